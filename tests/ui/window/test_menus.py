"""Everything that "…" offers is in the menu bar too."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QStyleOptionMenuItem, QToolButton
from pytestqt.qtbot import QtBot

from mfgui.ui.kit.quiet_menus import QuietMenuBar
from mfgui.ui.window.main_window import MainWindow


def test_the_menu_bar_offers_what_the_buttons_in_sight_offer(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    menus = window.menus
    menus.here.aboutToShow.emit()
    assert [action.isEnabled() for action in menus.here.actions()] == [False]
    with qtbot.waitSignal(window.session.dataset_changed, timeout=20_000):
        window.session.open(folder)
    for place in ("watch", "explore", "me"):
        window.pages.show_page(place)
        qtbot.waitUntil(lambda: window.pages.currentWidget() is window.pages.page(window.pages.wanted))
        menus.here.aboutToShow.emit()
        offered = [action.menu() for action in menus.here.actions() if action.menu() is not None]
        there = [b for b in window.findChildren(QToolButton, "more") if b.isVisible() and b.menu() is not None]
        assert offered == [button.menu() for button in there]
        assert [menu.title() for menu in offered] == [button.accessibleName() for button in there]
        assert all(menu.actions() for menu in offered)
        if place != "me":
            assert offered


def test_letters_are_underlined_for_those_who_go_by_keys(qtbot: QtBot, window: MainWindow) -> None:
    bar, option = window.menuBar(), QStyleOptionMenuItem()
    assert isinstance(bar, QuietMenuBar)
    bar.initStyleOption(option, bar.actions()[0])
    assert "&" not in option.text
    assert "&" in bar.actions()[0].text()
    window.activateWindow()
    bar.setFocus()
    qtbot.waitUntil(bar.hasFocus)
    bar.initStyleOption(option, bar.actions()[0])
    assert option.text == bar.actions()[0].text()
