"""The page about the ratings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from mfgui.ui.kit import make
from mfgui.ui.places.data.panel import DataPanel

if TYPE_CHECKING:
    from mfgui.ui.kit.theme import Theme
    from mfgui.ui.state.session import Session


class DataPage(QWidget):
    """Gives the data panel the whole window."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self.data = DataPanel(session, theme)
        make.column(self.data, margins=(8, 4, 8, 8), into=self)
        self.setFocusProxy(self.data.scroll_area)  # Page Down scrolls at once
        leave = QShortcut(QKeySequence(QKeySequence.StandardKey.Cancel), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self._leave)

    @Slot()
    def _leave(self) -> None:
        self._session.show_page("watch")
