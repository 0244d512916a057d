"""Me: one film to rate next, the map with my dot, and my list; both answer each rating."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from mfgui.ui.kit import make
from mfgui.ui.kit.lazy_stack import Stepwise
from mfgui.ui.kit.segments import Segments
from mfgui.ui.lists.panel import RecommendationsPanel
from mfgui.ui.map.panel import MapPanel
from mfgui.ui.places.me.groups import GroupsPanel
from mfgui.ui.places.me.mine import MinePanel
from mfgui.ui.places.me.rating_card import RatingCard
from mfgui.ui.places.me.steer import SteerPanel
from mfgui.ui.state.running import RunState
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent

    from mfgui.ui.kit.theme import Theme
    from mfgui.ui.state.session import Session

_LEAST_LEFT, _MOST_LEFT, _LIST_WIDTH = 376, 440, 330
_ROOM_FOR_DRAWER = 640
"""Where the place is lower than this, what was rated is in its drawer until somebody opens it."""
_ROOM_FOR_BOTH = 1080
_UNBOUNDED = 16_777_215
"""No maximum, in Qt's terms."""

SUB_PAGES = ("steer",)
"""What of this page can be led to by a name of its own."""


class MePage(Stepwise, QWidget):
    """Questions, groups or sliders at the left, above what I rated; the map in the middle, my list at the right.

    Where there is no room for both, map and list take turns.
    """

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self._steering = False
        self._drawer_moved = False
        self.view = "list"

    def steps(self) -> Iterator[None]:
        """Build some panels at a time."""
        session, theme = self._session, self._theme
        self.mine = MinePanel(session, theme)
        self.rating_card = RatingCard(session, theme)
        yield
        self.groups = GroupsPanel(session)
        self.steer = SteerPanel(session, theme)
        yield
        self.recommendations = RecommendationsPanel(session, theme)
        yield
        self.map = MapPanel(session, theme)
        self.views = Segments(tr("What my ratings do"))
        self.views.offer(
            [
                ("list", tr("My list"), tr("What I might like next")),
                ("map", tr("Me on the map"), tr("Where I stand among the films; my dot moves with each answer")),
            ]
        )
        self.views.chosen.connect(self.show_view)
        self._views = {"list": self.recommendations, "map": self.map}
        self.ways = Segments(tr("Say what you like"))
        self.ways.offer(
            [
                ("rating_card", tr("Rate films"), tr("One film at a time, chosen for what your answer shows")),
                ("groups", tr("Spread points"), tr("Half a minute: points over groups of films")),
                ("steer", tr("More like this"), tr("Sliders: more of this, less of that, without rating anything")),
            ]
        )
        for button in (*self.ways.buttons.values(), *self.views.buttons.values()):  # bold once chosen
            button.setMinimumWidth(button.sizeHint().width() + 14)
        self.ways.chosen.connect(self.show_way)
        self.middle = QStackedWidget()
        self._pages = {"rating_card": self.rating_card, "groups": self.groups, "steer": self.steer}
        for page in self._pages.values():
            self.middle.addWidget(page)
        panel = make.as_panel(QWidget())
        make.column(
            (self.ways, 0, Qt.AlignmentFlag.AlignHCenter),
            (self.middle, 1),
            margins=(12, 10, 12, 10),
            spacing=10,
            into=panel,
        )
        left = make.column((panel, 3), (self.mine, 0), spacing=8)
        self._left, self._panel = left, panel
        self.offer = QFrame()
        self.offer.setProperty("kind", "card")
        self.start = make.button(tr("Start"), kind="primary")
        words = make.label(tr("A list of your own needs a model that has learnt from the others."), wrap=True)
        make.row((words, 1), self.start, margins=(12, 10), spacing=10, into=self.offer)
        self.start.clicked.connect(session.plan.start)
        right = make.column(
            self.offer,
            (self.views, 0, Qt.AlignmentFlag.AlignHCenter),
            (make.row((self.map, 1), self.recommendations, spacing=8), 1),
            spacing=8,
        )
        make.row(left, (right, 1), margins=(8, 4, 8, 8), spacing=8, into=self)
        self.mine.drawer.clicked.connect(self._drawer_clicked)
        self.mine.drawer.toggled.connect(self._share)
        self._theme.changed.connect(self._share)
        self.setFocusProxy(self.rating_card)
        for changed in (session.dataset_changed, session.model_changed, session.run_state_changed):
            changed.connect(self._offer)
        # Queued: opening a data set selects its first person after the signal.
        session.dataset_changed.connect(self._select_me, Qt.ConnectionType.QueuedConnection)
        self._offer()
        self.mine.found.connect(self._found)
        self.rating_card.answered.connect(self._answered)
        self.show_way("rating_card")
        self.show_view("list")
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show map and list side by side where there is room for both."""
        super().resizeEvent(event)
        if self.layout() is not None:
            self._share()

    @Slot()
    def _drawer_clicked(self) -> None:
        self._drawer_moved = True

    @Slot()
    def _share(self) -> None:
        """Share the room between rating, map and list, and between rating and what was rated."""
        px, width = self._theme.px, self.width()
        self._panel.setFixedWidth(max(px(_LEAST_LEFT), min(px(_MOST_LEFT), width * 32 // 100)))
        self.mine.setFixedWidth(self._panel.maximumWidth())
        if not self._drawer_moved:
            self.mine.drawer.setChecked(self.height() >= px(_ROOM_FOR_DRAWER))
        self._left.setStretch(1, 4 if self.mine.drawer.isChecked() else 0)
        both = width >= px(_ROOM_FOR_BOTH)
        self.views.setVisible(not both)
        for name, view in self._views.items():
            view.setVisible(both or name == self.view)
        self.recommendations.setMaximumWidth(px(_LIST_WIDTH) if both else _UNBOUNDED)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that nobody on the page had a use for rate the film that is asked about."""
        if self.middle.currentWidget() is self.rating_card:
            self.rating_card.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    @Slot(str)
    def show_view(self, name: str) -> None:
        """Show my list, or me on the map, where there is no room for both."""
        self.views.choose(name)
        self.view = name
        self._share()

    @Slot()
    def _select_me(self) -> None:
        if self.isVisible() and not self._session.profiles.shown:
            self._session.profiles.show()

    @Slot()
    def _offer(self) -> None:
        """Offer to start while there is neither a model nor one in the making."""
        session = self._session
        self.offer.setVisible(session.model is None and session.run_state is RunState.IDLE)
        self.start.setToolTip(
            tr("Learn with {method}, as chosen in the Workshop", method=tr(session.plan.method.title))
        )

    @Slot(str)
    def show_way(self, name: str) -> None:
        """Bring one of the ways to tell what I like to the front."""
        self.ways.choose(name)
        self.middle.setCurrentWidget(self._pages[name])

    def show_sub_page(self, name: str) -> None:
        """Bring the sliders to the front, for whoever is selected."""
        self._steering = not self.isVisible()
        self.show_way(name)

    @Slot(int)
    def _found(self, film: int) -> None:
        self.show_way("rating_card")
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
