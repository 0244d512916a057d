"""The training panel: its buttons drive a run, its plot shows that run's own history."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt

from mfgui.training.run import EpochPoint
from mfgui.ui.panels.training import TrainingPanel
from mfgui.ui.session import RunState, Session
from mfgui.ui.theme import Theme, ThemeChoice
from mfgui.ui.widgets.rmse_plot import RmsePlot

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def panel(qtbot: QtBot, opened: Session, theme: Theme) -> TrainingPanel:
    panel = TrainingPanel(opened, theme)
    qtbot.addWidget(panel)
    panel.resize(600, 330)
    panel.show()
    return panel


def test_start_draws_the_run_s_own_history(qtbot: QtBot, panel: TrainingPanel, opened: Session) -> None:
    assert panel.go.text() == "Start"
    with qtbot.waitSignal(opened.run_ended, timeout=60_000):
        qtbot.mouseClick(panel.go, Qt.MouseButton.LeftButton)
    epochs, validation = panel.plot.validation_curve.getData()
    assert np.array_equal(epochs, [p.epoch for p in opened.history])
    assert np.array_equal(validation, [p.validation_rmse for p in opened.history])
    _, training = panel.plot.training_curve.getData()
    assert np.array_equal(training, [p.train_rmse for p in opened.history])
    assert epochs[0] == 0
    assert panel.plot.baseline_line.value() == opened.opened.baseline_rmse
    assert panel.plot.best_line.value() == opened.summary.best_epoch
    assert f"{opened.summary.validation_rmse:.3f}" in panel.words.text()
    assert "held out at random, seed 1" in panel.protocol.text()
    assert panel.go.text() == "Start again"


def test_pause_resume_and_stop_by_clicks(qtbot: QtBot, panel: TrainingPanel, opened: Session) -> None:
    qtbot.mouseClick(panel.slow, Qt.MouseButton.LeftButton)
    assert opened.slow_motion
    with qtbot.waitSignal(opened.point_added, timeout=60_000):
        qtbot.mouseClick(panel.go, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(panel.go, Qt.MouseButton.LeftButton)
    assert opened.run_state is RunState.PAUSED
    assert panel.go.text() == "Resume"
    assert "Paused" in panel.words.text()
    qtbot.mouseClick(panel.go, Qt.MouseButton.LeftButton)
    assert opened.run_state is RunState.TRAINING
    with qtbot.waitSignal(opened.run_ended, timeout=20_000) as ended:
        qtbot.mouseClick(panel.stop, Qt.MouseButton.LeftButton)
    assert ended.args[0].stopped_by == "stopped by you"
    assert not panel.stop.isEnabled()
    assert panel.more.isVisible()


def test_ten_more_epochs_lengthen_the_curve(qtbot: QtBot, panel: TrainingPanel, opened: Session) -> None:
    with qtbot.waitSignal(opened.run_ended, timeout=60_000):
        opened.start(epochs=2)
    with qtbot.waitSignal(opened.run_ended, timeout=60_000):
        qtbot.mouseClick(panel.more, Qt.MouseButton.LeftButton)
    assert [p.epoch for p in opened.history if p.whole] == list(range(13))
    assert len(panel.plot.validation_curve.getData()[0]) == len(opened.history)


def test_another_method_is_a_choice_away(qtbot: QtBot, panel: TrainingPanel, opened: Session) -> None:
    panel.method.setFocus()
    panel.method.setCurrentIndex(panel.method.findData("baseline"))
    with qtbot.waitSignal(opened.run_ended, timeout=60_000) as ended:
        qtbot.mouseClick(panel.go, Qt.MouseButton.LeftButton)
    assert ended.args[0].method == "baseline"
    assert ended.args[0].best_epoch == 1
    assert "level with the baseline" in panel.words.text()
    assert not panel.more.isVisible()


def test_a_run_that_fails_says_so(
    qtbot: QtBot, panel: TrainingPanel, opened: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("mfgui.ui.running._train", fail)
    with qtbot.waitSignal(opened.problem, timeout=60_000):
        qtbot.mouseClick(panel.go, Qt.MouseButton.LeftButton)
    assert panel.words.text().startswith("The run failed.")
    assert opened.run_state is RunState.IDLE
    assert panel.go.isEnabled()


def points(count: int) -> list[EpochPoint]:
    return [
        EpochPoint(float(n), True, n * 100, 1.0 / (n + 1) + 0.5, 1.0 / (n + 1) + 0.7, 0.1 * n, True)
        for n in range(count)
    ]


def test_the_view_follows_until_the_person_zooms(qtbot: QtBot, theme: Theme) -> None:
    plot = RmsePlot(theme)
    qtbot.addWidget(plot)
    plot.resize(500, 300)
    plot.show()
    plot.clear_run(40)
    plot.set_baseline(0.9)
    plot.set_points(points(5))
    (_, right), (low, high) = plot.getViewBox().viewRange()
    assert right >= 4
    assert low < 0.7
    assert high > 1.5  # epoch 0 is in sight
    plot.getViewBox().setRange(xRange=(0, 2), yRange=(0.8, 0.9), padding=0)
    plot.getViewBox().sigRangeChangedManually.emit([True, True])
    plot.set_points(points(30))
    assert plot.getViewBox().viewRange()[0] == [0, 2]
    plot.follow()
    assert plot.getViewBox().viewRange()[0][1] >= 29


def test_hovering_reads_exact_values(qtbot: QtBot, theme: Theme) -> None:
    plot = RmsePlot(theme)
    qtbot.addWidget(plot)
    plot.resize(500, 300)
    plot.show()
    qtbot.waitExposed(plot)
    plot.clear_run(10)
    plot.set_points(points(8))
    spot = plot.getViewBox().mapViewToScene(QPointF(3.2, 0.9))
    plot.scene().sigMouseMoved.emit(spot)
    assert plot.readout.isVisible()
    assert "epoch 3 " in plot.readout.toPlainText()
    assert f"{1 / 4 + 0.7:.4f}" in plot.readout.toPlainText()
    assert plot.cross.value() == 3


def test_labels_never_share_a_line(qtbot: QtBot, theme: Theme) -> None:
    plot = RmsePlot(theme)
    qtbot.addWidget(plot)
    plot.resize(500, 300)
    plot.show()
    qtbot.waitExposed(plot)
    plot.clear_run(8)
    plot.set_baseline(0.8250001)
    plot.set_points(points(8))
    labels = [label for label in plot._labels.values() if label.isVisible()]
    assert len(labels) == 3
    heights = sorted(plot.getViewBox().mapViewToScene(label.pos()).y() for label in labels)
    assert min(np.diff(heights)) > 0.8 * plot.fontMetrics().height()


def test_the_baseline_s_name_stays_in_sight(qtbot: QtBot, theme: Theme) -> None:
    plot = RmsePlot(theme)
    qtbot.addWidget(plot)
    plot.resize(500, 300)
    plot.show()
    qtbot.waitExposed(plot)
    plot.clear_run(8)
    plot.set_baseline(1.9)  # above all points
    plot.set_points(points(8))
    plot.grab()  # places are computed when it is painted
    label = plot._labels["baseline"]
    shown = label.mapRectToScene(label.boundingRect())
    assert plot.getViewBox().sceneBoundingRect().adjusted(0, -2, 0, 2).contains(shown.center())


def test_curves_survive_both_themes_and_nan(qtbot: QtBot, theme: Theme) -> None:
    plot = RmsePlot(theme)
    qtbot.addWidget(plot)
    plot.resize(400, 250)
    plot.show()
    bad = EpochPoint(2.0, True, 200, float("nan"), float("nan"), 0.2, False)
    plot.set_points([*points(2), bad])
    light = plot.grab().toImage()
    theme.choose(ThemeChoice.DARK)
    dark = plot.grab().toImage()
    corner = light.width() - 3, 3
    assert light.pixelColor(*corner).lightness() > 200
    assert dark.pixelColor(*corner).lightness() < 60
