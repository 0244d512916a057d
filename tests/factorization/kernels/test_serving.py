"""What a factor model answers, against dense numpy computations."""

from dataclasses import replace

import numpy as np
import pytest

from mfgui.data.dataset import RatingScale
from mfgui.factorization.factor_model import FactorModel
from mfgui.factorization.interface import Ability, Taste
from mfgui.factorization.packing import check, pack, unpack

N, M, K = 12, 70, 8


@pytest.fixture(scope="module")
def model() -> FactorModel:
    rng = np.random.default_rng(5)
    arrays = [
        rng.normal(0, s, shape).astype(np.float32) for s, shape in ((0.4, N), (0.6, M), (0.6, (N, K)), (0.6, (M, K)))
    ]
    support = np.ones(M, np.int32)
    support[3] = 0
    arrays[3][5] = 0
    for a in arrays:
        a.setflags(write=False)
    return FactorModel(
        "adam",
        {},
        0,
        RatingScale(0.5, 5.0, 0.5),
        3.5,
        *arrays,
        np.ones(N, np.int32),
        support,
        ridge=0.3,
        ridge_per_rating=0.05,
    )


def dense(model):
    return (
        model.mean
        + model.user_bias[:, None].astype(float)
        + model.film_bias
        + model.user_factors.astype(float) @ model.film_factors.T.astype(float)
    )


def rated(n, seed=1):
    rng = np.random.default_rng(seed)
    films = rng.choice(M, n, replace=False).astype(np.int32)
    return films, rng.uniform(0.5, 5, n).astype(np.float32)


def test_predictions_are_clipped_scores(model):
    users, films = (a.ravel().astype(np.int32) for a in np.mgrid[:N, :M])
    expected = np.clip(dense(model), 0.5, 5).ravel()
    assert expected.min() == 0.5
    assert expected.max() == 5
    np.testing.assert_allclose(model.predict(users, films), expected, atol=1e-5)


def test_scores_of_one_person(model):
    np.testing.assert_allclose(model.scores(model.taste(4)), dense(model)[4], atol=1e-5)


def test_a_diverged_model_predicts_nan(model):
    broken = np.full((N, K), np.nan, np.float32)
    bad = FactorModel(**{**vars(model), "user_factors": broken})
    assert np.isnan(bad.predict(np.zeros(1, np.int32), np.zeros(1, np.int32))).all()


@pytest.mark.parametrize("bias_ridge", [None, 2.0])
@pytest.mark.parametrize("n", [1, 2, K, K + 1, 50])
def test_fold_in_solves_the_joint_ridge(model, n, bias_ridge):
    films, ratings = rated(n)
    X = np.column_stack([model.film_factors[films], np.ones(n)]).astype(float)
    y = ratings.astype(float) - model.mean - model.film_bias[films]
    weights = np.full(K + 1, 0.3 + 0.05 * n)
    if bias_ridge is not None:
        weights[-1] = bias_ridge
    solution = np.linalg.solve(X.T @ X + np.diag(weights), X.T @ y)
    taste = replace(model, bias_ridge=bias_ridge).fold_in(films, ratings)
    np.testing.assert_allclose([*taste.factors, taste.bias], solution, atol=1e-6)


def test_fold_in_without_ratings_is_nobody(model):
    taste = model.fold_in(*rated(0))
    assert taste.bias == 0
    assert not taste.factors.any()


def test_fold_in_takes_writable_arrays_too(model):
    films, ratings = rated(6)
    loose = FactorModel(**{**vars(model), "film_factors": model.film_factors.copy()})
    assert loose.film_factors.flags.writeable
    np.testing.assert_array_equal(loose.fold_in(films, ratings).factors, model.fold_in(films, ratings).factors)


def test_neighbours_by_cosine(model):
    Q = model.film_factors.astype(float)
    norms = np.linalg.norm(Q, axis=1)
    cosines = Q @ Q[9] / np.where(norms, norms, 1) / norms[9]
    cosines[[3, 5, 9]] = -2  # without support, without direction, the film itself
    expected = np.argsort(-cosines, kind="stable")[:10]
    codes, found = model.neighbours(9, 10)
    assert codes.tolist() == expected.tolist()
    np.testing.assert_allclose(found, cosines[expected], atol=1e-6)


def test_neighbours_ask_for_more_than_there_are(model):
    codes, cosines = model.neighbours(9, 1000)
    assert sorted(codes.tolist()) == sorted(set(range(M)) - {3, 5, 9})
    assert (np.diff(cosines) <= 0).all()


def test_a_film_without_direction_has_no_neighbours(model):
    codes, cosines = model.neighbours(5, 10)
    assert len(codes) == len(cosines) == 0


@pytest.mark.parametrize("n", [0, 3, 30])
def test_explanation_adds_up(model, n):
    films, ratings = rated(n)
    for film in range(M):
        e = model.explain(model.taste(2), films, ratings, film)
        biases = e.mean + e.person_bias + e.film_bias
        total = biases + e.contributions.sum() + e.implicit + e.remainder + e.clipped
        assert total == pytest.approx(e.prediction, abs=1e-12)
        assert e.prediction == pytest.approx(np.clip(dense(model)[2, film], 0.5, 5), abs=1e-5)


@pytest.mark.parametrize("n", [3, 30])
def test_contributions_come_from_the_ridge_at_given_biases(model, n):
    films, ratings = rated(n)
    taste = Taste(0.25, model.user_factors[1])
    X = model.film_factors[films].astype(float)
    y = ratings.astype(float) - model.mean - taste.bias - model.film_bias[films]
    weight = 0.3 + 0.05 * n
    solve = np.linalg.solve(X.T @ X + weight * np.eye(K), X.T)
    expected = model.film_factors[40].astype(float) @ solve * y
    e = model.explain(taste, films, ratings, 40)
    np.testing.assert_allclose(e.contributions, expected, atol=1e-8)
    assert e.films.tolist() == films.tolist()


def test_a_folded_in_person_has_no_remainder(model):
    """The joint ridge at its own bias is the ridge given that bias."""
    films, ratings = rated(20)
    e = model.explain(model.fold_in(films, ratings), films, ratings, 11)
    assert e.remainder == pytest.approx(0, abs=1e-6)
    assert np.abs(e.contributions).max() > 0.01


@pytest.mark.parametrize("bias_ridge", [None, 0.0, 0.7])
def test_packed_and_made_again_it_is_the_same(model, bias_ridge):
    whole = replace(
        model,
        method="somebody's",
        settings={"factors": K, "ratio": 0.5},
        seed=7,
        epoch=2.5,
        bias_ridge=bias_ridge,
        abilities=frozenset({Ability.EPOCHS, Ability.FOLD_IN, Ability.FACTORS, Ability.EXPLAIN, Ability.LINEAR}),
    )
    again = unpack(pack(whole))
    assert isinstance(again, FactorModel)
    for name, value in vars(whole).items():
        np.testing.assert_equal(vars(again)[name], value, name)
        assert type(vars(again)[name]) is type(value), name


def test_what_another_class_could_do_stays_behind_and_every_model_of_factors_is_linear(model):
    more = replace(model, abilities=frozenset({Ability.FACTORS, Ability.ODDS, Ability.SPREAD}))
    assert unpack(pack(more)).abilities == {Ability.FACTORS, Ability.LINEAR}


@pytest.mark.parametrize("name", ["user_support", "film_support", "user_bias", "film_bias", "user_factors"])
def test_arrays_of_another_shape_or_type_are_damage(model, name):
    packed = pack(model)
    check(packed, N, M)
    for wrong in (packed.arrays[name][1:], packed.arrays[name].astype(np.float64)):
        with pytest.raises(ValueError, match=name):
            check(replace(packed, arrays=packed.arrays | {name: wrong}), N, M)
    with pytest.raises(LookupError):
        check(replace(packed, arrays={n: a for n, a in packed.arrays.items() if n != name}), N, M)


@pytest.mark.parametrize("bias_ridge", [None, 0.7])
def test_an_earlier_epoch_has_the_films_and_ridges_of_then_and_nobody_yet(model, bias_ridge):
    then = replace(
        model, mean=3.1, ridge=0.9, ridge_per_rating=0.2, bias_ridge=bias_ridge, film_factors=model.film_factors[:, :3]
    )
    at = replace(model, bias_ridge=0.4).at_epoch(then.keep(), 4)
    assert (at.mean, at.ridge, at.ridge_per_rating, at.bias_ridge, at.epoch) == (3.1, 0.9, 0.2, bias_ridge, 4.0)
    assert at.film_factors is then.film_factors
    assert at.film_bias is then.film_bias
    assert (at.user_bias.shape, at.user_factors.shape) == ((0,), (0, 3))
    assert at.user_bias.dtype == at.user_factors.dtype == np.float32
