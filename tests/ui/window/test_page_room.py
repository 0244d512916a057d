"""The room of pages: filled where it does, scrolled where a page needs more, whatever its words would like."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from mfgui.ui.window.page_room import PageRoom

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def room(qtbot: QtBot) -> PageRoom:
    """A page with many words that may be cut, in a room of 400 by 300."""
    page, words = QWidget(), QLabel("A good many words. " * 300)
    words.setWordWrap(True)
    words.setMinimumSize(1, 1)
    words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    QVBoxLayout(page).addWidget(words)
    made = PageRoom(page)
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    qtbot.waitExposed(made)
    return made


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
