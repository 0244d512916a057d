"""Lying bars of typical misses, one for each kind of rating, with counts and the way that predictions lean."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from mfgui.ui.charts.horizontal_bars import LEFT, RIGHT, Columns, LyingBars
from mfgui.ui.charts.scales import compact
from mfgui.ui.kit.miss_color import miss_color
from mfgui.ui.kit.words import signed
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from mfgui.ui.kit.theme import Theme

_ROW = 23.0
_THICK = 11.0
_LEAN = 0.5
"""A mean miss of so many stars has its colour in full."""


@dataclass(frozen=True, slots=True)
class MissRow:
    """One kind: its name, how many ratings, their RMSE and mean miss in stars, and exact numbers in words."""

    name: str
    count: int
    rmse: float
    miss: float
    words: str


@dataclass(frozen=True, slots=True)
class _Columns(Columns):
    counts: QRectF
    leans: QRectF


class MissChart(LyingBars[MissRow, _Columns]):
    """Typical misses as bars; `overall` is the RMSE of all, which a line stands for."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, title, _THICK, parent)
        self.overall = math.nan

    def set_rows(self, rows: Sequence[MissRow], overall: float, sentence: str, source: str) -> None:
        """Draw these rows, and say what is to be seen in them."""
        self.rows, self.overall = tuple(rows), overall
        self.tell(sentence, source)

    def most(self) -> float:
        """Return the RMSE at the right end of the scale."""
        return max([row.rmse for row in self.rows if math.isfinite(row.rmse)] + [self.overall, 1e-9])

    def _share(self, row: MissRow) -> float:
        return row.rmse / self.most() if math.isfinite(row.rmse) else 0.0

    def _plot_height(self) -> float:
        return _ROW * max(len(self.rows), 1) + self._head_height() + 6

    def _columns(self, plot: QRectF) -> _Columns:
        metrics, small = self._row_metrics(), QFontMetricsF(self.font_of(0.88))
        top = plot.top() + self._head_height() + 6
        names = self._names_width(plot)
        counts = max([small.horizontalAdvance(compact(row.count)) for row in self.rows], default=0)
        counts = max(counts, small.horizontalAdvance(tr("ratings")))
        leans = max(metrics.horizontalAdvance("+0.00"), small.horizontalAdvance(tr("leans"))) + 4
        number = metrics.horizontalAdvance("0.00") + 10
        height = plot.bottom() - top
        left = plot.left() + names + 8 + counts + 10
        right = plot.right() - leans - number
        return _Columns(
            names=QRectF(plot.left(), top, names, height),
            counts=QRectF(plot.left() + names + 8, top, counts, height),
            bars=QRectF(left, top, max(right - left, 20.0), height),
            leans=QRectF(plot.right() - leans, top, leans, height),
        )

    def _paint_plot(self, painter: QPainter, plot: QRectF, marked: int) -> None:
        c, columns = self._theme.colors, self._columns(plot)
        painter.setFont(self.font_of(0.88))
        line = self._head_height()
        painter.setPen(QColor(c.muted))
        for area, words, side in (
            (columns.counts.adjusted(-40, 0, 0, 0), tr("ratings"), RIGHT),
            (columns.bars, tr("typical miss"), LEFT),
            (columns.leans.adjusted(-40, 0, 0, 0), tr("leans"), RIGHT),
        ):
            painter.drawText(QRectF(area.left(), plot.top(), area.width(), line), side, words)
        x = columns.bars.left() + columns.bars.width() * self.overall / self.most()
        painter.setPen(QPen(QColor(c.text), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QLineF(x, columns.bars.top(), x, columns.bars.bottom()))
        self._paint_rows(painter, plot, columns, marked)

    def _paint_beside(
        self, painter: QPainter, columns: _Columns, row: MissRow, lane: QRectF, bar: QRectF, *, marked: bool
    ) -> None:
        c = self._theme.colors
        painter.setPen(QColor(c.text))
        rmse = f"{row.rmse:.2f}" if math.isfinite(row.rmse) else "–"
        number = QRectF(bar.right() + 6, lane.top(), self._row_metrics().horizontalAdvance(rmse), lane.height())
        painter.fillRect(number.adjusted(-3, 3, 3, -3), QColor(c.hover if marked else c.raised))  # over the line
        painter.drawText(number.adjusted(0, 0, 4, 0), LEFT, rmse)
        painter.setPen(miss_color(c, row.miss, _LEAN) if math.isfinite(row.miss) else QColor(c.muted))
        leans = signed(row.miss, 2) if math.isfinite(row.miss) else "–"
        painter.drawText(QRectF(columns.leans.left(), lane.top(), columns.leans.width(), lane.height()), RIGHT, leans)
        painter.setFont(self.font_of(0.88))
        painter.setPen(QColor(c.muted))
        painter.drawText(
            QRectF(columns.counts.left(), lane.top(), columns.counts.width(), lane.height()), RIGHT, compact(row.count)
        )
