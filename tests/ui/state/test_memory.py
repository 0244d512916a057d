"""Tests of what goes back to the system."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from mfgui.data.dataset import Ratings
from mfgui.ui.state.memory import let_mapped_go

ROOT = Path(__file__).resolve().parents[3]

# In processes of their own: what other tests left to be freed would count too.
HELD = """
import os
from pathlib import Path
import numpy as np
from mfgui.ui.state.memory import LARGE, give_large_arrays_back, let_mapped_go

def held():
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE")
"""

FREED = """
np.ones(30 << 20, np.uint8)  # freed at once: now arrays up to this size would go to the heap
if not give_large_arrays_back():
    raise SystemExit("another C library")
before = held()
arrays = [np.ones(LARGE, np.uint8) for _ in range(100)]
last = np.ones(LARGE, np.uint8)  # in a heap the holes before it would stay
assert held() - before > 90 * LARGE, held() - before
del arrays
assert held() - before < 20 * LARGE, held() - before
assert last.all()
"""

MAPPED = """
import sys
from mfgui.data.dataset import Ratings

columns = []
for name, kind in (("users", np.int32), ("films", np.int32), ("values", np.float32)):
    file = Path(sys.argv[1], f"{name}.npy")
    np.save(file, np.arange(10_000_000).astype(kind))
    columns.append(np.asarray(np.load(file, mmap_mode="c")))
ratings = Ratings(*columns)
sums = [int(column.sum(dtype=np.int64)) for column in columns]
before = held()
assert let_mapped_go(ratings) == 3
assert before - held() > 100_000_000, before - held()
assert [int(column.sum(dtype=np.int64)) for column in columns] == sums
"""


def run(program: str, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", HELD + program, *words]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only glibc keeps what is freed like this")
def test_large_arrays_that_are_freed_go_back_to_the_system() -> None:
    ran = run(FREED)
    if ran.stderr.strip() == "another C library":
        pytest.skip("another C library")
    assert ran.returncode == 0, ran.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="/proc is Linux's")
def test_columns_of_a_file_leave_memory_and_are_there_again_when_read(tmp_path: Path) -> None:
    ran = run(MAPPED, str(tmp_path))
    assert ran.returncode == 0, ran.stderr


def test_columns_in_memory_stay() -> None:
    ratings = Ratings(np.zeros(3, np.int32), np.ones(3, np.int32), np.full(3, 2, np.float32))
    assert let_mapped_go(ratings) == 0
    assert ratings.values.tolist() == [2, 2, 2]
