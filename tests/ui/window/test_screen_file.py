"""What is on screen is saved in one file and opens at the same moment."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from mfgui.base.errors import DataError
from mfgui.storage.archive import read_archive, write_archive
from mfgui.storage.matching import Wanted
from mfgui.storage.model_file import load_model
from mfgui.storage.profiles import Said
from mfgui.ui.window.main_window import MainWindow
from mfgui.ui.window.screen_file import ScreenDialog


def train(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    with qtbot.waitSignal(window.session.dataset_changed, timeout=20_000):
        window.session.open(folder)
    with qtbot.waitSignal(window.session.run_ended, timeout=60_000):
        window.session.start("als", settings={"factors": 4}, epochs=2)


def save(qtbot: QtBot, window: MainWindow, file: Path, *, profile: bool) -> None:
    with qtbot.waitSignal(window.session.offered, timeout=20_000):
        window.screen_file.save(file, with_ratings=True, with_profile=profile)


def test_the_file_opens_at_the_same_moment(qtbot: QtBot, window: MainWindow, folder: Path, tmp_path: Path) -> None:
    session = window.session
    train(qtbot, window, folder)
    session.show_page("map")
    qtbot.waitUntil(lambda: window.pages.built("explore"), timeout=10_000)
    qtbot.waitUntil(lambda: window.screen_file._map_in_sight() is not None, timeout=10_000)
    panel = window.screen_file._map_in_sight()
    qtbot.waitUntil(lambda: panel.shown is not None, timeout=10_000)
    session.select_user(9)
    session.select_film(5)
    qtbot.waitUntil(lambda: not panel.busy and not panel.cloud.moving)
    assert window.screen_file.camera() is None  # everything: another window, or model, shows everything too
    panel.cloud.go_to(panel.cloud.view.zoomed(4, 30, 40))
    qtbot.waitUntil(lambda: not panel.cloud.moving)
    camera = window.screen_file.camera()
    file = tmp_path / "moment.mfgui"
    save(qtbot, window, file, profile=False)
    session.select_user(2)
    session.select_film(None)
    session.show_page("data")
    panel.cloud.fit()
    with qtbot.waitSignal(session.dataset_changed, timeout=20_000):
        session.open(file)
    assert (session.person.user, session.film, window.pages.wanted) == (9, 5, "explore")
    assert session.model is not None

    def looks_there() -> bool:
        now = window.screen_file.camera()
        if now is None or panel.cloud.moving:
            return False
        return now[0] == camera[0] and abs(now[1] - camera[1]) < 0.05 * camera[1]

    qtbot.waitUntil(looks_there, timeout=10_000)


def test_movielens_is_not_passed_on_and_opens_as_the_model_alone(
    qtbot: QtBot, window: MainWindow, folder: Path, tmp_path: Path
) -> None:
    train(qtbot, window, folder)
    dialog = ScreenDialog(window.session, window)
    allowed = window.session.dataset.is_table or window.session.dataset.simulated
    assert dialog.ratings.isEnabled() == dialog.ratings.isChecked() == allowed
    dialog.reject()
    file = tmp_path / "moment.mfgui"
    save(qtbot, window, file, profile=False)
    assert (load_model(file).ratings is not None) == allowed
    shutil.rmtree(folder)
    with qtbot.waitSignal(window.session.dataset_changed, timeout=20_000):
        window.session.open(file)
    assert (len(window.session.dataset.ratings) > 0) == allowed
    assert window.session.model is not None


def test_own_ratings_come_along_only_when_wanted_and_once(
    qtbot: QtBot, window: MainWindow, folder: Path, tmp_path: Path
) -> None:
    session, profiles = window.session, window.session.profiles
    train(qtbot, window, folder)
    profiles.create("Ann")
    profiles.rate(3, 4.5)
    profiles.rate(7, 1.0)
    save(qtbot, window, tmp_path / "without.mfgui", profile=False)
    assert load_model(tmp_path / "without.mfgui").moment.rated == ()
    file = tmp_path / "with.mfgui"
    save(qtbot, window, file, profile=True)
    profiles.delete()
    assert profiles.all() == []
    for _ in range(2):
        with qtbot.waitSignal(session.dataset_changed, timeout=20_000):
            session.open(file)
        assert profiles.current.name == "Ann"
        assert {film: entry.stars for film, entry in profiles.of_kind(Said.RATED).items()} == {3: 4.5, 7: 1.0}
        assert profiles.shown
    assert len(profiles.all()) == 1


def test_the_list_that_films_are_chosen_from_comes_along(
    qtbot: QtBot, window: MainWindow, folder: Path, tmp_path: Path
) -> None:
    session, only = window.session, window.session.only
    train(qtbot, window, folder)
    save(qtbot, window, tmp_path / "all.mfgui", profile=False)

    def found(*films: int) -> None:
        qtbot.waitUntil(lambda: only.films == (set(films) or None), timeout=10_000)

    only.add("night", [Wanted("The Film 5", 1954), Wanted("The Film 7", 1956), Wanted("No Such Film")], {1: None})
    found(4)
    dialog = ScreenDialog(session, window)
    assert dialog.only.isChecked()
    assert "night" in dialog.only.text()
    dialog.reject()
    file = tmp_path / "night.mfgui"
    save(qtbot, window, file, profile=False)
    only.delete()
    only.add("night", [Wanted("The Film 9", 1958)], {})
    found(8)
    for _ in range(2):  # beside the list of the same name that is here, and once
        session.open(file)
        qtbot.waitUntil(lambda: only.chosen is not None and only.chosen.name == "night (2)", timeout=20_000)
        found(4)
        only.choose(None)
    assert [one.name for one in only.lists] == ["night", "night (2)"]
    only.choose(only.lists[0].id)
    session.open(tmp_path / "all.mfgui")
    qtbot.waitUntil(lambda: only.chosen is None, timeout=20_000)


def test_without_a_model_it_says_what_to_do(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.session.problem) as told:
        window.actions_by_name["save screen"].trigger()
    assert "Start" in told.args[0].sentence


def test_curve_and_epochs_come_along_and_the_epoch_that_was_shown(
    qtbot: QtBot, window: MainWindow, folder: Path, tmp_path: Path
) -> None:
    session = window.session
    with qtbot.waitSignal(session.dataset_changed, timeout=20_000):
        session.open(folder)
    with qtbot.waitSignal(session.run_ended, timeout=60_000):
        session.start("als", settings={"factors": 4}, epochs=4)
    qtbot.waitUntil(lambda: session.epochs.kept == (0, 1, 2, 3, 4), timeout=20_000)
    session.epochs.show(1)
    qtbot.waitUntil(lambda: session.epochs.shown == 1, timeout=10_000)
    users, films = np.arange(9, dtype=np.int32), np.arange(9, dtype=np.int32)
    shown, history, summary = session.model.predict(users, films), session.history, session.summary
    file = tmp_path / "moment.mfgui"
    save(qtbot, window, file, profile=False)
    run = load_model(file).run
    assert run.points == tuple(history)
    assert tuple(run.epochs) == (0, 1, 2, 3, 4)
    with qtbot.waitSignal(session.dataset_changed, timeout=20_000):
        session.open(folder)
    assert session.history == []
    with qtbot.waitSignal(session.dataset_changed, timeout=20_000):
        session.open(file)
    assert session.history == history
    assert (session.summary.best_epoch, session.summary.stopped_by) == (summary.best_epoch, summary.stopped_by)
    assert session.opened.settings == dict(run.plan.settings)
    qtbot.waitUntil(lambda: session.epochs.shown == 1, timeout=10_000)
    assert session.epochs.kept == (0, 1, 2, 3, 4)
    assert session.model.predict(users, films) == pytest.approx(shown, abs=0.01)  # in half precision
    assert session.shelf.current is None
    assert session.shelf.runs  # the first run's; that of the file is on no shelf
    assert len(session.shelf.runs) == 1


def test_without_its_ratings_the_curve_is_still_there(
    qtbot: QtBot, window: MainWindow, folder: Path, tmp_path: Path
) -> None:
    session = window.session
    train(qtbot, window, folder)
    history = session.history
    file = tmp_path / "moment.mfgui"
    with qtbot.waitSignal(session.offered, timeout=20_000):
        window.screen_file.save(file, with_ratings=False, with_profile=False)
    shutil.rmtree(folder)
    with qtbot.waitSignal(session.dataset_changed, timeout=20_000):
        session.open(file)
    assert len(session.dataset.ratings) == 0
    assert session.history == history
    assert session.epochs.kept == ()
    for page in ("watch", "me", "explore", "runs", "errors", "data"):
        session.show_page(page)
        qtbot.waitUntil(lambda: window.pages.built(window.pages.wanted), timeout=10_000)
        qtbot.waitUntil(
            lambda: not (session.quick.busy or session.reading.busy or session.judging.busy), timeout=10_000
        )


@pytest.mark.parametrize(
    "harm", [{"points": []}, {"points": [{"epoch": -1}]}, {"plan": {"method": 3}}, {"points": {}}, {"plan": None}]
)
def test_a_run_that_is_none_is_one_sentence(
    qtbot: QtBot, window: MainWindow, folder: Path, tmp_path: Path, harm: dict[str, object]
) -> None:
    train(qtbot, window, folder)
    file = tmp_path / "moment.mfgui"
    save(qtbot, window, file, profile=False)
    about, arrays = read_archive(file, "model", 2)
    about["run"] |= harm
    write_archive(file, about, arrays)
    with pytest.raises(DataError):
        load_model(file)
