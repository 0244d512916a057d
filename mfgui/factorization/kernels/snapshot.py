"""Copies of what has been learnt so far, taken many times in a run: rows in the order of their codes."""

from __future__ import annotations

import numpy as np

from mfgui.factorization.kernels import types as t
from mfgui.factorization.kernels.compiling import kernel


@kernel
def add_rows(state: t.F32x2, rows: t.I32, support: t.I32, first: int, last: int, sums: t.OutF64) -> None:
    """Add the first columns of the rows of codes `first` to `last` to their sums, each row `support` times."""
    width = sums.shape[0]
    for code in range(first, last):
        weight = np.float64(support[code])
        row = np.uint64(rows[code])
        for k in range(width):
            sums[k] += weight * state[row, np.uint64(k)]


@kernel
def copy_rows(
    state: t.F32x2,
    rows: t.I32,
    support: t.I32,
    less: t.F32,
    first: int,
    last: int,
    factors: t.OutF32x2,
    biases: t.OutF32,
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
