"""Alternating least squares against numpy.linalg.solve."""

import itertools
from dataclasses import replace

import numpy as np
import pytest

from mfgui.factorization import rows
from mfgui.factorization.methods import als
from mfgui.factorization.methods.common_settings import STAR_SPREAD
from tests.factorization.interrupting import Interrupted, train_interrupted


def fitted(data, epochs, seed=1, **settings):
    fit = als.METHOD.start(data, als.METHOD.choose(None, settings), seed)
    for _ in range(epochs):
        fit.run_epoch(lambda _: None)
    return fit


def ridge(model, ratings, weight, bias_weight):
    """Solution for one person in float64, factors and then bias, without one where its weight is None."""
    biases = bias_weight is not None
    X = model.film_factors[ratings.films].astype(float)
    if biases:
        X = np.column_stack([X, np.ones(len(X))])
    y = ratings.values.astype(float) - model.mean - model.film_bias[ratings.films]
    weights = np.append(np.full(model.n_factors, weight), [bias_weight] * biases)
    solution = np.linalg.solve(X.T @ X + np.diag(weights), X.T @ y)
    return solution if biases else np.append(solution, 0)


@pytest.mark.parametrize("factors", [5, 16, 33, 120])  # with 120, people have too few ratings for the primal
@pytest.mark.parametrize("bias_weight", [2.0, 0.3, None])
def test_every_person_is_the_ridge_solution(planted, factors, bias_weight):
    model = fitted(
        planted.train,
        2,
        factors=factors,
        regularisation=0.5,
        regularisation_per_rating=0.1,
        biases=bias_weight is not None,
        bias_regularisation=bias_weight or 2.0,
        init="normal",
    ).model()
    for user in range(0, planted.train.n_users - 1, 7):
        own = planted.train.ratings.take(planted.train.ratings.users == user)
        solution = ridge(model, own, 0.5 + 0.1 * len(own), bias_weight)
        np.testing.assert_allclose([*model.user_factors[user], model.user_bias[user]], solution, atol=1e-4, rtol=1e-3)


def test_a_film_is_the_ridge_solution_at_the_people_of_the_round_before(planted):
    fit = fitted(planted.train, 1, factors=4, regularisation=0.5)
    before = fit.model()
    fit.run_epoch(lambda _: None)
    after = fit.model()
    own = planted.train.ratings.take(planted.train.ratings.films == 11)
    unit = planted.train.spread / STAR_SPREAD  # which is on the side of people, and in what biases are measured
    X = np.column_stack([before.user_factors[own.users] / unit, np.ones(len(own))]).astype(float)
    y = (own.values.astype(float) - before.mean - before.user_bias[own.users]) / unit
    weights = np.append(np.full(4, 0.5 + 0.06 * len(own)), 2.0)
    solution = np.linalg.solve(X.T @ X + np.diag(weights), X.T @ y)
    np.testing.assert_allclose([*after.film_factors[11], after.film_bias[11] / unit], solution, atol=1e-4)


def test_folding_in_finds_the_trained_row_and_nothing_remains(planted):
    model = fitted(planted.train, 3, factors=6).model()
    own = planted.train.ratings.take(planted.train.ratings.users == 5)
    taste = model.fold_in(own.films, own.values)
    np.testing.assert_allclose(taste.factors, model.user_factors[5], atol=1e-4)
    assert taste.bias == pytest.approx(model.user_bias[5], abs=1e-4)
    assert model.explain(model.taste(5), own.films, own.values, 3).remainder == pytest.approx(0, abs=1e-4)


def test_recovers_a_planted_matrix_and_settles(planted):
    settings = {"factors": 3, "regularisation": 1.0, "regularisation_per_rating": 0.0}
    fit = fitted(planted.train, 1, **settings)
    assert not fit.settled
    for _ in range(60):
        fit.run_epoch(lambda _: None)
    model = fit.model()
    assert fit.settled
    errors = model.predict(planted.held_out.users, planted.held_out.films) - planted.held_out.values
    assert np.sqrt(np.mean(errors**2)) < 0.125  # the noise is 0.1


def test_whoever_has_no_ratings_is_zero(planted):
    model = fitted(planted.train, 1, init="normal").model()
    for array in (model.user_factors, model.film_factors, model.user_bias, model.film_bias):
        assert not array[-1].any()


def test_without_any_regularisation_one_rating_is_enough(planted):
    one = replace(planted.train, ratings=planted.train.ratings.take(np.arange(1)))
    model = fitted(one, 2, regularisation=0.0, regularisation_per_rating=0.0).model()
    assert np.isfinite(model.user_factors).all()
    assert np.isfinite(model.film_factors).all()


@pytest.fixture
def many_chunks(monkeypatch):
    monkeypatch.setattr(als, "CHUNK_WORK", 16**2 * 50.0)
    monkeypatch.setattr(als, "WAVE", 4)


def same(a, b):
    names = ("user_bias", "film_bias", "user_factors", "film_factors")
    return all(np.array_equal(getattr(a, n), getattr(b, n)) for n in names)


@pytest.mark.usefixtures("many_chunks")
def test_same_seed_same_bits_with_any_number_of_threads(planted, monkeypatch):
    models = []
    for threads in (1, 2, 3):
        monkeypatch.setattr(rows, "workers", lambda threads=threads: threads)
        models.append(fitted(planted.train, 2, factors=8).model())
    assert same(models[0], models[1])
    assert same(models[0], models[2])
    assert not same(models[0], fitted(planted.train, 2, seed=2, factors=8).model())


@pytest.mark.usefixtures("many_chunks")
def test_an_interrupted_round_goes_on_where_it_was(planted):
    fit = fitted(planted.train, 0, factors=8)
    interruptions, seen_at = train_interrupted(fit, 2, 10)
    assert interruptions > 5
    assert max(seen_at) == len(planted.train.ratings)
    assert same(fit.model(), fitted(planted.train, 2, factors=8).model())


def test_chunks_cover_all_rows():
    starts = np.array([0, 5, 5, 100, 101, 103, 110])
    bounds = rows.cut_rows(starts, row_cost=1, budget=20)
    assert bounds[0] == 0
    assert bounds[-1] == 6
    assert (np.diff(bounds) > 0).all()
    for a, b in itertools.pairwise(bounds):
        assert starts[b - 1] - starts[a] + (b - 1 - a) <= 20


def test_rows_begin_with_a_line_of_the_cache():
    for count, width in ((1, 16), (7, 48), (1000, 64)):
        array = rows.aligned_rows(count, width)
        assert array.shape == (count, width)
        assert array.dtype == np.float32
        assert array.flags.c_contiguous
        assert array.ctypes.data % 64 == 0
        assert not array.any()


def test_a_run_settles_by_how_much_all_factors_change(planted):
    fit = fitted(planted.train, 1, factors=4, tolerance=0.02)
    for _ in range(60):
        before = fit.model()
        fit.run_epoch(lambda _: None)
        after = fit.model()
        changes = [
            np.linalg.norm(getattr(after, name) - getattr(before, name)) / np.linalg.norm(getattr(after, name))
            for name in ("user_factors", "film_factors")
        ]
        assert fit.settled == (max(changes) < 0.02)
        if fit.settled:
            break
    assert fit.settled
    assert fit.model().epoch > 3


@pytest.mark.usefixtures("many_chunks")
def test_what_an_older_version_saved_inside_a_round_goes_on(planted):
    def in_the_second_half(seen):
        if seen > 0.7 * len(planted.train.ratings):
            raise Interrupted

    fit = fitted(planted.train, 2, factors=8, tolerance=1.0)
    assert fit.settled
    with pytest.raises(Interrupted):
        fit.run_epoch(in_the_second_half)
    old = {name: np.copy(value) for name, value in fit.state().items() if not name.endswith("moves")}
    again = fitted(planted.train, 0, factors=8, tolerance=1.0)
    again.restore(old, lambda _: None)
    again.run_epoch(lambda _: None)
    assert same(again.model(), fitted(planted.train, 3, factors=8).model())
    assert not again.settled
    again.run_epoch(lambda _: None)
    assert again.settled


def test_a_run_of_an_older_version_pulls_biases_as_it_did(planted):
    """Then biases had the ridge of factors, and so have those of people who are folded in."""
    fit = fitted(planted.train, 1, factors=5, regularisation=0.5)
    old = {name: np.copy(value) for name, value in fit.state().items() if name != "bias_ridge"}
    again = fitted(planted.train, 0, factors=5, regularisation=0.5)
    again.restore(old, lambda _: None)
    again.run_epoch(lambda _: None)
    model = again.model()
    own = planted.train.ratings.take(planted.train.ratings.users == 7)
    weight = 0.5 + 0.06 * len(own)
    solution = ridge(model, own, weight, weight)
    np.testing.assert_allclose([*model.user_factors[7], model.user_bias[7]], solution, atol=1e-4)
    taste = model.fold_in(own.films, own.values)
    np.testing.assert_allclose([*taste.factors, taste.bias], solution, atol=1e-4)
