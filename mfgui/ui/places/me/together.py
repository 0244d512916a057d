"""Together: a list for me and my friends, by which rule, and who compromises for tonight's film."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from itertools import combinations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication

from mfgui.data.dataset import Dataset
from mfgui.insight.taste_match import TasteMatch
from mfgui.insight.together import Member, Order, Seen, SharedList, choose_together
from mfgui.ui.kit import fonts, make
from mfgui.ui.kit.chips import Chips
from mfgui.ui.kit.frame_model import FrameModel
from mfgui.ui.kit.panel import Action, ContentOrMessage, Panel, QuietScroll
from mfgui.ui.kit.row_table import RowTable
from mfgui.ui.kit.segments import Segments
from mfgui.ui.kit.theme import Theme
from mfgui.ui.lists.only_from_menu import OnlyFromChip
from mfgui.ui.lists.taste_match import compare, match_hint, match_words
from mfgui.ui.places.me.adding_card import AddingCard
from mfgui.ui.places.me.together_list import TonightCard, together_columns, together_frame
from mfgui.ui.state.jobs import JobState
from mfgui.ui.state.person import Person, interested, known_to, person_of, taste_of
from mfgui.ui.state.session import Session
from mfgui.ui.text import tr

LISTED = 100
MOST = 6  # so many people choose at most
_FEW = 5  # with fewer ratings somebody new is still at it
_PAIRS = 3  # the taste match of so many pairs is in sight, that of the others on hover
_ENOUGH = 2  # when so many choose there is a list, and what adds somebody makes room for it
_ROOM_FOR_FILM = 190  # names of people are shortened in their middle until a film has so many pixels
_TABLE_HEIGHT = 130  # the shared list is never lower
_ROOM_FOR_WHO = 280  # so many pixels are left to place and film where a column says who compromises


class TogetherPanel(Panel):
    """Follows data set, model and profiles; drives `Session.select_film`."""

    people_changed = Signal()
    joined = Signal()  # somebody new is here, and it is their turn to rate
    left = Signal()  # somebody wants a list of their own again

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__(session)
        self._session = session
        self._theme = theme
        self._host: int | None = None
        self._let_in: set[int] = set()
        """Profiles of friends; one whose making is undone and done again is a friend again."""
        self._welcoming = False
        self._shown: tuple[tuple[Person, ...], SharedList] | None = None
        self._matched: tuple[Person, ...] = ()
        self.people: dict[str, Person] = {}  # those who choose, by a key: "me", "user 12" (code) or "profile 3" (id)

        self.adding = AddingCard(session, theme)
        self.adding.new_wanted.connect(self.add_new)
        self.adding.profile_wanted.connect(self.add_profile)
        self.adding.user_wanted.connect(self.add_user)
        self.adding.hide()
        self.turn = make.muted(wrap=True)
        self.turn.hide()
        self.chips = Chips(theme)
        self.chips.removed.connect(self._remove)
        self.restriction = OnlyFromChip(session, theme)
        self.order = Segments(tr("What makes a good choice"))
        self.order.offer(
            [
                (Order.AVERAGE.value, tr("Average"), tr("The highest average of all")),
                (Order.LEAST_MISERY.value, tr("Least misery"), tr("Least misery: the highest lowest prediction")),
                (Order.FAIR.value, tr("Fair"), tr("The smallest largest step down from anyone's own favourite")),
            ]
        )
        self.order.choose(Order.AVERAGE.value)
        self.order.chosen.connect(self.refresh)
        self.rule = make.muted(wrap=True)
        self.match = make.muted(wrap=True)
        self.match.setObjectName("taste match")
        self.seen = make.choice(
            tr("Leave out films"),
            [
                (tr("that anyone has rated"), Seen.ANY.value),
                (tr("that everyone has rated"), Seen.ALL.value),
                (tr("none"), Seen.NONE.value),
            ],
            self.refresh,
        )
        self.tonight = TonightCard(theme)
        self.shared = FrameModel(together_columns(()), self, batch=LISTED)
        self.table = RowTable(self.shared, theme)
        self.table.setAccessibleName(tr("Films for all"))
        self.table.horizontalHeader().setSectionsClickable(False)
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)  # the order is chosen aside
        self._lay_out()
        self.lead_to_films(self.table)
        session.dataset_changed.connect(self._new_data)
        self.follow(session.model_changed, session.run_state_changed, session.hiding.changed, session.only.changed)
        session.person_changed.connect(self._show_ways_in)
        session.profiles.changed.connect(self._profiles_changed)
        self._show_ways_in()

    def _lay_out(self) -> None:
        """Put who chooses and how above what they get; ways to add somebody are in a card that comes and goes."""
        self.add = make.button(tr("Add…"), hint=tr("Let somebody else choose, too"))
        self.add.setCheckable(True)
        self.add.toggled.connect(self._show_adding)
        self.leave = make.button(tr("Just me"), self.left, hint=tr("Back to a list of your own"))
        self.heading = make.label(tr("Together"), kind="title")
        choice = make.row((self.order, 1), spacing=8)
        leave_out = make.row(make.muted(tr("Leave out films")), (self.seen, 1), spacing=8)
        full = make.holder(make.column(choice, self.rule, self.tonight, (self.table, 1), leave_out, spacing=8))
        self.table.setMinimumHeight(_TABLE_HEIGHT)
        self.below = QuietScroll(full)  # ways to add somebody leave little room where many choose
        self._pages = ContentOrMessage(self.below)
        self.empty = self._pages.message
        make.column(
            make.row(self.heading, make.STRETCH, self.add, self.leave),
            self.chips,
            self.match,
            self.turn,
            self.restriction,
            self.adding,
            (self._pages, 1),
            margins=10,
            spacing=8,
            into=self,
        )

    @Slot(bool)
    def _show_adding(self, shown: bool) -> None:
        if not shown and self.adding.isAncestorOf(QApplication.focusWidget() or self):
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)  # the keys stay near what is put away
        self.adding.setVisible(shown)
        self._show_state()
        if shown:
            self.adding.ask()

    def ask_whom(self) -> None:
        """Open the ways to add somebody."""
        self.add.setChecked(True)
        self._show_adding(True)

    # Who chooses

    @Slot()
    def _new_data(self) -> None:
        self._end_turn(*self.guests.values())
        self.people, self._let_in = {}, set()
        self._shown = None
        self._people_changed()

    @Slot()
    def _profiles_changed(self) -> None:
        current = self._session.profiles.current
        if current is not None and not self._welcoming and current.id not in self._let_in:
            self._host = current.id
        me = self._me()
        if "me" in self.people and me is not None:
            self.people["me"] = me
        for profile in self._session.profiles.all():
            key = f"profile {profile.id}"
            person = self._session.profiles.person_of(profile) if profile.id in self._let_in else None
            if person is not None:
                self.people[key] = person
        there = {f"profile {profile.id}" for profile in self._session.profiles.all()}
        self.people = {key: p for key, p in self.people.items() if key in there or not key.startswith("profile")}
        self._people_changed()

    def add_me(self) -> None:
        """Let me choose, first of all: the profile in use, or the one that was when somebody new came."""
        me = self._me()
        if me is not None and self.people.get("me") is not me:
            self.people = {"me": me} | self.people | {"me": me}
            self._people_changed()

    def _me(self) -> Person | None:
        profiles = self._session.profiles
        if self._host is None and profiles.current is not None:
            self._host = profiles.current.id
        hosts = (profiles.person_of(profile) for profile in profiles.all() if profile.id == self._host)
        return next(hosts, None) or profiles.person

    def clear(self) -> None:
        """Let nobody choose any more."""
        self.add.setChecked(False)
        self.people, self._let_in = {}, set()
        self._people_changed()

    @Slot(int)
    def add_user(self, user: int) -> None:
        """Let a person of the data set choose too."""
        data = self._session.dataset
        if data is not None:
            self._add(f"user {user}", person_of(data, user))

    @property
    def guests(self) -> dict[str, int]:
        """Profiles of those beside me, by key."""
        return {key: int(key.split()[1]) for key in self.people if key.startswith("profile")}

    @property
    def host(self) -> int | None:
        """My profile; None before there is one."""
        return self._host

    def meet_again(self, host: int | None, keys: Iterable[str]) -> None:
        """Let those choose who did so in a panel before: my profile then, and the keys of `people`."""
        self._host = host
        for key in keys:
            kind, _, number = key.partition(" ")
            if kind == "me":
                self.add_me()
            elif kind == "user":
                self.add_user(int(number))
            else:
                self.add_profile(int(number))

    @Slot(str)
    def add_new(self, name: str) -> None:
        """Let somebody new choose too: they get a profile of their own, and it is their turn to rate."""
        profiles = self._session.profiles
        if len(self.people) >= MOST:
            self.adding.refuse(_full())
            return
        self._welcoming = True
        mine = profiles.mine()
        if self._host is None or "me" not in self.people:
            self._host = mine.id if mine is not None else None
        taken = {profile.name for profile in profiles.all()}
        names = [tr("Friend"), *(tr("Friend {n}", n=n) for n in range(2, len(taken) + 3))]
        profiles.create(name or next(free for free in names if free not in taken), guest=True)
        self._welcoming = False
        if profiles.current is not None and profiles.current.id != self._host:
            self.add_profile(profiles.current.id)
            self.add.setChecked(False)
            self.joined.emit()

    @Slot(int)
    def add_profile(self, profile: int) -> None:
        """Let somebody with a profile choose too."""
        for known in self._session.profiles.all():
            person = self._session.profiles.person_of(known) if known.id == profile else None
            if person is not None:
                self._add(f"profile {profile}", person)
        if f"profile {profile}" in self.people:
            self._let_in.add(profile)

    def _add(self, key: str, person: Person) -> None:
        self.adding.refuse("")
        if len(self.people) >= MOST and key not in self.people:
            self.adding.refuse(_full())
            return
        self.people[key] = person
        if len(self.people) == _ENOUGH:
            self.add.setChecked(False)
        self._people_changed()

    @Slot(str)
    def _remove(self, key: str) -> None:
        gone = self.guests.get(key)
        self.people.pop(key, None)
        if gone is not None:
            self._let_in.discard(gone)
        self.adding.refuse("")
        self._end_turn(gone)
        self._people_changed()

    def _end_turn(self, *gone: int | None) -> None:
        """Let me rate again where it was the turn of one of these profiles."""
        profiles = self._session.profiles
        if self._host is not None and profiles.current is not None and profiles.current.id in gone:
            profiles.choose(self._host)

    def _people_changed(self) -> None:
        self.chips.set_chips({key: tr("You") if key == "me" else p.name for key, p in self.people.items()})
        self._show_ways_in()
        self.people_changed.emit()
        self.refresh_when_seen()

    @Slot()
    def _show_ways_in(self) -> None:
        """Offer who can be added, and say whose turn it is to rate."""
        self.adding.show_ways(self.people, self._host)
        profiles = self._session.profiles
        person, current = profiles.person, profiles.current
        turn = current is not None and f"profile {current.id}" in self.people
        few = person is not None and len(person.films) < _FEW
        self.turn.setVisible(turn and few)
        if current is not None:
            self.turn.setText(tr("{name} rates now: five films say much already.", name=current.name))

    # The list

    @Slot()
    def refresh(self) -> None:
        """Make the list; what is shown stays meanwhile."""
        order = Order(self.order.current)
        dataset, model, people = self._session.dataset, self._session.model, tuple(self.people.values())
        self.rule.setText(_rule(order))
        self.rule.setToolTip(_exact_rule(order))
        self._show_state()
        if people != self._matched:
            self.match.setText("")
        if dataset is None or model is None or self._obstacle():
            return
        leave_out, interest = Seen(self.seen.currentData()), self._session.interest
        may_be_listed = self._session.only.filter

        def work(_state: JobState) -> SharedList:
            members = [Member(taste_of(person, model), person.films, interested(person, interest)) for person in people]
            allowed = may_be_listed(dataset, model)
            return choose_together(model, members, LISTED, order=order, leave_out=leave_out, allowed=allowed)

        self.ask(work, partial(self._show, dataset, people))
        pairs = tuple(combinations(people, 2))

        def match(state: JobState) -> list[TasteMatch | None]:
            return [compare(dataset, model, one, other, state.checkpoint) for one, other in pairs]

        self.ask(match, partial(self._show_match, people))

    def _show_match(self, people: tuple[Person, ...], matches: list[TasteMatch | None]) -> None:
        """Say how alike the tastes of each two are, the best first."""
        if people != tuple(self.people.values()):
            return
        self._matched = people
        pairs = list(zip(combinations(self._names(people), 2), matches, strict=True))
        if len(pairs) == 1:
            self.match.setText(tr("Taste match: {match}", match=match_words(matches[0])))
            self.match.setToolTip(match_hint(matches[0]))
            return
        pairs.sort(key=lambda pair: -(pair[1].share if pair[1] is not None else -1))
        lines = [
            tr("{one} and {other}: {match}", one=one, other=other, match=match_words(match))
            for (one, other), match in pairs
        ]
        self.match.setText(
            tr("Taste match: {match}", match=" · ".join(lines[:_PAIRS]) + (" …" if lines[_PAIRS:] else ""))
        )
        self.match.setToolTip("\n".join([*lines, "", match_hint(pairs[0][1])]))

    def _show(self, dataset: Dataset, people: tuple[Person, ...], shared: SharedList) -> None:
        if people != tuple(self.people.values()):
            return
        self._shown = people, shared
        names = self._names(people)
        columns = None if names == [c.header for c in self.shared.columns[2:-1]] else together_columns(names)
        self.shared.set_frame(together_frame(shared), dataset, columns=columns)
        self._set_widths(names)
        if len(shared):
            self.tonight.show_first(dataset, names, shared)
        self._show_state()

    def _names(self, people: tuple[Person, ...]) -> list[str]:
        me = self.people.get("me")
        return [tr("You") if person is me else person.name for person in people]

    def _set_widths(self, names: list[str]) -> None:
        wide = fonts.advance
        place, least = wide("100") + 10, wide("−5.0") + 16
        fair = (self.width() - place - self._theme.px(_ROOM_FOR_FILM)) // max(len(names), 1)
        stars = [max(min(wide(name) + 18, 110, fair), least) for name in names]
        who = min(max(map(wide, names)) + wide(" −0.0") + 26, 170)
        roomy = self.width() >= sum(stars) + who + self._theme.px(_ROOM_FOR_WHO)
        last = len(names) + 2
        for column in range(last + 1):  # with fewer people the last one was another
            self.table.setColumnHidden(column, column == last and not roomy)  # tonight's card says it of the first film
        self.table.set_widths(place, 0, *stars, who)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say of each film who compromises where there is room for it."""
        super().resizeEvent(event)
        if self._shown is not None:
            self._set_widths(self._names(self._shown[0]))

    def _obstacle(self) -> str:
        """Why there can be no list, "" when there can."""
        model = self._session.model
        if len(self.people) < 2:
            return tr("Add somebody: you get the films that suit all of you, and see who compromises.")
        if model is None:
            return tr("Choosing needs a trained model: press Start.")
        if not all(known_to(model, person) for person in self.people.values()):
            return tr("This method knows only people of the data set, not profiles.")
        return ""

    def _show_state(self) -> None:
        obstacle = self._obstacle()
        if not obstacle and self._shown is not None and not len(self._shown[1]):
            obstacle = self._session.only.obstacle or tr("They have rated every film that the model knows.")
        self._pages.set_message(obstacle, self._way_out(), content=self._shown is not None)

    def _way_out(self) -> Action | None:
        if len(self.people) < 2:
            return (tr("Add somebody"), self.ask_whom) if self.adding.isHidden() else None
        return self._session.plan.offer


def _full() -> str:
    return tr("At most {n} can choose together. Remove one first.", n=MOST)


def _rule(order: Order) -> str:
    rule = {
        Order.AVERAGE: tr("The highest average of everybody's scores."),
        Order.LEAST_MISERY: tr("No one should dislike it: the highest of the lowest scores."),
        Order.FAIR: tr("No one should end far below what they would choose alone."),
    }[order]
    # Without it a film with higher numbers under one with lower ones looks like a fault.
    return tr("{rule} Scores are as in their own list, so the stars may order films otherwise.", rule=rule)


def _exact_rule(order: Order) -> str:
    rule = {
        Order.AVERAGE: tr("Ordered by the mean of all people's scores."),
        Order.LEAST_MISERY: tr("Ordered by the lowest of all people's scores."),
        Order.FAIR: tr(
            "Ordered by the largest distance that anyone's score has from that of their favourite\n"
            "among these films, smallest first."
        ),
    }[order]
    return tr(
        "{rule}\nA score is what orders each person's own list: how likely they are to watch the film and to like it;\n"
        "the predicted rating, cautious where few rated, if the model was trained without interest.",
        rule=rule,
    )
