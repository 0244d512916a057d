"""What a store of SQLite holds, and what can be read of one that is damaged."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

_KINDS: Final[Mapping[str, tuple[type, ...]]] = {
    "INTEGER": (int,),
    "REAL": (float, int),
    "TEXT": (str,),
    "BLOB": (bytes,),
}
# Names of folders need not be UTF-8: Python has their odd bytes as U+DC80 …, which UTF-8 cannot hold; they are kept as
# the last letters of all, which nobody uses.
ODD_BYTES: Final = {0xDC00 + byte: 0x10FF00 + byte for byte in range(0x80, 0x100)}
_AS_THEY_WERE: Final = {kept: odd for odd, kept in ODD_BYTES.items()}
_FIRST_KEPT: Final = chr(min(_AS_THEY_WERE))
_LARGEST: Final = 1 << 53  # no number of ours reaches it; SQLite's own counters end at its square
_BLANK: Final[Mapping[str, object]] = {"INTEGER": 0, "REAL": 0.0, "TEXT": "", "BLOB": b""}


@dataclass(frozen=True)
class Schema:
    """What a store holds."""

    title: str  # what it is, for sentences: "my ratings"
    # The statements that make its tables (`CREATE TABLE IF NOT EXISTS …`), columns declared as INTEGER, REAL, TEXT or
    # BLOB.
    script: str
    version: int = 1  # counts from 1 and is written into the file
    # For each earlier version the statements that lead to the next one.
    upgrades: Mapping[int, str] = field(default_factory=dict)
    complete: str = ""  # statements run after a repair, for what can be told from the rows that were rescued

    @cached_property
    def tables(self) -> dict[str, dict[str, Column]]:
        """The columns of each table, by their names."""
        with closing(sqlite3.connect(":memory:")) as made:
            made.executescript(self.script)
            return tables_of(made)

    @cached_property
    def columns(self) -> dict[str, Column]:
        """All columns; those of one name are of one kind in every table."""
        return {name: column for columns in self.tables.values() for name, column in columns.items()}

    @cached_property
    def objects(self) -> set[tuple[str, str]]:
        """Kind and name of each table and index."""
        with closing(sqlite3.connect(":memory:")) as made:
            made.executescript(self.script)
            return objects_of(made)


@dataclass(frozen=True, slots=True)
class Column:
    """A column as it is declared; `key` is its place in the primary key, 0 for none."""

    kind: str
    required: bool
    key: int

    def holds(self, value: object) -> bool:
        """Whether a value can be one of this column."""
        if value is None:
            return not self.required and not self.key
        return type(value) in _KINDS[self.kind] and not (isinstance(value, int) and abs(value) >= _LARGEST)


def stored_text(raw: bytes) -> str | bytes:
    """Bytes that are no UTF-8 stay bytes: their row is left out, and the rest is read."""
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        return raw
    return text if text.isascii() or max(text) < _FIRST_KEPT else text.translate(_AS_THEY_WERE)


def counted_out(connection: sqlite3.Connection, schema: Schema) -> bool:
    """Whether a table's own numbers go so far that SQLite would soon call the disk full."""
    counters = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'sqlite_sequence'").fetchone()
    numbers = [number for (number,) in connection.execute("SELECT seq FROM sqlite_sequence")] if counters else []
    for table, columns in schema.tables.items():
        keys = [name for name, column in columns.items() if column.key and column.kind == "INTEGER"]
        numbers += [
            number for key in keys for number in connection.execute(f"SELECT MAX({key}) FROM {table}").fetchone()
        ]
    return any(number is not None and not (isinstance(number, int) and abs(number) < _LARGEST) for number in numbers)


def objects_of(connection: sqlite3.Connection) -> set[tuple[str, str]]:
    """Kind and name of each table, index, view and trigger."""
    return {
        (kind, name)
        for kind, name in connection.execute("SELECT type, name FROM sqlite_master")
        if not str(name).startswith("sqlite_")
    }


def tables_of(connection: sqlite3.Connection) -> dict[str, dict[str, Column]]:
    """Columns by table and name; a name that is no text or a kind that is unknown leaves a column out."""
    return {
        str(table): {
            name: Column(kind, bool(required), key)
            for _, name, kind, required, _, key in connection.execute(f"PRAGMA table_info({_quoted(table)})")
            if kind in _KINDS
        }
        for kind, table in objects_of(connection)
        if kind == "table"
    }


def _quoted(name: object) -> str:
    return '"' + str(name).replace('"', '""') + '"'


def salvaged(file: Path, table: str, columns: Mapping[str, Column]) -> Iterator[list[Any]]:
    """Read what can be read of a damaged table: from its first row on, then from its last one back.

    Columns that the file lacks are blank; rows whose values are of another kind than declared are left out.
    """
    # Without a log the file alone is all there is, and reading it leaves nothing beside it.
    how = "mode=ro" if file.with_name(file.name + "-wal").exists() else "immutable=1"
    keys = [name for name, column in columns.items() if column.key]
    order = [*keys] if len(keys) > 1 else ["rowid"]
    for direction in ("ASC", "DESC"):
        try:
            with closing(sqlite3.connect(f"file:{quote(str(file))}?{how}", uri=True)) as damaged:
                damaged.text_factory = stored_text
                have = {name for _, name, *_ in damaged.execute(f"PRAGMA table_info({table})")}
                chosen = [name for name in columns if name in have]
                if not chosen:
                    return
                by = ", ".join(f"{name} {direction}" for name in order)
                for row in damaged.execute(f"SELECT {', '.join(chosen)} FROM {table} ORDER BY {by}"):
                    found = dict(zip(chosen, row, strict=True))
                    whole = {
                        name: found.get(name, _BLANK[column.kind] if column.required or column.key else None)
                        for name, column in columns.items()
                    }
                    if all(column.holds(whole[name]) for name, column in columns.items()):
                        yield list(whole.values())
        except (sqlite3.Error, UnicodeDecodeError):
            continue
        else:
            return
