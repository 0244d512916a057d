"""Which of two runs predicts or lists better, and whether that is more than chance: a paired bootstrap."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

RESAMPLES: Final = 1000
SEED: Final = 1
_MOST_GROUPS: Final = 20_000
_DRAWS = 1_000_000  # drawn between two checkpoints


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two models on the same held-out ratings, or on the likes of the same people."""

    n: int  # how many ratings, or people
    errors: tuple[float, float]  # of the first and of the second: RMSE in stars, or 1 − NDCG@10 of lists
    lists: bool  # whether it is of lists
    difference: float  # error of the first − error of the second: below 0 where the first is better
    low: float  # bounds of the 95 % interval of that difference (percentiles of the resamples)
    high: float
    wins: int  # in how many resamples the first has the lower error
    resamples: int  # of how many

    @property
    def clear(self) -> bool:
        """Whether the difference is more than chance: its 95 % interval leaves out 0."""
        return self.low > 0 or self.high < 0


def compare(
    # What was rated, and what each model predicted, float32, shape (n,).
    rated: NDArray[np.float32],
    first: NDArray[np.float32],
    second: NDArray[np.float32],
    *,
    resamples: int = RESAMPLES,
    seed: int = SEED,
    checkpoint: Callable[[], object] = lambda: None,
) -> Comparison:
    """Compare two models' predictions by resampling the held-out ratings, each with both models' errors on it.

    Returns the same for the same input and seed.
    """
    squares = [np.square(predicted.astype(np.float64) - rated) for predicted in (first, second)]
    return _paired(squares, lists=False, resamples=resamples, seed=seed, checkpoint=checkpoint)


def compare_lists(
    first: NDArray[np.float64], second: NDArray[np.float64], checkpoint: Callable[[], object] = lambda: None
) -> Comparison:
    """Compare two models' lists by resampling people, each with both models' NDCG@10, float64, shape (P,)."""
    return _paired([1 - first, 1 - second], lists=True, resamples=RESAMPLES, seed=SEED, checkpoint=checkpoint)


def _paired(
    losses: list[NDArray[np.float64]], *, lists: bool, resamples: int, seed: int, checkpoint: Callable[[], object]
) -> Comparison:
    """Resample pairs of losses: the paired bootstrap of Efron & Tibshirani (1993, ch. 16).

    An error is the mean of losses, or (of ratings) the root of that. Of more than 20,000 losses, 20,000 groups are
    resampled, each with every 20,000th: groups of ratings that have nothing to do with each other spread as single
    ratings do, and cost no more when there are millions.
    """
    root = (lambda values: values) if lists else np.sqrt
    n = len(losses[0])
    checkpoint()
    groups = min(n, _MOST_GROUPS)
    of = np.arange(n) % max(groups, 1)
    sums = np.stack([np.bincount(of, weights=each, minlength=groups) for each in losses])
    counts = np.bincount(of, minlength=groups).astype(np.float64)
    rng = np.random.default_rng(seed)
    differences = np.empty(resamples)
    rows = max(1, _DRAWS // max(groups, 1))
    for start in range(0, resamples, rows):
        count = min(rows, resamples - start)
        drawn = rng.integers(0, groups, (count, groups)) if groups else np.empty((count, 0), np.intp)
        sizes = counts[drawn].sum(axis=1)
        with np.errstate(invalid="ignore", divide="ignore"):
            errors = [root(each[drawn].sum(axis=1) / sizes) for each in sums]
        differences[start : start + count] = errors[0] - errors[1]
        checkpoint()
    low, high = np.percentile(differences, (2.5, 97.5)).tolist()
    one, other = (float(root(each.sum() / n)) if n else math.nan for each in losses)
    wins = int(np.count_nonzero(differences < 0))
    return Comparison(n, (one, other), lists, one - other, low, high, wins, resamples)
