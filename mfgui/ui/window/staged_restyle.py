"""The theme's style sheet put on a window in pieces: all pages styled in one turn would freeze it for a second."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QChildEvent, QEvent, QObject, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from mfgui.ui.kit import make
from mfgui.ui.kit.lazy_stack import LazyStack

if TYPE_CHECKING:
    from mfgui.ui.kit.theme import Theme


class StagedRestyle(QObject):
    """Keeps a window and all that is shown from it in the theme's colours.

    A style sheet of the application is put on every widget once for each widget around it, hidden pages
    included. So when the theme changes, the parts of the window get style sheets of their own, which win over the
    application's: what is in sight, then hidden pages, one in each turn of the event loop. What comes later (dialogs,
    pages built only then) is dressed before it is first seen.

    Parameters
    ----------
    window
        Its children are the parts; where a `LazyStack` stands among them, that stack's pages.
    theme
        From now on leaves the styling to this.
    """

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._window, self._theme = window, theme
        self._holders: set[QWidget] = set()
        self._waiting: list[QWidget] = []
        self._turn = make.timer(self, self._dress_next, repeats=True)
        theme.in_pieces = True
        theme.changed.connect(self._dress)

    @Slot()
    def _dress(self) -> None:
        self._waiting = self._parts()
        self._turn.start()

    @Slot()
    def _dress_next(self) -> None:
        # What is in sight comes first, the page that is wanted by now too.
        self._waiting = sorted((part for part in self._waiting if isValid(part)), key=QWidget.isVisible)
        if self._waiting:
            self._waiting.pop().setStyleSheet(self._theme.sheet)
        else:
            self._turn.stop()

    def _parts(self) -> list[QWidget]:
        """Return what gets a style sheet of its own, and watch whatever holds these for more."""
        holders = {self._window}
        for stack in self._window.findChildren(LazyStack):
            at: QWidget | None = stack
            while at is not None and at is not self._window:
                holders.add(at)
                at = at.parentWidget()
        for new in holders - self._holders:
            new.installEventFilter(self)
        self._holders |= holders
        return [
            child
            for holder in holders
            for child in holder.children()
            if isinstance(child, QWidget) and child not in holders
        ]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Dress a part that has just been added."""
        if event.type() == QEvent.Type.ChildPolished and isinstance(event, QChildEvent):
            added = event.child()
            for part in self._parts():
                if part is added or (isinstance(added, QWidget) and added.isAncestorOf(part)):
                    part.setStyleSheet(self._theme.sheet)
        return super().eventFilter(watched, event)
