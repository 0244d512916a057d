"""Folders of compiled kernels: those that no version uses any more go after a while."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from mfgui.base import kernel_cache as compiled

DAY = 24 * 3600


def folder(base: Path, name: str, days: float) -> Path:
    path = base / name
    (path / "below").mkdir(parents=True)
    (path / "below" / "kernel.nbc").write_bytes(b"x")
    then = time.time() - days * DAY
    os.utime(path, (then, then))
    return path


def test_only_what_was_long_not_used_goes(tmp_path: Path) -> None:
    used = folder(tmp_path, "0" * 16, days=90)
    recent = folder(tmp_path, "1" * 16, days=29)
    old = folder(tmp_path, "2" * 16, days=31)
    killed = folder(tmp_path, "tmp-" + "3" * 16, days=40)
    others = folder(tmp_path, "somebody's own", days=900)
    compiled.remove_unused(tmp_path, used.name)
    assert set(tmp_path.iterdir()) == {used, recent, others}
    assert time.time() - used.stat().st_mtime < 60
    assert not old.exists()
    assert not killed.exists()
    compiled.remove_unused(tmp_path / "not there", used.name)


def test_another_program_that_removes_the_same_at_once_does_no_harm(tmp_path: Path) -> None:
    folders = [folder(tmp_path, f"{n:016x}", days=40) for n in range(40)]
    code = (
        "import sys, pathlib, mfgui.base.kernel_cache as c\n"
        "sys.stdin.read(1)\n"
        "c.remove_unused(pathlib.Path(sys.argv[1]), 'f' * 16)"
    )
    root = str(Path(compiled.__file__).parents[2])
    children = [
        subprocess.Popen(
            [sys.executable, "-c", code, str(tmp_path)],
            stdin=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": root},
        )
        for _ in range(2)
    ]
    for child in children:
        assert child.stdin is not None
        child.stdin.write(b"x")
        child.stdin.flush()
    for child in children:
        assert child.communicate(timeout=60)[1] == b""
        assert child.returncode == 0
    compiled.remove_unused(tmp_path, "f" * 16)
    assert not any(path.exists() for path in folders)


def test_checkouts_of_one_source_share_kernels_and_another_source_has_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = Path(compiled.__file__).parents[1]
    digests = [compiled._digest()]
    for place, more in (("same", b""), ("other", b"# a change\n")):
        for source in compiled.sources(package):
            copied = tmp_path / place / source.relative_to(package)
            copied.parent.mkdir(parents=True, exist_ok=True)
            copied.write_bytes(source.read_bytes() + more)
        monkeypatch.setattr(compiled, "__file__", str(tmp_path / place / "base" / "kernel_cache.py"))
        digests.append(compiled._digest())
    assert digests[0] == digests[1] != digests[2]


def test_what_is_compiled_is_what_the_folder_is_named_by() -> None:
    package = Path(compiled.__file__).parents[1]
    users = {file for file in package.rglob("*.py") if "base.jit import" in file.read_text("utf-8")}
    assert users <= set(compiled.sources(package))


def test_what_kernels_take_from_other_places_names_the_folder_too() -> None:
    package = Path(compiled.__file__).parents[1]
    sources = set(compiled.sources(package))
    taken = set()
    for file in sources:
        for match in re.finditer(r"^from mfgui\.(?!base)([\w.]+) import (\w+)", file.read_text("utf-8"), re.MULTILINE):
            place = package.joinpath(*match[1].split("."))
            taken.add(place / f"{match[2]}.py" if place.is_dir() else place.with_suffix(".py"))
    assert package / "factorization" / "agreed.py" in taken
    assert taken <= sources


def test_kernels_that_came_with_the_program_are_used_where_the_processor_can(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compiled.paths, "resources", lambda: tmp_path)
    for name in ("NUMBA_CPU_NAME", "NUMBA_CPU_FEATURES"):
        monkeypatch.setenv(name, "")  # as before, when the test is over
        monkeypatch.delenv(name)
    assert compiled._shipped() is None
    folder = tmp_path / "kernels" / compiled.CACHE_FOLDER.name
    folder.mkdir(parents=True)
    told = folder / compiled.PROCESSOR_FILE
    told.write_text(json.dumps({"name": "generic", "needs": ["a feature that no processor has"]}))
    assert compiled._shipped() is None
    assert "NUMBA_CPU_NAME" not in os.environ
    told.write_text(json.dumps({"name": "generic", "needs": []}))
    assert compiled._shipped() == folder
    assert (os.environ["NUMBA_CPU_NAME"], os.environ["NUMBA_CPU_FEATURES"]) == ("generic", "")
    monkeypatch.setenv("NUMBA_CPU_NAME", "another")  # somebody wants it for another one
    assert compiled._shipped() is None
