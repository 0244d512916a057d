"""The page of the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mfgui.ui.panels.map import MapWorkbench

if TYPE_CHECKING:
    from mfgui.ui.session import Session
    from mfgui.ui.theme import Theme


class MapPage(QWidget):
    """Gives the map the whole window."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workbench = MapWorkbench(session, theme)
        around = QVBoxLayout(self)
        around.setContentsMargins(8, 4, 8, 8)
        around.addWidget(self.workbench)
        self.setFocusProxy(self.workbench)
