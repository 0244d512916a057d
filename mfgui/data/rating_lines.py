"""The ratings of one file in columns, as they stand there: ids not yet codes, and which line each stood on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from mfgui.data.dataset import parts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from mfgui.data.watch import Watch

_INT32_MAX: Final = np.iinfo(np.int32).max


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
