"""The window speaks of what the data are about: songs that users rated in points, and films in stars again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QTabBar, QWidget
from pytestqt.exceptions import TimeoutError as QtTimeoutError
from pytestqt.qtbot import QtBot

from mfgui.ui.charts.chart import Chart
from mfgui.ui.window.main_window import MainWindow
from mfgui.ui.window.place_list import places

WORDS = re.compile(r"\b([Ff]ilms?|[Pp]erson|[Pp]eople|[Ss]tars?|watch(?:es|ed|ing)?)\b|★")


@pytest.fixture
def songs(tmp_path: Path) -> Path:
    """900 ratings from 1 to 10 of 40 songs by 30 users."""
    rng = np.random.default_rng(2)
    rows = [f"{n % 30},{rng.integers(0, 40)},{rng.integers(1, 11)},{1_500_000_000 + n}" for n in range(900)]
    file = tmp_path / "own.csv"
    file.write_text("user,song_id,rating,timestamp\n" + "\n".join(rows) + "\n", "utf-8")
    return file


def speaks_of_films(widget: QWidget | None) -> bool:
    """Whether it speaks of films whatever is open: MovieLens' editions, the start page, stars to click."""
    parents = []
    while widget is not None:
        parents.append(type(widget).__name__)
        widget = widget.parentWidget()
    return bool({"EditionRow", "WelcomePanel", "StarRating"} & set(parents)) or parents[:2] == ["QLabel", "RatingCard"]


def said(root: QWidget) -> Iterator[tuple[str, str]]:
    """All words that stand in widgets, visible or not, with what says them."""
    for widget in (root, *root.findChildren(QWidget)):
        if speaks_of_films(widget):
            continue
        name = f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}"
        texts = [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
        if isinstance(widget, QLabel | QAbstractButton):
            texts.append(widget.text())
        elif isinstance(widget, QLineEdit):
            texts.append(widget.placeholderText())
        elif isinstance(widget, QComboBox):
            texts += [widget.itemText(row) for row in range(widget.count())]
        elif isinstance(widget, QTabBar):
            texts += [widget.tabText(tab) for tab in range(widget.count())]
        yield from ((name, text) for text in texts)
    for action in root.findChildren(QAction):
        yield f"action {action.objectName()}", action.text()


def literal(root: QWidget) -> list[str]:
    """What speaks of films and stars."""
    return sorted({f"{text}   [{name}]" for name, text in said(root) if WORDS.search(text)})


def open_and_look(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    with qtbot.waitSignal(window.session.dataset_changed, timeout=20_000):
        window.session.open(path)
    for name in (page.name for place in places() for page in place.pages):
        window.session.show_page(name)
        qtbot.waitUntil(window.pages.page(name).isVisible, timeout=20_000)


def test_every_page_speaks_of_songs_and_points(qtbot: QtBot, window: MainWindow, folder: Path, songs: Path) -> None:
    open_and_look(qtbot, window, folder)
    spoken = literal(window)
    assert spoken
    open_and_look(qtbot, window, songs)
    assert window.session.dataset is not None
    assert window.session.dataset.nouns == ("song", "songs", "user", "users")
    with suppress(QtTimeoutError):  # which names nothing
        qtbot.waitUntil(lambda: literal(window) == [], timeout=10_000)
    assert literal(window) == []
    with qtbot.waitSignal(window.session.dataset_changed, timeout=20_000):
        window.session.open(folder)
    qtbot.waitUntil(lambda: bool(set(spoken) & set(literal(window))), timeout=10_000)


def test_what_charts_paint_follows(qtbot: QtBot, window: MainWindow, folder: Path, songs: Path) -> None:
    with qtbot.waitSignal(window.session.dataset_changed, timeout=20_000):
        window.session.open(folder)
    window.session.show_page("data")
    qtbot.waitUntil(window.pages.page("data").isVisible, timeout=20_000)
    charts = {chart: chart.title for chart in window.findChildren(Chart)}
    assert any(WORDS.search(title) for title in charts.values())
    with qtbot.waitSignal(window.session.dataset_changed, timeout=20_000):
        window.session.open(songs)
    qtbot.waitUntil(lambda: not any(WORDS.search(chart.title) for chart in charts))  # words come in a turn of their own
    with qtbot.waitSignal(window.session.dataset_changed, timeout=20_000):
        window.session.open(folder)
    qtbot.waitUntil(lambda: {chart: chart.title for chart in charts} == charts)
