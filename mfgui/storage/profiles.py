"""What people rated of their own, for ever: named profiles in SQLite whose steps can be undone, and their export."""

from __future__ import annotations

import json
import time
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path
from sqlite3 import Connection
from typing import Any, Final

from mfgui.base.sqlite_schema import Schema
from mfgui.base.sqlite_store import SqliteStore
from mfgui.base.text import translatable
from mfgui.data.dataset import RatingScale
from mfgui.storage.table_file import write_table

_FEW = 50  # up to this many films are looked up one by one
_LATEST: Final = 253_402_300_800  # the end of the year 9999 in seconds since 1970: no date goes further
SCHEMA: Final = Schema(
    translatable("my ratings"),
    """
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
""",
    # Ratings may have outlived the name of their profile.
    complete="""
INSERT INTO profile (id, name, created)
    SELECT DISTINCT profile, 'Me ' || profile, 0 FROM (SELECT profile FROM entry UNION SELECT profile FROM step)
    WHERE profile NOT IN (SELECT id FROM profile);
""",
)


class Said(Enum):
    """What a profile holds of a film."""

    RATED = "rated"  # a rating that the person gave
    UNSEEN = "unseen"  # they have not seen it: it is not asked about again
    POINTS = "points"  # a stand-in from points spread over groups of films, until the film itself is rated


@dataclass(frozen=True, slots=True)
class Entry:
    """What somebody said of one film; it outlives the data set in which they found it."""

    # Which film: as the data set calls it, 0 and "" where it tells nothing.
    film_id: str
    title: str
    year: int
    imdb_id: str
    said: Said  # what kind of entry
    stars: float  # the rating, on its own `scale`; 0 for UNSEEN
    scale: RatingScale  # scale of the data set in which it was given
    at: int  # when, seconds since 1970 UTC

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
    """Something that a person said of films, and whether it has been taken back."""

    id: int
    profile: int
    changes: tuple[Change, ...]
    undone: bool


@dataclass(frozen=True, slots=True)
class Profile:
    """A named profile."""

    id: int
    name: str
    deleted: bool


class ProfileStore(SqliteStore):
    """Profiles in one SQLite file (see `SqliteStore`). Each verb is a transaction: a kill after it loses nothing."""

    def __init__(self, file: Path) -> None:
        super().__init__(file, SCHEMA)
        if self.repair is not None:
            self._restore_from_steps()

    def _restore_from_steps(self) -> None:
        """Take from the steps what the entries have lost: every rating was given in a step."""
        for profile in [*self.profiles(), *self.profiles(deleted=True)]:
            last: dict[str, Entry | None] = {}
            for step in self.steps(profile.id):
                if not step.undone:
                    last |= {change.film: change.after for change in step.changes}
            lost = [(film, entry) for film, entry in last.items() if entry and film not in self.entries(profile.id)]
            with self.writing() as writing:
                _put(writing, profile.id, lost)

    # Profiles

    def profiles(self, *, deleted: bool = False) -> list[Profile]:
        """Return the profiles in the order of their making; those deleted instead when asked for."""
        return self.rows(
            f"SELECT id, name FROM profile WHERE deleted IS {'NOT ' * deleted}NULL ORDER BY id",
            lambda number, name: Profile(number, name, deleted),
        )

    def create(self, name: str) -> int:
        """Make a profile and return its id."""
        with self.writing() as writing:
            made = writing.execute("INSERT INTO profile (name, created) VALUES (?, ?)", (name, _now()))
        assert made.lastrowid is not None
        return made.lastrowid

    def choose(self, profile: int) -> None:
        """Remember a profile as the one chosen last."""
        with self.writing() as writing:
            writing.execute(
                "UPDATE profile SET chosen = (SELECT MAX(chosen) FROM profile) + 1 WHERE id = ?", (profile,)
            )

    def chosen(self) -> int | None:
        """Return the profile chosen last of those that are not deleted; None where there is none."""
        numbers = self.rows("SELECT id FROM profile WHERE deleted IS NULL ORDER BY chosen DESC, id LIMIT 1", int)
        return numbers[0] if numbers else None

    def rename(self, profile: int, name: str) -> None:
        """Give a profile another name."""
        with self.writing() as writing:
            writing.execute("UPDATE profile SET name = ? WHERE id = ?", (name, profile))

    def delete(self, profile: int) -> None:
        """Put a profile out of sight; nothing of it is lost."""
        with self.writing() as writing:
            writing.execute("UPDATE profile SET deleted = ? WHERE id = ?", (_now(), profile))

    def restore(self, profile: int) -> None:
        """Bring back a profile that was deleted."""
        with self.writing() as writing:
            writing.execute("UPDATE profile SET deleted = NULL WHERE id = ?", (profile,))

    # What they said

    def entries(self, profile: int) -> dict[str, Entry]:
        """Return what a profile holds, by film."""
        query = "SELECT film, value FROM entry WHERE profile = ?"
        return dict(self.rows(query, lambda film, value: (film, _entry(json.loads(value))), (profile,)))

    def _entries_of(self, profile: int, films: Collection[str]) -> dict[str, Entry]:
        if len(films) > _FEW:
            return self.entries(profile)
        query, found = "SELECT value FROM entry WHERE profile = ? AND film = ?", {}
        for film in films:
            for entry in self.rows(query, lambda value: _entry(json.loads(value)), (profile, film)):
                found[film] = entry
        return found

    def do(self, profile: int, said: dict[str, Entry | None]) -> Step | None:
        """Say something of films (None: take it out) in one step; steps undone before are forgotten.

        Returns the step, None when nothing was any different.
        """
        with self.writing() as writing:
            before = self._entries_of(profile, said)
            changes = tuple(
                Change(film, before.get(film), after) for film, after in said.items() if before.get(film) != after
            )
            if not changes:
                return None
            writing.execute("DELETE FROM step WHERE profile = ? AND undone", (profile,))
            made = writing.execute(
                "INSERT INTO step (profile, words, at, changes) VALUES (?, '', ?, ?)",
                (profile, _now(), _text_of(changes)),
            )
            _put(writing, profile, ((c.film, c.after) for c in changes))
        assert made.lastrowid is not None
        return Step(made.lastrowid, profile, changes, undone=False)

    def undo(self, step: Step) -> tuple[Change, ...]:
        """Take a step back; returns its changes that stay as they are, as another window has changed them since."""
        return self._again(step, undone=True)

    def redo(self, step: Step) -> tuple[Change, ...]:
        """Do a step again that was taken back; returns what `undo` does."""
        return self._again(step, undone=False)

    def steps(self, profile: int) -> list[Step]:
        """Return what was done, oldest first, and last what was undone and can be done again."""
        return self.rows(
            "SELECT id, undone, changes FROM step WHERE profile = ? ORDER BY id",
            lambda number, undone, changes: Step(
                number, profile, tuple(_change(*change) for change in json.loads(changes)), bool(undone)
            ),
            (profile,),
        )

    def _again(self, step: Step, *, undone: bool) -> tuple[Change, ...]:
        with self.writing() as writing:
            now = self._entries_of(step.profile, [change.film for change in step.changes])
            to_put, kept = [], []
            for change in step.changes:
                was, will_be = (change.after, change.before) if undone else (change.before, change.after)
                if now.get(change.film) == was:
                    to_put.append((change.film, will_be))
                else:
                    kept.append(change)
            # Another window may have forgotten the step, by a new one of its own.
            writing.execute(
                "INSERT INTO step VALUES (?, ?, '', ?, ?, ?) ON CONFLICT (id) DO UPDATE SET undone = excluded.undone",
                (step.id, step.profile, _now(), undone, _text_of(step.changes)),
            )
            _put(writing, step.profile, to_put)
        return tuple(kept)


def _put(writing: Connection, profile: int, said: Iterable[tuple[str, Entry | None]]) -> None:
    gone: list[tuple[int, str]] = []
    put: list[tuple[int, str, str]] = []
    for film, entry in said:
        if entry is None:
            gone.append((profile, film))
        else:
            put.append((profile, film, json.dumps(_plain(entry))))
    writing.executemany("DELETE FROM entry WHERE profile = ? AND film = ?", gone)
    writing.executemany("INSERT OR REPLACE INTO entry VALUES (?, ?, ?)", put)


def _text_of(changes: Iterable[Change]) -> str:
    return json.dumps([[c.film, _plain(c.before), _plain(c.after)] for c in changes])


def _now() -> int:
    return int(time.time())


def _plain(entry: Entry | None) -> list[Any] | None:
    if entry is None:
        return None
    scale = [entry.scale.minimum, entry.scale.maximum, entry.scale.step]
    film = [entry.film_id, entry.title, entry.year, entry.imdb_id]
    return [*film, entry.said.value, entry.stars, scale, entry.at]


def _change(film: object, before: object, after: object) -> Change:
    if not isinstance(film, str):
        raise TypeError(film)
    return Change(film, None if before is None else _entry(before), None if after is None else _entry(after))


def _entry(plain: Any) -> Entry:
    """Make an entry of what JSON has of it; raises ValueError or TypeError for damage."""
    film_id, title, year, imdb_id, said, stars, scale, at = plain
    for value, kind in ((film_id, str), (title, str), (year, int), (imdb_id, str), (at, int)):
        if type(value) is not kind:
            raise TypeError(value)
    given, said = RatingScale(*scale), Said(said)
    beyond = max(given.minimum - stars, stars - given.maximum)  # of groups, a mean may lie a little outside
    if not given.step or abs(at) >= _LATEST or not (said is Said.UNSEEN or beyond <= given.step):
        raise ValueError(plain)
    return Entry(film_id, title, year, imdb_id, said, stars, given, at)


def export_ratings(file: Path, entries: Iterable[Entry]) -> int:
    """Write the ratings that somebody gave, oldest first, and return how many; see `write_table`."""
    rated = sorted((e for e in entries if e.said is Said.RATED), key=lambda e: (e.at, e.title))
    times = [datetime.fromtimestamp(entry.at, UTC).isoformat().replace("+00:00", "Z") for entry in rated]
    scales = [f"{e.scale.minimum:g} to {e.scale.maximum:g} by {e.scale.step:g}" for e in rated]
    table = {
        "movieId": [entry.film_id for entry in rated],
        "title": [entry.title for entry in rated],
        "year": [entry.year or None for entry in rated],
        "imdbId": [entry.imdb_id for entry in rated],
        "rating": [entry.stars for entry in rated],
        "scale": scales,
        "time": times,
    }
    write_table(table, file)
    return len(rated)
