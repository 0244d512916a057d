"""Where numba keeps what it compiled; importing this module, before numba or after it, decides it."""

from __future__ import annotations

import hashlib
import json
import os
import platform
import re
import shutil
import sys
import time
from importlib.metadata import version
from pathlib import Path
from typing import Final

from mfgui.base import paths


def _digest() -> str:
    digest = hashlib.blake2b(digest_size=8)
    package = Path(__file__).parent.parent
    for source in sources(package):
        digest.update(source.read_bytes().replace(b"\r\n", b"\n"))
    for part in (version("numba"), version("numpy"), platform.python_version()):
        digest.update(part.encode())
    return digest.hexdigest()


def sources(package: Path) -> list[Path]:
    """Return the files that what is compiled depends on; a packaged program brings them along for this alone."""
    others = ("base/jit.py", "factorization/agreed.py", "ui/map/slow_stamp.py")
    return sorted([*package.rglob("kernels.py"), *package.rglob("kernels/*.py"), *map(package.joinpath, others)])


def _cache_folder() -> Path:
    key = _digest()
    given = os.environ.get("NUMBA_CACHE_DIR")
    base = Path(given) if given else paths.cache() / "kernels"
    folder = base if base.name == key else base / key
    try:
        folder.mkdir(parents=True, exist_ok=True)
        # What lies there is machine code and pickles: whoever can write it can do what this program can.
        usable = paths.is_private(folder) and os.access(folder, os.W_OK)
    except (OSError, ValueError):
        usable = False
    if not usable:
        folder = paths.temporary() / "kernels" / key
        folder.mkdir(parents=True, exist_ok=True)
    return folder


CACHE_FOLDER = _cache_folder()
"""Folder of the compiled kernels of exactly this source, numba and Python (the processor is numba's part).

numba looks at the time stamp of the one file that a function is in; a kernel calls functions of other files
too, so the folder's name holds a hash of them all.
"""

# In a folder of shipped kernels: the `name` that LLVM has for the processor they are for, and what it `needs`.
PROCESSOR_FILE: Final = "processor.json"


def _shipped() -> Path | None:
    """Return the folder of kernels that came with the program, where this processor can run them.

    All that numba compiles is then for that processor: whether a kernel was shipped or compiled here, it computes
    the same to the last bit.
    """
    folder = paths.resources() / "kernels" / CACHE_FOLDER.name
    try:
        processor = json.loads((folder / PROCESSOR_FILE).read_text("utf-8"))
    except OSError:
        return None
    from llvmlite import binding

    here = binding.get_host_cpu_features()
    if not all(here.get(feature) for feature in processor["needs"]):
        return None
    if os.environ.setdefault("NUMBA_CPU_NAME", processor["name"]) != processor["name"]:
        return None
    os.environ["NUMBA_CPU_FEATURES"] = ""
    return folder


SHIPPED: Final = _shipped()  # kernels that came compiled with the program, None where they are to be compiled here
_KEPT: Final = 30 * 24 * 3600  # seconds for which kernels are kept that no program has used
_NAME: Final = re.compile(r"(?:tmp-)?[0-9a-f]{16}")


def remove_unused(base: Path, used: str) -> None:
    """Note that the folder `used` is in use, and remove those beside it that have long not been.

    `base`: where the folders of kernels lie, one for each hash.

    The time of a folder's last change says when it was last used. A folder is renamed before it is removed:
    what goes on under a whole one's name is whole, whatever kills this program and whoever else does the same.
    """
    for folder in base.iterdir() if base.is_dir() else ():
        if not _NAME.fullmatch(folder.name):
            continue
        try:
            if folder.name == used:
                os.utime(folder)
            elif time.time() - folder.stat().st_mtime > _KEPT:
                doomed = base / f"tmp-{folder.name.removeprefix('tmp-')}"
                folder.rename(doomed)
                shutil.rmtree(doomed, ignore_errors=True)
        except OSError:  # another program was quicker, or (on Windows) uses it
            continue


if not os.environ.get("NUMBA_CACHE_DIR", "").endswith(CACHE_FOLDER.name):  # a child process leaves it to its parent
    remove_unused(CACHE_FOLDER.parent, CACHE_FOLDER.name)

# numba reads the variable once, when it is imported. Child processes inherit it and use the same folder.
os.environ["NUMBA_CACHE_DIR"] = str(CACHE_FOLDER)
if "numba" in sys.modules:
    sys.modules["numba"].config.reload_config()
