"""Columns in pieces of some milliseconds: ids to codes, codes counted and grouped, pairs that are rated twice."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Final, TypeVar

import numpy as np
from numpy.typing import NDArray

_MOST_WORKERS: Final = 4
_SEARCHED: Final = 1 << 15  # rows searched or sorted between two checkpoints
_TABLE_LIMIT: Final = 1 << 26  # ids below this are coded through a table; larger ones through a search
_ROWS = 1 << 20
# Columns up to this length are left to numpy: as quick there as a compiled loop, which would have to be loaded.
SMALL = 200_000

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class ByRow:
    """Positions of ratings grouped by user or by film, in file order within each group.

    The ratings of row k are `order[starts[k]:starts[k + 1]]`.
    """

    starts: NDArray[np.int64]  # shape (rows + 1,)
    # Shape (n,): the order; None where the ratings stand in it already, as those of most editions do by user (half a
    # gigabyte for both sides of 32 million ratings, had each a place of 64 bits).
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


def each_part(n: int, work: Callable[[slice], T], checkpoint: Callable[[], object]) -> list[T]:
    """Do work on each part of n rows, on several at a time; return what it returns, in order."""
    slices = list(parts(n))
    if len(slices) == 1:
        checkpoint()
        return [work(slices[0])]
    results = []
    with ThreadPoolExecutor(min(os.cpu_count() or 1, _MOST_WORKERS), "mfgui-reading") as pool:
        futures = [pool.submit(work, part) for part in slices]
        try:
            for future in futures:
                checkpoint()
                results.append(future.result())
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise
    return results


def encode(
    ids: NDArray[np.signedinteger], checkpoint: Callable[[], object]
) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    """Replace ids by their positions among the distinct ids.

    Returns distinct ids, int64, ascending; codes, int32, in the memory of `ids` where that is int32.
    """
    from mfgui.data.kernels import look_up, mark

    highest = max(each_part(len(ids), lambda part: int(ids[part].max()), checkpoint))
    if ids.dtype == np.int32 and highest < _TABLE_LIMIT:
        codes = ids.view(np.int32)
        table = np.zeros(highest + 1, np.int32)
        each_part(len(codes), lambda part: mark(codes[part], table), checkpoint)  # all threads write the same
        vocabulary = np.flatnonzero(table).astype(np.int64)
        table[vocabulary] = np.arange(len(vocabulary), dtype=np.int32)
        each_part(len(codes), lambda part: look_up(codes[part], table, codes[part]), checkpoint)
        return vocabulary, codes
    codes = np.empty(len(ids), np.int32)
    vocabulary = np.empty(0, np.int64)
    for part in parts(len(ids), _SEARCHED):
        vocabulary = np.union1d(vocabulary, ids[part])
        checkpoint()
    for part in parts(len(ids), _SEARCHED):
        codes[part] = np.searchsorted(vocabulary, ids[part])
        checkpoint()
    return vocabulary, codes


def find_codes(vocabulary: NDArray[np.int64], ids: NDArray[np.signedinteger]) -> NDArray[np.int32]:
    """Return positions of ids in an ascending vocabulary, -1 where absent."""
    codes = np.searchsorted(vocabulary, ids).clip(max=len(vocabulary) - 1).astype(np.int32)
    codes[vocabulary[codes] != ids] = -1
    return codes


def find_repeated(
    users: NDArray[np.int32],
    films: NDArray[np.int32],
    times: NDArray[np.int64] | None,
    n_users: int,
    n_films: int,
    checkpoint: Callable[[], object],
    counts: NDArray[np.float32] | None = None,  # of plays or clicks: added up in place on the rows that stay
) -> NDArray[np.int64]:
    """Return the rows (ascending) whose pair is rated again: later, or further down at equal times."""
    from mfgui.data.kernels import find_repeats, place

    n = len(users)
    order = np.empty(0, np.int64)
    starts = np.zeros(n_users + 1, np.int64)
    in_order = ascending(users, checkpoint)
    if not in_order:
        # Not one person after the other: visit the rows in a counting sort's order.
        for part in parts(n):
            starts[1:] += count_by(users[part], n_users)
            checkpoint()
        np.cumsum(starts, out=starts)
        order = np.empty(n, np.int64)
        nexts = starts.copy()
        for part in parts(n):
            place(users[part], part.start, nexts, order)
            checkpoint()
    clock = np.empty(0, np.int64) if times is None else times
    replaced = np.zeros(n, np.bool_)
    added = np.empty(0, np.float32) if counts is None else counts

    def person_at(visit: int) -> int:
        """First visit of the person whose visit this is: parts are moved to begin and end there."""
        if visit == n:
            return n
        return int(np.searchsorted(users, users[visit]) if in_order else starts[users[order[visit]]])

    def find(part: slice) -> None:
        seen_by, seen_at = np.full(n_films, -1, np.int32), np.empty(n_films, np.int32)
        start, stop = person_at(part.start), person_at(part.stop)
        find_repeats(start, stop, order, users, films, clock, seen_by, seen_at, replaced, added)

    each_part(n, find, checkpoint)
    return np.flatnonzero(replaced)
