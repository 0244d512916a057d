"""How long the window's event loop stalls while a folder is opened, learnt and walked through; how fast stop is.

usage: python tests/benchmarks/event_loop.py PATH|demo [--epochs N] [--people N] [--stacks MS]

Opens a real window (on DISPLAY, or offscreen where there is none), ticks every 2 ms in its event loop, and
prints the longest gap between two ticks in each phase, and how many were over 50 and 100 ms. Every page and
sub-page is a phase of its own: first with a trained model, then again during a run, in which size of text and
colours change too. As in the program they are built ahead; with --not-ahead each is built when first shown, as for
a person who is faster than that.
"held" is the longest gap without the time that the GUI thread was ready and had no core: on a machine that other
programs use too, what is left is the program's own doing, waiting for a lock included. "own" is the longest processor
time of the GUI thread between two ticks.
With --stacks it also tells what the GUI thread was doing in turns that took so much of its own time.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import threading
import time
from collections import Counter
from pathlib import Path

BEGAN = time.perf_counter()

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from event_loop_acts import ACTS, DURING, idle
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication
from results import record

from mfgui.base import paths
from mfgui.storage.recent import RecentFolders
from mfgui.ui.kit.theme import Theme, ThemeChoice
from mfgui.ui.state.session import RunState, Session
from mfgui.ui.window.application import SWITCH_SECONDS
from mfgui.ui.window.main_window import MainWindow
from mfgui.ui.window.place_list import pages
from mfgui.ui.window.preferences import Preferences


class Ticker(QObject):
    """Notes the gaps between its ticks, by phase."""

    def __init__(self) -> None:
        super().__init__()
        self._waits = os.open("/proc/thread-self/schedstat", os.O_RDONLY) if sys.platform == "linux" else None
        self._last, self._last_own, self._last_waited = time.perf_counter(), time.thread_time(), self._waited()
        self.gaps: list[float] = []
        self.own = self.held = 0.0
        self.turns = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._timer.start(2)

    @Slot()
    def _tick(self) -> None:
        now = time.perf_counter()
        self.gaps.append(now - self._last)
        own, waited = time.thread_time(), self._waited()
        self.own = max(self.own, own - self._last_own)
        self.held = max(self.held, now - self._last - (waited - self._last_waited))
        self._last, self._last_own, self._last_waited = now, own, waited
        self.turns += 1

    def _waited(self) -> float:
        """Seconds that this thread was ready and no core was free for it; 0 where the system does not tell."""
        if self._waits is None:
            return 0.0
        return int(os.pread(self._waits, 80, 0).split()[1]) / 1e9

    def forget(self) -> None:
        """Begin anew."""
        self.gaps, self.own, self.held = [], 0.0, 0.0
        self._last, self._last_own, self._last_waited = time.perf_counter(), time.thread_time(), self._waited()

    def phase(self, name: str) -> None:
        """Print the phase that ends here."""
        ms = [1000 * gap for gap in self.gaps]
        print(
            f"{name:34} {sum(self.gaps):7.2f} s   longest stall {max(ms, default=0):6.1f} ms   "
            f"held {1000 * self.held:6.1f} ms   own {1000 * self.own:5.1f} ms   "
            f"over 50 ms: {sum(m > 50 for m in ms):3}   over 100 ms: {sum(m > 100 for m in ms):3}",
            flush=True,
        )
        record("event_loop", name, "longest stall", "ms", max(ms, default=0))
        record("event_loop", name, "held", "ms", 1000 * self.held)
        record("event_loop", name, "own", "ms", 1000 * self.own)
        record("event_loop", name, "over 50 ms", "", sum(m > 50 for m in ms))
        self.forget()


class Watcher(threading.Thread):
    """Samples the GUI thread's stack, and tells the samples of every turn that took it so long by its own clock."""

    def __init__(self, ticker: Ticker, ms: float) -> None:
        super().__init__(daemon=True)
        self._ticker, self._seconds, self._gui = ticker, ms / 1000, threading.get_ident()
        self._clock = time.pthread_getcpuclockid(self._gui)

    def run(self) -> None:
        """Look every 3 ms, and keep what took processor time since the last look."""
        turn, spent, before = -1, 0.0, time.clock_gettime(self._clock)
        places: Counter[str] = Counter()
        while True:
            time.sleep(0.003)
            now, at = time.clock_gettime(self._clock), self._ticker.turns
            if at != turn:
                if spent > self._seconds:
                    print(f"   | a turn of about {1000 * spent:.0f} ms of its own:")
                    print(*(f"   |   {n} x {place}" for place, n in places.most_common(12)), sep="\n", flush=True)
                turn, spent = at, 0.0
                places.clear()
            elif now - before > 0.001:
                # Frames keep painters alive, and a painter that outlives its event crashes Qt: let go at once.
                frame = sys._current_frames().get(self._gui)
                calls: list[str] = []
                while frame is not None and len(calls) < 5:
                    calls.append(f"{Path(frame.f_code.co_filename).name}:{frame.f_lineno} {frame.f_code.co_name}")
                    frame = frame.f_back
                del frame
                places[" < ".join(calls)] += 1
                spent += now - before
            before = now


def wait(signal: object, seconds: float) -> None:
    """Run the event loop until a signal comes; a phase that takes longer ends the program."""
    loop = QEventLoop()
    signal.connect(loop.quit)  # type: ignore[attr-defined]
    late = QTimer()
    late.setSingleShot(True)
    late.timeout.connect(loop.quit)
    late.start(int(1000 * seconds))
    loop.exec()
    in_time = late.isActive()
    late.stop()
    signal.disconnect(loop.quit)  # type: ignore[attr-defined]
    if not in_time:
        raise TimeoutError("a phase took too long")


def end(session: Session, window: MainWindow) -> None:
    """Close what is open, and wait for every lane: a thread that outlives the interpreter crashes it."""
    loop = QEventLoop()
    session.closed.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
    session.close()
    loop.exec()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def main() -> None:
    """Run all phases."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path")
    parser.add_argument("--epochs", type=int)
    parser.add_argument("--people", type=int, default=30, help="so many people are walked through")
    parser.add_argument("--stacks", type=float, metavar="MS", help="tell what the GUI thread does in turns this long")
    parser.add_argument("--acts", default=",".join(ACTS), help="what is gone through (event_loop_acts.py)")
    parser.add_argument("--not-ahead", action="store_true", help="build pages when they are first shown")
    chosen = parser.parse_args()
    app = QApplication(["mfgui"])
    sys.setswitchinterval(SWITCH_SECONDS)
    app.setStyle("Fusion")
    theme = Theme(ThemeChoice.LIGHT)
    theme.apply()
    session = Session(RecentFolders(paths.settings() / "recent.json"))
    window = MainWindow(session, theme, Preferences())
    window.show()
    if not chosen.not_ahead:
        window.pages.begin_ahead()
    QCoreApplication.processEvents()
    print(f"usable window after {time.perf_counter() - BEGAN:.2f} s (imports included)")
    gc.collect()
    gc.freeze()  # as the program does
    try:
        measure(session, window, chosen)
    finally:
        end(session, window)


def measure(session: Session, window: MainWindow, chosen: argparse.Namespace) -> None:
    """Go through all phases."""
    ticker = Ticker()
    if chosen.stacks:
        Watcher(ticker, chosen.stacks).start()
    idle(0.5)
    ticker.phase("at rest")
    session.kernels_ready = False
    session.warm_up([page.load for page in pages()])  # as the program does once its first picture is there
    wait(session.warmed, 600)
    ticker.phase("loading pages and kernels")

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

    for name in filter(None, chosen.acts.split(",")):
        ACTS[name](window, ticker)
    session.set_slow_motion(False)
    session.start(epochs=1000)
    wait(session.point_added, 120)
    for name in DURING:
        if name in chosen.acts.split(","):
            DURING[name](window, ticker)
    if session.run_state is not RunState.IDLE:  # 1000 epochs of little data are over by now
        session.stop()
        wait(session.run_ended, 60)
    ticker.phase("stopping")

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


if __name__ == "__main__":
    main()
