"""The data set's own sums: groups by person and film, the fingerprint, the sentence about it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from mfgui.data.dataset import Dataset, Films, Ratings, RatingScale


def made_up(times: list[int] | None = None) -> Dataset:
    films = Films(
        ids=np.array([5, 7, 9], np.int64),
        titles=("A", "B", "C"),
        listed_titles=("A (1990)", "B", "C (2000)"),
        years=np.array([1990, 0, 2000], np.int16),
        genre_names=("Drama", "War"),
        genres=np.array([[True, True], [False, False], [False, True]]),
        imdb_ids=("", "", ""),
        tmdb_ids=("", "", ""),
    )
    ratings = Ratings(
        np.array([1, 0, 1], np.int32),
        np.array([2, 0, 0], np.int32),
        np.array([4, 3.5, 1], np.float32),
        None if times is None else np.array(times, np.int64),
    )
    return Dataset("x", Path("x"), "x", False, np.array([10, 20], np.int64), films, ratings, RatingScale(0.5, 5, 0.5))


def test_groups_and_captions() -> None:
    data = made_up()
    assert data.by_user.of(1).tolist() == [0, 2]
    assert data.by_film.of(0).tolist() == [1, 2]
    assert data.n_films_rated == 2
    assert [data.films.caption(k) for k in range(3)] == ["A (1990)", "B", "C (2000)"]
    assert data.films.genres_of(0) == ("Drama", "War")


@pytest.mark.parametrize(
    ("times", "ending"),
    [(None, "half stars"), ([0, 5, 9], "half stars, 1970"), ([-1, 0, 946_684_800], "half stars, 1969–2000")],
)
def test_summary(times: list[int] | None, ending: str) -> None:
    data = made_up(times)
    assert data.summary == f"3 ratings by 2 people of 2 films, {ending}"
    assert replace(data, simulated=True).summary.startswith("3 simulated ratings by 2 people")


def test_fingerprint_follows_the_ratings_alone() -> None:
    data = made_up()
    assert data.fingerprint == replace(made_up([1, 2, 3]), name="y", source=Path("y")).fingerprint
    other = data.ratings.take(np.array([0, 1, 2]))
    other.values[0] = 4.5
    assert data.fingerprint != replace(data, ratings=other).fingerprint
    assert data.fingerprint != replace(data, user_ids=np.array([10, 21], np.int64)).fingerprint


def test_ratings_go_to_the_nearest_value_of_the_scale():
    scale = RatingScale(0.5, 5, 0.5)
    given = np.array([0.5, 3.4, 3.6, 5, -2, 9], np.float32)
    assert scale.nearest(given).tolist() == [0, 6, 6, 9, 0, 9]
    assert scale.steps == len(scale.values) == 10
    assert RatingScale(3, 3, 0).steps == 1


@pytest.mark.parametrize(
    "scale",
    [
        (5, 1, 1), (0, 0, 1), (-3, -3, 1), (1, 5, -1), (float("nan"), 5, 1), (1, float("inf"), 1), (1, 5, float("nan")),
        (-1e308, 1e308, 1), (1, 5, 1e-300), ("1", "5", "1"), (1, None, 1),
    ],
)  # fmt: skip
def test_a_scale_between_which_nothing_can_be_converted_is_none(scale: tuple[Any, Any, Any]) -> None:
    with pytest.raises((ValueError, TypeError)):
        RatingScale(*scale)
