"""Every chart at every size: nothing named is lost or cut, however it came to its size, at each screen's pixels."""

from __future__ import annotations

import csv
import os
import subprocess
import sys

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mfgui.training.events import EpochPoint
from mfgui.ui.charts.bar_chart import Bar, BarChart
from mfgui.ui.charts.chart import Chart
from mfgui.ui.charts.chart_menu import ChartMenu, drawing, picture
from mfgui.ui.charts.learning_curves import Overlay
from mfgui.ui.charts.rmse_plot import RmsePlot
from mfgui.ui.charts.row_chart import ChartRow, RowChart
from mfgui.ui.kit.theme import Theme, ThemeChoice
from mfgui.ui.places.data.pairs_chart import PairsChart
from mfgui.ui.places.workshop.calibration_chart import CalibrationChart, CalibrationDot
from mfgui.ui.places.workshop.race_results import RacePlot
from mfgui.ui.places.workshop.tune_results import TrialPlot
from mfgui.ui.state.session import Session
from tests.ui.sized import show_sized

SIZES = [(240, 90), (300, 180), (360, 220), (620, 320), (1024, 400), (1600, 900)]


def rmse_plot(theme: Theme) -> RmsePlot:
    """A run, what it is compared with, and another run."""
    plot = RmsePlot(theme)
    plot.clear_run(40)
    history = [
        EpochPoint(float(n), True, 9 * n, 0.7 + 0.4 / (n + 1), 0.8 + 0.3 / (n + 1), n / 10, True) for n in range(31)
    ]
    plot.set_points(history)
    plot.set_references({"global mean": 1.05, "baseline": 0.92, "target": 0.81})
    plot.set_overlays([Overlay("ALS", history[:20], "als")])
    return plot


def charts(theme: Theme) -> list[Chart]:
    """One of each kind, with numbers."""
    bars = BarChart(theme, "Bars", what="value", ratings=True)
    bars.set_bars([Bar(f"{n / 2:g}", 100 * n, f"bar {n}") for n in range(1, 11)], "A sentence.", "A source.")
    many = BarChart(theme, "Years", what="year")
    many.set_bars([Bar(str(1996 + n), 9_000 + n, f"bar {n}") for n in range(23)], "A sentence.", "A source.")
    pairs = PairsChart(theme)
    pairs.set_pairs(np.linspace(1, 0, 24 * 48).reshape(24, 48), 600, 9000, "A sentence.", "A source.")
    rows = RowChart(theme, "Rows", framed=True, heads=("", "ratings", "mean"), columns=("a", "b"))
    rows.set_rows(
        [ChartRow(f"row {n}", n, f"row {n}", cells=("a", str(n))) for n in range(4)], "A sentence.", "A source."
    )
    calibration = CalibrationChart(theme, "Calibration")
    dots = [CalibrationDot(float(n), n + 0.1, 0.5, f"dot {n}") for n in range(1, 5)]
    calibration.set_dots(dots, (1, 2, 3, 4, 5), ("predicted", "rated"), "A sentence.", "A source.")
    race = RacePlot(theme)
    race.show_race(
        ["Adam", "ALS"], ["adam", "als"], {"target": 0.86}, [[(0.1 * k, 1 - 0.02 * k) for k in range(8)]] * 2
    )
    trials = TrialPlot(theme)
    trials.show_trials([0.9, 0.87, 0.95, 0.86], None)
    return [rmse_plot(theme), bars, many, pairs, rows, calibration, race, trials]


def ends(plot: Chart) -> dict[str, QRectF]:
    """Where the names of lines are."""
    _, (bottom, top) = plot.view_range()
    return {end.name: rect for end, rect in plot.end_labels.places(plot.font_of(), plot.end_column, bottom, top)}


def state(plot: Chart) -> tuple[object, ...]:
    """All that a layout decides."""
    return plot.plot, ends(plot), plot._x_ticks(), plot._y_ticks(), plot._box.geometry()


def assert_whole(plot: Chart) -> None:
    """Names and ticks lie within the widget, and in room of their own."""
    inside, line = QRectF(plot.rect()), QFontMetricsF(plot.font_of()).height()
    assert plot._box.geometry() == plot.plot
    assert plot.plot.width() > 0.3 * plot.width()
    assert plot.plot.height() > 0.3 * plot.height()
    assert plot.plot.bottom() + 4 + line * (2 if plot._name_below else 1) <= inside.bottom() + 0.5
    for rect in ends(plot).values():
        assert inside.adjusted(0, -line / 2, 0, line / 2).contains(rect)
        assert rect.left() >= plot.plot.right()
    for place, _ in plot._x_ticks():
        assert plot.plot.left() - 1 <= plot.place(place, 0).x() <= plot.plot.right() + 1


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_names_and_axes_are_there_at_every_size(qtbot: QtBot, theme: Theme, width: int, height: int) -> None:
    plot = rmse_plot(theme)
    qtbot.addWidget(plot)
    plot.resize(width, height)
    with qtbot.waitExposed(plot):
        plot.show()
    assert_whole(plot)
    every = ["validation", "training", "ALS", "target", "baseline"]  # the most telling first, where there is no room
    assert set(every if height >= 180 else every[:3]) <= set(ends(plot))
    assert plot.end_column.width() > 90
    assert len(plot._x_ticks()) >= 2
    assert len(plot._y_ticks()) >= min(2, height // 90)
    assert any(plot._x_ticks()[n][1] for n in range(2))


def test_a_plot_hidden_while_it_grew_is_as_one_that_was_seen(qtbot: QtBot, theme: Theme) -> None:
    """Another page in front, a run, and back: the widths are those of the names, not of the time before layout."""
    seen, stack = rmse_plot(theme), QStackedWidget()
    hidden = RmsePlot(theme)
    for widget in (QWidget(), hidden):
        stack.addWidget(widget)
    for widget in (seen, stack):
        show_sized(qtbot, widget, 360, 200)
    hidden.clear_run(40)
    hidden.set_points(seen._history)
    hidden.set_references(seen.references)
    hidden.set_overlays(seen.overlays)
    stack.setCurrentWidget(hidden)
    qtbot.waitUntil(hidden.isVisible)
    qtbot.waitUntil(lambda: hidden.size() == seen.size())
    assert state(hidden) == state(seen)
    stack.setCurrentIndex(0)
    stack.setCurrentWidget(hidden)
    assert state(hidden) == state(seen)


def test_a_plot_comes_back_from_every_size(qtbot: QtBot, theme: Theme) -> None:
    plot = show_sized(qtbot, rmse_plot(theme), 900, 400)
    before = state(plot)
    for width, height in [(120, 110), *SIZES, (300, 180)]:
        plot.resize(width, height)
    plot.resize(900, 400)
    assert state(plot) == before
    plot.hide()
    plot.resize(300, 180)
    plot.show()
    plot.resize(900, 400)
    assert state(plot) == before


def test_larger_text_gets_more_room(qtbot: QtBot, theme: Theme) -> None:
    plot = rmse_plot(theme)
    qtbot.addWidget(plot)
    plot.resize(900, 400)
    narrow = plot.end_column.width()
    font = plot.font()
    font.setPixelSize(22)
    plot.setFont(font)
    assert plot.end_column.width() > 1.4 * narrow
    assert_whole(plot)


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_each_kind_of_chart_fits_every_size(qtbot: QtBot, theme: Theme, width: int, height: int) -> None:
    for chart in charts(theme):
        qtbot.addWidget(chart)
        chart.resize(width, max(height, chart.heightForWidth(width)))
        chart.grab()
        inside = QRectF(chart.rect())
        assert inside.contains(chart.plot)
        assert chart.plot.width() > 0.3 * width
        assert chart.plot.height() > 40
        chart.point_at(chart.mark_count() - 1)
        assert inside.contains(chart.place(chart.mark_x[-1], min(chart.mark_y[-1], chart.view_range()[1][1])))


def test_the_edge_rows_of_pixels_are_empty(qtbot: QtBot, theme: Theme) -> None:
    """No tick, name or curve is cut in half at the widget's rim; run again at two pixels a point below."""
    for width, height in SIZES:
        for chart in charts(theme):
            qtbot.addWidget(chart)
            chart.resize(width, max(height, chart.heightForWidth(width)))
            image = chart.grab().toImage()
            ground = image.pixelColor(image.width() // 2, 1).name()
            rim = [image.pixelColor(x, image.height() - 2).name() for x in range(20, image.width() - 20)]
            rim += [
                image.pixelColor(x, y).name() for x in (1, image.width() - 2) for y in range(20, image.height() - 20)
            ]
            assert set(rim) <= {ground, theme.colors.border}, (chart.title, width, height)
            chart.deleteLater()


def test_all_of_it_at_two_pixels_a_point() -> None:
    if os.environ.get("QT_SCALE_FACTOR") == "2":
        assert QGuiApplication.primaryScreen().devicePixelRatio() == 2
        return
    environment = os.environ | {"QT_SCALE_FACTOR": "2", "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", __file__]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout[-3000:]


def test_every_chart_tells_its_numbers(qtbot: QtBot, theme: Theme) -> None:
    for chart in charts(theme):
        qtbot.addWidget(chart)
        header, *rows = chart.table()
        assert rows
        assert {len(row) for row in rows} == {len(header)}
        assert chart.accessibleName()
        for mark in range(min(chart.mark_count(), 3)):
            chart.point_at(mark)
            assert chart.mark_words(mark).split("\n")[0] in chart.accessibleDescription()


def test_a_chart_without_numbers_says_what_to_do(qtbot: QtBot, theme: Theme) -> None:
    chart = BarChart(theme, "Bars", what="value")
    qtbot.addWidget(chart)
    chart.resize(400, 300)
    blank = chart.grab().toImage()
    chart.empty = "Open a folder first."
    chart.refresh()
    assert chart.grab().toImage() != blank
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.marked == -1


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_pictures_are_in_the_theme_s_colours_and_hold_every_word(
    qtbot: QtBot, theme: Theme, choice: ThemeChoice
) -> None:
    theme.choose(choice)
    for chart in charts(theme):
        qtbot.addWidget(chart)
        chart.resize(400, max(260, chart.heightForWidth(400)))
        chart.describe("A sentence.", "A source.")
        image = picture(chart, theme.colors.raised)
        assert image.pixelColor(image.width() - 1, image.height() - 1) == QColor(theme.colors.raised)
        written = drawing(chart, theme.colors.raised).decode()
        assert all(words in written for words in (chart.title, "A sentence.", "A source."))
    theme.choose(ThemeChoice.LIGHT)


def test_a_picture_has_lines_as_wide_as_the_screen(qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    plot = rmse_plot(theme)
    qtbot.addWidget(plot)
    width = plot.validation_curve.opts["pen"].widthF()
    image = QImage(QSize(1400, 900), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(2)
    seen = []
    monkeypatch.setattr(plot, "_paint_marks", lambda _: seen.append(plot.validation_curve.opts["pen"].widthF()))
    painter = QPainter(image)
    plot.paint(painter, QRectF(0, 0, 700, 450))
    painter.end()
    assert seen == [2 * width / plot.devicePixelRatioF()]
    assert plot.validation_curve.opts["pen"].widthF() == width


def test_the_numbers_are_copied_for_a_spreadsheet(qtbot: QtBot, theme: Theme, session: Session) -> None:
    chart = charts(theme)[1]
    holder = QWidget()
    QVBoxLayout(holder).addWidget(chart)
    qtbot.addWidget(holder)
    menu = ChartMenu(chart, session, theme)
    chart.customContextMenuRequested.emit(chart.rect().center())  # a right click, or the Menu key
    qtbot.waitUntil(menu.isVisible)
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(menu.copy_numbers).center())
    rows = list(csv.reader(QGuiApplication.clipboard().text().splitlines(), delimiter="\t"))
    assert rows == [list(row) for row in chart.table()]


class _Asked(QObject):
    """Counts how often a window is asked to draw."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.times = 0
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.UpdateRequest
        return False


def test_charts_that_change_together_are_drawn_together(qtbot: QtBot, theme: Theme) -> None:
    """A scene of Qt's has the whole window drawn at once for its own change: once for each chart on the page."""
    window, charts = QWidget(), [BarChart(theme, "Bars", what="value") for _ in range(3)]
    column = QVBoxLayout(window)
    for chart in charts:
        column.addWidget(chart)
    show_sized(qtbot, window, 400, 600)
    QCoreApplication.processEvents()
    asked = _Asked(window)
    window.resize(420, 610)  # and numbers for each
    for chart in charts:
        chart.set_bars([Bar("1", 3, "three"), Bar("2", 4, "four")], "sentence", "source")
    QCoreApplication.sendPostedEvents()
    assert asked.times == 1
