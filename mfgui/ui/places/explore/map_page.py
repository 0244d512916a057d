"""The page of the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from mfgui.ui.kit import make
from mfgui.ui.kit.lazy_stack import Stepwise
from mfgui.ui.map.workbench import MapWorkbench

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mfgui.ui.kit.theme import Theme
    from mfgui.ui.state.session import Session


class MapPage(Stepwise, QWidget):
    """Gives the map the whole window."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme

    def steps(self) -> Iterator[None]:
        """Build the workbench as it is built."""
        self.workbench = MapWorkbench(self._session, self._theme, self)
        yield from self.workbench.steps()
        make.column(self.workbench, margins=(8, 4, 8, 8), into=self)
        self.setFocusProxy(self.workbench)
