"""The people panel: found by typing, chosen by clicks and keys, films beside predictions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from mfgui.data.splitting import split_random
from mfgui.factorization.interface import Ability
from mfgui.ui.kit.roles import Role
from mfgui.ui.kit.theme import Theme, ThemeChoice
from mfgui.ui.places.watch.people import PeoplePanel
from mfgui.ui.state.person import Person
from tests.made_up_model import give_model

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mfgui.ui.kit.row_table import RowTable
    from mfgui.ui.state.session import Session

LEFT = Qt.MouseButton.LeftButton


def settle(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: not session.quick.busy, timeout=10_000)


def click(qtbot: QtBot, table: RowTable, row: int, column: int = 0) -> None:
    spot = table.visualRect(table.model().index(row, column)).center()
    qtbot.mouseClick(table.viewport(), LEFT, pos=spot)


def film_titles(panel: PeoplePanel) -> list[str]:
    return [panel.rated.index(row, 0).data() for row in range(panel.rated.rowCount())]


@pytest.fixture
def panel(qtbot: QtBot, opened: Session, theme: Theme) -> PeoplePanel:
    panel = PeoplePanel(opened, theme)
    qtbot.addWidget(panel)
    panel.resize(330, 740)
    with qtbot.waitExposed(panel):
        panel.show()
    settle(qtbot, opened)
    return panel


def test_everybody_is_listed_and_the_selected_one_marked(panel: PeoplePanel, opened: Session) -> None:
    assert panel.people.rowCount() == 60
    assert panel.table.currentIndex().data(Role.USER) == opened.person.user
    mean = opened.person.ratings.mean()
    assert panel.who.text() == opened.person.name
    assert panel.rates.text() == f"40 ratings, mean {mean:.1f} ★"
    assert panel.rated.rowCount() == 40


def test_typing_finds_and_enter_selects_the_exact_number(qtbot: QtBot, panel: PeoplePanel, opened: Session) -> None:
    panel.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    qtbot.keyClicks(panel.search, "5")
    assert panel.people.rowCount() == 11  # 5 and 50 to 59
    assert panel.people.index(0, 0).data() == "59"
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    assert opened.person.name == "Person 5"
    qtbot.keyClick(panel.search, Qt.Key.Key_Escape)
    assert panel.people.rowCount() == 60
    assert panel.table.currentIndex().data() == "5"


def test_enter_selects_the_first_where_no_number_is_exact(qtbot: QtBot, panel: PeoplePanel, opened: Session) -> None:
    before = opened.person
    qtbot.keyClicks(panel.search, "77")
    assert panel.finder.nobody.isVisible()
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    assert opened.person is before
    panel.search.setText("6")
    assert not panel.finder.nobody.isVisible()
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    assert opened.person.name == "Person 6"


def test_clicks_and_keys_select_and_the_last_one_wins(qtbot: QtBot, panel: PeoplePanel, opened: Session) -> None:
    panel.table.scrollToTop()
    click(qtbot, panel.table, 2)
    assert opened.person.name == "Person 3"
    told: list[str] = []
    opened.person_changed.connect(lambda: told.append(opened.person.name))
    panel.table.setFocus()
    for _ in range(6):  # as fast as a held key
        qtbot.keyClick(panel.table, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: opened.person.name == "Person 9", timeout=5_000)
    assert len(told) < 6
    qtbot.keyClick(panel.table, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: opened.person.name == "Person 60", timeout=5_000)
    settle(qtbot, opened)


def test_down_leads_from_the_search_into_the_table(qtbot: QtBot, panel: PeoplePanel, opened: Session) -> None:
    panel.search.setFocus()
    qtbot.keyClicks(panel.search, "3")
    qtbot.keyClick(panel.search, Qt.Key.Key_Down)
    assert panel.table.hasFocus()
    assert panel.table.currentIndex().isValid()


def test_a_random_person_is_somebody_else(qtbot: QtBot, panel: PeoplePanel, opened: Session) -> None:
    qtbot.keyClicks(panel.search, "5")
    for _ in range(5):
        before = opened.person.user
        qtbot.mouseClick(panel.random, LEFT)
        assert opened.person.user != before
        assert panel.table.currentIndex().data(Role.USER) == opened.person.user
    assert panel.search.text() == ""


def test_somebody_selected_elsewhere_is_shown(qtbot: QtBot, panel: PeoplePanel, opened: Session) -> None:
    opened.select_user(58)
    index = panel.table.currentIndex()
    assert index.data() == "59"
    assert panel.table.viewport().rect().contains(panel.table.visualRect(index).center())
    opened.select_user(30)
    middle = panel.table.visualRect(panel.table.currentIndex()).center().y()
    assert abs(middle - panel.table.viewport().height() / 2) < 40
    person = Person("Me", np.array([3, 4], np.int32), np.array([5, 1], np.float32), None)
    opened.select_person(person)
    settle(qtbot, opened)
    assert not panel.table.selectionModel().hasSelection()
    assert (panel.who.text(), panel.rates.text()) == ("Me", "2 ratings, mean 3.0 ★")
    assert panel.rated.rowCount() == 2


def test_headers_sort_and_keep_the_person(qtbot: QtBot, panel: PeoplePanel, opened: Session) -> None:
    header = panel.table.horizontalHeader()
    middle = header.sectionViewportPosition(2) + header.sectionSize(2) // 2
    user = opened.person.user
    qtbot.mouseClick(header.viewport(), LEFT, pos=QPoint(middle, 10))
    assert header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
    means = [float(panel.people.index(row, 2).data().split()[0]) for row in range(60)]
    assert means == sorted(means, reverse=True)
    assert panel.table.currentIndex().data(Role.USER) == user
    assert opened.person.user == user


def test_predictions_follow_the_model(qtbot: QtBot, panel: PeoplePanel, opened: Session) -> None:
    assert panel.rated.cell(0, "predicted").data() == "–"
    model = give_model(opened)
    settle(qtbot, opened)
    for row in range(5):
        film = panel.rated.index(row, 0).data(Role.FILM)
        expected = model.predict(np.array([opened.person.user], np.int32), np.array([film], np.int32))[0]
        assert panel.rated.cell(row, "predicted").data() == f"{expected:.1f}"
    give_model(opened, abilities=frozenset({Ability.EPOCHS}))
    opened.select_person(Person("Me", np.array([3], np.int32), np.array([5], np.float32), None))
    settle(qtbot, opened)
    assert panel.rated.cell(0, "predicted").data() == "–"


def test_new_numbers_leave_place_and_selection(qtbot: QtBot, panel: PeoplePanel, opened: Session) -> None:
    give_model(opened)
    settle(qtbot, opened)
    click(qtbot, panel.films, 4)
    film, titles = opened.film, film_titles(panel)
    assert film == panel.rated.index(4, 0).data(Role.FILM)
    bar = panel.films.verticalScrollBar()
    bar.setValue(bar.maximum())
    at = bar.value()
    assert at > 0
    give_model(opened, seed=3)
    settle(qtbot, opened)
    assert bar.value() == at
    assert film_titles(panel) == titles
    assert panel.films.currentIndex().data(Role.FILM) == opened.film == film


def test_films_follow_the_selection(qtbot: QtBot, panel: PeoplePanel, opened: Session) -> None:
    rated = opened.person.films
    opened.select_film(int(rated[7]))
    assert panel.films.currentIndex().data(Role.FILM) == rated[7]
    unrated = next(film for film in range(80) if film not in rated)
    opened.select_film(unrated)
    assert not panel.films.selectionModel().hasSelection()
    assert opened.film == unrated


def test_ratings_kept_from_training_are_marked(qtbot: QtBot, panel: PeoplePanel, opened: Session) -> None:
    opened.split = split_random(opened.dataset.ratings, 0.1, 1)
    give_model(opened)
    settle(qtbot, opened)
    marked = {
        panel.rated.index(row, 0).data(Role.FILM)
        for row in range(panel.rated.rowCount())
        if panel.rated.cell(row, "rated").data(Role.HELD_OUT)
    }
    assert marked == set(opened.held_out_films(opened.person).tolist())
    assert marked


def test_a_narrow_panel_leaves_titles_their_room(qtbot: QtBot, panel: PeoplePanel, theme: Theme) -> None:
    assert not panel.films.isColumnHidden(panel.rated.column("predicted"))
    panel.resize(260, 700)
    assert panel.minimumSizeHint().width() <= 260
    assert panel.films.isColumnHidden(panel.rated.column("predicted"))
    light = panel.grab().toImage()
    theme.choose(ThemeChoice.DARK)
    dark = panel.grab().toImage()
    corner = panel.width() // 2, 5
    assert light.pixelColor(*corner).lightness() > 200
    assert dark.pixelColor(*corner).lightness() < 80


def test_controls_have_names_for_those_who_listen(panel: PeoplePanel) -> None:
    for control in (panel.search, panel.random, panel.table, panel.films):
        assert control.accessibleName()


def test_an_empty_panel_offers_nothing(qtbot: QtBot, session: Session, theme: Theme) -> None:
    panel = PeoplePanel(session, theme)
    qtbot.addWidget(panel)
    panel.show()
    assert not panel.search.isEnabled()
    assert not panel.random.isEnabled()
    assert panel.people.rowCount() == panel.rated.rowCount() == 0
    assert panel.who.text() == panel.rates.text() == ""


def test_enter_and_double_clicks_lead_to_the_pages(qtbot: QtBot, panel: PeoplePanel, opened: Session) -> None:
    settle(qtbot, opened)
    panel.table.setFocus()
    panel.table.show_row(3)
    with qtbot.waitSignal(opened.page_wanted) as wanted:
        qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    assert wanted.args == ["people"]
    assert opened.person.user == panel.people.entry(3)
    settle(qtbot, opened)
    spot = panel.films.visualRect(panel.rated.index(1, 0)).center()
    qtbot.mouseClick(panel.films.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    with qtbot.waitSignal(opened.page_wanted) as wanted:
        qtbot.mouseDClick(panel.films.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert wanted.args == ["film"]
    assert opened.film == panel.rated.index(1, 0).data(Role.FILM)
    settle(qtbot, opened)


def test_the_tab_key_goes_from_the_search_over_the_button_into_the_tables(
    qtbot: QtBot, panel: PeoplePanel, opened: Session
) -> None:
    panel.search.setFocus()
    for part in (panel.random, panel.table, panel.films):
        qtbot.keyClick(panel.window().focusWidget(), Qt.Key.Key_Tab)
        assert panel.window().focusWidget() is part
    settle(qtbot, opened)
