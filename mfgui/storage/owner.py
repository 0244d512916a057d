"""Which windows are open at this moment, told by locks that the system lets go when a process ends."""

from __future__ import annotations

import secrets
import sys
import time
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _lock(stream: BinaryIO) -> None:
        """Lock a file's first byte; raises OSError where another process has."""
        stream.seek(0)
        msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(stream: BinaryIO) -> None:
        """Lock a file; raises OSError where another process has."""
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)


_SETTLED_SECONDS = 60.0
"""Younger marks may be there and not yet locked."""


class Owner:
    """A window's mark among those that share a folder. However its process ends, it counts as gone then.

    Parameters
    ----------
    folder
        Where the marks are; made when it is not there.

    Attributes
    ----------
    token
        A name that no other window has or had.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self.token = secrets.token_hex(8)
        self._stream = self._place(self.token).open("xb")
        _lock(self._stream)

    def _place(self, token: str) -> Path:
        return self._folder / f"{token}.lock"

    def lives(self, token: str) -> bool:
        """Whether the window with this token is open."""
        if token == self.token:
            return True
        try:
            with self._place(token).open("r+b") as stream:
                _lock(stream)
        except FileNotFoundError:
            return False
        except OSError:  # locked
            return True
        return False

    def forget_the_dead(self) -> None:
        """Remove the marks of windows that are gone."""
        for file in self._folder.glob("*.lock"):
            if time.time() - file.stat().st_mtime > _SETTLED_SECONDS and not self.lives(file.stem):
                file.unlink(missing_ok=True)

    def leave(self) -> None:
        """Take this window's mark away."""
        self._stream.close()
        self._place(self.token).unlink(missing_ok=True)
