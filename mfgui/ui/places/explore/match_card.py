"""How alike the person's taste is to that of somebody else: me, another profile, who was seen before, anybody."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Slot

from mfgui.insight.taste_match import TasteMatch
from mfgui.ui.kit import fonts, make
from mfgui.ui.kit.film_search import SearchField
from mfgui.ui.kit.panel import Panel
from mfgui.ui.kit.theme import Theme
from mfgui.ui.lists.taste_match import compare, match_hint, match_words
from mfgui.ui.state.jobs import JobState
from mfgui.ui.state.person import Person, person_of
from mfgui.ui.state.session import Session
from mfgui.ui.text import tr

_ELSE = "else"


class MatchCard(Panel):
    """Follows person, model and profiles."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__(session, framed=False)
        self._session = session
        self._present = session.person.real if session.person is not None else None
        self._before: Person | None = None
        self._else: Person | None = None
        self._people: dict[str, Callable[[], Person | None]] = {}
        """What finds them, on any thread: a profile's ratings are read once it is the one to compare with."""
        self._wanted = ""
        self.match: TasteMatch | None = None  # what was found; None before, and where there is too little to say
        # Whom to compare with, by a key: "me", "profile 3" (id), "before", or "else" for the one whose number is given.
        self.whom = make.choice(tr("Compare the taste with"), slot=self._chosen, letters=10)
        self.whom.setObjectName("match with")
        self.number = SearchField(theme)
        self.number.setPlaceholderText(tr("A person's number"))
        self.number.setAccessibleName(tr("Compare with a person by number"))
        self.number.returnPressed.connect(self._find)
        self.number.hide()
        self.words = make.scaled(make.label(), fonts.HEADING, bold=True)
        self.words.setObjectName("taste match")
        self.usual = make.muted(wrap=True)
        self.title = make.title(tr("Taste match"))
        first = make.row(self.title, make.muted(tr("with")), (self.whom, 1), spacing=8)
        make.column(first, self.number, self.words, self.usual, spacing=6, into=self)
        session.dataset_changed.connect(self._new_data)
        session.person_changed.connect(self._person_changed)
        session.profiles.changed.connect(self._offer)
        self.follow(session.model_changed, session.person_changed, session.profiles.changed)
        self._offer()

    @Slot()
    def _new_data(self) -> None:
        self._present = self._before = self._else = None
        self._offer()

    @Slot()
    def _person_changed(self) -> None:
        person = self._session.person
        real = person.real if person is not None else None
        if real is not None and self._present is not None and not _same(real, self._present):
            self._before = self._present
        self._present = real
        self._offer()

    @Slot()
    def _offer(self) -> None:
        """Offer everybody whom the person can be compared with; the choice stays where it can."""
        profiles, present = self._session.profiles, self._present
        people: dict[str, tuple[str, Callable[[], Person | None]]] = {}
        me = profiles.person
        if me is not None and len(me.films) and not profiles.shown:
            people["me"] = tr("you"), lambda: me
        for profile in profiles.all():
            if profiles.current != profile:
                people[f"profile {profile.id}"] = profile.name, partial(profiles.person_of, profile)
        before, other = self._before, self._else
        if before is not None and before.user is not None:
            people["before"] = tr("{name}, seen before", name=before.name), lambda: before
        if other is not None and other is not present:
            people[_ELSE] = other.name, lambda: other
        self._people = {key: person for key, (_, person) in people.items()}
        self.whom.clear()
        for key, (words, _) in people.items():
            self.whom.addItem(words, key)
        self.whom.addItem(tr("somebody else…"), "new" if _ELSE in people else _ELSE)
        self.whom.setCurrentIndex(max(self.whom.findData(self._wanted), 0))
        self._show_field()

    def _show_field(self) -> None:
        self.number.setVisible(self.whom.currentData() not in self._people)

    @Slot()
    def _chosen(self) -> None:
        self._wanted = self.whom.currentData()
        self._show_field()
        self.refresh_when_seen()

    @Slot()
    def _find(self) -> None:
        data, text = self._session.dataset, self.number.text().strip()
        user = data.user_of(text) if data is not None and text else None
        if data is None or user is None:
            self.usual.setText(tr("No person here has the number {number}.", number=text) if text else "")
            return
        self.number.clear()
        self._else = person_of(data, user)
        self._offer()
        self.whom.setCurrentIndex(self.whom.findData(_ELSE))
        self._chosen()

    def refresh(self) -> None:
        """Compare the two."""
        session, find_other = self._session, self._people.get(self.whom.currentData())
        data, person, model = session.dataset, session.person, session.model
        if data is None or person is None or find_other is None:
            self.match = None
            self.words.hide()
            self.usual.show()
            self.usual.setText(tr("Give the number of somebody here to compare them."))
            return

        def work(state: JobState) -> TasteMatch | None:
            other = find_other()
            return None if other is None else compare(data, model, person, other, state.checkpoint)

        self.ask(work, self._show, of=("person",))

    def _show(self, match: TasteMatch | None) -> None:
        self.match = match
        self.words.setText(match_words(match))
        self.words.show()
        for widget in (self.words, self.title):
            widget.setToolTip(match_hint(match))
        known = match is not None and match.usual == match.usual
        self.usual.setText(
            tr("Two people here usually reach {p:.0f} %.", p=100 * match.usual) if match is not None and known else ""
        )
        self.usual.setVisible(bool(self.usual.text()))


def _same(one: Person, other: Person) -> bool:
    return one is other or (one.user is not None and one.user == other.user)
