"""The times of a run: seconds of training, pauses left out, and when a report is due."""

from __future__ import annotations

import time

REPORT_SHARE = 0.5  # reports that a number of batches asks for take no more than this share of the time
TIMED_SHARE = 0.2  # those that come after some seconds take no more than this


class Clock:
    """Seconds of training, pauses left out."""

    def __init__(self, spent: float) -> None:
        self._began = time.perf_counter() - spent

    @property
    def seconds(self) -> float:
        """Spent training so far."""
        return time.perf_counter() - self._began

    def leave_out(self, seconds: float) -> None:
        """Do not count so many of those that have passed."""
        self._began += seconds


class Pace:
    """When the next report inside an epoch is due.

    `every`: ratings after which each report comes, as long as reports take no more than REPORT_SHARE of the time; 0
    for none on this account.
    `seconds`: seconds after which one comes in any case, unless the one before took more than TIMED_SHARE of them.
    `now`: seconds of training so far.
    """

    def __init__(self, every: int, seconds: float, now: float) -> None:
        self._seconds = seconds
        self._every, self._told_at, self._not_before, self._seen = every, now, now, 0
        self._wait = seconds

    def due(self, seen: int, now: float) -> bool:
        """Whether one is due at so many ratings of the present epoch."""
        if now - self._told_at > self._wait:
            return True
        return bool(self._every) and seen // self._every > self._seen // self._every and now >= self._not_before

    def told(self, seen: int, began: float, now: float) -> None:
        """Take note of a report."""
        self._seen, self._told_at = seen, now
        self._wait = max(self._seconds, (now - began) * (1 / TIMED_SHARE - 1))
        self._not_before = now + (now - began) * (1 / REPORT_SHARE - 1)
