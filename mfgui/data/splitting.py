"""Training and validation: which ratings are held out, and how that is told to people."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from mfgui.data.dataset import group_by
from mfgui.data.errors import DataError

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mfgui.data.dataset import ByRow, Ratings


@dataclass(frozen=True, eq=False)
class Split:
    """Ratings to learn from and ratings held out; no rating is in both.

    Attributes
    ----------
    train, validation
        The two parts, each in file order.
    protocol
        How it was drawn, for the screen: "10 % of the ratings held out at random, seed 1".
    """

    train: Ratings
    validation: Ratings
    protocol: str

    @cached_property
    def held_out_by_user(self) -> ByRow:
        """Positions of each person's ratings in `validation` (ask for it off the GUI thread first)."""
        users = self.validation.users
        people = max((int(part.users.max()) for part in (self.train, self.validation) if len(part)), default=-1)
        return group_by(users, people + 1)


@dataclass(frozen=True, slots=True)
class Validation:
    """How to hold ratings out, as chosen on the command line or in the window.

    Attributes
    ----------
    kind
        "random", "time" (the newest overall) or "last" (the newest of each person).
    amount
        A share in (0, 1) as float, or a count as int (of ratings; of each person's for "last").
    """

    kind: str = "random"
    amount: float | int = 0.1

    @staticmethod
    def parse(text: str) -> Validation:
        """Read `5000`, `0.1`, `time:0.1` or `last:5`; raises DataError."""
        kind, _, number = text.rpartition(":")
        kind = kind or "random"
        try:
            amount: float | int = int(number) if number.strip().isdigit() else float(number)
        except ValueError:
            amount = -1
        share_or_count = isinstance(amount, int) or amount < 1
        if kind not in {"random", "time", "last"} or amount <= 0 or not share_or_count:
            raise DataError(
                f"cannot hold out '{text}'; give a count (5000), a share (0.1), time:0.1 or last:5"
            )
        if kind == "last" and not isinstance(amount, int):
            raise DataError(f"cannot hold out '{text}'; last takes a whole number of ratings, as last:5")
        return Validation(kind, amount)

    def __str__(self) -> str:
        return str(self.amount) if self.kind == "random" else f"{self.kind}:{self.amount}"

    def split(self, ratings: Ratings, seed: int) -> Split:
        """Split by these rules; raises DataError when nothing would be left on one of the sides."""
        if self.kind == "time":
            return split_by_time(ratings, self.amount)
        if self.kind == "last":
            return split_last(ratings, int(self.amount))
        return split_random(ratings, self.amount, seed)


def split_random(ratings: Ratings, held_out: float | int, seed: int) -> Split:
    """Hold out ratings at random, reproducibly by anyone.

    The draw is `numpy.random.default_rng(seed).permutation(n)` over the ratings in file order; the first
    n·share (or `held_out` itself when it is a count) of it are the validation ratings.

    Parameters
    ----------
    held_out
        A share in (0, 1) as float, or a count of ratings as int.

    Raises
    ------
    DataError
        When nothing would be left on one of the two sides.
    """
    count = _count(len(ratings), held_out)
    chosen = np.random.default_rng(seed).permutation(len(ratings))[:count]
    return _split(ratings, chosen, f"{_part(held_out)} held out at random, seed {seed}")


def split_by_time(ratings: Ratings, held_out: float | int) -> Split:
    """Hold out the newest ratings overall; equal times go by file order. Raises DataError."""
    newest = np.argsort(_times(ratings), kind="stable")[len(ratings) - _count(len(ratings), held_out) :]
    return _split(ratings, newest, f"the newest {_part(held_out)} held out")


def split_last(ratings: Ratings, count: int) -> Split:
    """Hold out the newest `count` ratings of each person who has more; equal times go by file order.

    Raises DataError without times, or when nobody has more ratings than that.
    """
    times = _times(ratings)
    order = np.lexsort((times, ratings.users))
    users = ratings.users[order]
    ends = np.searchsorted(users, users, side="right")
    starts = np.searchsorted(users, users, side="left")
    last = (ends - np.arange(len(users)) <= count) & (ends - starts > count)
    if not last.any():
        raise DataError(f"cannot hold out the last {count:,} ratings of each person: nobody has more")
    return _split(ratings, order[last], f"the last {count:,} ratings of each person held out")


def _count(n: int, held_out: float | int) -> int:
    count = int(n * held_out) if isinstance(held_out, float) else held_out
    if not 0 < count < n:
        raise DataError(
            f"cannot hold out {count:,} of {n:,} ratings for validation; choose a smaller or larger part"
        )
    return count


def _part(held_out: float | int) -> str:
    return f"{100 * held_out:g} % of the ratings" if isinstance(held_out, float) else f"{held_out:,} ratings"


def _times(ratings: Ratings) -> NDArray[np.int64]:
    if ratings.timestamps is None:
        raise DataError("these ratings have no times, so they cannot be held out by time; hold out a share")
    return ratings.timestamps


def _split(ratings: Ratings, held_out: NDArray[np.intp], protocol: str) -> Split:
    mask = np.zeros(len(ratings), np.bool_)
    mask[held_out] = True
    return Split(ratings.take(~mask), ratings.take(mask), protocol)
