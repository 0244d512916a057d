"""What was said against what came true, as dots about a diagonal."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from mfgui.ui.charts.figure import Figure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from mfgui.ui.kit.theme import Theme

_SMALL, _LARGE = 3.0, 8.0
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)


@dataclass(frozen=True, slots=True)
class CalibrationDot:
    """One dot: what was said, what came true, its weight in [0, 1], and exact numbers in words."""

    said: float
    true: float
    weight: float
    words: str


class CalibrationChart(Figure):
    """Dots from left to right; `dots` is what is drawn. On the diagonal, what was said came true."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, title, parent)
        self.dots: tuple[CalibrationDot, ...] = ()
        self._across = self._up = ""
        self._ticks: tuple[float, ...] = ()
        self._low, self._high = 0.0, 1.0

    def set_dots(
        self, dots: Sequence[CalibrationDot], ticks: Sequence[float], axes: tuple[str, str], sentence: str, source: str
    ) -> None:
        """Draw these dots.

        Parameters
        ----------
        ticks
            Values named on both axes; they span at least what is drawn.
        axes
            What stands below and at the left.
        """
        self.dots, self._ticks, (self._across, self._up) = tuple(dots), tuple(ticks), axes
        values = [*ticks, *(dot.said for dot in dots), *(dot.true for dot in dots)]
        self._low, self._high = (min(values), max(values)) if values else (0.0, 1.0)
        self.tell(sentence, source)

    def mark_count(self) -> int:
        """Return the number of dots."""
        return len(self.dots)

    def mark_at(self, plot: QRectF, point: QPointF) -> int:
        """Return the dot nearest to a point, -1 where none is near."""
        away = [QLineF(point, self._place(plot, dot)).length() for dot in self.dots]
        nearest = min(range(len(away)), key=away.__getitem__)
        return nearest if away[nearest] < 24 else -1

    def mark_rect(self, plot: QRectF, mark: int) -> QRectF:
        """Return the square about a dot."""
        dot = self.dots[mark]
        size = _SMALL + (_LARGE - _SMALL) * math.sqrt(dot.weight)
        middle = self._place(plot, dot)
        return QRectF(middle.x() - size, middle.y() - size, 2 * size, 2 * size)

    def mark_words(self, mark: int) -> str:
        """Return the exact numbers of a dot."""
        return self.dots[mark].words

    def _plot_height(self) -> float:
        return 230.0

    def _inner(self, plot: QRectF) -> QRectF:
        metrics = QFontMetricsF(self.font_of(0.88))
        widest = max([metrics.horizontalAdvance(f"{tick:g}") for tick in self._ticks], default=0.0)
        return plot.adjusted(widest + 10, metrics.height() + 8, -8, -2 * metrics.height() - 8)

    def _at(self, inner: QRectF, said: float, true: float) -> QPointF:
        span = max(self._high - self._low, 1e-9)
        return QPointF(
            inner.left() + (said - self._low) / span * inner.width(),
            inner.bottom() - (true - self._low) / span * inner.height(),
        )

    def _place(self, plot: QRectF, dot: CalibrationDot) -> QPointF:
        return self._at(self._inner(plot), dot.said, dot.true)

    def _paint_plot(self, painter: QPainter, plot: QRectF, marked: int) -> None:
        c, inner = self._theme.colors, self._inner(plot)
        painter.setFont(self.font_of(0.88))
        metrics = QFontMetricsF(painter.font())
        painter.setPen(QColor(c.muted))
        painter.drawText(QPointF(plot.left(), plot.top() + metrics.ascent()), self._up)
        painter.drawText(
            QRectF(inner.left(), inner.bottom() + metrics.height() + 6, inner.width(), metrics.height() + 2),
            _CENTRE,
            self._across,
        )
        for tick in self._ticks:
            on_x, on_y = self._at(inner, tick, self._low), self._at(inner, self._low, tick)
            painter.setPen(QPen(QColor(c.grid), 1))
            painter.drawLine(QLineF(inner.left(), on_y.y(), inner.right(), on_y.y()))
            painter.setPen(QColor(c.muted))
            words = f"{tick:g}"
            width = metrics.horizontalAdvance(words)
            painter.drawText(QPointF(on_x.x() - width / 2, inner.bottom() + 4 + metrics.ascent()), words)
            painter.drawText(QPointF(inner.left() - width - 8, on_y.y() + metrics.ascent() / 2 - 1), words)
        painter.setPen(QPen(QColor(c.reference), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QLineF(self._at(inner, self._low, self._low), self._at(inner, self._high, self._high)))
        painter.setPen(QPen(QColor(c.validation), 1.5))
        painter.drawPolyline(QPolygonF([self._place(plot, dot) for dot in self.dots]))
        for i in range(len(self.dots)):
            painter.setPen(QPen(QColor(c.raised), 1.5))
            painter.setBrush(QColor(c.highlight if i == marked else c.validation))
            painter.drawEllipse(self.mark_rect(plot, i))
