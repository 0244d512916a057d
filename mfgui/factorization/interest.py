"""Interest beside liking: the order of films by how likely somebody is to watch them and to like them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mfgui.data.dataset import RatingScale
from mfgui.factorization import served
from mfgui.factorization.interface import Ability, FoldsIn, Model, Taste

USUAL_LIKING: Final = 0.15  # weight of liking where it has not been learnt: the best on inner splits of ml-latest-small
USUAL_SPREAD: Final = 0.19  # standard deviation of ratings around predicted ones, as a share of the scale's range
_NODES = 512  # ratings at which liking is computed; between them it is interpolated


@dataclass(frozen=True, slots=True, eq=False)
class Interest:
    """A model of who watches what, and how it is put together with predicted ratings.

    Films are ordered by s · P(rating ≥ liked)^weight · n^−fame: s is the interest, P the probability that a rating
    with this mean and the usual spread is a like, n the number of the film's training ratings.
    """

    model: FoldsIn  # a model with Ability.INTEREST
    scale: RatingScale  # of the ratings
    weight: float  # exponent of liking; learnt on held-out likes (see `training.blending`)
    spread: float  # standard deviation of ratings around predicted ones, in stars

    @classmethod
    def usual(cls, model: FoldsIn, scale: RatingScale) -> Interest:
        """Put them together as usual, where nothing has been learnt of it."""
        return cls(model, scale, USUAL_LIKING, USUAL_SPREAD * max(scale.maximum - scale.minimum, 1e-6))

    def liking(self, ratings: NDArray) -> NDArray[np.float64]:
        """P(rating ≥ `scale.liked_from`) at these predicted ratings, unclipped."""
        least = self.scale.liked_from - self.scale.step / 2
        # The logistic function with this slope is within 0.01 of the Normal distribution's.
        return np.asarray(1 / (1 + np.exp(-1.702 * (np.asarray(ratings, np.float64) - least) / self.spread)))

    def favour(self, support: NDArray[np.int32], fame: float) -> NDArray[np.float32]:
        """n^−fame of each film; one 1 for all where fame is 0, for a power of each would take as long as all else."""
        return np.maximum(support, 1).astype(np.float32) ** np.float32(-fame) if fame else np.ones(1, np.float32)

    def blended(
        self,
        # float32, shape (M,) or (B, M): scores of this model, and unclipped predicted ratings.
        interest: NDArray[np.float32],
        ratings: NDArray[np.float32],
        support: NDArray[np.int32],  # shape (M,): training ratings of each film
        *,
        weight: float | None = None,  # exponent of liking; by default the one that was learnt
        fame: float = 0.0,  # exponent by which well-known films are held back; negative brings them forward
    ) -> NDArray[np.float32]:
        """What films are ordered by, shape of `interest`."""
        power = self.weight if weight is None else weight
        reach = self.scale.maximum - self.scale.minimum
        nodes = np.linspace(self.scale.minimum - reach / 4, self.scale.maximum + reach / 4, _NODES)
        result = np.empty(interest.shape, np.float32)
        served.blend(
            np.atleast_2d(interest),
            np.atleast_2d(ratings),
            self.favour(support, fame),
            (self.liking(nodes) ** power).astype(np.float32),
            nodes[0],
            nodes[1] - nodes[0],
            np.atleast_2d(result),
        )
        return result


@dataclass(frozen=True, slots=True, eq=False)
class Interested:
    """One person as an `Interest` sees them."""

    interest: Interest
    taste: Taste
    known: bool = True  # whether they have rated anything: whoever has not is taken to watch what most people do

    @property
    def scores(self) -> NDArray[np.float32]:
        """Interest in all films, shape (M,)."""
        if self.known:
            return self.interest.model.scores(self.taste)
        support = self.interest.model.film_support
        return (support / max(int(support.max(initial=0)), 1)).astype(np.float32)


def shows_interest(model: Model) -> bool:
    """Whether a model says what is watched, and predicts no ratings."""
    return Ability.INTEREST in model.abilities
