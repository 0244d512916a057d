"""Kills, and a disk on which the n-th write fails: files are the old or the new ones, never neither."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]


def ran(script: str, *words: str, **environment: str) -> dict[str, dict[str, int]]:
    """Run a script in a folder in memory, where the system has one, and return what it prints."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None) as folder:
        done = subprocess.run(
            [sys.executable, str(HERE / script), folder, *words],
            capture_output=True,
            text=True,
            timeout=170,
            env=os.environ | {"PYTHONPATH": str(ROOT)} | environment,
            check=False,
        )
    assert done.returncode == 0, done.stderr
    found: dict[str, dict[str, int]] = json.loads(done.stdout)
    return found


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that are made in a millisecond")
def test_nothing_confirmed_is_missing_after_kills() -> None:
    found = ran("kills.py", "40")
    assert set(found) == {"settings", "archive", "ratings", "upgrade"}
    for name, counts in found.items():
        assert sum(counts.values()) == 40, name
    assert sum(counts["one more"] for counts in found.values()) > 0  # killed between saving and confirming


@pytest.mark.skipif(sys.platform != "linux" or shutil.which("gcc") is None, reason="no gcc to make writes fail with")
def test_whichever_write_fails_the_file_is_the_old_or_the_new_one(tmp_path: Path) -> None:
    shim = tmp_path / "failing_disk.so"
    subprocess.run(
        ["gcc", "-shared", "-fPIC", "-O1", "-o", str(shim), str(HERE / "failing_disk.c"), "-ldl"], check=True
    )
    found = ran("saving.py", LD_PRELOAD=str(shim), MFGUI_HOME=str(tmp_path / "home"))
    assert len(found) == 18
    for name, counts in found.items():
        assert counts["writes"] > 3, name  # they were met at all
        assert counts["old"] > 0, name
        assert counts["old"] + counts["new"] >= counts["writes"], name
