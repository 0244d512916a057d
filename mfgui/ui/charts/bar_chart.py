"""Upright bars with their labels below: few ones carry their shares, many stand before an axis."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from mfgui.ui.charts.figure import Figure
from mfgui.ui.charts.scales import short, ticks
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from mfgui.ui.kit.theme import Theme

_WIDEST = 58.0
_FEW = 12
"""So many bars carry their shares; more stand before an axis."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: the label below it, its height, and its exact numbers in words."""

    label: str
    count: int
    words: str


class BarChart(Figure):
    """Bars from left to right; `bars` is what is drawn."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, title, parent)
        self.bars: tuple[Bar, ...] = ()

    def set_bars(self, bars: Sequence[Bar], sentence: str, source: str) -> None:
        """Draw these bars, and say what is to be seen in them."""
        self.bars = tuple(bars)
        self.tell(sentence, source)

    def mark_count(self) -> int:
        """Return the number of bars."""
        return len(self.bars)

    def mark_at(self, plot: QRectF, point: QPointF) -> int:
        """Return the bar in whose column a point lies."""
        inner = self._inner(plot)
        column = math.floor((point.x() - inner.left()) / inner.width() * len(self.bars))
        return column if 0 <= column < len(self.bars) else -1

    def mark_rect(self, plot: QRectF, mark: int) -> QRectF:
        """Return the rectangle of one bar."""
        inner = self._inner(plot)
        slot = inner.width() / len(self.bars)
        width = min(slot * (0.72 if slot > 8 else 0.86), _WIDEST)
        height = self.bars[mark].count / self._highest() * inner.height()
        left = inner.left() + slot * (mark + 0.5) - width / 2
        return QRectF(left, inner.bottom() - height, width, height)

    def mark_words(self, mark: int) -> str:
        """Return the exact numbers of one bar."""
        return self.bars[mark].words

    def _highest(self) -> int:
        return max(1, *(bar.count for bar in self.bars)) if self.bars else 1

    def _few(self) -> bool:
        return len(self.bars) <= _FEW

    def _inner(self, plot: QRectF) -> QRectF:
        """Return the rectangle of the bars alone: labels below, shares above or numbers to the left."""
        small = QFontMetricsF(self.font_of(0.88))
        if self._few():
            return plot.adjusted(0, small.height() + 4, 0, -small.height() - 6)
        numbers = max(small.horizontalAdvance(short(t)) for t in ticks(self._highest(), 4))
        return plot.adjusted(numbers + 8, small.height() / 2, 0, -small.height() - 6)

    def _paint_plot(self, painter: QPainter, plot: QRectF, marked: int) -> None:
        c, inner = self._theme.colors, self._inner(plot)
        painter.setFont(self.font_of(0.88))
        metrics = QFontMetricsF(painter.font())
        if not self._few():
            self._paint_axis(painter, plot, inner, metrics)
        total = max(sum(bar.count for bar in self.bars), 1)
        slot = inner.width() / len(self.bars)
        every = _label_step([metrics.horizontalAdvance(bar.label) for bar in self.bars], slot)
        for i, bar in enumerate(self.bars):
            rect = self.mark_rect(plot, i)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(c.highlight if i == marked else c.validation))
            painter.drawPath(_rounded_top(rect))
            middle = rect.center().x()
            painter.setPen(QColor(c.text if i == marked else c.muted))
            if i % every == 0:
                _centred(painter, metrics, middle, inner.bottom() + 5, bar.label)
            if self._few():
                share = _share(bar.count / total)
                if metrics.horizontalAdvance(share) <= slot:
                    _centred(painter, metrics, middle, rect.top() - metrics.height() - 2, share)
        painter.setPen(QPen(QColor(c.border), 1))
        painter.drawLine(QLineF(inner.left(), inner.bottom() + 0.5, inner.right(), inner.bottom() + 0.5))

    def _paint_axis(self, painter: QPainter, plot: QRectF, inner: QRectF, metrics: QFontMetricsF) -> None:
        c = self._theme.colors
        for tick in ticks(self._highest(), 4):
            y = inner.bottom() - tick / self._highest() * inner.height()
            painter.setPen(QPen(QColor(c.border), 1))
            painter.drawLine(QLineF(inner.left(), y, inner.right(), y))
            painter.setPen(QColor(c.muted))
            rect = QRectF(plot.left(), y - metrics.height() / 2, inner.left() - plot.left() - 8, metrics.height())
            painter.drawText(rect, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), short(tick))


def _label_step(widths: list[float], slot: float) -> int:
    """Return which labels are written so that they keep clear of each other: each one, each second."""
    needed = (max(widths) + 8) / slot
    return next((n for n in (1, 2, 3, 5, 10, 20, 50) if n >= needed), 100)


def _share(share: float) -> str:
    if 0 < share < 0.005:
        return tr("<1 %")
    return tr("{p:.0f} %", p=100 * share)


def _centred(painter: QPainter, metrics: QFontMetricsF, middle: float, top: float, text: str) -> None:
    width = metrics.horizontalAdvance(text)
    painter.drawText(QPointF(middle - width / 2, top + metrics.ascent()), text)


def _rounded_top(rect: QRectF) -> QPainterPath:
    """Return a bar's outline: round above, square on its baseline."""
    radius = min(3.0, rect.width() / 3, rect.height())
    path = QPainterPath(rect.bottomLeft())
    path.lineTo(rect.left(), rect.top() + radius)
    path.quadTo(rect.topLeft(), QPointF(rect.left() + radius, rect.top()))
    path.lineTo(rect.right() - radius, rect.top())
    path.quadTo(rect.topRight(), QPointF(rect.right(), rect.top() + radius))
    path.lineTo(rect.bottomRight())
    path.closeSubpath()
    return path
