"""Watch: the map takes the room; the list comes and goes; somebody else is a click away."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mfgui.ui.kit.theme import Theme
from mfgui.ui.places.watch.place import WatchPlace
from mfgui.ui.state.session import Session

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def place(qtbot: QtBot, opened: Session, theme: Theme) -> Iterator[WatchPlace]:
    """The place with a small set open, in a window of usual size."""
    place = WatchPlace(opened, theme)
    place.resize(1200, 680)
    with qtbot.waitExposed(place):
        place.show()
    yield place
    place.close()
    place.deleteLater()


def test_the_list_goes_where_there_is_no_room_and_stays_as_somebody_chose(qtbot: QtBot, place: WatchPlace) -> None:
    assert place.recommendations.isVisible()
    place.resize(940, 560)
    assert not place.recommendations.isVisible()
    place.resize(1060, 560)
    assert not place.recommendations.isVisible()
    qtbot.mouseClick(place.list_shown, LEFT)
    assert place.recommendations.isVisible()
    place.resize(1400, 680)
    qtbot.mouseClick(place.list_shown, LEFT)
    assert not place.recommendations.isVisible()
    place.resize(1500, 680)
    assert not place.recommendations.isVisible()


@pytest.mark.parametrize("size", [(930, 540), (1200, 680), (1830, 960)])
def test_curve_and_map_keep_what_they_need(qtbot: QtBot, place: WatchPlace, size: tuple[int, int]) -> None:
    place.resize(*size)
    with qtbot.waitSignal(place.training.view._session.run_ended, timeout=60_000):
        place.training.view._session.start("als", epochs=3)
    assert (place.width(), place.height()) == size  # nothing asks for more
    assert place.training.view.stack.height() >= 220
    assert place.map.width() >= 300
    assert place.map.height() >= 0.7 * size[1]
    assert place.map.geometry().right() < place.training.x()


def test_the_list_takes_room_for_titles_that_map_and_curve_do_not_need(qtbot: QtBot, place: WatchPlace) -> None:
    for width, least in ((1140, 320), (1200, 350), (1830, 430)):
        place.resize(width, 680)
        qtbot.waitUntil(lambda width=width: place.training.geometry().right() > width - 40)
        assert place.recommendations.isVisible()
        assert least <= place.recommendations.width() <= place.map.width()


def test_somebody_else_is_a_click_away(qtbot: QtBot, place: WatchPlace, opened: Session) -> None:
    before = opened.person
    assert before is not None
    for _ in range(5):  # the same one may be drawn
        qtbot.mouseClick(place.somebody, LEFT)
        if opened.person.user != before.user:
            break
    assert opened.person.user != before.user
    assert opened.person.name in place.recommendations.whom.text()


def test_one_can_go_back_to_an_epoch(qtbot: QtBot, place: WatchPlace, opened: Session) -> None:
    assert not place.timeline.isVisible()
    with qtbot.waitSignal(opened.run_ended, timeout=60_000):
        opened.start("als", epochs=4)
    qtbot.waitUntil(place.timeline.isVisible, timeout=20_000)
    qtbot.waitUntil(lambda: len(opened.epochs.kept) > 2, timeout=20_000)
    with qtbot.waitSignal(opened.epochs.shown_changed, timeout=20_000):
        place.timeline.slider.setValue(1)
    assert opened.epochs.shown == opened.epochs.kept[1]


def test_a_place_that_is_left_while_it_plays_leaves_the_result(
    qtbot: QtBot, place: WatchPlace, opened: Session
) -> None:
    with qtbot.waitSignal(opened.run_ended, timeout=60_000):
        opened.start("als", epochs=4)
    qtbot.waitUntil(place.timeline.isVisible, timeout=20_000)
    qtbot.waitUntil(lambda: len(opened.epochs.kept) == 5 and not opened.epochs.lane.busy, timeout=20_000)
    result = opened.model
    for wait in (True, False):  # an epoch is on screen, or only asked for
        place.timeline.play.click()
        if wait:
            qtbot.waitUntil(lambda: opened.epochs.shown is not None, timeout=20_000)
        place.hide()
        qtbot.waitUntil(lambda: not opened.quick.busy, timeout=20_000)
        assert not place.timeline.play.isChecked()
        assert opened.epochs.shown is None
        assert opened.model is result
        place.show()
    # Whoever goes to an epoch by hand means it: it stays while they look elsewhere.
    place.timeline.slider.setValue(1)
    qtbot.waitUntil(lambda: opened.epochs.shown == opened.epochs.kept[1], timeout=20_000)
    place.hide()
    assert opened.epochs.shown == opened.epochs.kept[1]
