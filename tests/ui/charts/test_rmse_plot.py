"""The learning plot: what is drawn is what the run reported, names never collide, the view follows or stands still."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QAccessible, QFontMetricsF, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from mfgui.training.events import EpochPoint
from mfgui.ui.charts.edges import flag_places
from mfgui.ui.charts.learning_curves import Along, Curve, Overlay, smoothed
from mfgui.ui.charts.rmse_plot import RmsePlot
from mfgui.ui.charts.scales import apart, round_powers, round_steps
from mfgui.ui.kit.level import LEVEL
from mfgui.ui.kit.theme import Theme, ThemeChoice
from tests.ui.sized import show_sized


def points(count: int, *, lift: float = 0.0) -> list[EpochPoint]:
    """Whole epochs of 100 ratings and 0.1 s whose validation error is 0.2 above training."""
    return [
        EpochPoint(float(n), True, n * 100, 1 / (n + 1) + 0.5 + lift, 1 / (n + 1) + 0.7 + lift, 0.1 * n, True)
        for n in range(count)
    ]


@pytest.fixture
def plot(qtbot: QtBot, theme: Theme) -> RmsePlot:
    plot = show_sized(qtbot, RmsePlot(theme), 620, 320)
    plot.clear_run(40)
    return plot


def view(plot: RmsePlot) -> tuple[tuple[float, float], tuple[float, float]]:
    return plot.view_range()


def ticks(plot: RmsePlot) -> list[str]:
    return [text for _, text in plot._x_ticks()]


def rules(plot: RmsePlot) -> dict[str, list[float]]:
    """Places of the straight lines, by name."""
    named: dict[str, list[float]] = {}
    for rule in plot.rules:
        named.setdefault(rule.name, []).append(rule.place)
    return named


def named_ends(plot: RmsePlot) -> list[tuple[str, QRectF]]:
    _, (bottom, top) = view(plot)
    return [(end.name, rect) for end, rect in plot.end_labels.places(plot.font_of(), plot.end_column, bottom, top)]


@pytest.mark.parametrize("along", list(Along))
@pytest.mark.parametrize("log_x", [False, True])
@pytest.mark.parametrize("log_y", [False, True])
def test_curves_are_the_history_on_every_axis(plot: RmsePlot, along: Along, log_x: bool, log_y: bool) -> None:
    history = points(12)
    plot.set_points(history)
    plot.count_along(along)
    plot.set_logarithmic(x=log_x, y=log_y)
    x, y = plot.validation_curve.getData()
    _, trained = plot.training_curve.getData()
    expected = np.array([along.of(p) for p in history])
    if log_x:
        expected = np.log10(np.maximum(expected, expected[1] / 2))  # 0 has no logarithm: half of the first
    errors = np.array([p.validation_rmse for p in history])
    training = np.array([p.train_rmse for p in history])
    assert x == pytest.approx(expected)
    assert y == pytest.approx(np.log10(errors) if log_y else errors)
    assert trained == pytest.approx(np.log10(training) if log_y else training)
    (left, right), (low, high) = view(plot)
    assert left <= min(x)
    assert max(x) <= right
    assert low < min(trained)
    assert high > max(y)


def test_a_logarithmic_axis_begins_with_its_zero(plot: RmsePlot) -> None:
    plot.set_points(points(30))
    plot.set_logarithmic(x=True)
    assert ticks(plot)[:4] == ["0", "1", "2", "5"]


def test_whole_epochs_and_one_step_have_sensible_ticks(plot: RmsePlot) -> None:
    plot.set_points(points(3))
    assert all(float(tick).is_integer() for tick in ticks(plot))
    plot.clear_run(1, one_shot=True)
    plot.set_points(points(2), ended=True)
    assert ticks(plot) == ["before", "learnt"]
    assert len(plot.validation_dots.getData()[0]) == 2  # two points alone are hard to see
    assert "best" not in rules(plot)


def test_ratings_and_seconds_are_told_in_round_numbers(plot: RmsePlot) -> None:
    many = [
        EpochPoint(p.epoch, True, p.ratings_seen * 5000, p.train_rmse, p.validation_rmse, p.seconds, True)
        for p in points(10)
    ]
    plot.set_points(many, ended=True)
    plot.count_along(Along.RATINGS)
    assert "2M" in ticks(plot)
    plot.count_along(Along.SECONDS)
    assert "0.2" in ticks(plot)


def test_round_numbers() -> None:
    assert round_steps(0, 10, 5) == [0, 2, 4, 6, 8, 10]
    assert round_steps(0, 1, 5, whole=True) == [0, 1]
    assert round_steps(0.81, 0.99, 4) == pytest.approx([0.85, 0.9, 0.95])
    assert round_powers(1, 60, 9) == [1, 2, 5, 10, 20, 50]
    assert round_powers(1, 1e6, 4) == pytest.approx([1, 100, 1e4, 1e6])


def test_references_overlays_target_and_lowerings_are_drawn(plot: RmsePlot) -> None:
    plot.set_points(points(20))
    plot.set_references({"global mean": 1.2, "popularity": 1.0, "baseline": 0.9, "target": 0.8})
    plot.set_lowered([(4.0, 0.05), (9.0, 0.025)])
    other = points(10, lift=0.05)
    plot.set_overlays([Overlay("Earlier", other)])
    assert {name: rules(plot)[name] for name in plot.references} == {k: [v] for k, v in plot.references.items()}
    assert rules(plot)["lowered"] == [4, 9]
    assert [flag.text for flag in plot.flags] == ["best: epoch 19", "λ 0.05", "λ 0.025"]
    x, y = plot.overlay_curves[0].getData()
    assert y == pytest.approx([p.validation_rmse for p in other])
    assert x == pytest.approx(range(10))
    assert [end.name for end in plot.end_labels.ends] == [
        "validation",
        "training",
        "Earlier",
        "target",
        "baseline",
        "popularity",
        "global mean",
    ]
    plot.set_references({"baseline": 0.9, "target": 0.0})
    assert "target" not in rules(plot)
    plot.set_overlays([])
    assert not plot.overlay_curves[0].isVisible()


def test_a_run_that_is_over_is_named_with_its_best_which_is_in_use(plot: RmsePlot) -> None:
    good = points(20)
    worse = EpochPoint(20.0, True, 2000, 0.5, 0.95, 2.0, False)
    plot.set_points([*good, worse])
    assert plot.end_labels.ends[0].value == "0.950"
    plot.set_points([*good, worse], ended=True)
    assert plot.end_labels.ends[0].value == f"{good[-1].validation_rmse:.3f}"


def test_names_stand_apart_and_beside_the_curves(plot: RmsePlot) -> None:
    plot.set_points(points(20))
    plot.set_references({"baseline": 0.7500001, "popularity": 0.75, "global mean": 9.0, "target": 0.7499})
    plot.set_overlays([Overlay(f"Run {n}", points(20, lift=1e-4 * n)) for n in range(4)])
    rects = [rect for _, rect in named_ends(plot)]
    assert len(rects) == 10
    line = plot.fontMetrics().height()
    for one, other in itertools.combinations(rects, 2):
        assert not one.adjusted(0, 0.5, 0, -0.5).intersects(other.adjusted(0, 0.5, 0, -0.5))
    column = plot.end_column
    assert all(column.top() - line <= rect.top() and rect.bottom() <= column.bottom() + line for rect in rects)
    assert column.left() >= plot.plot.right()  # no line runs there


def test_marks_leave_out_words_without_room(plot: RmsePlot) -> None:
    plot.set_points(points(30))
    plot.set_lowered([(10.0, 0.1), (10.5, 0.05), (11.0, 0.02)])
    (left, right), _ = view(plot)
    placed = flag_places(plot.font_of(), plot.flags, plot._strip, left, right)
    assert [flag.text for flag, _ in placed] == ["best: epoch 29", "λ 0.1"]
    assert not placed[0][1].intersects(placed[1][1])


def test_places_are_kept_apart() -> None:
    assert apart({}, 10, 0, 100) == {}
    assert apart({0: 20.0, 1: 60.0}, 10, 0, 100) == {0: 20.0, 1: 60.0}
    assert apart({0: 50.0, 1: 50.0}, 10, 0, 100) == {0: 45.0, 1: 55.0}
    assert apart({0: 0.0, 1: 1.0, 2: 99.0}, 10, 5, 95) == {0: 5.0, 1: 15.0, 2: 95.0}
    crowded = apart(dict.fromkeys(range(11), 50.0), 20, 0, 100)
    assert sorted(crowded.values()) == pytest.approx([10.0 * n for n in range(11)])


def test_every_curve_has_a_dash_of_its_own(plot: RmsePlot) -> None:
    plot.set_overlays([Overlay(f"Run {n}", points(5), ("adam", "als")[n % 2]) for n in range(8)])
    plot.set_references({"global mean": 1.2, "popularity": 1.0, "baseline": 0.9, "target": 0.8})
    pens = [curve.opts["pen"] for curve in (plot.validation_curve, plot.training_curve, *plot.overlay_curves)]
    looks = {(pen.color().name(), tuple(pen.dashPattern())) for pen in pens}
    looks |= {(rule.color, rule.dash) for rule in plot.rules}
    assert len(looks) == len(pens) + 4
    dashes = {(pen.style(), tuple(pen.dashPattern())) for pen in pens[:2]}
    assert len(dashes) == 2


def test_the_view_follows_until_the_person_zooms(qtbot: QtBot, plot: RmsePlot) -> None:
    plot.set_references({"baseline": 0.9})
    plot.set_points(points(5))
    (_, right), (low, high) = view(plot)
    assert right >= 4
    assert low < 0.7
    assert high > 1.5  # epoch 0 is in sight
    plot.show_range(0, 2, 0.8, 0.9)
    with qtbot.waitSignal(plot.view_changed):
        plot._box.sigRangeChangedManually.emit([True, True])
    assert not plot.following
    plot.set_points(points(30))
    assert view(plot)[0] == (0, 2)
    plot.reset()
    assert plot.following
    assert view(plot)[0][1] >= 29


def test_zooming_while_following_keeps_the_newest_point(plot: RmsePlot) -> None:
    plot.set_points(points(30))
    plot.zoom_in()
    (left, right), _ = view(plot)
    assert plot.following
    assert left > 5
    assert left < 29 < right
    plot.set_points(points(36))
    moved, end = view(plot)[0]
    assert moved == pytest.approx(left + 6)
    assert end == pytest.approx(right + 6)
    plot.zoom_out()
    plot.zoom_out()
    assert view(plot)[0][0] == 0


def test_follow_stands_still_and_goes_on(plot: RmsePlot) -> None:
    plot.set_points(points(20))
    plot.follow(False)
    before = view(plot)
    plot.set_points(points(30))
    assert view(plot) == before
    plot.zoom_in()  # at the middle, not at the end
    assert view(plot)[0][0] > before[0][0]
    assert view(plot)[0][1] < before[0][1]
    plot.follow()
    (left, right), _ = view(plot)
    assert left < 29 < right


def test_hovering_reads_exact_values_of_all_curves(qtbot: QtBot, plot: RmsePlot) -> None:
    plot.set_overlays([Overlay("Earlier", points(8, lift=0.05)), Overlay("Short", points(2))])
    plot.set_points(points(8))
    qtbot.mouseMove(plot.viewport(), plot.place(3.2, 0.9).toPoint())
    qtbot.waitUntil(lambda: plot.marked == 3)
    lines = QToolTip.text().splitlines()
    assert lines[0] == "epoch 3   0.30 s   300 ratings"
    assert lines[1:] == [f"validation {0.95:.4f}", f"training {0.75:.4f}", "Earlier 1.0000"]
    plot.set_points(points(9))
    assert plot.marked == 3  # what grows on does not take the reading away
    qtbot.mouseMove(plot.viewport(), QPoint(2, 2))
    qtbot.waitUntil(lambda: plot.marked == -1)


def test_the_exact_term_is_one_hover_away(qtbot: QtBot, plot: RmsePlot) -> None:
    LEVEL.set_full(False)
    plot.grab()
    at = plot._named.center().toPoint()
    assert "RMSE" not in plot.y_name
    QApplication.sendEvent(plot.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, plot.viewport().mapToGlobal(at)))
    qtbot.waitUntil(lambda: "RMSE" in QToolTip.text())
    QToolTip.hideText()


def test_the_crosshair_walks_by_keys(qtbot: QtBot, plot: RmsePlot) -> None:
    plot.set_points(points(8))
    plot.setFocus()
    qtbot.keyClick(plot, Qt.Key.Key_End)
    assert plot.marked == 7
    qtbot.keyClick(plot, Qt.Key.Key_Left)
    assert plot.marked == 6
    assert "epoch 6" in plot.accessibleDescription()
    qtbot.keyClick(plot, Qt.Key.Key_Home)
    qtbot.keyClick(plot, Qt.Key.Key_Right)
    assert plot.marked == 1
    qtbot.keyClick(plot, Qt.Key.Key_Escape)
    assert plot.marked == -1
    qtbot.keyClick(plot, Qt.Key.Key_Plus)
    assert view(plot)[0][0] > 0
    qtbot.keyClick(plot, Qt.Key.Key_0)
    assert view(plot)[0][0] == 0


def test_the_raw_line_stays_under_the_smoothed_one(plot: RmsePlot) -> None:
    history = points(10)
    plot.set_points(history)
    assert not len(plot.smooth_validation.getData()[0])
    plot.set_smooth(True)
    assert plot.validation_curve.isVisible()
    assert plot.validation_curve.opts["pen"].color().alpha() > 80
    assert plot.validation_curve.getData()[1] == pytest.approx([p.validation_rmse for p in history])
    drawn = plot.smooth_validation.getData()[1]
    assert drawn == pytest.approx(smoothed([p.validation_rmse for p in history]))


def test_smoothing_neither_lags_nor_moves_the_ends() -> None:
    line = [1.0 - 0.01 * n for n in range(20)]
    assert smoothed(line) == pytest.approx(line)
    noise = [1.0, 0.0] * 10
    calm = smoothed(noise)
    assert (calm[0], calm[-1]) == (1.0, 0.0)
    assert np.std(calm[3:-3]) < 0.1 * np.std(noise)
    assert smoothed([0.5]) == [0.5]
    assert len(smoothed([])) == 0


def test_the_table_holds_every_number_drawn(plot: RmsePlot) -> None:
    history = points(3)
    plot.set_points(history)
    plot.set_references({"baseline": 0.9})
    plot.set_overlays([Overlay("Earlier", history[:1])])
    header, *rows = plot.table()
    assert header[0] == "run"
    assert [float(row[5]) for row in rows[:3]] == [p.validation_rmse for p in history]
    assert [float(row[4]) for row in rows[:3]] == [p.train_rmse for p in history]
    assert rows[3][0] == "Earlier"
    assert rows[4] == ("baseline", "", "", "", "", "0.9", "")


def test_curves_survive_both_themes_and_nan(qtbot: QtBot, plot: RmsePlot, theme: Theme) -> None:
    bad = EpochPoint(2.0, True, 200, math.nan, math.nan, 0.2, False)
    plot.set_points([*points(2), bad])
    light = plot.grab().toImage()
    theme.choose(ThemeChoice.DARK)
    dark = plot.grab().toImage()
    corner = light.width() - 3, 3
    assert light.pixelColor(*corner).lightness() > 200
    assert dark.pixelColor(*corner).lightness() < 60


def test_a_start_far_above_runs_off_the_top(plot: RmsePlot) -> None:
    history = [EpochPoint(0.0, True, 0, 3.2, 3.2, 0.0, True), *points(20)[5:]]
    plot.set_points(history)
    assert view(plot)[1][1] < 3.2


def test_a_history_is_taken_over_as_it_grows() -> None:
    history = points(3)
    curve = Curve(history)
    history.extend(points(70)[3:])
    curve.take(history)
    assert curve.points == history
    assert list(curve.along(Along.EPOCHS)) == [p.epoch for p in history]
    assert list(curve.training) == [p.train_rmse for p in history]
    assert curve.best is history[-1]
    other = points(5, lift=0.1)
    curve.take(other)  # another run
    assert list(curve.validation) == [p.validation_rmse for p in other]
    curve.take([])
    assert len(curve) == 0
    assert curve.best is None


def test_a_very_long_line_is_drawn_through_some_points_with_both_ends(plot: RmsePlot) -> None:
    history = [EpochPoint(n / 100, n % 100 == 0, n, 0.8, 0.9, n / 1e3, False) for n in range(20_000)]
    plot.set_points(history)
    x, _ = plot.validation_curve.getData()
    assert len(x) == 1000
    assert (x[0], x[-1]) == (0, history[-1].epoch)
    assert np.all(np.diff(x) > 0)
    plot.setFocus()
    plot.point_at(12_345)  # values are read off all points
    assert plot.mark_x[plot.marked] == 123.45
    assert "epoch 123.45" in plot.accessibleDescription()


def test_where_it_diverged_is_marked(plot: RmsePlot) -> None:
    plot.set_points([*points(3), EpochPoint(3.0, True, 300, math.nan, math.inf, 0.3, False)], ended=True)
    flags = {flag.text: flag.place for flag in plot.flags}
    assert flags["diverged"] == 3
    assert view(plot)[0][1] >= 3
    assert len(plot.validation_curve.getData()[0]) == 3


@pytest.mark.parametrize(
    ("errors", "best", "word"),
    [
        ((1.0, 0.9, 0.8, 0.75, 0.7), 4, "falling"),
        ((1.0, 0.7, 0.8, 0.9, 1.1), 1, "rising"),
        ((1.0, 0.8, 0.8, 0.8, 0.8), 1, "hardly"),
    ],
)
def test_the_curve_in_words_has_the_last_point_the_best_epoch_and_the_trend(
    plot: RmsePlot, errors: tuple[float, ...], best: int, word: str
) -> None:
    plot.set_points([EpochPoint(float(n), True, n, 0.5, error, n, n <= best) for n, error in enumerate(errors)])
    plot.set_overlays([Overlay("ALS", points(3), "als")])
    of = QAccessible.queryAccessibleInterface(plot)
    assert of is not None
    said = of.text(QAccessible.Text.Value)
    assert f"{errors[-1]:.3f}" in said
    assert f"{best} with {errors[best]:.3f}" in said
    assert word in said
    assert "ALS" in said
    assert of.role() is QAccessible.Role.Chart
    epochs = [of.child(place) for place in range(of.childCount())]
    assert [epoch.role() for epoch in epochs] == [QAccessible.Role.ListItem] * 5
    assert f"{errors[3]:.4f}" in epochs[3].text(QAccessible.Text.Value)


def test_the_name_of_its_axis_is_whole_above_the_names_of_lines(plot: RmsePlot) -> None:
    plot.set_points(points(20))
    plot.set_references({"a baseline with a long name": 99.0})
    plot.y_name = "a typical miss, in stars, of all"
    plot.resize(300, 320)
    plot.grab()
    wide = QFontMetricsF(plot.font_of()).horizontalAdvance(plot.y_name)
    assert plot.plot.right() < wide <= plot._named.width()
    assert not any(rect.intersects(plot._named) for _, rect in named_ends(plot))
