"""How much of the turn of the event loop under way is taken: what can wait leaves the rest to the next turn."""

from __future__ import annotations

import time
from typing import Final

from PySide6.QtCore import QAbstractEventDispatcher, QCoreApplication, QObject, Slot
from shiboken6 import isValid

LONG: Final = 0.01  # seconds after which what can wait does


class _Clock(QObject):
    """Notes when each turn of the window's thread begins."""

    only: _Clock | None = None

    def __init__(self) -> None:
        super().__init__(QCoreApplication.instance())
        self.began = time.thread_time()
        dispatcher = QAbstractEventDispatcher.instance()
        if dispatcher is not None:
            dispatcher.aboutToBlock.connect(self._begin)
            dispatcher.awake.connect(self._begin)

    @Slot()
    def _begin(self) -> None:
        self.began = time.thread_time()


def spent() -> float:
    """Return the seconds of processor time that this turn has taken so far; call it on the window's thread."""
    if _Clock.only is None or not isValid(_Clock.only):
        _Clock.only = _Clock()
    return time.thread_time() - _Clock.only.began


def is_long() -> bool:
    """Whether it has taken so much that what can wait should."""
    return spent() > LONG
