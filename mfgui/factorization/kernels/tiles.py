"""Small matrices held in registers: the products and turns that solving rows spends its time on.

Left to itself the compiler loads and stores the matrix for every few ratings. Here the instructions are written out:
a tile of the matrix, as many rows as a register has lanes, stays in registers while a whole panel is gone through
(one load, and a multiplication with broadcast for each row of the tile; Goto & van de Geijn 2008).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
from llvmlite import binding, ir
from numba.core import types
from numba.extending import intrinsic
from numpy.typing import NDArray

from mfgui.factorization.kernels.compiling import helper


def _lanes() -> int:
    """float32 numbers of a register of this processor."""
    return 16 if binding.get_host_cpu_features().get("avx512f", False) else 8


LANES = _lanes()
TILE = np.uint64(LANES)

# Row and column numbers are unsigned: at a signed one the compiler checks for negative numbers.
ZERO, ONE, TWO = np.uint64(0), np.uint64(1), np.uint64(2)

_HALF = np.uint64(LANES // 2)

BYTE, INT, WORD, NUMBER = ir.IntType(8), ir.IntType(32), ir.IntType(64), ir.FloatType()
VECTOR = ir.VectorType(NUMBER, LANES)
FUSED = ("contract",)


def word(value: int) -> Any:
    """Return a constant row, column or count."""
    return ir.Constant(WORD, value)


def everywhere(builder: ir.IRBuilder, value: Any, lanes: int = LANES) -> Any:
    """Return the vector that has one value in all lanes."""
    nothing = ir.Constant(ir.VectorType(NUMBER, lanes), ir.Undefined)
    single = builder.insert_element(nothing, value, ir.Constant(INT, 0))
    return builder.shuffle_vector(single, nothing, ir.Constant(ir.VectorType(INT, lanes), [0] * lanes))


def shuffled(builder: ir.IRBuilder, a: Any, b: Any, lanes: Iterable[int]) -> Any:
    """Return a vector of lanes of a, and of b from number LANES on."""
    return builder.shuffle_vector(a, b, ir.Constant(ir.VectorType(INT, LANES), list(lanes)))


def lane(builder: ir.IRBuilder, vector: Any, number: int) -> Any:
    """Return the vector that has one lane of another in all its lanes."""
    return shuffled(builder, vector, vector, [number] * LANES)


def times(builder: ir.IRBuilder, a: Any, b: Any) -> Any:
    """Return a · b, free to become one instruction with the sum it goes into."""
    return builder.fmul(a, b, flags=FUSED)


def minus(builder: ir.IRBuilder, a: Any, b: Any, c: Any) -> Any:
    """Return a − b · c."""
    return builder.fsub(a, times(builder, b, c), flags=FUSED)


class Matrix:
    """A C-contiguous float32 array of two dimensions, or an int32 or float32 one of one, in generated code."""

    def __init__(self, context: Any, builder: ir.IRBuilder, kind: Any, value: Any) -> None:
        made = context.make_array(kind)(context, builder, value)
        self._builder, self.data = builder, made.data
        self.width = builder.extract_value(made.shape, 1) if kind.ndim > 1 else None

    def place(self, row: Any, column: Any = None) -> Any:
        """Address of an element; of one dimension, `row` is its number."""
        if self.width is not None:
            row = self._builder.add(self._builder.mul(row, self.width), column)
        return self._builder.gep(self.data, [row])

    def number(self, row: Any, column: Any = None) -> Any:
        """Load one element."""
        return self._builder.load(self.place(row, column), align=4)

    def load(self, row: Any, column: Any = None, lanes: int = LANES) -> Any:
        """Load a vector that begins at an element."""
        place = self._builder.bitcast(self.place(row, column), ir.VectorType(NUMBER, lanes).as_pointer())
        return self._builder.load(place, align=4)

    def store(self, vector: Any, row: Any, column: Any = None) -> None:
        """Write a vector to where an element begins."""
        place = self._builder.bitcast(self.place(row, column), vector.type.as_pointer())
        self._builder.store(vector, place, align=4)


def matrices(context: Any, builder: ir.IRBuilder, signature: Any, arguments: Any) -> list[Any]:
    """Return a call's arguments with each array as a Matrix."""
    return [
        Matrix(context, builder, kind, value) if isinstance(kind, types.Array) else value
        for kind, value in zip(signature.args, arguments, strict=True)
    ]


def repeated(
    builder: ir.IRBuilder, count: Any, starts: list[Any], step: Callable[[Any, list[Any]], list[Any]]
) -> list[Any]:
    """Emit a loop over p < count that carries vectors in registers: `step` makes the next from the last."""
    before, loop, after = builder.block, builder.append_basic_block("loop"), builder.append_basic_block("after")
    builder.cbranch(builder.icmp_unsigned(">", count, word(0)), loop, after)
    builder.position_at_end(loop)
    p = builder.phi(WORD)
    p.add_incoming(word(0), before)
    carried = [builder.phi(start.type) for start in starts]
    moved = step(p, carried)
    following = builder.add(p, word(1))
    p.add_incoming(following, loop)
    for phi, start, end in zip(carried, starts, moved, strict=True):
        phi.add_incoming(start, before)
        phi.add_incoming(end, loop)
    builder.cbranch(builder.icmp_unsigned("<", following, count), loop, after)
    builder.position_at_end(after)
    results = [builder.phi(start.type) for start in starts]
    for phi, start, end in zip(results, starts, moved, strict=True):
        phi.add_incoming(start, before)
        phi.add_incoming(end, loop)
    return results


def _product(rows: int, lanes: int = LANES, *, negative: bool = False, fresh: bool = False) -> Any:
    """T[i+r, j:j+lanes] ± Σ_p m[r·down + p·across] · Y[first+p, j:j+lanes] for r < rows, p < count.

    m are the numbers of M from its number `start` on. A fresh T is written without what was there.
    """

    def declare(
        _context: Any,
        T: Any,
        i: Any,
        j: Any,
        M: Any,
        start: Any,
        down: Any,
        across: Any,
        Y: Any,
        y: Any,
        first: Any,
        count: Any,
    ) -> Any:
        del i, j, start, down, across, y, first, count
        u = types.uint64
        return types.void(T, u, u, M, u, u, u, Y, u, u, u), generate

    def generate(context: Any, builder: ir.IRBuilder, signature: Any, arguments: Any) -> Any:
        T, i, j, M, start, down, across, Y, first, column, count = matrices(context, builder, signature, arguments)
        places = [builder.add(i, word(r)) for r in range(rows)]
        zeros = ir.Constant(ir.VectorType(NUMBER, lanes), [0.0] * lanes)
        combine = builder.fsub if negative else builder.fadd

        def step(p: Any, sums: list[Any]) -> list[Any]:
            along = Y.load(builder.add(first, p), column, lanes)
            here = builder.gep(M.data, [builder.add(start, builder.mul(p, across))])
            moved = []
            for r, total in enumerate(sums):
                factor = builder.load(builder.gep(here, [builder.mul(down, word(r))]), align=4)
                product = times(builder, everywhere(builder, factor, lanes), along)
                moved.append(combine(total, product, flags=FUSED))
            return moved

        starts = [zeros if fresh else T.load(place, j, lanes) for place in places]
        for place, result in zip(places, repeated(builder, count, starts, step), strict=True):
            T.store(result, place, j)
        return context.get_dummy_value()

    return intrinsic(declare)


def _dots(*, negative: bool) -> Any:
    """t[at+r] ± Σ_c A[first+r, c] · x[c] for r < LANES, over columns c from `begin` to `end`, whole registers."""

    def declare(
        _context: Any, T: Any, t: Any, at: Any, A: Any, first: Any, X: Any, x: Any, begin: Any, end: Any
    ) -> Any:
        del t, at, first, x, begin, end
        u = types.uint64
        return types.void(T, u, u, A, u, X, u, u, u), generate

    def generate(context: Any, builder: ir.IRBuilder, signature: Any, arguments: Any) -> Any:
        T, t, at, A, first, X, x, begin, end = matrices(context, builder, signature, arguments)
        rows = [builder.add(first, word(r)) for r in range(LANES)]
        zeros = ir.Constant(VECTOR, [0.0] * LANES)

        def step(p: Any, sums: list[Any]) -> list[Any]:
            column = builder.add(begin, builder.mul(p, word(LANES)))
            along = X.load(x, column)
            return [
                builder.fadd(total, times(builder, A.load(row, column), along), flags=FUSED)
                for row, total in zip(rows, sums, strict=True)
            ]

        count = builder.udiv(builder.sub(end, begin), word(LANES))
        sums = repeated(builder, count, [zeros] * LANES, step)
        # Neighbouring lanes are added, two vectors into one each time, until lane r of the last is the sum of row r.
        while len(sums) > 1:
            sums = [
                builder.fadd(
                    shuffled(builder, a, b, range(0, 2 * LANES, 2)), shuffled(builder, a, b, range(1, 2 * LANES, 2))
                )
                for a, b in zip(sums[::2], sums[1::2], strict=True)
            ]
        combine = builder.fsub if negative else builder.fadd
        T.store(combine(T.load(t, at), sums[0]), t, at)
        return context.get_dummy_value()

    return intrinsic(declare)


def _turn(_context: Any, T: Any, i: Any, j: Any, X: Any) -> Any:
    """T[i+r, j+c] = X[j+c, i+r] for r, c < LANES."""
    del i, j

    def generate(context: Any, builder: ir.IRBuilder, signature: Any, arguments: Any) -> Any:
        T, i, j, X = matrices(context, builder, signature, arguments)
        rows = [X.load(builder.add(j, word(r)), i) for r in range(LANES)]
        step = 1
        while step < LANES:  # in turn, squares of 2, 4, 8, … lanes swap the two corners off their diagonal
            low = [n if not n & step else LANES + (n ^ step) for n in range(LANES)]
            high = [n | step if not n & step else LANES + n for n in range(LANES)]
            for r in range(LANES):
                if not r & step:
                    a, b = rows[r], rows[r | step]
                    rows[r], rows[r | step] = shuffled(builder, a, b, low), shuffled(builder, a, b, high)
            step *= 2
        for r, row in enumerate(rows):
            T.store(row, builder.add(i, word(r)), j)
        return context.get_dummy_value()

    return types.void(T, types.uint64, types.uint64, X), generate


# Typed as what kernels call: numba gives them the typing context itself.
add_tile: Callable[..., None] = _product(LANES)
add_two: Callable[..., None] = _product(2)
subtract_tile: Callable[..., None] = _product(LANES, negative=True)
_add_half: Callable[..., None] = _product(LANES // 2)
_add_corner: Callable[..., None] = _product(LANES // 2, LANES // 2)
_subtract_half: Callable[..., None] = _product(LANES // 2, negative=True)
_subtract_corner: Callable[..., None] = _product(LANES // 2, LANES // 2, negative=True)
subtract_two: Callable[..., None] = _product(2, negative=True)
combined: Callable[..., None] = _product(1, fresh=True)
add_dots: Callable[..., None] = _dots(negative=False)
subtract_dots: Callable[..., None] = _dots(negative=True)
_turn_tile: Callable[..., None] = intrinsic(_turn)


@helper
def add_panel(
    A: NDArray[np.float32], X: NDArray[np.float32], begin: np.uint64, rows: np.uint64, size: np.uint64
) -> None:
    """Add Xᵀ X of the first `rows` rows and `size` columns of X to the upper triangle of A (and some of the lower).

    Rows of A before `begin` are left out. `begin` and `size` are multiples of LANES.
    """
    across = np.uint64(X.shape[1])
    for i in range(begin, size, TILE):
        # Of a tile on the diagonal the lower left quarter is left out.
        _add_half(A, i, i, X, i, ONE, across, X, ZERO, i, rows)
        _add_corner(A, i + _HALF, i + _HALF, X, i + _HALF, ONE, across, X, ZERO, i + _HALF, rows)
        for j in range(i + TILE, size, TILE):
            add_tile(A, i, j, X, i, ONE, across, X, ZERO, j, rows)


@helper
def subtract_square(A: NDArray[np.float32], s: np.uint64, rows: np.uint64) -> None:
    """Subtract Xᵀ X from the tile on A's diagonal at s; X is the first `rows` rows of A, their columns from s."""
    across = np.uint64(A.shape[1])
    _subtract_half(A, s, s, A, s, ONE, across, A, ZERO, s, rows)
    _subtract_corner(A, s + _HALF, s + _HALF, A, s + _HALF, ONE, across, A, ZERO, s + _HALF, rows)


@helper
def turn_panel(turned: NDArray[np.float32], X: NDArray[np.float32], rows: np.uint64) -> None:
    """Write the transpose of the first `rows` rows of X, a multiple of LANES."""
    for p in range(ZERO, rows, TILE):
        for k in range(ZERO, np.uint64(X.shape[1]), TILE):
            _turn_tile(turned, k, p, X)
