"""What scrolls fades out at its lower edge while there is more below, so that no row looks cut in half."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Slot
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

_HIGH = 26  # pixels that fade, at most a quarter of what is seen


class Fade(QObject):
    """Keeps a veil over the lower edge of a scroll area; neither mouse nor keys nor screen readers meet it."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self.veil = QWidget(area)
        self.veil.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.veil.hide()
        bar = area.verticalScrollBar()
        bar.valueChanged.connect(self._follow)
        bar.rangeChanged.connect(self._follow)
        for watched in (self.veil, area.viewport()):
            watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the viewport, and paint the ground over the edge, from nothing to all of it."""
        if event.type() == QEvent.Type.Paint and watched is self.veil:
            ground = QApplication.palette().color(QPalette.ColorRole.Base)
            gradient = QLinearGradient(0, 0, 0, self.veil.height())
            for place, alpha in ((0.0, 0), (0.85, 235), (1.0, 255)):
                gradient.setColorAt(place, QColor(ground.red(), ground.green(), ground.blue(), alpha))
            painter = QPainter(self.veil)
            painter.fillRect(self.veil.rect(), gradient)
            painter.end()
        elif event.type() in {QEvent.Type.Resize, QEvent.Type.Move} and watched is not self.veil:
            self._follow()
        return False

    def uncover(self, row: QRect) -> None:
        """Scroll a row that lies under the veil, in the viewport's pixels, above it: keys walk to it."""
        bar = self._area.verticalScrollBar()
        under = row.bottom() + 1 - (self._area.viewport().height() - self._high())
        if row.isValid() and self._high() and under > 0:
            bar.setValue(bar.value() + min(under, max(row.top(), 0)))

    def _high(self) -> int:
        """How many pixels fade now."""
        bar = self._area.verticalScrollBar()
        return min(_HIGH, self._area.viewport().height() // 4, bar.maximum() - bar.value())

    @Slot()
    def _follow(self) -> None:
        seen, high = self._area.viewport().geometry(), self._high()
        self.veil.setGeometry(seen.left(), seen.bottom() + 1 - high, seen.width(), high)
        self.veil.setVisible(high > 0)
        self.veil.raise_()
