"""Columns in pieces of some milliseconds; codes counted, and positions grouped by them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_ROWS = 1 << 20
SMALL = 200_000
"""Columns up to this length are left to numpy: as quick there as a compiled loop, which would have to be loaded."""


@dataclass(frozen=True, slots=True, eq=False)
class ByRow:
    """Positions of ratings grouped by user or by film, in file order within each group.

    The ratings of row k are `order[starts[k]:starts[k + 1]]`.

    Attributes
    ----------
    starts
        int64, shape (rows + 1,).
    placed
        int32, shape (n,): the order; None where the ratings stand in it already, as those of most editions do by
        user (half a gigabyte for both sides of 32 million ratings, had each a place of 64 bits).
    """

    starts: NDArray[np.int64]
    placed: NDArray[np.int32] | None

    @property
    def order(self) -> NDArray[np.int64]:
        """All positions, row after row; made anew each time."""
        return self._between(0, int(self.starts[-1]))

    def of(self, row: int) -> NDArray[np.int64]:
        """Positions of one row's ratings."""
        return self._between(int(self.starts[row]), int(self.starts[row + 1]))

    def of_rows(self, first: int, last: int) -> NDArray[np.int64]:
        """Positions of the ratings of the rows from `first` to `last`, row after row."""
        return self._between(int(self.starts[first]), int(self.starts[last]))

    def _between(self, start: int, stop: int) -> NDArray[np.int64]:
        if self.placed is None:
            return np.arange(start, stop)
        return self.placed[start:stop].astype(np.int64)

    @property
    def counts(self) -> NDArray[np.int64]:
        """Number of ratings of each row."""
        return np.diff(self.starts)


def parts(n: int, rows: int | None = None) -> Iterator[slice]:
    """Cut n rows into slices, by default of as many rows as simple work does in some milliseconds."""
    rows = rows or _ROWS
    return (slice(start, min(start + rows, n)) for start in range(0, n, rows))


def count_by(codes: NDArray[np.int32], rows: int, checkpoint: Callable[[], object] = lambda: None) -> NDArray[np.int64]:
    """Count how often each code below `rows` occurs; `checkpoint` is called between pieces of some milliseconds."""
    counts = np.zeros(rows, np.int64)
    for part in parts(len(codes)):
        counts += np.bincount(codes[part], minlength=rows)
        checkpoint()
    return counts


def ascending(codes: NDArray[np.int32], checkpoint: Callable[[], object] = lambda: None) -> bool:
    """Whether no code is smaller than the one before it; `checkpoint` is called between pieces of a millisecond."""
    for part in parts(len(codes)):
        here = codes[part.start : part.stop + 1]
        if (here[1:] < here[:-1]).any():
            return False
        checkpoint()
    return True


def group_by(codes: NDArray[np.int32], rows: int, checkpoint: Callable[[], object] = lambda: None) -> ByRow:
    """Group positions (fewer than 2³¹) by code with a counting sort; O(n) time, stable; `checkpoint` as above."""
    starts = np.zeros(rows + 1, np.int64)
    np.cumsum(count_by(codes, rows, checkpoint), out=starts[1:])
    if ascending(codes, checkpoint):
        return ByRow(starts, None)
    if len(codes) <= SMALL:
        return ByRow(starts, np.argsort(codes, kind="stable").astype(np.int32))
    from mfgui.data.kernels import place

    nexts = starts.copy()
    order = np.empty(len(codes), np.int32)
    for part in parts(len(codes)):
        place(codes[part], part.start, nexts, order)
        checkpoint()
    return ByRow(starts, order)
