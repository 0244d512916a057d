"""Kills, and a disk on which the n-th write fails: files are the old or the new ones, never neither."""

from __future__ import annotations

import ast
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
    found = ran("kills.py", "8")
    assert set(found) == {
        "settings", "archive", "ratings", "upgrade", "runs", "epochs", "loading and cache", "import", "film lists",
    }  # fmt: skip
    for name, counts in found.items():
        assert sum(counts.values()) == 8, name
    assert sum(counts["one more"] for counts in found.values()) > 0  # killed between saving and confirming


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that are made in a millisecond")
def test_nothing_confirmed_is_missing_after_kills_of_the_window() -> None:
    found = ran("window_kills.py", "1")
    assert {name: counts["kills"] for name, counts in found.items()} == {"language": 2, "whose turn": 2}
    assert all(counts["confirmed"] >= 2 for counts in found.values())


@pytest.mark.skipif(sys.platform != "linux" or shutil.which("gcc") is None, reason="no gcc to make writes fail with")
def test_whichever_write_fails_the_file_is_the_old_or_the_new_one(tmp_path: Path) -> None:
    shim = tmp_path / "failing_disk.so"
    subprocess.run(
        ["gcc", "-shared", "-fPIC", "-O1", "-o", str(shim), str(HERE / "failing_disk.c"), "-ldl"], check=True
    )
    found = ran("saving.py", LD_PRELOAD=str(shim), MFGUI_HOME=str(tmp_path / "home"))
    assert len(found) == 3 * 14
    for name, counts in found.items():
        assert counts["writes"] > 2, name  # they were met at all
        assert counts["old"] > 0, name
        assert counts["old"] + counts["new"] >= counts["writes"], name


ALONE = {
    "base/files.py",
    "base/lock.py",
    "data/cache.py",
    "data/demo.py",
    "storage/demo_record.py",
    "insight/embedding.py",
}
"""Where it is otherwise: the primitive, locks that hold nothing, and folders that are renamed when they are whole."""


def test_whatever_is_saved_is_saved_by_what_was_tried_here() -> None:
    """No room writes into a file in place, which a full disk or a kill would leave as neither the old nor the new."""
    found = []
    for file in sorted((ROOT / "mfgui").rglob("*.py")):
        text = file.read_text("utf-8")
        if not any(word in text for word in (".open(", "write_text", "write_bytes")):
            continue
        for node in ast.walk(ast.parse(text)):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
                continue
            words = [
                arg.value for arg in (*node.args, *(k.value for k in node.keywords)) if isinstance(arg, ast.Constant)
            ]
            opened = node.func.attr == "open" and any(w in ("w", "wb", "w+", "x", "r+b") for w in words)
            if opened or node.func.attr in ("write_text", "write_bytes"):
                found.append(file.relative_to(ROOT / "mfgui").as_posix())
    assert set(found) - ALONE == {"storage/archive.py"}  # members of a zip, which itself is written by `replacing`
