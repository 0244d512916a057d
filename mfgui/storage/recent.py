"""What was opened lately and how, kept in a small file that survives anything."""

from __future__ import annotations

from pathlib import Path

from mfgui.base.errors import DataError
from mfgui.base.files import exists, followed
from mfgui.base.settings_file import change_settings, read_settings
from mfgui.data.tables.options import TableOptions

_KEPT = 8


class RecentFolders:
    """Folders, zips and tables opened lately, newest first, with the columns chosen of tables."""

    def __init__(self, file: Path) -> None:
        self._file = file  # JSON file that holds them; a missing or damaged one counts as empty

    def all(self) -> list[Path]:
        """Those that still exist, newest first."""
        return [path for path in self._entries() if exists(path)]

    def columns_of(self, path: Path) -> str:
        """Columns with which a table was opened last, as `TableOptions.parse` reads them; "" for a guess."""
        return self._entries().get(followed(path), "")

    def add(self, path: Path, columns: str = "") -> None:
        """Put a path first."""
        path = followed(path)

        def put_first(before: object) -> object:
            kept = {path: columns} | {p: c for p, c in _paths_in(before).items() if p != path and exists(p)}
            return [{"path": str(p), "columns": c} if c else str(p) for p, c in list(kept.items())[:_KEPT]]

        change_settings(self._file, put_first)

    def _entries(self) -> dict[Path, str]:
        return _paths_in(read_settings(self._file))


def _paths_in(entries: object) -> dict[Path, str]:
    """Columns by path, "" where none were chosen; what is damaged is left out."""
    found: dict[Path, str] = {}
    for entry in entries if isinstance(entries, list) else []:
        if isinstance(entry, dict):
            path, columns = entry.get("path"), entry.get("columns")
        else:
            path, columns = entry, ""
        if isinstance(path, str) and isinstance(columns, str):
            found[Path(path)] = _parsed(columns)
    return found


def _parsed(columns: str) -> str:
    """Return the columns if they can be understood, else "": they are guessed again then."""
    try:
        return columns if columns and TableOptions.parse(columns) else ""
    except DataError:
        return ""
