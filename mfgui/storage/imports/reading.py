"""Reading somebody's ratings: the export of a site, packed or not, or any table with a title and a rating."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, Final

import numpy as np

from mfgui.data.dataset import SkippedLine, SkipReport, counted
from mfgui.data.errors import DataError
from mfgui.data.source import ZipSource, open_file, open_zip
from mfgui.data.tables.folder import is_zip
from mfgui.data.tables.formats import is_table_name, open_table, read_frame
from mfgui.data.tables.options import TableOptions
from mfgui.data.tables.times import NO_TIME, TimeColumn, are_times
from mfgui.data.tables.values import parse_rating
from mfgui.data.tables.vocabulary import MAYBE_TIMES, plain, roles_of
from mfgui.data.watch import Watch
from mfgui.storage.imports.record import Imported, ImportedRating
from mfgui.storage.imports.sites import STARS, TABLE, THUMBS, Site, is_film, parse_scale, scale_holding, site_of
from mfgui.storage.matching import Wanted

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pandas as pd

    from mfgui.data.dataset import RatingScale
    from mfgui.data.source import Source
    from mfgui.data.tables.table import Table

_MOST_SKIPPED: Final = 1000
_ROWS_A_STEP: Final = 1000
_ROLES: Final = ("title", "original_title", "year", "imdb", "tmdb", "kind", "scale", "season", "list")
_WITHOUT_RATINGS: Final = {
    "watched.csv": "the films that were watched, without ratings; choose ratings.csv or the whole zip",
    "watchlist.csv": "a watchlist, without ratings; choose ratings.csv or the whole zip",
}


def read_ratings(
    path: Path, checkpoint: Callable[[], None] = lambda: None, options: TableOptions | None = None
) -> Imported:
    """Read somebody's ratings from a zip or table.

    Parameters
    ----------
    options
        Names of the columns of a table whose columns cannot be told.

    Raises
    ------
    DataError
        It cannot be read, or there are no ratings in it.
    """
    if path.is_dir():
        raise DataError("this is a folder; choose the zip or table itself", path.name)
    if not path.exists():
        raise FileNotFoundError(2, "No such file or directory", str(path))
    reading = _Reading(Watch(checkpoint=checkpoint), options or TableOptions())
    with path.open("rb") as stream:
        packed = stream.read(4) == b"PK\x03\x04"
    if packed and (is_zip(path) or not zipfile.is_zipfile(path)):
        reading.take_zip(path)
    else:
        reading.take(open_file(path), path.name, path.name)
    return reading.result(path.name)


class _Reading:
    """Ratings of one file, of one or several tables."""

    def __init__(self, watch: Watch, options: TableOptions) -> None:
        self._watch = watch
        self._options = options
        self._found: dict[tuple[str, int, str], ImportedRating] = {}
        self._skipped: list[SkippedLine] = []
        self._n_skipped = 0
        self._source = ""

    def take_zip(self, path: Path) -> None:
        """Read the tables of a zip that hold ratings: Letterboxd's diary adds what its ratings lack."""
        try:
            entries = open_zip(path)
        except DataError as wrong:
            raise DataError(
                f"this zip cannot be read ({wrong.message}); export or download it again", path.name
            ) from None
        tables = {name: info for name, info in entries.items() if is_table_name(name)}
        source = ZipSource(path, "", tables)
        top = sorted(name for name in tables if not name.startswith(("deleted/", "orphaned/", "likes/", "lists/")))
        chosen = [name for name in top if name.lower().rpartition("/")[2] == "ratings.csv"][:1]
        chosen += [name for name in top if name.rpartition("/")[2] == "diary.csv"][:1]
        chosen = chosen or [name for name in top if "rating" in name.lower()] or (top if len(top) == 1 else [])
        if not chosen:
            inner = next((name for name in entries if name.lower().endswith(".zip")), None)
            if inner:
                raise DataError(f"this is a zip in a zip ({inner}); unpack it and choose the inner one", path.name)
            held = counted(len(tables), "table", "tables")
            raise DataError(f"there is no ratings.csv in this zip ({held} with other names)", path.name)
        first: DataError | None = None
        for name in chosen:
            before = dict(self._found)
            try:
                self.take(source, name, f"{path.name}/{name}")
            except DataError as wrong:
                first = first or wrong
                continue
            if name.endswith("diary.csv") and before:
                rated = {key[:2] for key in before}
                added = {key: rating for key, rating in self._found.items() if key[:2] not in rated}
                self._found = before | added
        if not self._found and first is not None:
            if chosen[0].endswith("diary.csv"):
                held = counted(len(tables), "table", "tables")
                raise DataError(f"there is no ratings.csv in this zip ({held} with other names)", path.name)
            raise first

    def take(self, source: Source, file: str, name: str) -> None:
        """Read one table."""
        table = open_table(source, file, encoding=self._options.encoding, sheet=self._options.table)
        site = site_of(table.names)
        columns = self._columns(table, site, name)
        frame = read_frame(table, self._watch)
        self._source = self._source or site.name
        rows = [tuple(map(str.strip, row)) for row in frame.itertuples(index=False, name=None)]
        lines = [int(line) for line in frame.index]
        at_rating = columns["rating"]
        fixed = site.scale
        read = [parse_rating(row[at_rating]) for row in rows]
        highest = max((rating.out_of or rating.value for rating in read if rating.value == rating.value), default=0.0)
        if site.scale is None and site is not TABLE and highest <= STARS.maximum:
            fixed = THUMBS if "thumbs" in plain(table.names[at_rating]) else STARS
        if "scale" in columns and rows:
            fixed = parse_scale(rows[0][columns["scale"]]) or fixed
        scale = fixed or scale_holding(highest)
        times = _times(frame, columns)
        for k, (row, rating) in enumerate(zip(rows, read, strict=True)):
            if k % _ROWS_A_STEP == 0:
                self._watch.checkpoint()
            if not any(row):
                continue
            try:
                imported = _imported(row, columns, rating.value, scale, times[k], site)
            except ValueError as why:
                self._skip(name, lines[k], str(why))
            else:
                self._found.pop(imported.identity, None)
                self._found[imported.identity] = imported

    def _columns(self, table: Table, site: Site, name: str) -> dict[str, int]:
        """Find the columns of a table of ratings of one person; raises DataError."""
        base = name.rpartition("/")[2].lower()
        roles = roles_of(table.names) if table.headed else {}
        names = [plain(column) for column in table.names]
        columns: dict[str, int] = {role: roles[role] for role in (*_ROLES, "rating", "time") if role in roles}
        columns |= {role: names.index(role) for role in ("list",) if role in names}
        for role in ("film", "title", "rating", "time"):
            if (wanted := getattr(self._options, role)) is not None:
                columns.pop(role, None)
                if wanted and plain(wanted) in names:
                    columns[role] = names.index(plain(wanted))
        for own in reversed(site.rating):
            if own in names and self._options.rating is None:
                columns["rating"] = names.index(own)
        if "time" not in columns:
            for maybe in (*MAYBE_TIMES, "date"):
                at = names.index(maybe) if maybe in names else -1
                if at >= 0 and at not in columns.values() and are_times([row[at] for row in table.sample[:100]]):
                    columns["time"] = at
                    break
        if "film" in roles and "film" not in columns and roles["film"] not in columns.values():
            columns["film"] = roles["film"]
        if (
            "title" not in columns
            and "film" in columns
            and plain(table.names[columns["film"]]).endswith(("film", "movie", "name", "电影", "影片"))
        ):
            columns["title"] = columns.pop("film")
        if site.name == "IMDb" and "imdb" not in columns:
            columns["imdb"] = names.index("const")
        if columns.get("film") == columns.get("imdb"):
            columns.pop("film", None)
        if "rating" not in columns and base in _WITHOUT_RATINGS:
            raise DataError(f"these are {_WITHOUT_RATINGS[base]}", name)
        if any("no part of the table" in note for note in table.notes) and "rating" not in columns and "url" in names:
            raise DataError("this is a list of films, without ratings; choose ratings.csv or the whole zip", name)
        ids = {"film"} if "user" not in roles else set()
        if "rating" not in columns or not {"title", "imdb", "tmdb", "original_title", *ids} & columns.keys():
            raise DataError(
                "its first line names no columns for film and rating; "
                "choose an export of Letterboxd, IMDb or another site, or a table with title, year and rating",
                name,
            )
        return columns

    def _skip(self, file: str, line: int, reason: str) -> None:
        self._n_skipped += 1
        if len(self._skipped) < _MOST_SKIPPED:
            self._skipped.append(SkippedLine(file, line, reason))

    def result(self, name: str) -> Imported:
        """Return all that was read; raises DataError when that is nothing."""
        if not self._found:
            skipped = self._skipped
            first = f" (line {skipped[0].line:,}: {skipped[0].reason})" if skipped else ""
            raise DataError(f"there are no ratings in it{first}; choose another file", name)
        return Imported(
            self._source or TABLE.name, tuple(self._found.values()), SkipReport(self._n_skipped, tuple(self._skipped))
        )


def _times(frame: pd.DataFrame, columns: dict[str, int]) -> list[int | None]:
    if "time" not in columns or not len(frame):
        return [None] * len(frame)
    column = TimeColumn("")
    column.add(frame.iloc[:, columns["time"]].to_numpy(object))
    seconds = column.finish().seconds
    if seconds is None:
        return [None] * len(frame)
    return [None if at == NO_TIME else at for at in np.asarray(seconds).tolist()]


def _imported(
    row: tuple[str, ...], columns: dict[str, int], value: float, scale: RatingScale, at: int | None, site: Site
) -> ImportedRating:
    """Read one row; ValueError says why it cannot be."""
    cells = {role: row[at_column] for role, at_column in columns.items()}
    title = cells.get("title", "") or cells.get("original_title", "")
    kind = cells.get("kind", "") or cells.get("list", "")
    if not is_film(kind) or cells.get("season", "").strip():
        raise ValueError(f"“{title[:60]}” is no film ({kind or 'an episode'})")
    film = Wanted(
        title=title,
        year=_year(cells.get("year", "")),
        film_id=cells.get("film", "") if site.name in ("MovieLens", TABLE.name) else "",
        imdb_id=_imdb(cells.get("imdb", "")),
        tmdb_id=cells.get("tmdb", "").removesuffix(".0"),
        original_title=original if (original := cells.get("original_title", "")) != title else "",
    )
    if not (film.title or film.imdb_id or film.tmdb_id or film.film_id):
        raise ValueError("no title")
    text = cells["rating"]
    if value != value:
        if parse_rating(text).shape == "broken":
            raise ValueError(f"the rating “{text[:40]}” is no number")
        raise ValueError("no rating")
    if not scale.minimum <= value <= scale.maximum:
        if value == 0 or value == -1:
            raise ValueError("no rating")
        raise ValueError(f"the rating {text[:40]} is not between {scale.minimum:g} and {scale.maximum:g}")
    return ImportedRating(film, value, scale, at)


def _year(text: str) -> int:
    """Read a year, also at the start of a date; 0 for none."""
    text = text[:4]
    return int(text) if text.isascii() and text.isdecimal() and len(text) == 4 else 0


def _imdb(text: str) -> str:
    """Read an id at IMDb, also from a film's address there."""
    at = text.find("tt")
    if "/" in text and at >= 0:
        return text[at:].split("/", 1)[0]
    return text.removesuffix(".0")
