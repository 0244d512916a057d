"""The session: opening, training, selecting, and what stays when something fails."""

from __future__ import annotations

import threading
import weakref
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from mfgui.factorization import registry
from mfgui.factorization.capabilities import factors_of
from mfgui.factorization.methods.bayes.model import BayesModel
from mfgui.storage.model_file import save_model
from mfgui.ui.state import running as running_module
from mfgui.ui.state.person import Person, taste_of
from mfgui.ui.state.session import RunState, Session


def test_opening_a_folder_shows_it_and_selects_somebody(opened: Session, folder: Path) -> None:
    assert opened.dataset is not None
    assert len(opened.dataset.ratings) == 2400
    assert opened.person is not None
    assert opened.person.user is not None
    assert not opened.loading
    assert opened.recent.all() == [folder.resolve()]


@pytest.mark.parametrize("name", ["loop", "a\x01b\nc", "a\0b", "x" * 5000])
def test_what_leads_nowhere_is_told_in_a_sentence(session: Session, tmp_path: Path, name: str, qtbot: QtBot) -> None:
    (tmp_path / "loop").symlink_to("loop")
    with qtbot.waitSignal(session.problem) as told:
        session.open(tmp_path / name)
    assert told.args
    assert "\n" not in told.args[0].sentence
    assert session.dataset is None


def test_codes_of_the_data_before_select_nothing(opened: Session) -> None:
    assert opened.dataset is not None
    before = opened.person, opened.film
    opened.select_user(opened.dataset.n_users)
    opened.select_film(opened.dataset.n_films)
    assert (opened.person, opened.film) == before
    opened.select_film(opened.dataset.n_films - 1)
    assert opened.film == opened.dataset.n_films - 1


def test_a_folder_that_cannot_be_opened_leaves_what_was_open(qtbot: QtBot, opened: Session, tmp_path: Path) -> None:
    before = opened.dataset, opened.person
    empty = tmp_path / "empty"
    empty.mkdir()
    with qtbot.waitSignal(opened.problem, timeout=10_000) as problem:
        opened.open(empty)
    assert "empty" in problem.args[0].sentence
    assert not problem.args[0].details
    assert (opened.dataset, opened.person) == before
    assert not opened.loading


def test_a_model_file_opens_with_the_ratings_it_learnt_from(
    qtbot: QtBot, opened: Session, folder: Path, tmp_path: Path
) -> None:
    with qtbot.waitSignal(opened.run_ended, timeout=60_000):
        opened.start()
    learnt, split = opened.summary, opened.split
    assert learnt is not None
    assert split is not None
    file = tmp_path / "some model.mfgui"
    save_model(
        file,
        learnt.model,
        opened.dataset,
        validation="0.1",
        seed=1,
        rmse=learnt.validation_rmse,
        protocol=split.protocol,
        interest=learnt.interest,
    )
    with qtbot.waitSignal(opened.model_changed, timeout=20_000, check_params_cb=lambda *_: opened.summary is None):
        opened.open(file)
    qtbot.waitUntil(lambda: opened.model is not None and opened.model is not learnt.model)
    assert opened.dataset.source == folder.resolve()
    pairs = np.arange(5, dtype=np.int32), np.arange(5, dtype=np.int32)
    assert np.array_equal(opened.model.predict(*pairs), learnt.model.predict(*pairs))
    assert opened.recent.all() == [folder.resolve()]


def test_a_damaged_model_file_leaves_what_was_open(qtbot: QtBot, opened: Session, tmp_path: Path) -> None:
    before = opened.dataset
    file = tmp_path / "no model.mfgui"
    file.write_bytes(b"something else")
    with qtbot.waitSignal(opened.problem, timeout=10_000) as problem:
        opened.open(file)
    assert "no model.mfgui" in problem.args[0].sentence
    assert opened.dataset is before


def test_a_run_learns_and_keeps_the_best_epoch(qtbot: QtBot, opened: Session) -> None:
    with qtbot.waitSignal(opened.run_ended, timeout=60_000) as ended:
        opened.start()
    summary = ended.args[0]
    assert opened.run_state is RunState.IDLE
    assert opened.model is summary.model
    assert opened.history[0].epoch == 0
    whole = [p for p in opened.history if p.whole]
    assert summary.validation_rmse == min(p.validation_rmse for p in whole)
    assert summary.validation_rmse < opened.opened.baseline_rmse * 0.9  # the planted taste is found


def test_a_run_that_diverges_shows_no_numbers_beyond_all_bounds(qtbot: QtBot, opened: Session) -> None:
    highest: list[float] = []

    def note() -> None:
        model = factors_of(opened.model)
        if model is not None:
            highest.append(float(np.abs(model.film_factors).max()))

    opened.model_changed.connect(note)
    with qtbot.waitSignal(opened.run_ended, timeout=60_000):
        opened.start("sgd", settings=registry.method("sgd").choose(None, ratings=0) | {"step": 5.0})
    assert opened.summary is not None
    assert opened.summary.stopped_by.startswith("diverged")
    assert highest
    assert max(highest) < running_module._BEYOND_ALL  # false with a NaN


def test_pause_holds_and_stop_keeps_what_was_learnt(qtbot: QtBot, opened: Session) -> None:
    opened.set_slow_motion(True)
    with qtbot.waitSignals([opened.point_added] * 3, timeout=60_000):
        opened.start()
    opened.pause()
    assert opened.run_state is RunState.PAUSED
    opened.resume()
    assert opened.run_state is RunState.TRAINING
    with qtbot.waitSignal(opened.point_added, timeout=20_000):
        pass
    with qtbot.waitSignal(opened.run_ended, timeout=20_000) as ended:
        opened.stop()
    assert ended.args[0].stopped_by == "stopped by you"
    assert opened.model is not None


def test_stopping_before_the_first_point_is_at_once(qtbot: QtBot, opened: Session) -> None:
    opened.start()
    assert opened.run_state is RunState.PREPARING
    opened.stop()
    assert opened.run_state is RunState.IDLE
    with qtbot.waitSignal(opened.run_ended, timeout=60_000):
        opened.start(epochs=2)
    assert [p.epoch for p in opened.history] == [0, 1, 2]


def test_more_epochs_go_on_from_where_the_run_ended(qtbot: QtBot, opened: Session) -> None:
    with qtbot.waitSignal(opened.run_ended, timeout=60_000):
        opened.start(epochs=3)
    before = list(opened.history)
    with qtbot.waitSignal(opened.run_ended, timeout=60_000):
        opened.extend(2)
    assert opened.history[: len(before)] == before
    assert [p.epoch for p in opened.history] == [0, 1, 2, 3, 4, 5]


def test_starting_again_forgets_the_run_under_way(qtbot: QtBot, opened: Session) -> None:
    opened.set_slow_motion(True)
    with qtbot.waitSignal(opened.point_added, timeout=60_000):
        opened.start()
    opened.set_slow_motion(False)
    with qtbot.waitSignal(opened.run_ended, timeout=60_000):
        opened.start(epochs=2)
    assert [p.epoch for p in opened.history] == [0, 1, 2]


def test_a_run_dropped_before_it_was_heard_of_ends(
    qtbot: QtBot, opened: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    under_way = threading.Event()
    train = running_module._train

    def tell_and_train(*args: object) -> object:
        under_way.set()
        return train(*args)

    monkeypatch.setattr(running_module, "_train", tell_and_train)
    opened.start(epochs=1_000_000)
    assert under_way.wait(60)  # without an event loop: this thread has heard nothing yet
    opened.stop()
    with qtbot.waitSignal(opened.run_ended, timeout=20_000):
        opened.start(epochs=1)
    assert opened.summary.epochs == 1


def test_closing_lets_go_of_the_steps_that_could_be_undone(qtbot: QtBot, opened: Session) -> None:
    for film in range(3):
        opened.hiding.hide(film)
    steps = [weakref.ref(opened.undo.command(k)) for k in range(3)]
    with qtbot.waitSignal(opened.closed, timeout=10_000):
        opened.close()
    assert opened.undo.count() == 0
    assert [step() for step in steps] == [None, None, None]


def test_closing_twice_ends_every_lane(qtbot: QtBot, opened: Session) -> None:
    begun, go_on = threading.Barrier(3), threading.Event()

    def hold(_state: object) -> None:
        begun.wait(10)
        go_on.wait(10)

    for lane in (opened.quick, opened.reading):
        lane.submit(hold)
    begun.wait(10)  # a lane that has not begun yet ends at once
    told = []
    opened.closed.connect(lambda: told.append(opened.quick.isRunning() or opened.reading.isRunning()))
    opened.close()
    opened.close()
    assert told == []
    with qtbot.waitSignal(opened.closed, timeout=10_000):
        go_on.set()
    assert not any(told)
    late = opened.quick.submit(lambda _state: None)
    assert late.state.cancelled
    assert not opened.quick.isRunning()


def test_a_settings_folder_that_cannot_be_written_is_no_reason_to_fail(
    qtbot: QtBot, session: Session, folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(session.recent, "_file", folder / "ratings.csv" / "recent.json")
    with qtbot.waitSignal(session.dataset_changed, timeout=20_000):
        session.open(folder)
    assert not session.loading
    assert "could not be written" in caplog.text


def test_what_was_held_out_is_told_of_the_model_that_is_shown(qtbot: QtBot, opened: Session) -> None:
    with qtbot.waitSignal(opened.run_ended, timeout=60_000):
        opened.start(epochs=1)
    before = opened.model, opened.split
    seen = []
    opened.run_opened.connect(lambda _event: seen.append((opened.model, opened.split)))
    with qtbot.waitSignal(opened.run_ended, timeout=60_000):
        opened.start(epochs=1, validation="0.2")
    assert seen == [before]
    assert opened.split is not before[1]


def test_opening_another_folder_ends_a_run(qtbot: QtBot, opened: Session, folder: Path) -> None:
    opened.set_slow_motion(True)
    with qtbot.waitSignal(opened.point_added, timeout=60_000):
        opened.start()
    with qtbot.waitSignal(opened.dataset_changed, timeout=20_000):
        opened.open(folder)
    assert opened.run_state is RunState.IDLE
    assert opened.model is None
    assert opened.history == []


def test_the_demo_trains_by_itself_slowly_enough_to_watch(qtbot: QtBot, session: Session) -> None:
    with qtbot.waitSignal(session.model_changed, timeout=60_000):
        session.open_demo(train=True)
    assert session.dataset is not None
    assert session.dataset.simulated
    assert session.slow_motion
    assert session.recent.all() == []
    assert not session.recorded


def test_the_demo_opens_with_its_recorded_run_which_is_replayed_until_kernels_are_there(
    qtbot: QtBot, session: Session
) -> None:
    with qtbot.waitSignals([session.run_ended, session.epochs.changed], timeout=60_000):
        session.open_demo()
    assert session.recorded
    assert session.run_state is RunState.IDLE
    assert session.summary is not None
    assert session.model is session.summary.model
    assert session.interest is not None
    assert session.shelf.current is None
    qtbot.waitUntil(lambda: session.epochs.kept[:1] == (0,))
    with qtbot.waitSignal(session.model_changed):
        session.epochs.show(0)
    assert session.epochs.shown == 0
    assert not session.plan.replays
    session.kernels_ready = False
    assert session.plan.replays
    with qtbot.waitSignal(session.replay_wanted):
        session.plan.start()
    assert session.run_state is RunState.IDLE
    session.plan.set_seed(7)  # another run than the recorded one
    assert not session.plan.replays
    session.kernels_ready = True
    session.plan.set_seed(1)
    with qtbot.waitSignal(session.run_opened, timeout=60_000):
        session.plan.start()
    assert not session.recorded


def test_the_demo_is_open_before_its_folder_is_made(qtbot: QtBot, session: Session) -> None:
    with qtbot.waitSignal(session.dataset_changed, timeout=60_000):
        session.open_demo(train=False)
    assert session.dataset is not None
    assert session.model is None
    assert session.recent.all() == []
    place = session.dataset.source
    qtbot.waitUntil(lambda: (place / "ratings.csv").is_file(), timeout=30_000)
    with qtbot.waitSignal(session.dataset_changed, timeout=60_000):
        session.open(place)
    assert session.model is None


def test_a_person_of_the_data_and_a_person_folded_in(qtbot: QtBot, opened: Session) -> None:
    with qtbot.waitSignal(opened.run_ended, timeout=60_000):
        opened.start()
    model, person = opened.model, opened.person
    assert model is not None
    assert person is not None
    row = taste_of(person, model)
    assert np.array_equal(row.factors, model.taste(person.user).factors)
    guest = Person("Guest", person.films, person.ratings, None)
    folded = taste_of(guest, model)
    scores, again = model.scores(row), model.scores(folded)
    assert np.corrcoef(scores, again)[0, 1] > 0.9


def test_held_out_films_are_those_of_the_split(qtbot: QtBot, opened: Session) -> None:
    assert opened.person is not None
    assert len(opened.held_out_films(opened.person)) == 0
    with qtbot.waitSignal(opened.run_ended, timeout=60_000):
        opened.start(epochs=1)
    held = opened.held_out_films(opened.person)
    validation = opened.split.validation
    expected = {int(f) for u, f in zip(validation.users, validation.films, strict=True) if u == opened.person.user}
    assert set(held.tolist()) == expected
    assert set(held.tolist()) <= set(opened.person.films.tolist())


def test_a_step_is_taken_back_and_done_again_while_that_is_possible(session: Session) -> None:
    put: list[str] = []
    session.do(lambda: "first", put.append, "before", "after")
    session.undo.undo()
    session.undo.redo()
    assert put == ["after", "before", "after"]
    session.do(lambda: "done already", put.append, "old", "new", done=True)
    assert put[-1] == "after"
    session.undo.undo()
    session.undo.redo()
    assert put[-2:] == ["old", "new"]
    possible = True

    def put_if_possible(value: str) -> bool:
        put.append(value)
        return possible

    session.do(lambda: "third", put_if_possible, "old", "new")
    assert session.undo.count() == 3
    possible = False
    session.undo.undo()
    assert session.undo.count() == 2  # it has gone


def test_a_model_whose_factors_take_long_is_shown_without_computing_them_for_the_window(
    qtbot: QtBot, opened: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []
    view = BayesModel.view

    def watched(model: BayesModel) -> object:
        asked.append(not model.keep_is_ready() and threading.current_thread() is threading.main_thread())
        return view.fget(model)  # type: ignore[attr-defined]

    monkeypatch.setattr(BayesModel, "view", property(watched))
    with qtbot.waitSignal(opened.run_ended, timeout=60_000):
        opened.start("bayes", settings={"factors": 3, "implicit": 5}, epochs=4)
    assert isinstance(opened.model, BayesModel)
    assert True not in asked
