"""The slider that comes to where it is pressed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from mfgui.ui.map.timeline import JumpSlider


@pytest.fixture
def slider(qtbot: QtBot) -> JumpSlider:
    slider = JumpSlider(Qt.Orientation.Horizontal)
    slider.setRange(0, 40)
    slider.setPageStep(1)
    slider.resize(600, 24)
    qtbot.addWidget(slider)
    with qtbot.waitExposed(slider):
        slider.show()
    return slider


@pytest.mark.parametrize(("x", "value"), [(300, 20), (2, 0), (598, 40), (150, 10)])
def test_it_goes_to_where_it_is_pressed(qtbot: QtBot, slider: JumpSlider, x: int, value: int) -> None:
    slider.setValue(33)
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(x, 12))
    assert abs(slider.value() - value) <= 1


def test_it_is_drawn_on_from_there(qtbot: QtBot, slider: JumpSlider) -> None:
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(300, 12))
    assert slider.isSliderDown()
    qtbot.mouseMove(slider, QPoint(450, 12))
    assert abs(slider.value() - 30) <= 1
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(450, 12))
    assert abs(slider.value() - 30) <= 1


def test_other_buttons_leave_it(qtbot: QtBot, slider: JumpSlider) -> None:
    qtbot.mouseClick(slider, Qt.MouseButton.RightButton, pos=QPoint(300, 12))
    assert slider.value() == 0
