"""The training panel: its buttons drive a run, its plot shows that run's own history."""

from __future__ import annotations

import threading
from contextlib import suppress

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mfgui.training.run import RunControl, StopRequested
from mfgui.ui.kit.theme import Theme
from mfgui.ui.learning.compact import TrainingPanel
from mfgui.ui.state.session import RunState, Session


@pytest.fixture
def panel(qtbot: QtBot, opened: Session, theme: Theme) -> TrainingPanel:
    panel = TrainingPanel(opened, theme)
    qtbot.addWidget(panel)
    panel.resize(600, 330)
    panel.show()
    return panel


def test_start_draws_the_run_s_own_history(qtbot: QtBot, panel: TrainingPanel, opened: Session) -> None:
    assert opened.run_state is RunState.IDLE
    with qtbot.waitSignal(opened.run_ended, timeout=60_000):
        qtbot.mouseClick(panel.go, Qt.MouseButton.LeftButton)
    epochs, validation = panel.plot.validation_curve.getData()
    assert np.array_equal(epochs, [p.epoch for p in opened.history])
    assert np.array_equal(validation, [p.validation_rmse for p in opened.history])
    _, training = panel.plot.training_curve.getData()
    assert np.array_equal(training, [p.train_rmse for p in opened.history])
    assert epochs[0] == 0
    places = {rule.name: rule.place for rule in panel.plot.rules}
    assert places["baseline"] == opened.opened.baseline_rmse
    assert places["best"] == opened.summary.best_epoch
    assert f"{opened.summary.validation_rmse:.3f}" in panel.words.text()
    assert opened.split.protocol in panel.protocol.text()
    assert opened.run_state is RunState.IDLE
    assert panel.go.isEnabled()


def test_pause_resume_and_stop_by_clicks(qtbot: QtBot, panel: TrainingPanel, opened: Session) -> None:
    qtbot.mouseClick(panel.slow, Qt.MouseButton.LeftButton)
    assert opened.slow_motion
    with qtbot.waitSignal(opened.point_added, timeout=60_000):
        qtbot.mouseClick(panel.go, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(panel.go, Qt.MouseButton.LeftButton)
    assert opened.run_state is RunState.PAUSED
    assert panel.go.isEnabled()
    qtbot.mouseClick(panel.go, Qt.MouseButton.LeftButton)
    assert opened.run_state is RunState.TRAINING
    with qtbot.waitSignal(opened.run_ended, timeout=20_000) as ended:
        qtbot.mouseClick(panel.stop, Qt.MouseButton.LeftButton)
    assert ended.args[0].stopped_by == "stopped by you"
    assert not panel.stop.isEnabled()
    assert panel.more.isVisible()


def test_in_little_room_the_plot_keeps_its_own(qtbot: QtBot, panel: TrainingPanel, opened: Session) -> None:
    panel.resize(376, 330)
    with qtbot.waitSignal(opened.run_ended, timeout=60_000):
        qtbot.mouseClick(panel.go, Qt.MouseButton.LeftButton)
    panel.grab()
    assert panel.details.height() < 2 * panel.fontMetrics().lineSpacing()  # one line, all of it on hover
    assert panel.details.toolTip() == panel.details.text() != ""
    assert panel.plot.height() > 80
    assert panel.minimumSizeHint().width() <= 376  # as the dock is in a window of 1100: those beside it stay


def test_ten_more_epochs_lengthen_the_curve(qtbot: QtBot, panel: TrainingPanel, opened: Session) -> None:
    with qtbot.waitSignal(opened.run_ended, timeout=60_000):
        opened.start(epochs=2)
    with qtbot.waitSignal(opened.run_ended, timeout=60_000):
        qtbot.mouseClick(panel.more, Qt.MouseButton.LeftButton)
    assert [p.epoch for p in opened.history if p.whole] == list(range(13))
    assert len(panel.plot.validation_curve.getData()[0]) == len(opened.history)


def test_another_method_is_a_choice_away(qtbot: QtBot, panel: TrainingPanel, opened: Session) -> None:
    qtbot.keyClicks(panel.method, "Baseline")
    assert opened.plan.method.name == "baseline"
    with qtbot.waitSignal(opened.run_ended, timeout=60_000) as ended:
        qtbot.mouseClick(panel.go, Qt.MouseButton.LeftButton)
    assert ended.args[0].method == "baseline"
    assert ended.args[0].best_epoch == 1
    assert "level with the baseline" in panel.words.text()
    assert not panel.more.isVisible()


def test_again_and_on_are_said_only_of_the_method_that_has_learnt(
    qtbot: QtBot, panel: TrainingPanel, opened: Session
) -> None:
    with qtbot.waitSignal(opened.run_ended, timeout=60_000):
        opened.start(epochs=2)
    learnt = opened.plan.method.name
    assert (panel.go.text(), panel.more.isVisible()) == ("Start again", True)
    opened.plan.choose_method("als")
    assert (panel.go.text(), panel.more.isVisible(), panel.stop.isEnabled()) == ("Start", False, False)
    opened.plan.choose_method(learnt)
    assert (panel.go.text(), panel.more.isVisible()) == ("Start again", True)


def test_a_run_that_fails_says_so(
    qtbot: QtBot, panel: TrainingPanel, opened: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("mfgui.ui.state.running._train", fail)
    with qtbot.waitSignal(opened.problem, timeout=60_000):
        qtbot.mouseClick(panel.go, Qt.MouseButton.LeftButton)
    assert panel.words.text().startswith("The run failed.")
    assert opened.run_state is RunState.IDLE
    assert panel.go.isEnabled()


def test_nothing_starts_while_a_study_is_under_way(qtbot: QtBot, panel: TrainingPanel, opened: Session) -> None:
    control = RunControl()

    def work(_state: object) -> None:
        with suppress(StopRequested):
            while True:
                control.wait_while_paused()
                threading.Event().wait(0.001)

    assert panel.go.isEnabled()
    opened.studies.begin("race", work, control)
    assert not panel.go.isEnabled()
    busy = panel.go.toolTip()
    assert busy == opened.studies.obstacle != ""
    opened.studies.stop()
    qtbot.waitUntil(panel.go.isEnabled, timeout=10_000)
    assert panel.go.toolTip() != busy


def test_the_verdict_is_whole_in_a_narrow_panel(qtbot: QtBot, panel: TrainingPanel, opened: Session) -> None:
    panel.resize(380, 345)
    with qtbot.waitSignal(opened.run_ended, timeout=60_000):
        opened.start("adam", epochs=3)
    qtbot.waitUntil(lambda: "baseline" in panel.words.text(), timeout=10_000)
    words = panel.words

    def is_whole() -> bool:
        needed = words.fontMetrics().boundingRect(0, 0, words.width(), 999, Qt.TextFlag.TextWordWrap, words.text())
        return words.height() >= needed.height()

    # New words are laid out a turn of the event loop later.
    qtbot.waitUntil(is_whole, timeout=10_000)
