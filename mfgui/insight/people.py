"""Every person in a few numbers: how much they rate, how high, how widely."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mfgui.data.dataset import Dataset


@dataclass(frozen=True, slots=True, eq=False)
class PeopleTable:
    """One row per person, in the order of the user codes; all arrays have shape (N,).

    Attributes
    ----------
    ids
        int64, ids in the data set.
    counts
        int64, number of ratings.
    means, spreads
        float32, mean and standard deviation of their ratings, in stars.
    """

    ids: NDArray[np.int64]
    counts: NDArray[np.int64]
    means: NDArray[np.float32]
    spreads: NDArray[np.float32]


def people_table(dataset: Dataset) -> PeopleTable:
    """Count and average every person's ratings; some 30 ms per million ratings."""
    ratings, n = dataset.ratings, dataset.n_users
    counts = np.bincount(ratings.users, minlength=n)
    divisor = np.maximum(counts, 1)
    means = np.bincount(ratings.users, ratings.values, minlength=n) / divisor
    squares = np.bincount(ratings.users, ratings.values**2, minlength=n) / divisor
    spreads = np.sqrt(np.maximum(squares - means**2, 0))
    return PeopleTable(dataset.user_ids, counts, means.astype(np.float32), spreads.astype(np.float32))
