"""What was opened lately and how, kept in a small file that survives anything."""

from __future__ import annotations

import json
from pathlib import Path

from mfgui.storage.files import write_text_safely

_KEPT = 8


class RecentFolders:
    """Folders, zips and tables opened lately, newest first, with the columns chosen of tables.

    Parameters
    ----------
    file
        JSON file that holds them; a missing or damaged one counts as empty.
    """

    def __init__(self, file: Path) -> None:
        self._file = file

    def all(self) -> list[Path]:
        """Those that still exist, newest first."""
        return [path for path in self._entries() if path.exists()]

    def columns_of(self, path: Path) -> str:
        """Columns with which a table was opened last, as `ColumnMap.parse` reads them; "" for a guess."""
        return self._entries().get(path.resolve(), "")

    def add(self, path: Path, columns: str = "") -> None:
        """Put a path first."""
        path = path.resolve()
        kept = {path: columns} | {p: c for p, c in self._entries().items() if p != path and p.exists()}
        entries = [{"path": str(p), "columns": c} if c else str(p) for p, c in list(kept.items())[:_KEPT]]
        write_text_safely(self._file, json.dumps(entries, indent=1))

    def _entries(self) -> dict[Path, str]:
        """Columns by path, "" where none were chosen; what is damaged is left out."""
        try:
            entries = json.loads(self._file.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        found: dict[Path, str] = {}
        for entry in entries if isinstance(entries, list) else []:
            if isinstance(entry, dict):
                path, columns = entry.get("path"), entry.get("columns")
            else:
                path, columns = entry, ""
            if isinstance(path, str) and isinstance(columns, str):
                found[Path(path)] = columns
        return found
