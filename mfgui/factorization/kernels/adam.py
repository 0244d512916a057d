"""The inner loop of Adam for biased factorization: one block of ratings, minibatch by minibatch."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from numba import types

from mfgui.factorization.kernels.blocks import shuffle
from mfgui.factorization.kernels.compiling import F4, Flag, Index, Word, helper, kernel, read, write

if TYPE_CHECKING:
    from numpy.typing import NDArray

EPSILON = np.float32(1e-8)


@helper
def step_rows(
    rows: NDArray[np.int32],
    count: int,
    gradients: NDArray[np.float32],
    state: NDArray[np.float32],
    steps: NDArray[np.int32],
    width: int,
    step: np.float32,
    beta1: np.float32,
    beta2: np.float32,
    correct1: NDArray[np.float32],
    correct2: NDArray[np.float32],
) -> None:
    """One Adam step (Kingma & Ba 2015) of the first `count` rows listed, each corrected by its own steps.

    A row of `state` is [values, first moments, second moments], each of `width` numbers.
    """
    rest1 = np.float32(1) - beta1
    rest2 = np.float32(1) - beta2
    for s in range(count):
        row = rows[s]
        t = steps[row]
        if t < correct1.shape[0] - 1:
            t += 1
            steps[row] = t
        pace = step / correct1[t]
        root = np.float32(1) / math.sqrt(correct2[t])
        for k in range(width):
            g = gradients[s, k]
            m = beta1 * state[row, width + k] + rest1 * g
            v = beta2 * state[row, 2 * width + k] + rest2 * g * g
            state[row, width + k] = m
            state[row, 2 * width + k] = v
            state[row, k] -= pace * m / (math.sqrt(v) * root + EPSILON)


@kernel(
    write(types.int32), write(types.int32), write(F4), Index, Index, Word,
    write(F4, 2), write(F4, 2), write(types.int32), write(types.int32), Index, Flag, F4,
    F4, F4, F4, F4, read(F4), read(F4), Index,
)  # fmt: skip
def adam_block(
    users: NDArray[np.int32],
    films: NDArray[np.int32],
    values: NDArray[np.float32],
    start: int,
    stop: int,
    seed: np.uint64,
    user_state: NDArray[np.float32],
    film_state: NDArray[np.float32],
    user_steps: NDArray[np.int32],
    film_steps: NDArray[np.int32],
    factors: int,
    biases: bool,
    mean: np.float32,
    regularisation: np.float32,
    step: np.float32,
    beta1: np.float32,
    beta2: np.float32,
    correct1: NDArray[np.float32],
    correct2: NDArray[np.float32],
    batch: int,
) -> None:
    """Shuffle the ratings from `start` to `stop`, then go once over them in minibatches.

    A rating adds the gradient of ½e² + ½λ(|p|² + |q|² + b_u² + b_i²) to its two rows; a row met twice in a
    batch gets the sum. Rows that are not in the batch stay as they are. Column `factors` of a state's values
    is the bias.
    """
    shuffle(users, films, values, start, stop, seed)
    width = user_state.shape[1] // 3
    user_slot = np.full(user_state.shape[0], -1, np.int32)
    film_slot = np.full(film_state.shape[0], -1, np.int32)
    batch = min(batch, stop - start)
    user_rows = np.empty(batch, np.int32)
    film_rows = np.empty(batch, np.int32)
    user_gradients = np.empty((batch, width), np.float32)
    film_gradients = np.empty((batch, width), np.float32)
    for first in range(start, stop, batch):
        n_users = 0
        n_films = 0
        for r in range(first, min(first + batch, stop)):
            u = users[r]
            i = films[r]
            a = user_slot[u]
            if a < 0:
                a = n_users
                user_slot[u] = a
                user_rows[a] = u
                n_users += 1
                for k in range(width):
                    user_gradients[a, k] = np.float32(0)
            b = film_slot[i]
            if b < 0:
                b = n_films
                film_slot[i] = b
                film_rows[b] = i
                n_films += 1
                for k in range(width):
                    film_gradients[b, k] = np.float32(0)
            dot = np.float32(0)
            for k in range(factors):
                dot += user_state[u, k] * film_state[i, k]
            e = values[r] - mean - dot - user_state[u, factors] - film_state[i, factors]
            for k in range(factors):
                p = user_state[u, k]
                q = film_state[i, k]
                user_gradients[a, k] += regularisation * p - e * q
                film_gradients[b, k] += regularisation * q - e * p
            if biases:
                user_gradients[a, factors] += regularisation * user_state[u, factors] - e
                film_gradients[b, factors] += regularisation * film_state[i, factors] - e
        for s in range(n_users):
            user_slot[user_rows[s]] = -1
        for s in range(n_films):
            film_slot[film_rows[s]] = -1
        step_rows(user_rows, n_users, user_gradients, user_state, user_steps, width, step, beta1, beta2,
                  correct1, correct2)  # fmt: skip
        step_rows(film_rows, n_films, film_gradients, film_state, film_steps, width, step, beta1, beta2,
                  correct1, correct2)  # fmt: skip
