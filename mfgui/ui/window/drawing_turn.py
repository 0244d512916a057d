"""A window is drawn in a turn of the event loop of its own where what changed it has taken its time."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Slot
from PySide6.QtWidgets import QWidget

from mfgui.ui.kit import make
from mfgui.ui.state import turn


class DrawingTurn(QObject):
    """Puts off the drawing of a window, for a moment, at the end of a turn that has taken long.

    A short turn draws as well, so that what moves is as smooth.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window, self._due = window, False
        self._turn = make.timer(self, self._draw, 1)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest and watched is self._window and not self._due:
            if turn.is_long() and not self._turn.isActive():
                self._turn.start()
            return self._turn.isActive()
        return False

    @Slot()
    def _draw(self) -> None:
        """Draw now, however long this turn has taken: it would be put off for ever where all are long."""
        self._due = True
        QCoreApplication.sendEvent(self._window, QEvent(QEvent.Type.UpdateRequest))
        self._due = False
