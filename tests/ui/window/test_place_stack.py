"""Building all pages ahead: in small turns, not while somebody types, and without a window of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QColor
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


def test_an_arrival_draws_no_frame_and_going_there_by_keys_does(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    window.show()
    with qtbot.waitSignal(window.session.dataset_changed, timeout=20_000):
        window.session.open(folder)
    window.activateWindow()
    window.pages.show_page("data")
    qtbot.waitUntil(lambda: window.pages.built("data"))
    page = window.pages.page("data")
    qtbot.waitUntil(lambda: page.isAncestorOf(QApplication.focusWidget()))
    arrived = QApplication.focusWidget()

    def edge() -> QColor:
        return arrived.grab().toImage().pixelColor(arrived.width() // 2, 0)

    assert arrived.property("arrived")
    quiet = edge()
    QTest.keyClick(window, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not arrived
    assert not arrived.property("arrived")
    arrived.setFocus(Qt.FocusReason.TabFocusReason)
    assert edge() != quiet
