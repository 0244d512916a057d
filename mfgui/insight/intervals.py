"""Prediction intervals: from the model's own spread, or by split conformal prediction on held-out ratings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

import numpy as np
from numpy.typing import NDArray

from mfgui.data.dataset import Ratings, RatingScale
from mfgui.factorization.capabilities import KnowsSpread
from mfgui.factorization.interface import Ability, Model

LEVEL = 0.8  # coverage: the share of ratings that should lie in their intervals
_LEAST = 150  # least number of held-out ratings in a band of support
_MOST = 20_000  # most held-out ratings used, drawn at random under a fixed seed
_BANDS = 6
_PIECE = 2_000


@dataclass(frozen=True, slots=True, eq=False)
class PredictionIntervals:
    """Conformal prediction intervals: per band of support, quantiles of rating − prediction."""

    tops: NDArray[np.int64]  # shape (b,), ascending: the greatest support of each band but the last, which has no end
    lows: NDArray[np.float64]  # shape (b + 1,): what to add to a prediction for the low end of its interval, in stars
    highs: NDArray[np.float64]  # and for the high end
    ratings: int  # number of held-out ratings used
    level: float  # nominal coverage, in [0, 1]

    def around(
        self, predicted: NDArray[np.float32], support: NDArray[np.int32], scale: RatingScale
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Return lower and upper ends around clipped predictions, clipped to the scale; float32, shape (n,) each."""
        band = np.searchsorted(self.tops, support, side="left")
        low = np.clip(predicted + self.lows[band], scale.minimum, scale.maximum)
        high = np.clip(predicted + self.highs[band], scale.minimum, scale.maximum)
        return low.astype(np.float32), high.astype(np.float32)


def learn_intervals(
    model: Model,
    # Ratings that the model was not trained on; they may have chosen its epoch, so the share of further ratings within
    # can be a little less than `level`.
    held_out: Ratings,
    *,
    level: float = LEVEL,
    checkpoint: Callable[[], None] = lambda: None,
) -> PredictionIntervals | None:
    """Learn intervals from held-out ratings, by the number of training ratings of their films.

    In each of up to six bands of support, of as many held-out ratings each, the ends are quantiles of
    rating − prediction. They are those of split conformal prediction (Vovk et al. 2005; Lei et al. 2018): of n
    misses the ⌊(n + 1)(1 − level)/2⌋-th smallest and largest, so that a further rating drawn like them lies
    between with at least that probability.

    Returns None where there are fewer than 150 held-out ratings.
    """
    n = len(held_out)
    if n < _LEAST:
        return None
    if n > _MOST:
        chosen = np.sort(np.random.default_rng(0).choice(n, _MOST, replace=False))
        held_out, n = held_out.take(chosen), _MOST
    misses = np.empty(n)
    for start in range(0, n, _PIECE):
        checkpoint()
        part = slice(start, start + _PIECE)
        misses[part] = held_out.values[part] - model.predict(held_out.users[part], held_out.films[part])
    support = model.film_support[held_out.films].astype(np.int64)
    if not np.isfinite(misses).all():
        return None
    bands = min(_BANDS, n // _LEAST)
    tops = np.unique(np.quantile(support, np.arange(1, bands) / bands, method="lower")).astype(np.int64)
    band = np.searchsorted(tops, support, side="left")
    if len(tops) and np.count_nonzero(band == len(tops)) < _LEAST:
        tops = tops[:-1]
        band = np.minimum(band, len(tops))
    lows, highs = np.empty(len(tops) + 1), np.empty(len(tops) + 1)
    for b in range(len(tops) + 1):
        inside = np.sort(misses[band == b])
        cut = max(int((len(inside) + 1) * (1 - level) / 2), 1)
        lows[b], highs[b] = inside[cut - 1], inside[-cut]
    return PredictionIntervals(tops, lows, highs, n, level)


def intervals_of(
    model: Model,
    # Their code in the training ratings; None for somebody folded in, for whom a model's own spread does not hold.
    user: int | None,
    # int32 codes and clipped predictions, shape (n,).
    films: NDArray[np.int32],
    predicted: NDArray[np.float32],
    intervals: PredictionIntervals | None,
) -> tuple[NDArray[np.float32], NDArray[np.float32]] | None:
    """Return intervals of one person's predictions: the model's own where it has a spread, else from `intervals`."""
    if user is not None and Ability.SPREAD in model.abilities:
        who = np.full(len(films), user, np.int32)
        return cast("KnowsSpread", model).interval(who, films, intervals.level if intervals else LEVEL)
    return intervals.around(predicted, model.film_support[films], model.scale) if intervals else None
