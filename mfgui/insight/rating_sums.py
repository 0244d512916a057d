"""What everybody gives: means of films and of people, to which one person or one film is compared."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from mfgui.data.dataset import Dataset
from mfgui.data.grouping import parts


@dataclass(frozen=True, slots=True, eq=False)
class RatingSums:
    """Sums and counts of all ratings of a data set, held-out ones too."""

    mean: float  # of all ratings, in stars; 0 without any
    film_sums: NDArray[np.float64]  # shape (M,)
    film_counts: NDArray[np.int64]  # shape (M,)
    user_sums: NDArray[np.float64]  # shape (N,): of each person's ratings
    user_squares: NDArray[np.float64]  # and of their squares
    user_counts: NDArray[np.int64]  # shape (N,)

    def user_means(self, users: NDArray[np.int32]) -> NDArray[np.float64]:
        """Mean ratings of these people, float64, shape (n,)."""
        return np.asarray(self.user_sums[users] / np.maximum(self.user_counts[users], 1))


_known: WeakKeyDictionary[Dataset, RatingSums] = WeakKeyDictionary()


def rating_sums(dataset: Dataset, checkpoint: Callable[[], object] = lambda: None) -> RatingSums:
    """Add up all ratings, once a data set; some 25 ms per million ratings the first time.

    `checkpoint` is called every few milliseconds of work; an exception raised there ends it.
    """
    found = _known.get(dataset)
    if found is not None:
        return found
    ratings, n, m = dataset.ratings, dataset.n_users, dataset.n_films
    film_sums, user_sums, user_squares = np.zeros(m), np.zeros(n), np.zeros(n)
    for part in parts(len(ratings)):
        checkpoint()
        values = ratings.values[part].astype(np.float64)
        film_sums += np.bincount(ratings.films[part], values, minlength=m)
        user_sums += np.bincount(ratings.users[part], values, minlength=n)
        user_squares += np.bincount(ratings.users[part], values**2, minlength=n)
    mean = float(film_sums.sum() / len(ratings)) if len(ratings) else 0.0
    found = RatingSums(mean, film_sums, dataset.by_film.counts, user_sums, user_squares, dataset.by_user.counts)
    _known[dataset] = found
    return found
