"""Opening a MovieLens folder or zip, or a CSV of one's own: which it is, and the Dataset that it holds."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import replace
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING, Final, TypeAlias

from mfgui.data import cache as cache_room
from mfgui.data.dataset import SIMULATED_MARK, Dataset, parts
from mfgui.data.editions import csv_edition, dat_edition, ml_100k
from mfgui.data.editions.building import (
    FilmLines,
    build_films,
    build_people,
    build_tags,
    find_own_scale,
    find_scale,
    finish_ratings,
)
from mfgui.data.editions.genome import SEPARATE_SCORES, build_genome, has_genome, read_genome
from mfgui.data.errors import DataError
from mfgui.data.kernels import look_up
from mfgui.data.source import find_source, open_file
from mfgui.data.tables import own_csv
from mfgui.data.tables.columns import ColumnMap
from mfgui.data.watch import Watch

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mfgui.data.editions.building import Person, TagLines
    from mfgui.data.editions.edition import Edition
    from mfgui.data.source import Source
    from mfgui.data.subset import Subset

Keeping: TypeAlias = "Callable[[Callable[[], None]], None]"
"""Work that puts a set that was read into the cache; takes the checkpoint that may end it."""
EDITIONS: Final = (csv_edition.EDITION, dat_edition.EDITION, ml_100k.EDITION)
"""Every layout that is recognised, by the first whose ratings file is there."""
_KNOWN: Final = frozenset(file for edition in EDITIONS for file in edition.files)
_SIMULATED: Final = re.compile(f"{SIMULATED_MARK}|not real ratings", re.IGNORECASE)
_README: Final = ("README.txt", "README.md", "README", "README.html")
_README_BYTES: Final = 1 << 14
_LOOKING: Final = 0.02
"""Seconds between two looks whether the read was cancelled while another thread is at work."""
_BESIDE: Final = frozenset(
    [
        *_README,
        *(f"{split}.{side}" for split in ("u1", "u2", "u3", "u4", "u5", "ua", "ub") for side in ("base", "test")),
        *(f"{split}.{side}" for split in ("r1", "r2", "r3", "r4", "r5", "ra", "rb") for side in ("train", "test")),
        *("u.genre", "u.info", "u.occupation", "allbut.pl", "split_ratings.sh", "mku.sh", "checksums.txt"),
    ]
)
"""Other files that editions come with: opening one opens the edition."""
_FINISHING: Final = 0.1
"""Share of the work that comes after the bytes are read: codes, pairs rated twice, titles."""


def read_dataset(
    path: Path,
    *,
    columns: ColumnMap | None = None,
    part: Subset | None = None,
    progress: Callable[[str, float], None] | None = None,
    checkpoint: Callable[[], None] | None = None,
    cache: bool = True,
    keep: Callable[[Keeping], None] | None = None,
) -> Dataset:
    """Read a MovieLens edition, or a CSV of one's own.

    Parameters
    ----------
    path
        The edition's folder, a folder that contains it, one of its files, or its zip; or any other CSV.
    columns
        Which columns of a CSV are what; guessed by their names where this says nothing.
    part
        Which part of it to use; all by default.
    progress
        Called with plain words for the stage ("Reading ratings") and the fraction done, 0 to 1.
    checkpoint
        Called at least every 50 ms of work; what it raises (`ReadCancelled`) ends the read.
    cache
        Whether a large set may be taken from the cache of read sets, and put there.
    keep
        Given the work of putting it there, to be done when there is time; by default it is done at once.

    Raises
    ------
    DataError
        When there is nothing to read, or too much of it is broken: one sentence for a person.
    """
    watch = Watch(progress, checkpoint)
    dataset = _open(path, columns, watch, cache=cache, keep=keep)
    if part is None:
        return dataset
    watch.stage("Leaving out what is not wanted")
    return part.of(dataset, watch.checkpoint)


def _open(
    path: Path, columns: ColumnMap | None, watch: Watch, *, cache: bool, keep: Callable[[Keeping], None] | None
) -> Dataset:
    how = str(columns or "")
    source: Source
    files: tuple[str, ...]
    least = cache_room.LEAST_RATINGS
    if is_own_csv(path, columns):
        least //= 10  # as it is read that much more slowly
        source, files = open_file(path), (path.name,)
        read = partial(_read_own, source, path.name, columns or ColumnMap(), watch)
    else:
        source, edition = find_edition(path)
        files = (*edition.files, *_README)
        read = partial(_read, source, edition, watch)
    if not cache:
        return read()
    key = cache_room.key_of(source, files, how)
    dataset = cache_room.load(key, source, watch)
    if dataset is not None:
        watch.stage("Opening the copy read before")
        watch.finish()
        return dataset
    dataset = read()
    if len(dataset.ratings) >= least:
        if keep:
            keep(lambda checkpoint: cache_room.store(key, dataset, Watch(checkpoint=checkpoint)))
        else:
            cache_room.store(key, dataset, watch)
    return dataset


def is_own_csv(path: Path, columns: ColumnMap | None = None) -> bool:
    """Whether a path is a CSV of one's own: one with other columns than the editions', or not of their files."""
    if not path.is_file() or path.suffix.lower() == ".zip":
        return False
    if columns is not None:
        return True
    if path.name == csv_edition.RATINGS:
        try:
            csv_edition.ratings_layout(open_file(path), path.name)
        except DataError:
            return True
        return False
    return path.suffix.lower() in own_csv.SUFFIXES and path.name not in _KNOWN


def _read_own(source: Source, file: str, columns: ColumnMap, watch: Watch) -> Dataset:
    size = source.size(file)
    finishing = int(size * _FINISHING)
    watch.expect(size + finishing)
    watch.stage("Reading ratings")
    lines, listed = own_csv.read_plain_csv(source, file, columns, watch), FilmLines()
    if not lines:
        told = own_csv.read_own_csv(source, file, columns, watch)
        lines, listed = own_csv.rating_lines(told, file, watch)
    watch.stage("Putting people and films in order")
    user_ids, film_ids, ratings = finish_ratings(lines, watch, stars=False)
    films, codes = build_films(listed, film_ids, watch)
    ratings = replace(ratings, films=codes[ratings.films])
    scale = find_own_scale(ratings.values, watch)
    watch.finish()
    return Dataset(
        name=source.name,
        source=source.path,
        edition=own_csv.EDITION_NAME,
        simulated=False,
        user_ids=user_ids,
        films=replace(films, labels=lines.film_labels),
        ratings=ratings,
        scale=scale,
        skipped=watch.report(),
        user_labels=lines.user_labels,
        columns=str(columns),
    )


def find_edition(path: Path) -> tuple[Source, Edition]:
    """Find the edition at a path, as `read_dataset` takes it; raises DataError."""
    if (path / PurePath(SEPARATE_SCORES).name).is_file() and not path.joinpath(dat_edition.RATINGS).exists():
        raise DataError(
            "this is the tag genome, which has no ratings; put this folder into an edition's folder and open that", path
        )
    source = find_source(path, [edition.ratings_file for edition in EDITIONS], _KNOWN | _BESIDE)
    return source, next(edition for edition in EDITIONS if edition.ratings_file in source)


def _read(source: Source, edition: Edition, watch: Watch) -> Dataset:
    total = sum(source.size(file) for file in edition.files if file in source)
    finishing = int(total * _FINISHING)
    watch.expect(total + finishing)
    watch.stage("Reading ratings")
    with ThreadPoolExecutor(1, "mfgui-reading") as pool, watch.branch() as branch:
        beside = pool.submit(_read_tables, source, edition, branch)
        lines = edition.read_ratings(source, watch)
        watch.stage("Reading films and tags" if edition.read_tags else "Reading films and people")
        while wait([beside], _LOOKING).not_done:
            watch.advance(0)
        listed, tag_lines, told = beside.result()
    watch.merge(branch)
    genes = None
    if has_genome(source):
        watch.stage("Reading the tag genome")
        genes = read_genome(source, watch)
    watch.stage("Putting people and films in order")
    user_ids, film_ids, ratings = finish_ratings(lines, watch)
    watch.advance(finishing // 2)
    films, codes = build_films(listed, film_ids, watch)
    if len(codes) < len(films):
        for part in parts(len(ratings)):
            look_up(ratings.films[part], codes, ratings.films[part])
            watch.checkpoint()
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
