"""BLAS on one thread where numpy was there before mfgui: it read the environment then, and would not again."""

from __future__ import annotations

import ctypes
import os
import sys
import warnings
from pathlib import Path
from typing import Any, Final

# What sets the number of threads, in numpy's own wheels, in distributions' and in Intel's.
_SET: Final = (
    "scipy_openblas_set_num_threads64_",
    "scipy_openblas_set_num_threads",
    "openblas_set_num_threads64_",
    "openblas_set_num_threads",
    "MKL_Set_Num_Threads",
)


def keep_to_one_thread() -> bool:
    """Have the BLAS of a numpy that is loaded use one thread; warns and returns False where it cannot be told to.

    Some builds have no threads of their own (Apple's): there nothing is to be done.
    """
    numpy: Any = sys.modules["numpy"]
    told = [_tell(library) for library in _libraries(Path(numpy.__file__ or ""))]
    if any(told):
        return True
    blas = str(numpy.__config__.CONFIG.get("Build Dependencies", {}).get("blas", {}).get("name", "")).lower()
    if not any(name in blas for name in ("openblas", "mkl")):
        return True
    warnings.warn(
        "numpy was imported before mfgui and computes on threads of its own, which makes training slower: "
        "import mfgui first, or set OPENBLAS_NUM_THREADS=1",
        stacklevel=4,
    )
    return False


def _libraries(numpy: Path) -> list[Path]:
    """Files of BLAS that this process has loaded, as far as the system tells; else those that come with numpy."""
    maps = Path("/proc/self/maps")
    if maps.is_file():
        words = (line.split(maxsplit=5) for line in maps.read_text(errors="replace").splitlines())
        loaded = {Path(line[5]) for line in words if len(line) == 6}
    else:
        folders = (numpy.parent / ".dylibs", numpy.parent.parent / "numpy.libs")
        loaded = {file for folder in folders if folder.is_dir() for file in folder.iterdir()}
    return sorted(file for file in loaded if "openblas" in file.name or "mkl_rt" in file.name)


def _tell(file: Path) -> bool:
    """Set one thread in this library; False where it has no such function."""
    try:
        library = ctypes.CDLL(str(file), mode=getattr(os, "RTLD_NOLOAD", 0) | ctypes.DEFAULT_MODE)
    except OSError:
        return False
    for name in _SET:
        if (tell := getattr(library, name, None)) is not None:
            tell(ctypes.c_int(1))
            return True
    return False
