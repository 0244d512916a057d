"""A change of theme: what is seen at once, hidden pages in later turns, what comes later before it is seen."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mfgui.ui.kit import make
from mfgui.ui.kit.colors import DARK, LIGHT
from mfgui.ui.kit.lazy_stack import LazyStack
from mfgui.ui.kit.theme import Theme, ThemeChoice
from mfgui.ui.window import staged_restyle
from mfgui.ui.window.staged_restyle import StagedRestyle

PAGES = 6


class Window(QWidget):
    """A muted line, and below it pages of which the last is not yet built."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.line = muted("above")
        self.stack = LazyStack({"late": lambda: muted("late")})
        for number in range(PAGES):
            self.stack.add(f"page {number}", muted(str(number)))
        self.stack.show_page("page 0")
        column = QVBoxLayout(self)
        column.addWidget(self.line)
        column.addWidget(self.stack)
        self.dressing = StagedRestyle(self, theme)


def muted(words: str) -> QLabel:
    """A label whose colour only the style sheet gives."""
    label = QLabel(words)
    label.setProperty("kind", "muted")
    return label


def colour(widget: QWidget) -> str:
    """The colour that the style sheet gives to words."""
    widget.ensurePolished()
    return widget.palette().color(widget.foregroundRole()).name()


@pytest.fixture
def window(theme: Theme) -> Iterator[Window]:
    """The window, seen in light colours."""
    window = Window(theme)
    window.show()
    yield window
    window.deleteLater()


def hidden(window: Window) -> list[str]:
    """The colours of the pages that are not seen."""
    return [colour(window.stack.page(f"page {number}")) for number in range(1, PAGES)]


@pytest.fixture(autouse=True)
def a_part_a_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    """No turn styles more than one part, as on a machine that is slow."""
    monkeypatch.setattr(staged_restyle, "_TURN_SECONDS", 0.0)


def test_what_is_seen_changes_first_and_hidden_pages_in_turns(qtbot: QtBot, window: Window, theme: Theme) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    before = app.styleSheet()
    assert colour(window.line) == LIGHT.muted
    theme.choose(ThemeChoice.DARK)
    for _ in range(3):  # one looks through all there is
        window.dressing._dress_next()
    assert colour(window.line) == colour(window.stack.page("page 0")) == DARK.muted
    assert hidden(window) == [LIGHT.muted] * (PAGES - 1)
    window.dressing._dress_next()
    assert hidden(window).count(DARK.muted) <= 1
    qtbot.waitUntil(lambda: hidden(window) == [DARK.muted] * (PAGES - 1))
    assert app.styleSheet() == before
    theme.choose(ThemeChoice.LIGHT)
    qtbot.waitUntil(lambda: set(hidden(window)) == {LIGHT.muted})
    assert colour(window.line) == LIGHT.muted


def test_a_page_that_is_wanted_meanwhile_is_next(window: Window, theme: Theme) -> None:
    """Nobody sees a page in the old colours for longer than a turn."""
    theme.choose(ThemeChoice.DARK)
    window.stack.show_page("page 3")
    for _ in range(2):
        window.dressing._dress_next()
    assert colour(window.stack.page("page 3")) == DARK.muted
    assert hidden(window).count(DARK.muted) == 1


def test_what_is_added_later_has_the_present_colours(qtbot: QtBot, window: Window, theme: Theme) -> None:
    """Dialogs, and pages that are built only after the change."""
    theme.choose(ThemeChoice.DARK)
    qtbot.waitUntil(lambda: set(hidden(window)) == {DARK.muted})
    dialog = QDialog(window)
    label = muted("in a dialog")
    QVBoxLayout(dialog).addWidget(label)
    dialog.show()
    assert colour(label) == DARK.muted
    window.stack.show_page("late")
    qtbot.waitUntil(lambda: window.stack.built("late"))
    assert colour(window.stack.page("late")) == DARK.muted


def test_what_has_gone_is_left_alone(qtbot: QtBot, window: Window, theme: Theme) -> None:
    """A dialog that was closed before its turn is no page to be styled."""
    gone = QDialog(window)
    theme.choose(ThemeChoice.DARK)
    gone.deleteLater()
    with qtbot.waitSignal(gone.destroyed):
        pass
    qtbot.waitUntil(lambda: set(hidden(window)) == {DARK.muted})


def test_a_large_page_is_dressed_piece_by_piece_and_its_surface_at_once(window: Window, theme: Theme) -> None:
    page = make.as_panel(QWidget())
    boxes = [QFrame() for _ in range(3)]
    for box in boxes:
        box.setProperty("kind", "card")
        make.column(*(muted(str(number)) for number in range(20)), into=box)
    scroll = QScrollArea()
    scroll.setWidget(boxes[2])
    make.column(boxes[0], boxes[1], scroll, margins=10, into=page)
    window.stack.add("large", page)
    window.stack.show_page("large")
    labels = [box.findChildren(QLabel) for box in boxes]
    theme.choose(ThemeChoice.DARK)
    assert page.grab().toImage().pixelColor(page.width() // 2, 3) == QColor(DARK.surface)
    told = [0]
    while window.dressing._turn.isActive():
        window.dressing._dress_next()
        told.append(sum(colour(label) == DARK.muted for box in labels for label in box))
    assert told[-1] == 60
    assert max(after - before for before, after in pairwise(told)) == 20
    later = muted("later")
    page.layout().addWidget(later)
    later.show()
    assert colour(later) == DARK.muted


def test_pages_that_have_grown_since_they_were_dressed_are_undressed_one_a_turn(window: Window, theme: Theme) -> None:
    """Each is looked at whole: some 50 ms of a page with three hundred widgets."""
    pages = [QWidget(), QWidget()]
    columns = [make.column(muted("first"), into=page) for page in pages]
    for number, page in enumerate(pages):
        window.stack.add(f"grows {number}", page)
    theme.choose(ThemeChoice.DARK)
    for _ in window.dressing.dressing():
        pass
    assert [page.styleSheet() for page in pages] == [theme.sheet] * 2
    for column in columns:
        for _ in range(3):
            box = QWidget()
            make.column(*(muted(str(number)) for number in range(20)), into=box)
            column.addWidget(box)
    theme.choose(ThemeChoice.LIGHT)
    whole = []
    while window.dressing._turn.isActive():
        window.dressing._dress_next()
        whole.append(sum(bool(page.styleSheet()) for page in pages))
    assert whole[:3] == [2, 1, 0]
    assert {colour(label) for page in pages for label in page.findChildren(QLabel)} == {LIGHT.muted}


class Painted(QObject):
    """Notes each painting of what it watches, and whether that was in its new colour."""

    def __init__(self, watched: QLabel) -> None:
        super().__init__(watched)
        self.seen = list[str]()
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self.seen.append(colour(watched))
        return False


def test_what_is_in_sight_is_drawn_in_the_turn_that_has_dressed_it(qtbot: QtBot, window: Window, theme: Theme) -> None:
    qtbot.waitExposed(window)
    painted = Painted(window.line)
    window.repaint()
    assert painted.seen == [LIGHT.muted]
    theme.choose(ThemeChoice.DARK)
    assert not window.updatesEnabled()
    steps = window.dressing.dressing()
    while not window.updatesEnabled():
        next(steps)
    assert set(painted.seen[1:]) == {DARK.muted}  # the event loop has had no turn
