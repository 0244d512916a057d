"""The truncated SVD against numpy's of the matrix with its gaps filled."""

from dataclasses import replace

import numpy as np
import pytest

from mfgui.data.dataset import Ratings
from mfgui.factorization.interface import TrainingData
from mfgui.factorization.methods import svd
from mfgui.factorization.methods.common_settings import STAR_SPREAD
from tests.factorization.interrupting import Interrupted


@pytest.fixture(params=["few films", "few people"])
def data(planted, request) -> TrainingData:
    if request.param == "few films":
        return planted.train
    r = planted.train.ratings
    turned = Ratings(r.films, r.users, r.values)
    return TrainingData(turned, planted.train.n_films, planted.train.n_users, planted.train.scale)


def filled(data, centre, damping=5.0):
    """The dense matrix that is decomposed, and the film means."""
    matrix = np.full((data.n_users, data.n_films), np.nan)
    matrix[data.ratings.users, data.ratings.films] = data.ratings.values
    counts = (~np.isnan(matrix)).sum(0)
    means = data.mean + np.nansum(matrix - data.mean, axis=0) / (counts + damping)
    dense = np.where(np.isnan(matrix), means, matrix)
    return dense - means if centre == "films" else dense, means


def fitted(data, seed=0, **settings):
    fit = svd.METHOD.start(data, svd.METHOD.choose(None, settings), seed)
    fit.run_epoch(lambda _: None)
    return fit


@pytest.mark.parametrize("centre", ["films", "none"])
def test_agrees_with_numpy(data, centre):
    dense, means = filled(data, centre)
    U, values, Vt = np.linalg.svd(dense, full_matrices=False)
    fit = fitted(data, centre=centre, factors=6)
    model = fit.model()
    np.testing.assert_allclose(fit.spectrum.values, values, rtol=1e-6, atol=1e-4)
    assert fit.spectrum.energy == pytest.approx((dense**2).sum())
    unit = data.spread / STAR_SPREAD  # which is on the side of people
    low_rank = (U[:, :6] * values[:6]) @ Vt[:6]
    np.testing.assert_allclose(model.user_factors @ model.film_factors.T, low_rank, atol=1e-4)
    np.testing.assert_allclose(np.linalg.norm(model.user_factors, axis=0), np.sqrt(values[:6] * unit), rtol=1e-4)
    expected = low_rank + means if centre == "films" else low_rank
    for user in (0, 17):
        np.testing.assert_allclose(model.scores(model.taste(user)), expected[user], atol=1e-4)


@pytest.mark.parametrize("centre", ["films", "none"])
def test_the_randomised_way_agrees_too(data, centre, monkeypatch):
    dense, _ = filled(data, centre)
    values = np.linalg.svd(dense, compute_uv=False)
    monkeypatch.setattr(svd, "EXACT_SIDE", 10)
    fit = fitted(data, centre=centre, factors=3)
    assert len(fit.spectrum.values) == 3
    np.testing.assert_allclose(fit.spectrum.values, values[:3], rtol=1e-3)
    monkeypatch.setattr(svd, "EXACT_SIDE", 1000)
    exact = fitted(data, centre=centre, factors=3).model()
    model = fit.model()
    np.testing.assert_allclose(
        model.user_factors @ model.film_factors.T, exact.user_factors @ exact.film_factors.T, atol=0.02
    )


@pytest.mark.parametrize("share", [0.3, 0.8])
def test_as_many_factors_as_the_share_of_the_energy_asks(planted, share):
    dense, _ = filled(planted.train, "films")
    squares = np.linalg.svd(dense, compute_uv=False) ** 2
    expected = int(np.searchsorted(np.cumsum(squares) / squares.sum(), share)) + 1
    assert fitted(planted.train, energy=share).model().n_factors == expected


def test_uncentred_one_pattern_holds_nearly_all(planted):
    fit = fitted(planted.train, centre="none")
    assert fit.model().n_factors == 1
    assert fit.spectrum.shares[0] > 0.95


def test_all_factors_give_the_ratings_back(planted):
    fit = fitted(planted.train, energy=1.0, damping=0)
    ratings = planted.train.ratings
    predicted = fit.model().predict(ratings.users, ratings.films)
    np.testing.assert_allclose(predicted, ratings.values, atol=1e-3)


def test_a_share_out_of_reach_takes_all_that_were_looked_at(planted, monkeypatch):
    monkeypatch.setattr(svd, "MOST_FACTORS", 5)
    fit = fitted(planted.train, energy=1.0)
    assert fit.model().n_factors == 5
    assert fit.spectrum.shares[-1] < 1


def test_can_be_interrupted_and_started_again(planted):
    def interrupt(_seen):
        raise Interrupted

    fit = svd.METHOD.start(planted.train, svd.METHOD.choose(), 0)
    with pytest.raises(Interrupted):
        fit.run_epoch(interrupt)
    before = fit.model()
    assert before.n_factors == 0
    np.testing.assert_allclose(before.scores(before.taste(0)), planted.train.mean, rtol=1e-5)
    fit.run_epoch(lambda _: None)
    assert fit.model().n_factors > 0


def test_one_rating_is_enough(planted):
    one = replace(planted.train, ratings=planted.train.ratings.take(np.arange(1)))
    assert np.isfinite(fitted(one).model().film_factors).all()


@pytest.mark.parametrize("way", ["exact", "randomised"])
def test_ratings_that_are_all_the_same_leave_nothing_to_decompose(planted, monkeypatch, way):
    monkeypatch.setattr(svd, "EXACT_SIDE", 10 if way == "randomised" else 1000)
    ratings = planted.train.ratings
    same = replace(ratings, values=np.full_like(ratings.values, 3))
    model = fitted(replace(planted.train, ratings=same), factors=3).model()
    np.testing.assert_allclose(model.predict(ratings.users, ratings.films), 3, atol=1e-5)


def test_nearly_dependent_columns_become_orthonormal_ones_that_span_them():
    rng = np.random.default_rng(2)
    columns = rng.normal(size=(3000, 4)) @ rng.normal(size=(4, 6)) + 1e-5 * rng.normal(size=(3000, 6))
    basis = svd._orthonormal(columns, lambda _: None)
    np.testing.assert_allclose(basis.T @ basis, np.eye(basis.shape[1]), atol=1e-10)
    np.testing.assert_allclose(basis @ (basis.T @ columns), columns, atol=1e-4)
