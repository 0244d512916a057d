"""How a kernel is declared: one signature, compiled at first use or loaded from the disk cache."""

from __future__ import annotations

import threading
from collections.abc import Callable
from types import ModuleType
from typing import Any, get_type_hints

from mfgui.base.jit import jit
from mfgui.factorization.kernels.types import numba_type

OPTIONS: dict[str, Any] = {
    # Never nnan or ninf: with them isnan answers False and divergence goes unseen.
    "fastmath": {"reassoc", "contract"},
    # IEEE division without a check and a branch per element, which would keep loops from being vectorised.
    "error_model": "numpy",
}


def helper(function: Callable[..., Any]) -> Any:
    """Make a function callable from kernels; it is compiled into each of them."""
    return jit(**OPTIONS)(function)


class Kernel:
    """A compiled function with one signature; `ready` once it is compiled or loaded.

    numba alone would compile again for every other type of argument, read-only arrays included; here the
    one signature is compiled once and arguments are converted to it or refused.
    """

    def __init__(self, function: Callable[..., Any]) -> None:
        *arguments, result = map(numba_type, get_type_hints(function, include_extras=True).values())
        self.name = f"{function.__module__.rpartition('.')[2]}.{function.__name__}"
        self.__doc__ = function.__doc__
        self._signature = result(*arguments)
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


def kernel(function: Callable[..., Any]) -> Kernel:
    """Declare a kernel; numba's types are told by its signature, see `types`."""
    return Kernel(function)


def kernels_of(module: ModuleType) -> list[Kernel]:
    """Return every kernel declared in a module, in the order of its file."""
    return [k for k in vars(module).values() if isinstance(k, Kernel)]
