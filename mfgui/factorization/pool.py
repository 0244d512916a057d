"""The one pool of threads that kernels run on.

Same seed, same result: on one machine, with the same versions of mfgui, numpy and numba, a method given the same
ratings, settings and seed learns the same numbers to the last bit, with one thread or several, whether or not it was
paused, stopped and extended, or saved and continued. To that end work is cut by what it is (blocks that share no
user and no film, chunks of rows), never by how many threads there are; every sum is taken in a fixed order; random
numbers come from a stream of (seed, epoch, block or row), not from the thread; and BLAS runs on one thread.

The promise ends where arithmetic does: another processor (whose registers sum in another order), another version of
numpy, its BLAS or numba may change the last digits, which training then carries on to about the fourth decimal of an
RMSE. The split is the same everywhere: it is drawn in whole numbers.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor, wait
from functools import cache
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

BEGIN_SECONDS = 0.1  # work that no thread of the pool has begun after this time is done by who wants it
LOOK_SECONDS = 0.03  # between two looks at the checkpoint while work that cannot be cut is done


_most = 0  # so many threads at most; 0 for as many as there are cores


def cores() -> int:
    """Return the number of processor cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def workers() -> int:
    """Return the number of threads that kernels run on."""
    return min(cores(), _most) if _most else cores()


def set_most_workers(most: int) -> None:
    """Run kernels on so many threads at most, 0 for one a core: what begins from now on; results are the same."""
    global _most
    if most != _most:
        _most = most
        _pool.cache_clear()  # work on its way goes on, on the threads that it has


def spread(work: Callable[[Item], object], items: Iterable[Item]) -> None:
    """Do `work` on each item, on the threads of the pool; return when all of it is done.

    On one of the pool's own threads it is all done there, one item after the other: the others may be waiting for
    this one. For the same reason the caller does what no thread of the pool begins for a while: all of them may
    wait for a lock that the caller holds.
    """
    items = list(items)
    if _here.of_the_pool or len(items) == 1 or workers() == 1:
        for item in items:
            work(item)
        return
    futures = [_pool().submit(work, item) for item in items]
    patience = BEGIN_SECONDS
    try:
        for item, future in zip(items, futures, strict=True):
            if not wait([future], patience).done and future.cancel():
                patience = 0.0
                work(item)
            else:
                future.result()
    finally:
        wait([future for future in futures if not future.cancel()])


def uncut(work: Callable[[], Result], checkpoint: Callable[[int], None]) -> Result:
    """Do on a thread of the pool what cannot be cut (a large LAPACK, a sort), with a look at `checkpoint` meanwhile.

    Where that raises the work goes on to its end, and nobody hears of it. It has to let go of the interpreter.
    """
    if _here.of_the_pool:
        return work()
    doing = _pool().submit(work)
    while not wait([doing], LOOK_SECONDS).done:
        checkpoint(0)
    return doing.result()


class _Here(threading.local):
    """What a thread knows of itself."""

    of_the_pool = False


_here = _Here()


def _begin() -> None:
    _here.of_the_pool = True


@cache
def _pool() -> ThreadPoolExecutor:
    """Return the pool; its threads live as long as the process."""
    return ThreadPoolExecutor(workers(), thread_name_prefix="mfgui-kernel", initializer=_begin)
