"""The guided tour: offered once, walked by its buttons, left at any time and found again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mfgui.ui.stage import tour as tour_strip
from mfgui.ui.window.main_window import MainWindow
from mfgui.ui.window.preferences import Preferences


def open_folder(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    with qtbot.waitSignal(window.session.dataset_changed, timeout=20_000):
        window.session.open(folder)


def arrive(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.pages.built(window.pages.wanted), timeout=10_000)


def test_it_is_offered_with_the_first_ratings_and_only_once(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    window.stage.offer_tour(Preferences())
    assert not window.notice.isVisible()
    open_folder(qtbot, window, folder)
    assert window.notice.isVisible()
    assert not window.stage.tour.isVisible()  # never forced
    qtbot.mouseClick(window.notice.dismiss, Qt.MouseButton.LeftButton)
    open_folder(qtbot, window, folder)
    assert not window.notice.isVisible()
    window.stage.offer_tour(Preferences())  # another start
    open_folder(qtbot, window, folder)
    assert not window.notice.isVisible()


def test_each_stop_has_a_sentence_and_one_thing_to_do_and_nothing_happens_by_itself(
    qtbot: QtBot, window: MainWindow, folder: Path
) -> None:
    window.stage.offer_tour(Preferences())
    open_folder(qtbot, window, folder)
    qtbot.mouseClick(window.notice.take, Qt.MouseButton.LeftButton)
    tour = window.stage.tour
    seen = []
    for _ in range(7):
        assert tour.isVisible()
        arrive(qtbot, window)
        seen.append((tour.sentence.text(), tour.todo.text(), window.pages.wanted))
        qtbot.mouseClick(tour.on, Qt.MouseButton.LeftButton)
    assert all(sentence and todo for sentence, todo, _ in seen)
    assert len({sentence for sentence, _, _ in seen}) == 7
    assert [page for _, _, page in seen] == ["data", "watch", "explore", "explore", "me", "me", "runs"]
    assert not tour.isVisible()
    assert window.session.model is None
    assert window.session.profiles.all() == []


def test_a_screen_reader_says_each_stop_once(
    qtbot: QtBot, window: MainWindow, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_folder(qtbot, window, folder)
    heard = list[tuple[QWidget, str]]()
    monkeypatch.setattr(tour_strip, "announce", lambda *said: heard.append(said))
    window.actions_by_name["tour"].trigger()
    tour, shown = window.stage.tour, list[str]()
    for step in (tour.on, tour.on, tour.back, tour.leave):
        shown.append(f"{tour.sentence.text()} {tour.todo.text()}")
        qtbot.mouseClick(step, Qt.MouseButton.LeftButton)
    assert heard == [(tour, words) for words in shown]
    assert len(set(shown)) == 3


def test_it_is_left_and_goes_on_where_one_was(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    open_folder(qtbot, window, folder)
    window.actions_by_name["tour"].trigger()
    tour = window.stage.tour
    assert not tour.back.isEnabled()
    qtbot.keyClick(tour.on, Qt.Key.Key_Space)
    second = tour.sentence.text()
    qtbot.keyClick(tour.on, Qt.Key.Key_Escape)
    assert not tour.isVisible()
    window.actions_by_name["tour"].trigger()
    assert tour.sentence.text() == second
    qtbot.mouseClick(tour.back, Qt.MouseButton.LeftButton)
    assert tour.at == 0
    window.actions_by_name["present"].trigger()
    assert not tour.isVisible()  # not two at a time
    window.stage.presentation.leave()


def test_without_ratings_the_tour_opens_the_demo(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_by_name["tour"].trigger()
    qtbot.waitUntil(window.stage.tour.isVisible, timeout=60_000)
    assert window.session.dataset.simulated
    arrive(qtbot, window)


def test_whoever_goes_on_by_return_can_go_on_by_return(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    open_folder(qtbot, window, folder)
    window.activateWindow()
    window.stage.show_round()
    tour = window.stage.tour
    for stop in range(1, 7):
        arrive(qtbot, window)
        QApplication.processEvents()
        assert tour.on.hasFocus()
        QTest.keyClick(tour.on, Qt.Key.Key_Return)
        assert tour.at == stop
