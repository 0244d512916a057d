"""The shelf: what is kept comes back, deleting can be undone, nothing that was said to be saved is ever lost."""

from __future__ import annotations

import json
import math
import os
import subprocess
import sys
import tempfile
import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from mfgui.data.demo import demo_place
from mfgui.data.errors import DataError
from mfgui.storage.repeat import repeat_arguments
from mfgui.storage.shelf import FILE, RunPlan, Shelf, Standing, same_ratings_held_out
from mfgui.training.run import EpochPoint, Stopping

PLAN = RunPlan(
    method="adam",
    preset="",
    settings={"factors": 8, "step": 0.01},
    seed=1,
    data_name="tiny",
    fingerprint="abc",
    data_place="somewhere",
    columns="",
    part="",
    subset="",
    simulated=False,
    validation="0.1",
    protocol="10 % held out at random, seed 1",
    n_train=90,
    n_validation=10,
    baseline_rmse=0.9,
    epochs_most=40,
    patience=5,
    target=0.0,
    minutes=0.0,
)


def points(count: int) -> list[EpochPoint]:
    return [
        EpochPoint(float(n), True, 90 * n, 1 / (n + 1), 0.8 + (n - 3) ** 2 / 100, n / 7, n <= 3) for n in range(count)
    ]


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "runs")


def test_a_run_comes_back_as_it_was_put(shelf: Shelf) -> None:
    number = shelf.begin(PLAN, "Adam")
    begun = shelf.runs()[0]
    assert begun.standing is Standing.RUNNING
    assert begun.points == []
    assert math.isnan(begun.validation_rmse)
    shelf.save_curve(number, points(5))
    shelf.finish(number, Standing.ENDED, "5 epochs done", points(6))
    (found,) = shelf.runs()
    assert found.plan == PLAN
    assert found.points == points(6)
    assert (found.best_epoch, found.validation_rmse, found.epochs) == (3, 0.8, 5)
    assert found.ratio == pytest.approx(0.8 / 0.9)
    assert (found.standing, found.stopped_by) == (Standing.ENDED, "5 epochs done")
    shelf.close()


def test_runs_of_the_same_ratings_have_names_of_their_own(shelf: Shelf) -> None:
    for plan in (PLAN, PLAN, replace(PLAN, fingerprint="other"), PLAN):
        shelf.begin(plan, "Adam")
    assert [run.name for run in shelf.runs()] == ["Adam 3", "Adam", "Adam 2", "Adam"]
    shelf.close()


def test_names_notes_and_undone_deletions_stay(shelf: Shelf, tmp_path: Path) -> None:
    one, other = shelf.begin(PLAN, "Adam"), shelf.begin(PLAN, "Adam")
    shelf.rename(one, "My best „quoted“ run")
    shelf.annotate(one, "two\nlines")
    shelf.delete([one, other])
    assert shelf.runs() == []
    shelf.restore([one])
    (found,) = shelf.runs()
    assert (found.number, found.name, found.note) == (one, "My best „quoted“ run", "two\nlines")
    shelf.save_predictions(other, np.zeros(10, np.float32))
    shelf.close()
    again = Shelf(tmp_path / "runs")  # what was deleted in a window that is closed goes for good
    assert [run.number for run in again.runs()] == [one]
    assert not list((tmp_path / "runs").glob(f"{other}.*"))
    again.close()


def test_predictions_are_kept_and_damage_is_none(shelf: Shelf) -> None:
    number = shelf.begin(PLAN, "Adam")
    predicted = np.linspace(1, 5, 10, dtype=np.float32)
    shelf.save_predictions(number, predicted)
    (run,) = shelf.runs()
    assert run.predictions is not None
    assert run.predictions.tolist() == predicted.tolist()
    assert run.predictions_file is not None
    assert run.size == run.predictions_file.stat().st_size
    assert shelf.size >= run.size
    run.predictions_file.write_bytes(b"\x93NUMPY")
    assert shelf.runs()[0].predictions is None
    shelf.close()


def test_a_run_that_another_window_left_behind_is_interrupted(shelf: Shelf, tmp_path: Path) -> None:
    number = shelf.begin(PLAN, "Adam")
    other = Shelf(tmp_path / "runs")
    assert other.runs()[0].standing is Standing.RUNNING  # its window is open
    other.delete([number])
    shelf.close()
    third = Shelf(tmp_path / "runs")
    assert third.runs() == []
    other.restore([number])  # a deletion is kept for as long as its window is open
    assert third.runs()[0].standing is Standing.INTERRUPTED
    third.resume(number, Stopping(50, 0))
    assert third.runs()[0].standing is Standing.RUNNING
    assert third.runs()[0].plan.epochs_most == 50
    other.close()
    third.close()


def test_threads_write_side_by_side(shelf: Shelf) -> None:
    def write(which: int) -> None:
        for n in range(10):
            number = shelf.begin(PLAN, f"thread {which}")
            shelf.save_curve(number, points(n))

    threads = [threading.Thread(target=write, args=(which,)) for which in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    runs = shelf.runs()
    assert len(runs) == 40
    assert sorted(len(run.points) for run in runs) == sorted([*range(10)] * 4)
    shelf.close()


def test_a_damaged_table_is_put_aside_and_a_new_one_begun(tmp_path: Path) -> None:
    folder = tmp_path / "runs"
    folder.mkdir()
    (folder / FILE).write_bytes(b"this was a table once " * 100)
    shelf = Shelf(folder)
    assert shelf._store.repair is not None
    assert shelf._store.repair.aside.read_bytes().startswith(b"this was a table")
    shelf.begin(PLAN, "Adam")
    assert len(shelf.runs()) == 1
    shelf.close()


def test_a_newer_table_is_left_alone(shelf: Shelf, tmp_path: Path) -> None:
    shelf._store.connection.execute("PRAGMA user_version = 99")
    shelf.close()
    with pytest.raises(DataError, match="newer mfgui"):
        Shelf(tmp_path / "runs")


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(DataError, match="cannot be saved in this folder"):
        Shelf(tmp_path / "file" / "runs")


@pytest.mark.parametrize(
    ("changes", "same"),
    [
        ({}, True),
        ({"method": "als", "settings": {}}, True),
        ({"fingerprint": "other"}, False),
        ({"validation": "0.2"}, False),
        ({"seed": 2}, False),
        ({"n_validation": 11}, False),
    ],
)
def test_what_was_held_out_is_compared(changes: dict[str, object], same: bool) -> None:
    assert same_ratings_held_out(PLAN, replace(PLAN, **changes)) is same  # type: ignore[arg-type]


def test_a_split_that_is_not_drawn_has_no_seed() -> None:
    newest = replace(PLAN, validation="time:0.1")
    assert same_ratings_held_out(newest, replace(newest, seed=2))


def test_the_command_says_what_differs_from_the_standard(shelf: Shelf) -> None:
    plan = replace(
        PLAN,
        data_place="my films/set",
        validation="official:u1",
        patience=0,
        target=0.85,
        part="film=20",
        settings={"factors": 8},
    )
    shelf.begin(plan, "Adam")
    run = shelf.runs()[0]
    words = repeat_arguments(run.plan, run.stopped_by, run.epochs)
    assert words[:3] == ["mfgui", "train", "my films/set"]
    text = " ".join(words)
    for said in (
        "--method adam",
        "--set factors=8",
        "--set damped_start=False",  # what runs did whose versions had no such choice
        "--validation-file u1",
        "--patience 0",
        "--target 0.85",
        "--part film=20",
        "--seed 1",
    ):
        assert said in text
    shelf.close()


def test_the_command_of_a_run_of_the_demo_is_good_on_any_machine() -> None:
    of_demo = replace(PLAN, data_place=str(demo_place().resolve()))
    assert repeat_arguments(of_demo, "", 3)[:3] == ["mfgui", "train", "--demo"]
    of_an_earlier = replace(PLAN, data_place=str(demo_place().parents[1].resolve() / "demo-1-a4d063a8" / "Demo"))
    assert repeat_arguments(of_an_earlier, "", 3)[:3] == ["mfgui", "train", "--demo"]


# Runs in a process of its own, without Qt and numba, so that children can be forked from it cheaply.
KILLING = """
import json, os, random, signal, sys, time
from pathlib import Path
sys.path.insert(0, sys.argv[2])
import numpy as np
from test_shelf import PLAN, points
from mfgui.storage.shelf import Shelf, Standing
assert "numba" not in sys.modules and "PySide6" not in sys.modules

folder, kills = Path(sys.argv[1]), int(sys.argv[3])
rng = random.Random(7)
lengths, marks, fresh, cut = {}, {"note": set(), "predicted": set(), "ended": set()}, set(), 0

def live(tell):
    shelf = Shelf(folder)
    for run in range(1000):
        number = shelf.begin(PLAN, "Adam")
        tell("begun", number, 0)
        for n in (1, 3, 5):
            shelf.save_curve(number, points(n))
            tell("curve", number, n)
        shelf.annotate(number, f"note {number}")
        tell("note", number, 0)
        shelf.save_predictions(number, np.full(10, number, np.float32))
        tell("predicted", number, 0)
        shelf.finish(number, Standing.ENDED, "done", points(6))
        tell("ended", number, 6)

for kill in range(kills):
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        try:
            live(lambda *said: os.write(writing, (json.dumps(said) + "\\n").encode()))
        finally:
            os._exit(1)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        # A number of words and then a moment: as random on a busy machine as on an idle one.
        lines = [pipe.readline() for _ in range(rng.randrange(10))]
        time.sleep(rng.uniform(0, 0.005))
        os.kill(child, signal.SIGKILL)
        assert os.WIFSIGNALED(os.waitpid(child, 0)[1]), "the child ended by itself"
        lines += pipe.read().splitlines()
    fresh.clear()
    for line in lines:
        what, number, count = json.loads(line)
        lengths[number] = max(count, lengths.get(number, 0))
        marks.get(what, set()).add(number)
        fresh.add(number)
    cut += bool(lines) and json.loads(lines[-1])[0] != "ended"
    shelf = Shelf(folder)
    assert not shelf.damage
    runs = {run.number: run for run in shelf.runs()}
    for number in lengths if kill == kills - 1 else fresh:  # all of them once more at the very end
        run = runs[number]
        found = run.points
        assert found == points(len(found)) and len(found) >= lengths[number], (number, len(found))
        assert run.standing is (Standing.ENDED if len(found) == 6 else Standing.INTERRUPTED), number
        assert number not in marks["ended"] or run.standing is Standing.ENDED
        assert number not in marks["note"] or run.note == f"note {number}"
        assert number not in marks["predicted"] or run.predictions.tolist() == [number] * 10
    shelf.close()
print(json.dumps({"ended": len(marks["ended"]), "cut": cut}))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that are made in a millisecond")
def test_killed_60_times_nothing_that_was_said_to_be_saved_is_lost() -> None:
    # In memory where the system has such a folder: a killed process asks nothing of the disk, which others may use.
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None) as folder:
        ran = subprocess.run(
            [sys.executable, "-c", KILLING, str(Path(folder) / "runs"), str(Path(__file__).parent), "60"],
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
    assert ran.returncode == 0, ran.stderr
    told = json.loads(ran.stdout)
    assert told["cut"] > 15  # killed in the midst of a run, not between two
    assert told["ended"] > 6
