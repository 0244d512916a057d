"""What is drawn over the map's dots: people and their trails, lines between films, rings, density, a region."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from mfgui.ui.kit.colors import Colors
from mfgui.ui.kit.stars import star_shape
from mfgui.ui.map.view import MapView

_GRID = 96
_SOFT = 1.6
_FAINT = 0.08
_DENSEST = 150  # opacity of the density where most people are, of 255


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """A line between two films, by code; `strength` from 0 to 1 is its opacity, `kind` its colour.

    Kinds: "near" (nearest films), "for" and "against" (reasons), "path".
    """

    start: int
    end: int
    strength: float
    kind: str


@dataclass(slots=True, eq=False)
class Marks:
    """What is marked; places are in the map's coordinates."""

    lines: tuple[Line, ...] = ()  # see `Line`
    # Codes of films to ring (the top-N list).
    ringed: NDArray[np.int32] = field(default_factory=lambda: np.empty(0, np.int32))
    others: tuple[tuple[str, tuple[float, float]], ...] = ()  # names and places of further people
    # (n, 2): where the person has been, oldest first.
    trail: NDArray[np.float32] = field(default_factory=lambda: np.empty((0, 2), np.float32))
    # (n, 2): where all people are, drawn as a density; empty for none.
    crowd: NDArray[np.float32] = field(default_factory=lambda: np.empty((0, 2), np.float32))
    noted: NDArray[np.int32] = field(default_factory=lambda: np.empty(0, np.int32))  # codes of films with a bookmark
    starred: NDArray[np.int32] = field(default_factory=lambda: np.empty(0, np.int32))  # codes of films one has rated
    stops: tuple[int, ...] = ()  # codes of the films along a path, in its order


class Density:
    """The cloud of people as soft light: counted on a grid and smoothed once, then only scaled."""

    def __init__(self) -> None:
        self._crowd: NDArray[np.float32] | None = None
        self._image = QImage()
        self._place = QRectF()
        self._color = ""

    def draw(self, painter: QPainter, view: MapView, crowd: NDArray[np.float32], color: str) -> None:
        """Draw the density of places (n, 2) on the map."""
        if len(crowd) == 0:
            return
        if crowd is not self._crowd or color != self._color:
            self._make(crowd, color)
        corners = np.array([self._place.topLeft().toTuple(), self._place.bottomRight().toTuple()])
        (left, bottom), (right, top) = view.to_widget(corners).tolist()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(left, top, right - left, bottom - top), self._image)

    def _make(self, crowd: NDArray[np.float32], color: str) -> None:
        self._crowd, self._color = crowd, color
        low, high = np.quantile(crowd, [0.002, 0.998], axis=0)
        spare = np.maximum((high - low) * 0.7, 1e-3)
        low, high = low - spare, high + spare
        cells = np.clip(((crowd - low) / (high - low) * _GRID).astype(np.intp), 0, _GRID - 1)
        grid = np.bincount(cells[:, 1] * _GRID + cells[:, 0], minlength=_GRID**2).reshape(_GRID, _GRID).astype(float)
        width = max(_SOFT, _GRID / max(len(crowd), 1) ** 0.4)  # fewer people, softer
        reach = int(3 * width)
        kernel = np.exp(-0.5 * (np.arange(-reach, reach + 1) / width) ** 2)
        for axis in (0, 1):
            grid = np.apply_along_axis(np.convolve, axis, grid, kernel, "same")
        share = np.sqrt(grid / max(float(grid.max()), 1e-12))
        share = np.maximum(share - _FAINT, 0) / (1 - _FAINT)
        alpha = (share * _DENSEST).astype(np.uint32)
        tint = np.uint32(QColor(color).rgb() & 0xFFFFFF)
        picture = np.ascontiguousarray(((alpha << np.uint32(24)) | tint)[::-1])
        self._image = QImage(picture.data, _GRID, _GRID, _GRID * 4, QImage.Format.Format_ARGB32).copy()
        self._place = QRectF(QPointF(*low.tolist()), QPointF(*high.tolist()))


def draw_lines(
    painter: QPainter, view: MapView, positions: NDArray[np.float32], lines: tuple[Line, ...], c: Colors
) -> None:
    """Draw lines between films, (M, 2) of them on the map."""
    tints = {"near": c.muted, "for": c.high, "against": c.low, "path": c.accent}
    for line in lines:
        ends = view.to_widget(positions[[line.start, line.end]]).tolist()
        color = QColor(tints[line.kind])
        color.setAlphaF(min(max(line.strength, 0.15), 1.0))
        pen = QPen(color, 2.4 if line.kind == "path" else 1.4)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(*ends[0]), QPointF(*ends[1]))


def draw_rings(painter: QPainter, places: NDArray[np.floating], radii: list[float], c: Colors) -> None:
    """Ring dots, (n, 2) in pixels."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for (x, y), radius in zip(places.tolist(), radii, strict=True):
        for ring, width in ((c.surface, 3.6), (c.accent, 1.7)):
            painter.setPen(QPen(QColor(ring), width))
            painter.drawEllipse(QPointF(x, y), radius + 2, radius + 2)


def draw_stars(painter: QPainter, places: NDArray[np.floating], radii: list[float], c: Colors) -> None:
    """Put a star on each dot that one has rated, (n, 2) in pixels, in the colour of one's own ratings."""
    painter.setPen(QPen(QColor(c.surface), 1.2))
    painter.setBrush(QColor(c.stars))
    for (x, y), radius in zip(places.tolist(), radii, strict=True):
        painter.drawPolygon(star_shape(x, y, max(radius, 4.0) + 4.5))


def draw_notes(painter: QPainter, places: NDArray[np.floating], radii: list[float], c: Colors) -> None:
    """Mark bookmarked films, (n, 2) in pixels, by a small flag above the dot."""
    painter.setPen(QPen(QColor(c.surface), 1))
    painter.setBrush(QColor(c.accent))
    for (x, y), radius in zip(places.tolist(), radii, strict=True):
        top = y - radius - 10
        painter.drawPolygon(
            QPolygonF([QPointF(x, top), QPointF(x + 8, top + 3.2), QPointF(x, top + 6.4), QPointF(x, top + 10)])
        )


def draw_trail(painter: QPainter, view: MapView, trail: NDArray[np.float32], color: str) -> None:
    """Draw where somebody has been, fainter the longer ago."""
    if len(trail) < 2:
        return
    pixels = [QPointF(*p) for p in view.to_widget(trail).tolist()]
    steps = len(pixels) - 1
    for k in range(steps):
        tint = QColor(color)
        tint.setAlphaF(0.15 + 0.65 * (k + 1) / steps)
        painter.setPen(QPen(tint, 1.6))
        painter.drawLine(pixels[k], pixels[k + 1])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        painter.drawEllipse(pixels[k], 2.4, 2.4)


def diamond(at: QPointF, size: float = 8.0) -> QPolygonF:
    """A person's mark."""
    x, y = at.toTuple()
    return QPolygonF([QPointF(x, y - size), QPointF(x + size, y), QPointF(x, y + size), QPointF(x - size, y)])


def draw_diamond(painter: QPainter, at: QPointF, color: str, surface: str, size: float = 8.0) -> QRectF:
    """Draw a person's mark and return the rectangle it takes."""
    shape = diamond(at, size)
    pen = QPen(QColor(surface), 2)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(QColor(color))
    painter.drawPolygon(shape)
    return shape.boundingRect()


def draw_region(painter: QPainter, region: QPolygonF, c: Colors) -> None:
    """Draw what a lasso or a box holds so far."""
    ground = QColor(c.accent)
    ground.setAlpha(34)
    painter.setBrush(ground)
    pen = QPen(QColor(c.accent), 1.4)
    pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.drawPolygon(region)


def inside(places: NDArray[np.floating], region: NDArray[np.floating]) -> NDArray[np.bool_]:
    """Tell which places, (n, 2), lie in a polygon, (k, 2): crossings counted (even-odd rule)."""
    if len(region) < 3:
        return np.zeros(len(places), np.bool_)
    low, high = region.min(axis=0), region.max(axis=0)
    near = np.flatnonzero(((places >= low) & (places <= high)).all(axis=1))
    near = near[np.argsort(places[near, 1])]  # upwards: what an edge passes at its height is one stretch of them
    x, y = places[near, 0].astype(np.float64), places[near, 1].astype(np.float64)
    ends = np.roll(region, -1, axis=0)
    firsts = np.searchsorted(y, np.minimum(region[:, 1], ends[:, 1])).tolist()
    lasts = np.searchsorted(y, np.maximum(region[:, 1], ends[:, 1])).tolist()
    odd = np.zeros(len(near), np.bool_)
    for (x1, y1), (x2, y2), first, last in zip(region.tolist(), ends.tolist(), firsts, lasts, strict=True):
        if first < last:
            odd[first:last] ^= x[first:last] < (x2 - x1) * (y[first:last] - y1) / (y2 - y1) + x1
    found = np.zeros(len(places), np.bool_)
    found[near[odd]] = True
    return found
