"""What is drawn, in the accessible tree: items, values, presses; nothing of it outlives its widget."""

from __future__ import annotations

import gc
import sys

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from mfgui.data.dataset import RatingScale
from mfgui.ui.kit import drawn, make
from mfgui.ui.kit.drawn import Drawn, DrawnItem, Said, announce, tell_current
from mfgui.ui.kit.stars import StarRating
from mfgui.ui.kit.theme import Theme

TEXT, ROLE = QAccessible.Text, QAccessible.Role


class Shelf(QWidget, Drawn):
    """Draws three things, the numbers 10, 20 and 30, beside a button."""

    spoken_role = ROLE.List

    def __init__(self) -> None:
        super().__init__()
        self.resize(100, 30)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button = QPushButton("inside", self)
        self.button.setGeometry(0, 20, 20, 10)
        self.numbers, self.current, self.pressed = [10, 20, 30], 20, 0

    def spoken_value(self) -> str:
        return "three"

    def spoken_items(self) -> list[int]:
        return self.numbers

    def spoken_item(self, number: int) -> DrawnItem:
        return DrawnItem(f"thing {number}", f"worth {number}", QRect(number, 0, 5, 5))

    def spoken_current(self) -> int:
        return self.current

    def press_item(self, number: int) -> None:
        self.pressed = number


@pytest.fixture
def shelf(qtbot: QtBot) -> Shelf:
    """On screen."""
    made = Shelf()
    qtbot.addWidget(made)
    made.show()
    return made


def tree(widget: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def test_what_is_not_seen_is_not_asked_for_its_words(shelf: Shelf) -> None:
    of = tree(shelf)
    shelf.hide()
    assert (of.text(TEXT.Value), of.childCount()) == ("", 1)


def test_a_stack_of_pages_is_nothing_of_its_own(qtbot: QtBot) -> None:
    stack = make.Pages()
    qtbot.addWidget(stack)
    stack.addWidget(QPushButton("one"))
    stack.addWidget(QPushButton("two"))
    of = tree(stack)
    assert of.role() is ROLE.Client
    assert sorted(of.child(k).text(TEXT.Name) for k in range(of.childCount())) == ["one", "two"]


def test_items_come_after_child_widgets_with_names_values_and_places(shelf: Shelf) -> None:
    of = tree(shelf)
    assert (of.role(), of.text(TEXT.Value), of.childCount()) == (ROLE.List, "three", 4)
    assert of.child(0).object() is shelf.button
    last = of.child(3)
    assert (last.role(), last.text(TEXT.Name), last.text(TEXT.Value)) == (ROLE.ListItem, "thing 30", "worth 30")
    assert [of.indexOfChild(of.child(place)) for place in range(4)] == [0, 1, 2, 3]
    assert last.parent().object() is shelf
    assert last.rect().topLeft() == shelf.mapToGlobal(QRect(30, 0, 5, 5).topLeft())
    at = shelf.mapToGlobal(QRect(22, 2, 1, 1).topLeft())
    assert of.childAt(at.x(), at.y()).text(TEXT.Name) == "thing 20"
    assert of.child(2).state().selected
    assert not last.state().selected
    assert of.child(4) is None


def test_an_item_can_be_pressed(shelf: Shelf) -> None:
    press = tree(shelf).child(1).actionInterface()
    assert press.actionNames() == [QAccessibleActionInterface.pressAction()]
    press.doAction(press.actionNames()[0])
    assert shelf.pressed == 10
    assert tree(shelf).child(1).valueInterface() is None


def test_the_item_that_the_keys_went_to_is_told_of(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []

    def note(event: QAccessibleEvent) -> None:
        told.append(event.accessibleInterface().text(TEXT.Name))

    monkeypatch.setattr(drawn.QAccessible, "updateAccessibility", note)
    tell_current(shelf)
    assert told == []  # nobody listens
    monkeypatch.setattr(drawn.QAccessible, "isActive", lambda: True)
    tell_current(shelf)
    assert told == ["thing 20"]
    shelf.current = 40
    tell_current(shelf)
    assert told == ["thing 20"]


def test_items_go_with_their_widget(qtbot: QtBot) -> None:
    shelf = Shelf()
    shelf.show()
    items = [tree(shelf).child(place) for place in (1, 2, 3)]
    assert all(item.isValid() for item in items)
    Shiboken.delete(shelf)
    gc.collect()
    assert not any(Shiboken.isValid(item) for item in items)


def test_of_more_items_than_are_kept_the_first_are_made_anew(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawn, "_MOST_KEPT", 2)
    assert [tree(shelf).child(place).text(TEXT.Name) for place in (1, 2, 3, 1)] == [
        *("thing 10", "thing 20", "thing 30"),
        "thing 10",
    ]


def test_stars_are_a_slider(qtbot: QtBot, theme: Theme) -> None:
    stars = StarRating(theme, RatingScale(0.5, 5, 0.5))
    qtbot.addWidget(stars)
    stars.show()
    of, given = tree(stars), []
    stars.rated.connect(given.append)
    value = of.valueInterface()
    assert (of.role(), value.minimumValue(), value.maximumValue(), value.minimumStepSize()) == (ROLE.Slider, 0, 5, 0.5)
    assert (value.currentValue(), stars.value) == (0, None)
    value.setCurrentValue(3.4)
    assert (given, value.currentValue()) == ([3.5], 3.5)
    assert "3.5" in of.text(TEXT.Value)
    value.setCurrentValue(0)
    assert given == [3.5, None]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt announces")
def test_what_is_announced_is_a_notification_that_is_shown(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[QAccessible.Event, str, QAccessible.Role]] = []

    def hear(event: QAccessibleEvent) -> None:
        tree = QAccessible.queryAccessibleInterface(event.object())
        told.append((event.type(), tree.text(TEXT.Name), tree.role()))

    monkeypatch.setattr(drawn.QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(drawn.QAccessible, "updateAccessibility", hear)
    for n in range(6):
        announce(shelf.button, f"thing {n}")
    assert told == [(QAccessible.Event.ObjectShow, f"thing {n}", ROLE.Notification) for n in range(6)]
    said = [one.accessibleName() for one in shelf.findChildren(Said)]
    assert said == ["thing 2", "thing 3", "thing 4", "thing 5"]
