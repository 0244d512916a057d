"""A label on one line that ends in an ellipsis where it has no room, and still knows all of its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_SPARE = 2
"""Pixels left free: some fonts are drawn wider than they are measured."""


class ElidingLabel(QLabel):
    """Shows as much of a text as there is room for; `text` returns all of it."""

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self._text = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)

    def text(self) -> str:
        """Return all of the text."""
        return self._text

    def setText(self, text: str) -> None:
        """Set the text."""
        self._text = text
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as there is room for now."""
        super().resizeEvent(event)
        self._elide()

    def minimumSizeHint(self) -> QSize:
        """Return the size of an ellipsis."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance("…"), metrics.height())

    def _elide(self) -> None:
        width = self.width() - _SPARE
        super().setText(self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, width))
