"""What a life of the program leaves behind that it should not: threads, child processes, open and unfinished files."""

from __future__ import annotations

import gc
import re
import threading
from pathlib import Path
from typing import Final

_UNFINISHED: Final = re.compile(
    r"\.lock$|-wal$|-shm$|-journal$|\.part$|unfinished|\.damaged-|\.[0-9a-f]{8}$|^\.|^tmp|crash\.log$"
)
"""Names of locks, of what SQLite removes when it closes, of files half written, and of such put aside as damaged."""


def at_work() -> list[str]:
    """Return the threads of Python and Qt that still run beside this one, and the windows that are open."""
    from PySide6.QtCore import QThread
    from PySide6.QtWidgets import QApplication
    from shiboken6 import isValid

    main = threading.main_thread()
    found = [f"thread {one.name}" for one in threading.enumerate() if not one.daemon and one is not main]
    gc.unfreeze()
    qt = [one for one in gc.get_objects() if isinstance(one, QThread) and isValid(one)]
    found += [f"Qt's thread {one.objectName()}" for one in qt if one.isRunning() and not one.isCurrentThread()]
    return found + [f"window {type(one).__name__}" for one in QApplication.topLevelWidgets() if one.isVisible()]


def in_files(home: Path, temporary: Path) -> list[str]:
    """Return what lies in the folder for temporary files, what is unfinished at home, what is open, and children."""
    found = [f"temporary {one.relative_to(temporary)}" for one in _files(temporary)]
    found += [f"at home {one.relative_to(home)}" for one in _files(home) if _UNFINISHED.search(one.name)]
    found += [f"at home {one.name}" for one in home.glob("cache/*/*unfinished*")]
    return found + _open_files(home, temporary) + _children()


def _files(folder: Path) -> list[Path]:
    return sorted(one for one in folder.rglob("*") if not one.is_dir() and "kernels" not in one.parts)


def _open_files(*folders: Path) -> list[str]:
    """Return the files below these folders that this process holds open, also deleted ones; none but on Linux."""
    found = []
    for one in Path("/proc/self/fd").glob("*"):
        try:
            place = str(one.readlink())
        except OSError:  # that of the listing itself
            continue
        if any(place.startswith(f"{folder}/") for folder in folders) and "/kernels/" not in place:
            found.append(f"open {place}")
    return found


def _children() -> list[str]:
    """Return the processes that this one has started and that still run; none but on Linux.

    Those that compile kernels go on: the next window will not have to wait for them.
    """
    found = []
    for task in Path("/proc/self/task").glob("*/children"):
        for number in task.read_text("ascii").split():
            status = Path(f"/proc/{number}/stat")
            if status.is_file() and ") Z " not in status.read_text("ascii", "replace"):
                words = Path(f"/proc/{number}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
                if "mfgui.factorization.warm" not in words:
                    found.append(f"process {number} {words}")
    return found
