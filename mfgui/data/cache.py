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
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from mfgui.base import paths
from mfgui.data.dataset import (
    Dataset,
    Films,
    Genome,
    People,
    Ratings,
    RatingScale,
    SkippedLine,
    SkipReport,
    Tags,
    parts,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from mfgui.data.source import Source
    from mfgui.data.watch import Watch

VERSION: Final = 3
"""To be raised whenever reading gives other results or entries are built in another way."""
LEAST_RATINGS: Final = 1_000_000
"""Smaller sets are read again in less time than it takes to notice."""
LIMIT: Final = 4 << 30
"""Bytes that all entries may take; the ones not opened for longest go first."""
_OF_PEOPLE: Final = ("ages", "genders", "occupations", "zip_codes")
_META: Final = "meta.json"
_TEMPORARY: Final = "tmp-"
_ABANDONED: Final = 24 * 3600
"""Seconds after which a temporary folder is taken to be left over from a kill."""
_BETWEEN: Final = "\0"
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
        meta = json.loads((entry / _META).read_text("utf-8"))
        cut = [name for name, length in meta["files"].items() if (entry / name).stat().st_size != length]
        if cut:
            raise ValueError(f"{cut} have lost their length")
        os.utime(entry / _META)  # the one opened last is removed last
        return _Entry(entry, meta, watch).dataset(source)
    except FileNotFoundError:
        _log.debug("no cache entry %s", key)
    except (OSError, ValueError, KeyError, TypeError) as error:
        _log.info("cache entry %s is damaged: %s", key, error)
    if entry.exists():
        _remove(entry)
    return None


def store(key: str, dataset: Dataset, watch: Watch, limit: int = LIMIT) -> None:
    """Write an entry, and remove the oldest ones beyond the limit; a full disk is no reason to fail."""
    try:
        temporary = Path(tempfile.mkdtemp(prefix=_TEMPORARY, dir=folder()))
        try:
            _write(temporary, dataset, watch)
            temporary.replace(folder() / key)
            _let_columns_go(dataset.ratings, folder() / key)
        finally:
            shutil.rmtree(temporary, ignore_errors=True)
        _trim(folder() / key, limit)
    except OSError as error:  # also when another window has just put the same entry there
        _log.info("data set not kept in the cache: %s", error)


def _let_columns_go(ratings: Ratings, entry: Path) -> None:
    """Leave the columns on disk from now on, as in a data set that is opened from there: 0.6 GB of 32 million ratings.

    Runs learn from copies of their own, and few ask for times.
    """
    for name in ("users", "films", "values", "timestamps"):
        if getattr(ratings, name) is not None:
            # The same numbers in another place: whoever looks at them sees no change.
            object.__setattr__(ratings, name, _mapped(entry, name))


def _mapped(entry: Path, name: str) -> NDArray:
    # Copy-on-write and as a plain array: compiled kernels take it for what they take in memory.
    return np.asarray(np.load(entry / f"{name}.npy", mmap_mode="c", allow_pickle=False))


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


def _write(entry: Path, data: Dataset, watch: Watch) -> None:
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
    if data.genome is not None:
        columns |= {"genome_films": data.genome.films, "genome_relevance": data.genome.relevance}
        texts["genome_tags"] = data.genome.tags
    if data.people is not None:
        texts |= {f"people_{name}": getattr(data.people, name) for name in _OF_PEOPLE}
    for name, column in columns.items():
        with (entry / f"{name}.npy").open("wb") as stream:
            np.lib.format.write_array_header_1_0(stream, np.lib.format.header_data_from_array_1_0(column))
            raw = np.ascontiguousarray(column).reshape(-1).view(np.uint8)
            for part in parts(len(raw)):
                stream.write(raw[part].data)
                watch.checkpoint()
    for name, strings in texts.items():
        (entry / f"{name}.txt").write_bytes(_BETWEEN.join(strings).encode())
        watch.checkpoint()
    meta = {
        "edition": data.edition,
        "simulated": data.simulated,
        "columns": data.columns,
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

    def _column(self, name: str) -> NDArray:
        self._watch.checkpoint()
        column: NDArray = np.load(self._path / f"{name}.npy", allow_pickle=False)
        return column

    def _mapped(self, name: str) -> NDArray:
        return _mapped(self._path, name)

    def _texts(self, name: str) -> tuple[str, ...]:
        self._watch.checkpoint()
        count = self._meta["texts"][name]
        text = (self._path / f"{name}.txt").read_bytes().decode()
        strings = tuple(text.split(_BETWEEN)) if count else ()
        if len(strings) != count:
            raise ValueError(name)
        return strings

    def dataset(self, source: Source) -> Dataset:
        """Build the data set."""
        meta = self._meta
        has = meta["files"].__contains__
        return Dataset(
            name=source.name,
            source=source.path,
            edition=meta["edition"],
            simulated=meta["simulated"],
            user_ids=self._column("user_ids"),
            films=Films(
                ids=self._column("film_ids"),
                titles=self._texts("titles"),
                listed_titles=self._texts("listed_titles"),
                years=self._column("years"),
                genre_names=self._texts("genre_names"),
                genres=self._column("genres"),
                imdb_ids=self._texts("imdb_ids"),
                tmdb_ids=self._texts("tmdb_ids"),
                other_titles=self._texts("other_titles"),
                labels=self._texts("film_labels") if has("film_labels.txt") else (),
            ),
            ratings=Ratings(
                self._mapped("users"),
                self._mapped("films"),
                self._mapped("values"),
                self._mapped("timestamps") if has("timestamps.npy") else None,
            ),
            scale=RatingScale(*meta["scale"]),
            tags=Tags(
                self._column("tag_users"),
                self._column("tag_films"),
                self._column("tag_codes"),
                self._texts("tag_texts"),
            )
            if has("tag_users.npy")
            else None,
            genome=Genome(self._column("genome_films"), self._texts("genome_tags"), self._mapped("genome_relevance"))
            if has("genome_films.npy")
            else None,
            people=People(*(self._texts(f"people_{name}") for name in _OF_PEOPLE))
            if has(f"people_{_OF_PEOPLE[0]}.txt")
            else None,
            user_labels=self._texts("user_labels") if has("user_labels.txt") else (),
            columns=meta["columns"],
            skipped=SkipReport(meta["skipped_count"], tuple(SkippedLine(*line) for line in meta["skipped"])),
        )
