"""The odds of each step of a scale as upright bars, the likeliest step named."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mfgui.ui.kit import make
from mfgui.ui.kit.drawn import Drawn
from mfgui.ui.kit.palette import rating_ramp
from mfgui.ui.kit.theme import Theme
from mfgui.ui.text import numeral, tr

_WIDTH, _BARS = 96, 22  # width, and height of the tallest bar, at 100 %


class OddsBars(QWidget, Drawn):
    """How likely each rating is; hidden where nothing tells."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        make.unmirrored(self)
        self._theme = theme
        self.odds: tuple[tuple[float, float], ...] = ()  # value of each step and its chance, the lowest first
        self.setObjectName("odds")
        self.setAccessibleName(tr("Odds of each rating"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._changed)
        self.hide()

    def set_odds(self, odds: Sequence[tuple[float, float]]) -> None:
        """Show these; none hides the widget."""
        self.odds = tuple(odds)
        self.setVisible(bool(odds))
        lines = [tr("★ {stars:g}: {p:.0f} %", stars=stars, p=100 * chance) for stars, chance in reversed(self.odds)]
        self.setAccessibleDescription(", ".join(lines))
        self.setToolTip("\n".join([tr("How likely each rating is, says the model:"), *lines]) if lines else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_WIDTH), self._theme.px(_BARS) + 2 * self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw bars in the colours of ratings; whole steps are named beneath, the likeliest's chance above."""
        if not self.odds:
            return
        painter, colors, line = QPainter(self), self._theme.colors, self.fontMetrics().height()
        base, room = self.height() - line - 0.5, self.height() - 2 * line - 1
        width, most = self.width() / len(self.odds), max(chance for _, chance in self.odds)
        ramp = rating_ramp(colors, len(self.odds))
        for place, (stars, chance) in enumerate(self.odds):
            left, tall = place * width, room * chance / max(most, 1e-9)
            painter.fillRect(QRectF(left + 1, base - tall, width - 2, tall), ramp[place])
            if stars == int(stars):
                painter.setPen(QColor(colors.muted))
                under = QRectF(left - width, base + 1, 3 * width, line)
                painter.drawText(under, Qt.AlignmentFlag.AlignCenter, numeral(stars, "g"))
            if chance == most:
                painter.setPen(QColor(colors.text))
                above = QRectF(left - 20, base - tall - line, width + 40, line)
                above.moveLeft(min(max(above.left(), 0.0), self.width() - above.width()))
                painter.drawText(above, Qt.AlignmentFlag.AlignCenter, tr("{p:.0f} %", p=100 * chance))
        painter.setPen(QPen(QColor(colors.border), 1))
        painter.drawLine(QPointF(0, base + 0.5), QPointF(self.width(), base + 0.5))

    def _changed(self) -> None:
        self.updateGeometry()
        self.update()
