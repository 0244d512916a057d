"""Me: the map with my dot, cards over it that ask what I like, and my list beside it; a friend chooses with me."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget

from mfgui.insight.colouring import ColourBy
from mfgui.ui.kit import make
from mfgui.ui.kit.lazy_stack import Stepwise
from mfgui.ui.kit.segments import Segments
from mfgui.ui.kit.theme import Theme
from mfgui.ui.lists.panel import RecommendationsPanel
from mfgui.ui.map.panel import MapPanel
from mfgui.ui.places.me.groups import GroupsPanel
from mfgui.ui.places.me.mine import MinePanel
from mfgui.ui.places.me.rating_card import RatingCard
from mfgui.ui.places.me.steer import SteerPanel
from mfgui.ui.places.me.together import TogetherPanel
from mfgui.ui.state.session import Session
from mfgui.ui.text import tr

_LEAST_CARD, _MOST_CARD = 316, 380
_LEAST_LIST, _LIST_WIDTH, _WIDEST_LIST = 290, 340, 440
_TOGETHER_WIDTH, _LEAST_TOGETHER = 440, 350
_LEAST_MAP, _SLIVER = 230, 160  # what the map keeps beside the card, at least beside card and list
_LEAST_HEIGHT = 480  # of the card and the search under it, in pixels at 100 % text size
_LIST_HEIGHT = 400  # of the list where it stands under the map
_ROOM_FOR_DRAWER = 720  # where the place is lower than this, what was rated is in its drawer until somebody opens it
# Where the map is narrower than this beside a friend's column, the card is put away until that has gone.
_ROOM_FOR_CARD = 580
_EDGE, _GAP = 10, 8
_ANY = 16_777_215  # Qt's own bound of a height: none
_INSIDE = (14, 12)  # margins within the card
SUB_PAGES = ("rate", "groups", "steer", "together")  # what of this page can be led to by a name of its own


class MePage(Stepwise, QWidget):
    """The map fills the place. Over it a card: one film to rate, points or sliders; below that what I rated.

    Beside it my list, or, with friends, the list of all of us.
    """

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session, self._theme = session, theme
        self._steering = self._shared = False
        self._drawer_moved = False

    def steps(self) -> Iterator[None]:
        """Build some panels at a time."""
        session, theme = self._session, self._theme
        self.map = MapPanel(session, theme, choices=session.map_choices("me"))
        yield
        self.recommendations = RecommendationsPanel(session, theme, offers_start=True)
        yield
        self.together = TogetherPanel(session, theme)
        yield
        self.mine = MinePanel(session, theme)
        self.rating_card = RatingCard(session, theme)
        yield
        self.groups = GroupsPanel(session, theme)
        self.steer = SteerPanel(session, theme)
        yield
        self._make_cards()
        self.friend = make.button(
            tr("Add a friend"), self._add_friend, hint=tr("Find films for both of you: somebody here, or a profile")
        )
        self.friend.setObjectName("add a friend")
        self.recommendations.add_beside_title(self.friend)
        self.lists = make.Pages()
        self.lists.addWidget(self.recommendations)
        self.lists.addWidget(self.together)
        self.lists.addWidget(self.steer.beside)
        self.lists.setMinimumHeight(1)  # what is not shown makes no window higher
        self._sides = make.row((self.map, 1), self.lists, margins=(8, 4, 8, 8), spacing=_GAP, into=self)
        for over in (self.card, self.mine):
            over.setParent(self)
            over.raise_()
        make.unmirrored(self)  # the cards stand over the map's left, and the map keeps that free
        for inside in (self.card, self.mine, self.lists):
            inside.setLayoutDirection(QApplication.layoutDirection())
        self.setFocusProxy(self.rating_card)
        for higher in (self.rating_card, self.who):
            higher.installEventFilter(self)
        self._connect()
        self.map.choices.set_colour(ColourBy.GENRE)  # what I have rated has stars on it
        self.show_way("rate")
        self._share()

    def _make_cards(self) -> None:
        self.ways = Segments(tr("Say what you like"))
        self.ways.offer(
            [
                ("rate", tr("Rate"), tr("One film at a time, chosen for what your answer shows")),
                ("groups", tr("Points"), tr("Half a minute: points over groups of films")),
                ("steer", tr("More like this"), tr("Sliders: more of this, less of that, without rating anything")),
            ]
        )
        self.ways.chosen.connect(self.show_way)
        self.who = Segments(tr("Who is rating"))
        self.who.chosen.connect(self._take_turn)
        self.who.hide()
        self.middle = make.Pages()
        self._pages = {"rate": self.rating_card, "groups": self.groups, "steer": self.steer}
        for page in self._pages.values():
            self.middle.addWidget(page)
        inside = make.column(
            (self.who, 0, Qt.AlignmentFlag.AlignHCenter),
            (self.ways, 0, Qt.AlignmentFlag.AlignHCenter),
            (self.middle, 1),
            margins=_INSIDE,
            spacing=_INSIDE[1],
        )
        self.card = make.as_panel(make.holder(inside))

    def _connect(self) -> None:
        session = self._session
        self.mine.drawer.pressed.connect(self._drawer_pressed)
        self.mine.drawer.toggled.connect(self._share)
        self._theme.follow(self, self._share)
        # Queued: opening a data set selects its first person after the signal.
        session.dataset_changed.connect(self._select_me, Qt.ConnectionType.QueuedConnection)
        self.mine.found.connect(self._found)
        self.mine.mine.modelReset.connect(self._share)
        self.rating_card.answered.connect(self._answered)
        self.together.people_changed.connect(self._show_friends)
        self.together.joined.connect(self._welcome)
        self.together.left.connect(self._alone)

    # The room there is

    def minimumSizeHint(self) -> QSize:
        """Return room for a card; where the list has none beside it the page is as long as both."""
        px = self._theme.px
        below = px(_LIST_HEIGHT) + _GAP if self._stacked else 0
        return QSize(px(_LEAST_CARD) + 4 * _GAP + _EDGE, px(_LEAST_HEIGHT) + below)

    @property
    def _stacked(self) -> bool:
        """Whether the list stands under the map, as with large text on a small screen."""
        return self.width() < self._theme.px(_LEAST_CARD + _LEAST_LIST + _SLIVER) + 4 * _GAP + _EDGE

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.layout() is not None:
            self._share()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the card another height where its words have become longer or shorter, or who is rating is told."""
        if watched in (self.rating_card, self.who) and event.type() is QEvent.Type.LayoutRequest:
            self._share()
        return super().eventFilter(watched, event)

    @Slot()
    def _drawer_pressed(self) -> None:
        self._drawer_moved = True

    @Slot()
    def _share(self) -> None:
        """Share the width between map and list; put card and drawer over the map's left side."""
        px, width = self._theme.px, self.width()
        shared, stacked = self._shared, self._stacked
        self._sides.setDirection(QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight)
        self.lists.setMinimumHeight(px(_LIST_HEIGHT) if stacked else 1)
        self.lists.setMaximumHeight(px(_LIST_HEIGHT) if stacked else _ANY)
        together = min(px(_TOGETHER_WIDTH), width - px(_LEAST_CARD + _LEAST_MAP) - 16 - _GAP)
        wide = (
            max(px(_LEAST_TOGETHER), together)
            if shared
            else max(px(_LEAST_LIST), min(px(_LIST_WIDTH), width * 30 // 100), min(px(_WIDEST_LIST), width * 24 // 100))
        )
        wide = width - 16 if stacked else min(wide, max(width - px(_LEAST_CARD) - 40, 240))
        self.lists.setFixedWidth(wide)
        room = width - 16 - (0 if stacked else wide + _GAP)
        card = max(px(_LEAST_CARD), min(px(_MOST_CARD), room * 44 // 100))
        away = shared and room < px(_ROOM_FOR_CARD) and not self.together.guests
        self.card.setVisible(not away)
        self.mine.setVisible(not away)
        self.map.set_inset(0 if away else card + _EDGE)
        roomy = self.height() >= px(_ROOM_FOR_DRAWER) and not self._drawer_moved and not stacked
        if not self._drawer_moved:
            self.mine.drawer.setChecked(roomy and self.mine.mine.rowCount() > 0)
        left, top, bottom = 8 + _EDGE, 4 + _EDGE, self.height() - 8 - _EDGE
        bottom -= px(_LIST_HEIGHT) + _GAP if stacked else 0
        opened = self.mine.drawer.isChecked()
        folded = self.mine.sizeHint().height() if not opened else 0
        self.rating_card.fit(bottom - top - _GAP - (px(200) if opened or roomy else folded) - self._around_cards())
        rating = self.middle.currentWidget() is self.rating_card
        line = self.card.contentsMargins()
        within = card - 2 * _INSIDE[0] - line.left() - line.right()
        wanted = self._around_cards() + self.rating_card.height_in(within)
        least = wanted if rating else self.card.minimumSizeHint().height()
        drawer = max(px(200), min((bottom - top) * 42 // 100, bottom - top - least - _GAP)) if opened else folded
        most = bottom - top - drawer - _GAP
        height = min(wanted, most) if rating else most
        height = max(height, min(least, most))
        self.card.setGeometry(left, top, card, height)
        self.mine.setGeometry(left, top + height + _GAP, card, bottom - top - height - _GAP if opened else folded)

    def _around_cards(self) -> int:
        """Height of all that stands around what the card's ways show."""
        line = self.card.contentsMargins()
        who = 0 if self.who.isHidden() else self.who.sizeHint().height() + _INSIDE[1]
        return who + self.ways.sizeHint().height() + 3 * _INSIDE[1] + line.top() + line.bottom()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that nobody on the page had a use for rate the film that is asked about."""
        if self.middle.currentWidget() is self.rating_card:
            self.rating_card.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    # Friends

    @Slot()
    def _add_friend(self) -> None:
        """Choose together with somebody: the list of all comes in place of mine."""
        self.together.add_me()
        self._shared = True
        self._show_list()
        self.together.ask_whom()

    @Slot()
    def _alone(self) -> None:
        """Go back to my own list."""
        self._take_turn("me")
        self.together.clear()
        self._shared = False
        self._show_list()

    def _show_list(self) -> None:
        """Show the list of all of us, that of the sliders, or my own."""
        steered = self.middle.currentWidget() is self.steer
        alone = self.steer.beside if steered else self.recommendations
        self.lists.setCurrentWidget(self.together if self._shared else alone)
        self._share()

    @Slot()
    def _show_friends(self) -> None:
        """Show the dots of those who choose with me."""
        me = self._session.profiles.person
        self.map.choices.show_others(tuple(p for p in self.together.people.values() if p is not me))
        people, guests = self.together.people, self.together.guests
        current = self._session.profiles.current
        turns = [("me", tr("You"), tr("Rate films yourself"))] if "me" in people else []
        turns += [(key, people[key].name, tr("Let {name} rate films", name=people[key].name)) for key in guests]
        self.who.setVisible(self._shared and bool(guests) and len(turns) > 1)
        self.who.offer(turns)
        self.who.choose(next((key for key, id_ in guests.items() if current is not None and id_ == current.id), "me"))
        self._share()

    @Slot()
    def _welcome(self) -> None:
        """Let somebody new rate at once."""
        self.show_way("rate")
        self.rating_card.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _take_turn(self, key: str) -> None:
        """Let one of those who choose together rate."""
        profiles = self._session.profiles
        profile = self.together.host if key == "me" else self.together.guests.get(key)
        if profile is not None and profiles.current is not None and profiles.current.id != profile:
            profiles.choose(profile, guest=key != "me")

    @property
    def company(self) -> tuple[int | None, tuple[str, ...]] | None:
        """My profile and the keys of all who choose together; None where I choose alone."""
        return (self.together.host, tuple(self.together.people)) if self._shared else None

    def meet_again(self, company: tuple[int | None, tuple[str, ...]]) -> None:
        """Go on with those who chose together on such a page before."""
        self._shared = True
        self.together.meet_again(*company)
        self._show_list()

    # What is asked

    @Slot()
    def _select_me(self) -> None:
        if self.isVisible() and not self._session.profiles.shown:
            self._session.profiles.show()

    @Slot(str)
    def show_way(self, name: str) -> None:
        """Bring one of the ways to tell what I like to the front."""
        self.ways.choose(name)
        self.middle.setCurrentWidget(self._pages[name])
        self._show_list()

    @property
    def sub_pages(self) -> tuple[str, ...]:
        """The way to tell what I like that is in front."""
        return tuple(name for name, page in self._pages.items() if page is self.middle.currentWidget())

    def show_sub_page(self, name: str) -> None:
        """Bring one film at a time to the front, points or sliders for whoever is selected, or the list of friends."""
        if name == "together":
            self._add_friend()
            return
        self._steering = name != "rate" and not self.isVisible()
        self.show_way(name)

    @Slot(int)
    def _found(self, film: int) -> None:
        self.show_way("rate")
        self.rating_card.show_film(film)

    @Slot(bool)
    def _answered(self, searched: bool) -> None:
        if searched:  # the next one is likely searched for too
            self.mine.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Select me, unless somebody else is to be steered."""
        super().showEvent(event)
        if not self._steering:
            self._select_me()
        self._steering = False
        self._share()
