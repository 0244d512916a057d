"""The built-in demo: a MovieLens folder of well-known films and simulated ratings, which ships packed."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
import zipfile
from functools import cache
from pathlib import Path

from mfgui.base import paths
from mfgui.base.text import tr
from mfgui.data.errors import DataError

FOLDER_NAME = "Demo"  # the demo's last folder, and so its name on screen


def shipped_demo() -> Path:
    """Return the zip in which the demo's folder ships; `packaging/record_demo.py` makes it."""
    return paths.resources() / "demo" / "demo.zip"


@cache
def demo_key() -> str:
    """What differs when the demo does."""
    return hashlib.blake2b(shipped_demo().read_bytes(), digest_size=4).hexdigest()


def demo_place() -> Path:
    """Return where the demo's folder is, or will be once it is unpacked."""
    return paths.cache() / f"demo-{demo_key()}" / FOLDER_NAME


def is_demo(path: Path) -> bool:
    """Whether this is the demo's place, now or in an earlier version: what was open there goes on here."""
    home = path.parent
    return path.name == FOLDER_NAME and home.name.startswith("demo-") and _same(home.parent, paths.cache())


def _same(one: Path, other: Path) -> bool:
    return one == other or one == other.resolve()


def demo_folder() -> Path:
    """Return the demo's folder, unpacked into the cache when it is not there yet; safe against two at once.

    Raises DataError when it cannot be written.
    """
    try:
        home = demo_place().parent
        if not home.is_dir():
            made = Path(tempfile.mkdtemp(prefix="demo-unfinished-", dir=home.parent))
            try:
                with zipfile.ZipFile(shipped_demo()) as archive:
                    archive.extractall(made)
                _move(made, home)
            finally:
                shutil.rmtree(made, ignore_errors=True)
    except OSError as error:
        raise DataError(
            tr(
                "the demo cannot be written ({strerror}); free some space, or set MFGUI_HOME to another folder",
                strerror=error.strerror,
            ),
            error.filename,
        ) from error
    return home / FOLDER_NAME


def _move(made: Path, home: Path) -> None:
    """Give the finished demo its name, unless another mfgui has just done so."""
    try:
        made.rename(home)
    except OSError:
        if not home.is_dir():
            raise
