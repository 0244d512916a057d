"""A search field: the room of its words."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from mfgui.ui.kit import make
from mfgui.ui.kit.film_search import SearchField
from mfgui.ui.kit.theme import Theme


def test_words_of_an_empty_field_have_the_room_of_the_button_that_would_empty_it(qtbot: QtBot, theme: Theme) -> None:
    field = SearchField(theme)
    qtbot.addWidget(field)
    field.setPlaceholderText("A film, or a person's number")
    with qtbot.waitExposed(field):
        field.show()
    inside = QRect(30, 4, 190, 24)
    shown = []
    for width in (238, 400):
        field.resize(width, 32)
        shown.append(field.grab(inside).toImage())
    assert shown[0] == shown[1]  # none of it is cut off
    field.resize(238, 32)
    qtbot.keyClicks(field, "x" * 60)
    field.grab()  # scrolls to what was typed last
    assert field.cursorRect().right() <= field.findChildren(QToolButton)[-1].x() + 4
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.grab(inside).toImage() == shown[0]


def test_a_return_that_puts_the_field_away_presses_nothing_else(qtbot: QtBot, theme: Theme) -> None:
    left = list[int]()

    class Window(QWidget):
        def keyPressEvent(self, event: QKeyEvent) -> None:
            left.append(event.key())

    window, field, button = Window(), SearchField(theme), QPushButton()
    make.column(field, button, into=window)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert left == [Qt.Key.Key_Return]  # with the keys still in the field it is anybody's
    field.returnPressed.connect(field.hide)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert button.hasFocus()
    assert left == [Qt.Key.Key_Return]
