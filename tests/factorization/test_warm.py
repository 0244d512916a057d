"""Compiling ahead: a child process fills the cache that this process then loads from."""

import subprocess
import sys

import pytest

from mfgui.factorization import warm


class GaveUp(Exception):  # noqa: N818
    pass


def give_up() -> None:
    raise GaveUp


def test_a_child_fills_the_cache(monkeypatch):
    warm._marker().unlink(missing_ok=True)
    monkeypatch.setattr(warm, "_child", None)
    assert warm.needs_warming()
    with pytest.raises(GaveUp):
        warm.ensure(give_up)
    calls = []
    warm.ensure(lambda: calls.append(1))  # waits for the child that is under way
    assert calls
    assert not warm.needs_warming()

    def no_second_child(*_a, **_k):
        raise AssertionError

    monkeypatch.setattr(subprocess, "Popen", no_second_child)
    warm.ensure(give_up)


def test_a_warm_start_compiles_nothing():
    list(warm.compile_all())
    code = (
        "import importlib; from mfgui.factorization import warm;"
        "from mfgui.factorization.kernels.compiling import kernels_of;"
        "[importlib.import_module(m) for m in warm.KERNEL_MODULES];"
        "assert all([k.prepare() for k in kernels_of(*warm.KERNEL_MODULES)])"
    )
    subprocess.run([sys.executable, "-c", code], timeout=120, check=True)


def test_every_module_with_kernels_is_warmed():
    from pathlib import Path

    folder = Path(warm.__file__).parent / "kernels"
    declaring = {p.stem for p in folder.glob("*.py") if "@kernel(" in p.read_text("utf-8")}
    assert declaring == {name.rpartition(".")[2] for name in warm.KERNEL_MODULES}
