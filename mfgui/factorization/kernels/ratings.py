"""A row's ratings added to its normal equations: the other side's rows are read where they lie and copied meanwhile."""

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
    BYTE,
    FUSED,
    INT,
    LANES,
    TILE,
    WORD,
    ZERO,
    add_panel,
    everywhere,
    matrices,
    repeated,
    times,
    word,
)

AHEAD = 96  # a row of the other side is asked for so many ratings before it is read


def fetch(builder: ir.IRBuilder, place: Any) -> None:
    """Ask for the line of the cache that holds an address, to be read soon."""
    address = BYTE.as_pointer()
    takes = ir.FunctionType(ir.VoidType(), [address, INT, INT, INT])
    ask = cgutils.get_or_insert_function(builder.module, takes, "llvm.prefetch.p0")  # type: ignore[no-untyped-call]
    to_read, second_cache, of_data = (ir.Constant(INT, code) for code in (0, 2, 1))
    builder.call(ask, [builder.bitcast(place, address), to_read, second_cache, of_data])


def _first_tile(*, diagonal: bool, scaled: bool) -> Any:
    """T[:LANES, j:j+LANES] += Σ_p x[:LANES] xᵀ[j:j+LANES], x = F[others[first+p]], p < count, with what goes along.

    X[p, j:] = x, B[0, j:] += Σ y[p] x, B[1, j:] += Σ x, and this part of the row of the rating AHEAD further on, number
    `last` at most, is asked for: the multiplications hide it all. If `scaled`, x is multiplied by scales[others[…]].

    The tile on the diagonal, j = 0, is done first: it finds y[p] = values[first+p] − mean − offsets[others[first+p]],
    scaled as x is. Its lower left quarter is left out.
    """

    def declare(
        _context: Any,
        T: Any,
        j: Any,
        X: Any,
        y: Any,
        B: Any,
        F: Any,
        offsets: Any,
        scales: Any,
        mean: Any,
        others: Any,
        values: Any,
        first: Any,
        count: Any,
        last: Any,
    ) -> Any:
        del j, mean, first, count, last
        u, number = types.uint64, types.float32
        return types.void(T, u, X, y, B, F, offsets, scales, number, others, values, u, u, u), generate

    def generate(context: Any, builder: ir.IRBuilder, signature: Any, arguments: Any) -> Any:
        T, j, X, y, B, F, offsets, scales, mean, others, values, first, count, last = matrices(
            context, builder, signature, arguments
        )
        half = LANES // 2
        upper = ir.Constant(ir.VectorType(INT, half), list(range(half, LANES)))
        # Row, column and lanes of each vector that is held.
        places = [(word(r), word(half), half) if diagonal and r >= half else (word(r), j, LANES) for r in range(LANES)]

        def rest(here: Any, p: Any, other: Any, scale: Any) -> Any:
            if not diagonal:
                return y.number(p)
            found = builder.fsub(builder.fsub(values.number(here), mean), offsets.number(other))
            found = builder.fmul(found, scale) if scaled else found
            builder.store(found, y.place(p), align=4)
            return found

        def step(p: Any, totals: list[Any]) -> list[Any]:
            here = builder.add(first, p)
            other = builder.zext(others.number(here), WORD)
            ahead = builder.add(here, word(AHEAD))
            ahead = builder.select(builder.icmp_unsigned("<", ahead, last), ahead, last)
            fetch(builder, F.place(builder.zext(others.number(ahead), WORD), j))
            scale = scales.number(other) if scaled else None
            row = F.load(other, j)
            along = builder.fmul(row, everywhere(builder, scale)) if scaled else row
            X.store(along, p, j)
            weighted = times(builder, everywhere(builder, rest(here, p, other, scale)), along)
            sums = [builder.fadd(totals[LANES], weighted, flags=FUSED), builder.fadd(totals[LANES + 1], along)]
            # What was just written is not read again at once: on the diagonal the row gives its own numbers.
            factors = F.place(other, word(0)) if diagonal else X.place(p, word(0))
            if diagonal and scaled:
                along = builder.fmul(along, everywhere(builder, scale))
            beyond = builder.shuffle_vector(along, along, upper)
            products = []
            for r, (_, _, lanes) in enumerate(places):
                factor = everywhere(builder, builder.load(builder.gep(factors, [word(r)]), align=4), lanes)
                product = times(builder, factor, along if lanes == LANES else beyond)
                products.append(builder.fadd(totals[r], product, flags=FUSED))
            return products + sums

        starts = [T.load(*place) for place in places] + [B.load(word(r), j) for r in range(2)]
        results = repeated(builder, count, starts, step)
        for (row, column, _), result in zip(places, results[:LANES], strict=True):
            T.store(result, row, column)
        for r, result in enumerate(results[LANES:]):
            B.store(result, word(r), j)
        return context.get_dummy_value()

    return intrinsic(declare)


def _ask(_context: Any, F: Any, row: Any) -> Any:
    """Ask for a row that is soon to be read."""
    del row

    def generate(context: Any, builder: ir.IRBuilder, signature: Any, arguments: Any) -> Any:
        F, row = matrices(context, builder, signature, arguments)
        with cgutils.for_range_slice(builder, word(0), F.width, word(16), intp=WORD) as (offset, _):
            fetch(builder, F.place(row, offset))
        return context.get_dummy_value()

    return types.void(F, types.uint64), generate


# Typed as what kernels call: numba gives them the typing context itself.
_first_on_diagonal: Callable[..., None] = _first_tile(diagonal=True, scaled=False)
_first: Callable[..., None] = _first_tile(diagonal=False, scaled=False)
_first_on_diagonal_scaled: Callable[..., None] = _first_tile(diagonal=True, scaled=True)
_first_scaled: Callable[..., None] = _first_tile(diagonal=False, scaled=True)
_ask_for: Callable[..., None] = intrinsic(_ask)


@helper
def add_ratings(
    A: NDArray[np.float32],
    B: NDArray[np.float32],
    X: NDArray[np.float32],
    y: NDArray[np.float32],
    F: NDArray[np.float32],
    offsets: NDArray[np.float32],
    mean: np.float32,
    others: NDArray[np.int32],
    values: NDArray[np.float32],
    first: np.uint64,
    count: np.uint64,
    last: np.uint64,
) -> None:
    """Add Σ x xᵀ to the upper triangle of A (and some of the lower), Σ y x and Σ x to the rows of B.

    Of the ratings from number `first` on, at most as many as X has rows, x = F[other] and y = value − mean −
    offsets[other]; X and y receive them. Rows of ratings further on, up to `last`, are asked for meanwhile.
    """
    width = np.uint64(A.shape[1])
    _first_on_diagonal(A, ZERO, X, y, B, F, offsets, offsets, mean, others, values, first, count, last)
    for j in range(TILE, width, TILE):
        _first(A, j, X, y, B, F, offsets, offsets, mean, others, values, first, count, last)
    add_panel(A, X, TILE, count, width)


@helper
def add_ratings_scaled(
    A: NDArray[np.float32],
    B: NDArray[np.float32],
    X: NDArray[np.float32],
    y: NDArray[np.float32],
    F: NDArray[np.float32],
    offsets: NDArray[np.float32],
    scales: NDArray[np.float32],
    others: NDArray[np.int32],
    values: NDArray[np.float32],
    first: np.uint64,
    count: np.uint64,
    last: np.uint64,
) -> None:
    """See add_ratings; x and y are multiplied by scales[other], and the mean is 0."""
    width, none = np.uint64(A.shape[1]), np.float32(0)
    _first_on_diagonal_scaled(A, ZERO, X, y, B, F, offsets, scales, none, others, values, first, count, last)
    for j in range(TILE, width, TILE):
        _first_scaled(A, j, X, y, B, F, offsets, scales, none, others, values, first, count, last)
    add_panel(A, X, TILE, count, width)


@helper
def ask_ahead(
    F: NDArray[np.float32], others: NDArray[np.int32], first: np.uint64, count: np.uint64, last: np.uint64
) -> None:
    """Ask for the rows that are AHEAD of so many ratings, as adding them does."""
    for r in range(first + AHEAD, min(first + count + AHEAD, last)):
        _ask_for(F, others[r])


@helper
def gather(
    X: NDArray[np.float32], F: NDArray[np.float32], others: NDArray[np.int32], first: np.uint64, count: np.uint64
) -> None:
    """X[p] = F[others[first+p]] for p < count."""
    for p in range(count):
        other = others[first + p]
        for k in range(X.shape[1]):
            X[p, k] = F[other, k]
