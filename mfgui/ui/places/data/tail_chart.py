"""A long tail as an area: things in the order of their counts, and how few of them make up half."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from mfgui.ui.charts.figure import Figure
from mfgui.ui.charts.scales import log_ticks, short, ticks
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray
    from PySide6.QtWidgets import QWidget

    from mfgui.ui.kit.theme import Theme

_SKEWED = 12.0
"""From this ratio of the greatest count to the middle one, a logarithmic scale shows more."""


class TailChart(Figure):
    """An area that falls from left to right; what makes up half of the sum stands out.

    Attributes
    ----------
    counts
        int64, shape (n,), descending: what is drawn.
    half
        So many from the left stand out.
    logarithmic
        Whether heights are drawn on a logarithmic scale.
    """

    def __init__(self, theme: Theme, title: str, across: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, title, parent)
        self._across = across
        self._words: Callable[[int], str] = str
        self.counts: NDArray[np.int64] = np.empty(0, np.int64)
        self.half = 0
        self.logarithmic = False

    def set_tail(
        self, counts: NDArray[np.int64], half: int, words: Callable[[int], str], sentence: str, source: str
    ) -> None:
        """Draw these counts; `words` tells the exact numbers of one of them."""
        self.counts, self.half, self._words = counts, half, words
        self.logarithmic = len(counts) > 0 and counts[0] >= _SKEWED * np.median(counts)
        self.tell(sentence, source)

    def mark_count(self) -> int:
        """Return how many things there are."""
        return len(self.counts)

    def mark_at(self, plot: QRectF, point: QPointF) -> int:
        """Return the thing above which a point lies."""
        inner = self._inner(plot)
        place = math.floor((point.x() - inner.left()) / inner.width() * len(self.counts))
        return place if 0 <= place < len(self.counts) else -1

    def mark_rect(self, plot: QRectF, mark: int) -> QRectF:
        """Return the column of one thing."""
        inner = self._inner(plot)
        width = inner.width() / len(self.counts)
        height = inner.height() * float(self._heights(self.counts[mark : mark + 1])[0])
        return QRectF(inner.left() + mark * width, inner.bottom() - height, width, height)

    def mark_words(self, mark: int) -> str:
        """Return the exact numbers of one thing."""
        return self._words(mark)

    def _floor(self) -> float:
        """Return the count at the bottom: 0, or a power of ten below which a logarithm needs no room."""
        return log_ticks(float(self.counts[-1]), float(self.counts[-1]))[0] if self.logarithmic else 0.0

    def _heights(self, counts: NDArray[np.int64] | NDArray[np.float64]) -> NDArray[np.float64]:
        """Return heights as shares of the plot's; on a logarithmic scale the least keeps a sliver."""
        top = float(self.counts[0])
        if not self.logarithmic:
            return counts / top
        low = math.log10(self._floor())
        return 0.02 + 0.98 * (np.log10(counts) - low) / max(math.log10(top) - low, 1e-9)

    def _ticks(self) -> list[float]:
        top = float(self.counts[0])
        return log_ticks(self._floor(), top) if self.logarithmic else ticks(top, 4)

    def _inner(self, plot: QRectF) -> QRectF:
        small = QFontMetricsF(self.font_of(0.88))
        numbers = max(small.horizontalAdvance(short(t)) for t in self._ticks())
        return plot.adjusted(numbers + 8, small.height() / 2, -4, -2 * small.height() - 6)

    def _paint_plot(self, painter: QPainter, plot: QRectF, marked: int) -> None:
        c, inner = self._theme.colors, self._inner(plot)
        painter.setFont(self.font_of(0.88))
        metrics = QFontMetricsF(painter.font())
        self._paint_axes(painter, plot, inner, metrics)
        boundary = inner.left() + inner.width() * self.half / len(self.counts)
        outline = self._outline(inner)
        for left, right, color, strength in (
            (inner.left(), boundary, c.highlight, 200),
            (boundary, inner.right(), c.validation, 120),
        ):
            fill = QColor(color)
            fill.setAlpha(strength)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            painter.drawPolygon(_between(outline, left, right, inner.bottom()))
        painter.setPen(QPen(QColor(c.border), 1))
        painter.drawLine(QLineF(inner.left(), inner.bottom() + 0.5, inner.right(), inner.bottom() + 0.5))
        self._paint_half(painter, inner, boundary, metrics)
        if marked >= 0:
            rect = self.mark_rect(plot, marked)
            painter.setPen(QPen(QColor(c.text), 1))
            painter.drawLine(QLineF(rect.center().x(), inner.bottom(), rect.center().x(), rect.top()))
            painter.setBrush(QColor(c.text))
            painter.drawEllipse(QPointF(rect.center().x(), rect.top()), 3, 3)

    def _paint_axes(self, painter: QPainter, plot: QRectF, inner: QRectF, metrics: QFontMetricsF) -> None:
        c, line = self._theme.colors, metrics.height()
        rows = self._ticks()
        heights = self._heights(np.array(rows))
        for tick, height in zip(rows, heights.tolist(), strict=True):
            y = inner.bottom() - height * inner.height()
            painter.setPen(QPen(QColor(c.border), 1))
            painter.drawLine(QLineF(inner.left(), y, inner.right(), y))
            painter.setPen(QColor(c.muted))
            rect = QRectF(plot.left(), y - line / 2, inner.left() - plot.left() - 8, line)
            painter.drawText(rect, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), short(tick))
        for tick in ticks(len(self.counts), max(2, int(inner.width() / 90)))[1:]:
            text = short(tick)
            width = metrics.horizontalAdvance(text)
            x = inner.left() + tick / len(self.counts) * inner.width()
            left = min(x - width / 2, plot.right() - width)
            painter.drawText(QPointF(left, inner.bottom() + 5 + metrics.ascent()), text)
        scale = tr("{what}; log scale") if self.logarithmic else "{what}"
        name = metrics.elidedText(scale.format(what=self._across), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(QPointF(inner.left(), inner.bottom() + 5 + line + metrics.ascent()), name)

    def _paint_half(self, painter: QPainter, inner: QRectF, boundary: float, metrics: QFontMetricsF) -> None:
        """Name what makes up half, where the area leaves room."""
        c = self._theme.colors
        top = inner.top() + metrics.height() * 0.2
        painter.setPen(QPen(QColor(c.highlight), 1))
        painter.drawLine(QLineF(boundary, inner.bottom(), boundary, top))
        painter.setPen(QColor(c.text))
        text = tr("the first {n} have half of all ratings", n=f"{self.half:,}")
        if boundary + 8 + metrics.horizontalAdvance(text) > inner.right():
            text = tr("half of all ratings")
        painter.drawText(QPointF(boundary + 7, top + metrics.ascent()), text)

    def _outline(self, inner: QRectF) -> list[QPointF]:
        """Return the area's upper edge, at two points a pixel at most."""
        n = len(self.counts)
        points = min(n, max(2, int(2 * inner.width())))
        edges = np.linspace(0, n, points + 1)
        firsts = np.minimum(edges[:-1].astype(np.intp), n - 1)
        tops = inner.bottom() - inner.height() * self._heights(self.counts[firsts])
        xs = inner.left() + inner.width() * edges / n
        outline = []
        for i in range(points):
            outline += [QPointF(float(xs[i]), float(tops[i])), QPointF(float(xs[i + 1]), float(tops[i]))]
        return outline


def _between(outline: list[QPointF], left: float, right: float, bottom: float) -> QPolygonF:
    """Close the part of an outline between two places down to the bottom."""
    inside = [p for p in outline if left <= p.x() <= right]
    before = [p for p in outline if p.x() < left]
    start = QPointF(left, before[-1].y() if before else (inside[0].y() if inside else bottom))
    end = QPointF(right, inside[-1].y() if inside else start.y())
    return QPolygonF([QPointF(left, bottom), start, *inside, end, QPointF(right, bottom)])
