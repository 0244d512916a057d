"""The program as started from the command line: pictures of the window, errors, the crash hook."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from mfgui.cli import main
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


@pytest.mark.parametrize(("panel", "widest"), [("training", 1000), ("map", 1280)])
def test_a_picture_of_one_panel_or_page(folder: Path, tmp_path: Path, panel: str, widest: int) -> None:
    picture = tmp_path / f"{panel}.png"
    done = mfgui(folder, "--screenshot", picture, "--panel", panel, "--after", "loaded", "--theme", "light")
    assert done.returncode == 0, done.stderr
    image = QImage(str(picture))
    assert 200 < image.width() <= widest
    assert image.height() < 800  # no menus, no header
    colors = {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    assert len(colors) > 10  # something is drawn


LEARNING = """
import sys
from pathlib import Path
from mfgui.ui.window import application

app = application.application()
model, picture = map(Path, sys.argv[1:])
started = application.Started(application.WindowRequest(path=model, screenshot=picture, panel="data"))
started.session.run_opened.connect(lambda _: print("learns"))
started.session.closed.connect(app.quit)
app.exec()
"""


def test_a_picture_of_a_saved_model_is_taken_without_learning_again(folder: Path, tmp_path: Path) -> None:
    model, picture = tmp_path / "m.mfgui", tmp_path / "model.png"
    assert main(["train", str(folder), "--method", "baseline", "--output", str(model)]) == 0
    command = [sys.executable, "-c", LEARNING, str(model), str(picture)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=120, env=os.environ, check=False)
    assert QImage(str(picture)).width() > 600, done.stderr
    assert "learns" not in done.stdout


def test_a_picture_of_the_welcome_page_needs_no_data(tmp_path: Path) -> None:
    picture = tmp_path / "welcome.png"
    done = mfgui("--screenshot", picture, "--panel", "welcome")
    assert done.returncode == 0, done.stderr
    assert QImage(str(picture)).width() > 600


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
    picture = tmp_path / "window.png"
    command += ["--screenshot", str(picture), "--panel", "welcome"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=60, env=without, check=False)
    assert done.returncode == 0, done.stderr
    assert picture.stat().st_size > 1000


def test_a_file_that_the_system_asks_to_open_is_passed_on() -> None:
    code = (
        "from PySide6.QtGui import QFileOpenEvent\n"
        "from mfgui.ui.window.application import Application\n"
        "app = Application([])\n"
        "app.file_asked.connect(print)\n"
        "app.sendEvent(app, QFileOpenEvent('/some/model.mfgui'))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout == "/some/model.mfgui\n"
