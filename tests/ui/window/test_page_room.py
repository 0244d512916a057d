"""The room of pages: filled where it does, scrolled where a page needs more, whatever its words would like."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mfgui.ui.kit.theme import Theme
from mfgui.ui.places.me.place import MePage
from mfgui.ui.window.main_window import MainWindow
from mfgui.ui.window.page_room import PageRoom
from tests.ui.sized import show_sized


@pytest.fixture
def room(qtbot: QtBot) -> PageRoom:
    """A page with many words that may be cut, in a room of 400 by 300."""
    page, words = QWidget(), QLabel("A good many words. " * 300)
    words.setWordWrap(True)
    words.setMinimumSize(1, 1)
    words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    QVBoxLayout(page).addWidget(words)
    return show_sized(qtbot, PageRoom(page), 400, 300)


def test_a_page_fills_the_room_and_does_not_scroll_for_words(room: PageRoom) -> None:
    assert room.widget().size() == room.maximumViewportSize()
    room.resize(500, 200)
    assert room.widget().size() == room.maximumViewportSize()
    assert not room.verticalScrollBar().isVisible()


def test_what_needs_more_is_scrolled_both_ways(qtbot: QtBot, room: PageRoom) -> None:
    page = room.widget()
    page.layout().itemAt(0).widget().setMinimumSize(700, 100)
    qtbot.waitUntil(room.horizontalScrollBar().isVisible)
    assert page.width() >= 700
    assert page.height() == room.viewport().height()
    assert not room.verticalScrollBar().isVisible()
    page.layout().itemAt(0).widget().setMinimumSize(700, 900)
    qtbot.waitUntil(room.verticalScrollBar().isVisible)
    assert page.height() >= 900


class Folding(QWidget):
    """A page that needs no height once it is narrow, as parts of it fold away."""

    def __init__(self) -> None:
        super().__init__()
        self.sizes: list[QSize] = []
        self.wide_needs = 500

    def minimumSizeHint(self) -> QSize:
        return QSize(100, self.wide_needs if self.width() >= 395 else 200)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sizes.append(self.size())
        self.updateGeometry()


def test_a_page_that_folds_beside_a_bar_comes_to_rest(qtbot: QtBot) -> None:
    page = Folding()
    room = show_sized(qtbot, PageRoom(page), 402, 300)
    qtbot.waitUntil(lambda: page.size().expandedTo(page.minimumSizeHint()) == page.size() and len(page.sizes) > 1)
    for _ in range(3):  # also when it asks again later, for something else about it
        before = len(page.sizes)
        page.updateGeometry()
        qtbot.wait(80)
        assert len(page.sizes) - before <= 3
    assert page.height() >= 500
    page.wide_needs = 100
    page.updateGeometry()
    qtbot.waitUntil(lambda: page.size() == room.maximumViewportSize())
    assert not room.verticalScrollBar().isVisible()


@pytest.mark.parametrize("size", [(1280, 800), (1024, 640)], ids=str)
def test_with_the_largest_text_places_scroll_down_and_not_aside(
    qtbot: QtBot, window: MainWindow, theme: Theme, folder: Path, size: tuple[int, int]
) -> None:
    with qtbot.waitSignal(window.session.dataset_changed, timeout=20_000):
        window.session.open(folder)
    window.resize(*size)
    theme.resize_text(200)
    for name in ("watch", "me", "explore", "runs", "data"):
        window.pages.show_panel(name)
        qtbot.waitUntil(lambda name=name: window.pages.built(name))  # type: ignore[misc]
        room = next(room for room in window.findChildren(PageRoom) if room.isVisible())
        qtbot.waitUntil(lambda room=room: room.widget().width() == room.viewport().width())  # type: ignore[misc]
        assert not room.horizontalScrollBar().isVisible(), name
    if size[0] < 1280:
        return
    window.pages.show_panel("me")
    me = window.findChild(MePage)
    assert me is not None
    assert me.lists.y() >= me.map.geometry().bottom()  # under the map, not beside it
    assert me.card.geometry().bottom() <= me.map.geometry().bottom()
    theme.resize_text(100)
    qtbot.waitUntil(lambda: me.lists.x() > me.map.geometry().right())
