"""A small MovieLens folder, a session and a window for the tests of `ui`."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from mfgui.storage.recent import RecentFolders
from mfgui.ui.kit.level import LEVEL
from mfgui.ui.kit.theme import Theme, ThemeChoice
from mfgui.ui.state.session import Session
from mfgui.ui.text import speak_of
from mfgui.ui.window.main_window import MainWindow
from mfgui.ui.window.preferences import Preferences

PEOPLE, FILMS, RATINGS = 60, 80, 2400


@pytest.fixture(autouse=True)
def films_and_stars() -> Iterator[None]:
    """What one test's data are about, the next does not speak of; and everything is shown."""
    yield
    speak_of()
    LEVEL.set_full(True)


def write_folder(folder: Path, seed: int = 5) -> Path:
    """Write a folder whose ratings follow a taste of one dimension, so that there is something to learn."""
    folder.mkdir(parents=True)
    for name, text in _files(seed).items():
        (folder / name).write_text(text, "utf-8")
    return folder


@functools.cache
def _files(seed: int) -> dict[str, str]:
    rng = np.random.default_rng(seed)
    kinds = ("Comedy|Romance", "Horror|Sci-Fi")
    films = [f'{i + 1},"Film {i + 1}, The ({1950 + i % 70})",{kinds[i % 2]}' for i in range(FILMS)]
    popularity = 1 / np.arange(1, FILMS + 1) ** 0.5
    lines = []
    for user in range(PEOPLE):
        taste = 1.0 if user % 2 else -1.0
        seen = rng.choice(FILMS, RATINGS // PEOPLE, replace=False, p=popularity / popularity.sum())
        for film in np.sort(seen):
            liking = 3.3 + taste * (0.9 if film % 2 else -0.9) + 0.4 * rng.standard_normal()
            stars = np.clip(round(2 * liking) / 2, 0.5, 5)
            lines.append(f"{user + 1},{film + 1},{stars},{1_000_000_000 + 86_400 * len(lines)}")
    ratings = "userId,movieId,rating,timestamp\n" + "\n".join(lines) + "\n"
    return {"movies.csv": "movieId,title,genres\n" + "\n".join(films) + "\n", "ratings.csv": ratings}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of 2,400 ratings by 60 people of 80 films."""
    return write_folder(tmp_path / "small set")


@pytest.fixture
def theme(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Theme:
    """The light theme; what the test puts on screen carries its style sheet, as windows do."""
    theme = Theme(ThemeChoice.LIGHT)
    theme.leave_to_window()
    theme.apply()
    add = qtbot.addWidget

    def add_dressed(widget: QWidget, **options: Any) -> None:
        def dress() -> None:
            if isValid(widget):
                widget.setStyleSheet(theme.sheet)

        dress()
        theme.changed.connect(dress)
        add(widget, **options)

    monkeypatch.setattr(qtbot, "addWidget", add_dressed)
    return theme


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    """An empty session, closed in the end."""
    session = Session(RecentFolders(tmp_path / "settings" / "recent.json"))
    yield session
    with qtbot.waitSignal(session.closed, timeout=10_000):
        session.close()


@pytest.fixture
def opened(qtbot: QtBot, session: Session, folder: Path) -> Session:
    """A session with the small folder open."""
    with qtbot.waitSignal(session.dataset_changed, timeout=20_000):
        session.open(folder)
    return session


@pytest.fixture
def window(qtbot: QtBot, session: Session, theme: Theme) -> Iterator[MainWindow]:
    """The main window with nothing open, closed in the end."""
    window = MainWindow(session, theme, Preferences())
    with qtbot.waitExposed(window):
        window.show()
    yield window
    if window.isVisible():
        with qtbot.waitSignal(session.closed, timeout=10_000):
            window.close()
            if window.closing_question.box is not None:  # a run is under way
                window.closing_question.stop.click()
        qtbot.waitUntil(lambda: not window.isVisible())
    window.deleteLater()
