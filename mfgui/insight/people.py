"""People in numbers: how much and how high each one rates, and what they rated beside the predictions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mfgui.data.dataset import Dataset, Films
    from mfgui.factorization.model import Model, Taste


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
    labels
        What the data set calls them where it does not call them by numbers, sorted; else empty.
    """

    ids: NDArray[np.int64]
    counts: NDArray[np.int64]
    means: NDArray[np.float32]
    spreads: NDArray[np.float32]
    labels: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.ids)

    def label(self, user: int) -> str:
        """Id of one person as the data set writes it."""
        return self.labels[user] if self.labels else str(self.ids[user])


@dataclass(frozen=True, slots=True, eq=False)
class RatedFilms:
    """What one person rated beside what a model predicts, in the order of the titles; shape (n,) each.

    Attributes
    ----------
    films
        int32 codes.
    ratings
        float32, in stars.
    predicted
        float32, in stars, clipped to the scale; NaN where there is no model.
    held_out
        bool: the rating was kept from training.
    """

    films: NDArray[np.int32]
    ratings: NDArray[np.float32]
    predicted: NDArray[np.float32]
    held_out: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.films)

    @property
    def misses(self) -> NDArray[np.float32]:
        """Predicted minus rated, in stars: above zero where the model expected more than was given."""
        return self.predicted - self.ratings


def people_table(dataset: Dataset) -> PeopleTable:
    """Count and average every person's ratings; some 30 ms per million ratings."""
    ratings, n = dataset.ratings, dataset.n_users
    counts = np.bincount(ratings.users, minlength=n)
    divisor = np.maximum(counts, 1)
    means = np.bincount(ratings.users, ratings.values, minlength=n) / divisor
    squares = np.bincount(ratings.users, ratings.values**2, minlength=n) / divisor
    spreads = np.sqrt(np.maximum(squares - means**2, 0))
    stars = (means.astype(np.float32), spreads.astype(np.float32))
    return PeopleTable(dataset.user_ids, counts, *stars, dataset.user_labels)


def rated_films(
    table: Films,
    films: NDArray[np.int32],
    ratings: NDArray[np.float32],
    held_out: NDArray[np.int32],
    model: Model | None = None,
    taste: Taste | None = None,
) -> RatedFilms:
    """Lay a person's ratings beside the predictions.

    Parameters
    ----------
    table
        The film table, for the order of the titles.
    films, ratings
        What the person rated: int32 codes and float32 stars, shape (n,).
    held_out
        int32 codes of those films whose rating was kept from training, in any order.
    model, taste
        Whose predictions, and how that model sees the person; without them `predicted` is NaN.
    """
    order = np.array(sorted(range(len(films)), key=lambda row: table.titles[films[row]].casefold()), np.intp)
    films, ratings = films[order], ratings[order]
    if model is None or taste is None:
        predicted = np.full(len(films), np.nan, np.float32)
    else:
        low, high = np.float32(model.scale.minimum), np.float32(model.scale.maximum)
        predicted = np.clip(model.scores(taste)[films], low, high)
    return RatedFilms(films, ratings, predicted, np.isin(films, held_out))
