"""The theme's style sheet put on a window in pieces: all pages styled in one turn would freeze it for a second."""

from __future__ import annotations

import time
from collections.abc import Iterator

from PySide6.QtCore import QChildEvent, QEvent, QObject, Slot
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QSplitter, QStackedWidget, QWidget
from shiboken6 import isValid

from mfgui.ui.kit import make
from mfgui.ui.kit.lazy_stack import LazyStack
from mfgui.ui.kit.theme import Theme
from mfgui.ui.state import turn

# What holds more widgets than this, in no more children, is dressed child by child: a widget takes some 0.1 ms.
_LARGE, _FEW = 50, 10
_BETWEEN_MS = 1  # in which everything else has its turn: of timers that wait for nothing several come at once
_TURN_SECONDS = 0.008  # a turn dresses parts until so much time has gone, and one at least
GOING = "going"  # property of what is hidden for good and only waits to be taken apart


class StagedRestyle(QObject):
    """Keeps a window and all that is shown from it in the theme's colours.

    A style sheet of the window is put on every widget once for each widget around it, hidden pages included. So
    when the theme changes, its parts get style sheets of their own, which win over that one: what is in sight, then
    what is hidden, a few in each turn of the event loop. What comes later (dialogs, pages built only then) is dressed
    before it is first seen.

    A style sheet goes to all that is in its widget. So what only holds others, and of which no rule speaks, gets none:
    the window, what stands around a `LazyStack`, and whatever is large.

    `window`: what it holds is dressed.
    `theme`: from now on leaves the styling to this.
    """

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._window, self._theme = window, theme
        self._holders: set[QWidget] = set()
        self._waiting: list[QWidget] = []
        self._grown: list[QWidget] = []  # dressed as one when they were small
        self._found, self._waited = True, False
        self._turn = make.timer(self, self._dress_in_turn, _BETWEEN_MS)
        theme.in_pieces = True
        if not window.styleSheet():  # where it wears another theme's, parts of before may be in it still
            window.setStyleSheet(theme.sheet)
        theme.changed.connect(self._dress)

    @Slot()
    def _dress(self) -> None:
        self._found = False
        self._window.setUpdatesEnabled(False)  # drawn once, when what is in sight is dressed
        self._turn.start()

    def leave(self) -> None:
        """Dress nothing more: another comes in this one's place."""
        self._turn.stop()
        self._window.setUpdatesEnabled(True)
        self._theme.changed.disconnect(self._dress)
        for holder in filter(isValid, self._holders):
            holder.removeEventFilter(self)

    def dressing(self) -> Iterator[None]:
        """Dress parts that are new and have not been seen, with a `yield` wherever the event loop may have a turn."""
        if self._differs():
            self._dress()
        while self._turn.isActive():
            self._dress_next()
            yield

    @Slot()
    def _dress_in_turn(self) -> None:
        self._turn.start()  # again, unless this was the last
        self._waited = turn.is_long() and not self._waited  # once: all turns may be long
        if not self._waited:
            self._dress_next()

    def _dress_next(self) -> None:
        if not self._found:
            self._waiting, self._found = self._parts(), True
            return  # looking through all widgets is a turn of its own
        if self._grown:  # so is one that has grown: all in it is looked at
            if isValid(grown := self._grown.pop()):
                grown.setStyleSheet("")
            return
        # What is in sight comes first, the page that is wanted by now too.
        self._waiting = sorted((part for part in self._waiting if isValid(part)), key=QWidget.isVisible)
        until = time.perf_counter() + _TURN_SECONDS
        while self._waiting and (self._waiting[-1].isVisible() or self._window.updatesEnabled()):
            self._waiting.pop().setStyleSheet(self._theme.sheet)
            if time.perf_counter() >= until:
                return
        if not self._window.updatesEnabled():  # to lay out and draw what is in sight is a turn of its own
            self._window.setUpdatesEnabled(True)
            self._window.repaint()  # now: what was asked for while a window left the full screen of X11 never came
        if not self._waiting:
            self._turn.stop()

    def _parts(self) -> list[QWidget]:
        """Return what gets a style sheet of its own, and watch whatever holds these for more."""
        around = {self._window}
        for stack in self._window.findChildren(LazyStack):
            at: QWidget | None = stack
            while at is not None and at is not self._window:
                around.add(at)
                at = at.parentWidget()
        return list(self._parts_of(self._window, around))

    def _parts_of(self, widget: QWidget, around: set[QWidget]) -> Iterator[QWidget]:
        children = [child for child in widget.children() if isinstance(child, QWidget) and not child.property(GOING)]
        if widget in around or self._only_holds(widget, len(children)):
            if widget not in self._holders:
                self._holders.add(widget)
                widget.installEventFilter(self)
                if widget.styleSheet() and widget is not self._window:
                    self._grown.append(widget)
                    self._turn.start()
            for child in children:
                yield from self._parts_of(child, around)
        else:
            yield widget

    def _only_holds(self, widget: QWidget, children: int) -> bool:
        if widget in self._holders or not 0 < children <= _FEW or isinstance(widget, QDialog):
            return widget in self._holders
        framed = isinstance(widget, QFrame) and not isinstance(widget, (QStackedWidget, QSplitter))
        return not framed and not widget.property("kind") and _large(widget)

    def _differs(self) -> bool:
        """Whether what the window itself wears, or else the application, is no longer the theme's style sheet."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        return (self._window.styleSheet() or app.styleSheet()) != self._theme.sheet

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Dress a part that has just been added."""
        if event.type() == QEvent.Type.ChildPolished and isinstance(event, QChildEvent):
            added = event.child()
            if isinstance(added, QWidget) and not added.styleSheet() and self._differs():
                parts = self._parts_of(added, set())
                if self._turn.isActive() and not self._window.updatesEnabled():  # not seen yet: it is dressed in turns
                    self._waiting += [part for part in parts if part not in self._waiting]
                else:
                    for part in parts:
                        part.setStyleSheet(self._theme.sheet)
        return super().eventFilter(watched, event)


def _large(widget: QWidget) -> bool:
    """Whether it holds more than `_LARGE` widgets; no more of them are counted."""
    left, waiting = _LARGE, [widget]
    while waiting:
        for child in waiting.pop().children():
            if isinstance(child, QWidget):
                left -= 1
                if left < 0:
                    return True
                waiting.append(child)
    return False
