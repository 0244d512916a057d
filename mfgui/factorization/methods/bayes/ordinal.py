"""Ratings as steps of a scale: a latent rating and the thresholds between which it shows as each of the steps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from mfgui.data.grouping import parts

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mfgui.data.dataset import RatingScale
    from mfgui.factorization.interface import TrainingData

MOST_STEPS: Final = 11
"""Scales of more steps are taken for continuous."""

TAILS: Final = (0.2, 0.8)
"""The thresholds nearest to these shares of the ratings stay half way between their steps: they fix origin and unit."""

MEASURED: Final = 100_000
"""Ratings by which thresholds are fitted in a sweep, about: their error is then some thousandths of a step."""

ALIKE: Final = 5.0
"""Others' habit of giving halves counts as so many of a person's own ratings."""

TILTS: Final = 5
"""Newton steps until the mean of odds is the prediction, to some ten-thousandths of a star."""

_STRIDE: Final = 0.5
"""The longest move of a threshold in a sweep, in steps."""

_FAR: Final = 1e6


def steps_of(scale: RatingScale) -> int:
    """Number of steps of a scale that is taken as ordinal, 0 of any other."""
    if scale.step <= 0:
        return 0
    steps = round((scale.maximum - scale.minimum) / scale.step) + 1
    return steps if 3 <= steps <= MOST_STEPS else 0


def middles(scale: RatingScale) -> NDArray[np.float64]:
    """Half way between neighbouring steps, float64, shape (steps - 1,)."""
    return np.asarray(scale.minimum + scale.step * (np.arange(steps_of(scale) - 1) + 0.5), np.float64)


def whole_steps(scale: RatingScale) -> NDArray[np.bool_]:
    """Which steps of a scale are whole numbers, bool, shape (steps,), where it has halves as well; else empty."""
    values = np.array(scale.values)
    return np.isclose(values, np.rint(values)) if steps_of(scale) and scale.step == 0.5 else np.zeros(0, bool)


def halves_given(data: TrainingData) -> NDArray[np.float32]:
    """How much more than others each person gives whole and half stars, float32, shape (N, 2); 1 is as others do.

    Many never give a half. Shares are drawn to that of all people, who count as `ALIKE` ratings. Shape (0, 2) where the
    scale has no halves.
    """
    if not len(whole_steps(data.scale)) or not len(data.ratings):
        return np.zeros((0, 2), np.float32)
    ratings, whole = data.ratings, np.zeros(data.n_users)
    for part in parts(len(ratings)):
        values = ratings.values[part]
        whole += np.bincount(ratings.users[part], values == np.rint(values), data.n_users)
        data.checkpoint()
    common = min(max(float(whole.sum()) / len(ratings), 1e-3), 1 - 1e-3)
    own = (whole + ALIKE * common) / (data.user_support + ALIKE)
    return np.column_stack([own / common, (1 - own) / (1 - common)]).astype(np.float32)


def with_halves(
    odds: NDArray[np.float32], given: NDArray[np.float32], scale: RatingScale, means: NDArray[np.float32]
) -> NDArray[np.float32]:
    """Odds of people who give halves as often as `given` says, tilted so that their means stay; shapes (n, steps)."""
    values = np.array(scale.values)
    exact = odds.astype(np.float64) * given[:, np.where(whole_steps(scale), 0, 1)] + 1e-12
    for _ in range(TILTS):
        exact /= exact.sum(axis=1, keepdims=True)
        now = exact @ values
        room = np.maximum(exact @ values**2 - now**2, 1e-3)
        tilt = np.clip((means - now) / room, -2, 2)
        exact *= np.exp(tilt[:, None] * (values - now[:, None]))
    return np.asarray(exact / exact.sum(axis=1, keepdims=True), np.float32)


class Thresholds:
    """Where one step of a scale ends and the next begins, in the fit's unit.

    Two thresholds stay where they are, so that latent ratings are in stars and their noise is free. The others follow
    the likelihood of all ratings given the factors: a Newton step a sweep, by the products of slopes (Berndt et al.
    1974), with a weak prior N(half way, one step²). Their posterior is so narrow with thousands of ratings that its
    peak stands for it.

    Parameters
    ----------
    scale
        Of at least three steps.
    unit
        What ratings are divided by.
    values
        The ratings, float32, in that unit.
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
        if not self.free.any():
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
