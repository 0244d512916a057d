"""How a kernel is declared: one signature, compiled at first use or loaded from the disk cache."""

from __future__ import annotations

import threading
from collections.abc import Callable
from types import ModuleType
from typing import Any

from numba import types

from mfgui.base.jit import jit

OPTIONS: dict[str, Any] = {
    # Never nnan or ninf: with them isnan answers False and divergence goes unseen.
    "fastmath": {"reassoc", "contract"},
    # IEEE division without a check and a branch per element, which would keep loops from being vectorised.
    "error_model": "numpy",
}

Index = types.int64
Flag = types.boolean
Word = types.uint64
F4 = types.float32
F8 = types.float64


def read(dtype: Any, ndim: int = 1) -> Any:
    """Type of a contiguous array that a kernel only reads; writable arrays are taken too."""
    return types.Array(dtype, ndim, "C", readonly=True)


def both(*members: Any) -> Any:
    """Type of a tuple."""
    return types.Tuple(members)  # type: ignore[no-untyped-call]


def write(dtype: Any, ndim: int = 1) -> Any:
    """Type of a contiguous array that a kernel writes."""
    return types.Array(dtype, ndim, "C")


def helper(function: Callable[..., Any]) -> Any:
    """Make a function callable from kernels; it is compiled into each of them."""
    return jit(**OPTIONS)(function)


class Kernel:
    """A compiled function with one signature; `ready` once it is compiled or loaded.

    numba alone would compile again for every other type of argument, read-only arrays included; here the
    one signature is compiled once and arguments are converted to it or refused.
    """

    def __init__(self, function: Callable[..., Any], signature: Any) -> None:
        self.name = f"{function.__module__.rpartition('.')[2]}.{function.__name__}"
        self.__doc__ = function.__doc__
        self._signature = signature
        self._dispatcher = jit(**OPTIONS)(function)
        self._lock = threading.Lock()
        self.ready = False

    def __call__(self, *arguments: Any) -> Any:
        """Run the kernel, compiling it or loading it from the cache the first time."""
        if not self.ready:
            self.prepare()
        return self._dispatcher(*arguments)

    def prepare(self) -> bool:
        """Compile, or load from the disk cache; return whether the cache had it."""
        with self._lock:
            if not self.ready:
                self._dispatcher.compile(self._signature)
                self._dispatcher.disable_compile()
                self.ready = True
            return bool(self._dispatcher.stats.cache_hits)


def kernel(*arguments: Any, returns: Any = types.none) -> Callable[[Callable[..., Any]], Kernel]:
    """Declare a kernel by the types of its arguments and its result."""

    def declare(function: Callable[..., Any]) -> Kernel:
        return Kernel(function, returns(*arguments))

    return declare


def kernels_of(module: ModuleType) -> list[Kernel]:
    """Return every kernel declared in a module, in the order of its file."""
    return [k for k in vars(module).values() if isinstance(k, Kernel)]
