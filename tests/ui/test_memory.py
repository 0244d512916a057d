"""Tests of what goes back to the system."""

import os
import sys
from pathlib import Path

import numpy as np
import pytest

from mfgui.ui.memory import LARGE, give_large_arrays_back


def _held() -> int:
    """Bytes that this process holds."""
    fields = Path("/proc/self/statm").read_text().split()
    return int(fields[1]) * os.sysconf("SC_PAGESIZE")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only glibc keeps what is freed like this")
def test_large_arrays_that_are_freed_go_back_to_the_system() -> None:
    np.ones(30 << 20, np.uint8)  # freed at once: now arrays up to this size would go to the heap
    if not give_large_arrays_back():
        pytest.skip("another C library")
    before = _held()
    arrays = [np.ones(LARGE, np.uint8) for _ in range(100)]
    last = np.ones(LARGE, np.uint8)  # in a heap the holes before it would stay
    assert _held() - before > 90 * LARGE
    del arrays
    assert _held() - before < 20 * LARGE
    assert last.all()
