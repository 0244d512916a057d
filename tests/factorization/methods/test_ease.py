"""EASE against its closed form, by both of the ways to it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from mfgui.data.dataset import Ratings, RatingScale
from mfgui.factorization.interface import TrainingData
from mfgui.factorization.methods import ease
from mfgui.factorization.packed import RatingsNeededError
from mfgui.factorization.packing import pack, unpack
from mfgui.factorization.settings import SettingError

SCALE = RatingScale(0.5, 5, 0.5)


def some_data(people, films, seed=0):
    rng = np.random.default_rng(seed)
    users, codes = np.nonzero(rng.random((people, films)) < 0.3)
    codes = np.where(codes == 3, 4, codes)  # nobody rated the film 3
    pairs = np.unique(np.stack([users, codes]), axis=1).astype(np.int32)
    pairs = pairs[:, rng.permutation(pairs.shape[1])]
    values = (rng.integers(1, 11, pairs.shape[1]) / 2).astype(np.float32)
    return TrainingData(Ratings(pairs[0].copy(), pairs[1].copy(), values), people, films, SCALE)


def fitted(data, **settings):
    fit = ease.METHOD.start(data, ease.METHOD.choose(None, settings), 1)
    before = fit.model()
    assert not before.scores(before.taste(0)).any()
    fit.run_epoch(lambda _: None)
    return fit.model()


@pytest.mark.parametrize(("people", "films"), [(60, 20), (7, 40)])
def test_scores_are_the_closed_form(people, films, monkeypatch):
    monkeypatch.setattr(ease, "_BLOCK", 8)
    data = some_data(people, films)
    model = fitted(data, regularisation=2.0, power=2.0)
    X = np.zeros((people, films))
    X[data.ratings.users, data.ratings.films] = (data.ratings.values / 5) ** 2
    P = np.linalg.inv(X.T @ X + 2 * np.eye(films))
    B = np.eye(films) - P / np.diag(P)
    got = np.stack([model.scores(model.taste(user)) for user in range(people)])
    np.testing.assert_allclose(got, X @ B, atol=1e-4)
    own = data.ratings.take(data.ratings.users == 2)
    np.testing.assert_allclose(model.scores(model.fold_in(own.films, own.values)), got[2], atol=1e-6)
    parts = model.explain(model.taste(2), own.films, own.values, 5)
    assert parts.prediction == pytest.approx(parts.contributions.sum() + parts.remainder + parts.clipped, abs=1e-6)
    assert parts.remainder == pytest.approx(0, abs=1e-5)
    users, codes = data.ratings.users[:9], data.ratings.films[:9]
    np.testing.assert_allclose(model.predict(users, codes), np.clip(got[users, codes], 0, 1), atol=1e-6)


def test_it_says_what_it_would_take_before_it_starts(monkeypatch):
    monkeypatch.setattr(ease, "MOST_FILMS", 5)
    with pytest.raises(SettingError, match="GB for 19 films"):
        fitted(some_data(30, 20))


def test_a_file_of_it_holds_no_ratings_and_comes_back_with_them():
    data = some_data(30, 20)
    model = fitted(data)
    packed = pack(model)
    assert not {"films", "weights"} & set(packed.arrays)
    with pytest.raises(RatingsNeededError):
        unpack(packed)
    again = unpack(packed, data)
    np.testing.assert_array_equal(again.scores(again.taste(4)), model.scores(model.taste(4)))


def test_no_ratings_at_all():
    data = some_data(5, 6)
    none = replace(data, ratings=data.ratings.take(np.zeros(len(data.ratings), bool)))
    model = fitted(none)
    assert not model.scores(model.fold_in(np.array([1], np.int32), np.array([4], np.float32))).any()
