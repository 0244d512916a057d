"""The compiled loops over columns: ids to codes, pairs rated twice, ratings held out."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from mfgui.base.jit import jit


@jit()
def mark(ids: NDArray[np.int32], table: NDArray[np.int32]) -> None:
    """Set `table[id]` to 1 for every id."""
    for id_ in ids:
        table[id_] = 1


@jit()
def look_up(ids: NDArray[np.int32], table: NDArray[np.int32], codes: NDArray[np.int32]) -> None:
    """Set `codes` to `table[ids]`; the two may be the same memory."""
    for k in range(len(ids)):
        codes[k] = table[ids[k]]


@jit()
def place(codes: NDArray[np.int32], first: int, nexts: NDArray[np.int64], order: NDArray[np.signedinteger]) -> None:
    """Put positions of codes where a counting sort has them; `nexts`, one place per code, is moved on.

    `codes` is one part of a column, its first element at position `first`.
    """
    for k in range(len(codes)):
        code = codes[k]
        order[nexts[code]] = first + k
        nexts[code] += 1


@jit()
def find_repeats(
    start: int,
    stop: int,
    order: NDArray[np.int64],
    users: NDArray[np.int32],
    films: NDArray[np.int32],
    times: NDArray[np.int64],
    seen_by: NDArray[np.int32],
    seen_at: NDArray[np.int32],
    replaced: NDArray[np.bool_],
    counts: NDArray[np.float32],
) -> None:
    """Mark rows of pairs that come again, among visits start to stop, one user's rows after another's.

    `order` (or no order: as they lie) says which row is visited when; `seen_by`, `seen_at` remember for
    each film who was last seen with it and on which row. Without times the row further down is the later.
    `counts`, unless empty, are added up on the rows that stay.
    """
    for k in range(start, stop):
        row = order[k] if len(order) else k
        film = films[row]
        if seen_by[film] == users[row]:
            before = seen_at[film]
            if len(times) and times[before] > times[row]:
                replaced[row] = True
                if len(counts):
                    counts[before] += counts[row]
                continue
            replaced[before] = True
            if len(counts):
                counts[row] += counts[before]
        seen_by[film] = users[row]
        seen_at[film] = row


@jit()
def count_hundredths(values: NDArray[np.float32], counts: NDArray[np.int64]) -> None:
    """Count values by hundredths of a star."""
    for value in values:
        counts[int(np.rint(np.float64(value) * 100))] += 1


@jit()
def draw_swaps(words: NDArray[np.uint32], next_place: int, last_place: int, swaps: NDArray[np.uint32]) -> int:
    """Draw with which place each place from `next_place` down to `last_place` is swapped (Fisher & Yates).

    As numpy's Generator does: of each random word the bits that could be in range, until one is in range.

    Returns the place to go on with when the words are used up; under `last_place` when all are drawn.
    """
    place = next_place
    mask = 0
    for word in words:
        if place < last_place:
            break
        if mask >> 1 >= place or mask == 0:
            mask = 1
            while mask < place:
                mask = 2 * mask + 1
        drawn = word & np.uint32(mask)
        if drawn <= place:
            swaps[place - last_place] = drawn
            place -= 1
    return place


@jit()
def undo_swaps(swaps: NDArray[np.uint32], first: int, last: int, held_out: NDArray[np.bool_], count: int) -> None:
    """Follow the held-out places back through the swaps of places `first` to `last`, the last drawn first."""
    for place in range(first, last):
        other = swaps[place - count]
        if held_out[other]:
            held_out[other] = False
            held_out[place] = True


@jit()
def part_column(
    column: NDArray[np.integer],
    held_out: NDArray[np.bool_],
    first: int,
    last: int,
    heads: NDArray[np.int64],
    train: NDArray[np.integer],
    validation: NDArray[np.integer],
) -> None:
    """Copy the numbers from `first` to `last` to the heads of the two parts, which move on."""
    kept, out = heads
    for row in range(first, last):
        if held_out[row]:
            validation[out] = column[row]
            out += 1
        else:
            train[kept] = column[row]
            kept += 1
    heads[0], heads[1] = kept, out


def compile_kernels() -> None:
    """Compile every kernel of this module, or load it from numba's disk cache, by using it once."""
    codes, table, places = np.zeros(1, np.int32), np.zeros(2, np.int32), np.zeros(1, np.int64)
    count_hundredths(np.zeros(1, np.float32), np.zeros(1001, np.int64))
    mark(codes, table)
    look_up(codes, table, codes)
    for order in (places, codes.copy()):
        place(codes, 0, np.zeros(2, np.int64), order)
    held_out = np.zeros(2, np.bool_)
    draw_swaps(np.zeros(1, np.uint32), 1, 1, np.zeros(1, np.uint32))
    undo_swaps(np.zeros(1, np.uint32), 1, 2, held_out, 1)
    for column in (codes, places):
        for writable in (True, False):  # numba compiles for either; columns from the cache are read-only
            given = column.copy()
            given.setflags(write=writable)
            part_column(given, held_out, 0, 1, np.zeros(2, np.int64), column.copy(), column.copy())
    replaced, counts = np.zeros(1, np.bool_), np.empty(0, np.float32)
    find_repeats(0, 1, np.empty(0, np.int64), codes, codes, places, codes, codes, replaced, counts)
