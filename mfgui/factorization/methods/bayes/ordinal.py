"""Ratings as steps of a scale: a latent rating and the thresholds between which it shows as each of the steps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mfgui.data.dataset import RatingScale

MOST_STEPS: Final = 11
"""Scales of more steps are taken for continuous."""

TAILS: Final = (0.2, 0.8)
"""The thresholds nearest to these shares of the ratings stay half way between their steps: they fix origin and unit."""

MEASURED: Final = 100_000
"""Ratings by which thresholds are fitted in a sweep, about: their error is then some thousandths of a step."""

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
