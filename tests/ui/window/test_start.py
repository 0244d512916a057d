"""The window starts whatever has become of its folders and files, and says so once."""

from __future__ import annotations

import base64
import json
import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mfgui.base import paths
from mfgui.storage.profiles import SCHEMA, ProfileStore
from mfgui.storage.shelf import FILE, Shelf
from mfgui.ui.state.profiles import FILE_NAME
from mfgui.ui.state.shelf import FOLDER_NAME
from mfgui.ui.window import application


def changed(file: Path, script: str) -> None:
    with closing(sqlite3.connect(file)) as damaged:
        damaged.executescript(script)


def no_steps() -> None:
    ProfileStore(paths.data() / FILE_NAME).close()
    changed(paths.data() / FILE_NAME, "DROP TABLE step")


def damaged_pages() -> None:
    file = paths.data() / FILE_NAME
    with closing(ProfileStore(file)) as store:
        for n in range(50):
            store.create(f"profile {n} " * 50)
    raw = bytearray(file.read_bytes())
    raw[4096:8192] = random.Random(1).randbytes(4096)
    file.write_bytes(raw)


def newer_ratings() -> None:
    ProfileStore(paths.data() / FILE_NAME).close()
    changed(paths.data() / FILE_NAME, f"PRAGMA user_version = {SCHEMA.version + 5}")


def ratings_are_a_folder() -> None:
    (paths.data() / FILE_NAME).mkdir()


def noise_for_the_shelf() -> None:
    (paths.data() / FOLDER_NAME).mkdir()
    (paths.data() / FOLDER_NAME / FILE).write_bytes(random.Random(2).randbytes(9000))


def a_shelf_of_other_columns() -> None:
    Shelf(paths.data() / FOLDER_NAME).close()
    changed(paths.data() / FOLDER_NAME / FILE, "ALTER TABLE runs DROP COLUMN curve")


def runs_are_a_file() -> None:
    (paths.data() / FOLDER_NAME).write_text("in the way")


def deep_recent() -> None:
    (paths.settings() / "recent.json").write_text("[" * 100_000)


def odd_recent() -> None:
    (paths.settings() / "recent.json").write_text(
        '[{"path": "/", "columns": "=,=;nonsense"}, "' + "a" * 5000 + '", "nul\\u0000", "\\ud800", {"path": []}, 7]'
    )


def a_loop_in_recent() -> None:
    loop = paths.settings() / "loop"
    loop.symlink_to(loop)
    (paths.settings() / "recent.json").write_text(f'["{loop}"]')


def noise_everywhere() -> None:
    rng = random.Random(3)
    for file in (
        paths.settings() / "window.json",
        paths.data() / "hidden-films.json",
        paths.data() / "bookmarks.json",
        paths.data() / "rivals.db",
    ):
        file.write_bytes(rng.randbytes(5000))
    (paths.logs() / "crash.log").unlink(missing_ok=True)
    (paths.logs() / "crash.log").mkdir()


def odd_window_settings() -> None:
    noise = base64.b64encode(random.Random(4).randbytes(3000)).decode()
    written = {"theme": "a, b", "layout1/window": noise, "layout1/docks": "\u00e9", "layout1/more": [1]}
    (paths.settings() / "window.json").write_text(json.dumps(written))


@contextmanager
def started(qtbot: QtBot) -> Iterator[application.Started]:
    """The program as it starts, ended by closing its window."""
    start = application.Started(application.WindowRequest())
    try:
        yield start
    finally:
        with qtbot.waitSignal(start.session.closed, timeout=20_000):
            start.window.close()
        qtbot.waitUntil(lambda: not start.window.isVisible())
        start.crash.restore()
        start.window.deleteLater()
        start.deleteLater()


def opens(qtbot: QtBot, start: application.Started, folder: Path) -> None:
    """Open a folder and let all that is kept of it be kept."""
    with qtbot.waitSignal(start.session.dataset_changed, timeout=20_000):
        start.session.open(folder)
    qtbot.waitUntil(lambda: not start.session.shelf.lane.busy, timeout=20_000)
    assert start.window.isVisible()
    assert start.session.dataset is not None


@pytest.mark.parametrize(
    "damage",
    [
        no_steps,
        damaged_pages,
        newer_ratings,
        ratings_are_a_folder,
        noise_for_the_shelf,
        a_shelf_of_other_columns,
        runs_are_a_file,
        deep_recent,
        odd_recent,
        a_loop_in_recent,
        noise_everywhere,
        odd_window_settings,
    ],
)
def test_it_starts_and_opens_a_folder(
    qtbot: QtBot,
    folder: Path,
    damage: Callable[[], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qapp: QApplication,
) -> None:
    monkeypatch.setenv("MFGUI_HOME", str(tmp_path / "home"))
    damage()
    with started(qtbot) as start:
        opens(qtbot, start, folder)


@pytest.mark.parametrize("home", ["file", "file/home"])
def test_without_a_home_it_opens_a_folder_and_says_that_nothing_is_kept(
    qtbot: QtBot, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, home: str
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("MFGUI_HOME", str(tmp_path / home))
    monkeypatch.setattr(paths, "_unwritable", [])
    with started(qtbot) as start:
        with qtbot.waitSignal(start.session.dataset_changed, timeout=20_000):  # the demo, as at a first start
            pass
        assert start.window.notice.isVisible()
        assert str(tmp_path / home) in start.window.notice.sentence.text()
        opens(qtbot, start, folder)
