"""Draws from the posterior as they are kept: factors in 16 bits, biases, moods, noise."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mfgui.factorization.cost import padded
from mfgui.factorization.rows import row_parts

LANE = 16  # rows are padded to a multiple of so many numbers: one 512-bit register
_STEPS = ("users", "films", "film_means")

# Arrays that some samples are without, and those of older files of other kinds.
_PERHAPS = ("moods", "cuts", "choices", "own")

STEPS = 32_767  # factors are kept as whole steps, so many to each side of zero: half the memory of float32


def sample_bytes(factors: int, users: int, films: int, ratings: int) -> int:
    """Bytes that a sample takes: rows of people, films and films' means, biases, the moods of so many `ratings`."""
    return 2 * padded(factors) * (users + 2 * films) + 4 * (users + 2 * films) + 2 * ratings


@dataclass(frozen=True, slots=True, eq=False)
class Steps:
    """Rows of one side, rounded to whole steps of their largest number / 32,767."""

    steps: NDArray[np.int16]  # shape (n, K and padding)
    size: float  # what a step is worth
    bias: NDArray[np.float32]  # shape (n,), in stars

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

    def row(self, place: int | NDArray[np.integer]) -> NDArray[np.float32]:
        """Factors of one row or of several, padding included: those of all people are half a gigabyte at real size."""
        return self.steps[place] * np.float32(self.size)


@dataclass(frozen=True, slots=True, eq=False)
class Sample:
    """One kept draw from the posterior."""

    sweep: int  # number of the sweep that it ended, from 1
    users: Steps  # the rows drawn
    films: Steps
    # What the films' rows were drawn around. The mean given the people's draw is nearer to the posterior mean than a
    # draw (Rao–Blackwell), so predictions take it; their spread takes the draws.
    film_means: Steps
    moods: NDArray[np.float16]  # in stars: those of people's moments, see `moods`; empty without dates
    noise: NDArray[np.float32]  # shape (N,): variance of each person's ratings around their predictions
    # In stars: the thresholds between the steps of the scale, see `ordinal`; empty where it has none.
    cuts: NDArray[np.float64]
    choices: NDArray[np.float32]  # shape (N,), in stars: see `chosen.OneMore`; empty where who rated what is not used
    span: float  # how long moods last, in seconds; 1 without dates
    # Shape (N, steps - 1), in stars: each person's thresholds; empty where there are none, and but for some sweeps.
    own: NDArray[np.float32]

    @property
    def nbytes(self) -> int:
        """Bytes of all arrays."""
        sides = sum(side.steps.nbytes + side.bias.nbytes for side in (self.users, self.films, self.film_means))
        return sides + sum(array.nbytes for array in (self.noise, *(getattr(self, name) for name in _PERHAPS)))

    @classmethod
    def centred(
        cls,
        sweep: int,
        # Factors and then the bias, shapes (N, K + 1), (M, K + 1) and (M, K + 1).
        users: NDArray[np.float32],
        films: NDArray[np.float32],
        film_means: NDArray[np.float32],
        film_weights: NDArray[np.float32],  # what each film counts for in q̄, shape (M,), adding up to 1
        moods: NDArray[np.float32],
        noise: NDArray[np.float32],
        cuts: NDArray[np.float64],
        choices: NDArray[np.float32],
        span: float,
        own: NDArray[np.float32],
        checkpoint: Callable[[], object] = lambda: None,
    ) -> Sample:
        """Keep a draw, what all people or all films have in common moved from the factors to the biases.

        p·q = (p − p̄)·(q − q̄) + (p − p̄)·q̄ + p̄·q: the second term is a matter of the person alone, the third
        of the film alone. Every prediction stays what it is, and the factors tell films apart.
        """
        user_centre = users[:, :-1].mean(axis=0)
        film_centre = film_weights @ film_means[:, :-1]
        drawn, means = (
            Steps.of(rows[:, :-1], film_centre, rows[:, -1] + rows[:, :-1] @ user_centre, checkpoint)
            for rows in (films, film_means)
        )
        user_bias = users[:, -1] + users[:, :-1] @ film_centre - user_centre @ film_centre
        people = Steps.of(users[:, :-1], user_centre, user_bias, checkpoint)
        kept, cuts = moods.astype(np.float16), cuts.copy()
        for array in (kept, noise, cuts, choices, own):
            array.setflags(write=False)
        return cls(sweep, people, drawn, means, kept, noise, cuts, choices, span, own)

    def times(self, unit: float) -> Sample:
        """Return the same draw where ratings are measured in parts of this unit: users' factors are the longer ones."""
        if unit == 1:
            return self
        users, films, film_means = (
            Steps(side.steps, side.size * (unit if side is self.users else 1.0), _product(side.bias, unit))
            for side in (self.users, self.films, self.film_means)
        )
        moods, noise = _product(self.moods, unit), _product(self.noise, unit**2)
        cuts, choices, own = (_product(array, unit) for array in (self.cuts, self.choices, self.own))
        return Sample(self.sweep, users, films, film_means, moods, noise, cuts, choices, self.span, own)


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
        packed |= {f"{name}.noise": sample.noise, f"{name}.span": sample.span}
        packed |= {f"{name}.{field}": array for field in _PERHAPS if len(array := getattr(sample, field))}
    return packed


def sample_arrays(
    names: Collection[str],  # the names of all arrays; those of samples tell which there are
    n_users: int,
    n_films: int,
    moments: int,  # number of moments, each of which has a mood
    width: int,  # columns of a row of steps, padding included
    cuts: int,  # number of thresholds, for samples that have them
) -> dict[str, tuple[type, tuple[int, ...]]]:
    """Return what the arrays of packed samples must be: type and shape by name."""
    expected: dict[str, tuple[type, tuple[int, ...]]] = {}
    for sweep in {name.split(".")[1] for name in names if name.startswith("sample.")}:
        one = f"sample.{sweep}"
        for part, rows in (("users", n_users), ("films", n_films), ("film_means", n_films)):
            expected[f"{one}.{part}.steps"] = (np.int16, (rows, width))
            expected[f"{one}.{part}.bias"] = (np.float32, (rows,))
        expected |= {f"{one}.noise": (np.float32, (n_users,))}
        perhaps: tuple[tuple[str, type, tuple[int, ...]], ...] = (
            ("moods", np.float16, (moments,)),
            ("cuts", np.float64, (cuts,)),
            ("choices", np.float32, (n_users,)),
            ("own", np.float32, (n_users, cuts)),
        )
        for field, kind, shape in perhaps:
            if f"{one}.{field}" in names or (field == "moods" and moments):
                expected[f"{one}.{field}"] = (kind, shape)
    return expected


def unpacked_samples(packed: Mapping[str, Any]) -> tuple[Sample, ...]:
    """Return the samples that `packed_samples` packed, the oldest first."""
    sweeps = sorted({int(key.split(".")[1]) for key in packed if key.startswith("sample.")})

    def steps(sweep: int, part: str) -> Steps:
        name = f"sample.{sweep}.{part}"
        return Steps(packed[f"{name}.steps"], float(packed[f"{name}.size"]), packed[f"{name}.bias"])

    def sample(sweep: int) -> Sample:
        name = f"sample.{sweep}"
        moods = packed.get(f"{name}.moods", np.zeros(0, np.float16))
        cuts = packed.get(f"{name}.cuts", np.zeros(0))
        choices = packed.get(f"{name}.choices", np.zeros(0, np.float32))
        own = packed.get(f"{name}.own", np.zeros((0, 0), np.float32))
        sides = steps(sweep, "users"), steps(sweep, "films"), steps(sweep, "film_means")
        span = float(packed.get(f"{name}.span", 1.0))
        if not 0 < span < math.inf:
            raise ValueError(f"moods that last {span:g} s")
        return Sample(sweep, *sides, moods, packed[f"{name}.noise"], cuts, choices, span, own)

    return tuple(sample(sweep) for sweep in sweeps)
