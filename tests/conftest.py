"""Every test's surroundings: no screen, its own folders, and a gate that fails whoever leaves work behind."""

from __future__ import annotations

import functools
import gc
import itertools
import logging
import os
import random
import shutil
import socket
import sys
import tempfile
import threading
import time
import weakref
from pathlib import Path
from typing import Any

import platformdirs

# What tests write lives for seconds: where Linux has room in memory it stays there, and waits for no disk.
_MEMORY = Path("/dev/shm")
_roomy = "TMPDIR" not in os.environ and os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free > 4 << 30
if _roomy and not os.statvfs(_MEMORY).f_flag & os.ST_NOEXEC:  # some tests run what they write
    os.environ["TMPDIR"] = tempfile.tempdir = str(_MEMORY)
# All of these are read when Qt, numba or numpy are imported, so they are set before any of them is.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.setdefault("QT_QPA_UPDATE_IDLE_TIME", "16")  # ms between two paintings, as on a screen of 60 Hz
os.environ["MFGUI_LANGUAGE"] = "en"  # whatever this machine speaks
os.environ["MFGUI_HOME"] = tempfile.mkdtemp(prefix="mfgui-tests-")
# Compiled kernels and checked types outlive the run: numba and mypy key them by source and version.
os.environ.setdefault("NUMBA_CACHE_DIR", str(platformdirs.user_cache_path("mfgui-tests", appauthor=False) / "kernels"))
os.environ.setdefault("MYPY_CACHE_DIR", str(platformdirs.user_cache_path("mfgui-tests", appauthor=False) / "types"))
os.environ.setdefault(
    "HYPOTHESIS_STORAGE_DIRECTORY", str(platformdirs.user_cache_path("mfgui-tests", appauthor=False) / "hypothesis")
)
# Some hundred processes that tests start would each compile all of mfgui's source anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from collections.abc import Callable, Iterator

import hypothesis
import pytest
from pytestqt.qtbot import QtBot

gc.set_threshold(10_000, 20, 20)  # Python's own 700 costs a twentieth of the suite
sys.dont_write_bytecode = False  # nor is every test to be compiled anew by every process
ROOT = Path(__file__).resolve().parent.parent
KEPT_THREADS = "mfgui-"
"""Threads so named belong to a pool that lives as long as the process; a test need not end them."""

hypothesis.settings.register_profile("mfgui", derandomize=True, deadline=None, database=None)
hypothesis.settings.load_profile("mfgui")

LONGEST = frozenset({
    "test_house.py",
    "test_faults.py",
    "test_robot.py",
    "test_access.py",
    "test_no_nan.py",
    "test_self_test.py",
    "test_application.py",
    "test_fuzz.py",
    "test_chart.py",
    "test_cache_processes.py",
})  # fmt: skip
"""Files with tests of two seconds and more: begun with, so that no process waits for one at the end."""

_failed = pytest.StashKey[bool]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declare --shuffle."""
    parser.addoption("--shuffle", metavar="SEED", type=int, help="run files, and the tests in each, in another order")


@pytest.hookimpl(tryfirst=True)
def pytest_sessionstart(session: pytest.Session) -> None:
    """Compile the kernels before the processes of the whole suite start, or each of them would."""
    config = session.config
    whole = config.args_source is not pytest.Config.ArgsSource.ARGS
    if whole and config.getoption("numprocesses", None) and not hasattr(config, "workerinput"):
        from mfgui.factorization import warm

        warm.ensure(lambda: None)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Shuffle when asked; else begin with what takes longest."""
    seed = config.getoption("shuffle")
    if seed is None:
        items.sort(key=lambda item: item.path.name not in LONGEST)
        return
    chance = random.Random(seed)
    files: dict[Path, list[pytest.Item]] = {}
    for item in items:
        files.setdefault(item.path, []).append(item)
    order = list(files.values())
    chance.shuffle(order)
    for own in order:
        chance.shuffle(own)
    items[:] = [item for own in order for item in own]


def pytest_unconfigure() -> None:
    """Remove this run's folders."""
    shutil.rmtree(os.environ["MFGUI_HOME"], ignore_errors=True)


def pytest_collection_finish() -> None:
    """Set aside what importing made, so that the gate's collections look at the tests' objects alone."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Note whether the test itself failed: what it then left behind is no news."""
    report: Any = yield
    if report.when != "teardown" and not report.passed:
        item.stash[_failed] = True
    return report


@pytest.fixture(scope="session")
def movielens() -> Path:
    """Folder of the real ml-latest-small; the test is skipped where there is none."""
    parent = os.environ.get("MFGUI_MOVIELENS")
    if not parent:
        pytest.skip("MFGUI_MOVIELENS names no folder with ml-latest-small in it")
    folder = Path(parent) / "ml-latest-small"
    if not (folder / "ratings.csv").is_file():
        pytest.skip(f"{folder} has no ratings.csv")
    return folder


@pytest.fixture(autouse=True)
def _own_folders() -> None:
    """Start from a first start: no settings, nothing saved. The cache is shared by the run's tests."""
    home = Path(os.environ["MFGUI_HOME"])
    for kind in ("settings", "data"):
        shutil.rmtree(home / kind, ignore_errors=True)


_reached_for: list[str] = []
"""What was looked up or connected to and is not this machine."""


def _stay_here(address: Any) -> None:
    """Refuse what is not on this machine: no test needs the network, and mfgui goes there for a download alone."""
    host = address[0] if isinstance(address, tuple) and address else address
    host = host.decode() if isinstance(host, bytes) else host
    if isinstance(host, str) and host not in ("", "localhost", "::1") and not host.startswith(("127.", "/", "\0")):
        _reached_for.append(f"{host}, at {_place(sys._getframe(2))}")
        raise OSError(f"a test reached for {host}")


def _guarded(call: Callable[..., Any], place: int) -> Callable[..., Any]:
    def guarded(*args: Any, **kwargs: Any) -> Any:
        if len(args) > place:
            _stay_here(args[place])
        return call(*args, **kwargs)

    return guarded


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> Iterator[None]:
    """Let nothing of the suite leave this machine."""
    with pytest.MonkeyPatch.context() as patches:
        for name in ("connect", "connect_ex"):
            patches.setattr(socket.socket, name, _guarded(getattr(socket.socket, name), 1))
        patches.setattr(socket, "getaddrinfo", _guarded(socket.getaddrinfo, 0))
        yield


@pytest.fixture(autouse=True)
def _stays_here(request: pytest.FixtureRequest, _no_network: None) -> Iterator[None]:
    """Fail a test in which something reached for another machine, also where the refusal was taken for a fault."""
    _reached_for.clear()
    yield
    if _reached_for and "reaching_out" not in request.fixturenames:
        pytest.fail("reached for another machine:\n" + "\n".join(_reached_for), pytrace=False)


@pytest.fixture
def reaching_out() -> list[str]:
    """What this test reached for, in vain; such a test is let be."""
    return _reached_for


@pytest.fixture(autouse=True)
def _quiet_logs(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test in which mfgui logs a warning or worse, unless it asks for the log through caplog."""
    if "caplog" in request.fixturenames:
        yield
        return
    records: list[logging.LogRecord] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = records.append  # type: ignore[method-assign]
    logger = logging.getLogger("mfgui")
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)
    if records and not request.node.stash.get(_failed, False):
        lines = [f"{r.levelname} {r.name} ({r.filename}:{r.lineno}): {r.getMessage()}" for r in records]
        pytest.fail("mfgui logged (take the caplog fixture to allow it):\n" + "\n".join(lines), pytrace=False)


@pytest.fixture(autouse=True)
def _leak_gate(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves threads running or, where it uses Qt, timers, animations or windows."""
    threads_before = set(threading.enumerate())
    starts = _QtStarts() if "qapp" in request.fixturenames else None
    yield
    leaks = _python_threads(threads_before)
    if starts is not None:
        leaks += starts.end()
    if leaks and not request.node.stash.get(_failed, False):
        pytest.fail("the test left behind:\n" + "\n".join(leaks), pytrace=False)


def _python_threads(before: set[threading.Thread]) -> list[str]:
    leaks = []
    for thread in set(threading.enumerate()) - before:
        if thread.daemon or thread.name.startswith(KEPT_THREADS):
            continue
        frame = sys._current_frames().get(thread.ident or 0)
        place = f", now at {_place(frame)}" if frame else ""
        leaks.append(f"Python thread {thread.name!r}{place}")
    return leaks


def _place(frame: Any) -> str:
    """Return file and line of the nearest frame that is the project's own, else of the frame itself."""
    at = frame
    while at is not None and not _own(at.f_code.co_filename):
        at = at.f_back
    at = at or frame
    return f"{at.f_code.co_filename}:{at.f_lineno}"


@functools.cache
def _own(file: str) -> bool:
    return file != __file__ and Path(file).is_relative_to(ROOT) and ".venv" not in Path(file).parts


class _QtStarts:
    """What one test starts in Qt and where, from the making of this object to `end`."""

    def __init__(self) -> None:
        from PySide6.QtCore import QAbstractAnimation, QThread, QThreadPool, QTimer
        from PySide6.QtWidgets import QApplication

        self._started: list[tuple[weakref.ref[Any], str]] = []
        self._single_shots: list[tuple[Any, str]] = []
        self._patches = pytest.MonkeyPatch()
        self._start_timer: Callable[..., None] = QTimer.start
        for kind in (QThread, QThreadPool, QTimer, QAbstractAnimation):
            self._patches.setattr(kind, "start", self._recording(kind.start))
        self._patches.setattr(QTimer, "singleShot", self._single_shot(QTimer.singleShot))
        # Kept as objects: an address may be given to another widget once its own is gone.
        self._windows_before = QApplication.topLevelWidgets()

    def _recording(self, start: Callable[..., Any]) -> Callable[..., Any]:
        def recording_start(started: Any, *args: Any, **kwargs: Any) -> Any:
            self._started.append((weakref.ref(started), _place(sys._getframe(1))))
            return start(started, *args, **kwargs)

        return recording_start

    def _single_shot(self, single_shot: Callable[..., None]) -> Callable[..., None]:
        from PySide6.QtCore import QTimer

        def recording_single_shot(*args: Any) -> None:
            if len(args) != 2 or not callable(args[1]):  # with a receiver, Qt ends it with the receiver
                single_shot(*args)
                return
            timer = QTimer()
            timer.setSingleShot(True)
            timer.timeout.connect(args[1])
            self._single_shots.append((timer, _place(sys._getframe(1))))
            self._start_timer(timer, args[0])

        return staticmethod(recording_single_shot)  # type: ignore[return-value]

    def end(self) -> list[str]:
        """Stop recording, end what still runs, and return a line on each such thing."""
        self._patches.undo()
        leaks = self._windows()
        started = [(ref(), place) for ref, place in self._started]
        for thing, place in [*started, *self._single_shots]:
            if thing is not None and _end_if_running(thing):
                leaks.append(f"running {type(thing).__name__}, started at {place}")
        return leaks

    def _windows(self) -> list[str]:
        from PySide6.QtCore import QCoreApplication, QEvent
        from PySide6.QtWidgets import QApplication, QToolTip
        from shiboken6 import isValid

        def remaining() -> list[Any]:
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            QApplication.processEvents()
            windows = QApplication.topLevelWidgets()
            return [w for w in windows if not any(w is b for b in self._windows_before)]

        QToolTip.hideText()
        if remaining():
            gc.collect()  # windows in reference cycles are garbage, not leaks
        leaks = []
        for window in remaining():
            if not isValid(window) or type(window).__name__ == "QTipLabel":
                continue
            name = window.objectName() or window.windowTitle()
            leaks.append(f"window {type(window).__name__}" + (f" {name!r}" if name else ""))
            window.hide()
            window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        return leaks


def _end_if_running(thing: Any) -> bool:
    """End a QThread, QThreadPool, QTimer or animation that still runs; True when it did."""
    from PySide6.QtCore import QAbstractAnimation, QThread, QThreadPool, QTimer
    from shiboken6 import isValid

    if not isValid(thing):
        return False
    if isinstance(thing, QThread):
        running = thing.isRunning()
        thing.requestInterruption()
        thing.quit()
        thing.wait(2000)
        return running
    if isinstance(thing, QThreadPool):
        thing.clear()
        return not thing.waitForDone(100)
    if isinstance(thing, QTimer):
        running = thing.isActive()
        thing.stop()
        return running
    assert isinstance(thing, QAbstractAnimation)
    running = thing.state() != QAbstractAnimation.State.Stopped
    thing.stop()
    return running


@pytest.fixture(scope="session")
def qapp_cls() -> type:
    """Qt's application as mfgui has it."""
    from mfgui.ui.window.application import Application

    return Application


class _Bot(QtBot):
    """pytest-qt's, which looks every 10 ms whether what a test waits for has come, and most comes sooner."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = 5000) -> None:
        __tracebackhide__ = True
        began = time.monotonic()
        for pause in itertools.chain((1, 2, 4), itertools.repeat(8)):
            wrong = None
            try:
                if callback() in (None, True):
                    return
            except AssertionError as error:
                wrong = error
            if time.monotonic() - began > timeout / 1000:
                raise self.TimeoutError(f"waitUntil timed out in {timeout} milliseconds") from wrong
            self.wait(pause)


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> QtBot:
    """A bot that looks more often than pytest-qt's."""
    return _Bot(request)


@pytest.fixture
def speak() -> Iterator[Callable[[str], str]]:
    """Choose the language of this test; English after it."""
    from mfgui.base import text

    yield text.use_language
    text.use_language("en")
