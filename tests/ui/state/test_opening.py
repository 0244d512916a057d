"""Opening a large set: it is shown first, and put into the cache after that."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mfgui.data import cache
from mfgui.data.dataset import Dataset
from mfgui.data.watch import Watch
from mfgui.ui.state.session import Session


def test_a_set_is_shown_before_it_is_kept(
    session: Session, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown, kept = threading.Event(), []

    def store(key: str, dataset: Dataset, watch: Watch) -> None:
        watch.checkpoint()
        kept.append(shown.wait(10))

    monkeypatch.setattr(cache, "LEAST_RATINGS", 1000)
    monkeypatch.setattr(cache, "store", store)
    session.dataset_changed.connect(shown.set)
    session.open(folder)
    qtbot.waitUntil(lambda: kept == [True])
    assert session.dataset is not None


def test_opening_something_else_gives_keeping_up(
    session: Session, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_work, ends = threading.Event(), []

    def store(key: str, dataset: Dataset, watch: Watch) -> None:
        at_work.set()
        try:
            while not threading.Event().wait(0.001):
                watch.checkpoint()
        finally:
            ends.append(key)

    monkeypatch.setattr(cache, "LEAST_RATINGS", 1000)
    monkeypatch.setattr(cache, "store", store)
    session.open(folder)
    qtbot.waitUntil(at_work.is_set)
    monkeypatch.setattr(cache, "LEAST_RATINGS", 10**6)
    with qtbot.waitSignal(session.dataset_changed):
        session.open(folder)
    assert len(ends) == 1
