"""Going back to earlier epochs: recorded beside the run, found again with it, going on with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from mfgui import paths
from mfgui.insight.history import PastModel
from mfgui.ui.session import RunState

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mfgui.ui.session import Session


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
    assert opened.epochs.kept == ()
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


def test_methods_without_epochs_and_other_data_have_no_history(qtbot: QtBot, opened: Session) -> None:
    train(qtbot, opened, "als", 2)
    train(qtbot, opened, "popularity", 1)
    assert opened.epochs.kept == ()
    assert opened.epochs.show(1) is None
