"""The brush of film tiles: shapes on a unit square, in a tile's three colours."""

from __future__ import annotations

import math
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF, QTransform


class Brush(NamedTuple):
    """What a motif draws with: a painter on a unit square, three colours, and a number in [0, 1) that varies it."""

    painter: QPainter
    ground: QColor
    figure: QColor
    accent: QColor
    chance: float

    def disc(self, x: float, y: float, radius: float, color: QColor) -> None:
        """Fill a circle."""
        self.painter.setBrush(color)
        self.painter.drawEllipse(QPointF(x, y), radius, radius)

    def shape(self, color: QColor, *points: tuple[float, float]) -> None:
        """Fill a polygon."""
        self.painter.setBrush(color)
        self.painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in points]))

    def block(self, color: QColor, x: float, y: float, width: float, height: float) -> None:
        """Fill a rectangle."""
        self.painter.fillRect(QRectF(x, y, width, height), color)

    def ring(self, x: float, y: float, radius: float, width: float, color: QColor) -> None:
        """Draw a circle's line."""
        painter = self.painter
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color, width))
        painter.drawEllipse(QPointF(x, y), radius, radius)
        painter.setPen(Qt.PenStyle.NoPen)

    def path(self, color: QColor, path: QPainterPath) -> None:
        """Fill a path."""
        self.painter.fillPath(path, color)

    def overlap(self, color: QColor, first: QPainterPath, second: QPainterPath, *, without: bool = False) -> None:
        """Fill what two paths share, or what the first has `without` the second."""
        large = QTransform.fromScale(1000, 1000)  # in a unit square Qt takes neighbouring points of curves for one
        one, other = large.map(first), large.map(second)
        both = one.subtracted(other) if without else one.intersected(other)
        self.painter.fillPath(QTransform.fromScale(0.001, 0.001).map(both), color)

    def between(self, low: float, high: float) -> float:
        """Vary a number within bounds."""
        return low + (high - low) * self.chance

    def star(self, x: float, y: float, reach: float, color: QColor) -> None:
        """Fill a star of five points."""
        points = []
        for n in range(10):
            length = reach if n % 2 == 0 else reach * 0.4
            angle = math.pi * (n / 5 - 0.5)
            points.append((x + length * math.cos(angle), y + length * math.sin(angle)))
        self.shape(color, *points)
