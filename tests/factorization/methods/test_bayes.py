"""Gibbs sampling against posteriors known in closed form, planted data, and numpy's SVD."""

import itertools
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import numpy as np
import pytest

from mfgui.data.dataset import Films, Ratings, RatingScale
from mfgui.data.errors import ReadCancelled
from mfgui.factorization import rows
from mfgui.factorization.capabilities import predict_ratings
from mfgui.factorization.interface import Ability, TrainingData
from mfgui.factorization.methods.bayes import features as bayes_features
from mfgui.factorization.methods.bayes import fit as bayes_fit
from mfgui.factorization.methods.bayes import method as bayes
from mfgui.factorization.methods.bayes.chosen import OneMore, reach, remaining
from mfgui.factorization.methods.bayes.features import WhoRatedWhat
from mfgui.factorization.methods.bayes.moods import Moments
from mfgui.factorization.methods.bayes.prior import RowPrior, _wishart
from mfgui.factorization.methods.bayes.samples import Sample
from mfgui.factorization.rows import group_rows


def fitted(data, sweeps, seed=1, **settings):
    fit = bayes.METHOD.start(data, bayes.METHOD.choose(None, settings), seed)
    for _ in range(sweeps):
        fit.run_epoch(lambda _: None)
    return fit


def rows_of(side):
    return side.row(np.arange(len(side.steps)))


def rmse(predictions, ratings):
    return float(np.sqrt(np.mean((predictions - ratings.values) ** 2)))


@pytest.mark.parametrize("scale", [1.0, 1.7])
@pytest.mark.parametrize("count", [0, 3, 11])
def test_rows_are_drawn_from_the_posterior_of_the_conjugate_model(count, scale):
    from mfgui.factorization.kernels.gibbs import draw_rows

    rng = np.random.default_rng(0)
    size, width, copies, films = 3, 16, 40_000, 12
    design, offsets = np.zeros((films, width), np.float32), rng.normal(size=films).astype(np.float32)
    design[:, :size] = rng.normal(size=(films, size))
    half = rng.normal(size=(size, size))
    precision = np.eye(width, dtype=np.float32)
    precision[:size, :size] = half @ half.T + np.eye(size)
    covariance = np.linalg.inv(precision)
    half = np.linalg.inv(np.linalg.cholesky(precision))
    prior_mean = np.zeros(width, np.float32)
    prior_mean[:size] = rng.normal(size=size)
    others = rng.permutation(films)[:count].astype(np.int32)
    values = rng.normal(size=count).astype(np.float32)
    drawn, means = np.full((2, copies, width), 9, np.float32)
    noise = rng.uniform(0.5, 2, films).astype(np.float32)
    draw_rows(
        count * np.arange(copies + 1),
        np.tile(others, copies),
        np.tile(values, copies),
        0,
        copies,
        design,
        offsets,
        precision,
        covariance,
        half,
        np.tile(prior_mean, (copies, 1)),
        np.full(copies, 2.5, np.float32),
        np.sqrt(noise),
        size,
        0.0,
        np.uint64(7),
        np.full(copies, scale, np.float32),
        drawn,
        means,
    )
    precision, prior_mean = precision / scale**2, scale * prior_mean
    X, weights = design[others, :size].astype(float), 2.5 * noise[others].astype(float)
    covariance = np.linalg.inv(precision[:size, :size] + (X.T * weights) @ X)
    pull = precision[:size, :size] @ prior_mean[:size]
    mean = covariance @ (pull + (X.T * weights) @ (values - offsets[others]))
    deviation = np.sqrt(np.diag(covariance))
    np.testing.assert_allclose(drawn[:, :size].mean(axis=0), mean, atol=5 * deviation.max() / copies**0.5)
    np.testing.assert_allclose(np.cov(drawn[:, :size].T), covariance, atol=0.03 * np.abs(covariance).max())
    np.testing.assert_allclose(means[:, :size], np.tile(mean, (copies, 1)), rtol=1e-4, atol=1e-5)
    assert not drawn[:, size:].any()


def linear_features(n=60, seed=0):
    """Features whose first group has orthogonal columns, as implicit ones have."""
    rng = np.random.default_rng(seed)
    left = np.linalg.qr(rng.normal(size=(n, 4)))[0]
    values = np.array([4.0, 3.0, 2.0, 1.0])
    others = np.column_stack([rng.normal(size=(n, 2)), np.ones(n)])
    return bayes_features.Features(
        (left * values).astype(np.float32), values**2, others.astype(np.float32), (4, 2, 1), np.ones(n, bool)
    )


def test_prior_is_drawn_from_the_matrix_normal_wishart_posterior():
    features = linear_features()
    X = np.column_stack([features.implicit, features.others]).astype(float)
    rng = np.random.default_rng(1)
    rows_drawn = (X[:, :2] @ rng.normal(size=(2, 2)) + rng.normal(size=(60, 2))).astype(np.float32)
    prior = RowPrior(features, 2)
    weights = np.diag(np.repeat([1.0, 1.0, 2.0], [4, 2, 1]))
    gram = X.T @ X + weights
    coefficients = np.linalg.solve(gram, X.T @ rows_drawn)
    scatter = np.eye(2) + rows_drawn.T @ rows_drawn - coefficients.T @ gram @ coefficients
    precisions, means = [], []
    for draw in range(3000):
        prior._precisions[:] = [1.0, 1.0, 2.0]  # the groups' own are held fixed, so that all is known
        prior.draw(rows_drawn, np.random.default_rng((2, draw)), lambda _: None)
        precisions.append(prior.precision)
        means.append(prior.means.copy())
    freedom = 60 + 2
    expected = freedom * np.linalg.inv(scatter)
    np.testing.assert_allclose(np.mean(precisions, axis=0), expected, rtol=0.05, atol=0.01)
    np.testing.assert_allclose(np.mean(means, axis=0), X @ coefficients, atol=0.05)
    # β is N(mean, gram⁻¹ ⊗ Λ⁻¹), and the mean of Λ⁻¹ is scatter / (freedom - 2 - 1).
    spread = np.diag(X @ np.linalg.inv(gram) @ X.T)
    expected_variance = np.outer(spread, np.diag(scatter) / (freedom - 3))
    np.testing.assert_allclose(np.var(means, axis=0), expected_variance, rtol=0.2)


def test_wishart_has_its_mean():
    scale = np.array([[2.0, 0.5], [0.5, 1.0]])
    rng = np.random.default_rng(0)
    mean = np.mean([_wishart(np.linalg.inv(scale), 7.0, rng) for _ in range(4000)], axis=0)
    np.testing.assert_allclose(mean, 7 * scale, rtol=0.05)


def test_regression_on_the_features_is_the_ridge_solution():
    features = linear_features()
    target = np.random.default_rng(3).normal(size=(60, 3)).astype(np.float32)
    X = np.column_stack([features.implicit, features.others]).astype(float)
    gram = X.T @ X + np.diag(np.repeat([1.0, 1.0, 2.0], [4, 2, 1]))
    found = np.concatenate(RowPrior(features, 3).regression(target))
    np.testing.assert_allclose(found, np.linalg.solve(gram, X.T @ target), atol=1e-5)


def who_rated(data, *, films=False):
    ratings = data.ratings
    by_user = group_rows(ratings.users, ratings.films, ratings.values, data.user_support, lambda _: None)
    by_film = group_rows(ratings.films, ratings.users, ratings.values, data.film_support, lambda _: None)
    return WhoRatedWhat(*((by_film, by_user) if films else (by_user, by_film)), lambda _: None)


def dense(data, *, films=False):
    matrix = np.zeros((data.n_users, data.n_films))
    matrix[data.ratings.users, data.ratings.films] = 1
    if films:
        matrix = matrix.T
    return matrix / np.sqrt(np.maximum(matrix.sum(axis=1, keepdims=True), 1))


@pytest.mark.parametrize("films", [False, True])
@pytest.mark.parametrize("exact", [True, False])
def test_implicit_features_are_those_of_the_svd(planted, films, exact, monkeypatch):
    if not exact:
        monkeypatch.setattr(bayes_features, "EXACT_SIDE", 0)
        monkeypatch.setattr(bayes_features, "ROUNDS", 60)
    found, squares = who_rated(planted.train, films=films).features(5, 0)
    U, values, _ = np.linalg.svd(dense(planted.train, films=films))
    np.testing.assert_allclose(np.sqrt(squares), values[:5], rtol=1e-3)
    wanted = (U[:, :5] * values[:5]) @ (U[:, :5] * values[:5]).T
    np.testing.assert_allclose(found @ found.T, wanted, atol=1e-3)


def test_an_item_adds_to_a_row_what_the_features_say(planted):
    matrix = who_rated(planted.train)
    found, squares = matrix.features(150, 0)
    features = bayes_features.make_features(
        planted.train, (found, squares), planted.train.user_support, films=False, counts=False, tables=False
    )
    coefficients = np.random.default_rng(0).normal(size=(found.shape[1], 2))
    np.testing.assert_allclose(
        dense(planted.train) @ matrix.columns_of(features, coefficients), found @ coefficients, atol=1e-3
    )


def test_validation_ratings_never_enter_a_feature(planted):
    """What is not among the training ratings cannot matter: the method is given nothing else."""
    data = planted.train
    kept = data.ratings.take(np.arange(len(data.ratings)) % 5 > 0)
    alone = replace(data, ratings=kept)
    fit = fitted(alone, 1, factors=3)
    found = fit._users.prior.features
    _, values, _ = np.linalg.svd(dense(alone))
    np.testing.assert_allclose(np.sqrt(found.squares), values[: len(found.squares)], atol=1e-4)
    counts = np.bincount(kept.films, minlength=data.n_films)
    np.testing.assert_array_equal(
        fit._films.prior.features.others[:, :2],
        bayes_features.count_features(counts.astype(np.int32)).astype(np.float32),
    )


def test_the_person_asked_about_is_one_more_of_the_film_s_raters(planted):
    data = planted.train
    fit = fitted(data, 3, factors=3)
    films, people = fit._films, fit._users
    rows_more, choices = OneMore(films, people, counts=True).of_sweep(lambda: None)
    implicit, others = films.prior.coefficients
    known, n = dense(data, films=True), data.film_support.astype(float)
    patterns = known.T @ films.prior.features.implicit / films.prior.features.squares
    for user, film in [(0, 0), (3, 17), (150, 80), (20, data.n_films - 1)]:
        joined = known[film] * np.sqrt(n[film])
        joined[user] += 1  # whether rated or not: what counts is one more
        change = (joined / np.sqrt(n[film] + 1) @ patterns - known[film] @ patterns) @ implicit
        if n[film]:
            more = bayes_features.count_features(np.array([n[film], n[film] + 1], np.int32))
            change += (more[1] - more[0]) @ others[:2]
        row = films.means[film, :4] + remaining(data.film_support)[film] * change
        person = np.append(people.state[user, :3], 1)
        told = person @ rows_more[film] + choices[user] * reach(data.film_support)[film]
        assert told == pytest.approx(person @ row, abs=1e-3)


def test_what_people_choose_to_rate_tells_of_films_nobody_has_rated():
    rng = np.random.default_rng(3)
    n_users, popular, rare = 120, 30, 900
    people = np.arange(n_users)
    knows = people % 2 == 0  # finds the good ones among rare films, others come upon the bad ones
    quality = np.concatenate([np.zeros(popular), np.where(np.arange(rare) % 2 == 0, 1.0, -1.0)])
    found = [
        (u, popular + 2 * int(k) + (0 if knows[u] else 1))
        for u in people
        for k in rng.choice(rare // 2, 9, replace=False)
    ]
    pairs = np.array([(u, i) for u in people for i in range(popular)] + found)
    users, films = pairs[:, 0].astype(np.int32), pairs[:, 1].astype(np.int32)
    # The factors are taken up by tastes: they have no room left for who finds what.
    tastes = (rng.normal(0, 1.5, (n_users, 2))[users] * rng.normal(0, 1, (popular + rare, 2))[films]).sum(axis=1)
    values = (3 + quality[films] + tastes + rng.normal(0, 0.3, len(films))).astype(np.float32)
    unseen = np.arange(n_users) + popular + rare  # a film for each person, with no rating at all
    data = TrainingData(Ratings(users, films, values), n_users, popular + rare + n_users, RatingScale(-9.0, 15.0, 0.5))
    model = fitted(data, 40, factors=2).model()
    predicted = model.predict(people.astype(np.int32), unseen.astype(np.int32))
    assert predicted[knows].mean() - predicted[~knows].mean() > 1  # in truth 2
    blind = fitted(data, 40, factors=2, implicit=0).model().predict(people.astype(np.int32), unseen.astype(np.int32))
    assert blind[knows].mean() - blind[~knows].mean() < 0.6


def test_film_table_gives_genres_and_decades(planted):
    n = planted.train.n_films
    rng = np.random.default_rng(0)
    years = np.where(np.arange(n) % 7 == 0, 0, rng.integers(1990, 2010, n)).astype(np.int16)
    genres = rng.random((n, 4)) < 0.3
    films = Films(np.arange(n), ("",) * n, ("",) * n, years, ("A", "B", "C", "D"), genres, ("",) * n, ("",) * n)
    data = replace(planted.train, films=films)
    made = bayes_features.make_features(data, None, data.film_support, films=True, counts=False, tables=True)
    assert made.groups == (0, 4, 2, 1)
    decades = np.column_stack([years // 10 == 199, years // 10 == 200])
    np.testing.assert_array_equal(made.others, np.column_stack([genres, decades, np.ones(n)]))


def test_recovers_a_planted_matrix_and_knows_how_surely(planted):
    model = fitted(planted.train, 60, factors=3, burn_in=20).model()
    held = planted.held_out
    assert rmse(model.predict(held.users, held.films), held) < 0.125  # the noise is 0.1
    assert model.noise.mean() == pytest.approx(0.01, rel=0.15)
    low, high = model.interval(held.users, held.films)
    assert np.mean((low <= held.values) & (held.values <= high)) == pytest.approx(0.8, abs=0.03)
    low, high = model.interval(held.users, held.films, 0.5)
    assert np.mean((low <= held.values) & (held.values <= high)) == pytest.approx(0.5, abs=0.04)
    assert (model.spread(held.users, held.films) > np.sqrt(model.noise[held.users])).all()
    stranger = model.spread(np.array([199], np.int32), np.array([149], np.int32))
    assert stranger > 2 * model.spread(held.users, held.films).max()


def test_factors_are_the_svd_of_the_mean_over_samples(planted):
    model = fitted(planted.train, 16, factors=4).model()
    mean = np.zeros((planted.train.n_users, planted.train.n_films))
    for sample in model.samples:
        mean += rows_of(sample.users) @ rows_of(sample.film_means).T.astype(float) / len(model.samples)
    U, values, V = np.linalg.svd(mean, full_matrices=False)
    np.testing.assert_allclose(model.user_factors @ model.film_factors.T, (U[:, :4] * values[:4]) @ V[:4], atol=2e-3)
    pairs = np.arange(150, dtype=np.int32), np.arange(150, dtype=np.int32)
    wanted = model.mean + mean + model.user_bias[:, None] + model.film_bias
    choices = np.mean([sample.choices for sample in model.samples], axis=0)
    wanted += np.outer(choices, reach(model.film_support))
    np.testing.assert_allclose(model.predict(*pairs), wanted[pairs], atol=1e-4)
    np.testing.assert_allclose(model.scores(model.taste(7)), wanted[7], atol=1e-4)


def test_folding_in_a_trained_person_predicts_much_the_same(planted):
    model = fitted(planted.train, 40, factors=3).model()
    own = planted.train.ratings.take(planted.train.ratings.users == 5)
    folded = model.scores(model.fold_in(own.films, own.values))
    assert np.sqrt(np.mean((folded - model.scores(model.taste(5))) ** 2)) < 0.05
    nobody = model.fold_in(own.films[:0], own.values[:0])
    assert np.isfinite(model.scores(nobody)).all()


@pytest.mark.parametrize("trained", [True, False])
def test_reasons_add_up_to_the_prediction(planted, trained):
    model = fitted(planted.train, 10, factors=3).model()
    own = planted.train.ratings.take(planted.train.ratings.users == 5)
    taste = model.taste(5) if trained else model.fold_in(own.films, own.values)
    parts = model.explain(taste, own.films, own.values, 3)
    total = (
        parts.mean
        + parts.person_bias
        + parts.film_bias
        + parts.contributions.sum()
        + parts.implicit
        + parts.remainder
        + parts.clipped
    )
    assert total == pytest.approx(parts.prediction, abs=1e-5)
    if trained:
        pair = np.array([5], np.int32), np.array([3], np.int32)
        assert parts.prediction == pytest.approx(float(model.predict(*pair)[0]), abs=1e-5)
    else:
        assert parts.prediction == pytest.approx(float(model.scores(taste)[3]), abs=1e-4)
        assert parts.remainder == pytest.approx(0, abs=1e-3)


@pytest.fixture
def many_chunks(monkeypatch):
    monkeypatch.setattr(bayes_fit, "CHUNK_WORK", 16**2 * 200.0)


def same(a, b):
    return np.array_equal(a.noise, b.noise) and all(
        np.array_equal(one.moods, two.moods)
        and all(
            np.array_equal(getattr(getattr(one, side), name), getattr(getattr(two, side), name))
            for side in ("users", "films", "film_means")
            for name in ("steps", "bias")
        )
        and np.array_equal(one.choices, two.choices)
        for one, two in zip(a.samples, b.samples, strict=True)
    )


def with_days(data, days=8):
    times = np.random.default_rng(4).integers(0, days, len(data.ratings)) * 86_400 + 5
    ratings = data.ratings
    return replace(data, ratings=Ratings(ratings.users, ratings.films, ratings.values, times))


@pytest.mark.usefixtures("many_chunks")
def test_same_seed_same_bits_with_any_number_of_threads(planted, monkeypatch):
    models = []
    for threads in (1, 2, 3):
        monkeypatch.setattr(rows, "workers", lambda threads=threads: threads)
        models.append(fitted(with_days(planted.train), 2, factors=8, dates=True).model())
    assert same(models[0], models[1])
    assert same(models[0], models[2])
    assert not same(models[0], fitted(with_days(planted.train), 2, seed=2, factors=8, dates=True).model())


class Interrupted(Exception):  # noqa: N818 - an outcome, not an error
    pass


@pytest.mark.usefixtures("many_chunks")
def test_an_interrupted_sweep_goes_on_where_it_stopped(planted):
    data = with_days(planted.train)
    wanted = fitted(data, 5, factors=5, dates=True).model()  # the law of moods is learnt from the fourth on
    fit = fitted(data, 0, factors=5, dates=True)
    calls, stop_at, sweeps, seen, stops = 0, 1, 0, [], 0

    def checkpoint(ratings_seen):
        nonlocal calls, stop_at, stops
        calls += 1
        seen.append(ratings_seen)
        if calls == stop_at:
            stops += 1
            stop_at += 29 + 5 * stops  # what is laid out begins anew after a stop: longer each time, or it never ends
            raise Interrupted

    while sweeps < 5:
        try:
            fit.run_epoch(checkpoint)
            sweeps += 1
        except Interrupted:
            fit.model()
    assert stops > 5
    assert min(seen) >= 0
    assert max(seen) <= len(data.ratings)
    assert same(fit.model(), wanted)


def test_days_of_a_person_are_found_and_help_the_past_only(planted):
    rng = np.random.default_rng(5)
    both = Ratings(
        *(
            np.concatenate([getattr(planted.train.ratings, n), getattr(planted.held_out, n)])
            for n in ("users", "films", "values")
        )
    )
    days = rng.integers(0, 5, len(both))
    moods = rng.normal(0, 0.5, (planted.train.n_users, 5))
    values = (both.values + moods[both.users, days]).astype(np.float32)
    both = Ratings(both.users, both.films, values, days * 86_400 + rng.integers(0, 86_400, len(both)))
    n = len(planted.train.ratings)
    held = both.take(np.arange(len(both)) >= n)
    train = replace(planted.train, ratings=both.take(np.arange(len(both)) < n))
    model = fitted(train, 40, factors=3, dates=True).model()
    assert Ability.DATES in model.abilities
    knowing = rmse(model.predict_at(held.users, held.films, held.timestamps), held)
    assert knowing < 0.25
    assert rmse(model.predict(held.users, held.films), held) > 0.4
    unknown = model.predict_at(held.users, held.films, held.timestamps + 100 * 86_400)
    np.testing.assert_array_equal(unknown, model.predict(held.users, held.films))


def mood_data(n_users=3, seed=0):
    """People with ratings at irregular times, some at the same moment, and errors that hold a course of moods."""
    rng = np.random.default_rng(seed)
    users = np.repeat(np.arange(n_users), [9, 1, 14][:n_users]).astype(np.int32)
    times = rng.integers(0, 40, len(users)) * 50
    films = np.concatenate([np.arange(n) for n in np.bincount(users)]).astype(np.int32)
    ratings = Ratings(users, films, rng.normal(3, 1, len(users)).astype(np.float32), times)
    return TrainingData(ratings, n_users, 20, RatingScale(-9.0, 15.0, 0.5))


def test_moods_are_drawn_from_the_posterior_of_a_gaussian_process():
    data = mood_data()
    ratings = data.ratings
    fit = fitted(data, 1, factors=2, dates=True, ordinal=False)
    moods, users = fit._moods, fit._users
    moods.errors[:] = np.random.default_rng(1).normal(0, 1, len(ratings))
    users.precisions[:] = [2.0, 1.0, 0.5]
    moods.law = variance, span = 0.7, 300.0
    squares, draws = np.zeros(3), []
    for number in range(6000):
        moods.draw(number, 0, squares, lambda _: None)  # the law is kept in the first sweeps
        draws.append(moods.effects)
    last = moods.errors - moods.effects[users.groups]
    np.testing.assert_allclose(squares, np.bincount(ratings.users, last**2), rtol=1e-5)
    draws = np.array(draws)
    keys = moods.moments.keys
    owners, times = keys // moods.moments.SPAN, keys % moods.moments.SPAN
    prior = variance * np.exp(-np.abs(times[:, None] - times) / span) * (owners[:, None] == owners)
    told = np.zeros((len(ratings), len(keys)))
    told[np.arange(len(ratings)), users.groups] = 1
    noise = np.diag(1 / users.precisions[ratings.users].astype(float))
    gain = prior @ told.T @ np.linalg.inv(told @ prior @ told.T + noise)
    posterior = prior - gain @ told @ prior
    deviations = np.sqrt(np.diag(posterior))
    np.testing.assert_allclose((draws.mean(axis=0) - gain @ moods.errors) / deviations, 0, atol=0.06)
    np.testing.assert_allclose(
        np.cov(draws.T) / np.outer(deviations, deviations), posterior / np.outer(deviations, deviations), atol=0.08
    )


def test_laws_are_weighed_by_the_likelihood_of_all_errors():
    from mfgui.factorization.kernels.moods import weigh_laws

    data = mood_data()
    fit = fitted(data, 1, factors=2, dates=True, ordinal=False)
    moods, users, ratings = fit._moods, fit._users, data.ratings
    errors = np.random.default_rng(2).normal(0, 1, len(ratings)).astype(np.float32)
    precisions = np.array([2.0, 1.0, 0.5], np.float32)
    variances, spans, found = np.array([0.7, 0.1]), np.array([300.0, 20.0]), np.ones((3, 2))
    starts = users.rows.starts
    weigh_laws(starts, errors, users.groups, moods._starts, moods._times, 0, 3, 1, precisions, variances, spans, found)
    wanted = []
    for variance, span in zip(variances, spans, strict=True):
        apart = np.abs(ratings.timestamps[:, None] - ratings.timestamps)
        same_person = ratings.users[:, None] == ratings.users
        covariance = variance * np.exp(-apart / span) * same_person + np.diag(1 / precisions[ratings.users])
        wanted.append(-0.5 * (np.linalg.slogdet(covariance)[1] + errors @ np.linalg.solve(covariance, errors)))
    totals = found.sum(axis=0)  # what is the same by every law is left out
    assert totals[0] - totals[1] == pytest.approx(wanted[0] - wanted[1], abs=1e-6)
    weigh_laws(starts, errors, users.groups, moods._starts, moods._times, 0, 3, 2, precisions, variances, spans, found)
    assert (found[1] == 0).all()
    assert (found[2] != 0).all()


def test_a_mood_between_two_moments_is_what_a_gaussian_process_expects():
    moments = Moments(np.array([100, 400, 900, Moments.SPAN + 500]))
    moods, span = np.array([1.0, -0.5, 0.3, 2.0], np.float32), 250.0
    times = np.array([400, 500, 899, 0, 2000])
    known = np.array([100, 400, 900])
    cross = np.exp(-np.abs(times[:, None] - known) / span)
    wanted = cross @ np.linalg.solve(np.exp(-np.abs(known[:, None] - known) / span), moods[:3])
    people = np.zeros(len(times), np.int32)
    np.testing.assert_allclose(moments.at(people, times, moods, span), wanted, atol=1e-6)
    others = moments.at(np.array([1, 1, 2], np.int32), np.array([500, 750, 500]), moods, span)
    np.testing.assert_allclose(others, [2, 2 * np.exp(-1), 0], atol=1e-6)


def test_samples_stay_within_their_number_and_memory(planted):
    fit = fitted(planted.train, 41, factors=3, samples=8, burn_in=10)
    sweeps = [sample.sweep for sample in fit.model().samples]
    assert sweeps == [12, 16, 20, 24, 28, 32, 36, 40]
    small = bayes.METHOD.start(
        planted.train, bayes.METHOD.choose(None, {"factors": 500, "memory": 1, "samples": 100}), 0
    )
    assert small._most_samples == (1 << 20) // (2 * 500 * (200 + 2 * 150))


def test_ratings_sorted_by_person_are_not_copied(planted):
    order = np.argsort(planted.train.ratings.users, kind="stable")
    ratings = planted.train.ratings.take(order)
    data = replace(planted.train, ratings=ratings)
    fit = fitted(data, 2, factors=3)
    assert np.shares_memory(fit._users.rows.others, ratings.films)
    assert fit._users.values is fit._users.rows.values
    assert fit._films.values is fit._films.rows.values
    np.testing.assert_array_equal(ratings.values, planted.train.ratings.values[order])  # nobody has written to them
    assert fit._moods is None


def test_the_number_of_factors_is_told_without_computing_them(planted):
    model = fitted(planted.train, 3, factors=3).model()
    assert model.n_factors == 3
    assert model._view is None
    assert model.film_factors.shape[1] == 3


@pytest.mark.parametrize("ordinal", [True, False])
def test_scores_of_a_few_films_are_those_of_all_and_take_no_factors(planted, ordinal):
    model = fitted(planted.train, 8, factors=3, ordinal=ordinal).model()
    few = np.array([7, 3, 140], np.int32)
    some = [model.scores_of(user, few) for user in (0, 55)]
    assert model._view is None
    for user, scores in zip((0, 55), some, strict=True):
        np.testing.assert_allclose(scores, model.scores(model.taste(user))[few], atol=1e-4)


def test_what_the_mean_is_made_of_is_let_go_once_it_is_known(planted):
    model = fitted(planted.train, 6, factors=3).model()
    with ThreadPoolExecutor(4) as threads:
        views = list(threads.map(lambda _: model.view, range(4)))
    assert all(view is views[0] for view in views)
    assert model._user_prior is None
    assert model._who_rated is None
    assert model.fold_in(np.array([1, 2], np.int32), np.array([4.0, 2.0], np.float32)).factors.shape == (3,)


def test_a_draw_given_up_while_it_is_kept_is_kept_when_the_run_goes_on(planted):
    whole, cut = (bayes.METHOD.start(planted.train, bayes.METHOD.choose(None, {"factors": 3}), 4) for _ in range(2))
    looks = itertools.count()

    def look(_seen):
        if cut._phase == 9 and next(looks) in {1, 8, 15, 16}:  # in the last phase, which keeps the draw
            raise ReadCancelled

    stops = 0
    for _ in range(4):
        whole.run_epoch(lambda _: None)
        while cut._sweep < whole._sweep:
            try:
                cut.run_epoch(look)
            except ReadCancelled:
                stops += 1
    assert stops == 4
    users, films = planted.held_out.users, planted.held_out.films
    np.testing.assert_array_equal(cut.model().predict(users, films), whole.model().predict(users, films))
    assert [s.sweep for s in cut.model().samples] == [s.sweep for s in whole.model().samples]


def test_before_the_first_sweep_everything_is_the_mean(planted):
    model = fitted(planted.train, 0, factors=3).model()
    predictions = model.predict(planted.held_out.users, planted.held_out.films)
    np.testing.assert_allclose(predictions, planted.train.mean, rtol=1e-6)
    assert not model.film_factors.any()
    assert np.isfinite(model.scores(model.taste(0))).all()


def test_works_without_features_and_without_ratings(planted):
    bare = {"implicit": 0, "counts": False, "film_table": False, "factors": 3}
    model = fitted(planted.train, 30, **bare).model()
    assert rmse(model.predict(planted.held_out.users, planted.held_out.films), planted.held_out) < 0.2
    own = planted.train.ratings.take(planted.train.ratings.users == 5)
    assert np.isfinite(model.scores(model.fold_in(own.films, own.values))).all()
    none = replace(planted.train, ratings=planted.train.ratings.take(np.zeros(0, np.intp)))
    empty = fitted(none, 2, factors=3).model()
    assert np.isfinite(empty.predict(planted.held_out.users, planted.held_out.films)).all()


def test_unsteady_people_are_found_out(planted):
    rng = np.random.default_rng(6)
    ratings = planted.train.ratings
    unsteady = np.arange(planted.train.n_users) % 2 == 1
    extra = rng.normal(0, 0.6, len(ratings)) * unsteady[ratings.users]
    noisy = Ratings(ratings.users, ratings.films, (ratings.values + extra).astype(np.float32))
    data = replace(planted.train, ratings=noisy)
    model = fitted(data, 40, factors=3, noise_freedom=4.0).model()
    noise = model.noise[data.user_support > 20]
    assert noise[unsteady[data.user_support > 20]].min() > 3 * noise[~unsteady[data.user_support > 20]].max()
    alike = fitted(data, 3, factors=3, noise_freedom=0.0).model()
    assert np.ptp(alike.noise) == pytest.approx(0, abs=1e-6)


def test_centring_moves_what_is_common_and_changes_no_prediction():
    rng = np.random.default_rng(8)
    users, films, means = (rng.normal(1, 1, (n, 5)).astype(np.float32) for n in (30, 20, 20))
    weights = rng.dirichlet(np.ones(20)).astype(np.float32)
    none = np.zeros(0, np.float32)
    sample = Sample.centred(
        1, users, films, means, weights, none, none, np.zeros(0), none, 1.0, np.zeros((0, 0), np.float32)
    )
    for kept, rows_given in ((sample.films, films), (sample.film_means, means)):
        wanted = users[:, -1:] + rows_given[:, -1] + users[:, :-1] @ rows_given[:, :-1].T
        dots = rows_of(sample.users) @ rows_of(kept).T
        np.testing.assert_allclose(sample.users.bias[:, None] + kept.bias + dots, wanted, atol=1e-2)
    np.testing.assert_allclose(rows_of(sample.users).mean(axis=0), 0, atol=1e-3)
    np.testing.assert_allclose(weights @ rows_of(sample.film_means), 0, atol=1e-3)


def test_held_out_ratings_are_predicted_with_their_times_only_where_days_are_learnt(planted):
    data = with_days(planted.train)
    part = slice(0, 50)
    users, films = data.ratings.users[part], data.ratings.films[part]
    with_dates = fitted(data, 3, factors=3, dates=True).model()
    np.testing.assert_array_equal(
        predict_ratings(with_dates, data.ratings, part),
        with_dates.predict_at(users, films, data.ratings.timestamps[part]),
    )
    assert not np.array_equal(predict_ratings(with_dates, data.ratings, part), with_dates.predict(users, films))
    without = fitted(data, 3, factors=3).model()
    assert Ability.DATES not in without.abilities
    np.testing.assert_array_equal(predict_ratings(without, data.ratings, part), without.predict(users, films))


def test_a_model_from_within_the_first_sweep_predicts_the_mean_whatever_the_day(planted):
    data = with_days(planted.train)
    part, models = slice(0, 50), []
    fit = bayes.METHOD.start(data, bayes.METHOD.choose(None, {"factors": 3, "dates": True}), 1)
    fit.run_epoch(lambda _: models.append(fit.model()))
    early = [model for model in models if len(model.moments.keys)]
    assert early
    for model in early:
        np.testing.assert_allclose(predict_ratings(model, data.ratings, part), data.mean, rtol=1e-5)


@pytest.mark.parametrize("damaged", [-1.0, 0.0, np.nan])
def test_a_precision_that_is_none_is_refused_when_a_run_is_restored(planted, damaged):
    settings = bayes.METHOD.choose(None, {"factors": 3})
    fit = bayes.METHOD.start(planted.train, settings, 1)
    fit.run_epoch(lambda _: None)
    state = dict(fit.state())
    (name,) = [key for key in state if key.endswith("prior.precision") and key.startswith("users")]
    state[name] = np.full_like(state[name], damaged)
    again = bayes.METHOD.start(planted.train, settings, 1)
    with pytest.raises(ValueError, match="positive definite"):
        again.restore(state, lambda _: None)
