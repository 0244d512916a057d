"""Where mfgui keeps things: resources, cache, settings, data and log folders; the only place that knows."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from functools import cache as once
from pathlib import Path

import platformdirs

from mfgui.base.errors import DataError
from mfgui.base.resources import resources as resources
from mfgui.base.text import tr

# Environment variable naming one folder under which all of the below are put (tests, portable use).
HOME_OVERRIDE = "MFGUI_HOME"

_unwritable: list[Path] = []


def cache() -> Path:
    """Folder of what can be made again (read data sets, compiled kernels, the demo); created when missing."""
    return _folder("cache", platformdirs.user_cache_dir("mfgui", appauthor=False))


def settings() -> Path:
    """Folder of the person's choices (recent folders, theme, window layout); created when missing."""
    return _folder("settings", platformdirs.user_config_dir("mfgui", appauthor=False))


def data() -> Path:
    """Folder of what the person made (models, runs, their own ratings); created when missing."""
    return _folder("data", platformdirs.user_data_dir("mfgui", appauthor=False))


def logs() -> Path:
    """Folder of log files; created when missing."""
    return _folder("logs", platformdirs.user_log_dir("mfgui", appauthor=False))


def unwritable() -> tuple[Path, ...]:
    """Folders of ours that were asked for and cannot be written; what belongs there is lost when the program ends."""
    return tuple(_unwritable)


def is_private(folder: Path) -> bool:
    """Whether nobody but this person can write in a folder; one of theirs is made so."""
    if not hasattr(os, "getuid"):
        return True  # Windows: a profile's folders are its person's own
    try:
        found = folder.stat()
        if found.st_uid == os.getuid() and found.st_mode & 0o022:
            folder.chmod(0o700)
            found = folder.stat()
    except OSError:
        return False
    return found.st_uid == os.getuid() and not found.st_mode & 0o022


@once
def temporary() -> Path:
    """A folder for this process alone, removed when it ends: a home for what has no other.

    Raises DataError when there is no place at all to write in.
    """
    try:
        made = Path(tempfile.mkdtemp(prefix="mfgui-"))
    except OSError:
        raise DataError(
            tr("there is no folder to write in; set {home_override} to one", home_override=HOME_OVERRIDE)
        ) from None
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return made


def is_temporary(folder: Path) -> bool:
    """Whether a folder is in `temporary`."""
    return temporary.cache_info().currsize > 0 and temporary() in folder.parents


def _folder(kind: str, default: str) -> Path:
    home = os.environ.get(HOME_OVERRIDE)
    folder = Path(home) / kind if home else Path(default)
    if folder not in _unwritable:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except (OSError, ValueError):
            _unwritable.append(folder)
        else:
            if os.access(folder, os.W_OK | os.X_OK):
                return folder
            _unwritable.append(folder)
    instead = temporary() / kind
    instead.mkdir(exist_ok=True)
    return instead
