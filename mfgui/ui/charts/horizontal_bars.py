"""Charts with one row a thing: its name at the left, a lying bar, and what a subclass writes beside it."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from mfgui.ui.charts.figure import Figure

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF
    from PySide6.QtWidgets import QWidget

    from mfgui.ui.kit.theme import Theme

LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
LEAST = 2.0
"""Every bar is at least so long, in pixels."""


class NamedRow(Protocol):
    """What is known of every row."""

    @property
    def name(self) -> str:
        """What stands at its left."""
        ...

    @property
    def words(self) -> str:
        """Its exact numbers."""
        ...


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the parts of all rows are, each from the top of the first row to the bottom of the last."""

    names: QRectF
    bars: QRectF


R = TypeVar("R", bound=NamedRow)
C = TypeVar("C", bound=Columns)


class LyingBars(Figure, Generic[R, C]):
    """Rows from top to bottom; subclasses answer `_columns`, `_share` and `_paint_beside`.

    Attributes
    ----------
    rows
        What is drawn.
    """

    def __init__(self, theme: Theme, title: str, thick: float, parent: QWidget | None = None) -> None:
        super().__init__(theme, title, parent)
        self.rows: tuple[R, ...] = ()
        self._thick = thick

    # For subclasses

    def _columns(self, plot: QRectF) -> C:
        raise NotImplementedError

    def _share(self, row: R) -> float:
        """Return how much of its column a row's bar takes, in [0, 1]."""
        raise NotImplementedError

    def _paint_beside(self, painter: QPainter, columns: C, row: R, lane: QRectF, bar: QRectF, *, marked: bool) -> None:
        """Write what stands beside a row's name and bar; the painter's font is the rows' own."""
        raise NotImplementedError

    def _row_metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self.font_of(0.94))

    def _head_height(self) -> float:
        return QFontMetricsF(self.font_of(0.88)).height()

    def _names_width(self, plot: QRectF) -> float:
        """Return the width that all names take, but not more than a third of the plot."""
        metrics = self._row_metrics()
        return min(max((metrics.horizontalAdvance(row.name) for row in self.rows), default=0.0), plot.width() * 0.34)

    def _paint_rows(self, painter: QPainter, plot: QRectF, columns: C, marked: int) -> None:
        c, names, bars = self._theme.colors, columns.names, columns.bars
        metrics, height = self._row_metrics(), bars.height() / len(self.rows)
        for i, row in enumerate(self.rows):
            lane = QRectF(plot.left(), bars.top() + height * i, plot.width(), height)
            bar = self._bar(bars, i)
            painter.setFont(self.font_of(0.94))
            if i == marked:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(c.hover))
                painter.drawRoundedRect(lane.adjusted(-6, 1, 6, -1), 4, 4)
            painter.setPen(QColor(c.text))
            name = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, names.width() + 1)
            painter.drawText(QRectF(names.left(), lane.top(), names.width() + 4, height), LEFT, name)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(c.validation))
            painter.drawRoundedRect(bar, min(3.0, bar.width() / 2), 3)
            self._paint_beside(painter, columns, row, lane, bar, marked=i == marked)

    def _bar(self, bars: QRectF, mark: int) -> QRectF:
        middle = bars.top() + bars.height() / len(self.rows) * (mark + 0.5)
        width = max(bars.width() * self._share(self.rows[mark]), LEAST)
        return QRectF(bars.left(), middle - self._thick / 2, width, self._thick)

    # Marks

    def mark_count(self) -> int:
        """Return the number of rows."""
        return len(self.rows)

    def mark_at(self, plot: QRectF, point: QPointF) -> int:
        """Return the row in which a point lies."""
        bars = self._columns(plot).bars
        row = floor((point.y() - bars.top()) / bars.height() * len(self.rows))
        return row if 0 <= row < len(self.rows) else -1

    def mark_rect(self, plot: QRectF, mark: int) -> QRectF:
        """Return the bar of one row."""
        return self._bar(self._columns(plot).bars, mark)

    def mark_words(self, mark: int) -> str:
        """Return the exact numbers of one row."""
        return self.rows[mark].words
