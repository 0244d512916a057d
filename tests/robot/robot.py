"""A robot that uses the window at random, the same for the same seed: clicks, drags, wheels, keys, sizes, undo.

Run it by itself for long: `python tests/robot/robot.py --seed 1 --actions 2000 [--data demo,points,FOLDER]`; it prints
what went wrong and the last actions before it, and exits with the number of faults. Faults are exceptions that nobody
caught, what Qt and Python complain of, what is left behind when the window has closed (threads, processes, temporary,
unfinished and open files), and, with --warm, memory and widgets that grow by over 5 % once all is loaded, built and
used for a while, read at rest in the same state each time; turns that took long are told. Every action draws from the
seed and its own number alone, so that `--numbers 3,17` plays those again, and shrinking.py finds the few that it takes
to make a fault.
"""

from __future__ import annotations

import argparse
import atexit
import contextlib
import ctypes
import faulthandler
import gc
import os
import shutil
import sys
import tempfile
import time
import warnings
from pathlib import Path

if __name__ == "__main__":
    atexit.register(lambda: look_back())  # before all others are, so that it is called after them
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("MFGUI_HOME", tempfile.mkdtemp(prefix="mfgui-robot-home-"))
    tempfile.tempdir = os.environ["TMPDIR"] = tempfile.mkdtemp(prefix="mfgui-robot-")  # nothing is to stay in it
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QEventLoop, Qt, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from tests.robot.acting import Robot
from tests.robot.folders import FOLDERS
from tests.robot.left_behind import at_work, in_files

MOST_GROWTH = 1.05  # of memory and of widgets, once everything was loaded, built and used for a while
FIRST_ACTIONS = 450  # so long: menus, dialogs and what pops up are made when they are first wanted


def megabytes() -> float:
    """Return how much memory this process holds, once what is free was given back."""
    gc.collect()
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def look_back() -> None:
    """Tell what lies in files, or runs, when all has ended, and end with a fault where there is something."""
    left = in_files(Path(os.environ["MFGUI_HOME"]), Path(tempfile.gettempdir()))
    shutil.rmtree(tempfile.gettempdir(), ignore_errors=True)
    if left:
        print("fault: left behind", *left, sep="\n  ", flush=True)
        os._exit(1)


def main() -> int:
    """Run the robot by itself; returns the number of faults."""
    from mfgui.ui.window import application

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--actions", type=int, default=2000)
    parser.add_argument("--data", default="demo", help=f"of demo, {', '.join(FOLDERS)} and folders, with commas")
    parser.add_argument("--numbers", default="", help="play only the actions of these numbers")
    parser.add_argument("--warm", action="store_true", help="load and build first what is loaded or built once")
    parser.add_argument("--verbose", action="store_true", help="print each action")
    chosen = parser.parse_args()
    numbers = [int(one) for one in chosen.numbers.split(",")] if chosen.numbers else list(range(chosen.actions))
    faulthandler.enable()
    app = application.application()
    faults, number, robot = 0, 0, None

    def fault(words: str) -> None:
        nonlocal faults
        faults += 1
        print(f"fault after action {number}: {words}", *(robot.done if robot else ()), sep="\n  ", flush=True)

    def uncaught(kind: type[BaseException], error: BaseException, trace: object) -> None:
        fault(repr(error))
        sys.__excepthook__(kind, error, trace)  # type: ignore[arg-type]

    def said(_kind: object, _where: object, words: str) -> None:
        if not words.startswith("This plugin does not support"):
            fault(words)

    qInstallMessageHandler(said)
    warnings.showwarning = lambda words, kind, *place: fault(f"{kind.__name__}: {words}, {place[:2]}")
    with tempfile.TemporaryDirectory(prefix="mfgui-robot-") as work:
        data = [str(FOLDERS[one](Path(work) / one)) if one in FOLDERS else one for one in chosen.data.split(",")]
        start = application.Started(application.WindowRequest(demo=data[0] == "demo"))
        sys.excepthook = uncaught
        opened: list[bool] = []
        start.session.dataset_changed.connect(lambda: opened.append(True))
        if data[0] != "demo":
            start.session.open(Path(data[0]))
        while not opened:
            app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        gc.collect()
        gc.freeze()  # as the program does once it has started
        robot = Robot(start.window, chosen.seed, data)

        def came() -> bool:
            return bool(opened) and opened.pop()

        began, held, widgets = time.perf_counter(), [], []
        if chosen.warm:
            opened.clear()
            robot.warm_up(came)
            for number in range(-FIRST_ACTIONS, 0):
                robot.act(number)
            robot.rest(came)
            held.append(megabytes())
            widgets.append(len(QApplication.allWidgets()))
            print(f"warm after {time.perf_counter() - began:.0f} s", flush=True)
        for place, number in enumerate(numbers):
            try:
                robot.act(number)
            except Exception as odd:
                uncaught(type(odd), odd, odd.__traceback__)
            if chosen.verbose:
                print(robot.done[-1], flush=True)
            if (place + 1) % max(1, len(numbers) // 10) == 0:
                if chosen.warm:
                    robot.rest(came)
                    widgets.append(len(QApplication.allWidgets()))
                held.append(megabytes())
        print(f"memory at each tenth: {', '.join(f'{one:.0f}' for one in held)} MB")
        for what, sizes in {"memory": held, "widgets": widgets}.items() if chosen.warm else ():
            if max(sizes) > MOST_GROWTH * sizes[0]:
                fault(f"{what} grew by {max(sizes) / sizes[0] - 1:.0%} once warm: {sizes}")
        for seconds, words in sorted(robot.long, reverse=True)[:8]:
            print(f"  {1000 * seconds:.0f} ms of own work: {words}")
        robot.leave()
        loop = QEventLoop()
        start.session.closed.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
        start.session.close()
        loop.exec()
        application.end_lanes()
        start.crash.restore()
        for one in at_work():
            fault(f"left behind {one}")
    print(
        f"{len(numbers)} actions, seed {chosen.seed}, {chosen.data}: {faults} faults, {len(robot.long)} long turns,"
        f" {time.perf_counter() - began:.0f} s",
        flush=True,
    )
    return min(faults, 100)


if __name__ == "__main__":
    sys.exit(main())
