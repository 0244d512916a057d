"""People in numbers: counts, means and spreads as numpy has them; ratings beside predictions by title."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from mfgui.data.dataset import Dataset, Films, Ratings, RatingScale
from mfgui.factorization.interface import Taste
from mfgui.insight.people import people_histograms, people_table, person_errors, rated_films

SCALE = RatingScale(0.5, 5.0, 0.5)


def films(*titles: str) -> Films:
    n = len(titles)
    return Films(
        np.arange(1, n + 1), titles, titles, np.zeros(n, np.int16), (), np.zeros((n, 0), bool), ("",) * n, ("",) * n
    )


@dataclass
class Fixed:
    """A model that gives film i the score i, for everybody."""

    n: int
    scale: RatingScale = SCALE
    abilities: frozenset[object] = frozenset()

    def scores(self, _taste: Taste) -> np.ndarray:
        return np.arange(self.n, dtype=np.float32)


def test_counts_means_and_spreads() -> None:
    rng = np.random.default_rng(0)
    users = rng.integers(0, 5, 200).astype(np.int32)
    values = (rng.integers(1, 11, 200) / 2).astype(np.float32)
    data = Dataset(
        "d",
        Path("d"),
        "d",
        False,
        np.array([3, 5, 8, 9, 40, 41]),
        films("A", "B"),
        Ratings(users, rng.integers(0, 2, 200).astype(np.int32), values),
        SCALE,
    )
    table = people_table(data)
    assert table["user"].tolist() == list(range(6))
    for user in range(5):
        own = values[users == user]
        assert table["ratings"][user] == len(own)
        assert np.isclose(table["mean"][user], own.mean())
        assert np.isclose(table["spread"][user], own.std(), atol=1e-4)
    assert (table["ratings"][5], table["mean"][5], table["spread"][5]) == (0, 0, 0)


def test_rated_films_lie_beside_predictions_in_order_of_titles() -> None:
    table = films("zulu", "Alien", "brazil", "Carol", "Diva", "Elle", "Fargo")
    rated = np.array([0, 3, 2, 1, 6], np.int32)
    stars = np.array([5, 4, 3, 2, 1], np.float32)
    beside = rated_films(table, rated, stars, np.array([2, 5], np.int32), Fixed(7), Taste(0, np.zeros(0)))
    assert [table.titles[f] for f in beside.films] == ["Alien", "brazil", "Carol", "Fargo", "zulu"]
    assert beside.ratings.tolist() == [2, 3, 4, 1, 5]
    assert beside.predicted.tolist() == [1, 2, 3, 5, 0.5]  # 6 and 0 lie outside the scale
    assert beside.held_out.tolist() == [False, True, False, False, False]
    assert beside.misses.tolist() == [-1, -1, -1, 4, -4.5]


def test_without_a_model_nothing_is_predicted() -> None:
    beside = rated_films(films("A"), np.zeros(1, np.int32), np.ones(1, np.float32), np.empty(0, np.int32))
    assert np.isnan(beside.predicted).all()
    assert np.isnan(beside.misses).all()


def test_histograms_are_heights_of_each_person_s_counts() -> None:
    rng = np.random.default_rng(6)
    users = rng.integers(0, 4, 200).astype(np.int32)
    users[users == 3] = 2  # nobody is 3
    values = rng.integers(1, 11, 200).astype(np.float32) / 2
    ratings = Ratings(users, np.zeros(200, np.int32), values)
    nothing = np.zeros((1, 0), np.bool_)
    films = Films(np.arange(1), ("A",), ("A",), np.zeros(1, np.int16), (), nothing, ("",), ("",))
    data = Dataset("d", Path("d"), "d", False, np.arange(4), films, ratings, RatingScale(0.5, 5, 0.5))
    heights = people_histograms(data)
    assert heights.shape == (4, 10)
    for user in range(4):
        counts = [int(np.count_nonzero(values[users == user] == step / 2)) for step in range(1, 11)]
        most = max(*counts, 1)
        assert heights[user].tolist() == [int(np.ceil(255 * c / most)) for c in counts]
    fine = Dataset("d", Path("d"), "d", False, np.arange(4), films, ratings, RatingScale(0, 5, 0.1))
    assert people_histograms(fine).shape == (4, 10)


class Always:
    """A model that predicts 3 for everybody."""

    def predict(self, users: np.ndarray, _films: np.ndarray) -> np.ndarray:
        return np.full(len(users), 3, np.float32)


def test_surprise_is_the_damped_miss_on_held_out_ratings_else_on_all() -> None:
    users = np.array([0, 0, 1, 3], np.int32)
    values = np.array([5, 1, 3.5, 4], np.float32)
    kept = Ratings(users, np.zeros(4, np.int32), values)
    train = Ratings(users[:1], np.zeros(1, np.int32), values[:1])
    found = person_errors(Always(), train, kept, 4)
    assert found.held_out
    usual = (4 + 4 + 0.25 + 1) / 4
    expected = [np.sqrt((8 + 5 * usual) / 7), np.sqrt((0.25 + 5 * usual) / 6), np.nan, np.sqrt((1 + 5 * usual) / 6)]
    assert found.misses == pytest.approx(expected, nan_ok=True)
    nothing = kept.take(np.empty(0, np.intp))
    trained = person_errors(Always(), train, nothing, 4)
    assert not trained.held_out
    assert trained.misses == pytest.approx([2, np.nan, np.nan, np.nan], nan_ok=True)
