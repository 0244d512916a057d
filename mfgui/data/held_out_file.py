"""Splits that others have drawn: the ratings named in a file (u1.test) are held out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final
from weakref import WeakKeyDictionary, WeakValueDictionary

import numpy as np

from mfgui.data.coding import find_codes
from mfgui.data.dataset import parts
from mfgui.data.editions import csv_edition, dat_edition, ml_100k
from mfgui.data.editions.ratings_file import read_ratings_file
from mfgui.data.errors import DataError
from mfgui.data.reading import find_edition
from mfgui.data.source import open_file
from mfgui.data.splitting import Split, Validation
from mfgui.data.tables import own_csv
from mfgui.data.tables.columns import ColumnMap
from mfgui.data.watch import Watch

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from mfgui.data.dataset import Dataset
    from mfgui.data.source import Source

OFFICIAL: Final = ("u1", "u2", "u3", "u4", "u5", "ua", "ub", "r1", "r2", "r3", "r4", "r5", "ra", "rb")
"""Splits of ml-100k (u…), and of ml-10m where its own script has made them (r…)."""
_FILE, _OFFICIAL = "file:", "official:"


@dataclass(frozen=True, slots=True)
class OfficialSplit:
    """A split that comes with an edition.

    Attributes
    ----------
    name
        What it is called ("u1").
    file
        The file beside the ratings that names those to hold out ("u1.test").
    """

    name: str
    file: str


def official_splits(path: Path) -> tuple[OfficialSplit, ...]:
    """Return the splits that come with the edition at a path, its folder or zip; none where there is none."""
    try:
        source, _ = find_edition(path)
    except DataError:  # a CSV of one's own
        return ()
    return tuple(OfficialSplit(name, file) for name in OFFICIAL if (file := f"{name}.test") in source)


def validation_from(file: Path, place: Path) -> str:
    """Return the words for `split_as_said` that hold out what a file names.

    Parameters
    ----------
    file
        A file, or the name of one of the official splits ("u1") at `place`.
    place
        The edition's folder or zip.

    Raises
    ------
    DataError
        When there is neither.
    """
    if file.is_file():
        return f"{_FILE}{file.resolve()}"
    splits = official_splits(place)
    for split in splits:
        if str(file) in (split.name, split.file):
            return f"{_OFFICIAL}{split.name}"
    here = f" or one of {', '.join(split.name for split in splits)}" if splits else ""
    raise DataError(f"there is no such file; give a file of ratings to hold out{here}", file)


def split_as_said(dataset: Dataset, words: str, seed: int, checkpoint: Callable[[], None] | None = None) -> Split:
    """Split by the words that a model file keeps.

    Ratings that are held out by a rule are held out once: as long as anybody has that split, it is what others get
    who ask for the same one. Of 32 million ratings each split takes 400 MB.

    Parameters
    ----------
    words
        What `Validation.parse` takes, "official:u1", or "file:" and the absolute path of a file.
    seed
        For a split at random.
    checkpoint
        Called at least every 50 ms while a file is read; what it raises ends the work.

    Raises
    ------
    DataError
        When the words are none of these, the file is gone, or nothing would be left on one of the sides.
    """
    if words.startswith(_FILE):
        return split_by_file(dataset, Path(words.removeprefix(_FILE)), checkpoint)
    if words.startswith(_OFFICIAL):
        source, _ = find_edition(dataset.source)
        file = f"{words.removeprefix(_OFFICIAL)}.test"
        if file not in source:
            raise DataError("there is no such file; get a fresh copy of the data set", file)
        return _split_by(dataset, source, file, Watch(checkpoint=checkpoint))
    rule = Validation.parse(words)
    shared = _splits.setdefault(dataset, WeakValueDictionary())
    which = (str(rule), seed)
    found = shared.get(which)
    if found is None:
        found = rule.split(dataset.ratings, seed, checkpoint or (lambda: None))
        found = shared.setdefault(which, found)
    return found


_splits: WeakKeyDictionary[Dataset, WeakValueDictionary[tuple[str, int], Split]] = WeakKeyDictionary()


def split_by_file(dataset: Dataset, path: Path, checkpoint: Callable[[], None] | None = None) -> Split:
    """Hold out the ratings whose user and film a file names.

    Parameters
    ----------
    path
        Lines as in one of the editions: CSV with its header, "::" or tabs between fields; for a CSV of
        one's own, columns as in that.
    checkpoint
        Called at least every 50 ms of work; what it raises ends the work.

    Raises
    ------
    DataError
        When the file cannot be read, names no rating of the data set, or names all of them.
    """
    return _split_by(dataset, open_file(path), path.name, Watch(checkpoint=checkpoint))


def _split_by(dataset: Dataset, source: Source, file: str, watch: Watch) -> Split:
    if dataset.edition == own_csv.EDITION_NAME:
        users, films = _read_own_pairs(dataset, source, file, watch)
    else:
        users, films = _read_pairs(dataset, source, file, watch)
    named = np.unique(_pairs(users, films, dataset.n_films)[(users >= 0) & (films >= 0)])
    ratings = dataset.ratings
    mask = np.zeros(len(ratings), np.bool_)
    if len(named):
        for part in parts(len(ratings)):
            pairs = _pairs(ratings.users[part], ratings.films[part], dataset.n_films)
            mask[part] = named[np.searchsorted(named, pairs).clip(max=len(named) - 1)] == pairs
            watch.checkpoint()
    count = int(np.count_nonzero(mask))
    if count in (0, len(ratings)):
        which = "none" if count == 0 else "all"
        raise DataError(f"{which} of the data set's ratings are in this file; choose another", file)
    return Split(ratings.take(~mask), ratings.take(mask), f"the {count:,} ratings in {file} held out")


def _read_own_pairs(
    dataset: Dataset, source: Source, file: str, watch: Watch
) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Codes of people and films, -1 for unknown ones, of a file with columns as the data set's own."""
    columns = ColumnMap.parse(dataset.columns) if dataset.columns else ColumnMap()
    lines = own_csv.read_own_csv(source, file, columns, watch)

    def coded(texts: dict[str, int], code_of: Callable[[str], int | None]) -> NDArray[np.int32]:
        codes = (code_of(text) for text in texts)
        return np.fromiter((-1 if code is None else code for code in codes), np.int32, len(texts))

    users = coded(lines.user_texts, dataset.user_of)[np.frombuffer(lines.users, np.int32)]
    return users, coded(lines.film_texts, dataset.film_of)[np.frombuffer(lines.films, np.int32)]


def _read_pairs(
    dataset: Dataset, source: Source, file: str, watch: Watch
) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Codes of people and films, -1 for unknown ones, of a file in the layout of one of the editions."""
    with source.open(file) as stream:
        first = stream.first_line(1 << 12)
    if b"::" in first:
        layout = dat_edition.LAYOUT
    elif b"\t" in first:
        layout = ml_100k.LAYOUT
    else:
        layout = csv_edition.ratings_layout(source, file)
    lines = read_ratings_file(source, file, layout, watch)
    return find_codes(dataset.user_ids, lines.users), find_codes(dataset.films.ids, lines.films)


def _pairs(users: NDArray[np.int32], films: NDArray[np.int32], n_films: int) -> NDArray[np.int64]:
    """One number for each pair of codes."""
    return users.astype(np.int64) * n_films + films
