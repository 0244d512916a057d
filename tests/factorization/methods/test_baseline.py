"""Baseline and popularity against dense computations."""

import numpy as np

from mfgui.factorization.methods import baseline, popularity


def dense(data):
    matrix = np.full((data.n_users, data.n_films), np.nan)
    matrix[data.ratings.users, data.ratings.films] = data.ratings.values
    return matrix


def fitted(method, data, **settings):
    seen = []
    fit = method.start(data, method.choose(None, settings), 0)
    fit.run_epoch(seen.append)
    assert seen == sorted(seen)
    return fit.model()


def test_baseline_is_alternating_damped_means(planted):
    matrix = dense(planted.train)
    mean, known = np.nanmean(matrix), ~np.isnan(matrix)
    person, film = np.zeros(matrix.shape[0]), np.zeros(matrix.shape[1])
    for _ in range(4):
        film = np.nansum(matrix - mean - person[:, None], axis=0) / (known.sum(0) + 3)
        person = np.nansum(matrix - mean - film, axis=1) / (known.sum(1) + 5)
    model = fitted(baseline.METHOD, planted.train, rounds=4)
    np.testing.assert_allclose(model.user_bias, person, atol=1e-5)
    np.testing.assert_allclose(model.film_bias, film, atol=1e-5)
    predicted = model.scores(model.taste(7))
    np.testing.assert_allclose(predicted, mean + person[7] + film, atol=1e-5)


def test_baseline_folds_in_a_person_as_it_was_fitted(planted):
    model = fitted(baseline.METHOD, planted.train, rounds=50)
    own = planted.train.ratings.users == 7
    taste = model.fold_in(planted.train.ratings.films[own], planted.train.ratings.values[own])
    assert abs(taste.bias - model.user_bias[7]) < 1e-4


def test_nobody_is_divided_by_zero(planted):
    for method, settings in (
        (baseline.METHOD, {"person_damping": 0, "film_damping": 0}),
        (popularity.METHOD, {"damping": 0}),
    ):
        model = fitted(method, planted.train, **settings)
        assert model.user_bias[-1] == model.film_bias[-1] == 0


def test_popularity_is_the_damped_mean_for_everybody(planted):
    matrix = dense(planted.train)
    mean, known = np.nanmean(matrix), ~np.isnan(matrix)
    expected = mean + np.nansum(matrix - mean, axis=0) / (known.sum(0) + 5)
    model = fitted(popularity.METHOD, planted.train)
    np.testing.assert_allclose(model.scores(model.taste(0)), expected, atol=1e-5)
    stranger = model.fold_in(np.arange(3, dtype=np.int32), np.full(3, 5, np.float32))
    np.testing.assert_allclose(model.scores(stranger), expected, atol=1e-5)


def test_before_the_fit_everything_is_the_mean(planted):
    for method in (baseline.METHOD, popularity.METHOD):
        model = method.start(planted.train, method.choose(), 0).model()
        mean = planted.train.ratings.values.mean()
        np.testing.assert_allclose(model.scores(model.taste(0)), mean, rtol=1e-5)


def test_fitting_twice_changes_nothing(planted):
    fit = baseline.METHOD.start(planted.train, baseline.METHOD.choose(), 0)
    fit.run_epoch(lambda _: None)
    first = fit.model()
    fit.run_epoch(lambda _: None)
    np.testing.assert_array_equal(fit.model().film_bias, first.film_bias)


def test_progress_is_the_share_of_all_passes(planted, monkeypatch):
    monkeypatch.setattr(baseline, "PIECE", 3000)
    n, seen = len(planted.train.ratings), []
    fit = baseline.METHOD.start(planted.train, baseline.METHOD.choose(None, {"rounds": 3}), 0)
    fit.run_epoch(seen.append)
    parts = [k * n + first for k in range(6) for first in range(0, n, 3000)]
    assert seen == [part // 6 for part in parts]
