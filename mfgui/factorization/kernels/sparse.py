"""Products of a sparse matrix, held by row, with a few dense columns."""

from __future__ import annotations

from mfgui.factorization.kernels import types as t
from mfgui.factorization.kernels.compiling import kernel


@kernel
def multiply(
    starts: t.I64,
    columns: t.I32,
    values: t.F32,
    row_less: t.F64,
    column_less: t.F64,
    first: int,
    last: int,
    dense: t.F64x2,
    product: t.OutF64x2,
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
