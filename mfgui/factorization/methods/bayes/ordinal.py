"""Ratings as steps of a scale: a latent rating and the thresholds between which it shows as each of the steps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mfgui.data.dataset import RatingScale
from mfgui.data.grouping import parts
from mfgui.factorization.interface import TrainingData

MOST_STEPS: Final = 11  # scales of more steps are taken for continuous
# The thresholds nearest to these shares of the ratings stay half way between their steps: they fix origin and unit.
TAILS: Final = (0.2, 0.8)

# Ratings by which thresholds are fitted in a sweep, about: their error is then some thousandths of a step.
MEASURED: Final = 100_000

# Habits' variance is larger than what is left of it where their own ratings were learnt from: the prior counts as so
# much of what the variance that is left says. From 0.1 to 0.3 are alike on inner splits of ml-latest-small.
TAKEN_UP: Final = 0.2

# Habits move the mean by so much of what they would: biases and factors have taken up a part of them. With none and
# with all of it RMSE is 0.001 and 0.0004 higher on inner splits of ml-latest-small.
SHIFT: Final = 0.5

TILTS: Final = 5  # Newton steps until the mean of odds is the prediction, to some ten-thousandths of a star
_STRIDE: Final = 0.5  # the longest move of a threshold in a sweep, in steps
_FAR: Final = 1e6


def steps_of(scale: RatingScale) -> int:
    """Number of steps of a scale that is taken as ordinal, 0 of any other."""
    return scale.steps if 3 <= scale.steps <= MOST_STEPS else 0


def middles(scale: RatingScale) -> NDArray[np.float64]:
    """Half way between neighbouring steps, float64, shape (steps - 1,)."""
    return np.asarray(scale.minimum + scale.step * (np.arange(steps_of(scale) - 1) + 0.5), np.float64)


def steps_given(data: TrainingData) -> NDArray[np.float32]:
    """How often each person has given each step of the scale, float32, shape (N, steps)."""
    scale, steps = data.scale, steps_of(data.scale)
    given = np.zeros(data.n_users * steps)
    for part in parts(len(data.ratings)):
        here = data.ratings.users[part] * np.int64(steps) + scale.nearest(data.ratings.values[part])
        given += np.bincount(here, minlength=len(given))
        data.checkpoint()
    return given.reshape(data.n_users, steps).astype(np.float32)


def habits(given: NDArray[np.float32], expected: NDArray[np.float32]) -> NDArray[np.float32]:
    """How much more often than expected each person gives each step, float32, shape (N, steps); 1 is as expected.

    Many never give a half, some never a five. Parameters are numbers of ratings of these shapes; `expected` are sums
    of the odds of the same ratings. Each habit is drawn to 1 by as much as people are alike in it: numbers are taken
    for Poisson's around gamma habits, whose variance comes from the numbers themselves (Clayton & Kaldor 1987). Where
    people differ no more than by chance, every habit is 1.
    """
    own, odds = given.astype(np.float64), np.maximum(expected.astype(np.float64), 1e-9)
    chance = odds * np.maximum(1 - odds / np.maximum(own.sum(axis=1, keepdims=True), 1e-9), 0)
    beyond = (own - odds) ** 2 - chance
    variance = np.maximum(beyond.sum(axis=0), 0) / (odds**2).sum(axis=0)
    weights = 1 / (1 / odds + variance) ** 2  # of each person's word on it, once it is known roughly
    variance = np.maximum((weights * beyond / odds**2).sum(axis=0), 0) / weights.sum(axis=0)
    return np.asarray((own * variance + TAKEN_UP) / (odds * variance + TAKEN_UP), np.float32)


def with_habits(odds: NDArray[np.float32], own: NDArray[np.float32]) -> NDArray[np.float32]:
    """Odds of people with these habits, shape (n, steps); `own` may be one row for all."""
    weighed = odds * own + np.float32(1e-12)
    return np.asarray(weighed / weighed.sum(axis=1, keepdims=True), np.float32)


def tilted(odds: NDArray[np.float32], means: NDArray[np.float32], scale: RatingScale) -> NDArray[np.float32]:
    """Odds weighed by the exponential of stars so that they have these means; shapes (n, steps) and (n,)."""
    values, exact = np.array(scale.values), odds.astype(np.float64)
    for _ in range(TILTS):
        now = exact @ values
        room = np.maximum(exact @ values**2 - now**2, 1e-3)
        tilt = np.clip((means - now) / room, -2, 2)
        exact *= np.exp(tilt[:, None] * (values - now[:, None]))
        exact /= exact.sum(axis=1, keepdims=True)
    return np.asarray(exact, np.float32)


@dataclass(frozen=True, slots=True, eq=False)
class Odds:
    """What is to be expected of ratings where the latent ones are normal, noise included."""

    scale: RatingScale
    cuts: NDArray[np.float64]  # thresholds between the steps of the scale, in stars, float64, shape (steps - 1,)
    habits: NDArray[np.float32] | None  # see `habits`; None where they are not known

    def of(
        self, means: NDArray[np.float32], variances: NDArray[np.float32], users: NDArray[np.int32]
    ) -> NDArray[np.float32]:
        """Chance of each step where latent ratings of these people are like that, shape (n, steps)."""
        chances = self._chances(means, variances)
        if self.habits is None:
            return chances
        own = self.habits[users]
        return tilted(with_habits(chances, own), self._stars(chances, own), self.scale)

    def expected(
        self, means: NDArray[np.float32], variances: NDArray[np.float32], users: NDArray[np.int32] | int
    ) -> NDArray[np.float32]:
        """Mean ratings of these people, or of one, shape (n,)."""
        return self._stars(self._chances(means, variances), None if self.habits is None else self.habits[users])

    def _stars(self, chances: NDArray[np.float32], own: NDArray[np.float32] | None) -> NDArray[np.float32]:
        """Mean ratings of these chances, moved by the habits of who gives them, shape (n,)."""
        values = np.array(self.scale.values, np.float32)
        means = chances @ values
        if own is not None:
            means += np.float32(SHIFT) * (with_habits(chances, own) @ values - means)
        return np.asarray(means)

    def _chances(self, means: NDArray[np.float32], variances: NDArray[np.float32]) -> NDArray[np.float32]:
        """Chance of each step of the scale, habits left out, shape (n, steps)."""
        from mfgui.factorization.kernels.ordinal import step_chances

        chances = np.empty((len(means), len(self.cuts) + 1), np.float32)
        step_chances(means, variances, self.cuts, chances)
        return chances


class Thresholds:
    """Where one step of a scale ends and the next begins, in the fit's unit.

    Two thresholds stay where they are, so that latent ratings are in stars and their noise is free. The others follow
    the likelihood of all ratings given the factors: a Newton step a sweep, by the products of slopes (Berndt et al.
    1974), with a weak prior N(half way, one step²). Their posterior is so narrow with thousands of ratings that its
    peak stands for it.

    `scale`: of at least three steps.
    `unit`: what ratings are divided by.
    `values`: the ratings, float32, in that unit.
    """

    def __init__(self, scale: RatingScale, unit: float, values: NDArray[np.float32]) -> None:
        self.step = scale.step / unit
        self.lowest = scale.minimum / unit
        self._middles = middles(scale) / unit
        self.cuts = self._middles.copy()
        steps = np.clip(np.rint((values - self.lowest) / self.step), 0, len(self.cuts)).astype(np.int64)
        shares = np.cumsum(np.bincount(steps, minlength=len(self.cuts) + 1))[:-1] / max(len(values), 1)
        low = int(np.abs(shares - TAILS[0]).argmin())
        high = int(np.abs(shares - TAILS[1]).argmin())
        if low == high:
            low, high = (low - 1, high) if low else (low, high + 1)
        self.free = np.ones(len(self.cuts), bool)
        self.free[[low, high]] = False
        self.every = 1

    @property
    def bounds(self) -> NDArray[np.float64]:
        """The thresholds with one far below and one far above."""
        return np.concatenate([[-_FAR * self.step], self.cuts, [_FAR * self.step]])

    def follow(self, slopes: NDArray[np.float64]) -> None:
        """Move the free thresholds by what `ordinal.draw_latent` summed up, float64, shape (3, steps + 1)."""
        if not self.free.any() or not np.isfinite(slopes).all():  # as after a diverged or a wrong state
            return
        slope, square, product = slopes[0, 1:-1], slopes[1, 1:-1], slopes[2, 1:-2]
        weak = 1 / (self.step * self.step)
        slope = slope - weak * (self.cuts - self._middles)
        information = np.diag(square + weak) + np.diag(product, 1) + np.diag(product, -1)
        free = np.ix_(self.free, self.free)
        move = np.zeros(len(self.cuts))
        move[self.free] = np.linalg.lstsq(information[free], slope[self.free], rcond=1e-9)[0]
        move = np.clip(move, -_STRIDE * self.step, _STRIDE * self.step)
        while np.any(np.diff(self.cuts + move) < 0.1 * np.minimum(np.diff(self.cuts), self.step)):
            move /= 2
        self.cuts = self.cuts + move
