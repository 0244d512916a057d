"""A window is drawn in a turn of the event loop of its own where what changed it has taken its time."""

from __future__ import annotations

import time

from PySide6.QtCore import QAbstractEventDispatcher, QCoreApplication, QEvent, QObject, Slot
from PySide6.QtWidgets import QWidget

from mfgui.ui.kit import make

_MOST_SECONDS = 0.01  # of processor time; a turn that has taken no more draws as well, so that what moves is as smooth


class DrawingTurn(QObject):
    """Puts off the drawing of a window, for a moment, at the end of a turn that has taken long."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window, self._began, self._due = window, time.thread_time(), False
        self._turn = make.timer(self, self._draw, 1)
        window.installEventFilter(self)
        dispatcher = QAbstractEventDispatcher.instance()
        if dispatcher is not None:
            dispatcher.aboutToBlock.connect(self._begin)

    @Slot()
    def _begin(self) -> None:
        self._began = time.thread_time()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest and watched is self._window and not self._due:
            if self._turn.isActive():
                return True
            if time.thread_time() - self._began > _MOST_SECONDS:
                self._turn.start()
                return True
        return False

    @Slot()
    def _draw(self) -> None:
        """Draw now, however long this turn has taken: it would be put off for ever where all are long."""
        self._due = True
        QCoreApplication.sendEvent(self._window, QEvent(QEvent.Type.UpdateRequest))
        self._due = False
