"""The workshop's screen of runs: what is clicked is what is trained, what is selected is what is drawn."""

from __future__ import annotations

import csv
import shlex
import xml.etree.ElementTree as ET
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QToolTip
from pytestqt.qtbot import QtBot

from mfgui.training.events import JUDGING, EpochPoint, Stopping
from mfgui.training.verdict import Kind
from mfgui.ui.charts.chart_menu import SCALE
from mfgui.ui.charts.learning_curves import Along
from mfgui.ui.kit.level import LEVEL
from mfgui.ui.kit.number_edit import NumberEdit
from mfgui.ui.kit.theme import Theme
from mfgui.ui.learning.compact import TrainingPanel
from mfgui.ui.places.workshop.runs_page import RunsPage
from mfgui.ui.state.session import RunState, Session
from mfgui.ui.window.main_window import MainWindow
from tests.ui.numbers_in import numbers_in
from tests.ui.sized import show_sized

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot: QtBot, opened: Session, theme: Theme) -> RunsPage:
    return show_sized(qtbot, RunsPage(opened, theme).complete(), 1000, 640)


def train(qtbot: QtBot, panel: RunsPage, session: Session) -> None:
    with qtbot.waitSignal(session.run_ended, timeout=60_000):
        qtbot.mouseClick(panel.buttons.go, LEFT)


def type_number(qtbot: QtBot, field: object, text: str) -> None:
    field.setFocus()  # type: ignore[attr-defined]
    field.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(field.lineEdit(), text)  # type: ignore[attr-defined]
    qtbot.keyClick(field.lineEdit(), Qt.Key.Key_Return)  # type: ignore[attr-defined]


def test_before_the_start_there_are_words_and_no_axes(panel: RunsPage) -> None:
    assert panel.view.calm.isVisible()
    assert panel.view.calm.text()
    assert not panel.view.plot.isVisible()
    assert not panel.tools.isVisible()
    assert not panel.view.progress.isVisible()
    assert not panel.views.buttons["errors"].isChecked()


def test_what_is_chosen_is_what_is_trained(qtbot: QtBot, panel: RunsPage, opened: Session) -> None:
    choices = panel.choices
    qtbot.keyClicks(choices.method, "Stochastic")
    qtbot.mouseClick(choices.presets.buttons["quick"], LEFT)
    assert not choices.settings.isVisible()
    qtbot.mouseClick(choices.more_settings, LEFT)
    assert choices.settings.isVisible()
    factors = choices.settings.editors["factors"]
    assert isinstance(factors, NumberEdit)
    type_number(qtbot, factors.field, "5")
    assert numbers_in(choices.differs.text()) == [1]
    type_number(qtbot, choices.validation.amount, "20")
    type_number(qtbot, choices.seed, "8")
    type_number(qtbot, choices.epochs, "4")
    type_number(qtbot, choices.patience, "0")
    type_number(qtbot, choices.target, "0.1")
    train(qtbot, panel, opened)
    summary = opened.summary
    assert summary is not None
    assert opened.opened is not None
    assert summary.method == "sgd"
    assert opened.preset == "quick"
    assert summary.settings == opened.plan.settings
    assert summary.settings["factors"] == 5
    assert summary.seed == 8
    assert opened.opened.stopping == Stopping(4, 0, 0.1)
    assert opened.opened.protocol == "20 % of the ratings held out at random, seed 8"
    assert panel.view.plot.references["target"] == 0.1
    qtbot.mouseClick(choices.reset_all, LEFT)
    assert opened.plan.differing() == {}
    assert opened.plan.stopping.epochs > 4
    assert not choices.changed.isVisible()


def test_nothing_can_be_chosen_while_it_learns(qtbot: QtBot, panel: RunsPage, opened: Session) -> None:
    qtbot.mouseClick(panel.buttons.slow, LEFT)
    with qtbot.waitSignal(opened.point_added, timeout=60_000):
        qtbot.mouseClick(panel.buttons.go, LEFT)
    editors = (panel.choices.method, panel.choices.presets, panel.choices.validation, panel.choices.seed)
    assert not any(editor.isEnabled() for editor in editors)
    assert not panel.choices.settings.editors["factors"].isEnabled()
    with qtbot.waitSignal(opened.run_ended, timeout=20_000):
        qtbot.mouseClick(panel.buttons.stop, LEFT)
    assert all(editor.isEnabled() for editor in editors)


@pytest.mark.parametrize("along", list(Along))
def test_the_plot_is_the_run_s_history(qtbot: QtBot, panel: RunsPage, opened: Session, along: Along) -> None:
    opened.plan.set_rules(epochs=6, patience=0)
    train(qtbot, panel, opened)
    qtbot.mouseClick(panel.tools.along.buttons[along.value], LEFT)
    x, validation = panel.view.plot.validation_curve.getData()
    _, training = panel.view.plot.training_curve.getData()
    assert np.array_equal(x, [along.of(p) for p in opened.history])
    assert np.array_equal(validation, [p.validation_rmse for p in opened.history])
    assert np.array_equal(training, [p.train_rmse for p in opened.history])
    qtbot.waitUntil(lambda: len(panel.view.plot.references) == 3)
    assert panel.view.plot.references == {
        **opened.references.errors,
        "baseline": opened.summary.baseline_rmse,  # type: ignore[union-attr]
    }
    assert along.of(next(p for p in reversed(opened.history) if p.best)) in [
        rule.place for rule in panel.view.plot.rules if rule.name == "best"
    ]


def test_the_tools_do_what_they_say(qtbot: QtBot, panel: RunsPage, opened: Session) -> None:
    opened.plan.set_rules(epochs=12, patience=0)
    train(qtbot, panel, opened)
    tools, plot = panel.tools, panel.view.plot
    assert tools.isVisible()
    for button in (tools.log_x, tools.log_y, tools.smooth):
        qtbot.mouseClick(button, LEFT)
    assert plot.x_scale.logarithmic
    assert plot.y_scale.logarithmic
    assert len(plot.smooth_validation.getData()[0]) == 13
    for button in (tools.log_x, tools.log_y, tools.smooth):
        qtbot.mouseClick(button, LEFT)
    whole = plot.view_range()[0]
    qtbot.mouseClick(tools.zoom_in, LEFT)
    near = plot.view_range()[0]
    assert near[1] - near[0] < 0.7 * (whole[1] - whole[0])
    qtbot.mouseClick(tools.zoom_out, LEFT)
    assert plot.view_range()[0] == pytest.approx(whole)
    qtbot.mouseClick(tools.follow, LEFT)
    assert not plot.following
    qtbot.mouseClick(tools.zoom_in, LEFT)
    qtbot.mouseClick(tools.reset, LEFT)
    assert plot.following
    assert tools.follow.isChecked()
    assert plot.view_range()[0] == pytest.approx(whole)


def test_pictures_and_numbers_are_saved(
    qtbot: QtBot, panel: RunsPage, opened: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.plan.set_rules(epochs=4, patience=0)
    train(qtbot, panel, opened)
    menu, plot = panel.tools.picture.menu_of_ways, panel.view.plot
    qtbot.waitUntil(lambda: len(plot.references) == 3)

    def save(action: object, name: str) -> Path:
        file = tmp_path / name
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
        QToolTip.hideText()
        action.trigger()  # type: ignore[attr-defined]
        qtbot.waitUntil(file.is_file)
        qtbot.waitUntil(lambda: not opened.quick.busy)
        return file

    with save(menu.save_numbers, "curve.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    own = [row for row in rows if row["run"] == "this run"]
    assert [float(row["validation_rmse"]) for row in own] == [p.validation_rmse for p in opened.history]
    assert [float(row["training_rmse"]) for row in own] == [p.train_rmse for p in opened.history]
    assert {row["run"] for row in rows} >= {"baseline", "popularity", "global mean"}
    image = QImage(str(save(menu.save_png, "curve.png")))
    assert image.size() == plot.picture_size() * SCALE
    colors = {image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    assert len(colors) > 8
    root = ET.fromstring(save(menu.save_svg, "curve.svg").read_text("utf-8"))
    written = " ".join(" ".join(root.itertext()).split())
    assert "Error while learning, Adam" in written
    assert opened.split.protocol in written
    assert "validation" in written
    menu.copy.trigger()
    assert QGuiApplication.clipboard().image().size() == plot.picture_size() * SCALE


def test_the_command_repeats_the_run(qtbot: QtBot, panel: RunsPage, opened: Session) -> None:
    opened.plan.choose_preset("quick")
    opened.plan.set("factors", 6)
    opened.plan.set_rules(epochs=3, patience=0)
    train(qtbot, panel, opened)
    qtbot.waitUntil(panel.runs.copy.isEnabled)
    qtbot.mouseClick(panel.runs.copy, LEFT)
    words = shlex.split(QGuiApplication.clipboard().text())
    assert words[:2] == ["mfgui", "train"]
    for pair in (["--preset", "quick"], ["--set", "factors=6"], ["--epochs", "3"], ["--method", "adam"]):
        at = words.index(pair[0])
        assert words[at : at + 2] == pair


def test_runs_of_the_shelf_are_laid_over(qtbot: QtBot, panel: RunsPage, opened: Session) -> None:
    opened.plan.set_rules(epochs=3, patience=0)
    train(qtbot, panel, opened)
    first = list(opened.history)
    qtbot.waitUntil(lambda: len(opened.shelf.runs) == 1)
    number = opened.shelf.runs[0].number
    opened.plan.choose_method("als")
    train(qtbot, panel, opened)
    qtbot.waitUntil(lambda: len(opened.shelf.runs) == 2)
    opened.shelf.overlay(number, on=True)
    qtbot.waitUntil(lambda: len(panel.view.plot.overlays) == 1)
    drawn = panel.view.plot.overlays[0]
    assert [p.validation_rmse for p in drawn.points] == [p.validation_rmse for p in first]
    assert drawn.name in [end.name for end in panel.view.plot.end_labels.ends]
    opened.shelf.overlay(number, on=False)
    qtbot.waitUntil(lambda: not panel.view.plot.overlays)


def test_a_selected_run_is_drawn_and_two_are_compared(qtbot: QtBot, panel: RunsPage, opened: Session) -> None:
    opened.plan.set_rules(epochs=6, patience=0)
    train(qtbot, panel, opened)
    opened.plan.choose_method("als")
    opened.plan.set_rules(epochs=6, patience=0)
    train(qtbot, panel, opened)
    qtbot.waitUntil(lambda: not opened.shelf.lane.busy)
    als, adam = opened.shelf.runs
    plot = panel.view.plot

    def drawn() -> list[float]:
        return plot.validation_curve.getData()[1].tolist()

    qtbot.waitUntil(lambda: opened.shelf.selected == (als.number,))
    assert drawn() == [p.validation_rmse for p in als.points]
    panel.runs.show_numbers([adam.number])
    assert drawn() == [p.validation_rmse for p in adam.points]
    assert f"{adam.validation_rmse:.3f}" in panel.view.words.text()
    assert plot.references["baseline"] == adam.plan.baseline_rmse
    assert not panel.compare.isVisible()
    panel.runs.show_numbers([als.number, adam.number])
    assert panel.compare.isVisible()
    assert drawn() == []
    beside = {one.name: [p.validation_rmse for p in one.points] for one in plot.overlays}
    assert beside[adam.name] == [p.validation_rmse for p in adam.points if p.whole][1:]
    assert beside.keys() == {als.name, adam.name}
    qtbot.waitUntil(lambda: panel.compare.comparison is not None, timeout=60_000)
    assert not panel.views.isVisible()


def test_where_a_run_of_the_shelf_errs(qtbot: QtBot, panel: RunsPage, opened: Session) -> None:
    for method in ("adam", "popularity", "ials"):
        opened.plan.choose_method(method)
        if method != "popularity":
            opened.plan.set_rules(epochs=2, patience=0)
        train(qtbot, panel, opened)
    qtbot.waitUntil(lambda: not opened.shelf.lane.busy)
    ials, popularity, adam = opened.shelf.runs
    qtbot.mouseClick(panel.views.buttons["errors"], LEFT)
    assert "predicts no ratings" in panel.errors.nothing.message.text()
    for run in (adam, popularity):
        panel.runs.show_numbers([run.number])
        qtbot.waitUntil(lambda: panel.errors.report is not None and not panel.errors.busy, timeout=60_000)
        assert panel.errors.report is not None
        assert panel.errors.report.rmse == pytest.approx(run.validation_rmse, abs=1e-5)
        assert panel.errors.summary.text().startswith(run.name)
    panel.runs.show_numbers([ials.number])
    assert panel.errors.report is None


def test_simple_shows_what_a_newcomer_needs(qtbot: QtBot, panel: RunsPage, opened: Session) -> None:
    train(qtbot, panel, opened)
    choices = panel.choices
    rest = (choices.more_settings, choices.rules, choices.lists, panel.tools)
    assert all(part.isVisible() for part in rest)
    LEVEL.set_full(False)
    try:
        assert not any(part.isVisible() for part in rest)
        assert choices.method.isVisible()
        assert choices.presets.isVisible()
        assert choices.cost.isVisible()
        assert panel.buttons.go.isVisible()
        qtbot.waitUntil(lambda: panel.runs.y() > choices.geometry().bottom())  # below the card, beside the whole plot
        assert not choices.scroll_area.verticalScrollBar().isVisible()
        assert panel.runs.geometry().right() < panel.splitter.x()
        assert panel.runs.geometry().bottom() == panel.splitter.geometry().bottom()
        assert panel.minimumSizeHint().height() > choices.height() + panel.runs.minimumSizeHint().height()
    finally:
        LEVEL.set_full(True)
    assert all(part.isVisible() for part in rest)
    assert panel.splitter.isAncestorOf(panel.runs)


def test_from_simple_the_border_comes_back_to_where_it_was(qtbot: QtBot, panel: RunsPage) -> None:
    def seen() -> float:
        above, below = panel.splitter.sizes()
        return above / (above + below)

    qtbot.waitUntil(lambda: abs(seen() - 0.56) < 0.03)
    for moved in (False, True):
        if moved:
            panel.splitter.setSizes([600, 400])
            panel.splitter.splitterMoved.emit(0, 1)
        before = seen()
        LEVEL.set_full(False)
        qtbot.waitUntil(lambda: panel.splitter.count() == 1)
        LEVEL.set_full(True)
        qtbot.waitUntil(lambda: panel.splitter.count() == 2)
        qtbot.waitUntil(lambda at=before: abs(seen() - at) < 0.03)  # type: ignore[misc]


def test_names_lead_to_views(qtbot: QtBot, panel: RunsPage, opened: Session) -> None:
    for method in ("popularity", "svd", "svd"):
        opened.plan.choose_method(method)
        train(qtbot, panel, opened)
    qtbot.waitUntil(lambda: not opened.shelf.lane.busy)
    panel.show_sub_page("scree")
    assert panel.scree.isVisible()
    assert list(panel.views.buttons) == ["curve", "errors", "scree"]
    panel.show_sub_page("compare")
    assert {run.plan.method for run in panel.runs.chosen()} == {"popularity", "svd"}  # the latest two that differ
    panel.show_sub_page("errors")
    assert panel.errors.isVisible()
    panel.runs.show_numbers([opened.shelf.runs[2].number])
    assert list(panel.views.buttons) == ["curve", "errors"]


def test_a_method_of_one_step_says_so(qtbot: QtBot, panel: RunsPage, opened: Session) -> None:
    opened.plan.choose_method("svd")
    assert not panel.choices.epochs.isEnabled()
    assert "one step" in panel.choices.epochs.toolTip()
    train(qtbot, panel, opened)
    assert "Learnt in one step" in panel.view.details.text()
    assert not panel.buttons.more.isVisible()
    assert panel.view.plot.x_named == {0.0: "before", 1.0: "learnt"}
    opened.plan.choose_method("adam")
    assert panel.choices.epochs.isEnabled()


def test_worse_than_the_baseline_is_said_with_its_cause(
    qtbot: QtBot, panel: RunsPage, opened: Session, tmp_path: Path
) -> None:
    rng = np.random.default_rng(1)
    pairs = rng.permutation(40 * 30)[:900]
    stars = np.clip(1 + pairs // 30 % 5 + rng.integers(-1, 2, 900), 1, 5)  # people differ, films do not
    rows = [f"{pair // 30},{pair % 30},{given}" for pair, given in zip(pairs, stars, strict=True)]
    (tmp_path / "people.csv").write_text("user,film,rating\n" + "\n".join(rows) + "\n", "utf-8")
    with qtbot.waitSignal(opened.dataset_changed, timeout=20_000):
        opened.open(tmp_path / "people.csv")
    opened.plan.choose_method("svd")
    opened.plan.set("factors", 20)
    train(qtbot, panel, opened)
    summary = opened.summary
    assert summary is not None
    worse = 100 * (summary.validation_rmse / summary.baseline_rmse - 1)
    assert worse > 0.05
    assert f"{worse:.1f} % worse than the baseline" in panel.view.words.text()
    assert "by heart" in panel.view.details.text()
    assert 70 in numbers_in(panel.view.words.toolTip())


def test_divergence_is_said_with_what_to_do(qtbot: QtBot, panel: RunsPage, opened: Session) -> None:
    opened.plan.choose_method("sgd")
    opened.plan.set("step", 5.0)
    train(qtbot, panel, opened)
    assert opened.summary is not None
    assert opened.summary.stopped_by.startswith("diverged")
    assert panel.view.words.text().startswith("Diverged: step size too large. The best epoch, ")


def history_of(validation: list[float], training: list[float]) -> list[EpochPoint]:
    best = float("inf")
    points = []
    for n, (held, seen) in enumerate(zip(validation, training, strict=True)):
        points.append(EpochPoint(float(n), True, 1000 * n, seen, held, 0.5 * n, held < best))
        best = min(best, held)
    return points


@pytest.mark.parametrize(
    ("validation", "training", "said"),
    [
        ([1.0, 0.95, 0.92], [1.0, 0.9, 0.8], "Still learning: validation fell by 0.080 ★ in the last 2 epochs."),
        (
            [1.0, 0.9, 0.88, 0.9, 0.92],
            [1.0, 0.9, 0.8, 0.7, 0.6],
            "Memorising: training falls while validation has risen since epoch 2; the best is kept.",
        ),
        (
            [1.0, *[0.9 - 0.00004 * n for n in range(8)]],
            [1.0] * 9,
            "Levelling off: validation fell by only 0.0002 ★ in the last 5 epochs.",
        ),
        ([1.0, *[0.9] * 7], [1.0] * 8, "Stuck: validation is no better than 5 epochs ago."),
        (
            [0.9, 0.91, 0.93],
            [0.8, 0.82, 0.85],
            "Getting worse: both errors have risen, validation by 0.030 ★. A smaller step size may help.",
        ),
    ],
)
def test_the_line_in_words_is_true_while_it_learns(
    qtbot: QtBot, panel: RunsPage, opened: Session, validation: list[float], training: list[float], said: str
) -> None:
    opened.set_slow_motion(True)
    with qtbot.waitSignal(opened.point_added, timeout=60_000):
        qtbot.mouseClick(panel.buttons.go, LEFT)
    qtbot.mouseClick(panel.buttons.go, LEFT)
    assert opened.run_state is RunState.PAUSED
    opened.history[:] = history_of(validation, training)
    panel.view._draw()
    assert panel.view.words.text() == said
    assert any(kind.value in panel.view.words.toolTip() for kind in Kind)
    epochs = len(validation) - 1
    assert panel.view.details.text().startswith(f"Paused · Epoch {epochs} of at most 60 · ")
    lowered = [*opened.history[:-1], EpochPoint(epochs, True, 0, 0.9, 0.9, 9.0, False, lowered_to=0.05)]
    opened.history[:] = lowered
    panel.view._draw()
    assert numbers_in(panel.view.words.text()) == [epochs, 0.05]
    assert "λ 0.05" in [flag.text for flag in panel.view.plot.flags]


def test_what_a_run_does_after_its_last_epoch_is_said(
    qtbot: QtBot, panel: RunsPage, opened: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    opened.run_state_changed.connect(lambda: said.append(panel.view.details.text()) if opened.finishing else None)
    monkeypatch.setattr("mfgui.training.likes.MOST_PEOPLE", 5)
    with qtbot.waitSignal(opened.run_ended, timeout=60_000):
        opened.start("ials", epochs=1)
    assert any(words.startswith(f"{JUDGING} · ") for words in said)
    assert opened.finishing == ""
    assert JUDGING not in panel.view.details.text()


def test_progress_tells_time_left_and_pace(qtbot: QtBot, panel: RunsPage, opened: Session) -> None:
    opened.plan.set_rules(epochs=40, patience=0)
    opened.set_slow_motion(True)
    qtbot.mouseClick(panel.buttons.go, LEFT)
    qtbot.waitUntil(lambda: "left" in panel.view.details.text(), timeout=60_000)
    text = panel.view.details.text()
    done = int(text.split()[1])
    assert text.startswith(f"Epoch {done} of 40 · about {round(0.2 * (40 - done))} s left · ")
    assert text.endswith("ratings a second")
    assert panel.view.progress.value() == round(1000 * done / 40)
    with qtbot.waitSignal(opened.run_ended, timeout=20_000):
        qtbot.mouseClick(panel.buttons.stop, LEFT)
    assert opened.summary.stopped_by in panel.view.details.text()


def test_an_earlier_run_tells_how_long_this_one_takes(qtbot: QtBot, panel: RunsPage, opened: Session) -> None:
    opened.plan.choose_preset("quick")
    train(qtbot, panel, opened)
    assert opened.summary is not None
    took = opened.summary.epochs
    qtbot.waitUntil(lambda: len(opened.shelf.runs) == 1 and opened.shelf.runs[0].standing.value == "ended")
    opened.set_slow_motion(True)
    qtbot.mouseClick(panel.buttons.go, LEFT)
    qtbot.waitUntil(lambda: "left" in panel.view.details.text(), timeout=60_000)
    text = panel.view.details.text()
    done = int(text.split()[1])
    assert f"about {round(0.2 * (took - done))} s left" in text
    with qtbot.waitSignal(opened.run_ended, timeout=20_000):
        opened.stop()


def test_both_panels_show_one_plan_and_one_run(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    session = window.session
    with qtbot.waitSignal(session.dataset_changed, timeout=20_000):
        session.open(folder)
    compact = window.watch.training
    assert isinstance(compact, TrainingPanel)
    qtbot.keyClicks(compact.method, "Alternating")
    qtbot.mouseClick(compact.to_workshop, LEFT)
    learn = window.pages.panel("runs")
    assert learn is not None
    assert learn.isVisible()
    assert learn.choices.method.method == "als"
    session.plan.set_rules(epochs=3)
    with qtbot.waitSignal(session.run_ended, timeout=60_000):
        qtbot.mouseClick(learn.buttons.go, LEFT)
    # Hidden, the compact panel has done nothing; shown, it catches up.
    assert not len(compact.plot.validation_curve.getData()[0])
    session.show_page("watch")
    assert len(compact.plot.validation_curve.getData()[0]) == len(session.history)
    assert compact.words.text() == learn.view.words.text()
    assert not compact.to_workshop.isHidden()


def test_what_it_takes_is_told_before_the_start_and_refined(qtbot: QtBot, panel: RunsPage, opened: Session) -> None:
    cost = panel.choices.cost
    qtbot.waitUntil(lambda: cost.text().startswith("At most about "))
    assert cost.text().endswith(" of memory")
    assert 60 in numbers_in(cost.toolTip())
    type_number(qtbot, panel.choices.patience, "0")
    type_number(qtbot, panel.choices.epochs, "3")
    qtbot.waitUntil(lambda: cost.text().startswith("About "))
    assert 3 in numbers_in(cost.toolTip())
    train(qtbot, panel, opened)
    qtbot.waitUntil(lambda: "earlier runs" in cost.toolTip())
    qtbot.keyClicks(panel.choices.method, "Singular")
    qtbot.waitUntil(lambda: "one step" in cost.toolTip())
    assert "earlier runs" not in cost.toolTip()


def test_lowering_is_marked_where_it_happened(qtbot: QtBot, panel: RunsPage, opened: Session) -> None:
    qtbot.mouseClick(panel.choices.more_settings, LEFT)
    switch = panel.choices.settings.editors["lower_when_stuck"]
    after = panel.choices.settings.editors["lower_after"]
    assert not after.isEnabled()
    panel.choices.scroll_area.ensureWidgetVisible(switch)
    qtbot.mouseClick(switch, LEFT, pos=QPoint(8, switch.height() // 2))
    assert after.isEnabled()
    opened.plan.set("lower_after", 1)
    opened.plan.set("step", 0.02)
    opened.plan.set_rules(epochs=25, patience=0)
    train(qtbot, panel, opened)
    lowered = [(p.epoch, p.lowered_to) for p in opened.history if p.lowered_to is not None]
    assert lowered
    flags = {flag.text: flag.place for flag in panel.view.plot.flags}
    assert all(flags[f"λ {value:.3g}"] == epoch for epoch, value in lowered)
    visible = [rule.place for rule in panel.view.plot.rules if rule.name == "lowered"]
    assert visible == [epoch for epoch, _ in lowered]


def test_where_one_errs_has_its_share_of_a_page_that_is_first_shown_with_it(
    qtbot: QtBot, opened: Session, theme: Theme
) -> None:
    page = RunsPage(opened, theme).complete()
    page.show_sub_page("errors")
    show_sized(qtbot, page, 1000, 1400)
    above, below = page.splitter.sizes()
    assert above / (above + below) > 0.7
