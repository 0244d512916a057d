"""Draws from the posterior as they are kept: factors in 16 bits, biases, effects of days, noise."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from mfgui.factorization.rows import row_parts

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from numpy.typing import NDArray

LANE = 16
"""Rows are padded to a multiple of so many numbers: one 512-bit register."""

_STEPS = ("users", "films", "film_means")

_PERHAPS = ("cuts", "choices")
"""Arrays that some samples are without; older files have them of none."""

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
    def of(
        cls,
        factors: NDArray[np.float32],
        less: NDArray[np.float32],
        bias: NDArray[np.float32],
        checkpoint: Callable[[], object] = lambda: None,
    ) -> Steps:
        """Round factors of shape (n, K), a row `less` taken from each, some at a time; `bias` is taken over."""
        n, k = factors.shape
        largest = 0.0
        for part in row_parts(factors):
            largest = max(largest, float(np.abs(factors[part] - less).max(initial=0.0)))
            checkpoint()
        size = max(largest / STEPS, 1e-30)
        steps = np.zeros((n, LANE * math.ceil(k / LANE)), np.int16)
        for part in row_parts(factors):
            steps[part, :k] = np.rint((factors[part] - less) * np.float32(1 / size))
            checkpoint()
        for array in (steps, bias):
            array.setflags(write=False)
        return cls(steps, size, bias)

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
    cuts
        float64, in stars: the thresholds between the steps of the scale, see `ordinal`; empty where it has none.
    choices
        float32, shape (N,), in stars: see `chosen.of_one_more`; empty where who rated what is not used.
    """

    sweep: int
    users: Steps
    films: Steps
    film_means: Steps
    effects: NDArray[np.float32]
    noise: NDArray[np.float32]
    cuts: NDArray[np.float64]
    choices: NDArray[np.float32]

    @property
    def nbytes(self) -> int:
        """Bytes of all arrays."""
        sides = sum(side.steps.nbytes + side.bias.nbytes for side in (self.users, self.films, self.film_means))
        return sides + self.effects.nbytes + self.noise.nbytes + self.cuts.nbytes + self.choices.nbytes

    @classmethod
    def centred(
        cls,
        sweep: int,
        users: NDArray[np.float32],
        films: NDArray[np.float32],
        film_means: NDArray[np.float32],
        film_weights: NDArray[np.float32],
        effects: NDArray[np.float32],
        noise: NDArray[np.float32],
        cuts: NDArray[np.float64],
        choices: NDArray[np.float32],
        checkpoint: Callable[[], object] = lambda: None,
    ) -> Sample:
        """Keep a draw, what all people or all films have in common moved from the factors to the biases.

        p·q = (p − p̄)·(q − q̄) + (p − p̄)·q̄ + p̄·q: the second term is a matter of the person alone, the third
        of the film alone. Every prediction stays what it is, and the factors tell films apart.

        Parameters
        ----------
        users, films, film_means
            Factors and then the bias, shapes (N, K + 1), (M, K + 1) and (M, K + 1).
        film_weights
            What each film counts for in q̄, shape (M,), adding up to 1.
        checkpoint
            Called between pieces of some 10 ms; it may raise to give up.
        """
        user_centre = users[:, :-1].mean(axis=0)
        film_centre = film_weights @ film_means[:, :-1]
        drawn, expected = (
            Steps.of(rows[:, :-1], film_centre, rows[:, -1] + rows[:, :-1] @ user_centre, checkpoint)
            for rows in (films, film_means)
        )
        user_bias = users[:, -1] + users[:, :-1] @ film_centre - user_centre @ film_centre
        people = Steps.of(users[:, :-1], user_centre, user_bias, checkpoint)
        effects, cuts = effects.copy(), cuts.copy()
        for array in (effects, noise, cuts, choices):
            array.setflags(write=False)
        return cls(sweep, people, drawn, expected, effects, noise, cuts, choices)

    def times(self, unit: float) -> Sample:
        """Return the same draw where ratings are measured in parts of this unit: users' factors are the longer ones."""
        if unit == 1:
            return self
        users, films, film_means = (
            Steps(side.steps, side.size * (unit if side is self.users else 1.0), _product(side.bias, unit))
            for side in (self.users, self.films, self.film_means)
        )
        effects, noise = _product(self.effects, unit), _product(self.noise, unit**2)
        cuts, choices = _product(self.cuts, unit), _product(self.choices, unit)
        return Sample(self.sweep, users, films, film_means, effects, noise, cuts, choices)


def _product(array: NDArray[Any], number: float) -> NDArray[Any]:
    product = array * array.dtype.type(number)
    product.setflags(write=False)
    return product


def packed_samples(samples: Sequence[Sample]) -> dict[str, Any]:
    """Samples as numbers and their own read-only arrays by name: "sample.12.users.steps"."""
    packed: dict[str, Any] = {}
    for sample in samples:
        name = f"sample.{sample.sweep}"
        for part in _STEPS:
            steps: Steps = getattr(sample, part)
            packed |= {f"{name}.{part}.{field}": getattr(steps, field) for field in ("steps", "bias", "size")}
        packed |= {f"{name}.effects": sample.effects, f"{name}.noise": sample.noise}
        packed |= {f"{name}.{field}": array for field in _PERHAPS if len(array := getattr(sample, field))}
    return packed


def sample_arrays(
    names: Collection[str], n_users: int, n_films: int, days: int, width: int, cuts: int
) -> dict[str, tuple[type, tuple[int, ...]]]:
    """Return what the arrays of packed samples must be: type and shape by name.

    Parameters
    ----------
    names
        The names of all arrays; those of samples tell which there are.
    days
        Number of days' effects.
    width
        Columns of a row of steps, padding included.
    cuts
        Number of thresholds, for samples that have them.
    """
    expected: dict[str, tuple[type, tuple[int, ...]]] = {}
    for sweep in {name.split(".")[1] for name in names if name.startswith("sample.")}:
        one = f"sample.{sweep}"
        for part, rows in (("users", n_users), ("films", n_films), ("film_means", n_films)):
            expected[f"{one}.{part}.steps"] = (np.int16, (rows, width))
            expected[f"{one}.{part}.bias"] = (np.float32, (rows,))
        expected |= {f"{one}.effects": (np.float32, (days,)), f"{one}.noise": (np.float32, (n_users,))}
        for field, kind, length in (("cuts", np.float64, cuts), ("choices", np.float32, n_users)):
            if f"{one}.{field}" in names:
                expected[f"{one}.{field}"] = (kind, (length,))
    return expected


def unpacked_samples(packed: Mapping[str, Any]) -> tuple[Sample, ...]:
    """Return the samples that `packed_samples` packed, the oldest first."""
    sweeps = sorted({int(key.split(".")[1]) for key in packed if key.startswith("sample.")})

    def steps(sweep: int, part: str) -> Steps:
        name = f"sample.{sweep}.{part}"
        return Steps(packed[f"{name}.steps"], float(packed[f"{name}.size"]), packed[f"{name}.bias"])

    def sample(sweep: int) -> Sample:
        effects, noise = packed[f"sample.{sweep}.effects"], packed[f"sample.{sweep}.noise"]
        cuts = packed.get(f"sample.{sweep}.cuts", np.zeros(0))
        choices = packed.get(f"sample.{sweep}.choices", np.zeros(0, np.float32))
        sides = steps(sweep, "users"), steps(sweep, "films"), steps(sweep, "film_means")
        return Sample(sweep, *sides, effects, noise, cuts, choices)

    return tuple(sample(sweep) for sweep in sweeps)


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
