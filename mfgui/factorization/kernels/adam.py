"""The inner loop of Adam for biased factorization: one block of ratings, minibatch by minibatch."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from numba import types

from mfgui.factorization.kernels.blocks import shuffle_strips
from mfgui.factorization.kernels.compiling import F4, Flag, Index, Word, helper, kernel, read, write
from mfgui.factorization.kernels.lanes import adam_row
from mfgui.factorization.kernels.minibatch import gather_gradients

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


@kernel(
    write(types.int32), write(types.int32), write(F4), read(types.int64), Word,
    write(F4, 2), write(F4, 2), write(types.int32), write(types.int32), Index, Flag, F4,
    F4, F4, F4, F4, read(F4), read(F4), Index,
)  # fmt: skip
def adam_block(
    users: NDArray[np.int32],
    films: NDArray[np.int32],
    values: NDArray[np.float32],
    bounds: NDArray[np.int64],
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
            users, films, values, first, last, user_state, film_state, factors, biases, mean,
            regularisation, user_slot, film_slot, user_rows, film_rows, user_gradients, film_gradients,
        )  # fmt: skip
        step_rows(user_rows, n_users, user_gradients, user_state, user_steps, step, beta1, beta2,
                  correct1, correct2)  # fmt: skip
        step_rows(film_rows, n_films, film_gradients, film_state, film_steps, step, beta1, beta2,
                  correct1, correct2)  # fmt: skip
