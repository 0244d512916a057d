"""The worked example on screen: factors by slider, keys and play; every cell and sum is the product's own."""

from __future__ import annotations

import re

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from mfgui.insight import worked_example as core
from mfgui.insight.worked_example import WorkedExample
from mfgui.ui.kit.theme import Theme
from mfgui.ui.places.watch.how_page import WorkedExamplePanel
from mfgui.ui.state.session import Session
from tests.ui.sized import show_sized


@pytest.fixture(autouse=True)
def _quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(core, "_STARTS", 3)
    monkeypatch.setattr("mfgui.ui.places.watch.how_page.STEP_MS", 20)
    monkeypatch.setattr("mfgui.ui.places.watch.factor_tables.FILL_MS", 10)


@pytest.fixture
def panel(qtbot: QtBot, opened: Session, theme: Theme) -> WorkedExamplePanel:
    panel = show_sized(qtbot, WorkedExamplePanel(opened, theme), 1000, 640)
    qtbot.waitUntil(lambda: panel.tables.example is not None, timeout=20_000)
    return panel


def example(panel: WorkedExamplePanel) -> WorkedExample:
    found = panel.tables.example
    assert found is not None
    return found


def test_it_shows_ratings_of_the_open_data(panel: WorkedExamplePanel, opened: Session) -> None:
    data, shown = opened.dataset, example(panel)
    assert data is not None
    assert panel.tables.titles == tuple(data.films.titles[film] for film in shown.films)
    assert panel.tables.people == tuple(f"Person {data.user_ids[user]}" for user in shown.people)
    assert (panel.slider.value(), panel.slider.maximum()) == (0, shown.most)
    assert f"{int(shown.known.sum())} ratings" in panel.sentence.text()
    assert data.name in panel.source.text()


def test_the_slider_adds_factors_and_the_words_tell_their_miss(qtbot: QtBot, panel: WorkedExamplePanel) -> None:
    shown = example(panel)
    panel.slider.setFocus()
    seen = [panel.sentence.text()]
    for k in range(1, shown.most + 1):
        qtbot.keyClick(panel.slider, Qt.Key.Key_Right)
        assert panel.tables.factors == k
        assert panel.count.text() == ("1 factor" if k == 1 else f"{k} factors")
        if k < shown.most:
            assert f"{shown.miss(k):.2f} stars" in panel.sentence.text()
        seen.append(panel.sentence.text())
    assert "by heart" in seen[-1]
    assert len(set(seen)) == len(seen)
    height = panel.tables.y()
    panel.slider.setValue(0)
    assert panel.tables.y() == height  # nothing jumps


def test_the_sum_of_a_cell_is_right_and_arrow_keys_walk(qtbot: QtBot, panel: WorkedExamplePanel) -> None:
    shown, tables = example(panel), panel.tables
    panel.slider.setValue(2)
    gap = tables.looked_at
    assert np.isnan(shown.ratings[gap])  # a guess is what is looked at first
    assert "a guess" in panel.sum.text()
    tables.setFocus()
    for _ in range(6):
        qtbot.keyClick(tables, Qt.Key.Key_Up)
        qtbot.keyClick(tables, Qt.Key.Key_Left)
    assert tables.looked_at == (0, 0)
    words = panel.sum.text().replace("−", "-")
    assert words.startswith(f"{tables.people[0]} on {tables.titles[0]}: ")
    numbers = [float(n) for n in re.findall(r"-?\d+\.\d\d", words.split(": ")[1].split(";")[0])]
    a, b, c, d, total = numbers
    assert total == pytest.approx(shown.product(2)[0, 0], abs=0.005)
    assert a * b + c * d == pytest.approx(total, abs=0.04)
    qtbot.keyClick(tables, Qt.Key.Key_Right)
    qtbot.keyClick(tables, Qt.Key.Key_Down)
    assert tables.looked_at == (1, 1)
    assert tables.people[1] in tables.accessibleDescription()


def test_the_mouse_looks_at_a_cell(qtbot: QtBot, panel: WorkedExamplePanel) -> None:
    tables = panel.tables
    spot = tables.cell_rect(4, 3).center().toPoint()
    qtbot.mouseMove(tables, spot)
    assert tables.looked_at == (4, 3)
    qtbot.mouseMove(tables, QPoint(1, 1))
    assert tables.looked_at == (4, 3)


def test_play_goes_through_all_factors_and_ends(qtbot: QtBot, panel: WorkedExamplePanel) -> None:
    at_rest = panel.play.text()
    qtbot.mouseClick(panel.play, Qt.MouseButton.LeftButton)
    assert panel.slider.value() == 1
    assert panel.play.text() != at_rest
    qtbot.waitUntil(lambda: panel.play.text() == at_rest, timeout=5_000)
    assert panel.slider.value() == panel.slider.maximum()
    qtbot.mouseClick(panel.play, Qt.MouseButton.LeftButton)
    assert panel.slider.value() == 0  # from the beginning
    qtbot.mouseClick(panel.play, Qt.MouseButton.LeftButton)
    assert panel.play.text() == at_rest


def test_hiding_stops_the_play(qtbot: QtBot, panel: WorkedExamplePanel) -> None:
    at_rest = panel.play.text()
    qtbot.mouseClick(panel.play, Qt.MouseButton.LeftButton)
    panel.hide()
    assert panel.play.text() == at_rest


def test_cells_fill_by_value(qtbot: QtBot, panel: WorkedExamplePanel) -> None:
    """What is drawn changes with the factors, and a known cell's colour follows its value."""
    tables, shown = panel.tables, example(panel)
    panel.slider.setValue(shown.most)
    qtbot.waitUntil(lambda: tables._filling.state() == tables._filling.State.Stopped, timeout=5_000)
    picture = tables.grab().toImage()

    def color(row: int, column: int) -> tuple[int, int, int]:
        spot = tables.cell_rect(row, column).topLeft().toPoint()
        pixel = picture.pixelColor(spot.x() + 8, spot.y() + 8)
        return pixel.red(), pixel.green(), pixel.blue()

    row, column = np.unravel_index(np.nanargmax(shown.ratings), shown.ratings.shape)
    high = color(int(row), int(column))
    row, column = np.unravel_index(np.nanargmin(shown.ratings), shown.ratings.shape)
    low = color(int(row), int(column))
    assert high[0] > high[2]  # orange, as on the map
    assert low[2] > low[0]  # purple


def test_without_data_it_says_what_to_do(qtbot: QtBot, session: Session, theme: Theme) -> None:
    panel = WorkedExamplePanel(session, theme)
    qtbot.addWidget(panel)
    panel.show()
    assert not panel.tables.isVisible()
    assert not panel.play.isEnabled()
    assert panel.sentence.text()


def test_nothing_is_computed_while_hidden(qtbot: QtBot, opened: Session, theme: Theme) -> None:
    panel = WorkedExamplePanel(opened, theme)
    qtbot.addWidget(panel)
    assert not opened.projecting.busy
    panel.show()
    assert opened.projecting.busy
    qtbot.waitUntil(lambda: panel.tables.example is not None, timeout=20_000)


def test_a_small_screen_gets_a_lower_table_whole(panel: WorkedExamplePanel) -> None:
    tables = panel.tables
    least = tables.minimumSizeHint().height()
    assert least < tables.sizeHint().height() - 60
    for height in (least, tables.sizeHint().height(), 2 * tables.sizeHint().height()):
        tables.resize(900, height)
        last = tables.cell_rect(len(tables.titles) - 1, len(tables.people) - 1)
        assert tables.rect().contains(last.toRect())
        assert last.height() >= tables._row_lowest()
