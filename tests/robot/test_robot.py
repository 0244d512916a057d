"""A short run of the robot: no crash, no exception that nobody caught, nothing that Qt complains of."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.robot.left_behind import at_work, in_files
from tests.robot.shrinking import played, shortest


def test_random_use_breaks_nothing() -> None:
    done = played(list(range(80)), 7, "stars,points,demo")
    assert done.returncode == 0, done.stdout + done.stderr
    assert ": 0 faults" in done.stdout
    assert done.stderr == ""


def test_a_failing_run_is_shrunk_to_what_it_takes() -> None:
    tried = []

    def fails(numbers: list[int]) -> bool:
        tried.append(numbers)
        return {17, 40, 41} <= set(numbers)

    assert shortest(list(range(100)), fails) == [17, 40, 41]
    assert len(tried) < 100


def test_where_any_action_fails_one_is_left() -> None:
    assert len(shortest(list(range(20)), lambda _: True)) == 1


def test_what_is_left_behind_is_found(tmp_path: Path) -> None:
    home, temporary = tmp_path / "home", tmp_path / "temporary"
    (home / "data").mkdir(parents=True)
    temporary.mkdir()
    kept, locked, half = (
        home / "data" / "runs.sqlite",
        home / "data" / "a.lock",
        home / "data" / ".window.json.0a1b2c3d",
    )
    kept.touch()
    assert in_files(home, temporary) == []
    (temporary / "x").touch()
    locked.touch()
    with half.open("wb"), subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as child:
        found = in_files(home, temporary)
        child.communicate(b"\n")
    assert [one.split()[0] for one in found] == ["temporary", "at", "at", "open", "process"]
    assert str(child.pid) in found[-1]


def test_what_still_runs_is_found(qapp: QApplication) -> None:
    before, over = at_work(), threading.Event()
    thread = threading.Thread(target=over.wait, name="the-one-that-waits")
    thread.start()
    after = at_work()
    over.set()
    thread.join()
    assert set(after) - set(before) == {"thread the-one-that-waits"}
