"""Gives memory back to the system: large arrays once they are freed, pages of mapped files that nobody reads now."""

from __future__ import annotations

import ctypes
import mmap
import sys
from typing import Final

import numpy as np

from mfgui.data.dataset import Ratings

LARGE: Final = 2 << 20  # bytes from which on an array has pages of its own
_M_MMAP_THRESHOLD: Final = -3  # number of this parameter in glibc's malloc.h


def give_large_arrays_back() -> bool:
    """Let arrays of `LARGE` bytes and more have pages of their own, which go back to the system when they are freed.

    By itself glibc raises that threshold to the size of what is freed, up to 32 MB, and keeps what lies under it, with
    holes, in a heap for each thread: after a few runs on 32 million ratings these held 800 MB that nobody used.

    Returns whether it is so now; with another C library nothing is done.
    """
    if not sys.platform.startswith("linux"):
        return False
    try:
        mallopt = ctypes.CDLL(None).mallopt
    except (OSError, AttributeError):  # not glibc
        return False
    return bool(mallopt(_M_MMAP_THRESHOLD, LARGE))


def let_mapped_go(ratings: Ratings) -> int:
    """Take columns that are mapped from a file out of this process's memory; whoever reads them maps them again.

    A run learns from a copy of its own, and these would stand beside it: 0.7 GB of 32 million ratings. Nobody writes
    to them, and the system keeps the file's pages as long as it has room, so that to read them again takes some 20 ms.

    Returns how many columns were mapped.
    """
    if not hasattr(mmap, "MADV_DONTNEED"):
        return 0
    mapped = 0
    for column in (ratings.users, ratings.films, ratings.values, ratings.timestamps):
        base: object = column
        while isinstance(base, np.ndarray):
            base = base.base
        if isinstance(base, mmap.mmap):
            base.madvise(mmap.MADV_DONTNEED)
            mapped += 1
    return mapped
