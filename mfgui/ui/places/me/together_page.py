"""The page for choosing a film together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from mfgui.ui.kit import make
from mfgui.ui.places.me.together import TogetherPanel

if TYPE_CHECKING:
    from mfgui.ui.kit.theme import Theme
    from mfgui.ui.state.session import Session


class TogetherPage(QWidget):
    """Gives the panel the whole window."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.together = TogetherPanel(session, theme)
        make.column(self.together, margins=(8, 4, 8, 8), into=self)
        self.setFocusProxy(self.together.number)
