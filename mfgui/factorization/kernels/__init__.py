"""The compiled inner loops; importing this package decides where numba keeps what it compiled."""

from __future__ import annotations

import hashlib
import os
import platform
from importlib.metadata import version
from pathlib import Path

from mfgui import paths


def _digest() -> str:
    digest = hashlib.blake2b(digest_size=8)
    for source in sorted(Path(__file__).parent.glob("*.py")):
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

# Before numba is imported, which reads the variable once. Child processes inherit it and use the same folder.
os.environ["NUMBA_CACHE_DIR"] = str(CACHE_FOLDER)
