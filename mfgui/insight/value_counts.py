"""Ratings counted by value: each step of a scale for itself, or in groups where a scale has very many."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mfgui.data.dataset import RatingScale

_MOST_VALUES = 40  # a scale with more steps than this is counted in groups of neighbouring values


@dataclass(frozen=True, slots=True, eq=False)
class ValueCounts:
    """Ratings by value, lowest first; shape (k,) each."""

    lows: NDArray[np.float64]  # the least value counted in each group
    highs: NDArray[np.float64]  # the greatest; equal where it is a single value
    counts: NDArray[np.int64]  # number of ratings


def count_steps(scale: RatingScale, values: NDArray[np.floating]) -> NDArray[np.int64]:
    """Return how many ratings are nearest to each step of the scale, shape (steps,); those outside go to the ends."""
    return np.bincount(scale.nearest(values), minlength=scale.steps).astype(np.int64)


def by_value(scale: RatingScale, steps: NDArray[np.int64]) -> ValueCounts:
    """Group what `count_steps` has counted."""
    together = -(-len(steps) // _MOST_VALUES)
    starts = np.arange(0, len(steps), together)
    ends = np.minimum(starts + together, len(steps)) - 1
    return ValueCounts(
        (scale.minimum + scale.step * starts).astype(np.float64),
        (scale.minimum + scale.step * ends).astype(np.float64),
        np.add.reduceat(steps, starts),
    )
