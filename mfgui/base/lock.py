"""Locks between processes, which the system releases however a process ends."""

from __future__ import annotations

import os
import secrets
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from mfgui.base.errors import DataError

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


_POLL_SECONDS = 0.02
_UNLOCKED_SECONDS = 60.0  # marks younger than this may exist and not be locked yet


@contextmanager
def locked(file: Path, busy: str, wait: float = 0.0) -> Iterator[None]:
    """Hold a lock for the block.

    `file`: the lock's own file, there only while somebody holds it.
    `busy`: the sentence of the DataError raised when another process holds it.
    `wait`: seconds to wait for the other process.

    Raises DataError when another process holds the lock. Raises OSError when the file cannot be made.
    """
    until = time.monotonic() + wait
    while True:
        stream = file.open("ab")
        try:
            _lock(stream)
            if _is_at(stream, file):
                break
        except OSError:
            if time.monotonic() >= until:
                stream.close()
                raise DataError(busy) from None
            time.sleep(_POLL_SECONDS)
        stream.close()
    try:
        yield
    finally:
        if sys.platform == "win32":  # where an open file cannot be removed; an unlocked one does no harm
            stream.close()
        with suppress(PermissionError):  # there, somebody who waits for it has opened it meanwhile
            file.unlink(missing_ok=True)
        stream.close()


def _is_at(stream: BinaryIO, file: Path) -> bool:
    """Whether an open file still has its name: whoever held the lock before may have removed it meanwhile."""
    try:
        return os.path.samestat(os.fstat(stream.fileno()), file.stat())
    except FileNotFoundError:
        return False


class Owner:
    """A window's mark among those that share a folder; it counts as gone when its process has ended."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder  # where the marks are; made if missing
        self.token = secrets.token_hex(8)  # a name that no other window has or had
        self._stream = self._place(self.token).open("xb")
        _lock(self._stream)

    def _place(self, token: str) -> Path:
        return self._folder / f"{token}.lock"

    def is_open(self, token: str) -> bool:
        """Whether the window with this token is open."""
        if token == self.token:
            return True
        if not token.isalnum():  # never a path, whatever a damaged table holds
            return False
        try:
            with self._place(token).open("r+b") as stream:
                _lock(stream)
        except (FileNotFoundError, UnicodeEncodeError):
            return False
        except OSError:  # locked
            return True
        return False

    def remove_stale(self) -> None:
        """Remove the marks of windows that are gone."""
        for file in self._folder.glob("*.lock"):
            if time.time() - file.stat().st_mtime > _UNLOCKED_SECONDS and not self.is_open(file.stem):
                file.unlink(missing_ok=True)

    def release(self) -> None:
        """Remove this window's mark."""
        self._stream.close()
        self._place(self.token).unlink(missing_ok=True)
