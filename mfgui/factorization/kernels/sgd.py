"""The inner loops of plain and of momentum gradient descent over one block of ratings."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from mfgui.factorization.kernels import types as t
from mfgui.factorization.kernels.blocks import shuffle_strips
from mfgui.factorization.kernels.compiling import helper, kernel
from mfgui.factorization.kernels.lanes import dot, prefetch, pull_rows
from mfgui.factorization.kernels.minibatch import gather_gradients

AHEAD = 8  # ratings whose rows are on their way from memory while one is learnt from


@kernel
def sgd_block(
    users: t.OutI32,
    films: t.OutI32,
    values: t.OutF32,
    bounds: t.I64,
    seed: np.uint64,
    user_state: t.OutF32x2,
    film_state: t.OutF32x2,
    factors: int,
    biases: bool,
    mean: np.float32,
    regularisation: np.float32,
    step: np.float32,
) -> None:
    """Shuffle a block's strips, then learn from one rating at a time.

    p += η(e q − λp), q += η(e p − λq), both from the values before; b += η(e − λb). Column `factors` of a
    state is the bias; rows are padded to whole registers.
    """
    shuffle_strips(users, films, values, bounds, seed)
    start, stop = bounds[0], bounds[-1]
    bias = np.uint64(factors)
    keep = np.float32(1) - step * regularisation
    for r in range(start, stop):
        ahead = min(r + AHEAD, stop - 1)
        prefetch(user_state, users[ahead], 0, factors + 1)
        prefetch(film_state, films[ahead], 0, factors + 1)
        u = np.uint64(users[r])
        i = np.uint64(films[r])
        latent = dot(user_state, u, film_state, i, factors)
        e = values[r] - mean - latent - user_state[u, bias] - film_state[i, bias]
        pull = step * e
        pull_rows(user_state, u, film_state, i, factors, keep, pull)
        if biases:
            user_state[u, bias] = keep * user_state[u, bias] + pull
            film_state[i, bias] = keep * film_state[i, bias] + pull


@helper
def move_rows(
    rows: NDArray[np.int32],
    count: int,
    gradients: NDArray[np.float32],
    state: NDArray[np.float32],
    width: int,
    step: np.float32,
    momentum: np.float32,
) -> None:
    """Move the first `count` rows listed by their velocity, the second half of a row of `state`."""
    for s in range(count):
        row = rows[s]
        for k in range(width):
            velocity = momentum * state[row, width + k] - step * gradients[s, k]
            state[row, width + k] = velocity
            state[row, k] += velocity


@kernel
def momentum_block(
    users: t.OutI32,
    films: t.OutI32,
    values: t.OutF32,
    bounds: t.I64,
    seed: np.uint64,
    user_state: t.OutF32x2,
    film_state: t.OutF32x2,
    factors: int,
    biases: bool,
    mean: np.float32,
    regularisation: np.float32,
    step: np.float32,
    momentum: np.float32,
    batch: int,
) -> None:
    """Shuffle a block's strips, then go once over its ratings in minibatches.

    v ← βv − η g, row ← row + v, for the rows in the batch alone; g as in `gather_gradients`.
    """
    shuffle_strips(users, films, values, bounds, seed)
    start, stop = bounds[0], bounds[-1]
    width = user_state.shape[1] // 2
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
        move_rows(user_rows, n_users, user_gradients, user_state, width, step, momentum)
        move_rows(film_rows, n_films, film_gradients, film_state, width, step, momentum)
