"""Rows of float32 numbers handled sixteen at a time: the inner loops of the methods that learn rating by rating.

Left to itself the compiler checks before every row whether two rows overlap, and for each number whether its place
counts from the end. Here the instructions are written out: whole registers, then one with the lanes beyond the last
number switched off. Sixteen numbers are one 512-bit register, and two or four where registers are shorter.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from llvmlite import ir
from numba.core import cgutils, types
from numba.extending import intrinsic

LANES = 16  # rows have to be padded to a multiple of so many numbers
ROOT_SHARE = 0.703952253  # what `inverse_root` leaves to be multiplied
_FAST = ("reassoc", "contract")
_BYTE, _INT, _WORD, _NUMBER = ir.IntType(8), ir.IntType(32), ir.IntType(64), ir.FloatType()
_VECTOR, _PLACES = ir.VectorType(_NUMBER, LANES), ir.VectorType(_INT, LANES)
_ZEROS = ir.Constant(_VECTOR, [0.0] * LANES)
_ROOT_TERM = ir.Constant(_VECTOR, [2.38924456] * LANES)


def _instruction(builder: ir.IRBuilder, name: str, returns: Any, *takes: Any) -> Any:
    """One of LLVM's own functions."""
    return cgutils.get_or_insert_function(  # type: ignore[no-untyped-call]
        builder.module, ir.FunctionType(returns, takes), name
    )


def _row(context: Any, builder: ir.IRBuilder, kind: Any, array: Any, row: Any) -> Any:
    """Address of a row's first number, for a C-contiguous array."""
    made = context.make_array(kind)(context, builder, array)
    return builder.gep(made.data, [builder.mul(row, builder.extract_value(made.shape, 1))])


def everywhere(builder: ir.IRBuilder, value: Any, vector: ir.VectorType) -> Any:
    """Return the vector that has one value in all lanes."""
    single = builder.insert_element(ir.Constant(vector, ir.Undefined), value, ir.Constant(_INT, 0))
    return builder.shuffle_vector(single, ir.Constant(vector, ir.Undefined), ir.Constant(_PLACES, [0] * LANES))


def load(builder: ir.IRBuilder, row: Any, offset: Any) -> Any:
    """Return the vector at row + offset, however it is aligned."""
    return builder.load(builder.bitcast(builder.gep(row, [offset]), _VECTOR.as_pointer()), align=4)


def store(builder: ir.IRBuilder, vector: Any, row: Any, offset: Any) -> None:
    """Write a vector to row + offset, however it is aligned."""
    builder.store(vector, builder.bitcast(builder.gep(row, [offset]), _VECTOR.as_pointer()), align=4)


def _over(builder: ir.IRBuilder, count: Any, body: Callable[[Any, Any], None]) -> None:
    """Emit body(offset, mask) for each register of `count` numbers; the mask is None for whole ones."""
    whole = builder.and_(count, ir.Constant(_WORD, -LANES))
    start, step = ir.Constant(_WORD, 0), ir.Constant(_WORD, LANES)
    with cgutils.for_range_slice(builder, start, whole, step, intp=_WORD) as (offset, _):
        body(offset, None)
    rest = builder.sub(count, whole)
    with builder.if_then(builder.icmp_signed(">", rest, ir.Constant(_WORD, 0))):
        wanted = everywhere(builder, builder.trunc(rest, _INT), _PLACES)
        body(whole, builder.icmp_unsigned("<", ir.Constant(_PLACES, list(range(LANES))), wanted))


def weighted(builder: ir.IRBuilder, a: Any, x: Any, b: Any, y: Any) -> Any:
    """Return a x + b y, lane by lane."""
    return builder.fadd(builder.fmul(a, x, flags=_FAST), builder.fmul(b, y, flags=_FAST), flags=_FAST)


def _dot(_context: Any, A: Any, a: Any, B: Any, b: Any, count: Any) -> Any:
    """Sum of A[a, k] · B[b, k] over the first `count` columns."""
    del a, b, count

    def generate(context: Any, builder: ir.IRBuilder, signature: Any, arguments: Any) -> Any:
        left = _row(context, builder, signature.args[0], *arguments[:2])
        right = _row(context, builder, signature.args[2], *arguments[2:4])
        total = cgutils.alloca_once_value(builder, _ZEROS)  # type: ignore[no-untyped-call]

        def add(offset: Any, mask: Any) -> None:
            x, y = load(builder, left, offset), load(builder, right, offset)
            if mask is not None:
                x, y = builder.select(mask, x, _ZEROS), builder.select(mask, y, _ZEROS)
            product = builder.fmul(x, y, flags=_FAST)
            builder.store(builder.fadd(builder.load(total), product, flags=_FAST), total)

        _over(builder, arguments[4], add)
        reduce = _instruction(builder, f"llvm.vector.reduce.fadd.v{LANES}f32", _NUMBER, _NUMBER, _VECTOR)
        return builder.call(reduce, [ir.Constant(_NUMBER, -0.0), builder.load(total)], fastmath=_FAST)

    word = types.int64
    return types.float32(A, word, B, word, word), generate


def _pull_rows(_context: Any, A: Any, a: Any, B: Any, b: Any, count: Any, keep: Any, pull: Any) -> Any:
    """Set a to keep a + pull b and b to keep b + pull a, first `count` columns, both from the values before."""
    del a, b, count, keep, pull

    def generate(context: Any, builder: ir.IRBuilder, signature: Any, arguments: Any) -> Any:
        left = _row(context, builder, signature.args[0], *arguments[:2])
        right = _row(context, builder, signature.args[2], *arguments[2:4])
        keep, pull = (everywhere(builder, value, _VECTOR) for value in arguments[5:])

        def move(offset: Any, mask: Any) -> None:
            x, y = load(builder, left, offset), load(builder, right, offset)
            new_x, new_y = weighted(builder, keep, x, pull, y), weighted(builder, keep, y, pull, x)
            if mask is not None:
                new_x, new_y = builder.select(mask, new_x, x), builder.select(mask, new_y, y)
            store(builder, new_x, left, offset)
            store(builder, new_y, right, offset)

        _over(builder, arguments[4], move)
        return context.get_dummy_value()

    word, number = types.int64, types.float32
    return types.void(A, word, B, word, word, number, number), generate


def _add_weighted(_context: Any, G: Any, g: Any, A: Any, a: Any, v: Any, B: Any, b: Any, w: Any, count: Any) -> Any:
    """G[g, k] += v · A[a, k] + w · B[b, k] over the first `count` columns; G is neither A nor B."""
    del g, a, v, b, w, count

    def generate(context: Any, builder: ir.IRBuilder, signature: Any, arguments: Any) -> Any:
        kinds = signature.args
        target = _row(context, builder, kinds[0], *arguments[:2])
        left, v = _row(context, builder, kinds[2], *arguments[2:4]), arguments[4]
        right, w = _row(context, builder, kinds[5], *arguments[5:7]), arguments[7]
        v, w = everywhere(builder, v, _VECTOR), everywhere(builder, w, _VECTOR)

        def add(offset: Any, mask: Any) -> None:
            old = load(builder, target, offset)
            part = weighted(builder, v, load(builder, left, offset), w, load(builder, right, offset))
            new = builder.fadd(old, part, flags=_FAST)
            store(builder, new if mask is None else builder.select(mask, new, old), target, offset)

        _over(builder, arguments[8], add)
        return context.get_dummy_value()

    word, number = types.int64, types.float32
    return types.void(G, word, A, word, number, B, word, number, word), generate


def _adam_row(
    _context: Any, S: Any, row: Any, G: Any, g: Any, beta1: Any, beta2: Any, pace: Any, root: Any, epsilon: Any
) -> Any:
    """Move a row of S, [values, first moments, second moments], by its gradient, the row g of G.

    m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², value −= pace · m / (√v · root + ε).
    """
    del row, g, beta1, beta2, pace, root, epsilon

    def generate(context: Any, builder: ir.IRBuilder, signature: Any, arguments: Any) -> Any:
        kinds = signature.args
        values = _row(context, builder, kinds[0], *arguments[:2])
        slopes = _row(context, builder, kinds[2], *arguments[2:4])
        width = builder.extract_value(context.make_array(kinds[2])(context, builder, arguments[2]).shape, 1)
        firsts = builder.gep(values, [width])
        seconds = builder.gep(firsts, [width])
        one = ir.Constant(_NUMBER, 1.0)
        rests = [builder.fsub(one, beta) for beta in arguments[4:6]]
        beta1, beta2, pace, root, epsilon, rest1, rest2 = (
            everywhere(builder, value, _VECTOR) for value in (*arguments[4:], *rests)
        )
        square_root = _instruction(builder, f"llvm.sqrt.v{LANES}f32", _VECTOR, _VECTOR)

        def move(offset: Any) -> None:
            slope = load(builder, slopes, offset)
            first = weighted(builder, beta1, load(builder, firsts, offset), rest1, slope)
            square = builder.fmul(slope, slope, flags=_FAST)
            second = weighted(builder, beta2, load(builder, seconds, offset), rest2, square)
            store(builder, first, firsts, offset)
            store(builder, second, seconds, offset)
            size = builder.call(square_root, [second])
            size = builder.fadd(builder.fmul(size, root, flags=_FAST), epsilon, flags=_FAST)
            way = builder.fdiv(builder.fmul(pace, first, flags=_FAST), size)
            store(builder, builder.fsub(load(builder, values, offset), way, flags=_FAST), values, offset)

        start, step = ir.Constant(_WORD, 0), ir.Constant(_WORD, LANES)
        with cgutils.for_range_slice(builder, start, width, step, intp=_WORD) as (offset, _):
            move(offset)
        return context.get_dummy_value()

    word, number = types.int64, types.float32
    return types.void(S, word, G, word, number, number, number, number, number), generate


def inverse_root(builder: ir.IRBuilder, x: Any) -> Any:
    """Return 1 / √x but for the factor ROOT_SHARE, which is left to the caller; x above 0, exact to 0.065 %.

    A root and a division take five times as long. One step of Newton's from the number whose bits are those of x
    halved; constants of Walczyk, Moroz & Cieśliński (2021).
    """
    halved = builder.lshr(builder.bitcast(x, _PLACES), ir.Constant(_PLACES, [1] * LANES))
    guess = builder.bitcast(builder.sub(ir.Constant(_PLACES, [0x5F1FFFF9] * LANES), halved), _VECTOR)
    square = builder.fmul(guess, guess, flags=_FAST)
    factor = builder.fsub(_ROOT_TERM, builder.fmul(x, square, flags=_FAST), flags=_FAST)
    return builder.fmul(guess, factor, flags=_FAST)


def _adam_pair(
    _context: Any,
    A: Any,
    a: Any,
    B: Any,
    b: Any,
    count: Any,
    keep: Any,
    pull: Any,
    beta1: Any,
    beta2: Any,
    pace_a: Any,
    root_a: Any,
    pace_b: Any,
    root_b: Any,
    epsilon: Any,
) -> Any:
    """Move two rows, [values, first moments, second moments] each, by one rating's gradient.

    The gradients are keep · a − pull · b and keep · b − pull · a, both of the values before; then as `adam_row`, with
    value −= pace · m / √(v · root + ε²), the root taken by `inverse_root`. `count` columns, whole registers of them.
    """
    del a, b, count, keep, pull, beta1, beta2, pace_a, root_a, pace_b, root_b, epsilon

    def generate(context: Any, builder: ir.IRBuilder, signature: Any, arguments: Any) -> Any:
        kinds = signature.args
        sides = []
        for which in (0, 2):
            values = _row(context, builder, kinds[which], *arguments[which : which + 2])
            columns = builder.extract_value(
                context.make_array(kinds[which])(context, builder, arguments[which]).shape, 1
            )
            width = builder.udiv(columns, ir.Constant(_WORD, 3))
            firsts = builder.gep(values, [width])
            sides.append((values, firsts, builder.gep(firsts, [width])))
        one, share = ir.Constant(_NUMBER, 1.0), ir.Constant(_NUMBER, ROOT_SHARE)
        numbers = list(arguments[5:])
        for pace in (4, 6):
            numbers[pace] = builder.fmul(numbers[pace], share)
        numbers += [builder.fsub(one, beta) for beta in arguments[7:9]]
        keep, pull, beta1, beta2, pace_a, root_a, pace_b, root_b, square_epsilon, rest1, rest2 = (
            everywhere(builder, number, _VECTOR) for number in numbers
        )
        pull = builder.fneg(pull)

        def move(side: tuple[Any, Any, Any], offset: Any, value: Any, slope: Any, pace: Any, root: Any) -> None:
            values, firsts, seconds = side
            first = weighted(builder, beta1, load(builder, firsts, offset), rest1, slope)
            square = builder.fmul(slope, slope, flags=_FAST)
            second = weighted(builder, beta2, load(builder, seconds, offset), rest2, square)
            store(builder, first, firsts, offset)
            store(builder, second, seconds, offset)
            size = builder.fadd(builder.fmul(second, root, flags=_FAST), square_epsilon, flags=_FAST)
            way = builder.fmul(builder.fmul(pace, first, flags=_FAST), inverse_root(builder, size), flags=_FAST)
            store(builder, builder.fsub(value, way, flags=_FAST), values, offset)

        start, step = ir.Constant(_WORD, 0), ir.Constant(_WORD, LANES)
        with cgutils.for_range_slice(builder, start, arguments[4], step, intp=_WORD) as (offset, _):
            x, y = (load(builder, side[0], offset) for side in sides)
            slope_x, slope_y = weighted(builder, keep, x, pull, y), weighted(builder, keep, y, pull, x)
            move(sides[0], offset, x, slope_x, pace_a, root_a)
            move(sides[1], offset, y, slope_y, pace_b, root_b)
        return context.get_dummy_value()

    word, number = types.int64, types.float32
    return types.void(A, word, B, word, word, *(number,) * 9), generate


def _prefetch(_context: Any, A: Any, a: Any, first: Any, last: Any) -> Any:
    """Ask for the cache lines of A[a, first:last], which are soon to be written; `first` begins one."""
    del a, first, last

    def generate(context: Any, builder: ir.IRBuilder, signature: Any, arguments: Any) -> Any:
        row = _row(context, builder, signature.args[0], *arguments[:2])
        address = _BYTE.as_pointer()
        ask = _instruction(builder, "llvm.prefetch.p0", ir.VoidType(), address, _INT, _INT, _INT)
        to_write, in_all_caches, of_data = (ir.Constant(_INT, code) for code in (1, 3, 1))
        first, last, step = arguments[2], arguments[3], ir.Constant(_WORD, LANES)
        with cgutils.for_range_slice(builder, first, last, step, intp=_WORD) as (offset, _):
            place = builder.bitcast(builder.gep(row, [offset]), address)
            builder.call(ask, [place, to_write, in_all_caches, of_data])
        return context.get_dummy_value()

    return types.void(A, types.int64, types.int64, types.int64), generate


# Typed as what kernels call: numba gives them the typing context itself.
dot: Callable[..., np.float32] = intrinsic(_dot)
pull_rows: Callable[..., None] = intrinsic(_pull_rows)
add_weighted: Callable[..., None] = intrinsic(_add_weighted)
adam_row: Callable[..., None] = intrinsic(_adam_row)
adam_pair: Callable[..., None] = intrinsic(_adam_pair)
prefetch: Callable[..., None] = intrinsic(_prefetch)
