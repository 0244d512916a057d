"""Products of a sparse matrix, held by row, with a few dense columns."""

from __future__ import annotations

import numpy as np
from numba import types
from numpy.typing import NDArray

from mfgui.factorization.kernels.compiling import F4, F8, Index, kernel, read, write


@kernel(read(types.int64), read(types.int32), read(F4), read(F8), read(F8), Index, Index, read(F8, 2), write(F8, 2))
def multiply(
    starts: NDArray[np.int64],
    columns: NDArray[np.int32],
    values: NDArray[np.float32],
    row_less: NDArray[np.float64],
    column_less: NDArray[np.float64],
    first: int,
    last: int,
    dense: NDArray[np.float64],
    product: NDArray[np.float64],
) -> None:
    """Rows from `first` to `last` of (sparse matrix) × (dense matrix) into `product`.

    Its entries are the values less what their row and less what their column has: nobody keeps them in float64.
    """
    for row in range(first, last):
        for k in range(dense.shape[1]):
            product[row, k] = 0.0
        for r in range(starts[row], starts[row + 1]):
            column = columns[r]
            entry = values[r] - row_less[row] - column_less[column]
            for k in range(dense.shape[1]):
                product[row, k] += entry * dense[column, k]
