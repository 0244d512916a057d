"""The field for one number: what it shows and takes where its least number stands for none."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from mfgui.ui.kit.number_edit import NumberField


def test_the_least_number_may_stand_for_none(qtbot: QtBot) -> None:
    field = NumberField(0, 10, whole=False, unit="★", none="none")
    qtbot.addWidget(field)
    field.show()
    assert field.lineEdit().text() == "none"
    field.lineEdit().selectAll()
    qtbot.keyClicks(field, "0.85")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.value == 0.85
    assert field.lineEdit().text() == "0.85 ★"
    field.lineEdit().selectAll()
    qtbot.keyClicks(field, "none")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.value == 0
    assert field.lineEdit().text() == "none"


@pytest.mark.parametrize(("typed", "then"), [("nan", 3), ("inf", 3), ("abc", 3), ("1e308", 10), ("-5", 1), ("2.5", 2)])
def test_what_cannot_be_is_refused_in_a_sentence(qtbot: QtBot, typed: str, then: float) -> None:
    field = NumberField(1, 10, whole=True)
    qtbot.addWidget(field)
    field.set_value(3)
    field.show()
    field.lineEdit().selectAll()
    qtbot.keyClicks(field, typed)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.value == then
    assert "1" in QToolTip.text()
    assert "10" in QToolTip.text()
    QToolTip.hideText()
