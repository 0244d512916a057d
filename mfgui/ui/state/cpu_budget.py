"""How much of a run's time may go into following it: into its map, into its history."""

from __future__ import annotations

import time
from collections.abc import Callable

_OF_REST = 0.5  # while a run rests (slow motion, a pause) so large a share of the time is free


class Allowance:
    """Seconds that may be spent: a small share of those trained, half of those rested. Nothing is lent.

    `share`: of the time that the run trains.
    `clock`: seconds on the clock.
    """

    def __init__(self, share: float, clock: Callable[[], float] = time.perf_counter) -> None:
        self.share, self._clock = share, clock  # may be changed
        self.begin()

    def begin(self, free: float = 0.0) -> None:
        """Begin again with a run; `free` seconds may be spent in any case."""
        self._free = free
        self._began: float | None = None
        self._trained_before = self._rested = self._spent = 0.0

    def hear(self, trained: float) -> None:
        """Take note of how many seconds the run says that it has trained, pauses and rests left out."""
        now = self._clock()
        if self._began is None:
            self._began, self._trained_before = now, trained
        self._rested = max(now - self._began - (trained - self._trained_before), self._rested)

    def spend(self, seconds: float) -> None:
        """Take note of what was spent."""
        self._spent += seconds

    @property
    def earned(self) -> float:
        """Seconds that might be spent since the beginning."""
        elapsed = 0.0 if self._began is None else self._clock() - self._began
        return self._free + self.share * (elapsed - self._rested) + _OF_REST * self._rested

    @property
    def left(self) -> float:
        """Seconds that may be spent now; negative when too many have been."""
        return self.earned - self._spent

    def wait_for(self, seconds: float) -> float:
        """Return in how many seconds of training these may be spent; 0 when they may be now."""
        return max(seconds - self.left, 0.0) / self.share
