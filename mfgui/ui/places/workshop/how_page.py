"""How it works: a table taken apart before one's eyes, and how many factors the ratings at hand need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from mfgui.ui.kit import make
from mfgui.ui.kit.lazy_stack import Stepwise
from mfgui.ui.places.workshop.scree import ScreePanel
from mfgui.ui.places.workshop.worked_example import WorkedExamplePanel
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mfgui.ui.kit.theme import Theme
    from mfgui.ui.state.workspace import Workspace

_PLOT_HEIGHT = 470


class HowPage(Stepwise, QScrollArea):
    """The worked example, and below it the scree plot.

    Attributes
    ----------
    example, scree
        The panels.
    """

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._theme = workspace, theme
        self.setAccessibleName(tr("How it works"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def steps(self) -> Iterator[None]:
        """Build a panel at a time."""
        self.example = WorkedExamplePanel(self._workspace, self._theme)
        yield
        self.scree = ScreePanel(self._workspace, self._theme)
        yield from self.scree.steps()
        self.scree.setMinimumHeight(_PLOT_HEIGHT)
        both = QWidget()
        make.column(self.example, self.scree, make.STRETCH, spacing=8, into=both)
        self.setWidget(both)
