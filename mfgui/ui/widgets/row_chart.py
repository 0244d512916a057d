"""Lying bars with a name each, and beside them a mean as a dot on its own scale."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from mfgui.ui.text import count, tr
from mfgui.ui.widgets.figure import Figure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from mfgui.ui.theme import Theme

_ROW = 25.0
_THICK = 12.0
_WIDE = 480.0
"""From this width on, means have a scale; in less they are numbers alone."""
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its name, the length of its bar, its mean, and its exact numbers in words."""

    name: str
    count: int
    mean: float
    words: str


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the parts of a row begin and end."""

    names: QRectF
    bars: QRectF
    means: QRectF


class RowChart(Figure):
    """Rows from top to bottom; `rows` is what is drawn, `reference` the mean that a line stands for."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, title, parent)
        self.rows: tuple[Row, ...] = ()
        self.reference = math.nan

    def set_rows(self, rows: Sequence[Row], reference: float, sentence: str, source: str) -> None:
        """Draw these rows, and say what is to be seen in them."""
        self.rows, self.reference = tuple(rows), reference
        self.tell(sentence, source)

    def mark_count(self) -> int:
        """Return the number of rows."""
        return len(self.rows)

    def mark_at(self, plot: QRectF, point: QPointF) -> int:
        """Return the row in which a point lies."""
        bars = self._columns(plot).bars
        row = math.floor((point.y() - bars.top()) / bars.height() * len(self.rows))
        return row if 0 <= row < len(self.rows) else -1

    def mark_rect(self, plot: QRectF, mark: int) -> QRectF:
        """Return the bar of one row."""
        bars = self._columns(plot).bars
        height = bars.height() / len(self.rows)
        width = bars.width() * self.rows[mark].count / max(row.count for row in self.rows)
        return QRectF(bars.left(), bars.top() + height * (mark + 0.5) - _THICK / 2, max(width, 2.0), _THICK)

    def mark_words(self, mark: int) -> str:
        """Return the exact numbers of one row."""
        return self.rows[mark].words

    def mean_range(self) -> tuple[float, float]:
        """Return the scale of the means: whole halves about all of them."""
        means = [row.mean for row in self.rows] + [self.reference]
        return math.floor(2 * min(means)) / 2, max(math.ceil(2 * max(means)), math.floor(2 * min(means)) + 1) / 2

    def _plot_height(self) -> float:
        return _ROW * max(len(self.rows), 1) + 2 * QFontMetricsF(self.font_of(0.88)).height()

    def _columns(self, plot: QRectF) -> _Columns:
        metrics = QFontMetricsF(self.font_of(0.94))
        top = plot.top() + QFontMetricsF(self.font_of(0.88)).height() + 6
        names = min(max(metrics.horizontalAdvance(row.name) for row in self.rows), plot.width() * 0.34)
        counts = max(metrics.horizontalAdvance(count(row.count)) for row in self.rows)
        number = metrics.horizontalAdvance("0.00") + 8
        means = number if plot.width() < _WIDE else max(plot.width() * 0.3, 130.0)
        left = plot.left() + names + 10
        right = plot.right() - means - counts - 24
        height = plot.bottom() - top
        return _Columns(
            QRectF(plot.left(), top, names, height),
            QRectF(left, top, max(right - left, 20.0), height),
            QRectF(plot.right() - means, top, means, height),
        )

    def _paint_plot(self, painter: QPainter, plot: QRectF, marked: int) -> None:
        c, columns = self._theme.colors, self._columns(plot)
        with_scale = plot.width() >= _WIDE
        dots = columns.means.adjusted(6, 0, -QFontMetricsF(self.font_of(0.94)).horizontalAdvance("0.00") - 26, 0)
        low, high = self.mean_range()
        self._paint_heads(painter, plot, columns, dots if with_scale else None)
        painter.setFont(self.font_of(0.94))
        metrics = QFontMetricsF(painter.font())
        height = columns.bars.height() / len(self.rows)
        for i, row in enumerate(self.rows):
            line = QRectF(plot.left(), columns.bars.top() + height * i, plot.width(), height)
            bar, middle = self.mark_rect(plot, i), line.center().y()
            if i == marked:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(c.hover))
                painter.drawRoundedRect(line.adjusted(-6, 1, 6, -1), 4, 4)
            painter.setPen(QColor(c.text))
            name = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, columns.names.width() + 1)
            painter.drawText(QRectF(columns.names.left(), line.top(), columns.names.width() + 4, height), _LEFT, name)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(c.validation))
            painter.drawRoundedRect(bar, min(3.0, bar.width() / 2), 3)
            painter.setPen(QColor(c.muted))
            painter.drawText(QRectF(bar.right() + 7, line.top(), 120, height), _LEFT, count(row.count))
            if with_scale:
                x = dots.left() + (row.mean - low) / (high - low) * dots.width()
                painter.setPen(QPen(QColor(c.border), 1))
                painter.drawLine(QLineF(dots.left(), middle, dots.right(), middle))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(c.highlight))
                painter.drawEllipse(QPointF(x, middle), 4.5, 4.5)
            painter.setPen(QColor(c.text))
            painter.drawText(
                QRectF(columns.means.left(), line.top(), columns.means.width(), height), _RIGHT, f"{row.mean:.2f}"
            )

    def _paint_heads(self, painter: QPainter, plot: QRectF, columns: _Columns, dots: QRectF | None) -> None:
        """Name the columns; draw the scale of the means and the mean of everything."""
        c = self._theme.colors
        painter.setFont(self.font_of(0.88))
        line = QFontMetricsF(painter.font()).height()
        painter.setPen(QColor(c.muted))
        painter.drawText(QRectF(columns.bars.left(), plot.top(), 120, line), _LEFT, tr("ratings"))
        painter.drawText(QRectF(plot.right() - 120, plot.top(), 120, line), _RIGHT, tr("mean"))
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
