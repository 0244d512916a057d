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
from concurrent.futures import ThreadPoolExecutor, wait
from functools import cache
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Result = TypeVar("Result")

LOOK_SECONDS = 0.03
"""Between two looks at the checkpoint while work that cannot be cut is done."""


def workers() -> int:
    """Return the number of processor cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def uncut(work: Callable[[], Result], checkpoint: Callable[[int], None]) -> Result:
    """Do on a thread of the pool what cannot be cut (a large LAPACK, a sort), with a look at `checkpoint` meanwhile.

    Where that raises the work goes on to its end, and nobody hears of it. It has to let go of the interpreter.
    """
    doing = pool().submit(work)
    while not wait([doing], LOOK_SECONDS).done:
        checkpoint(0)
    return doing.result()


@cache
def pool() -> ThreadPoolExecutor:
    """Return the pool; its threads live as long as the process."""
    return ThreadPoolExecutor(workers(), thread_name_prefix="mfgui-kernel")
