"""Reading a ratings file of any separator: fast in blocks, and line by careful line where it is odd."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from mfgui.data.dataset import parts
from mfgui.data.errors import DataError
from mfgui.data.kernels import count_lines, parse_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from mfgui.data.source import Source
    from mfgui.data.watch import Watch

USER, FILM, RATING, TIME = range(4)
ROLE_NAMES: Final = ("user", "film", "rating", "time")
HIGHEST_RATING: Final = 10.0
"""Ratings lie between 0 and this; anything else is a broken line."""
LOWEST_STARS, HIGHEST_STARS = 0.5, 5.0
"""What every published edition keeps to; a file that nearly does has broken lines where it does not."""
BROKEN_SHARE: Final = 0.01
"""A file with more than this share of broken lines is refused."""
_BLOCK: Final = 1 << 20
_SHORTEST_LINE: Final = 6
_INT32_MAX: Final = np.iinfo(np.int32).max


def drop_rows(columns: Sequence[NDArray], rows: NDArray[np.int64], watch: Watch) -> None:
    """Close the gaps that taking out rows (ascending) leaves, in place; the ends of the columns are spare."""
    kept = 0
    for part in parts(len(columns[0])):
        keep = np.ones(part.stop - part.start, np.bool_)
        first, last = np.searchsorted(rows, (part.start, part.stop))
        keep[rows[first:last] - part.start] = False
        count = int(np.count_nonzero(keep))
        for column in columns:
            column[kept : kept + count] = column[part][keep]
        kept += count
        watch.checkpoint()


@dataclass(frozen=True, slots=True)
class Layout:
    """How the lines of a ratings file are built.

    Attributes
    ----------
    separator
        What stands between fields: ",", "::" or a tab.
    roles
        What each field is: `USER`, `FILM`, `RATING`, `TIME`, or -1 for one that is not read.
    header
        Lines before the first rating.
    names
        What to call each role in reports.
    """

    separator: str
    roles: tuple[int, ...]
    header: int
    names: tuple[str, str, str, str] = ROLE_NAMES


class Scratch:
    """Columns of one block, reused from block to block."""

    def __init__(self) -> None:
        self._capacity = 0

    def fit(self, lines: int) -> None:
        """Make room for this many lines."""
        if lines <= self._capacity:
            return
        self._capacity = lines + lines // 4
        self.users = np.empty(self._capacity, np.int64)
        self.films = np.empty(self._capacity, np.int64)
        self.values = np.empty(self._capacity, np.float32)
        self.times = np.zeros(self._capacity, np.int64)
        self.odd = np.empty((self._capacity, 3), np.int64)


class RatingLines:
    """The ratings of one file as they stand there, ids not yet turned into codes.

    Attributes
    ----------
    users, films
        int32 (int64 when an id needs it), shape (n,): ids.
    values
        float32, shape (n,).
    times
        int64 seconds since 1970 UTC, shape (n,), or None.
    file
        Name of the file, for reports.
    user_labels, film_labels
        What the file calls the ids 0, 1, … where it does not call them by numbers; else empty.
    """

    def __init__(self, file: str, header: int, *, timed: bool, capacity: int) -> None:
        self.file = file
        self.user_labels: tuple[str, ...] = ()
        self.film_labels: tuple[str, ...] = ()
        self._header = header
        self._n = 0
        self._users: NDArray[np.signedinteger] = np.empty(capacity, np.int32)
        self._films: NDArray[np.signedinteger] = np.empty(capacity, np.int32)
        self._values = np.empty(capacity, np.float32)
        self._times = np.empty(capacity, np.int64) if timed else None
        self._gaps: list[NDArray[np.int64]] = []

    @classmethod
    def of(
        cls,
        file: str,
        users: NDArray[np.signedinteger],
        films: NDArray[np.signedinteger],
        values: NDArray[np.float32],
        times: NDArray[np.int64] | None,
        numbers: NDArray[np.int64],
    ) -> RatingLines:
        """Put columns together that have been read in another way; `numbers` are those of their lines."""
        lines = cls(file, 0, timed=False, capacity=0)
        lines._n = len(values)
        lines._users, lines._films, lines._values, lines._times = users, films, values, times
        left_out = np.diff(numbers, prepend=0) - 1
        lines._gaps = [np.repeat(np.arange(len(numbers)), left_out)]
        return lines

    def __len__(self) -> int:
        return self._n

    @property
    def users(self) -> NDArray[np.signedinteger]:
        """Ids of the people."""
        return self._users[: self._n]

    @property
    def films(self) -> NDArray[np.signedinteger]:
        """Ids of the films."""
        return self._films[: self._n]

    @property
    def values(self) -> NDArray[np.float32]:
        """Ratings."""
        return self._values[: self._n]

    @property
    def times(self) -> NDArray[np.int64] | None:
        """Times, if the file has them."""
        return None if self._times is None else self._times[: self._n]

    def append(self, block: Scratch, rows: int, dropped: NDArray[np.int64]) -> None:
        """Add the first rows of a block but for those `dropped` (ascending), whose lines gave no rating."""
        self._gaps.append(dropped - np.arange(len(dropped)) + self._n)
        keep: slice | NDArray[np.bool_] = slice(rows)
        if len(dropped):
            keep = np.ones(len(block.users), np.bool_)
            keep[dropped] = False
            keep[rows:] = False
        end = self._n + rows - len(dropped)
        if end > len(self._values):
            self._grow(max(end, len(self._values) * 3 // 2))
        for name, ids in (("_users", block.users), ("_films", block.films)):
            column = getattr(self, name)
            if column.dtype == np.int32 and ids[keep].max(initial=0) > _INT32_MAX:
                column = column.astype(np.int64)
                setattr(self, name, column)
            column[self._n : end] = ids[keep]
        self._values[self._n : end] = block.values[keep]
        if self._times is not None:
            self._times[self._n : end] = block.times[keep]
        self._n = end

    def _grow(self, capacity: int) -> None:
        def grown(column: NDArray) -> NDArray:
            larger = np.empty(capacity, column.dtype)
            larger[: self._n] = column[: self._n]
            return larger

        self._users, self._films = grown(self._users), grown(self._films)
        self._values = grown(self._values)
        if self._times is not None:
            self._times = grown(self._times)

    def drop(self, rows: NDArray[np.int64], watch: Watch) -> None:
        """Take rows out (given ascending), in place."""
        gaps = np.concatenate(self._gaps) if self._gaps else np.empty(0, np.int64)
        gaps -= np.searchsorted(rows, gaps)
        self._gaps = [np.sort(np.concatenate([gaps, rows - np.arange(len(rows))]))]
        columns: list[NDArray] = [self.users, self.films, self.values]
        if self.times is not None:
            columns.append(self.times)
        drop_rows(columns, rows, watch)
        self._n -= len(rows)

    def line_numbers(self, rows: NDArray[np.int64]) -> NDArray[np.int64]:
        """Numbers of the lines that these rows stood on, counted from 1."""
        gaps = np.concatenate(self._gaps) if self._gaps else np.empty(0, np.int64)
        return self._header + 1 + rows + np.searchsorted(gaps, rows, side="right")


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
            dropped = []
            for row, reason in _look_closer(buffer, odd_lines, scratch, layout, watch):
                dropped.append(row)
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


def careful_fields(text: bytes, layout: Layout) -> tuple[int, int, float, int] | str:
    """Read one line by Python's own means.

    Returns
    -------
    User id, film id, rating and time (0 without one); or why the line is broken, "" for a blank line.
    """
    if b"\0" in text:
        return "is not text"
    try:
        line = text.decode("utf-8-sig").strip()
    except UnicodeDecodeError:
        return "is not text"
    if not line:
        return ""
    fields = split_fields(line, layout.separator)
    if fields is None:
        return "has a quotation mark without its partner"
    expected = len(layout.roles)
    if len(fields) != expected:
        return f"has {len(fields)} {'field' if len(fields) == 1 else 'fields'} where {expected} are expected"
    result: list[float] = [0, 0, 0, 0]
    for role, field in zip(layout.roles, fields, strict=True):
        if role < 0:
            continue
        problem = _problem(field.strip(), role, layout.names[role])
        if problem:
            return problem
        result[role] = float(field) if role == RATING else _whole(field)
    user, film, value, time = result
    return int(user), int(film), value, int(time)


def split_fields(line: str, separator: str, *, quoted: bool = False) -> list[str] | None:
    """Split a line into fields; None when its quotes do not pair up.

    Quotes follow the rules of CSV for a comma, and for others if `quoted`.
    """
    if (separator != "," and not quoted) or '"' not in line:
        return line.split(separator)
    for escape in (None, "\\"):  # a re-export of ml-20m escapes quotes with a backslash
        try:
            rules = csv.reader(
                [line], delimiter=separator, strict=True, escapechar=escape, doublequote=escape is None
            )
            return next(rules)
        except csv.Error:
            continue
    return None


def _whole(field: str) -> int:
    """Return the integer that this field says ("12", "12.0"); ValueError when it is none."""
    real = parse_number(field)
    if not abs(real) < 1 << 53 or real != int(real):  # also infinite and not a number
        raise ValueError(field)
    return int(real)


def parse_number(field: str) -> float:
    """Return the number that this field says; Python's own digits of other scripts and "1_0" are none."""
    if not field.isascii() or "_" in field:
        raise ValueError(field)
    return float(field)


def _problem(field: str, role: int, name: str) -> str:
    """Why this field cannot be what its role says, "" if it can."""
    shown = field if len(field) <= 20 else field[:19] + "…"
    if not field:
        return f"has no {name}"
    if role == RATING:
        try:
            value = parse_number(field)
        except ValueError:
            return f"has the {name} '{shown}', which is not a number"
        if not 0 <= value <= HIGHEST_RATING:  # NaN too
            if name != ROLE_NAMES[RATING]:
                return f"has the {name} {shown}, which is out of range"
            return rating_out_of_range(shown)
        return ""
    try:
        whole = _whole(field)
    except ValueError:
        return f"has the {name} '{shown}', which is not a whole number"
    return f"has the {name} {shown}, which is below 0" if whole < 0 and role != TIME else ""


def rating_out_of_range(shown: str) -> str:
    """Say why a line with such a rating is broken."""
    return f"has the rating {shown}, which is not between {LOWEST_STARS} and {HIGHEST_STARS:g}"
