"""A film in Explore's inspector: what its ratings and the method say, and what the method cannot say."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mfgui.factorization.interface import Ability
from mfgui.insight.film_summary import film_summary
from mfgui.ui.kit.theme import Theme, ThemeChoice
from mfgui.ui.places.explore.film_words import about_times, about_values
from mfgui.ui.places.explore.place import ExplorePlace
from mfgui.ui.state.session import Session
from tests.made_up_model import give_model

LEFT = Qt.MouseButton.LeftButton


def settle(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: not session.quick.busy and not session.reading.busy, timeout=10_000)


@pytest.fixture
def page(qtbot: QtBot, opened: Session, theme: Theme) -> ExplorePlace:
    page = ExplorePlace(opened, theme).complete()
    qtbot.addWidget(page)
    page.resize(1560, 860)
    opened.select_film(int(opened.dataset.by_film.counts.argmax()))
    page.show_sub_page("film")
    with qtbot.waitExposed(page):
        page.show()
    settle(qtbot, opened)
    return page


def test_numbers_and_pictures_are_the_story_s(qtbot: QtBot, page: ExplorePlace, opened: Session) -> None:
    model = give_model(opened)
    settle(qtbot, opened)
    story, panel = film_summary(opened.dataset, model, opened.film), page.inspector.film
    assert [bar.count for bar in panel.values.bars] == story.values.counts.tolist()
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
    told = [panel.similar.cell(row, "liked_both").data() for row in range(panel.similar.rowCount())]
    assert told == [f"{similar.liked_both} of {similar.both}" for similar in story.similar]
    assert panel.lovers.users == [fan.user for fan in story.lovers]


def test_it_leads_to_near_films_and_to_people(qtbot: QtBot, page: ExplorePlace, opened: Session) -> None:
    give_model(opened)
    settle(qtbot, opened)
    near = page.inspector.film.story.similar[0].film
    table = page.inspector.film.similar_table
    table.setFocus()
    table.show_row(0)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    settle(qtbot, opened)
    assert opened.film == near == page.inspector.film.story.film
    user = page.inspector.film.story.lovers[0].user
    with qtbot.waitSignal(opened.page_wanted) as wanted:
        qtbot.mouseClick(page.inspector.film.lovers.buttons[0], LEFT)
    assert wanted.args == ["person"]
    assert opened.person.user == user
    settle(qtbot, opened)


def test_it_says_what_cannot_be_told(qtbot: QtBot, page: ExplorePlace, opened: Session) -> None:
    told = [page.inspector.film.similar_about.text()]
    assert not page.inspector.film.why.isVisible()
    give_model(opened, abilities=frozenset({Ability.EPOCHS}))
    settle(qtbot, opened)
    told.append(page.inspector.film.similar_about.text())
    assert not page.inspector.film.similar_table.isVisible()
    assert page.inspector.film.why.sentence.text().startswith("This method gives no reasons")
    give_model(opened, film_support=np.zeros(opened.dataset.n_films, np.int32))
    settle(qtbot, opened)
    told.append(page.inspector.film.similar_about.text())
    assert all(told)
    assert len(set(told)) == 3  # no model, no factors, too few ratings: each its own sentence
    opened.select_film(None)
    assert page.inspector.film.empty.text() not in {"", *told}


def test_a_hidden_page_does_no_work_and_catches_up(qtbot: QtBot, page: ExplorePlace, opened: Session) -> None:
    page.hide()
    before = page.inspector.film.story.film
    opened.select_film((before + 7) % opened.dataset.n_films)
    settle(qtbot, opened)
    assert page.inspector.film.story.film == before
    page.show()
    settle(qtbot, opened)
    assert page.inspector.film.story.film == opened.film


def test_it_fits_narrow_windows_and_both_themes(
    qtbot: QtBot, page: ExplorePlace, opened: Session, theme: Theme
) -> None:
    give_model(opened)
    settle(qtbot, opened)
    page.resize(1000, 560)
    assert page.minimumSizeHint().width() <= 1000
    bar = page.inspector.film.scroll_area.horizontalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() == 0, timeout=5_000)  # figures go from one line to two
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        theme.choose(choice)
        painted = page.inspector.grab().toImage()
        assert painted.pixelColor(8, painted.height() // 2).name() == theme.colors.surface
