"""Products of a panel's columns, a tile at a time held in registers: what solving rows spends its time on.

Left to itself the compiler loads and stores the matrix for every few ratings. Here the instructions are written out:
a tile of the matrix, as many rows as a register has lanes, stays in registers while a whole panel is gone through
(one load, and a multiplication with broadcast for each row of the tile; Goto & van de Geijn 2008).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from llvmlite import binding, ir
from numba.core import types
from numba.extending import intrinsic

from mfgui.factorization.kernels.compiling import helper

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray


def _lanes() -> int:
    """float32 numbers of a register of this processor."""
    return 16 if binding.get_host_cpu_features().get("avx512f", False) else 8


LANES = _lanes()
TILE = np.uint64(LANES)


def _tile_product(*, negative: bool) -> Any:
    """Make A[i:i+LANES, j:j+LANES] ± Σ_p X[first+p, i:i+LANES]ᵀ X[first+p, j:j+LANES], p < count."""

    def declare(_context: Any, A: Any, X: Any, first: Any, count: Any, i: Any, j: Any) -> Any:
        del first, count, i, j
        return types.void(A, X, types.uint64, types.uint64, types.uint64, types.uint64), generate

    def generate(context: Any, builder: ir.IRBuilder, signature: Any, arguments: Any) -> Any:
        word, number = ir.IntType(64), ir.FloatType()
        vector = ir.VectorType(number, LANES)
        A, X = (
            context.make_array(kind)(context, builder, value)
            for kind, value in zip(signature.args[:2], arguments[:2], strict=True)
        )
        first, count, i, j = arguments[2:]
        width = builder.extract_value(A.shape, 1)

        def place(array: Any, row: Any, column: Any) -> Any:
            return builder.gep(array.data, [builder.add(builder.mul(row, width), column)])

        def load(address: Any) -> Any:
            return builder.load(builder.bitcast(address, vector.as_pointer()), align=4)

        rows = [builder.add(i, ir.Constant(word, r)) for r in range(LANES)]
        tile = [load(place(A, row, j)) for row in rows]
        before, loop, after = builder.block, builder.append_basic_block("loop"), builder.append_basic_block("after")
        builder.cbranch(builder.icmp_unsigned(">", count, ir.Constant(word, 0)), loop, after)
        builder.position_at_end(loop)
        p = builder.phi(word)
        p.add_incoming(ir.Constant(word, 0), before)
        sums = [builder.phi(vector) for _ in range(LANES)]
        at = builder.add(first, p)
        along = load(place(X, at, j))
        lanes = ir.Constant(ir.VectorType(ir.IntType(32), LANES), [0] * LANES)
        nothing, zero = ir.Constant(vector, ir.Undefined), ir.Constant(ir.IntType(32), 0)
        combine = builder.fsub if negative else builder.fadd
        moved = []
        for row, total, start in zip(rows, sums, tile, strict=True):
            single = builder.insert_element(nothing, builder.load(place(X, at, row), align=4), zero)
            product = builder.fmul(builder.shuffle_vector(single, nothing, lanes), along, flags=("contract",))
            moved.append(combine(total, product, flags=("contract",)))
            total.add_incoming(start, before)
            total.add_incoming(moved[-1], loop)
        following = builder.add(p, ir.Constant(word, 1))
        p.add_incoming(following, loop)
        builder.cbranch(builder.icmp_unsigned("<", following, count), loop, after)
        builder.position_at_end(after)
        results = []
        for start, end in zip(tile, moved, strict=True):
            results.append(builder.phi(vector))
            results[-1].add_incoming(start, before)
            results[-1].add_incoming(end, loop)
        for row, result in zip(rows, results, strict=True):
            builder.store(result, builder.bitcast(place(A, row, j), vector.as_pointer()), align=4)
        return context.get_dummy_value()

    return intrinsic(declare)


_add_tile: Callable[..., None] = _tile_product(negative=False)
_subtract_tile: Callable[..., None] = _tile_product(negative=True)


@helper
def add_panel(A: NDArray[np.float32], X: NDArray[np.float32], count: int) -> None:
    """Add Xᵀ X of the first `count` rows of X to the upper triangle of A (with some of the lower).

    Both are C-contiguous, with the same number of columns, a multiple of LANES.
    """
    width, rows, zero = np.uint64(A.shape[0]), np.uint64(count), np.uint64(0)
    for i in range(zero, width, TILE):
        for j in range(i, width, TILE):
            _add_tile(A, X, zero, rows, i, j)


@helper
def subtract_rows(A: NDArray[np.float32], first: np.uint64, start: np.uint64) -> None:
    """Subtract Xᵀ X from the upper triangle of A from row and column `start` on; X is LANES rows of A from `first`."""
    width = np.uint64(A.shape[0])
    for i in range(start, width, TILE):
        for j in range(i, width, TILE):
            _subtract_tile(A, A, first, TILE, i, j)
