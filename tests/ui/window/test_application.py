"""The program as started from the command line: pictures of the window, errors, the crash hook."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFileOpenEvent, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mfgui.cli import main
from mfgui.ui.kit.theme import ThemeChoice
from mfgui.ui.window import screenshot
from mfgui.ui.window.application import Application, Started, WindowRequest
from mfgui.ui.window.crash import CrashHook

ROOT = Path(__file__).resolve().parents[3]


def mfgui(*words: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mfgui", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=120, env=os.environ, check=False)


def test_a_picture_of_the_trained_window(folder: Path, tmp_path: Path) -> None:
    picture = tmp_path / "window.png"
    done = mfgui(folder, "--screenshot", picture, "--size", "1100x700", "--theme", "dark")
    assert done.returncode == 0, done.stderr
    image = QImage(str(picture))
    assert (image.width(), image.height()) == (1100, 700)
    assert image.pixelColor(3, 300).lightness() < 60


@pytest.fixture
def take(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., list[object]]]:
    """Start the program for a picture, wait until it has closed itself, and return the runs that it opened."""
    monkeypatch.setattr(screenshot, "_LOOK_EVERY_MS", 5)
    begun: list[Started] = []

    def take(**asked: object) -> list[object]:
        started = Started(WindowRequest(screenshot=tmp_path / "picture.png", **asked))  # type: ignore[arg-type]
        begun.append(started)
        runs: list[object] = []
        started.session.run_opened.connect(runs.append)
        with qtbot.waitSignal(started.session.closed, timeout=60_000):
            pass
        qtbot.waitUntil(lambda: not started.window.isVisible())
        assert started.problem == ""
        return runs

    yield take
    for started in begun:
        started.crash.restore()
        started.window.deleteLater()
        started.deleteLater()


@pytest.mark.parametrize(("panel", "widest"), [("training", 1000), ("map", 1280)])
def test_a_picture_of_one_panel_or_page(
    take: Callable[..., list[object]], folder: Path, tmp_path: Path, panel: str, widest: int
) -> None:
    assert take(path=folder, panel=panel, after="loaded", theme=ThemeChoice.LIGHT) == []
    image = QImage(str(tmp_path / "picture.png"))
    assert 200 < image.width() <= widest
    assert image.height() < 800  # no menus, no header
    colors = {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    assert len(colors) > 10  # something is drawn


def test_a_picture_of_a_saved_model_is_taken_without_learning_again(
    take: Callable[..., list[object]], folder: Path, tmp_path: Path
) -> None:
    model = tmp_path / "m.mfgui"
    assert main(["train", str(folder), "--method", "baseline", "--output", str(model)]) == 0
    assert take(path=model, panel="data") == []
    assert QImage(str(tmp_path / "picture.png")).width() > 600


def test_a_picture_learns_first_where_it_is_to_be_of_a_model(take: Callable[..., list[object]], folder: Path) -> None:
    assert len(take(path=folder, panel="data")) == 1


def test_a_folder_that_cannot_be_opened_is_one_sentence_and_exit_2(tmp_path: Path) -> None:
    done = mfgui(tmp_path, "--screenshot", tmp_path / "none.png")
    assert done.returncode == 2
    lines = [line for line in done.stderr.splitlines() if not line.startswith("This plugin does not support")]
    assert len(lines) == 1
    assert lines[0].startswith("mfgui: ")
    assert "ratings" in lines[0]
    assert not (tmp_path / "none.png").exists()


def test_an_error_that_ends_the_program_leaves_no_thread_behind(folder: Path) -> None:
    """Qt aborts the process when a lane is still at work while its objects are taken apart."""
    program = (
        "import sys; from pathlib import Path; from types import SimpleNamespace\n"
        "from mfgui.ui.window import application\n"
        "def lost() -> None: raise RuntimeError('lost')\n"
        "application.gc = SimpleNamespace(collect=lost)\n"  # after the folder began to be read
        "application.run(application.WindowRequest(Path(sys.argv[1]), train=True))\n"
    )
    command = [sys.executable, "-c", program, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=60, env=os.environ, check=False)
    assert done.returncode == 1, done.stderr
    assert "QThread" not in done.stderr


def test_errors_nobody_caught_are_told_once_wherever_they_happen(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    hook = CrashHook()
    told = []
    hook.crashed.connect(told.append)

    def fail() -> None:
        raise RuntimeError("here")

    try:
        for _ in range(2):
            thread = threading.Thread(target=fail)
            thread.start()
            thread.join()
        qtbot.waitUntil(lambda: len(told) > 0)
    finally:
        hook.restore()
    assert len(told) == 1
    assert "RuntimeError" in told[0].sentence
    assert "here" in told[0].details
    assert len(caplog.records) == 2  # the log has both


def test_without_a_display_it_says_so_in_one_sentence_and_can_still_take_a_picture(tmp_path: Path) -> None:
    """Qt would abort the process."""
    without = {k: v for k, v in os.environ.items() if k not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}}
    command = [sys.executable, "-m", "mfgui"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=60, env=without, check=False)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "--screenshot" in done.stderr
    picture, home = tmp_path / "window.png", tmp_path / "no folder"
    home.write_text("")
    command += ["--screenshot", str(picture), "--panel", "welcome"]
    without["MFGUI_HOME"] = str(home)  # NUMBA_CACHE_DIR stays
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=60, env=without, check=False)
    assert done.returncode == 0, done.stderr
    assert QImage(str(picture)).width() > 600
    (lost,) = (line for line in done.stderr.splitlines() if line.startswith("mfgui: "))  # once that nothing is kept
    assert str(home) in lost


def test_a_file_that_the_system_asks_to_open_is_passed_on(qapp: QApplication) -> None:
    assert isinstance(qapp, Application)
    asked: list[str] = []
    qapp.file_asked.connect(asked.append)
    qapp.sendEvent(qapp, QFileOpenEvent("/some/model.mfgui"))
    qapp.file_asked.disconnect(asked.append)
    assert asked == ["/some/model.mfgui"]
