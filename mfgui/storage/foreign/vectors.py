"""Vectors of people and items as some program left them, before they are a model of ours."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mfgui.base.memory import free_memory
from mfgui.base.text import tr
from mfgui.data.dataset import RatingScale
from mfgui.data.errors import DataError

_SHARE: Final = 0.6  # of the memory that is free, what a model may take while it is read
_COPIES: Final = 3  # how often its numbers are in memory at once while it is read, about
_MOST_WIDE: Final = 100_000


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """The people, or the items, of a model."""

    labels: tuple[str, ...] | None  # ids as text, one for each row; None where the program knows rows alone
    factors: NDArray[np.float32]  # shape (n, K)
    bias: NDArray[np.float32]  # shape (n,)
    support: NDArray[np.int32] | None = None  # ratings behind each row, int32, shape (n,); None where that is not known
    titles: tuple[str, ...] = ()  # a title for each row; () where there are none
    unknown: NDArray[np.bool_] | None = None  # shape (n,): rows that were never learnt; None for none


@dataclass(frozen=True, slots=True, eq=False)
class Vectors:
    """What was read: score = mean + people's bias + items' bias + p·q."""

    program: str  # which program's they are, for the method's name: "spark", "implicit", "lightfm", "libmf", "vectors"
    people: Side
    items: Side
    mean: float = 0.0
    interest: bool | None = None  # whether scores say what is chosen and no rating; None where the format does not tell
    ridge: float | None = None  # λ of a person who is folded in, where the format tells it
    ridge_per_rating: float = 0.0  # and for each of their ratings
    bias_ridge: float | None = None  # of that person's bias where it has its own
    alpha: float = 1.0  # how much more an observation weighs than none, of a model of what is chosen
    scale: RatingScale | None = None  # of the ratings, where the format tells it


_LARGEST = 1e9  # of a number of a vector: products of what is larger leave what float32 holds


def side(
    factors: NDArray[np.floating],
    file: Path | str,
    *,
    bias: NDArray[np.floating] | None = None,
    labels: tuple[str, ...] | None = None,
    support: NDArray[np.integer] | None = None,
    titles: tuple[str, ...] = (),
    unknown: NDArray[np.bool_] | None = None,
) -> Side:
    """Make a side, its numbers looked at; raises DataError where they are none or of other lengths."""
    rows = len(factors)
    own = np.zeros(rows, np.float32) if bias is None else np.asarray(bias, np.float32).reshape(-1)
    for what, n in (("biases", len(own)), ("ids", rows if labels is None else len(labels))):
        if n != rows:
            raise DataError(
                tr("{rows:,} vectors and {n:,} {what} do not belong together", rows=rows, n=n, what=tr(what)), file
            )
    numbers = np.ascontiguousarray(factors, np.float32)
    if not all((np.abs(part) < _LARGEST).all() for part in (numbers, own)):  # so that NaN is none either
        raise DataError(
            tr("some of its numbers are not finite, or far too large; the training must have diverged"), file
        )
    counts = None if support is None else np.asarray(support, np.int32)
    return Side(labels, numbers, own, counts, titles, unknown)


def check_pair(people: tuple[int, int], items: tuple[int, int], file: Path | str) -> None:
    """Raise DataError unless vectors of these shapes can be multiplied and held in memory.

    Called before any memory is taken for them.
    """
    if people[1] != items[1]:
        raise DataError(
            tr(
                "its people have vectors of {people:,} numbers, its items of {items:,}: they are not of one model",
                people=people[1],
                items=items[1],
            ),
            file,
        )
    if not (people[0] and items[0]):
        raise DataError(tr("there are no vectors in it"), file)
    if not 0 < people[1] <= _MOST_WIDE:
        raise DataError(tr("vectors of {people:,} numbers are none of a factorization", people=people[1]), file)
    needed = _COPIES * 4 * (people[0] + items[0]) * (people[1] + 2)
    free = free_memory()
    if free is not None and needed > _SHARE * free:
        raise DataError(
            tr(
                "{people:,} people and {items:,} items with {factors:,} factors take some {needed:.1f} "
                "GB of memory, and {free:.1f} GB are free; give fewer people, the others are folded in",
                people=people[0],
                items=items[0],
                factors=people[1],
                needed=needed / 1000000000.0,
                free=free / 1000000000.0,
            ),
            file,
        )
