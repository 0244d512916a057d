"""Tune for me: trials as they come, stop and go on, what mattered, and the best settings in use."""

from __future__ import annotations

import re

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from mfgui.evaluation.slices import ENOUGH, slices
from mfgui.evaluation.tuning import Trial
from mfgui.factorization.registry import method
from mfgui.factorization.settings import Setting
from mfgui.ui.kit.theme import Theme
from mfgui.ui.places.workshop.tune import TunePanel
from mfgui.ui.places.workshop.tune_results import SlicePlots, TrialPlot
from mfgui.ui.state.session import Session
from tests.ui.numbers_in import numbers_in
from tests.ui.sized import show_sized

LEFT = Qt.MouseButton.LeftButton
SECONDS = 0.6


def open_panel(qtbot: QtBot, session: Session, theme: Theme) -> TunePanel:
    panel = show_sized(qtbot, TunePanel(session, theme).complete(), 1000, 680)
    panel.entrant.methods.setCurrentIndex(panel.entrant.methods.findData("als"))
    panel.minutes.setCurrentIndex(panel.minutes.findData(0))
    panel.own_minutes.setMinimum(0.001)
    panel.own_minutes.setDecimals(4)
    panel.own_minutes.setValue(10)
    qtbot.waitUntil(lambda: not panel.busy and panel._opened is not None, timeout=10_000)
    return panel


@pytest.fixture
def panel(qtbot: QtBot, opened: Session, theme: Theme) -> TunePanel:
    panel = open_panel(qtbot, opened, theme)
    assert not panel.plot.isVisible()  # no axes before there is a trial
    return panel


def search(qtbot: QtBot, panel: TunePanel, session: Session) -> None:
    """Search until three more trials are known, however slow the machine."""
    wanted = len(panel._trials) + 3
    qtbot.mouseClick(panel.go, LEFT)
    assert session.studies.name == "tune"
    qtbot.waitUntil(lambda: len(panel._trials) >= wanted, timeout=60_000)
    qtbot.mouseClick(panel.stop, LEFT)
    qtbot.waitUntil(lambda: session.studies.name == "", timeout=60_000)


def test_trials_are_drawn_and_the_best_is_told_in_words(qtbot: QtBot, panel: TunePanel, opened: Session) -> None:
    assert panel.best_trial() is None
    assert not panel.best.use.isEnabled()
    search(qtbot, panel, opened)
    assert panel._opened is not None
    kept = panel._opened.search.kept()
    assert len(kept) >= 3
    numbers, errors = panel.plot.trials.getData()
    assert numbers.tolist() == list(range(len(kept)))
    best = min(kept, key=lambda trial: trial.rmse)
    assert errors.min() == best.rmse
    assert f"{best.rmse:.4f}" in panel.best.title.text()
    assert f"Trial {best.number} of {len(kept)}" in panel.best.words.text()
    for setting in panel._opened.search.varied:
        changed = best.settings[setting.name] != kept[0].settings[setting.name]
        assert (f"<td>{setting.label}&" in panel.best.words.text()) == changed
    panel.resize(1100, 480)
    words = panel.best.words
    qtbot.waitUntil(lambda: words.height() >= words.heightForWidth(words.width()))  # all of it can be reached
    assert set(panel.slices.order) == {setting.name for setting in panel._opened.search.varied}
    assert "validation ratings alone judge" in panel.protocol_note.text()
    assert numbers_in(panel.protocol_note.text())[:2] == [10, 1]  # the share held out, and the seed


def test_it_goes_on_where_it_was_also_in_another_panel(
    qtbot: QtBot, panel: TunePanel, opened: Session, theme: Theme
) -> None:
    search(qtbot, panel, opened)
    before = len(panel._trials)
    again = open_panel(qtbot, opened, theme)
    assert [trial.rmse for trial in again._trials] == [trial.rmse for trial in panel._trials]
    assert again.best_trial() == panel.best_trial()
    assert again.best.use.isEnabled()
    search(qtbot, again, opened)
    assert len(again._trials) > before
    assert again._trials[:before] == panel._trials[:before]
    # Another preset is another search.
    again.entrant.presets.setCurrentIndex(again.entrant.presets.findData("quick"))
    qtbot.waitUntil(lambda: not again.busy, timeout=10_000)
    assert again._trials == []
    assert again.best_trial() is None


def test_pause_and_stop_keep_the_best(qtbot: QtBot, panel: TunePanel, opened: Session) -> None:
    qtbot.mouseClick(panel.go, LEFT)
    qtbot.waitUntil(lambda: len(panel._trials) >= 2, timeout=60_000)
    qtbot.mouseClick(panel.go, LEFT)
    assert opened.studies.state == "paused"
    assert not panel.entrant.isEnabled()
    qtbot.mouseClick(panel.go, LEFT)
    qtbot.mouseClick(panel.stop, LEFT)
    qtbot.waitUntil(lambda: opened.studies.name == "", timeout=20_000)
    assert len(panel._trials) >= 2
    assert panel._opened is not None
    assert panel._opened.search.kept() == panel._trials
    assert panel.best.use.isEnabled()
    assert f"{len(panel._trials)} trials" in panel.words.text()


def test_the_best_settings_start_a_normal_run(qtbot: QtBot, panel: TunePanel, opened: Session) -> None:
    search(qtbot, panel, opened)
    best = panel.best_trial()
    assert best is not None
    with (
        qtbot.waitSignal(opened.run_ended, timeout=60_000) as ended,
        qtbot.waitSignal(opened.page_wanted, timeout=60_000) as page,
    ):
        qtbot.mouseClick(panel.best.use, LEFT)
    assert page.args == ["runs"]
    assert ended.args[0].method == "als"
    assert dict(ended.args[0].settings) == dict(best.settings)
    assert ended.args[0].validation_rmse <= best.rmse + 1e-6  # less where its time had cut the trial short


def test_it_waits_for_a_run(qtbot: QtBot, panel: TunePanel, opened: Session) -> None:
    opened.start("sgd")
    assert not panel.go.isEnabled()
    assert "A run is under way" in panel.words.text()
    with qtbot.waitSignal(opened.run_ended, timeout=60_000):
        pass
    assert panel.go.isEnabled()


def test_it_ends_when_its_time_is_spent(qtbot: QtBot, panel: TunePanel, opened: Session) -> None:
    panel.own_minutes.setValue(SECONDS / 60)
    qtbot.mouseClick(panel.go, LEFT)
    assert panel.progress.isVisible()
    qtbot.waitUntil(lambda: opened.studies.name == "", timeout=60_000)
    assert sum(trial.seconds for trial in panel._trials) >= SECONDS
    assert not panel.progress.isVisible()


def test_a_budget_of_one_s_own(qtbot: QtBot, panel: TunePanel) -> None:
    assert panel.own_minutes.isVisible()
    panel.minutes.setCurrentIndex(0)
    assert not panel.own_minutes.isVisible()
    assert [panel.minutes.itemText(i) for i in range(4)] == ["1 minute", "5 minutes", "15 minutes", "other:"]


def test_the_plot_tells_the_trial_under_the_pointer(qtbot: QtBot, panel: TunePanel, opened: Session) -> None:
    search(qtbot, panel, opened)
    panel.plot.point_at(1)
    assert QToolTip.text().startswith(f"Trial 1: {panel._trials[1].rmse:.4f}")
    panel.plot.point_at(-1)
    assert panel.plot.marked == -1


def test_shares_of_what_mattered_are_said_to_overlap(panel: TunePanel) -> None:
    assert panel._opened is not None
    search, rng = panel._opened.search, np.random.default_rng(2)
    trials = []
    for number in range(40):
        size = float(rng.uniform(-1, 1))  # all numbers change together
        settings = {
            setting.name: value * 10**size if isinstance(value := search.start[setting.name], float) else value
            for setting in search.varied
        }
        trials.append(Trial(number, settings, 0.85 + 0.1 * size**2, 3, 1.0))
    panel._take_trials(trials)
    shares = [re.search(r"explains (\d+) %", title.text()) for title in panel.slices.titles.values()]
    assert sum(int(share[1]) for share in shares if share) > 100
    assert panel.slices_note.isVisible()
    assert "may add up to more than 100 %" in panel.slices_note.text()
    panel._take_trials(trials[: ENOUGH - 1])
    assert "%" not in next(iter(panel.slices.titles.values())).text()  # nothing can be said yet
    assert not panel.slices_note.isVisible()  # no share is told


def test_trials_that_diverged_stand_at_the_edge(qtbot: QtBot, theme: Theme) -> None:
    plot = TrialPlot(theme)
    qtbot.addWidget(plot)
    plot.show_trials([0.9, float("inf"), 0.85, 3.0, 0.86, 0.87], 0.95)
    _, errors = plot.trials.getData()
    assert np.isfinite(errors).all()
    _, (_, top) = plot.view_range()
    assert errors.max() <= top < 2
    steps = plot.best_line.getData()[1]
    assert steps.min() == 0.85
    assert plot.best_dot.getData()[0].tolist() == [2]
    assert plot.running.getData()[0].tolist() == [6]


def test_the_first_trial_is_drawn_where_it_is(qtbot: QtBot, theme: Theme) -> None:
    plot = TrialPlot(theme)
    qtbot.addWidget(plot)
    plot.show_trials([], 1.4)
    assert plot.running.getData()[1].tolist() == [1.4]
    _, (low, high) = plot.view_range()
    assert low < 1.4 < high
    plot.show_trials([], float("inf"))  # diverged: nothing to draw yet
    assert len(plot.running.getData()[1]) == 0


def test_slices_stand_in_their_order_and_have_their_values(qtbot: QtBot, theme: Theme) -> None:
    rng = np.random.default_rng(1)
    step, kind = (
        Setting("step", "Step", 0.01, "", minimum=1e-5, maximum=1),
        Setting("kind", "Kind", "a", "", choices=("a", "b")),
    )
    trials = []
    for number in range(40):
        value = float(10 ** rng.uniform(-4, -1))
        settings = {"kind": str(rng.choice(["a", "b"])), "step": value}
        trials.append(Trial(number, settings, 0.85 + 0.02 * (np.log10(value) + 2) ** 2, 3, 1.0))
    view = SlicePlots(theme)
    qtbot.addWidget(view)
    cut = slices(trials, (kind, step), {"step": 0.01, "kind": "a"})
    view.show_slices(cut, 0.85, 0.95)
    assert view.order == ["step", "kind"]
    assert f"{100 * cut[0].importance:.0f} %" in view.titles["step"].text()
    places, errors = view.plots["step"].positions, view.plots["step"].errors
    np.testing.assert_allclose(10**places, [trial.settings["step"] for trial in trials])
    assert errors.max() <= 0.95
    assert view.plots["kind"].ticks == [(0.0, "a"), (1.0, "b")]
    view.resize(500, 200)
    view.show()
    assert view.plots["step"].grab().toImage().pixelColor(0, 0).isValid()
    view.show_slices(slices(trials[:5], (kind,), {"kind": "a"}), 0.85, 0.95)
    assert view.order == ["kind"]
    assert "%" not in view.titles["kind"].text()  # nothing can be said yet


def test_without_data_it_says_what_to_do(qtbot: QtBot, session: Session, theme: Theme) -> None:
    panel = TunePanel(session, theme).complete()
    qtbot.addWidget(panel)
    panel.show()
    assert panel.words.text()
    assert not panel.go.isEnabled()
    assert panel.entrant.method is method("adam")
