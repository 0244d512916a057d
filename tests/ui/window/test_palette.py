"""The search for anything: films, people and commands by the keyboard alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mfgui.ui.window.main_window import MainWindow


@pytest.fixture
def searching(qtbot: QtBot, window: MainWindow, folder: Path) -> MainWindow:
    """The window with a small set open and the search in front."""
    with qtbot.waitSignal(window.session.dataset_changed, timeout=20_000):
        window.session.open(folder)
    window.actions_by_name["search"].trigger()
    qtbot.waitUntil(lambda: window.session.finder.ready, timeout=20_000)
    assert window.palette_of_commands.isVisible()
    return window


def enter(qtbot: QtBot, window: MainWindow, text: str) -> None:
    field = window.palette_of_commands.field
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_a_film_is_found_and_opened(qtbot: QtBot, searching: MainWindow) -> None:
    enter(qtbot, searching, "film 17")
    data = searching.session.dataset
    assert data is not None
    assert data.films.titles[searching.session.film] == "The Film 17"
    qtbot.waitUntil(lambda: searching.pages.built("explore"), timeout=20_000)
    assert not searching.palette_of_commands.isVisible()


def test_a_person_is_found_by_number(qtbot: QtBot, searching: MainWindow) -> None:
    enter(qtbot, searching, "42")
    assert searching.session.person is not None
    assert searching.session.person.name == "Person 42"
    qtbot.waitUntil(lambda: searching.pages.built("explore"), timeout=20_000)


def test_a_command_is_found_by_its_words_and_done(qtbot: QtBot, searching: MainWindow) -> None:
    enter(qtbot, searching, "dark")
    assert searching.theme.colors.dark


def test_what_cannot_be_done_now_is_not_offered(qtbot: QtBot, searching: MainWindow) -> None:
    assert not searching.actions_by_name["more"].isEnabled()
    qtbot.keyClicks(searching.palette_of_commands.field, "more epochs")
    assert searching.palette_of_commands.list.model().rowCount() == 0
    qtbot.keyClick(searching.palette_of_commands.field, Qt.Key.Key_Escape)
    assert not searching.palette_of_commands.isVisible()


def test_left_it_gives_the_keyboard_back(qtbot: QtBot, searching: MainWindow) -> None:
    palette = searching.palette_of_commands
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    had = searching.watch.training.go
    had.setFocus()
    palette.open()
    assert palette.field.hasFocus()
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert had.hasFocus()


def test_arrows_walk_the_list(qtbot: QtBot, searching: MainWindow) -> None:
    palette = searching.palette_of_commands
    qtbot.keyClicks(palette.field, "film 1")
    rows = palette.list.model().rowCount()
    assert rows > 2
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == 1
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == rows - 1
