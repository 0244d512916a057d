"""The overview: people, learning, the map and a list side by side, in docks that can be moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from mfgui.ui.learning.compact import TrainingPanel
from mfgui.ui.lists.panel import RecommendationsPanel
from mfgui.ui.map.panel import MapPanel
from mfgui.ui.places.watch.people import PeoplePanel
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from mfgui.ui.kit.theme import Theme
    from mfgui.ui.state.session import Session

_PEOPLE_WIDTH, _LIST_WIDTH, _TRAINING_HEIGHT = 330, 360, 345
_LEAST_WIDTH = 280
"""A narrow window takes room from the map first: docks do not get back what they once lost."""


class OverviewPage(QMainWindow):
    """Holds the four compact panels; the map is in the middle and always there.

    Attributes
    ----------
    training, people, recommendations, map
        The panels.
    docks
        By panel's name; the map has none.
    """

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Widget)
        self.setDockNestingEnabled(True)
        self.setContentsMargins(8, 0, 8, 8)
        self.training = TrainingPanel(session, theme)
        self.people = PeoplePanel(session, theme)
        self.recommendations = RecommendationsPanel(session, theme)
        self.map = MapPanel(session, theme)
        self.people.setMinimumWidth(_LEAST_WIDTH)
        self.recommendations.setMinimumWidth(_LEAST_WIDTH)
        self.setCentralWidget(self.map)
        area = Qt.DockWidgetArea
        for corner in (Qt.Corner.TopLeftCorner, Qt.Corner.BottomLeftCorner):
            self.setCorner(corner, area.LeftDockWidgetArea)
        for corner in (Qt.Corner.TopRightCorner, Qt.Corner.BottomRightCorner):
            self.setCorner(corner, area.RightDockWidgetArea)
        self.docks: dict[str, QDockWidget] = {}
        for name, title, panel, where in (
            ("training", tr("Learning"), self.training, area.TopDockWidgetArea),
            ("people", tr("People"), self.people, area.LeftDockWidgetArea),
            ("recommendations", tr("What they might like next"), self.recommendations, area.RightDockWidgetArea),
        ):
            dock = QDockWidget(title)
            dock.setObjectName(name)
            dock.setWidget(panel)
            self.addDockWidget(where, dock)
            self.docks[name] = dock
        self._default = self.saveState()

    def lay_out(self) -> None:
        """Put the docks where they were at first; they take sizes only once they are on screen."""
        self.restoreState(self._default)
        for dock in self.docks.values():
            dock.setFloating(False)
            dock.show()
        d = self.docks
        self.resizeDocks([d["people"], d["recommendations"]], [_PEOPLE_WIDTH, _LIST_WIDTH], Qt.Orientation.Horizontal)
        self.resizeDocks([d["training"]], [_TRAINING_HEIGHT], Qt.Orientation.Vertical)
