"""The gate of conftest.py: each kind of leak fails a test and is named, and clean tests pass."""

from __future__ import annotations

from pathlib import Path

import pytest

TESTS = """
import logging
import threading
import warnings

import pyqtgraph
import pytest
from PySide6.QtCore import QObject, QPropertyAnimation, QThread, QTimer, qWarning
from PySide6.QtWidgets import QComboBox, QLabel, QMainWindow, QWidget

KEPT = []


class Loop(QThread):
    def run(self):
        self.exec()


def test_clean_widgets(qtbot):
    window = QMainWindow()
    combo = QComboBox(window)
    combo.addItem("one")
    window.setCentralWidget(combo)
    qtbot.addWidget(window)
    window.show()
    combo.showPopup()


def test_clean_plot(qtbot):
    plot = pyqtgraph.PlotWidget()
    plot.plot([1, 2, 3])
    qtbot.addWidget(plot)
    plot.show()


def test_clean_work(qtbot):
    thread = Loop()
    thread.start()
    thread.quit()
    assert thread.wait(5000)
    timer = QTimer()
    timer.start(100000)
    timer.stop()
    called = []
    QTimer.singleShot(0, lambda: called.append(1))
    qtbot.waitUntil(lambda: called == [1])


def test_clean_log(caplog):
    logging.getLogger("mfgui.somewhere").warning("expected")


def test_window(qapp):
    KEPT.append(QLabel("text"))
    KEPT[-1].setObjectName("forgotten label")


def test_timer(qapp):
    KEPT.append(QTimer())
    KEPT[-1].start(100000)


def test_single_shot(qapp):
    QTimer.singleShot(100000, lambda: None)


def test_qthread(qapp):
    KEPT.append(Loop())
    KEPT[-1].start()


def test_animation(qapp):
    KEPT.append(QObject())
    KEPT.append(QPropertyAnimation(KEPT[-1], b"objectName"))
    KEPT[-1].setDuration(100000)
    KEPT[-1].setEndValue("end")
    KEPT[-1].start()


def test_python_thread():
    KEPT.append(threading.Event())
    threading.Thread(target=KEPT[-1].wait, name="forgotten thread").start()


def test_release_python_thread():
    KEPT[-1].set()


def test_log():
    logging.getLogger("mfgui.somewhere").warning("forgotten %s", "warning")


def test_python_warning():
    warnings.warn("forgotten", UserWarning)


def test_qt_warning(qapp):
    qWarning("forgotten by Qt")


def test_failure_is_reported_alone(qapp):
    KEPT.append(QTimer())
    KEPT[-1].start(100000)
    assert False, "the only news"
"""


@pytest.fixture(scope="module")
def _once() -> dict[str, list[str]]:
    return {}


@pytest.fixture
def outcome(pytester: pytest.Pytester, _once: dict[str, list[str]]) -> list[str]:
    """Lines that pytest prints for TESTS under this project's conftest and settings (one run for all)."""
    if "lines" not in _once:
        root = Path(__file__).resolve().parent.parent
        pytester.makeconftest((root / "tests" / "conftest.py").read_text(encoding="utf-8"))
        pytester.makepyfile(TESTS)
        pytester.makepyprojecttoml((root / "pyproject.toml").read_text(encoding="utf-8"))
        run = pytester.runpytest_subprocess(".", "-v", "-p", "no:cacheprovider", timeout=120)
        _once["lines"] = run.outlines + run.errlines
    return _once["lines"]


def verdict(lines: list[str], test: str) -> list[str]:
    return [line.split()[1] for line in lines if f"::{test} " in line and line.rstrip().endswith("%]")]


@pytest.mark.parametrize(
    "test", ["test_clean_widgets", "test_clean_plot", "test_clean_work", "test_clean_log", "test_release_python_thread"]
)
def test_what_tidies_up_passes(outcome: list[str], test: str) -> None:
    assert verdict(outcome, test) == ["PASSED"], "\n".join(outcome)


@pytest.mark.parametrize(
    ("test", "told"),
    [
        ("test_window", "window QLabel 'forgotten label'"),
        ("test_timer", "running QTimer, started at "),
        ("test_single_shot", "running QTimer, started at "),
        ("test_qthread", "running Loop, started at "),
        ("test_animation", "running QPropertyAnimation, started at "),
        ("test_python_thread", "Python thread 'forgotten thread'"),
        ("test_log", "WARNING mfgui.somewhere"),
    ],
)
def test_what_is_left_behind_fails_and_is_named(outcome: list[str], test: str, told: str) -> None:
    assert verdict(outcome, test) == ["PASSED", "ERROR"], "\n".join(outcome)
    start = next(n for n, line in enumerate(outcome) if f" ERROR at teardown of {test} " in line)
    section = "\n".join(outcome[start : start + 8])
    assert told in section


@pytest.mark.parametrize("test", ["test_python_warning", "test_qt_warning"])
def test_warnings_fail(outcome: list[str], test: str) -> None:
    assert verdict(outcome, test) == ["FAILED"], "\n".join(outcome)


def test_a_failed_test_is_not_blamed_twice(outcome: list[str]) -> None:
    assert verdict(outcome, "test_failure_is_reported_alone") == ["FAILED"]
