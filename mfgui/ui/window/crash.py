"""Errors that nobody caught: logged with their traceback, told once in the window, never a dialog storm."""

from __future__ import annotations

import faulthandler
import logging
import logging.handlers
import sys
import threading
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from mfgui.base import paths
from mfgui.base.errors import Mend
from mfgui.base.files import put_aside
from mfgui.ui.state.jobs import Failure
from mfgui.ui.text import tr

_log = logging.getLogger("mfgui")
# Name of the file that a segmentation fault, the like of which Python cannot tell, leaves its trace in.
CRASHES = "crash.log"
_MOST_TRACE = 100_000


class _LogFile(logging.handlers.RotatingFileHandler):
    def handleError(self, record: logging.LogRecord) -> None:
        """Go on: a log that cannot be written (a full disk, say) stops nothing."""


def take_last_crash() -> Failure | None:
    """Return what is known of a crash that ended an earlier start, once: its trace is put aside in the log folder."""
    file = paths.logs() / CRASHES
    try:
        with file.open("rb") as stream:
            trace = stream.read(_MOST_TRACE).decode("utf-8", "replace").strip("\0 \n")
        if not trace:
            return None
        aside = put_aside(file, "told")
    except OSError:
        return None
    words = tr(
        "mfgui ended without warning the last time; what you had rated and learnt is kept. The details are in {file}",
        file=aside.name,
    )
    return Failure(words, trace, Mend.SHOW, str(aside))


def log_to_file() -> None:
    """Send the program's log to a rotating file in the log folder, crashes of the interpreter beside it."""
    handler = _LogFile(paths.logs() / "mfgui.log", maxBytes=1_000_000, backupCount=2, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    _log.addHandler(handler)
    _log.setLevel(logging.INFO)
    try:
        faulthandler.enable((paths.logs() / CRASHES).open("a", encoding="utf-8"))
    except OSError as wrong:
        _log.info("crashes are not recorded: %s", wrong)


class CrashHook(QObject):
    """Takes over `sys.excepthook` and `threading.excepthook` until `restore`.

    The hooks only log and emit: they may run on any thread. Equal errors are told once.
    """

    # Carries a Failure; connect it to a slot of a QObject, so that it arrives on the GUI thread.
    crashed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told: set[str] = set()
        self._before = sys.excepthook, threading.excepthook
        sys.excepthook = self._uncaught
        threading.excepthook = self._uncaught_in_thread

    def restore(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._before

    def _uncaught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, error, trace)
            return
        details = "".join(traceback.format_exception(kind, error, trace))
        _log.error("uncaught %s", details)
        where = traceback.extract_tb(trace)[-1:]
        same = f"{kind.__name__} {where}"
        if same not in self._told:
            self._told.add(same)
            sentence = tr("something went wrong inside mfgui ({kind}); your work goes on", kind=kind.__name__)
            self.crashed.emit(Failure(sentence, details))

    def _uncaught_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._uncaught(args.exc_type, args.exc_value, args.exc_traceback)
