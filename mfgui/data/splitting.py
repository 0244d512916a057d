"""Training and validation: which ratings are held out, and how that is told to people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from mfgui.data.errors import DataError

if TYPE_CHECKING:
    from mfgui.data.dataset import Ratings


@dataclass(frozen=True, slots=True, eq=False)
class Split:
    """Ratings to learn from and ratings held out; no rating is in both.

    Attributes
    ----------
    train, validation
        The two parts, each in file order.
    protocol
        How it was drawn, for the screen: "10 % of the ratings held out at random, seed 1".
    seed
        The seed of the draw.
    """

    train: Ratings
    validation: Ratings
    protocol: str
    seed: int


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
    n = len(ratings)
    count = int(n * held_out) if isinstance(held_out, float) and held_out < 1 else int(held_out)
    if not 0 < count < n:
        raise DataError(
            f"cannot hold out {count:,} of {n:,} ratings for validation; choose a smaller or larger part"
        )
    order = np.random.default_rng(seed).permutation(n)
    mask = np.zeros(n, np.bool_)
    mask[order[:count]] = True
    share = isinstance(held_out, float) and held_out < 1
    part = f"{100 * held_out:g} % of the ratings" if share else f"{count:,} ratings"
    return Split(ratings.take(~mask), ratings.take(mask), f"{part} held out at random, seed {seed}", seed)
