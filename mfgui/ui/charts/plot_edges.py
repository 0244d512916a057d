"""The edges of the learning plot: axes with sensible ticks, names at the ends of lines, marks along the top."""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

_SAMPLE = 24.0
"""Length of the piece of line, with its dash, before each name."""
_AIR = 4.0
_WIDEST = 190.0


@dataclass(frozen=True, slots=True)
class Scale:
    """From numbers to places along an axis, and back.

    Attributes
    ----------
    logarithmic
        Whether places are decimal logarithms.
    floor
        Where a number that has no logarithm (0) is put on a logarithmic axis.
    """

    logarithmic: bool = False
    floor: float = 1e-3

    def place(self, number: float) -> float:
        """Where a number stands."""
        return math.log10(max(number, self.floor)) if self.logarithmic else number

    def places(self, numbers: NDArray[np.float64]) -> NDArray[np.float64]:
        """Where many numbers stand."""
        return np.log10(np.maximum(numbers, self.floor)) if self.logarithmic else numbers

    def number(self, place: float) -> float:
        """What stands at a place."""
        return 10.0**place if self.logarithmic else place


def round_steps(low: float, high: float, most: int, *, whole: bool = False) -> list[float]:
    """Return multiples of 1, 2 or 5 times a power of ten in [low, high], at most about so many."""
    rough = max((high - low) / max(most, 1), 1e-12)
    power = 10.0 ** math.floor(math.log10(rough) + 1e-9)
    step = next(s * power for s in (1, 2, 5, 10) if s * power >= rough * (1 - 1e-9))
    if whole:
        step = max(1.0, round(step))
    first = math.ceil(low / step - 1e-9)
    return [step * n for n in range(first, math.floor(high / step + 1e-9) + 1)]


def round_powers(low: float, high: float, most: int) -> list[float]:
    """Return numbers of 1, 2, 5 times powers of ten in [low, high], or only the powers where those are too many."""
    decades = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    every = [m * 10.0**d for d in decades for m in (1, 2, 5)]
    inside = [n for n in every if low * (1 - 1e-9) <= n <= high * (1 + 1e-9)]
    if len(inside) <= most:
        return inside
    powers = [n for n in inside if abs(math.log10(n) - round(math.log10(n))) < 1e-9]
    return powers[:: max(1, math.ceil(len(powers) / most))]


class RoundAxis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph is untyped
    """An axis whose ticks are round numbers, told in words of its own."""

    def __init__(self, orientation: str, spacing: float) -> None:
        super().__init__(orientation)
        self._spacing = spacing
        self.scale_in_force = Scale()
        self.whole = False
        """Only whole numbers get a tick."""
        self.named: dict[float, str] = {}
        """Ticks in place of round ones, and what they are called."""
        self.words: Callable[[float], str] = lambda number: f"{number:g}"

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:
        """Return places of ticks; pyqtgraph's own would stand at fractions of epochs."""
        scale, most = self.scale_in_force, max(2, int(size / self._spacing))
        low, high = scale.number(minVal), scale.number(maxVal)
        if self.named:
            numbers = [n for n in self.named if low - 1e-9 <= n <= high + 1e-9]
        elif scale.logarithmic and high > 4 * low:
            numbers = round_powers(max(low, 2 * scale.floor), high, most)
            if low <= scale.floor * (1 + 1e-6) and self.orientation == "bottom":
                numbers.insert(0, 0.0)
        else:
            numbers = round_steps(low, high, most, whole=self.whole)
        return [(1.0, [scale.place(n) for n in numbers])]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """Return what is written at ticks."""
        said = []
        for place in values:
            number = self.scale_in_force.number(place)
            if self.scale_in_force.logarithmic and number <= self.scale_in_force.floor * (1 + 1e-6):
                number = 0.0
            near = next((name for n, name in self.named.items() if abs(n - number) < 1e-9), None)
            said.append(near if near is not None else self.words(round(number, 10)))
        return said


@dataclass(frozen=True, slots=True)
class LineEnd:
    """A line's name, at the height of its end.

    Attributes
    ----------
    name, value
        What is written; the value only where there is room.
    place
        Height in the plot's own measure.
    pen
        Colour and dash of the line.
    """

    name: str
    value: str
    place: float
    pen: QPen


class EndLabels(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph is untyped
    """Names of lines in a column of their own at the right, so that they cross neither lines nor each other."""

    def __init__(self, widest: float = _WIDEST) -> None:
        super().__init__("right")
        self._widest = widest
        self._ends: tuple[LineEnd, ...] = ()
        self._font = QFont()
        self.setWidth(8)

    def set_font(self, font: QFont) -> None:
        """Write in this font."""
        self._font = font
        self.set_ends(self._ends)

    def set_ends(self, ends: Sequence[LineEnd]) -> None:
        """Show these names; the column grows with them, and does not shrink while a run goes on."""
        self._ends = tuple(ends)
        metrics = QFontMetricsF(self._font)
        widest = max((metrics.horizontalAdvance(self._text(end)) for end in self._ends), default=0.0)
        needed = 8.0 if not self._ends else min(self._widest, _SAMPLE + 2 * _AIR + widest + 8)
        wanted = math.ceil(needed / 8) * 8
        if wanted > self.width() or not self._ends:
            self.setWidth(wanted)
        self.update()

    @property
    def ends(self) -> tuple[LineEnd, ...]:
        """What is shown."""
        return self._ends

    def places(self) -> list[tuple[LineEnd, QRectF]]:
        """Where each name is written, in this item's measure, from the top."""
        view = self.linkedView()
        if view is None or not self._ends:
            return []
        (_, _), (bottom, top) = view.viewRange()
        height, line = self.boundingRect().height(), QFontMetricsF(self._font).height()
        if top <= bottom or height <= 0:
            return []
        wanted = {
            n: min(max((top - end.place) / (top - bottom) * height, 0.0), height) for n, end in enumerate(self._ends)
        }
        centres = apart(wanted, line, line / 2, max(height - line / 2, line / 2))
        order = sorted(centres, key=lambda n: centres[n])
        return [(self._ends[n], QRectF(0, centres[n] - line / 2, self.width(), line)) for n in order]

    def _text(self, end: LineEnd) -> str:
        return f"{end.name} {end.value}".strip()

    def paint(self, p: QPainter, _option: Any, _widget: Any) -> None:
        """Write the names; an arrow where a line is out of sight."""
        view = self.linkedView()
        if view is None:
            return
        (_, _), (bottom, top) = view.viewRange()
        height = self.boundingRect().height()
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.setFont(self._font)
        metrics = QFontMetricsF(self._font)
        for end, rect in self.places():
            middle = rect.center().y()
            pen = QPen(end.pen)
            p.setPen(pen)
            if bottom <= end.place <= top:
                at = (top - end.place) / (top - bottom) * height
                p.setPen(QPen(pen.color(), 1))
                p.drawLine(QPointF(0, at), QPointF(_AIR, middle))
                pen.setCosmetic(False)
                pen.setWidthF(1.3)  # so that its dash fits in
                p.setPen(pen)
                p.drawLine(QPointF(_AIR, middle), QPointF(_AIR + _SAMPLE - 4, middle))
            else:
                p.drawText(
                    QRectF(0, rect.top(), _SAMPLE + _AIR, rect.height()),
                    int(Qt.AlignmentFlag.AlignCenter),
                    "↑" if end.place > top else "↓",
                )
            left = _SAMPLE + 2 * _AIR
            room = self.width() - left - 2
            text = self._text(end)
            if metrics.horizontalAdvance(text) > room:
                value = f" {end.value}" if end.value else ""
                text = (
                    metrics.elidedText(end.name, Qt.TextElideMode.ElideRight, room - metrics.horizontalAdvance(value))
                    + value
                )
            p.setPen(QColor(pen.color()))
            p.drawText(QRectF(left, rect.top(), room + 2, rect.height()), int(Qt.AlignmentFlag.AlignVCenter), text)


@dataclass(frozen=True, slots=True)
class Mark:
    """A moment of a run, told above the plot.

    Attributes
    ----------
    text
        What is written ("best 14").
    place
        Along the plot's own measure.
    color
        As #rrggbb.
    """

    text: str
    place: float
    color: str


class MarkStrip(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph is untyped
    """Words along the top of the plot, each above its line; a word without room is left to its line."""

    def __init__(self) -> None:
        super().__init__("top")
        self._marks: tuple[Mark, ...] = ()
        self._font = QFont()
        self.setHeight(16)

    def set_font(self, font: QFont) -> None:
        """Write in this font."""
        self._font = font
        self.setHeight(math.ceil(QFontMetricsF(font).height()) + 2)
        self.update()

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Show these, the first ones before others where there is no room for all."""
        self._marks = tuple(marks)
        self.update()

    @property
    def marks(self) -> tuple[Mark, ...]:
        """What is shown, room or not."""
        return self._marks

    def places(self) -> list[tuple[Mark, QRectF]]:
        """Where the words are written that have room."""
        view = self.linkedView()
        if view is None:
            return []
        (left, right), (_, _) = view.viewRange()
        width, metrics = self.boundingRect().width(), QFontMetricsF(self._font)
        placed: list[tuple[Mark, QRectF]] = []
        for mark in self._marks:
            if not left <= mark.place <= right:
                continue
            half = metrics.horizontalAdvance(mark.text) / 2 + 3
            middle = (mark.place - left) / (right - left) * width
            middle = min(max(middle, half), max(width - half, half))
            rect = QRectF(middle - half, 0, 2 * half, metrics.height())
            if not any(rect.intersects(taken) for _, taken in placed):
                placed.append((mark, rect))
        return placed

    def paint(self, p: QPainter, _option: Any, _widget: Any) -> None:
        """Write the words."""
        p.setFont(self._font)
        for mark, rect in self.places():
            p.setPen(QColor(mark.color))
            p.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), mark.text)


def apart(wanted: dict[int, float], gap: float, low: float, high: float) -> dict[int, float]:
    """Move places as little as needed, in their order, until neighbours are `gap` apart, within [low, high].

    Where there is no room for all at that distance they stand evenly, closer.
    """
    if not wanted:
        return {}
    order = sorted(wanted, key=lambda key: (wanted[key], key))
    gap = min(gap, (high - low) / (len(order) - 1)) if len(order) > 1 else gap
    # Clusters of touching ones are centred on what their members wanted (pool adjacent violators).
    clusters: list[tuple[float, int]] = []
    for key in order:
        clusters.append((wanted[key], 1))
        while len(clusters) > 1:
            (mean, n), (other, m) = clusters[-2:]
            if mean + gap * (n + m) / 2 <= other + 1e-9:
                break
            clusters[-2:] = [((mean * n + other * m) / (n + m), n + m)]
    placed = [mean + gap * (i - (n - 1) / 2) for mean, n in clusters for i in range(n)]
    placed[0] = max(placed[0], low)
    for i, j in itertools.pairwise(range(len(placed))):
        placed[j] = max(placed[j], placed[i] + gap)
    placed[-1] = min(placed[-1], high)
    for i in range(len(placed) - 2, -1, -1):
        placed[i] = min(placed[i], placed[i + 1] - gap)
    return dict(zip(order, placed, strict=True))
