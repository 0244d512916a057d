"""Neighbour methods against a dense computation in numpy."""

import tracemalloc
from dataclasses import replace

import numpy as np
import pytest

from mfgui.data.dataset import Ratings
from mfgui.factorization.interface import TrainingData
from mfgui.factorization.methods import baseline
from mfgui.factorization.methods.neighbours import fit as neighbour_fit
from mfgui.factorization.methods.neighbours import item_knn, user_knn

METHODS = {"item-knn": item_knn.METHOD, "user-knn": user_knn.METHOD}
CHOICES = [
    {"similarity": "pearson", "neighbours": 5, "shrinkage": 10.0, "support": 3, "damping": 0.5},
    {"similarity": "pearson", "neighbours": 400, "shrinkage": 0.0, "support": 1, "damping": 0.0},
    {"similarity": "cosine", "neighbours": 12, "shrinkage": 30.0, "support": 10, "damping": 0.0},
]


def fitted(data, name, **chosen):
    fit = METHODS[name].start(data, METHODS[name].choose(None, chosen), 1)
    fit.run_epoch(lambda _: None)
    return fit.model()


class Dense:
    """The same method with whole matrices, in float64; rows are what has neighbours."""

    def __init__(self, data, name, similarity, neighbours, shrinkage, support, damping):
        r = data.ratings
        fit = baseline.METHOD.start(data, baseline.METHOD.choose(), 1)
        fit.run_epoch(lambda _: None)
        model = fit.model()
        self.expected = model.mean + model.user_bias[:, None].astype(float) + model.film_bias
        ratings, has = np.zeros(self.expected.shape), np.zeros(self.expected.shape)
        ratings[r.users, r.films] = r.values
        has[r.users, r.films] = 1
        residuals = (ratings - self.expected) * has
        x = residuals if similarity == "pearson" else ratings
        self.turned = name == "item-knn"
        if self.turned:
            x, has, residuals = x.T, has.T, residuals.T
        common = has @ has.T
        squares = x**2 @ has.T
        with np.errstate(invalid="ignore", divide="ignore"):
            sims = (x @ x.T) / np.sqrt(squares * squares.T) * common / (common + shrinkage)
        sims[(common < support) | ~(sims > 0)] = 0
        np.fill_diagonal(sims, 0)
        self.sims, self.has, self.residuals = sims, has, residuals
        self.neighbours, self.damping = neighbours, damping

    def scores(self):
        """Unclipped, shape (N, M)."""
        added = np.zeros(self.has.shape)
        for row, other in np.ndindex(*self.has.shape):
            candidates = np.flatnonzero(self.sims[row] * self.has[:, other])
            best = candidates[np.argsort(-self.sims[row, candidates], kind="stable")][: self.neighbours]
            weights = self.sims[row, best]
            if len(best):
                added[row, other] = weights @ self.residuals[best, other] / (weights.sum() + self.damping)
        return self.expected + (added.T if self.turned else added)


@pytest.mark.parametrize("name", METHODS)
@pytest.mark.parametrize("chosen", CHOICES)
def test_is_what_whole_matrices_give(small, name, chosen):
    model, dense = fitted(small, name, **chosen), Dense(small, name, **chosen)
    truth = dense.scores()
    users, films = (a.ravel().astype(np.int32) for a in np.indices(truth.shape))
    np.testing.assert_allclose(
        model.predict(users, films), np.clip(truth, small.scale.minimum, small.scale.maximum).ravel(), atol=1e-3
    )
    for user in (0, 17, small.n_users - 1):
        np.testing.assert_allclose(model.scores(model.taste(user)), truth[user], atol=1e-3)


@pytest.fixture(scope="module")
def small(planted) -> TrainingData:
    keep = (planted.train.ratings.users < 60) & (planted.train.ratings.films < 50)
    ratings = planted.train.ratings.take(keep)
    return TrainingData(ratings, 61, 51, planted.train.scale)


@pytest.mark.parametrize("name", METHODS)
def test_only_the_strongest_are_kept_strongest_first(small, name, monkeypatch):
    monkeypatch.setattr(neighbour_fit, "MOST_KEPT", 7)
    chosen = CHOICES[0]
    model, dense = fitted(small, name, **chosen), Dense(small, name, **chosen)
    assert model.kept.codes.shape[1] == 7
    for row in range(len(dense.sims)):
        codes, sims = model.kept.of(row)
        best = np.argsort(-dense.sims[row], kind="stable")[: len(codes)]
        assert codes.tolist() == best.tolist()
        assert len(codes) == min(7, np.count_nonzero(dense.sims[row]))
        np.testing.assert_allclose(sims, dense.sims[row, best], rtol=1e-4)


def test_equally_similar_rows_are_kept_by_code(planted):
    """Six films that three people rated alike: each is as similar to every other, and the first are kept."""
    users, films = (a.ravel().astype(np.int32) for a in np.indices((3, 6)))
    ratings = Ratings(users, films, np.array([1.0, 3.0, 5.0], np.float32)[users])
    data = TrainingData(ratings, 3, 6, planted.train.scale)
    model = fitted(data, "item-knn", similarity="cosine", support=1)
    assert model.kept.of(0)[0].tolist() == [1, 2, 3, 4, 5]
    assert model.kept.of(3)[0].tolist() == [0, 1, 2, 4, 5]


@pytest.mark.parametrize("name", METHODS)
@pytest.mark.parametrize("similarity", ["pearson", "cosine"])
def test_folding_in_a_known_person_is_that_person(small, name, similarity):
    model = fitted(small, name, similarity=similarity)
    own = small.ratings.take(small.ratings.users == 9)
    known, folded = model.taste(9), model.fold_in(own.films, own.values)
    assert folded.bias == pytest.approx(known.bias, abs=1e-5)
    codes, weights = folded.codes, folded.weights
    if name == "user-knn":  # the person of the data set is most like somebody with their ratings
        assert 9 in codes.tolist()
        codes, weights = codes[codes != 9], weights[codes != 9]
    assert sorted(codes.tolist()) == sorted(known.codes.tolist())
    np.testing.assert_allclose(np.sort(weights), np.sort(known.weights), atol=1e-4)


@pytest.mark.parametrize("name", METHODS)
def test_somebody_without_ratings_gets_the_baseline(small, name):
    model = fitted(small, name)
    nobody = model.fold_in(np.empty(0, np.int32), np.empty(0, np.float32))
    for taste in (nobody, model.taste(small.n_users - 1)):
        np.testing.assert_allclose(model.scores(taste), model.mean + model.film_bias, atol=1e-6)


def test_parts_of_an_explanation_add_up(small):
    model = fitted(small, "item-knn", neighbours=4)
    own = small.ratings.take(small.ratings.users == 5)
    taste = model.taste(5)
    scores = model.scores(taste)
    for film in range(small.n_films):
        e = model.explain(taste, own.films, own.values, film)
        total = e.mean + e.person_bias + e.film_bias + e.contributions.sum() + e.remainder + e.clipped
        assert e.prediction == pytest.approx(total, abs=1e-9)
        assert e.prediction - e.clipped == pytest.approx(scores[film], abs=1e-4)
        assert np.count_nonzero(e.contributions) <= 4
    assert not model.explain(taste, own.films, own.values, small.n_films - 1).contributions.any()


def same(a, b):
    return all(
        np.array_equal(x, y) for x, y in zip((a.kept.found, *a.kept.of(3)), (b.kept.found, *b.kept.of(3)), strict=True)
    ) and np.array_equal(a.scores(a.taste(7)), b.scores(b.taste(7)))


@pytest.mark.parametrize("name", METHODS)
def test_same_bits_with_any_number_of_threads_and_any_cut(planted, name, monkeypatch):
    whole = fitted(planted.train, name)
    monkeypatch.setattr(neighbour_fit, "PRODUCTS", 150)  # less than one row takes
    for threads in (1, 2, 3):
        monkeypatch.setattr(neighbour_fit, "workers", lambda threads=threads: threads)
        assert same(whole, fitted(planted.train, name))


class Stopped(Exception):  # noqa: N818
    pass


@pytest.mark.parametrize("name", METHODS)
def test_it_looks_often_and_a_stopped_fit_stays_usable(planted, name, monkeypatch):
    monkeypatch.setattr(neighbour_fit, "PRODUCTS", 10_000)
    data, method = planted.train, METHODS[name]
    seen = []
    fit = method.start(data, method.choose(), 1)
    fit.run_epoch(seen.append)
    assert seen == sorted(seen)
    assert seen[-1] == len(data.ratings)
    support = data.user_support if name == "item-knn" else data.film_support
    products = int((support.astype(np.int64) ** 2).sum())
    assert len(seen) > products / 10_000 / (2 * neighbour_fit.workers())

    def stop(at):
        if at > len(data.ratings) // 2:
            raise Stopped

    again = method.start(data, method.choose(), 1)
    with pytest.raises(Stopped):
        again.run_epoch(stop)
    before = again.model()
    assert before.epoch == 0
    np.testing.assert_allclose(before.scores(before.taste(3)), data.mean, atol=1e-5)
    again.run_epoch(lambda _: None)
    assert same(again.model(), fit.model())


@pytest.mark.parametrize(("name", "shape"), [("item-knn", (50, 12_000)), ("user-knn", (12_000, 50))])
def test_memory_grows_with_the_rows_and_not_with_their_square(planted, name, shape, monkeypatch):
    monkeypatch.setattr(neighbour_fit, "KEPT_BYTES", 4 << 20)
    rng = np.random.default_rng(3)
    users, films = (a.astype(np.int32) for a in np.nonzero(rng.random(shape) < 0.05))
    ratings = Ratings(users, films, rng.integers(1, 6, len(users)).astype(np.float32))
    data = TrainingData(ratings, *shape, planted.train.scale)
    fitted(data, name)  # compiled before it is measured
    tracemalloc.start()
    model = fitted(data, name)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert model.kept.codes.nbytes + model.kept.similarities.nbytes <= 4 << 20
    assert peak < 16 << 20  # one byte for every pair of rows would be 144 MB


@pytest.mark.parametrize("name", METHODS)
def test_models_are_read_only_and_settings_are_kept(small, name):
    model = fitted(small, name, neighbours=3)
    assert model.settings["neighbours"] == 3
    for array in (model.kept.codes, model.kept.similarities, model.by_user.values, model.by_film.values):
        assert not array.flags.writeable
    nothing = replace(small, ratings=small.ratings.take(np.arange(0)))
    empty = fitted(nothing, name)
    assert not empty.scores(empty.taste(0)).any()


@pytest.mark.parametrize("name", METHODS)
def test_beats_the_baseline_on_planted_tastes(planted, name):
    held_out = planted.held_out
    errors = {}
    fit = baseline.METHOD.start(planted.train, baseline.METHOD.choose(), 1)
    fit.run_epoch(lambda _: None)
    for model in (fit.model(), fitted(planted.train, name)):
        difference = model.predict(held_out.users, held_out.films) - held_out.values
        errors[model.method] = float(np.sqrt(np.mean(difference**2)))
    assert errors[name] < 0.8 * errors["baseline"]
