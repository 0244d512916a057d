"""Taste groups: found where there are any, named by what is over-represented, points turned by the stated rule."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from mfgui.data.dataset import Films, RatingScale
from mfgui.factorization.factor_model import FactorModel
from mfgui.insight.clusters import GROUPED, N_EXAMPLES, TasteGroup, stand_in_ratings, taste_groups

SCALE = RatingScale(0.5, 5, 0.5)
KINDS, EACH = 3, 40
NAMES = ("Comedy", "Drama", "Horror", "War")


@pytest.fixture(scope="module")
def films() -> Films:
    n = KINDS * EACH
    kind = np.arange(n) % KINDS
    genres = np.zeros((n, 4), np.bool_)
    genres[np.arange(n), np.array([0, 2, 3])[kind]] = True
    genres[:, 1] = True  # all are dramas, which therefore names none
    return Films(
        np.arange(n),
        tuple(f"Film {i}" for i in range(n)),
        ("",) * n,
        np.zeros(n, np.int16),
        NAMES,
        genres,
        ("",) * n,
        ("",) * n,
    )


def model_of(films: Films) -> FactorModel:
    rng = np.random.default_rng(2)
    n = len(films)
    middles = np.array([[3, 0, 0, 1], [0, 3, 0, 1], [0, 0, 3, 1]], np.float32)
    factors = (middles[np.arange(n) % KINDS] + rng.normal(0, 0.3, (n, 4))).astype(np.float32)
    support = (n - np.arange(n)).astype(np.int32)
    return FactorModel(
        "adam",
        {},
        0,
        SCALE,
        3.5,
        np.zeros(1, np.float32),
        np.zeros(n, np.float32),
        np.zeros((1, 4), np.float32),
        factors,
        np.ones(1, np.int32),
        support,
        0.1,
        0.05,
    )


@pytest.mark.parametrize("kind", ["a model", "none", "one that has learnt nothing"])
def test_groups_are_the_kinds_there_are(films: Films, kind: str) -> None:
    model = model_of(films)
    flat = replace(model, film_factors=np.zeros_like(model.film_factors))
    used = {"a model": model, "none": None, "one that has learnt nothing": flat}[kind]
    groups = taste_groups(films, used, model.film_support)
    kinds_of = [{int(film) % KINDS for film in group.films} for group in groups]
    assert all(len(kinds) == 1 for kinds in kinds_of)
    assert set.union(*kinds_of) == {0, 1, 2}
    for group, kinds in zip(groups, kinds_of, strict=True):
        assert group.genres == (("Comedy",), ("Horror",), ("War",))[kinds.pop()]
        assert len(group.examples) == N_EXAMPLES
        assert set(group.examples) <= set(group.films.tolist())
        counts = [model.film_support[film] for film in group.examples]
        assert counts == sorted(counts, reverse=True)
    assert sorted(film for group in groups for film in group.films.tolist()) == list(range(len(films)))


def test_the_same_groups_each_time_and_only_of_rated_films(films: Films) -> None:
    model = model_of(films)
    popularity = np.where(np.arange(len(films)) < 60, 5, 0)
    first, second = (taste_groups(films, model, popularity) for _ in range(2))
    assert [group.examples for group in first] == [group.examples for group in second]
    assert sum(len(group.films) for group in first) == 60 <= GROUPED


def test_too_few_films_make_no_groups(films: Films) -> None:
    assert taste_groups(films, None, (np.arange(len(films)) < 5).astype(np.int64)) == ()


def group(*examples: int) -> TasteGroup:
    return TasteGroup((), examples, np.array(examples, np.int32))


def test_points_become_ratings_by_the_stated_rule() -> None:
    groups = [group(1, 2, 3), group(4, 5, 6), group(7, 8, 9), group(10, 11, 12)]
    found = stand_in_ratings(groups, [0, 2, 4, 2], 3.5, SCALE)  # a fair share is 2
    assert [found[film] for film in (1, 4, 7, 10)] == [2.5, 3.5, 4.5, 3.5]
    assert found[1] == found[2] == found[3]
    assert stand_in_ratings(groups, [0, 0, 0, 0], 3.5, SCALE) == {}
    assert stand_in_ratings(groups, [0, 0, 0, 10], 3.5, SCALE)[10] == 5  # 3.5 + 3 is cut to the scale
    assert stand_in_ratings(groups, [0, 0, 0, 10], 3.53, SCALE)[1] == 2.5  # on the scale's steps


def test_every_genre_of_a_name_has_a_film_among_those_that_stand_for_it(films: Films) -> None:
    """The best known of the first kind are comedies; few of it are wars too, and little known."""
    genres = films.genres.copy()
    wars = np.arange(0, KINDS * EACH, KINDS)[EACH // 2 :]
    genres[wars, 3], genres[wars, 0] = True, False
    genres[2::KINDS, 3] = False
    mixed = replace(films, genres=genres)
    model = model_of(films)
    group = next(g for g in taste_groups(mixed, model, model.film_support) if 0 in g.films)
    assert set(group.genres) == {"Comedy", "War"}
    named = genres[list(group.examples)]
    assert named[:, 0].any()
    assert named[:, 3].any()


def test_every_film_is_in_the_group_whose_mean_direction_is_nearest(films: Films) -> None:
    rng = np.random.default_rng(5)
    lengths = rng.lognormal(0, 1, (len(films), 1))
    factors = (rng.normal(size=(len(films), 4)) * lengths).astype(np.float32)
    model = replace(model_of(films), film_factors=factors)
    groups = taste_groups(films, model, model.film_support)
    points = factors.astype(np.float64) - factors.mean(axis=0, dtype=np.float64)
    points /= np.linalg.norm(points, axis=1, keepdims=True)
    middles = np.array([points[group.films].sum(axis=0) for group in groups])
    middles /= np.linalg.norm(middles, axis=1, keepdims=True)
    own = np.empty(len(films), int)
    for place, group in enumerate(groups):
        own[group.films] = place
    assert np.array_equal(np.argmax(points @ middles.T, axis=1), own)
