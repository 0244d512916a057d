"""Building all pages ahead: in small turns, not while somebody types, and without a window of its own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mfgui.ui.window.main_window import MainWindow


class Opened(QObject):
    """Notes windows that come on screen."""

    def __init__(self) -> None:
        super().__init__()
        self.kinds: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a window."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.kinds.append(type(watched).__name__)
        return False


def test_all_pages_are_built_ahead_and_none_comes_up(qtbot: QtBot, window: MainWindow) -> None:
    opened, app = Opened(), QApplication.instance()
    assert app is not None
    app.installEventFilter(opened)
    window.pages.begin_ahead()
    qtbot.waitUntil(lambda: not window.pages.build_ahead(), timeout=30_000)
    app.removeEventFilter(opened)
    assert all(window.pages.built(name) for name in window.pages.names)
    assert window.pages.currentWidget() is window.welcome
    assert opened.kinds == []


def test_nothing_is_built_ahead_while_somebody_types(qtbot: QtBot, window: MainWindow) -> None:
    window.pages.begin_ahead()
    ahead = window.pages._ahead
    ahead.setInterval(1)
    ahead.start()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
    assert ahead.interval() > 500
    assert not window.pages.built("explore")
    ahead.setInterval(1)
    qtbot.waitUntil(lambda: window.pages.built("explore"), timeout=10_000)
