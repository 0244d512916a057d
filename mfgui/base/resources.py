"""Where the files are that ship with mfgui; `paths` has it too, beside the folders that are written to."""

from __future__ import annotations

from pathlib import Path


def resources() -> Path:
    """Folder of the files that ship with mfgui: inside the package when installed, beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"
