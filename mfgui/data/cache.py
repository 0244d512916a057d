"""The cache of read data sets: large ones reopen from memory-mapped columns instead of being read again.

An entry is a folder that is written under a temporary name and renamed when whole, and never changed after;
its name is a hash of where the source lies and of the source's stamp, so a changed source has another
entry. Two windows, or a kill at any moment, leave nothing that could be taken for a whole entry.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import shutil
import tempfile
import time
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from mfgui.base import paths
from mfgui.base.arrays import ArrayError, check_finite, check_range, load_array, map_array, write_array
from mfgui.data.dataset import Dataset, Films, Genome, Nouns, People, Ratings, RatingScale, Tags
from mfgui.data.source import Source
from mfgui.data.watch import SkippedLine, SkipReport, Watch

VERSION: Final = 7  # to be raised whenever reading gives other results or entries are built in another way
LEAST_RATINGS: Final = 1_000_000  # smaller sets are read again in less time than it takes to notice
LIMIT: Final = 4 << 30  # bytes that all entries may take; the ones not opened for longest go first
_OF_PEOPLE: Final = ("ages", "genders", "occupations", "zip_codes")
_META: Final = "meta.json"
_TEMPORARY: Final = "tmp-"
_ABANDONED: Final = 24 * 3600  # seconds after which a temporary folder is taken to be left over from a kill
_BETWEEN: Final = "\0"
# What the numbers of each column are.
_KINDS: Final = {
    "user_ids": np.int64,
    "film_ids": np.int64,
    "years": np.int16,
    "genres": np.bool_,
    "users": np.int32,
    "films": np.int32,
    "values": np.float32,
    "timestamps": np.int64,
    "tag_users": np.int32,
    "tag_films": np.int32,
    "tag_codes": np.int32,
    "genome_films": np.int32,
    "genome_relevance": np.float16,
}
_log = logging.getLogger(__name__)


def folder() -> Path:
    """Folder of the cache; created when missing."""
    path = paths.cache() / "datasets"
    path.mkdir(parents=True, exist_ok=True)
    return path


def size() -> int:
    """Bytes that the cache takes on disk."""
    return sum(_bytes_of(entry) for entry in folder().iterdir())


def empty() -> None:
    """Remove every entry."""
    for entry in folder().iterdir():
        _remove(entry)


def key_of(source: Source, files: Iterable[str], how: str = "") -> str:
    """Name of the entry of a source made up of these files, read in this way."""
    text = f"{VERSION}\n{source.path.resolve()}\n{source.name}\n{source.stamp(files)}\n{how}"
    return hashlib.blake2b(text.encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()


def load(key: str, source: Source, watch: Watch) -> Dataset | None:
    """Open an entry, None when there is none that is whole; its columns stay on disk until they are used."""
    entry = folder() / key
    try:
        meta = json.loads((entry / _META).read_bytes())
        cut = [name for name, length in meta["files"].items() if (entry / name).stat().st_size != length]
        if cut:
            raise ValueError(f"{cut} have lost their length")
        os.utime(entry / _META)  # the one opened last is removed last
        return _Entry(entry, meta, watch).dataset(source.name, source.path)
    except FileNotFoundError:
        _log.debug("no cache entry %s", key)
    except (OSError, ValueError, LookupError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        _log.info("cache entry %s is damaged: %s", key, error)
    if entry.exists():
        _remove(entry)
    return None


def store(key: str, dataset: Dataset, watch: Watch, limit: int = LIMIT) -> None:
    """Write an entry, and remove the oldest ones beyond the limit; a full disk is no reason to fail."""
    try:
        temporary = Path(tempfile.mkdtemp(prefix=_TEMPORARY, dir=folder()))
        try:
            write_entry(temporary, dataset, watch)
            temporary.replace(folder() / key)
            # From now on as in a data set that is opened from there: 0.6 GB of 32 million ratings. Runs learn from
            # copies of their own, and few ask for times.
            dataset.ratings.relocate(partial(_mapped, folder() / key))
        finally:
            shutil.rmtree(temporary, ignore_errors=True)
        _trim(folder() / key, limit)
    except OSError as error:  # also when another window has just put the same entry there
        _log.info("data set not kept in the cache: %s", error)


def _mapped(entry: Path, name: str) -> NDArray:
    return map_array(entry / f"{name}.npy", _KINDS[name], (None,))


def _trim(newest: Path, limit: int) -> None:
    """Remove entries not opened for longest until the rest fits, and what kills have left behind."""
    now = time.time()
    entries = []
    for entry in folder().iterdir():
        if not entry.name.startswith(_TEMPORARY):
            entries.append((_last_opened(entry), entry))
        elif now - entry.stat().st_mtime > _ABANDONED:
            _remove(entry)
    total = 0
    for _, entry in sorted(entries, reverse=True):
        total += _bytes_of(entry)
        if total > limit and entry != newest:
            _remove(entry)


def _last_opened(entry: Path) -> float:
    try:
        return (entry / _META).stat().st_mtime
    except OSError:
        return 0.0


def _remove(entry: Path) -> None:
    """Remove an entry; renamed first, so that half of one never bears a whole one's name."""
    doomed = entry.with_name(f"{_TEMPORARY}{entry.name}-{os.getpid()}")
    try:
        entry.replace(doomed)
    except OSError as error:  # on Windows: open in a window
        _log.info("cache entry %s stays: %s", entry, error)
        return
    shutil.rmtree(doomed, ignore_errors=True)


def _bytes_of(entry: Path) -> int:
    try:
        return sum(file.stat().st_size for file in entry.iterdir())
    except OSError:
        return 0


def read_entry(entry: Path, name: str, source: Path, watch: Watch) -> Dataset:
    """Open an entry that lies elsewhere; raises OSError, ValueError, LookupError or TypeError where it is damaged."""
    return _Entry(entry, json.loads((entry / _META).read_bytes()), watch).dataset(name, source)


def write_entry(entry: Path, data: Dataset, watch: Watch) -> None:
    """Write a data set into a folder that is there and empty; raises OSError."""
    films, ratings, tags = data.films, data.ratings, data.tags
    columns: dict[str, NDArray] = {
        "user_ids": data.user_ids,
        "film_ids": films.ids,
        "years": films.years,
        "genres": films.genres,
        "users": ratings.users,
        "films": ratings.films,
        "values": ratings.values,
    }
    texts = {
        "titles": films.titles,
        "listed_titles": films.listed_titles,
        "other_titles": films.other_titles,
        "genre_names": films.genre_names,
        "imdb_ids": films.imdb_ids,
        "tmdb_ids": films.tmdb_ids,
    }
    if ratings.timestamps is not None:
        columns["timestamps"] = ratings.timestamps
    if tags is not None:
        columns |= {"tag_users": tags.users, "tag_films": tags.films, "tag_codes": tags.codes}
        texts["tag_texts"] = tags.texts
    if data.user_labels:
        texts["user_labels"] = data.user_labels
    if films.labels:
        texts["film_labels"] = films.labels
    if films.pictures:
        texts["pictures"] = films.pictures
    if data.genome is not None:
        columns |= {"genome_films": data.genome.films, "genome_relevance": data.genome.relevance}
        texts["genome_tags"] = data.genome.tags
    if data.people is not None:
        texts |= {f"people_{name}": getattr(data.people, name) for name in _OF_PEOPLE}
    for name, column in columns.items():
        with (entry / f"{name}.npy").open("wb") as stream:
            write_array(stream, column, watch.checkpoint)
    for name, strings in texts.items():
        (entry / f"{name}.txt").write_bytes(_BETWEEN.join(strings).encode())
        watch.checkpoint()
    meta = {
        "edition": data.edition,
        "simulated": data.simulated,
        "columns": data.columns,
        "is_table": data.is_table,
        "implicit": data.implicit,
        "nouns": data.nouns,
        "notes": data.notes,
        "scale": [data.scale.minimum, data.scale.maximum, data.scale.step],
        "skipped": [[line.file, line.line, line.reason] for line in data.skipped.lines],
        "skipped_count": data.skipped.count,
        "texts": {name: len(strings) for name, strings in texts.items()},
        "files": {file.name: file.stat().st_size for file in entry.iterdir()},
    }
    (entry / _META).write_text(json.dumps(meta), "utf-8")


class _Entry:
    """One entry, opened."""

    def __init__(self, path: Path, meta: dict[str, Any], watch: Watch) -> None:
        self._path = path
        self._meta = meta
        self._watch = watch

    def _column(self, name: str, *shape: int | None) -> NDArray:
        """Read a column of this shape, of any length without one."""
        return load_array(self._path / f"{name}.npy", _KINDS[name], shape or (None,), self._watch.checkpoint)

    def _codes(self, name: str, length: int | None, rows: int, *, least: int = 0, mapped: bool = False) -> NDArray:
        """Read or map a column of codes: kernels look up what they point to without asking whether it is there."""
        column = _mapped(self._path, name) if mapped else self._column(name)
        if length is not None and len(column) != length:
            raise ArrayError(f"{name} is of {len(column)} rows, not {length}")
        check_range(name, column, least, rows - 1, self._watch.checkpoint)
        return column

    def _ids(self, name: str) -> NDArray:
        ids = self._column(name)
        if (ids[1:] <= ids[:-1]).any():
            raise ArrayError(f"{name} do not ascend")
        return ids

    def _texts(self, name: str, *counts: int) -> tuple[str, ...]:
        """Read texts, as many as one of these counts."""
        self._watch.checkpoint()
        count = self._meta["texts"][name]
        text = (self._path / f"{name}.txt").read_bytes().decode()
        strings = tuple(text.split(_BETWEEN)) if count else ()
        if len(strings) != count or (counts and count not in counts):
            raise ValueError(f"{name} are {len(strings)}")
        return strings

    def dataset(self, name: str, source: Path) -> Dataset:
        """Build the data set; raises ValueError, LookupError or TypeError where its parts do not fit together."""
        meta = self._meta
        has = meta["files"].__contains__
        user_ids, film_ids = self._ids("user_ids"), self._ids("film_ids")
        n_users, n_films = len(user_ids), len(film_ids)
        genre_names = self._texts("genre_names")
        films = Films(
            ids=film_ids,
            titles=self._texts("titles", n_films),
            listed_titles=self._texts("listed_titles", n_films),
            years=self._column("years", n_films),
            genre_names=genre_names,
            genres=self._column("genres", n_films, len(genre_names)),
            imdb_ids=self._texts("imdb_ids", n_films),
            tmdb_ids=self._texts("tmdb_ids", n_films),
            other_titles=self._texts("other_titles", n_films, 0),
            labels=self._texts("film_labels", n_films) if has("film_labels.txt") else (),
            pictures=self._texts("pictures", n_films) if has("pictures.txt") else (),
        )
        tags, genome = None, None
        if has("tag_users.npy"):
            texts = self._texts("tag_texts")
            users = self._codes("tag_users", None, n_users, least=-1)
            tagged = self._codes("tag_films", len(users), n_films)
            tags = Tags(users, tagged, self._codes("tag_codes", len(users), len(texts)), texts)
        if has("genome_films.npy"):
            covered, names = self._codes("genome_films", None, n_films), self._texts("genome_tags")
            shape = (len(covered), len(names))
            relevance = map_array(self._path / "genome_relevance.npy", _KINDS["genome_relevance"], shape)
            genome = Genome(covered, names, relevance)
        return Dataset(
            name=name,
            source=source,
            edition=_text(meta["edition"]),
            simulated=bool(meta["simulated"]),
            user_ids=user_ids,
            films=films,
            ratings=self._ratings(n_users, n_films, timestamps=has("timestamps.npy")),
            scale=RatingScale(*meta["scale"]),
            tags=tags,
            genome=genome,
            people=People(*(self._texts(f"people_{name}", n_users) for name in _OF_PEOPLE))
            if has(f"people_{_OF_PEOPLE[0]}.txt")
            else None,
            user_labels=self._texts("user_labels", n_users) if has("user_labels.txt") else (),
            columns=_text(meta["columns"]),
            is_table=bool(meta["is_table"]),
            implicit=bool(meta["implicit"]),
            nouns=Nouns(*map(_text, meta["nouns"])),
            notes=tuple(map(_text, meta["notes"])),
            skipped=SkipReport(
                int(meta["skipped_count"]),
                tuple(SkippedLine(_text(file), int(line), _text(why)) for file, line, why in meta["skipped"]),
            ),
        )

    def _ratings(self, n_users: int, n_films: int, *, timestamps: bool) -> Ratings:
        values = _mapped(self._path, "values")
        check_finite("values", values)
        users = self._codes("users", len(values), n_users, mapped=True)
        films = self._codes("films", len(values), n_films, mapped=True)
        times = _mapped(self._path, "timestamps") if timestamps else None
        if times is not None and len(times) != len(values):
            raise ArrayError(f"{len(times)} times of {len(values)} ratings")
        return Ratings(users, films, values, times)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value
