"""The part of `mfgui --self-test` that needs a window: every page is drawn once something has been learnt."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QMessageLogContext, QObject, QTimer, QtMsgType, Slot, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from mfgui.base import paths
from mfgui.base.checks import CheckError, Checks
from mfgui.base.text import tr
from mfgui.factorization.registry import DEFAULT
from mfgui.storage.recent import RecentFolders
from mfgui.ui.kit.theme import Theme, ThemeChoice
from mfgui.ui.state.jobs import Failure, end_lanes
from mfgui.ui.state.session import RunState, Session
from mfgui.ui.window.crash import CrashHook
from mfgui.ui.window.main_window import MainWindow
from mfgui.ui.window.place_list import page_names
from mfgui.ui.window.preferences import Preferences

_SIZE = (1280, 800)
_TURN_MS = 20
_QUIET = 6  # so many turns in a row nothing is under way before a page counts as drawn
_MOST_SECONDS = 120.0
_COLOURS = 16  # a page shows at least so many: an empty one has two or three
_EVERY_PIXEL = 3


# How Qt's offscreen platform begins to say that windows cannot be raised there, and the like.
_NO_SCREEN = "This plugin does not support"


class _Problems(QObject):
    """Collects what the window would tell the person, and what Qt would print."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.told: list[Failure] = []
        self._before = qInstallMessageHandler(self._note_of_qt)
        self.hook = CrashHook(self)
        self.hook.crashed.connect(self.note)
        session.problem.connect(self.note)

    @Slot(object)
    def note(self, failure: Failure) -> None:
        """Remember a failure."""
        self.told.append(failure)

    def _note_of_qt(self, kind: QtMsgType, _where: QMessageLogContext, text: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and not text.startswith(_NO_SCREEN):
            self.told.append(Failure("Qt says:", text))

    def end(self) -> None:
        """Give back what was taken over."""
        self.hook.restore()
        qInstallMessageHandler(self._before)

    def check(self) -> None:
        """Raise the first failure since the last look."""
        told, self.told = self.told, []
        if told:
            raise CheckError(tr("{sentence} {details}", sentence=told[0].sentence, details=told[0].details))


def draw_all(checks: Checks, folder: Path, names: Iterable[str] | None = None) -> None:
    """Open a window on the demo without showing it to anybody, learn it, and draw pages (all of them)."""
    app = QApplication.instance() or QApplication(["mfgui"])
    assert isinstance(app, QApplication)
    app.setStyle("Fusion")
    session = Session(RecentFolders(paths.settings() / "recent.json"))
    window = MainWindow(session, Theme(ThemeChoice.LIGHT), Preferences())
    problems = _Problems(session)
    try:
        window.resize(*_SIZE)
        window.show()
        session.set_slow_motion(False)

        def learn() -> str:
            session.open(folder)
            _wait(lambda: session.dataset is not None and not session.loading, problems)
            session.start(DEFAULT)
            _wait(lambda: session.summary is not None and session.run_state is RunState.IDLE, problems)
            return DEFAULT

        if checks.run("window", learn, str) is None:
            return
        for name in sorted(page_names()) if names is None else names:
            checks.run(f"draw {name}", partial(_draw, window, name, problems), lambda n: f"{n} colours")
    finally:
        problems.end()
        session.close()
        end_lanes()
        window.deleteLater()


def _draw(window: MainWindow, name: str, problems: _Problems) -> int:
    """Show a page, wait until all that it asked for has come, and count the colours of its picture."""
    window.pages.show_panel(name)
    _wait(lambda: _at_rest(window), problems)
    picture = window.grab().toImage()
    wide, high = range(0, picture.width(), _EVERY_PIXEL), range(0, picture.height(), _EVERY_PIXEL)
    colours = len({picture.pixel(x, y) for y in high for x in wide})
    if colours < _COLOURS:
        raise CheckError(tr("the page shows {colours} colours: nothing is drawn", colours=colours))
    return colours


def _at_rest(window: MainWindow) -> bool:
    session = window.session
    lanes = (session.quick, session.projecting, session.judging, session.reading, session.shelf.lane)
    return window.pages.built(window.pages.wanted) and not any(lane.busy for lane in lanes)


def _wait(ready: Callable[[], bool], problems: _Problems) -> None:
    """Let the event loop turn until this has held for a while."""
    held, until = 0, time.monotonic() + _MOST_SECONDS
    while held < _QUIET:
        loop = QEventLoop()
        QTimer.singleShot(_TURN_MS, loop.quit)
        loop.exec()
        problems.check()
        held = held + 1 if ready() else 0
        if time.monotonic() > until:
            raise CheckError(tr("still at work after {most_seconds:.0f} s", most_seconds=_MOST_SECONDS))
