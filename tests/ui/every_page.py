"""A window with a small model, and the way to each of its pages: for tests that walk through all of them."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from mfgui.ui.places.explore.place import SUB_PAGES
from mfgui.ui.places.workshop.runs_page import VIEWS
from mfgui.ui.state.session import RunState
from mfgui.ui.window.main_window import MainWindow
from mfgui.ui.window.place_list import pages

EVERYWHERE = [*(kind.name for kind in pages()), *VIEWS, *SUB_PAGES]


def learn(qtbot: QtBot, window: MainWindow, folder: Path) -> MainWindow:
    """Open a folder, learn a small model from it, and select a person and a film."""
    session = window.session
    with qtbot.waitSignal(session.dataset_changed, timeout=20_000):
        session.open(folder)
    with qtbot.waitSignal(session.run_ended, timeout=60_000):
        session.start("als", settings={"factors": 4}, epochs=2)
    qtbot.waitUntil(lambda: session.run_state is RunState.IDLE)
    session.select_user(3)
    session.select_film(2)
    return window


def show(qtbot: QtBot, window: MainWindow, page: str) -> None:
    """Go to a page, and wait until it is there."""
    window.session.show_page(page)
    qtbot.waitUntil(lambda: window.pages.built(window.pages.wanted), timeout=20_000)
    session = window.session
    lanes = (session.quick, session.projecting, session.judging, session.reading)
    qtbot.waitUntil(lambda: not any(lane.busy for lane in lanes), timeout=20_000)
