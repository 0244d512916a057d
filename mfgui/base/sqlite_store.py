"""A small SQLite file that survives kills, full disks and damage: opened, checked, upgraded and repaired in one way."""

from __future__ import annotations

import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeVar

from mfgui.base.errors import DataError, Mend
from mfgui.base.files import not_saved, put_aside, target
from mfgui.base.lock import locked
from mfgui.base.sqlite_schema import ODD_BYTES, Schema, counted_out, objects_of, salvaged, stored_text, tables_of
from mfgui.base.text import count, tr

T = TypeVar("T")

_LEAST_ROOM: Final = 100_000  # bytes that SQLite takes beside the smallest file
_WAIT_SECONDS: Final = 10.0  # another window or command may be writing, or repairing
_BESIDE: Final = ("-wal", "-shm")  # what SQLite keeps beside a file
# What making something of a damaged row raises.
_UNFIT: Final = (ValueError, TypeError, LookupError, OverflowError, RecursionError, AttributeError)
_DAMAGE: Final = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_FORMAT)


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
            found.text_factory = stored_text
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
            if tables_of(connection) != schema.tables or objects_of(connection) != schema.objects:
                raise _DamagedError("other tables")
            if counted_out(connection, schema):
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
                for row in salvaged(aside, table, columns):
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
    """Takes texts that UTF-8 cannot hold; `stored_text` gives those of odd bytes back as they were."""

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
    return value.translate(ODD_BYTES).encode("utf-8", "replace").decode()
