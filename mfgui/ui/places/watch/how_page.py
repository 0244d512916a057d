"""How it works: a table taken apart before one's eyes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from mfgui.ui.kit import make
from mfgui.ui.kit.lazy_stack import Stepwise
from mfgui.ui.places.watch.worked_example import WorkedExamplePanel
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mfgui.ui.kit.theme import Theme
    from mfgui.ui.state.workspace import Workspace


class HowPage(Stepwise, QScrollArea):
    """The worked example.

    Attributes
    ----------
    example
        The panel.
    """

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._theme = workspace, theme
        self.setAccessibleName(tr("How it works"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def steps(self) -> Iterator[None]:
        """Build the panel."""
        self.example = WorkedExamplePanel(self._workspace, self._theme)
        yield
        inside = QWidget()
        make.column(self.example, make.STRETCH, into=inside)
        self.setWidget(inside)
