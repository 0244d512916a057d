"""The scree plot on screen: its curves are the spectrum's own, k by slider or click, in words."""

from __future__ import annotations

import threading

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mfgui.insight.scree import SHARE, scree
from mfgui.ui.kit.theme import Theme
from mfgui.ui.places.workshop.scree import ScreePanel
from mfgui.ui.state.session import Session
from tests.ui.numbers_in import numbers_in
from tests.ui.sized import show_sized

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot: QtBot, opened: Session, theme: Theme) -> ScreePanel:
    panel = show_sized(qtbot, ScreePanel(opened, theme).complete(), 900, 480)
    qtbot.waitUntil(lambda: panel.plot.isVisible(), timeout=20_000)
    return panel


def rules(panel: ScreePanel) -> dict[str, float]:
    """Places of the lines across the shares, by name."""
    return {rule.name: rule.place for rule in panel.plot.energy.rules}


def test_the_curves_are_the_spectrum(panel: ScreePanel, opened: Session) -> None:
    assert opened.dataset is not None
    expected = scree(opened.dataset, centred=True)
    places, shares = panel.plot.energy.curve.getData()
    assert places.tolist() == list(range(61))
    np.testing.assert_allclose(shares[1:], 100 * expected.spectrum.shares, atol=1e-6)
    _, heights = panel.plot.strengths.left_out.getData()
    assert heights[-1] == pytest.approx(expected.spectrum.values[-1], abs=1e-6)
    assert rules(panel)["share"] == 100 * SHARE
    assert rules(panel)["rank"] == expected.rank()
    assert f"takes {expected.rank()} of 60" in panel.sentence.text()


def test_out_of_sight_it_gives_up_and_begins_again_when_it_is_looked_at(
    qtbot: QtBot, opened: Session, theme: Theme
) -> None:
    gate = threading.Event()
    opened.projecting.submit(lambda _state: gate.wait(20))
    panel = ScreePanel(opened, theme).complete()
    qtbot.addWidget(panel)
    with qtbot.waitExposed(panel):
        panel.show()
    asked = panel._job
    assert asked is not None
    panel.hide()
    assert asked.state.cancelled
    assert panel._job is None
    gate.set()
    panel.show()
    qtbot.waitUntil(lambda: panel.plot.isVisible(), timeout=20_000)


def test_the_slider_says_what_k_factors_keep(qtbot: QtBot, panel: ScreePanel, opened: Session) -> None:
    assert opened.dataset is not None
    expected = scree(opened.dataset, centred=True)
    panel.slider.setFocus()
    qtbot.keyClick(panel.slider, Qt.Key.Key_Home)
    assert panel.kept_words.text()
    assert not numbers_in(panel.kept_words.text())
    for k in (1, 2):
        qtbot.keyClick(panel.slider, Qt.Key.Key_Right)
        assert f"{k * 140:,} numbers keep {100 * expected.energy_share(k):.1f} %" in panel.kept_words.text()
        assert rules(panel)["present"] == k
    qtbot.keyClick(panel.slider, Qt.Key.Key_End)
    assert 100 in numbers_in(panel.kept_words.text())
    panel.plot.energy.clicked.emit(7)
    assert panel.slider.value() == 7
    panel.plot.strengths.clicked.emit(-1)
    assert panel.slider.value() == 0


def test_the_filled_table_is_one_factor(qtbot: QtBot, panel: ScreePanel, opened: Session) -> None:
    assert opened.dataset is not None
    expected = scree(opened.dataset, centred=False)
    qtbot.mouseClick(panel.filled, LEFT)
    qtbot.waitUntil(lambda: "nearly one factor" in panel.sentence.text(), timeout=20_000)
    assert f"{100 * expected.energy_share(1):.1f} %" in panel.sentence.text()
    assert f"k = {expected.rank()}," in panel.sentence.text()
    assert panel.slider.value() == 1
    before = panel.kept_words.text()
    qtbot.mouseClick(panel.centred, LEFT)  # at once: it is known already
    assert "spread over many factors" in panel.sentence.text()
    assert panel.kept_words.text() != before


def test_without_data_it_says_what_to_do(qtbot: QtBot, session: Session, theme: Theme) -> None:
    panel = ScreePanel(session, theme).complete()
    qtbot.addWidget(panel)
    panel.show()
    assert panel.sentence.text()
    assert not panel.plot.isVisible()
