"""The one helper of all stores: what damage, newer versions, two processes and a full disk come to."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest

from mfgui.base.errors import DataError, Mend
from mfgui.base.sqlite_schema import Schema
from mfgui.base.sqlite_store import SqliteStore

SCHEMA = Schema(
    "the notes",
    """
CREATE TABLE IF NOT EXISTS note (id INTEGER PRIMARY KEY AUTOINCREMENT, words TEXT NOT NULL, weight REAL);
CREATE TABLE IF NOT EXISTS mark (note INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (note, name)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS by_weight ON note (weight);
""",
)
NOTES = "SELECT id, words, weight FROM note ORDER BY id"


def filled(file: Path, count: int = 200) -> None:
    with closing(SqliteStore(file, SCHEMA)) as store, store.writing() as writing:
        for n in range(count):
            writing.execute("INSERT INTO note (words, weight) VALUES (?, ?)", (f"note {n} " + "long " * 20, n / 7))
            writing.execute("INSERT INTO mark VALUES (?, ?)", (n + 1, f"mark {n}"))


def notes(store: SqliteStore) -> dict[int, str]:
    return dict(store.rows(NOTES, lambda number, words, _weight: (number, words)))


def changed(file: Path, script: str) -> None:
    with closing(sqlite3.connect(file)) as damaged:
        damaged.executescript(script)


def asides(file: Path) -> list[Path]:
    return sorted(file.parent.glob(f"{file.name}.damaged-*"))


def test_what_a_transaction_returned_from_is_there_again_and_a_failed_one_is_not(tmp_path: Path) -> None:
    file = tmp_path / "new" / "notes.db"
    filled(file)
    with closing(SqliteStore(file, SCHEMA)) as store:
        assert store.repair is None
        assert len(notes(store)) == 200

        def half() -> None:
            with store.writing() as writing:
                writing.execute("DELETE FROM note")
                raise KeyError

        with pytest.raises(KeyError):
            half()
        assert len(notes(store)) == 200
    assert [one.name for one in file.parent.iterdir()] == [file.name]


@pytest.mark.parametrize(
    ("script", "rescued"),
    [
        ("DROP TABLE mark", 50),
        ("DROP INDEX by_weight", 100),
        ("CREATE TABLE other (x)", 100),
        ("CREATE TRIGGER t BEFORE INSERT ON note BEGIN SELECT RAISE(FAIL, 'no'); END", 100),
        ("ALTER TABLE note RENAME COLUMN words TO wards", 100),
        ("ALTER TABLE note DROP COLUMN words", 100),
        ("DROP TABLE note; CREATE TABLE note (id INTEGER PRIMARY KEY, words BLOB)", 50),
        ("DROP TABLE note; CREATE VIEW note AS SELECT 1 AS id, 'x' AS words, 1.5 AS weight", 51),
    ],
)
def test_other_tables_are_put_aside_whole_and_their_rows_taken_over(tmp_path: Path, script: str, rescued: int) -> None:
    file = tmp_path / "notes.db"
    filled(file, 50)
    changed(file, script)
    with closing(SqliteStore(file, SCHEMA)) as store:
        assert store.repair is not None
        assert asides(file) == [store.repair.aside]
        # A view has no rows of its own to be ordered by.
        assert store.repair.rescued in ({50, 51} if "VIEW" in script else {rescued})
        with store.writing() as writing:
            writing.execute("INSERT INTO note (words) VALUES ('new')")
        assert "new" in notes(store).values()
    with closing(SqliteStore(file, SCHEMA)) as again:
        assert again.repair is None


def test_rows_of_damaged_pages_are_rescued_from_both_ends(tmp_path: Path) -> None:
    rng, some, most = random.Random(3), 0, 0
    for case in range(30):
        file = tmp_path / str(case) / "notes.db"
        filled(file)
        raw = bytearray(file.read_bytes())
        pages = len(raw) // 4096
        page = rng.randrange(1, pages)
        raw[page * 4096 : page * 4096 + 200] = rng.randbytes(200)
        file.write_bytes(raw)
        with closing(SqliteStore(file, SCHEMA)) as store:
            found = notes(store)
            assert all(words == f"note {number - 1} " + "long " * 20 for number, words in found.items())
            some += store.repair is not None
            most += len(found) > 100
            if store.repair is not None:
                assert store.repair.aside.read_bytes() == bytes(raw)
    assert some > 20
    assert most > 20


def test_a_damaged_row_is_left_out_and_counted_once(tmp_path: Path) -> None:
    file = tmp_path / "notes.db"
    filled(file, 5)
    changed(
        file,
        """
        UPDATE note SET words = x'ff00' WHERE id = 2;
        UPDATE note SET weight = 'heavy' WHERE id = 3;
        UPDATE note SET words = CAST(x'c328' AS TEXT) WHERE id = 4;
        """,
    )
    with closing(SqliteStore(file, SCHEMA)) as store:
        assert store.repair is None
        assert sorted(notes(store)) == [1, 5]
        assert sorted(notes(store)) == [1, 5]
        assert store.left_out == 3
        assert store.rows(NOTES, lambda number, *_rest: 10 // (number - 5) if number == 1 else [][number]) == [-3]


@pytest.mark.parametrize(
    ("script", "left"),
    [
        ("UPDATE sqlite_sequence SET seq = 9223372036854775807", 50),
        ("UPDATE sqlite_sequence SET seq = 'x'", 50),
        ("INSERT INTO note (id, words) VALUES (9223372036854775807, 'last')", 50),
        ("UPDATE note SET id = 9007199254740992 WHERE id = 7", 49),
    ],
)
def test_a_counter_at_its_end_is_damage_and_no_full_disk(tmp_path: Path, script: str, left: int) -> None:
    file = tmp_path / "notes.db"
    filled(file, 50)
    changed(file, script)
    for _ in range(2):
        with closing(SqliteStore(file, SCHEMA)) as store:
            assert len(asides(file)) == 1
            assert len(notes(store)) == left
            with store.writing() as writing:
                writing.execute("INSERT INTO note (words) VALUES ('new')")
            assert notes(store)[max(notes(store))] == "new"
        left += 1


def test_texts_that_are_no_unicode_are_kept(tmp_path: Path) -> None:
    folder, half = os.fsdecode(b"/films/caf\xe9/\xf0\x9f\x98\x80"), "half \ud83d of a face"
    file = tmp_path / "notes.db"
    for _ in range(2):
        with closing(SqliteStore(file, SCHEMA)) as store, store.writing() as writing:
            writing.execute("INSERT INTO note (words) VALUES (?)", (folder,))
            writing.executemany("INSERT INTO note (words) VALUES (:words)", [{"words": half}])
    with closing(SqliteStore(file, SCHEMA)) as store:
        assert list(notes(store).values()) == [folder, "half ? of a face"] * 2
        assert store.left_out == 0


def test_names_that_are_no_text_are_damage(tmp_path: Path) -> None:
    file = tmp_path / "notes.db"
    filled(file, 20)
    raw = file.read_bytes()
    for name in (b"TABLE note", b"INDEX by_weight", b"words TEXT"):
        file.write_bytes(raw.replace(name, name[:-2] + bytes([0x88, 0xEF])))
        with closing(SqliteStore(file, SCHEMA)) as store:
            assert store.repair is not None
            store.rows(NOTES, lambda *row: row)


def test_a_newer_file_is_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "notes.db"
    filled(file, 1)
    changed(file, "PRAGMA user_version = 2")
    before = file.read_bytes()
    with pytest.raises(DataError, match="a newer mfgui"):
        SqliteStore(file, SCHEMA)
    assert file.read_bytes() == before
    assert not asides(file)


def test_an_earlier_version_is_upgraded_in_one_transaction(tmp_path: Path) -> None:
    file = tmp_path / "notes.db"
    filled(file, 3)
    later = Schema(
        "the notes",
        SCHEMA.script.replace("weight REAL", "weight REAL, place TEXT NOT NULL DEFAULT ''"),
        version=2,
        upgrades={1: "ALTER TABLE note ADD COLUMN place TEXT NOT NULL DEFAULT '';"},
    )
    with closing(SqliteStore(file, later)) as store:
        assert store.repair is None
        assert store.rows("SELECT place FROM note", str) == [""] * 3
    with pytest.raises(DataError, match="a newer mfgui"):
        SqliteStore(file, SCHEMA)


def test_a_file_that_a_person_named_is_refused_not_renamed(tmp_path: Path) -> None:
    file = tmp_path / "theirs.db"
    changed(file, "CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1)")
    before = file.read_bytes()
    with pytest.raises(DataError, match="does not hold the notes"):
        SqliteStore(file, SCHEMA, own=False)
    with closing(sqlite3.connect(file)) as theirs:
        assert theirs.execute("SELECT x FROM theirs").fetchall() == [(1,)]
    assert not asides(file)
    assert len(before) > 0


@pytest.mark.parametrize("kind", ["folder", "below a file"])
def test_a_place_where_nothing_can_be_is_one_sentence(tmp_path: Path, kind: str) -> None:
    file = tmp_path / "notes.db"
    if kind == "folder":
        file.mkdir()
    else:
        (tmp_path / "file").write_text("")
        file = tmp_path / "file" / "notes.db"
    with pytest.raises(DataError) as told:
        SqliteStore(file, SCHEMA)
    assert "\n" not in str(told.value)


def test_a_full_disk_is_called_so_and_nothing_of_the_change_stays(tmp_path: Path) -> None:
    file = tmp_path / "notes.db"
    filled(file, 5)
    with closing(SqliteStore(file, SCHEMA)) as store:
        (pages,) = store.connection.execute("PRAGMA page_count").fetchone()
        store.connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(DataError, match="the disk is full") as told, store.writing() as writing:
            writing.executemany("INSERT INTO note (words) VALUES (?)", [("long " * 500,)] * 500)
        assert "free some space" in str(told.value)
        assert len(notes(store)) == 5


@pytest.mark.parametrize(("free", "mend", "words"), [(4096, Mend.SPACE, "disk is full"), (10**9, Mend.SHOW, "check")])
def test_an_error_of_a_disk_without_room_is_a_full_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, mend: Mend, words: str
) -> None:
    filled(tmp_path / "notes.db", 5)
    broken = sqlite3.OperationalError("disk I/O error")
    broken.sqlite_errorcode = sqlite3.SQLITE_IOERR_SHMSIZE
    monkeypatch.setattr("shutil.disk_usage", lambda _folder: SimpleNamespace(free=free))
    with closing(SqliteStore(tmp_path / "notes.db", SCHEMA)) as store:
        with pytest.raises(DataError, match=words) as told, store.writing():
            raise broken
        assert told.value.mend is mend

        def gone(_folder: Path) -> None:
            raise FileNotFoundError

        monkeypatch.setattr("shutil.disk_usage", gone)
        with pytest.raises(DataError, match="check"), store.writing():
            raise broken


REPAIR = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from test_sqlite_store import SCHEMA, SqliteStore, notes
sys.stdin.read(1)
store = SqliteStore(Path(sys.argv[1]), SCHEMA)
print(len(notes(store)), store.repair is not None)
store.close()
"""


def test_two_processes_that_find_damage_repair_it_once(tmp_path: Path) -> None:
    file = tmp_path / "notes.db"
    filled(file, 50)
    changed(file, "DROP TABLE mark")
    children = [
        subprocess.Popen(
            [sys.executable, "-c", REPAIR, str(file), str(Path(__file__).parent)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(3)
    ]
    for child in children:
        assert child.stdin is not None
        child.stdin.write("x")
        child.stdin.flush()
    said = [child.communicate(timeout=60) for child in children]
    assert [errors for _, errors in said] == [""] * 3
    assert sorted(out.split() for out, _ in said) == [["50", "False"], ["50", "False"], ["50", "True"]]
    assert len(asides(file)) == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_or_a_device_is_no_store_and_is_left_as_it_is(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    loop = "nowhere|links"  # an error of the system from Python 3.13 on
    for file, why in ((tmp_path / "pipe", "device"), (Path(os.devnull), "device"), (tmp_path / "loop", loop)):
        with pytest.raises(DataError, match=why):
            SqliteStore(file, SCHEMA, own=False)
        with pytest.raises(DataError, match="the notes cannot be kept; move it away"):
            SqliteStore(file, SCHEMA)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["loop", "pipe"]
