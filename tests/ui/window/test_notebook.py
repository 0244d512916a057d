"""The window from a notebook: on the same objects, beside a loop of Qt's that runs already, or until it is closed."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

import mfgui.api as mf
from mfgui.ui.state.session import RunState
from mfgui.ui.window import notebook
from mfgui.ui.window.main_window import MainWindow


@pytest.fixture
def data(folder: Path) -> mf.Data:
    return mf.load(folder)


@pytest.fixture
def closing(qtbot: QtBot) -> Iterator[Callable[[MainWindow], MainWindow]]:
    """Close what was shown, in the end."""
    shown: list[MainWindow] = []

    def close_later(window: MainWindow) -> MainWindow:
        shown.append(window)
        return window

    yield close_later
    for window in shown:
        with qtbot.waitSignal(window.session.closed, timeout=20_000):
            window.close()
        qtbot.waitUntil(lambda: notebook._open is not None and notebook._open._started is None)


def test_a_run_is_shown_itself_and_can_go_on(
    qtbot: QtBot, data: mf.Data, closing: Callable[[MainWindow], MainWindow]
) -> None:
    run = mf.train(data.split(0.2, seed=7), "sgd", factors=4, epochs=3)
    window = closing(run.show(block=False))
    session = window.session
    qtbot.waitUntil(lambda: session.summary is not None, timeout=20_000)
    assert session.dataset is data.dataset
    assert session.model is run.model._answers.model
    assert session.split is run._training.split
    assert [point.epoch for point in session.history] == run.curve["epoch"].tolist()
    with qtbot.waitSignal(session.run_ended, timeout=20_000):
        session.extend(2)
    assert session.history[-1].epoch == 5
    assert run.curve["epoch"].max() == 5


def test_other_objects_come_into_the_window_that_is_open(
    qtbot: QtBot, data: mf.Data, tmp_path: Path, closing: Callable[[MainWindow], MainWindow]
) -> None:
    model = mf.train(data, "svd", factors=2).model
    window = closing(mf.show(data, block=False))
    qtbot.waitUntil(lambda: window.session.dataset is data.dataset, timeout=20_000)
    assert window.session.model is None
    assert mf.show(model, block=False) is window
    qtbot.waitUntil(lambda: window.session.model is not None, timeout=20_000)
    assert window.session.model is model._answers.model
    assert window.session.run_state is RunState.IDLE
    assert window.session.split is not None


def test_without_a_loop_it_stays_until_it_is_closed(qtbot: QtBot, data: mf.Data) -> None:
    seen = []

    def close() -> None:
        started = notebook._open._started if notebook._open is not None else None
        assert started is not None
        seen.append(started.window.isVisible())
        started.window.close()

    QTimer.singleShot(0, close)
    assert mf.show(data) is None
    assert seen == [True]


def test_a_loop_that_runs_is_not_held_up(
    qtbot: QtBot, data: mf.Data, closing: Callable[[MainWindow], MainWindow]
) -> None:
    shown: list[MainWindow | None] = []
    QTimer.singleShot(0, lambda: shown.append(mf.show(data)))
    qtbot.waitUntil(lambda: bool(shown), timeout=20_000)
    session = closing(shown[0]).session
    qtbot.waitUntil(lambda: session.dataset is data.dataset, timeout=20_000)


@pytest.mark.parametrize(("chosen", "runs"), [("qt6", True), ("qt", True), (None, False), ("tk", False)])
def test_ipython_that_sees_to_events_is_a_loop(
    qapp: object, monkeypatch: pytest.MonkeyPatch, chosen: str | None, runs: bool
) -> None:
    shell = SimpleNamespace(active_eventloop=chosen)
    monkeypatch.setitem(sys.modules, "IPython", SimpleNamespace(get_ipython=lambda: shell))
    assert notebook.loop_runs() is runs


def test_without_a_screen_it_is_one_sentence(monkeypatch: pytest.MonkeyPatch, data: mf.Data) -> None:
    monkeypatch.setattr(notebook, "has_display", lambda: False)
    monkeypatch.setattr(notebook.QApplication, "instance", lambda: None)
    with pytest.raises(mf.DataError, match="no screen"):
        mf.show(data)
