"""Profiles: kept for ever, each step undone and redone also after a restart, and a kill loses nothing."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from mfgui.data.dataset import RatingScale
from mfgui.data.errors import DataError
from mfgui.storage.profiles import SCHEMA, Entry, ProfileStore, Said

SCALE = RatingScale(0.5, 5, 0.5)
MATRIX = Entry("2571", "The Matrix", 1999, "0133093", Said.RATED, 4.5, SCALE, 1_700_000_000)
HEBREW = Entry("7", "ואלס עם באשיר " + "long " * 50, 0, "", Said.RATED, 3.0, RatingScale(1, 5, 1), 1_700_000_001)

BESIDE = """
import sys
from pathlib import Path
from mfgui.data.dataset import RatingScale
from mfgui.storage.profiles import Entry, ProfileStore, Said
store = ProfileStore(Path(sys.argv[1]))
(me,) = store.profiles()
for n in range(60):
    for film in (f"{sys.argv[2]}{n}", "the same"):
        entry = Entry(film, film, 2000, "", Said.RATED, 3.5, RatingScale(0.5, 5, 0.5), n)
        step = store.do(me.id, {entry.key: entry})
        if n % 3 == 0 and step:
            store.undo(step)
            store.redo(step)
"""

WRITER = """
import sys
from pathlib import Path
from mfgui.data.dataset import RatingScale
from mfgui.storage.profiles import Entry, ProfileStore, Said
store = ProfileStore(Path(sys.argv[1]))
me = store.create("Me")
for n in range(100_000):
    entry = Entry(str(n), f"Film {n}", 2000, "", Said.RATED, 3.5, RatingScale(0.5, 5, 0.5), n)
    store.do(me, {entry.key: entry})
    print(n, flush=True)
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "new folder" / "profiles.db"


@pytest.fixture
def store(file: Path) -> Iterator[ProfileStore]:
    with closing(ProfileStore(file)) as store:
        yield store


def say(store: ProfileStore, profile: int, *entries: Entry) -> None:
    assert store.do(profile, {entry.key: entry for entry in entries}) is not None


def test_entries_come_back_after_a_restart_exactly(store: ProfileStore, file: Path) -> None:
    me, other = store.create("Me"), store.create("Żaneta")
    say(store, me, MATRIX, HEBREW)
    say(store, other, replace(MATRIX, said=Said.UNSEEN, stars=0))
    store.close()
    with closing(ProfileStore(file)) as again:
        assert [(p.id, p.name) for p in again.profiles()] == [(me, "Me"), (other, "Żaneta")]
        assert again.entries(me) == {MATRIX.key: MATRIX, HEBREW.key: HEBREW}
        assert again.entries(other)[MATRIX.key].said is Said.UNSEEN


def test_every_step_is_undone_and_redone_also_after_a_restart(store: ProfileStore, file: Path) -> None:
    me = store.create("Me")
    states = [store.entries(me)]
    for said in ({MATRIX.key: MATRIX}, {MATRIX.key: replace(MATRIX, stars=2), HEBREW.key: HEBREW}, {MATRIX.key: None}):
        store.do(me, said)
        states.append(store.entries(me))
    assert len({len(state) for state in states}) == 3
    store.close()
    with closing(ProfileStore(file)) as again:
        for step, state in zip(reversed(again.steps(me)), reversed(states[:-1]), strict=True):
            again.undo(step)
            assert again.entries(me) == state
    with closing(ProfileStore(file)) as again:
        steps = again.steps(me)
        assert all(step.undone for step in steps)
        for step, state in zip(steps, states[1:], strict=True):
            again.redo(step)
            assert again.entries(me) == state
        assert not any(step.undone for step in again.steps(me))


def test_a_new_step_forgets_what_was_undone(store: ProfileStore) -> None:
    me = store.create("Me")
    say(store, me, MATRIX)
    say(store, me, HEBREW)
    store.undo(store.steps(me)[-1])
    say(store, me, replace(MATRIX, stars=1))
    assert [len(step.changes) for step in store.steps(me)] == [1, 1]
    assert store.steps(me)[-1].changes[0].before == MATRIX


def test_a_step_that_changes_nothing_is_none(store: ProfileStore) -> None:
    me = store.create("Me")
    say(store, me, MATRIX)
    assert store.do(me, {MATRIX.key: MATRIX, HEBREW.key: None}) is None
    assert len(store.steps(me)) == 1


def test_profiles_are_renamed_deleted_and_brought_back_whole(store: ProfileStore) -> None:
    me = store.create("Me")
    say(store, me, MATRIX)
    store.rename(me, "Myself")
    store.delete(me)
    assert store.profiles() == []
    assert [p.name for p in store.profiles(deleted=True)] == ["Myself"]
    store.restore(me)
    assert [p.name for p in store.profiles()] == ["Myself"]
    assert store.entries(me) == {MATRIX.key: MATRIX}
    assert store.create("Next") != me


def test_the_profile_chosen_last_is_remembered(store: ProfileStore, file: Path) -> None:
    assert store.chosen() is None
    me, other = store.create("Me"), store.create("Other")
    assert store.chosen() == me
    store.choose(other)
    store.close()
    with closing(ProfileStore(file)) as again:
        assert again.chosen() == other
        again.delete(other)
        assert again.chosen() == me


def test_a_kill_in_the_middle_of_rating_loses_no_step_that_was_told(file: Path) -> None:
    writer = subprocess.Popen([sys.executable, "-c", WRITER, str(file)], stdout=subprocess.PIPE, text=True)
    assert writer.stdout is not None
    with writer.stdout:
        told = [int(writer.stdout.readline()) for _ in range(40)][-1]
        os.kill(writer.pid, signal.SIGKILL)
        rest = writer.stdout.read().split()
    writer.wait(timeout=30)
    told = max([told, *map(int, rest[:-1])])
    with closing(ProfileStore(file)) as store:
        (me,) = store.profiles()
        entries, steps = store.entries(me.id), store.steps(me.id)
        assert len(entries) >= told + 1
        assert [step.changes[0].film.split("\t")[0] for step in steps] == [str(n) for n in range(len(steps))]
        assert len(steps) == len(entries)
        store.undo(steps[-1])
        assert len(store.entries(me.id)) == len(entries) - 1


def test_two_windows_may_write_to_one_file(store: ProfileStore, file: Path) -> None:
    me = store.create("Me")
    with closing(ProfileStore(file)) as other:
        say(store, me, MATRIX)
        say(other, me, HEBREW)
        assert store.entries(me) == other.entries(me) == {MATRIX.key: MATRIX, HEBREW.key: HEBREW}


def test_a_file_that_is_none_is_put_aside_whole(tmp_path: Path) -> None:
    file = tmp_path / "profiles.db"
    file.write_bytes(b"this is not a database at all" * 100)
    with closing(ProfileStore(file)) as store:
        assert store.repair is not None
        assert store.repair.aside.read_bytes() == b"this is not a database at all" * 100
        say(store, store.create("Me"), MATRIX)
    with closing(ProfileStore(file)) as again:
        assert again.repair is None
        assert again.entries(again.profiles()[0].id) == {MATRIX.key: MATRIX}


def test_the_file_of_a_newer_version_is_left_alone(file: Path, store: ProfileStore) -> None:
    store.close()
    with closing(sqlite3.connect(file)) as db:
        db.execute(f"PRAGMA user_version = {SCHEMA.version + 1}")
    with pytest.raises(DataError, match="a newer mfgui keeps my ratings here"):
        ProfileStore(file)


def test_what_cannot_be_saved_is_told_and_nothing_of_it_is_kept(store: ProfileStore, file: Path) -> None:
    me = store.create("Me")
    with closing(sqlite3.connect(file, isolation_level=None)) as db:
        db.execute("CREATE TRIGGER full BEFORE INSERT ON entry BEGIN SELECT RAISE(FAIL, 'disk full'); END")
    with pytest.raises(DataError, match="was not saved"):
        store.do(me, {MATRIX.key: MATRIX})
    assert store.entries(me) == {}
    assert store.steps(me) == []


def test_two_processes_that_rate_at_once_lose_nothing(store: ProfileStore, file: Path) -> None:
    me = store.create("Me")
    running = [subprocess.Popen([sys.executable, "-c", BESIDE, str(file), name]) for name in "ab"]
    assert [one.wait(100) for one in running] == [0, 0]
    keys = {entry.film_id for entry in store.entries(me).values()}
    assert keys == {f"{name}{n}" for name in "ab" for n in range(60)} | {"the same"}
    assert {change.film.split("\t")[0] for step in store.steps(me) for change in step.changes} >= keys - {"the same"}


def test_a_step_taken_back_leaves_what_another_window_said_since(store: ProfileStore, file: Path) -> None:
    me = store.create("Me")
    say(store, me, MATRIX, HEBREW)
    (step,) = store.steps(me)
    with closing(ProfileStore(file)) as other:
        say(other, me, replace(MATRIX, stars=1.0))
        assert [change.film for change in store.undo(step)] == [MATRIX.key]
        assert store.entries(me) == other.entries(me) == {MATRIX.key: replace(MATRIX, stars=1.0)}
        assert [change.film for change in store.redo(step)] == [MATRIX.key]
        assert store.entries(me)[HEBREW.key] == HEBREW


def test_a_step_that_another_window_has_forgotten_is_there_again_when_it_is_redone(
    store: ProfileStore, file: Path
) -> None:
    me = store.create("Me")
    say(store, me, MATRIX)
    (step,) = store.steps(me)
    store.undo(step)
    with closing(ProfileStore(file)) as other:
        say(other, me, HEBREW)
        assert len(other.steps(me)) == 1
    assert store.redo(step) == ()
    assert {change.film for one in store.steps(me) for change in one.changes} == {MATRIX.key, HEBREW.key}
    assert len(store.steps(me)) == 2
    assert store.entries(me) == {MATRIX.key: MATRIX, HEBREW.key: HEBREW}


def test_it_is_told_when_another_window_has_written(store: ProfileStore, file: Path) -> None:
    me = store.create("Me")
    assert not store.changed_elsewhere()
    say(store, me, MATRIX)
    assert not store.changed_elsewhere()
    with closing(ProfileStore(file)) as other:
        say(other, me, HEBREW)
    assert store.changed_elsewhere()
    assert not store.changed_elsewhere()


def test_ratings_whose_table_is_lost_come_back_from_the_steps_in_which_they_were_given(
    store: ProfileStore, file: Path
) -> None:
    me, other = store.create("Me"), store.create("Deleted")
    say(store, me, MATRIX, HEBREW)
    say(store, me, replace(MATRIX, stars=2.0))
    say(store, me, replace(HEBREW, stars=1.0))
    store.undo(store.steps(me)[-1])
    say(store, other, HEBREW)
    store.delete(other)
    store.close()
    with closing(sqlite3.connect(file)) as broken:
        broken.executescript("DROP TABLE entry; CREATE TABLE entry (something TEXT);")
    with closing(ProfileStore(file)) as again:
        assert again.repair is not None
        assert again.entries(me) == {MATRIX.key: replace(MATRIX, stars=2.0), HEBREW.key: HEBREW}
        assert again.entries(other) == {HEBREW.key: HEBREW}


@pytest.mark.parametrize(
    "value",
    [
        '["1", "A", 1999, "", "rated", 4.5, [0.5, 5, 0.5], "late"]',
        '["1", "A", true, "", "rated", 4.5, [0.5, 5, 0.5], 1]',
        '["1", "A", 1999, "", "rated", 1e999, [0.5, 5, 0.5], 1]',
        '["1", "A", 1999, "", "rated", 4.5, [5, 0.5, 0.5], 1]',
        '["1", "A", 1999, "", "rated", 4.5, [0.5, 5, 0], 1]',
        '["1", "A", 1999, "", "rated", 4.5, ["0.5", "5", "0.5"], 1]',
        '["1", "A", 1999, "", "rated", "4.5", [0.5, 5, 0.5], 1]',
        '["1", "A", 1999, "", "rated", 0, [0, 0, 1], 1]',
        '["1", "A", 1999, "", "rated", -3, [-3, -3, 1], 1]',
        '["1", "A", 1999, "", "rated", 1e300, [0.5, 1e300, 0.5], 1]',
        '["1", "A", 1999, "", "rated", 4.5, [0.5, 5, 1e-300], 1]',
        '["1", "A", 1999, "", "rated", 70, [0.5, 5, 0.5], 1]',
        '["1", "A", 1999, "", "rated", 4.5, [0.5, NaN, 0.5], 1]',
        '["1", "A", 1999, "", "rated", 4.5, [0.5, 5, 0.5], 253402300800]',
        '["1", "A", 1999, "", "loved", 4.5, [0.5, 5, 0.5], 1]',
        '["1", "A"]',
        "{}",
    ],
)
def test_a_damaged_entry_is_left_out_and_counted(store: ProfileStore, value: str) -> None:
    me = store.create("Me")
    say(store, me, MATRIX)
    with store.writing() as writing:
        writing.execute("INSERT INTO entry VALUES (?, 'odd', ?)", (me, value))
        writing.execute(
            "INSERT INTO step (profile, words, at, changes) VALUES (?, 'odd', 1, '[[1, null, null]]')", (me,)
        )
    assert store.entries(me) == {MATRIX.key: MATRIX}
    assert store.left_out == 1
    assert len(store.steps(me)) == 1
    assert store.left_out == 2
