"""The race: one trains at a time, the least trained goes next, and what is told of it is what runs alone come to."""

from __future__ import annotations

import math
import threading
import time
from dataclasses import replace
from typing import Any

import pytest

from mfgui.data.dataset import Dataset
from mfgui.data.errors import DataError
from mfgui.data.splitting import split_random
from mfgui.evaluation.race import Entrant, LaneEnded, LanePoint, Race, RaceOpened, RaceResult, RaceSlowed
from mfgui.factorization.interface import TrainingData
from mfgui.factorization.methods import baseline
from mfgui.factorization.registry import method
from mfgui.training.likes import HeldOutLikes, popularity_error
from mfgui.training.measuring import rmse
from mfgui.training.run import Run, RunControl, Stopping, StopRequested


def entrant(name: str, epochs: int = 6, **settings: Any) -> Entrant:
    one = method(name)
    if one.epochs > 1:
        one = replace(one, epochs=epochs, patience=0)
    return Entrant(name, one, one.choose(None, settings))


def adam(epochs: int = 6) -> Entrant:
    return entrant("adam", epochs, factors=4, step=0.02)


def sgd(epochs: int = 6) -> Entrant:
    return entrant("sgd", epochs, factors=4, step=0.02)


def race(dataset: Dataset, *entrants: Entrant, target: float | None = 0.0, **more: Any) -> Race:
    return Race(entrants, dataset, split_random(dataset.ratings, 0.1, 1), 1, target, **more)


def curves(events: list[Any]) -> dict[int, list[LanePoint]]:
    lanes: dict[int, list[LanePoint]] = {}
    for event in events:
        if isinstance(event, LanePoint):
            lanes.setdefault(event.lane, []).append(event)
    return lanes


def test_each_lane_learns_what_it_learns_alone(dataset: Dataset) -> None:
    events: list[Any] = []
    one = race(dataset, adam(), entrant("als", factors=4), entrant("item-knn"))
    result = one.run(events.append)
    assert isinstance(events[0], RaceOpened)
    assert result.complete
    for lane, points in curves(events).items():
        who = one.entrants[lane]
        alone = Run(who.method, who.settings, dataset, one.split, Stopping(who.method.epochs, who.method.patience), 1)
        summary = alone.train(lambda _: None)
        assert [point.error for point in points] == [point.validation_rmse for point in alone.history]
        assert result.ends[lane].best == min(point.validation_rmse for point in alone.history)
        assert result.ends[lane].points[0][1] == alone.history[0].validation_rmse
        assert result.ends[lane].why == summary.stopped_by
    assert [event for event in events if isinstance(event, LaneEnded)] != []


def test_the_one_that_has_trained_least_goes_next_and_only_one_trains(
    dataset: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    training, together = set[str](), list[set[str]]()

    def watch(kind: type) -> None:
        epoch = kind.run_epoch

        def run_epoch(fit: Any, checkpoint: Any) -> None:
            me = threading.current_thread().name

            def noted(seen: int) -> None:
                training.discard(me)  # here it may be held while another trains
                checkpoint(seen)
                training.add(me)
                together.append(set(training))

            training.add(me)
            epoch(fit, noted)
            training.discard(me)

        monkeypatch.setattr(kind, "run_epoch", run_epoch)

    data = TrainingData.of(dataset, dataset.ratings)
    for kind in {type(who.method.start(data, who.settings, 1)) for who in (adam(), sgd())}:
        watch(kind)
    events: list[Any] = []
    race(dataset, adam(8), sgd(8)).run(events.append)
    assert together
    assert all(len(names) == 1 for names in together)
    reached = {0: 0.0, 1: 0.0}
    over = set[int]()
    for event in events:
        if isinstance(event, LanePoint):
            others = [seconds for lane, seconds in reached.items() if lane != event.lane and lane not in over]
            assert all(reached[event.lane] <= seconds for seconds in others)
            reached[event.lane] = event.seconds
        elif isinstance(event, LaneEnded):
            over.add(event.lane)


def test_a_lane_ends_at_its_first_error_under_the_target(dataset: Dataset) -> None:
    free: list[Any] = []
    race(dataset, adam(), sgd()).run(free.append)
    goal = (curves(free)[0][2].error + curves(free)[0][3].error) / 2
    events: list[Any] = []
    result = race(dataset, adam(), sgd(1), target=goal).run(events.append)
    first = result.ends[0]
    assert [point.epoch for point in curves(events)[0]] == [0, 1, 2, 3]
    assert first.reached == curves(events)[0][-1].seconds == first.seconds
    assert first.best < goal
    assert first.why == "reached the target"
    second = result.ends[1]
    assert second.reached is None
    assert second.best > goal
    assert result.order == (0, 1)
    assert result.complete


def test_an_easy_target_takes_some_training_all_the_same(dataset: Dataset) -> None:
    result = race(dataset, adam(), sgd(), target=5.0).run(lambda _: None)
    assert all(end.reached is not None and end.reached > 0 for end in result.ends)
    assert all(end.best <= end.points[0][1] for end in result.ends)


def test_the_reference_is_the_baseline_s_error(dataset: Dataset) -> None:
    one = race(dataset, adam(1), sgd(1), target=None, better_by=0.03)
    opened = one.run(lambda _: None).opened
    reference = baseline.METHOD.start(TrainingData.of(dataset, one.split.train), baseline.METHOD.choose(), 1)
    reference.run_epoch(lambda _: None)
    assert opened.error == "RMSE"
    assert opened.reference == rmse(reference.model(), one.split.validation)
    assert opened.target == pytest.approx(opened.reference * 0.97)
    assert opened.n_train + opened.n_validation == len(dataset.ratings)


def test_methods_of_lists_race_against_lists_of_the_most_rated_films(dataset: Dataset) -> None:
    ials, ease = entrant("ials", 2, factors=4), Entrant("ease", method("ease"), method("ease").choose())
    one = race(dataset, ials, ease, target=None, better_by=0.03)
    result = one.run(lambda _: None)
    opened, train = result.opened, one.split.train
    likes = HeldOutLikes.of(train, one.split.validation, dataset.liked_from, dataset.n_users, 1)
    support = TrainingData.of(dataset, train).film_support
    assert opened.error == "1 − NDCG@10"
    assert opened.reference == popularity_error(likes, support, lambda: None)
    assert opened.target == pytest.approx(opened.reference * 0.97)
    assert all(0 <= end.best <= 1 for end in result.ends)


def test_without_a_target_the_lowest_error_wins_and_a_common_level_tells_who_is_faster(dataset: Dataset) -> None:
    result = race(dataset, sgd(1), adam(8), target=None).run(lambda _: None)
    assert math.isnan(result.opened.target)
    assert [end.reached for end in result.ends] == [None, None]
    assert result.order == tuple(sorted((0, 1), key=lambda lane: result.ends[lane].best))
    assert result.common_level == max(end.best for end in result.ends)
    for end in result.ends:
        seconds = end.seconds_to(result.common_level)
        assert seconds == next(s for s, error in end.points if error <= result.common_level)
        assert math.isnan(end.seconds_to(0))


def test_slow_motion_slows_all_lanes_alike_and_counts_against_none(dataset: Dataset) -> None:
    events: list[Any] = []
    began = time.perf_counter()
    result = race(dataset, adam(4), sgd(4), target=None, watch=1.0).run(events.append)
    took = time.perf_counter() - began
    slowed = [event.times for event in events if isinstance(event, RaceSlowed)]
    assert len(slowed) == 1
    assert slowed[0] > 1
    assert took > sum(end.seconds for end in result.ends)
    assert sum(end.seconds for end in result.ends) < 0.5
    assert not [event for event in curves(events)[0] if event.seconds > 0.5]
    control = RunControl()

    def tell(event: Any) -> None:
        if isinstance(event, RaceSlowed):
            control.stop()

    assert not race(dataset, adam(50), sgd(50), target=None, watch=1000.0, control=control).run(tell).complete


def test_a_race_that_is_stopped_tells_what_it_has(dataset: Dataset) -> None:
    control, events = RunControl(), list[Any]()

    def tell(event: Any) -> None:
        events.append(event)
        if isinstance(event, LanePoint) and event.epoch == 2:
            control.stop()

    result = race(dataset, adam(1000), sgd(1000), control=control).run(tell)
    assert not result.complete
    assert all(math.isfinite(end.best) for end in result.ends)
    assert max(point.epoch for points in curves(events).values() for point in points) < 10
    with pytest.raises(StopRequested):
        race(dataset, adam(), sgd(), control=control).run(lambda _: None)


def test_a_listener_that_gives_up_ends_the_race(dataset: Dataset) -> None:
    class EnoughError(Exception):
        pass

    def tell(event: Any) -> None:
        if isinstance(event, LanePoint):
            raise EnoughError

    with pytest.raises(EnoughError):
        race(dataset, adam(1000), sgd(1000)).run(tell)


def test_a_paused_race_stands_still_and_its_seconds_too(dataset: Dataset) -> None:
    control, ended = RunControl(), list[RaceResult]()
    paused, told = threading.Event(), list[Any]()

    def tell(event: Any) -> None:
        told.append(event)
        if isinstance(event, LanePoint) and event.epoch == 3 and not paused.is_set():
            control.pause()
            paused.set()

    one = race(dataset, adam(), sgd(), control=control)
    thread = threading.Thread(target=lambda: ended.append(one.run(tell)))
    thread.start()
    assert paused.wait(20)
    thread.join(0.3)
    count = len(told)
    assert thread.is_alive()
    control.resume()
    thread.join(20)
    assert len(told) > count
    assert ended[0].complete
    assert all(end.seconds < 0.3 for end in ended[0].ends)


def test_a_lane_that_cannot_run_is_last_and_does_not_stop_the_others(dataset: Dataset) -> None:
    broken = adam()

    def start(*_: Any) -> Any:
        raise DataError("this method needs genres")

    broken = Entrant("broken", replace(broken.method, start=start), broken.settings)
    result = race(dataset, broken, sgd()).run(lambda _: None)
    assert result.ends[0].failed
    assert result.ends[0].why == "this method needs genres"
    assert math.isnan(result.ends[0].best)
    assert result.order == (1, 0)
    assert not result.ends[1].failed


def test_a_fault_of_our_own_is_not_hidden(dataset: Dataset) -> None:
    def start(*_: Any) -> Any:
        raise ZeroDivisionError

    broken = Entrant("broken", replace(adam().method, start=start), adam().settings)
    with pytest.raises(ZeroDivisionError):
        race(dataset, sgd(), broken).run(lambda _: None)


def test_methods_judged_by_different_figures_do_not_race(dataset: Dataset) -> None:
    ials = method("ials")
    with pytest.raises(DataError, match="NDCG"):
        race(dataset, adam(), Entrant("ials", ials, ials.choose()))


def test_one_alone_or_five_are_no_race(dataset: Dataset) -> None:
    for many in (1, 5):
        with pytest.raises(DataError, match="2 to 4 methods"):
            race(dataset, *[adam()] * many)


class _Fails:
    """A fit that ends its first epoch with an error."""

    def __init__(self, inner: Any, error: BaseException) -> None:
        self._inner, self._error = inner, error

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)

    def run_epoch(self, _checkpoint: Any) -> None:
        raise self._error


def failing(error: BaseException) -> Entrant:
    one = adam()
    start = one.method.start
    broken = replace(one.method, start=lambda *words: _Fails(start(*words), error))
    return Entrant(one.name, broken, one.settings)


def test_a_method_without_enough_memory_leaves_the_race_to_the_others(dataset: Dataset) -> None:
    result = race(dataset, failing(MemoryError()), sgd(2)).run(lambda _: None)
    assert [end.failed for end in result.ends] == [True, False]
    assert result.ends[1].points
    assert "memory" in result.ends[0].why


def test_a_fault_of_a_method_is_the_race_s(dataset: Dataset) -> None:
    with pytest.raises(ZeroDivisionError):
        race(dataset, failing(ZeroDivisionError()), sgd(2)).run(lambda _: None)
