"""Where mfgui keeps things: resources, cache, settings, data and log folders; the only place that knows."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

_HOME_OVERRIDE = "MFGUI_HOME"
"""Environment variable naming one folder under which all of the below are put (tests, portable use)."""


def resources() -> Path:
    """Folder of the files that ship with mfgui: inside the package when installed, beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"


def _folder(kind: str, default: str) -> Path:
    home = os.environ.get(_HOME_OVERRIDE)
    folder = Path(home) / kind if home else Path(default)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


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
