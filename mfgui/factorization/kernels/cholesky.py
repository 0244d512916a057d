"""Cholesky factorization and triangular solves of a small float32 matrix, in tiles that registers hold."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from llvmlite import ir
from numba.core import cgutils, types
from numba.extending import intrinsic
from numpy.typing import NDArray

from mfgui.factorization.kernels.compiling import helper
from mfgui.factorization.kernels.tiles import (
    LANES,
    ONE,
    TILE,
    VECTOR,
    ZERO,
    combined,
    everywhere,
    lane,
    matrices,
    minus,
    subtract_dots,
    subtract_square,
    subtract_tile,
    subtract_two,
    times,
    word,
)


def _picked(lanes: list[int]) -> Any:
    """Constant mask of some lanes."""
    return ir.Constant(ir.VectorType(ir.IntType(1), LANES), [int(n in lanes) for n in range(LANES)])


def _factor_tile(_context: Any, A: Any, s: Any, B: Any) -> Any:
    """Factorize the tile on A's diagonal at `s`, and solve its lanes of the two right-hand sides B forwards.

    The tile stays in registers. Its rows are first eliminated undivided, A = L D Lᵀ, which needs no root on the
    way from one pivot to the next; one root of all pivots at the end makes U = D^½ Lᵀ of them.
    """
    del s

    def generate(context: Any, builder: ir.IRBuilder, signature: Any, arguments: Any) -> Any:
        A, s, B = matrices(context, builder, signature, arguments)
        places = [builder.add(s, word(k)) for k in range(LANES)]
        rows, sides = [A.load(place, s) for place in places], [B.load(word(r), s) for r in range(2)]
        ones, zeros = (ir.Constant(VECTOR, [value] * LANES) for value in (1.0, 0.0))
        pivots = ones
        for k in range(LANES):
            pivots = builder.select(_picked([k]), rows[k], pivots)
            scaled = times(builder, rows[k], builder.fdiv(ones, lane(builder, rows[k], k)))
            for i in range(k + 1, LANES):
                rows[i] = minus(builder, rows[i], lane(builder, rows[k], i), scaled)
            beyond = builder.select(_picked(list(range(k + 1, LANES))), scaled, zeros)
            sides = [minus(builder, side, lane(builder, side, k), beyond) for side in sides]
        root = cgutils.get_or_insert_function(  # type: ignore[no-untyped-call]
            builder.module, ir.FunctionType(VECTOR, [VECTOR]), f"llvm.sqrt.v{LANES}f32"
        )
        shares = builder.fdiv(ones, builder.call(root, [pivots]))
        for k, (place, row) in enumerate(zip(places, rows, strict=True)):
            scaled = builder.fmul(row, lane(builder, shares, k))
            A.store(builder.select(_picked([k]), shares, scaled), place, s)
        for r, side in enumerate(sides):
            B.store(builder.fmul(side, shares), word(r), s)
        return context.get_dummy_value()

    return types.void(A, types.uint64, B), generate


def _solve_tile(*, unit: bool) -> Any:
    """T[i:i+LANES, j:j+LANES] becomes U⁻ᵀ times it, U the factorized tile on A's diagonal at s.

    With `unit` it becomes U⁻ᵀ itself.
    """

    def declare(_context: Any, T: Any, i: Any, j: Any, A: Any, s: Any) -> Any:
        del i, j, s
        return types.void(T, types.uint64, types.uint64, A, types.uint64), generate

    def generate(context: Any, builder: ir.IRBuilder, signature: Any, arguments: Any) -> Any:
        T, i, j, A, s = matrices(context, builder, signature, arguments)
        places = [builder.add(i, word(k)) for k in range(LANES)]
        if unit:
            rows = [ir.Constant(VECTOR, [float(n == k) for n in range(LANES)]) for k in range(LANES)]
        else:
            rows = [T.load(place, j) for place in places]
        for k in range(LANES):
            at = builder.add(s, word(k))
            rows[k] = builder.fmul(rows[k], everywhere(builder, A.number(at, at)))
            for below in range(k + 1, LANES):
                factor = everywhere(builder, A.number(at, builder.add(s, word(below))))
                rows[below] = minus(builder, rows[below], factor, rows[k])
        for place, row in zip(places, rows, strict=True):
            T.store(row, place, j)
        return context.get_dummy_value()

    return intrinsic(declare)


_factor: Callable[..., None] = intrinsic(_factor_tile)
_solve: Callable[..., None] = _solve_tile(unit=False)
_invert: Callable[..., None] = _solve_tile(unit=True)


@helper
def factorize(A: NDArray[np.float32], B: NDArray[np.float32], size: np.uint64) -> None:
    """Replace A by U, A = Uᵀ U (Cholesky), and the two rows of B by the solutions of Uᵀ x = b.

    `A`: positive definite, its first `size` rows and columns; the upper triangle is read. U's diagonal is left
    inverted, one over each element; below the diagonal anything may be left.
    `size`: a multiple of LANES.
    """
    down, across = np.uint64(A.shape[1]), np.uint64(B.shape[1])
    for s in range(ZERO, size, TILE):
        subtract_square(A, s, s)
        subtract_two(B, ZERO, s, B, ZERO, across, ONE, A, ZERO, s, s)
        _factor(A, s, B)
        for j in range(s + TILE, size, TILE):
            subtract_tile(A, s, j, A, s, ONE, down, A, ZERO, j, s)
            _solve(A, s, j, A, s)


@helper
def solve_back(
    U: NDArray[np.float32], b: NDArray[np.float32], row: np.uint64, W: NDArray[np.float32], size: np.uint64
) -> None:
    """Replace a row of b by the solution of U x = b, U as `factorize` leaves it; W is a tile to work in."""
    stride, s = np.uint64(b.shape[1]), size
    while s > ZERO:
        end = s
        s -= TILE
        subtract_dots(b, row, s, U, s, b, row, end, size)
        _invert(W, ZERO, ZERO, U, s)
        combined(b, row, s, b, row * stride + s, ZERO, ONE, W, ZERO, ZERO, TILE)
