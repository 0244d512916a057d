"""How much memory the window takes at real size: opened, learnt with several methods, walked through, learnt again.

usage: python tests/benchmarks/memory.py PATH|demo [--methods adam,bayes,als,adam] [--epochs N] [--set factors=64] …

Opens a real window (on DISPLAY, or offscreen where there is none) on a folder, trains each method in turn as the
Learn page does, and visits every page after each run, as one person in one sitting: nothing is closed in between.

What is printed comes from the system (/proc/self/status, so Linux only), in MB of 2^20 bytes:

- now: what the process holds at the stage's end (VmRSS), and of that what only swap could take over (RssAnon). The rest
  is files that are mapped: the programs themselves, and the columns of a large data set where it was opened from its
  cache, which the system takes back when another program wants room.
- peak: the most that it held at one time during the stage (VmHWM, set back at the stage's start).

Nothing is sampled: the system counts both itself, at every page that the process asks for. Epochs are few by default
as memory does not depend on them beyond the first ones (Bayesian samples come one a sweep until their budget is used:
give it some fifteen to see that).
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
from event_loop import PLACES, end, idle, wait
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from results import record

from mfgui.base import paths
from mfgui.storage.recent import RecentFolders
from mfgui.ui.kit.theme import Theme, ThemeChoice
from mfgui.ui.state.session import RunState, Session
from mfgui.ui.window.main_window import MainWindow
from mfgui.ui.window.preferences import Preferences

LARGE = 8 << 20
"""Arrays of as many bytes are told of with --holders."""


class Table:
    """Prints one line a stage."""

    def __init__(self, *, holders: bool) -> None:
        self._holders = holders
        self.peak = 0.0
        print(f"{'stage':44} {'now':>7} {'own':>7} {'peak':>7} MB", flush=True)
        self._set_back()

    def stage(self, name: str) -> None:
        """Print the stage that ends here."""
        now, own, peak = (_status(field) for field in ("VmRSS", "RssAnon", "VmHWM"))
        self.peak = max(self.peak, peak)
        print(f"{name:44} {now:7.0f} {own:7.0f} {peak:7.0f}", flush=True)
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


def main() -> None:
    """Run all stages."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path")
    parser.add_argument("--methods", default="adam,bayes,als,adam", help="trained one after the other")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--set", action="append", default=["factors=64"], metavar="NAME=VALUE")
    parser.add_argument("--no-visit", action="store_true", help="stay on the first page")
    parser.add_argument("--holders", action="store_true", help="tell the largest arrays after each stage, and whose")
    chosen = parser.parse_args()
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
        measure(session, window, chosen, settings)
    finally:
        end(session, window)


def measure(session: Session, window: MainWindow, chosen: argparse.Namespace, settings: dict[str, float | int]) -> None:
    """Go through all stages."""
    idle(0.5)
    table = Table(holders=chosen.holders)
    table.stage("window")
    if chosen.path == "demo":
        session.open_demo(train=False)
    else:
        session.open(Path(chosen.path))
    wait(session.dataset_changed, 600)
    idle(1)
    table.stage("opened")
    for number, name in enumerate(chosen.methods.split(","), 1):
        window.pages.show_panel("overview")
        session.set_slow_motion(False)
        session.start(name, settings=settings, epochs=chosen.epochs)
        if session.run_state is not RunState.IDLE:
            wait(session.run_ended, 3000)
        table.stage(f"run {number}: {name} learnt")
        while session.shelf.lane.busy or session.epochs.lane.busy or session.quick.busy:
            idle(0.2)
        idle(1)
        table.stage(f"run {number}: {name} saved and shown")
        for place in () if chosen.no_visit else PLACES:
            window.pages.show_panel(place)
            idle(1.5)
            if chosen.holders:
                table.stage(f"   {place}")
        if not chosen.no_visit:
            table.stage(f"run {number}: every page seen")
    print(f"the most at one time: {table.peak:.0f} MB")


if __name__ == "__main__":
    main()
