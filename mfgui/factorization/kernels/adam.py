"""The inner loops of Adam for biased factorization: one block of ratings, in minibatches or one by one."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from mfgui.factorization.kernels import types as t
from mfgui.factorization.kernels.blocks import shuffle_strips
from mfgui.factorization.kernels.compiling import helper, kernel
from mfgui.factorization.kernels.lanes import adam_pair, adam_row, dot, prefetch
from mfgui.factorization.kernels.minibatch import AHEAD, gather_gradients

EPSILON = np.float32(1e-8)


@helper
def step_rows(
    rows: NDArray[np.int32],
    count: int,
    gradients: NDArray[np.float32],
    state: NDArray[np.float32],
    steps: NDArray[np.int32],
    step: np.float32,
    beta1: np.float32,
    beta2: np.float32,
    correct1: NDArray[np.float32],
    correct2: NDArray[np.float32],
) -> None:
    """One Adam step (Kingma & Ba 2015) of the first `count` rows listed, each corrected by its own steps.

    A row of `state` is [values, first moments, second moments], each as wide as a row of `gradients`.
    """
    for s in range(count):
        row = rows[s]
        t = steps[row]
        if t < correct1.shape[0] - 1:
            t += 1
            steps[row] = t
        root = np.float32(1) / math.sqrt(correct2[t])
        adam_row(state, row, gradients, s, beta1, beta2, step / correct1[t], root, EPSILON)


@kernel
def adam_block(
    users: t.OutI32,
    films: t.OutI32,
    values: t.OutF32,
    bounds: t.I64,
    seed: np.uint64,
    user_state: t.OutF32x2,
    film_state: t.OutF32x2,
    user_steps: t.OutI32,
    film_steps: t.OutI32,
    factors: int,
    biases: bool,
    mean: np.float32,
    regularisation: np.float32,
    step: np.float32,
    beta1: np.float32,
    beta2: np.float32,
    correct1: t.F32,
    correct2: t.F32,
    batch: int,
) -> None:
    """Shuffle a block's strips, then go once over its ratings in minibatches.

    Gradients are those of `gather_gradients`; rows that are not in the batch stay as they are.
    """
    shuffle_strips(users, films, values, bounds, seed)
    start, stop = bounds[0], bounds[-1]
    width = user_state.shape[1] // 3
    user_slot = np.full(user_state.shape[0], -1, np.int32)
    film_slot = np.full(film_state.shape[0], -1, np.int32)
    batch = min(batch, stop - start)
    user_rows = np.empty(batch, np.int32)
    film_rows = np.empty(batch, np.int32)
    user_gradients = np.empty((batch, width), np.float32)
    film_gradients = np.empty((batch, width), np.float32)
    for first in range(start, stop, batch):
        last = min(first + batch, stop)
        n_users, n_films = gather_gradients(
            users,
            films,
            values,
            first,
            last,
            user_state,
            film_state,
            factors,
            biases,
            mean,
            regularisation,
            user_slot,
            film_slot,
            user_rows,
            film_rows,
            user_gradients,
            film_gradients,
        )
        step_rows(user_rows, n_users, user_gradients, user_state, user_steps, step, beta1, beta2, correct1, correct2)
        step_rows(film_rows, n_films, film_gradients, film_state, film_steps, step, beta1, beta2, correct1, correct2)


@helper
def count_step(steps: NDArray[np.int32], row: np.uint64, most: int) -> int:
    """Count one more step of a row, up to `most`, and return the count."""
    t = min(steps[row] + 1, most)
    steps[row] = t
    return t


@helper
def step_bias(
    state: NDArray[np.float32],
    row: np.uint64,
    bias: np.uint64,
    before: tuple[np.float32, np.float32, np.float32],
    gradient: np.float32,
    beta1: np.float32,
    beta2: np.float32,
    pace: np.float32,
    root: np.float32,
) -> None:
    """Move one number of a row, whose value and moments were those `before`."""
    value, first, second = before
    width = np.uint64(state.shape[1] // 3)
    first = beta1 * first + (np.float32(1) - beta1) * gradient
    second = beta2 * second + (np.float32(1) - beta2) * gradient * gradient
    state[row, bias] = value - pace * first / np.float32(math.sqrt(second * root + EPSILON * EPSILON))
    state[row, width + bias] = first
    state[row, width + width + bias] = second


@kernel
def adam_each(
    users: t.OutI32,
    films: t.OutI32,
    values: t.OutF32,
    bounds: t.I64,
    seed: np.uint64,
    user_state: t.OutF32x2,
    film_state: t.OutF32x2,
    user_steps: t.OutI32,
    film_steps: t.OutI32,
    factors: int,
    biases: bool,
    mean: np.float32,
    regularisation: np.float32,
    step: np.float32,
    beta1: np.float32,
    beta2: np.float32,
    correct1: t.F32,
    correct2: t.F32,
) -> None:
    """Do what `adam_block` does with batches of one rating, whose gradients need no memory."""
    shuffle_strips(users, films, values, bounds, seed)
    start, stop = bounds[0], bounds[-1]
    bias = np.uint64(factors)
    width = np.uint64(user_state.shape[1] // 3)
    registers = (factors + 15) // 16 * 16
    most = correct1.shape[0] - 1
    one, zero = np.float32(1), np.float32(0)
    for r in range(start, stop):
        ahead = min(r + AHEAD, stop - 1)
        prefetch(user_state, users[ahead], 0, user_state.shape[1])
        prefetch(film_state, films[ahead], 0, film_state.shape[1])
        u = np.uint64(users[r])
        i = np.uint64(films[r])
        t = count_step(user_steps, u, most)
        user_pace, user_root = step / correct1[t], one / correct2[t]
        t = count_step(film_steps, i, most)
        film_pace, film_root = step / correct1[t], one / correct2[t]
        user = (user_state[u, bias], user_state[u, width + bias], user_state[u, width + width + bias])
        film = (film_state[i, bias], film_state[i, width + bias], film_state[i, width + width + bias])
        e = values[r] - mean - dot(user_state, u, film_state, i, factors) - user[0] - film[0]
        # The last register may hold the biases as well: they are set to what they have to be after it.
        adam_pair(
            user_state,
            u,
            film_state,
            i,
            registers,
            regularisation,
            e,
            beta1,
            beta2,
            user_pace,
            user_root,
            film_pace,
            film_root,
            EPSILON * EPSILON,
        )
        user_slope = regularisation * user[0] - e if biases else zero
        film_slope = regularisation * film[0] - e if biases else zero
        step_bias(user_state, u, bias, user, user_slope, beta1, beta2, user_pace, user_root)
        step_bias(film_state, i, bias, film, film_slope, beta1, beta2, film_pace, film_root)
