"""The presentation: scenes by keys, clicker and touch; Esc brings the window back as it was."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from mfgui.storage.profiles import Said
from mfgui.ui.kit import fonts
from mfgui.ui.stage import caption
from mfgui.ui.stage.director import film_named
from mfgui.ui.stage.presentation import Presentation
from mfgui.ui.stage.scenes import Scene, own_file
from mfgui.ui.stage.scenes_dialog import ScenesDialog
from mfgui.ui.window.main_window import MainWindow

KEY = Qt.Key


@pytest.fixture
def shown(qtbot: QtBot, window: MainWindow, folder: Path) -> MainWindow:
    """The window with ratings and a model of three epochs."""
    with qtbot.waitSignal(window.session.dataset_changed, timeout=20_000):
        window.session.open(folder)
    with qtbot.waitSignal(window.session.run_ended, timeout=60_000):
        window.session.start("als", settings={"factors": 4}, epochs=3)
    return window


@pytest.fixture
def press(qtbot: QtBot, window: MainWindow) -> Callable[..., None]:
    """Press a key as the keyboard or a clicker does: the stage hears it before any page; wait for what it shows."""

    def press_key(key: Qt.Key) -> None:
        QTest.keyClick(window.windowHandle(), key)
        qtbot.waitUntil(lambda: window.pages.built(window.pages.wanted), timeout=10_000)

    return press_key


def present(window: MainWindow) -> Presentation:
    window.actions_by_name["present"].trigger()
    presentation = window.stage.presentation
    assert presentation is not None
    assert presentation.on
    return presentation


def test_escape_leaves_where_a_page_has_a_use_for_it_too(
    qtbot: QtBot, shown: MainWindow, press: Callable[..., None]
) -> None:
    presentation = present(shown)
    assert presentation.scenes[0].show == "data"
    qtbot.waitUntil(lambda: shown.pages.built("data") and shown.pages.page("data").isVisible())
    shown.activateWindow()
    shown.pages.page("data").setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, KEY.Key_Escape)
    assert not presentation.on


def test_a_list_that_a_scene_scrolled_begins_where_it_did(
    qtbot: QtBot, shown: MainWindow, press: Callable[..., None]
) -> None:
    shown.session.select_user(7)
    panel = shown.watch.recommendations
    qtbot.waitUntil(lambda: panel.listed is not None and len(panel.listed.ranked) > 20, timeout=10_000)
    presentation = present(shown)
    for _ in range(2):
        press(KEY.Key_Right)
    assert panel.listed is not None
    shown.session.select_film(int(panel.listed.ranked.films[-1]))
    qtbot.waitUntil(lambda: panel.list.verticalScrollBar().value() > 0)
    presentation.leave()
    assert panel.list.indexAt(QPoint(1, 1)).row() == 0


def go_to(presentation: Presentation, press: Callable[..., None], action: str) -> None:
    for _ in range([scene.action for scene in presentation.scenes].index(action)):
        press(KEY.Key_Right)
    assert presentation.scenes[presentation.at].action == action


def test_the_stage_has_no_chrome_and_larger_text_and_escape_brings_all_back(
    qtbot: QtBot, shown: MainWindow, press: Callable[..., None]
) -> None:
    window, session = shown, shown.session
    window.actions_by_name["larger text"].trigger()
    session.show_page("me")
    qtbot.waitUntil(lambda: window.pages.built("me"), timeout=10_000)
    session.select_user(7)
    session.select_film(3)
    before = (window.geometry(), window.windowState(), window.theme.text_size, window.pages.wanted)
    person = session.person
    presentation = present(window)
    assert window.isFullScreen()
    assert not window.menuBar().isVisible()
    assert not window.header.isVisible()
    assert not window.places.rail.isVisible()
    assert window.stage.caption.isVisible()
    fits = min(1.6, max(1.0, window.screen().size().width() / 1024))
    assert window.theme.text_size >= round(before[2] * min(fits, window.screen().size().height() / 560)) - 1
    for _ in presentation.scenes:
        press(KEY.Key_Right)
    assert presentation.at == len(presentation.scenes) - 1
    press(KEY.Key_Escape)
    assert not presentation.on
    assert (window.geometry(), window.windowState(), window.theme.text_size, window.pages.wanted) == before
    assert (session.person, session.film) == (person, 3)
    assert session.epochs.shown is None
    assert window.menuBar().isVisible()
    assert window.header.isVisible()
    assert window.places.rail.isVisible()
    assert not window.stage.caption.isVisible()


def test_arrows_clicker_and_touch_step_through_the_scenes(
    qtbot: QtBot, shown: MainWindow, press: Callable[..., None]
) -> None:
    presentation, caption = present(shown), shown.stage.caption
    seen = [caption.sentence.text()]
    for key, at in (
        (KEY.Key_Right, 1),
        (KEY.Key_PageDown, 2),
        (KEY.Key_PageUp, 1),
        (KEY.Key_Left, 0),
        (KEY.Key_Left, 0),
    ):
        press(key)
        assert presentation.at == at
        assert caption.sentence.text() == presentation.scenes[at].sentence
        seen.append(caption.sentence.text())
    assert len(set(seen)) == 3
    middle, right, left = caption.rect().center(), QPoint(caption.width() - 40, 20), QPoint(20, 20)
    qtbot.mouseClick(caption, Qt.MouseButton.LeftButton, pos=right)
    assert presentation.at == 1
    qtbot.mouseClick(caption, Qt.MouseButton.LeftButton, pos=left)
    assert presentation.at == 0
    qtbot.mousePress(caption, Qt.MouseButton.LeftButton, pos=middle)  # a swipe leftwards, as one turns a page
    qtbot.mouseRelease(caption, Qt.MouseButton.LeftButton, pos=middle - QPoint(200, 0))
    assert presentation.at == 1
    press(KEY.Key_Escape)
    shown.actions_by_name["present here"].trigger()
    assert presentation.at == 1
    press(KEY.Key_F5)
    assert presentation.at == 0
    press(KEY.Key_Escape)


def test_a_screen_reader_says_the_sentence_of_each_scene(
    shown: MainWindow, press: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = list[tuple[QWidget, str]]()
    monkeypatch.setattr(caption, "announce", lambda *said: heard.append(said))
    presentation = present(shown)
    for key in (KEY.Key_PageDown, KEY.Key_PageDown, KEY.Key_PageUp):
        press(key)
    assert heard == [(shown.stage.caption, presentation.scenes[at].sentence) for at in (0, 1, 2, 1)]
    assert shown.stage.caption.accessibleName() == heard[-1][1]


def test_fingers_step_as_the_mouse_does(qtbot: QtBot, shown: MainWindow) -> None:
    presentation, caption = present(shown), shown.stage.caption
    screen = QTest.createTouchDevice()
    window = shown.windowHandle()

    def stroke(begin: QPoint, end: QPoint) -> None:
        begin, end = caption.mapTo(shown, begin), caption.mapTo(shown, end)
        QTest.touchEvent(window, screen).press(0, begin, window).commit()
        QTest.touchEvent(window, screen).move(0, end, window).commit()
        QTest.touchEvent(window, screen).release(0, end, window).commit()

    middle, right, left = caption.rect().center(), QPoint(caption.width() - 40, 20), QPoint(20, 20)
    for begin, end, at in (
        (right, right, 1),
        (middle, middle - QPoint(200, 0), 2),
        (middle, middle + QPoint(200, 0), 1),
        (left, left, 0),
    ):
        stroke(begin, end)
        qtbot.waitUntil(lambda at=at: presentation.at == at)
        qtbot.waitUntil(lambda: shown.pages.built(shown.pages.wanted), timeout=10_000)
    presentation.leave()


def test_a_search_field_takes_the_arrows_only_once_it_was_clicked(
    qtbot: QtBot, shown: MainWindow, press: Callable[..., None]
) -> None:
    presentation = present(shown)
    press(KEY.Key_Right)
    press(KEY.Key_Right)
    field = QLineEdit(shown)  # whatever a page has of the kind
    field.setGeometry(40, 300, 120, 30)
    field.show()
    field.setFocus()
    press(KEY.Key_Right)
    press(KEY.Key_Left)
    assert presentation.at == 2
    window = shown.windowHandle()
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=field.mapTo(shown, field.rect().center()))
    qtbot.waitUntil(field.hasFocus)
    press(KEY.Key_B)
    press(KEY.Key_Left)
    assert presentation.at == 2
    assert not presentation.overlay.blank
    assert field.text() == "b"
    press(KEY.Key_PageUp)  # a clicker steps from anywhere
    assert presentation.at == 1
    presentation.leave()


def test_the_sentence_is_legible_from_the_last_row(shown: MainWindow) -> None:
    presentation, caption = present(shown), shown.stage.caption
    height = shown.screen().size().height()
    for scene in presentation.scenes:
        caption.say(scene.sentence, "1 / 7")
        assert caption.sentence.font().pixelSize() >= height / 34
        assert caption.sentence.height() <= 3.4 * caption.sentence.fontMetrics().lineSpacing()
    presentation.leave()


def test_blank_is_black_and_the_next_key_brings_the_scene_back(
    qtbot: QtBot, shown: MainWindow, press: Callable[..., None]
) -> None:
    presentation = present(shown)
    presentation.overlay.setGeometry(0, 0, 100, 30)  # as where the window had a screen's size before
    press(KEY.Key_B)
    qtbot.waitUntil(shown.updatesEnabled)  # what is in sight has its larger text by then
    assert shown.grab().toImage().pixelColor(shown.width() // 2, 30) == QColor(0, 0, 0)
    press(KEY.Key_PageDown)
    assert presentation.at == 0
    assert not presentation.overlay.isVisible()
    press(KEY.Key_B)
    press(KEY.Key_B)
    assert not presentation.overlay.blank
    press(KEY.Key_Escape)


def test_the_spotlight_leaves_a_hole_at_the_pointer(
    qtbot: QtBot, shown: MainWindow, press: Callable[..., None]
) -> None:
    presentation, overlay = present(shown), None
    qtbot.waitUntil(shown.updatesEnabled)
    bright = shown.grab().toImage().pixelColor(5, shown.height() // 2).lightness()
    press(KEY.Key_L)
    overlay = presentation.overlay
    overlay._at = QPoint(shown.width() - 10, shown.height() - 10)
    picture = shown.grab().toImage()
    assert picture.pixelColor(5, shown.height() // 2).lightness() < bright / 2
    press(KEY.Key_L)
    assert not overlay.isVisible()
    press(KEY.Key_Escape)


def test_the_room_rates_into_a_profile_of_its_own(qtbot: QtBot, shown: MainWindow, press: Callable[..., None]) -> None:
    window, profiles = shown, shown.session.profiles
    profiles.create("Ann")
    profiles.rate(5, 4.0)
    ann = profiles.current
    presentation = present(window)
    go_to(presentation, press, "rate")
    assert profiles.current is not None
    room = profiles.current.id
    assert room != ann.id
    assert "0" in window.stage.caption.status.text()
    for film in range(5):
        profiles.rate(film, 3.0)
    assert presentation.director.rated == 5
    press(KEY.Key_Right)
    press(KEY.Key_Left)
    assert profiles.current.id == room  # the same room goes on
    press(KEY.Key_Escape)
    assert profiles.current.id == ann.id
    assert list(profiles.of_kind(Said.RATED)) == [5]
    assert room in {profile.id for profile in profiles.all()}  # nothing is lost


def test_the_room_is_asked_about_films_whatever_was_in_front_and_that_comes_back(
    qtbot: QtBot, shown: MainWindow, press: Callable[..., None]
) -> None:
    shown.session.show_page("steer")
    qtbot.waitUntil(lambda: shown.pages.built("me"), timeout=10_000)
    me = shown.pages.page("me")
    assert me.sub_pages == ("steer",)
    presentation = present(shown)
    go_to(presentation, press, "rate")
    assert me.sub_pages == ("rate",)
    assert me.rating_card.isVisible()
    press(KEY.Key_Escape)
    assert shown.pages.wanted == "me"
    assert me.sub_pages == ("steer",)


def test_text_of_a_size_of_its_own_grows_too_on_a_page_that_was_there_before(
    qtbot: QtBot, shown: MainWindow, press: Callable[..., None]
) -> None:
    shown.session.show_page("data")
    qtbot.waitUntil(lambda: shown.pages.built("data"), timeout=10_000)
    name = shown.pages.page("data").data.name
    before = name.font().pointSizeF()
    presentation = present(shown)
    shown.theme.magnify(1.6)  # as on a large screen
    qtbot.waitUntil(lambda: not shown.restyle._turn.isActive())
    assert name.font().pointSizeF() == pytest.approx(1.6 * before, rel=0.02)
    presentation.leave()


def test_numbers_in_lists_have_their_room_in_larger_text_too(qtbot: QtBot, shown: MainWindow) -> None:
    shown.pages.show_panel("explore")
    qtbot.waitUntil(lambda: shown.pages.built("explore"), timeout=10_000)
    shown.pages.show_panel("watch")
    finder = shown.pages.page("explore").finder
    for factor in (1.6, 1.0, 1.6):
        shown.theme.magnify(factor)
        shown.resize(1920, 1080)
        shown.pages.show_panel("explore")
        qtbot.waitUntil(finder.isVisible)
        for table, model in ((finder.film_table, finder.films), (finder.person_table, finder.people)):
            for name, most in (("ratings", "00,000"), ("mean", "4.5 ★")):
                width = table.columnWidth(model.column(name))
                assert table.isColumnHidden(model.column(name)) or shown.theme.px(120) > width > fonts.advance(most) + 8
        shown.pages.show_panel("watch")


def test_a_room_that_rated_nothing_leaves_nothing(shown: MainWindow, press: Callable[..., None]) -> None:
    profiles = shown.session.profiles
    profiles.create("Ann")
    presentation = present(shown)
    for _ in presentation.scenes:
        press(KEY.Key_Right)
    press(KEY.Key_Escape)
    assert [profile.name for profile in profiles.all()] == ["Ann"]


def test_what_was_learnt_is_played_from_its_beginning_and_then_is_the_result_again(
    qtbot: QtBot, shown: MainWindow, press: Callable[..., None]
) -> None:
    epochs = shown.session.epochs
    qtbot.waitUntil(lambda: len(epochs.kept) > 2, timeout=10_000)
    shown_epochs: list[int | None] = []
    epochs.shown_changed.connect(lambda: shown_epochs.append(epochs.shown))
    presentation = present(shown)
    go_to(presentation, press, "learn")
    qtbot.waitUntil(lambda: len(shown_epochs) >= 2, timeout=10_000)
    assert shown_epochs[:2] == list(epochs.kept[:2])
    press(KEY.Key_Right)
    qtbot.waitUntil(lambda: epochs.shown is None, timeout=10_000)
    press(KEY.Key_Escape)


def test_without_ratings_the_demo_is_opened_for_it(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.session.dataset_changed, timeout=60_000):
        window.actions_by_name["present"].trigger()
    qtbot.waitUntil(lambda: window.stage.presentation is not None and window.stage.presentation.on)
    window.stage.presentation.leave()
    assert window.session.dataset.simulated


def test_people_and_films_are_named_and_missing_ones_are_told(qtbot: QtBot, shown: MainWindow) -> None:
    data, session = shown.session.dataset, shown.session
    assert data is not None
    for name in ("The Film 12 (1961)", "Film 12, The (1961)", "the film 12", str(data.films.ids[11])):
        assert film_named(data, name) == 11
    assert film_named(data, "Film 1200") is None
    presentation = present(shown)
    director = presentation.director
    director.put_on(Scene("a", "A", "person", person="31", film="The Film 12 (1961)"))
    assert director.missing == ()
    assert (session.person.user, session.film) == (30, 11)
    director.put_on(Scene("b", "B", "map", person="9999", film="Stalker (1979)"))
    assert len(director.missing) == 2
    assert "9999" in director.missing[1]
    assert "Stalker" in shown.stage.caption.status.text()
    assert (session.person.user, session.film) == (30, 11)  # who was there stays
    presentation.leave()


def test_a_second_screen_shows_notes_clock_and_the_next_scene(
    qtbot: QtBot, shown: MainWindow, monkeypatch: pytest.MonkeyPatch, press: Callable[..., None]
) -> None:
    presentation = present(shown)
    press(KEY.Key_Escape)
    here = QGuiApplication.primaryScreen()
    monkeypatch.setattr(presentation, "_screens", lambda: (here, here))
    present(shown)
    notes = presentation.notes
    assert notes is not None
    assert notes.isVisible()
    first, second = presentation.scenes[:2]
    assert notes.notes.text() == first.notes
    assert notes.next.text() == second.sentence
    assert ":" in notes.clock.text()
    qtbot.keyClick(notes, KEY.Key_PageDown)
    assert presentation.at == 1
    assert notes.notes.text() == second.notes
    qtbot.keyClick(notes, KEY.Key_Escape)
    assert not presentation.on
    assert presentation.notes is None


def test_a_window_that_is_closed_on_stage_keeps_its_size(qtbot: QtBot, shown: MainWindow) -> None:
    size = shown.size()
    presentation = present(shown)
    shown.close()
    assert not presentation.on
    assert shown.size() == size
    qtbot.waitUntil(lambda: not shown.isVisible())


def test_own_scenes_are_copied_and_checked_as_they_are_saved(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_by_name["edit scenes"].trigger()
    dialog = window.findChild(ScenesDialog)
    assert dialog is not None
    assert own_file().exists()
    assert not dialog.mistakes.isVisible()
    own_file().write_text(own_file().read_text("utf-8").replace('show = "data"', 'show = "date"'), "utf-8")
    qtbot.waitUntil(lambda: "date" in dialog.mistakes.toPlainText(), timeout=5_000)
    dialog.reset.click()
    assert dialog.mistakes.toPlainText() == ""
    dialog.accept()


def test_i_am_myself_again_after_the_room_has_rated(
    qtbot: QtBot, shown: MainWindow, press: Callable[..., None]
) -> None:
    profiles = shown.session.profiles
    profiles.rate(2, 4.0)
    profiles.show()
    presentation = present(shown)
    go_to(presentation, press, "rate")
    profiles.rate(5, 5.0)
    qtbot.waitUntil(lambda: presentation.director.rated == 1, timeout=10_000)
    press(KEY.Key_Escape)
    assert profiles.shown
    assert [entry.stars for entry in profiles.entries.values()] == [4.0]


def test_whoever_has_rated_nothing_yet_is_not_the_room_afterwards(
    qtbot: QtBot, shown: MainWindow, press: Callable[..., None]
) -> None:
    profiles = shown.session.profiles
    presentation = present(shown)
    go_to(presentation, press, "rate")
    room = profiles.current
    profiles.rate(5, 5.0)
    qtbot.waitUntil(lambda: presentation.director.rated == 1, timeout=10_000)
    press(KEY.Key_Escape)
    profiles.rate(2, 4.0)
    assert profiles.current is not None
    assert room is not None
    assert profiles.current.id != room.id
    assert list(profiles.of_kind(Said.RATED)) == [2]
