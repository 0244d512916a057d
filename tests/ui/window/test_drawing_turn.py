"""When a window is drawn: with whatever changed it, or a turn later where that has taken its time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mfgui.ui.state import turn
from mfgui.ui.window.drawing_turn import DrawingTurn


class Painted(QWidget):
    """Counts how often it is drawn."""

    def __init__(self) -> None:
        super().__init__()
        self.times = 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        self.times += 1


@pytest.fixture
def window(qtbot: QtBot) -> Painted:
    """A window that is in sight and at rest."""
    window = Painted()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    qtbot.waitUntil(lambda: window.times > 0)
    DrawingTurn(window)
    QCoreApplication.sendPostedEvents()
    window.times = 0
    return window


def test_a_short_turn_draws_too(monkeypatch: pytest.MonkeyPatch, window: Painted) -> None:
    monkeypatch.setattr(turn, "LONG", 1e9)
    window.update()
    QCoreApplication.sendPostedEvents()
    assert window.times == 1


def test_a_long_turn_leaves_it_to_the_next(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, window: Painted) -> None:
    """However long all turns are, it comes, and once for all that asked for it."""
    monkeypatch.setattr(turn, "LONG", -1)
    for _ in range(3):
        window.update()
        QCoreApplication.sendPostedEvents()
        assert window.times == 0
    qtbot.waitUntil(lambda: window.times > 0)
    assert window.times == 1
    window.update()
    qtbot.waitUntil(lambda: window.times == 2)
