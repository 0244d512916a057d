"""Adding a list of films through the window: asked, looked over, shown above every list, let go with one click."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QToolButton
from pytestqt.qtbot import QtBot

from mfgui.ui.kit.theme import Theme
from mfgui.ui.lists.only_from_menu import OnlyFromMenu
from mfgui.ui.lists.panel import RecommendationsPanel
from mfgui.ui.lists.table_import import FilmListDialog, FilmListImport
from mfgui.ui.state.session import Session
from tests.made_up_model import give_model
from tests.ui.numbers_in import numbers_in
from tests.ui.sized import show_sized

LEFT = Qt.MouseButton.LeftButton
LINES = "Titel;Jahr\nThe Film 5;1954\nThe Film 9;1959\nFilm 11 The;1990\nNo Such;1990\n"


@pytest.fixture
def panel(qtbot: QtBot, opened: Session, theme: Theme) -> RecommendationsPanel:
    return show_sized(qtbot, RecommendationsPanel(opened, theme), 380, 700)


@pytest.fixture
def importing(opened: Session, theme: Theme, panel: RecommendationsPanel) -> FilmListImport:
    return FilmListImport(opened, theme, panel)


def sheet(qtbot: QtBot, importing: FilmListImport) -> FilmListDialog:
    qtbot.waitUntil(lambda: importing.dialog is not None, timeout=10_000)
    assert isinstance(importing.dialog, FilmListDialog)
    return importing.dialog


def test_a_list_is_looked_over_and_every_list_says_so(
    qtbot: QtBot, panel: RecommendationsPanel, importing: FilmListImport, opened: Session, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    file = tmp_path / "Film night.csv"
    file.write_text(LINES, "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", staticmethod(lambda *_a, **_k: (str(file), "")))
    menu = panel.card.only.menu
    menu.fill()
    next(action for action in menu.actions() if action.objectName() == "add a list").trigger()
    dialog = sheet(qtbot, importing)
    assert numbers_in(dialog.summary.text()) == [1, 1, 2]
    assert dialog.table.columnCount() == 2
    assert numbers_in(dialog.take.text()) == [2] == [len(dialog.chosen)]
    dialog.table.selectRow(1)
    dialog.search.film_chosen.emit(20)
    qtbot.mouseClick(dialog.take, LEFT)
    qtbot.waitUntil(lambda: opened.only.films == {4, 8, 20}, timeout=10_000)
    assert panel.chips.buttons["only"].text().endswith("Film night")
    assert panel.card.only.currentText() == "Film night"
    qtbot.mouseClick(panel.chips.buttons["only"], LEFT)
    assert opened.only.films is None
    assert "only" not in panel.chips.buttons


def test_the_sheet_of_a_kept_list_shows_what_was_decided(
    qtbot: QtBot, panel: RecommendationsPanel, importing: FilmListImport, opened: Session, tmp_path: Path
) -> None:
    file = tmp_path / "night.csv"
    file.write_text(LINES, "utf-8")
    importing.read(file)
    dialog = sheet(qtbot, importing)
    (combo,) = dialog.combos.values()
    combo.setCurrentIndex(0)
    dialog.table.selectRow(2)  # No Such
    dialog.search.film_chosen.emit(30)
    dialog.accept()
    qtbot.waitUntil(lambda: opened.only.films == {4, 30}, timeout=10_000)
    menu = OnlyFromMenu(opened, panel)
    menu.fill()
    assert [action.data() for action in menu.actions() if action.isChecked()] == [opened.only.chosen.id]
    opened.only.review_wanted.emit()
    again = sheet(qtbot, importing)
    assert again.chosen == {0: 4, 3: 30}
    assert again.combos[1].currentData() is None
    again.combos[1].setCurrentIndex(1)
    again.accept()
    qtbot.waitUntil(lambda: opened.only.films == {4, 8, 30}, timeout=10_000)
    assert len(opened.only.lists) == 1


def test_columns_are_asked_about_where_titles_cannot_be_told(
    qtbot: QtBot, importing: FilmListImport, opened: Session, tmp_path: Path
) -> None:
    file = tmp_path / "night.csv"
    file.write_text("a;b;c\n1;5;3\n4;7;6\n", "utf-8")
    importing.read(file)
    qtbot.waitUntil(lambda: importing.question is not None, timeout=10_000)
    question = importing.question
    assert question is not None
    assert set(question.combos) == {"title", "film"}
    assert not question.open_it.isEnabled()
    question.combos["film"].setCurrentText("b")
    qtbot.mouseClick(question.open_it, LEFT)
    dialog = sheet(qtbot, importing)
    assert list(dialog.chosen.values()) == [4, 6]  # by the ids of this data set
    dialog.reject()


def test_a_list_in_sight_holds_only_its_films(
    qtbot: QtBot, panel: RecommendationsPanel, opened: Session, importing: FilmListImport, tmp_path: Path
) -> None:
    give_model(opened)
    qtbot.waitUntil(lambda: panel.listed is not None and len(panel.listed.ranked) > 10, timeout=10_000)
    listed = panel.listed.ranked.films.tolist()
    data = opened.dataset
    file = tmp_path / "night.txt"
    wanted = {listed[3], listed[7]}
    file.write_text("".join(f"{data.films.caption(film)}\n" for film in wanted), "utf-8")
    importing.read(file)
    sheet(qtbot, importing).accept()
    qtbot.waitUntil(lambda: set(panel.listed.ranked.films.tolist()) == wanted, timeout=10_000)
    assert panel.findChild(QToolButton, "only") is panel.chips.buttons["only"]
    opened.select_user(next(u for u in range(data.n_users) if wanted <= set(rated(data, u))))
    qtbot.waitUntil(lambda: panel.empty.isVisible(), timeout=10_000)
    assert panel.empty.text() == opened.only.obstacle


def rated(data: object, user: int) -> list[int]:
    return data.ratings.films[data.by_user.of(user)].tolist()


def test_two_sheets_at_once_are_taken_each_for_its_own_list(
    qtbot: QtBot, panel: RecommendationsPanel, importing: FilmListImport, opened: Session, tmp_path: Path
) -> None:
    for name in ("first.csv", "second.csv"):
        (tmp_path / name).write_text(LINES, "utf-8")
    importing.read(tmp_path / "first.csv")
    sheet(qtbot, importing).accept()
    qtbot.waitUntil(lambda: opened.only.films == {4, 8}, timeout=10_000)
    opened.only.review_wanted.emit()
    importing.read(tmp_path / "second.csv")
    sheets = panel.findChildren
    qtbot.waitUntil(lambda: len([s for s in sheets(FilmListDialog) if s.isVisible()]) == 2, timeout=10_000)
    again, other = sorted(sheets(FilmListDialog), key=lambda each: each.recognised.name != "first")
    again.reject()
    other.accept()
    qtbot.waitUntil(lambda: [one.name for one in opened.only.lists] == ["first", "second"], timeout=10_000)
