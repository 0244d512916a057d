"""Dots by the ten thousand: stamped into a picture by one compiled loop, without a painter call per dot."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from mfgui.factorization.served import Served
from mfgui.ui.map.slow_stamp import PHASES, stamp_slowly

stamp = Served("mfgui.ui.map.kernels", "stamp", stamp_slowly)

# The radii that a dot can have, in logical pixels; a dot's size class is its place in here.
RADII = np.arange(1.5, 7.01, 0.25, dtype=np.float32)

# Dots of at least this radius have a thin edge in the background's colour, so that neighbours stay apart.
_RINGED_FROM = 2.5

_EDGE = 0.8  # width of that edge in logical pixels


@dataclass(frozen=True, slots=True, eq=False)
class Stamps:
    """Antialiased discs of every size class, ready to be copied."""

    # One after the other: for each class and phase the cover of the disc, then that of its edge, each as `sides` rows
    # of `widths` (a multiple of 8: the loop over a row is then eight lanes wide).
    covers: NDArray[np.uint8]
    # int64, shape (classes,): where a class starts in `covers`, and the size of its stamps.
    starts: NDArray[np.int64]
    sides: NDArray[np.int64]
    widths: NDArray[np.int64]
    reaches: NDArray[np.float32]  # shape (classes,): from a stamp's corner to the disc's centre, in device pixels
    ringed: NDArray[np.uint8]  # shape (classes,): whether there is an edge at all


@lru_cache(maxsize=16)
def stamps(pixel_ratio: float, opacity: float) -> Stamps:
    """Make a screen's stamps; `opacity` (0 to 1) is that of the smallest dots; large ones are denser."""
    logical = RADII.astype(np.float64)
    radii = logical * pixel_ratio
    ringed = logical >= _RINGED_FROM
    outlines = radii + np.where(ringed, _EDGE * pixel_ratio, 0.0)
    reaches = outlines + 0.5
    sides = np.ceil(2 * reaches + 1 - 1 / PHASES).astype(np.int64)
    widths = (sides + 7) // 8 * 8
    denser = opacity + (max(opacity, 0.92) - opacity) * np.clip((logical - logical[0]) / 3, 0, 1)
    parts = []
    offsets = (np.arange(PHASES) + 0.5) / PHASES
    for c in range(len(radii)):
        x = np.arange(widths[c]) + 0.5 - reaches[c] - offsets[:, None]
        y = np.arange(sides[c]) + 0.5 - reaches[c] - offsets[:, None]
        distance = np.hypot(x[None, :, None, :], y[:, None, :, None])
        disc, whole = (
            np.rint(np.clip(outline + 0.5 - distance, 0, 1) * (255 * denser[c])) for outline in (radii[c], outlines[c])
        )
        parts.append(np.stack([disc, whole - disc], axis=2).astype(np.uint8).ravel())
    starts = np.cumsum([0, *(len(p) for p in parts[:-1])]).astype(np.int64)
    return Stamps(np.concatenate(parts), starts, sides, widths, reaches.astype(np.float32), ringed.astype(np.uint8))


def size_classes(radii: NDArray[np.floating]) -> NDArray[np.uint8]:
    """Size class of each radius in logical pixels, clamped to what there is."""
    step = float(RADII[1] - RADII[0])
    return np.clip(np.rint((radii - RADII[0]) / step), 0, len(RADII) - 1).astype(np.uint8)


def draw_dots(
    # 0xffrrggbb, shape (height, width), contiguous; changed in place. A dot whose stamp is not wholly within it is left
    # out: let the canvas reach beyond what is shown.
    canvas: NDArray[np.uint32],
    positions: NDArray[np.float32],  # shape (n, 2); NaN is left out
    classes: NDArray[np.uint8],  # size class of each dot, shape (n,)
    # Dot d has the colour `palette[colours[d]]` (0xffrrggbb).
    colours: NDArray[np.uint8],
    palette: NDArray[np.uint32],
    background: int,  # colour of the edges, 0xffrrggbb
    # Scale, left, top: a dot lies at device pixel (left + scale · x, top - scale · y).
    transform: tuple[float, float, float],
    look: Stamps,  # from `stamps`
) -> None:
    """Draw dots over a picture, in the order given."""
    scale, left, top = transform
    height, width = canvas.shape
    stamp(
        canvas.reshape(-1),
        height,
        width,
        positions,
        classes,
        colours,
        palette,
        np.uint32(background),
        np.float32(scale),
        np.float32(left),
        np.float32(top),
        look.covers,
        look.starts,
        look.sides,
        look.widths,
        look.reaches,
        look.ringed,
    )
