"""Check boxes can be told from the ground, and checked from unchecked ones, in both themes."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from mfgui.ui.kit.theme import Theme, ThemeChoice


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_a_box_is_seen_checked_or_not(qtbot: QtBot, theme: Theme, choice: ThemeChoice) -> None:
    theme.choose(choice)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    before = app.styleSheet()
    app.setStyleSheet(theme.sheet)
    box = QCheckBox()
    qtbot.addWidget(box)
    box.resize(box.sizeHint())
    found = []
    for checked in (False, True):
        box.setChecked(checked)
        picture = box.grab().toImage()
        found.append({picture.pixelColor(x, picture.height() // 2).name() for x in range(1, 16)})
    c = theme.colors
    assert {QColor(c.muted).name(), QColor(c.surface).name()} <= found[0]
    assert QColor(c.accent).name() in found[1]
    app.setStyleSheet(before)
