"""The range slider: dragged, walked with keys, never crossed; only people's changes are told."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from mfgui.ui.kit.theme import Theme
from mfgui.ui.lists.range_slider import RangeSlider

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def slider(qtbot: QtBot, theme: Theme) -> RangeSlider:
    slider = RangeSlider(theme, "Years")
    qtbot.addWidget(slider)
    slider.resize(416, 24)
    slider.set_limits(1900, 2000)
    slider.show()
    return slider


def at(slider: RangeSlider, value: int) -> QPoint:
    return QPoint(round(slider._x(value)), slider.height() // 2)


def test_handles_are_dragged_and_do_not_cross(qtbot: QtBot, slider: RangeSlider) -> None:
    told: list[tuple[int, int]] = []
    slider.changed.connect(lambda low, high: told.append((low, high)))
    qtbot.mousePress(slider, LEFT, pos=at(slider, 1902))
    qtbot.mouseMove(slider, at(slider, 1950))
    qtbot.mouseRelease(slider, LEFT)
    assert (slider.low, slider.high) == told[-1] == (1950, 2000)
    qtbot.mousePress(slider, LEFT, pos=at(slider, 1999))
    qtbot.mouseMove(slider, at(slider, 1910))
    qtbot.mouseRelease(slider, LEFT)
    assert (slider.low, slider.high) == (1950, 1950)
    qtbot.mousePress(slider, LEFT, pos=at(slider, 1980))
    qtbot.mouseRelease(slider, LEFT)
    assert (slider.low, slider.high) == (1950, 1980)
    slider.set_values(1910, 1920)
    assert told[-1] == (1950, 1980)


def test_keys_move_the_handle_that_has_the_focus(qtbot: QtBot, slider: RangeSlider) -> None:
    first, last = slider.handles
    assert (first.accessibleName(), last.accessibleName()) == ("Years: from", "Years: to")
    for key, expected in (
        (Qt.Key.Key_Right, 1901),
        (Qt.Key.Key_PageUp, 1911),
        (Qt.Key.Key_End, 2000),
        (Qt.Key.Key_Home, 1900),
        (Qt.Key.Key_Left, 1900),
    ):
        qtbot.keyClick(first, key)
        assert (slider.low, slider.high) == (expected, 2000)
    qtbot.keyClick(last, Qt.Key.Key_PageDown)
    assert (slider.low, slider.high) == (1900, 1990)
    assert last.accessibleDescription() == "1990"
