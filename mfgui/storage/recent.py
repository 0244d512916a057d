"""The folders that were opened lately, kept in a small file that survives anything."""

from __future__ import annotations

import json
from pathlib import Path

from mfgui.storage.files import write_text_safely

_KEPT = 8


class RecentFolders:
    """Folders and zips opened lately, newest first.

    Parameters
    ----------
    file
        JSON file that holds them; a missing or damaged one counts as empty.
    """

    def __init__(self, file: Path) -> None:
        self._file = file

    def all(self) -> list[Path]:
        """Those that still exist, newest first."""
        try:
            names = json.loads(self._file.read_text("utf-8"))
        except (OSError, ValueError):
            return []
        if not isinstance(names, list):
            return []
        return [Path(name) for name in names if isinstance(name, str) and Path(name).exists()]

    def add(self, path: Path) -> None:
        """Put a path first."""
        path = path.resolve()
        kept = [path, *(p for p in self.all() if p != path)][:_KEPT]
        write_text_safely(self._file, json.dumps([str(p) for p in kept], indent=1))
