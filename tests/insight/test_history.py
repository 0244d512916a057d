"""Epochs on disk: thinned, in half precision, and models brought back with people folded in."""

from __future__ import annotations

import gc
import weakref
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from mfgui.data.dataset import Dataset, Films, Ratings, RatingScale
from mfgui.data.held_out_file import split_from_spec
from mfgui.data.splitting import Split
from mfgui.factorization import registry
from mfgui.factorization.factor_model import FactorModel
from mfgui.factorization.interface import Ability
from mfgui.factorization.methods.bayes.model import BayesModel
from mfgui.insight.history import MOST_EPOCHS, PastModel, TrainedOn, Waiting, rewindable
from mfgui.storage.epochs import EpochStore, prune
from mfgui.training.run import EpochReport, Run, Stopping


def model(seed: int = 0, n: int = 20, m: int = 30, k: int = 4) -> FactorModel:
    rng = np.random.default_rng(seed)
    return FactorModel(
        method="als",
        settings={},
        seed=0,
        scale=RatingScale(0.5, 5, 0.5),
        mean=3.5,
        user_bias=rng.normal(0, 0.2, n).astype(np.float32),
        film_bias=rng.normal(0, 0.2, m).astype(np.float32),
        user_factors=rng.normal(0, 0.5, (n, k)).astype(np.float32),
        film_factors=rng.normal(0, 0.5, (m, k)).astype(np.float32),
        user_support=np.full(n, 10, np.int32),
        film_support=np.full(m, 5, np.int32),
        ridge=2.0,
        ridge_per_rating=0.1,
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
    assert store.add(then.keep(), 3)
    back = PastModel(latest.at_epoch(store.read(3, latest.keep()), 3), 3, people)
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
        back.predict(users, of), [latest.clip(back.scores(back.taste(u)))[f] for u, f in zip(users, of, strict=True)]
    )
    assert (back.mean, back.ridge, back.ridge_per_rating) == (latest.mean, latest.ridge, latest.ridge_per_rating)
    np.testing.assert_allclose(back.film_bias, then.film_bias, rtol=1e-3, atol=1e-4)
    codes, similar = back.neighbours(4, 3)
    unit = back.film_factors / np.linalg.norm(back.film_factors, axis=1, keepdims=True)
    assert codes.tolist() == np.argsort(-(unit @ unit[4]))[1:4].tolist()
    assert similar == pytest.approx((unit @ unit[4])[codes], abs=1e-5)
    why = back.explain(folded, films, ratings, int(of[1]))
    assert why.prediction == pytest.approx(float(latest.clip(back.scores(folded))[of[1]]), abs=1e-4)
    assert rewindable(back) is None
    assert rewindable(latest) is latest
    assert rewindable(replace(latest, abilities=frozenset())) is None


def test_a_long_run_is_thinned_evenly_and_the_folder_never_holds_more(tmp_path: Path) -> None:
    store = EpochStore(tmp_path / "run")
    small = model(k=1, n=2, m=2).keep()
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
        store.add(model(k=1).keep(), 1)
        os.utime(store.folder, (number, number))
    (tmp_path / "run-4" / ".2.epoch").write_bytes(b"half")
    prune(tmp_path, 2)
    assert sorted(f.name for f in tmp_path.iterdir()) == ["run-3", "run-4"]
    assert EpochStore(tmp_path / "run-4").epochs() == (1,)
    EpochStore(tmp_path / "run-4").remove()
    assert EpochStore(tmp_path / "run-4").epochs() == ()


def learnt(method: str, home: Path, **settings: int) -> tuple[Dataset, Split, list[FactorModel]]:
    """Sixty people and fifty films, and the models of eight epochs."""
    rng = np.random.default_rng(3)
    truth = 3 + rng.normal(0, 0.8, (60, 2)) @ rng.normal(0, 0.8, (2, 50))
    users, rated = np.divmod(rng.permutation(3000)[:2000], 50)
    values = np.clip(truth[users, rated] + rng.normal(0, 0.2, 2000), 0.5, 5).astype(np.float32)
    table = Films(
        np.arange(50),
        ("",) * 50,
        ("",) * 50,
        np.zeros(50, np.int16),
        (),
        np.zeros((50, 0), np.bool_),
        ("",) * 50,
        ("",) * 50,
    )
    ratings = Ratings(users.astype(np.int32), rated.astype(np.int32), values)
    dataset = Dataset("made up", home, "", True, np.arange(60), table, ratings, RatingScale(0.5, 5, 0.5))
    chosen = registry.method(method)
    split = split_from_spec(dataset, "0.1", 1)
    told: list[FactorModel] = []

    def tell(event: object) -> None:
        if isinstance(event, EpochReport) and event.point.whole:
            assert isinstance(event.model, FactorModel)
            told.append(event.model)

    chosen_settings = chosen.choose(None, {"factors": 4, **settings})
    run = Run(chosen, chosen_settings, dataset, split, Stopping(epochs=8, patience=0), 1)
    run.train(tell)
    return dataset, split, told


@pytest.mark.parametrize("method", ["svdpp", "bayes"])
def test_methods_that_count_which_films_were_rated_come_back_with_that(tmp_path: Path, method: str) -> None:
    """People of an earlier epoch are folded in by all that is known of them, as the model of then would do it."""
    dataset, split, told = learnt(method, tmp_path)
    then, latest = told[6], told[-1]
    assert rewindable(then) is then
    store = EpochStore(tmp_path / "run")
    store.add(then.keep(), 6)
    trained = TrainedOn(split.train, dataset.n_users)
    back = PastModel(latest.at_epoch(store.read(6, latest.keep()), 6), 6, trained)
    assert back.epoch == 6
    assert not {Ability.SPREAD, Ability.DATES} & back.abilities
    np.testing.assert_allclose(back.film_factors, then.film_factors, rtol=2e-3, atol=1e-3)
    assert not np.allclose(back.film_factors, latest.film_factors, rtol=2e-3, atol=1e-3)
    user = int(np.argmax(np.bincount(split.train.users)))
    expected, found = then.fold_in(*trained.of(user)), back.taste(user)
    np.testing.assert_allclose(found.factors, expected.factors, atol=0.02)
    np.testing.assert_allclose(back.scores(found), FactorModel.scores(then, expected), atol=0.05)
    everybody = np.full(dataset.n_films, user, np.int32), np.arange(dataset.n_films, dtype=np.int32)
    np.testing.assert_allclose(back.predict(*everybody), latest.clip(back.scores(found)))
    assert back.user_factors.shape == (dataset.n_users, 4)


def test_epochs_that_wait_are_thinned_evenly_by_number_and_by_memory() -> None:
    waiting, made = Waiting(), model(k=1, n=2, m=2)
    for epoch in range(130):
        waiting.add(made, epoch)
        assert len(waiting) <= MOST_EPOCHS
    assert sorted(waiting.epochs) == list(range(0, 130, 4))
    assert waiting.epochs[:4] == (0, 128, 64, 32)
    waiting.drop(waiting.epochs[:30])
    assert len(waiting) == 3
    assert waiting.get(0) is None

    made = model()
    tight = Waiting(5 * sum(array.nbytes for array in made.keep()))
    for epoch in range(9):
        tight.add(made, epoch)
    assert sorted(tight.epochs) == [0, 2, 4, 6, 8]


def test_bayesian_epochs_that_wait_hold_no_people_and_few_samples_that_the_run_has_let_go(tmp_path: Path) -> None:
    models = learnt("bayes", tmp_path, samples=4)[2]
    assert isinstance(models[-1], BayesModel)
    waiting = Waiting()
    waiting.add(models[6], 6)
    assert waiting.get(6) is not None  # asks for the factors, as writing does
    shown = weakref.ref(models.pop(6))
    waiting.add(models[6], 7)
    gc.collect()
    assert shown() is None
    assert sorted(waiting.epochs) == [6, 7]

    tight, newest = Waiting(0), models[-1]
    tight.add(newest, 8)
    tight.add(newest, 10)
    assert len(tight) == 2  # they share all samples
    tight.add(models[1], 1)
    assert sorted(tight.epochs) == [8, 10]  # its first samples are its own
