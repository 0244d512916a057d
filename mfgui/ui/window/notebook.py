"""The window beside a notebook or script: one at a time, on objects that are in memory already."""

from __future__ import annotations

import atexit
import signal
import sys
import threading
from types import FrameType

from PySide6.QtCore import QEventLoop, QObject, Qt, QThread, Slot
from PySide6.QtWidgets import QApplication

from mfgui.data.dataset import Dataset
from mfgui.data.errors import DataError
from mfgui.training.learnt import Learnt
from mfgui.ui.state.jobs import end_lanes
from mfgui.ui.text import tr
from mfgui.ui.window.application import NO_DISPLAY, Started, WindowRequest, application, has_display, waking
from mfgui.ui.window.main_window import MainWindow


class _Open(QObject):
    """The window that is open, if one is."""

    def __init__(self) -> None:
        super().__init__()
        self._started: Started | None = None
        self._loop = QEventLoop(self)

    def show(self, dataset: Dataset, learnt: Learnt | None) -> MainWindow:
        """Open the window, or show other objects in the one that is open."""
        if self._started is None:
            self._started = Started(WindowRequest(given=(dataset, learnt)))
            # Queued, as the window's own slot: that one closes the window before.
            self._started.session.closed.connect(self._closed, Qt.ConnectionType.QueuedConnection)
        else:
            self._started.session.open_given(dataset, learnt)
        window = self._started.window
        window.raise_()
        window.activateWindow()
        return window

    def wait(self) -> None:
        """Return when the window is closed; Ctrl+C closes it."""
        window = self._started.window if self._started is not None else None
        if window is None:
            return
        wake, before = waking(), None

        def close(_signal: int, _frame: FrameType | None) -> None:
            window.close()

        if threading.current_thread() is threading.main_thread():
            before = signal.signal(signal.SIGINT, close)
        try:
            self._loop.exec()
        finally:
            wake.stop()
            if before is not None:
                signal.signal(signal.SIGINT, before)

    def end(self) -> None:
        """End what is still at work, before the interpreter does."""
        if self._started is not None:
            self._started.session.close()
            end_lanes()

    @Slot()
    def _closed(self) -> None:
        if self._started is not None:
            self._started.crash.restore()
            self._started.window.deleteLater()
            self._started.deleteLater()
            self._started = None
        self._loop.quit()


_open: _Open | None = None


def show_window(dataset: Dataset, learnt: Learnt | None = None, *, block: bool | None = None) -> MainWindow | None:
    """Open the window on ratings and, where there is one, on what was learnt of them; see `mfgui.api.show`.

    Raises DataError when there is no screen.
    """
    global _open
    if QApplication.instance() is None and not has_display():
        raise DataError(tr(NO_DISPLAY))
    wait = not loop_runs() if block is None else block
    application()
    if _open is None:
        _open = _Open()
        atexit.register(_open.end)
    window = _open.show(dataset, learnt)
    if not wait:
        return window
    _open.wait()
    return None


def loop_runs() -> bool:
    """Whether somebody else sees to Qt's events: a loop that this call came out of, or IPython after `%gui qt`."""
    if QApplication.instance() is not None and QThread.currentThread().loopLevel() > 0:
        return True
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython is not None else None
    return str(getattr(shell, "active_eventloop", None) or "").startswith("qt")
