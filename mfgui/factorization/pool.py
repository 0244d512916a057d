"""The one pool of threads that kernels run on."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from functools import cache


def workers() -> int:
    """Return the number of processor cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@cache
def pool() -> ThreadPoolExecutor:
    """Return the pool; its threads live as long as the process."""
    return ThreadPoolExecutor(workers(), thread_name_prefix="mfgui-kernel")
