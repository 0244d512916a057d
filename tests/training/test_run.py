"""A run: its events, its stopping rules, pausing and stopping from outside, extension."""

from __future__ import annotations

import gc
import math
import threading
from dataclasses import replace
from pathlib import Path
from weakref import ref

import numpy as np
import pytest

from mfgui.data.dataset import Dataset, Films, Ratings, RatingScale
from mfgui.data.errors import DataError
from mfgui.data.splitting import split_random
from mfgui.factorization.methods import stochastic
from mfgui.factorization.pool import workers
from mfgui.factorization.registry import default_for, method
from mfgui.factorization.rows import Rows
from mfgui.factorization.schedule import BlockSchedule
from mfgui.training import measuring, pace
from mfgui.training import run as training
from mfgui.training.events import JUDGING, WEIGHING
from mfgui.training.likes import HeldOutLikes, ranking_error
from mfgui.training.measuring import rmse
from mfgui.training.planning import facts_of
from mfgui.training.run import EpochReport, Finishing, Run, RunControl, RunOpened, Stopping, StopRequested

SECONDS = 20


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    """2,000 ratings of rank two."""
    rng = np.random.default_rng(3)
    n_users, n_films = 60, 50
    truth = 3 + rng.normal(0, 0.8, (n_users, 2)) @ rng.normal(0, 0.8, (2, n_films))
    u, i = np.divmod(rng.permutation(n_users * n_films)[:2000], n_films)
    values = np.clip(truth[u, i] + rng.normal(0, 0.2, 2000), 0.5, 5).astype(np.float32)
    films = Films(
        np.arange(n_films),
        ("",) * n_films,
        ("",) * n_films,
        np.zeros(n_films, np.int16),
        (),
        np.zeros((n_films, 0), np.bool_),
        ("",) * n_films,
        ("",) * n_films,
    )
    ratings = Ratings(u.astype(np.int32), i.astype(np.int32), values)
    return Dataset("made up", Path(), "", True, np.arange(n_users), films, ratings, RatingScale(0.5, 5, 0.5))


@pytest.fixture(autouse=True)
def _many_blocks_and_no_points_in_between(monkeypatch):
    monkeypatch.setattr(stochastic, "BLOCK_WORK", 4 * 100)
    monkeypatch.setattr(training, "REPORT_SECONDS", 1e9)


def make_run(dataset, *, name="adam", control=None, seed=1, settings=None, **rules):
    chosen = {"factors": 4, "step": 0.01, **(settings or {})} if name == "adam" else {}
    one = method(name)
    rules = {"epochs": 6, "patience": 0, **rules}
    split = split_random(dataset.ratings, 0.1, 1)
    return Run(one, one.choose(None, chosen), dataset, split, Stopping(**rules), seed, control or RunControl())


def curve(run):
    return [(p.epoch, p.ratings_seen, p.train_rmse, p.validation_rmse, p.best) for p in run.history]


def test_events_in_order(dataset):
    run, events = make_run(dataset), []
    summary = run.train(events.append)
    opened, *reports, last = events
    assert isinstance(opened, RunOpened)
    assert opened.n_train + opened.n_validation == len(dataset.ratings)
    assert 0.3 < opened.baseline_rmse < 1.5
    assert all(isinstance(r, EpochReport) and r.run == run.number for r in reports)
    assert [r.point for r in reports] == run.history
    assert [p.epoch for p in run.history] == list(range(7))
    assert [p.ratings_seen for p in run.history] == [1800 * e for e in range(7)]
    errors = [p.train_rmse for p in run.history]
    assert errors == sorted(errors, reverse=True)
    assert last is summary
    assert summary.stopped_by == "6 epochs done"
    best = min(run.history, key=lambda p: p.validation_rmse)
    assert (summary.best_epoch, summary.validation_rmse) == (best.epoch, best.validation_rmse)
    assert rmse(summary.model, run.split.validation) == best.validation_rmse
    assert best.train_rmse == rmse(reports[int(best.epoch)].model, run.split.train)


def test_rmse_is_that_of_clipped_predictions(dataset, monkeypatch):
    monkeypatch.setattr(measuring, "RMSE_CHUNK", 300)
    looks = []
    run = make_run(dataset, epochs=1)
    model, ratings = run.train(lambda _: None).model, dataset.ratings
    errors = model.predict(ratings.users, ratings.films).astype(float) - ratings.values
    expected = np.sqrt(np.mean(errors**2))
    assert rmse(model, ratings, lambda: looks.append(1)) == pytest.approx(expected, rel=1e-6)
    assert len(looks) == math.ceil(7 / workers())  # chunks of a look are worked on at once


def test_no_improvement_ends_a_run_and_the_best_is_kept(dataset):
    run = make_run(dataset, epochs=500, patience=3, settings={"factors": 30, "regularisation": 0.0})
    summary = run.train(lambda _: None)
    assert summary.stopped_by == "no improvement for 3 epochs"
    assert summary.epochs == summary.best_epoch + 3 < 500
    assert summary.model.epoch == summary.best_epoch
    assert summary.validation_rmse == min(p.validation_rmse for p in run.history)


def test_target_ends_a_run(dataset):
    run = make_run(dataset, target=0.7, epochs=100)
    summary = run.train(lambda _: None)
    assert summary.stopped_by == "reached the target of 0.7"
    assert run.history[-1].validation_rmse < 0.7 <= run.history[-2].validation_rmse


def test_minutes_end_a_run(dataset):
    assert make_run(dataset, minutes=1e-9).train(lambda _: None).stopped_by == "1e-09 minutes are over"


def test_a_method_without_epochs_sends_one(dataset):
    run = make_run(dataset, name="baseline", epochs=1)
    summary = run.train(lambda _: None)
    assert summary.stopped_by == "done"
    assert [p.epoch for p in run.history] == [0, 1]
    assert summary.validation_rmse == summary.baseline_rmse


def test_factors_that_no_longer_change_end_a_run(dataset):
    als = method("als")
    settings = als.choose(None, {"factors": 2, "tolerance": 0.5})
    run = Run(als, settings, dataset, split_random(dataset.ratings, 0.1, 1), Stopping(100, patience=0), 1)
    summary = run.train(lambda _: None)
    assert summary.stopped_by == "the factors stopped changing"
    assert 1 < summary.epochs < 100


def test_divergence_ends_with_a_sentence_and_the_last_good_factors(dataset):
    run = make_run(dataset, epochs=50, settings={"step": 9.0})
    summary = run.train(lambda _: None)
    assert summary.stopped_by.startswith("diverged: ")
    assert summary.epochs < 50
    assert np.isfinite(summary.model.film_factors).all()
    assert np.isfinite(summary.validation_rmse)


def test_numbers_beyond_all_bounds_are_seen(dataset):
    run = make_run(dataset)
    run.train(lambda _: None)
    run._fit._users[:] = np.nan
    run.extend(5)
    summary = run.train(lambda _: None)
    assert summary.stopped_by.startswith("diverged: the numbers")
    assert summary.epochs == 7
    assert np.isfinite(summary.model.user_factors).all()


def test_long_epochs_report_in_between(dataset, monkeypatch):
    monkeypatch.setattr(training, "REPORT_SECONDS", 0.0)
    monkeypatch.setattr(pace, "TIMED_SHARE", 1.0)
    run, events = make_run(dataset, epochs=2), []
    run.train(events.append)
    points = [e.point for e in events if isinstance(e, EpochReport)]
    inside = [p for p in points if not p.whole]
    assert len(inside) > 4
    assert not any(p.best for p in inside)
    assert [p.epoch for p in points] == sorted(p.epoch for p in points)
    assert [p.ratings_seen for p in points] == [round(1800 * p.epoch) for p in points]
    assert [p.epoch for p in run.history] == [0, 1, 2]


class Watched(RunControl):
    """Tells when the run is held, and acts at a chosen look."""

    def __init__(self, act=None, look=0):
        super().__init__()
        self.held = threading.Event()
        self.looks, self._act, self._look = 0, act, look

    def wait_while_paused(self):
        self.looks += 1
        if self._act and self.looks == self._look:
            self._act(self)
        if not self._going.is_set():
            self.held.set()
        return super().wait_while_paused()


def on_thread(run):
    summaries = []
    thread = threading.Thread(target=lambda: summaries.append(run.train(lambda _: None)))
    thread.start()
    return thread, summaries


def test_pause_holds_and_resume_goes_on_as_if_nothing_had_been(dataset):
    whole = make_run(dataset)
    whole.train(lambda _: None)
    control = Watched(RunControl.pause, look=60)
    run = make_run(dataset, control=control)
    thread, summaries = on_thread(run)
    assert control.held.wait(SECONDS)
    assert 0 < len(run.history) < 7
    looks = control.looks
    control.resume()
    thread.join(SECONDS)
    assert not thread.is_alive()
    assert control.looks > looks
    assert curve(run) == curve(whole)
    assert summaries[0].stopped_by == "6 epochs done"


def test_time_paused_is_not_time_trained(dataset, monkeypatch):
    monkeypatch.setattr(RunControl, "wait_while_paused", lambda _self: 1000.0)
    monkeypatch.setattr(RunControl, "rest", lambda _self, _spent: 0.0)
    summary = make_run(dataset).train(lambda _: None)
    assert summary.seconds < 0


def test_stop_ends_a_paused_run(dataset):
    control = Watched(RunControl.pause, look=60)
    run = make_run(dataset, control=control)
    thread, summaries = on_thread(run)
    assert control.held.wait(SECONDS)
    control.stop()
    thread.join(SECONDS)
    assert not thread.is_alive()
    assert summaries[0].stopped_by == "stopped by you"
    assert summaries[0].validation_rmse == min(p.validation_rmse for p in run.history)


@pytest.mark.parametrize("look", range(20, 45))
def test_stop_anywhere_then_extend_continues_the_same_curve(dataset, look):
    """Also in the middle of an epoch, and while a point is being measured."""
    whole = make_run(dataset, epochs=3)
    whole.train(lambda _: None)
    run = make_run(dataset, epochs=3, control=Watched(RunControl.stop, look))
    try:
        summary = run.train(lambda _: None)
        assert summary.stopped_by == "stopped by you"
        done = summary.epochs
    except StopRequested:  # before the first point
        assert not run.history
        done = 0
    assert done < 3
    run.extend(3 - done)
    summary = run.train(lambda _: None)
    assert summary.stopped_by.endswith("done")
    assert curve(run) == curve(whole)


@pytest.mark.parametrize("name", ["adam", "sgd", "momentum", "als", "svdpp", "bayes"])
def test_a_run_at_rest_keeps_no_layout_of_many_ratings_and_goes_on_the_same(dataset, name, monkeypatch):
    monkeypatch.setattr(training, "MANY_RATINGS", 0)
    longer, run = make_run(dataset, name=name, epochs=4), make_run(dataset, name=name, epochs=2)
    longer.train(lambda event: None)
    fits, layouts = [], []

    def noting(lay_out):
        def noted(self, *given, **named):
            lay_out(self, *given, **named)
            layouts.append((ref(self.values), len(self.values)))

        return noted

    for kind, made_by in ((Rows, "__init__"), (BlockSchedule, "_lay_out")):
        monkeypatch.setattr(kind, made_by, noting(getattr(kind, made_by)))

    def look(event):
        if run._fit is not None:
            fits.append(ref(run._fit))

    run.train(look)
    gc.collect()
    assert fits
    assert max(n for _, n in layouts) == len(run.split.train)
    if name in {"svdpp", "bayes"}:  # what is laid out belongs to what they have learnt
        assert all(fit() is None for fit in fits)
    else:
        assert all(values() is None for values, n in layouts if n == len(run.split.train))
    assert run.state().facts["begun"]
    events = []
    run.extend(2)
    run.train(events.append)
    told = [event.point.epoch for event in events if isinstance(event, EpochReport) and event.point.whole]
    assert told == [3, 4]
    assert [(p.epoch, p.validation_rmse, p.train_rmse) for p in run.history] == [
        (p.epoch, p.validation_rmse, p.train_rmse) for p in longer.history
    ]


def test_extending_a_finished_run_is_training_longer(dataset):
    whole = make_run(dataset, epochs=5)
    whole.train(lambda _: None)
    run = make_run(dataset, epochs=2, target=0.001, patience=1)
    first = run.train(lambda _: None)
    run.extend(3)
    second = run.train(lambda _: None)
    assert curve(run) == curve(whole)
    assert second.epochs == 5
    assert second.seconds > first.seconds
    assert second.run == first.run


def test_same_seed_same_curve(dataset):
    runs = [make_run(dataset, seed=s, epochs=2) for s in (1, 1, 2)]
    for run in runs:
        run.train(lambda _: None)
    assert curve(runs[0]) == curve(runs[1])
    assert curve(runs[0]) != curve(runs[2])
    assert len({run.number for run in runs}) == 3


def test_the_training_error_of_many_ratings_is_of_a_sample(dataset, monkeypatch):
    monkeypatch.setattr(measuring, "TRAINING_SAMPLE", 500)
    run = make_run(dataset, epochs=1)
    model = run.train(lambda _: None).model
    assert len(run._measure.sample) == 500
    assert run.history[1].train_rmse == rmse(model, run._measure.sample)


def test_a_run_that_is_stuck_has_its_lambda_lowered_once_after_each_best_epoch(dataset):
    stuck = {"factors": 4, "step": 0.02, "regularisation": 0.5}
    lowering = {"lower_when_stuck": True, "lower_after": 2, "lower_factor": 0.25}
    plain = make_run(dataset, epochs=60, patience=6, settings=stuck)
    plain.train(lambda _: None)
    run, models = make_run(dataset, epochs=60, patience=6, settings=stuck | lowering), {}

    def tell(event):
        if isinstance(event, EpochReport):
            models[event.point.epoch] = event.model

    summary = run.train(tell)
    lowered = [(p.epoch, p.lowered_to) for p in run.history if p.lowered_to is not None]
    assert [to for _, to in lowered] == [0.5 * 0.25 ** (turn + 1) for turn in range(len(lowered))]
    best = -1.0
    for point in run.history:
        best = point.epoch if point.best else best
        if point.lowered_to is not None:
            assert point.epoch - best == 2  # and so never twice after one best epoch
    first = int(lowered[0][0])
    assert curve(run)[: first + 1] == curve(plain)[: first + 1]
    assert models[first].ridge_per_rating == 0.5
    assert models[first + 1].ridge_per_rating == 0.125
    assert summary.validation_rmse < 0.5 * min(p.validation_rmse for p in plain.history)
    assert all(p.lowered_to is None for p in plain.history)


def test_a_lowering_that_does_not_help_is_waited_for_and_then_the_run_ends(dataset):
    settings = {"factors": 30, "regularisation": 0.0, "lower_when_stuck": True, "lower_after": 6}
    run = make_run(dataset, epochs=500, patience=3, settings=settings)
    summary = run.train(lambda _: None)
    assert summary.stopped_by == "no improvement for 3 epochs"
    (lowered,) = [p.epoch for p in run.history if p.lowered_to is not None and p.epoch > summary.best_epoch]
    assert lowered == summary.best_epoch + 6
    assert summary.epochs == lowered + 3


def test_reports_come_every_so_many_batches_where_wanted(dataset, monkeypatch):
    monkeypatch.setattr(pace, "REPORT_SHARE", 1.0)
    run, events = make_run(dataset, epochs=2, settings={"batch": 10, "report_batches": 40}), []
    run.train(events.append)
    seen = [e.point.ratings_seen for e in events if isinstance(e, EpochReport)]
    wanted = [*range(0, 1800, 400), *range(1800, 3600, 400), 3600]
    assert len(seen) == len(wanted)
    assert all(0 <= at - due < 400 / 8 * 4 for at, due in zip(seen, wanted, strict=True))


def test_frequent_reports_leave_half_of_the_time_to_training():
    reports = pace.Pace(100, 5.0, 0.0)
    assert not reports.due(99, 0.01)
    assert reports.due(100, 0.01)
    reports.told(100, 0.01, 0.06)
    assert not reports.due(200, 0.08)
    assert reports.due(260, 0.12)
    reports.told(260, 0.12, 0.13)
    assert not reports.due(299, 1.0)
    assert reports.due(299, 5.2)


def test_long_reports_inside_an_epoch_leave_four_fifths_to_training():
    reports = pace.Pace(0, 1.0, 0.0)
    assert reports.due(10, 1.1)
    reports.told(10, 1.1, 3.1)
    assert not reports.due(20, 11.0)
    assert reports.due(20, 11.2)
    reports.told(20, 11.2, 11.3)
    assert reports.due(30, 12.4)


def test_a_method_of_interest_is_followed_by_its_objective_and_its_lists(dataset):
    events = []
    one = method("ials")
    split = split_random(dataset.ratings, 0.2, 1)
    run = Run(one, one.choose(None, {"factors": 8}), dataset, split, Stopping(4, 0), 1)
    summary = run.train(events.append)
    objectives = [point.train_rmse for point in run.history]
    assert objectives[0] == pytest.approx(1, abs=0.05)
    assert objectives == sorted(objectives, reverse=True)
    assert all(0 <= point.validation_rmse <= 1 for point in run.history)
    assert summary.validation_rmse == min(point.validation_rmse for point in run.history)
    assert 0 < events[0].baseline_rmse < 1
    assert summary.interest is None
    again = Run.restored(run.state(), one, dataset, split)
    again.extend(2)
    assert len(again.train(lambda _: None).model.film_factors) == dataset.n_films
    assert len(again.history) == 7


def test_lists_of_a_sample_are_judged_while_it_learns_and_everybodys_at_the_end(dataset, monkeypatch):
    one, split, events = method("ials"), split_random(dataset.ratings, 0.2, 1), []
    settings = one.choose(None, {"factors": 8})
    whole = Run(one, settings, dataset, split, Stopping(3, 0), 1).train(lambda _: None)
    assert np.isnan(whole.of_everybody)
    monkeypatch.setattr("mfgui.training.likes.MOST_PEOPLE", 5)
    run = Run(one, settings, dataset, split, Stopping(3, 0), 1)
    summary = run.train(events.append)
    everybody = HeldOutLikes.of(split.train, split.validation, dataset.liked_from, dataset.n_users, 1, most=10**6)
    assert events[0].sampled == (5, len(everybody.people))
    assert summary.of_everybody == pytest.approx(ranking_error(summary.model, everybody), abs=1e-6)
    assert summary.of_everybody != summary.validation_rmse
    assert facts_of(run, summary)["of_everybody"] == summary.of_everybody
    assert [event.doing for event in events if isinstance(event, Finishing)] == [JUDGING]


def test_what_is_done_after_the_last_epoch_is_told_and_factors_that_take_long_are_not_computed_for_it(dataset):
    bayes, events = method("bayes"), []
    settings = bayes.choose(None, {"factors": 3, "implicit": 5})
    split = split_random(dataset.ratings, 0.2, 1)
    summary = Run(bayes, settings, dataset, split, Stopping(4, 0), 1, beside=True).train(events.append)
    assert events[-2:] == [Finishing(summary.run, WEIGHING), summary]
    assert summary.interest.spread == summary.validation_rmse
    assert not summary.model.keep_is_ready()


def test_without_held_out_likes_the_objective_decides(dataset):
    one = method("ials")
    split = split_random(dataset.ratings.take(dataset.ratings.values < 4), 0.2, 1)
    run = Run(one, one.choose(None, {"factors": 8}), dataset, split, Stopping(2, 0), 1)
    run.train(lambda _: None)
    assert [p.validation_rmse for p in run.history] == [p.train_rmse for p in run.history]


def test_interest_is_learnt_beside_from_training_ratings_alone(dataset):
    one = method("als")
    split = split_random(dataset.ratings, 0.2, 1)
    events = []
    run = Run(one, one.choose(None, {"factors": 4}), dataset, split, Stopping(2, 0), 1, beside=True)
    summary = run.train(events.append)
    opened = events[0].interest
    np.testing.assert_array_equal(opened.model.film_support, np.bincount(split.train.films, minlength=dataset.n_films))
    assert summary.interest.spread == pytest.approx(summary.validation_rmse)
    assert summary.interest.model is opened.model
    again = Run.restored(run.state(), one, dataset, split)
    assert again.interest.weight == summary.interest.weight
    np.testing.assert_array_equal(again.interest.model.film_factors, opened.model.film_factors)
    assert Run(one, one.choose(), dataset, split, Stopping(1), 1).train(lambda _: None).interest is None


def test_clicks_are_learnt_from_but_not_predicted(dataset):
    ratings = dataset.ratings
    clicks = replace(
        dataset,
        implicit=True,
        scale=RatingScale(1, 1, 1),
        ratings=Ratings(ratings.users, ratings.films, np.ones(len(ratings), np.float32)),
    )
    split = split_random(clicks.ratings, 0.2, 1)
    assert default_for(clicks) == "ials"
    assert default_for(dataset) == "adam"
    one = method(default_for(clicks))
    summary = Run(one, one.choose(None, {"factors": 8}), clicks, split, Stopping(3), 1).train(lambda _: None)
    scores = summary.model.scores(summary.model.taste(0))
    assert np.isfinite(scores).all()
    assert scores.std() > 0
    assert 0 < summary.validation_rmse < 1
    adam = method("adam")
    with pytest.raises(DataError, match="no ratings to predict"):
        Run(adam, adam.choose(), clicks, split, Stopping(1), 1).train(lambda _: None)
