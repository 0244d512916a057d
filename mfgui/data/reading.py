"""Opening a MovieLens folder or zip, or anybody's tables: which it is, and the Dataset that it holds."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import replace
from functools import partial
from pathlib import Path, PurePath
from typing import Final, TypeAlias, cast

from mfgui.base.text import tr, written
from mfgui.data import cache as cache_room
from mfgui.data.dataset import SIMULATED_MARK, Dataset
from mfgui.data.editions import csv_edition, dat_edition, ml_100k
from mfgui.data.editions.building import (
    Edition,
    FilmLines,
    Person,
    TagLines,
    build_films,
    build_people,
    build_tags,
    film_table,
    find_scale,
    finish_ratings,
)
from mfgui.data.editions.genome import SEPARATE_SCORES, GenomeLines, build_genome, has_genome, read_genome
from mfgui.data.errors import BrokenLinesError, DataError, NoEditionError, TableUnclearError
from mfgui.data.source import Source, find_source, is_zip, open_file
from mfgui.data.subset import Subset
from mfgui.data.tables.folder import RenamedSource, open_ratings_table, other_tables, table_files, table_source
from mfgui.data.tables.formats import is_table_name, open_table, stem_of
from mfgui.data.tables.meaning import finish_counts
from mfgui.data.tables.netflix import NetflixTable
from mfgui.data.tables.options import TableOptions
from mfgui.data.tables.ratings import read_ratings
from mfgui.data.tables.table import RowsTable, Table, no_checkpoint
from mfgui.data.tables.titles import find_titles
from mfgui.data.tables.vocabulary import nouns_of
from mfgui.data.watch import Watch

# Work that puts a set that was read into the cache; takes the checkpoint that may end it.
Keeping: TypeAlias = "Callable[[Callable[[], None]], None]"
OWN_TABLE: Final = "own table"  # name of the edition of a table of unknown origin
_log = logging.getLogger(__name__)
# A file of an edition with more than this share of broken lines is laid out in another way; with less, damaged.
_LAYOUT: Final = 0.05
# Every layout that is recognised, by the first whose ratings file is there.
EDITIONS: Final = (csv_edition.EDITION, dat_edition.EDITION, ml_100k.EDITION)
_KNOWN: Final = frozenset(file for edition in EDITIONS for file in edition.files)
_SIMULATED: Final = re.compile(f"{SIMULATED_MARK}|not real ratings", re.IGNORECASE)
_README: Final = ("README.txt", "README.md", "README", "README.html")
_README_BYTES: Final = 1 << 14
_LOOKING: Final = 0.02  # seconds between two looks whether the read was cancelled while another thread is at work
# Other files that editions come with: opening one opens the edition.
_BESIDE: Final = frozenset(
    [
        *_README,
        *(f"{split}.{side}" for split in ("u1", "u2", "u3", "u4", "u5", "ua", "ub") for side in ("base", "test")),
        *(f"{split}.{side}" for split in ("r1", "r2", "r3", "r4", "r5", "ra", "rb") for side in ("train", "test")),
        *("u.genre", "u.info", "u.occupation", "allbut.pl", "split_ratings.sh", "mku.sh", "checksums.txt"),
    ]
)
_SHORTEST_LINE: Final = 6  # bytes of a rating in an edition's file, at least
_FINISHING: Final = 0.1  # share of the work that comes after the bytes are read: codes, pairs rated twice, titles


def read_dataset(
    # The edition's folder, a folder that contains it, one of its files, or its zip; or any folder, zip or file with a
    # table of ratings.
    path: Path,
    *,
    columns: TableOptions | None = None,  # how to read a table; found out where this says nothing
    part: Subset | None = None,  # which part of it to use; all by default
    # Called with plain words for the stage ("Reading ratings") and the fraction done, 0 to 1.
    progress: Callable[[str, float], None] | None = None,
    checkpoint: Callable[[], None] | None = None,
    cache: bool = True,  # whether a large set may be taken from the cache of read sets, and put there
    # Given the work of putting it there, to be done when there is time; by default it is done at once.
    keep: Callable[[Keeping], None] | None = None,
) -> Dataset:
    """Read a MovieLens edition, or anybody's table of ratings.

    Raises DataError when there is nothing to read, or too much of it is broken: one sentence for a person.
    """
    watch = Watch(progress, checkpoint)
    dataset = _open(path, columns, watch, cache=cache, keep=keep)
    if part is None:
        return dataset
    watch.stage(tr("Leaving out what is not wanted"))
    return part.of(dataset, watch.checkpoint)


def _open(
    path: Path, options: TableOptions | None, watch: Watch, *, cache: bool, keep: Callable[[Keeping], None] | None
) -> Dataset:
    how = str(options or "")
    least = cache_room.LEAST_RATINGS
    source, edition = find_ratings(path, options, watch.checkpoint)
    if edition is None:
        least //= 10  # as it is read that much more slowly
        read = partial(read_table, source, path, options or TableOptions(), watch)
    else:
        read = partial(_read_or_fall_through, source, edition, path, watch)
        # So few are never kept: nothing need be looked for.
        cache = cache and source.size(edition.ratings_file) >= least * _SHORTEST_LINE
    if not cache:
        return read()
    files = table_files(source, path if edition is None else source.path)
    if edition is not None:
        files = (*edition.files, *_README, *files)
    key = cache_room.key_of(source, files, how)
    dataset = cache_room.load(key, source, watch)
    if dataset is not None:
        watch.stage(tr("Opening the copy read before"))
        watch.finish()
        return dataset
    dataset = read()
    if len(dataset.ratings) >= least:
        if keep:
            keep(lambda checkpoint: cache_room.store(key, dataset, Watch(checkpoint=checkpoint)))
        else:
            cache_room.store(key, dataset, watch)
    return dataset


def find_ratings(
    path: Path, options: TableOptions | None = None, checkpoint: Callable[[], object] = no_checkpoint
) -> tuple[Source, Edition | None]:
    """Find what lies at a path: an edition, or tables of anybody's (no edition); raises DataError."""
    if path.is_file() and is_table(path, options, checkpoint):
        source = table_source(path)
        if source is not None:
            return source, None
    if options is None:
        try:
            return find_edition(path)
        except NoEditionError as none:
            source = table_source(path)
            if source is None:
                raise
            try:
                if len(open_ratings_table(source, path, TableOptions(), checkpoint).names) < 2:
                    raise
            except TableUnclearError:
                pass
            except DataError as wrong:
                raise (wrong if path.is_dir() else none) from None
    else:
        source = table_source(path)
    if source is None:
        raise DataError(tr("there are no tables here; choose a folder, zip or table of ratings"), path)
    renamed = RenamedSource.of(source)
    return (renamed, csv_edition.EDITION) if renamed is not None and options is None else (source, None)


def is_table(path: Path, options: TableOptions | None = None, checkpoint: Callable[[], object] = no_checkpoint) -> bool:
    """Whether a file is to be read as a table by itself: options are chosen for it, or it is no edition's file."""
    if not path.is_file() or is_zip(path):
        return False
    if options is not None:
        return True
    if path.name == csv_edition.RATINGS:
        try:
            csv_edition.ratings_layout(open_file(path), path.name)
        except DataError:
            return True
        return False
    if path.name in _KNOWN | _BESIDE:
        try:
            find_edition(path)
        except NoEditionError:
            return is_table_name(path.name)
        return False
    return is_table_name(path.name) or len(open_table(open_file(path), path.name, checkpoint=checkpoint).names) > 1


def read_table(
    source: Source,
    path: Path,
    options: TableOptions,
    watch: Watch,
    edition: Edition | None = None,  # the edition whose layout the other files beside the ratings have
) -> Dataset:
    """Read anybody's table of ratings, and titles from the tables beside it."""
    table = open_ratings_table(source, path, options, watch.checkpoint)
    size = table.size
    finishing = int(size * _FINISHING)
    watch.expect(size + finishing)
    watch.stage(tr("Reading ratings"))
    read = read_ratings(table, options, watch, source)
    if isinstance(table, RowsTable):
        table.forget(watch)
    watch.stage(tr("Putting ratings in order"))
    lines = read.lines
    n_lines = len(lines)
    user_ids, item_ids, ratings = finish_ratings(lines, watch, stars=False, counts=read.implicit)
    scale, notes = read.scale, list(read.notes)
    if read.implicit:
        scale, said = finish_counts(ratings.values, n_lines - len(ratings), options, watch)
        notes += said
    listed, tag_lines, told, genes = read.titles, None, None, None
    if edition is not None and not lines.film_labels:
        listed, tag_lines, told, genes = _beside(source, edition, watch, notes)
    beside = ""
    if _names_nothing(listed, lines.film_labels):
        ids = {label: k for k, label in enumerate(lines.film_labels)} or {str(id_): id_ for id_ in item_ids.tolist()}
        titles = find_titles(other_tables(source, path, table.file, options, watch), ids, watch)
        notes += titles.notes
        listed, beside = titles.lines.filled_from(listed), titles.file
    item, user = (table.names[read.columns[role]] if table.headed else "" for role in ("film", "user"))
    nouns = nouns_of(item, user, table.file, beside)
    films = film_table(listed, item_ids, ratings, watch, nouns.item.capitalize())
    watch.finish()
    for note in notes:
        _log.info("%s", note)
    return Dataset(
        name=source.name if edition or not path.is_file() else stem_of(path.name),
        source=source.path,
        edition=_name_of(table, edition),
        simulated=False,
        user_ids=user_ids,
        films=replace(films, labels=lines.film_labels),
        ratings=ratings,
        scale=scale,
        tags=build_tags(tag_lines, user_ids, films, watch) if tag_lines and not lines.user_labels else None,
        genome=build_genome(genes, films, watch) if genes else None,
        people=build_people(told, user_ids) if told and not lines.user_labels else None,
        skipped=watch.report(),
        user_labels=lines.user_labels,
        columns=str(options),
        is_table=True,
        implicit=read.implicit,
        nouns=nouns,
        notes=tuple(notes),
    )


def _names_nothing(listed: FilmLines, labels: tuple[str, ...]) -> bool:
    """Whether titles say no more than the ids do, which are texts where they have labels."""
    rows = ((listed.row(id_), label) for id_, label in enumerate(labels))
    return all(row < 0 or listed.listed_titles[row] == label for row, label in rows)


def _name_of(table: Table, edition: Edition | None) -> str:
    if edition is not None:
        return "MovieLens tables"
    if isinstance(table, NetflixTable):
        return table.contest
    return OWN_TABLE


def _beside(
    source: Source, edition: Edition, watch: Watch, notes: list[str]
) -> tuple[FilmLines, TagLines | None, dict[int, Person] | None, GenomeLines | None]:
    """Read what there is beside the ratings by an edition's own readers, as far as they accept it."""
    parts_read: list[object] = []
    for reader in (edition.read_films, edition.read_tags, edition.read_people):
        mark = watch.mark()
        try:
            parts_read.append(reader(source, watch) if reader else None)
        except DataError as wrong:
            watch.rewind(mark)
            if reader is not edition.read_films:  # whose titles are looked for among the tables
                notes.append(written("left out, as it is not as the edition has it: {wrong}", wrong=wrong))
            parts_read.append(None)
    films, tags, people = parts_read
    genes = read_genome(source, watch) if has_genome(source) else None
    return (
        cast("FilmLines", films) if films else FilmLines(),
        cast("TagLines | None", tags),
        cast("dict[int, Person] | None", people),
        genes,
    )


def _read_or_fall_through(source: Source, edition: Edition, path: Path, watch: Watch) -> Dataset:
    """Read an edition; one whose files its readers do not accept is read as anybody's tables."""
    mark = watch.mark()
    try:
        dataset = _read(source, edition, watch)
    except DataError as wrong:
        if isinstance(wrong, BrokenLinesError) and wrong.share < _LAYOUT:
            raise
        watch.rewind(mark)
        options = TableOptions(table=edition.ratings_file)
        try:
            read = read_table(source, source.path, options, watch, edition)
        except DataError:
            raise wrong from None
        if read.implicit or (wrong.file != edition.ratings_file and not read.films.n_listed):
            raise
        return replace(read, columns="", name=source.name)
    if dataset.films.n_listed:
        return dataset
    return _with_titles(dataset, source, edition, watch)


def _with_titles(dataset: Dataset, source: Source, edition: Edition, watch: Watch) -> Dataset:
    """Take titles from another table of the folder where the edition's own is not there."""
    ids = {dataset.films.label(film): int(dataset.films.ids[film]) for film in range(dataset.n_films)}
    beside = table_source(source.path)
    if beside is None:
        return dataset
    tables = other_tables(beside, source.path, edition.ratings_file, TableOptions(), watch)
    titles = find_titles(tables, ids, watch)
    if not len(titles.lines):
        return dataset
    films = build_films(titles.lines, dataset.films.ids, watch)
    return replace(dataset, films=films, notes=(*dataset.notes, *titles.notes))


def find_edition(path: Path) -> tuple[Source, Edition]:
    """Find the edition at a path, as `read_dataset` takes it; raises DataError."""
    if (path / PurePath(SEPARATE_SCORES).name).is_file() and not path.joinpath(dat_edition.RATINGS).exists():
        raise DataError(
            tr("this is the tag genome, which has no ratings; put this folder into an edition's folder and open that"),
            path,
        )
    source = find_source(path, [edition.ratings_file for edition in EDITIONS], _KNOWN | _BESIDE)
    return source, next(edition for edition in EDITIONS if edition.ratings_file in source)


def _read(source: Source, edition: Edition, watch: Watch) -> Dataset:
    total = sum(source.size(file) for file in edition.files if file in source)
    finishing = int(total * _FINISHING)
    watch.expect(total + finishing)
    watch.stage(tr("Reading ratings"))
    with ThreadPoolExecutor(1, "mfgui-reading") as pool, watch.branch() as branch:
        beside = pool.submit(_read_tables, source, edition, branch)
        lines = edition.read_ratings(source, watch)
        watch.stage(tr("Reading films and tags") if edition.read_tags else tr("Reading films and people"))
        while wait([beside], _LOOKING).not_done:
            watch.advance(0)
        listed, tag_lines, told = beside.result()
    watch.merge(branch)
    genes = None
    if has_genome(source):
        watch.stage(tr("Reading the tag genome"))
        genes = read_genome(source, watch)
    watch.stage(tr("Putting people and films in order"))
    user_ids, film_ids, ratings = finish_ratings(lines, watch)
    watch.advance(finishing // 2)
    films = film_table(listed, film_ids, ratings, watch)
    tags = build_tags(tag_lines, user_ids, films, watch) if tag_lines else None
    genome = build_genome(genes, films, watch) if genes else None
    scale = find_scale(ratings.values, watch)
    readme = _readme(source)
    simulated = bool(_SIMULATED.search(readme))
    watch.finish()
    return Dataset(
        name=source.name,
        source=source.path,
        edition=edition.name(source, "" if simulated else readme),
        simulated=simulated,
        user_ids=user_ids,
        films=films,
        ratings=ratings,
        scale=scale,
        tags=tags,
        skipped=watch.report(),
        people=build_people(told, user_ids) if told else None,
        genome=genome,
    )


def _read_tables(
    source: Source, edition: Edition, watch: Watch
) -> tuple[FilmLines, TagLines | None, dict[int, Person] | None]:
    """Read what there is beside the ratings."""
    listed = edition.read_films(source, watch)
    tags = edition.read_tags(source, watch) if edition.read_tags else None
    people = edition.read_people(source, watch) if edition.read_people else None
    return listed, tags, people


def _readme(source: Source) -> str:
    for file in _README:
        if file in source:
            with source.open(file) as stream:
                return stream.read(_README_BYTES).decode("utf-8", errors="replace")
    return ""
