"""What a method says of its cost: the sizes it depends on, and the work of a run counted from them."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias
from weakref import WeakKeyDictionary

import numpy as np

from mfgui.data.dataset import Dataset
from mfgui.data.grouping import count_by
from mfgui.factorization.settings import Settings

LANE = 16  # rows of factors are padded to a multiple of so many numbers: one 512-bit register, one cache line
SNAPSHOTS = 3  # snapshots of the factors that are held at once: the best, the one shown, and one in the making


@dataclass(frozen=True, slots=True)
class Sizes:
    """What the cost of a run depends on."""

    ratings: int  # all ratings counted
    users: int
    films: int
    user_squares: float  # sum over people of the square of their number of ratings: what comparing all pairs takes
    film_squares: float  # the same over films
    genres: int = 0  # number of genres
    tagged: bool = False  # whether there are tags
    genome: bool = False  # and a tag genome
    dated: bool = False  # whether ratings have times

    @classmethod
    def of(cls, dataset: Dataset) -> Sizes:
        """Look at a data set: some 50 ms for 20 million ratings the first time, then at once."""
        if dataset not in _known:
            ratings = dataset.ratings
            users, films = count_by(ratings.users, dataset.n_users), count_by(ratings.films, dataset.n_films)
            _known[dataset] = cls(
                ratings=len(ratings),
                users=dataset.n_users,
                films=dataset.n_films,
                user_squares=float(np.square(users, dtype=np.float64).sum()),
                film_squares=float(np.square(films, dtype=np.float64).sum()),
                genres=len(dataset.films.genre_names),
                tagged=dataset.tags is not None,
                genome=dataset.genome is not None,
                dated=ratings.timestamps is not None,
            )
        return _known[dataset]


_known: WeakKeyDictionary[Dataset, Sizes] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Work:
    """The work of a run, counted: by process time, on the machine that `training.cost` compares with."""

    epoch: float  # nanoseconds of one core for an epoch (for the whole fit, of a method without epochs)
    cores: float  # how many cores can share an epoch
    first: float  # and once before
    bytes: float  # of memory at most, beside the ratings
    prediction: float  # nanoseconds of a prediction, when the errors are measured


# Counts the work of a run: (training ratings, sizes, complete settings) -> Work.
CountsWork: TypeAlias = "Callable[[float, Sizes, Settings], Work]"


def padded(columns: float) -> int:
    """Numbers of a row of so many columns in memory."""
    return LANE * math.ceil(columns / LANE)


def snapshot_bytes(sizes: Sizes, factors: float, count: int = SNAPSHOTS) -> float:
    """Bytes of snapshots of the factors."""
    return 4.0 * count * (sizes.users + sizes.films) * (factors + 1)


def normal_equations(width: int) -> float:
    """Nanoseconds of a rating's part in both sides' systems of this width, and in their solution."""
    return 2.1 * width + 0.032 * width**2
