"""Lists for many people are those that each person would be shown."""

from __future__ import annotations

import threading

import numpy as np
import pytest

from mfgui.data.dataset import Dataset, Ratings, RatingScale
from mfgui.evaluation import lists as module
from mfgui.evaluation.lists import make_lists
from mfgui.factorization.factor_model import FactorModel
from mfgui.factorization.interest import Interest
from mfgui.factorization.interface import Ability, Model, TrainingData
from mfgui.factorization.methods.bayes import prior
from mfgui.factorization.registry import method, methods
from mfgui.insight.orders import Order, Ordering
from mfgui.insight.ranking import rank

CAUTIOUS, PREDICTED = Ordering(Order.CAUTIOUS), Ordering(Order.PREDICTED)


def fitted(dataset: Dataset, name: str, **settings: float) -> Model:
    one = method(name)
    fit = one.start(TrainingData.of(dataset, dataset.ratings), one.choose(None, settings), 1)
    fit.run_epoch(lambda _: None)
    return fit.model()


class OneByOne(FactorModel):
    """Scores in a way of its own, so that only `scores` may be asked."""

    def scores(self, taste):
        return -super().scores(taste)


def one_by_one(model: FactorModel) -> FactorModel:
    parts = {name: getattr(model, name) for name in FactorModel.__dataclass_fields__}
    return OneByOne(**{**parts, "abilities": model.abilities - {Ability.LINEAR}})


@pytest.mark.parametrize("name", ["adam", "svdpp", "popularity", "one by one", "without mean"])
@pytest.mark.parametrize("block", [1, 7 * 60, 1 << 21])
def test_lists_are_those_of_ranking(dataset: Dataset, name: str, block: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "BLOCK_SCORES", block)
    if name == "without mean":
        model = fitted(dataset, "adam", global_mean=False)
    else:
        model = fitted(dataset, "adam" if name == "one by one" else name)
    if name == "one by one":
        model = one_by_one(model)
    people = np.array([0, 3, 4, 9, 10, 11, 17, 39], np.int32)
    made = make_lists(model, people, dataset.ratings, 40, 10)
    for careful, listed in ((True, made.default), (False, made.raw)):
        for user, row in zip(people.tolist(), listed, strict=True):
            seen = dataset.ratings.films[dataset.ratings.users == user]
            assert not set(row.tolist()) & set(seen.tolist())
            expected = rank(model, model.taste(user), seen, 10, ordering=CAUTIOUS if careful else PREDICTED)
            assert row.tolist() == expected.films.tolist()


@pytest.mark.parametrize("mean", [3.4, 0.0])
def test_many_films_in_packs_and_tiles(mean: float) -> None:
    rng = np.random.default_rng(4)
    n, m, k = 37, 1003, 5
    users, films = rng.integers(0, n, 3000).astype(np.int32), (m * rng.random(3000) ** 2).astype(np.int32)
    ratings = Ratings(users, films, np.full(3000, 4, np.float32))
    shapes = (n, m, (n, k), (m, k))
    user_bias, film_bias, user_factors, film_factors = (rng.normal(0, 0.4, s).astype(np.float32) for s in shapes)
    model = FactorModel(
        method="made up",
        settings={},
        seed=1,
        scale=RatingScale(0.5, 5, 0.5),
        mean=mean,
        user_bias=user_bias,
        film_bias=film_bias,
        user_factors=user_factors,
        film_factors=film_factors,
        user_support=np.bincount(users, minlength=n).astype(np.int32),
        film_support=np.bincount(films, minlength=m).astype(np.int32),
        ridge=1.0,
        ridge_per_rating=0.0,
    )
    assert (model.film_support == 0).any()
    people = rng.permutation(n)[:33].astype(np.int32)
    made = make_lists(model, people, ratings, n, 300)
    for careful, listed in ((True, made.default), (False, made.raw)):
        for user, row in zip(people.tolist(), listed, strict=True):
            seen = films[users == user]
            everything = rank(model, model.taste(user), seen, m, ordering=CAUTIOUS if careful else PREDICTED)
            score = dict(zip(everything.films.tolist(), everything.scores.tolist(), strict=True))
            listed_films = row[: len(everything)].tolist()
            assert len(set(listed_films)) == min(300, len(everything))
            # Scores that are equal but for rounding may stand in either order.
            ours = [score[film] for film in listed_films]
            np.testing.assert_allclose(ours, everything.scores[:300], atol=2e-6)
            assert set(row[len(everything) :].tolist()) <= {-1}


def test_a_list_ends_where_candidates_end(dataset: Dataset) -> None:
    few = dataset.ratings.take(dataset.ratings.films < 5)
    one = method("popularity")
    fit = one.start(TrainingData.of(dataset, few), one.choose(), 1)
    fit.run_epoch(lambda _: None)
    people = np.arange(40, dtype=np.int32)
    made = make_lists(fit.model(), people, few, 40, 10)
    for user, row in zip(people.tolist(), made.default, strict=True):
        left = set(range(5)) - set(few.films[few.users == user].tolist())
        assert set(row[: len(left)].tolist()) == left
        assert set(row[len(left) :].tolist()) == {-1}


def test_nobody_gets_no_list(dataset: Dataset) -> None:
    made = make_lists(fitted(dataset, "popularity"), np.empty(0, np.int32), dataset.ratings, 40, 10)
    assert made.default.shape == made.raw.shape == (0, 10)


def test_making_lists_can_be_given_up_between_blocks(dataset: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "BLOCK_SCORES", 60)
    model = fitted(dataset, "adam")
    calls = []

    def checkpoint() -> None:
        calls.append(threading.current_thread())
        if len(calls) == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        make_lists(model, np.arange(40, dtype=np.int32), dataset.ratings, 40, 10, checkpoint)
    assert set(calls) == {threading.main_thread()}


@pytest.mark.parametrize("name", ["adam", "one by one"])
@pytest.mark.parametrize("block", [1, 7 * 60, 1 << 21])
def test_default_lists_go_by_interest_and_liking(
    dataset: Dataset, name: str, block: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_BLENDED_SCORES", block)
    model = fitted(dataset, "adam")
    if name == "one by one":
        model = one_by_one(model)
    beside = Interest.usual(fitted(dataset, "ials", factors=8), dataset.scale)
    people = np.array([0, 3, 11, 39], np.int32)
    made = make_lists(model, people, dataset.ratings, 40, 10, interest=beside)
    for user, row in zip(people.tolist(), made.default, strict=True):
        seen = dataset.ratings.films[dataset.ratings.users == user]
        keys = beside.blended(
            beside.model.scores(beside.model.taste(user)), model.scores(model.taste(user)), model.film_support
        )
        keys[seen] = -np.inf
        keys[model.film_support == 0] = -np.inf
        listed = row[row >= 0]
        np.testing.assert_allclose(keys[listed], np.sort(keys)[::-1][: len(listed)], rtol=1e-5)
    raw = make_lists(model, people, dataset.ratings, 40, 10).raw
    np.testing.assert_array_equal(made.raw, raw)


def test_where_scoring_is_dear_everybody_is_scored_once(dataset: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    model, asked = one_by_one(fitted(dataset, "adam")), []
    scores = OneByOne.scores
    monkeypatch.setattr(OneByOne, "scores", lambda self, taste: asked.append(taste) or scores(self, taste))
    beside = Interest.usual(fitted(dataset, "ials", factors=8), dataset.scale)
    make_lists(model, np.arange(7, dtype=np.int32), dataset.ratings, 40, 10, interest=beside)
    assert len(asked) == 7


def test_a_model_of_interest_has_one_order(dataset: Dataset) -> None:
    model = fitted(dataset, "ials", factors=8)
    made = make_lists(model, np.arange(5, dtype=np.int32), dataset.ratings, 40, 10)
    np.testing.assert_array_equal(made.default, made.raw)


@pytest.mark.parametrize("name", methods())
def test_every_method_answers_on_the_threads_that_it_computes_with(
    dataset: Dataset, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A model may compute what it answers from on the pool, and be asked there: no thread waits for the others."""
    model = fitted(dataset, name)
    monkeypatch.setattr(prior, "ROWS", 8)
    monkeypatch.setattr(module, "BLOCK_SCORES", 1)
    monkeypatch.setattr(module, "_ONE_BY_ONE", 1)
    people, made = np.arange(dataset.n_users, dtype=np.int32), []
    thread = threading.Thread(
        target=lambda: made.append(make_lists(model, people, dataset.ratings, dataset.n_users, 5)), daemon=True
    )
    thread.start()
    thread.join(60)
    assert not thread.is_alive()
    assert len(made[0].default) == dataset.n_users
