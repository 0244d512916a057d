"""A small made-up data set for every test of the room."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from mfgui.data.dataset import Dataset, Films, Ratings, RatingScale, Tags


def made_up(n_users: int = 40, n_films: int = 60, n: int = 1200, seed: int = 3) -> Dataset:
    """Ratings of rank two in half stars, with times, genres and a tag on every rated pair."""
    rng = np.random.default_rng(seed)
    truth = 3.3 + rng.normal(0, 0.8, (n_users, 2)) @ rng.normal(0, 0.8, (2, n_films))
    u, i = np.divmod(rng.permutation(n_users * n_films)[:n], n_films)
    values = np.clip(np.rint(2 * (truth[u, i] + rng.normal(0, 0.3, n))) / 2, 0.5, 5).astype(np.float32)
    films = Films(
        np.arange(n_films),
        ("",) * n_films,
        ("",) * n_films,
        np.zeros(n_films, np.int16),
        ("A", "B", "C"),
        rng.random((n_films, 3)) < 0.4,
        ("",) * n_films,
        ("",) * n_films,
    )
    ratings = Ratings(u.astype(np.int32), i.astype(np.int32), values, rng.permutation(n).astype(np.int64))
    tags = Tags(ratings.users, ratings.films, np.zeros(n, np.int32), ("slow",))
    scale = RatingScale(0.5, 5, 0.5)
    return Dataset("made up", Path(), "", True, np.arange(n_users), films, ratings, scale, tags)


@pytest.fixture(scope="session")
def dataset() -> Dataset:
    return made_up()
