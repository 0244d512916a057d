"""Pages built in steps: in turns of the event loop, ahead, at once; the one before stays in sight meanwhile."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from mfgui.ui.kit import make
from mfgui.ui.kit.lazy_stack import LazyStack, Stepwise


class Slow(Stepwise, QWidget):
    """Has three pieces."""

    def __init__(self) -> None:
        super().__init__()
        self.done = 0

    def steps(self) -> Iterator[None]:
        """Count them."""
        for _ in range(2):
            self.done += 1
            yield
        self.done += 1


class PlacesLater(Stepwise, QWidget):
    """Makes a part in one step, and places it in the next."""

    def steps(self) -> Iterator[None]:
        """Make it and place it."""
        self.made = Part()
        yield
        make.column(self.made, into=self)


class HoldsPlacesLater(Stepwise, QWidget):
    """Takes its time for a part that does."""

    def steps(self) -> Iterator[None]:
        """Build the part, then place it."""
        self.parts = [PlacesLater()]
        yield from self.parts[0].steps()
        make.column(*self.parts, into=self)


class Part(QWidget):
    """Knows who placed it."""

    placed_by: QWidget | None = None


@pytest.fixture
def stack(qtbot: QtBot) -> LazyStack:
    """A stack that is seen, with a page that is there and two that are not."""
    stack = LazyStack({"slow": Slow, "plain": QWidget})
    qtbot.addWidget(stack)
    stack.add("first", QWidget())
    stack.show_page("first")
    stack.show()
    return stack


def test_a_page_comes_when_it_is_whole_and_the_one_before_stays(qtbot: QtBot, stack: LazyStack) -> None:
    first, wanted, shown = stack.currentWidget(), [], []
    stack.page_wanted.connect(wanted.append)
    stack.page_shown.connect(shown.append)
    stack.show_page("slow")
    assert (wanted, shown, stack.wanted) == (["slow"], [], "slow")
    assert stack.currentWidget() is first
    qtbot.waitUntil(lambda: shown == ["slow"])
    slow = stack.currentWidget()
    assert isinstance(slow, Slow)
    assert slow.done == 3
    assert slow.isVisible()


def test_another_wish_comes_first(qtbot: QtBot, stack: LazyStack) -> None:
    stack.show_page("slow")
    stack.show_page("plain")
    qtbot.waitUntil(lambda: stack.built("plain"))
    assert stack.currentWidget() is stack.page("plain")
    assert not stack.built("slow")


def test_ahead_it_builds_one_piece_a_turn_and_shows_nothing(stack: LazyStack) -> None:
    first, turns = stack.currentWidget(), 0
    while stack.build_ahead():
        turns += 1
        assert stack.currentWidget() is first
    assert turns == 5  # the frame, three pieces; the other page
    assert stack.built("slow")
    assert stack.built("plain")


def test_who_needs_a_page_gets_it_whole(stack: LazyStack) -> None:
    stack.build_ahead()
    slow = stack.page("slow")
    assert isinstance(slow, Slow)
    assert slow.done == 3
    stack.show_page("plain")
    assert stack.page("plain") is stack.currentWidget()  # it was wanted
    assert stack.page("slow") is slow


def test_what_is_half_built_goes_with_its_page(stack: LazyStack) -> None:
    stack.add_later("places later", PlacesLater)
    page = None
    while page is None or not hasattr(page, "made"):
        assert stack.build_ahead()
        page = stack.findChild(PlacesLater)
    gone: list[bool] = []
    page.made.destroyed.connect(lambda: gone.append(True))
    page.made.placed_by = page  # a circle, which Python takes apart some time, perhaps after Qt
    stack.abandon()
    delete(page)
    assert gone == [True]


def test_what_is_half_built_in_a_part_goes_with_the_page_too(stack: LazyStack) -> None:
    stack.add_later("holds", HoldsPlacesLater)
    page = None
    while page is None or not hasattr(page, "parts"):
        assert stack.build_ahead()
        page = stack.findChild(HoldsPlacesLater)
    gone: list[bool] = []
    made = page.parts[0].made
    made.destroyed.connect(lambda: gone.append(True))
    stack.abandon()
    delete(page)
    assert gone == [True]


def test_a_page_may_go_and_lose_its_widgets_while_it_is_clicked(qtbot: QtBot, stack: LazyStack) -> None:
    page = QWidget()
    button = make.button("go")
    column = make.column(button, into=page)
    stack.add("clicked", page)
    stack.show_page("clicked")

    def go() -> None:
        stack.page("slow")
        stack.show_page("slow")
        make.clear(column)  # the button that is being pressed is in it
        QApplication.processEvents()

    button.pressed.connect(go)
    gone: list[bool] = []
    button.destroyed.connect(lambda: gone.append(True))
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    assert stack.currentWidget() is stack.page("slow")
    QTest.mouseRelease(stack, Qt.MouseButton.LeftButton)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert gone == [True]
    assert isinstance(button, QPushButton)
