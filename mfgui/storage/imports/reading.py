"""Reading somebody's ratings: the export of a site, packed or not, or any table with a title and a rating."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

import numpy as np

from mfgui.base.files import exists
from mfgui.base.late import pd
from mfgui.base.text import plural, tr, translatable, written
from mfgui.data.dataset import RatingScale
from mfgui.data.errors import DataError, TableUnclearError
from mfgui.data.source import Source, ZipSource
from mfgui.data.tables.formats import open_table, read_frame
from mfgui.data.tables.options import TableOptions
from mfgui.data.tables.times import NO_TIME, TimeColumn
from mfgui.data.tables.values import NOT_RATED, RatingText, Style, parse_rating
from mfgui.data.tables.vocabulary import plain
from mfgui.data.tables.workbook import sheets_in
from mfgui.data.watch import Watch
from mfgui.storage.imports.columns import find_columns, tables_at
from mfgui.storage.imports.record import Imported, ImportedRating, first_of
from mfgui.storage.imports.sites import (
    STARS,
    TABLE,
    THUMBS,
    Site,
    is_episode,
    is_film,
    parse_scale,
    scale_holding,
    site_of,
)
from mfgui.storage.matching import Wanted

_TOO_HIGH: Final = 0.5  # share of a site's ratings that may be beyond its scale
_ROWS_A_STEP: Final = 1000


def read_ratings(
    path: Path,
    checkpoint: Callable[[], None] = lambda: None,
    options: TableOptions | None = None,  # how a table is to be read whose columns cannot be told
) -> Imported:
    """Read somebody's ratings from a zip or table; raises DataError when there are none to read."""
    if path.is_dir():
        raise DataError(tr("this is a folder; choose the zip or table itself"), path.name)
    if not exists(path):
        raise FileNotFoundError(2, "No such file or directory", str(path))
    reading = _Reading(Watch(checkpoint=checkpoint), options or TableOptions())
    source, files = tables_at(path)
    if isinstance(source, ZipSource):
        reading.take_zip(source, files, path.name)
    else:
        reading.take(source, path.name, path.name)
    return reading.result(path.name)


class _Reading:
    """Ratings of one file, of one or several tables."""

    def __init__(self, watch: Watch, options: TableOptions) -> None:
        self._watch = watch
        self._options = options
        self._found: dict[tuple[str, int, str], ImportedRating] = {}
        self._source = ""

    def take_zip(self, source: Source, files: tuple[str, ...], name: str) -> None:
        """Read the tables of a zip that hold ratings: Letterboxd's diary adds what its ratings lack."""
        chosen = [file for file in files if file.lower().rpartition("/")[2] == "ratings.csv"][:1]
        chosen += [file for file in files if file.rpartition("/")[2] == "diary.csv"][:1]
        chosen = (
            chosen or [file for file in files if "rating" in file.lower()] or list(files if len(files) == 1 else ())
        )
        if self._options.table in files:
            chosen = [self._options.table]
        held = plural(
            len(files),
            "there is no ratings.csv in this zip (1 table with another name)",
            "there is no ratings.csv in this zip ({n} tables with other names)",
        )
        if not chosen:
            raise TableUnclearError(held, name, files)
        first: DataError | None = None
        for file in chosen:
            before = dict(self._found)
            try:
                self.take(source, file, f"{name}/{file}")
            except DataError as wrong:
                first = first or wrong
                continue
            if file.endswith("diary.csv") and before:
                rated = {key[:2] for key in before}
                added = {key: rating for key, rating in self._found.items() if key[:2] not in rated}
                self._found = before | added
        if not self._found and first is not None:
            if chosen[0].endswith("diary.csv"):
                raise TableUnclearError(held, name, files)
            raise first

    def take(self, source: Source, file: str, name: str) -> None:
        """Read one table."""
        options = self._options
        check = self._watch.checkpoint
        sheet = options.table if options.table in sheets_in(source, file, check) else ""
        table = open_table(source, file, encoding=options.encoding, sheet=sheet, checkpoint=check)
        site = site_of(table.names)
        columns = find_columns(table, site, self._options, name)
        frame = read_frame(table, self._watch)
        rows = [tuple(map(str.strip, row)) for row in frame.itertuples(index=False, name=None)]
        lines = [int(line) for line in frame.index]
        at_rating = columns["rating"]
        fixed = site.scale
        style = Style.of(row[at_rating] for row in rows)
        read = [parse_rating(row[at_rating], style) for row in rows]
        if options.not_rated not in ("", "none"):
            unrated = parse_rating(options.not_rated, style).value
            read = [NOT_RATED if rating.value == unrated else rating for rating in read]
        rated = [rating.value for rating in read if rating.value == rating.value]
        if fixed is not None and sum(value > fixed.maximum for value in rated) > _TOO_HIGH * len(rated):
            site, fixed = TABLE, None  # another that calls its columns the same
        highest = max((rating.out_of or rating.value for rating in read if rating.value == rating.value), default=0.0)
        if site.scale is None and site is not TABLE and highest <= STARS.maximum:
            fixed = THUMBS if "thumbs" in plain(table.names[at_rating]) else STARS
        if "scale" in columns and rows:
            fixed = parse_scale(rows[0][columns["scale"]]) or fixed
        scale = _chosen_scale(options, read) or fixed or scale_holding(highest)
        self._source = self._source or site.name
        times = _times(frame, columns, options.dates)
        rated_before = {key[:2] for key in self._found}
        seen: dict[tuple[str, int, str], int] = {}
        for k, (row, rating) in enumerate(zip(rows, read, strict=True)):
            if k % _ROWS_A_STEP == 0:
                self._watch.checkpoint()
            if not any(row):
                continue
            try:
                imported = _imported(row, columns, rating.value, scale, times[k], site)
            except ValueError as why:
                self._watch.skip(name, lines[k], str(why))
            else:
                key = imported.identity
                if key in seen and key[:2] not in rated_before:
                    title = imported.film.caption[:60]
                    self._watch.skip(name, seen[key], written("“{title}” is rated again; the last counts", title=title))
                seen[key] = lines[k]
                self._found.pop(key, None)
                self._found[key] = imported

    def result(self, name: str) -> Imported:
        """Return all that was read; raises DataError when that is nothing."""
        skipped = self._watch.report()
        if not self._found:
            first = first_of(skipped)
            raise DataError(tr("there are no ratings in it{first}; choose another file", first=first), name)
        return Imported(self._source or TABLE.name, tuple(self._found.values()), skipped)


def _chosen_scale(options: TableOptions, read: list[RatingText]) -> RatingScale | None:
    bounds = options.scale_bounds()
    if bounds is None:
        return None
    low, high, step = bounds
    return RatingScale(low, high, step or (1.0 if all(r.value % 1 == 0 for r in read if r.value == r.value) else 0.5))


def _times(frame: pd.DataFrame, columns: dict[str, int], order: str) -> list[int | None]:
    if "time" not in columns or not len(frame):
        return [None] * len(frame)
    column = TimeColumn("")
    column.add(frame.iloc[:, columns["time"]].to_numpy(object))
    seconds = column.finish(order).seconds
    if seconds is None:
        return [None] * len(frame)
    return [None if at == NO_TIME else at for at in np.asarray(seconds).tolist()]


def film_in(row: tuple[str, ...], columns: dict[str, int], site: Site) -> Wanted:
    """Read what a row tells of its film; ValueError says why that is none."""
    cells = {role: row[at_column] for role, at_column in columns.items()}
    title = cells.get("title", "") or cells.get("original_title", "")
    kind = cells.get("kind", "") or cells.get("list", "")
    if not is_film(kind) or cells.get("season", "").strip() or is_episode(title):
        what = kind or translatable("an episode")
        raise ValueError(written("“{title}” is no film ({what})", title=title[:60], what=what))
    film = Wanted(
        title=title,
        year=_year(cells.get("year", "")),
        film_id=cells.get("film", "") if site.name in ("MovieLens", TABLE.name) else "",
        imdb_id=_imdb(cells.get("imdb", "")),
        tmdb_id=cells.get("tmdb", "").removesuffix(".0"),
        original_title=original if (original := cells.get("original_title", "")) != title else "",
    )
    if not (film.title or film.imdb_id or film.tmdb_id or film.film_id):
        raise ValueError(written("no title"))
    return film


def _imported(
    row: tuple[str, ...], columns: dict[str, int], value: float, scale: RatingScale, at: int | None, site: Site
) -> ImportedRating:
    """Read one row; ValueError says why it cannot be."""
    film = film_in(row, columns, site)
    text = row[columns["rating"]]
    if value != value:
        if parse_rating(text).shape == "broken":
            raise ValueError(written("the rating “{text}” is no number", text=text[:40]))
        raise ValueError(written("no rating"))
    if not scale.minimum <= value <= scale.maximum:
        if value == 0 or value == -1:
            raise ValueError(written("no rating"))
        raise ValueError(
            written(
                "the rating {text} is not between {low:g} and {high:g}",
                text=text[:40],
                low=scale.minimum,
                high=scale.maximum,
            )
        )
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
