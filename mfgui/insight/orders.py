"""The orders that a list can have: by interest and liking together, cautiously by rating, or by rating alone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mfgui.factorization.interest import Interested, shows_interest
from mfgui.factorization.interface import Model, Taste

CAUTION = 30.0
"""A cautious score counts this many imaginary ratings, at the person's own average, beside the real ones.

Measured on ml-latest-small with `adam`, a quarter of each person's ratings held out, relevant from 4 stars:
NDCG@10 is 0.131 in the model's own order, 0.183 for the most rated films, and 0.180, 0.195, 0.202 with 10,
30, 100 imaginary ratings. 30 is clearly better than counting alone, yet a film with 25 ratings is still
listed where the prediction is high.
"""

POSITIONS: Final = (-2, -1, 0, 1, 2)  # where the controls of an `Ordering` can stand
_LEAST_LIKING: Final = {-2: 2.0, -1: 0.6}
_LIKING_FACTOR: Final = {-2: 8.0, -1: 3.0, 0: 1.0, 1: 0.5, 2: 0.0}
_FAME: Final = {-2: -0.3, -1: -0.1, 0: 0.0, 1: 0.1, 2: 0.3}


class Order(Enum):
    """What films are ordered by."""

    BOTH = "both"  # how likely the person is to watch a film and to like it. Where no interest was learnt, as CAUTIOUS.
    CAUTIOUS = "cautious"  # the predicted rating, pulled towards the person's average where few ratings support it
    PREDICTED = "predicted"  # the predicted rating, unclipped


@dataclass(frozen=True, slots=True)
class Ordering:
    """An order, and where its two controls stand; they act on `Order.BOTH`.

    Measured on ml-latest-small with `adam`, a quarter of each person's ratings held out, seeds 1 to 3, the other
    control at 0: NDCG@10, coverage, novelty in bits, and dislikes of 100 films listed.

    ========  =====  ========  =======  ========
    position  NDCG   coverage  novelty  dislikes
    ========  =====  ========  =======  ========
    watch −2  0.295  0.055     2.52     0.34
    watch −1  0.340  0.058     2.50     0.42
    both 0    0.355  0.061     2.51     0.70
    watch 1   0.355  0.062     2.51     0.78
    watch 2   0.355  0.063     2.52     0.95
    fame −2   0.312  0.031     2.06     0.84
    fame −1   0.345  0.047     2.29     0.72
    fame 1    0.350  0.085     2.86     0.71
    fame 2    0.204  0.191     4.85     0.49
    ========  =====  ========  =======  ========
    """

    order: Order = Order.BOTH  # see Order
    watch: int = 0  # from −2, sure to like, to 2, likely to watch; at 0 liking counts as was learnt
    fame: int = 0  # from −2, well known, to 2, hidden gems; at 0 the number of ratings counts for nothing

    def liking(self, learnt: float) -> float:
        """Exponent of P(like), from the one that was learnt."""
        return max(_LIKING_FACTOR[self.watch] * learnt, _LEAST_LIKING.get(self.watch, 0.0))

    @property
    def rarity(self) -> float:
        """Exponent by which well-known films are held back."""
        return _FAME[self.fame]


USUAL = Ordering()


def cautious(scores: NDArray[np.float32], support: NDArray[np.int32], average: float) -> NDArray[np.float32]:
    """Pull scores towards the person's average where few ratings support them.

    (n·score + c·average) / (n + c) with c = `CAUTION`: the posterior mean of a film's score under a prior
    worth c ratings.
    """
    weight = support / (support + np.float32(CAUTION))
    pulled: NDArray[np.float32] = (average + weight * (scores - np.float32(average))).astype(np.float32)
    return pulled


def person_average(model: Model, taste: Taste, scores: NDArray[np.float32]) -> float:
    """Return what this person gives an average film, in stars: μ + b_u.

    For a model that keeps no μ it is the mean of `scores` (all films, shape (M,)), each weighted by its
    training ratings.
    """
    mean = getattr(model, "mean", None)
    if mean:
        return float(mean) + taste.bias
    support = model.film_support
    return float(np.average(scores, weights=support)) if support.any() else 0.0


def order_scores(
    model: Model,
    taste: Taste,
    scores: NDArray[np.float32],  # unclipped predictions of the model, shape (M,)
    ordering: Ordering = USUAL,
    beside: Interested | None = None,  # the same person's interest, where it was learnt beside the model
) -> NDArray[np.float32]:
    """What films are ordered by for one person; a new array, float32, shape (M,)."""
    support = model.film_support
    if shows_interest(model):
        held_back = np.maximum(support, 1).astype(np.float32) ** np.float32(-ordering.rarity)
        return np.where(scores > 0, scores * held_back, scores)
    if ordering.order is Order.BOTH and beside is not None:
        weight = ordering.liking(beside.interest.weight)
        return beside.interest.blended(beside.scores, scores, support, weight=weight, fame=ordering.rarity)
    if ordering.order is Order.PREDICTED:
        return scores.copy()
    return cautious(scores, support, person_average(model, taste, scores))
