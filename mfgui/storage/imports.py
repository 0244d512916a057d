"""Ratings that somebody brings from elsewhere: Letterboxd's export, IMDb's, or a table of their own."""

from __future__ import annotations

import csv
import io
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mfgui.data.dataset import SkippedLine, SkipReport, counted
from mfgui.data.errors import DataError
from mfgui.storage import imdb, letterboxd, plain_table

if TYPE_CHECKING:
    from _csv import Reader
    from collections.abc import Callable
    from pathlib import Path

    from mfgui.storage.imported import ImportedRating, Layout

LAYOUTS: tuple[Layout, ...] = (letterboxd.LAYOUT, imdb.LAYOUT, plain_table.LAYOUT)
"""The first that knows a table's columns reads it."""

_MOST_BYTES = 200_000_000
_MOST_SKIPPED = 1000
_LINES_A_STEP = 1000


@dataclass(frozen=True, slots=True)
class Imported:
    """What a file holds: the ratings in its order, a film once (the last counts), and what was left out and why."""

    source: str
    ratings: tuple[ImportedRating, ...]
    skipped: SkipReport


def read_ratings(path: Path, checkpoint: Callable[[], None] = lambda: None) -> Imported:
    """Read somebody's ratings from a zip or table.

    Raises
    ------
    DataError
        It cannot be read, or there are no ratings in it.
    """
    name, text = _text_of(path)
    try:
        lines = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
        header = [column.strip().casefold() for column in next(lines, [])]
        layout = next((layout for layout in LAYOUTS if layout.knows(header)), None)
        if layout is None:
            raise DataError(
                "its first line names no columns for film and rating; "
                "choose Letterboxd's export, IMDb's, or a table with the columns title, year and rating",
                name,
            )
        return _read(layout, header, lines, name, checkpoint)
    except csv.Error as wrong:
        raise DataError(f"this is no table that can be read ({wrong})", name) from None


def _read(layout: Layout, header: list[str], lines: Reader, name: str, checkpoint: Callable[[], None]) -> Imported:
    found: dict[tuple[str, int, str], ImportedRating] = {}
    skipped: list[SkippedLine] = []
    n_skipped = 0
    rows: list[tuple[int, dict[str, str]]] = []
    for n, cells in enumerate(lines):
        if n % _LINES_A_STEP == 0:
            checkpoint()
        if any(cell.strip() for cell in cells):
            rows.append((lines.line_num, dict(zip(header, (cell.strip() for cell in cells), strict=False))))
    scale = layout.scale_of([row for _, row in rows])
    for n, (line, row) in enumerate(rows):
        if n % _LINES_A_STEP == 0:
            checkpoint()
        try:
            rating = layout.rating_of(row, scale)
        except ValueError as why:
            n_skipped += 1
            if len(skipped) < _MOST_SKIPPED:
                skipped.append(SkippedLine(name, line, str(why)))
        else:
            found.pop(rating.identity, None)
            found[rating.identity] = rating
    if not found:
        first = f" (line {skipped[0].line:,}: {skipped[0].reason})" if skipped else ""
        raise DataError(f"there are no ratings in it{first}; choose another file", name)
    return Imported(layout.source, tuple(found.values()), SkipReport(n_skipped, tuple(skipped)))


def _text_of(path: Path) -> tuple[str, str]:
    """Return name and text of the table at a path, or in the zip that is there."""
    try:
        with path.open("rb") as stream:
            if stream.read(4) != b"PK\x03\x04":
                stream.seek(0)
                return path.name, _decoded(stream.read(_MOST_BYTES), path.name)
        with zipfile.ZipFile(path) as archive:
            inside = _table_in(archive, path.name)
            with archive.open(inside) as packed:
                return f"{path.name}/{inside.filename}", _decoded(packed.read(_MOST_BYTES), inside.filename)
    except IsADirectoryError:
        raise DataError("this is a folder; choose the zip or table itself", path.name) from None
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError) as wrong:
        raise DataError(f"this zip cannot be read ({wrong}); export or download it again", path.name) from None


def _table_in(archive: zipfile.ZipFile, name: str) -> zipfile.ZipInfo:
    tables = [entry for entry in archive.infolist() if entry.filename.lower().endswith(".csv")]
    ratings = [entry for entry in tables if entry.filename.lower().rpartition("/")[2] == "ratings.csv"]
    # Letterboxd also packs what was deleted, in folders.
    chosen = sorted(ratings, key=lambda entry: entry.filename.count("/")) or (tables if len(tables) == 1 else [])
    if not chosen:
        held = counted(len(tables), "table", "tables")
        raise DataError(f"there is no ratings.csv in this zip ({held} with other names)", name)
    return chosen[0]


def _decoded(raw: bytes, name: str) -> str:
    if b"\0" in raw[:4096] and not raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise DataError("this is no table of text", name)
    for encoding in ("utf-8-sig", "utf-16") if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig",):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("cp1252", errors="replace")  # IMDb's export used to be in it


def _delimiter(text: str) -> str:
    first = text.split("\n", 1)[0]
    return max(",;\t", key=first.count)
