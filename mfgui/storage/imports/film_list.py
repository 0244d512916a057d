"""Reading a list of films: a watchlist, a shop's shelf, a festival's programme; a table, or a title on each line."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

from mfgui.base.files import exists
from mfgui.base.late import pd
from mfgui.base.text import tr
from mfgui.data.errors import DataError, TableUnclearError
from mfgui.data.source import Source, ZipSource
from mfgui.data.tables.encoding import detect, is_utf8, marked
from mfgui.data.tables.formats import open_table, open_unpacked, read_frame
from mfgui.data.tables.options import TableOptions
from mfgui.data.tables.question import Preview
from mfgui.data.tables.table import Table
from mfgui.data.tables.text import looks_like_text
from mfgui.data.tables.vocabulary import plain, roles_of
from mfgui.data.tables.workbook import sheets_in
from mfgui.data.watch import Watch
from mfgui.storage.imports.columns import OF_FILMS, find_columns, preview_ratings, tables_at
from mfgui.storage.imports.reading import film_in
from mfgui.storage.imports.record import MOST_FILMS, ImportedFilms, first_of
from mfgui.storage.imports.sites import TABLE, site_of
from mfgui.storage.matching import Wanted

_MOST_BYTES: Final = 20_000_000
_LONGEST: Final = 300
_ROWS_A_STEP: Final = 1000
# What stands before a title in a list that somebody wrote.
_BULLET: Final = re.compile(r"^\s*(?:[-*•–·]|\d{1,4}[.)]|\[[ xX]?\])\s+")
_TEXTS: Final = (".txt", ".text", ".md")


def read_film_list(
    path: Path,
    checkpoint: Callable[[], None] = lambda: None,
    options: TableOptions | None = None,  # how a table is to be read whose columns cannot be told
) -> ImportedFilms:
    """Read the films that a table, a site's export or a text lists; raises DataError when there are none to read."""
    if path.is_dir():
        raise DataError(tr("this is a folder; choose the table itself"), path.name)
    if not exists(path):
        raise FileNotFoundError(2, "No such file or directory", str(path))
    chosen, watch = options or TableOptions(), Watch(checkpoint=checkpoint)
    source, files = tables_at(path, OF_FILMS)
    file = chosen.table if chosen.table in files else files[0]
    if isinstance(source, ZipSource) and len(files) > 1 and not chosen.table and not _is_watchlist(file):
        raise TableUnclearError(
            tr("there are {files} tables in this zip; choose one", files=len(files)), path.name, files
        )
    lines = _plain_lines(source, file) if options is None else None
    if lines is not None:
        films, name = _titles(lines, path.name), TABLE.name
    else:
        sheet = chosen.table if chosen.table in sheets_in(source, file, checkpoint) else ""
        table = open_table(source, file, encoding=chosen.encoding, sheet=sheet, checkpoint=checkpoint)
        name = site_of(table.names).name
        films = _rows(table, chosen, path.name, watch)
    skipped = watch.report()
    if not films:
        first = first_of(skipped)
        raise DataError(tr("there are no films in it{first}; choose another file", first=first), path.name)
    if len(films) > MOST_FILMS:
        raise DataError(
            tr("it lists {films:,} films; at most {most:,} can be chosen from", films=len(films), most=MOST_FILMS),
            path.name,
        )
    return ImportedFilms(name, tuple(films.values()), skipped)


def preview_film_list(
    path: Path, options: TableOptions | None = None, rows: int = 5, checkpoint: Callable[[], object] = lambda: None
) -> Preview | None:
    """Look at the beginning of a table of films; None where nothing has to be asked: its titles are found."""
    if options is None:
        source, files = tables_at(path, OF_FILMS)
        if _is_watchlist(files[0]) or _plain_lines(source, files[0]) is not None:
            return None
    return preview_ratings(path, options, rows, checkpoint, rated=False)


def _is_watchlist(file: str) -> bool:
    return file.lower().rpartition("/")[2] in OF_FILMS


def _rows(table: Table, options: TableOptions, name: str, watch: Watch) -> dict[tuple[str, int, str], Wanted]:
    """Read a table's films, each once."""
    before = watch.mark()
    site = site_of(table.names)
    columns = find_columns(table, site, options, name, rated=False)
    frame = read_frame(table, watch)
    films: dict[tuple[str, int, str], Wanted] = {}
    lines = [int(line) for line in frame.index]
    for k, row in enumerate(_cells(frame)):
        if k % _ROWS_A_STEP == 0:
            watch.checkpoint()
        if not any(row):
            continue
        if _is_header(row):  # Letterboxd's lists: what stands above is about the list
            roles = roles_of(row)
            columns = {role: roles[role] for role in ("title", "year", "imdb", "tmdb") if role in roles}
            films.clear()
            watch.rewind(before)
            continue
        try:
            film = film_in(row, columns, site)
        except ValueError as why:
            watch.skip(name, lines[k], str(why))
        else:
            films.setdefault(film.identity, film)
    return films


def _cells(frame: pd.DataFrame) -> list[tuple[str, ...]]:
    return [tuple(map(str.strip, row)) for row in frame.itertuples(index=False, name=None)]


def _is_header(row: tuple[str, ...]) -> bool:
    """Whether a row names columns: of the place in a list, the title and the year."""
    names = [plain(cell) for cell in row]
    return names[0] == "position" and {"title", "year"} <= roles_of(row).keys()


def _plain_lines(source: Source, file: str) -> list[str] | None:
    """Return the lines of a text with one title each; None for a table."""
    with open_unpacked(source, file) as stream:
        raw = b""
        while len(raw) <= _MOST_BYTES and (piece := stream.read(1 << 16)):
            raw += piece
    if not raw or len(raw) > _MOST_BYTES or not (looks_like_text(raw[:4096]) or marked(raw)):
        return None
    encoding = marked(raw) or ("utf-8" if is_utf8(raw) else detect(raw))
    lines = [line for line in raw.decode(encoding, "replace").splitlines() if line.strip()]
    if not lines or raw.lstrip()[:1] in (b"{", b"[", b"<"):
        return None
    named = any(roles_of([cell.strip('" ') for cell in lines[0].split(by)]) for by in ",;\t|")
    if file.lower().endswith(_TEXTS):
        return None if named and any(by in lines[0] for by in ",;\t|") else lines[1:] if named else lines
    if any(by in line for by in ";\t|," for line in lines):
        return None
    return lines[1:] if named else lines


def _titles(lines: list[str], name: str) -> dict[tuple[str, int, str], Wanted]:
    """Return the films of a text by its titles."""
    films: dict[tuple[str, int, str], Wanted] = {}
    for line in lines:
        title = _BULLET.sub("", line).strip().strip('"“”„').strip()
        if title and len(title) <= _LONGEST and any(map(str.isalnum, title)):
            film = Wanted(title)
            films.setdefault(film.identity, film)
    if not films:
        raise DataError(tr("there are no titles in it; choose another file"), name)
    return films
