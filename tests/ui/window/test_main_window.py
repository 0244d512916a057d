"""The whole window: ways in, one shared selection, bad input, closing; driven by clicks and keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QUndoCommand
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from mfgui import cli
from mfgui.ui.kit.theme import ThemeChoice
from mfgui.ui.places.explore.place import SUB_PAGES as EXPLORE_SUB_PAGES
from mfgui.ui.places.me.place import SUB_PAGES as ME_SUB_PAGES
from mfgui.ui.places.workshop.runs_page import VIEWS
from mfgui.ui.state.offer import Offer
from mfgui.ui.state.session import RunState
from mfgui.ui.window.main_window import MainWindow
from mfgui.ui.window.place_list import ALSO, pages, places
from mfgui.ui.window.preferences import Preferences


def open_folder(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    with qtbot.waitSignal(window.session.dataset_changed, timeout=20_000):
        window.session.open(folder)


def test_first_start_welcomes_with_four_ways_in(window: MainWindow) -> None:
    welcome = window.welcome
    assert window.pages.currentWidget() is welcome
    assert not window.header.isVisible()
    for card in (welcome.demo, welcome.folder, welcome.zip, welcome.download):
        assert card.isVisible()
        assert card.isEnabled()
    assert welcome.recent_buttons == []
    assert not window.notice.isVisible()


def test_dropping_a_folder_opens_it(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder))])
    drop = QDropEvent(
        QPointF(100, 100), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    with qtbot.waitSignal(window.session.dataset_changed, timeout=20_000):
        window.dropEvent(drop)
    assert window.pages.currentWidget() is window.watch
    assert "2,400 ratings by 60 people of 80 films" in window.header.data.facts
    assert window.header.data.mark == ""
    assert "small set" in window.windowTitle()


def test_the_downloads_are_a_click_away_and_lead_back(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    qtbot.mouseClick(window.welcome.download, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.pages.currentWidget() is window.places.download)
    qtbot.mouseClick(window.places.download.back, Qt.MouseButton.LeftButton)
    assert window.pages.currentWidget() is window.welcome
    open_folder(qtbot, window, folder)
    window.actions_by_name["download"].trigger()
    qtbot.waitUntil(lambda: window.pages.currentWidget() is window.places.download)
    qtbot.keyClick(window.places.download, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.pages.currentWidget() is window.watch)  # the button is seen to go down


def test_a_recent_folder_is_a_click_away(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    window.session.recent.add(folder)
    window.welcome.hide()
    window.welcome.show()
    (button,) = window.welcome.recent_buttons
    assert isinstance(button, QPushButton)
    assert "small set" in button.text()
    with qtbot.waitSignal(window.session.dataset_changed, timeout=20_000):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_demo_opens_learnt_with_a_click_and_says_simulated(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.session.model_changed, timeout=60_000):
        qtbot.mouseClick(window.welcome.demo, Qt.MouseButton.LeftButton)
    assert window.session.recorded
    assert window.session.run_state is RunState.IDLE
    assert window.header.data.mark == "simulated"
    assert "simulated ratings" in window.windowTitle()


def test_the_recording_is_played_on_the_place_until_it_can_be_learnt(qtbot: QtBot, window: MainWindow) -> None:
    session, watch = window.session, window.watch
    session.kernels_ready = False
    with qtbot.waitSignal(session.model_changed, timeout=60_000):
        session.open_demo()
    qtbot.waitUntil(lambda: watch.timeline.isVisible() and watch.map.shown is not None, timeout=20_000)
    play, result = watch.training.go.text(), watch.training.view.words.text()
    qtbot.mouseClick(watch.training.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: session.epochs.shown is not None and watch.timeline.play.isChecked(), timeout=20_000)
    assert session.run_state is RunState.IDLE
    assert watch.training.view.words.text() != result  # it speaks of the epoch on screen
    shown = next(point for point in session.history if point.epoch == session.epochs.shown)
    assert f"{shown.validation_rmse:.3f}" in window.header.model.facts
    session.kernels_ready = True
    session.warmed.emit()
    assert watch.training.go.text() != play
    with qtbot.waitSignal(session.run_opened, timeout=60_000):
        qtbot.mouseClick(watch.training.go, Qt.MouseButton.LeftButton)
    assert not session.recorded
    assert not watch.timeline.play.isChecked()


def test_cancelling_while_opening_stays_where_one_was(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    with qtbot.waitSignal(window.session.loading_ended, timeout=20_000):
        window.session.open(folder)
        assert window.loading.isVisible()
        qtbot.mouseClick(window.loading.cancel, Qt.MouseButton.LeftButton)
    assert not window.loading.isVisible()
    assert window.session.dataset is None
    assert window.pages.currentWidget() is window.welcome
    assert not window.notice.isVisible()


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("movies.csv", "movieId,title,genres\n1,A (1990),Drama\n", "movies.csv"),
        ("ratings.csv", "", "empty"),
        ("ratings.csv", "userId,movieId,timestamp\n1,1,5\n", "rating"),
    ],
)
def test_bad_input_is_one_sentence_and_what_was_open_stays(
    qtbot: QtBot, window: MainWindow, folder: Path, tmp_path: Path, name: str, text: str, words: str
) -> None:
    open_folder(qtbot, window, folder)
    before = window.session.dataset
    bad = tmp_path / "bad"
    bad.mkdir()
    (bad / name).write_text(text, "utf-8")
    with qtbot.waitSignal(window.session.problem, timeout=20_000):
        window.session.open(bad)
    assert window.notice.isVisible()
    sentence = window.notice.sentence.text()
    assert words in sentence
    assert sentence.startswith("Could not open bad: ") or sentence.split(":")[0].endswith("bad")
    assert "Traceback" not in sentence
    assert "\n" not in sentence
    assert not window.notice.copy_details.isVisible()
    assert window.session.dataset is before
    qtbot.mouseClick(window.notice.dismiss, Qt.MouseButton.LeftButton)
    assert not window.notice.isVisible()


def test_training_from_the_menu_fills_every_panel(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    open_folder(qtbot, window, folder)
    with qtbot.waitSignal(window.session.run_ended, timeout=60_000):
        window.actions_by_name["go"].trigger()
    assert window.actions_by_name["go"].text() == "Start again"
    assert window.session.model is not None


def test_the_theme_is_kept(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_by_name["theme dark"].trigger()
    assert Preferences().theme is ThemeChoice.DARK
    qtbot.waitUntil(lambda: window.grab().toImage().pixelColor(QPoint(3, 300)).lightness() < 60)
    window.actions_by_name["theme light"].trigger()
    qtbot.waitUntil(lambda: window.grab().toImage().pixelColor(QPoint(3, 300)).lightness() > 200)


def test_closing_an_idle_window_closes_it(qtbot: QtBot, window: MainWindow) -> None:
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible())


def test_everything_to_click_has_a_name(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QTableView

    open_folder(qtbot, window, folder)
    nameless = [
        f"{type(w).__name__} {w.objectName()} in {type(w.parent()).__name__}"
        for kind in (QAbstractButton, QComboBox, QLineEdit)
        for w in window.findChildren(kind)
        if not (w.accessibleName() or (isinstance(w, QAbstractButton) and w.text()))
        and not w.objectName().startswith("qt_")
        and not isinstance(w.parent(), (QLineEdit, QComboBox, QTableView))
    ]
    assert nameless == []


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1100, 700)])
def test_nothing_needs_more_room_than_a_small_screen(
    qtbot: QtBot, window: MainWindow, folder: Path, width: int, height: int
) -> None:
    open_folder(qtbot, window, folder)
    with qtbot.waitSignal(window.session.run_ended, timeout=60_000):
        window.session.start(epochs=2)
    window.resize(width, height)
    assert window.minimumSizeHint().width() <= width
    assert window.minimumSizeHint().height() <= height


def test_the_command_line_names_every_panel_and_page(window: MainWindow) -> None:
    own = {"welcome", "download", "training", "recommendations", *EXPLORE_SUB_PAGES}
    assert set(cli.PANELS) == own | set(ALSO) | {kind.name for kind in pages()} | set(VIEWS) | set(ME_SUB_PAGES)


def test_every_page_opens_by_its_tab_its_keys_and_its_name(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    window.pages.show_page("data")
    assert window.pages.currentWidget() is window.welcome  # there is nothing to show yet
    open_folder(qtbot, window, folder)
    for place in places():
        qtbot.mouseClick(window.places.rail.buttons[place.name], Qt.MouseButton.LeftButton)
        assert window.pages.page(place.pages[0].name) is window.pages.currentWidget()
        for kind in place.pages:
            assert window.places.tabs.isVisible() == (len(place.pages) > 1)
            if window.places.tabs.isVisible():
                qtbot.mouseClick(window.places.tabs.buttons[kind.name], Qt.MouseButton.LeftButton)
            assert window.pages.page(kind.name) is window.pages.currentWidget()
            window.session.show_page("watch")
            assert window.places.rail.buttons["watch"].isChecked()
            assert window.places.tabs.buttons["watch"].isChecked()
            window.actions_by_name[kind.name].trigger()
            assert window.pages.page(kind.name) is window.pages.currentWidget()
            assert window.places.rail.buttons[place.name].isChecked()
        window.session.show_page("watch")
        window.actions_by_name[f"place {place.name}"].trigger()
        assert window.pages.wanted == (place.pages[-1].name if place.name != "watch" else "watch")
    for name in VIEWS:
        window.session.show_page("watch")
        window.session.show_page(name)
        assert window.places.rail.buttons["workshop"].isChecked()
        qtbot.waitUntil(window.pages.panel(name).isVisible)


def test_the_offer_to_take_back_goes_once_it_was_taken_back(window: MainWindow) -> None:
    undo = window.session.undo
    undo.push(QUndoCommand("delete"))
    window.session.offered.emit(Offer("Adam deleted.", "Undo", undo.undo, takes_back=True))
    assert window.notice.isVisible()
    undo.undo()
    assert not window.notice.isVisible()
    window.session.offered.emit(Offer("Something else."))
    undo.redo()
    assert window.notice.isVisible()
