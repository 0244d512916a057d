"""How long the program takes from its start to a living window: map, curve and list in sight, and painted.

usage: python tests/benchmarks/start_time.py [demo|PATH …] [--screen] [--busy N] [--tries N] [--empty-home]

"demo" starts as for the first time: nothing cached, nothing compiled, the demo asked for by its name. For a PATH the
session before is made first (opened, trained for a few epochs, closed), and what is measured is the next start, which
brings it back. With --screen what is on screen then is saved in a file, and what is measured is a start by a double
click on it as on another computer: nothing is there but the ratings and what was compiled. With --busy N so many
processes keep the cores at work meanwhile. Prints seconds after the start of the process: of the window, of the data's
name in it, of each of map, curve and list, and of all that; and the processor seconds that the program itself took
until then, which other programs change little.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
_LOOK_MS = 5
_PATIENCE = 120.0
_RESULT = "start-time "


def child(arguments: list[str], began: float) -> None:
    """Run the program, note when each part of it lives, and close it."""
    from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot
    from PySide6.QtWidgets import QApplication

    from mfgui.ui.window import application
    from mfgui.ui.window.main_window import MainWindow

    imported = time.time() - began

    class Probe(QObject):
        """Looks what is there, and closes the window when all is."""

        def __init__(self) -> None:
            super().__init__()
            self.seen: dict[str, float] = {"imported": imported}
            self.gap, self.last = 0.0, time.perf_counter()
            self.timer = QTimer(self)
            self.timer.timeout.connect(self.look)
            self.timer.start(_LOOK_MS)

        @Slot()
        def look(self) -> None:
            now = time.perf_counter()
            if "window" in self.seen:
                self.gap = max(self.gap, now - self.last)
            self.last = now
            windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible()]
            if not windows:
                return
            window, session = windows[0], windows[0].session
            watch = window.watch
            there = {
                "window": True,
                "data": session.dataset is not None,
                "map": watch.map.shown is not None and watch.map.cloud.n_films > 0,
                "curve": session.opened is not None and len(session.history) > 1,
                # A narrow window, as one brought back onto a small screen, shows no list.
                "list": watch.recommendations.listed is not None
                or (watch.recommendations.isHidden() and watch.map.shown is not None),
            }
            # What has been noted was painted: this turn of the loop comes after that of the painting.
            for name, yes in there.items():
                if yes and name not in self.seen:
                    self.seen[name] = time.time() - began
            late = time.time() - began > _PATIENCE
            if (all(there.values()) and "alive" not in self.seen) or late:
                for widget in (window, watch.map.cloud):
                    widget.repaint()
                used = resource.getrusage(resource.RUSAGE_SELF)
                self.seen["alive"] = -1.0 if late else time.time() - began
                self.seen["own processor"] = used.ru_utime + used.ru_stime
                self.seen["longest gap"] = self.gap
                self.timer.stop()
                session.stop()  # what is learning is not asked about
                QTimer.singleShot(0, session.close)
                session.closed.connect(QCoreApplication.quit)

    app = QApplication(["mfgui"])
    probe = Probe()
    path = next((Path(a) for a in arguments if not a.startswith("--")), None)
    application.run(application.WindowRequest(path=path, demo="--demo" in arguments))
    QCoreApplication.processEvents()
    print(_RESULT + json.dumps(probe.seen), flush=True)
    del app


def prepare(path: str, epochs: int, screen: str = "") -> None:
    """Open a folder, train on it, save what is on screen where wanted, and close: what the next start brings back."""
    from PySide6.QtCore import QObject, Slot
    from PySide6.QtWidgets import QApplication

    from mfgui.ui.window import application
    from mfgui.ui.window.main_window import MainWindow

    app = QApplication(["mfgui"])

    class Driver(QObject):
        """Trains when the data are there, and closes the window when that has ended."""

        def begin(self) -> None:
            for window in QApplication.topLevelWidgets():
                if isinstance(window, MainWindow):
                    self.window = window
                    session = window.session
                    session.dataset_changed.connect(self.train)
                    session.run_ended.connect(self.close)
                    session.problem.connect(self.close)
                    return

        @Slot()
        def train(self) -> None:
            from PySide6.QtCore import QTimer

            QTimer.singleShot(500, self.start)

        @Slot()
        def start(self) -> None:
            self.window.session.start(epochs=epochs)

        @Slot()
        def close(self, *_: object) -> None:
            from PySide6.QtCore import QTimer

            if screen and Path(path).exists():
                QTimer.singleShot(2000, self.save)
            QTimer.singleShot(8000 if screen else 4000, self.window.close)

        @Slot()
        def save(self) -> None:
            self.window.screen_file.save(Path(screen), with_ratings=True, with_profile=False)

    from PySide6.QtCore import QTimer

    driver = Driver()
    QTimer.singleShot(0, driver.begin)
    application.run(application.WindowRequest(path=Path(path)))
    del app


def start(home: Path, arguments: list[str]) -> dict[str, float]:
    """Start the program in a process of its own, and return what it noted."""
    environment = dict(os.environ, MFGUI_HOME=str(home), PYTHONPATH=str(ROOT))
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    command = [sys.executable, __file__, "--as-program", str(time.time()), *arguments]
    program = subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    told, wrong = program.communicate(timeout=900)
    if hasattr(os, "killpg"):  # what it has compile goes on, and would slow down the next try
        with suppress(ProcessLookupError):
            os.killpg(program.pid, signal.SIGKILL)
    lines = [line for line in told.splitlines() if line.startswith(_RESULT)]
    if not lines:
        raise SystemExit(f"the program did not tell: {told}{wrong}")
    found: dict[str, float] = json.loads(lines[-1].removeprefix(_RESULT))
    return found


def main() -> None:
    """Measure, and print."""
    if sys.argv[1:2] == ["--as-program"]:
        child(sys.argv[3:], float(sys.argv[2]))
        return
    if sys.argv[1:2] == ["--prepare"]:
        prepare(sys.argv[2], int(sys.argv[3]), *sys.argv[4:5])
        return
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="*", default=["demo"])
    parser.add_argument("--busy", type=int, default=0, help="so many processes keep the cores at work")
    parser.add_argument("--tries", type=int, default=3)
    parser.add_argument("--epochs", type=int, default=5, help="of the run in the session before")
    parser.add_argument("--screen", action="store_true", help="start by a file of a saved screen")
    parser.add_argument("--warm", action="store_true", help="kernels compiled before the first try of the demo")
    chosen = parser.parse_args()
    sys.path.insert(0, str(Path(__file__).parent))
    from results import record

    spin = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(chosen.busy)]
    try:
        for what in chosen.what:
            for number, seen in enumerate(measure(what, chosen), 1):
                line = "  ".join(f"{name} {seconds:6.2f}" for name, seconds in seen.items())
                print(f"{Path(what).name:20} try {number}, {chosen.busy} busy: {line}", flush=True)
                record("start_time", f"{Path(what).name}, {chosen.busy} busy", "alive", "s", seen["alive"])
    finally:
        for one in spin:
            one.kill()


def measure(what: str, chosen: Any) -> list[dict[str, float]]:
    """Start so many times, each in the same way."""
    with tempfile.TemporaryDirectory(prefix="mfgui-start-") as folder:
        home = Path(folder)
        if what != "demo":
            environment = dict(os.environ, MFGUI_HOME=str(home), PYTHONPATH=str(ROOT), QT_QPA_PLATFORM="offscreen")
            file = home / "screen.mfgui"
            arguments = [sys.executable, __file__, "--prepare", what, str(chosen.epochs)]
            arguments += [str(file)] if chosen.screen else []
            subprocess.run(arguments, env=environment, check=True, timeout=1800)
            if not chosen.screen:
                return [start(home, []) for _ in range(chosen.tries)]
            print(f"{file.name}: {file.stat().st_size / 1e6:.1f} MB", flush=True)
            found = []
            for _ in range(chosen.tries):
                for kind in ("data", "settings"):
                    shutil.rmtree(home / kind, ignore_errors=True)
                found.append(start(home, [str(file)]))
            return found
        found = []
        for _ in range(chosen.tries):
            if not chosen.warm:
                shutil.rmtree(home)
                home.mkdir()
            found.append(start(home, ["--demo"]))
        return found


if __name__ == "__main__":
    main()
