"""BLAS keeps to one thread whichever of numpy and mfgui is imported first, unless somebody chose otherwise."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from mfgui.base import blas

THREADS = """
import ctypes, sys
{imports}
file = next(f for f in map(str.strip, open("/proc/self/maps")) if "openblas" in f).split(maxsplit=5)[5]
library = ctypes.CDLL(file)
names = ("scipy_openblas_get_num_threads64_", "openblas_get_num_threads")
print(next(getattr(library, name) for name in names if hasattr(library, name))())
"""

needs_openblas = pytest.mark.skipif(
    sys.platform != "linux" or not any("openblas" in file.name for file in blas._libraries(Path(np.__file__))),
    reason="numpy has no OpenBLAS here",
)


def threads(imports: str, **more: str) -> int:
    own = {name: value for name, value in os.environ.items() if not name.endswith("_NUM_THREADS")} | more
    words = [sys.executable, "-c", THREADS.format(imports=imports)]
    return int(subprocess.run(words, env=own, capture_output=True, text=True, check=True, timeout=60).stdout)


@needs_openblas
def test_one_thread_whichever_comes_first_and_a_choice_stays() -> None:
    alone = threads("import numpy")
    assert threads("import numpy, mfgui") == threads("import mfgui, numpy") == 1
    assert threads("import numpy, mfgui", OPENBLAS_NUM_THREADS=str(alone)) == alone


def test_where_it_cannot_be_told_it_is_one_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blas, "_libraries", lambda _numpy: [])
    monkeypatch.setitem(np.__config__.CONFIG, "Build Dependencies", {"blas": {"name": "scipy-openblas"}})
    with pytest.warns(UserWarning, match="import mfgui first"):
        assert not blas.keep_to_one_thread()
    monkeypatch.setitem(np.__config__.CONFIG, "Build Dependencies", {"blas": {"name": "accelerate"}})
    assert blas.keep_to_one_thread()
