"""A search field above a list: the down key goes on into the list, Escape empties the field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class SearchField(QLineEdit):
    """A line edit that tells when somebody wants to go on downwards."""

    left_downwards = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the class; with nothing to empty, Escape is left to others."""
        if event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
