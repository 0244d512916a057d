"""The tables in a folder, a zip, or beside a file: which holds the ratings, and which may name the items."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final

from mfgui.base.files import is_file
from mfgui.base.text import tr
from mfgui.data.errors import DataError, TableUnclearError
from mfgui.data.source import FolderSource, Source, Stream, ZipSource, is_zip, open_zip
from mfgui.data.tables.columns import guess_columns
from mfgui.data.tables.formats import is_table_name, open_table, open_unpacked, stem_of
from mfgui.data.tables.netflix import FILES, NetflixTable
from mfgui.data.tables.options import TableOptions
from mfgui.data.tables.table import Table, no_checkpoint
from mfgui.data.tables.workbook import sheets_in
from mfgui.data.watch import Watch

_log = logging.getLogger(__name__)
_MOST_FILES: Final = 60  # tables of a folder that are looked at
_MOST_NAMES: Final = 20_000
_LARGE: Final = 300 << 20  # bytes of a table of titles, at most
# What a file's name says about its holding the ratings.
_NAMES: Final = (
    ("rating", 4), ("review", 2), ("interaction", 2), ("train", 2), ("u.data", 4), ("base", 1), ("feedback", 2),
    ("plays", 1), ("events", 1), ("test", -3), ("valid", -3), ("sample", -2), ("small", -2), ("tag", -2),
    ("submission", -4), ("trust", -3), ("link", -3), ("genome", -4),
)  # fmt: skip


def table_source(path: Path) -> Source | None:
    """Return the tables at a path: of a folder, a zip, or a single file and those beside it; None without any.

    Raises DataError when it cannot be read, or is a zip that holds another.
    """
    if path.is_file() and not is_zip(path):
        siblings = _names_in(path.parent, deep=False)
        return FolderSource(path.parent, frozenset({path.name, *siblings}), path)
    if path.is_dir():
        files = _names_in(path, deep=True)
        return FolderSource(path, frozenset(files)) if files else None
    if not path.is_file():
        return None
    entries = open_zip(path)
    tables = {name: info for name, info in entries.items() if is_table_name(name)}
    if not tables and (inner := [name for name in entries if name.lower().endswith(".zip")]):
        raise DataError(tr("this is a zip in a zip ({inner}); unpack it and open the inner one", inner=inner[0]), path)
    if not entries:
        raise DataError(tr("an empty zip; choose another"), path)
    if not tables and not any(name.endswith(".npy") for name in entries):
        names = sorted(entries)
        found = ", ".join(names[:3]) + (", …" if len(names) > 3 else "")
        raise DataError(tr("there is no table in this zip (found: {found}); choose another", found=found), path)
    return ZipSource(path, "", tables) if tables else None


def _names_in(folder: Path, *, deep: bool) -> list[str]:
    names: list[str] = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if len(names) > _MOST_NAMES:
                    break
                if is_file(entry) and is_table_name(entry.name):
                    names.append(entry.name)
                elif deep and entry.is_dir() and not entry.name.startswith((".", "__MACOSX")):
                    names += [f"{entry.name}/{name}" for name in _names_in(Path(entry.path), deep=False)]
    except OSError:
        return names
    return sorted(names)


def table_files(source: Source, path: Path) -> tuple[str, ...]:
    """Return the names of the tables of a source, the file at the path first."""
    files = [name for name in source.names if is_table_name(name) or name == path.name]
    first = [path.name] if path.is_file() and path.name in files else []
    return (*first, *(name for name in files if name not in first))


def open_ratings_table(
    source: Source, path: Path, options: TableOptions, checkpoint: Callable[[], object] = no_checkpoint
) -> Table:
    """Open the table that holds the ratings; `checkpoint` as in `open_table`.

    Raises TableUnclearError when several may, and none is chosen. Raises DataError when there is none, or it cannot
    be read.
    """
    files = table_files(source, path)
    if isinstance(source, FolderSource) and path.is_file():
        return _open_sheet(source, path.name, options, checkpoint)
    if options.table:
        file, _, sheet = options.table.partition("!")
        if file not in source:
            raise DataError(
                tr(
                    "there is no table {file} here (found: {files}); choose among these",
                    file=file,
                    files=", ".join(files)[:200],
                ),
                path,
            )
        return open_table(source, file, encoding=options.encoding, sheet=sheet, checkpoint=checkpoint)
    blocks = tuple(file for file in files if FILES.fullmatch(file.rpartition("/")[2]))
    if blocks:
        return NetflixTable(lambda file: open_unpacked(source, file), blocks, sum(map(source.size, blocks)))
    scored: list[tuple[float, int, str]] = []
    first_wrong: DataError | None = None
    for file in _likeliest(source, files):
        try:
            table = open_table(source, file, encoding=options.encoding, checkpoint=checkpoint)
            score = _score(table, file)
        except DataError as wrong:
            first_wrong = first_wrong or wrong
            continue
        if score > 0:
            scored.append((score, source.size(file), file))
    if not scored:
        if len(files) == 1 and path.is_file():
            if first_wrong is not None:
                raise first_wrong
            return _open_sheet(source, files[0], options, checkpoint)
        names = ", ".join(files[:5]) + (", …" if len(files) > 5 else "")
        raise DataError(
            tr("there is no table of ratings here (looked at {names}); open its file itself", names=names), path
        )
    scored.sort(key=lambda found: (-found[0], -found[1]))
    top = [file for score, _, file in scored if score == scored[0][0]]
    if len(top) > 1 and scored[0][1] < 4 * scored[1][1]:
        raise TableUnclearError(
            tr(
                "there are several tables of ratings here ({names}); choose one, as table={first}",
                names=", ".join(top[:6]),
                first=top[0],
            ),
            path,
            tuple(file for _, _, file in scored),
        )
    return open_table(source, scored[0][2], encoding=options.encoding, checkpoint=checkpoint)


def _open_sheet(source: Source, file: str, options: TableOptions, checkpoint: Callable[[], object]) -> Table:
    """Open a file that is chosen; of a workbook with several tables, the one that holds ratings."""
    sheets = sheets_in(source, file, checkpoint)
    if options.table or len(sheets) < 2:
        sheet = options.table.rpartition("!")[2]
        return open_table(source, file, encoding=options.encoding, sheet=sheet, checkpoint=checkpoint)
    tables = {sheet: open_table(source, file, sheet=sheet, checkpoint=checkpoint) for sheet in sheets}
    scores = {sheet: _score(table, sheet) for sheet, table in tables.items()}
    best = max(scores.values())
    top = [sheet for sheet, score in scores.items() if score == best]
    if best <= 0 or len(top) > 1:
        raise TableUnclearError(
            tr(
                "an Excel workbook with {sheets} sheets ({names}); choose one, as table={first}",
                sheets=len(sheets),
                names=", ".join(sheets[:6]),
                first=sheets[0],
            ),
            file,
            sheets,
        )
    return tables[top[0]]


def _likeliest(source: Source, files: tuple[str, ...]) -> list[str]:
    return sorted(files, key=lambda file: (-_by_name(file), -source.size(file)))[:_MOST_FILES]


def _by_name(file: str) -> float:
    name = stem_of(file).lower() + ("u.data" if file.endswith("u.data") else "")
    return sum(score for word, score in _NAMES if word in name) - 0.5 * file.count("/")


def _score(table: Table, file: str) -> float:
    """Return how likely a table holds the ratings of a data set; 0 or less for one that does not."""
    found, doubts = guess_columns(table)
    if not {"user", "film"} <= found.keys():
        return 0.0
    score = 10 + _by_name(file) - len(doubts)
    clicks = -2 if len(table.names) <= 3 else -6  # with more columns, it is asked which tells how much
    score += 2 if "rating" in found else 1 if "count" in found else clicks
    score += 0.5 if "time" in found else 0
    return score + (0.25 if table.headed else 0)


def other_tables(source: Source, path: Path, ratings: str, options: TableOptions, watch: Watch) -> Iterator[Table]:
    """Open the tables beside that of the ratings that may hold titles; the chosen one alone where one is chosen."""
    if options.titles:
        chosen = Path(options.titles)
        if chosen.is_absolute() or options.titles not in source:
            place = path.parent / options.titles if path.is_file() else path / options.titles
            beside = FolderSource(place.parent, frozenset({place.name}))
            yield open_table(beside, place.name, checkpoint=watch.checkpoint)
            return
        yield open_table(source, options.titles, checkpoint=watch.checkpoint)
        return
    looked = 0
    for file in table_files(source, path):
        watch.checkpoint()
        if file == ratings:
            sheets = sheets_in(source, file, watch.checkpoint)
            if len(sheets) > 1:
                yield from (open_table(source, file, sheet=sheet, checkpoint=watch.checkpoint) for sheet in sheets)
            continue
        if looked >= _MOST_FILES or source.size(file) > _LARGE or FILES.fullmatch(file):
            continue
        looked += 1
        try:
            yield open_table(source, file, checkpoint=watch.checkpoint)
        except DataError:
            continue


class RenamedSource:
    """Tables of an edition under other names, as Kaggle has those of ml-20m (rating.csv, movie.csv)."""

    NAMES: Final = {
        "ratings.csv": "rating.csv",
        "movies.csv": "movie.csv",
        "links.csv": "link.csv",
        "tags.csv": "tag.csv",
        "genome-scores.csv": "genome_scores.csv",
        "genome-tags.csv": "genome_tags.csv",
    }

    def __init__(self, source: Source, folder: str) -> None:
        self.path = source.path
        self.name = source.name
        self._source = source
        self._real = {name: folder + other for name, other in self.NAMES.items() if folder + other in source}

    @classmethod
    def of(cls, source: Source) -> RenamedSource | None:
        """Return the edition that tables are under other names; None where they are none."""
        for folder in sorted({name[: name.rfind("/") + 1] for name in source.names}, key=len):
            if {f"{folder}rating.csv", f"{folder}movie.csv"} <= set(source.names):
                return cls(source, folder)
        return None

    @property
    def names(self) -> list[str]:
        """Names of its files, sorted."""
        return sorted(self._real)

    def __contains__(self, file: str) -> bool:
        return file in self._real

    def size(self, file: str) -> int:
        """Bytes of a file, unpacked."""
        return self._source.size(self._real[file])

    def open(self, file: str) -> Stream:
        """Open a file for reading bytes."""
        return self._source.open(self._real[file])

    def stamp(self, files: Iterable[str]) -> str:
        """Return what differs when any of these files has changed."""
        return self._source.stamp(self._real[file] for file in files if file in self._real)
