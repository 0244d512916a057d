"""Which part of the map a widget shows: a centre and a scale, moved by panning, zooming and fitting."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

_DEEPEST = 60.0  # how far one can zoom in, as a multiple of the scale at which everything fits
_FARTHEST = 0.5
_EDGE = 12.0  # pixels at the edge of the widget that do not count as in view
_BULK = 0.002  # share of the films at each end of an axis that need not be in view when everything is fitted


@dataclass(frozen=True, slots=True)
class MapView:
    """A window on the map. Its y axis points up, the widget's points down."""

    width: float  # of the widget, in logical pixels
    height: float
    x: float = 0.0  # the place on the map at the widget's centre
    y: float = 0.0
    scale: float = 100.0  # logical pixels per unit of the map
    fitted: float = 100.0  # the scale at which everything fits: zooming is bounded around it

    @property
    def zoom(self) -> float:
        """How much larger than fitted."""
        return self.scale / self.fitted

    def to_widget(self, positions: NDArray[np.floating]) -> NDArray[np.floating]:
        """Places on the map (…, 2) as logical pixels in the widget."""
        return positions * (self.scale, -self.scale) + (
            self.width / 2 - self.x * self.scale,
            self.height / 2 + self.y * self.scale,
        )

    def to_map(self, px: float, py: float) -> tuple[float, float]:
        """Place on the map under a pixel of the widget."""
        return self.x + (px - self.width / 2) / self.scale, self.y - (py - self.height / 2) / self.scale

    def panned(self, dx: float, dy: float) -> MapView:
        """Return the view after dragging the map by these pixels."""
        return replace(self, x=self.x - dx / self.scale, y=self.y + dy / self.scale)

    def zoomed(self, factor: float, px: float | None = None, py: float | None = None) -> MapView:
        """Return the view after zooming about a pixel of the widget, by default its centre; bounded."""
        scale = min(max(self.scale * factor, self.fitted * _FARTHEST), self.fitted * _DEEPEST)
        px = self.width / 2 if px is None else px
        py = self.height / 2 if py is None else py
        x, y = self.to_map(px, py)
        return replace(self, scale=scale, x=x - (px - self.width / 2) / scale, y=y + (py - self.height / 2) / scale)

    def resized(self, width: float, height: float) -> MapView:
        """Return the view in a widget of another size, with as much in view as before."""
        ratio = min(width, height) / max(min(self.width, self.height), 1)
        return replace(self, width=width, height=height, scale=self.scale * ratio, fitted=self.fitted * ratio)

    def fitted_to(self, positions: NDArray[np.float32], margin: tuple[float, float], leading: int = 0) -> MapView:
        """Return the view of nearly all positions, shape (n, 2), with these pixels free at the sides.

        A single outlier would make everything else small, so a few may lie outside, but none of the first
        `leading`.
        """
        if len(positions) == 0:
            return self
        low, high = np.quantile(positions, [_BULK, 1 - _BULK], axis=0)
        if leading:
            low = np.minimum(low, positions[:leading].min(axis=0))
            high = np.maximum(high, positions[:leading].max(axis=0))
        span = np.maximum(high - low, 1e-3)
        room = np.maximum((self.width - 2 * margin[0], self.height - 2 * margin[1]), 40)
        scale = float(np.min(room / span))
        x, y = ((low + high) / 2).tolist()
        return replace(self, x=x, y=y, scale=scale, fitted=scale)

    def between(self, other: MapView, share: float) -> MapView:
        """Return the view part of the way to another."""

        def mix(a: float, b: float) -> float:
            return a + (b - a) * share

        return replace(other, x=mix(self.x, other.x), y=mix(self.y, other.y), scale=mix(self.scale, other.scale))

    def centred_on(self, x: float, y: float) -> MapView:
        """Return the view moved to have a place on the map at its centre."""
        return replace(self, x=x, y=y)

    def shows(self, x: float, y: float) -> bool:
        """Whether a place on the map is in view, and not just at the edge."""
        px, py = self.to_widget(np.array([x, y])).tolist()
        return _EDGE <= px <= self.width - _EDGE and _EDGE <= py <= self.height - _EDGE
