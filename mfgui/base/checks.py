"""Checks that run one after another and say what passed: what the self-test consists of."""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable
from typing import TypeVar

from mfgui.base.text import numeral, tr

T = TypeVar("T")


class CheckError(Exception):
    """What was found is not what should be; the message says both."""


class Checks:
    """Runs checks one after another, prints a line for each, and knows how many failed."""

    def __init__(self) -> None:
        self.passed = 0
        self.failed = 0
        self._began = time.perf_counter()

    def run(self, name: str, work: Callable[[], T], tell: Callable[[T], object] = lambda _: "") -> T | None:
        """Do one check: any exception fails it, and the rest goes on.

        `tell`: what to print of the result.
        """
        began = time.perf_counter()
        try:
            found = work()
        except Exception as wrong:
            self.failed += 1
            reason = str(wrong).partition("\n")[0] if isinstance(wrong, CheckError) else ""
            print(tr("FAILED  {name}: {why}", name=name, why=reason or traceback.format_exc()), flush=True)
            return None
        self.passed += 1
        print(
            tr("passed  {name}", name=f"{name}  {tell(found)}".rstrip())
            + f"  ({numeral(time.perf_counter() - began, '.1f')} s)",
            flush=True,
        )
        return found

    def end(self) -> int:
        """Print the sum; return the exit code."""
        print(
            tr(
                "{passed} passed, {failed} failed in {seconds:.0f} s",
                passed=self.passed,
                failed=self.failed,
                seconds=time.perf_counter() - self._began,
            )
        )
        return 1 if self.failed else 0
