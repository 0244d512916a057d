"""Has the C library give large arrays back to the system as soon as nobody wants them."""

from __future__ import annotations

import ctypes
import sys
from typing import Final

LARGE: Final = 2 << 20
"""Bytes from which on an array has pages of its own."""

_M_MMAP_THRESHOLD: Final = -3
"""Number of this parameter in glibc's malloc.h."""


def give_large_arrays_back() -> bool:
    """Let arrays of `LARGE` bytes and more have pages of their own, which go back to the system when they are freed.

    By itself glibc raises that threshold to the size of what is freed, up to 32 MB, and keeps what lies under it, with
    holes, in a heap for each thread: after a few runs on 32 million ratings these held 800 MB that nobody used.

    Returns
    -------
    bool
        Whether it is so now; with another C library nothing is done.
    """
    if not sys.platform.startswith("linux"):
        return False
    try:
        mallopt = ctypes.CDLL(None).mallopt
    except (OSError, AttributeError):  # not glibc
        return False
    return bool(mallopt(_M_MMAP_THRESHOLD, LARGE))
