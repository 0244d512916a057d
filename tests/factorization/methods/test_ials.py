"""Implicit ALS against numpy.linalg.solve and a written-out objective."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from mfgui.data.dataset import NO_YEAR, Films, Ratings, RatingScale
from mfgui.factorization.interface import TrainingData
from mfgui.factorization.methods.ials import light, method, pairs
from mfgui.factorization.methods.ials.film_groups import film_groups, series_title
from mfgui.factorization.methods.ials.model import IALS, Weighting
from mfgui.factorization.packing import check, pack, unpack

NOTHING = np.empty(0, np.int32)


def fitted(data, epochs, seed=1, **settings):
    fit = method.METHOD.start(data, method.METHOD.choose(None, settings), seed)
    for _ in range(epochs):
        fit.run_epoch(lambda _: None)
    return fit


def table(titles, years, genres):
    names = tuple(sorted({name for of in genres for name in of}))
    return Films(
        ids=np.arange(len(titles)),
        titles=tuple(titles),
        listed_titles=tuple(titles),
        years=np.array(years, np.int16),
        genre_names=names,
        genres=np.array([[name in of for name in names] for of in genres]),
        imdb_ids=("",) * len(titles),
        tmdb_ids=("",) * len(titles),
    )


def with_films(data, rng):
    genres = [("Drama",) if g else ("Comedy", "War") for g in rng.random(data.n_films) < 0.5]
    years = rng.integers(1970, 2000, data.n_films)
    return replace(data, films=table([f"Film {n}" for n in range(data.n_films)], years, genres))


@pytest.fixture
def data(planted):
    return with_films(planted.train, np.random.default_rng(4))


@pytest.mark.parametrize("factors", [5, 16, 33, 120])  # with 120, people have too few ratings for the primal
def test_every_person_is_the_weighted_ridge_solution(data, factors):
    model = fitted(data, 2, factors=factors, unobserved=0.2, regularisation=0.05).model()
    Q, lowest = model.film_factors.astype(float), data.scale.minimum - data.scale.step
    rated = np.count_nonzero(data.film_support)
    for user in range(0, data.n_users - 1, 7):
        own = data.ratings.take(data.ratings.users == user)
        X = Q[own.films]
        c = np.clip((own.values - lowest) / (data.scale.maximum - lowest), 1e-3, 1) ** 3.0
        A = 0.2 * Q.T @ Q + (X.T * c) @ X + 0.05 * (len(own) + 0.2 * rated) * np.eye(factors)
        np.testing.assert_allclose(model.user_factors[user], np.linalg.solve(A, X.T @ c), atol=2e-4, rtol=1e-3)
    assert not model.user_factors[-1].any()


def test_films_of_the_model_are_turned_to_their_axes(data):
    model = fitted(data, 2, factors=6).model()
    gram = model.film_factors.T @ model.film_factors
    np.testing.assert_allclose(gram, np.diag(np.diag(gram)), atol=1e-3 * gram.max())
    assert (np.diff(np.diag(gram)) <= 1e-6).all()


def test_folding_in_is_what_training_solves(data):
    model = fitted(data, 3, factors=20).model()
    for user in (0, 13, 50):
        own = data.ratings.take(data.ratings.users == user)
        taste = model.fold_in(own.films, own.values)
        np.testing.assert_allclose(taste.factors, model.user_factors[user], atol=1e-4)
    assert not model.fold_in(NOTHING, np.empty(0, np.float32)).factors.any()


def test_reasons_add_up_and_leaving_a_rating_out_is_another_person(data):
    model = fitted(data, 3, factors=8).model()
    own = data.ratings.take(data.ratings.users == 5)
    parts = model.explain(model.taste(5), own.films, own.values, 40)
    total = parts.contributions.sum() + parts.remainder + parts.clipped
    assert parts.prediction == pytest.approx(total, abs=1e-9)
    assert parts.remainder == pytest.approx(0, abs=1e-4)
    assert parts.prediction == pytest.approx(np.clip(model.scores(model.taste(5))[40], 0, 1), abs=1e-6)


def test_the_objective_is_the_written_out_one_and_falls(data):
    fit = fitted(data, 0, factors=6, group_weight=0.0, unobserved=0.1, regularisation=0.02)
    assert fit.objective(data.ratings, lambda _: None) == pytest.approx(1, abs=0.02)
    last = np.inf
    for _ in range(6):
        fit.run_epoch(lambda _: None)
        now = fit.objective(data.ratings, lambda _: None)
        assert now < last + 1e-6
        last = now
    model, ratings = fit.model(), data.ratings
    P, Q = model.user_factors.astype(float), model.film_factors.astype(float)
    c = Weighting(data.scale, 3.0).weights(ratings.values).astype(float)
    S = P @ Q.T
    loss = c @ (1 - S[ratings.users, ratings.films]) ** 2 + 0.1 * (S**2).sum()
    films, people = np.count_nonzero(data.film_support), np.count_nonzero(data.user_support)
    loss += 0.02 * (
        (data.user_support + 0.1 * films) @ (P**2).sum(1) + (data.film_support + 0.1 * people) @ (Q**2).sum(1)
    )
    assert last == pytest.approx(loss / c.sum(), rel=1e-4)


def test_it_finds_what_is_watched_together():
    """Two halves of people watch two halves of films; each is to be shown its own half."""
    rng = np.random.default_rng(1)
    users, films = np.nonzero(rng.random((60, 40)) < 0.4)
    same = (users < 30) == (films < 20)
    users, films = users[same].astype(np.int32), films[same].astype(np.int32)
    ratings = Ratings(users, films, np.full(len(users), 4, np.float32))
    model = fitted(TrainingData(ratings, 60, 40, RatingScale(1, 5, 1)), 8, factors=2).model()
    scores = np.stack([model.scores(model.taste(user)) for user in range(60)])
    assert scores[:30, :20].min() > scores[:30, 20:].max()
    assert scores[30:, 20:].min() > scores[30:, :20].max()


@pytest.mark.parametrize("to", [RatingScale(1, 10, 1), RatingScale(20, 200, 20), RatingScale(0.5, 5, 0.5)])
def test_weights_do_not_depend_on_the_unit(to):
    steps = np.arange(10)
    weights = Weighting(to, 3.0).weights((to.minimum + steps * to.step).astype(np.float32))
    np.testing.assert_allclose(weights, ((1 + steps) / 10) ** 3, rtol=1e-5)


def test_counts_weigh_by_their_logarithm():
    plays = np.array([1, 10, 100], np.float32)
    np.testing.assert_allclose(Weighting(RatingScale(1, 100, 1), 3.0, implicit=True).weights(plays), 1 + np.log(plays))


def test_a_run_interrupted_saved_and_restored_learns_the_same(data, monkeypatch):
    monkeypatch.setattr(method, "CHUNK_WORK", 2e4)
    monkeypatch.setattr(method, "WAVE", 1)
    whole = fitted(data, 3, factors=5).model()
    calls = 0

    class StopError(Exception):
        pass

    def stop(_):
        nonlocal calls
        calls += 1
        if calls % 29 == 0:
            raise StopError

    fit, epochs = fitted(data, 0, factors=5), 0
    while epochs < 3:
        try:
            fit.run_epoch(stop)
            epochs += 1
        except StopError:
            state = {k: v.copy() if isinstance(v, np.ndarray) else v for k, v in fit.state().items()}
            fit = fitted(data, 0, factors=5)
            fit.restore(state, lambda _: None)
    assert np.array_equal(fit.model().film_factors, whole.film_factors)
    assert np.array_equal(fit.model().user_factors, whole.user_factors)
    assert calls > 2 * 29


def test_a_state_of_another_size_is_refused(data):
    state = fitted(data, 1, factors=5).state()
    with pytest.raises(ValueError, match="people"):
        fitted(data, 0, factors=20).restore(state, lambda _: None)


def test_a_model_comes_back_from_its_parts(data):
    model = fitted(data, 2, factors=5).model()
    packed = pack(model)
    assert packed.kind == IALS.name
    again = unpack(packed)
    np.testing.assert_array_equal(again.taste(3).factors, model.taste(3).factors)
    own = data.ratings.take(data.ratings.users == 3)
    np.testing.assert_array_equal(
        again.fold_in(own.films, own.values).factors, model.fold_in(own.films, own.values).factors
    )
    assert again.abilities == model.abilities
    assert again.rating_scale == data.scale


def test_groups_are_genres_decades_both_and_series():
    films = table(
        ["Alien", "Aliens II", "The Thing", "Alien 3", "Alien: Resurrection", "Heat"],
        [1979, 1986, 1982, 1992, 1997, NO_YEAR],
        [("SF",), ("SF",), ("SF", "Horror"), ("SF",), ("SF",), ("Crime",)],
    )
    support = np.array([3, 2, 1, 1, 1, 0], np.int32)
    found = film_groups(films, support)
    members = [frozenset(found.films[found.groups == g].tolist()) for g in range(found.count)]
    assert frozenset({0, 1, 2, 3, 4}) in members  # SF
    assert members.count(frozenset({1, 2})) == 2  # the eighties, and SF of them
    assert frozenset({0, 3, 4}) in members  # the series
    assert all(5 not in of for of in members)  # nobody rated it
    assert found.groups.tolist() == sorted(found.groups.tolist())


@pytest.mark.parametrize(
    ("title", "series"),
    [
        ("Toy Story 3", "toy story"),
        ("The Godfather: Part II", "godfather"),
        ("Rocky IV", "rocky"),
        ("Star Wars: Episode V - The Empire Strikes Back", "star wars"),
        ("Men in Black (a.k.a. MIB)", "men in black"),
        ("X", "x"),
        ("A", "a"),
    ],
)
def test_series_are_told_by_title(title, series):
    assert series_title(title) == series


def test_the_light_model_is_of_the_same_kind(data):
    model = light.learn_interest(data, 1, lambda _: None)
    assert model.method == method.METHOD.name
    assert model.n_factors == min(128, data.n_users, data.n_films)


def paired(data):
    learnt = light.learn_interest(data, 1, lambda _: None)
    return pairs.PairedModel.of(learnt, pairs.learn_pairs(data, 1, lambda _: None), lambda _: None)


def test_what_is_put_together_and_rounded_is_so_in_pieces(monkeypatch):
    monkeypatch.setattr(pairs, "ROWS", 10)
    looks = []
    rows = np.random.default_rng(1).normal(size=(25, 4)).astype(np.float32)
    beside = pairs._beside(rows, 2 * rows, looks.append)
    np.testing.assert_array_equal(beside, np.hstack([rows, 2 * rows]))
    np.testing.assert_array_equal(pairs._rounded(rows, looks.append), rows.astype(np.float16).astype(np.float32))
    assert len(looks) == 6


def test_pairs_of_full_rank_are_ease(data):
    found = pairs.learn_pairs(data, 1, lambda _: None)
    X = np.zeros((data.n_users, data.n_films))
    X[data.ratings.users, data.ratings.films] = Weighting(data.scale, 2.0).weights(data.ratings.values)
    inverse = np.linalg.inv(X.T @ X + 100.0 * np.eye(data.n_films))
    table = -inverse / np.diag(inverse)
    by_pairs = (found.films * found.own[:, np.newaxis] * found.shares) @ found.films.T
    off = ~np.eye(data.n_films, dtype=bool)
    np.testing.assert_allclose(by_pairs[off], table[off], atol=2e-4)
    np.testing.assert_allclose(found.people, (X @ (found.films * found.own[:, np.newaxis])) * found.shares, atol=2e-3)


def test_somebody_known_folds_in_by_pairs_as_learnt_and_every_part_is_told(data):
    model = paired(data)
    user = int(data.user_support.argmax())
    own = data.ratings.take(data.ratings.users == user)
    taste = model.fold_in(own.films, own.values)
    np.testing.assert_allclose(taste.factors, model.taste(user).factors, atol=2e-2)
    k = model.alone.n_factors
    np.testing.assert_allclose(taste.factors[k:], model.taste(user).factors[k:], atol=2e-3)
    film = int(np.setdiff1d(np.flatnonzero(data.film_support), own.films)[0])
    told = model.explain(taste, own.films, own.values, film)
    assert told.contributions.sum() + told.clipped == pytest.approx(told.prediction, abs=1e-4)
    assert told.remainder == pytest.approx(0, abs=1e-4)
    assert told.prediction - told.clipped == pytest.approx(float(model.scores(taste)[film]) / 2, abs=1e-5)
    first = model.fold_in(own.films[:1], own.values[:1])  # by pairs a rating adds the same whatever else was rated
    alone = model.alone.explain(model.alone.fold_in(own.films, own.values), own.films, own.values, film)
    by_pairs = float(first.factors[k:] @ model.film_factors[film, k:])
    assert told.contributions[0] == pytest.approx((alone.contributions[0] + by_pairs) / 2, abs=1e-5)


def test_pairs_are_packed_with_the_model(data):
    model = paired(data)
    packed = pack(model)
    again = unpack(packed)
    np.testing.assert_array_equal(again.taste(3).factors, model.taste(3).factors)
    films, values = np.array([0, 3], np.int32), np.array([4, 2], np.float32)
    np.testing.assert_array_equal(again.fold_in(films, values).factors, model.fold_in(films, values).factors)
    for name, wrong in (("own", model.own[1:]), ("pair_films", model.film_factors)):
        with pytest.raises(ValueError, match=r"own|pair_films"):
            check(replace(packed, arrays=packed.arrays | {name: wrong}), data.n_users, data.n_films)
