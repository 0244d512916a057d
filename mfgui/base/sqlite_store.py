"""A small SQLite file that survives kills, full disks and damage: opened, checked, upgraded and repaired in one way."""

from __future__ import annotations

import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Final, TypeVar
from urllib.parse import quote

from mfgui.base.errors import DataError, Mend
from mfgui.base.files import not_saved, put_aside, target
from mfgui.base.lock import locked
from mfgui.base.text import count, tr

T = TypeVar("T")

_LEAST_ROOM: Final = 100_000  # bytes that SQLite takes beside the smallest file
_WAIT_SECONDS: Final = 10.0  # another window or command may be writing, or repairing
_BESIDE: Final = ("-wal", "-shm")  # what SQLite keeps beside a file
# What making something of a damaged row raises.
_UNFIT: Final = (ValueError, TypeError, LookupError, OverflowError, RecursionError, AttributeError)
_DAMAGE: Final = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_FORMAT)
_KINDS: Final[Mapping[str, tuple[type, ...]]] = {
    "INTEGER": (int,),
    "REAL": (float, int),
    "TEXT": (str,),
    "BLOB": (bytes,),
}
# Names of folders need not be UTF-8: Python has their odd bytes as U+DC80 …, which UTF-8 cannot hold; they are kept as
# the last letters of all, which nobody uses.
_ODD_BYTES: Final = {0xDC00 + byte: 0x10FF00 + byte for byte in range(0x80, 0x100)}
_AS_THEY_WERE: Final = {kept: odd for odd, kept in _ODD_BYTES.items()}
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
            return _tables(made)

    @cached_property
    def columns(self) -> dict[str, Column]:
        """All columns; those of one name are of one kind in every table."""
        return {name: column for columns in self.tables.values() for name, column in columns.items()}

    @cached_property
    def objects(self) -> set[tuple[str, str]]:
        """Kind and name of each table and index."""
        with closing(sqlite3.connect(":memory:")) as made:
            made.executescript(self.script)
            return _objects(made)


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


@dataclass(frozen=True, slots=True)
class Repair:
    """A damaged file was found: `aside` is its name now, `rescued` the number of rows taken over from it."""

    aside: Path
    rescued: int


class _DamagedError(Exception):
    """The file is not a whole database of this schema."""


class SqliteStore:
    """One SQLite file with a known schema. Any thread may use it; each has a connection of its own.

    What a transaction has returned from stays, whatever becomes of the process: SQLite's write-ahead log is written
    through to the disk at each commit.

    Raises DataError when the file cannot be opened or made, a newer mfgui has made it, or it is not mfgui's and holds
    something else.
    """

    def __init__(self, file: Path, schema: Schema, *, own: bool = True) -> None:
        self.file = file  # made with its folder if missing
        self.repair: Repair | None = None  # what was done about damage at opening; None as a rule
        # What it must hold. A file that is damaged or holds something else is renamed (never deleted), and what can be
        # read of it goes into a new one.
        self._schema = schema
        self._own = own  # whether the file is mfgui's own. One that a person has named is refused, not renamed.
        self._local = threading.local()
        self._lock = threading.Lock()
        self._connections: list[sqlite3.Connection] = []
        self._left_out: set[object] = set()
        try:
            target(file)  # SQLite would wait for a pipe, or call a device a broken disk
        except DataError:
            if not own:
                raise
            words = tr("what is here is no file, so {title} cannot be kept; move it away", title=tr(schema.title))
            raise DataError(words, file, mend=Mend.SHOW) from None
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            # One after the other: nobody is to find a file that is being repaired.
            busy = tr(
                "another window or command of mfgui is opening {title}; try again in a moment", title=tr(schema.title)
            )
            with locked(file.with_name(f".{file.name}.opening"), busy, _WAIT_SECONDS):
                try:
                    self._prepare()
                except _DamagedError:
                    self.close()
                    if not own:
                        raise DataError(
                            tr("this file does not hold {title}; choose another", title=tr(schema.title)), file
                        ) from None
                    self._repair()
        except OSError as wrong:
            self.close()
            raise not_saved(file, wrong) from None
        except BaseException:
            self.close()
            raise

    @property
    def left_out(self) -> int:
        """Number of rows met so far that are damaged and were left out."""
        return len(self._left_out)

    @property
    def damage(self) -> str:
        """What became of the damage met so far, in sentences; "" for none."""
        words, title = [], tr(self._schema.title)
        if self.repair is not None:
            words.append(
                tr(
                    "The file of {title} was damaged: {n} of its rows were rescued, and it is now {file}.",
                    title=title,
                    n=count(self.repair.rescued),
                    file=self.repair.aside,
                )
            )
        if self._left_out:
            words.append(tr("{n} damaged entries of {title} are left out.", n=count(self.left_out), title=title))
        return " ".join(words)

    def rows(self, query: str, read: Callable[..., T], values: Sequence[object] = ()) -> list[T]:
        """Return what `read` makes of each row; rows of other kinds than declared, or that it refuses, are left out.

        `read`: takes the columns; may raise ValueError, TypeError, LookupError and the like for damage.

        Raises DataError when the file cannot be read.
        """
        with self._worded():
            cursor = self.connection.execute(query, values)
            columns = [self._schema.columns.get(name) for name, *_ in cursor.description]
            raw = cursor.fetchall()
        found = []
        for row in raw:
            try:
                if not all(column is None or column.holds(v) for column, v in zip(columns, row, strict=True)):
                    raise TypeError(row)
                found.append(read(*row))
            except _UNFIT:
                self._left_out.add((query, *values, row[0]))
        return found

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it is kept or nothing; raises DataError when it cannot be kept."""
        with self._worded():
            connection = self.connection
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:  # SQLite itself takes back what a full disk stopped
                    connection.execute("ROLLBACK")
                raise

    def changed_elsewhere(self) -> bool:
        """Whether another window or command has written since the calling thread asked last; False the first time."""
        with self._worded():
            (now,) = self.connection.execute("PRAGMA data_version").fetchone()
        before, self._local.version = getattr(self._local, "version", now), now
        return bool(now != before)

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection of the calling thread, in autocommit mode."""
        found: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if found is None:
            # Used by its own thread alone, but closed by whoever closes the store.
            found = sqlite3.connect(
                self.file, timeout=_WAIT_SECONDS, isolation_level=None, check_same_thread=False, factory=_Connection
            )
            found.text_factory = _text
            with self._lock:
                self._connections.append(found)
            for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "trusted_schema = OFF"):
                found.execute(f"PRAGMA {pragma}")
            self._local.connection = found
        return found

    def close(self) -> None:
        """Close every thread's connection; nothing is waiting to be written."""
        with self._lock:
            for connection in self._connections:
                connection.close()
            self._connections.clear()
            self._local = threading.local()

    # Opening

    def _prepare(self) -> None:
        """Make the tables or upgrade them; raises _DamagedError where the file is not as it must be then."""
        schema = self._schema
        try:
            connection = self.connection
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            if version > schema.version:
                raise DataError(tr("a newer mfgui keeps {title} here; update mfgui", title=tr(schema.title)), self.file)
            for (verdict,) in connection.execute("PRAGMA integrity_check(1)"):
                if verdict != "ok":
                    raise _DamagedError(verdict)
            if version < schema.version:
                scripts = [schema.upgrades[n] for n in range(version, schema.version)] if version > 0 else []
                scripts = scripts or [schema.script]
                connection.executescript(
                    f"BEGIN IMMEDIATE; {' '.join(scripts)} PRAGMA user_version = {schema.version}; COMMIT;"
                )
            if _tables(connection) != schema.tables or _objects(connection) != schema.objects:
                raise _DamagedError("other tables")
            if _counted_out(connection, schema):
                raise _DamagedError("a number beyond all")
        except UnicodeDecodeError as wrong:  # SQLite's own message names something that is no text
            raise _DamagedError(str(wrong)) from None
        except sqlite3.Error as wrong:
            if _code(wrong) in _DAMAGE:
                raise _DamagedError(str(wrong)) from None
            raise self._sentence(wrong) from None

    def _repair(self) -> None:
        """Put the file aside and take over what can be read of it."""
        aside = put_aside(self.file)
        for beside in _BESIDE:
            log = self.file.with_name(self.file.name + beside)
            if log.exists():
                log.replace(aside.with_name(aside.name + beside))
        self._prepare()
        rescued = 0
        with self.writing() as writing:
            writing.execute("PRAGMA defer_foreign_keys = ON")
            for table, columns in self._schema.tables.items():
                places = ", ".join("?" * len(columns))
                for row in _salvaged(aside, table, columns):
                    rescued += writing.execute(f"INSERT OR IGNORE INTO {table} VALUES ({places})", row).rowcount
            for statement in filter(str.strip, self._schema.complete.split(";")):
                writing.execute(statement)
        self.repair = Repair(aside, rescued)

    @contextmanager
    def _worded(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as wrong:
            raise self._sentence(wrong) from None
        except UnicodeDecodeError:
            raise self._sentence(sqlite3.DatabaseError("names that are no text")) from None

    def _sentence(self, wrong: sqlite3.Error) -> DataError:
        title, code = self._schema.title, _code(wrong)
        # Where there is no room for the shared index beside the file, SQLite calls it an error of the disk.
        full = code == sqlite3.SQLITE_FULL or (code == sqlite3.SQLITE_IOERR and _has_no_room(self.file.parent))
        if full:
            why = tr(
                "the disk is full, so the last change of {title} was not saved; free some space and repeat it",
                title=tr(title),
            )
        elif code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            why = tr("another window or command is writing {title}; try again in a moment", title=tr(title))
        elif code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN):
            why = tr(
                "{title} cannot be saved here ({wrong}); allow writing to this file and its folder",
                title=tr(title),
                wrong=wrong,
            )
        elif code in _DAMAGE and not isinstance(wrong, sqlite3.IntegrityError):
            why = tr(
                "the file of {title} is damaged ({wrong}); start mfgui again to have it repaired",
                title=tr(title),
                wrong=wrong,
            )
        else:
            why = tr(
                "the last change of {title} was not saved ({wrong}); check the disk and repeat it",
                title=tr(title),
                wrong=wrong,
            )
        return DataError(why, self.file, mend=Mend.SPACE if full else Mend.SHOW)


def _has_no_room(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < _LEAST_ROOM
    except OSError:
        return False


def _code(wrong: sqlite3.Error) -> int:
    """Return SQLite's primary result code, 0 where Python itself raised the error."""
    return getattr(wrong, "sqlite_errorcode", 0) & 0xFF


class _Connection(sqlite3.Connection):
    """Takes texts that UTF-8 cannot hold; `_text` gives those of odd bytes back as they were."""

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        """Execute one statement."""
        return super().execute(sql, _storable(parameters))

    def executemany(self, sql: str, parameters: Iterable[Any], /) -> sqlite3.Cursor:
        """Execute one statement for each set of values."""
        return super().executemany(sql, map(_storable, parameters))


def _storable(values: Any) -> Any:
    if isinstance(values, dict):
        return {name: _in_utf8(value) for name, value in values.items()}
    return [_in_utf8(value) for value in values]


def _in_utf8(value: object) -> object:
    if not isinstance(value, str) or value.isascii():
        return value
    return value.translate(_ODD_BYTES).encode("utf-8", "replace").decode()


def _text(raw: bytes) -> str | bytes:
    """Bytes that are no UTF-8 stay bytes: their row is left out, and the rest is read."""
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        return raw
    return text if text.isascii() or max(text) < _FIRST_KEPT else text.translate(_AS_THEY_WERE)


def _counted_out(connection: sqlite3.Connection, schema: Schema) -> bool:
    """Whether a table's own numbers go so far that SQLite would soon call the disk full."""
    counters = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'sqlite_sequence'").fetchone()
    numbers = [number for (number,) in connection.execute("SELECT seq FROM sqlite_sequence")] if counters else []
    for table, columns in schema.tables.items():
        keys = [name for name, column in columns.items() if column.key and column.kind == "INTEGER"]
        numbers += [
            number for key in keys for number in connection.execute(f"SELECT MAX({key}) FROM {table}").fetchone()
        ]
    return any(number is not None and not (isinstance(number, int) and abs(number) < _LARGEST) for number in numbers)


def _objects(connection: sqlite3.Connection) -> set[tuple[str, str]]:
    """Kind and name of each table, index, view and trigger."""
    return {
        (kind, name)
        for kind, name in connection.execute("SELECT type, name FROM sqlite_master")
        if not str(name).startswith("sqlite_")
    }


def _tables(connection: sqlite3.Connection) -> dict[str, dict[str, Column]]:
    """Columns by table and name; a name that is no text or a kind that is unknown leaves a column out."""
    return {
        str(table): {
            name: Column(kind, bool(required), key)
            for _, name, kind, required, _, key in connection.execute(f"PRAGMA table_info({_quoted(table)})")
            if kind in _KINDS
        }
        for kind, table in _objects(connection)
        if kind == "table"
    }


def _quoted(name: object) -> str:
    return '"' + str(name).replace('"', '""') + '"'


def _salvaged(file: Path, table: str, columns: Mapping[str, Column]) -> Iterator[list[Any]]:
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
                damaged.text_factory = _text
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
