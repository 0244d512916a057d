"""Rows: bars as long as their numbers, columns that keep clear of each other, steps that follow on each other."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from mfgui.ui.charts.row_chart import ChartRow, RowChart
from mfgui.ui.kit.theme import Theme


def shown(qtbot: QtBot, chart: RowChart, width: int) -> RowChart:
    qtbot.addWidget(chart)
    chart.resize(width, chart.heightForWidth(width) if chart.framed else chart.sizeHint().height())
    with qtbot.waitExposed(chart):
        chart.show()
    return chart


def colors_of_row(chart: RowChart, row: int) -> set[str]:
    image, at = chart.grab().toImage(), round(chart.bar_rect(row).center().y())
    return {image.pixelColor(x, at).name() for x in range(image.width())}


def test_bars_to_both_sides_are_as_long_as_their_numbers(qtbot: QtBot, theme: Theme) -> None:
    chart = RowChart(theme, "Genres liked", columns=("genre", "stars"))
    values = (0.3, -0.6, 0.1)
    chart.set_rows(
        [
            ChartRow(str(v), v, f"{v} exactly", color="high" if v > 0 else "low", pale=v == 0.1, cells=(str(v), str(v)))
            for v in values
        ],
        least=0.5,
    )
    shown(qtbot, chart, 300)
    zero = chart.place(0, 0).x()
    lengths = [chart.bar_rect(n).width() for n in range(3)]
    assert lengths == pytest.approx([v * lengths[0] / 0.3 for v in (0.3, 0.6, 0.1)])
    assert chart.bar_rect(0).left() == pytest.approx(zero)
    assert chart.bar_rect(1).right() == pytest.approx(zero)
    assert theme.colors.high in colors_of_row(chart, 0)
    assert theme.colors.low in colors_of_row(chart, 1)
    assert not {theme.colors.high, theme.colors.low} & colors_of_row(chart, 2)  # may be chance: pale
    assert chart.table() == [("genre", "stars"), *((str(v), str(v)) for v in values)]
    assert chart.accessibleDescription() == "0.3 exactly; -0.6 exactly; 0.1 exactly"


def test_small_differences_look_small(qtbot: QtBot, theme: Theme) -> None:
    chart = RowChart(theme, "Genres liked")
    chart.set_rows([ChartRow("a", 0.05, ""), ChartRow("b", -0.01, "")], least=0.5)
    shown(qtbot, chart, 300)
    assert chart.bar_rect(0).width() == pytest.approx(chart.plot.width() / 2 / 10)


def test_steps_follow_on_each_other(qtbot: QtBot, theme: Theme) -> None:
    chart = RowChart(theme, "Parts", names=0.62, joined=True)
    chart.set_rows(
        [
            ChartRow("Average", 3.504, "Average 3.50", bold=True),
            ChartRow("Person", 3.3, "Person −0.20", base=3.504, color="low"),
            ChartRow("Film", 4.0, "Film +0.70", base=3.3, color="high"),
            ChartRow("Prediction", 4.0, "Prediction 4.00", bold=True),
        ]
    )
    shown(qtbot, chart, 320)
    average, person, film, prediction = (chart.bar_rect(n) for n in range(4))
    assert person.right() == pytest.approx(average.right())
    assert film.left() == pytest.approx(person.left())
    assert film.right() == pytest.approx(prediction.right())
    assert average.left() == prediction.left() == chart.plot.left()
    assert chart.accessibleDescription() == "Average 3.50; Person −0.20; Film +0.70; Prediction 4.00"
    assert theme.colors.low in colors_of_row(chart, 1)  # what lowers it
    assert theme.colors.high in colors_of_row(chart, 2)  # what lifts it


@pytest.mark.parametrize("width", [270, 480, 900])
def test_columns_keep_clear_of_each_other(qtbot: QtBot, theme: Theme, width: int) -> None:
    chart = RowChart(theme, "Genres", framed=True, heads=("ratings", "typical miss", "mean"))
    rows = [
        ChartRow(
            "A genre with a long name", 0.4 * n, f"row {n}", before="12,345", beside="41,928", after="3.66", dot=3.2
        )
        for n in (1, 2, 3)
    ]
    chart.set_rows(rows, "A sentence.", "A source.", reference=3.5, reference_words="all 3.50")
    shown(qtbot, chart, width)
    for n in range(3):
        bar = chart.bar_rect(n)
        assert chart._before.right() <= bar.left()
        assert bar.right() + chart.fontMetrics().horizontalAdvance("41,928") <= chart._after.left()
        if chart._dots.width():
            assert bar.right() <= chart._dots.left()
            assert chart._dots.right() <= chart._after.left()
    assert bool(chart._dots.width()) is (width >= 540)
    assert chart.bar_rect(2).width() == pytest.approx(3 * chart.bar_rect(0).width())


def test_rows_are_told_by_mouse_and_keys(qtbot: QtBot, theme: Theme) -> None:
    chart = RowChart(theme, "Rows")
    chart.set_rows([ChartRow(f"row {n}", n, f"exactly {n}") for n in range(1, 4)])
    shown(qtbot, chart, 300)
    qtbot.mouseMove(chart.viewport(), chart.bar_rect(1).center().toPoint())
    qtbot.waitUntil(lambda: chart.marked == 1)
    assert QToolTip.text() == "exactly 2"
    assert chart.mark_at(QPointF(4, chart.bar_rect(2).center().y())) == 2  # names are part of their rows
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    assert chart.marked == 2
    assert "exactly 3" in chart.accessibleDescription()
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    assert chart.marked == 0
    qtbot.keyClick(chart, Qt.Key.Key_Escape)
    assert chart.marked == -1
