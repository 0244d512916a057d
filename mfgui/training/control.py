"""Holding a run from outside: pause, resume, stop, slow down."""

from __future__ import annotations

import threading
import time


class StopRequested(Exception):  # noqa: N818 - an outcome, not an error
    """Raised at a checkpoint when the person (or closing) asked the run to end."""


class RunControl:
    """Pause, resume, stop and slow down, from any thread; the run looks at it every 50 ms or sooner."""

    def __init__(self, slowest: float = 0.0) -> None:
        self._going = threading.Event()
        self._going.set()
        self._stopping = False
        self._slowest = slowest
        self._changed = threading.Event()

    def slow_down(self, seconds: float) -> None:
        """Let every epoch last at least this long, so that a person can watch; 0 for full speed."""
        self._slowest = seconds
        self._changed.set()

    def rest(self, spent: float) -> float:
        """Wait out what an epoch of `spent` seconds lacks; any change ends it; return the seconds waited."""
        began = time.perf_counter()
        self._changed.clear()
        if not self._stopping and spent < self._slowest:
            self._changed.wait(self._slowest - spent)
        return time.perf_counter() - began

    def pause(self) -> None:
        """Hold the run at its next checkpoint."""
        self._going.clear()
        self._changed.set()

    def resume(self) -> None:
        """Let a paused run go on."""
        self._going.set()

    def stop(self) -> None:
        """End the run at its next checkpoint, paused or not."""
        self._stopping = True
        self._going.set()
        self._changed.set()

    @property
    def slowest(self) -> float:
        """Seconds that an epoch lasts at least."""
        return self._slowest

    def wait_while_paused(self) -> float:
        """Block while paused; return the seconds spent waiting; raise StopRequested when stopping."""
        waited = 0.0
        if not self._going.is_set():
            began = time.perf_counter()
            self._going.wait()
            waited = time.perf_counter() - began
        if self._stopping:
            raise StopRequested
        return waited
