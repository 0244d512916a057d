"""The search: what it draws, that it goes on where it was, and that it never sees a test rating."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from mfgui.data.dataset import Dataset
from mfgui.data.errors import DataError
from mfgui.data.splitting import split_random
from mfgui.evaluation import tuning
from mfgui.evaluation.tuning import NEAR, REACH, WIDE_TRIALS, Progress, Search, Trial, draw
from mfgui.factorization.registry import method
from mfgui.factorization.settings import Setting
from mfgui.training.run import Run, RunControl, Stopping, StopRequested


class Clock:
    """Every look at the clock is a second later, so that a trial lasts a known time."""

    def __init__(self) -> None:
        self.now = 0.0

    def perf_counter(self) -> float:
        self.now += 1.0
        return self.now


@pytest.fixture(autouse=True)
def _one_second_a_trial(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tuning, "time", Clock())


def search(dataset: Dataset, state: Path, budget: float, **changes: object) -> Search:
    one = replace(method("adam"), epochs=3)
    start = one.choose(None, {"factors": 4, "step": 0.02})
    known = {
        "method": one,
        "start": start,
        "dataset": dataset,
        "split": split_random(dataset.ratings, 0.1, 1),
        "budget": budget,
        "state": state,
        "names": ("step", "regularisation"),
    }
    return Search(**{**known, **changes})  # type: ignore[arg-type]


def outcome(told: list[Progress]) -> list[tuple[int, dict[str, object], float]]:
    return [(one.trial.number, dict(one.trial.settings), one.trial.rmse) for one in told]


def test_it_begins_with_the_start_and_reports_the_best_so_far(dataset: Dataset, tmp_path: Path) -> None:
    told: list[Progress] = []
    one = search(dataset, tmp_path / "s.db", 5.0)
    best = one.run(told.append)
    assert told[0].trial.settings == one.start
    assert [progress.spent for progress in told] == [1, 2, 3, 4, 5]
    for number, progress in enumerate(told, 1):
        assert progress.best.rmse == min(other.trial.rmse for other in told[:number])
    assert best == told[-1].best
    steps = {progress.trial.settings["step"] for progress in told}
    assert len(steps) == 5
    assert {progress.trial.settings["factors"] for progress in told} == {4}


def test_a_trial_is_a_run_on_the_validation_ratings(dataset: Dataset, tmp_path: Path) -> None:
    one = search(dataset, tmp_path / "s.db", 1.0)
    best = one.run()
    run = Run(one.method, one.start, dataset, one.split, Stopping(3), one.seed)
    summary = run.train(lambda _: None)
    assert best.rmse == summary.validation_rmse
    assert best.epochs == summary.best_epoch


def test_an_interrupted_search_goes_on_as_if_it_had_not_been(dataset: Dataset, tmp_path: Path) -> None:
    whole: list[Progress] = []
    search(dataset, tmp_path / "whole.db", 6.0).run(whole.append)
    pieces: list[Progress] = []
    search(dataset, tmp_path / "pieces.db", 2.0).run(pieces.append)
    control = RunControl()

    def tell(progress: Progress) -> None:
        pieces.append(progress)
        if progress.trial.number == 3:
            control.stop()

    stopped = search(dataset, tmp_path / "pieces.db", 6.0, control=control).run(tell)
    assert stopped.rmse == min(one.trial.rmse for one in pieces)
    assert len(pieces) == 4
    best = search(dataset, tmp_path / "pieces.db", 6.0).run(pieces.append)
    assert outcome(pieces) == outcome(whole)
    assert best.settings == whole[-1].best.settings
    # Nothing is left of the budget.
    assert search(dataset, tmp_path / "pieces.db", 6.0).run(pieces.append).number == best.number
    assert len(pieces) == 6


def test_a_trial_that_is_stopped_is_forgotten(dataset: Dataset, tmp_path: Path) -> None:
    control = RunControl()
    control.stop()
    with pytest.raises(StopRequested):
        search(dataset, tmp_path / "s.db", 3.0, control=control).run()
    told: list[Progress] = []
    search(dataset, tmp_path / "s.db", 1.0).run(told.append)
    assert [one.trial.number for one in told] == [0]


def test_a_run_that_diverges_is_not_the_best(dataset: Dataset, tmp_path: Path) -> None:
    wild = method("sgd")
    start = wild.choose(None, {"factors": 4, "step": 1.0})
    best = search(dataset, tmp_path / "s.db", 3.0, method=wild, start=start, names=("step",)).run()
    assert math.isfinite(best.rmse)


def test_another_search_is_refused(dataset: Dataset, tmp_path: Path) -> None:
    search(dataset, tmp_path / "s.db", 1.0).run()
    for changes in ({"seed": 2}, {"names": ("step",)}, {"split": split_random(dataset.ratings, 0.2, 1)}):
        with pytest.raises(DataError, match="keeps another search"):
            search(dataset, tmp_path / "s.db", 2.0, **changes).run()


def test_files_that_cannot_keep_a_search_are_refused(dataset: Dataset, tmp_path: Path) -> None:
    (tmp_path / "text").write_text("this is no database, and long enough to be seen as none " * 20, "utf-8")
    for state, why in (
        (tmp_path / "text", "does not hold a search"),
        (tmp_path / "no" / "folder", "no such folder"),
        (Path("/dev/null"), "a device"),
    ):
        with pytest.raises(DataError, match=why):
            search(dataset, state, 1.0).run()
    assert (tmp_path / "text").read_text("utf-8").startswith("this is no database")
    assert [file.name for file in tmp_path.iterdir()] == ["text"]
    with pytest.raises(DataError, match="has no setting 'magic'"):
        search(dataset, tmp_path / "s.db", 1.0, names=("magic",))


def test_a_search_under_way_elsewhere_is_refused_and_goes_on_afterwards(dataset: Dataset, tmp_path: Path) -> None:
    one, other = search(dataset, tmp_path, 1.0), search(dataset, tmp_path, 2.0)

    def at_the_same_time(_progress: Progress) -> None:
        with pytest.raises(DataError, match="is at this search"):
            other.run()
        assert [trial.number for trial in other.kept()] == [0]

    one.run(at_the_same_time)
    other.run()
    assert [trial.number for trial in other.kept()] == [0, 1]


def drawn(setting: Setting, start: object, n: int = 300) -> list:
    return [draw(setting, start, np.random.default_rng((1, k))) for k in range(n)]  # type: ignore[arg-type]


def test_numbers_are_drawn_evenly_on_a_log_scale_within_bounds() -> None:
    values = drawn(Setting("x", "", 1.0, "", minimum=0.5, maximum=1000), 1.0)
    assert min(values) == 0.5
    assert REACH / 1.5 < max(values) <= REACH
    assert np.median(np.log(drawn(Setting("x", "", 1.0, ""), 1.0))) == pytest.approx(0, abs=0.3)
    counts = drawn(Setting("k", "", 64, "", minimum=1, maximum=100), 64)
    assert all(isinstance(value, int) for value in counts)
    assert min(counts) >= 8
    assert max(counts) == 100


def test_shares_near_one_are_drawn_by_what_they_lack() -> None:
    values = drawn(Setting("decay", "", 0.9, "", minimum=0.1, maximum=0.995), 0.9)
    assert 0.5 <= min(values) < 0.6
    assert max(values) == 0.995
    assert np.median(values) == pytest.approx(1 - math.sqrt(0.5 * 0.001), abs=0.02)


def test_switches_and_choices_are_drawn_and_zero_stays() -> None:
    assert set(drawn(Setting("s", "", True, ""), True, 20)) == {True, False}
    assert set(drawn(Setting("c", "", "a", "", choices=("a", "b")), "a", 20)) == {"a", "b"}
    assert set(drawn(Setting("z", "", 0.0, "", minimum=0), 0.0, 20)) == {0.0}


def test_every_number_above_zero_varies_unless_told_otherwise(dataset: Dataset, tmp_path: Path) -> None:
    told: list[Progress] = []
    search(dataset, tmp_path / "s.db", 3.0, names=()).run(told.append)
    first, second = told[1].trial.settings, told[2].trial.settings
    changed = {name for name in first if first[name] != second[name]}
    assert {"factors", "step", "regularisation"} <= changed
    assert not {"init", "biases", "lower_after"} & changed  # lowering is off
    assert isinstance(told[0].trial, Trial)


def test_most_late_trials_are_drawn_near_the_best(dataset: Dataset, tmp_path: Path) -> None:
    told: list[Progress] = []
    one = search(dataset, tmp_path / "s.db", 16.0)
    one.run(told.append)
    centres = 0
    for number in (9, 10, 11, 13, 14, 15):
        assert number > WIDE_TRIALS
        best, drawn_near = told[number - 1].best.settings, told[number].trial.settings
        for name in ("step", "regularisation"):
            assert best[name] / NEAR * 0.999 <= drawn_near[name] <= best[name] * NEAR * 1.001  # type: ignore[operator]
        centres += best != one.start
    assert centres  # the search had got away from its start


def test_shares_near_one_stay_near_the_best() -> None:
    setting = Setting("decay", "", 0.9, "", minimum=0.1, maximum=0.995)
    values = [draw(setting, 0.96, np.random.default_rng((1, k)), NEAR) for k in range(200)]
    assert 0.92 <= min(values) < 0.93  # type: ignore[type-var]
    assert 0.975 < max(values) <= 0.98  # type: ignore[type-var]


def test_in_a_folder_every_search_has_its_own_file_and_can_be_read_again(dataset: Dataset, tmp_path: Path) -> None:
    one, other = search(dataset, tmp_path, 2.0), search(dataset, tmp_path, 3.0, seed=2)
    assert one.kept() == []
    assert list(tmp_path.iterdir()) == []  # looking leaves nothing behind
    told: list[Progress] = []
    one.run(told.append)
    other.run()
    assert one.state != other.state
    assert {one.state, other.state} == set(tmp_path.iterdir())
    assert search(dataset, tmp_path, 99.0).kept() == [progress.trial for progress in told]
    assert len(other.kept()) == 3
    assert [setting.name for setting in one.varied] == ["step", "regularisation"]


def test_the_trial_under_way_can_be_followed(dataset: Dataset, tmp_path: Path) -> None:
    seen: list[tuple[int, float]] = []
    told: list[Progress] = []
    search(dataset, tmp_path / "s.db", 2.0).run(
        told.append, lambda number, point: seen.append((number, point.validation_rmse))
    )
    assert {number for number, _ in seen} == {0, 1}
    for progress in told:
        assert min(error for number, error in seen if number == progress.trial.number) == progress.trial.rmse
