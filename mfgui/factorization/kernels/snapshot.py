"""Copies of what has been learnt so far, taken many times in a run: rows in the order of their codes."""

from __future__ import annotations

import numpy as np
from numba import types
from numpy.typing import NDArray

from mfgui.factorization.kernels.compiling import F4, F8, Index, kernel, read, write

_rows = read(types.int32)
_state = read(F4, 2)


@kernel(_state, _rows, _rows, Index, Index, write(F8))
def add_rows(
    state: NDArray[np.float32],
    rows: NDArray[np.int32],
    support: NDArray[np.int32],
    first: int,
    last: int,
    sums: NDArray[np.float64],
) -> None:
    """Add the first columns of the rows of codes `first` to `last` to their sums, each row `support` times."""
    width = sums.shape[0]
    for code in range(first, last):
        weight = np.float64(support[code])
        row = np.uint64(rows[code])
        for k in range(width):
            sums[k] += weight * state[row, np.uint64(k)]


@kernel(_state, _rows, _rows, read(F4), Index, Index, write(F4, 2), write(F4))
def copy_rows(
    state: NDArray[np.float32],
    rows: NDArray[np.int32],
    support: NDArray[np.int32],
    less: NDArray[np.float32],
    first: int,
    last: int,
    factors: NDArray[np.float32],
    biases: NDArray[np.float32],
) -> None:
    """Copy factors, `less` taken from them, and biases of the codes `first` to `last`.

    The bias is in the column after the factors. Factors of rows without ratings become zero.
    """
    width = factors.shape[1]
    for code in range(first, last):
        row = np.uint64(rows[code])
        biases[code] = state[row, np.uint64(width)]
        if support[code] > 0:
            for k in range(width):
                factors[code, k] = state[row, np.uint64(k)] - less[k]
        else:
            factors[code] = np.float32(0)
