"""The gradient of one minibatch, row by row: what Adam and momentum share."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from mfgui.factorization.kernels.compiling import helper
from mfgui.factorization.kernels.lanes import add_weighted, dot, prefetch

AHEAD = 8  # ratings whose rows are on their way from memory while one is looked at


@helper
def gather_gradients(
    users: NDArray[np.int32],
    films: NDArray[np.int32],
    values: NDArray[np.float32],
    first: int,
    last: int,
    user_state: NDArray[np.float32],
    film_state: NDArray[np.float32],
    factors: int,
    biases: bool,
    mean: np.float32,
    regularisation: np.float32,
    user_slot: NDArray[np.int32],
    film_slot: NDArray[np.int32],
    user_rows: NDArray[np.int32],
    film_rows: NDArray[np.int32],
    user_gradients: NDArray[np.float32],
    film_gradients: NDArray[np.float32],
) -> tuple[int, int]:
    """Sum the gradients of the ratings from `first` to `last` for each row; returns how many rows were met.

    A rating adds the gradient of ½e² + ½λ(|p|² + |q|² + b_u² + b_i²) to its two rows; a row met twice gets
    the sum. The rows met are listed in `user_rows` and `film_rows`, their gradients beside them. Column
    `factors` of a state's values is the bias. The slots are -1 everywhere before and after.
    """
    width = np.uint64(user_gradients.shape[1])
    bias = np.uint64(factors)
    zero = np.float32(0)
    end = users.shape[0] - 1
    n_users = 0
    n_films = 0
    for r in range(first, last):
        # What the gradient is taken of is soon looked at, the rest of a row when the batch ends.
        ahead = min(r + AHEAD, end)
        prefetch(user_state, users[ahead], 0, width)
        prefetch(film_state, films[ahead], 0, width)
        prefetch(user_state, users[r], width, user_state.shape[1])
        prefetch(film_state, films[r], width, film_state.shape[1])
        u = np.uint64(users[r])
        i = np.uint64(films[r])
        a = int(user_slot[u])
        if a < 0:
            a = n_users
            user_slot[u] = a
            user_rows[a] = users[r]
            n_users += 1
            for k in range(width):
                user_gradients[np.uint64(a), k] = zero
        b = int(film_slot[i])
        if b < 0:
            b = n_films
            film_slot[i] = b
            film_rows[b] = films[r]
            n_films += 1
            for k in range(width):
                film_gradients[np.uint64(b), k] = zero
        latent = dot(user_state, u, film_state, i, factors)
        e = values[r] - mean - latent - user_state[u, bias] - film_state[i, bias]
        add_weighted(user_gradients, a, user_state, u, regularisation, film_state, i, -e, factors)
        add_weighted(film_gradients, b, film_state, i, regularisation, user_state, u, -e, factors)
        if biases:
            user_gradients[np.uint64(a), bias] += regularisation * user_state[u, bias] - e
            film_gradients[np.uint64(b), bias] += regularisation * film_state[i, bias] - e
    for s in range(n_users):
        user_slot[np.uint64(user_rows[s])] = -1
    for s in range(n_films):
        film_slot[np.uint64(film_rows[s])] = -1
    return n_users, n_films
