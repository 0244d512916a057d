"""Draws from the posterior as they are kept: factors in 16 bits, biases, effects of days, noise."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

LANE = 16
"""Rows are padded to a multiple of so many numbers: one 512-bit register."""

STEPS = 32_767
"""Factors are kept as whole steps, so many to each side of zero: half the memory of float32."""


@dataclass(frozen=True, slots=True, eq=False)
class Steps:
    """Rows of one side, rounded to whole steps of their largest number / 32,767.

    Attributes
    ----------
    steps
        int16, shape (n, K and padding).
    size
        What a step is worth.
    bias
        float32, shape (n,), in stars.
    """

    steps: NDArray[np.int16]
    size: float
    bias: NDArray[np.float32]

    @classmethod
    def of(cls, rows: NDArray[np.float32], factors: int) -> Steps:
        """Round rows of K factors, then the bias, then whatever, shape (n, more than K)."""
        steps = np.zeros((len(rows), LANE * math.ceil(factors / LANE)), np.int16)
        largest = float(np.abs(rows[:, :factors]).max(initial=0.0))
        size = max(largest / STEPS, 1e-30)
        steps[:, :factors] = np.rint(rows[:, :factors] * np.float32(1 / size))
        return cls(steps, size, rows[:, factors].copy())

    @property
    def factors(self) -> NDArray[np.float32]:
        """The factors, float32, padding included."""
        return self.steps * np.float32(self.size)


@dataclass(frozen=True, slots=True, eq=False)
class Sample:
    """One kept draw from the posterior.

    Attributes
    ----------
    sweep
        Number of the sweep that it ended, from 1.
    users, films
        The rows drawn.
    film_means
        What the films' rows were drawn around. The mean given the people's draw is nearer to the posterior
        mean than a draw (Rao–Blackwell), so predictions take it; their spread takes the draws.
    effects
        float32, in stars: of each day of each person; empty without dates.
    noise
        float32, shape (N,): variance of each person's ratings around their predictions.
    """

    sweep: int
    users: Steps
    films: Steps
    film_means: Steps
    effects: NDArray[np.float32]
    noise: NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Days:
    """The days on which each person rated: each is a group of ratings with an effect of its own.

    Attributes
    ----------
    keys
        int64, shape (G,), ascending: user · SPAN + day since 1970.
    """

    keys: NDArray[np.int64]

    SPAN = 1 << 20
    SECONDS = 86_400

    @classmethod
    def key(cls, users: NDArray[np.int32], times: NDArray[np.int64]) -> NDArray[np.int64]:
        """Key of each rating; times in seconds since 1970."""
        return users * np.int64(cls.SPAN) + times // cls.SECONDS

    def find(self, users: NDArray[np.int32], times: NDArray[np.int64]) -> NDArray[np.int64]:
        """Group of each rating, -1 where that person has not rated on that day."""
        if not len(self.keys):
            return np.full(len(users), -1)
        keys = self.key(users, times)
        groups = np.minimum(np.searchsorted(self.keys, keys), len(self.keys) - 1)
        return np.where(self.keys[groups] == keys, groups, -1)
