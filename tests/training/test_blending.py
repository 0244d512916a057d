"""Interest and liking put together, and the weight that held-out likes choose."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from mfgui.data.dataset import Ratings, RatingScale
from mfgui.factorization.interest import Interest
from mfgui.factorization.interface import Taste, TrainingData
from mfgui.factorization.methods.ials import pairs
from mfgui.factorization.methods.ials.light import EVEN_POWER, learn_again, powers, with_pairs
from mfgui.training.blending import WEIGHTS, learn_best_interest, learn_weight
from mfgui.training.likes import HeldOutLikes, popularity_error, ranking_error

SCALE = RatingScale(0.5, 5, 0.5)


class Table:
    """A model that is a table of scores."""

    def __init__(self, scores):
        self.table = np.asarray(scores, np.float32)
        self.film_support = np.full(self.table.shape[1], 5, np.int32)

    def taste(self, user):
        return Taste(0.0, np.array([user], np.float32))

    def scores(self, taste):
        return self.table[int(taste.factors[0])]


def test_blended_scores_are_the_formula():
    rng = np.random.default_rng(0)
    interest, ratings = rng.normal(0.3, 0.4, (3, 50)).astype(np.float32), rng.uniform(-1, 7, (3, 50)).astype(np.float32)
    support = rng.integers(0, 90, 50).astype(np.int32)
    both = Interest(Table(interest), SCALE, 0.7, 0.9)
    got = both.blended(interest, ratings, support, fame=0.2)
    like = 1 / (1 + np.exp(-1.702 * (np.clip(ratings, -0.625, 6.125) - 3.75) / 0.9))
    expected = np.where(interest > 0, interest * like**0.7 * np.maximum(support, 1) ** -0.2, interest)
    np.testing.assert_allclose(got, expected, rtol=1e-3, atol=1e-6)
    np.testing.assert_allclose(both.blended(interest[1], ratings[1], support, fame=0.2), got[1])
    np.testing.assert_array_equal(both.blended(interest, ratings, support, weight=0.0), interest)


@pytest.mark.parametrize(("step", "liked", "disliked"), [(0.5, 4, 2), (1, 4, 2)])
def test_likes_follow_the_scale(step, liked, disliked):
    scale = RatingScale(step, 5, step)
    assert (scale.liked_from, scale.disliked_to) == (liked, disliked)
    ten = RatingScale(scale.minimum * 20, 100, step * 20)
    assert (ten.liked_from, ten.disliked_to) == (20 * liked, 20 * disliked)


def likes_of(liked, known, films):
    users = np.repeat(np.arange(len(liked)), [len(of) for of in liked]).astype(np.int32)
    held = Ratings(users, np.concatenate(liked).astype(np.int32), np.full(len(users), 5, np.float32))
    users = np.repeat(np.arange(len(known)), [len(of) for of in known]).astype(np.int32)
    train = Ratings(users, np.concatenate(known).astype(np.int32), np.full(len(users), 3, np.float32))
    return HeldOutLikes.of(train, held, 4, len(liked), 1)


def test_ndcg_of_held_out_likes():
    likes = likes_of([[2], [0, 1]], [[0], [3]], 12)
    model = Table([np.arange(12)[::-1], np.arange(12)[::-1]])
    # The first person's only like is second of what is left; both likes of the second stand first.
    assert 1 - ranking_error(model, likes) == pytest.approx((1 / np.log2(3) + 1) / 2)
    few = likes_of([[2]], [[0]], 12)
    assert popularity_error(few, np.array([9, 1, 8, *[0] * 9], np.int32), lambda: None) == pytest.approx(0)


def test_only_likes_count_and_only_some_people_are_asked(monkeypatch):
    monkeypatch.setattr("mfgui.training.likes.MOST_PEOPLE", 5)
    users, films = np.arange(20, dtype=np.int32), np.zeros(20, np.int32)
    values = np.where(users < 10, 5, 3).astype(np.float32)
    found = HeldOutLikes.of(Ratings(users[:0], films[:0], values[:0]), Ratings(users, films, values), 4, 20, 1)
    assert len(found.people) == 5
    assert found.among == 10
    assert max(found.people) < 10


@pytest.mark.parametrize("matters", [True, False])
def test_the_weight_is_high_where_liking_tells_likes_and_low_where_it_misleads(matters):
    rng = np.random.default_rng(3)
    people, films = 200, 60
    likes = [rng.choice(films, 3, replace=False) for _ in range(people)]
    interest, ratings = rng.uniform(0.4, 0.6, (people, films)), rng.uniform(2, 4, (people, films))
    for person, liked in enumerate(likes):
        ratings[person, liked] = 5 if matters else 0.5
        interest[person, liked] += 0.1
    beside = Interest(Table(interest), SCALE, 0.25, 0.9)
    chosen = learn_weight(beside, Table(ratings), likes_of(likes, [[]] * people, films), 0.8)
    assert chosen.spread == 0.8
    assert chosen.weight == (max(WEIGHTS) if matters else 0)


def test_few_people_choose_nothing():
    beside = Interest(Table(np.ones((3, 9))), SCALE, 0.25, 0.9)
    assert learn_weight(beside, Table(np.ones((3, 9))), likes_of([[1]] * 3, [[]] * 3, 9), np.nan) == beside


@pytest.mark.parametrize("stars", ["chance", "telling", "not asked"])
def test_stars_count_for_less_where_they_tell_less_of_interest(stars):
    """People watch films of their own kind, and now and then of the other, of which they give few stars, or none."""
    rng = np.random.default_rng(5)
    people, films, each = 300, 80, 12
    kinds, held, rows = np.arange(films) % 2, [], []
    for person in range(people):
        own, others = (rng.permutation(np.flatnonzero(kinds == kind)) for kind in (person % 2, 1 - person % 2))
        held.append(own[:2])
        watched = np.concatenate([own[2 : 2 + each // 2], others[: 1 if stars == "chance" else each // 2]])
        values = rng.choice([1.0, 2.0, 3.0], len(watched))
        if stars == "telling":
            values = np.where(kinds[watched] == person % 2, 5.0, 1.0)
        rows += [(person, film, value) for film, value in zip(watched, values, strict=True)]
    users, codes, values = (np.array(column) for column in zip(*rows, strict=True))
    ratings = Ratings(users.astype(np.int32), codes.astype(np.int32), values.astype(np.float32))
    data = TrainingData(ratings, people, films, RatingScale(1, 5, 1))
    likes = likes_of(held, [codes[users == person] for person in range(people)], films)
    model = learn_best_interest(data, lambda: likes_of([[1]], [[]], films) if stars == "not asked" else likes, 1)
    assert model.settings["power"] == (EVEN_POWER if stars == "chance" else 3)


def test_where_people_rated_much_only_the_usual_is_learnt():
    assert powers(100 * 50, 50) == (3,)
    assert powers(100 * 50 - 1, 50) == (3, EVEN_POWER)
    assert powers(3_000_000, 1_000_000) == (3,)


@pytest.mark.parametrize("helpful", [True, False])
def test_pairs_of_films_stand_beside_unless_they_lose_likes(monkeypatch, helpful):
    """Everybody watches parts one and two of some series; held out is one part of one of them."""
    rng = np.random.default_rng(5)
    people, series, each = 400, 60, 3
    watched = np.array([rng.choice(series, each + 1, replace=False) for _ in range(people)])
    codes = np.concatenate([2 * watched[:, :each], 2 * watched[:, :each] + 1, 2 * watched[:, each:]], axis=1)
    users = np.repeat(np.arange(people), codes.shape[1]).astype(np.int32)
    ratings = Ratings(users, codes.ravel().astype(np.int32), np.full(codes.size, 4, np.float32))
    data = TrainingData(ratings, people, 2 * series, RatingScale(1, 5, 1))
    likes = likes_of(list(2 * watched[:, each:] + 1), list(codes), 2 * series)
    if not helpful:
        real = pairs.learn_pairs(data, 1, lambda _: None)
        backwards = replace(real, films=-20 * real.films)
        monkeypatch.setattr("mfgui.training.blending.learn_pairs", lambda *_: backwards)
    model = learn_best_interest(data, lambda: likes, 1)
    assert isinstance(model, pairs.PairedModel) == helpful
    again = learn_again(model, data, 1, lambda _: None)
    assert type(again) is type(model)
    assert again.settings == model.settings


def test_pairs_are_tried_where_people_rated_little_and_rows_are_few():
    assert with_pairs(100 * 50 - 1, 50, 1000)
    assert not with_pairs(100 * 50, 50, 1000)
    assert not with_pairs(100_000, 50_000, 20_000)
