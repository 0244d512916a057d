"""A run that diverges, in each method that has a step: nowhere on screen is a NaN, in words or in curves."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pyqtgraph as pg
from pytestqt.qtbot import QtBot

from mfgui.factorization import registry
from mfgui.ui.charts.edged_plot import EdgedPlot
from mfgui.ui.window.main_window import MainWindow
from mfgui.ui.window.place_list import places
from tests.ui.on_screen import texts

NO_NUMBER = re.compile(r"(?<![a-zA-Z])([-−]?nan|[-−]?inf|infinity)(?![a-zA-Z])", re.IGNORECASE)
STEPPED = [name for name, method in registry.methods().items() if any(s.name == "step" for s in method.settings)]


def test_nothing_on_screen_is_no_number(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    session = window.session
    with qtbot.waitSignal(session.dataset_changed, timeout=20_000):
        session.open(folder)
    session.select_film(1)
    session.select_user(2)
    every = [page.name for place in places() for page in place.pages]
    assert len(STEPPED) >= 4
    for name in STEPPED:
        session.plan.choose_method(name)
        session.plan.set("step", 10.0)
        session.plan.set("regularisation", 0.0)
        session.plan.set_rules(epochs=4)
        with qtbot.waitSignal(session.run_ended, timeout=60_000):
            session.plan.start()
        for page in every if name == STEPPED[0] else ("watch", "runs", "explore"):
            session.show_page(page)
            qtbot.waitUntil(window.pages.page(page).isVisible, timeout=20_000)
            qtbot.wait(50)
            shown = {f"{one.where}: {one.text}" for one in texts(window) if NO_NUMBER.search(one.text)}
            assert shown == set(), (name, page)
            for plot in window.findChildren(EdgedPlot):
                assert np.isfinite(plot.view_range()).all(), (name, page)
                for item in plot.items():
                    if isinstance(item, pg.PlotCurveItem | pg.ScatterPlotItem):
                        drawn = (axis for axis in item.getData() if axis is not None)
                        assert not any(np.isinf(axis).any() for axis in drawn), (name, page)
