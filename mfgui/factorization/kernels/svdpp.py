"""The inner loop of SVD++: gradient descent person by person."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from mfgui.factorization.kernels import types as t
from mfgui.factorization.kernels.blocks import next_word
from mfgui.factorization.kernels.compiling import helper, kernel


@helper
def shuffle_row(films: NDArray[np.int32], values: NDArray[np.float32], start: int, stop: int, seed: np.uint64) -> None:
    """Shuffle the ratings from `start` to `stop` in place (Fisher & Yates), both columns together."""
    state = seed
    for r in range(stop - 1, start, -1):
        state += np.uint64(0x9E3779B97F4A7C15)
        word = next_word(state) >> np.uint64(32)
        other = start + np.int64((word * np.uint64(r - start + 1)) >> np.uint64(32))
        films[r], films[other] = films[other], films[r]
        values[r], values[other] = values[other], values[r]


@kernel
def svdpp_people(
    starts: t.I64,
    films: t.OutI32,
    values: t.OutF32,
    order: t.I64,
    first: int,
    last: int,
    seed: np.uint64,
    user_factors: t.OutF32x2,
    film_factors: t.OutF32x2,
    implicit_factors: t.OutF32x2,
    user_bias: t.OutF32,
    film_bias: t.OutF32,
    mean: np.float32,
    regularisation: np.float32,
    step: np.float32,
) -> None:
    """Learn from the people at places `first` to `last` of `order`, each one's ratings shuffled.

    For each rating, with z = p + |N|^-½ Σ y_j and e = r − μ − b_u − b_i − q·z: b += η(e − λb),
    p += η(e q − λp), q += η(e z − λq) (Koren 2008, §4). What the rated films' y get is gathered over the
    person's n ratings and given once: y_j ← (1 − ηλ)ⁿ y_j + η |N|^-½ Σ e q.
    """
    width = user_factors.shape[1]
    z = np.empty(width, np.float32)
    pull = np.empty(width, np.float32)
    keep = np.float32(1) - step * regularisation
    for place in range(first, last):
        u = order[place]
        begin, end = starts[u], starts[u + 1]
        if begin == end:
            continue
        shuffle_row(films, values, begin, end, seed + np.uint64(place))
        share = np.float32(1) / np.float32(math.sqrt(np.float32(end - begin)))
        for k in range(width):
            z[k] = np.float32(0)
            pull[k] = np.float32(0)
        for r in range(begin, end):
            j = films[r]
            for k in range(width):
                z[k] += implicit_factors[j, k]
        for k in range(width):
            z[k] = user_factors[u, k] + share * z[k]
        for r in range(begin, end):
            i = films[r]
            dot = np.float32(0)
            for k in range(width):
                dot += z[k] * film_factors[i, k]
            e = values[r] - mean - user_bias[u] - film_bias[i] - dot
            user_bias[u] = keep * user_bias[u] + step * e
            film_bias[i] = keep * film_bias[i] + step * e
            for k in range(width):
                p = user_factors[u, k]
                q = film_factors[i, k]
                moved = keep * p + step * e * q
                pull[k] += e * q
                film_factors[i, k] = keep * q + step * e * z[k]
                user_factors[u, k] = moved
                z[k] += moved - p
        faded = np.float32(keep ** (end - begin))
        for r in range(begin, end):
            j = films[r]
            for k in range(width):
                implicit_factors[j, k] = faded * implicit_factors[j, k] + step * share * pull[k]


@kernel
def shuffle_people(
    starts: t.I64, films: t.OutI32, values: t.OutF32, order: t.I64, first: int, last: int, seed: np.uint64
) -> None:
    """Shuffle the ratings of the people at places `first` to `last` of `order`, as `svdpp_people` does."""
    for place in range(first, last):
        u = order[place]
        shuffle_row(films, values, starts[u], starts[u + 1], seed + np.uint64(place))


@kernel
def add_implicit(
    starts: t.I64, films: t.I32, first: int, last: int, implicit_factors: t.F32x2, factors: t.OutF32x2
) -> None:
    """Add |N|^-½ Σ y_j to the factors of the people from `first` to `last`, N the films that they rated."""
    width = factors.shape[1]
    total = np.empty(width, np.float32)
    for u in range(first, last):
        begin, end = starts[u], starts[u + 1]
        if begin == end:
            continue
        for k in range(width):
            total[k] = np.float32(0)
        for r in range(begin, end):
            for k in range(width):
                total[k] += implicit_factors[films[r], k]
        share = np.float32(1) / np.float32(math.sqrt(np.float32(end - begin)))
        for k in range(width):
            factors[u, k] += share * total[k]
