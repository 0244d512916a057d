"""Reading a ratings file of any separator: its header, fast in blocks, and line by careful line where it is odd."""

from __future__ import annotations

import itertools
import os
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mfgui.base.text import numeral, retold, tr, translatable
from mfgui.data.editions.rating_lines import (
    ENDS_EARLY,
    FILM,
    HIGHEST_RATING,
    RATING,
    TIME,
    USER,
    Layout,
    RatingLines,
    Scratch,
    careful_fields,
    ends_early,
    split_fields,
)
from mfgui.data.errors import BrokenLinesError, DataError
from mfgui.data.source import Source, Stream
from mfgui.data.watch import Watch

BROKEN_SHARE: Final = 0.01  # a file with more than this share of broken lines is refused
_BLOCK: Final = 1 << 21
_MOST_WORKERS: Final = 4  # threads that parse; more wait for the one that reads
_SHORTEST_LINE: Final = 6
_BROKEN_AT_ONCE: Final = 512  # after so many broken lines more it is looked at whether the file is to be refused
_LONGEST_HEADER: Final = 1 << 16
_LAST_LINE: Final = 1 << 10  # bytes at the end of a block that are looked at for its last line


@dataclass(slots=True)
class Tally:
    """Broken lines of one file, and the first of them for the refusal."""

    advice: str = translatable("get a fresh copy of the data set")
    broken: int = 0
    first_line: int = 0
    first_reason: str = ""

    def note(self, line: int, reason: str) -> None:
        """Count one broken line."""
        if not self.broken:
            self.first_line, self.first_reason = line, reason
        self.broken += 1

    def refuse_above(self, lines: int, file: str, *, read: int | None = None) -> None:
        """Raise BrokenLinesError if over 1 % of this many lines are broken: all there are; or can be, `read` so far."""
        if self.broken > BROKEN_SHARE * lines:
            percent = 100 * self.broken / max(lines if read is None else read, 1)
            share = (
                tr("{percent} %", percent=numeral(percent, f".{0 if percent >= 10 else 1}f"))
                if read is None
                else tr("more than 1 %")
            )
            raise BrokenLinesError(
                tr(
                    "{first_reason}, and {share} of the lines are broken; {advice}",
                    first_reason=retold(self.first_reason),
                    share=share,
                    advice=tr(self.advice),
                ),
                file,
                self.first_line,
                percent / 100,
            )


def read_header(source: Source, file: str) -> list[str]:
    """Return the column names in a CSV file's first line.

    Raises DataError when the file is empty or its first line is no line of text.
    """
    with source.open(file) as stream:
        first = stream.first_line(_LONGEST_HEADER)
    if not first:
        raise DataError(tr("the file is empty; get a fresh copy of the data set"), file)
    if b"\0" in first:
        raise DataError(tr("the file is not text; get a fresh copy of the data set"), file, 1)
    if b"\r" in first.rstrip(b"\r\n"):
        raise DataError(tr("the lines end as on old Macs; save the file as CSV in UTF-8"), file, 1)
    try:
        text = first.decode("utf-8-sig").strip()
    except UnicodeDecodeError as error:
        raise DataError(tr("the file is not text; get a fresh copy of the data set"), file, 1) from error
    return [name.strip() for name in split_fields(text, ",") or [text]]


def find_columns(names: Sequence[str], required: Sequence[str], optional: Sequence[str], file: str) -> list[int]:
    """Find columns by name, whatever their order, case and underscores.

    Returns positions of the required columns, then of the optional ones, -1 for one that is absent. Raises DataError
    that names the first required column that is missing, and what was found.
    """
    plain = [name.lower().replace("_", "").replace(" ", "") for name in names]
    positions = []
    for name in (*required, *optional):
        if name.lower() in plain:
            positions.append(plain.index(name.lower()))
        elif name in required:
            found = ", ".join(names)
            found = found if len(found) <= 60 else found[:59] + "…"
            needed = ", ".join(required)
            raise DataError(
                tr(
                    "there is no column {name} (found: {found}); needed are {needed}",
                    name=name,
                    found=found,
                    needed=needed,
                ),
                file,
                1,
            )
        else:
            positions.append(-1)
    return positions


def read_ratings_file(source: Source, file: str, layout: Layout, watch: Watch) -> RatingLines:
    """Read every rating of a file.

    Raises DataError when the file cannot be read, holds no ratings, or over 1 % of its lines are broken.
    """
    if not source.size(file):
        raise DataError(tr("the file is empty; get a fresh copy of the data set"), file)
    skipped_before = watch.skipped
    lines = _read(source, file, layout, watch, None)
    if lines is None or not len(lines):
        raise DataError(
            (
                tr("the file holds no ratings, only its header; get a fresh copy of the data set")
                if watch.skipped == skipped_before and layout.header
                else tr("the file holds no ratings that can be read; get a fresh copy of the data set")
            ),
            file,
        )
    return lines


def read_plain_file(source: Source, file: str, layout: Layout, highest: float, watch: Watch) -> RatingLines | None:
    """Read a file of which each line is "user, film, rating" or "…, time", plain numbers; None for any other.

    In plain numbers there is but one way to write an id: without zeros before it.
    """
    try:
        return _read(source, file, layout, watch, highest)
    except (_NotPlainError, _LongLineError):
        return None


class _NotPlainError(Exception):
    """A line is not plain."""


class _LongLineError(DataError):
    """A line is longer than any line of text."""


def _read(source: Source, file: str, layout: Layout, watch: Watch, plain_to: float | None) -> RatingLines | None:
    size = source.size(file)
    workers = min(os.cpu_count() or 1, _MOST_WORKERS)
    with source.open(file) as stream, ThreadPoolExecutor(workers, "mfgui-reading") as pool:
        reading = _Reading(file, layout, size, pool, watch, plain_to)
        for _ in range(layout.header):
            reading.pass_over(stream.first_line(_BLOCK))
        for block in _blocks(stream, file, layout, workers):
            reading.take_in(block)
            if reading.waiting > workers:
                reading.finish_one()
        while reading.waiting:
            reading.finish_one()
    return reading.result()


@dataclass(slots=True)
class _Block:
    """Whole lines of a file: `count` of them in the first `end` bytes of the buffer.

    The last one has lost its line end, and perhaps more, where `unfinished`.
    """

    buffer: NDArray[np.uint8]
    end: int
    count: int
    unfinished: bool


def _blocks(stream: Stream, file: str, layout: Layout, ahead: int) -> Iterator[_Block]:
    """Cut a file into blocks of whole lines; of `ahead` and two more blocks the memory is used in turns."""
    line = layout.header
    memories = [bytearray(_BLOCK + 1) for _ in range(ahead + 2)]
    rest = memoryview(b"")
    done = False
    for turn in itertools.count():
        memory = memories[turn % len(memories)]
        view = memoryview(memory)
        view[: len(rest)] = rest
        filled = len(rest)
        cut = 0
        while not cut and not done:
            read = stream.read_into(view[filled:_BLOCK])
            done = not read
            filled += read
            cut = memory.rfind(b"\n", 0, filled) + 1
            if not cut and filled >= _BLOCK:
                raise _LongLineError(
                    tr("the file is not text, with a line of over {block} MB", block=_BLOCK >> 20), file, line + 1
                )
        unfinished = done and filled > 0
        if unfinished:
            memory[filled] = ord("\n")
            cut = filled + 1
        if not cut:
            return
        buffer = np.frombuffer(memory, np.uint8)
        from mfgui.data.kernels import count_lines

        count = count_lines(buffer, cut)
        yield _Block(buffer, cut, count, unfinished)
        if unfinished:
            return
        line += count
        rest = view[cut:filled]


class _Reading:
    """Lines of a file on their way from blocks, parsed by several threads at once, into columns.

    Every line takes a row; those that gave no rating are taken out at the end.
    """

    def __init__(
        self, file: str, layout: Layout, size: int, pool: ThreadPoolExecutor, watch: Watch, plain_to: float | None
    ) -> None:
        self._file = file
        self._layout = layout
        self._size = size
        self._pool = pool
        self._watch = watch
        self._separator = np.frombuffer(layout.separator.encode(), np.uint8).copy()
        self._roles = np.array(layout.roles, np.int8)
        # The highest rating of a file that is to be plain throughout; None for a file that need not be.
        self._plain_to = plain_to
        self._plain = layout.roles in ((USER, FILM, RATING), (USER, FILM, RATING, TIME))
        self._lines: RatingLines | None = None
        self._queue: deque[tuple[_Block, slice, Future[tuple[Scratch, int] | None]]] = deque()
        self._tally = Tally()
        self._dropped: list[int] = []
        self._before = ""
        self._consumed = 0

    @property
    def waiting(self) -> int:
        """Blocks that have been taken in and are not finished."""
        return len(self._queue)

    def pass_over(self, header: bytes) -> None:
        """Count a line that is not read."""
        self._consumed += len(header)
        self._watch.advance(len(header))

    def take_in(self, block: _Block) -> None:
        """Have a block parsed."""
        lines = self._lines
        if lines is None:
            capacity = int(1.03 * self._size / max(block.end / block.count, _SHORTEST_LINE)) + block.count
            timed = TIME in self._layout.roles
            lines = self._lines = RatingLines(self._file, self._layout.header, timed=timed, capacity=capacity)
        elif len(lines) + block.count > lines.capacity:
            self._pause()
            lines.grow(max(len(lines) + block.count, lines.capacity * 3 // 2))
        rows = lines.extend(block.count)
        columns = lines.plain_columns(rows) if self._plain else None
        self._queue.append((block, rows, self._pool.submit(self._parse, block, columns)))

    def _parse(self, block: _Block, columns: tuple[NDArray, ...] | None) -> tuple[Scratch, int] | None:
        """Parse one block right into the columns, or into columns of its own, to be looked at closely."""
        from mfgui.data.kernels import has_padded_numbers, parse_lines, parse_plain

        if columns is not None:
            highest = HIGHEST_RATING if self._plain_to is None else self._plain_to
            rows = parse_plain(block.buffer, block.end, self._separator, highest, *columns)
            if self._plain_to is not None and has_padded_numbers(block.buffer, block.end):
                rows = 0
            if rows == block.count:
                return None
        if self._plain_to is not None:
            raise _NotPlainError
        scratch = Scratch(block.count)
        _, odd_lines, _ = parse_lines(
            block.buffer,
            block.end,
            self._separator,
            len(self._roles),
            self._roles,
            HIGHEST_RATING,
            scratch.users,
            scratch.films,
            scratch.values,
            scratch.times,
            scratch.odd,
        )
        return scratch, odd_lines

    def _pause(self) -> None:
        """Wait until nobody writes into the columns."""
        wait([future for _, _, future in self._queue])

    def finish_one(self) -> None:
        """Put the oldest block that was taken in into the columns; its memory is free then."""
        block, rows, future = self._queue.popleft()
        text = block.buffer[: block.end]
        parsed = future.result()
        assert self._lines is not None
        last = _last_line(text)
        early = block.unfinished and _ends_early(last, self._before, self._layout)
        if early and self._plain_to is not None:
            raise _NotPlainError
        self._before = last
        whole = block.count - block.unfinished  # a file cut off at its end is not refused for its last line
        most = rows.stop + max(self._size - self._consumed - block.end, 0) // _SHORTEST_LINE
        if parsed is not None:
            scratch, odd_lines = parsed
            for row, reason in _look_closer(text, odd_lines, scratch, self._layout, self._watch):
                if not early or row < block.count - 1:
                    self._leave_out(rows.start + row, reason, most if row < whole else None)
            if self._lines.needs_wider(scratch):
                self._pause()
                self._lines.widen()
            self._lines.fill(rows, scratch)
        if early:
            self._leave_out(rows.stop - 1, ENDS_EARLY, None)
        self._consumed += block.end
        if self._consumed < self._size:
            self._tally.refuse_above(most, self._file, read=rows.stop)
        self._watch.advance(block.end - block.unfinished)

    def _leave_out(self, row: int, reason: str, most: int | None) -> None:
        """Leave out a row, that of a blank line for no reason; refuse a file of at most so many lines now and then."""
        self._dropped.append(row)
        if not reason:
            return
        line = self._layout.header + row + 1
        self._watch.skip(self._file, line, reason)
        if most is None:
            return
        self._tally.note(line, reason)
        if self._tally.broken % _BROKEN_AT_ONCE == 0:
            self._tally.refuse_above(most, self._file, read=row + 1)

    def result(self) -> RatingLines | None:
        """Return all lines that gave a rating; None for a file without lines."""
        if self._lines is not None:
            self._tally.refuse_above(len(self._lines), self._file)
            if self._dropped:
                self._lines.drop(np.array(self._dropped, np.int64), self._watch)
        return self._lines


def _ends_early(last: str, before: str, layout: Layout) -> bool:
    return bool(last) and ends_early(last, before, layout.separator, len(layout.roles), layout.roles[-1])


def _last_line(text: NDArray[np.uint8]) -> str:
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
