"""Emptying the cache from the menu: its size is told, and what is open goes on."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from mfgui.data import cache
from mfgui.ui.text import file_size
from mfgui.ui.window.main_window import MainWindow
from tests.ui.numbers_in import numbers_in


@pytest.fixture
def cached(
    qtbot: QtBot, window: MainWindow, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> MainWindow:
    """The window with the small set open from the cache, its columns memory-mapped."""
    monkeypatch.setenv("MFGUI_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(cache, "LEAST_RATINGS", 1)
    for _ in range(2):
        with qtbot.waitSignal(window.session.dataset_changed, timeout=20_000):
            window.session.open(folder)
        qtbot.waitUntil(lambda: len(list(cache.folder().glob("*/meta.json"))) == 1)  # written after it is shown
        qtbot.waitUntil(lambda: not window.session.reading.busy)
    return window


def measure(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.menus.cache.changed, timeout=10_000):
        window.menus.cache.measure()


def empty(qtbot: QtBot, window: MainWindow, button: str) -> None:
    window.menus.cache.trigger()
    (box,) = window.findChildren(QMessageBox)
    assert box.isVisible()
    (chosen,) = (b for b in box.findChildren(QPushButton) if b.text() == button)
    qtbot.mouseClick(chosen, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.findChildren(QMessageBox))


def test_an_empty_cache_cannot_be_emptied(window: MainWindow) -> None:
    assert not window.menus.cache.isEnabled()
    assert numbers_in(window.menus.cache.text()) == []


def test_emptying_tells_the_size_and_what_is_open_goes_on(qtbot: QtBot, cached: MainWindow) -> None:
    measure(qtbot, cached)
    size = cache.size()
    assert size > 2400 * 12
    assert cached.menus.cache.text() == f"Empty the &cache ({file_size(size)})…"
    assert cached.menus.cache.isEnabled()
    empty(qtbot, cached, "Cancel")
    assert cache.size() == size
    empty(qtbot, cached, "Empty")
    qtbot.waitUntil(lambda: not cached.menus.cache.isEnabled())
    assert cache.size() == 0
    assert numbers_in(cached.menus.cache.text()) == []
    assert not cached.notice.isVisible()
    data = cached.session.dataset
    assert data is not None
    assert len(data.ratings) == 2400
    assert 0.5 <= data.ratings.values.min() < data.ratings.values.max() <= 5
    with qtbot.waitSignal(cached.session.run_ended, timeout=60_000):
        cached.session.start(epochs=1)


def test_what_cannot_be_removed_stays_and_is_said(
    qtbot: QtBot, cached: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    measure(qtbot, cached)
    size = cache.size()

    def held(*_: object) -> None:
        raise PermissionError(13, "the file is used by another process")

    monkeypatch.setattr("pathlib.Path.replace", held)  # as Windows answers for files that are mapped
    empty(qtbot, cached, "Empty")
    qtbot.waitUntil(cached.notice.isVisible)
    assert f"{file_size(size)} of the cache stay" in cached.notice.sentence.text()
    assert cached.menus.cache.isEnabled()
    assert cache.size() == size
