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


def count_groups(scale: RatingScale, values: NDArray[np.floating]) -> NDArray[np.int64]:
    """Return how many ratings are nearest to the steps of each group, shape (k,); those outside go to the ends.

    Steps themselves are not counted: of numbers of plays there may be a thousand million.
    """
    together, groups = _grouping(scale)
    return np.bincount(scale.nearest(values) // together, minlength=groups).astype(np.int64)


def by_value(scale: RatingScale, counts: NDArray[np.int64]) -> ValueCounts:
    """Say which values are in each group that `count_groups` has counted."""
    together, groups = _grouping(scale)
    starts = np.arange(groups) * together
    ends = np.minimum(starts + together, scale.steps) - 1
    lows, highs = scale.minimum + scale.step * starts, scale.minimum + scale.step * ends
    return ValueCounts(lows.astype(np.float64), highs.astype(np.float64), counts)


def _grouping(scale: RatingScale) -> tuple[int, int]:
    """Number of steps in a group, and of groups."""
    together = -(-scale.steps // _MOST_VALUES)
    return together, -(-scale.steps // together)
