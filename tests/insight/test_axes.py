"""Axis ends in words: named when a genre clearly separates them, silent otherwise."""

from __future__ import annotations

import numpy as np

from mfgui.insight.axes import axis_ends

NAMES = ("Drama", "Horror", "Romance")


def films(n: int = 2000, seed: int = 0) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Coordinates, support and genres without any relation."""
    rng = np.random.default_rng(seed)
    genres = rng.random((n, 3)) < (0.5, 0.2, 0.2)
    return rng.normal(size=n).astype(np.float32), rng.integers(1, 200, n).astype(np.int32), genres


def test_a_genre_that_gathers_at_an_end_names_it() -> None:
    coordinates, support, genres = films()
    coordinates[genres[:, 1]] -= 1.5
    coordinates[genres[:, 2]] += 1.5
    low, high = axis_ends(coordinates, support, genres, NAMES)
    assert low is not None
    assert high is not None
    assert (low.genre, high.genre) == ("Horror", "Romance")
    assert low.share > 0.5
    assert abs(low.usual - 0.2 / 0.68) < 0.03  # 32 % have no genre and no say


def test_nothing_is_named_when_nothing_separates() -> None:
    for seed in range(20):
        assert axis_ends(*films(seed=seed), NAMES) == (None, None)


def test_a_handful_of_films_proves_nothing() -> None:
    coordinates = np.linspace(-1, 1, 12).astype(np.float32)
    genres = np.zeros((12, 3), np.bool_)
    genres[:, 0] = True
    genres[:1, 1] = True
    assert axis_ends(coordinates, np.full(12, 5, np.int32), genres, NAMES) == (None, None)


def test_films_without_training_ratings_have_no_say() -> None:
    coordinates, support, genres = films()
    far = genres[:, 1]
    coordinates[far] = 9
    support[far] = 0
    assert axis_ends(coordinates, support, genres, NAMES) == (None, None)


def test_no_films_and_no_genres() -> None:
    empty = np.empty(0, np.float32), np.empty(0, np.int32), np.empty((0, 3), np.bool_), NAMES
    assert axis_ends(*empty) == (None, None)
    bare = np.arange(5, dtype=np.float32), np.ones(5, np.int32), np.zeros((5, 0), np.bool_), ()
    assert axis_ends(*bare) == (None, None)
