"""Ratings as steps of a scale: a latent rating and the thresholds between which it shows as each of the steps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mfgui.data.dataset import RatingScale
from mfgui.factorization.served import step_chances

MOST_STEPS: Final = 11  # scales of more steps are taken for continuous

# The thresholds nearest to these shares of the ratings stay half way between their steps: they fix origin and unit.
TAILS: Final = (0.2, 0.8)

# How far people's thresholds are from those they have in common, at first and as the weakest of priors: in steps.
APART: Final = 0.35
WEAKLY: Final = 0.2

_FAR: Final = 1e6


def steps_of(scale: RatingScale) -> int:
    """Number of steps of a scale that is taken as ordinal, 0 of any other."""
    return scale.steps if 3 <= scale.steps <= MOST_STEPS else 0


def middles(scale: RatingScale) -> NDArray[np.float64]:
    """Half way between neighbouring steps, float64, shape (steps - 1,)."""
    return np.asarray(scale.minimum + scale.step * (np.arange(steps_of(scale) - 1) + 0.5), np.float64)


@dataclass(frozen=True, slots=True, eq=False)
class Odds:
    """What is to be expected of ratings where the latent ones are normal, noise included."""

    scale: RatingScale
    cuts: NDArray[np.float32]  # each person's thresholds between the steps of the scale, in stars, shape (N, steps - 1)

    def of(
        self, means: NDArray[np.float32], variances: NDArray[np.float32], users: NDArray[np.int32]
    ) -> NDArray[np.float32]:
        """Chance of each step where latent ratings of these people are like that, shape (n, steps)."""
        chances = np.empty((len(means), self.cuts.shape[1] + 1), np.float32)
        step_chances(means, variances, self.cuts, users, chances)
        return chances

    def expected(
        self, means: NDArray[np.float32], variances: NDArray[np.float32], users: NDArray[np.int32]
    ) -> NDArray[np.float32]:
        """Mean ratings of these people, shape (n,)."""
        # Not by BLAS, which at times warns of a NaN beyond the last of so short rows.
        return np.einsum("nk,k->n", self.of(means, variances, users), np.array(self.scale.values, np.float32))


class Thresholds:
    """Where one step of a scale ends and the next begins, for each person and in common, in the fit's unit.

    People use a scale differently: many never give a half, some never a five. Each one's thresholds have the prior
    N(those in common, Σ), whose mean and Σ are drawn from all people's. Of those in common two stay where they are, so
    that latent ratings are in stars and their noise is free.

    `scale`: of at least three steps.
    `unit`: what ratings are divided by.
    `values`: the ratings, float32, in that unit.
    `support`: number of ratings of each person, shape (N,); who has none has the thresholds in common.
    """

    def __init__(
        self, scale: RatingScale, unit: float, values: NDArray[np.float32], support: NDArray[np.int32]
    ) -> None:
        self.step = scale.step / unit
        self.lowest = scale.minimum / unit
        self._middles = middles(scale) / unit
        self._known = np.asarray(support > 0)
        self.cuts = self._middles.copy()  # those in common, float64, shape (steps - 1,)
        self.law = np.eye(len(self.cuts)) / (APART * self.step) ** 2  # Σ⁻¹, float64
        # Everybody's, with one far below and one far above, float64, shape (N, steps + 1).
        self.own = np.tile(self.bounds, (len(support), 1))
        steps = np.clip(np.rint((values - self.lowest) / self.step), 0, len(self.cuts)).astype(np.int64)
        shares = np.cumsum(np.bincount(steps, minlength=len(self.cuts) + 1))[:-1] / max(len(values), 1)
        low = int(np.abs(shares - TAILS[0]).argmin())
        high = int(np.abs(shares - TAILS[1]).argmin())
        if low == high:
            low, high = (low - 1, high) if low else (low, high + 1)
        self.held = np.array([low, high])

    @property
    def bounds(self) -> NDArray[np.float64]:
        """The thresholds in common with one far below and one far above."""
        return np.concatenate([[-_FAR * self.step], self.cuts, [_FAR * self.step]])

    def follow(self, own: NDArray[np.float64], rng: np.random.Generator) -> None:
        """Take over everybody's thresholds as `ordinal.draw_latent` moved them, and draw what they have in common."""
        if not np.isfinite(own).all():  # as after a diverged or a wrong state
            return
        known, size = own[self._known, 1:-1], len(self.cuts)
        n, freedom = len(known), size + 2
        rest = known - self.cuts
        weak = freedom * (WEAKLY * self.step) ** 2 * np.eye(size)
        # Wishart by Bartlett's decomposition.
        root = np.tril(rng.standard_normal((size, size)), -1)
        root[np.diag_indices(size)] = np.sqrt(rng.chisquare(freedom + n - np.arange(size)))
        half = np.linalg.cholesky(np.linalg.inv(weak + rest.T @ rest)) @ root
        law = half @ half.T
        # The mean's draw, given that two of it are where they are.
        spread = np.linalg.inv(law) / n
        drawn = known.mean(axis=0) + np.linalg.cholesky(spread) @ rng.standard_normal(size)
        held = self.held
        miss = np.linalg.solve(spread[np.ix_(held, held)], self._middles[held] - drawn[held])
        cuts = drawn + spread[:, held] @ miss
        if (np.diff(cuts) <= 0).any():  # of a few people, by chance
            cuts = self.cuts
        self.own, self.law, self.cuts = own, law, cuts
