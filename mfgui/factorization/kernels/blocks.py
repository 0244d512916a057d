"""Ratings laid out in blocks of users × films, and their seeded shuffling."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from mfgui.factorization.kernels import types as t
from mfgui.factorization.kernels.compiling import helper, kernel


@helper
def next_word(state: np.uint64) -> np.uint64:
    """Mix one state of a splitmix64 sequence (Steele, Lea & Flood 2014); the next state is `state` + γ."""
    z = state
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return z ^ (z >> np.uint64(31))


@helper
def shuffle(
    users: NDArray[np.int32],
    films: NDArray[np.int32],
    values: NDArray[np.float32],
    start: int,
    stop: int,
    seed: np.uint64,
) -> None:
    """Shuffle the ratings from `start` to `stop` in place (Fisher & Yates), the three columns together."""
    state = seed
    for r in range(stop - 1, start, -1):
        state += np.uint64(0x9E3779B97F4A7C15)
        # High 32 bits scaled to the range: no division, and a bias under 1e-4 of a place.
        word = next_word(state) >> np.uint64(32)
        other = start + np.int64((word * np.uint64(r - start + 1)) >> np.uint64(32))
        users[r], users[other] = users[other], users[r]
        films[r], films[other] = films[other], films[r]
        values[r], values[other] = values[other], values[r]


@helper
def shuffle_strips(
    users: NDArray[np.int32],
    films: NDArray[np.int32],
    values: NDArray[np.float32],
    bounds: NDArray[np.int64],
    seed: np.uint64,
) -> None:
    """Shuffle the ratings of each strip in place; a strip goes from one bound to the next."""
    for strip in range(bounds.shape[0] - 1):
        own = seed ^ next_word(np.uint64(strip))
        shuffle(users, films, values, bounds[strip], bounds[strip + 1], own)


@kernel
def shuffle_block(users: t.OutI32, films: t.OutI32, values: t.OutF32, bounds: t.I64, seed: np.uint64) -> None:
    """Shuffle a block's strips, as the kernels that learn from a block do first."""
    shuffle_strips(users, films, values, bounds, seed)


@kernel
def count_rows(codes: t.I32, counts: t.OutI32) -> None:
    """Add to each row's count its number of ratings (1 ns each)."""
    for r in range(codes.shape[0]):
        counts[codes[r]] += 1


@kernel
def count_blocks(
    users: t.I32, films: t.I32, user_place: t.I32, film_place: t.I32, start: int, stop: int, counts: t.OutI64
) -> None:
    """Add the ratings from `start` to `stop` to the counts of their strips, numbered user_place + film_place."""
    for r in range(start, stop):
        counts[user_place[users[r]] + film_place[films[r]]] += 1


@kernel
def place_in_blocks(
    users: t.I32,
    films: t.I32,
    values: t.F32,
    user_place: t.I32,
    film_place: t.I32,
    user_rows: t.I32,
    film_rows: t.I32,
    start: int,
    stop: int,
    heads: t.OutI64,
    users_out: t.OutI32,
    films_out: t.OutI32,
    values_out: t.OutF32,
) -> None:
    """Copy the ratings from `start` to `stop`, with rows for codes, to the heads of their strips, which move on."""
    for r in range(start, stop):
        strip = user_place[users[r]] + film_place[films[r]]
        head = heads[strip]
        heads[strip] = head + 1
        users_out[head] = user_rows[users[r]]
        films_out[head] = film_rows[films[r]]
        values_out[head] = values[r]


@kernel
def place_in_rows(
    rows: t.I32,
    others: t.I32,
    values: t.F32,
    start: int,
    stop: int,
    heads: t.OutI64,
    others_out: t.OutI32,
    values_out: t.OutF32,
) -> None:
    """Copy the ratings from `start` to `stop` to the heads of their rows, which move on."""
    for r in range(start, stop):
        head = heads[rows[r]]
        heads[rows[r]] = head + 1
        others_out[head] = others[r]
        values_out[head] = values[r]


@kernel
def add_residuals(
    rows: t.I32, others: t.I32, values: t.F32, mean: float, other_bias: t.F64, start: int, stop: int, sums: t.OutF64
) -> None:
    """Add r − μ − (bias of the other side) of the ratings from `start` to `stop` to their rows' sums."""
    for r in range(start, stop):
        sums[rows[r]] += values[r] - mean - other_bias[others[r]]
