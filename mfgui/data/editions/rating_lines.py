"""The ratings of one file in columns, as they stand there: ids not yet codes, and which line each stood on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mfgui.data.grouping import parts
from mfgui.data.watch import Watch

_INT32_MAX: Final = np.iinfo(np.int32).max
MILLISECONDS: Final = 10**11
"""A number from which on a time cannot be meant as seconds since 1970."""
FIRST_TIME: Final = 631_152_000
LAST_TIME: Final = 4_102_444_800
"""Seconds since 1970 UTC of the starts of 1990 and 2100; what times of ratings lie between."""


class Scratch:
    """Columns of one block of lines that have to be looked at closely."""

    def __init__(self, lines: int) -> None:
        self.users = np.empty(lines, np.int64)
        self.films = np.empty(lines, np.int64)
        self.values = np.empty(lines, np.float32)
        self.times = np.zeros(lines, np.int64)
        self.odd = np.empty((lines, 3), np.int64)


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
