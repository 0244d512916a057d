"""How long the window's event loop stalls while a folder is opened, learnt and walked through; how fast stop is.

usage: python tests/benchmarks/event_loop.py PATH|demo [--epochs N] [--people N]

Opens a real window (on DISPLAY, or offscreen where there is none), ticks every 2 ms in its event loop, and
prints the longest gap between two ticks in each phase, and how many were over 50 and 100 ms.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import time
from pathlib import Path

BEGAN = time.perf_counter()

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from mfgui import paths
from mfgui.storage.recent import RecentFolders
from mfgui.ui.main_window import MainWindow
from mfgui.ui.preferences import Preferences
from mfgui.ui.session import RunState, Session
from mfgui.ui.theme import Theme, ThemeChoice


class Ticker(QObject):
    """Notes the gaps between its ticks, by phase."""

    def __init__(self) -> None:
        super().__init__()
        self._last = time.perf_counter()
        self.gaps: list[float] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._timer.start(2)

    @Slot()
    def _tick(self) -> None:
        now = time.perf_counter()
        self.gaps.append(now - self._last)
        self._last = now

    def phase(self, name: str) -> None:
        """Print the phase that ends here."""
        ms = [1000 * gap for gap in self.gaps]
        print(
            f"{name:34} {sum(self.gaps):7.2f} s   longest stall {max(ms, default=0):6.1f} ms   "
            f"over 50 ms: {sum(m > 50 for m in ms):3}   over 100 ms: {sum(m > 100 for m in ms):3}",
            flush=True,
        )
        self.gaps = []
        self._last = time.perf_counter()


def wait(signal: object, seconds: float) -> None:
    """Run the event loop until a signal comes; a phase that takes longer ends the program."""
    loop = QEventLoop()
    signal.connect(loop.quit)  # type: ignore[attr-defined]
    late = QTimer()
    late.setSingleShot(True)
    late.timeout.connect(lambda: sys.exit("a phase took too long"))
    late.start(int(1000 * seconds))
    loop.exec()
    late.stop()
    signal.disconnect(loop.quit)  # type: ignore[attr-defined]


def idle(seconds: float) -> None:
    """Run the event loop for a while."""
    loop = QEventLoop()
    QTimer.singleShot(int(1000 * seconds), loop.quit)
    loop.exec()


def main() -> None:
    """Run all phases."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path")
    parser.add_argument("--epochs", type=int)
    parser.add_argument("--people", type=int, default=30, help="so many people are walked through")
    chosen = parser.parse_args()
    app = QApplication(["mfgui"])
    app.setStyle("Fusion")
    theme = Theme(ThemeChoice.LIGHT)
    theme.apply()
    session = Session(RecentFolders(paths.settings() / "recent.json"))
    window = MainWindow(session, theme, Preferences())
    window.show()
    QCoreApplication.processEvents()
    print(f"usable window after {time.perf_counter() - BEGAN:.2f} s (imports included)")
    gc.collect()
    gc.freeze()  # as the program does
    ticker = Ticker()
    idle(0.5)
    ticker.phase("at rest")

    if chosen.path == "demo":
        session.open_demo(train=False)
    else:
        session.open(Path(chosen.path))
    wait(session.dataset_changed, 600)
    idle(1)
    ticker.phase("opening")

    pressed = time.perf_counter()
    session.start(epochs=chosen.epochs)
    wait(session.point_added, 120)
    print(f"first point of the curve {time.perf_counter() - pressed:.2f} s after pressing start")
    if session.run_state is not RunState.IDLE:
        wait(session.run_ended, 3000)
    idle(1)
    ticker.phase("training, drawing")

    dataset = session.dataset
    assert dataset is not None
    for user in range(0, dataset.n_users, max(1, dataset.n_users // chosen.people)):
        session.select_user(user)
        idle(0.05)
    for film in range(0, dataset.n_films, max(1, dataset.n_films // 20)):
        session.select_film(film)
        idle(0.05)
    ticker.phase("walking through people and films")

    latencies = []
    for _ in range(5):
        session.set_slow_motion(False)
        session.start(epochs=1000)
        wait(session.point_added, 120)
        idle(0.2)
        pressed = time.perf_counter()
        session.stop()
        wait(session.run_ended, 60)
        latencies.append(1000 * (time.perf_counter() - pressed))
    print(f"stop to stopped: {', '.join(f'{ms:.0f}' for ms in latencies)} ms")
    ticker.phase("starting and stopping 5 times")
    session.close()
    if any(lane.isRunning() for lane in (session.training, session.reading, session.quick)):
        wait(session.closed, 60)
    window.deleteLater()


if __name__ == "__main__":
    main()
