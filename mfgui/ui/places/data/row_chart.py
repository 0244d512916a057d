"""Lying bars with a name each, and beside them a mean as a dot on its own scale."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from mfgui.ui.charts.horizontal_bars import LEFT, RIGHT, Columns, LyingBars
from mfgui.ui.text import count, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from mfgui.ui.kit.theme import Theme

_ROW = 25.0
_THICK = 12.0
_WIDE = 480.0
"""From this width on, means have a scale; in less they are numbers alone."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its name, the length of its bar, its mean, and its exact numbers in words."""

    name: str
    count: int
    mean: float
    words: str


@dataclass(frozen=True, slots=True)
class _Columns(Columns):
    means: QRectF
    dots: QRectF | None


class RowChart(LyingBars[Row, _Columns]):
    """Counts as bars; `reference` is the mean of everything, which a line stands for."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, title, _THICK, parent)
        self.reference = math.nan

    def set_rows(self, rows: Sequence[Row], reference: float, sentence: str, source: str) -> None:
        """Draw these rows, and say what is to be seen in them."""
        self.rows, self.reference = tuple(rows), reference
        self.tell(sentence, source)

    def _share(self, row: Row) -> float:
        return row.count / max(row.count for row in self.rows)

    def mean_range(self) -> tuple[float, float]:
        """Return the scale of the means: whole halves about all of them."""
        means = [row.mean for row in self.rows] + [self.reference]
        return math.floor(2 * min(means)) / 2, max(math.ceil(2 * max(means)), math.floor(2 * min(means)) + 1) / 2

    def _plot_height(self) -> float:
        return _ROW * max(len(self.rows), 1) + 2 * self._head_height()

    def _columns(self, plot: QRectF) -> _Columns:
        metrics = self._row_metrics()
        top = plot.top() + self._head_height() + 6
        names = self._names_width(plot)
        counts = max(metrics.horizontalAdvance(count(row.count)) for row in self.rows)
        number = metrics.horizontalAdvance("0.00") + 8
        means = number if plot.width() < _WIDE else plot.width() * 0.3
        left = plot.left() + names + 10
        right = plot.right() - means - counts - 24
        height = plot.bottom() - top
        mean = QRectF(plot.right() - means, top, means, height)
        return _Columns(
            names=QRectF(plot.left(), top, names, height),
            bars=QRectF(left, top, max(right - left, 20.0), height),
            means=mean,
            dots=mean.adjusted(6, 0, -number - 18, 0) if plot.width() >= _WIDE else None,
        )

    def _paint_plot(self, painter: QPainter, plot: QRectF, marked: int) -> None:
        columns = self._columns(plot)
        self._paint_heads(painter, plot, columns)
        self._paint_rows(painter, plot, columns, marked)

    def _paint_beside(
        self, painter: QPainter, columns: _Columns, row: Row, lane: QRectF, bar: QRectF, *, marked: bool
    ) -> None:
        c, middle = self._theme.colors, lane.center().y()
        painter.setPen(QColor(c.muted))
        painter.drawText(QRectF(bar.right() + 7, lane.top(), 120, lane.height()), LEFT, count(row.count))
        dots = columns.dots
        if dots is not None:
            low, high = self.mean_range()
            x = dots.left() + (row.mean - low) / (high - low) * dots.width()
            painter.setPen(QPen(QColor(c.border), 1))
            painter.drawLine(QLineF(dots.left(), middle, dots.right(), middle))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(c.highlight))
            painter.drawEllipse(QPointF(x, middle), 4.5, 4.5)
        painter.setPen(QColor(c.text))
        means = QRectF(columns.means.left(), lane.top(), columns.means.width(), lane.height())
        painter.drawText(means, RIGHT, f"{row.mean:.2f}")

    def _paint_heads(self, painter: QPainter, plot: QRectF, columns: _Columns) -> None:
        """Name the columns; draw the scale of the means and the mean of everything."""
        c = self._theme.colors
        painter.setFont(self.font_of(0.88))
        line = QFontMetricsF(painter.font()).height()
        painter.setPen(QColor(c.muted))
        painter.drawText(QRectF(columns.bars.left(), plot.top(), 120, line), LEFT, tr("ratings"))
        painter.drawText(QRectF(plot.right() - 120, plot.top(), 120, line), RIGHT, tr("mean"))
        dots = columns.dots
        if dots is None:
            return
        low, high = self.mean_range()
        named = {low: f"{low:g}", high: f"{high:g}", self.reference: tr("all {mean:.2f}", mean=self.reference)}
        room = QFontMetricsF(painter.font()).horizontalAdvance(named[self.reference])
        for value, name in named.items():
            x = dots.left() + (value - low) / (high - low) * dots.width()
            if value == self.reference or abs(value - self.reference) / (high - low) * dots.width() > room:
                painter.drawText(QRectF(x - 40, plot.top(), 80, line), int(Qt.AlignmentFlag.AlignCenter), name)
        x = dots.left() + (self.reference - low) / (high - low) * dots.width()
        painter.setPen(QPen(QColor(c.reference), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QLineF(x, dots.top(), x, dots.bottom()))
