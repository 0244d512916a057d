"""Rows with a name, a lying bar and numbers: counts, misses, differences, steps of a waterfall."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from mfgui.ui.charts.chart import Chart
from mfgui.ui.charts.edged_plot import Role
from mfgui.ui.charts.edges import CENTRE, LEFT, RIGHT, pen_of
from mfgui.ui.kit.theme import Theme
from mfgui.ui.text import numeral, reworded

_LEAST = 2.0  # every bar is at least so long, in pixels
_GAP = 8.0
_LEAST_BARS, _LEAST_NAMES = 40.0, 30.0
_WIDE = 480.0  # from this width on, dots have a scale; in less they are numbers alone
_PALE = 95


@dataclass(frozen=True, slots=True)
class ChartRow:
    """One row."""

    name: str  # what stands at its left
    value: float  # where the bar ends
    words: str  # its exact numbers
    base: float = 0.0  # where the bar begins
    color: Role = "data"  # of the bar
    before: str = ""  # written before the bar
    beside: str = ""  # at its end
    after: str = ""  # at the right
    after_color: Role = "text"  # of what is written at the right
    dot: float = math.nan  # a second number, as a dot on its own scale at the right; NaN for none
    dot_color: Role = "data"  # of that dot
    bold: bool = False  # strong words and bar
    pale: bool = False  # weak ones
    cells: tuple[str, ...] = ()  # its row of the table


class RowChart(Chart):
    """Rows from top to bottom."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        *,
        framed: bool = False,
        flat: bool = False,  # see Chart
        # What is written above the columns before the bars, over the bars, and at the right; none are for a chart in a
        # narrow panel.
        heads: tuple[str, str, str] = ("", "", ""),
        names: float = 0.34,  # share of the width that names may take at most
        columns: tuple[str, ...] = (),  # headings of the table
        joined: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, title, framed=framed, flat=flat, parent=parent)
        self.rows: tuple[ChartRow, ...] = ()  # what is drawn
        self.reference = math.nan  # a line across all bars, or over the dots' scale where there is one; NaN for none
        self.joined = joined  # whether each bar begins where the one above ends, and a dotted line leads there
        self._heads, self._names, self._columns = heads, names, columns
        self._reference_words = ""
        self._before = self._after = self._dots = QRectF()
        if not framed:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_rows(
        self,
        rows: Sequence[ChartRow],
        sentence: str = "",
        source: str = "",
        *,
        reference: float = math.nan,
        reference_words: str = "",
        least: float = 0.0,  # the scale reaches at least so far to each side of 0 that it reaches to at all
    ) -> None:
        """Draw these rows, and say what is to be seen in them."""
        self.rows, self.reference, self._reference_words = tuple(rows), reference, reference_words
        self.set_marks([row.value for row in rows], len(rows) - 0.5 - np.arange(len(rows)))
        ends = [number for row in rows for number in (row.base, row.value)]
        if not self._has_dots():
            ends += [reference] * math.isfinite(reference)
        low, high = min([0.0, *ends]), max([0.0, *ends])
        if self.joined:  # the whole of a sum needs no zero: what the steps do to it is to be seen
            free = [row.value for row in rows] + [row.base for row in rows if not row.bold]
            low, high = min(free, default=0.0), max(free, default=1.0)
            air = 0.08 * max(high - low, 0.05)
            low, high = low - 2 * air, high + air
        elif low < 0:
            reach = max(least, -low, high)
            low, high = -reach, reach
        self.show_range(low, max(high, low + 1e-9), 0, max(len(rows), 1))
        self.describe(sentence, source)
        if not sentence:
            self.setAccessibleDescription("; ".join(row.words.split("\n")[0] for row in rows))
        self.refresh()

    def mark_words(self, mark: int) -> str:
        """Return the exact numbers of one row."""
        return self.rows[mark].words

    def table(self) -> list[tuple[str, ...]]:
        """Return a line for each row."""
        return [tuple(map(reworded, self._columns)), *(row.cells for row in self.rows)]

    def mark_at(self, point: QPointF) -> int:
        """Return the row in which a pixel lies."""
        row = math.floor((point.y() - self.plot.top()) / self.plot.height() * len(self.rows))
        return row if self.rows and 0 <= row < len(self.rows) and self._area.contains(point) else -1

    def point_at(self, mark: int, at: QPointF | None = None) -> None:
        """Bring a row out and show its numbers; -1 for none."""
        super().point_at(mark, at or (self.bar_rect(mark).center() if mark >= 0 else None))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the rows with the arrows up and down too."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None or not self.rows:
            super().keyPressEvent(event)
        else:
            self.point_at(min(max(self.marked + step, 0), len(self.rows) - 1))

    # Layout

    def row_height(self) -> int:
        """Return the height of one row."""
        return math.ceil(QFontMetricsF(self.font_of()).height()) + (8 if self.framed else 5)

    def _head_height(self) -> float:
        return QFontMetricsF(self.font_of()).height() + 4 if any(self._heads) else 0.0

    def _plot_height(self) -> float:
        return self.row_height() * max(len(self.rows), 1) + self._head_height()

    def sizeHint(self) -> QSize:
        return super().sizeHint() if self.framed else QSize(260, math.ceil(self._plot_height()) + 2)

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint() if self.framed else QSize(160, self.sizeHint().height())

    def _has_dots(self) -> bool:
        return any(math.isfinite(row.dot) for row in self.rows)

    def _lay_out(self) -> None:
        super()._lay_out()
        if self._box is None or not self.rows:
            return
        area, plain = self._area, QFontMetricsF(self.font_of())
        bold = QFontMetricsF(self.font_of(bold=True)) if any(row.bold for row in self.rows) else plain

        def widest(texts: Sequence[str], head: str = "") -> float:
            longest = max(bold.horizontalAdvance(text) for text in texts)
            return max(longest, plain.horizontalAdvance(head)) if longest else 0.0

        before, after = (
            widest([row.before for row in self.rows], self._heads[0]),
            widest([row.after for row in self.rows], self._heads[2]),
        )
        beside = max(bold.horizontalAdvance(row.beside) for row in self.rows)
        # Columns that have no room beside names and bars are left to what is shown on hover.
        least = area.width() - beside - 5 * _GAP - _LEAST_BARS - 2 * _LEAST_NAMES
        if before + after > least:
            after = 0.0
        if before > least:
            before = 0.0
        # Names give way to the bars, but are not lost.
        room = area.width() - before - beside - after - 5 * _GAP - _LEAST_BARS
        names = max(min(widest([row.name for row in self.rows]) + 2, area.width() * self._names, room), _LEAST_NAMES)
        left = area.left() + names + _GAP + before + _GAP * bool(before)
        right = area.right() - after - _GAP * bool(after)
        self._dots = QRectF()
        if self._has_dots() and area.width() >= _WIDE:
            self._dots = QRectF(right - area.width() * 0.2, 0, area.width() * 0.2 - 14, 0)
            right = self._dots.left() - 10
        right -= beside + 7 * bool(beside)
        top = area.top() + self._head_height()
        height = area.bottom() - top
        self.plot = QRectF(left, top, max(right - left, 20.0), max(height, 1.0))
        self._before = QRectF(area.left() + names + _GAP, top, before, height)
        self._after = QRectF(area.right() - after, top, after, height)
        self._box.setGeometry(self.plot)

    def bar_rect(self, mark: int) -> QRectF:
        """Return where a row's bar is drawn."""
        row, lane = self.rows[mark], self._lane(mark)
        begin, end = (
            min(max(self.place(x, 0).x(), self.plot.left()), self.plot.right()) for x in (row.base, row.value)
        )
        thick, width = lane.height() * 0.52, max(abs(end - begin), _LEAST)
        return QRectF(min(begin, end), lane.center().y() - thick / 2, width, thick)

    def _lane(self, mark: int) -> QRectF:
        height = self.plot.height() / len(self.rows)
        return QRectF(self._area.left(), self.plot.top() + height * mark, self._area.width(), height)

    def dot_scale(self) -> tuple[float, float]:
        """Return both ends of the dots' scale: whole halves about all of them."""
        dots = [row.dot for row in self.rows] + [self.reference]
        return math.floor(2 * min(dots)) / 2, max(math.ceil(2 * max(dots)), math.floor(2 * min(dots)) + 1) / 2

    def _dot_x(self, number: float) -> float:
        low, high = self.dot_scale()
        return self._dots.left() + (number - low) / (high - low) * self._dots.width()

    # Painting

    def _paint_edges(self, painter: QPainter) -> None:
        """Head the columns, and draw the line to compare with."""
        c, top, line = self._theme.colors, self._area.top(), self._head_height()
        painter.setPen(QColor(c.muted))
        beyond = 80 if self._after.width() else 0
        for area, side, text in (
            (self._before.adjusted(-40, 0, 0, 0), RIGHT, reworded(self._heads[0]) if self._before.width() else ""),
            (self.plot.adjusted(0, 0, beyond, 0), LEFT, reworded(self._heads[1])),
            (self._after.adjusted(-80, 0, 0, 0), RIGHT, reworded(self._heads[2]) if self._after.width() else ""),
        ):
            painter.drawText(QRectF(area.left(), top, area.width(), line - 2), side, text)
        x = math.nan
        if self._dots.width():
            x = self._dot_x(self.reference)
            half = QFontMetricsF(painter.font()).horizontalAdvance(self._reference_words) / 2
            for number in self.dot_scale():
                if abs(self._dot_x(number) - x) > half + 16:
                    at = QRectF(self._dot_x(number) - 30, top, 60, line - 2)
                    painter.drawText(at, CENTRE, numeral(number, "g"))
            painter.drawText(QRectF(x - half - 4, top, 2 * half + 8, line - 2), CENTRE, self._reference_words)
        elif not self._has_dots() and math.isfinite(self.reference):
            x = self.place(self.reference, 0).x()
        if math.isfinite(x):
            painter.setPen(pen_of(c.reference, 1, (1, 2)))
            painter.drawLine(QLineF(x, self.plot.top(), x, self.plot.bottom()))
        (left, _), _ = self.view_range()
        if left < 0 and not self.joined:
            painter.setPen(pen_of(c.border))
            zero = self.place(0, 0).x()
            painter.drawLine(QLineF(zero, self.plot.top(), zero, self.plot.bottom()))

    def _paint_marks(self, painter: QPainter) -> None:
        c = self._theme.colors
        for i, row in enumerate(self.rows):
            lane, bar = self._lane(i), self.bar_rect(i)
            if i == self.marked:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(c.hover))
                painter.drawRoundedRect(lane.adjusted(-3, 1, 3, -1), 4, 4)
            if self.joined and i:
                x = self.place(self.rows[i - 1].value, 0).x()
                painter.setPen(pen_of(c.reference, 1, (1, 2)))
                painter.drawLine(QLineF(x, lane.top() - lane.height() / 2, x, lane.center().y()))
            hue = QColor(self.color(row.color))
            hue.setAlpha(_PALE if row.pale else 255)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(hue)
            painter.drawRoundedRect(bar, min(3.0, bar.width() / 2), 3)
            if self._dots.width():
                middle = lane.center().y()
                painter.setPen(pen_of(c.border))
                painter.drawLine(QLineF(self._dots.left(), middle, self._dots.right(), middle))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(self.color(row.dot_color)))
                painter.drawEllipse(QPointF(self._dot_x(row.dot), middle), 4.5, 4.5)
            self._write(painter, row, lane, bar, marked=i == self.marked)

    def _write(self, painter: QPainter, row: ChartRow, lane: QRectF, bar: QRectF, *, marked: bool) -> None:
        c, font = self._theme.colors, self.font_of()
        if row.bold:
            font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        before = self._before.left() if self._before.width() else self.plot.left()
        names = QRectF(lane.left(), lane.top(), before - _GAP - lane.left(), lane.height())
        painter.setPen(QColor(c.muted if row.pale else c.text))
        name = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, names.width() + 1)
        painter.drawText(names.adjusted(0, 0, 4, 0), LEFT, name)
        if row.beside:
            beside = QRectF(bar.right() + 7, lane.top(), metrics.horizontalAdvance(row.beside), lane.height())
            # Over the line to compare with, which would strike the number through.
            painter.fillRect(beside.adjusted(-3, 3, 3, -3), QColor(c.hover if marked else self._ground()))
            painter.drawText(beside.adjusted(0, 0, 4, 0), LEFT, row.beside)
        for place, text, color in (
            (self._after.adjusted(-4, 0, 0, 0), row.after, self.color(row.after_color)),
            (self._before, row.before, c.muted),
        ):
            if text and place.right() - place.left() > _GAP:
                painter.setPen(QColor(color))
                painter.drawText(QRectF(place.left(), lane.top(), place.width(), lane.height()), RIGHT, text)

    def _ground(self) -> str:
        return self._theme.colors.raised if self.framed and not self.flat else self._theme.colors.surface

    def _paint_marked(self, painter: QPainter) -> None:
        """The row's own ground brings it out."""
