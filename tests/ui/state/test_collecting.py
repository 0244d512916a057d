"""Widgets in circles of references die on the GUI thread, also while lanes allocate."""

from __future__ import annotations

import gc
import threading

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from mfgui.ui.state.session import Session


class Circle:
    """Holds itself, and tells on which thread it was taken apart."""

    died: list[threading.Thread]

    def __init__(self, died: list[threading.Thread]) -> None:
        self.me, self.died, self.widget = self, died, QObject()

    def __del__(self) -> None:
        self.died.append(threading.current_thread())


def test_circles_die_on_the_gui_thread_while_a_lane_allocates(qtbot: QtBot, opened: Session) -> None:
    died, kept = list[threading.Thread](), list[list[int]]()
    assert not gc.isenabled()
    for _ in range(300):
        Circle(died)
    # Kept, so that a collection is due when the GUI thread looks, and not while the lane was at it alone.
    job = opened.quick.submit(lambda _state: kept.extend([number] for number in range(200_000)))
    qtbot.waitUntil(lambda: not opened.quick.busy, timeout=60_000)
    assert job is not None
    qtbot.waitUntil(lambda: len(died) == 300, timeout=60_000)
    assert set(died) == {threading.main_thread()}


def test_all_objects_are_looked_through_only_once_there_are_more_of_the_old_ones(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    collector, done, counted, old = session._collector, list[int](), list[int](), [1000]
    counts, limit = [10**6, 10**6, 10**6], gc.get_threshold()[2]

    def count(generation: int) -> list[None]:
        counted.append(generation)
        return [None] * old[0]

    monkeypatch.setattr(gc, "get_count", lambda: tuple(counts))
    monkeypatch.setattr(gc, "get_objects", count)
    monkeypatch.setattr(gc, "collect", done.append)
    for old[0] in (1000, 1100, 1249, 1251, 1300, 2000):
        counts[2] += limit + 1
        collector.collect()
    assert done == [2, 1, 1, 2, 1, 2]
    counts[1] = 0
    collector.collect()  # the oldest are due, and have not grown: those younger than they that are due
    counts[0] = 0
    counted.clear()
    old[0] = 10_000
    for _ in range(3):
        collector.collect()  # nothing has happened since: they are not even counted
    assert done[6:] == [0]
    assert counted == []
    counts[2] += limit + 1
    collector.collect()
    counts[2] = 0
    collector.collect()
    assert done[7:] == [2]


def test_python_collects_again_once_the_session_is_closed(qtbot: QtBot, session: Session) -> None:
    assert not gc.isenabled()
    with qtbot.waitSignal(session.closed, timeout=60_000):
        session.close()
    assert gc.isenabled()
