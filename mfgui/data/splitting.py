"""Training and validation: which ratings are held out, and how that is told to people."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any, TypeAlias, cast

import numpy as np
from numpy.typing import NDArray

from mfgui.base.text import tr, written
from mfgui.data import grouping
from mfgui.data.dataset import Ratings, rating_words
from mfgui.data.errors import DataError
from mfgui.data.grouping import ByRow, group_by, parts

Checkpoint: TypeAlias = "Callable[[], object]"

_WORDS = 1 << 20
_SPANS = 1 << 16
_SORTED = 1 << 18
_ROWS = 1 << 20  # pieces of work between two checkpoints, of some 10 ms each


class PartOfRatings(Ratings):
    """Ratings whose times are taken out of all ratings' when first asked for: few methods want to know them."""

    __slots__ = ("_times",)

    def __init__(
        self,
        users: NDArray[np.int32],
        films: NDArray[np.int32],
        values: NDArray[np.float32],
        # Makes the column; None where there are no times.
        timestamps: NDArray[np.int64] | Callable[[], NDArray[np.int64]] | None = None,
    ) -> None:
        self.users, self.films, self.values = users, films, values
        self._times = timestamps

    @property
    def timestamps(self) -> NDArray[np.int64] | None:
        """See Ratings."""
        times = self._times
        if callable(times):
            times = self._times = times()
        return times

    @timestamps.setter
    def timestamps(self, times: NDArray[np.int64] | None) -> None:
        self._times = times

    def take(self, positions: NDArray[np.intp] | NDArray[np.bool_]) -> Ratings:
        times = None if self._times is None else lambda: cast("NDArray[np.int64]", self.timestamps)[positions]
        return PartOfRatings(self.users[positions], self.films[positions], self.values[positions], times)


@dataclass(frozen=True, eq=False)
class Split:
    """Ratings to learn from and ratings held out; no rating is in both."""

    train: Ratings  # in file order
    validation: Ratings  # in file order
    protocol: str  # how it was drawn, for the screen: "10 % of the ratings held out at random, seed 1"

    @cached_property
    def held_out_by_user(self) -> ByRow:
        """Positions of each person's ratings in `validation` (ask for it off the GUI thread first)."""
        users = self.validation.users
        people = max((int(part.users.max()) for part in (self.train, self.validation) if len(part)), default=-1)
        return group_by(users, people + 1)


@dataclass(frozen=True, slots=True)
class Validation:
    """How to hold ratings out, as chosen on the command line or in the window."""

    # "random", "pairs" (at random by who and what, whatever the order of the lines), "time" (the newest overall),
    # "since" (from a date on) or "last" (the newest of each person).
    kind: str = "random"
    # A share in (0, 1) as float, or a count as int (of ratings; of each person's for "last"); for "since" seconds since
    # 1970 UTC.
    amount: float | int = 0.1

    @staticmethod
    def parse(text: str) -> Validation:
        """Read `5000`, `0.1`, `pairs:0.1`, `time:0.1`, `since:2016-01-31` or `last:5`; raises DataError."""
        if text.startswith("since:"):
            return Validation("since", _date(text.removeprefix("since:")))
        kind, _, number = text.rpartition(":")
        kind = kind or "random"
        try:
            amount: float | int = int(number) if number.strip().isdigit() else float(number)
        except ValueError:
            amount = -1
        share_or_count = isinstance(amount, int) or amount < 1
        if kind not in {"random", "pairs", "time", "last"} or amount <= 0 or not share_or_count:
            raise DataError(
                tr(
                    "cannot hold out '{given}'; give a count (5000), a share (0.1), time:0.1 or last:5, "
                    "pairs:0.1 or since:2016-01-31",
                    given=text,
                )
            )
        if kind == "pairs" and isinstance(amount, int):
            raise DataError(tr("cannot hold out '{given}'; pairs takes a share, as pairs:0.1", given=text))
        if kind == "last" and not isinstance(amount, int):
            raise DataError(
                tr("cannot hold out '{given}'; last takes a whole number of ratings, as last:5", given=text)
            )
        return Validation(kind, amount)

    def __str__(self) -> str:
        if self.kind == "since":
            return f"since:{np.datetime64(int(self.amount), 's').astype('datetime64[D]')}"
        return str(self.amount) if self.kind == "random" else f"{self.kind}:{self.amount}"

    def split(self, ratings: Ratings, seed: int, checkpoint: Checkpoint = lambda: None) -> Split:
        """Split by these rules; raises DataError when nothing would be left on one of the sides.

        `checkpoint` is called between pieces of some 10 ms; it may raise to give up.
        """
        if self.kind == "time":
            return split_by_time(ratings, self.amount, checkpoint)
        if self.kind == "since":
            return split_since(ratings, int(self.amount), checkpoint)
        if self.kind == "pairs":
            users, films = (
                np.arange(int(c.max(initial=-1)) + 1).astype(np.uint64) for c in (ratings.users, ratings.films)
            )
            return split_by_pairs(ratings, users, films, float(self.amount), seed, checkpoint)
        if self.kind == "last":
            return split_last(ratings, int(self.amount), checkpoint)
        return split_random(ratings, self.amount, seed, checkpoint)


def split_random(ratings: Ratings, held_out: float | int, seed: int, checkpoint: Checkpoint = lambda: None) -> Split:
    """Hold out ratings at random, reproducibly by anyone.

    The draw is `numpy.random.default_rng(seed).permutation(n)` over the ratings in file order; the first
    n·share (or `held_out` itself when it is a count) of it are the validation ratings.

    `held_out`: a share in (0, 1) as float, or a count of ratings as int.

    Raises DataError when nothing would be left on one of the two sides.
    """
    mask = first_of_permutation(len(ratings), _count(len(ratings), held_out), seed, checkpoint)
    return _split(
        ratings,
        mask,
        written("{held_out} held out at random, seed {seed}", held_out=_part(held_out), seed=seed),
        checkpoint,
    )


def first_of_permutation(n: int, count: int, seed: int, checkpoint: Checkpoint = lambda: None) -> NDArray[np.bool_]:
    """Mask of what `numpy.random.default_rng(seed).permutation(n)[:count]` holds, a tenth of its time; shape (n,).

    Only which numbers come first is asked for, not their order: so the shuffle's swaps are drawn as numpy draws
    them, from the last place down to `count`, and the first places followed back through them.
    """
    rng = np.random.default_rng(seed)
    if n <= grouping.SMALL:
        mask = np.zeros(n, np.bool_)
        mask[rng.permutation(n)[:count]] = True
        return mask
    from mfgui.data.kernels import draw_swaps, undo_swaps

    swaps = np.empty(n - count, np.uint32)
    place = n - 1
    while place >= count:
        words = rng.integers(0, 1 << 32, _WORDS, dtype=np.uint32)
        place = draw_swaps(words, place, count, swaps)
        checkpoint()
    mask = np.zeros(n, np.bool_)
    mask[:count] = True
    for part in parts(n - count):
        undo_swaps(swaps, count + part.start, count + part.stop, mask, count)
        checkpoint()
    return mask


def _date(text: str) -> int:
    try:
        day = np.datetime64(text.strip() or "no day", "D")
    except ValueError:
        raise DataError(
            tr("cannot hold out ratings since '{given}'; give a date, as since:2016-01-31", given=text)
        ) from None
    return int(day.astype("datetime64[s]").astype(np.int64))


def split_since(ratings: Ratings, first: int, checkpoint: Checkpoint = lambda: None) -> Split:
    """Hold out the ratings given from a second (since 1970 UTC) on. Raises DataError."""
    times = _times(ratings)
    mask = np.empty(len(times), np.bool_)
    for part in parts(len(times)):
        mask[part] = times[part] >= first
        checkpoint()
    _count(len(times), int(np.count_nonzero(mask)))
    day = np.datetime64(first, "s").astype("datetime64[D]")
    return _split(ratings, mask, written("the ratings since {day} held out", day=day), checkpoint)


def split_by_pairs(
    ratings: Ratings,
    # uint64, a number of each person's and of each film's own, by code.
    user_keys: NDArray[np.uint64],
    film_keys: NDArray[np.uint64],
    share: float,
    seed: int,
    checkpoint: Checkpoint = lambda: None,
) -> Split:
    """Hold out ratings by a hash of who and what: the same ones whatever the order of lines, and as ratings are added.

    A rating is held out where splitmix64 (Steele, Lea & Flood 2014, OOPSLA) of the mixed keys is below that share of
    2⁶⁴.
    """
    limit = np.uint64(min(int(share * 2.0**64), 2**64 - 1))
    users = _mixed(user_keys + np.uint64(seed))
    mask = np.empty(len(ratings), np.bool_)
    for part in parts(len(ratings)):
        mask[part] = _mixed(users[ratings.users[part]] ^ film_keys[ratings.films[part]]) < limit
        checkpoint()
    _count(len(ratings), int(np.count_nonzero(mask)))
    return _split(
        ratings,
        mask,
        written("{share} held out by person and film, seed {seed}", share=_part(share), seed=seed),
        checkpoint,
    )


def _mixed(keys: NDArray[np.uint64]) -> NDArray[np.uint64]:
    z = keys + np.uint64(0x9E3779B97F4A7C15)
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return z ^ (z >> np.uint64(31))


def split_by_time(ratings: Ratings, held_out: float | int, checkpoint: Checkpoint = lambda: None) -> Split:
    """Hold out the newest ratings overall; equal times go by file order. Raises DataError."""
    times, count = _times(ratings), _count(len(ratings), held_out)
    edge, newer = _nth_newest(times, count, checkpoint)
    mask, at_edge = np.empty(len(times), np.bool_), 0
    for part in reversed(list(parts(len(times)))):
        mask[part] = times[part] > edge
        ties = np.flatnonzero(times[part] == edge) + part.start
        taken = ties[max(0, len(ties) - (count - newer - at_edge)) :]
        mask[taken] = True
        at_edge += len(taken)
        checkpoint()
    return _split(ratings, mask, written("the newest {held_out} held out", held_out=_part(held_out)), checkpoint)


def _nth_newest(times: NDArray[np.int64], n: int, checkpoint: Checkpoint) -> tuple[int, int]:
    """Find the n-th newest time, and how many are newer, by counting in ever narrower spans."""
    low, high, newer = int(times.min()), int(times.max()), 0
    while low < high:
        width = (high - low) // _SPANS + 1
        counts = np.zeros((high - low) // width + 1, np.int64)
        for part in parts(len(times)):
            here = times[part]
            here = here[(here >= low) & (here <= high)]
            counts += np.bincount((here - low) // width, minlength=len(counts))
            checkpoint()
        up_to = newer + np.cumsum(counts[::-1])
        span = len(counts) - 1 - int(np.searchsorted(up_to, n))
        newer += int(counts[span + 1 :].sum())
        low, high = low + span * width, min(low + (span + 1) * width - 1, high)
    return low, newer


def split_last(ratings: Ratings, count: int, checkpoint: Checkpoint = lambda: None) -> Split:
    """Hold out the newest `count` ratings of each person who has more; equal times go by file order.

    Raises DataError without times, or when nobody has more ratings than that.
    """
    times = _times(ratings)
    people = int(ratings.users.max()) + 1 if len(ratings) else 0
    by_user = group_by(ratings.users, people)
    checkpoint()
    mask = np.zeros(len(ratings), np.bool_)
    first = 0
    while first < people:
        limit = by_user.starts[first] + _SORTED
        last = max(int(np.searchsorted(by_user.starts, limit, side="right")) - 1, first + 1)
        bounds = by_user.starts[first : last + 1] - by_user.starts[first]
        rows = by_user.of_rows(first, last)
        owner = np.repeat(np.arange(last - first), np.diff(bounds))
        in_time = rows[np.lexsort((times[rows], owner))]
        from_end = bounds[owner + 1] - np.arange(len(rows))
        mask[in_time[(from_end <= count) & (np.diff(bounds)[owner] > count)]] = True
        first = last
        checkpoint()
    if not mask.any():
        raise DataError(tr("cannot hold out the last {count:,} ratings of each person: nobody has more", count=count))
    return _split(ratings, mask, written("the last {count:,} ratings of each person held out", count=count), checkpoint)


def _count(n: int, held_out: float | int) -> int:
    count = int(n * held_out) if isinstance(held_out, float) else held_out
    if count == 0 and isinstance(held_out, float):
        held = rating_words(n)
        raise DataError(
            tr(
                "cannot hold out a part of {held} for validation: too few; choose a larger part or more ratings",
                held=held,
            )
        )
    if not 0 < count < n:
        raise DataError(
            tr(
                "cannot hold out {count:,} of {n:,} ratings for validation; choose a smaller or larger part",
                count=count,
                n=n,
            )
        )
    return count


def _part(held_out: float | int) -> str:
    return (
        written("{held_out:g} % of the ratings", held_out=100 * held_out)
        if isinstance(held_out, float)
        else written("{held_out:,} ratings", held_out=held_out)
    )


def _times(ratings: Ratings) -> NDArray[np.int64]:
    if ratings.timestamps is None:
        raise DataError(tr("these ratings have no times, so they cannot be held out by time; hold out a share"))
    return ratings.timestamps


def _split(ratings: Ratings, held_out: NDArray[np.bool_], protocol: str, checkpoint: Checkpoint) -> Split:
    count = int(np.count_nonzero(held_out))
    users, films, values = (
        _parted(column, held_out, count, checkpoint) for column in (ratings.users, ratings.films, ratings.values)
    )
    times = ratings.timestamps
    if times is None:
        train, validation = (Ratings(*columns) for columns in zip(users, films, values, strict=True))
        return Split(train, validation, protocol)
    taken = partial(_times_of, times, np.packbits(held_out), count)
    return Split(
        PartOfRatings(users[0], films[0], values[0], partial(taken, held_out=False)),
        PartOfRatings(users[1], films[1], values[1], partial(taken, held_out=True)),
        protocol,
    )


def _times_of(times: NDArray[np.int64], bits: NDArray[np.uint8], count: int, *, held_out: bool) -> NDArray[np.int64]:
    """Those times that are held out (`count` of them) or those that are not."""
    mask = np.unpackbits(bits, count=len(times)).view(np.bool_)
    if held_out:
        return times[mask]
    return _parted(times, mask, count, lambda: None)[0]


def _parted(
    column: NDArray[Any], held_out: NDArray[np.bool_], count: int, checkpoint: Checkpoint
) -> tuple[NDArray[Any], NDArray[Any]]:
    """Those of a column that are not held out, and those that are."""
    if len(column) <= grouping.SMALL:
        checkpoint()
        return column[~held_out], column[held_out]
    from mfgui.data.kernels import part_column

    words = np.int32 if column.itemsize == 4 else np.int64
    sides = np.empty(len(column) - count, column.dtype), np.empty(count, column.dtype)
    heads = np.zeros(2, np.int64)
    for part in parts(len(column), _ROWS):
        part_column(
            column.view(words), held_out, part.start, part.stop, heads, sides[0].view(words), sides[1].view(words)
        )
        checkpoint()
    return sides
