"""The lines of a ratings file: how they are built, one read with care, and all in columns, ids not yet codes."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mfgui.base.text import written
from mfgui.data.grouping import parts
from mfgui.data.watch import Watch, wrong_width

USER, FILM, RATING, TIME = range(4)
ROLE_NAMES: Final = ("user", "film", "rating", "time")
ENDS_EARLY: Final = written("the file ends in the middle of this line")
HIGHEST_RATING: Final = 10.0  # ratings lie between 0 and this; anything else is a broken line
# What every published edition keeps to; a file that nearly does has broken lines where it does not.
LOWEST_STARS, HIGHEST_STARS = 0.5, 5.0
_INT32_MAX: Final = np.iinfo(np.int32).max
MILLISECONDS: Final = 10**11  # a number from which on a time cannot be meant as seconds since 1970
FIRST_TIME: Final = 631_152_000
# Seconds since 1970 UTC of the starts of 1990 and 2100; what times of ratings lie between.
LAST_TIME: Final = 4_102_444_800


@dataclass(frozen=True, slots=True)
class Layout:
    """How the lines of a ratings file are built."""

    separator: str  # what stands between fields: ",", "::" or a tab
    roles: tuple[int, ...]  # what each field is: `USER`, `FILM`, `RATING`, `TIME`, or -1 for one that is not read
    header: int  # lines before the first rating
    names: tuple[str, str, str, str] = ROLE_NAMES  # what to call each role in reports


def careful_fields(text: bytes, layout: Layout) -> tuple[int, int, float, int] | str:
    """Read one line by Python's own means.

    Returns user id, film id, rating and time (0 without one); or why the line is broken, "" for a blank line.
    """
    if b"\0" in text:
        return written("is not text")
    try:
        line = text.decode("utf-8-sig").strip()
    except UnicodeDecodeError:
        return written("is not text")
    if not line:
        return ""
    fields = split_fields(line, layout.separator)
    if fields is None:
        return written("has a quotation mark without its partner")
    expected = len(layout.roles)
    if len(fields) != expected:
        return wrong_width(len(fields), expected)
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
            rules = csv.reader([line], delimiter=separator, strict=True, escapechar=escape, doublequote=escape is None)
            return next(rules)
        except csv.Error:
            continue
    return None


def ends_early(line: str, before: str, separator: str, fields: int, last_role: int) -> bool:
    """Whether the last line of a file, which has no newline, lost its end, to judge by the line before it.

    It did when it has fewer fields than it should or breaks off inside quotes, or when its last field is a
    rating that ends at the decimal point or a time of fewer digits than the one before.
    """
    if line.count(separator) < fields - 1 or line.count('"') % 2:
        return True
    last = line.rpartition(separator)[2].strip()
    if last_role == RATING:
        return last.endswith(".")
    return last_role == TIME and _digits(last) < _digits(before.rpartition(separator)[2])


def _digits(text: str) -> int:
    """How many digits a text has before its first point."""
    return sum(map(str.isdigit, text.partition(".")[0]))


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
        return written("has no {name}", name=name)
    if role == RATING:
        try:
            value = parse_number(field)
        except ValueError:
            return written("has the {name} '{shown}', which is not a number", name=name, shown=shown)
        if not 0 <= value <= HIGHEST_RATING:  # NaN too
            if name != ROLE_NAMES[RATING]:
                return written("has the {name} {shown}, which is out of range", name=name, shown=shown)
            return rating_out_of_range(shown)
        return ""
    try:
        whole = _whole(field)
    except ValueError:
        return written("has the {name} '{shown}', which is not a whole number", name=name, shown=shown)
    return (
        written("has the {name} {shown}, which is below 0", name=name, shown=shown)
        if whole < 0 and role != TIME
        else ""
    )


def rating_out_of_range(shown: str) -> str:
    """Say why a line with such a rating is broken."""
    return written(
        "has the rating {shown}, which is not between {lowest_stars} and {highest_stars:g}",
        shown=shown,
        lowest_stars=LOWEST_STARS,
        highest_stars=HIGHEST_STARS,
    )


class Scratch:
    """Columns of one block of lines that have to be looked at closely."""

    def __init__(self, lines: int) -> None:
        self.users = np.empty(lines, np.int64)
        self.films = np.empty(lines, np.int64)
        self.values = np.empty(lines, np.float32)
        self.times = np.zeros(lines, np.int64)
        self.odd = np.empty((lines, 3), np.int64)


class RatingLines:
    """The ratings of one file as they stand there, ids not yet turned into codes."""

    def __init__(self, file: str, header: int, *, timed: bool, capacity: int) -> None:
        self.file = file  # name of the file, for reports
        # What the file calls the ids 0, 1, … where it does not call them by numbers; else empty.
        self.user_labels: tuple[str, ...] = ()
        self.film_labels: tuple[str, ...] = ()
        self._header = header
        self._n = 0
        self._users: NDArray[np.signedinteger] = np.empty(capacity, np.int32)
        self._films: NDArray[np.signedinteger] = np.empty(capacity, np.int32)
        self._values = np.empty(capacity, np.float32)
        self._times = np.empty(capacity, np.int64) if timed else None
        self._gaps: list[NDArray[np.int64]] = []
        self._numbers: NDArray[np.signedinteger] | None = None

    @classmethod
    def of(
        cls,
        file: str,
        users: NDArray[np.signedinteger],
        films: NDArray[np.signedinteger],
        values: NDArray[np.float32],
        times: NDArray[np.int64] | None,
        numbers: NDArray[np.signedinteger],
    ) -> RatingLines:
        """Put columns together that have been read in another way; `numbers` are those of their lines."""
        lines = cls(file, 0, timed=False, capacity=0)
        lines._n = len(values)
        lines._users, lines._films, lines._values, lines._times = users, films, values, times
        lines._numbers = numbers
        return lines

    def __len__(self) -> int:
        return self._n

    @property
    def users(self) -> NDArray[np.signedinteger]:
        """Ids of the people, int32 (int64 when one needs it), shape (n,)."""
        return self._users[: self._n]

    @property
    def films(self) -> NDArray[np.signedinteger]:
        """Ids of the films, likewise."""
        return self._films[: self._n]

    @property
    def values(self) -> NDArray[np.float32]:
        """Ratings, float32, shape (n,)."""
        return self._values[: self._n]

    @property
    def times(self) -> NDArray[np.int64] | None:
        """Times, int64 seconds since 1970 UTC, shape (n,), if the file has them."""
        return None if self._times is None else self._times[: self._n]

    @property
    def capacity(self) -> int:
        """Rows that there is memory for."""
        return len(self._values)

    def extend(self, rows: int) -> slice:
        """Add rows at the end, to be filled in; returns where. There must be memory for them."""
        self._n += rows
        return slice(self._n - rows, self._n)

    def plain_columns(self, rows: slice) -> tuple[NDArray, NDArray, NDArray[np.float32], NDArray[np.int64]] | None:
        """Return views of these rows of users, films, values, times (empty without), or None if ids need int64."""
        if self._users.dtype != np.int32 or self._films.dtype != np.int32:
            return None
        times = np.empty(0, np.int64) if self._times is None else self._times[rows]
        return self._users[rows], self._films[rows], self._values[rows], times

    def needs_wider(self, block: Scratch) -> bool:
        """Whether a block has ids that the columns are still too narrow for."""
        return any(
            column.dtype == np.int32 and int(ids.max(initial=0)) > _INT32_MAX
            for column, ids in ((self._users, block.users), (self._films, block.films))
        )

    def widen(self) -> None:
        """Make the columns wide enough for any id; nobody may be writing into them."""
        self._users, self._films = self._users.astype(np.int64), self._films.astype(np.int64)

    def fill(self, rows: slice, block: Scratch) -> None:
        """Put a block into rows added for it."""
        self._users[rows], self._films[rows], self._values[rows] = block.users, block.films, block.values
        if self._times is not None:
            self._times[rows] = block.times

    def grow(self, capacity: int) -> None:
        """Make memory for this many rows; nobody may be writing into the columns."""

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
        columns += [column for column in (self.times, self._numbers) if column is not None]
        drop_rows(columns, rows, watch)
        self._n -= len(rows)

    def line_numbers(self, rows: NDArray[np.int64]) -> NDArray[np.int64]:
        """Numbers of the lines that these rows stood on, counted from 1."""
        if self._numbers is not None:
            return self._numbers[rows].astype(np.int64)
        gaps = np.concatenate(self._gaps) if self._gaps else np.empty(0, np.int64)
        return self._header + 1 + rows + np.searchsorted(gaps, rows, side="right")


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
