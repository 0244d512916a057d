"""People in Explore: everybody is found and sorted, one person told of, and what-ifs change nothing for good."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from mfgui.data.splitting import split_random
from mfgui.factorization.factor_model import FactorModel
from mfgui.factorization.interface import Ability
from mfgui.insight.groups import groups_of
from mfgui.insight.people import ERROR_DAMPING, people_histograms, people_table
from mfgui.insight.rating_sums import rating_sums
from mfgui.insight.taste import taste_summary
from mfgui.insight.twins import taste_twins
from mfgui.ui.kit.frame_model import FrameModel
from mfgui.ui.kit.frames import Role
from mfgui.ui.kit.theme import Theme
from mfgui.ui.places.explore.columns import begins_with, everybody_columns, everybody_frame
from mfgui.ui.places.explore.person_words import level_words, taste_sentence
from mfgui.ui.places.explore.place import ExplorePlace
from mfgui.ui.places.explore.rating_table import stars_rect
from mfgui.ui.state.session import RunState, Session
from tests import made_up_model
from tests.ui.numbers_in import numbers_in

LEFT = Qt.MouseButton.LeftButton


def settle(qtbot: QtBot, session: Session) -> None:
    lanes = session.quick, session.reading, session.judging
    qtbot.wait(1)  # timers that are due ask first
    qtbot.waitUntil(lambda: not any(lane.busy for lane in lanes), timeout=10_000)


def give_model(session: Session, **changes: object) -> FactorModel:
    """Put a model with random factors in force, with ratings held out from it."""
    assert session.dataset is not None
    session.split = split_random(session.dataset.ratings, 0.2, 1)
    return made_up_model.give_model(session, **changes)


def shown_page(qtbot: QtBot, session: Session, theme: Theme) -> ExplorePlace:
    page = ExplorePlace(session, theme).complete()
    qtbot.addWidget(page)
    page.resize(1560, 860)
    page.inspector.person._twins_due.setInterval(0)
    page.show_sub_page("people")
    page.show_sub_page("person")
    with qtbot.waitExposed(page):
        page.show()
    settle(qtbot, session)
    return page


@pytest.fixture
def page(qtbot: QtBot, opened: Session, theme: Theme) -> ExplorePlace:
    return shown_page(qtbot, opened, theme)


def users(page: ExplorePlace) -> list[int]:
    people = page.finder.people
    return [people.entry(row) for row in range(people.rowCount())]


def test_everybody_is_sorted_by_every_column(qtbot: QtBot, page: ExplorePlace, opened: Session) -> None:
    model, data = give_model(opened), opened.dataset
    settle(qtbot, opened)
    held_out = opened.split.validation
    rated = [data.ratings.values[data.by_user.of(u)].astype(float) for u in range(data.n_users)]
    squares = (held_out.values - model.predict(held_out.users, held_out.films)).astype(float) ** 2
    usual = squares.mean()
    expected = {
        "ratings": [len(r) for r in rated],
        "mean": [r.mean() for r in rated],
        "spread": [r.std() for r in rated],
        "surprise": [
            np.sqrt(
                (squares[held_out.users == u].sum() + ERROR_DAMPING * usual)
                / ((held_out.users == u).sum() + ERROR_DAMPING)
            )
            for u in range(data.n_users)
        ],
    }
    for name, values in expected.items():
        column = page.finder.people.column(name)
        page.people.table.sortByColumn(column, Qt.SortOrder.DescendingOrder)
        order = [values[u] for u in users(page)]
        assert order == sorted(order, reverse=True) or np.allclose(order, sorted(order, reverse=True), atol=1e-6)
        page.people.table.sortByColumn(column, Qt.SortOrder.AscendingOrder)
        order = [values[u] for u in users(page)]
        assert np.allclose(order, sorted(order), atol=1e-6)
    shown = page.finder.people.cell(0, "surprise")
    assert shown.data() == f"{min(expected['surprise']):.2f}"
    header = page.finder.people.headerData(
        page.finder.people.column("surprise"), Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole
    )
    assert "held out from training" in header


def test_surprise_waits_until_the_run_is_at_rest(qtbot: QtBot, page: ExplorePlace, opened: Session) -> None:
    opened.run_state = RunState.TRAINING
    give_model(opened)
    settle(qtbot, opened)
    index = page.finder.people.cell(0, "surprise")
    assert index.data() == "–"
    opened.run_state = RunState.IDLE
    opened.run_state_changed.emit()
    settle(qtbot, opened)
    assert float(index.data()) > 0


def test_the_model_keeps_qt_s_rules(qtbot: QtBot, page: ExplorePlace, opened: Session) -> None:
    data, model = opened.dataset, FrameModel(everybody_columns())
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    tester.setParent(model)
    frame, orders = everybody_frame(people_table(data), people_histograms(data), data.people)
    model.set_frame(frame, data, orders=orders)
    model.sort(model.column("shape"), Qt.SortOrder.DescendingOrder)
    mask = np.zeros(opened.dataset.n_users, np.bool_)
    mask[[3, 5]] = True
    model.set_filter("chosen", lambda _entries: mask)
    model.set_filter("found", begins_with("6"))
    assert [model.entry(row) for row in range(model.rowCount())] == [5]  # the person with number 6
    model.set_filter("found", None)
    assert {model.entry(row) for row in range(model.rowCount())} == {3, 5}
    heights = model.cell(0, "shape").data(Role.COUNTS)
    assert heights.max() == 255


def test_those_who_rated_a_film_are_found(qtbot: QtBot, page: ExplorePlace, opened: Session) -> None:
    data = opened.dataset
    page.people.film.setFocus()
    settle(qtbot, opened)
    qtbot.keyClicks(page.people.film, "film 12")
    qtbot.keyClick(page.people.film, Qt.Key.Key_Return)
    settle(qtbot, opened)
    film = data.film_of("12")
    raters = {u for u in range(data.n_users) if film in data.ratings.films[data.by_user.of(u)]}
    assert set(users(page)) == raters
    assert numbers_in(page.finder.person_count.text()) == [len(raters), data.n_users]
    chip = page.people.chips.buttons["film"]
    assert data.films.caption(film) in chip.text()
    for _ in range(5):
        qtbot.mouseClick(page.finder.random, LEFT)
        assert opened.person.user in raters
    qtbot.mouseClick(chip, LEFT)
    assert len(users(page)) == data.n_users
    settle(qtbot, opened)


def test_the_sentence_is_the_taste_story_s(qtbot: QtBot, page: ExplorePlace, opened: Session) -> None:
    data = opened.dataset
    for user in (0, 1, 7):
        opened.select_user(user)
        settle(qtbot, opened)
        person = opened.person
        story = taste_summary(
            rating_sums(data), groups_of(data), person.films, person.ratings, person.films, person.ratings
        )
        panel = page.inspector.person
        assert panel.sentence.text() == taste_sentence(story, len(opened.person.films))
        # What the small set was written with: even codes are comedies, odd ones horror; odd people like horror.
        likes, cold = ("Horror", "Comedy") if user % 2 else ("Comedy", "Horror")
        assert f"likes {likes}" in panel.sentence.text()
        assert cold in panel.sentence.text().split("cold to")[1]
        assert f"{likes}: {story.claims[1].n} ratings" in panel.sentence.toolTip()
        assert [row.name for row in panel.genres.rows] == [g.name for g in story.genres]
        assert [row.value for row in panel.decades.rows] == [d.above for d in story.decades]
        assert sum(bar.count for bar in panel.values.bars) == len(person.films)


@pytest.mark.parametrize(
    ("level", "words"),
    [
        (0.0, "rates about as high as others"),
        (-0.149, "rates about as high as others"),
        (0.16, "rates a little above others"),
        (-0.5, "rates half a star below others"),
        (0.7, "rates three quarters of a star above others"),
        (-1.0, "rates a whole star below others"),
        (1.62, "rates 1.6 stars above others"),
    ],
)
def test_levels_are_called_what_they_are(level: float, words: str) -> None:
    assert level_words(level) == words


def test_twins_are_told_and_lead_on(qtbot: QtBot, page: ExplorePlace, opened: Session) -> None:
    settle(qtbot, opened)
    assert page.inspector.person.no_twins.isVisible()
    assert page.inspector.person.no_twins.text()
    model, person = give_model(opened), opened.person
    settle(qtbot, opened)
    expected = taste_twins(opened.dataset, model, model.taste(person.user), person.user, person.films, person.ratings)
    cards = [card for card in page.inspector.person.twins if card.isVisible()]
    labels = [f"Person {opened.dataset.user_label(t.user)}" for t in expected]
    assert [card.who.text() for card in cards] == labels
    assert f"{expected[0].agreed} of {expected[0].shared} shared films" in cards[0].agree.text()
    qtbot.mouseClick(cards[0].divides, LEFT)
    assert opened.film == expected[0].divides
    qtbot.mouseClick(cards[0].who, LEFT)
    assert opened.person.user == expected[0].user
    give_model(opened, abilities=frozenset({Ability.EPOCHS}))
    settle(qtbot, opened)
    assert not any(card.isVisible() for card in page.inspector.person.twins)


def star(page: ExplorePlace, row: int, number: int) -> QPoint:
    """Where a star of a row is clicked, in its right half."""
    table = page.inspector.person.table
    cell = table.visualRect(page.inspector.person.rated.cell(row, "rated"))
    stars = stars_rect(cell)
    return QPoint(round(stars.left() + stars.width() * (number - 0.25) / 5), cell.center().y())


def test_a_what_if_is_made_by_clicks_and_keys_and_undone(qtbot: QtBot, page: ExplorePlace, opened: Session) -> None:
    model = give_model(opened)
    settle(qtbot, opened)
    real, table, rated = opened.person, page.inspector.person.table, page.inspector.person.rated
    ratings = opened.dataset.ratings.values.copy()
    film = rated.index(0, 0).data(Role.FILM)
    assert rated.cell(0, "rated").data(Role.STARS) > 2 / 5
    order = [rated.index(row, 0).data(Role.FILM) for row in range(rated.rowCount())]
    qtbot.mouseClick(table.viewport(), LEFT, pos=star(page, 0, 1))
    settle(qtbot, opened)
    changed = opened.person
    assert changed.differences() == {film: (real.ratings[real.films == film][0], 1.0)}
    assert changed.real is real
    assert [rated.index(row, 0).data(Role.FILM) for row in range(rated.rowCount())] == order  # nothing jumps
    assert rated.cell(0, "rated").data(Role.CHANGED)
    predicted = model.scores(model.fold_in(changed.films, changed.ratings))[film]
    assert rated.cell(0, "predicted").data() == f"{np.clip(predicted, 0.5, 5):.1f}"
    assert page.inspector.person.what_if.isVisible()
    page.show_sub_page("list")
    settle(qtbot, opened)
    assert page.inspector.recommendations.came.isVisible()
    page.show_sub_page("person")
    table.show_row(2)
    third = order[2]
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    settle(qtbot, opened)
    assert third not in opened.person.films
    assert rated.rowCount() == len(order) - 1
    assert set(page.inspector.person.changes.buttons) == {str(film), str(third)}
    qtbot.mouseClick(page.inspector.person.changes.buttons[str(third)], LEFT)
    settle(qtbot, opened)
    assert set(opened.person.differences()) == {film}
    qtbot.keyClick(table, Qt.Key.Key_Minus)
    settle(qtbot, opened)
    assert len(opened.person.differences()) in {1, 2}
    qtbot.mouseClick(page.inspector.person.reset, LEFT)
    settle(qtbot, opened)
    assert opened.person is real
    assert not page.inspector.person.what_if.isVisible()
    page.show_sub_page("list")
    settle(qtbot, opened)
    assert not page.inspector.recommendations.came.isVisible()
    page.show_sub_page("person")
    assert np.array_equal(opened.dataset.ratings.values, ratings)
    opened.undo.undo()
    assert film in opened.person.differences()
    while opened.undo.canUndo():
        opened.undo.undo()
    assert opened.person is real
    opened.undo.redo()
    assert opened.person.differences() == changed.differences()
    settle(qtbot, opened)


def test_a_what_if_changes_the_sentence_too(qtbot: QtBot, page: ExplorePlace, opened: Session) -> None:
    give_model(opened)
    opened.select_user(1)
    settle(qtbot, opened)
    before = page.inspector.person.sentence.text()
    changed = opened.person
    for film, rating in zip(changed.films.tolist(), changed.ratings.tolist(), strict=True):
        changed = changed.what_if(film, 5.5 - rating)
    opened.select_person(changed)
    settle(qtbot, opened)
    after = page.inspector.person.sentence.text()
    assert "likes Horror" in before
    assert "cold to Horror" in after


def test_methods_that_cannot_fold_in_say_so(qtbot: QtBot, page: ExplorePlace, opened: Session) -> None:
    give_model(opened, abilities=frozenset({Ability.EPOCHS}))
    settle(qtbot, opened)
    real = opened.person
    before = page.inspector.person.hint.text()
    qtbot.mouseClick(page.inspector.person.table.viewport(), LEFT, pos=star(page, 0, 1))
    settle(qtbot, opened)
    assert opened.person is real
    assert page.inspector.person.hint.text() != before


def write_ml_100k(folder: Path) -> Path:
    """Write a small folder of the oldest edition, which tells of the people."""
    folder.mkdir()
    flags = "|".join("0" * 17)
    films = [f"{n}|Film {n} (1990)|01-Jan-1990||http://x|0|{n % 2}|{flags}" for n in range(1, 31)]
    (folder / "u.item").write_text("\n".join(films) + "\n", "latin-1")
    jobs = ("artist", "doctor")
    people = [f"{n}|{20 + n}|{'FM'[n % 2]}|{jobs[n % 3 > 0]}|0000{n}" for n in range(1, 13)]
    (folder / "u.user").write_text("\n".join(people) + "\n", "latin-1")
    rng = np.random.default_rng(1)
    lines = [
        f"{user}\t{film}\t{rng.integers(1, 6)}\t{880000000 + film}"
        for user in range(1, 13)
        for film in rng.choice(np.arange(1, 31), 22, replace=False)
    ]
    (folder / "u.data").write_text("\n".join(lines) + "\n", "latin-1")
    return folder


def test_age_gender_and_occupation_are_shown_and_filtered(
    qtbot: QtBot, session: Session, theme: Theme, tmp_path: Path
) -> None:
    with qtbot.waitSignal(session.dataset_changed, timeout=20_000):
        session.open(write_ml_100k(tmp_path / "ml-100k"))
    page = shown_page(qtbot, session, theme)
    people, told = session.dataset.people, page.people.demographics
    assert all(box.isVisible() for box in told.values())
    for name in ("age", "gender", "occupation"):
        assert not page.people.table.isColumnHidden(page.finder.people.column(name))
    told["gender"].setCurrentIndex(told["gender"].findData("F"))
    told["occupation"].setCurrentIndex(told["occupation"].findData("artist"))
    expected = [u for u in range(12) if people.genders[u] == "F" and people.occupations[u] == "artist"]
    assert users(page) == expected
    row = page.finder.people.row_of(expected[0])
    age = page.finder.people.cell(row, "age").data()
    assert age == people.ages[expected[0]]
    session.select_user(expected[0])
    settle(qtbot, session)
    assert page.inspector.person.about.text() == f"{age}, F, artist"
    assert page.inspector.person.tiles[0].number.text() == "22"
    told["gender"].setCurrentIndex(0)
    told["occupation"].setCurrentIndex(0)
    assert len(users(page)) == 12
    page.people.table.sortByColumn(page.finder.people.column("age"), Qt.SortOrder.DescendingOrder)
    assert users(page) == list(range(11, -1, -1))


def test_editions_that_tell_nothing_show_no_such_columns(page: ExplorePlace) -> None:
    assert not any(box.isVisible() for box in page.people.demographics.values())
    assert page.people.table.isColumnHidden(page.finder.people.column("age"))


def test_hidden_it_does_no_work_and_catches_up(qtbot: QtBot, page: ExplorePlace, opened: Session) -> None:
    page.hide()
    before = page.inspector.person.taste
    opened.select_user((opened.person.user + 3) % opened.dataset.n_users)
    settle(qtbot, opened)
    assert page.inspector.person.taste is before
    page.show()
    settle(qtbot, opened)
    assert page.inspector.person.taste.person is opened.person


def test_somebody_without_ratings_is_told_what_to_do(qtbot: QtBot, page: ExplorePlace, opened: Session) -> None:
    with_ratings = page.inspector.person.hint.text()
    opened.profiles.show()
    settle(qtbot, opened)
    assert page.inspector.person.hint.text() not in {"", with_ratings}
    assert not any(part.isVisible() for part in page.inspector.person.of_ratings)
    opened.select_user(0)
    settle(qtbot, opened)
    assert page.inspector.person.hint.text() == with_ratings
