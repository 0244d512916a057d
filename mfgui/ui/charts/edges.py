"""The edges of a plot: names at the ends of lines, words along the top, lines to compare with."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from mfgui.ui.charts.scales import apart

LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
CENTRE = int(Qt.AlignmentFlag.AlignCenter)

_SAMPLE = (10.0, 24.0)  # length of the piece of line, with its dash, before each name: in little room, and in much
_ROOMY = 420.0  # from this width of the chart on there is much room
_AIR = 4.0
_WIDEST = 0.46  # the names take no more than this share of the chart's width


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line across the plot."""

    place: float  # along the axis that it crosses
    color: str  # as #rrggbb
    name: str = ""  # what it stands for, "" where another part of the chart says so
    upright: bool = False  # whether it crosses the x axis
    dash: tuple[float, ...] = ()  # lengths of dashes and gaps in widths of the line; solid when empty


@dataclass(frozen=True, slots=True)
class LineEnd:
    """A line's name, at the height of its end."""

    name: str  # a long one is cut before the value
    value: str
    place: float  # height in the plot's own measure
    color: str  # those of the line
    dash: tuple[float, ...] = ()
    # Where the line ends along the x axis; a thin line leads from there to the name. None at the right edge.
    x: float | None = None


@dataclass(frozen=True, slots=True)
class Flag:
    """A moment along the x axis, named above the plot: its words, its place, its colour."""

    text: str
    place: float
    color: str


def pen_of(color: str | QColor, width: float = 1.0, dash: Sequence[float] = ()) -> QPen:
    """Return a flat-ended pen."""
    pen = QPen(QColor(color), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dash:
        pen.setDashPattern(list(dash))
    return pen


class EndLabels:
    """Names of lines in a column of their own at the right, so that they cross neither lines nor each other."""

    def __init__(self) -> None:
        # What is to be named, the most telling first: where there is no room for all, the last ones go unnamed.
        self.ends: tuple[LineEnd, ...] = ()
        self._width = 0.0

    def set_ends(self, ends: Sequence[LineEnd]) -> None:
        """Name these."""
        self.ends = tuple(ends)
        if not ends:
            self._width = 0.0

    def width(self, font: QFont, chart: float) -> float:
        """Return the column's width in a chart of that width; it does not shrink while the lines stay."""
        if not self.ends:
            return 0.0
        widest = max(QFontMetricsF(font).horizontalAdvance(f"{end.name} {end.value}".strip()) for end in self.ends)
        self._width = max(self._width, math.ceil((self._sample(chart) + 2 * _AIR + widest + 6) / 8) * 8)
        return min(self._width, chart * _WIDEST)

    @staticmethod
    def _sample(chart: float) -> float:
        return _SAMPLE[chart >= _ROOMY]

    def places(self, font: QFont, column: QRectF, low: float, high: float) -> list[tuple[LineEnd, QRectF]]:
        """Return where each name is written beside a plot that shows [low, high], from the top."""
        line = QFontMetricsF(font).height()
        if high <= low or column.height() < line / 2:
            return []
        shown = self.ends[: max(1, int(column.height() / line) + 1)]
        share = {n: min(max((high - end.place) / (high - low), 0.0), 1.0) for n, end in enumerate(shown)}
        wanted = {n: column.top() + at * column.height() for n, at in share.items()}
        centres = apart(wanted, line, column.top(), column.bottom())
        order = sorted(centres, key=lambda n: centres[n])
        return [(shown[n], QRectF(column.left(), centres[n] - line / 2, column.width(), line)) for n in order]

    def paint(self, painter: QPainter, column: QRectF, low: float, high: float, *, chart: float, text: str) -> None:
        """Write the names in the painter's font and the colour `text`; an arrow where a line is out of sight."""
        metrics, sample = QFontMetricsF(painter.font()), self._sample(chart)
        for end, rect in self.places(painter.font(), column, low, high):
            left, middle = rect.left(), rect.center().y()
            if low <= end.place <= high:
                at = column.top() + (high - end.place) / (high - low) * column.height()
                painter.setPen(pen_of(end.color))
                painter.drawLine(QLineF(left, at, left + _AIR, middle))
                painter.setPen(pen_of(end.color, 1.6, end.dash))
                painter.drawLine(QLineF(left + _AIR, middle, left + _AIR + sample - 2, middle))
            else:
                painter.setPen(QColor(end.color))
                arrow = "↑" if end.place > high else "↓"
                painter.drawText(QRectF(left, rect.top(), sample + _AIR, rect.height()), CENTRE, arrow)
            left += sample + 2 * _AIR
            value = f" {end.value}" if end.value else ""
            room = rect.right() - left - metrics.horizontalAdvance(value)
            words = metrics.elidedText(end.name, Qt.TextElideMode.ElideRight, room) + value
            painter.setPen(QColor(text))
            painter.drawText(QRectF(left, rect.top(), rect.right() - left + 2, rect.height()), LEFT, words)


def flag_places(
    font: QFont, flags: Sequence[Flag], strip: QRectF, left: float, right: float, taken: Sequence[QRectF] = ()
) -> list[tuple[Flag, QRectF]]:
    """Return where flags are written above a plot that shows [left, right], the first ones before others.

    Those out of sight or without room are left to their lines.
    """
    metrics, placed = QFontMetricsF(font), list[tuple[Flag, QRectF]]()
    for flag in flags:
        half = metrics.horizontalAdvance(flag.text) / 2 + 3
        if not left <= flag.place <= right or 2 * half > strip.width():
            continue
        middle = strip.left() + (flag.place - left) / (right - left) * strip.width()
        middle = min(max(middle, strip.left() + half), strip.right() - half)
        rect = QRectF(QPointF(middle - half, strip.top()), QPointF(middle + half, strip.bottom()))
        if not any(rect.intersects(other) for other in (*taken, *(other for _, other in placed))):
            placed.append((flag, rect))
    return placed
