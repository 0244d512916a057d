"""The waterfall: each step begins where the last one ended, and the last bar is as long as all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mfgui.ui.lists.waterfall import Fall, Waterfall

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mfgui.ui.kit.theme import Theme


def test_steps_follow_on_each_other(qtbot: QtBot, theme: Theme) -> None:
    chart = Waterfall(theme)
    qtbot.addWidget(chart)
    steps = [
        Fall("Average", 3.5, 3.504, whole=True),
        Fall("Person", -0.2, -0.204),
        Fall("Film", 0.7, 0.7),
        Fall("Prediction", 4.0, 4.0, whole=True),
    ]
    chart.set_steps(steps)
    spans = chart.spans()
    assert spans[0] == (0.0, 3.504)
    assert spans[1] == (3.504, 3.3)
    assert abs(spans[2][1] - 4.0) < 1e-9
    assert spans[3] == (0.0, 4.0)
    assert chart.accessibleDescription() == "Average 3.50; Person −0.20; Film +0.70; Prediction 4.00"
    chart.resize(320, chart.sizeHint().height())
    chart.show()
    row = chart.sizeHint().height() // len(steps)
    painted = chart.grab().toImage()
    colors = {painted.pixelColor(x, row + row // 2).name() for x in range(painted.width())}
    assert theme.colors.training in colors  # what lowers it
    colors = {painted.pixelColor(x, 2 * row + row // 2).name() for x in range(painted.width())}
    assert theme.colors.validation in colors  # what lifts it
