"""What one read carries along: progress, the way to cancel it, and the list of skipped lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from mfgui.base.text import written
from mfgui.data.errors import ReadCancelled

LISTED_SKIPS = 1000  # skipped lines that are listed one by one; the rest are only counted


def wrong_width(found: int, expected: int) -> str:
    """Reason for leaving a line out that has too many fields or too few."""
    if found == 1:
        return written("has 1 field where {expected} are expected", expected=expected)
    return written("has {found} fields where {expected} are expected", found=found, expected=expected)


@dataclass(frozen=True, slots=True)
class SkippedLine:
    """One line that was left out: where and why, in words."""

    file: str
    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class SkipReport:
    """The lines left out while reading: how many, and a thousand of them at most."""

    count: int = 0
    lines: tuple[SkippedLine, ...] = ()


class Watch:
    """Progress, cancelling and skipped lines of one read."""

    def __init__(
        self,
        progress: Callable[[str, float], None] | None = None,
        checkpoint: Callable[[], None] | None = None,
        *,
        lenient: bool = False,
    ) -> None:
        self.lenient = (
            lenient  # broken lines are left out however many there are: of tables that ratings can do without
        )
        self._progress = progress  # called with plain words for the stage and the fraction done, 0 to 1
        self._checkpoint = checkpoint
        self._stage = ""
        self._done = 0
        self._total = 1
        self._told = 0.0
        self._skips: list[SkippedLine] = []
        self._branches: list[Branch] = []
        self.skipped = 0  # how many lines have been left out

    def expect(self, total: int) -> None:
        """Say how much there is to do, in bytes."""
        self._total = max(total, 1)

    @property
    def done(self) -> int:
        """Bytes counted as done."""
        return self._done

    def stage(self, words: str) -> None:
        """Enter a stage ("Reading ratings")."""
        self._stage = words
        self.advance(0)

    def advance(self, amount: int) -> None:
        """Count `amount` bytes as done, tell so, and stop here if cancelled."""
        self._done += amount
        if self._progress is not None:
            done = self._done + sum(branch.done for branch in self._branches)
            self._told = max(self._told, min(done / self._total, 1.0))  # a file may be read twice
            self._progress(self._stage, self._told)
        self.checkpoint()

    def finish(self) -> None:
        """Count everything as done."""
        self.advance(self._total - self._done)

    def checkpoint(self) -> None:
        """Stop here, by an exception, if the read was cancelled."""
        if self._checkpoint is not None:
            self._checkpoint()

    def skip(self, file: str, line: int, reason: str) -> None:
        """Note a line that is left out."""
        self.skipped += 1
        if len(self._skips) < LISTED_SKIPS:
            self._skips.append(SkippedLine(file, line, reason))

    def skip_unlisted(self, count: int) -> None:
        """Count lines that are left out beyond those worth listing."""
        self.skipped += count

    @contextmanager
    def branch(self) -> Iterator[Branch]:
        """Give a watch for another thread that reads beside this one, to be merged; leaving by an error stops it."""
        branch = Branch()
        self._branches.append(branch)
        try:
            yield branch
        except BaseException:
            branch.stop()
            raise

    def merge(self, branch: Branch) -> None:
        """Take over what a branch has counted and skipped; its thread has ended."""
        self._branches.remove(branch)
        self._done += branch.done
        self._skips += branch.report().lines[: LISTED_SKIPS - len(self._skips)]
        self.skipped += branch.skipped

    def mark(self) -> tuple[int, int, int]:
        """Return what `rewind` goes back to."""
        return self._done, self.skipped, len(self._skips)

    def rewind(self, mark: tuple[int, int, int]) -> None:
        """Forget what was read and skipped since a mark: it is to be read in another way."""
        self._done, self.skipped = mark[:2]
        del self._skips[mark[2] :]
        self._branches.clear()

    def report(self) -> SkipReport:
        """Return what was left out so far."""
        return SkipReport(self.skipped, tuple(self._skips))


class Branch(Watch):
    """What a thread carries that reads beside another: it tells its progress through the other's watch."""

    def __init__(self) -> None:
        super().__init__(checkpoint=self._look)
        self._stopped = False

    def stop(self) -> None:
        """End the read at its next checkpoint; may be called by any thread."""
        self._stopped = True

    def _look(self) -> None:
        if self._stopped:
            raise ReadCancelled
