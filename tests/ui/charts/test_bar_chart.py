"""Bars of ratings by value: each step of a scale for itself, groups where there are a thousand."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from pytestqt.qtbot import QtBot

from mfgui.data.dataset import RatingScale
from mfgui.insight.value_counts import by_value, count_groups
from mfgui.ui.charts.bar_chart import BarChart, value_bars
from mfgui.ui.kit.theme import Theme


def test_a_scale_of_a_thousand_points_is_drawn_in_groups_that_lose_nothing(qtbot: QtBot, theme: Theme) -> None:
    scale = RatingScale(0, 1000, 1)
    given = np.random.default_rng(1).integers(0, 1001, 500).astype(np.float32)
    bars = value_bars(by_value(scale, count_groups(scale, given)))
    assert len(bars) <= 40
    assert sum(bar.count for bar in bars) == 500
    for bar in bars:
        low, _, high = bar.label.partition("–")
        assert bar.count == ((given >= int(low)) & (given <= int(high or low))).sum()
    chart = BarChart(theme, "Ratings by value", what="rating", ratings=True)
    qtbot.addWidget(chart)
    chart.set_bars(bars, "all", "some")
    chart.show()
    assert not chart.grab().isNull()


def test_stars_stand_alone_and_outliers_go_to_the_ends() -> None:
    scale = RatingScale(0.5, 5, 0.5)
    bars = value_bars(by_value(scale, count_groups(scale, np.array([0.5, 0.4, 3, 3, 9], np.float32))))
    assert [bar.label for bar in bars] == ["0.5", "1", "1.5", "2", "2.5", "3", "3.5", "4", "4.5", "5"]
    assert [bar.count for bar in bars] == [2, 0, 0, 0, 0, 2, 0, 0, 0, 1]


def test_an_axis_of_thousands_is_written_as_the_language_does(
    qtbot: QtBot, theme: Theme, speak: Callable[[str], str]
) -> None:
    chart = BarChart(theme, "Ratings by year", what="rating")
    qtbot.addWidget(chart)
    chart.resize(600, 300)
    scale = RatingScale(0, 60, 1)
    given = np.repeat(np.arange(61, dtype=np.float32), 4000)
    chart.set_bars(value_bars(by_value(scale, count_groups(scale, given))), "all", "some")
    for language, thousands in (("en", "4,000"), ("de", "4.000")):
        speak(language)
        assert thousands in [text for _, text in chart._y_ticks()]
