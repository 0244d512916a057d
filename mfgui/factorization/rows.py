"""Arrays by row: ratings grouped by row of one side, rows cut into chunks, rows of factors copied."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mfgui.data.grouping import ascending, parts
from mfgui.factorization import served
from mfgui.factorization.interface import Checkpoint
from mfgui.factorization.pool import spread, workers
from mfgui.factorization.schedule import PIECE, blank


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """The ratings of one side's rows, in file order within each row."""

    starts: NDArray[np.int64]  # shape (rows + 1,): the ratings of row k are those from starts[k] to starts[k + 1]
    others: NDArray[np.int32]  # shape (n,): row of the other side
    values: NDArray[np.float32]  # shape (n,): rating


def group_rows(
    rows: NDArray[np.int32],
    others: NDArray[np.int32],
    values: NDArray[np.float32],
    support: NDArray[np.int32],  # number of ratings of each row
    checkpoint: Checkpoint,  # called with 0 between pieces of a million ratings
    *,
    unit: float = 1.0,  # what the values are divided by
) -> Rows:
    """Group ratings by row with a counting sort."""
    starts = np.zeros(len(support) + 1, np.int64)
    np.cumsum(support, out=starts[1:])
    heads = starts[:-1].copy()
    others_out, values_out = blank(len(others), np.int32, checkpoint), blank(len(values), np.float32, checkpoint)
    for first in range(0, len(rows), PIECE):
        end = min(first + PIECE, len(rows))
        served.place_in_rows(rows, others, values, first, end, heads, others_out, values_out)
        checkpoint(0)
    if unit != 1:
        values_out *= np.float32(1 / unit)
    return Rows(starts, others_out, values_out)


def rows_to_read(
    rows: NDArray[np.int32],
    others: NDArray[np.int32],
    values: NDArray[np.float32],
    support: NDArray[np.int32],
    checkpoint: Checkpoint,
    *,
    unit: float = 1.0,
) -> Rows:
    """Group ratings as `group_rows` does, for who changes nothing in them: no copy of what is in that order already.

    Most editions are sorted by user, so by user this takes no memory but that of the values, if they are divided.
    """
    if not ascending(rows, lambda: checkpoint(0)):
        return group_rows(rows, others, values, support, checkpoint, unit=unit)
    if unit != 1:
        values = values * np.float32(1 / unit)
    starts = np.zeros(len(support) + 1, np.int64)
    np.cumsum(support, out=starts[1:])
    return Rows(starts, others, values)


def multiply(array: NDArray[np.float32], factor: float, checkpoint: Checkpoint) -> None:
    """Multiply an array, of one dimension or two, by a number, in place."""
    if factor != 1:
        for part in parts(len(array)) if array.ndim == 1 else row_parts(array):
            array[part] *= np.float32(factor)
            checkpoint(0)


def aligned_rows(count: int, width: int) -> NDArray[np.float32]:
    """Return zeros, float32 (count, width), that begin with a line of the cache, 64 bytes.

    Where rows of whole lines do not, each is read with one line more than it fills, and kernels that gather rows
    take half as long again.
    """
    line = 64 // np.dtype(np.float32).itemsize
    memory = np.zeros(count * width + line, np.float32)
    first = -memory.ctypes.data % 64 // memory.itemsize
    return memory[first : first + count * width].reshape(count, width)


def cut_rows(starts: NDArray[np.int64], row_cost: float, budget: float) -> NDArray[np.int64]:
    """Cut rows into chunks of about equal cost; returns the chunks' bounds, first 0, last the number of rows.

    `row_cost`: what a row costs beside its ratings, in ratings.
    `budget`: ratings that a chunk costs at most, its last row left out.
    """
    costs = starts + row_cost * np.arange(len(starts))
    chunk = (costs // budget).astype(np.int64)
    bounds = np.flatnonzero(np.diff(chunk)) + 1
    return np.unique(np.concatenate([[0], bounds, [len(starts) - 1]])).astype(np.int64)


def run_chunks(
    work: Callable[[int, int], None],
    bounds: NDArray[np.int64],
    done: int,
    # Told after each wave how many chunks are done, when none is at work; it may raise to interrupt.
    after_wave: Callable[[int], None],
    *,
    # Chunks of a wave for each core; with several, of a few milliseconds each, none waits long for another.
    each: int = 1,
) -> None:
    """Run `work(first row, last row)` on every chunk from number `done` on, one per core at a time."""
    chunks = list(zip(bounds[:-1].tolist(), bounds[1:].tolist(), strict=True))
    while done < len(chunks):
        wave = chunks[done : done + each * workers()]
        spread(lambda chunk: work(*chunk), wave)
        done += len(wave)
        after_wave(done)


ROWS = 10_000  # rows of factors worked on at a time where it shows in the sums
_COPIED = 640_000  # numbers copied between two checkpoints: some milliseconds, where the memory is new


def row_parts(rows: NDArray[Any]) -> Iterator[slice]:
    """Cut rows into slices of as many numbers as are copied, or drawn, in some milliseconds."""
    return parts(len(rows), max(1, _COPIED // max(rows.shape[1], 1)))


def copied_rows(rows: NDArray[np.float32], width: int, checkpoint: Callable[[int], None]) -> NDArray[np.float32]:
    """Copy the first `width` columns; float32, shape (n, width)."""
    copy = np.empty((len(rows), width), np.float32)
    for here in row_parts(copy):
        copy[here] = rows[here, :width]
        checkpoint(0)
    return copy


def frozen_copy(array: NDArray) -> NDArray:
    """Return a read-only copy, for snapshots of arrays that training goes on changing."""
    copy = array.copy()
    copy.setflags(write=False)
    return copy


def relative_change(moves: NDArray[np.float32]) -> float:
    """‖new − old‖ / ‖new‖ of all rows, 0 when both are zero; `moves` has the squares of both of each row."""
    change, length = moves.sum(axis=0, dtype=float)
    return math.sqrt(change / length) if length else 0.0
