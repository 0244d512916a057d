"""Judging a method: the test ratings never enter training, stopping or any statistic, and are opened once."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from typing import cast

import numpy as np
import pytest

from mfgui.data.dataset import Dataset, Ratings
from mfgui.evaluation.evaluate import Evaluation, evaluate, fit
from mfgui.evaluation.metrics import rating_errors
from mfgui.evaluation.protocols import parse_folds, parse_test
from mfgui.factorization.interface import Ability, Model, TrainingData
from mfgui.factorization.method import Method
from mfgui.factorization.methods.ials.model import IalsModel
from mfgui.factorization.registry import method, methods
from mfgui.training.run import RunControl, StopRequested

SMALL = {"factors": 4, "step": 0.02}


def pairs(ratings: Ratings) -> set[tuple[int, int]]:
    return set(zip(ratings.users.tolist(), ratings.films.tolist(), strict=True))


@dataclass
class Diary:
    """Every look at data that a method was given: the fits with their data, and what was predicted when."""

    learnt: list[TrainingData] = field(default_factory=list)
    epochs: list[int] = field(default_factory=list)
    asked: list[tuple[int, set[tuple[int, int]]]] = field(default_factory=list)


class Watched:
    """A model that writes down which pairs it is asked about."""

    def __init__(self, model: Model, diary: Diary, number: int) -> None:
        self._model, self._diary, self._number = model, diary, number

    def __getattr__(self, name):
        return getattr(self._model, name)

    def predict(self, users, films):
        asked = set(zip(users.tolist(), films.tolist(), strict=True))
        self._diary.asked.append((self._number, asked))
        return self._model.predict(users, films)


class WatchedFit:
    def __init__(self, inner, diary: Diary) -> None:
        self._inner, self._diary, self._number = inner, diary, len(diary.epochs)
        diary.epochs.append(0)

    @property
    def settled(self) -> bool:
        return self._inner.settled

    def run_epoch(self, checkpoint) -> None:
        self._diary.epochs[self._number] += 1
        self._inner.run_epoch(checkpoint)

    def model(self):
        return Watched(self._inner.model(), self._diary, self._number)


def watched(name: str, diary: Diary) -> Method:
    one = method(name)

    def start(data: TrainingData, settings, seed):
        diary.learnt.append(data)
        return WatchedFit(one.start(data, settings, seed), diary)

    return replace(one, start=start)


def judged(dataset: Dataset, name: str, words: str = "0.2", seed: int = 1) -> Evaluation:
    one = method(name)
    settings = one.choose(None, {k: v for k, v in SMALL.items() if k in {s.name for s in one.settings}})
    return evaluate(dataset, one, settings, parse_test(words), seed)


@pytest.mark.parametrize("words", ["0.2", "person:0.25", "time:0.2", "last:4"])
@pytest.mark.parametrize("name", ["adam", "popularity"])
def test_no_fit_sees_a_test_rating_and_the_test_is_opened_once(dataset: Dataset, name: str, words: str) -> None:
    diary = Diary()
    one = watched(name, diary)
    scheme = parse_test(words)
    (holdout,) = scheme.holdouts(dataset, 1)
    test = pairs(holdout.test)
    evaluation = evaluate(dataset, one, one.choose(), scheme, 1)
    epochs = Ability.EPOCHS in one.abilities
    assert len(diary.learnt) == (2 if epochs else 1)
    for data in diary.learnt:
        assert not pairs(data.ratings) & test
        assert not set(zip(data.tags.users.tolist(), data.tags.films.tolist(), strict=True)) & test
    # All but the test are learnt from in the end, with as many epochs as were chosen before.
    assert pairs(diary.learnt[-1].ratings) == pairs(dataset.ratings) - test
    assert diary.epochs[-1] == evaluation.folds[0].epochs
    opened = [number for number, asked in diary.asked if asked & test]
    assert opened == [len(diary.learnt) - 1]
    assert diary.asked[-1][1] == test


@pytest.mark.parametrize("words", ["0.2", "person:0.25", "last:4"])
@pytest.mark.parametrize("name", list(methods()))
def test_other_test_ratings_change_no_model(dataset: Dataset, name: str, words: str) -> None:
    """The proof for every method: whatever the test ratings are, predictions and lists stay the same."""
    one = method(name)
    one = replace(one, epochs=min(one.epochs, 20))
    settings = one.choose(None, {k: v for k, v in SMALL.items() if k in {s.name for s in one.settings}})
    scheme = parse_test(words)
    (holdout,) = scheme.holdouts(dataset, 1)
    test = np.isin(
        dataset.ratings.users.astype(np.int64) * 60 + dataset.ratings.films,
        holdout.test.users.astype(np.int64) * 60 + holdout.test.films,
    )
    turned = np.where(test, 5.5 - dataset.ratings.values, dataset.ratings.values).astype(np.float32)
    changed = replace(dataset, ratings=replace(dataset.ratings, values=turned))
    everybody, everything = (codes.ravel().astype(np.int32) for codes in np.indices((40, 60)))
    answers = []
    for data in (dataset, changed):
        (known,) = (h.known for h in scheme.holdouts(data, 1))
        fitted = fit(known, one, settings, scheme, 1, RunControl())
        answers.append((fitted.epochs, fitted.model.predict(everybody, everything).tobytes()))
    assert answers[0] == answers[1]
    assert not np.array_equal(turned, dataset.ratings.values)


def test_figures_are_those_of_the_model_trained_on_all_but_the_test(dataset: Dataset) -> None:
    one = method("baseline")
    (holdout,) = parse_test("0.2").holdouts(dataset, 1)
    fitting = one.start(TrainingData.of(dataset, holdout.known.ratings), one.choose(), 1)
    fitting.run_epoch(lambda _: None)
    errors = rating_errors(fitting.model(), holdout.test)
    fold = judged(dataset, "baseline").folds[0]
    assert fold.errors == errors
    assert fold.baseline_rmse == errors.rmse
    assert fold.ratio == 1
    assert fold.n_train == 960
    assert fold.n_test == 240
    assert fold.n_people == len(np.unique(holdout.test.users[holdout.test.values >= 4]))


def test_what_is_learnt_beats_the_baseline_on_ratings_of_rank_two(dataset: Dataset) -> None:
    assert judged(dataset, "adam").folds[0].ratio < 0.9


def test_the_protocol_stands_beside_the_figures(dataset: Dataset) -> None:
    assert judged(dataset, "popularity").protocol == ("20 % of the ratings held out at random, seed 1, opened once")
    assert judged(dataset, "als").protocol == (
        "20 % of the ratings held out at random, seed 1, opened once; the number of epochs was chosen on a "
        "part of the training ratings, then the method was trained again on all of them"
    )
    dated = replace(method("bayes"), epochs=8)
    found = evaluate(dataset, dated, dated.choose("quick", {"dates": True}), parse_test("0.2"), 1)
    assert found.protocol.endswith("; it is told when each test rating was given")


def test_the_same_seed_gives_the_same_figures(dataset: Dataset) -> None:
    first, again, other = (judged(dataset, "adam", seed=seed).mean() for seed in (1, 1, 2))
    del first["seconds"], again["seconds"], other["seconds"]
    assert first == again != other


def test_mean_and_sd_over_folds(dataset: Dataset) -> None:
    one = method("popularity")
    told = []
    evaluation = evaluate(dataset, one, one.choose(), parse_folds(3), 1, tell=told.append)
    values = [fold.errors.rmse for fold in evaluation.folds]
    mean = sum(values) / 3
    assert told == list(evaluation.folds)
    assert evaluation.mean()["rmse"] == pytest.approx(mean)
    assert evaluation.sd()["rmse"] == pytest.approx(math.sqrt(sum((v - mean) ** 2 for v in values) / 2))
    assert judged(dataset, "popularity").sd() == {}


def test_the_mark_for_relevant_films_is_kept(dataset: Dataset) -> None:
    one = method("popularity")
    low, high = (evaluate(dataset, one, one.choose(), parse_test("0.2"), 1, relevant_from=mark) for mark in (1.0, 5.0))
    assert low.folds[0].n_people > high.folds[0].n_people
    assert low.folds[0].default["precision"] > high.folds[0].default["precision"]
    nobody = evaluate(dataset, one, one.choose(), parse_test("0.2"), 1, relevant_from=6.0)
    assert nobody.folds[0].n_people == 0
    assert math.isnan(nobody.mean()["ndcg@10"])


def test_stopping_ends_it(dataset: Dataset) -> None:
    control = RunControl()
    one = method("popularity")
    told = []

    def tell(fold: object) -> None:
        told.append(fold)
        control.stop()

    with pytest.raises(StopRequested):
        evaluate(dataset, one, one.choose(), parse_folds(3), 1, control=control, tell=tell)
    assert len(told) == 1
    with pytest.raises(StopRequested):
        evaluate(dataset, method("adam"), method("adam").choose(None, SMALL), parse_test("0.2"), 1, control=control)


def test_interest_is_learnt_anew_as_held_out_likes_wanted_it(dataset: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mfgui.training.blending.powers", lambda *_sizes: (1.5,))
    sgd = method("sgd")
    fitted = fit(dataset, sgd, sgd.choose(None, SMALL), parse_test("0.1"), 1, RunControl())
    assert fitted.interest is not None
    assert cast("IalsModel", fitted.interest.model).settings["power"] == 1.5
    assert fitted.interest.model.film_support.sum() == len(dataset.ratings)
