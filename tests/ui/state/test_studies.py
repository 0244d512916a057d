"""Studies: one at a time on the training lane, held and ended from outside, and gone when the session closes."""

from __future__ import annotations

import threading

from pytestqt.qtbot import QtBot

from mfgui.training.run import RunControl, StopRequested
from mfgui.ui.state.jobs import JobState
from mfgui.ui.state.session import RunState, Session


class Endless:
    """Work that looks at its control until it is stopped."""

    def __init__(self) -> None:
        self.control = RunControl()
        self.begun = threading.Event()
        self.rounds = 0

    def __call__(self, state: JobState) -> str:
        try:
            while True:
                self.control.wait_while_paused()
                self.rounds += 1
                self.begun.set()
                if self.rounds == 3:
                    state.partial("three")
                threading.Event().wait(0.001)
        except StopRequested:
            return "stopped"


def test_one_at_a_time_and_its_result_is_heard(qtbot: QtBot, opened: Session) -> None:
    work, states = Endless(), list[str]()
    opened.studies.changed.connect(lambda: states.append(opened.studies.state))
    job = opened.studies.begin("race", work, work.control)
    assert job is not None
    assert opened.studies.begin("tune", Endless(), RunControl()) is None
    assert opened.studies.title == "A race"
    with qtbot.waitSignal(job.partial, timeout=10_000):
        pass
    opened.studies.pause()
    opened.studies.resume()
    with qtbot.waitSignal(job.succeeded, timeout=10_000) as ended:
        opened.studies.stop()
    assert ended.args == ["stopped"]
    qtbot.waitUntil(lambda: opened.studies.name == "", timeout=10_000)
    assert states == ["running", "paused", "running", "stopping", ""]
    another = Endless()
    assert opened.studies.begin("tune", another, another.control) is not None
    opened.studies.drop()


def test_a_paused_study_can_be_stopped_and_dropped(qtbot: QtBot, opened: Session) -> None:
    for end in (opened.studies.stop, opened.studies.drop):
        work = Endless()
        assert opened.studies.begin("methods", work, work.control) is not None
        opened.studies.pause()
        end()
        qtbot.waitUntil(lambda: not opened.training.busy, timeout=10_000)
        assert opened.studies.name == ""


def test_runs_wait_for_studies(qtbot: QtBot, opened: Session) -> None:
    with qtbot.waitSignal(opened.run_ended, timeout=60_000):
        opened.start("popularity")
    work = Endless()
    opened.studies.begin("tune", work, work.control)
    for verb in (opened.start, lambda: opened.extend(1), opened.carry_on):
        with qtbot.waitSignal(opened.problem, timeout=5_000) as told:
            verb()
        assert told.args[0].sentence == opened.studies.obstacle != ""
        assert opened.run_state is RunState.IDLE
    opened.studies.stop()
    qtbot.waitUntil(lambda: opened.studies.name == "", timeout=10_000)
    with qtbot.waitSignal(opened.run_ended, timeout=60_000):
        opened.start("popularity")


def test_closing_ends_a_paused_study(qtbot: QtBot, opened: Session) -> None:
    work = Endless()
    opened.studies.begin("race", work, work.control)
    qtbot.waitUntil(work.begun.is_set, timeout=10_000)
    opened.studies.pause()
    with qtbot.waitSignal(opened.closed, timeout=10_000):
        opened.close()
    assert not opened.training.isRunning()
