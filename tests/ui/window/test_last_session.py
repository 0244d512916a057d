"""What was open comes back at the next start: data, model, person, film and page."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mfgui.base import paths
from mfgui.base.settings_file import write_settings
from mfgui.data.demo import is_demo
from mfgui.storage.recent import RecentFolders
from mfgui.ui.kit.theme import Theme
from mfgui.ui.state.session import Session
from mfgui.ui.window.main_window import MainWindow
from mfgui.ui.window.preferences import Preferences


@pytest.fixture
def start(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Callable[[], MainWindow]]:
    """Start the window anew; the one before is closed, as at the end."""
    windows: list[MainWindow] = []

    def end(window: MainWindow) -> None:
        with qtbot.waitSignal(window.session.closed, timeout=20_000):
            window.close()
        qtbot.waitUntil(lambda: not window.isVisible())
        window.deleteLater()

    def begin() -> MainWindow:
        if windows:
            end(windows.pop())
        window = MainWindow(Session(RecentFolders(tmp_path / "recent.json")), theme, Preferences())
        with qtbot.waitExposed(window):
            window.show()
        windows.append(window)
        return window

    yield begin
    end(windows.pop())


@pytest.mark.parametrize("name", [b"films", b"caf\xe9"])  # the second is no UTF-8
def test_data_model_person_film_and_page_come_back(
    qtbot: QtBot, start: Callable[[], MainWindow], folder: Path, name: bytes
) -> None:
    try:
        folder = folder.rename(folder.with_name(os.fsdecode(name)))
    except OSError:
        pytest.skip("names of files are UTF-8 here")
    window = start()
    assert not window.last.restore()  # a first start
    session = window.session
    with qtbot.waitSignal(session.dataset_changed, timeout=20_000):
        session.open(folder)
    with qtbot.waitSignal(session.run_ended, timeout=60_000):
        session.start("als", epochs=3)
    qtbot.waitUntil(lambda: any(session.shelf.can_use(run) for run in session.shelf.runs), timeout=20_000)
    session.select_user(7)
    session.select_film(11)
    window.pages.show_page("people")
    qtbot.waitUntil(lambda: window.pages.built("explore"), timeout=20_000)
    window.pages.show_page("list")
    explore = window.pages.page("explore")
    assert (explore.view.current, explore.inspector.part) == ("people", "list")
    assert session.summary is not None
    error = session.summary.validation_rmse

    window = start()
    session = window.session
    assert window.last.restore()
    with qtbot.waitSignal(session.model_changed, timeout=30_000):
        pass
    assert session.dataset is not None
    assert session.dataset.source == folder
    assert session.summary is not None
    assert session.summary.validation_rmse == error
    assert session.model.method == "als"
    assert session.person is not None
    assert session.person.user == 7
    assert session.film == 11
    qtbot.waitUntil(lambda: window.pages.built("explore"), timeout=20_000)
    assert window.pages.wanted == "explore"
    explore = window.pages.page("explore")
    assert (explore.view.current, explore.inspector.part) == ("people", "list")
    assert window.places.rail.buttons["explore"].isChecked()


def test_the_window_is_alive_before_anything_is_there(
    qtbot: QtBot, start: Callable[[], MainWindow], folder: Path
) -> None:
    window = start()
    session = window.session
    with qtbot.waitSignal(session.dataset_changed, timeout=20_000):
        session.open(folder)
    with qtbot.waitSignal(session.run_ended, timeout=60_000):
        session.start("als", epochs=3)
    qtbot.waitUntil(lambda: any(session.shelf.can_use(run) for run in session.shelf.runs), timeout=20_000)

    window = start()
    session, watch = window.session, window.watch
    assert window.last.restore()
    assert session.dataset is None
    assert window.pages.currentWidget() is watch
    assert not window.places.rail.isHidden()
    assert window.header.data.text() == folder.name
    opening = session.coming
    assert opening
    qtbot.waitUntil(lambda: watch.map.message.text() == opening)
    assert watch.recommendations.empty.text() == opening
    assert opening in watch.training.view.calm.text()
    with qtbot.waitSignal(session.dataset_changed, timeout=20_000):
        pass
    assert session.coming not in {"", opening}  # the model is on its way
    with qtbot.waitSignal(session.model_changed, timeout=30_000):
        pass
    assert session.coming == ""


def test_the_demo_comes_back_with_its_recorded_run(qtbot: QtBot, start: Callable[[], MainWindow]) -> None:
    session = start().session
    with qtbot.waitSignal(session.model_changed, timeout=60_000):
        session.open_demo()
    window = start()
    file = paths.settings() / "last-session.json"
    kept = json.loads(file.read_bytes())
    assert is_demo(Path(kept["path"]))
    # As an earlier version left it, whose demo had another place in the cache.
    write_settings(file, kept | {"path": str(paths.cache() / "demo-1-a4d063a8" / "Demo")})
    assert window.last.restore()
    with qtbot.waitSignal(window.session.model_changed, timeout=60_000):
        pass
    assert window.session.recorded
    assert window.pages.wanted == "watch"


def test_what_cannot_be_opened_again_leads_to_the_start_page(
    qtbot: QtBot, start: Callable[[], MainWindow], folder: Path
) -> None:
    window = start()
    with qtbot.waitSignal(window.session.dataset_changed, timeout=20_000):
        window.session.open(folder)
    window = start()
    for file in folder.iterdir():
        file.unlink()
    assert window.last.restore()
    qtbot.waitUntil(lambda: window.pages.currentWidget() is window.welcome, timeout=20_000)
    assert window.session.coming == ""
    assert window.header.isHidden()


def test_what_is_gone_or_damaged_brings_nothing_back(
    qtbot: QtBot, start: Callable[[], MainWindow], tmp_path: Path
) -> None:
    window = start()
    file = paths.settings() / "last-session.json"
    place = tmp_path.as_posix()
    odd = [f'{{"path": "{place}", "columns": "no=such"}}', f'{{"path": "{place}", "part": "no=such"}}']
    odd += [
        f'{{"path": "{place}", "part": "film={"9" * 5000}"}}',
        f'{{"path": "{place}", "columns": {"[" * 50}{"]" * 50}}}',
    ]
    for text in ('{"path": "/no/such/place"}', '{"path": 3}', "[]", "{", '{"path": "\\u0000"}', *odd):
        file.write_text(text, "utf-8")
        assert not window.last.restore()
    assert window.session.dataset is None
    assert window.pages.currentWidget() is window.welcome


def test_opening_something_else_meanwhile_wins(
    qtbot: QtBot, start: Callable[[], MainWindow], folder: Path, tmp_path: Path
) -> None:
    window = start()
    with qtbot.waitSignal(window.session.dataset_changed, timeout=20_000):
        window.session.open(folder)
    window.pages.show_page("people")
    window = start()
    assert window.last.restore()
    with qtbot.waitSignal(window.session.dataset_changed, timeout=30_000):
        window.session.open_demo(train=False)
    assert window.session.dataset is not None
    assert window.session.dataset.simulated
    assert window.pages.wanted == "watch"


def test_ratings_that_are_opened_again_come_with_their_latest_run(
    qtbot: QtBot, start: Callable[[], MainWindow], folder: Path
) -> None:
    session = start().session
    with qtbot.waitSignal(session.dataset_changed, timeout=20_000):
        session.open(folder)
    for method in ("popularity", "als"):
        with qtbot.waitSignal(session.run_ended, timeout=60_000):
            session.start(method, epochs=3 if method == "als" else None)
        name = method
        qtbot.waitUntil(
            lambda name=name: any(  # type: ignore[misc]
                run.plan.method == name and session.shelf.can_use(run) for run in session.shelf.runs
            ),
            timeout=20_000,
        )
    session = start().session
    with qtbot.waitSignal(session.model_changed, timeout=30_000):
        session.open(folder)
    qtbot.waitUntil(lambda: session.summary is not None, timeout=20_000)
    assert session.model is not None
    assert session.model.method == "als"
    assert session.coming == ""
    assert [run.plan.method for run in session.shelf.runs] == ["als", "popularity"]  # it is that run, not a new one
    window = start()
    window.last.takes_up = False  # for a picture of the ratings alone
    with qtbot.waitSignal(window.session.dataset_changed, timeout=20_000):
        window.session.open(folder)
    session = window.session
    qtbot.waitUntil(lambda: bool(session.shelf.fingerprint) and not session.reading.busy, timeout=20_000)
    assert (session.model, session.coming) == (None, "")
