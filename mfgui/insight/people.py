"""People in numbers: how much and how high each one rates, and what they rated beside the predictions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mfgui.data.dataset import Dataset, Films, Ratings
from mfgui.data.grouping import parts
from mfgui.factorization.interest import shows_interest
from mfgui.factorization.interface import Model, Taste
from mfgui.insight.rating_sums import rating_sums

# Pseudo-count: ratings with the mean squared error of all people that are added to each person's own.
ERROR_DAMPING = 5.0

MOST_BARS = 10  # most bars in the histogram of a table's row
_PIECE = 1 << 16
_MANY = 1 << 21


@dataclass(frozen=True, slots=True, eq=False)
class PersonErrors:
    """A model's error for each person."""

    # Shape (N,): root mean square of rating − prediction, in stars, damped with `ERROR_DAMPING` ratings of the mean
    # square of all; NaN for people without any such rating.
    misses: NDArray[np.float32]
    held_out: bool  # whether the ratings are those held out from training; else they are those trained on


@dataclass(frozen=True, slots=True, eq=False)
class RatedFilms:
    """What one person rated beside what a model predicts, in the order of the titles; shape (n,) each."""

    films: NDArray[np.int32]  # codes
    ratings: NDArray[np.float32]  # in stars
    predicted: NDArray[np.float32]  # in stars, clipped to the scale; NaN where there is no model
    held_out: NDArray[np.bool_]  # whether the rating was held out from training

    def __len__(self) -> int:
        return len(self.films)

    @property
    def misses(self) -> NDArray[np.float32]:
        """Predicted minus rated, in stars: above zero where the model expected more than was given."""
        return self.predicted - self.ratings


def people_table(dataset: Dataset, checkpoint: Callable[[], None] = lambda: None) -> dict[str, NDArray]:
    """Count and average every person's ratings; see `rating_sums` for how long that takes.

    Returns columns by name, in the order of the user codes, shape (N,): "user" (int32 codes), "ratings" (int64, their
    number), "mean" and "spread" (float32, mean and standard deviation in stars).
    """
    at = rating_sums(dataset, checkpoint)
    divisor = np.maximum(at.user_counts, 1)
    means = at.user_sums / divisor
    spreads = np.sqrt(np.maximum(at.user_squares / divisor - means**2, 0))
    return {
        "user": np.arange(dataset.n_users, dtype=np.int32),
        "ratings": at.user_counts,
        "mean": means.astype(np.float32),
        "spread": spreads.astype(np.float32),
    }


def people_histograms(dataset: Dataset, checkpoint: Callable[[], None] = lambda: None) -> NDArray[np.uint8]:
    """How often each person gave each value, as heights for drawing: uint8, shape (N, B), the most often is 255.

    There are as many bars B as the scale has steps, at most `MOST_BARS`; neighbouring values then share one.
    """
    ratings, scale, n = dataset.ratings, dataset.scale, dataset.n_users
    bars = min(scale.steps, MOST_BARS)
    counts = np.zeros(n * bars, np.int64)
    for part in parts(len(ratings), _MANY):
        checkpoint()
        bar = scale.nearest(ratings.values[part]) * bars // scale.steps
        counts += np.bincount(ratings.users[part].astype(np.int64) * bars + bar, minlength=n * bars)
    table = counts.reshape(n, bars)
    most = np.maximum(table.max(axis=1, keepdims=True, initial=0), 1)
    heights: NDArray[np.uint8] = ((table * 255 + most - 1) // most).astype(np.uint8)
    return heights


def person_errors(
    model: Model, train: Ratings, held_out: Ratings, people: int, checkpoint: Callable[[], None] = lambda: None
) -> PersonErrors:
    """Measure a model's error for each person: on held-out ratings, or on training ratings where there are none."""
    ratings = held_out if len(held_out) else train
    squares, counts = np.zeros(people), np.zeros(people, np.int64)
    for part in parts(len(ratings), _PIECE):
        checkpoint()
        users = ratings.users[part]
        misses = ratings.values[part] - model.predict(users, ratings.films[part])
        squares += np.bincount(users, misses.astype(np.float64) ** 2, minlength=people)
        counts += np.bincount(users, minlength=people)
    usual = float(squares.sum() / max(int(counts.sum()), 1))
    damped = (squares + ERROR_DAMPING * usual) / (counts + ERROR_DAMPING)
    return PersonErrors(np.where(counts > 0, np.sqrt(damped), np.nan).astype(np.float32), bool(len(held_out)))


def rated_films(
    table: Films,  # the film table, for the order of the titles
    # What the person rated: int32 codes and float32 stars, shape (n,).
    films: NDArray[np.int32],
    ratings: NDArray[np.float32],
    held_out: NDArray[np.int32],  # codes of the films whose rating was held out from training, in any order
    # Whose predictions, and how that model sees the person; `predicted` is NaN without them, and of a model that
    # predicts no ratings.
    model: Model | None = None,
    taste: Taste | None = None,
) -> RatedFilms:
    """Lay a person's ratings beside the predictions."""
    order = np.array(sorted(range(len(films)), key=lambda row: table.titles[films[row]].casefold()), np.intp)
    films, ratings = films[order], ratings[order]
    if model is None or taste is None or shows_interest(model):
        predicted = np.full(len(films), np.nan, np.float32)
    else:
        low, high = np.float32(model.scale.minimum), np.float32(model.scale.maximum)
        predicted = np.clip(model.scores(taste)[films], low, high)
    return RatedFilms(films, ratings, predicted, np.isin(films, held_out))
