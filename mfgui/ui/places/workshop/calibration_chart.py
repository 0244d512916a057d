"""What was predicted against what came true, as dots about a diagonal."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from mfgui.ui.charts.chart import Chart
from mfgui.ui.charts.edges import pen_of
from mfgui.ui.charts.scales import in_full
from mfgui.ui.kit.theme import Theme
from mfgui.ui.text import numeral

_SMALL, _LARGE = 3.0, 8.0


@dataclass(frozen=True, slots=True)
class CalibrationDot:
    """One dot: what was predicted, what came true, its weight in [0, 1], and exact numbers in words."""

    predicted: float
    true: float
    weight: float
    words: str


class CalibrationChart(Chart):
    """Dots from left to right, under its words; on the diagonal, predictions came true."""

    near = "xy"
    flat_height = 230.0

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, title, framed=True, flat=True, parent=parent)
        self.dots_shown: tuple[CalibrationDot, ...] = ()  # what is drawn
        self._ticks: tuple[float, ...] = ()
        self._curve = self.line("data", 2)

    def set_dots(
        self,
        dots: Sequence[CalibrationDot],
        ticks: Sequence[float],  # values named on both axes; they span at least what is drawn
        axes: tuple[str, str],  # what both axes count: x, then y
        sentence: str,
        source: str,
    ) -> None:
        """Draw these dots."""
        self.dots_shown, self._ticks, (self.x_name, self.y_name) = tuple(dots), tuple(ticks), axes
        predicted, true = [dot.predicted for dot in dots], [dot.true for dot in dots]
        self.set_marks(predicted, true)
        self._curve.setData(self.mark_x, self.mark_y)
        values = [*ticks, *predicted, *true]
        low, high = min(values, default=0.0), max(values, default=1.0)
        air = 0.03 * (high - low) + 1e-9
        self.show_range(low - air, high + air, low - air, high + air)
        self.describe(sentence, source)
        self.refresh()

    def mark_words(self, mark: int) -> str:
        """Return the exact numbers of a dot."""
        return self.dots_shown[mark].words

    def table(self) -> list[tuple[str, ...]]:
        """Return both numbers of each dot."""
        return [(self.x_name, self.y_name), *((in_full(dot.predicted), in_full(dot.true)) for dot in self.dots_shown)]

    def _y_ticks(self) -> list[tuple[float, str]]:
        return [(tick, numeral(tick, "g")) for tick in self._ticks]

    _x_ticks = _y_ticks

    def _paint_marks(self, painter: QPainter) -> None:
        c, ((low, high), _) = self._theme.colors, self.view_range()
        painter.setPen(pen_of(c.reference, 1, (1, 2)))
        painter.drawLine(QLineF(self.place(low, low), self.place(high, high)))
        for dot in self.dots_shown:
            radius = _SMALL + (_LARGE - _SMALL) * math.sqrt(dot.weight)
            painter.setPen(pen_of(c.raised, 1.5))
            painter.setBrush(QColor(c.data))
            painter.drawEllipse(self.place(dot.predicted, dot.true), radius, radius)
