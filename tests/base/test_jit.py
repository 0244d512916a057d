"""Compiled functions from the disk: damage means compiling again, and a cache that others can write is not used."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from mfgui.base import kernel_cache, paths

ROOT = Path(__file__).resolve().parents[2]
FUNCTION = """
from mfgui.base.jit import jit

@jit()
def twice(number):
    return 2 * number
"""
USE = """
import importlib, json, os, sys
sys.path.insert(0, sys.argv[1])
from mfgui.base.kernel_cache import CACHE_FOLDER
import one_function

def used():
    answer = importlib.reload(one_function).twice(21)  # a function that knows nothing of the one before
    return answer, bool(one_function.twice.stats.cache_hits)

found = [used(), used()]
(file,) = (one for one in CACHE_FOLDER.rglob("*") if one.is_file())
good = file.read_bytes()
flipped = good[:-1] + bytes([good[-1] ^ 1])
for bad in (good[: len(good) // 2], b"", flipped, bytes([0x80, 4]) + os.urandom(500)):
    file.write_bytes(bad)
    found.append(used())
    assert len(file.read_bytes()) > 500
found.append(used())
print(json.dumps(found))
"""


def test_damaged_kernels_are_compiled_again(tmp_path: Path) -> None:
    place = tmp_path / "module"
    place.mkdir()
    (place / "one_function.py").write_text(FUNCTION)
    done = subprocess.run(
        [sys.executable, "-c", USE, str(place)],
        capture_output=True,
        text=True,
        timeout=120,
        env=os.environ | {"PYTHONPATH": str(ROOT), "NUMBA_CACHE_DIR": str(tmp_path / "kernels")},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    # Compiled, loaded, compiled again after each damage, loaded.
    assert json.loads(done.stdout) == [[42, False], [42, True], *[[42, False]] * 4, [42, True]]


@pytest.fixture
def kernels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of kernels of a home of its own."""
    monkeypatch.delenv("NUMBA_CACHE_DIR")
    monkeypatch.setenv("MFGUI_HOME", str(tmp_path))
    return kernel_cache._cache_folder()


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="a system without such permissions")
def test_a_folder_that_others_can_write_becomes_ones_own(kernels: Path, tmp_path: Path) -> None:
    assert kernels.is_relative_to(tmp_path)
    kernels.chmod(0o777)
    assert kernel_cache._cache_folder() == kernels
    assert kernels.stat().st_mode & 0o077 == 0


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() != 0, reason="only root can give a folder away")
def test_a_folder_of_somebody_else_is_not_used(kernels: Path) -> None:
    os.chown(kernels, 12345, 12345)
    other = kernel_cache._cache_folder()
    assert paths.is_temporary(other)
    assert paths.is_private(other)
