"""The chooser of methods: headings of groups are never chosen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mfgui.factorization import registry
from mfgui.ui.kit.theme import Theme
from mfgui.ui.learning.method_chooser import MethodChooser


def test_a_wheel_goes_over_methods_and_never_stops_on_a_heading(qtbot: QtBot, theme: Theme) -> None:
    chooser = MethodChooser(theme)
    qtbot.addWidget(chooser)
    chooser.show_method("als")
    chosen: list[str] = []
    chooser.chosen.connect(chosen.append)
    for turn in (*[-120] * 40, *[120] * 60):
        none, at = Qt.MouseButton.NoButton, QPointF(5, 5)
        keys, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
        QApplication.sendEvent(chooser, QWheelEvent(at, at, QPoint(), QPoint(0, turn), none, keys, phase, False))
        assert chooser.method in registry.methods()
    assert set(chosen) == set(registry.methods())


def test_a_heading_that_is_activated_all_the_same_chooses_nothing(qtbot: QtBot, theme: Theme) -> None:
    chooser = MethodChooser(theme)
    qtbot.addWidget(chooser)
    chooser.show_method("als")
    chosen: list[str] = []
    chooser.chosen.connect(chosen.append)
    chooser.activated.emit(0)
    assert chooser.itemData(0) is None
    assert (chosen, chooser.method) == ([], "als")
