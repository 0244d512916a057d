"""Opening a table of one's own: asked for its columns where they are unclear, by clicks and keys."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from mfgui.data.tables.options import TableOptions
from mfgui.ui.kit.columns_dialog import ColumnsDialog
from mfgui.ui.window.main_window import MainWindow


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """48 ratings of 8 cups by 6 people, in columns whose names do not tell enough."""
    file = tmp_path / "cups.csv"
    rng = np.random.default_rng(1)
    lines = [f"{who};cup {n};{rng.integers(1, 11)};4{n};2021-03-0{n + 1}" for who in "abcdef" for n in range(8)]
    file.write_text("\n".join(["Who;What;Fun;Price;On", *lines]), "utf-8")
    return file


def dialog_of(qtbot: QtBot, window: MainWindow) -> ColumnsDialog:
    qtbot.waitUntil(lambda: any(d.isVisible() for d in window.findChildren(ColumnsDialog)), timeout=20_000)
    (dialog,) = (d for d in window.findChildren(ColumnsDialog) if d.isVisible())
    return dialog


def closed(window: MainWindow) -> bool:
    return not window.findChildren(ColumnsDialog)


def test_the_card_opens_a_table_and_asks_which_column_is_which(
    qtbot: QtBot, window: MainWindow, table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filters = []

    def choose(*_: object, filter: str) -> tuple[str, str]:  # noqa: A002 - Qt's own name
        filters.append(filter)
        return str(table), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    qtbot.mouseClick(window.welcome.zip, Qt.MouseButton.LeftButton)
    dialog = dialog_of(qtbot, window)
    assert all(kind in filters[0] for kind in ("*.zip", "*.csv", "*.tsv"))
    assert not window.loading.isVisible()
    assert not window.notice.isVisible()
    assert window.session.dataset is None
    assert "does not say it clearly" in dialog.why.text()
    assert dialog.table.rowCount() == 5
    assert not dialog.open_it.isEnabled()
    assert dialog.trouble.text() == "Still to choose: Person, Item, Rating"
    for role, name in (("user", "Who"), ("film", "What"), ("rating", "Fun")):
        dialog.combos[role].setFocus()
        qtbot.keyClicks(dialog.combos[role], name)
        assert dialog.combos[role].currentText() == name
    assert dialog.open_it.isEnabled()
    assert dialog.answer == TableOptions("Who", "What", "Fun", "", "")
    with qtbot.waitSignal(window.session.dataset_changed, timeout=20_000):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    data = window.session.dataset
    assert data is not None
    assert data.summary.startswith("48 ratings by 6 people of 8 items, ")
    assert data.ratings.timestamps is None
    qtbot.waitUntil(lambda: closed(window))


def test_one_column_cannot_be_two_things_and_escape_leaves_all_as_it_was(
    qtbot: QtBot, window: MainWindow, table: Path
) -> None:
    window.session.open(table)
    dialog = dialog_of(qtbot, window)
    for role in ("user", "film"):
        dialog.combos[role].setCurrentText("Who")
    dialog.combos["rating"].setCurrentText("Fun")
    assert dialog.trouble.text() == "Choose each column once."
    assert not dialog.open_it.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: closed(window))
    assert window.session.dataset is None
    assert window.pages.currentWidget() is window.welcome


def test_a_choice_that_does_not_work_is_explained_and_offered_again(
    qtbot: QtBot, window: MainWindow, table: Path
) -> None:
    with qtbot.waitSignal(window.session.columns_wanted, timeout=20_000):
        window.session.open(table, columns=TableOptions("Who", "What", "On", "", ""))
    dialog = dialog_of(qtbot, window)
    assert "2021-03-01" in dialog.why.text()
    assert dialog.combos["rating"].currentText() == "On"
    dialog.combos["rating"].setCurrentText("Fun")
    dialog.combos["time"].setCurrentText("On")
    with qtbot.waitSignal(window.session.dataset_changed, timeout=20_000):
        qtbot.mouseClick(dialog.open_it, Qt.MouseButton.LeftButton)
    assert window.session.dataset is not None
    assert window.session.dataset.years_rated == (2021, 2021)
    qtbot.waitUntil(lambda: closed(window))


def test_a_wrong_guess_can_be_corrected_later(qtbot: QtBot, window: MainWindow, table: Path) -> None:
    text = table.read_text("utf-8").replace("Who;What;Fun;Price", "user;item;taste;rating")
    table.write_text(text, "utf-8")
    with qtbot.waitSignal(window.session.dataset_changed, timeout=20_000):
        window.session.open(table)
    assert window.session.dataset is not None
    assert window.session.dataset.scale.maximum == 47
    qtbot.mouseClick(window.places.rail.buttons["data"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(window.pages.page("data").data.part.columns.isVisible, timeout=10_000)
    qtbot.mouseClick(window.pages.page("data").data.part.columns, Qt.MouseButton.LeftButton)
    dialog = dialog_of(qtbot, window)
    assert dialog.combos["rating"].currentText() == "rating"
    assert "Choose what is to be read" in dialog.why.text()
    dialog.combos["rating"].setCurrentText("taste")
    with qtbot.waitSignal(window.session.dataset_changed, timeout=20_000):
        qtbot.mouseClick(dialog.open_it, Qt.MouseButton.LeftButton)
    assert window.session.dataset.scale.maximum == 10
    assert window.session.dataset.columns == "user=user,film=item,rating=taste,time=On,title="
    assert window.pages.currentWidget() is window.pages.page("data")  # where the choice was made
    with qtbot.waitSignal(window.session.dataset_changed, timeout=20_000):
        window.session.open(table)
    assert window.session.dataset.scale.maximum == 10  # what was chosen once holds for the next time
    qtbot.waitUntil(lambda: closed(window))


def test_what_no_choice_of_columns_could_open_is_one_sentence(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "words.csv"
    file.write_text("just some words\nand more\n", "utf-8")
    with qtbot.waitSignal(window.session.problem, timeout=20_000):
        window.session.open(file)
    assert window.notice.isVisible()
    assert closed(window)
