"""Compiling every kernel in a child process, so that no window ever waits for a compiler."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import mfgui
from mfgui.factorization.kernels import CACHE_FOLDER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

KERNEL_MODULES = tuple(
    f"mfgui.factorization.kernels.{name}" for name in ("blocks", "adam", "serving", "stamping")
)
"""Where kernels are declared; those that training needs come first."""

POLL_SECONDS = 0.03

_lock = threading.Lock()
_child: subprocess.Popen[bytes] | None = None


def _marker() -> Path:
    # numba compiles for the processor at hand; a cache folder may be shared by several machines.
    from llvmlite import binding

    return CACHE_FOLDER / f"complete-{binding.get_host_cpu_name()}"


def needs_warming() -> bool:
    """Whether kernels of this version are still to be compiled on this machine."""
    return not _marker().is_file()


def compile_all() -> Iterator[tuple[str, float]]:
    """Compile every kernel into the disk cache, or load it from there; yields its name and seconds."""
    from mfgui.factorization.kernels.compiling import kernels_of

    for name in KERNEL_MODULES:
        importlib.import_module(name)
    for one in kernels_of(*KERNEL_MODULES):
        began = time.perf_counter()
        one.prepare()
        yield one.name, time.perf_counter() - began
    CACHE_FOLDER.mkdir(parents=True, exist_ok=True)
    _marker().touch()


def ensure(checkpoint: Callable[[], None]) -> None:
    """Return once all kernels are on disk: at once when they are, else after a child process has compiled.

    Parameters
    ----------
    checkpoint
        Called every few hundredths of a second while waiting. It may raise to give up waiting; the child goes
        on and what it compiles is kept.

    Notes
    -----
    May be called from several threads; they wait for the same child. Where the child fails (a read-only
    cache folder, say) kernels are compiled at first use instead, and the window may stutter meanwhile.
    """
    global _child
    if not needs_warming():
        return
    with _lock:
        if _child is None:
            _child = _start()
        child = _child
    while True:
        checkpoint()
        try:
            child.wait(POLL_SECONDS)
        except subprocess.TimeoutExpired:
            continue
        return


def _start() -> subprocess.Popen[bytes]:
    environment = dict(os.environ)
    # The child has to find the same package, wherever this process found it.
    package = str(Path(mfgui.__file__).resolve().parent.parent)
    environment["PYTHONPATH"] = os.pathsep.join(filter(None, [package, environment.get("PYTHONPATH", "")]))
    return subprocess.Popen(
        [sys.executable, "-m", __spec__.name],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


if __name__ == "__main__":
    for compiled, seconds in compile_all():
        print(f"{compiled:24} {seconds:6.2f} s", flush=True)
