"""Going back to earlier epochs: recorded beside the run, found again with it, going on with it."""

from __future__ import annotations

import threading
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from mfgui.base import paths
from mfgui.factorization.capabilities import Kept
from mfgui.insight.history import PastModel, Waiting
from mfgui.storage.epochs import EpochStore
from mfgui.ui.state.cpu_budget import Allowance
from mfgui.ui.state.session import RunState, Session
from tests.ui.conftest import write_folder


def train(qtbot: QtBot, session: Session, method: str, epochs: int) -> int:
    """Train to the end; returns the run's number on the shelf."""
    with qtbot.waitSignal(session.run_ended, timeout=60_000):
        session.start(method, epochs=epochs)
    qtbot.waitUntil(
        lambda: session.run_state is RunState.IDLE and not session.epochs.lane.busy and not session.shelf.lane.busy,
        timeout=30_000,
    )
    number = session.shelf.current
    assert number is not None
    return number


def shows(session: Session, epoch: int) -> bool:
    return session.epochs.shown == epoch


def test_lists_and_predictions_are_those_of_the_epoch_shown(qtbot: QtBot, opened: Session) -> None:
    train(qtbot, opened, "als", 3)
    assert opened.epochs.kept == (0, 1, 2, 3)
    result = opened.model
    changes = []
    opened.model_changed.connect(lambda: changes.append(opened.model))
    opened.epochs.show(2)
    qtbot.waitUntil(lambda: opened.epochs.shown == 2, timeout=20_000)
    past = opened.model
    assert isinstance(past, PastModel)
    assert changes == [past]
    assert opened.split is not None
    held = opened.split.validation
    # ALS ends an epoch with the films, so people folded in are those of the next half step: as good or better.
    errors = past.predict(held.users, held.films) - held.values
    told = next(p for p in opened.history if p.epoch == 2).validation_rmse
    assert abs(float(np.sqrt(np.mean(errors**2))) - told) < 0.1
    opened.epochs.show(opened.epochs.kept[-1])
    assert opened.model is result
    assert opened.epochs.shown is None
    assert opened.epochs.show(77) is None


def test_a_run_of_the_shelf_brings_its_epochs_back_and_goes_on_with_them(qtbot: QtBot, opened: Session) -> None:
    first = train(qtbot, opened, "als", 3)
    train(qtbot, opened, "svd", 1)
    assert not opened.epochs.kept
    assert (paths.data() / "epochs" / f"run-{first}").is_dir()
    opened.shelf.use(first)
    qtbot.waitUntil(lambda: opened.epochs.kept == (0, 1, 2, 3), timeout=30_000)
    opened.epochs.show(1)
    qtbot.waitUntil(lambda: opened.epochs.shown == 1, timeout=20_000)
    with qtbot.waitSignal(opened.run_ended, timeout=60_000):
        opened.shelf.go_on(first)
    qtbot.waitUntil(lambda: opened.run_state is RunState.IDLE and not opened.epochs.lane.busy, timeout=30_000)
    assert opened.epochs.kept[:4] == (0, 1, 2, 3)
    assert opened.epochs.kept[-1] > 3
    assert opened.epochs.shown is None


@pytest.mark.parametrize("method", ["svdpp", "bayes"])
def test_epochs_of_methods_that_count_which_films_were_rated_can_be_shown(
    qtbot: QtBot, opened: Session, method: str
) -> None:
    train(qtbot, opened, method, 8)
    done = [int(p.epoch) for p in opened.history if p.whole]
    assert opened.epochs.kept == tuple(done)
    assert opened.split is not None
    held, errors, last = opened.split.validation, {}, done[-2]
    for epoch in (0, last):
        opened.epochs.show(epoch)
        qtbot.waitUntil(partial(shows, opened, epoch), timeout=20_000)
        past = opened.model
        assert isinstance(past, PastModel)
        errors[epoch] = float(np.sqrt(np.mean((past.predict(held.users, held.films) - held.values) ** 2)))
    told = next(p for p in opened.history if p.epoch == last).validation_rmse
    assert abs(errors[last] - told) < 0.1
    opened.epochs.show(opened.epochs.kept[-1])
    assert opened.epochs.shown is None


def test_what_waits_is_written_as_training_pays_for_it_and_all_of_it_at_the_end(
    qtbot: QtBot, opened: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[tuple[int, bool]] = []
    add = EpochStore.add

    def noted(store: EpochStore, kept: Kept, epoch: int) -> bool:
        written.append((epoch, opened.run_state is RunState.IDLE))
        return add(store, kept, epoch)

    monkeypatch.setattr(EpochStore, "add", noted)
    opened.set_slow_motion(True)  # half of its rests may be spent
    train(qtbot, opened, "als", 4)
    assert {epoch for epoch, _ in written} == {0, 1, 2, 3, 4}
    assert not all(over for _, over in written)
    written.clear()
    opened.set_slow_motion(False)
    monkeypatch.setattr(Allowance, "left", -1.0)
    # Asked for anew when the run gets its place on the shelf, before it is known here what was written already.
    monkeypatch.setattr(Waiting, "drop", lambda _waiting, _epochs: None)
    number = train(qtbot, opened, "als", 4)
    qtbot.waitUntil(lambda: opened.shelf.run(number) is not None and not opened.epochs.lane.busy, timeout=20_000)
    assert [epoch for epoch, _ in written] == [0, 4, 2, 1, 3]


def test_methods_without_epochs_and_other_data_have_no_history(qtbot: QtBot, opened: Session) -> None:
    train(qtbot, opened, "als", 2)
    train(qtbot, opened, "popularity", 1)
    assert opened.epochs.kept == ()
    assert opened.epochs.show(1) is None


def test_of_epochs_that_come_faster_than_they_are_paid_for_fewer_are_held(
    qtbot: QtBot, opened: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, nothing = opened, property(lambda _allowance: 0.0)
    assert session.dataset is not None
    monkeypatch.setattr(
        "mfgui.ui.state.epochs._HELD_AT_ONCE", 3 * (session.dataset.n_films * 4 * (16 + 1) + 4 * 8)
    )  # three of 16 factors, a bias and four numbers
    monkeypatch.setattr(Allowance, "earned", nothing)
    monkeypatch.setattr(Allowance, "left", nothing)  # none is written before the end
    with qtbot.waitSignal(session.run_ended, timeout=60_000):
        session.start("als", settings={"factors": 16, "tolerance": 0.0}, epochs=9)
    qtbot.waitUntil(lambda: session.run_state is RunState.IDLE and not session.epochs.lane.busy, timeout=30_000)
    assert session.epochs.kept == (0, 4, 8)


def test_a_run_whose_data_are_left_before_its_epochs_have_settled_leaves_none(
    qtbot: QtBot, opened: Session, tmp_path: Path
) -> None:
    may_go_on = threading.Event()

    def hold(_state: object) -> None:
        may_go_on.wait(30)

    opened.epochs.lane.submit(hold)
    with qtbot.waitSignal(opened.run_ended, timeout=60_000):
        opened.start("als", epochs=2)
    with qtbot.waitSignal(opened.dataset_changed, timeout=20_000):
        opened.open(write_folder(tmp_path / "other", seed=6))
    may_go_on.set()
    qtbot.waitUntil(lambda: not opened.epochs.lane.busy and not opened.shelf.lane.busy, timeout=30_000)
    assert opened.epochs.kept == ()


def test_epochs_are_read_while_they_move_beside_their_run(tmp_path: Path) -> None:
    store, kept = EpochStore(tmp_path / "one"), (np.ones((300, 8), np.float32),)
    for epoch in range(3):
        store.add(kept, epoch)
    over = threading.Event()

    def move() -> None:
        while not over.is_set():
            store.move(tmp_path / "two")
            store.move(tmp_path / "one")

    mover = threading.Thread(target=move)
    mover.start()
    try:
        for _ in range(200):
            assert [store.read(epoch, kept)[0].sum() for epoch in range(3)] == [2400] * 3
    finally:
        over.set()
        mover.join()
