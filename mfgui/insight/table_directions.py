"""Strongest singular directions of the rating table, which orient every map of the same data alike."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mfgui.data.dataset import NO_YEAR, Dataset, Ratings
from mfgui.data.grouping import parts
from mfgui.factorization.interface import TrainingData
from mfgui.factorization.methods.svd import FilledRatings, truncated_svd

DIRECTIONS = 4  # number of singular directions
MOST_RATINGS = 1_000_000  # most ratings read for the orientation, evenly spread over the file
_DAMPING = 5.0


@dataclass(frozen=True, slots=True, eq=False)
class TableDirections:
    """Where the films lie in the strongest singular directions of the rating table."""

    # Shape (M, `DIRECTIONS`): each column of unit weighted length, its sign fixed by `fix_signs`; 0 for films that are
    # not rated.
    directions: NDArray[np.float32]
    shares: NDArray[np.float64]  # shape (`DIRECTIONS`,): share of the table's squared sum in each


def table_directions(
    dataset: Dataset,
    *,
    most: int | None = None,  # read at most this many ratings, evenly spread; None for all
    checkpoint: Callable[[], None] = lambda: None,
) -> TableDirections:
    """Find the strongest singular directions of the table of ratings, each less its film's and person's mean.

    A film's coordinate is its singular vector divided by the root of its number of ratings, so that it shows
    how the film is liked and not how often it is rated. Without the means taken out, the first direction
    would be little else than the number of ratings.
    """
    ratings = _less_person_means(dataset, _spread(dataset.ratings, most), checkpoint)
    checkpoint()
    data = TrainingData.of(dataset, ratings)
    table = FilledRatings(data, _DAMPING, centred=True, checkpoint=lambda _: checkpoint())
    count = min(DIRECTIONS, *table.shape)
    _, values, V = truncated_svd(table, count, 0, lambda _: checkpoint(), exact=min(table.shape) <= 100)
    support = data.film_support.astype(np.float64)
    places = V / np.sqrt(support + _DAMPING)[:, None]
    places[support == 0] = 0
    length = np.sqrt(np.sqrt(support) @ places**2)
    places /= np.where(length > 0, length, 1.0)
    directions = np.zeros((dataset.n_films, DIRECTIONS), np.float32)
    directions[:, :count] = fix_signs(places, dataset, support)
    shares = np.zeros(DIRECTIONS)
    shares[:count] = values**2 / max(table.energy, np.finfo(np.float64).tiny)
    return TableDirections(directions, shares)


def fix_signs(places: NDArray[np.float64], dataset: Dataset, support: NDArray[np.float64]) -> NDArray[np.float64]:
    """Point each column to the newer films, genres or busier films, whichever it follows most.

    `places`: float64, shape (M, c).
    `support`: float64, shape (M,): films weigh by its root.
    """
    films = dataset.films
    known = films.years != NO_YEAR
    years = np.where(known, films.years, films.years[known].mean() if known.any() else 0).astype(np.float64)
    facts = np.column_stack([years, np.log1p(support), films.genres.astype(np.float64)])
    weights = np.sqrt(support)
    facts = facts - weights @ facts / max(weights.sum(), 1.0)
    spread = np.sqrt(weights @ facts**2)
    facts /= np.where(spread > 0, spread, 1.0)
    along = (weights[:, None] * facts).T @ places
    leading = np.argmax(np.abs(along), axis=0)
    signs = np.where(along[leading, np.arange(places.shape[1])] < 0, -1.0, 1.0)
    turned: NDArray[np.float64] = places * signs
    return turned


def _spread(ratings: Ratings, most: int | None) -> Ratings:
    if most is None or len(ratings) <= most:
        return ratings
    return ratings.take(np.linspace(0, len(ratings) - 1, most).astype(np.intp))


def _less_person_means(dataset: Dataset, ratings: Ratings, checkpoint: Callable[[], None]) -> Ratings:
    """Take each person's own level out, damped towards the level of all."""
    users, values = ratings.users, ratings.values
    mean = float(values.mean(dtype=np.float64)) if len(values) else 0.0
    sums, counts = np.zeros(dataset.n_users), np.zeros(dataset.n_users, np.int64)
    for part in parts(len(values)):  # counting holds the interpreter: of all at once, the window would stand still
        checkpoint()
        sums += np.bincount(users[part], weights=values[part].astype(np.float64) - mean, minlength=dataset.n_users)
        counts += np.bincount(users[part], minlength=dataset.n_users)
    level = sums / (counts + _DAMPING)
    less = np.empty(len(values), np.float32)
    for part in parts(len(values)):
        checkpoint()
        less[part] = values[part] - level[users[part]]
    return type(ratings)(users, ratings.films, less, None)
