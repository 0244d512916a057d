"""Compiling every kernel in a child process, so that no window ever waits for a compiler."""

from __future__ import annotations

import atexit
import importlib
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path

from mfgui.base import child, paths
from mfgui.base.kernel_cache import CACHE_FOLDER, SHIPPED
from mfgui.factorization.pool import uncut
from mfgui.factorization.served import Served

# Stands for the kernels of `mfgui.data`; all other names are modules of `mfgui` that declare kernels.
READING = "reading"

# What each child process compiles, in this order: about as many seconds each.
CHILDREN = (
    (
        READING,
        "factorization.kernels.serving",
        "factorization.kernels.gibbs",
        "factorization.kernels.ordinal",
        "factorization.kernels.moods",
    ),
    (
        "factorization.kernels.blocks",
        "factorization.kernels.adam",
        "factorization.kernels.snapshot",
        "ui.map.kernels",
        "factorization.kernels.als",
        "factorization.kernels.sgd",
        "factorization.kernels.sparse",
        "factorization.kernels.svdpp",
        "factorization.kernels.neighbours",
        "factorization.kernels.best",
        "factorization.kernels.ials",
        "factorization.kernels.blending",
    ),
)

KERNEL_MODULES = tuple(name for names in CHILDREN for name in names)  # all of it
POLL_SECONDS = 0.03

_NICE = 5  # how much the children give way (not on Windows, where their priority class says it)

_lock = threading.Lock()
_children: list[subprocess.Popen[bytes]] = []


@cache
def processor() -> str:
    """Return what LLVM calls the processor; kept, for asking again waits until LLVM is done with what it compiles."""
    from llvmlite import binding

    return os.environ.get("NUMBA_CPU_NAME") or str(binding.get_host_cpu_name())


def _marker(module: str) -> Path:
    # numba compiles for the processor at hand; a cache folder may be shared by several machines.
    return (SHIPPED or CACHE_FOLDER) / f"{module}-for-{processor()}"


def needs_warming(modules: Sequence[str] = KERNEL_MODULES) -> bool:
    """Whether kernels of this version are still to be compiled on this machine."""
    return not all(_marker(name).is_file() for name in modules)


def compile_kernels(modules: Sequence[str] = KERNEL_MODULES) -> Iterator[tuple[str, float]]:
    """Compile the kernels of these modules into the disk cache, or load them from there.

    Yields the name of what is ready, and how long that took in seconds.
    """
    from mfgui.data import kernels
    from mfgui.factorization.kernels.compiling import kernels_of

    for name in modules:
        began = time.perf_counter()
        if name == READING:
            kernels.compile_kernels()
            yield name, time.perf_counter() - began
        else:
            for one in kernels_of(importlib.import_module(f"mfgui.{name}")):
                one.prepare()
                yield one.name, time.perf_counter() - began
                began = time.perf_counter()
        CACHE_FOLDER.mkdir(parents=True, exist_ok=True)
        _marker(name).touch()


def begin() -> None:
    """Let child processes compile what is missing, and do not wait for them."""
    with _lock:
        if not _children and needs_warming():
            _children.extend(_start(modules) for modules in CHILDREN)
            if paths.is_temporary(CACHE_FOLDER):  # it goes with this process, and nobody needs what they compile then
                atexit.register(_end_children)


def retry() -> None:
    """Forget child processes that have failed: `begin` starts anew."""
    with _lock:
        if all(one.poll() is not None for one in _children):
            _children.clear()


def _end_children() -> None:
    for one in _children:
        one.kill()


def ensure(checkpoint: Callable[[], None], modules: Sequence[str] = KERNEL_MODULES) -> None:
    """Return once all kernels are on disk: at once when they are, else when child processes have compiled.

    Whoever waits for all of them is about to call some: those that serve are loaded too, once in a process.

    `checkpoint`: called every few hundredths of a second while waiting. It may raise to give up waiting; the children
    go on and what they compile is kept.
    `modules`: wait for these alone; those for reading are ready first.

    May be called from several threads; they wait for the same children. Where one fails (a read-only
    cache folder, say) kernels are compiled at first use instead, and the window may stutter meanwhile.
    """
    if needs_warming(modules):
        begin()
        for one in _children:
            while one.poll() is None and needs_warming(modules):
                checkpoint()
                try:
                    one.wait(POLL_SECONDS)
                except subprocess.TimeoutExpired:
                    continue
    if modules is KERNEL_MODULES:
        _load_served(checkpoint)


def _load_served(checkpoint: Callable[[], None]) -> None:
    """Load the kernels that have stand-ins, on another thread: those serve no longer, and numba has started.

    With the first one numba is imported and much of itself, which takes 0.2 to 0.6 s.
    """
    for one in Served.all:
        if not one.ready:
            uncut(one.load, lambda _seen: checkpoint())


def _start(modules: Sequence[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        child.words_for(__spec__.name, *modules),
        env=child.environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0),
    )


def _give_way() -> None:
    """Leave the processor to the window first; where it is idle, compiling takes no longer for that."""
    if hasattr(os, "nice"):
        os.nice(_NICE)


if __name__ == "__main__":
    _give_way()
    for compiled, seconds in compile_kernels(sys.argv[1:] or KERNEL_MODULES):
        print(f"{compiled:24} {seconds:6.2f} s", flush=True)
