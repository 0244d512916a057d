"""Tests of what goes back to the system."""

import os
import sys
from pathlib import Path

import numpy as np
import pytest

from mfgui.data.dataset import Ratings
from mfgui.ui.state.memory import LARGE, give_large_arrays_back, let_mapped_go


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


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="told by /proc")
def test_columns_of_a_file_leave_memory_and_are_there_again_when_read(tmp_path: Path) -> None:
    columns = []
    for name, kind in (("users", np.int32), ("films", np.int32), ("values", np.float32)):
        np.save(tmp_path / f"{name}.npy", np.arange(10_000_000).astype(kind))
        columns.append(np.asarray(np.load(tmp_path / f"{name}.npy", mmap_mode="c")))
    ratings = Ratings(*columns)
    sums = [int(column.sum(dtype=np.int64)) for column in columns]
    before = _held()
    assert let_mapped_go(ratings) == 3
    assert before - _held() > 100_000_000
    assert [int(column.sum(dtype=np.int64)) for column in columns] == sums


def test_columns_in_memory_stay() -> None:
    ratings = Ratings(np.zeros(3, np.int32), np.ones(3, np.int32), np.full(3, 2, np.float32))
    assert let_mapped_go(ratings) == 0
    assert ratings.values.tolist() == [2, 2, 2]
