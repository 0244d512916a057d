"""What people rated of their own, for ever: named profiles in SQLite, every step kept so that it can be undone."""

from __future__ import annotations

import json
import sqlite3
import time
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any

from mfgui.data.dataset import RatingScale
from mfgui.data.errors import DataError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

VERSION = 1
_FEW = 50
"""So many films are looked up one by one."""

_WAIT_SECONDS = 5.0
"""Another window may be writing."""

_TABLES = """
CREATE TABLE IF NOT EXISTS profile (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, created INTEGER NOT NULL, deleted INTEGER,
    chosen INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE IF NOT EXISTS entry (
    profile INTEGER NOT NULL REFERENCES profile (id), film TEXT NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (profile, film)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS step (
    id INTEGER PRIMARY KEY AUTOINCREMENT, profile INTEGER NOT NULL REFERENCES profile (id),
    words TEXT NOT NULL, at INTEGER NOT NULL, undone INTEGER NOT NULL DEFAULT 0, changes TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS step_of_profile ON step (profile);
"""


class Said(Enum):
    """What a profile holds of a film."""

    RATED = "rated"
    """A rating that the person gave."""
    UNSEEN = "unseen"
    """They have not seen it: it is not asked about again."""
    POINTS = "points"
    """A stand-in from points spread over groups of films, until the film itself is rated."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What somebody said of one film; it outlives the data set in which they found it.

    Attributes
    ----------
    film_id, title, year, imdb_id
        Which film: as the data set calls it, 0 and "" where it tells nothing.
    said
        What kind of entry.
    stars
        The rating, on its own `scale`; 0 for UNSEEN.
    scale
        Scale of the data set in which it was given.
    at
        When, seconds since 1970 UTC.
    """

    film_id: str
    title: str
    year: int
    imdb_id: str
    said: Said
    stars: float
    scale: RatingScale
    at: int

    @property
    def key(self) -> str:
        """Names the film within a profile."""
        return f"{self.film_id}\t{self.title}\t{self.year}"


@dataclass(frozen=True, slots=True)
class Change:
    """One film of a step: what was said of it before and after; None for nothing."""

    film: str
    before: Entry | None
    after: Entry | None


@dataclass(frozen=True, slots=True)
class Step:
    """Something that a person did with a profile, in words, and whether it has been taken back."""

    id: int
    profile: int
    words: str
    changes: tuple[Change, ...]
    undone: bool


@dataclass(frozen=True, slots=True)
class Profile:
    """A named profile."""

    id: int
    name: str
    deleted: bool


class ProfileStore:
    """Profiles in one SQLite file. Every verb is one transaction: after it returns, a kill loses nothing.

    Parameters
    ----------
    file
        The database; made when there is none.

    Raises
    ------
    DataError
        The file cannot be opened, is not a database of profiles, or a newer mfgui made it. It is left as it is.
    """

    def __init__(self, file: Path) -> None:
        self.file = file
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(file, timeout=_WAIT_SECONDS, isolation_level=None)
        except (OSError, sqlite3.Error) as wrong:
            raise DataError(f"my ratings cannot be kept here ({wrong}); see to this folder", file) from None
        try:
            self._prepare()
        except sqlite3.Error as wrong:
            self._db.close()
            raise DataError(f"this file of my ratings cannot be read ({wrong}); move it away", file) from None
        except DataError:
            self._db.close()
            raise

    def _prepare(self) -> None:
        (version,) = self._db.execute("PRAGMA user_version").fetchone()
        if version > VERSION:
            raise DataError("a newer mfgui keeps my ratings here; use that one", self.file)
        # With a write-ahead log that is synced at each commit a step survives a kill and a power cut.
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("PRAGMA synchronous = FULL")
        self._db.execute("PRAGMA foreign_keys = ON")
        if version < VERSION:
            self._db.executescript(f"BEGIN IMMEDIATE; {_TABLES} PRAGMA user_version = {VERSION}; COMMIT;")

    def close(self) -> None:
        """Close the file; nothing is waiting to be written."""
        self._db.close()

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        try:
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.execute("COMMIT")
            except BaseException:
                self._db.execute("ROLLBACK")
                raise
        except sqlite3.Error as wrong:
            raise DataError(f"my ratings could not be saved ({wrong}); see to this file", self.file) from None

    # Profiles

    def profiles(self, *, deleted: bool = False) -> list[Profile]:
        """Return the profiles in the order of their making; those deleted instead when asked for."""
        rows = self._db.execute(
            f"SELECT id, name FROM profile WHERE deleted IS {'NOT ' * deleted}NULL ORDER BY id"
        ).fetchall()
        return [Profile(id_, name, deleted) for id_, name in rows]

    def create(self, name: str) -> int:
        """Make a profile and return its id."""
        with self._transaction():
            made = self._db.execute("INSERT INTO profile (name, created) VALUES (?, ?)", (name, _now()))
        assert made.lastrowid is not None
        return made.lastrowid

    def choose(self, profile: int) -> None:
        """Remember a profile as the one chosen last."""
        with self._transaction():
            self._db.execute(
                "UPDATE profile SET chosen = (SELECT MAX(chosen) FROM profile) + 1 WHERE id = ?", (profile,)
            )

    def chosen(self) -> int | None:
        """Return the profile chosen last of those that are not deleted; None where there is none."""
        row = self._db.execute(
            "SELECT id FROM profile WHERE deleted IS NULL ORDER BY chosen DESC, id LIMIT 1"
        ).fetchone()
        return None if row is None else int(row[0])

    def rename(self, profile: int, name: str) -> None:
        """Give a profile another name."""
        with self._transaction():
            self._db.execute("UPDATE profile SET name = ? WHERE id = ?", (name, profile))

    def delete(self, profile: int) -> None:
        """Put a profile out of sight; nothing of it is lost."""
        with self._transaction():
            self._db.execute("UPDATE profile SET deleted = ? WHERE id = ?", (_now(), profile))

    def restore(self, profile: int) -> None:
        """Bring back a profile that was deleted."""
        with self._transaction():
            self._db.execute("UPDATE profile SET deleted = NULL WHERE id = ?", (profile,))

    # What they said

    def entries(self, profile: int) -> dict[str, Entry]:
        """Return what a profile holds, by film."""
        rows = self._db.execute("SELECT film, value FROM entry WHERE profile = ?", (profile,)).fetchall()
        return {film: _entry(json.loads(value)) for film, value in rows}

    def _entries_of(self, profile: int, films: Iterable[str]) -> dict[str, Entry]:
        found = {}
        for film in films:
            row = self._db.execute("SELECT value FROM entry WHERE profile = ? AND film = ?", (profile, film)).fetchone()
            if row is not None:
                found[film] = _entry(json.loads(row[0]))
        return found

    def do(self, profile: int, words: str, said: dict[str, Entry | None]) -> Step | None:
        """Say something of films (None: take it out) in one step; steps undone before are forgotten.

        Returns the step, None when nothing was any different.
        """
        before = self.entries(profile) if len(said) > _FEW else self._entries_of(profile, said)
        changes = tuple(
            Change(film, before.get(film), after) for film, after in said.items() if before.get(film) != after
        )
        if not changes:
            return None
        text = json.dumps([[c.film, _plain(c.before), _plain(c.after)] for c in changes], ensure_ascii=False)
        with self._transaction():
            self._db.execute("DELETE FROM step WHERE profile = ? AND undone", (profile,))
            made = self._db.execute(
                "INSERT INTO step (profile, words, at, changes) VALUES (?, ?, ?, ?)", (profile, words, _now(), text)
            )
            self._put(profile, ((c.film, c.after) for c in changes))
        assert made.lastrowid is not None
        return Step(made.lastrowid, profile, words, changes, undone=False)

    def undo(self, step: Step) -> None:
        """Take a step back."""
        self._again(step, undone=True)

    def redo(self, step: Step) -> None:
        """Do a step again that was taken back."""
        self._again(step, undone=False)

    def steps(self, profile: int) -> list[Step]:
        """Return what was done, oldest first, and last what was undone and can be done again."""
        rows = self._db.execute(
            "SELECT id, words, undone, changes FROM step WHERE profile = ? ORDER BY id", (profile,)
        ).fetchall()
        return [
            Step(
                id_,
                profile,
                words,
                tuple(Change(f, _entry(b), _entry(a)) for f, b, a in json.loads(changes)),
                bool(undone),
            )
            for id_, words, undone, changes in rows
        ]

    def _again(self, step: Step, *, undone: bool) -> None:
        with self._transaction():
            self._db.execute("UPDATE step SET undone = ? WHERE id = ?", (undone, step.id))
            self._put(step.profile, ((c.film, c.before if undone else c.after) for c in step.changes))

    def _put(self, profile: int, said: Iterable[tuple[str, Entry | None]]) -> None:
        gone: list[tuple[int, str]] = []
        put: list[tuple[int, str, str]] = []
        for film, entry in said:
            if entry is None:
                gone.append((profile, film))
            else:
                put.append((profile, film, json.dumps(_plain(entry), ensure_ascii=False)))
        self._db.executemany("DELETE FROM entry WHERE profile = ? AND film = ?", gone)
        self._db.executemany("INSERT OR REPLACE INTO entry VALUES (?, ?, ?)", put)


def _now() -> int:
    return int(time.time())


def _plain(entry: Entry | None) -> list[Any] | None:
    if entry is None:
        return None
    scale = [entry.scale.minimum, entry.scale.maximum, entry.scale.step]
    film = [entry.film_id, entry.title, entry.year, entry.imdb_id]
    return [*film, entry.said.value, entry.stars, scale, entry.at]


def _entry(plain: Any) -> Any:
    if plain is None:
        return None
    film_id, title, year, imdb_id, said, stars, scale, at = plain
    return Entry(film_id, title, year, imdb_id, Said(said), stars, RatingScale(*scale), at)
