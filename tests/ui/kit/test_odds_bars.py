"""The odds of each rating: shown, told to who cannot see, hidden where there are none."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from mfgui.ui.kit.odds_bars import OddsBars
from mfgui.ui.kit.palette import rating_ramp
from mfgui.ui.kit.theme import Theme


def test_bars_are_as_high_as_their_odds(qtbot: QtBot, theme: Theme) -> None:
    bars = OddsBars(theme)
    qtbot.addWidget(bars)
    assert not bars.isVisibleTo(None)
    bars.set_odds([(1, 0.1), (2, 0.0), (3, 0.2), (4, 0.5), (5, 0.2)])
    bars.resize(bars.sizeHint())
    bars.show()
    drawn = bars.grab().toImage()
    ratio = drawn.devicePixelRatio()
    heights = []
    for place, color in enumerate(rating_ramp(theme.colors, 5)):
        column = int((place + 0.3) * bars.width() / 5 * ratio)
        heights.append(sum(drawn.pixelColor(column, y).rgb() == color.rgb() for y in range(drawn.height())))
    assert heights[1] == 0
    assert heights[3] == max(heights) > 12
    assert abs(heights[0] - heights[3] / 5) <= 2
    assert abs(heights[2] - heights[4]) <= 1
    assert "50" in bars.accessibleDescription()
    bars.set_odds([])
    assert not bars.isVisible()
