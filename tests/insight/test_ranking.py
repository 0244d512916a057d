"""Lists: seen films left out, unknown films never listed, thin support discounted by the stated rule."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mfgui.data.dataset import RatingScale
from mfgui.factorization.factor_model import FactorModel
from mfgui.factorization.interest import Interest, Interested
from mfgui.factorization.interface import Ability, Taste
from mfgui.insight import ranking
from mfgui.insight.orders import CAUTION, Order, Ordering, cautious, person_average
from mfgui.insight.ranking import Basis, RankedFilms, basis_of, highest, rank

CAUTIOUS, PREDICTED = Ordering(Order.CAUTIOUS), Ordering(Order.PREDICTED)


NOBODY = Taste(0.25, np.zeros(0, np.float32))
UNSEEN = np.empty(0, np.int32)


SCALE = RatingScale(0.5, 5.0, 0.5)


@dataclass
class Scored:
    """A model with given scores and support; `mean` 0 stands for a model that keeps none."""

    raw: np.ndarray
    film_support: np.ndarray
    mean: float = 3.0
    scale: RatingScale = SCALE
    abilities: frozenset[Ability] = frozenset()

    def scores(self, _taste: Taste) -> np.ndarray:
        return self.raw


def scored(raw: list[float], support: list[int], mean: float = 3.0) -> Scored:
    return Scored(np.array(raw, np.float32), np.array(support, np.int32), mean)


def test_own_order_is_by_unclipped_scores_and_shows_clipped_ones() -> None:
    model = scored([5.2, 5.6, 4.0], [1, 1, 500])
    listed = rank(model, NOBODY, UNSEEN, 10, ordering=PREDICTED)
    assert listed.films.tolist() == [1, 0, 2]
    assert listed.predicted.tolist() == [5, 5, 4]
    assert listed.support.tolist() == [1, 1, 500]


def test_caution_prefers_what_many_ratings_support() -> None:
    model = scored([5.2, 4.6], [1, 500])
    assert rank(model, NOBODY, UNSEEN, 2).films.tolist() == [1, 0]
    assert rank(model, NOBODY, UNSEEN, 2, ordering=PREDICTED).films.tolist() == [0, 1]


def test_cautious_score_is_the_stated_rule() -> None:
    model = scored([4.5, 2.0], [12, 40])
    average = 3.0 + NOBODY.bias
    listed = rank(model, NOBODY, UNSEEN, 2)
    expected = [(n * s + CAUTION * average) / (n + CAUTION) for n, s in ((12, 4.5), (40, 2.0))]
    assert listed.scores == pytest.approx(expected, abs=1e-5)


def test_average_without_a_mean_weighs_scores_by_support() -> None:
    model = scored([4.0, 1.0], [30, 10], mean=0.0)
    assert person_average(model, NOBODY, model.raw) == pytest.approx(3.25)
    assert person_average(scored([4.0], [0], mean=0.0), NOBODY, np.ones(1, np.float32)) == 0


def test_seen_and_unrated_films_are_left_out() -> None:
    model = scored([5, 4, 3, 2], [9, 0, 9, 9])
    assert rank(model, NOBODY, np.array([0], np.int32), 10, ordering=PREDICTED).films.tolist() == [2, 3]
    assert len(rank(model, NOBODY, np.arange(4, dtype=np.int32), 10)) == 0
    assert len(rank(model, NOBODY, UNSEEN, 0)) == 0


@given(st.integers(0, 60), st.integers(1, 50), st.randoms(use_true_random=False))
def test_the_list_is_the_head_of_the_whole_order(n: int, count: int, chance) -> None:
    raw = [chance.uniform(0, 6) for _ in range(n)]
    model = scored(raw, [chance.randrange(3) for _ in range(n)])
    listed = rank(model, NOBODY, UNSEEN, count, ordering=PREDICTED)
    known = [i for i in range(n) if model.film_support[i]]
    assert listed.films.tolist() == sorted(known, key=lambda i: -model.raw[i])[:count]


def test_caution_never_passes_the_average() -> None:
    pulled = cautious(np.array([1, 3, 5], np.float32), np.array([0, 5, 10_000], np.int32), 3.0)
    assert pulled[0] == 3
    assert pulled[1] == 3
    assert 4.98 < pulled[2] < 5


def beside_of(interest: list[float], support: list[int], weight: float = 0.5) -> Interested:
    return Interested(Interest(scored(interest, support), SCALE, weight, 0.9), NOBODY)


def test_both_is_interest_times_liking_and_fame() -> None:
    raw, support = [4.5, 3.0, 2.0, 4.0], [9, 40, 3, 1]
    interest = [0.5, 0.9, 0.7, -0.2]
    like = 1 / (1 + np.exp(-1.702 * (np.array(raw) - 3.75) / 0.9))
    for watch, power in ((-2, 4.0), (-1, 1.5), (0, 0.5), (1, 0.25), (2, 0.0)):
        for fame in (-2, 0, 2):
            ordering = Ordering(Order.BOTH, watch, fame)
            listed = rank(
                scored(raw, support), NOBODY, UNSEEN, 4, ordering=ordering, beside=beside_of(interest, support)
            )
            expected = np.array(interest) * like**power * np.array(support, float) ** -ordering.rarity
            expected[3] = interest[3]
            assert listed.films.tolist() == np.argsort(-expected).tolist()
            np.testing.assert_allclose(listed.scores, np.sort(expected)[::-1], rtol=2e-3)
            np.testing.assert_array_equal(listed.predicted, np.array(raw, np.float32)[listed.films])


def test_a_model_of_interest_is_ordered_by_it_and_by_fame() -> None:
    model = replace(scored([0.5, 0.4, -0.1], [100, 1, 1]), abilities=frozenset({Ability.INTEREST}))
    assert rank(model, NOBODY, UNSEEN, 3).films.tolist() == [0, 1, 2]
    assert rank(model, NOBODY, UNSEEN, 3, ordering=Ordering(fame=2)).films.tolist() == [1, 0, 2]


def test_without_interest_both_is_cautious() -> None:
    model = scored([4.5, 4.4], [1, 500])
    assert rank(model, NOBODY, UNSEEN, 2).films.tolist() == [1, 0]


@pytest.mark.parametrize("watch", [-2, 0, 2])
@pytest.mark.parametrize("fame", [-2, 0, 2])
@pytest.mark.parametrize("count", [3, 100])
def test_a_list_by_both_is_the_same_where_only_films_of_interest_are_predicted(
    monkeypatch: pytest.MonkeyPatch, watch: int, fame: int, count: int
) -> None:
    rng = np.random.default_rng(7)
    n_films, width, mine = 12_000, 16, np.arange(40, dtype=np.int32) * 7

    def some(*shape: int) -> np.ndarray:
        return rng.normal(0, 0.3, shape).astype(np.float32)

    support = np.minimum(3 * rng.pareto(0.8, n_films), 9_000).astype(np.int32)
    of_ratings = FactorModel(
        "als", {}, 0, SCALE, 3.4, some(1), some(n_films), some(1, width), some(n_films, width),
        np.ones(1, np.int32), support, 1.0, 0.1,
    )  # fmt: skip
    of_interest = replace(of_ratings, mean=0.0, film_bias=np.zeros(n_films, np.float32), user_factors=some(1, width))
    beside = Interested(Interest(of_interest, SCALE, 0.4, 0.9), of_interest.taste(0))
    ordering, allowed = Ordering(watch=watch, fame=fame), rng.random(n_films) < 0.9
    found = []
    for whole in (False, True):
        if whole:
            monkeypatch.setattr(ranking, "_by_both", lambda *_: None)
        listed = rank(of_ratings, of_ratings.taste(0), mine, count, ordering=ordering, beside=beside, allowed=allowed)
        found.append(
            (listed.films.tolist(), listed.predicted.tolist(), listed.support.tolist(), listed.scores.tolist())
        )
    assert found[0] == found[1]
    assert len(found[0][1]) == count


@pytest.mark.parametrize("count", [0, 1, 3, 8, 20])
def test_the_highest_are_the_head_of_a_stable_sort(count: int) -> None:
    scores = np.random.default_rng(3).integers(0, 6, 20).astype(np.float32)  # many are equal
    assert highest(scores, count).tolist() == np.argsort(-scores, kind="stable")[:count].tolist()


def test_what_the_numbers_of_a_list_are() -> None:
    stars, beside = scored([4.5], [9]), beside_of([0.5], [9])
    interest = replace(stars, abilities=frozenset({Ability.INTEREST}))
    assert [basis_of(stars, Ordering(order), beside) for order in (Order.BOTH, Order.CAUTIOUS, Order.PREDICTED)] == [
        Basis.MATCH,
        Basis.CAUTIOUS,
        Basis.RATING,
    ]
    assert [basis_of(stars, Ordering(order), None) for order in (Order.BOTH, Order.PREDICTED)] == [
        Basis.CAUTIOUS,
        Basis.RATING,
    ]
    assert [basis_of(interest, Ordering(fame=fame), None) for fame in (0, 2)] == [Basis.INTEREST, Basis.MATCH]
    assert not rank(stars, NOBODY, UNSEEN, 1).interest
    assert rank(interest, NOBODY, UNSEEN, 1).interest


def test_matches_are_shown_as_shares_of_the_best_and_all_else_as_it_is() -> None:
    def shown(basis: Basis, *scores: float) -> list[float]:
        films, given = np.arange(len(scores), dtype=np.int32), np.array(scores, np.float32)
        return RankedFilms(films, np.float32(7) + given, films, given, basis=basis).shown.tolist()

    assert shown(Basis.MATCH, 0.5, 0.25, -0.1) == [1, 0.5, 0]
    assert shown(Basis.MATCH, 4.0, 1.0) == [1, 0.25]
    assert shown(Basis.MATCH, -0.5, -1.0) == [0, 0]
    assert shown(Basis.CAUTIOUS, 4.5, 3.0) == [4.5, 3.0]
    assert shown(Basis.RATING, 4.5, 3.0) == [11.5, 10.0]
    assert not RankedFilms(UNSEEN, *[np.empty(0, np.float32)] * 3).interest
