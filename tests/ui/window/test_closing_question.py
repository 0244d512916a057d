"""Closing in the middle of a run: it asks, and does what was chosen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from mfgui.base import paths
from mfgui.storage.shelf import Shelf, ShelfRun, Standing
from mfgui.ui.state.session import RunState
from mfgui.ui.state.shelf import FOLDER_NAME
from mfgui.ui.window.main_window import MainWindow

WAIT = 60_000


@pytest.fixture
def asked(qtbot: QtBot, window: MainWindow, folder: Path) -> MainWindow:
    """A window that is to be closed in the middle of a run, and asks."""
    with qtbot.waitSignal(window.session.dataset_changed, timeout=WAIT):
        window.session.open(folder)
    window.session.set_slow_motion(True)
    with qtbot.waitSignal(window.session.point_added, timeout=WAIT, check_params_cb=lambda p: p.epoch == 2):
        window.session.start(epochs=500)
    window.close()
    assert window.isVisible()
    box = window.closing_question.box
    assert isinstance(box, QMessageBox)
    return window


def on_the_shelf() -> ShelfRun:
    shelf = Shelf(paths.data() / FOLDER_NAME)
    (run,) = shelf.runs()
    shelf.close()
    return run


def test_keeping_is_the_first_thing_offered(qtbot: QtBot, asked: MainWindow) -> None:
    with qtbot.waitSignal(asked.session.closed, timeout=WAIT):
        qtbot.keyClick(asked.closing_question.box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not asked.isVisible())
    run = on_the_shelf()
    assert run.standing is Standing.KEPT
    assert run.points == asked.session.history
    assert run.state_file is not None


def test_stopping_keeps_the_best(qtbot: QtBot, asked: MainWindow) -> None:
    with qtbot.waitSignal(asked.session.closed, timeout=WAIT):
        qtbot.mouseClick(asked.closing_question.stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not asked.isVisible())
    run = on_the_shelf()
    assert (run.standing, run.stopped_by) == (Standing.ENDED, "stopped by you")
    assert run.predictions is not None
    assert not asked.session.training.isRunning()


def test_escape_stays_and_learns_on(qtbot: QtBot, asked: MainWindow) -> None:
    asked.close()  # asking twice is harmless
    with qtbot.waitSignal(asked.session.point_added, timeout=WAIT):
        qtbot.keyClick(asked.closing_question.box, Qt.Key.Key_Escape)
    assert asked.isVisible()
    assert asked.isEnabled()
    assert asked.closing_question.box is None
    assert asked.session.run_state is RunState.TRAINING


def test_a_run_that_has_ended_meanwhile_is_no_obstacle(qtbot: QtBot, asked: MainWindow) -> None:
    with qtbot.waitSignal(asked.session.run_ended, timeout=WAIT):
        asked.session.stop()
    with qtbot.waitSignal(asked.session.closed, timeout=WAIT):
        qtbot.mouseClick(asked.closing_question.keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not asked.isVisible())
    assert on_the_shelf().standing is Standing.ENDED
