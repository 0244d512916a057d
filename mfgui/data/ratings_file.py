"""Reading a ratings file of any separator: fast in blocks, and line by careful line where it is odd."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from mfgui.data.careful import ENDS_EARLY, HIGHEST_RATING, TIME, careful_fields, ends_early
from mfgui.data.errors import DataError
from mfgui.data.kernels import count_lines, parse_lines
from mfgui.data.rating_lines import RatingLines, Scratch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from mfgui.data.careful import Layout
    from mfgui.data.source import Source
    from mfgui.data.watch import Watch

BROKEN_SHARE: Final = 0.01
"""A file with more than this share of broken lines is refused."""
_BLOCK: Final = 1 << 20
_SHORTEST_LINE: Final = 6
_LAST_LINE: Final = 1 << 10
"""Bytes at the end of a block that are looked at for its last line."""


@dataclass(slots=True)
class Tally:
    """Broken lines of one file, and the first of them for the refusal."""

    advice: str = "get a fresh copy of the data set"
    broken: int = 0
    first_line: int = 0
    first_reason: str = ""

    def note(self, line: int, reason: str) -> None:
        """Count one broken line."""
        if not self.broken:
            self.first_line, self.first_reason = line, reason
        self.broken += 1

    def refuse_above(self, lines: int, file: str, *, final: bool) -> None:
        """Raise DataError if over 1 % of this many lines are broken; `final` when that is all there are."""
        if self.broken > BROKEN_SHARE * lines:
            percent = 100 * self.broken / max(lines, 1)
            share = f"{percent:.{0 if percent >= 10 else 1}f} %" if final else "more than 1 %"
            raise DataError(
                f"{self.first_reason}, and {share} of the lines are broken; {self.advice}",
                file,
                self.first_line,
            )


def read_ratings_file(source: Source, file: str, layout: Layout, watch: Watch) -> RatingLines:
    """Read every rating of a file.

    Raises
    ------
    DataError
        When the file cannot be read, holds no ratings, or over 1 % of its lines are broken.
    """
    separator = np.frombuffer(layout.separator.encode(), np.uint8).copy()
    roles = np.array(layout.roles, np.int8)
    timed = TIME in layout.roles
    size = source.size(file)
    if not size:
        raise DataError("the file is empty; get a fresh copy of the data set", file)
    lines: RatingLines | None = None
    tally = Tally()
    skipped_before = watch.skipped
    scratch = Scratch()
    line = layout.header
    before = ""
    memory = memoryview(bytearray(_BLOCK + 1))
    buffer = np.frombuffer(memory, np.uint8)
    filled = consumed_bytes = 0
    with source.open(file) as stream:
        for _ in range(layout.header):
            consumed_bytes += len(stream.first_line(_BLOCK))
        watch.advance(consumed_bytes)
        done = False
        while not done:
            read = stream.read_into(memory[filled:_BLOCK])
            done = not read
            filled += read
            unfinished = done and filled > 0 and buffer[filled - 1] != ord("\n")
            if unfinished:
                buffer[filled] = ord("\n")
                filled += 1
            count = count_lines(buffer, filled)
            if not count:
                if filled >= _BLOCK:
                    raise DataError("the file is not text, with a line of over 1 MB", file, line + 1)
                continue
            scratch.fit(count)
            rows, odd_lines, consumed = parse_lines(
                buffer, filled, separator, len(roles), roles, HIGHEST_RATING,
                scratch.users, scratch.films, scratch.values, scratch.times, scratch.odd,
            )  # fmt: skip
            broken = dict(_look_closer(buffer, odd_lines, scratch, layout, watch))
            if unfinished and _ends_early(_last_line(buffer[:consumed]), before, layout):
                broken[rows - 1] = ENDS_EARLY
            dropped = list(broken)
            for row, reason in broken.items():
                if reason:
                    number = line + row + 1
                    watch.skip(file, number, reason)
                    if not (unfinished and row == rows - 1):  # a file cut off at its end is not refused
                        tally.note(number, reason)
            if lines is None:
                capacity = int(1.03 * size / max(consumed / count, _SHORTEST_LINE)) + count
                lines = RatingLines(file, layout.header, timed=timed, capacity=capacity)
            lines.append(scratch, rows, np.array(dropped, np.int64))
            line += rows
            consumed_bytes += consumed
            if consumed_bytes < size:
                most = line + (size - consumed_bytes) // _SHORTEST_LINE
                tally.refuse_above(most, file, final=False)
            before = _last_line(buffer[:consumed])
            buffer[: filled - consumed] = buffer[consumed:filled]
            filled -= consumed
            watch.advance(consumed)
    tally.refuse_above(line - layout.header, file, final=True)
    if lines is None or not len(lines):
        raise DataError(
            "the file holds no ratings, only its header; get a fresh copy of the data set"
            if watch.skipped == skipped_before and layout.header
            else "the file holds no ratings that can be read; get a fresh copy of the data set",
            file,
        )
    return lines


def _ends_early(last: str, before: str, layout: Layout) -> bool:
    return bool(last) and ends_early(last, before, layout.separator, len(layout.roles), layout.roles[-1])


def _last_line(text: NDArray[np.uint8]) -> str:
    """Return the last of these whole lines."""
    return text[-_LAST_LINE:-1].tobytes().rpartition(b"\n")[2].decode("utf-8", "replace").strip()


def _look_closer(
    buffer: NDArray[np.uint8], odd_lines: int, scratch: Scratch, layout: Layout, watch: Watch
) -> Iterator[tuple[int, str]]:
    """Read the odd lines of a block into their rows; yields the rows that hold no rating, and why."""
    for k in range(odd_lines):
        if k % 512 == 511:
            watch.checkpoint()
        start, end, row = scratch.odd[k].tolist()
        fields = careful_fields(buffer[start:end].tobytes(), layout)
        if isinstance(fields, str):
            yield row, fields
        else:
            scratch.users[row], scratch.films[row], scratch.values[row], scratch.times[row] = fields
