"""Another language at once: the window is built anew over the same session, with a run that goes on meanwhile."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from mfgui.base.text import language
from mfgui.insight.colouring import ColourBy
from mfgui.insight.filters import ListFilter, Seen
from mfgui.insight.orders import Order, Ordering
from mfgui.insight.projections import MapKind, Projection
from mfgui.storage.profiles import Said
from mfgui.training.events import Stopping
from mfgui.ui.kit.level import LEVEL
from mfgui.ui.map.workbench import MapWorkbench
from mfgui.ui.places.explore.rating_table import change_rating
from mfgui.ui.places.me.place import MePage
from mfgui.ui.places.workshop.race import RacePanel
from mfgui.ui.places.workshop.runs_page import RunsPage
from mfgui.ui.state.session import RunState
from mfgui.ui.window.applying import install_language
from mfgui.ui.window.main_window import MainWindow
from mfgui.ui.window.preferences import Preferences
from mfgui.ui.window.preferences_dialog import PreferencesDialog
from tests.ui.conftest import write_folder
from tests.ui.every_page import learn, show
from tests.ui.numbers_in import numbers_in


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    """The next test is in English, with the numbers of before."""
    numbers = QLocale()
    yield
    install_language(qapp, "en")
    QLocale.setDefault(numbers)


def choose(qtbot: QtBot, window: MainWindow, code: str) -> None:
    """Choose a language as a person does, and wait until the window speaks it."""
    dialogs = [each for each in window.findChildren(PreferencesDialog) if each.isVisible()]
    if not dialogs:
        window.actions_by_name["preferences"].trigger()
        dialogs = window.findChildren(PreferencesDialog)
    before, field = window.pages, dialogs[-1].language
    at = field.findData(code)
    field.setCurrentIndex(at)
    field.activated.emit(at)
    qtbot.waitUntil(lambda: window.pages is not before and not window.speaking)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_a_run_goes_on_from_english_to_german_and_back(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    session = window.session
    with qtbot.waitSignal(session.dataset_changed, timeout=20_000):
        session.open(folder)
    session.select_user(3)
    session.select_film(2)
    session.set_slow_motion(True)
    with qtbot.waitSignal(session.point_added, timeout=60_000, check_params_cb=lambda p: p.epoch == 2):
        session.start(stopping=Stopping(epochs=500, patience=0))
    run, epochs, data = session.run, len(session.history), session.dataset
    show_page = window.pages.wanted

    choose(qtbot, window, "de")
    assert language() == Preferences().language == "de"
    assert window.menuBar().actions()[0].text() == "&Datei"
    assert window.watch.training.go.text() == "Pause"
    assert window.places.rail.buttons["me"].text() == "Ich"
    assert (session.run, session.dataset, session.film, window.pages.wanted) == (run, data, 2, show_page)
    assert session.run_state is RunState.TRAINING
    assert session.person is not None
    assert session.person.user == 3
    assert window.windowTitle().endswith("small set – mfgui")
    qtbot.waitUntil(lambda: len(session.history) > epochs + 1, timeout=60_000)
    qtbot.waitUntil(lambda: window.watch.map.shown is not None, timeout=20_000)
    qtbot.waitUntil(lambda: window.watch.timeline.words.text().startswith("Lernt: Epoche"))

    choose(qtbot, window, "en")
    assert window.menuBar().actions()[0].text() == "&File"
    assert (session.run, session.run_state) == (run, RunState.TRAINING)
    with qtbot.waitSignal(session.run_ended, timeout=60_000):
        window.watch.training.stop.click()
    assert "Start again" in window.watch.training.go.text()


def test_one_stays_where_one_was(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    learn(qtbot, window, folder)
    show(qtbot, window, "films")
    window.stage.show_round()
    window.stage.tour.on.click()
    show(qtbot, window, "films")
    window.help.open("glossary")
    choose(qtbot, window, "de")
    qtbot.waitUntil(lambda: window.pages.built("explore"), timeout=20_000)
    assert window.pages.wanted == "explore"
    assert "films" in window.pages.parts
    assert window.help.panel.isVisible()
    assert window.help.panel.browser.at.startswith("glossary")
    assert (window.stage.tour.isVisible(), window.stage.tour.at) == (True, 1)
    assert window.stage.tour.on.text() == "Weiter"
    assert window.session.person is not None
    assert window.session.person.name == "Person 4"
    (dialog,) = [each for each in window.findChildren(PreferencesDialog) if each.isVisible()]
    assert dialog.language.hasFocus()
    (area,) = dialog.findChildren(QScrollArea)
    inside = area.widget()
    assert inside is not None
    assert inside.minimumSizeHint().width() <= area.viewport().width()
    assert dialog.windowTitle() == "Einstellungen"
    dialog.accept()


def test_a_profile_that_has_no_name_of_its_own_is_me_in_each(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    learn(qtbot, window, folder)
    profiles = window.session.profiles
    profiles.create("Ann")
    profiles.create("Me")
    profiles.rate(2, 4.0)
    window.speak("de")
    assert sorted(profile.name for profile in profiles.all()) == ["Ann", "Ich"]
    assert profiles.shown
    assert window.session.person is not None
    assert window.session.person.name == "Ich"
    assert window.watch.recommendations.whom.text() == "Für Sie"


def test_the_tour_is_still_offered_when_there_are_ratings(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    preferences = Preferences()
    preferences.tour_offered = False
    window.stage.offer_tour(preferences)
    window.speak("de")
    with qtbot.waitSignal(window.session.dataset_changed, timeout=20_000):
        window.session.open(folder)
    assert window.notice.offers(window.stage.show_round)
    assert preferences.tour_offered


def test_a_map_that_shows_everything_goes_on_doing_so(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    learn(qtbot, window, folder)
    qtbot.waitUntil(lambda: window.watch.map.shown is not None, timeout=20_000)
    window.speak("de")
    qtbot.waitUntil(lambda: window.watch.map.shown is not None, timeout=20_000)
    assert window.watch.map.cloud.keeps_fitted
    window.watch.map.cloud.fly_to(2)
    qtbot.waitUntil(lambda: not window.watch.map.cloud.moving)
    window.speak("en")
    qtbot.waitUntil(lambda: window.watch.map.shown is not None, timeout=20_000)
    qtbot.waitUntil(lambda: window.watch.map.cloud.view.zoom > 2, timeout=20_000)


def test_what_lists_were_asked_for_stays(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    learn(qtbot, window, folder)
    show(qtbot, window, "me")
    show(qtbot, window, "watch")
    asked = window.watch.recommendations.kept()
    other = replace(
        asked,
        filter=ListFilter(text="film", least_support=3, seen=Seen.BOTH),
        wanted=20,
        ordering=Ordering(Order.PREDICTED, 1, -2),
    )
    window.watch.recommendations.take_up(other, same_data=True)
    me = window.pages.page("me")
    assert isinstance(me, MePage)
    me.recommendations.take_up(replace(asked, wanted=50), same_data=True)
    window.speak("de")
    assert window.watch.recommendations.kept() == other
    qtbot.waitUntil(lambda: not window.session.quick.busy, timeout=10_000)
    assert window.watch.recommendations.ranked.rowCount() <= 20
    show(qtbot, window, "me")
    me = window.pages.page("me")
    assert isinstance(me, MePage)
    assert me.recommendations.kept() == replace(asked, wanted=50)
    assert window.watch.recommendations.kept() == other  # each its own


def test_what_a_page_was_asked_for_waits_for_it_over_two_languages(
    qtbot: QtBot, window: MainWindow, folder: Path, tmp_path: Path
) -> None:
    learn(qtbot, window, folder)
    show(qtbot, window, "me")
    me = window.pages.page("me")
    assert isinstance(me, MePage)
    asked = replace(me.recommendations.kept(), filter=ListFilter(years=(1950, 1951)), wanted=50)
    me.recommendations.take_up(asked, same_data=True)
    show(qtbot, window, "watch")
    window.speak("de")
    window.speak("en")
    assert not window.pages.built("me")
    me = window.pages.page("me")
    assert isinstance(me, MePage)
    assert me.recommendations.kept() == asked
    window.speak("de")
    with qtbot.waitSignal(window.session.dataset_changed, timeout=20_000):
        window.session.open(write_folder(tmp_path / "other", seed=1))
    me = window.pages.page("me")
    assert isinstance(me, MePage)
    assert me.recommendations.kept() == replace(asked, filter=ListFilter())  # years of other data


def test_who_chooses_together_and_whose_turn_it_is_stay(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    learn(qtbot, window, folder)
    show(qtbot, window, "me")
    profiles = window.session.profiles
    profiles.rate(2, 4.0)
    window.pages.show_parts(("together",))
    page = window.pages.page("me")
    assert isinstance(page, MePage)
    page.together.add_new("Anna")
    page.together.add_user(5)
    profiles.rate(3, 1.0)
    people = list(page.together.people)
    window.speak("de")
    page = window.pages.page("me")
    assert isinstance(page, MePage)
    assert list(page.together.people) == people
    assert [person.films.tolist() for person in page.together.people.values()][:2] == [[2], [3]]
    assert page.lists.currentWidget() is page.together
    assert profiles.current is not None
    assert profiles.current.name == "Anna"
    assert page.who.current == people[1]
    page.who.chosen.emit("me")
    profiles.rate(4, 5.0)  # mine, not hers
    assert [len(person.films) for person in page.together.people.values()][:2] == [2, 1]
    assert profiles.current.name == "Ich"


def test_what_was_done_can_be_undone_in_the_other_language(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    learn(qtbot, window, folder)
    show(qtbot, window, "explore")
    session = window.session
    data, choices = session.dataset, session.map_choices("explore")
    assert data is not None
    session.profiles.rate(2, 4.0)
    session.hiding.hide(3)
    session.bookmarks.toggle(4)
    choices.choose(np.array([5, 6], np.int32))
    session.select_user(1)
    assert change_rating(session, 7, 1.0)
    before = session.undo.count()
    choose(qtbot, window, "de")
    qtbot.waitUntil(lambda: window.pages.built("explore"), timeout=20_000)
    assert session.undo.count() == before
    texts = []
    for holds in (
        lambda: session.person is not None and session.person.base is None and session.person.user == 1,
        lambda: len(choices.films) == 0,
        lambda: len(session.bookmarks.films) == 0,
        lambda: not session.hiding.films,
        lambda: not session.profiles.of_kind(Said.RATED),
    ):
        texts.append(session.undo.undoText())
        assert not holds()
        session.undo.undo()
        assert holds()
    title = data.films.titles
    assert session.undo.text(session.undo.index() - 1) == "neues Profil Ich"
    assert texts[2:] == [f"Lesezeichen „{title[4]}“", f"{title[3]} ausblenden", f"{title[2]} bewerten: 4 ★"]
    for _ in texts:
        session.undo.redo()
    assert session.bookmarks.films.tolist() == [4]
    assert choices.films.tolist() == [5, 6]
    assert session.person is not None
    assert session.person.name == "Person 2, was wäre, wenn"
    (dialog,) = [each for each in window.findChildren(PreferencesDialog) if each.isVisible()]
    dialog.accept()


def test_what_was_chosen_on_the_map_stays(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    learn(qtbot, window, folder)
    show(qtbot, window, "explore")
    bench = window.findChildren(MapWorkbench)[0]
    bench.choices.set_colour(ColourBy.YEAR)
    bench.choices.mark("crowd", True)
    bench.two.setChecked(True)
    bench.first.set_projection(Projection(MapKind.TABLE))
    bench.show_side.setChecked(True)
    bench.side.setCurrentIndex(1)
    window.session.profiles.rate(2, 4.0)
    window.session.profiles.show()
    assert window.session.person is not None
    bench.choices.pin(window.session.person)
    window.speak("de")
    bench.choices.pin(window.session.person)  # myself, who is there already
    assert [person.name for person in bench.choices.pinned] == ["Ich"]
    show(qtbot, window, "explore")
    again = window.pages.page("explore").findChildren(MapWorkbench)[0]
    assert again is not bench
    assert again.kept() == (True, True, 1)
    assert again.first.projection.kind is MapKind.TABLE
    assert again.legend_side.crowd.isChecked()
    assert again.choices.colour is ColourBy.YEAR


def test_a_finished_race_is_shown_again(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    learn(qtbot, window, folder)
    show(qtbot, window, "race")
    race = window.pages.page("race")
    assert isinstance(race, RacePanel)
    race.lanes.choose([("als", "quick"), ("baseline", "balanced"), ("sgd", "quick")])
    race.slow.setChecked(False)
    with qtbot.waitSignal(window.session.studies.changed, timeout=60_000, check_params_cb=None):
        race.go.click()
    qtbot.waitUntil(lambda: not window.session.studies.name and bool(race.podium.placed), timeout=60_000)
    race.lanes.entrants[2].choose("svd", "balanced")  # for the next race
    words, chosen, placed = race.words.text(), race.lanes.chosen, race.podium.placed
    figures = [track.standing.now for track in race.lanes.tracks[:3]]
    window.speak("de")
    window.speak("en")  # its page was not built meanwhile
    show(qtbot, window, "race")
    again = window.pages.page("race")
    assert isinstance(again, RacePanel)
    assert again is not race
    assert (again.words.text(), again.lanes.chosen, again.slow.isChecked()) == (words, chosen, False)
    assert again.podium.placed == placed
    assert [track.standing.now for track in again.lanes.tracks[:3]] == figures
    assert again.plot.isVisible()
    window.speak("de")
    show(qtbot, window, "race")
    assert numbers_in(window.pages.page("race").words.text().replace(",", ".")) == numbers_in(words)


def test_a_page_that_is_being_built_and_is_wanted_meanwhile_comes_whole(
    qtbot: QtBot, window: MainWindow, folder: Path
) -> None:
    learn(qtbot, window, folder)
    before = window.pages
    while not before.findChildren(RacePanel):  # its lanes are built in steps too
        assert before.build_ahead()
    (half,) = before.findChildren(RacePanel)
    while not hasattr(half, "lanes"):
        assert before.build_ahead()
    assert not before.built("race")
    window.looks.language_chosen.emit("de")
    qtbot.waitUntil(lambda: language() == "de")
    window.session.show_page("race")
    qtbot.waitUntil(lambda: window.pages is not before and not window.speaking, timeout=20_000)
    qtbot.waitUntil(lambda: window.pages.built("race"), timeout=20_000)
    race = window.pages.page("race")
    assert isinstance(race, RacePanel)
    assert race.isVisible()
    assert race.lanes.chosen


def test_in_longer_words_the_card_of_the_next_run_is_whole_without_a_bar(
    qtbot: QtBot, window: MainWindow, folder: Path
) -> None:
    learn(qtbot, window, folder)
    window.resize(1024, 640)
    window.speak("de")
    show(qtbot, window, "runs")
    LEVEL.set_full(True)
    page = window.pages.page("runs")
    assert isinstance(page, RunsPage)
    area = page.choices.scroll_area
    qtbot.waitUntil(area.verticalScrollBar().isVisible)
    window.theme.resize_text(150)
    qtbot.waitUntil(lambda: not window.restyle._turn.isActive(), timeout=20_000)
    qtbot.waitUntil(lambda: page.choices.width() > 800)  # above the rest
    qtbot.waitUntil(lambda: not area.verticalScrollBar().isVisible())
    LEVEL.set_full(False)
    qtbot.waitUntil(lambda: page.choices.width() < 800)  # beside it, whatever was before
    qtbot.waitUntil(lambda: not area.verticalScrollBar().isVisible())


def test_nothing_of_the_window_before_is_left(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    learn(qtbot, window, folder)
    for page in ("explore", "me", "runs", "data", "watch"):
        show(qtbot, window, page)
    choose(qtbot, window, "de")
    gone: list[weakref.ref[object]] = [
        weakref.ref(window.pages),
        weakref.ref(window.watch.map),
        weakref.ref(window.menus),
    ]
    gone += [weakref.ref(each) for each in window.watch.findChildren(QLabel)]
    connected = window.session.receivers("2person_changed()")
    choose(qtbot, window, "en")

    def left() -> list[str]:
        gc.collect()
        return [type(one).__name__ for ref in gone if (one := ref()) is not None]

    qtbot.waitUntil(lambda: not left(), timeout=10_000)  # a map that was under way has been made
    assert window.session.receivers("2person_changed()") == connected
    for dialog in window.findChildren(PreferencesDialog):
        dialog.accept()


def test_during_a_study_the_language_waits(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_by_name["preferences"].trigger()
    (dialog,) = window.findChildren(PreferencesDialog)
    studies = window.session.studies
    studies.name = "race"
    studies.changed.emit()
    assert not dialog.language.isEnabled()
    assert "race" in dialog.language.toolTip()
    studies.name = ""
    studies.changed.emit()
    assert dialog.language.isEnabled()
    dialog.accept()
