"""Epochs on disk: thinned, in half precision, and models brought back with people folded in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from mfgui.data.dataset import Ratings, RatingScale
from mfgui.factorization.model import FactorModel
from mfgui.insight.history import MOST_EPOCHS, EpochStore, PastModel, TrainedOn, prune, recordable

if TYPE_CHECKING:
    from pathlib import Path


def model(seed: int = 0, n: int = 20, m: int = 30, k: int = 4) -> FactorModel:
    rng = np.random.default_rng(seed)
    return FactorModel(
        method="als", settings={}, seed=0, scale=RatingScale(0.5, 5, 0.5), mean=3.5,
        user_bias=rng.normal(0, 0.2, n).astype(np.float32), film_bias=rng.normal(0, 0.2, m).astype(np.float32),
        user_factors=rng.normal(0, 0.5, (n, k)).astype(np.float32),
        film_factors=rng.normal(0, 0.5, (m, k)).astype(np.float32),
        user_support=np.full(n, 10, np.int32), film_support=np.full(m, 5, np.int32),
        ridge=2.0, ridge_per_rating=0.1,
    )


@pytest.fixture
def people() -> TrainedOn:
    rng = np.random.default_rng(1)
    pairs = np.array([(u, f) for u in range(20) for f in rng.choice(30, 10, replace=False)], np.int32)
    shuffled = pairs[rng.permutation(len(pairs))]
    return TrainedOn(
        Ratings(shuffled[:, 0].copy(), shuffled[:, 1].copy(), rng.integers(1, 6, 200).astype(np.float32)), 20
    )


def test_an_epoch_comes_back_in_half_precision_with_people_folded_in(tmp_path: Path, people: TrainedOn) -> None:
    store, then, latest = EpochStore(tmp_path / "run"), model(1), model(2)
    assert store.epochs() == ()
    assert store.add(then, 3)
    back = store.model(3, latest, people)
    assert isinstance(back, PastModel)
    assert back.epoch == 3
    np.testing.assert_allclose(back.film_factors, then.film_factors, rtol=1e-3, atol=1e-4)
    assert back.film_factors.dtype == np.float32
    size = sum(f.stat().st_size for f in store.folder.iterdir())
    assert size < then.film_factors.nbytes / 2 + then.film_bias.nbytes / 2 + 2500
    films, ratings = people.of(7)
    assert sorted(films.tolist()) == sorted(people.ratings.films[people.ratings.users == 7].tolist())
    folded = back.fold_in(films, ratings)
    np.testing.assert_array_equal(back.taste(7).factors, folded.factors)
    np.testing.assert_array_equal(back.user_factors[7], folded.factors)
    assert back.user_bias[7] == np.float32(folded.bias)
    users, of = np.array([7, 3, 7], np.int32), np.array([0, 5, 9], np.int32)
    np.testing.assert_allclose(
        back.predict(users, of), [back.clip(back.scores(back.taste(u)))[f] for u, f in zip(users, of, strict=True)]
    )
    assert not recordable(back)
    assert recordable(latest)
    assert not recordable(replace(latest, abilities=frozenset()))


def test_a_long_run_is_thinned_evenly_and_the_folder_never_holds_more(tmp_path: Path) -> None:
    store = EpochStore(tmp_path / "run")
    small = model(k=1, n=2, m=2)
    for epoch in range(250):
        store.add(small, epoch)
        assert len(store.epochs()) <= MOST_EPOCHS
    kept = np.array(store.epochs())
    assert kept[0] == 0
    assert len(np.unique(np.diff(kept))) == 1
    assert len(kept) > MOST_EPOCHS / 2 - 2
    assert kept[-1] >= 240


def test_old_histories_are_removed_and_half_written_files_do_not_count(tmp_path: Path) -> None:
    import os

    for number in range(5):
        store = EpochStore(tmp_path / f"run-{number}")
        store.add(model(k=1), 1)
        os.utime(store.folder, (number, number))
    (tmp_path / "run-4" / ".2.epoch").write_bytes(b"half")
    prune(tmp_path, 2)
    assert sorted(f.name for f in tmp_path.iterdir()) == ["run-3", "run-4"]
    assert EpochStore(tmp_path / "run-4").epochs() == (1,)
    EpochStore(tmp_path / "run-4").remove()
    assert EpochStore(tmp_path / "run-4").epochs() == ()
