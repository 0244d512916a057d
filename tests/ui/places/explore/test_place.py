"""Explore as one space: one search over films and people, and whatever is selected anywhere shows in all parts."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mfgui.ui.kit.frames import Role
from mfgui.ui.kit.theme import Theme
from mfgui.ui.places.explore.place import SUB_PAGES, ExplorePlace
from mfgui.ui.places.explore.walked_table import WalkedTable
from mfgui.ui.state.session import Session
from tests.made_up_model import give_model
from tests.ui.sized import show_sized

LEFT, KEY = Qt.MouseButton.LeftButton, Qt.Key


def settle(qtbot: QtBot, session: Session) -> None:
    lanes = session.quick, session.reading, session.judging, session.projecting
    qtbot.wait(1)
    qtbot.waitUntil(lambda: not any(lane.busy for lane in lanes), timeout=20_000)


@pytest.fixture
def place(qtbot: QtBot, opened: Session, theme: Theme) -> ExplorePlace:
    place = show_sized(qtbot, ExplorePlace(opened, theme).complete(), 1560, 860)
    opened.select_user(0)
    give_model(opened)
    opened.finder.want()
    settle(qtbot, opened)
    qtbot.waitUntil(lambda: opened.finder.ready, timeout=20_000)
    return place


def codes(table: WalkedTable) -> list[int]:
    return [table._frames.entry(row) for row in range(table._frames.rowCount())]


def marked(table: WalkedTable, role: Role) -> int | None:
    rows = table.selectionModel().selectedRows()
    return rows[0].data(role) if rows else None


def test_one_search_finds_films_forgiving_typos_and_people_by_number(
    qtbot: QtBot, place: ExplorePlace, opened: Session
) -> None:
    finder, data = place.finder, opened.dataset
    assert data is not None
    assert (len(codes(finder.film_table)), len(codes(finder.person_table))) == (data.n_films, data.n_users)
    qtbot.keyClicks(finder.search, "flim 33")
    assert [data.films.titles[film] for film in codes(finder.film_table)][:1] == ["The Film 33"]
    assert len(codes(finder.person_table)) == data.n_users  # no number: everybody stays
    qtbot.keyClick(finder.search, KEY.Key_Return)
    settle(qtbot, opened)
    assert opened.film is not None
    assert data.films.titles[opened.film] == "The Film 33"
    assert place.inspector.part == "film"
    finder.search.setText("Person 4")
    people = [data.user_label(user) for user in codes(finder.person_table)]
    assert people == [label for label in map(data.user_label, range(data.n_users)) if label.startswith("4")]
    finder.search.setText("42")
    qtbot.keyClick(finder.search, KEY.Key_Return)
    settle(qtbot, opened)
    assert opened.person is not None
    assert opened.person.name == "Person 42"
    assert place.inspector.part == "person"
    finder.search.setText("qqqq")
    assert codes(finder.film_table) == []
    assert finder.film_pages.message.isVisible()


def test_escape_clears_the_search_then_the_film(qtbot: QtBot, place: ExplorePlace, opened: Session) -> None:
    opened.select_film(3)
    place.finder.search.setText("film")
    qtbot.keyClick(place.finder.film_table, KEY.Key_Escape)
    assert (place.finder.search.text(), opened.film) == ("", 3)
    qtbot.keyClick(place.finder.film_table, KEY.Key_Escape)
    assert opened.film is None
    assert place.inspector.part == "person"
    settle(qtbot, opened)


def test_other_data_have_no_film_marked_that_nobody_chose(
    qtbot: QtBot, place: ExplorePlace, opened: Session, folder: Path
) -> None:
    opened.select_film(5)
    settle(qtbot, opened)
    assert marked(place.finder.film_table, Role.FILM) == 5
    with qtbot.waitSignal(opened.dataset_changed, timeout=20_000):
        opened.open(folder)
    settle(qtbot, opened)
    assert opened.film is None
    for table in (place.finder.film_table, place.films.table):
        assert codes(table)
        assert marked(table, Role.FILM) is None


def test_what_is_selected_anywhere_shows_everywhere(qtbot: QtBot, place: ExplorePlace, opened: Session) -> None:
    finder, cloud = place.finder, place.bench.first.cloud
    opened.select_film(5)
    settle(qtbot, opened)
    assert marked(finder.film_table, Role.FILM) == marked(place.films.table, Role.FILM) == 5
    assert cloud._selected == 5
    assert place.inspector.film.story is not None
    assert place.inspector.film.story.film == 5
    cloud.film_clicked.emit(9)
    settle(qtbot, opened)
    assert marked(finder.film_table, Role.FILM) == 9
    assert place.inspector.film.story.film == 9
    finder.person_table.setFocus()
    qtbot.keyClick(finder.person_table, KEY.Key_Down)
    settle(qtbot, opened)
    assert opened.person is not None
    assert opened.person.user == codes(finder.person_table)[1] == marked(place.people.table, Role.USER)
    assert place.inspector.part == "person"
    assert place.inspector.person.who.text() == opened.person.name == cloud._person[0]  # type: ignore[index]


def test_a_film_of_the_person_s_ratings_stays_beside_them_until_it_is_opened(
    qtbot: QtBot, place: ExplorePlace, opened: Session
) -> None:
    place.show_sub_page("person")
    table = place.inspector.person.table
    table.setFocus()
    table.show_row(2)
    settle(qtbot, opened)
    assert opened.film == table.model().index(2, 0).data(Role.FILM)
    assert place.inspector.part == "person"
    with qtbot.waitSignal(opened.page_wanted) as wanted:
        table.activated.emit(table.model().index(2, 0))
    assert wanted.args == ["film"]
    place.show_sub_page("film")
    assert place.inspector.part == "film"
    settle(qtbot, opened)


def test_list_and_full_table_are_sorted_and_narrowed_alike(qtbot: QtBot, place: ExplorePlace, opened: Session) -> None:
    data, finder = opened.dataset, place.finder
    assert data is not None
    counts = data.by_film.counts
    assert codes(finder.film_table)[0] == int(counts.argmax())
    place.show_sub_page("films")
    model = finder.films
    for name, values in (("year", data.films.years), ("ratings", counts), ("mean", None), ("genres", None)):
        place.films.table.sortByColumn(model.column(name), Qt.SortOrder.DescendingOrder)
        header = finder.film_table.horizontalHeader()
        assert header.sortIndicatorSection() == model.column(name)
        assert header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        assert codes(finder.film_table) == codes(place.films.table)
        if values is not None:
            order = values[codes(place.films.table)].tolist()
            assert order == sorted(order, reverse=True)
    kinds = [model.cell(row, "genres").data() for row in range(model.rowCount())]
    assert len([k for k in range(1, len(kinds)) if kinds[k] != kinds[k - 1]]) == len(set(kinds)) - 1
    finder.search.setText("film 1")
    assert codes(place.films.table) == codes(finder.film_table)
    assert len(codes(place.films.table)) < data.n_films
    settle(qtbot, opened)


@pytest.mark.parametrize(
    ("width", "lists", "inspector"),
    [(1560, True, True), (1100, True, True), (950, False, True), (800, False, True), (500, False, False)],
)
def test_where_there_is_no_room_the_sides_fold(
    qtbot: QtBot, place: ExplorePlace, width: int, lists: bool, inspector: bool
) -> None:
    place.resize(width, 620)
    qtbot.wait(1)
    assert place.width() == width
    assert (place.finder.isVisible(), place.inspector.isVisible()) == (lists, inspector)
    assert (place.lists_shown.isChecked(), place.inspector_shown.isChecked()) == (lists, inspector)
    assert place.middle.width() >= 340
    right = place.mapToGlobal(place.rect().topRight()).x()
    for part in (place.bench.toolbar, place.inspector_shown, place.middle):
        assert part.mapToGlobal(part.rect().topRight()).x() <= right


def test_beside_a_full_table_the_lists_fold_and_the_search_stands_over_it(qtbot: QtBot, place: ExplorePlace) -> None:
    search = place.finder.search
    assert place.finder.isAncestorOf(search)
    place.show_view("films")
    assert not place.finder.isVisible()
    assert not place.finder.isAncestorOf(search)
    qtbot.waitUntil(search.isVisible)
    qtbot.keyClicks(search, "film 33")
    assert codes(place.films.table)
    qtbot.keyClick(search, KEY.Key_Down)
    qtbot.waitUntil(place.films.table.hasFocus)
    search.setText("qqqq")
    qtbot.waitUntil(lambda: not place.films.table.isVisible())  # a sentence stands there
    qtbot.mouseClick(place.lists_shown, LEFT)
    assert place.finder.isAncestorOf(search)
    place.show_view("map")
    assert place.finder.isVisible()


def test_a_side_that_is_asked_for_takes_the_room_of_the_other(qtbot: QtBot, place: ExplorePlace) -> None:
    place.resize(800, 620)
    qtbot.mouseClick(place.lists_shown, LEFT)
    assert (place.finder.isVisible(), place.inspector.isVisible()) == (True, False)
    qtbot.mouseClick(place.inspector_shown, LEFT)
    assert (place.finder.isVisible(), place.inspector.isVisible()) == (False, True)
    qtbot.mouseClick(place.inspector_shown, LEFT)
    assert not place.inspector.isVisible()
    place.show_sub_page("film")  # whoever is led there sees it
    assert place.inspector.isVisible()


def test_tools_make_room_for_themselves_and_a_clean_map_stands_alone(qtbot: QtBot, place: ExplorePlace) -> None:
    place.resize(1180, 700)
    place.bench.show_side.setChecked(True)
    assert not place.finder.isVisible()
    assert place.bench.first.width() >= 300
    place.bench.show_side.setChecked(False)
    assert place.finder.isVisible()
    place.bench.two.setChecked(True)
    qtbot.wait(1)
    assert not place.finder.isVisible()
    assert place.bench.second.geometry().right() < place.bench.maps.width()
    place.bench.two.setChecked(False)
    assert place.finder.isVisible()
    place.bench.actions_by_name["clean"].trigger()
    assert not place.finder.isVisible()
    assert not place.inspector.isVisible()
    place.bench.actions_by_name["clean"].trigger()
    assert place.inspector.isVisible()


def test_every_part_is_reached_by_its_name(place: ExplorePlace) -> None:
    for name in SUB_PAGES:
        place.show_sub_page(name)
        assert name in {place.view.current, place.inspector.part}
    assert place.middle.currentWidget() is place.people
    assert not place.bench.toolbar.isVisible()


def test_a_random_person_is_one_of_those_shown(qtbot: QtBot, place: ExplorePlace, opened: Session) -> None:
    place.finder.search.setText("5")
    shown = set(codes(place.finder.person_table))
    seen = set()
    for _ in range(8):
        before = opened.person.user  # type: ignore[union-attr]
        qtbot.mouseClick(place.finder.random, LEFT)
        seen.add(opened.person.user)  # type: ignore[union-attr]
        assert opened.person.user != before  # type: ignore[union-attr]
    assert seen <= shown
    settle(qtbot, opened)


def test_nothing_is_blank_without_a_word_while_ratings_are_counted(qtbot: QtBot, opened: Session, theme: Theme) -> None:
    place = ExplorePlace(opened, theme).complete()
    qtbot.addWidget(place)
    place.resize(1560, 860)
    place.show()
    assert place.finder.film_pages.message.isVisible()
    assert place.finder.person_pages.message.text()
    settle(qtbot, opened)
    qtbot.waitUntil(lambda: place.finder.people.total > 0, timeout=10_000)
    assert place.finder.film_table.isVisible()
    assert place.finder.person_table.isVisible()
    assert np.all(np.diff(codes(place.finder.person_table)) > 0)


def test_in_larger_text_the_mean_makes_way_for_titles(
    qtbot: QtBot, place: ExplorePlace, opened: Session, theme: Theme
) -> None:
    del opened
    finder = place.finder
    finder.setFixedWidth(400)
    mean = finder.films.column("mean")
    qtbot.waitUntil(lambda: not finder.film_table.isColumnHidden(mean))
    theme.magnify(1.6)
    qtbot.waitUntil(lambda: finder.film_table.isColumnHidden(mean))
