"""Density of places on the map as a relief: contours that enclose given shares of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

SHARES = (0.15, 0.35, 0.55, 0.75, 0.92)  # contours enclose these shares of the weight, where it is densest
SIDE = 640  # pixels of a relief's picture, across and along
_CELLS = 128
_SOFT = 0.1  # standard deviation of the smoothing, as a share of the weighted distance from the middle
_SPREAD = 0.6
_BULK = 0.004
_LINE = 0.35  # what a contour line adds to the tone of the bands it divides, as a share of one band


@dataclass(frozen=True, slots=True, eq=False)
class Relief:
    """Where places are dense, as a picture."""

    low: tuple[float, float]  # corners of the picture on the map
    high: tuple[float, float]
    # Shape (side, side), first row at the bottom: 0 outside all contours, 255 within the innermost.
    tones: NDArray[np.uint8]


def relief(places: NDArray[np.float32], weights: NDArray[np.floating], side: int = SIDE) -> Relief | None:
    """Smooth the density of places, float32 (n, 2), by a Gaussian kernel and draw it in bands.

    Bands are highest-density regions (Hyndman 1996): each encloses its share of the weight on the least area.
    None where there is nothing to tell: too few places, or all in one.

    `side`: pixels of the picture, across and along: it takes time by their square.
    """
    if len(places) < 2 or not weights.any():
        return None
    low, high = np.quantile(places, [_BULK, 1 - _BULK], axis=0).astype(np.float64)
    if (high - low).min() < 1e-6:
        return None
    spare = (high - low) * _SPREAD / 2
    low, high = low - spare, high + spare
    span = high - low
    cells = ((places - low) / span * _CELLS).astype(np.intp)
    inside = ((cells >= 0) & (cells < _CELLS)).all(axis=1)
    flat = cells[inside, 1] * _CELLS + cells[inside, 0]
    grid = np.bincount(flat, weights[inside], minlength=_CELLS**2).reshape(_CELLS, _CELLS)
    spread = np.sqrt(np.average((places - np.average(places, axis=0, weights=weights)) ** 2, axis=0, weights=weights))
    across, upwards = (_kernel(max(width * _SOFT * 2, 1.2 / _CELLS), side) for width in (spread / span).tolist())
    density = upwards @ grid.astype(np.float32) @ across.T
    return Relief((float(low[0]), float(low[1])), (float(high[0]), float(high[1])), _tones(density))


def _kernel(width: float, side: int) -> NDArray[np.float32]:
    """Spread cells over the picture's rows, (side, `_CELLS`), by a Gaussian of this width (share of the side)."""
    rows, cells = ((np.arange(n) + 0.5) / n for n in (side, _CELLS))
    made: NDArray[np.float64] = np.exp(-0.5 * ((rows[:, None] - cells[None, :]) / width) ** 2)
    return made.astype(np.float32)


def _tones(density: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Bands between the contours, their edges soft over one pixel, with a thin line along each."""
    falling = np.sort(density[::4, ::4].ravel().astype(np.float64))[::-1]
    enclosed = np.cumsum(falling)
    bounds = falling[np.searchsorted(enclosed, np.array(SHARES) * enclosed[-1])]
    upwards, across = np.gradient(density)
    slope = np.sqrt(upwards * upwards + across * across)
    np.maximum(slope, 1e-7 * density.max(), out=slope)
    tones = np.zeros_like(density)
    for bound in bounds.astype(np.float32):
        beyond = density - bound
        tones += beyond > 0
        edge = np.flatnonzero(np.abs(beyond) < slope)  # all others lie wholly inside or outside
        pixels = beyond.ravel()[edge] / slope.ravel()[edge]
        tones.ravel()[edge] += np.clip(pixels + 0.5, 0, 1) - (pixels > 0) + _LINE * (1 - np.abs(pixels))
    made: NDArray[np.uint8] = np.rint(np.clip(tones * (255 / len(SHARES)), 0, 255)).astype(np.uint8)
    return made
