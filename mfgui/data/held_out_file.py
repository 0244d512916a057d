"""Splits that others have drawn: the ratings named in a file (u1.test) are held out."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from weakref import WeakKeyDictionary, WeakValueDictionary

import numpy as np
from numpy.typing import NDArray

from mfgui.base.text import tr, written
from mfgui.data.dataset import Dataset, Ratings
from mfgui.data.editions import csv_edition, dat_edition, ml_100k
from mfgui.data.editions.ratings_file import read_ratings_file
from mfgui.data.errors import DataError
from mfgui.data.grouping import find_codes, parts
from mfgui.data.reading import find_edition
from mfgui.data.source import Source, open_file
from mfgui.data.splitting import Split, Validation, split_by_pairs
from mfgui.data.tables.options import TableOptions
from mfgui.data.tables.pairs import PairsTable
from mfgui.data.watch import Watch

# Splits of ml-100k (u…), and of ml-10m where its own script has made them (r…).
OFFICIAL: Final = ("u1", "u2", "u3", "u4", "u5", "ua", "ub", "r1", "r2", "r3", "r4", "r5", "ra", "rb")
_FILE, _OFFICIAL = "file:", "official:"


@dataclass(frozen=True, slots=True)
class OfficialSplit:
    """A split that comes with an edition."""

    name: str  # what it is called ("u1")
    file: str  # the file beside the ratings that names those to hold out ("u1.test")


def official_splits(path: Path) -> tuple[OfficialSplit, ...]:
    """Return the splits that come with the edition at a path, its folder or zip; none where there is none."""
    try:
        source, _ = find_edition(path)
    except DataError:  # anybody's table
        return ()
    return tuple(OfficialSplit(name, file) for name in OFFICIAL if (file := f"{name}.test") in source)


def validation_from(file: Path, place: Path) -> str:
    """Return the words for `split_from_spec` that hold out what a file names.

    `file`: a file, or the name of one of the official splits ("u1") at `place`.
    `place`: the edition's folder or zip.

    Raises DataError when there is neither.
    """
    if file.is_file():
        return f"{_FILE}{file.resolve()}"
    splits = official_splits(place)
    for split in splits:
        if str(file) in (split.name, split.file):
            return f"{_OFFICIAL}{split.name}"
    if splits:
        names = ", ".join(split.name for split in splits)
        raise DataError(
            tr("there is no such file; give a file of ratings to hold out or one of {names}", names=names), file
        )
    raise DataError(tr("there is no such file; give a file of ratings to hold out"), file)


def split_from_spec(dataset: Dataset, words: str, seed: int, checkpoint: Callable[[], None] | None = None) -> Split:
    """Split by the words that a model file keeps.

    Ratings that are held out by a rule are held out once: as long as anybody has that split, it is what others get
    who ask for the same one. Of 32 million ratings each split takes 400 MB.

    `words`: what `Validation.parse` takes, "official:u1", or "file:" and the absolute path of a file.
    `seed`: for a split at random.

    Raises DataError when the words are none of these, the file is gone, or nothing would be left on one of the sides.
    """
    if words.startswith(_FILE):
        return split_by_file(dataset, Path(words.removeprefix(_FILE)), checkpoint)
    if words.startswith(_OFFICIAL):
        source, _ = find_edition(dataset.source)
        file = f"{words.removeprefix(_OFFICIAL)}.test"
        if file not in source:
            raise DataError(tr("there is no such file; get a fresh copy of the data set"), file)
        return _split_by(dataset, source, file, Watch(checkpoint=checkpoint))
    rule = Validation.parse(words)
    shared = _splits.setdefault(dataset, WeakValueDictionary())
    which = (str(rule), seed)
    found = shared.get(which)
    if found is None:
        hold = checkpoint or (lambda: None)
        if rule.kind == "pairs":
            users, films = _keys(dataset.user_ids, dataset.user_labels), _keys(dataset.films.ids, dataset.films.labels)
            found = split_by_pairs(dataset.ratings, users, films, float(rule.amount), seed, hold)
        else:
            found = rule.split(dataset.ratings, seed, hold)
        found = shared.setdefault(which, found)
    return found


def _keys(ids: NDArray[np.int64], labels: tuple[str, ...]) -> NDArray[np.uint64]:
    """Return a number of each id's own, the same in every data set."""
    if not labels:
        return ids.astype(np.uint64)
    digests = (int.from_bytes(hashlib.blake2b(label.encode(), digest_size=8).digest(), "little") for label in labels)
    return np.fromiter(digests, np.uint64, len(labels))


_splits: WeakKeyDictionary[Dataset, WeakValueDictionary[tuple[str, int], Split]] = WeakKeyDictionary()


def split_by_file(dataset: Dataset, path: Path, checkpoint: Callable[[], None] | None = None) -> Split:
    """Hold out the ratings whose user and film a file names.

    `path`: lines as in one of the editions, or any table of people and items. Ratings that the data set does not have
    are held out with what the file says, as far as person and item are known.

    Raises DataError when the file cannot be read, names no rating of the data set, or names all of them.
    """
    return _split_by(dataset, open_file(path), path.name, Watch(checkpoint=checkpoint))


def _split_by(dataset: Dataset, source: Source, file: str, watch: Watch) -> Split:
    users, films, values = _read_pairs(dataset, source, file, watch)
    known = (users >= 0) & (films >= 0)
    pairs = _pairs(users, films, dataset.n_films)
    named = np.unique(pairs[known])
    ratings = dataset.ratings
    mask = np.zeros(len(ratings), np.bool_)
    found = np.zeros(len(named), np.bool_)
    if len(named):
        for part in parts(len(ratings)):
            here = _pairs(ratings.users[part], ratings.films[part], dataset.n_films)
            at = np.searchsorted(named, here).clip(max=len(named) - 1)
            mask[part] = named[at] == here
            found[at[mask[part]]] = True
            watch.checkpoint()
    count = int(np.count_nonzero(mask))
    if count == len(ratings):
        raise DataError(tr("all of the data set's ratings are in this file; choose another"), file)
    # Beyond the scale is what means "not rated" there.
    own = known & (values >= dataset.scale.minimum) & (values <= dataset.scale.maximum)
    strange = int(np.count_nonzero(~known))
    own[own] = ~found[np.searchsorted(named, pairs[own])]
    n_own = int(np.count_nonzero(own))
    if count + n_own == 0:
        raise DataError(tr("none of the data set's ratings are in this file; choose another"), file)
    held_out = ratings.take(mask)
    if not n_own:
        return Split(
            ratings.take(~mask), held_out, written("the {count:,} ratings in {file} held out", count=count, file=file)
        )
    times = None if held_out.timestamps is None else np.concatenate([held_out.timestamps, np.zeros(n_own, np.int64)])
    both = Ratings(
        np.concatenate([held_out.users, users[own]]),
        np.concatenate([held_out.films, films[own]]),
        np.concatenate([held_out.values, values[own]]),
        times,
    )
    told = written(
        "the {both:,} ratings in {file}, {n_own:,} of which are its own", both=len(both), file=file, n_own=n_own
    )
    if strange:
        told = written(
            "{told} ({strange:,} rows left out: their people or films are not in the data set)",
            told=told,
            strange=strange,
        )
    return Split(ratings.take(~mask), both, told)


def _read_pairs(
    dataset: Dataset, source: Source, file: str, watch: Watch
) -> tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.float32]]:
    """Codes of people and films, -1 for unknown ones, and ratings of a file: of an edition's layout, or any table."""
    if not dataset.is_table:
        with source.open(file) as stream:
            first = stream.first_line(1 << 12)
        mark = watch.mark()
        try:
            layout = dat_edition.LAYOUT if b"::" in first else ml_100k.LAYOUT if b"\t" in first else None
            lines = read_ratings_file(source, file, layout or csv_edition.ratings_layout(source, file), watch)
        except DataError:
            watch.rewind(mark)
            try:
                found = _read_table_pairs(dataset, source, file, watch)
            except DataError:
                found = None
            if found is None or not bool(((found[0] >= 0) & (found[1] >= 0)).any()):
                raise
            return found
        return find_codes(dataset.user_ids, lines.users), find_codes(dataset.films.ids, lines.films), lines.values
    return _read_table_pairs(dataset, source, file, watch)


def _read_table_pairs(
    dataset: Dataset, source: Source, file: str, watch: Watch
) -> tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.float32]]:
    options = TableOptions.parse(dataset.columns) if dataset.columns else TableOptions()
    users: list[int] = []
    films: list[int] = []
    values: list[float] = []
    for user_texts, film_texts, ratings, _ in PairsTable(source, file, options).read(watch):
        users += [-1 if (code := dataset.user_of(text)) is None else code for text in user_texts]
        films += [-1 if (code := dataset.film_of(text)) is None else code for text in film_texts]
        values += ratings
    return np.array(users, np.int32), np.array(films, np.int32), np.array(values, np.float32)


def _pairs(users: NDArray[np.int32], films: NDArray[np.int32], n_films: int) -> NDArray[np.int64]:
    """One number for each pair of codes."""
    return users.astype(np.int64) * n_films + films
