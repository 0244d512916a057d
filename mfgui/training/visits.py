"""Looking at a run at work from other threads: it is held at its next checkpoint for as long as that takes."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Visits:
    """Who is at work holds `at_work` and lets visitors in at its checkpoints; they find it at rest.

    A visit is also made on the thread that is at work, at once: whoever is told an event may look.
    """

    def __init__(self) -> None:
        self.at_work = threading.RLock()
        self._visitors = 0
        self._gone = threading.Condition()

    @contextmanager
    def visit(self) -> Iterator[None]:
        """Hold who is at work at its next checkpoint, if anybody is, for as long as the block takes."""
        with self._gone:
            self._visitors += 1
        try:
            with self.at_work:
                yield
        finally:
            with self._gone:
                self._visitors -= 1
                self._gone.notify_all()

    def let_in(self, wait: Callable[[], float]) -> float:
        """Let visitors in from within `at_work`, until `wait` returns the seconds that it took and all have gone.

        Returns the seconds that all of that took; what `wait` raises goes through, at work again.
        """
        self.at_work.release()
        try:
            waited = wait()
            if self._visitors:
                began = time.perf_counter()
                with self._gone:
                    self._gone.wait_for(lambda: not self._visitors)
                waited += time.perf_counter() - began
        finally:
            self.at_work.acquire()
        return waited
