"""The surface and the border of a panel, painted under what it holds.

Not by the style sheet: who is styled there styles all that it holds anew with every change of colours, and a panel may
hold hundreds of widgets.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_RADIUS = 8


class Surface(QObject):
    """Paints it before the widget's own painting, in the present palette."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.setContentsMargins(1, 1, 1, 1)
        widget.installEventFilter(self)
        self._widget = widget

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the class."""
        if event.type() == QEvent.Type.Paint and watched is self._widget:
            palette = QApplication.palette()
            painter = QPainter(self._widget)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(palette.color(QPalette.ColorRole.Mid))
            painter.setBrush(palette.color(QPalette.ColorRole.Base))
            painter.drawRoundedRect(QRectF(self._widget.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
            painter.end()
        return False
