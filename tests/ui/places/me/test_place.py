"""The page about me: rate by keys, clicks and search, points, sliders; the list answers and nothing is lost."""

from __future__ import annotations

import csv
import threading
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QComboBox,
    QFileDialog,
    QInputDialog,
    QLineEdit,
    QScrollBar,
)
from pytestqt.qtbot import QtBot

from mfgui.factorization.factor_model import FactorModel
from mfgui.insight.clusters import stand_in_ratings
from mfgui.insight.colouring import ColourBy
from mfgui.insight.questions import Interviewer, QuestionPool, question_pool
from mfgui.insight.ranking import rank
from mfgui.insight.steering import steer
from mfgui.insight.taste import LEAST_RATINGS
from mfgui.storage.profiles import Said
from mfgui.ui.kit.columns_dialog import ColumnsDialog
from mfgui.ui.kit.frames import NEW, Role
from mfgui.ui.kit.level import LEVEL
from mfgui.ui.kit.theme import Theme
from mfgui.ui.kit.words import too_few
from mfgui.ui.lists.import_dialog import ImportDialog
from mfgui.ui.places.me import rating_card
from mfgui.ui.places.me.groups import POINTS
from mfgui.ui.places.me.place import MePage
from mfgui.ui.places.me.steer import LISTED
from mfgui.ui.state.person import taste_of
from mfgui.ui.state.session import RunState, Session
from tests import made_up_model
from tests.ui.numbers_in import numbers_in
from tests.ui.sized import show_sized

LEFT = Qt.MouseButton.LeftButton


def settle(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: not session.quick.busy and not session.reading.busy, timeout=60_000)


def give_model(session: Session) -> FactorModel:
    """Put a model in force whose first factor tells the two kinds of films apart."""
    factors = made_up_model.made_up_model(session.dataset).film_factors.copy()
    factors[:, 0] += np.where(np.arange(len(factors)) % 2, 1.0, -1.0)
    return made_up_model.give_model(session, film_factors=factors, ridge=0.5)


@pytest.fixture
def page(qtbot: QtBot, opened: Session, theme: Theme) -> MePage:
    page = MePage(opened, theme).complete()
    qtbot.addWidget(page)
    page.resize(1260, 700)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    settle(qtbot, opened)
    return page


def ratings(session: Session) -> dict[int, float]:
    person = session.profiles.person
    assert person is not None
    return dict(zip(person.films.tolist(), person.ratings.tolist(), strict=True))


def mine(page: MePage) -> list[tuple[int, float]]:
    rows = [page.mine.mine.index(row, 0) for row in range(page.mine.mine.rowCount())]
    return [(row.data(Role.FILM), row.data(Role.STARS) * 5) for row in rows]


def test_at_first_it_asks_and_says_that_nothing_leaves(qtbot: QtBot, page: MePage, opened: Session) -> None:
    assert opened.person is opened.profiles.person
    assert not page.mine.empty.isVisible()
    qtbot.mouseClick(page.mine.drawer, LEFT)
    assert page.mine.empty.isVisible()
    assert page.rating_card.film is not None
    assert page.rating_card.title.text() == opened.dataset.films.titles[page.rating_card.film]
    assert not page.rating_card.known.isVisible()  # there is no model to know anything
    assert page.recommendations.findChild(QAbstractButton, "way out").isVisible()


def test_without_a_model_it_offers_to_start(qtbot: QtBot, page: MePage, opened: Session) -> None:
    start = page.recommendations.findChild(QAbstractButton, "way out")
    assert start.isVisible()
    qtbot.mouseClick(start, LEFT)
    assert opened.run_state is not RunState.IDLE
    assert not start.isVisible()
    with qtbot.waitSignal(opened.run_ended, timeout=60_000):
        pass
    assert not start.isVisible()
    qtbot.waitUntil(lambda: page.recommendations.ranked.rowCount() > 0, timeout=10_000)


def test_digits_answer_one_question_after_the_other_and_the_list_follows(
    qtbot: QtBot, page: MePage, opened: Session
) -> None:
    model = give_model(opened)
    settle(qtbot, opened)
    expected = {}
    for key, stars in (("4", 4.0), ("1", 1.0), ("5", 5.0)):
        film = page.rating_card.film
        assert film is not None
        answered = np.array([*expected], np.int32)
        (question,) = Interviewer(question_pool(opened.dataset), model).questions(
            opened.profiles.person.films, answered
        )
        assert film == question.film
        expected[film] = stars
        qtbot.keyClicks(page.rating_card, key)
        settle(qtbot, opened)
        assert ratings(opened) == expected
    listed = rank(model, taste_of(opened.person, model), opened.person.films, 5)
    shown = [page.recommendations.ranked.index(row, 0).data(Role.FILM) for row in range(5)]
    assert shown == listed.films.tolist()
    assert page.rating_card.known_words.text() == too_few(3, LEAST_RATINGS)
    assert page.rating_card.known.value() == 1000 * 3 // LEAST_RATINGS
    assert page.rating_card.tile.facts.title == opened.dataset.films.titles[page.rating_card.film]


def test_what_is_known_is_told_from_as_many_ratings_on_as_a_taste_is(
    qtbot: QtBot, page: MePage, opened: Session
) -> None:
    model = give_model(opened)
    for film in range(40, 40 + LEAST_RATINGS):
        opened.profiles.rate(film, 1.0 + film % 5)
    settle(qtbot, opened)
    known = Interviewer(question_pool(opened.dataset), model).known(opened.person.films)
    assert numbers_in(page.rating_card.known_words.text()) == [round(100 * known)]
    assert 0 < page.rating_card.known.value() == round(1000 * known)
    opened.undo.undo()
    settle(qtbot, opened)
    assert page.rating_card.known_words.text() == too_few(LEAST_RATINGS - 1, LEAST_RATINGS)


def test_what_is_known_follows_ratings_given_and_undone_elsewhere(qtbot: QtBot, page: MePage, opened: Session) -> None:
    model = give_model(opened)
    settle(qtbot, opened)
    assert page.rating_card.known.value() == 0
    other = next(film for film in range(9) if film != page.rating_card.film)
    opened.profiles.rate(other, 4.5)
    settle(qtbot, opened)
    interviewer, rated = Interviewer(question_pool(opened.dataset), model), np.array([other], np.int32)
    assert page.rating_card.known.value() == 1000 // LEAST_RATINGS
    assert page.rating_card.film == interviewer.questions(rated, rated)[0].film
    opened.undo.undo()
    settle(qtbot, opened)
    assert page.rating_card.known.value() == 0


def test_digits_rate_wherever_the_focus_is(qtbot: QtBot, page: MePage, opened: Session) -> None:
    qtbot.waitUntil(lambda: page.rating_card.film is not None, timeout=10_000)
    for place in (page.friend, page.map.cloud):
        place.setFocus()
        film = page.rating_card.film
        assert film is not None
        qtbot.keyClicks(place, "4")
        assert opened.profiles.person is not None
        assert film in opened.profiles.person.films
        qtbot.waitUntil(lambda: page.rating_card.film is not None, timeout=10_000)
    rated = len(opened.profiles.person.films)
    page.show_way("steer")
    qtbot.keyClicks(page.friend, "4")
    assert len(opened.profiles.person.films) == rated


def test_a_full_stop_adds_half_a_star_to_the_last_answer(qtbot: QtBot, page: MePage, opened: Session) -> None:
    film = page.rating_card.film
    qtbot.keyClicks(page.rating_card, "3")
    settle(qtbot, opened)
    qtbot.keyClicks(page.rating_card, ".")
    assert ratings(opened) == {film: 3.5}
    opened.undo.undo()
    assert ratings(opened) == {film: 3.0}
    qtbot.keyClicks(page.rating_card, ".")
    assert ratings(opened) == {film: 3.5}


def test_nothing_is_said_of_an_answer_that_was_undone(qtbot: QtBot, page: MePage, opened: Session) -> None:
    give_model(opened)
    settle(qtbot, opened)
    qtbot.keyClicks(page.rating_card, "4")
    settle(qtbot, opened)
    assert page.rating_card.effect.text()
    opened.undo.undo()
    settle(qtbot, opened)
    assert page.rating_card.effect.text() == ""


def test_stars_are_clicked_by_halves(qtbot: QtBot, page: MePage, opened: Session) -> None:
    film, stars = page.rating_card.film, page.rating_card.stars
    row = stars._row()
    size = min(row.height(), row.width() / 5)
    qtbot.mouseClick(stars, LEFT, pos=QPoint(int(row.left() + 3.3 * size), stars.height() // 2))
    assert ratings(opened) == {film: 3.5}


def test_what_was_not_seen_is_never_asked_again(qtbot: QtBot, page: MePage, opened: Session) -> None:
    asked = []
    for way in ("key", "click", "key"):
        asked.append(page.rating_card.film)
        if way == "key":
            qtbot.keyClicks(page.rating_card, "s")
        else:
            qtbot.mouseClick(page.rating_card.unseen, LEFT)
        settle(qtbot, opened)
    assert len({*asked, page.rating_card.film}) == 4
    assert set(opened.profiles.of_kind(Said.UNSEEN)) == set(asked)
    assert ratings(opened) == {}
    assert page.mine.drawer.text().endswith("3 not seen")


def test_why_it_asks_is_told_in_the_numbers_of_the_data(qtbot: QtBot, page: MePage, opened: Session) -> None:
    model = give_model(opened)
    settle(qtbot, opened)
    film, data = page.rating_card.film, opened.dataset
    r = data.ratings
    share = np.count_nonzero(r.films == film) / data.n_users
    counts = np.bincount(r.films, minlength=data.n_films)
    variances = [r.values[r.films == f].var() if counts[f] else 0 for f in range(data.n_films)]
    common = np.average(variances, weights=counts)
    spread = ((counts[film] * variances[film] + 20 * common) / (counts[film] + 20)) ** 0.5
    told = f"{100 * share:.0f} % of people rated it; opinions differ by {spread:.1f} ★"
    assert page.rating_card.why.text().startswith(told)
    (again,) = Interviewer(question_pool(data), model).questions(np.empty(0, np.int32), np.empty(0, np.int32))
    assert f"your answer settles {100 * again.gain:.0f} % of what is open about you." in page.rating_card.why.text()


def test_the_effect_names_what_came_into_the_list(qtbot: QtBot, page: MePage, opened: Session) -> None:
    model = give_model(opened)
    settle(qtbot, opened)
    qtbot.keyClicks(page.rating_card, "5")
    settle(qtbot, opened)
    before, film = opened.profiles.person, page.rating_card.film
    was = rank(model, taste_of(before, model), before.films, 20).films
    qtbot.keyClicks(page.rating_card, "1")
    settle(qtbot, opened)
    after = opened.profiles.person
    now = rank(model, taste_of(after, model), after.films, 20).films
    came = [f for f in now if f not in was]
    titles = opened.dataset.films.titles
    text = page.rating_card.effect.text()
    assert text.startswith(f"{titles[film]}: 1 ★.")
    if not came:
        assert text.endswith("Your first 20 stay the same films.")
    else:
        assert f"Into your first 20: {titles[came[0]]}" in text


def test_searching_rates_a_film_by_the_keyboard_alone(qtbot: QtBot, page: MePage, opened: Session) -> None:
    search = page.mine.search
    search.setFocus()
    qtbot.waitUntil(lambda: opened.finder.ready, timeout=10_000)
    qtbot.keyClicks(search, "film 33")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert page.rating_card.film == 32
    assert page.rating_card.hasFocus()
    assert page.rating_card.back.isVisible()
    qtbot.keyClicks(page.rating_card, "2")
    assert ratings(opened) == {32: 2.0}
    assert search.hasFocus()  # for the next one
    settle(qtbot, opened)
    assert page.rating_card.film != 32
    assert page.rating_card.question is not None


def test_my_ratings_are_changed_in_their_list(qtbot: QtBot, page: MePage, opened: Session) -> None:
    for film in (3, 4, 5):
        opened.profiles.rate(film, 3.0)
    assert dict(mine(page)) == {3: 3.0, 4: 3.0, 5: 3.0}
    order = [film for film, _ in mine(page)]
    view = page.mine.list
    qtbot.mouseClick(view.viewport(), LEFT, pos=view.visualRect(page.mine.mine.index(1, 0)).topLeft() + QPoint(12, 9))
    assert opened.film == order[1]
    qtbot.keyClick(view, Qt.Key.Key_5)
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert ratings(opened)[order[1]] == 4.5
    assert [film for film, _ in mine(page)] == order  # it stays under the hand
    stars = view.stars_in(view.visualRect(page.mine.mine.index(2, 0)))
    qtbot.mouseClick(view.viewport(), LEFT, pos=QPoint(int(stars.left() + 20), int(stars.center().y())))
    assert ratings(opened)[order[2]] == 1.5
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert order[2] not in ratings(opened)
    assert len(mine(page)) == 2
    assert page.mine.drawer.text().endswith("2 ratings")
    for _ in range(4):
        opened.undo.undo()
    assert dict(mine(page)) == {3: 3.0, 4: 3.0, 5: 3.0}


def test_profiles_are_made_renamed_chosen_and_deleted_from_the_bar(qtbot: QtBot, page: MePage, opened: Session) -> None:
    bar = page.mine.bar

    def act(words: str, name: str = "") -> None:
        bar.fill()
        next(action for action in bar.menu.actions() if action.text().startswith(words)).trigger()
        if name:
            (dialog,) = bar.findChildren(QInputDialog)
            dialog.setTextValue(name)
            dialog.accept()
            qtbot.waitUntil(lambda: not bar.findChildren(QInputDialog))

    act("New profile", "Ann")
    act("New profile", "עומר")
    assert [bar.choice.itemText(row) for row in range(2)] == ["Ann", "עומר"]
    assert bar.choice.currentText() == "עומר"
    act("Rename", "Omer")
    opened.profiles.rate(1, 4.0)
    bar.choice.setCurrentIndex(0)
    bar.choice.activated.emit(0)
    assert ratings(opened) == {}
    assert opened.person.name == "Ann"
    act("Delete")
    assert bar.choice.currentText() == "Omer"
    opened.undo.undo()
    assert bar.choice.currentText() == "Ann"


def test_points_count_by_the_rule_told_and_are_told_for_what_they_are(
    qtbot: QtBot, page: MePage, opened: Session
) -> None:
    give_model(opened)
    qtbot.mouseClick(page.ways.buttons["groups"], LEFT)
    settle(qtbot, opened)
    groups = page.groups
    assert len(groups.cards) >= 2
    for _ in range(3):
        qtbot.mouseClick(groups.cards[0].more, LEFT)
    qtbot.mouseClick(groups.cards[1].more, LEFT)
    qtbot.mouseClick(groups.cards[0].less, LEFT)
    assert groups.points[:2] == [2, 1]
    assert numbers_in(groups.lead.text()) == [POINTS - 3]
    assert groups._grouped is not None
    average = float(opened.dataset.ratings.values.mean())
    expected = stand_in_ratings(groups._grouped.groups, groups.points, average, opened.dataset.scale)
    assert ratings(opened) == expected
    first = expected[groups._grouped.groups[0].examples[0]]
    assert numbers_in(groups.cards[0].counts.text()) == [first]
    mine = page.mine.mine
    assert all(mine.index(row, 0).data(Role.STAND_IN) for row in range(mine.rowCount()))
    film = groups._grouped.groups[0].examples[0]
    opened.profiles.rate(film, 0.5)  # my own word counts
    assert ratings(opened)[film] == 0.5
    for _ in range(POINTS):
        qtbot.mouseClick(groups.cards[1].more, LEFT)
    assert sum(groups.points) == POINTS
    assert not groups.cards[0].more.isEnabled()
    qtbot.mouseClick(groups.clear, LEFT)
    assert ratings(opened) == {film: 0.5}


def test_sliders_steer_the_list_and_say_what_moved_and_why(qtbot: QtBot, page: MePage, opened: Session) -> None:
    opened.profiles.rate(2, 4.0)
    model = give_model(opened)
    page.show_way("steer")
    settle(qtbot, opened)
    panel = page.steer
    assert panel._found is not None
    names = list(panel.sliders)
    assert names[0] in opened.dataset.films.genre_names
    assert names[1:] == ["axis 1", "axis 2", "axis 3"]  # where genres say little the factors' own axes help out
    ends = panel._found.directions.all[-1].ends
    assert ends is not None
    titles = opened.dataset.films.titles
    assert f"{titles[ends[0][0]]} → {titles[ends[1][0]]}" in panel.sliders["axis 3"].accessibleName()
    slider = panel.sliders[names[0]]
    slider.setFocus()
    for _ in range(4):
        qtbot.keyClick(slider, Qt.Key.Key_Right)
    settle(qtbot, opened)
    assert slider.value() == 4
    direction = panel._found.directions.named(names[0])
    assert direction is not None
    person = opened.person
    expected = steer(model, taste_of(person, model), person.films, {direction: 2.0}, LISTED)
    count = panel.ranked.rowCount()
    assert [panel.ranked.index(row, 0).data(Role.FILM) for row in range(count)] == expected.ranked.films.tolist()
    for row in range(count):
        was = int(expected.places_before[row])
        assert panel.ranked.index(row, 0).data(Role.MOVED) == (NEW if was >= LISTED else was - row)
    opened.select_film(int(expected.ranked.films[3]))
    push = float(expected.pushes[names[0]][3])
    now, was_stars = float(expected.ranked.predicted[3]), float(expected.before[3])
    assert f"{was_stars:.1f} → {now:.1f} ★" in panel.why.text()
    assert f"{names[0]} {'+' if push > 0 else '−'}{abs(push):.2f}" in panel.why.text()
    assert ratings(opened) == {2: 4.0}  # nothing of me is changed
    qtbot.mouseClick(panel.reset, LEFT)
    settle(qtbot, opened)
    plain = rank(model, taste_of(person, model), person.films, LISTED)
    assert [panel.ranked.index(row, 0).data(Role.FILM) for row in range(count)] == plain.films.tolist()


def test_steering_somebody_else_keeps_them_selected(qtbot: QtBot, page: MePage, opened: Session) -> None:
    page.hide()
    opened.select_user(7)
    page.show_sub_page("steer")
    page.show()
    assert opened.person.user == 7
    page.hide()
    page.show()
    assert opened.person is opened.profiles.person


def test_another_data_set_shows_me_there(qtbot: QtBot, page: MePage, opened: Session, folder: Path) -> None:
    opened.profiles.rate(3, 4.0)
    with qtbot.waitSignal(opened.dataset_changed, timeout=20_000):
        opened.open(folder)
    qtbot.waitUntil(lambda: opened.person is opened.profiles.person, timeout=10_000)
    assert ratings(opened) == {3: 4.0}
    settle(qtbot, opened)
    assert page.rating_card.film not in {None, 3}


def test_a_method_without_factors_says_so(qtbot: QtBot, page: MePage, opened: Session) -> None:
    page.show_way("steer")
    assert page.steer.empty.isVisible()
    without_model = page.steer.empty.text()
    give_model(opened)
    opened.model = FactorModel(**{**vars(opened.model), "film_factors": np.zeros((80, 0), np.float32)})
    opened.model_changed.emit()
    assert page.steer.empty.isVisible()
    assert page.steer.empty.text() not in {"", without_model}
    page.show_way("rate")
    settle(qtbot, opened)
    assert page.rating_card.film is not None


def asked(qtbot: QtBot, page: MePage) -> ColumnsDialog:
    """The question about a table that no site is known by."""
    importing = page.mine.importing
    qtbot.waitUntil(lambda: importing.question is not None, timeout=10_000)
    assert importing.question is not None
    return importing.question


def reviewed(qtbot: QtBot, page: MePage) -> ImportDialog:
    """The review sheet, after the question was answered as it was guessed."""
    importing = page.mine.importing
    qtbot.mouseClick(asked(qtbot, page).open_it, LEFT)
    qtbot.waitUntil(lambda: importing.dialog is not None, timeout=10_000)
    assert importing.dialog is not None
    return importing.dialog


def test_importing_is_looked_over_and_taken_in_as_one_step(
    qtbot: QtBot, page: MePage, opened: Session, tmp_path: Path
) -> None:
    file = tmp_path / "mine.csv"
    lines = ("The Film 5,1954,4.5", "The Film 9,1959,2", "The Film 7,1956,3", "Film 11 The,1990,1", "No Such,1990,5")
    file.write_text("\n".join(["title,year,rating", *lines]) + "\n", "utf-8")
    importing = page.mine.importing
    importing.read(file)
    dialog = reviewed(qtbot, page)
    assert numbers_in(dialog.summary.text()) == [2, 1, 2]
    ((_, combo),) = dialog.combos.items()
    assert combo.currentText() == "The Film 9 (1958)"  # chosen already: only the year is off by one
    assert numbers_in(dialog.take.text()) == [3] == [len(dialog.chosen)]
    combo.setCurrentIndex(0)
    assert numbers_in(dialog.take.text()) == [2] == [len(dialog.chosen)]
    combo.setCurrentIndex(combo.findText("The Film 9 (1958)"))
    assert dialog.table.rowCount() == 5  # every line is listed, those to look at first
    assert not dialog.search.isEnabled()
    dialog.table.selectRow(1)
    dialog.search.film_chosen.emit(20)  # as FilmSearch tells what was found for "Film 11 The"
    assert dialog.table.item(1, 2).text() == opened.dataset.films.caption(20)
    assert numbers_in(dialog.take.text()) == [4] == [len(dialog.chosen)]
    qtbot.mouseClick(dialog.leave_out, LEFT)
    assert numbers_in(dialog.take.text()) == [3] == [len(dialog.chosen)]
    qtbot.mouseClick(dialog.take, LEFT)
    qtbot.waitUntil(lambda: importing.dialog is None)
    assert ratings(opened) == {4: 4.5, 8: 2.0, 6: 3.0}
    opened.undo.undo()
    assert ratings(opened) == {}


def test_a_table_of_unknown_columns_is_asked_about(qtbot: QtBot, page: MePage, opened: Session, tmp_path: Path) -> None:
    file = tmp_path / "mine.csv"
    lines = ("The Film 5;9;1954;3.4.2020;70", "The Film 7;2;1956;5.6.2021;70", "The Film 9;5;1958;1.2.2022;80")
    file.write_text("\n".join(["Gesehen;Spass;Jahr;Am;Cents", *lines]) + "\n", "utf-8")
    page.mine.importing.read(file)
    dialog = asked(qtbot, page)
    assert set(dialog.combos) == {"title", "rating", "time", "film"}  # whose they are is known
    assert not dialog.meanings["values"].isVisible()
    assert dialog.combos["title"].currentText() == "Gesehen"
    dialog.combos["rating"].setCurrentIndex(0)
    assert not dialog.open_it.isEnabled()
    dialog.combos["rating"].setCurrentText("Spass")
    dialog.combos["time"].setCurrentText("Am")
    dialog.meanings["scale"].setCurrentText("0..10")
    dialog.meanings["dates"].setCurrentText("Day first")
    review = reviewed(qtbot, page)
    first = review.recognised.ratings[0]
    assert (first.film.year, first.stars, first.scale.minimum) == (1954, 9, 0)
    assert [datetime.fromtimestamp(r.at or 0, UTC).month for r in review.recognised.ratings] == [4, 6, 2]
    assert list(review.chosen.values()) == [4, 6, 8]


def test_what_was_chosen_and_does_not_work_is_explained_and_asked_again(
    qtbot: QtBot, page: MePage, opened: Session, tmp_path: Path
) -> None:
    file = tmp_path / "mine.csv"
    file.write_text("Gesehen;Spass;Wo\nThe Film 5;9;Kino\nThe Film 7;2;Heim\n", "utf-8")
    page.mine.importing.read(file)
    dialog = asked(qtbot, page)
    dialog.combos["rating"].setCurrentText("Wo")
    qtbot.mouseClick(dialog.open_it, LEFT)
    qtbot.waitUntil(lambda: page.mine.importing.question not in (None, dialog), timeout=10_000)
    again = asked(qtbot, page)
    assert "Kino" in again.why.text()
    again.reject()
    assert page.mine.importing.question is None
    assert page.mine.importing.dialog is None


def test_a_file_that_cannot_be_read_is_told_in_one_sentence(
    qtbot: QtBot, page: MePage, opened: Session, tmp_path: Path
) -> None:
    file = tmp_path / "mine.csv"
    file.write_text("nothing\n", "utf-8")
    with qtbot.waitSignal(opened.problem, timeout=10_000) as told:
        page.mine.importing.read(file)
    assert told.args[0].sentence.startswith("mine.csv: its first line names no columns")


def test_the_list_leads_to_the_sliders(qtbot: QtBot, page: MePage, opened: Session) -> None:
    menu = page.recommendations.actions_menu
    menu.fill()
    action = next(action for action in menu.menu.actions() if action.text().startswith("More like this"))
    with qtbot.waitSignal(opened.page_wanted) as wanted:
        action.trigger()
    assert wanted.args == ["steer"]


def test_my_ratings_are_exported(
    qtbot: QtBot, page: MePage, opened: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.profiles.rate(6, 4.5)
    opened.profiles.not_seen(7)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "mine"), ""))
    bar = page.mine.bar
    bar.fill()
    next(action for action in bar.menu.actions() if action.text().startswith("Export")).trigger()
    settle(qtbot, opened)
    with (tmp_path / "mine.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["movieId"], row["title"], row["year"], row["rating"]) == ("7", "The Film 7", "1956", "4.5")


def test_everything_has_a_name_and_room_on_a_small_screen(qtbot: QtBot, page: MePage, opened: Session) -> None:
    give_model(opened)
    for way in ("groups", "steer", "rate"):
        page.show_way(way)
        settle(qtbot, opened)
    nameless = [
        f"{type(w).__name__} in {type(w.parent()).__name__}"
        for kind in (QAbstractButton, QComboBox, QLineEdit, QAbstractSlider)
        for w in page.findChildren(kind)
        if not (w.accessibleName() or (isinstance(w, QAbstractButton) and w.text()))
        and not w.objectName().startswith("qt_")
        and not isinstance(w, QScrollBar)
        and not isinstance(w.parent(), (QLineEdit, QComboBox))
    ]
    assert nameless == []
    assert page.minimumSizeHint().width() <= 1090
    assert page.minimumSizeHint().height() <= 620


def test_a_friend_chooses_on_the_same_place_with_a_dot_of_their_own(
    qtbot: QtBot, page: MePage, opened: Session
) -> None:
    give_model(opened)
    opened.profiles.rate(3, 5.0)
    settle(qtbot, opened)
    qtbot.mouseClick(page.friend, LEFT)
    assert page.together.isVisible()
    assert not page.recommendations.isVisible()
    assert page.together.adding.isVisible()
    qtbot.keyClicks(page.together.adding.number, "9")
    qtbot.keyClick(page.together.adding.number, Qt.Key.Key_Return)
    settle(qtbot, opened)
    assert [column.header for column in page.together.shared.columns[2:4]] == ["You", "Person 9"]
    qtbot.waitUntil(lambda: [name for name, _ in page.map.cloud.marks.others] == ["Person 9"], timeout=10_000)
    before = page.together.shared.index(0, 1).data(Role.FILM)
    page.rating_card.show_film(before)
    page.rating_card.answer(0.5)  # rating goes on, and the list of both follows
    settle(qtbot, opened)
    assert page.together.shared.index(0, 1).data(Role.FILM) != before
    qtbot.mouseClick(page.together.leave, LEFT)
    settle(qtbot, opened)
    assert page.recommendations.isVisible()
    assert page.together.people == {}
    qtbot.waitUntil(lambda: page.map.cloud.marks.others == (), timeout=10_000)


def test_somebody_new_rates_on_the_same_card_and_the_list_is_for_both(
    qtbot: QtBot, page: MePage, opened: Session
) -> None:
    give_model(opened)
    opened.profiles.rate(3, 5.0)
    settle(qtbot, opened)
    qtbot.mouseClick(page.friend, LEFT)
    qtbot.keyClicks(page.together.adding.name, "Anna")
    qtbot.keyClick(page.together.adding.name, Qt.Key.Key_Return)
    settle(qtbot, opened)
    assert opened.profiles.current.name == "Anna"
    assert page.who.current in page.together.guests
    assert page.together.turn.isVisible()
    tile, stars = page.rating_card.tile, page.rating_card.stars
    qtbot.waitUntil(lambda: tile.y() + tile.height() <= stars.y(), timeout=10_000)  # the card has room for both
    first = page.rating_card.film
    assert first is not None
    page.rating_card.answer(1.0)
    settle(qtbot, opened)
    assert ratings(opened) == {first: 1.0}  # Anna's, not mine
    assert [column.header for column in page.together.shared.columns[2:4]] == ["You", "Anna"]
    mine, hers = page.together.people.values()
    assert (mine.films.tolist(), hers.films.tolist()) == ([3], [first])
    qtbot.waitUntil(lambda: [name for name, _ in page.map.cloud.marks.others] == ["Me"], timeout=10_000)
    qtbot.mouseClick(page.who.buttons["me"], LEFT)
    settle(qtbot, opened)
    assert opened.profiles.current.name == "Me"
    assert list(page.together.people) == ["me", *page.together.guests]
    page.together.add_new("")  # a second one comes while the first is there, and I stay who I am
    settle(qtbot, opened)
    assert [person.name for person in page.together.people.values()] == ["Me", "Anna", "Friend"]
    qtbot.mouseClick(page.together.chips.buttons[list(page.together.guests)[1]], LEFT)  # whose turn it was
    assert opened.profiles.current.name == "Me"
    qtbot.mouseClick(page.together.leave, LEFT)
    settle(qtbot, opened)
    assert page.recommendations.isVisible()
    assert not page.who.isVisible()


def test_a_friend_taken_back_and_brought_again_is_a_friend(qtbot: QtBot, page: MePage, opened: Session) -> None:
    opened.profiles.rate(3, 5.0)
    qtbot.mouseClick(page.friend, LEFT)
    page.together.add_new("Anna")
    host, people = page.together.host, list(page.together.people)
    opened.undo.undo()
    assert opened.profiles.current.name == "Me"
    assert list(page.together.people) == ["me"]
    opened.undo.redo()
    assert opened.profiles.current.name == "Anna"
    assert (page.together.host, list(page.together.people)) == (host, people)
    assert page.who.current == people[1]


def test_a_friends_turn_ends_with_the_ratings_that_were_open(
    qtbot: QtBot, page: MePage, opened: Session, folder: Path
) -> None:
    opened.profiles.rate(3, 5.0)
    qtbot.mouseClick(page.friend, LEFT)
    page.together.add_new("Anna")
    assert opened.profiles.current.name == "Anna"
    with qtbot.waitSignal(opened.dataset_changed, timeout=20_000):
        opened.open(folder)
    settle(qtbot, opened)
    assert opened.profiles.current.name == "Me"
    assert page.together.people == {}


def test_the_map_keeps_the_colours_of_genres_and_stars_what_is_rated(
    qtbot: QtBot, page: MePage, opened: Session
) -> None:
    give_model(opened)
    settle(qtbot, opened)
    assert page.map.choices.colour is ColourBy.GENRE
    assert page.map.cloud.marks.starred.tolist() == []
    opened.profiles.rate(3, 5.0)
    settle(qtbot, opened)
    assert page.map.choices.colour is ColourBy.GENRE
    assert page.map.cloud.marks.starred.tolist() == [3]
    opened.undo.undo()
    settle(qtbot, opened)
    assert page.map.cloud.marks.starred.tolist() == []


def test_sliders_show_their_list_in_place_of_mine(qtbot: QtBot, page: MePage, opened: Session) -> None:
    give_model(opened)
    page.show_way("steer")
    settle(qtbot, opened)
    assert page.steer.list.isVisible()
    assert not page.recommendations.isVisible()
    page.show_way("groups")
    assert page.recommendations.isVisible()
    assert not page.steer.list.isVisible()


@pytest.mark.parametrize("size", [(900, 520), (1160, 680), (1780, 960)])
def test_cards_lie_over_the_map_and_never_over_each_other(
    qtbot: QtBot, page: MePage, opened: Session, size: tuple[int, int]
) -> None:
    give_model(opened)
    page.resize(*size)
    for way in ("rate", "groups", "steer"):
        page.show_way(way)
        settle(qtbot, opened)
        for drawn in (True, False):
            page.mine.drawer.setChecked(drawn)
            card, mine, cloud = page.card.geometry(), page.mine.geometry(), page.map.cloud.geometry()
            assert not card.intersects(mine)
            assert page.rect().contains(card)
            assert page.rect().contains(mine)
            assert page.map.x() + cloud.x() >= max(card.right(), mine.right())
            assert cloud.width() >= 200


def test_my_dot_on_the_map_moves_with_an_answer(qtbot: QtBot, page: MePage, opened: Session) -> None:
    give_model(opened)
    page.rating_card.setFocus()
    qtbot.keyClicks(page.rating_card, "5")
    settle(qtbot, opened)
    places = []
    for key in "15":
        qtbot.keyClicks(page.rating_card, key)
        settle(qtbot, opened)
        qtbot.waitUntil(lambda: page.map.cloud._person is not None, timeout=10_000)
        qtbot.waitUntil(lambda: page.map.cloud._walk.state() != page.map.cloud._walk.State.Running, timeout=10_000)
        name, place = page.map.cloud._person
        assert name == "Me"
        places.append((place.x(), place.y()))
    assert not np.allclose(places[0], places[1])


@pytest.mark.parametrize("title", ["W" * 300, "ואלס עם באשיר " * 20, "A Long Title of Words " * 12, "七人の侍" * 30])
def test_any_title_fits(qtbot: QtBot, session: Session, theme: Theme, folder: Path, title: str) -> None:
    films = (folder / "movies.csv").read_text("utf-8").splitlines()
    films[1:] = [f"{line.split(',')[0]},{title.strip()},Comedy" for line in films[1:]]
    (folder / "movies.csv").write_text("\n".join(films) + "\n", "utf-8")
    with qtbot.waitSignal(session.dataset_changed, timeout=20_000):
        session.open(folder)
    page = show_sized(qtbot, MePage(session, theme).complete(), 1084, 620)
    give_model(session)
    for stars in (5.0, 1.0):
        settle(qtbot, session)
        page.rating_card.answer(stars)
    for way in ("rate", "groups", "steer"):
        page.show_way(way)
        settle(qtbot, session)
        assert page.minimumSizeHint().width() <= 1090
        assert page.width() == 1084


def test_the_card_has_its_place_before_there_is_a_question(
    qtbot: QtBot, opened: Session, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = threading.Event()

    def slowly(*asked: Any) -> QuestionPool:
        assert counted.wait(30)
        return question_pool(*asked)

    monkeypatch.setattr(rating_card, "question_pool", slowly)
    page = show_sized(qtbot, MePage(opened, theme).complete(), 1084, 700)
    height, words = page.card.height(), page.rating_card.lead.text()
    assert page.rating_card.film is None
    assert words
    counted.set()
    settle(qtbot, opened)
    assert page.rating_card.film is not None
    assert page.card.height() == height
    assert page.rating_card.lead.text() != words


def test_films_rated_in_the_same_second_are_listed_by_title(
    qtbot: QtBot, opened: Session, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mfgui.ui.state.profiles.time.time", lambda: 1_700_000_000.0)
    for film in (1, 9, 4, 17):
        opened.profiles.rate(film, 4.0)
    settle(qtbot, opened)
    page = MePage(opened, theme).complete()  # as after a start of the program
    qtbot.addWidget(page)
    titles = [opened.dataset.films.titles[film] for film, _ in mine(page)]
    assert len(titles) == 4
    assert titles == sorted(titles, key=str.casefold)


def test_the_rating_card_is_as_high_as_its_words(qtbot: QtBot, opened: Session, page: MePage) -> None:
    give_model(opened)
    settle(qtbot, opened)
    card = page.rating_card
    for words in (card.title.text(), "A title so long that it takes several lines of the card beside the film's tile"):
        card.title.setText(words)
        qtbot.waitUntil(lambda: card.height() >= card.layout().heightForWidth(card.width()))
        parts = [card.tile, card.stars, card.unseen, card.known]
        tops = [part.mapTo(card, QPoint(0, 0)).y() for part in parts]
        for (above, top), below in zip(zip(parts, tops, strict=True), tops[1:], strict=False):
            assert top + above.height() <= below


def test_the_map_s_buttons_stay_on_the_map_beside_a_wider_card(qtbot: QtBot, opened: Session, page: MePage) -> None:
    give_model(opened)
    settle(qtbot, opened)
    buttons, canvas = page.map.buttons, page.map.cloud
    qtbot.waitUntil(buttons.isVisible)
    for wider in (40, -40):
        before = canvas.x()
        page.map.set_inset(before + wider)
        qtbot.waitUntil(lambda before=before: canvas.x() != before)
        assert 0 < canvas.width() - buttons.geometry().right() < 30


def test_the_stars_keep_their_place_from_film_to_film(qtbot: QtBot, opened: Session, page: MePage) -> None:
    give_model(opened)
    settle(qtbot, opened)
    card = page.rating_card
    places = set()
    for title, effect in (
        ("Up", ""),
        ("The Lord of the Rings: The Fellowship of the Ring", "Two lines of words. " * 5),
    ):
        card.title.setText(title)
        card.effect.setText(effect)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        page.layout().activate()
        places.add(card.stars.mapTo(page, QPoint(0, 0)))
    assert len(places) == 1


@pytest.mark.parametrize("full", [False, True])
def test_neither_card_nor_stars_move_from_the_first_answer_on(
    qtbot: QtBot, opened: Session, page: MePage, full: bool
) -> None:
    LEVEL.set_full(full)
    give_model(opened)
    settle(qtbot, opened)
    card, told = page.rating_card, set()
    page.steer.moved.setText("Words of what is not seen. " * 20)  # they take no room of the card
    for _ in range(5):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        page.layout().activate()
        told.add((page.card.geometry().getRect(), card.stars.mapTo(page, QPoint(0, 0)).toTuple()))
        card.answer(5.0)
        settle(qtbot, opened)
    assert len(told) == 1
    assert card.effect.text()
