"""Trouble that a person can mend: the notice bar has the button, and it does what it says."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from mfgui.base.errors import DataError, Mend
from mfgui.base.files import not_saved
from mfgui.factorization import warm
from mfgui.ui.state.jobs import Failure, failure_of
from mfgui.ui.window import mending
from mfgui.ui.window.main_window import MainWindow
from mfgui.ui.window.preferences_dialog import PreferencesDialog

LEFT = Qt.MouseButton.LeftButton


def trouble(window: MainWindow, mend: Mend | None, place: object = "") -> None:
    window.session.problem.emit(Failure("something went wrong", mend=mend, place=str(place)))


def press(qtbot: QtBot, window: MainWindow) -> None:
    assert window.notice.take.isVisible()
    qtbot.mouseClick(window.notice.take, LEFT)
    assert not window.notice.isVisible()


def test_what_nobody_can_mend_has_no_button(window: MainWindow) -> None:
    trouble(window, None)
    assert window.notice.isVisible()
    assert not window.notice.take.isVisible()
    trouble(window, Mend.SHOW, "somewhere")  # a place that is none
    assert not window.notice.take.isVisible()


def test_a_full_disk_leads_to_the_cache(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    full = failure_of(not_saved(tmp_path / "x", OSError(28, "No space left on device")))
    assert full.mend is Mend.SPACE
    window.session.problem.emit(full)
    press(qtbot, window)
    dialog = window.findChild(PreferencesDialog)
    assert dialog is not None
    dialog.reject()


def test_a_file_can_be_looked_at(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", staticmethod(lambda url: shown.append(url.toLocalFile())))
    broken = tmp_path / "broken.csv"
    broken.write_text("nothing\n", "utf-8")
    with qtbot.waitSignal(window.session.problem, timeout=10_000):
        window.session.open(broken)
    press(qtbot, window)
    assert shown == [str(tmp_path)]


def test_what_was_moved_is_found(
    qtbot: QtBot, window: MainWindow, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved = folder.rename(tmp_path / "elsewhere")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", staticmethod(lambda *_a: str(moved)))
    with qtbot.waitSignal(window.session.problem, timeout=10_000):
        window.session.open(folder)
    with qtbot.waitSignal(window.session.dataset_changed, timeout=20_000):
        press(qtbot, window)
    assert window.session.dataset.source == moved


def test_the_ratings_of_a_model_are_found(
    qtbot: QtBot, window: MainWindow, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = window.session
    with qtbot.waitSignal(session.dataset_changed, timeout=20_000):
        session.open(folder)
    with qtbot.waitSignal(session.run_ended, timeout=60_000):
        session.start("als", settings={"factors": 4}, epochs=2)
    file = tmp_path / "moment.mfgui"
    with qtbot.waitSignal(session.offered, timeout=20_000):
        window.screen_file.save(file, with_ratings=False, with_profile=False)
    moved = tmp_path / "elsewhere"
    shutil.move(folder, moved)
    with qtbot.waitSignal(session.problem, timeout=20_000):
        session.open(file)
    assert len(session.dataset.ratings) == 0
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", staticmethod(lambda *_a: str(moved)))
    with qtbot.waitSignal(session.dataset_changed, timeout=20_000):
        press(qtbot, window)
    assert len(session.dataset.ratings) > 0
    assert session.model is not None
    assert not window.notice.isVisible()


def test_nothing_learnt_yet_is_mended_by_learning(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    trouble(window, Mend.LEARN)
    assert not window.notice.take.isVisible()  # there is nothing to learn from
    with qtbot.waitSignal(window.session.dataset_changed, timeout=20_000):
        window.session.open(folder)
    window.actions_by_name["save screen"].trigger()
    with qtbot.waitSignal(window.session.run_state_changed):
        press(qtbot, window)
    window.session.stop()


def test_a_home_that_cannot_be_written_is_exchanged(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[Path] = []
    monkeypatch.setattr(mending, "start_again", started.append)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", staticmethod(lambda *_a: str(tmp_path)))
    trouble(window, Mend.HOME)
    with qtbot.waitSignal(window.session.closed, timeout=10_000):
        press(qtbot, window)
    assert started == [tmp_path]


@pytest.mark.parametrize(("mend", "page"), [(Mend.PART, "data")])
def test_trouble_leads_to_the_page_that_mends_it(
    qtbot: QtBot, window: MainWindow, folder: Path, mend: Mend, page: str
) -> None:
    with qtbot.waitSignal(window.session.dataset_changed, timeout=20_000):
        window.session.open(folder)
    trouble(window, mend)
    press(qtbot, window)
    assert window.pages.wanted == page


def test_kernels_that_could_not_be_compiled_are_tried_again(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[None] = []
    monkeypatch.setattr(warm, "ensure", lambda _checkpoint: None)
    monkeypatch.setattr(warm, "begin", lambda: None)
    monkeypatch.setattr(warm, "retry", lambda: tried.append(None))
    monkeypatch.setattr(warm, "needs_warming", lambda: not tried)
    with qtbot.waitSignal(window.session.offered, timeout=10_000):
        window.session.warm_up()
    press(qtbot, window)
    assert tried == [None]
    qtbot.waitUntil(lambda: not window.session.warming.busy, timeout=10_000)
    assert not window.notice.isVisible()


def test_an_error_says_what_mends_it() -> None:
    assert failure_of(DataError("gone", "x", mend=Mend.FIND)) == Failure("x: gone", mend=Mend.FIND, place="x")
