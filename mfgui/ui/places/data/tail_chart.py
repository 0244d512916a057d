"""A long tail as an area: things in the order of their counts, and how few of them make up half."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from pyqtgraph.functions import arrayToQPolygonF
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPolygonF

from mfgui.ui.charts.chart import Chart
from mfgui.ui.charts.edges import LEFT, pen_of
from mfgui.ui.charts.scales import Scale, short
from mfgui.ui.kit.theme import Theme
from mfgui.ui.text import count, tr

_SKEWED = 12.0  # from this ratio of the greatest count to the middle one, a logarithmic scale shows more


class TailChart(Chart):
    """An area that falls from left to right, as a card; what makes up half of the sum stands out."""

    def __init__(self, theme: Theme, title: str, across: str) -> None:
        super().__init__(theme, title, framed=True, x_name=across)
        self._across = across
        self._words: Callable[[int], str] = str
        self.counts: NDArray[np.int64] = np.empty(0, np.int64)  # shape (n,), descending: what is drawn
        self.half = 0  # how many from the left make up half
        self.x_text = self.y_text = short
        self.x_whole = self.y_whole = True

    def set_tail(
        self, counts: NDArray[np.int64], half: int, words: Callable[[int], str], sentence: str, source: str
    ) -> None:
        """Draw these counts; `words` writes the exact numbers of one of them."""
        self.counts, self.half, self._words = counts, half, words
        n = len(counts)
        logarithmic = bool(n) and bool(counts[0] >= _SKEWED * np.median(counts))
        self.y_scale = Scale(logarithmic, 10.0 ** math.floor(math.log10(counts[-1]) + 1e-9) if logarithmic else 1e-6)
        self.x_name = tr("{what}; log scale", what=self._across) if logarithmic else self._across
        heights = self.y_scale.places(counts)
        self.set_marks(np.arange(n), heights)
        bottom, top = (self.y_scale.place(self.y_scale.floor) if logarithmic else 0.0), float(heights.max(initial=0.0))
        air = 0.02 * (top - bottom) if logarithmic else 0.0  # the least counts keep a sliver
        self.show_range(-0.5, max(n, 1) - 0.5, bottom - air, max(top, bottom + 1e-6))
        self.describe(sentence, source)
        self.refresh()

    def mark_words(self, mark: int) -> str:
        """Return the exact numbers of one thing."""
        return self._words(mark)

    def table(self) -> list[tuple[str, ...]]:
        """Return place and count of each thing."""
        return [(self._across, tr("ratings")), *((str(i), str(n)) for i, n in enumerate(self.counts.tolist(), 1))]

    def _y_ticks(self) -> list[tuple[float, str]]:
        if not self.y_scale.logarithmic:
            return super()._y_ticks()
        # A count has no decimals, whatever a logarithm makes of it.
        return [(place, short(round(self.y_scale.number(place)))) for place, _ in super()._y_ticks() if place >= 0]

    def _paint_marks(self, painter: QPainter) -> None:
        """Draw the area in two strengths, and name what makes up half."""
        c, plot, metrics = self._theme.colors, self.plot, QFontMetricsF(painter.font())
        boundary = self.place(self.half - 0.5, 0).x()
        outline = self._outline()
        pale = QColor(c.data)
        pale.setAlpha(105)
        for left, right, color in ((plot.left(), boundary, QColor(c.data)), (boundary, plot.right(), pale)):
            painter.save()
            painter.setClipRect(QRectF(QPointF(left, plot.top()), QPointF(right, plot.bottom())))
            painter.setPen(pen_of(color, 0))
            painter.setBrush(color)
            painter.drawPolygon(outline)
            painter.restore()
        painter.setPen(pen_of(c.text))
        painter.drawLine(QLineF(boundary, plot.bottom(), boundary, plot.top()))
        text = tr("the first {n} have half of all ratings", n=count(self.half))
        if boundary + 8 + metrics.horizontalAdvance(text) > plot.right():
            text = tr("half of all ratings")
        painter.drawText(QRectF(boundary + 7, plot.top(), plot.width(), metrics.height()), LEFT, text)

    def _outline(self) -> QPolygonF:
        """Return the area, its upper edge at two points a pixel at most."""
        n = len(self.counts)
        points = min(n, max(2, int(2 * self.plot.width())))
        edges = np.linspace(0, n, points + 1)
        heights = self.mark_y[np.minimum(edges[:-1].astype(np.intp), n - 1)]
        xs, ys = np.repeat(edges, 2)[1:-1] - 0.5, np.repeat(heights, 2)
        xs, ys = self.pixels(xs, ys)
        left, right, bottom = ([side] for side in (self.plot.left(), self.plot.right(), self.plot.bottom()))
        outline: QPolygonF = arrayToQPolygonF(np.concatenate([left, xs, right]), np.concatenate([bottom, ys, bottom]))
        return outline
