"""Choosing together: each order is what it says, and who gives way follows from the numbers shown."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import numpy as np
import pytest

from mfgui.data.dataset import RatingScale
from mfgui.factorization.factor_model import FactorModel
from mfgui.factorization.interface import Ability
from mfgui.insight.orders import Order as ListOrder
from mfgui.insight.orders import Ordering, cautious
from mfgui.insight.ranking import rank
from mfgui.insight.together import Member, Order, Seen, choose_together

CAUTIOUS, PREDICTED = Ordering(ListOrder.CAUTIOUS), Ordering(ListOrder.PREDICTED)


SCALE = RatingScale(0.5, 5, 0.5)
FILMS, PEOPLE, WIDTH = 60, 4, 3


@pytest.fixture(scope="module")
def model() -> FactorModel:
    rng = np.random.default_rng(4)

    def some(*shape: int) -> np.ndarray:
        return rng.normal(0, 0.8, shape).astype(np.float32)

    support = rng.integers(0, 300, FILMS).astype(np.int32)
    support[[3, 17]] = 0
    support[40] = 1
    return FactorModel(
        "adam",
        {},
        0,
        SCALE,
        3.2,
        some(PEOPLE),
        some(FILMS),
        some(PEOPLE, WIDTH),
        some(FILMS, WIDTH),
        np.full(PEOPLE, 9, np.int32),
        support,
        0.1,
        0.05,
    )


SEEN = [[1, 2, 3, 20], [2, 5, 20], [20, 30], []]


def members(model: FactorModel, people: int = 3) -> list[Member]:
    return [Member(model.taste(u), np.array(SEEN[u], np.int32)) for u in range(people)]


def scores_of(model: FactorModel, user: int, *, careful: bool) -> np.ndarray:
    raw = model.mean + model.user_bias[user] + model.film_bias + model.film_factors @ model.user_factors[user]
    if careful:
        raw = cautious(raw.astype(np.float32), model.film_support, model.mean + float(model.user_bias[user]))
    return raw


@pytest.mark.parametrize(("order", "careful"), list(product(Order, [True, False])))
def test_the_order_is_the_stated_one(model: FactorModel, order: Order, careful: bool) -> None:
    shared = choose_together(model, members(model), 100, order=order, ordering=CAUTIOUS if careful else PREDICTED)
    seen = {film for user in range(3) for film in SEEN[user]}
    allowed = [film for film in range(FILMS) if film not in seen and model.film_support[film] > 0]
    scores = np.array([scores_of(model, user, careful=careful) for user in range(3)])
    best = scores[:, allowed].max(axis=1)
    worth = {
        Order.AVERAGE: lambda film: scores[:, film].mean(),
        Order.LEAST_MISERY: lambda film: scores[:, film].min(),
        Order.FAIR: lambda film: -max(best - scores[:, film]),
    }[order]
    expected = sorted(allowed, key=lambda film: -worth(film))
    assert shared.films.tolist() == expected
    assert shared.scores == pytest.approx([worth(film) for film in expected], abs=1e-5)


def test_the_three_orders_differ_and_each_is_best_at_its_own(model: FactorModel) -> None:
    first = {order: choose_together(model, members(model), 100, order=order, ordering=PREDICTED) for order in Order}
    means = {order: shared.predicted[:5].mean() for order, shared in first.items()}
    assert max(means, key=lambda order: means[order]) is Order.AVERAGE
    assert len({tuple(shared.films[:10]) for shared in first.values()}) == 3


@pytest.mark.parametrize(
    ("leave_out", "gone"), [(Seen.ANY, {1, 2, 3, 5, 20, 30}), (Seen.ALL, {20}), (Seen.NONE, set())]
)
def test_seen_films_are_left_out_as_chosen(model: FactorModel, leave_out: Seen, gone: set[int]) -> None:
    shared = choose_together(model, members(model), 1000, leave_out=leave_out)
    supported = set(np.flatnonzero(model.film_support > 0).tolist())
    assert set(shared.films.tolist()) == supported - gone


def test_predictions_and_favourites_are_everybody_s_own(model: FactorModel) -> None:
    shared = choose_together(model, members(model), 100)
    for user in range(3):
        expected = np.clip(scores_of(model, user, careful=False), 0.5, 5)
        assert shared.predicted[:, user] == pytest.approx(expected[shared.films], abs=1e-5)
        others = np.unique([film for u in range(3) for film in SEEN[u]]).astype(np.int32)
        own = rank(model, model.taste(user), others, 1)
        assert shared.favourites[user] == own.films[0]
        assert shared.favourite_stars[user] == pytest.approx(float(own.predicted[0]))


def test_one_person_alone_gets_their_own_list(model: FactorModel) -> None:
    (member,) = members(model, 1)
    for order in Order:
        shared = choose_together(model, [member], 20, order=order)
        assert shared.films.tolist() == rank(model, member.taste, member.seen, 20).films.tolist()


def test_nothing_left_is_an_empty_list(model: FactorModel) -> None:
    everything = np.arange(FILMS, dtype=np.int32)
    shared = choose_together(model, [Member(model.taste(0), everything), *members(model)], 10)
    assert len(shared) == 0
    assert shared.favourites.tolist() == [-1] * 4


def test_only_films_that_may_be_chosen_are(model: FactorModel) -> None:
    some = np.zeros(FILMS, np.bool_)
    some[[5, 8, 13, 17, 21, 34]] = True
    shared = choose_together(model, members(model), FILMS, allowed=some)
    assert set(shared.films.tolist()) == {8, 13, 21, 34}  # nobody rated 17 in training, somebody has seen 5
    assert set(shared.favourites.tolist()) <= {8, 13, 21, 34}
    assert np.flatnonzero(some).tolist() == [5, 8, 13, 17, 21, 34]  # what was given stays as it is


def test_the_first_film_of_the_table_can_be_everybody_s_favourite(model: FactorModel) -> None:
    first = np.arange(FILMS) == 0
    shared = choose_together(model, members(model), 10, allowed=first)
    assert shared.films.tolist() == [0]
    assert shared.favourites.tolist() == [0] * 3
    expected = [np.clip(scores_of(model, user, careful=False)[0], 0.5, 5) for user in range(3)]
    assert shared.favourite_stars == pytest.approx(expected, abs=1e-5)


def test_what_says_how_likely_films_are_watched_goes_from_0_to_1(model: FactorModel) -> None:
    likely = replace(model, abilities=model.abilities | {Ability.INTEREST}, mean=0.5)
    shared = choose_together(likely, members(likely), FILMS, leave_out=Seen.NONE)
    assert shared.interest
    raw = np.array([likely.scores(member.taste)[shared.films] for member in members(likely)])
    assert (raw.min() < 0, raw.max() > 1) == (True, True)
    assert pytest.approx(raw.clip(0, 1)) == shared.predicted.T
