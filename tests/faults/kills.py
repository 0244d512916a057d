"""Kills a process in the midst of saving, many times: nothing that was confirmed is missing afterwards.

`kills.py FOLDER KILLS [SEED]` forks a child for each kill, which saves value after value and confirms each by a pipe,
and prints for each kind how often what was found was the last confirmed value, or the one after it, which was being
saved. Anything else is an error. Imports neither numba nor Qt, so that a child is there in a millisecond.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable, Generator
from contextlib import closing
from pathlib import Path

import numpy as np

from mfgui.base.files import write_text
from mfgui.base.settings_file import read_settings, write_settings
from mfgui.base.sqlite_schema import Schema
from mfgui.base.sqlite_store import SqliteStore
from mfgui.data import cache
from mfgui.data.dataset import RatingScale
from mfgui.data.reading import read_dataset
from mfgui.storage.archive import read_archive, write_archive
from mfgui.storage.epochs import EpochStore
from mfgui.storage.film_lists import FilmLists
from mfgui.storage.imports.reading import read_ratings
from mfgui.storage.matching import Wanted
from mfgui.storage.profiles import Entry, ProfileStore, Said
from mfgui.storage.shelf import Shelf
from mfgui.storage.shelf_run import RunPlan, Standing
from mfgui.training.run import EpochPoint

SCALE = RatingScale(0.5, 5, 0.5)
FIRST = Schema("counts", "CREATE TABLE IF NOT EXISTS count (id INTEGER PRIMARY KEY, value INTEGER NOT NULL);")
SECOND = Schema(
    "counts",
    FIRST.script.replace("value INTEGER NOT NULL", "value INTEGER NOT NULL, twice INTEGER NOT NULL DEFAULT 0"),
    version=2,
    upgrades={1: "ALTER TABLE count ADD COLUMN twice INTEGER NOT NULL DEFAULT 0; UPDATE count SET twice = 2 * value;"},
)

PLAN = RunPlan(
    "adam", "", {"factors": 8}, 1, "tiny", "abc", "somewhere", "", "", "", False,
    "0.1", "10 % held out at random, seed 1", 90, 10, 0.9, 40, 5, 0.0, 0.0,
)  # fmt: skip
POINTS = [EpochPoint(float(n), True, 90 * n, 1 / (n + 1), 0.9, n / 7, n < 3) for n in range(6)]


def save_settings(place: Path, start: int) -> Generator[int, None, None]:
    for value in range(start, start + 100_000):
        write_settings(place / "s.json", [value] * 500)
        yield value


def find_settings(place: Path) -> int:
    found = read_settings(place / "s.json")
    assert isinstance(found, list)
    assert found == [found[0]] * 500
    return int(found[0])


def save_archive(place: Path, start: int) -> Generator[int, None, None]:
    for value in range(start, start + 100_000):
        write_archive(place / "a.zip", {"format": 1, "value": value}, {"a": np.full(20_000, value)})
        yield value


def find_archive(place: Path) -> int:
    about, arrays = read_archive(place / "a.zip", "model", 1)
    assert (arrays["a"] == about["value"]).all()
    return int(about["value"])


def save_ratings(place: Path, start: int) -> Generator[int, None, None]:
    with closing(ProfileStore(place / "p.sqlite")) as store:
        me = store.profiles()[0].id if store.profiles() else store.create("Me")
        for value in range(start, start + 100_000):
            # Now a film that has no rating yet, now another rating of the same one.
            films = [str(value), "always the same"]
            said = {e.key: e for e in (Entry(f, f, 2000, "", Said.RATED, 3.5, SCALE, value) for f in films)}
            store.do(me, dict(said))
            yield value


def find_ratings(place: Path) -> int:
    with closing(ProfileStore(place / "p.sqlite")) as store:
        assert store.repair is None
        (me,) = store.profiles()
        entries, steps = store.entries(me.id), store.steps(me.id)
        assert store.left_out == 0
        last = [step.changes[-1].after for step in steps]
        assert [entry.at for entry in last if entry is not None] == list(range(1, len(steps) + 1))
        assert len(entries) == len(steps) + 1
        (same,) = (entry for entry in entries.values() if entry.title == "always the same")
        assert same.at == len(steps)
        return len(steps)


def save_upgraded(place: Path, start: int) -> Generator[int, None, None]:
    """A table of the first version that is upgraded, and made anew."""
    for value in range(start, start + 100_000):
        for schema in (FIRST, SECOND):
            file = place / f"{value}.sqlite"
            with closing(SqliteStore(file, schema)) as store:
                if schema is FIRST:
                    with store.writing() as writing:
                        writing.executemany("INSERT INTO count VALUES (NULL, ?)", [(value,)] * 50)
                    (place / f"{value - 1}.sqlite").unlink(missing_ok=True)
                    yield value


def find_upgraded(place: Path) -> int:
    newest = max(int(file.stem) for file in place.glob("*.sqlite"))
    for value in (newest, newest - 1):
        with closing(SqliteStore(place / f"{value}.sqlite", SECOND)) as store:
            assert store.repair is None
            rows = store.rows("SELECT value, twice FROM count", lambda one, twice: (one, twice))
            if rows:
                assert rows == [(value, 2 * value)] * 50
                return value
        (place / f"{value}.sqlite").unlink()  # killed before its first row; the next child begins with it again
    raise AssertionError("no table has its rows")


def save_shelf(place: Path, start: int) -> Generator[int, None, None]:
    """Runs from their beginning to their end: plan, curve while it learns, predictions, end."""
    with closing(Shelf(place)) as shelf:
        for value in range(start, start + 100_000):
            number = shelf.begin(PLAN, str(value))
            shelf.save_curve(number, POINTS[:2])
            shelf.save_predictions(number, np.full(10, value, np.float32))
            shelf.finish(number, Standing.ENDED, "done", POINTS)
            yield value


def find_shelf(place: Path) -> int:
    with closing(Shelf(place)) as shelf:
        assert not shelf.damage
        runs = shelf.runs()
        assert not shelf.damage
    ended = [run for run in runs if run.standing is Standing.ENDED]
    for run in ended[:3]:
        assert run.predictions is not None
        assert (run.predictions == float(run.name.split()[0])).all()
        assert len(run.points) == len(POINTS)
    return max(int(run.name.split()[0]) for run in ended)  # "23 2" where 23 was begun and killed


def save_epochs(place: Path, start: int) -> Generator[int, None, None]:
    store = EpochStore(place / "epochs")
    for value in range(start, start + 100_000):
        store.add((np.full(5000, value, np.int32),), 1)
        yield value


def find_epochs(place: Path) -> int:
    (read,) = EpochStore(place / "epochs").read(1, (np.zeros(5000, np.int32),))
    assert (read == read[0]).all()
    return int(read[0])


def ratings_file(place: Path, value: int) -> Path:
    """Ratings whose number tells the value."""
    file = place / "data" / "ratings.csv"
    file.parent.mkdir(exist_ok=True)
    rows = "".join(f"{n % 50 + 1},{n // 50 + 1},{n % 5 + 1}\n" for n in range(100 + value % 900))
    write_text(file, "userId,movieId,rating\n" + rows)
    return file.parent


def save_cache(place: Path, start: int) -> Generator[int, None, None]:
    """Ratings read for the first time, and so put into the cache; then again, from there."""
    os.environ["MFGUI_HOME"], cache.LEAST_RATINGS = str(place / "home"), 4  # type: ignore[misc]
    for value in range(start, start + 100_000):
        folder = ratings_file(place, value)
        read_dataset(folder)
        read_dataset(folder)
        yield value


def find_cache(place: Path) -> int:
    """Whatever is in the cache is read rightly: as from the file itself, and as often as there is room."""
    os.environ["MFGUI_HOME"], cache.LEAST_RATINGS = str(place / "home"), 4  # type: ignore[misc]
    cached, plain = read_dataset(place / "data"), read_dataset(place / "data", cache=False)
    assert cached.fingerprint == plain.fingerprint
    assert (cached.ratings.values == plain.ratings.values).all()
    return len(plain.ratings) - 100


def save_import(place: Path, start: int) -> Generator[int, None, None]:
    """Ratings of another site, taken over in one step each time."""
    with closing(ProfileStore(place / "p.sqlite")) as store:
        me = store.profiles()[0].id if store.profiles() else store.create("Me")
        for value in range(start, start + 100_000):
            file = place / "letterboxd.csv"
            write_text(file, "Name,Year,Rating\n" + "".join(f"Film {value}-{n},2000,{n % 5 + 1}\n" for n in range(40)))
            found = read_ratings(file).ratings
            said = [Entry("", r.film.title, 2000, "", Said.RATED, r.stars, r.scale, value) for r in found]
            store.do(me, {entry.key: entry for entry in said})
            yield value


def find_import(place: Path) -> int:
    with closing(ProfileStore(place / "p.sqlite")) as store:
        assert store.repair is None
        (me,) = store.profiles()
        entries, steps = store.entries(me.id), store.steps(me.id)
    assert len(entries) == 40 * len(steps)
    return len(steps)


def save_lists(place: Path, start: int) -> Generator[int, None, None]:
    with closing(FilmLists(place / "lists.sqlite")) as store:
        for value in range(start, start + 100_000):
            store.add(str(value), [Wanted(f"Film {n}", 2000) for n in range(30)])
            yield value


def find_lists(place: Path) -> int:
    with closing(FilmLists(place / "lists.sqlite")) as store:
        assert store.repair is None
        assert {len(store.films(one.id)) for one in store.all()} == {30}
        return max(int(one.name) for one in store.all())


KINDS: dict[str, tuple[Callable[[Path, int], Generator[int, None, None]], Callable[[Path], int]]] = {
    "settings": (save_settings, find_settings),
    "archive": (save_archive, find_archive),
    "ratings": (save_ratings, find_ratings),
    "upgrade": (save_upgraded, find_upgraded),
    "runs": (save_shelf, find_shelf),
    "epochs": (save_epochs, find_epochs),
    "loading and cache": (save_cache, find_cache),
    "import": (save_import, find_import),
    "film lists": (save_lists, find_lists),
}


def killed(name: str, work: Path, kills: int, seed: int) -> dict[str, int]:
    """Kill a child so many times; each child goes on from what the one before left."""
    save, find = KINDS[name]
    place, rng = work / name, random.Random(f"{seed}/{name}")
    place.mkdir()
    counts = {"confirmed": 0, "one more": 0}
    with closing(save(place, 1)) as first:  # here, or each child would import anew what it takes
        last = next(first)
    for _ in range(kills):
        reading, writing = os.pipe()
        child = os.fork()
        if not child:
            os.close(reading)
            try:
                for value in save(place, last + 1):
                    os.write(writing, f"{value}\n".encode())
            finally:
                os._exit(1)
        os.close(writing)
        with os.fdopen(reading) as pipe:
            lines = [pipe.readline() for _ in range(rng.randrange(1, 8))]
            time.sleep(rng.uniform(0, 0.003))
            os.kill(child, signal.SIGKILL)
            assert os.WIFSIGNALED(os.waitpid(child, 0)[1]), "the child ended by itself"
            lines += pipe.read().splitlines()
        confirmed = int(lines[-1])
        found = find(place)
        assert confirmed <= found <= confirmed + 1, f"{name}: {confirmed} was confirmed, {found} is there"
        counts["confirmed" if found == confirmed else "one more"] += 1
        last = found
    return counts


def main() -> None:
    """Kill for every kind."""
    assert "numba" not in sys.modules
    assert "PySide6" not in sys.modules
    work, kills, seed = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 1
    print(json.dumps({name: killed(name, work, kills, seed) for name in KINDS}))
    shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
