"""The legend of the lit films: low to high ratings as a strip of colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from mfgui.ui.kit import fonts
from mfgui.ui.kit.palette import rating_ramp
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from mfgui.ui.kit.theme import Theme

_STRIP = QSize(64, 8)
_STOPS = 9


class RatingLegend(QWidget):
    """The words "★ rated low ▬▬▬ high", transparent to the pointer."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(tr("Colours from low to high ratings"))
        theme.changed.connect(self._restyle)

    def _words(self) -> tuple[str, str]:
        return tr("★ rated low"), tr("high")

    def _type(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * fonts.SMALL)
        return font

    def sizeHint(self) -> QSize:
        """As wide as words and strip."""
        metrics = QFontMetricsF(self._type())
        low, high = self._words()
        width = metrics.horizontalAdvance(low) + metrics.horizontalAdvance(high) + _STRIP.width() + 12 + 12
        return QSize(round(width + 1), round(metrics.height() + 8))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words and the strip on a pale ground."""
        c, font = self._theme.colors, self._type()
        metrics = QFontMetricsF(font)
        low, high = self._words()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(c.surface)
        ground.setAlpha(242)  # dots under the words would make them hard to read
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(self.rect(), 6, 6)
        painter.setFont(font)
        painter.setPen(QColor(c.muted))
        middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        at = 6.0
        painter.drawText(QRectF(at, 0, self.width(), self.height()), middle, low)
        at += metrics.horizontalAdvance(low) + 6
        strip = QRectF(at, (self.height() - _STRIP.height()) / 2, _STRIP.width(), _STRIP.height())
        gradient = QLinearGradient(strip.topLeft(), strip.topRight())
        for k, color in enumerate(rating_ramp(c, _STOPS)):
            gradient.setColorAt(k / (_STOPS - 1), color)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(gradient)
        painter.drawRoundedRect(strip, 4, 4)
        painter.setPen(QColor(c.muted))
        painter.drawText(QRectF(strip.right() + 6, 0, self.width(), self.height()), middle, high)
        painter.end()

    @Slot()
    def _restyle(self) -> None:
        self.update()
