"""The page about me: what I rated, one film to rate next, and my list, which answers each rating."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from mfgui.ui.kit import make
from mfgui.ui.kit.late_stack import Gradual
from mfgui.ui.kit.segments import Segments
from mfgui.ui.lists.panel import RecommendationsPanel
from mfgui.ui.map.panel import MapPanel
from mfgui.ui.places.me.asking import AskingPanel
from mfgui.ui.places.me.groups import GroupsPanel
from mfgui.ui.places.me.mine import MinePanel
from mfgui.ui.places.me.steer import SteerPanel
from mfgui.ui.state.running import RunState
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QKeyEvent, QShowEvent

    from mfgui.ui.kit.theme import Theme
    from mfgui.ui.state.session import Session

SUB_PAGES = ("steer",)
"""What of this page can be led to by a name of its own."""


class MePage(Gradual, QWidget):
    """My ratings at the left, questions, groups or sliders in the middle, my list or the map at the right."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self._steering = False

    def pieces(self) -> Iterator[None]:
        """Build some panels at a time."""
        session, theme = self._session, self._theme
        self.mine = MinePanel(session, theme)
        self.asking = AskingPanel(session, theme)
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
        self.beside = QStackedWidget()
        self._views = {"list": self.recommendations, "map": self.map}
        for view in self._views.values():
            self.beside.addWidget(view)
        self.ways = Segments(tr("Tell the model what you like"))
        self.ways.offer(
            [
                ("asking", tr("Rate films"), tr("One film at a time, chosen for what your answer tells")),
                ("groups", tr("Spread points"), tr("Half a minute: points over groups of films")),
                ("steer", tr("More like this"), tr("Sliders: more of this, less of that, without rating anything")),
            ]
        )
        for button in (*self.ways.buttons.values(), *self.views.buttons.values()):  # bold once chosen
            button.setMinimumWidth(button.sizeHint().width() + 14)
        self.ways.chosen.connect(self.show_way)
        self.middle = QStackedWidget()
        self._pages = {"asking": self.asking, "groups": self.groups, "steer": self.steer}
        for page in self._pages.values():
            self.middle.addWidget(page)
        panel = make.as_panel(QWidget())
        make.column(
            (self.ways, 0, Qt.AlignmentFlag.AlignHCenter),
            (self.middle, 1),
            margins=(14, 10, 14, 12),
            spacing=12,
            into=panel,
        )
        self.offer = QFrame()
        self.offer.setProperty("kind", "card")
        self.start = make.button(tr("Start"), kind="primary")
        words = make.label(tr("A list of your own needs a model that has learnt from the others."), wrap=True)
        make.row((words, 1), self.start, margins=(12, 10), spacing=10, into=self.offer)
        self.start.clicked.connect(session.plan.start)
        right = make.column(self.offer, (self.views, 0, Qt.AlignmentFlag.AlignHCenter), (self.beside, 1), spacing=8)
        make.row((self.mine, 26), (panel, 44), (right, 30), margins=(8, 4, 8, 8), spacing=8, into=self)
        self.setFocusProxy(self.asking)
        for changed in (session.dataset_changed, session.model_changed, session.run_state_changed):
            changed.connect(self._offer)
        # Queued: opening a data set selects its first person after it has told of it.
        session.dataset_changed.connect(self._select_me, Qt.ConnectionType.QueuedConnection)
        self._offer()
        self.mine.found.connect(self._found)
        self.asking.answered.connect(self._answered)
        self.show_way("asking")
        self.show_view("list")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that nobody on the page had a use for rate the film that is asked about."""
        if self.middle.currentWidget() is self.asking:
            self.asking.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    @Slot(str)
    def show_view(self, name: str) -> None:
        """Show my list, or me on the map."""
        self.views.choose(name)
        self.beside.setCurrentWidget(self._views[name])

    @Slot()
    def _select_me(self) -> None:
        if self.isVisible() and not self._session.profiles.shown:
            self._session.profiles.show()

    @Slot()
    def _offer(self) -> None:
        """Offer to start while there is neither a model nor one in the making."""
        session = self._session
        self.offer.setVisible(session.model is None and session.run_state is RunState.IDLE)
        self.start.setToolTip(tr("Learn with {method}, as chosen in the Studio", method=session.plan.method.title))

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
        self.show_way("asking")
        self.asking.show_film(film)

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
