"""The page of films: every film is found and told of, with what the method can and cannot say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import Qt

from mfgui.factorization.interface import Ability
from mfgui.insight.film_summary import film_summary
from mfgui.ui.kit.roles import Role
from mfgui.ui.kit.theme import Theme, ThemeChoice
from mfgui.ui.places.explore.film_page import FilmPage
from mfgui.ui.places.explore.film_words import about_times, about_values
from tests.made_up_model import give_model

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mfgui.ui.state.session import Session

LEFT = Qt.MouseButton.LeftButton


def settle(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: not session.quick.busy and not session.reading.busy, timeout=10_000)


@pytest.fixture
def page(qtbot: QtBot, opened: Session, theme: Theme) -> FilmPage:
    page = FilmPage(opened, theme).complete()
    qtbot.addWidget(page)
    page.resize(1180, 720)
    with qtbot.waitExposed(page):
        page.show()
    settle(qtbot, opened)
    return page


def test_it_begins_with_the_film_most_rated(qtbot: QtBot, page: FilmPage, opened: Session) -> None:
    most = int(opened.dataset.by_film.counts.argmax())
    assert opened.film == most
    assert page.film.title.text() == opened.dataset.films.caption(most)
    assert page.films.table.currentIndex().row() == 0
    assert page.films.table.currentIndex().data(Role.FILM) == most


def test_the_table_of_films_is_sorted_walked_and_searched(qtbot: QtBot, page: FilmPage, opened: Session) -> None:
    table, data = page.films.table, opened.dataset
    qtbot.keyClick(table, Qt.Key.Key_Down)
    settle(qtbot, opened)
    assert opened.film == table.currentIndex().data(Role.FILM)
    assert page.film.story.film == opened.film
    table.sortByColumn(page.films.films.column("mean"), Qt.SortOrder.DescendingOrder)
    means = [
        data.ratings.values[data.by_film.of(page.films.films.entry(row))].mean()
        for row in range(page.films.films.rowCount())
        if data.by_film.counts[page.films.films.entry(row)]
    ]
    assert means == sorted(means, reverse=True)
    page.films.search.setFocus()
    settle(qtbot, opened)
    qtbot.keyClicks(page.films.search, "film 33")
    qtbot.keyClick(page.films.search, Qt.Key.Key_Return)
    settle(qtbot, opened)
    assert data.films.titles[opened.film] == "The Film 33"
    assert page.film.title.text() == "The Film 33 (1982)"


def test_numbers_and_pictures_are_the_story_s(qtbot: QtBot, page: FilmPage, opened: Session) -> None:
    model = give_model(opened)
    settle(qtbot, opened)
    story, panel = film_summary(opened.dataset, model, opened.film), page.film
    assert [bar.count for bar in panel.values.bars] == story.counts.tolist()
    assert panel.values.sentence == about_values(story)
    assert sum(bar.count for bar in panel.times.bars) == story.n
    assert panel.times.sentence == about_times(story.over_time)
    numbers = [tile.number.text() for tile in panel.tiles]
    assert numbers[:4] == [
        str(story.n),
        f"{story.mean:.2f} ★",
        f"{story.predicted_raters:.2f} ★",
        f"{story.predicted_all:.2f} ★",
    ]
    assert panel.tiles[4].isVisible()
    assert numbers[4] == f"{opened.reasons.predicted:.2f} ★"
    assert panel.why.isVisible()
    assert panel.similar.rowCount() == len(story.similar) > 0
    told = [panel.similar.index(row, 3).data() for row in range(panel.similar.rowCount())]
    assert told == [f"{similar.liked_both} of {similar.both}" for similar in story.similar]
    assert panel.lovers.users == [fan.user for fan in story.lovers]


def test_it_leads_to_near_films_and_to_people(qtbot: QtBot, page: FilmPage, opened: Session) -> None:
    give_model(opened)
    settle(qtbot, opened)
    near = page.film.story.similar[0].film
    table = page.film.similar_table
    table.setFocus()
    table.show_row(0)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    settle(qtbot, opened)
    assert opened.film == near == page.film.story.film
    user = page.film.story.lovers[0].user
    with qtbot.waitSignal(opened.page_wanted) as wanted:
        qtbot.mouseClick(page.film.lovers.buttons[0], LEFT)
    assert wanted.args == ["people"]
    assert opened.person.user == user
    settle(qtbot, opened)


def test_it_says_what_cannot_be_told(qtbot: QtBot, page: FilmPage, opened: Session) -> None:
    assert page.film.similar_about.text() == "Train a method to see which films it finds alike."
    assert not page.film.why.isVisible()
    give_model(opened, abilities=frozenset({Ability.EPOCHS}))
    settle(qtbot, opened)
    assert "no film factors" in page.film.similar_about.text()
    assert not page.film.similar_table.isVisible()
    assert page.film.why.sentence.text().startswith("This method gives no reasons")
    give_model(opened, film_support=np.zeros(opened.dataset.n_films, np.int32))
    settle(qtbot, opened)
    assert "learnt too little" in page.film.similar_about.text()
    opened.select_film(None)
    assert page.film.empty.text() == "Choose a film."


def test_a_hidden_page_does_no_work_and_catches_up(qtbot: QtBot, page: FilmPage, opened: Session) -> None:
    page.hide()
    before = page.film.story.film
    opened.select_film((before + 7) % opened.dataset.n_films)
    settle(qtbot, opened)
    assert page.film.story.film == before
    page.show()
    settle(qtbot, opened)
    assert page.film.story.film == opened.film


def test_it_fits_narrow_windows_and_both_themes(qtbot: QtBot, page: FilmPage, opened: Session, theme: Theme) -> None:
    give_model(opened)
    settle(qtbot, opened)
    page.resize(1000, 560)
    assert page.minimumSizeHint().width() <= 1000
    bar = page.film.scroll_area.horizontalScrollBar()
    assert bar.maximum() == 0
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        theme.choose(choice)
        painted = page.film.grab().toImage()
        assert painted.pixelColor(8, painted.height() // 2).name() == theme.colors.surface
