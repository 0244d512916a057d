"""Where numba keeps what it compiled; importing this module, before numba or after it, decides it."""

from __future__ import annotations

import hashlib
import os
import platform
import sys
from importlib.metadata import version
from pathlib import Path

from mfgui import paths


def _digest() -> str:
    digest = hashlib.blake2b(digest_size=8)
    package = Path(__file__).parent
    for source in sorted([*package.rglob("kernels.py"), *package.rglob("kernels/*.py")]):
        digest.update(source.read_bytes())
    for part in (version("numba"), version("numpy"), platform.python_version()):
        digest.update(part.encode())
    return digest.hexdigest()


def _cache_folder() -> Path:
    key = _digest()
    given = os.environ.get("NUMBA_CACHE_DIR")
    base = Path(given) if given else paths.cache() / "kernels"
    return base if base.name == key else base / key


CACHE_FOLDER = _cache_folder()
"""Folder of the compiled kernels of exactly this source, numba and Python (the processor is numba's part).

numba looks at the time stamp of the one file that a function is in; a kernel calls functions of other files
too, so the folder's name holds a hash of them all.
"""

# numba reads the variable once, when it is imported. Child processes inherit it and use the same folder.
os.environ["NUMBA_CACHE_DIR"] = str(CACHE_FOLDER)
if "numba" in sys.modules:
    sys.modules["numba"].config.CACHE_DIR = str(CACHE_FOLDER)
