"""The data set's own sums: groups by person and film, the fingerprint, the sentence about it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from mfgui.data import dataset
from mfgui.data.dataset import Dataset, Films, Ratings, RatingScale, group_by


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


@pytest.mark.parametrize("block", [3, 1 << 20])
@pytest.mark.parametrize("small", [0, 1000])
def test_group_by_is_stable_whatever_the_block(monkeypatch: pytest.MonkeyPatch, block: int, small: int) -> None:
    monkeypatch.setattr(dataset, "_ROWS", block)
    monkeypatch.setattr(dataset, "SMALL", small)
    codes = np.random.default_rng(1).integers(0, 7, 100).astype(np.int32)
    groups = group_by(codes, 9)
    np.testing.assert_array_equal(groups.order, np.argsort(codes, kind="stable"))
    np.testing.assert_array_equal(groups.counts, np.bincount(codes, minlength=9))
    np.testing.assert_array_equal(groups.of(3), np.flatnonzero(codes == 3))
    assert len(groups.of(8)) == 0


def test_what_is_in_order_already_is_grouped_without_positions_of_its_own() -> None:
    codes = np.array([0, 0, 2, 2, 2, 5], np.int32)
    groups = group_by(codes, 7)
    assert groups.placed is None
    assert groups.of(2).tolist() == [2, 3, 4]
    assert groups.of(1).tolist() == groups.of(6).tolist() == []
    np.testing.assert_array_equal(groups.order, np.arange(6))
    assert groups.of_rows(2, 6).tolist() == [2, 3, 4, 5]
    out_of_order = group_by(codes[::-1].copy(), 7)
    assert out_of_order.placed is not None
    assert out_of_order.placed.dtype == np.int32
    assert out_of_order.of_rows(2, 6).tolist() == [1, 2, 3, 0]


@pytest.mark.parametrize("block", [1, 2, 3, 1 << 20])
def test_one_step_down_anywhere_is_seen(monkeypatch: pytest.MonkeyPatch, block: int) -> None:
    monkeypatch.setattr(dataset, "_ROWS", block)
    for place in range(1, 6):
        codes = np.arange(6, dtype=np.int32)
        assert dataset.ascending(codes)
        codes[place] = codes[place - 1] - 1
        assert not dataset.ascending(codes)


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
