"""Why a film is predicted as it is: the exact parts, largest first."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from mfgui.data.dataset import Ratings
from mfgui.factorization.capabilities import Explains, Explanation
from mfgui.factorization.interface import Taste


class Part(Enum):
    """What a prediction is made of, coarsely."""

    MEAN = "the mean rating, μ"
    PERSON = "how much higher or lower this person rates, b_u"
    FILM = "how much higher or lower this film is rated, b_i"
    TASTE = "how the film suits this person: own ratings, what is implicit, and the remainder"
    CLIPPED = "what was cut off to stay within the scale"


class Kind(Enum):
    """What a step of a waterfall stands for."""

    MEAN = "the mean rating"
    PERSON = "how much higher or lower this person rates"
    FILM = "how much higher or lower this film is rated"
    RATING = "one of the person's own ratings"
    OTHERS = "all their other ratings together"
    IMPLICIT = "which films they rated, whatever the rating"
    REMAINDER = "what training has not settled"
    CLIPPED = "cut off to stay within the scale"


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """One step of a waterfall: its exact effect in stars, and rounded so that all of them add up.

    `reason` is the own rating of a `Kind.RATING`, `count` how many ratings a `Kind.OTHERS` stands for.
    """

    kind: Kind
    effect: float
    shown: float
    reason: Reason | None = None
    count: int = 0


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

    def waterfall(self, named: int, decimals: int) -> tuple[Step, ...]:
        """Return the steps from nothing to the prediction, rounded so that they add up to it as rounded.

        Mean, person, film, then up to `named` own ratings with the largest effects (ups before downs), all
        other own ratings together, what is implicit, the remainder, what was cut off. The last three and the
        others are left out where they are nothing at all; rounding is that of `parts`.
        """
        exact = self.explanation
        chosen = [r for r in self.ratings[:named] if r.effect]
        chosen.sort(key=lambda r: -r.effect)
        others = self.ratings[len(chosen) :]
        steps = [
            (Kind.MEAN, exact.mean, None, 0),
            (Kind.PERSON, exact.person_bias, None, 0),
            (Kind.FILM, exact.film_bias, None, 0),
            *((Kind.RATING, r.effect, r, 1) for r in chosen),
        ]
        rest = float(exact.contributions.sum()) - sum(r.effect for r in chosen)
        for kind, effect, count in (
            (Kind.OTHERS, rest if others else 0.0, len(others)),
            (Kind.IMPLICIT, exact.implicit, 0),
            (Kind.REMAINDER, exact.remainder, 0),
            (Kind.CLIPPED, exact.clipped, 0),
        ):
            if effect:
                steps.append((kind, effect, None, count))
        rounded = _rounded([effect for _, effect, _, _ in steps], exact.prediction, decimals)
        return tuple(
            Step(kind, effect, shown, reason, count)
            for (kind, effect, reason, count), shown in zip(steps, rounded, strict=True)
        )

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
        rounded = _rounded(list(exact.values()), self.explanation.prediction, decimals)
        return dict(zip(exact, rounded, strict=True))


@dataclass(frozen=True, slots=True, eq=False)
class Why:
    """What is told of one film and one person."""

    film: int  # its code
    predicted: float  # in stars, clipped to the scale
    rated: float | None  # the person's own rating of it, None where there is none
    held_out: bool  # that rating was kept from training
    reasons: Reasons | None  # None where the method gives none
    # No rating is predicted: `predicted`, and what reasons add, is how likely the film is to be watched.
    interest: bool = False
    watching: Reasons | None = None  # reasons for the interest in the film, where it was learnt beside the method
    # Each value of the scale and how likely that rating is, the lowest first, where the method tells.
    odds: tuple[tuple[float, float], ...] = ()


def _rounded(exact: list[float], total: float, decimals: int) -> list[float]:
    """Round numbers so that they add up to the rounded total: all down, then those that lost most up by one."""
    unit = 10**decimals
    units = [math.floor(value * unit) for value in exact]
    missing = round(round(total, decimals) * unit) - sum(units)
    lost = sorted(range(len(exact)), key=lambda n: units[n] - exact[n] * unit)
    for n in lost[:missing]:
        units[n] += 1
    return [value / unit for value in units]


def reasons(
    model: Explains, taste: Taste, films: NDArray[np.int32], ratings: NDArray[np.float32], film: int
) -> Reasons:
    """Explain one prediction; `films` and `ratings` are what the person rated in training, shape (n,)."""
    parts = model.explain(taste, films, ratings, film)
    order = np.argsort(-np.abs(parts.contributions), kind="stable")
    listed = tuple(Reason(int(films[i]), float(ratings[i]), float(parts.contributions[i])) for i in order)
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
