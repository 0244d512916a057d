"""Run files: a run that was saved and continued has the curve and the factors of one that was not."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from mfgui.data.dataset import Dataset
from mfgui.data.errors import DataError
from mfgui.data.held_out_file import split_from_spec
from mfgui.data.reading import read_dataset
from mfgui.factorization.interest import Interest
from mfgui.factorization.interface import Ability, TrainingData
from mfgui.factorization.methods import als, stochastic, svdpp
from mfgui.factorization.methods.bayes import fit as bayes_fit
from mfgui.factorization.methods.ials.light import learn_interest
from mfgui.factorization.methods.ials.pairs import PairedModel, learn_pairs
from mfgui.factorization.registry import method, methods
from mfgui.factorization.settings import SettingError
from mfgui.storage.archive import read_archive
from mfgui.storage.run_file import continue_run, load_run, save_run
from mfgui.training import run as training
from mfgui.training.run import CannotSaveError, EpochPoint, Run, RunCheckpoint, RunControl, Stopping, StopRequested

SECONDS = 20
IN_EPOCHS = [one.name for one in methods().values() if Ability.EPOCHS in one.abilities]
SETTINGS: dict[str, dict[str, bool | int | float | str]] = {name: {"factors": 5} for name in IN_EPOCHS} | {
    "bayes": {"factors": 3, "implicit": 6, "dates": True, "samples": 3, "burn_in": 2}
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """2,000 ratings of rank two on some days, with genres."""
    rng = np.random.default_rng(3)
    truth = 3 + rng.normal(0, 0.8, (60, 2)) @ rng.normal(0, 0.8, (2, 50))
    users, films = np.divmod(rng.permutation(60 * 50)[:2000], 50)
    values = np.clip(np.round(2 * (truth[users, films] + rng.normal(0, 0.2, 2000))) / 2, 0.5, 5)
    times = 1_000_000_000 + 86_400 * rng.integers(0, 4, 2000)
    place = tmp_path_factory.mktemp("folder")
    lines = [f"{u + 1},{f + 1},{v},{t}" for u, f, v, t in zip(users, films, values, times, strict=True)]
    (place / "ratings.csv").write_text("\n".join(["userId,movieId,rating,timestamp", *lines]) + "\n")
    kinds = ("Comedy", "Drama|War")
    titles = [f"{f + 1},Film {f} ({1950 + f}),{kinds[f % 2]}" for f in range(50)]
    (place / "movies.csv").write_text("\n".join(["movieId,title,genres", *titles]) + "\n")
    return place


@pytest.fixture(scope="module")
def dataset(folder: Path) -> Dataset:
    return read_dataset(folder)


@pytest.fixture(autouse=True)
def _many_checkpoints_and_no_points_in_between(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stochastic, "BLOCK_WORK", 5 * 100)
    monkeypatch.setattr(svdpp, "CHUNK_WORK", 5 * 100)
    monkeypatch.setattr(als, "CHUNK_WORK", 5e4)
    monkeypatch.setattr(als, "WAVE", 2)
    monkeypatch.setattr(bayes_fit, "CHUNK_WORK", 5e4)
    monkeypatch.setattr(training, "REPORT_SECONDS", 1e9)


def make_run(dataset: Dataset, name: str, epochs: int = 6, control: RunControl | None = None) -> Run:
    one = method(name)
    split = split_from_spec(dataset, "0.1", 4)
    return Run(
        one,
        one.choose(None, SETTINGS.get(name)),
        dataset,
        split,
        Stopping(epochs, patience=0),
        2,
        control or RunControl(),
        validation="0.1",
        split_seed=4,
    )


def curve(run: Run) -> list[tuple[object, ...]]:
    return [(p.epoch, p.ratings_seen, p.train_rmse, p.validation_rmse, p.best, p.lowered_to) for p in run.history]


def assert_same(one: Run, other: Run) -> None:
    """Curves, and all that the fits hold, bit for bit."""
    assert curve(one) == curve(other)
    states = one.state(), other.state()
    assert states[0].arrays.keys() == states[1].arrays.keys()
    for key, array in states[0].arrays.items():
        assert np.array_equal(array, states[1].arrays[key]), key
    assert states[0].facts["fit"] == states[1].facts["fit"]


@pytest.fixture(scope="module")
def whole(dataset: Dataset) -> dict[str, Run]:
    """Runs of six epochs that nobody interrupted; filled where first asked for."""
    return {}


def uninterrupted(whole: dict[str, Run], dataset: Dataset, name: str) -> Run:
    if name not in whole:
        whole[name] = make_run(dataset, name)
        whole[name].train(lambda _: None)
    return whole[name]


@pytest.mark.parametrize("name", IN_EPOCHS)
def test_a_run_continued_from_a_file_has_the_same_curve_and_factors(
    name: str, dataset: Dataset, folder: Path, tmp_path: Path, whole: dict[str, Run]
) -> None:
    file = tmp_path / "a.mfrun"
    run = make_run(dataset, name, 3)
    run.train(lambda _: None)
    save_run(file, run)
    again = continue_run(load_run(file), read_dataset(folder))
    assert curve(again) == curve(run)
    again.extend(3)
    events: list[object] = []
    summary = again.train(events.append)
    assert_same(again, uninterrupted(whole, dataset, name))
    assert [e.point.epoch for e in events if isinstance(e, training.EpochReport)] == [4, 5, 6]
    assert isinstance(events[0], training.RunOpened)
    assert summary.seconds > run.history[-1].seconds


LOOKS = [(name, look) for name in IN_EPOCHS for look in (3, 30, 61, 62, 63, 64, 65, 97)]
LOOKS += [("bayes", look) for look in range(100, 235, 3)]


@pytest.mark.parametrize(("name", "look"), LOOKS)
def test_so_has_one_saved_while_it_was_held_anywhere(
    name: str, look: int, dataset: Dataset, tmp_path: Path, whole: dict[str, Run]
) -> None:
    """In the midst of an epoch, of laying out, of measuring; from another thread, which finds it at rest."""
    control = Paused(look)
    run = make_run(dataset, name, control=control)
    thread = threading.Thread(target=run_until_stopped, args=(run,))
    thread.start()
    assert control.held.wait(SECONDS)
    try:
        save_run(tmp_path / "a.mfrun", run)
    finally:
        control.stop()
        thread.join(SECONDS)
    again = continue_run(load_run(tmp_path / "a.mfrun"), dataset)
    again.train(lambda _: None)
    assert_same(again, uninterrupted(whole, dataset, name))


class Paused(RunControl):
    """Pauses the run at its n-th look."""

    def __init__(self, look: int) -> None:
        super().__init__()
        self.held = threading.Event()
        self._looks, self._look = 0, look

    def wait_while_paused(self) -> float:
        self._looks += 1
        if self._looks == self._look:
            self.pause()
            self.held.set()
        return super().wait_while_paused()


class Visited(RunControl):
    """Tells when the run is at work, and does not let it end before all has been saved."""

    def __init__(self) -> None:
        super().__init__()
        self.at_work, self.saved = threading.Event(), threading.Event()
        self._looks = 0

    def wait_while_paused(self) -> float:
        self._looks += 1
        if self._looks == 20:
            self.at_work.set()
        if self._looks == 80:
            self.saved.wait(SECONDS)
        return super().wait_while_paused()


def run_until_stopped(run: Run) -> None:
    try:
        run.train(lambda _: None)
    except StopRequested:  # before the first point
        assert not run.history


@pytest.mark.parametrize("name", ["adam", "bayes"])
def test_saving_a_run_at_work_leaves_its_curve_as_it_is(
    name: str, dataset: Dataset, tmp_path: Path, whole: dict[str, Run]
) -> None:
    control = Visited()
    run = make_run(dataset, name, control=control)
    thread = threading.Thread(target=lambda: run.train(lambda _: None))
    thread.start()
    assert control.at_work.wait(SECONDS)
    for _ in range(3):
        save_run(tmp_path / "a.mfrun", run)
    control.saved.set()
    thread.join(SECONDS)
    assert_same(run, uninterrupted(whole, dataset, name))
    assert len(load_run(tmp_path / "a.mfrun").state.facts["history"]) < 7
    again = continue_run(load_run(tmp_path / "a.mfrun"), dataset)
    again.train(lambda _: None)
    assert curve(again) == curve(run)


@pytest.mark.parametrize("name", ["adam", "sgd", "momentum", "als", "svdpp"])
def test_a_lambda_that_was_lowered_stays_so(name: str, dataset: Dataset, tmp_path: Path) -> None:
    def stuck(epochs: int) -> Run:
        run = make_run(dataset, name, epochs)
        lowering = {"lower_when_stuck": True, "lower_after": 1, "lower_factor": 0.1, "regularisation": 1e-9}
        steps = {"step": 0.1} if name != "als" else {"regularisation_per_rating": 0.0}
        run.settings = run.method.choose(None, {"factors": 20, **lowering, **steps})
        run.train(lambda _: None)
        return run

    longer, run = stuck(24), stuck(20)
    assert any(point.lowered_to is not None for point in run.history)
    save_run(tmp_path / "a.mfrun", run)
    again = continue_run(load_run(tmp_path / "a.mfrun"), dataset)
    again.extend(4)
    again.train(lambda _: None)
    assert_same(again, longer)


def test_a_choice_that_an_older_version_had_not_stays_as_it_was_then(dataset: Dataset, tmp_path: Path) -> None:
    def older(epochs: int) -> Run:
        run = make_run(dataset, "adam", epochs)
        run.settings = {name: value for name, value in run.settings.items() if name != "damped_start"}
        run.train(lambda _: None)
        return run

    save_run(tmp_path / "a.mfrun", older(2))
    again = continue_run(load_run(tmp_path / "a.mfrun"), dataset)
    assert again.settings["damped_start"] is False
    again.extend(2)
    again.train(lambda _: None)
    assert_same(again, older(4))


def test_who_is_told_of_a_point_may_save_at_once(dataset: Dataset, tmp_path: Path) -> None:
    run, seen = make_run(dataset, "als", 2), []

    def tell(event: object) -> None:
        if isinstance(event, training.EpochReport):
            save_run(tmp_path / "a.mfrun", run)
            seen.append(len(load_run(tmp_path / "a.mfrun", arrays=False).state.facts["history"]))

    run.train(tell)
    assert seen == [1, 2, 3]


def test_another_process_continues_as_this_one_would(
    dataset: Dataset, folder: Path, tmp_path: Path, whole: dict[str, Run]
) -> None:
    file = tmp_path / "a.mfrun"
    run = make_run(dataset, "adam", 3)
    run.train(lambda _: None)
    save_run(file, run)
    code = (
        "import sys, json\nfrom pathlib import Path\nfrom dataclasses import asdict\n"
        "from mfgui.factorization.methods import stochastic; stochastic.BLOCK_WORK = 500\n"
        "from mfgui.data.reading import read_dataset\n"
        "from mfgui.storage.run_file import continue_run, load_run, save_run\n"
        "file = Path(sys.argv[1]); run = continue_run(load_run(file), read_dataset(Path(sys.argv[2])))\n"
        "run.extend(3); run.train(lambda _: None); save_run(file, run)\n"
        "print(json.dumps([asdict(point) for point in run.history]))"
    )
    out = subprocess.run(
        [sys.executable, "-c", code, str(file), str(folder)], timeout=120, check=True, capture_output=True
    ).stdout
    run.history[:] = [EpochPoint(**point) for point in json.loads(out)]
    assert curve(run) == curve(uninterrupted(whole, dataset, "adam"))
    assert_same(continue_run(load_run(file), dataset), uninterrupted(whole, dataset, "adam"))


@pytest.mark.parametrize("name", [name for name in methods() if name not in IN_EPOCHS])
def test_methods_without_epochs_come_back_with_what_they_learnt(name: str, dataset: Dataset, tmp_path: Path) -> None:
    run = make_run(dataset, name, 1)
    model = run.train(lambda _: None).model
    save_run(tmp_path / "a.mfrun", run)
    back = continue_run(load_run(tmp_path / "a.mfrun"), dataset)
    held_out = back.split.validation
    summary = back.train(lambda _: None)
    assert np.array_equal(
        summary.model.predict(held_out.users, held_out.films), model.predict(held_out.users, held_out.films)
    )
    assert curve(back) == curve(run)
    assert summary.stopped_by == "done"


def test_what_is_in_the_file(dataset: Dataset, folder: Path, tmp_path: Path) -> None:
    run = make_run(dataset, "sgd", 2)
    run.train(lambda _: None)
    save_run(tmp_path / "a.mfrun", run)
    saved = load_run(tmp_path / "a.mfrun", arrays=False)
    assert saved.data_place == folder
    assert saved.fingerprint == dataset.fingerprint
    assert not saved.state.arrays
    facts = saved.state.facts
    assert (facts["method"], facts["seed"], facts["validation"], facts["split_seed"]) == ("sgd", 2, "0.1", 4)
    assert [EpochPoint(**point) for point in facts["history"]] == run.history
    n = len(dataset.ratings)
    assert all(n not in a.shape for a in load_run(tmp_path / "a.mfrun").state.arrays.values())


def test_programs_that_know_no_pairs_of_films_call_their_file_a_newer_one(dataset: Dataset, tmp_path: Path) -> None:
    run, data = make_run(dataset, "adam", 1), TrainingData.of(dataset, dataset.ratings)
    run.train(lambda _: None)
    learnt = learn_interest(data, 1, lambda _: None)
    for model in (learnt, PairedModel.of(learnt, learn_pairs(data, 1, lambda _: None), lambda _: None)):
        run._interest = Interest.usual(model, dataset.scale)
        save_run(tmp_path / "a.mfrun", run)
        about, _ = read_archive(tmp_path / "a.mfrun", "run", 99)
        assert about["format"] == 1 + isinstance(model, PairedModel)
        again = continue_run(load_run(tmp_path / "a.mfrun"), dataset).interest
        assert again is not None
        assert type(again.model) is type(model)


def test_other_ratings_are_refused_in_a_sentence(dataset: Dataset, folder: Path, tmp_path: Path) -> None:
    run = make_run(dataset, "als", 1)
    run.train(lambda _: None)
    save_run(tmp_path / "a.mfrun", run)
    other = tmp_path / "other"
    other.mkdir()
    (other / "ratings.csv").write_text((folder / "ratings.csv").read_text().replace(",5.0,", ",4.5,"))
    with pytest.raises(DataError, match="not the ratings that the run learns from"):
        continue_run(load_run(tmp_path / "a.mfrun"), read_dataset(other))


def test_a_split_that_cannot_be_drawn_again_is_told(dataset: Dataset, tmp_path: Path) -> None:
    run = make_run(dataset, "als", 1)
    run.split_seed = 5
    run.train(lambda _: None)
    save_run(tmp_path / "a.mfrun", run)
    with pytest.raises(DataError, match="held out cannot be told"):
        continue_run(load_run(tmp_path / "a.mfrun"), dataset)


def test_damage_is_told_in_a_sentence(dataset: Dataset, tmp_path: Path) -> None:
    file, rng = tmp_path / "a.mfrun", np.random.default_rng(5)
    run = make_run(dataset, "als", 1)
    run.train(lambda _: None)
    save_run(file, run)
    good = np.frombuffer(file.read_bytes(), np.uint8)
    told = 0
    for _ in range(60):
        bad = good.copy()
        bad[rng.integers(len(good), size=3)] = rng.integers(256)
        file.write_bytes(bad)
        try:
            continue_run(load_run(file), dataset)
        except DataError:
            told += 1
    assert told > 40
    with pytest.raises(DataError, match="no such run file"):
        load_run(tmp_path / "none.mfrun")


def wrong_states(state: RunCheckpoint) -> Iterator[tuple[str, RunCheckpoint]]:
    """The state with a part missing, of another shape, type or size, one at a time."""
    for name, array in state.arrays.items():
        rest = {other: value for other, value in state.arrays.items() if other != name}
        yield f"no {name}", RunCheckpoint(state.facts, rest)
        yield f"{name} shorter", RunCheckpoint(state.facts, rest | {name: array[:-1]})
        yield f"{name} one row", RunCheckpoint(state.facts, rest | {name: array[:1] if len(array) > 1 else array[:0]})
        if array.dtype.kind == "i" and name.startswith("fit."):
            yield f"{name} below 0", RunCheckpoint(state.facts, rest | {name: array - array.max() - 1})
        yield f"{name} of text", RunCheckpoint(state.facts, rest | {name: array.astype("U8")})
        yield f"{name} wider", RunCheckpoint(state.facts, rest | {name: array[..., None]})
    for where in ("fit", None):
        facts = state.facts[where] if where else state.facts
        for name in facts:
            for value in (None, "x", -7, 10**30, float("nan"), [], {}):
                changed = facts | {name: value}
                yield (
                    f"{where} {name} is {value}",
                    RunCheckpoint(state.facts | {where: changed} if where else changed, state.arrays),
                )
            less = {other: value for other, value in facts.items() if other != name}
            yield f"{where} without {name}", RunCheckpoint(state.facts | {where: less} if where else less, state.arrays)


@pytest.mark.parametrize("name", ["adam", "als", "bayes", "svdpp"])
def test_a_file_of_wrong_parts_ends_in_a_sentence_or_trains(name: str, dataset: Dataset, tmp_path: Path) -> None:
    run = make_run(dataset, name, 2)
    run.train(lambda _: None)
    save_run(tmp_path / "a.mfrun", run)
    saved, refused, trained = load_run(tmp_path / "a.mfrun"), 0, 0
    unhandled: list[str] = []
    for what, state in wrong_states(saved.state):
        wrong = replace(saved, state=state)
        try:
            again = continue_run(wrong, dataset)
            again.extend(1)
            again.train(lambda _: None)
        except (DataError, SettingError):
            refused += 1
        except Exception as odd:
            unhandled.append(f"{what}: {odd!r}")
        else:
            trained += 1
            assert "text" not in what, what
    assert not unhandled
    assert refused > 3 * len(saved.state.arrays)
    assert trained < refused


class Bare:
    """A fit of another package that knows nothing of being saved."""

    settled = False

    def __init__(self, *started: Any) -> None:
        fit = method("als").start(*started)
        self.run_epoch, self.model = fit.run_epoch, fit.model


def test_a_fit_that_does_not_tell_its_state_is_told(dataset: Dataset, tmp_path: Path) -> None:
    run = make_run(dataset, "als", 1)
    run.method = replace(run.method, start=Bare)
    run.train(lambda _: None)
    with pytest.raises(CannotSaveError, match="als cannot be saved"):
        save_run(tmp_path / "a.mfrun", run)
    assert not list(tmp_path.iterdir())
