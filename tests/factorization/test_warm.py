"""Compiling ahead: a child process fills the cache that this process then loads from."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from mfgui.factorization import warm


class GaveUp(Exception):  # noqa: N818
    pass


def give_up() -> None:
    raise GaveUp


def test_children_fill_the_cache(monkeypatch, tmp_path):
    # A copy: without the marks of what is ready, other processes of the suite would compile beside these children.
    folder = tmp_path / warm.CACHE_FOLDER.name
    shutil.copytree(warm.CACHE_FOLDER, folder)
    monkeypatch.setattr(warm, "CACHE_FOLDER", folder)
    monkeypatch.setenv("NUMBA_CACHE_DIR", str(tmp_path))
    for name in warm.KERNEL_MODULES:
        warm._marker(name).unlink(missing_ok=True)
    monkeypatch.setattr(warm, "_children", [])
    assert warm.needs_warming()
    with pytest.raises(GaveUp):
        warm.ensure(give_up)
    warm.ensure(lambda: None, [warm.READING])
    assert not warm.needs_warming([warm.READING])
    warm.ensure(lambda: None)  # waits for the children that are under way
    assert not warm.needs_warming()
    for child in warm._children:
        assert child.wait(60) == 0

    def no_further_child(*_a, **_k):
        raise AssertionError

    monkeypatch.setattr(warm, "_children", [])
    monkeypatch.setattr(subprocess, "Popen", no_further_child)
    warm.ensure(give_up)


def test_a_warm_start_compiles_nothing():
    # A process of its own: this one has kernels in memory of which others of the suite may have taken the files.
    first = "from mfgui.factorization import warm; list(warm.compile_kernels())"
    subprocess.run([sys.executable, "-c", first], timeout=150, check=True)
    code = (
        "from importlib import import_module;"
        "from mfgui.factorization import warm;"
        "from mfgui.factorization.kernels.compiling import kernels_of;"
        "modules = [import_module(f'mfgui.{m}') for m in warm.KERNEL_MODULES[1:]];"
        "assert all([kernel.prepare() for module in modules for kernel in kernels_of(module)])"
    )
    subprocess.run([sys.executable, "-c", code], timeout=120, check=True)


def test_who_waits_for_numba_to_start_can_give_up():
    list(warm.compile_kernels())
    code = (
        "from mfgui.factorization import warm\n"
        "looks = []\n"
        "warm.ensure(lambda: looks.append(1), [warm.READING])\n"
        "assert not looks, 'the kernels are on disk'\n"
        "warm.ensure(lambda: looks.append(1))\n"
        "assert len(looks) > 2, looks\n"
        "looks.clear()\n"
        "warm.ensure(lambda: looks.append(1))\n"
        "assert not looks, 'numba is there'\n"
    )
    subprocess.run([sys.executable, "-c", code], timeout=120, check=True)


def test_every_module_with_kernels_is_warmed():
    package = Path(warm.__file__).parents[1]
    modules = (p for room in ("factorization", "ui", "insight", "evaluation") for p in (package / room).rglob("*.py"))
    declaring = {
        ".".join(p.relative_to(package).with_suffix("").parts) for p in modules if "\n@kernel\n" in p.read_text("utf-8")
    }
    assert declaring | {warm.READING} == set(warm.KERNEL_MODULES)
