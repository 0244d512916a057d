"""How much memory the window takes at real size: opened, learnt with several methods, walked through, learnt again.

usage: python tests/benchmarks/memory.py PATH|demo [--methods adam,bayes,als,adam] [--epochs N] [--set factors=64] …

All of 32 million ratings in one sitting on two cores, within 4 GB, with the curve of memory second by second:
    taskset -c 0,1 python tests/benchmarks/memory.py ml-32m --methods als,bayes,ials --gigabytes 4 --curve curve.csv

Opens a real window (on DISPLAY, or offscreen where there is none) on a folder, trains each method in turn as the
Learn page does, and visits every page after each run, as one person in one sitting: nothing is closed in between.

What is printed comes from the system (/proc/self/status, so Linux only), in MB of 2^20 bytes:

- now: what the process holds at the stage's end (VmRSS), and of that what only swap could take over (RssAnon). The rest
  is files that are mapped: the programs themselves, and the columns of a large data set where it was opened from its
  cache, which the system takes back when another program wants room.
- peak: the most that it held at one time during the stage (VmHWM, set back at the stage's start).
- stall, held, work: the longest time that the event loop stood still; without what it waited for a core that other
  programs had; and the longest processor time of its own, in ms.

Nothing is sampled: the system counts both itself, at every page that the process asks for. Epochs are few by default
as memory does not depend on them beyond the first ones (Bayesian samples come one a sweep until their budget is used:
give it some fifteen to see that).
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
from event_loop import Ticker, end, wait
from event_loop_acts import idle
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from results import record

from mfgui.base import paths
from mfgui.factorization.registry import method
from mfgui.storage.recent import RecentFolders
from mfgui.ui.kit.theme import Theme, ThemeChoice
from mfgui.ui.state.session import RunState, Session
from mfgui.ui.window.main_window import MainWindow
from mfgui.ui.window.place_list import page_names, pages
from mfgui.ui.window.preferences import Preferences

LARGE = 8 << 20
"""Arrays of as many bytes are told of with --holders."""


class Table:
    """Prints one line a stage."""

    def __init__(self, *, holders: bool) -> None:
        self._holders = holders
        self._ticker = Ticker()
        self.peak = self.own = 0.0
        print(f"{'stage':44} {'now':>7} {'own':>7} {'peak':>7} MB {'stall':>7} {'held':>7} {'work':>7} ms", flush=True)
        self._set_back()

    def stage(self, name: str) -> None:
        """Print the stage that ends here."""
        now, own, peak = (_status(field) for field in ("VmRSS", "RssAnon", "VmHWM"))
        self.peak, self.own = max(self.peak, peak), max(self.own, own)
        ticker = self._ticker
        ms = (1000 * max(ticker.gaps, default=0), 1000 * ticker.held, 1000 * ticker.own)
        print(f"{name:44} {now:7.0f} {own:7.0f} {peak:7.0f}    {' '.join(f'{one:7.0f}' for one in ms)}", flush=True)
        ticker.forget()
        record("memory", name.strip(), "now", "MB", now)
        record("memory", name.strip(), "peak", "MB", peak)
        if self._holders:
            tell_holders()
        self._set_back()

    @staticmethod
    def _set_back() -> None:
        Path("/proc/self/clear_refs").write_text("5")


def _status(field: str) -> float:
    """Megabytes that the system says the process has of something."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith(field + ":"):
            return int(line.split()[1]) / 1024
    raise KeyError(field)


class Curve(threading.Thread):
    """Writes a line a second: what the process holds, and of that its own and what is mapped, in MB."""

    def __init__(self, file: Path) -> None:
        super().__init__(daemon=True)
        self._file = file

    def run(self) -> None:
        """Write until the program ends."""
        began = time.monotonic()
        with self._file.open("w", encoding="utf-8") as lines:
            print("seconds,held,own,mapped", file=lines)
            while True:
                held, own, mapped = (_status(field) for field in ("VmRSS", "RssAnon", "RssFile"))
                print(f"{time.monotonic() - began:.0f},{held:.0f},{own:.0f},{mapped:.0f}", file=lines, flush=True)
                time.sleep(1)


def tell_holders() -> None:
    """Print the largest arrays alive, and what refers to each."""
    gc.collect()
    arrays: dict[int, np.ndarray] = {}
    held_by: dict[int, set[str]] = {}
    for holder in gc.get_objects():
        if isinstance(holder, np.ndarray):
            continue
        for one in gc.get_referents(holder):
            if not isinstance(one, np.ndarray):
                continue
            base = one
            while isinstance(base.base, np.ndarray):
                base = base.base
            if base.nbytes >= LARGE:
                arrays[id(base)] = base
                held_by.setdefault(id(base), set()).add(_called(holder, one))
    total = sum(array.nbytes for array in arrays.values())
    print(f"   arrays of {LARGE >> 20} MB and more: {total / (1 << 20):.0f} MB")
    for key, array in sorted(arrays.items(), key=lambda item: -item[1].nbytes):
        size = f"   {array.nbytes / (1 << 20):7.0f} {array.dtype!s:8} {array.shape!s:18}"
        print(size, *sorted(held_by[key]), sep="  ")


def _called(holder: object, array: np.ndarray) -> str:
    """What an array is called where it is held: class and attribute, as far as that can be told."""
    if isinstance(holder, dict):
        name = next((str(key) for key, value in list(holder.items()) if value is array), "?")
        for owner in gc.get_referrers(holder):
            if getattr(owner, "__dict__", None) is holder:
                return f"{type(owner).__name__}.{name}"
        return f"dict.{name}"
    for name in (name for kind in type(holder).__mro__ for name in getattr(kind, "__slots__", ())):
        if getattr(holder, name, None) is array:
            return f"{type(holder).__name__}.{name}"
    if type(holder).__name__ == "cell":
        owners = [getattr(f, "__qualname__", "?") for t in gc.get_referrers(holder) for f in gc.get_referrers(t)]
        return f"cell of {owners[:2]}"
    return type(holder).__name__


def main() -> int:
    """Run all stages; 1 where more was held than is allowed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path")
    parser.add_argument("--methods", default="adam,bayes,als,adam", help="trained one after the other")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--set", action="append", default=["factors=64"], metavar="NAME=VALUE")
    parser.add_argument("--no-visit", action="store_true", help="stay on the first page")
    parser.add_argument("--holders", action="store_true", help="tell the largest arrays after each stage, and whose")
    parser.add_argument("--gigabytes", type=float, default=float("inf"), help="allowed at one time")
    parser.add_argument("--curve", type=Path, metavar="CSV", help="write what is held every second")
    chosen = parser.parse_args()
    if chosen.curve:
        Curve(chosen.curve).start()
    pairs = (pair.split("=") for pair in chosen.set)
    settings = {name: float(value) if "." in value else int(value) for name, value in pairs}

    app = QApplication(["mfgui"])
    app.setStyle("Fusion")
    theme = Theme(ThemeChoice.LIGHT)
    theme.apply()
    session = Session(RecentFolders(paths.settings() / "recent.json"))
    session.problem.connect(lambda failure: print("   !", failure.sentence, failure.details))
    window = MainWindow(session, theme, Preferences())
    window.show()
    QCoreApplication.processEvents()
    gc.collect()
    gc.freeze()  # as the program does
    try:
        peak = measure(session, window, chosen, settings)
    finally:
        end(session, window)
    return int(peak > 1024 * chosen.gigabytes)


def measure(
    session: Session, window: MainWindow, chosen: argparse.Namespace, settings: dict[str, float | int]
) -> float:
    """Go through all stages; returns the most megabytes at one time."""
    session.kernels_ready = False
    session.warm_up([page.load for page in pages()])
    wait(session.warmed, 900)
    table = Table(holders=chosen.holders)
    table.stage("window")
    if chosen.path == "demo":
        session.open_demo(train=False)
    else:
        session.open(Path(chosen.path))
    wait(session.dataset_changed, 7200)
    idle(1)
    table.stage("opened")
    for number, name in enumerate(chosen.methods.split(","), 1):
        window.pages.show_panel("watch")
        session.set_slow_motion(False)
        known = {one.name for one in method(name).settings}
        session.start(name, settings={k: v for k, v in settings.items() if k in known}, epochs=chosen.epochs)
        if session.run_state is not RunState.IDLE:
            wait(session.run_ended, 14_000)
        table.stage(f"run {number}: {name} learnt")
        while session.shelf.lane.busy or session.epochs.lane.busy or session.quick.busy:
            idle(0.2)
        idle(1)
        table.stage(f"run {number}: {name} saved and shown")
        for place in () if chosen.no_visit else sorted(page_names()):
            window.pages.show_panel(place)
            idle(1.5)
            if chosen.holders:
                table.stage(f"   {place}")
        if not chosen.no_visit:
            table.stage(f"run {number}: every page seen")
        people, films = (session.dataset.n_users, session.dataset.n_films) if session.dataset else (0, 0)
        for n in range(0 if chosen.no_visit else 20):
            session.select_user(n * people // 20)
            session.select_film(n * films // 20)
            idle(0.3)
        if not chosen.no_visit:
            table.stage(f"run {number}: browsed")
    print(f"the most at one time: {table.peak:.0f} MB, of its own at the ends of stages {table.own:.0f} MB")
    return table.peak


if __name__ == "__main__":
    sys.exit(main())
