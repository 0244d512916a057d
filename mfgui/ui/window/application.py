"""Start-up: Qt, theme, crash hook, main window; what the command line asked the window to do."""

from __future__ import annotations

import gc
import os
import signal
import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSize, QTimer, Signal, Slot
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from mfgui import __version__
from mfgui.base import paths
from mfgui.base.errors import Mend
from mfgui.base.text import LANGUAGE
from mfgui.data.dataset import Dataset
from mfgui.data.subset import Subset
from mfgui.data.tables.options import TableOptions
from mfgui.factorization.served import never_wait
from mfgui.storage.opened_model import SUFFIX
from mfgui.storage.recent import RecentFolders
from mfgui.training.learnt import Learnt
from mfgui.ui.kit import make
from mfgui.ui.kit.icons import application_icon
from mfgui.ui.kit.theme import Theme, ThemeChoice
from mfgui.ui.state.jobs import Failure, end_lanes
from mfgui.ui.state.session import Session
from mfgui.ui.text import tr, translatable
from mfgui.ui.window.applying import install_language
from mfgui.ui.window.crash import CrashHook, log_to_file, take_last_crash
from mfgui.ui.window.main_window import MainWindow
from mfgui.ui.window.place_list import pages
from mfgui.ui.window.preferences import Preferences
from mfgui.ui.window.screenshot import Photographer


@dataclass(frozen=True, slots=True)
class WindowRequest:
    """What the window is to open and do; see the design's command line.

    `given` are ratings, and what was learnt of them, that are in memory already: those of a notebook.
    """

    path: Path | None = None
    demo: bool = False
    train: bool = False
    screenshot: Path | None = None
    panel: str | None = None
    after: str = "trained"
    theme: ThemeChoice | None = None
    size: tuple[int, int] | None = None
    columns: TableOptions | None = None
    part: Subset | None = None
    given: tuple[Dataset, Learnt | None] | None = None


class Started(QObject):
    """The running program: keeps the parts alive and turns the photographer's word into an exit code."""

    def __init__(self, request: WindowRequest) -> None:
        super().__init__()
        self._warming, self._for_picture = False, request.screenshot is not None
        preferences = Preferences()
        self.theme = Theme(request.theme or preferences.theme, self)
        self.theme.resize_text(preferences.text_size)
        self.session = Session(RecentFolders(paths.settings() / "recent.json"), self)
        self.window = MainWindow(self.session, self.theme, preferences)
        self.crash = CrashHook(self)
        self.crash.crashed.connect(self.session.problem)
        if request.size:
            self.window.resize(QSize(*request.size))
        self.problem = ""
        opening = request.demo or request.path is not None
        if request.screenshot:
            self.window.last.takes_up = False  # it is of what was asked for, whatever was learnt before
            trained = opening and request.after == "trained" and request.panel != "welcome"
            self.photographer = Photographer(
                self.window, request.screenshot, request.panel, trained=trained, opening=opening
            )
            self.photographer.taken.connect(self.window.close)
            self.photographer.failed.connect(self._failed)
        self.window.show()
        unwritable = paths.unwritable() if not request.screenshot else ()
        if not request.screenshot and not unwritable:
            self.window.stage.offer_tour(preferences)
        learnt = request.path is not None and request.path.suffix == SUFFIX  # a model file shows its model
        train = request.train or (request.screenshot is not None and request.after == "trained" and not learnt)
        if request.given is not None:
            self.session.open_given(*request.given)
        elif request.path is not None:
            self.session.open(request.path, train=train, columns=request.columns, part=request.part)
        elif request.demo:
            self.session.open_demo(train=None if request.screenshot is None and not train else train)
        elif not request.screenshot and preferences.reopens:
            first = not self.session.recent.all()
            if not self.window.last.restore() and first:
                self.session.open_demo()
        if unwritable:  # now: what is opened clears what was said before
            words = tr("Nothing can be saved in {folder}: what you do is lost when mfgui closes.", folder=unwritable[0])
            self.session.problem.emit(Failure(words, mend=Mend.HOME))
        self._warm_up()
        if request.screenshot:
            self.session.set_slow_motion(False)  # nobody watches
            self.session.shelf.saver.keep_none()

    def _warm_up(self) -> None:
        """Load what the first picture does not need, or have it compiled, once that picture is there."""
        never_wait()
        self.session.kernels_ready = False
        self.window.watch.map.drawn.connect(self._picture_drawn)
        make.timer(self, self._begin_warming, _WARM_AFTER_MS).start()

    @Slot()
    def _picture_drawn(self) -> None:
        if self.window.watch.map.shown is not None:
            self._begin_warming()

    @Slot()
    def _begin_warming(self) -> None:
        if not self._warming:
            self._warming = True
            job = self.session.warm_up([page.load for page in pages()])
            if not self._for_picture:
                job.partial.connect(self.window.pages.begin_ahead)  # not before: no turn is to import a whole place

    @Slot(str)
    def open_file(self, file: str) -> None:
        """Open what the system was asked to open with mfgui."""
        self.session.open(Path(file))

    @Slot(str)
    def _failed(self, sentence: str) -> None:
        self.problem = sentence
        self.window.close()


_WARM_AFTER_MS = 10_000  # compiling begins by then, also where no picture comes
# How long Python code on another thread keeps the interpreter while the window waits for it; Python's own 5 ms add up,
# as the window asks anew after every call to Qt.
SWITCH_SECONDS = 0.0005


NO_DISPLAY = translatable(
    "there is no screen here to open a window on; "
    "take a picture with --screenshot FILE.png, or use the commands (see mfgui --help)"
)


def has_display() -> bool:
    """Whether a window can be opened: always but on Linux, where Qt would abort without a display."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM") or os.environ.get("WAYLAND_DISPLAY"):
        return True
    display = os.environ.get("DISPLAY", "")
    number = display.removeprefix(":").partition(".")[0]
    if display.startswith(":") and number.isdecimal():  # of this machine: a server listens at its socket
        return Path(f"/tmp/.X11-unix/X{number}").exists()
    return bool(display)


def run(request: WindowRequest) -> int:
    """Open the window and stay until it is closed.

    Returns 0, or 2 when a screenshot was asked for and could not be taken (the sentence is on stderr).
    """
    if QApplication.instance() is None and not has_display():
        if request.screenshot is None:
            print(f"mfgui: {tr(NO_DISPLAY)}", file=sys.stderr)
            return 2
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = application()
    crash = take_last_crash()
    log_to_file()
    start: Started | None = None
    try:
        start = Started(request)
        if crash is not None and request.screenshot is None:
            start.session.problem.emit(crash)
        if isinstance(app, Application):
            app.file_asked.connect(start.open_file)
        signal.signal(signal.SIGINT, lambda *_: start.window.close())
        wake = waking()
        # What importing made stays for good: full collections need not walk it (they stopped all threads for 40 ms
        # and more while ratings were read).
        gc.collect()
        gc.freeze()
        app.exec()
        wake.stop()
    finally:  # also after an error: no thread is to outlive the interpreter
        if start is not None:
            start.session.close()
        end_lanes()
    start.crash.restore()
    if start.problem:
        print(f"mfgui: {start.problem}", file=sys.stderr)
        return 2
    return 0


class Application(QApplication):
    """Qt's application; on macOS a file that is double-clicked comes as an event, also while the program runs."""

    file_asked = Signal(str)

    def event(self, event: QEvent) -> bool:
        """Pass on which file is to be opened."""
        if isinstance(event, QFileOpenEvent):
            self.file_asked.emit(event.file())
            return True
        return super().event(event)


def application() -> QApplication:
    """Return Qt's application, made where there is none yet, with mfgui's name and looks."""
    os.environ.setdefault("QT_ENABLE_HIGHDPI_SCALING", "1")
    sys.setswitchinterval(SWITCH_SECONDS)
    app = QApplication.instance() or Application(["mfgui"])
    assert isinstance(app, QApplication)
    app.setApplicationName("mfgui")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("mfgui")
    app.setWindowIcon(application_icon())
    app.setStyle("Fusion")
    install_language(app, os.environ.get(LANGUAGE, "") or Preferences().language)
    return app


def waking() -> QTimer:
    """Return a timer that gives the interpreter a moment now and then, so that it sees Ctrl+C."""
    wake = QTimer()
    wake.setInterval(250)
    wake.timeout.connect(_let_python_run)
    wake.start()
    return wake


@Slot()
def _let_python_run() -> None:
    """Give the interpreter a moment to handle signals."""
