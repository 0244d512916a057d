"""The gradient of one minibatch, row by row: what Adam and momentum share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from mfgui.factorization.kernels.compiling import helper

if TYPE_CHECKING:
    from numpy.typing import NDArray


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
    width = user_gradients.shape[1]
    n_users = 0
    n_films = 0
    for r in range(first, last):
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
    return n_users, n_films
