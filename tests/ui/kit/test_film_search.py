"""The film search field: results while typing, chosen by keys and clicks, never in the way."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mfgui.ui.kit.film_search import FOUND, FilmSearch
from mfgui.ui.kit.frames import Role
from mfgui.ui.kit.theme import Theme
from mfgui.ui.state.session import Session

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def field(qtbot: QtBot, opened: Session, theme: Theme) -> Iterator[FilmSearch]:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    field = FilmSearch(opened.finder, theme)
    layout.addWidget(field)
    layout.addWidget(QLineEdit())
    layout.addStretch(1)
    window.resize(500, 500)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(lambda: opened.finder.ready, timeout=10_000)  # asked for by the focus alone
    yield field
    window.hide()


def titles(field: FilmSearch) -> list[str]:
    return [field.found.index(row, 0).data() for row in range(field.found.rowCount())]


def test_finds_while_typing_and_enter_takes_the_first(qtbot: QtBot, field: FilmSearch) -> None:
    qtbot.keyClicks(field, "12 film")
    assert titles(field)[0] == "The Film 12 (1961)"
    assert field.results is not None
    assert field.results.isVisible()
    with qtbot.waitSignal(field.film_chosen) as chosen:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert chosen.args == [11]
    assert field.text() == ""
    assert not field.results.isVisible()


def test_down_and_up_walk_and_a_click_chooses(qtbot: QtBot, field: FilmSearch) -> None:
    qtbot.keyClicks(field, "film")
    assert len(titles(field)) == FOUND
    assert field.results is not None
    for key, row in ((Qt.Key.Key_Down, 1), (Qt.Key.Key_Down, 2), (Qt.Key.Key_Up, 1)):
        qtbot.keyClick(field, key)
        assert field.results.currentIndex().row() == row
    wanted = field.found.index(3, 0).data(Role.FILM)
    with qtbot.waitSignal(field.film_chosen) as chosen:
        spot = field.results.visualRect(field.found.index(3, 0)).center()
        qtbot.mouseClick(field.results.viewport(), LEFT, pos=spot)
    assert chosen.args == [wanted]


def test_escape_puts_the_list_away_then_empties(qtbot: QtBot, field: FilmSearch) -> None:
    qtbot.keyClicks(field, "film 3")
    assert field.results is not None
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not field.results.isVisible()
    assert field.text() == "film 3"
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.results.isVisible()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""


def test_the_list_is_never_in_the_way(qtbot: QtBot, field: FilmSearch) -> None:
    qtbot.keyClicks(field, "film")
    assert field.results is not None
    field.window().resize(480, 300)
    qtbot.waitUntil(lambda: not field.results.isVisible())
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.window().rect().contains(field.results.geometry())
    field.nextInFocusChain().setFocus()
    other = field.window().findChildren(QLineEdit)[-1]
    other.setFocus()
    qtbot.waitUntil(lambda: not field.results.isVisible())


def test_nothing_found_is_said_and_chooses_nothing(qtbot: QtBot, field: FilmSearch) -> None:
    qtbot.keyClicks(field, "zzz")
    assert titles(field) == []
    assert field.results is not None
    assert field.results.isVisible()
    with qtbot.assertNotEmitted(field.film_chosen):
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
            qtbot.keyClick(field, key)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not field.results.isVisible()
    assert field.text() == "zzz"


def test_typing_before_the_index_is_there_finds_as_soon_as_it_is(
    qtbot: QtBot, field: FilmSearch, opened: Session
) -> None:
    opened.finder.set_dataset(opened.dataset)
    assert not opened.finder.ready
    qtbot.keyClicks(field, "film 7")
    assert titles(field) == []
    qtbot.waitUntil(lambda: titles(field)[:1] == ["The Film 7 (1956)"], timeout=10_000)
    assert field.results is not None
    assert field.results.isVisible()


def test_misspelt_words_find_their_films(qtbot: QtBot, field: FilmSearch) -> None:
    qtbot.keyClicks(field, "flim 12")
    assert titles(field)[0] == "The Film 12 (1961)"
    with qtbot.waitSignal(field.film_chosen) as chosen:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert chosen.args == [11]
    field.setText("qqqqqq")
    assert titles(field) == []
