"""Why a film is predicted as it is: the exact parts, largest first."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mfgui.data.dataset import Ratings
    from mfgui.factorization.model import Explains, Explanation, Taste


class Part(Enum):
    """What a prediction is made of, coarsely."""

    MEAN = "the mean rating, μ"
    PERSON = "how much higher or lower this person rates, b_u"
    FILM = "how much higher or lower this film is rated, b_i"
    TASTE = "how the film suits this person: own ratings, what is implicit, and the remainder"
    CLIPPED = "what was cut off to stay within the scale"


@dataclass(frozen=True, slots=True, eq=False)
class Reason:
    """One of the person's own ratings, and what it added to (or took from) the prediction, in stars."""

    film: int
    rating: float
    effect: float


@dataclass(frozen=True, slots=True, eq=False)
class Reasons:
    """A prediction, its exact parts, and the person's ratings that moved it most, largest effect first."""

    explanation: Explanation
    ratings: tuple[Reason, ...]

    @property
    def taste(self) -> float:
        """What the person's taste adds in all, in stars: own ratings, implicit part and remainder."""
        parts = self.explanation
        return float(parts.contributions.sum()) + parts.implicit + parts.remainder

    def strongest(self, count: int, least: float = 0.0) -> tuple[Reason, ...]:
        """Return the ratings that pushed most the way that taste pushes: up, or down when taste lowers it.

        Effects of at most `least` stars are left out.
        """
        up = self.taste >= 0
        return tuple(r for r in self.ratings if abs(r.effect) > least and (r.effect > 0) == up)[:count]

    def parts(self, decimals: int) -> dict[Part, float]:
        """Return the parts rounded so that they add up to the rounded prediction exactly.

        Rounding is by largest remainder: all are rounded down, then those that lost most are raised by one
        unit each until the sum is right; so every part is within one unit of its exact value. `Part.CLIPPED`
        is left out when nothing was cut off.
        """
        exact = {
            Part.MEAN: self.explanation.mean,
            Part.PERSON: self.explanation.person_bias,
            Part.FILM: self.explanation.film_bias,
            Part.TASTE: self.taste,
        }
        if self.explanation.clipped:
            exact[Part.CLIPPED] = self.explanation.clipped
        unit = 10**decimals
        units = {part: math.floor(value * unit) for part, value in exact.items()}
        missing = round(round(self.explanation.prediction, decimals) * unit) - sum(units.values())
        lost = sorted(exact, key=lambda part: units[part] - exact[part] * unit)
        for part in lost[:missing]:
            units[part] += 1
        return {part: value / unit for part, value in units.items()}


def reasons(
    model: Explains,
    taste: Taste,
    films: NDArray[np.int32],
    ratings: NDArray[np.float32],
    film: int,
) -> Reasons:
    """Explain one prediction; `films` and `ratings` are what the person rated in training, shape (n,)."""
    parts = model.explain(taste, films, ratings, film)
    order = np.argsort(-np.abs(parts.contributions), kind="stable")
    listed = tuple(
        Reason(int(films[i]), float(ratings[i]), float(parts.contributions[i])) for i in order
    )
    return Reasons(parts, listed)


def trained_ratings(
    films: NDArray[np.int32], ratings: NDArray[np.float32], user: int | None, held_out: Ratings | None
) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
    """Leave out of a person's ratings those that were kept from training.

    `user` is their code, or None for somebody who is no row of the data set: all their ratings count.
    """
    if held_out is None or user is None:
        return films, ratings
    kept = ~np.isin(films, held_out.films[held_out.users == user])
    return films[kept], ratings[kept]
