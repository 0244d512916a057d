"""Ids to codes, and pairs that are rated twice: work over millions of rows, done by several threads in parts."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Final, TypeVar

import numpy as np
from numpy.typing import NDArray

from mfgui.data.grouping import count_by, parts
from mfgui.data.watch import Watch

_MOST_WORKERS: Final = 4
_SEARCHED: Final = 1 << 15
"""Rows searched or sorted between two checkpoints."""
_TABLE_LIMIT: Final = 1 << 26
"""Ids below this are coded through a table; larger ones through a search."""

T = TypeVar("T")


def each_part(n: int, work: Callable[[slice], T], watch: Watch) -> list[T]:
    """Do work on each part of n rows, on several at a time; return what it returns, in order."""
    slices = list(parts(n))
    if len(slices) == 1:
        watch.checkpoint()
        return [work(slices[0])]
    results = []
    with ThreadPoolExecutor(min(os.cpu_count() or 1, _MOST_WORKERS), "mfgui-reading") as pool:
        futures = [pool.submit(work, part) for part in slices]
        try:
            for future in futures:
                watch.checkpoint()
                results.append(future.result())
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise
    return results


def encode(ids: NDArray[np.signedinteger], watch: Watch) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    """Replace ids by their positions among the distinct ids.

    Returns
    -------
    Distinct ids, int64, ascending; codes, int32, in the memory of `ids` where that is int32.
    """
    from mfgui.data.kernels import look_up, mark

    highest = max(each_part(len(ids), lambda part: int(ids[part].max()), watch))
    if ids.dtype == np.int32 and highest < _TABLE_LIMIT:
        codes = ids.view(np.int32)
        table = np.zeros(highest + 1, np.int32)
        each_part(len(codes), lambda part: mark(codes[part], table), watch)  # all threads write the same
        vocabulary = np.flatnonzero(table).astype(np.int64)
        table[vocabulary] = np.arange(len(vocabulary), dtype=np.int32)
        each_part(len(codes), lambda part: look_up(codes[part], table, codes[part]), watch)
        return vocabulary, codes
    codes = np.empty(len(ids), np.int32)
    vocabulary = np.empty(0, np.int64)
    for part in parts(len(ids), _SEARCHED):
        vocabulary = np.union1d(vocabulary, ids[part])
        watch.checkpoint()
    for part in parts(len(ids), _SEARCHED):
        codes[part] = np.searchsorted(vocabulary, ids[part])
        watch.checkpoint()
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
    watch: Watch,
) -> NDArray[np.int64]:
    """Return the rows (ascending) whose pair is rated again: later, or further down at equal times."""
    from mfgui.data.kernels import find_repeats, place

    n = len(users)
    order = np.empty(0, np.int64)
    starts = np.zeros(n_users + 1, np.int64)
    in_order = all(each_part(n, lambda part: not np.any(np.diff(users[max(part.start - 1, 0) : part.stop]) < 0), watch))
    if not in_order:
        # Not one person after the other: visit the rows in a counting sort's order.
        for part in parts(n):
            starts[1:] += count_by(users[part], n_users)
            watch.checkpoint()
        np.cumsum(starts, out=starts)
        order = np.empty(n, np.int64)
        nexts = starts.copy()
        for part in parts(n):
            place(users[part], part.start, nexts, order)
            watch.checkpoint()
    clock = np.empty(0, np.int64) if times is None else times
    replaced = np.zeros(n, np.bool_)

    def person_at(visit: int) -> int:
        """First visit of the person whose visit this is: parts are moved to begin and end there."""
        if visit == n:
            return n
        return int(np.searchsorted(users, users[visit]) if in_order else starts[users[order[visit]]])

    def find(part: slice) -> None:
        seen_by, seen_at = np.full(n_films, -1, np.int32), np.empty(n_films, np.int32)
        start, stop = person_at(part.start), person_at(part.stop)
        find_repeats(start, stop, order, users, films, clock, seen_by, seen_at, replaced)

    each_part(n, find, watch)
    return np.flatnonzero(replaced)
