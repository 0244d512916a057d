"""Taste twins: nearest of those who share enough films, compared film by film here."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from mfgui.data.dataset import Dataset, Films, Ratings, RatingScale
from mfgui.factorization.factor_model import FactorModel
from mfgui.factorization.interface import Taste
from mfgui.insight.twins import LEAST_AGREED, LEAST_SHARED, TWINS, _compare, taste_twins

PEOPLE, FILMS = 120, 90


@pytest.fixture(scope="module")
def data() -> Dataset:
    rng = np.random.default_rng(2)
    pairs = [(u, f) for u in range(PEOPLE) for f in np.flatnonzero(rng.random(FILMS) < 0.02 + 0.5 * (u / PEOPLE))]
    users, films = (np.array(c, np.int32) for c in zip(*pairs, strict=True))
    values = rng.integers(1, 11, len(pairs)).astype(np.float32) / 2
    titles = tuple(f"Film {n}" for n in range(FILMS))
    nothing = np.zeros((FILMS, 0), np.bool_)
    years = np.zeros(FILMS, np.int16)
    table = Films(np.arange(FILMS), titles, titles, years, (), nothing, ("",) * FILMS, ("",) * FILMS)
    ratings = Ratings(users, films, values)
    return Dataset("d", Path("d"), "d", False, np.arange(PEOPLE), table, ratings, RatingScale(0.5, 5, 0.5))


def model_of(data: Dataset) -> FactorModel:
    rng = np.random.default_rng(4)

    def some(*shape: int) -> np.ndarray:
        return rng.normal(0, 0.4, shape).astype(np.float32)

    return FactorModel(
        "adam",
        {},
        0,
        data.scale,
        3.0,
        some(PEOPLE),
        some(FILMS),
        some(PEOPLE, 3),
        some(FILMS, 3),
        data.by_user.counts.astype(np.int32),
        data.by_film.counts.astype(np.int32),
        0.1,
        0.0,
    )


def given(data: Dataset, user: int) -> dict[int, float]:
    mine = data.by_user.of(user)
    return dict(zip(data.ratings.films[mine].tolist(), data.ratings.values[mine].tolist(), strict=True))


def test_twins_are_the_nearest_who_share_enough(data: Dataset) -> None:
    model, user = model_of(data), 100
    mine = given(data, user)
    films, ratings = np.array(list(mine), np.int32), np.array(list(mine.values()), np.float32)
    twins = taste_twins(data, model, model.taste(user), user, films, ratings)
    p = model.user_factors / np.linalg.norm(model.user_factors, axis=1, keepdims=True)
    shared = {u: mine.keys() & given(data, u).keys() for u in range(PEOPLE) if u != user}
    able = [u for u in shared if len(shared[u]) >= LEAST_SHARED and p[u] @ p[user] > 0]
    agree = {u: sum(abs(mine[f] - given(data, u)[f]) <= 0.5 for f in shared[u]) for u in able}
    assert any(agree[u] < LEAST_AGREED * len(shared[u]) for u in able)
    able = [u for u in able if agree[u] >= LEAST_AGREED * len(shared[u])]
    assert [t.user for t in twins] == sorted(able, key=lambda u: -float(p[u] @ p[user]))[:TWINS]
    for twin in twins:
        theirs = given(data, twin.user)
        both = shared[twin.user]
        assert twin.cosine == pytest.approx(float(p[twin.user] @ p[user]), abs=1e-5)
        assert twin.shared == len(both)
        assert twin.agreed == sum(abs(mine[f] - theirs[f]) <= 0.5 for f in both)
        order = sorted(both)
        expected = np.corrcoef([mine[f] for f in order], [theirs[f] for f in order])[0, 1]
        assert twin.correlation == pytest.approx(expected, abs=1e-5)
        widest = max(abs(mine[f] - theirs[f]) for f in both)
        assert twin.divides in both
        assert abs(twin.mine - twin.theirs) == widest
        assert (twin.mine, twin.theirs) == (mine[twin.divides], theirs[twin.divides])
        means = np.mean(list(mine.values())), np.mean(list(theirs.values()))
        love = {f for f in both if abs(mine[f] - theirs[f]) <= 0.5 and mine[f] > means[0] and theirs[f] > means[1]}
        assert set(twin.both_love) == love
        sums = [mine[f] + theirs[f] for f in twin.both_love]
        assert sums == sorted(sums, reverse=True)


def test_somebody_folded_in_may_have_the_same_person_as_twin(data: Dataset) -> None:
    model, user = model_of(data), 110
    mine = given(data, user)
    films, ratings = np.array(list(mine), np.int32), np.array(list(mine.values()), np.float32)
    twins = taste_twins(data, model, Taste(0.0, model.user_factors[user]), None, films, ratings)
    assert twins[0].user == user
    assert twins[0].cosine == pytest.approx(1, abs=1e-5)
    assert (twins[0].agreed, twins[0].divides) == (len(mine), None)


def test_nobody_is_like_somebody_without_ratings_or_direction(data: Dataset) -> None:
    model = model_of(data)
    nothing = np.empty(0, np.int32), np.empty(0, np.float32)
    assert taste_twins(data, model, model.taste(3), 3, *nothing) == ()
    some = np.array([1], np.int32), np.array([3], np.float32)
    assert taste_twins(data, model, Taste(0.0, np.zeros(3, np.float32)), None, *some) == ()


@pytest.mark.parametrize(("shared", "found"), [(LEAST_SHARED - 1, 0), (LEAST_SHARED, 1)])
def test_twins_share_at_least_so_many_films(data: Dataset, shared: int, found: int) -> None:
    films = np.concatenate([np.arange(shared), np.arange(20, 30), np.arange(10)]).astype(np.int32)
    users = np.repeat(np.array([0, 1], np.int32), [shared + 10, 10])
    two = replace(data, user_ids=np.arange(2), ratings=Ratings(users, films, np.ones(len(films), np.float32)))
    same = np.ones((2, 3), np.float32)
    model = replace(model_of(data), user_factors=same, user_bias=same[:, 0], user_support=two.by_user.counts)
    mine = two.by_user.of(0)
    twins = taste_twins(two, model, model.taste(0), 0, two.ratings.films[mine], two.ratings.values[mine])
    assert [twin.shared for twin in twins] == [shared] * found


def test_both_love_a_film_only_when_each_gives_more_than_their_own_mean() -> None:
    codes = np.array([4, 5, 6, 7], np.int32)
    mine, theirs = (np.array(stars, np.float32) for stars in ([4.5, 4.5, 3.0, 5.0], [4.5, 4.0, 3.5, 5.0]))

    def love(my_mean: float, their_mean: float) -> tuple[int, ...]:
        return _compare(1, 0.5, codes, mine, theirs, my_mean, their_mean).both_love

    assert love(3.5, 3.0) == (7, 4, 5)
    assert love(3.5, 4.2) == (7, 4)  # 4 stars are less than they usually give
    assert love(4.7, 3.0) == (7,)  # 4.5 stars are less than I usually give
    assert love(2.0, 3.5) == (7, 4, 5)  # 3.5 is no more than their mean
    assert love(4.5, 3.0) == (7,)  # 4.5 is no more than my mean


def test_somebody_who_gives_all_the_same_has_no_correlation() -> None:
    codes = np.arange(3, dtype=np.int32)
    varied, flat = np.array([1, 2, 5], np.float32), np.array([3, 3, 3], np.float32)
    for mine, theirs in ((varied, flat), (flat, varied)):
        assert np.isnan(_compare(0, 0.5, codes, mine, theirs, 3, 3).correlation)
    small = np.array([0.5, 1, 1], np.float32)  # varied by less than a star
    assert _compare(0, 0.5, codes, varied, small, 3, 3).correlation == pytest.approx(np.corrcoef(varied, small)[0, 1])
