"""SVD++: its steps replayed in float64, and the implicit part in what its models answer."""

import itertools

import numpy as np
import pytest

from mfgui.factorization.kernels.svdpp import svdpp_people
from mfgui.factorization.methods import svdpp
from tests.factorization.interrupting import train_interrupted

K = 3


def test_steps_are_those_of_the_paper():
    rng = np.random.default_rng(0)
    starts = np.array([0, 4, 4, 9, 12])
    films = np.concatenate([rng.choice(6, n, replace=False) for n in (4, 5, 3)]).astype(np.int32)
    values = rng.uniform(1, 5, 12).astype(np.float32)
    P, Q, Y = (rng.normal(0, 0.5, (rows, K)).astype(np.float32) for rows in (4, 6, 6))
    bu, bi = rng.normal(0, 0.3, 4).astype(np.float32), rng.normal(0, 0.3, 6).astype(np.float32)
    expected = [a.astype(float) for a in (P, Q, Y, bu, bi)]
    order = np.array([2, 1, 3, 0])
    rated = [sorted(zip(films[a:b], values[a:b], strict=True)) for a, b in itertools.pairwise(starts)]
    svdpp_people(starts, films, values, order, 0, 3, np.uint64(9), P, Q, Y, bu, bi, 3.0, 0.2, 0.05)
    # A person's ratings are shuffled among themselves, and left in the order taken.
    now = [sorted(zip(films[a:b], values[a:b], strict=True)) for a, b in itertools.pairwise(starts)]
    assert now == rated
    p, q, y, b, c = expected
    for u in (2, 3):  # person 1 has no ratings, person 0 is beyond the last place
        own = slice(starts[u], starts[u + 1])
        n, pull = own.stop - own.start, np.zeros(K)
        implicit = y[films[own]].sum(0) / np.sqrt(n)
        for i, r in zip(films[own], values[own], strict=True):
            z = p[u] + implicit
            e = r - 3.0 - b[u] - c[i] - q[i] @ z
            pull += e * q[i]
            b[u] += 0.05 * (e - 0.2 * b[u])
            c[i] += 0.05 * (e - 0.2 * c[i])
            p[u], q[i] = p[u] + 0.05 * (e * q[i] - 0.2 * p[u]), q[i] + 0.05 * (e * z - 0.2 * q[i])
        y[films[own]] = (1 - 0.05 * 0.2) ** n * y[films[own]] + 0.05 * pull / np.sqrt(n)
    for found, wanted in zip((P, Q, Y, bu, bi), expected, strict=True):
        np.testing.assert_allclose(found, wanted, atol=1e-5)


def fitted(data, epochs, seed=1, **settings):
    fit = svdpp.METHOD.start(data, svdpp.METHOD.choose(None, settings), seed)
    for _ in range(epochs):
        fit.run_epoch(lambda _: None)
    return fit


SETTINGS = {"factors": 4, "step": 0.02, "regularisation": 0.005}


@pytest.fixture(scope="module")
def learnt(planted):
    return fitted(planted.train, 40, **SETTINGS)


def own_ratings(data, user):
    return data.ratings.take(data.ratings.users == user)


def test_predictions_have_the_implicit_part(planted, learnt):
    model, user = learnt.model(), 8
    own = own_ratings(planted.train, user)
    implicit = learnt._unit * learnt._implicit[own.films].sum(0) / np.sqrt(len(own))
    assert np.abs(implicit).max() > 0.01
    whole = learnt._unit * learnt._user_factors[user] + implicit
    expected = model.mean + model.user_bias[user] + model.film_bias + model.film_factors @ whole
    np.testing.assert_allclose(model.scores(model.taste(user)), expected, atol=1e-5)
    assert not model.user_factors[-1].any()


def test_recovers_a_planted_matrix(planted, learnt):
    model = learnt.model()
    errors = model.predict(planted.held_out.users, planted.held_out.films) - planted.held_out.values
    assert np.sqrt(np.mean(errors**2)) < 0.2  # the noise is 0.1


@pytest.mark.parametrize("n", [0, 3, 40])
def test_fold_in_solves_the_ridge_for_what_the_implicit_part_leaves(planted, learnt, n):
    model, own = learnt.model(), own_ratings(planted.train, 8).take(np.arange(n))
    implicit = learnt._unit * learnt._implicit[own.films].sum(0) / np.sqrt(max(n, 1))
    X = np.column_stack([model.film_factors[own.films], np.ones(n)]).astype(float)
    y = own.values - model.mean - model.film_bias[own.films] - model.film_factors[own.films] @ implicit
    weight = model.ridge + model.ridge_per_rating * n
    solution = np.linalg.solve(X.T @ X + weight * np.eye(5), X.T @ y)
    taste = model.fold_in(own.films, own.values)
    np.testing.assert_allclose(taste.factors, solution[:4] + implicit, atol=1e-5)
    assert taste.bias == pytest.approx(solution[4], abs=1e-5)


@pytest.mark.parametrize("trained", [True, False])
def test_explanation_adds_up(planted, learnt, trained):
    model, own = learnt.model(), own_ratings(planted.train, 8)
    taste = model.taste(8) if trained else model.fold_in(own.films, own.values)
    for film in range(0, 150, 10):
        e = model.explain(taste, own.films, own.values, film)
        biases = e.mean + e.person_bias + e.film_bias
        total = biases + e.contributions.sum() + e.implicit + e.remainder + e.clipped
        assert total == pytest.approx(e.prediction, abs=1e-9)
        assert e.prediction == pytest.approx(model.clip(model.scores(taste))[film], abs=1e-4)
        implicit = model.film_factors[film] @ model.implicit_part(own.films)
        assert e.implicit == pytest.approx(implicit, abs=1e-6)
        if not trained:
            assert e.remainder == pytest.approx(0, abs=1e-5)


def test_an_interrupted_epoch_goes_on_where_it_was(planted, monkeypatch):
    monkeypatch.setattr(svdpp, "CHUNK_WORK", 4 * 600)
    fit = fitted(planted.train, 0, **SETTINGS)
    interruptions, seen_at = train_interrupted(fit, 2, 4)
    assert interruptions > 4
    assert max(seen_at) == len(planted.train.ratings)
    model, whole = fit.model(), fitted(planted.train, 2, **SETTINGS).model()
    np.testing.assert_array_equal(model.user_factors, whole.user_factors)
    np.testing.assert_array_equal(model.implicit_factors, whole.implicit_factors)
    other = fitted(planted.train, 2, seed=2, **SETTINGS).model()
    assert not np.array_equal(model.film_factors, other.film_factors)
