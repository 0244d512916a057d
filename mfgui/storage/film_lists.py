"""Lists of films that somebody chooses from (a watchlist, a shop's shelf): kept whole, in SQLite, whatever is open."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from mfgui.base.sqlite_schema import Schema
from mfgui.base.sqlite_store import SqliteStore
from mfgui.base.text import translatable
from mfgui.storage.imports.record import MOST_FILMS
from mfgui.storage.matching import Wanted

SCHEMA: Final = Schema(
    translatable("my lists of films"),
    """
CREATE TABLE IF NOT EXISTS list (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, added INTEGER NOT NULL, deleted INTEGER,
    chosen INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE IF NOT EXISTS film (
    list INTEGER NOT NULL REFERENCES list (id), place INTEGER NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (list, place)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS choice (
    list INTEGER NOT NULL REFERENCES list (id), dataset TEXT NOT NULL, place INTEGER NOT NULL, label TEXT NOT NULL,
    PRIMARY KEY (list, dataset, place)
) WITHOUT ROWID;
""",
    # Films may have outlived the name of their list.
    complete="""
INSERT INTO list (id, name, added)
    SELECT DISTINCT list, 'List ' || list, 0 FROM film WHERE list NOT IN (SELECT id FROM list);
""",
)


_LONGEST = 500  # letters of the name of a saved list


@dataclass(frozen=True, slots=True)
class KeptList:
    """A list: `films` is how many it has, those that no data set knows included."""

    id: int
    name: str
    films: int


class FilmLists(SqliteStore):
    """Lists of films in one SQLite file (see `SqliteStore`). Every verb is one transaction; any thread may use it."""

    def __init__(self, file: Path) -> None:
        super().__init__(file, SCHEMA)

    def all(self) -> list[KeptList]:
        """Return the lists that are not deleted, in the order of their making."""
        return self.rows(
            "SELECT id, name, (SELECT COUNT(*) FROM film WHERE list = list.id) FROM list WHERE deleted IS NULL "
            "ORDER BY id",
            KeptList,
        )

    def chosen(self) -> int | None:
        """Return the list that is chosen from, None for all films."""
        found = self.rows("SELECT id FROM list WHERE chosen AND deleted IS NULL LIMIT 1", int)
        return found[0] if found else None

    def add(self, name: str, films: Sequence[Wanted]) -> int:
        """Keep a list; one of the same name gives way to it (deleted, and so still there)."""
        values = [json.dumps(_plain(film), ensure_ascii=False) for film in films]
        with self.writing() as writing:
            writing.execute("UPDATE list SET deleted = ? WHERE name = ? AND deleted IS NULL", (_now(), name))
            made = writing.execute("INSERT INTO list (name, added) VALUES (?, ?)", (name, _now())).lastrowid
            assert made is not None
            writing.executemany(
                "INSERT INTO film VALUES (?, ?, ?)", ((made, place, value) for place, value in enumerate(values))
            )
        return made

    def choose(self, number: int | None) -> None:
        """Choose from a list, or from all films."""
        with self.writing() as writing:
            writing.execute("UPDATE list SET chosen = 0 WHERE chosen")
            writing.execute("UPDATE list SET chosen = 1 WHERE id = ?", (number,))

    def delete(self, number: int) -> None:
        """Put a list out of sight; nothing of it is lost."""
        with self.writing() as writing:
            writing.execute("UPDATE list SET deleted = ?, chosen = 0 WHERE id = ?", (_now(), number))

    def restore(self, number: int) -> None:
        """Bring back a list that was deleted."""
        with self.writing() as writing:
            writing.execute("UPDATE list SET deleted = NULL WHERE id = ?", (number,))

    def films(self, number: int) -> dict[int, Wanted]:
        """Return a list's films by their places in it."""
        return dict(
            self.rows(
                "SELECT place, value FROM film WHERE list = ? ORDER BY place",
                lambda place, value: (place, _film(json.loads(value))),
                (number,),
            )
        )

    def choices(self, number: int, dataset: str) -> dict[int, str]:
        """Return what was decided by hand of a list's films in a data set: labels of films, "" for left out."""
        query = "SELECT place, label FROM choice WHERE list = ? AND dataset = ?"
        return dict(self.rows(query, lambda place, label: (place, label), (number, dataset)))

    def decide(self, number: int, dataset: str, choices: Mapping[int, str]) -> None:
        """Keep what was decided by hand of a list's films in a data set, in place of what was decided before."""
        with self.writing() as writing:
            writing.execute("DELETE FROM choice WHERE list = ? AND dataset = ?", (number, dataset))
            writing.executemany(
                "INSERT INTO choice VALUES (?, ?, ?, ?)",
                ((number, dataset, place, label) for place, label in choices.items()),
            )


@dataclass(frozen=True, slots=True)
class SavedList:
    """A list as it goes into a saved screen: name, films, and by place what was decided by hand ("" for left out).

    Without a name it says that all films were shown.
    """

    name: str = ""
    films: tuple[Wanted, ...] = ()
    decided: tuple[tuple[int, str], ...] = ()

    def plain(self) -> dict[str, Any]:
        """Return it as JSON has it; `of_json` reads it."""
        return {"name": self.name, "films": [_plain(film) for film in self.films], "decided": self.decided}

    @classmethod
    def of_json(cls, found: Any) -> SavedList:
        """Read it; raises ValueError, TypeError or KeyError for anything else."""
        name, films, decided = found["name"], found["films"], found["decided"]
        if not isinstance(name, str) or len(name) > _LONGEST or len(films) > MOST_FILMS or len(decided) > len(films):
            raise ValueError("no list of films")
        if any(type(place) is not int or not isinstance(label, str) for place, label in decided):
            raise TypeError(decided)
        return cls(name, tuple(map(_film, films)), tuple((place, label) for place, label in decided))


def _plain(film: Wanted) -> list[Any]:
    return [film.title, film.year, film.film_id, film.imdb_id, film.tmdb_id, film.original_title]


def _film(plain: Any) -> Wanted:
    """Make a film of what JSON has of it; raises ValueError or TypeError for damage."""
    title, year, *others = plain
    if type(year) is not int or len(others) != 4 or not all(isinstance(text, str) for text in (title, *others)):
        raise TypeError(plain)
    return Wanted(title, year, *others)


def _now() -> int:
    return int(time.time())
