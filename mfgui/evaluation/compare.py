"""Which of two runs predicts better, and whether that is more than chance: a paired bootstrap."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

RESAMPLES: Final = 1000
SEED: Final = 1
_MOST_GROUPS: Final = 20_000
_DRAWS = 1_000_000  # drawn between two checkpoints


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two models on the same held-out ratings.

    Attributes
    ----------
    n
        How many ratings.
    rmse
        Of the first and of the second, in stars.
    difference
        RMSE of the first − RMSE of the second: below 0 where the first is better.
    low, high
        Bounds of the 95 % interval of that difference (percentiles of the resamples).
    wins
        In how many resamples the first has the lower RMSE.
    resamples
        Of how many.
    """

    n: int
    rmse: tuple[float, float]
    difference: float
    low: float
    high: float
    wins: int
    resamples: int

    @property
    def clear(self) -> bool:
        """Whether the difference is more than chance: its 95 % interval leaves out 0."""
        return self.low > 0 or self.high < 0


def compare(
    rated: NDArray[np.float32],
    first: NDArray[np.float32],
    second: NDArray[np.float32],
    *,
    resamples: int = RESAMPLES,
    seed: int = SEED,
    checkpoint: Callable[[], object] = lambda: None,
) -> Comparison:
    """Compare two models by resampling the held-out ratings, each with both models' errors on it.

    The paired bootstrap of Efron & Tibshirani (1993, ch. 16). Of more than 20,000 ratings, 20,000 groups are
    resampled, each with every 20,000th rating: groups of ratings that have nothing to do with each other
    spread as single ratings do, and cost no more when there are millions.

    Parameters
    ----------
    rated, first, second
        What was rated, and what each model predicted, float32, shape (n,).
    checkpoint
        Called after every some milliseconds of work; it may raise to give up.

    Returns
    -------
    Comparison
        The same for the same input and seed.
    """
    n = len(rated)
    squares = [np.square(predicted.astype(np.float64) - rated) for predicted in (first, second)]
    checkpoint()
    groups = min(n, _MOST_GROUPS)
    of = np.arange(n) % max(groups, 1)
    sums = np.stack([np.bincount(of, weights=each, minlength=groups) for each in squares])
    counts = np.bincount(of, minlength=groups).astype(np.float64)
    means = [float(each.sum()) / n if n else math.nan for each in squares]
    rng = np.random.default_rng(seed)
    differences = np.empty(resamples)
    rows = max(1, _DRAWS // max(groups, 1))
    for start in range(0, resamples, rows):
        count = min(rows, resamples - start)
        drawn = rng.integers(0, groups, (count, groups)) if groups else np.empty((count, 0), np.intp)
        sizes = counts[drawn].sum(axis=1)
        with np.errstate(invalid="ignore", divide="ignore"):
            roots = [np.sqrt(each[drawn].sum(axis=1) / sizes) for each in sums]
        differences[start : start + count] = roots[0] - roots[1]
        checkpoint()
    low, high = np.percentile(differences, (2.5, 97.5)).tolist()
    roots_of = (math.sqrt(means[0]), math.sqrt(means[1]))
    return Comparison(
        n, roots_of, roots_of[0] - roots_of[1], low, high, int(np.count_nonzero(differences < 0)), resamples
    )
