"""Every place as a screen reader hears it: whatever takes the keys has a name, in the tree of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from mfgui.ui.window.place_list import pages

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QAccessibleInterface
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mfgui.ui.window.main_window import MainWindow

ROLE = QAccessible.Role
INSIDE_ALONE = {ROLE.Table, ROLE.Tree, ROLE.List, ROLE.ComboBox, ROLE.SpinBox, ROLE.Slider, ROLE.EditableText}
"""What is in these is theirs: rows by the thousand, the line of a choice."""


def walk(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Everything in sight in the accessible tree below something, itself first."""
    if interface.state().invisible:
        return
    yield interface
    if interface.role() not in INSIDE_ALONE:
        for place in range(interface.childCount()):
            child = interface.child(place)
            if child is not None and child.isValid():
                yield from walk(child)


def heard(widget: QWidget) -> list[tuple[str, str, str]]:
    """What a screen reader would say of whatever takes the keys: class, role, name."""
    found = []
    tree = QAccessible.queryAccessibleInterface(widget)
    assert tree is not None
    for each in walk(tree):
        thing = each.object()
        if each.state().focusable and not each.state().disabled:
            name = each.text(QAccessible.Text.Name)
            of = f"{type(thing).__name__} {thing.objectName()} in {type(thing.parent()).__name__}" if thing else ""
            found.append((of, each.role().name, name))
    return found


@pytest.mark.parametrize("page", [kind.name for kind in pages()])
def test_whatever_takes_the_keys_has_a_name(qtbot: QtBot, window: MainWindow, folder: Path, page: str) -> None:
    session = window.session
    with qtbot.waitSignal(session.dataset_changed, timeout=20_000):
        session.open(folder)
    with qtbot.waitSignal(session.run_ended, timeout=60_000):
        session.start("als", settings={"factors": 4}, epochs=2)
    session.select_user(3)
    session.select_film(2)
    session.show_page(page)
    qtbot.waitUntil(lambda: window.pages.built(page), timeout=10_000)
    said = heard(window.centralWidget())
    assert len(said) >= 8
    assert [each for each in said if not each[2].strip()] == []


def test_the_menus_can_be_reached_by_their_letters(window: MainWindow) -> None:
    letters = [action.text().partition("&")[2][:1].lower() for action in window.menuBar().actions()]
    assert all(letters)
    assert len(set(letters)) == len(letters)


def test_tab_goes_through_the_header_and_the_page_and_comes_round(
    qtbot: QtBot, window: MainWindow, folder: Path
) -> None:
    with qtbot.waitSignal(window.session.dataset_changed, timeout=20_000):
        window.session.open(folder)
    window.activateWindow()
    start = window.header.search
    start.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is start)
    seen = []
    for _ in range(200):
        window.focusNextChild()
        now = QApplication.focusWidget()
        assert now is not None
        assert now.isVisible()
        seen.append(now)
        if now is start:
            break
    assert seen[-1] is start
    assert any(window.pages.isAncestorOf(each) for each in seen)
    assert any(window.rail.isAncestorOf(each) for each in seen)
