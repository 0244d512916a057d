"""Questions: the product that is promised, uncertainty that each answer really lowers, nothing asked twice."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from mfgui.data.dataset import Dataset, Films, Ratings, RatingScale
from mfgui.factorization.factor_model import FactorModel
from mfgui.insight.questions import Interviewer, QuestionPool, posterior, question_pool

SCALE = RatingScale(0.5, 5, 0.5)
FILMS, PEOPLE, WIDTH = 50, 40, 5
NOTHING = np.empty(0, np.int32)


def codes(*films: int) -> np.ndarray:
    return np.array(films, np.int32)


@pytest.fixture(scope="module")
def data() -> Dataset:
    rng = np.random.default_rng(6)
    pairs = [(u, f) for u in range(PEOPLE) for f in range(FILMS - 3) if rng.random() < 1 / (1 + 0.15 * f)]
    users, films = (np.array(column, np.int32) for column in zip(*pairs, strict=True))
    values = (rng.integers(1, 11, len(users)) / 2).astype(np.float32)
    table = Films(
        np.arange(FILMS),
        tuple(f"Film {i}" for i in range(FILMS)),
        ("",) * FILMS,
        np.zeros(FILMS, np.int16),
        (),
        np.zeros((FILMS, 0), np.bool_),
        ("",) * FILMS,
        ("",) * FILMS,
    )
    return Dataset(
        "test", Path("nowhere"), "test", True, np.arange(PEOPLE), table, Ratings(users, films, values), SCALE
    )


@pytest.fixture(scope="module")
def films(data: Dataset) -> QuestionPool:
    return question_pool(data)


@pytest.fixture(scope="module")
def model(data: Dataset) -> FactorModel:
    rng = np.random.default_rng(8)

    def some(*shape: int) -> np.ndarray:
        return rng.normal(0, 0.6, shape).astype(np.float32)

    return FactorModel(
        "als",
        {},
        0,
        SCALE,
        3.2,
        some(PEOPLE),
        some(FILMS),
        some(PEOPLE, WIDTH),
        some(FILMS, WIDTH),
        data.by_user.counts.astype(np.int32),
        data.by_film.counts.astype(np.int32),
        0.5,
        0.05,
    )


def test_known_and_spread_are_those_of_the_ratings(data: Dataset, films: QuestionPool) -> None:
    r = data.ratings
    variances = [float(np.var(r.values[r.films == f])) if (r.films == f).any() else 0 for f in range(FILMS)]
    counts = np.bincount(r.films, minlength=FILMS)
    common = np.average(variances, weights=counts)
    assert films.films.tolist() == np.argsort(-counts, kind="stable")[: np.count_nonzero(counts)].tolist()
    for film, known, spread in zip(films.films, films.known, films.spread, strict=True):
        assert known == counts[film] / PEOPLE
        expected = np.sqrt((counts[film] * variances[film] + 20 * common) / (counts[film] + 20))
        assert spread == pytest.approx(expected)


def mean_variance(model: FactorModel, rated: np.ndarray, ridge_of: int) -> float:
    """Compute Σ w_i (q_i, 1)ᵀ S (q_i, 1) directly, with λ as after `ridge_of` ratings."""
    x = np.concatenate([model.film_factors, np.ones((FILMS, 1))], axis=1).astype(np.float64)
    own = x[rated]
    lam = np.full(WIDTH + 1, model.ridge + model.ridge_per_rating * ridge_of)
    if model.bias_ridge is not None:
        lam[-1] = model.bias_ridge
    inverse = np.linalg.inv(own.T @ own + np.diag(lam))
    weights = model.film_support / model.film_support.sum()
    return float(sum(w * row @ inverse @ row for w, row in zip(weights, x, strict=True)))


@pytest.mark.parametrize("bias_ridge", [None, 2.5])
@pytest.mark.parametrize("rated", [codes(0), codes(3, 8, 1), codes(*range(12))])
def test_gain_is_how_much_less_is_unknown_after_the_answer(
    films: QuestionPool, model: FactorModel, rated: np.ndarray, bias_ridge: float | None
) -> None:
    model = replace(model, bias_ridge=bias_ridge)
    before = mean_variance(model, rated, len(rated))
    for question in Interviewer(films, model).questions(rated, rated, 20):
        after = mean_variance(model, np.append(rated, question.film), len(rated))
        assert question.gain == pytest.approx(1 - after / before, rel=1e-6)
        assert 0 < question.gain < 1


def test_the_product_orders_the_questions(films: QuestionPool, model: FactorModel) -> None:
    asked = Interviewer(films, model).questions(codes(2, 4), codes(2, 4), 1000)
    worth = [q.known * q.spread * q.gain**0.5 for q in asked]
    assert worth == sorted(worth, reverse=True)
    assert {q.film for q in asked} == set(films.films.tolist()) - {2, 4}


def test_without_a_model_the_two_known_factors_order_them(films: QuestionPool) -> None:
    asked = Interviewer(films, None).questions(NOTHING, NOTHING, 5)
    worth = films.known * films.spread
    assert [q.film for q in asked] == films.films[np.argsort(-worth, kind="stable")[:5]].tolist()
    assert all(np.isnan(q.gain) for q in asked)


def test_nothing_is_asked_twice_and_it_ends(films: QuestionPool, model: FactorModel) -> None:
    interviewer, answered = Interviewer(films, model), NOTHING
    for _ in films.films:
        (question,) = interviewer.questions(answered[::2], answered)
        assert question.film not in answered
        answered = np.append(answered, np.int32(question.film))
    assert interviewer.questions(answered, answered) == ()


def test_the_answers_change_what_is_asked(films: QuestionPool, model: FactorModel) -> None:
    interviewer = Interviewer(films, model)
    gains = {q.film: q.gain for q in interviewer.questions(NOTHING, NOTHING, 1000)}
    later = {q.film: q.gain for q in interviewer.questions(codes(0, 1), codes(0, 1), 1000)}
    order = sorted(later, key=lambda film: -later[film])
    assert order != sorted(later, key=lambda film: -gains[film])


def test_posterior_is_what_the_fold_in_solves(model: FactorModel) -> None:
    rated = codes(1, 5, 9, 20)
    stars = np.array([4, 2, 5, 3], np.float32)
    x = np.concatenate([model.film_factors[rated], np.ones((4, 1))], axis=1)
    solution = posterior(model, rated) @ x.T @ (stars - model.mean - model.film_bias[rated])
    taste = model.fold_in(rated, stars)
    assert taste.factors == pytest.approx(solution[:-1], abs=1e-4)
    assert taste.bias == pytest.approx(solution[-1], abs=1e-4)


@pytest.mark.parametrize("rated", [codes(3, 8, 1), codes(*range(12))])
def test_what_is_known_of_a_person_is_how_much_the_ratings_lower_the_variance(
    films: QuestionPool, model: FactorModel, rated: np.ndarray
) -> None:
    before = mean_variance(model, NOTHING, 1)
    after = mean_variance(model, rated, len(rated))
    assert Interviewer(films, model).known(rated) == pytest.approx(1 - after / before, rel=1e-6)
    assert Interviewer(films, model).known(NOTHING) == 0
    assert np.isnan(Interviewer(films, None).known(rated))
