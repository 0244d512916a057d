"""Every place as a screen reader hears it and as the keys alone reach it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from mfgui.ui.kit.row_table import RowTable
from mfgui.ui.kit.tab_order import stops
from mfgui.ui.places.me.place import MePage
from mfgui.ui.window.main_window import MainWindow
from mfgui.ui.window.start_page import CardButton
from tests.access_tree import Spoken, tab_order, walk
from tests.ui.every_dialog import EveryDialog, kinds
from tests.ui.every_page import EVERYWHERE, learn, show

ROLE = QAccessible.Role
SHOWN = {ROLE.Slider, ROLE.ProgressBar, ROLE.Chart}
"""What these show is not in their name: they have a value."""
GROUND = {"EditionRow", "QuietScroll", "Spotlight"}
"""These draw but a line, a ground or a shade: nothing to be read."""


def wrong(each: Spoken) -> str:
    """What is wrong with one thing in the tree, "" for nothing."""
    disabled, drawn = "disabled" in each.states, not each.of
    if each.role in (ROLE.Cell, ROLE.Pane):  # an empty cell is read as such; a pane is the corner of a table
        return ""
    if each.focusable and not disabled and not each.name.strip():
        return "takes the keys and has no name"
    if drawn and not each.name.strip():
        return "is drawn and has no name"
    if each.role in SHOWN and not disabled and not (each.value or each.description).strip():
        return "shows something and has no value"
    return ""


def draws(widget: QWidget) -> bool:
    """Whether a class of the project's own paints this widget."""
    own = [kind for kind in type(widget).__mro__ if kind.__module__.startswith("mfgui")]
    paints = any(name in vars(kind) for kind in own for name in ("paintEvent", "drawBackground"))
    return paints and type(widget).__name__ not in GROUND


def in_sight(window: QWidget) -> Iterator[QWidget]:
    """Everything that is seen."""
    return (each for each in window.findChildren(QWidget) if each.isVisible())


def by_tab(widget: QWidget) -> bool:
    """Whether Tab is to stop at a widget: it takes the keys, and stands for itself."""
    policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(policy) and widget.isEnabled() and widget.focusProxy() is None


def marked(window: MainWindow, stop: QWidget) -> bool:
    """Whether one sees that Tab has come to a widget."""
    every = stops(window)
    every[every.index(stop) - 1].setFocus()
    before = stop.grab().toImage()
    window.focusNextChild()
    assert stop.hasFocus()
    return bool(stop.grab().toImage() != before)


def seen_to_come(qtbot: QtBot, window: MainWindow, stop: QWidget) -> bool:
    """Whether one sees that Tab has come to a widget, once what its page still shows has come, too."""
    try:
        qtbot.waitUntil(lambda: marked(window, stop), timeout=2_000)
    except qtbot.TimeoutError:
        return False
    return True


def walked_by_tab(window: MainWindow, start: QWidget) -> tuple[list[QWidget], list[QWidget]]:
    """Where Tab leads from a widget until it is there again, and the stops that looked no other when they were left."""
    start.setFocus()
    seen, alike, reached = list[QWidget](), [start], QImage()
    while len(seen) < 400 and seen[-1:] != [start]:
        window.focusNextChild()
        if seen and seen[-1].grab().toImage() == reached:
            alike.append(seen[-1])
        now = window.focusWidget()
        assert now is not None
        reached = now.grab().toImage()
        seen.append(now)
    return seen, alike


@pytest.fixture
def learnt(qtbot: QtBot, window: MainWindow, folder: Path) -> MainWindow:
    """The window with a small model, a person and a film."""
    return learn(qtbot, window, folder)


def test_all_that_takes_the_keys_or_is_drawn_has_name_role_and_value_and_can_be_heard_while_it_is_made(
    qtbot: QtBot, learnt: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A screen reader's bridge asks whatever is renamed, for all it has to say, in the middle of its constructor."""
    heard, problems = set(), list[str]()

    def listening(plain: Callable[[QWidget, str], None]) -> Callable[[QWidget, str], None]:
        def set_words(widget: QWidget, words: str) -> None:
            plain(widget, words)
            thing = QAccessible.queryAccessibleInterface(widget)
            assert thing is not None
            for which in (QAccessible.Text.Name, QAccessible.Text.Value, QAccessible.Text.Description):
                thing.text(which)
            thing.childCount()
            thing.interface_cast(QAccessible.InterfaceType.ValueInterface)
            heard.add(type(widget).__name__)

        return set_words

    for name in ("setAccessibleName", "setAccessibleDescription"):
        monkeypatch.setattr(QWidget, name, listening(getattr(QWidget, name)))
    for page in EVERYWHERE:
        show(qtbot, learnt, page)
        tree = list(walk(learnt))
        assert len(tree) > 40, page
        problems += [f"{page}: {wrong(each)}: {each} {each.of}" for each in tree if wrong(each)]
        for widget in filter(draws, in_sight(learnt)):
            mine = QAccessible.queryAccessibleInterface(widget)
            assert mine is not None
            if mine.role() is ROLE.Client or not mine.text(QAccessible.Text.Name):
                problems.append(f"{page}: is drawn without role or name: {widget}")
    assert not problems, "\n" + "\n".join(problems)
    assert {"RmsePlot", "FilmCloud", "StarRating"} <= heard


def test_the_menus_can_be_reached_by_their_letters(window: MainWindow) -> None:
    letters = [action.text().partition("&")[2][:1].lower() for action in window.menuBar().actions()]
    assert all(letters)
    assert len(set(letters)) == len(letters)


def test_tab_visits_all_that_takes_the_keys_on_every_page_is_seen_there_and_comes_round(
    qtbot: QtBot, learnt: MainWindow
) -> None:
    learnt.activateWindow()
    start, unseen = learnt.header.search, list[str]()
    for page in EVERYWHERE:
        show(qtbot, learnt, page)
        seen, alike = walked_by_tab(learnt, start)
        assert seen[-1] is start, page
        assert len(seen) == len(set(seen)), page
        assert all(each.isVisible() for each in seen), page
        assert [each for each in in_sight(learnt) if by_tab(each) and each not in seen] == [], page
        unseen += [
            f"{page}: {type(each).__name__} {each.objectName()}"
            for each in alike
            if not seen_to_come(qtbot, learnt, each)
        ]
        start.setFocus()
        back = [start]
        while len(back) <= len(seen):
            learnt.focusPreviousChild()
            back.append(QApplication.focusWidget())  # type: ignore[arg-type]
        assert back[1:-1] == seen[-2::-1], page
    assert not unseen, "\n" + "\n".join(unseen)


def test_a_list_is_framed_for_who_comes_by_tab_and_not_for_an_arrival_or_a_click(
    qtbot: QtBot, learnt: MainWindow
) -> None:
    learnt.activateWindow()
    show(qtbot, learnt, "explore")
    table = next(each for each in stops(learnt) if isinstance(each, RowTable))
    learnt.header.search.setFocus()
    plain = table.grab().toImage()
    for reason in (Qt.FocusReason.OtherFocusReason, Qt.FocusReason.MouseFocusReason):
        table.setFocus(reason)
        assert table.grab().toImage().pixelColor(table.width() // 2, 0) == plain.pixelColor(table.width() // 2, 0)
    assert marked(learnt, table)


def test_tab_comes_to_what_lies_on_the_map_before_the_map(qtbot: QtBot, learnt: MainWindow) -> None:
    show(qtbot, learnt, "me")
    page = next(each for each in learnt.pages.findChildren(MePage) if each.isVisible())
    every = stops(page)
    belongs = [
        next(part for part in (page.card, page.mine, page.map, page.lists) if part.isAncestorOf(stop)) for stop in every
    ]
    assert list(dict.fromkeys(belongs)) == [page.card, page.mine, page.map, page.lists]
    assert belongs == sorted(belongs, key=[page.card, page.mine, page.map, page.lists].index)


def test_return_presses_a_button_as_the_space_bar_does(qtbot: QtBot, learnt: MainWindow) -> None:
    learnt.activateWindow()
    for page, key in (("me", Qt.Key.Key_Return), ("data", Qt.Key.Key_Space)):
        place = learnt.places.rail.buttons[page]
        place.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(place, key)
        qtbot.waitUntil(lambda page=page: learnt.pages.wanted == page)


def test_return_on_a_card_of_the_start_page_opens_the_demo(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    card = next(each for each in tab_order(window.header.search) if isinstance(each, CardButton))
    card.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(window.session.dataset_changed, timeout=20_000):
        QTest.keyClick(card, Qt.Key.Key_Return)
    assert window.session.dataset is not None
    assert window.session.dataset.simulated


def test_a_table_is_sorted_by_keys(qtbot: QtBot, learnt: MainWindow) -> None:
    show(qtbot, learnt, "films")
    table = next(each for each in in_sight(learnt) if isinstance(each, RowTable) and each.isSortingEnabled())
    header = table.horizontalHeader()
    before = header.sortIndicatorSection()
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert header.sortIndicatorSection() != before
    QTest.keyClick(table, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert header.sortIndicatorSection() == before
    for key, order in ((Qt.Key.Key_Up, Qt.SortOrder.AscendingOrder), (Qt.Key.Key_Down, Qt.SortOrder.DescendingOrder)):
        QTest.keyClick(table, key, Qt.KeyboardModifier.ControlModifier)
        assert header.sortIndicatorOrder() is order


def test_every_dialog_is_read_walked_by_tab_and_left_by_escape(
    qtbot: QtBot, learnt: MainWindow, tmp_path: Path
) -> None:
    dialogs, problems = EveryDialog(learnt, lambda holds: qtbot.waitUntil(holds, timeout=20_000), tmp_path), list[str]()
    assert {name.split()[0] for name in dialogs.openers} == {kind.__name__ for kind in kinds()}
    for name in (*dialogs.openers, *dialogs.boxes):
        dialog = dialogs.open(name)
        assert dialog.windowTitle(), name
        problems += [f"{name}: {wrong(each)}: {each} {each.of}" for each in walk(dialog) if wrong(each)]
        dialog.activateWindow()
        start = next(each for each in in_sight(dialog) if by_tab(each))
        seen = tab_order(start)
        missed = [each for each in in_sight(dialog) if by_tab(each) and each not in seen and not _inside(each, seen)]
        problems += [f"{name}: Tab passes by {each} {each.objectName()}" for each in missed]
        problems += [f"{name}: Tab does not come round"] if seen[-1] is not start else []
        default = [each for each in dialog.findChildren(QPushButton) if each.isDefault() and each.isVisible()]
        if len(default) != 1 or (name in dialogs.openers and default[0].property("kind") != "primary"):
            problems.append(f"{name}: Return presses {[each.text() for each in default]}")
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        if dialog_is_open(dialog):
            problems.append(f"{name}: Escape does not leave it")
        dialogs.put_away(dialog)
    assert not problems, "\n" + "\n".join(problems)


def dialog_is_open(dialog: QDialog) -> bool:
    """Whether a dialog is still seen."""
    return isValid(dialog) and dialog.isVisible()


def _inside(widget: QWidget, seen: list[QWidget]) -> bool:
    """Whether a widget is a part of one that Tab stops at: of a group of radio buttons, of a view."""
    return any(each.isAncestorOf(widget) for each in seen)
