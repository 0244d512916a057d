"""Which column of a table of one person's ratings is which: by its site, by name, else by what stands in it."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from mfgui.base.text import tr, translatable
from mfgui.data.errors import ColumnsUnclearError, DataError
from mfgui.data.source import Source, ZipSource, is_zip, open_file, open_zip
from mfgui.data.tables.columns import named_column, named_person
from mfgui.data.tables.dialect import is_number
from mfgui.data.tables.formats import is_table_name, open_table
from mfgui.data.tables.options import ROLES, TableOptions
from mfgui.data.tables.question import Preview, describe
from mfgui.data.tables.table import Table, no_checkpoint
from mfgui.data.tables.times import are_times
from mfgui.data.tables.values import parse_rating
from mfgui.data.tables.vocabulary import MAYBE_TIMES, plain, roles_of
from mfgui.data.tables.workbook import sheets_in
from mfgui.storage.imports.sites import TABLE, Site, site_of

_ROLES: Final = ("title", "original_title", "year", "imdb", "tmdb", "kind", "scale", "season", "rating", "time")
_WITHOUT_RATINGS: Final = {
    "watched.csv": translatable("the films that were watched, without ratings; choose ratings.csv or the whole zip"),
    "watchlist.csv": translatable("a watchlist, without ratings; choose ratings.csv or the whole zip"),
}
OF_RATINGS: Final = ("ratings.csv", "diary.csv")
OF_FILMS: Final = ("watchlist.csv",)  # names of tables in a site's zip: its ratings, and its lists of films
# What the name of a column of items ends in where it holds their titles.
_TITLES: Final = ("film", "movie", "name", "电影", "影片")
_YEAR: Final = re.compile(r"(1[89]|20)\d\d(\.0)?")
_IMDB: Final = re.compile(r"tt\d{5,}")
_LOOKED_AT: Final = 100
_MOST_RATINGS: Final = 110  # different ratings in a column of unknown name, at most: 0 to 100, and some


def find_columns(table: Table, site: Site, options: TableOptions, name: str, *, rated: bool = True) -> dict[str, int]:
    """Return the position of the column of each role: those of a data set without the user, and what tells of a film.

    `rated`: whether it is to hold ratings; else it is a list of films.

    Raises ColumnsUnclearError when the columns of film and rating cannot be told. Raises DataError when the table
    holds no ratings of one person, or a column that is chosen is not there.
    """
    guess = _guess(table, site)
    columns = {role: at for role, at in guess.items() if role not in ROLES or getattr(options, role) is None}
    for role in ("film", "title", "rating", "time"):
        if wanted := getattr(options, role):
            at = named_column(wanted, table)
            columns = {other: place for other, place in columns.items() if place != at or other in ("imdb", "tmdb")}
            columns[role] = at
    film = columns.get("film", -1)
    if film >= 0 and film not in (columns.get("imdb"), columns.get("tmdb")):
        cells = _filled(table, film)
        if _are_imdb_ids(cells):
            columns["imdb"] = film
        elif "title" not in columns and cells and not any(map(is_number, cells)):
            columns["title"] = columns.pop("film")
    if columns.get("film") in (columns.get("imdb"), columns.get("tmdb")):
        columns.pop("film", None)
    if not rated:
        if not {"title", "imdb", "tmdb", "original_title", "film"} & columns.keys():
            raise ColumnsUnclearError(
                tr("no column of it can be told to hold titles of films; choose one, or a text with one title a line"),
                name,
            )
        return columns
    if "rating" not in columns and (what := _WITHOUT_RATINGS.get(name.rpartition("/")[2].lower())):
        raise DataError(tr("these are {what}", what=tr(what)), name)
    after_words = any("no part of the table" in note for note in table.notes)
    if "rating" not in columns and after_words and "url" in map(plain, table.names):
        raise DataError(tr("this is a list of films, without ratings; choose ratings.csv or the whole zip"), name)
    user = _user(table)
    if user >= 0 and site is TABLE and user not in columns.values() and len(set(_filled(table, user))) > 1:
        raise DataError(
            tr("its ratings are of several people; open it as a data set, or choose a table of your own"), name
        )
    ids = {"film"} if user < 0 or options.film else set()
    free = (_filled(table, at) for at in range(len(table.names)) if at not in columns.values())
    if "rating" not in columns and "title" in columns and not any(map(_may_rate, free)):
        raise DataError(tr("this is a list of films, without ratings; choose a table with a column of ratings"), name)
    if "rating" not in columns or not {"title", "imdb", "tmdb", "original_title", *ids} & columns.keys():
        raise ColumnsUnclearError(
            tr(
                "its first line names no columns for film and rating; choose an export of Letterboxd, "
                "IMDb or another site, or a table with title, year and rating"
            ),
            name,
        )
    return columns


def _guess(table: Table, site: Site) -> dict[str, int]:
    """Return what the names of the columns tell, or what stands in them."""
    names = [plain(column) for column in table.names]
    roles = roles_of(table.names) if table.headed else {}
    columns: dict[str, int] = {role: roles[role] for role in _ROLES if role in roles}
    person = named_person(table, roles["film"]) if "film" in roles and site is TABLE else -1
    columns = {role: at for role, at in columns.items() if at != person}
    if "list" in names:
        columns["list"] = names.index("list")
    own = [names.index(name) for name in site.rating if name in names]
    if own:  # of several, as Netflix' stars of old and its thumbs, one that holds something
        columns["rating"] = next((at for at in own if _filled(table, at)), own[0])
    if site.name == "IMDb" and "imdb" not in columns:
        columns["imdb"] = names.index("const")
    if "film" in roles and roles["film"] not in columns.values():
        of_titles = plain(table.names[roles["film"]]).endswith(_TITLES)
        columns["title" if of_titles and "title" not in columns else "film"] = roles["film"]
    if "time" not in columns:
        maybe = [names.index(word) for word in (*MAYBE_TIMES, "date") if word in names]
        free = (at for at in maybe if at not in columns.values() and are_times(_filled(table, at)))
        if (time := next(free, -1)) >= 0:
            columns["time"] = time
    if site is TABLE:
        _guess_by_values(table, columns)
    elif site.name == "IMDb" and "rating" not in columns:  # in a language that nobody has told us the words of
        _guess_by_place(table, columns)
    return columns


def _user(table: Table) -> int:
    """Return the column of who rated, -1 without; the author of a book is none."""
    if not table.headed:
        return -1
    roles = roles_of(table.names)
    user = roles.get("user", -1)
    if user < 0 and "film" in roles:
        return named_person(table, roles["film"])
    return -1 if user >= 0 and "title" in roles and plain(table.names[user]).startswith("author") else user


def _guess_by_values(table: Table, columns: dict[str, int]) -> None:
    """Add the columns that no name tells: each the only one left that can be it."""
    by_values = (
        ("imdb", _are_imdb_ids),
        ("year", _are_years),
        ("time", are_times),
        ("title", _are_titles),
        ("rating", _are_ratings),
    )
    for role, can_be in by_values:
        if role in columns or (role == "title" and {"film", "imdb", "tmdb", "original_title"} & columns.keys()):
            continue
        left = [at for at in range(len(table.names)) if at not in columns.values() and can_be(_filled(table, at))]
        if len(left) == 1 or (left and role == "title"):
            columns[role] = left[0]


def _guess_by_place(table: Table, columns: dict[str, int]) -> None:
    """Add the columns of IMDb's layout: the id, one's own rating, when, and the title before the original one."""
    for role, can_be in (("rating", _are_ratings), ("time", are_times), ("title", _are_titles), ("year", _are_years)):
        left = (at for at in range(len(table.names)) if at not in columns.values() and can_be(_filled(table, at)))
        if role not in columns and (at := next(left, -1)) >= 0:
            columns[role] = at
    behind = ([plain(name) for name in table.names].index("url") + 1) if "url" in map(plain, table.names) else -1
    if "kind" not in columns and 0 < behind < len(table.names) and behind not in columns.values():
        columns["kind"] = behind


def _filled(table: Table, at: int) -> list[str]:
    return [row[at].strip() for row in table.sample[:_LOOKED_AT] if row[at].strip()]


def _are_imdb_ids(cells: Sequence[str]) -> bool:
    return bool(cells) and all(map(_IMDB.fullmatch, cells))


def _are_years(cells: Sequence[str]) -> bool:
    return bool(cells) and all(map(_YEAR.fullmatch, cells))


def _are_titles(cells: Sequence[str]) -> bool:
    words = sum(not is_number(cell) and any(map(str.isalpha, cell)) and "/" not in cell for cell in cells)
    return bool(cells) and words > 0.9 * len(cells) and len(set(cells)) > 0.8 * len(cells)


def _are_ratings(cells: Sequence[str]) -> bool:
    read = {parse_rating(cell) for cell in cells}
    known = {rating.value for rating in read if rating.value == rating.value}
    return bool(known) and all(r.shape != "broken" for r in read) and len(known) <= _MOST_RATINGS and max(known) <= 100


def _may_rate(cells: Sequence[str]) -> bool:
    """Whether most cells may be ratings: then the column can be asked about."""
    return sum(parse_rating(cell).shape != "broken" for cell in cells) > 0.5 * len(cells) > 0


def preview_ratings(
    path: Path,
    # What is chosen already; without, a table that says all by itself is not asked about.
    options: TableOptions | None = None,
    rows: int = 5,
    checkpoint: Callable[[], object] = no_checkpoint,  # as in `open_table`
    *,
    rated: bool = True,
) -> Preview | None:
    """Look at the beginning of a table of one person's ratings, or of films without any.

    Returns None where there is nothing to ask: the export of a site, or of mfgui itself, or films whose titles are
    found. Raises DataError when it cannot be read, or holds no ratings of one person.
    """
    chosen = options or TableOptions()
    source, files = tables_at(path, OF_RATINGS if rated else OF_FILMS)
    file = chosen.table if chosen.table in files else files[0]
    sheets = sheets_in(source, file, checkpoint)
    sheet = chosen.table if chosen.table in sheets else sheets[0] if sheets else ""
    table = open_table(source, file, encoding=chosen.encoding, sheet=sheet, checkpoint=checkpoint)
    site = site_of(table.names)
    if options is None and site is not TABLE:
        return None
    try:
        found = find_columns(table, site, TableOptions(), path.name, rated=rated)
        doubts: list[str] = []
    except ColumnsUnclearError:
        found, doubts = _guess(table, site), ["film"]
    if options is None and ((not rated and not doubts and len(sheets) <= 1) or "scale" in found):
        return None
    if not rated:
        found = {role: at for role, at in found.items() if role not in ("rating", "time")}
    ids = [found[role] for role in ("imdb", "tmdb") if role in found]
    if "film" not in found and ids:
        found["film"] = ids[0]
    if rated and len(table.names) < 2:
        raise DataError(tr("a table of one's ratings has a column of titles and one of ratings"), table.file, 1)
    tables = files if len(files) > 1 else sheets if len(sheets) > 1 else ()
    return describe(table, found, doubts, chosen, tables, rows, counts=False)


def tables_at(path: Path, likely: Sequence[str] = OF_RATINGS) -> tuple[Source, tuple[str, ...]]:
    """Return the tables of a file or zip that may hold one's ratings, or a list of films, the likeliest first.

    Letterboxd's zip holds ratings.csv, and a diary that has what they lack; what was deleted is passed over.

    `likely`: names of tables, the likeliest first.

    Raises DataError when it cannot be read, or none is there.
    """
    alone = open_file(path)
    with alone.open(path.name) as stream:
        packed = stream.read(4) == b"PK\x03\x04"
    if not packed or (zipfile.is_zipfile(path) and not is_zip(path)):
        return alone, (path.name,)
    try:
        entries = open_zip(path)
    except DataError as wrong:
        raise DataError(
            tr("this zip cannot be read ({message}); export or download it again", message=wrong.message), path.name
        ) from None
    tables = {name: info for name, info in entries.items() if is_table_name(name)}
    passed = ("deleted/", "orphaned/", *(() if likely is OF_FILMS else ("likes/", "lists/")))
    top = sorted(name for name in tables if not name.startswith(passed))
    if not top:
        inner = next((name for name in entries if name.lower().endswith(".zip")), None)
        if inner:
            raise DataError(
                tr("this is a zip in a zip ({inner}); unpack it and choose the inner one", inner=inner), path.name
            )
        raise DataError(tr("there is no table in this zip; choose another file"), path.name)
    top.sort(key=lambda name: [name.lower().rpartition("/")[2] != file for file in likely] + ["rating" not in name])
    return ZipSource(path, "", tables), tuple(top)
