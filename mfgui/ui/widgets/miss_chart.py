"""Lying bars of typical misses, one for each kind of rating, with counts and the way that predictions lean."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from mfgui.ui.tables.words import signed
from mfgui.ui.text import tr
from mfgui.ui.widgets.figure import Figure
from mfgui.ui.widgets.scales import compact

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from mfgui.ui.theme import Theme

_ROW = 23.0
_THICK = 11.0
_LEAN = 0.5
"""A mean miss of so many stars has its colour in full."""
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class MissRow:
    """One kind: its name, how many ratings, their RMSE and mean miss in stars, and exact numbers in words."""

    name: str
    count: int
    rmse: float
    miss: float
    words: str


@dataclass(frozen=True, slots=True)
class _Columns:
    names: QRectF
    counts: QRectF
    bars: QRectF
    leans: QRectF


class MissChart(Figure):
    """Rows from top to bottom; `rows` is what is drawn, `overall` the RMSE of all that a line stands for."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, title, parent)
        self.rows: tuple[MissRow, ...] = ()
        self.overall = math.nan

    def set_rows(self, rows: Sequence[MissRow], overall: float, sentence: str, source: str) -> None:
        """Draw these rows, and say what is to be seen in them."""
        self.rows, self.overall = tuple(rows), overall
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
        rmse = self.rows[mark].rmse
        width = bars.width() * (rmse / self.most() if math.isfinite(rmse) else 0)
        return QRectF(bars.left(), bars.top() + height * (mark + 0.5) - _THICK / 2, max(width, 1.5), _THICK)

    def mark_words(self, mark: int) -> str:
        """Return the exact numbers of one row."""
        return self.rows[mark].words

    def most(self) -> float:
        """Return the RMSE at the right end of the scale."""
        return max([row.rmse for row in self.rows if math.isfinite(row.rmse)] + [self.overall, 1e-9])

    def _plot_height(self) -> float:
        return _ROW * max(len(self.rows), 1) + QFontMetricsF(self.font_of(0.88)).height() + 6

    def _columns(self, plot: QRectF) -> _Columns:
        metrics, small = QFontMetricsF(self.font_of(0.94)), QFontMetricsF(self.font_of(0.88))
        top = plot.top() + small.height() + 6
        names = min(max([metrics.horizontalAdvance(row.name) for row in self.rows], default=0), plot.width() * 0.34)
        counts = max([small.horizontalAdvance(compact(row.count)) for row in self.rows], default=0)
        counts = max(counts, small.horizontalAdvance(tr("ratings")))
        leans = max(metrics.horizontalAdvance("+0.00"), small.horizontalAdvance(tr("leans"))) + 4
        number = metrics.horizontalAdvance("0.00") + 10
        height = plot.bottom() - top
        left = plot.left() + names + 8 + counts + 10
        right = plot.right() - leans - number
        return _Columns(
            QRectF(plot.left(), top, names, height),
            QRectF(plot.left() + names + 8, top, counts, height),
            QRectF(left, top, max(right - left, 20.0), height),
            QRectF(plot.right() - leans, top, leans, height),
        )

    def _paint_plot(self, painter: QPainter, plot: QRectF, marked: int) -> None:
        c, columns = self._theme.colors, self._columns(plot)
        painter.setFont(self.font_of(0.88))
        line = QFontMetricsF(painter.font()).height()
        painter.setPen(QColor(c.muted))
        for area, words, side in (
            (columns.counts.adjusted(-40, 0, 0, 0), tr("ratings"), _RIGHT),
            (columns.bars, tr("typical miss"), _LEFT),
            (columns.leans.adjusted(-40, 0, 0, 0), tr("leans"), _RIGHT),
        ):
            painter.drawText(QRectF(area.left(), plot.top(), area.width(), line), side, words)
        height = columns.bars.height() / len(self.rows)
        x = columns.bars.left() + columns.bars.width() * self.overall / self.most()
        painter.setPen(QPen(QColor(c.text), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QLineF(x, columns.bars.top(), x, columns.bars.bottom()))
        for i, row in enumerate(self.rows):
            lane = QRectF(plot.left(), columns.bars.top() + height * i, plot.width(), height)
            if i == marked:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(c.hover))
                painter.drawRoundedRect(lane.adjusted(-6, 1, 6, -1), 4, 4)
            self._paint_row(painter, columns, lane, row, self.mark_rect(plot, i), marked=i == marked)

    def _paint_row(
        self, painter: QPainter, columns: _Columns, lane: QRectF, row: MissRow, bar: QRectF, *, marked: bool
    ) -> None:
        c = self._theme.colors
        painter.setFont(self.font_of(0.94))
        metrics = QFontMetricsF(painter.font())
        painter.setPen(QColor(c.text))
        names = columns.names
        name = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, names.width() + 1)
        painter.drawText(QRectF(names.left(), lane.top(), names.width() + 4, lane.height()), _LEFT, name)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(c.validation))
        painter.drawRoundedRect(bar, min(3.0, bar.width() / 2), 3)
        painter.setPen(QColor(c.text))
        rmse = f"{row.rmse:.2f}" if math.isfinite(row.rmse) else "–"
        number = QRectF(bar.right() + 6, lane.top(), metrics.horizontalAdvance(rmse), lane.height())
        painter.fillRect(number.adjusted(-3, 3, 3, -3), QColor(c.hover if marked else c.raised))  # over the line
        painter.drawText(number.adjusted(0, 0, 4, 0), _LEFT, rmse)
        painter.setPen(self._lean_color(row.miss))
        leans = signed(row.miss, 2) if math.isfinite(row.miss) else "–"
        painter.drawText(QRectF(columns.leans.left(), lane.top(), columns.leans.width(), lane.height()), _RIGHT, leans)
        painter.setFont(self.font_of(0.88))
        painter.setPen(QColor(c.muted))
        painter.drawText(
            QRectF(columns.counts.left(), lane.top(), columns.counts.width(), lane.height()), _RIGHT, compact(row.count)
        )

    def _lean_color(self, miss: float) -> QColor:
        """Muted where predictions lean nowhere, else of one hue for too high and another for too low."""
        c = self._theme.colors
        muted, hue = QColor(c.muted), QColor(c.training if miss > 0 else c.validation)
        weight = min(abs(miss) / _LEAN, 1.0) if math.isfinite(miss) else 0.0
        return QColor.fromRgbF(
            muted.redF() + weight * (hue.redF() - muted.redF()),
            muted.greenF() + weight * (hue.greenF() - muted.greenF()),
            muted.blueF() + weight * (hue.blueF() - muted.blueF()),
        )
