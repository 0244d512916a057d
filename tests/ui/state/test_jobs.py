"""Jobs and lanes: order of signals, cancelling, failures, and results that come too late."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QThread, Slot
from pytestqt.qtbot import QtBot

from mfgui.data.errors import DataError
from mfgui.ui.state import turn
from mfgui.ui.state.jobs import Failure, Job, JobState, Lane


class Listener(QObject):
    """Notes every signal of a job, and on which thread it arrived."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        self.heard: list[tuple[str, object]] = []
        self.threads: set[QThread] = set()
        job.progressed.connect(self.on_progress)
        job.partial.connect(self.on_partial)
        job.succeeded.connect(self.on_success)
        job.failed.connect(self.on_failure)
        job.cancelled.connect(self.on_cancel)
        job.ended.connect(self.on_end)

    def _note(self, kind: str, value: object = None) -> None:
        self.heard.append((kind, value))
        self.threads.add(QThread.currentThread())

    @Slot(str, float)
    def on_progress(self, words: str, fraction: float) -> None:
        self._note("progress", (words, fraction))

    @Slot(object)
    def on_partial(self, value: object) -> None:
        self._note("partial", value)

    @Slot(object)
    def on_success(self, value: object) -> None:
        self._note("success", value)

    @Slot(object)
    def on_failure(self, value: object) -> None:
        self._note("failure", value)

    @Slot()
    def on_cancel(self) -> None:
        self._note("cancel")

    @Slot()
    def on_end(self) -> None:
        self._note("end")


@pytest.fixture
def lane(qtbot: QtBot) -> Iterator[Lane]:
    lane = Lane("test")
    yield lane
    if lane.isRunning():
        with qtbot.waitSignal(lane.finished, timeout=5000):
            lane.close()


def test_signals_come_in_order_on_the_window_s_thread(qtbot: QtBot, lane: Lane) -> None:
    worker: list[QThread] = []

    def work(state: JobState) -> int:
        worker.append(QThread.currentThread())
        state.progress("half", 0.5)
        state.partial("first")
        state.progress("all", 1.0)
        return 42

    job = lane.submit(work)
    listener = Listener(job)
    with qtbot.waitSignal(job.ended, timeout=5000):
        pass
    assert listener.heard == [
        ("progress", ("half", 0.5)),
        ("partial", "first"),
        ("progress", ("all", 1.0)),
        ("success", 42),
        ("end", None),
    ]
    assert listener.threads == {QThread.currentThread()}
    assert worker != [QThread.currentThread()]


@pytest.mark.skipif(sys.platform != "linux", reason="niceness of a thread is Linux's")
@pytest.mark.parametrize(("before", "forbidden"), [(15, False), (0, True)])
def test_a_lane_works_whatever_priority_it_may_have(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, before: int, forbidden: bool
) -> None:
    asked: list[int] = []

    def refuse(_which: int, _who: int, nice: int) -> None:
        asked.append(nice)
        if forbidden or nice < before:  # as people without rights are told
            raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "getpriority", lambda _which, _who: before)
    monkeypatch.setattr(os, "setpriority", refuse)
    lane = Lane("nice", nice=5)
    job = lane.submit(lambda _state: 42)
    listener = Listener(job)
    with qtbot.waitSignal(job.ended, timeout=5000):
        pass
    with qtbot.waitSignal(lane.finished, timeout=5000):
        lane.close()
    assert ("success", 42) in listener.heard
    assert asked == [max(before, 5)]


def test_bad_input_fails_with_its_sentence_and_no_traceback(qtbot: QtBot, lane: Lane) -> None:
    def work(_state: JobState) -> None:
        raise DataError("rating is missing", "ratings.csv", 7)

    job = lane.submit(work)
    listener = Listener(job)
    with qtbot.waitSignal(job.ended, timeout=5000):
        pass
    assert listener.heard[0] == ("failure", Failure("ratings.csv, line 7: rating is missing"))


def test_our_own_mistakes_fail_with_details(qtbot: QtBot, lane: Lane) -> None:
    job = lane.submit(lambda _state: 1 // 0)
    listener = Listener(job)
    with qtbot.waitSignal(job.ended, timeout=5000):
        pass
    failure = listener.heard[0][1]
    assert isinstance(failure, Failure)
    assert "ZeroDivisionError" in failure.sentence
    assert "Traceback" in failure.details


def test_cancelling_ends_work_at_its_checkpoint(qtbot: QtBot, lane: Lane) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def work(state: JobState) -> None:
        begun.set()
        go_on.wait(5)
        state.checkpoint()
        raise AssertionError("the checkpoint should have ended this")

    job = lane.submit(work)
    listener = Listener(job)
    assert begun.wait(5)
    job.cancel()
    go_on.set()
    with qtbot.waitSignal(job.ended, timeout=5000):
        pass
    assert listener.heard == [("cancel", None), ("end", None)]


def test_a_newer_request_silences_an_older_one(qtbot: QtBot, lane: Lane) -> None:
    go_on = threading.Event()

    def old(_state: JobState) -> str:
        go_on.wait(5)
        return "old"

    first = lane.submit(old, key="list")
    earlier = Listener(first)
    second = lane.submit(lambda _state: "new", key="list")
    later = Listener(second)
    go_on.set()
    with qtbot.waitSignal(second.ended, timeout=5000):
        pass
    assert earlier.heard == [("end", None)]
    assert later.heard == [("success", "new"), ("end", None)]


def test_what_was_sent_before_a_drop_is_not_heard_after_it(qtbot: QtBot, lane: Lane) -> None:
    sent = threading.Event()

    def work(state: JobState) -> None:
        state.partial("late")
        sent.set()

    job = lane.submit(work)
    listener = Listener(job)
    assert sent.wait(5)  # the event is in this thread's queue, not yet delivered
    job.drop()
    with qtbot.waitSignal(job.ended, timeout=5000):
        pass
    assert listener.heard == [("end", None)]


def test_closing_ends_a_lane_with_work_waiting(qtbot: QtBot, lane: Lane) -> None:
    begun = threading.Event()

    def work(state: JobState) -> None:
        begun.set()
        while True:
            state.checkpoint()

    lane.submit(work)
    lane.submit(work)
    assert begun.wait(5)
    with qtbot.waitSignal(lane.finished, timeout=5000):
        lane.close()
    qtbot.waitUntil(lambda: not lane.busy)


def test_answers_that_come_together_are_told_in_turns_and_in_order(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, lane: Lane
) -> None:
    """What one takes to be shown is a turn of the event loop, however many come at once."""
    monkeypatch.setattr(turn, "LONG", -1.0)
    told: list[object] = []
    for n in range(3):
        job = lane.submit(lambda _state, n=n: n)
        job.succeeded.connect(told.append)
        job.ended.connect(lambda: told.append("end"))
    over = threading.Event()
    lane.submit(lambda _state: over.set())
    assert over.wait(10)  # all that those before have to tell has been sent
    QCoreApplication.sendPostedEvents()
    assert len(told) <= 1
    qtbot.waitUntil(lambda: len(told) == 6)
    assert told == [0, "end", 1, "end", 2, "end"]
