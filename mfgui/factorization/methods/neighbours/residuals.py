"""What the baseline leaves of the ratings: what neighbours are found by and predict from."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from mfgui.factorization.interface import Checkpoint, TrainingData
from mfgui.factorization.rows import Rows, group_rows
from mfgui.factorization.schedule import PIECE
from mfgui.factorization.settings import Settings


def residuals(
    data: TrainingData,
    settings: Settings,
    user_bias: NDArray[np.float32],
    film_bias: NDArray[np.float32],
    checkpoint: Checkpoint,
) -> tuple[Rows, Rows, NDArray[np.float32], NDArray[np.float32]]:
    """What the baseline leaves of the ratings, by person and by film, and what is compared in those orders."""
    ratings = data.ratings
    by_user = group_rows(ratings.users, ratings.films, ratings.values, data.user_support, checkpoint)
    by_film = group_rows(ratings.films, ratings.users, ratings.values, data.film_support, checkpoint)
    raw = settings["similarity"] == "cosine"
    compared = [rows.values.copy() if raw else rows.values for rows in (by_user, by_film)]
    _subtract(by_user, data.mean, user_bias, film_bias, checkpoint)
    _subtract(by_film, data.mean, film_bias, user_bias, checkpoint)
    return by_user, by_film, compared[0], compared[1]


def residuals_again(
    data: TrainingData,
    settings: Settings,
    user_bias: NDArray[np.float32],
    film_bias: NDArray[np.float32],
    checkpoint: Checkpoint,
    *,
    learnt: bool,  # whether the fit was done; a model from before it has no ratings
) -> tuple[Rows, Rows, NDArray[np.float32]]:
    """What a saved model of these biases was made with: residuals by person and by film, what films compare."""
    if not learnt:
        by_user, by_film = no_ratings(data.n_users), no_ratings(data.n_films)
        return by_user, by_film, by_film.values
    by_user, by_film, _, compared = residuals(data, settings, user_bias, film_bias, checkpoint)
    for array in (by_user.values, by_film.values, compared):
        array.setflags(write=False)
    return by_user, by_film, compared


def _subtract(
    rows: Rows, mean: float, row_bias: NDArray[np.float32], other_bias: NDArray[np.float32], checkpoint: Checkpoint
) -> None:
    """Turn the ratings of `rows` into residuals of the baseline, in place."""
    values, level = rows.values, row_bias + np.float32(mean)
    for first in range(0, len(values), PIECE):
        entries = slice(first, min(first + PIECE, len(values)))
        values[entries] -= level[owners(rows, entries.start, entries.stop)]
        values[entries] -= other_bias[rows.others[entries]]
        checkpoint(0)


def owners(rows: Rows, first: int, last: int) -> NDArray[np.int64]:
    """Row of each rating from `first` to `last`."""
    low, high = np.searchsorted(rows.starts, (first, last - 1), side="right") - 1
    bounds = np.clip(rows.starts[low : high + 2], first, last)
    return np.repeat(np.arange(low, high + 1), np.diff(bounds))


def no_ratings(rows: int) -> Rows:
    """Return rows without any ratings."""
    return Rows(np.zeros(rows + 1, np.int64), np.zeros(0, np.int32), np.zeros(0, np.float32))
