"""What the benchmark of the event loop does to a window, place by place; each act is one phase or several."""

from __future__ import annotations

import resource
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView

from mfgui.ui.kit.level import LEVEL
from mfgui.ui.kit.theme import ThemeChoice
from mfgui.ui.window.main_window import MainWindow
from mfgui.ui.window.place_list import page_names

if TYPE_CHECKING:
    from mfgui.data.dataset import Dataset

LOOKS = ((125, ThemeChoice.LIGHT), (125, ThemeChoice.DARK), (100, ThemeChoice.DARK), (100, ThemeChoice.LIGHT))
"""Sizes of text and colours that are gone through."""
LARGEST = ((200, ThemeChoice.LIGHT), (100, ThemeChoice.LIGHT))
SIZES = ((1024, 640), (1600, 900), (1280, 800))
"""Sizes of the window that are gone through, in pixels."""
DIALOGS = ("open folder", "open zip", "open model", "save screen", "preferences", "edit scenes", "help", "about")
TYPED = ("n", "na", "nan", "nan ", "nan 1", "", "the", "the m", "the man who was not there, and then some")


class Phases(Protocol):
    """Who measures."""

    def phase(self, name: str) -> None:
        """End a phase."""


def idle(seconds: float) -> None:
    """Run the event loop for a while."""
    loop = QEventLoop()
    QTimer.singleShot(int(1000 * seconds), loop.quit)
    loop.exec()


def _data(window: MainWindow) -> Dataset:
    dataset = window.session.dataset
    assert dataset is not None
    return dataset


def _select(window: MainWindow, n: int, of: int) -> None:
    data = _data(window)
    window.session.select_user(n * data.n_users // of)
    window.session.select_film(n * data.n_films // of)


def visit(window: MainWindow, ticker: Phases, label: str) -> None:
    """Show every page and sub-page for a while; each is a phase."""
    for place in (*sorted(page_names() - {"watch"}), "watch"):
        window.pages.show_panel(place)
        idle(0.7)
        ticker.phase(f"{label} {place}")
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak of memory so far: {megabytes:.0f} MB")


def walk(window: MainWindow, ticker: Phases, people: int = 30) -> None:
    """Choose one person after another beside what is theirs, then films, then search; each is a phase."""
    session, dataset = window.session, _data(window)
    for place in ("person", "list", "film", "me"):
        window.pages.show_panel(place)
        idle(1)
        ticker.phase(f"{place} comes")
        for n in range(people):
            if place == "film":
                session.select_film(n * dataset.n_films // people)
            else:
                session.select_user(n * dataset.n_users // people)
            idle(0.15)
        ticker.phase(f"{place}: walking through")
    search(window, ticker)


def search(window: MainWindow, ticker: Phases) -> None:
    """Type in the search for anything, and in the fields over the table of films."""
    window.palette_of_commands.open()
    for text in TYPED:
        window.palette_of_commands.field.setText(text)
        idle(0.1)
    window.palette_of_commands.hide()
    ticker.phase("search for anything")
    window.pages.show_panel("films")
    idle(0.5)
    ticker.phase("films comes")
    for field in window.findChildren(QLineEdit):
        if field.isVisible():
            for text in (*TYPED, ""):
                field.setText(text)
                idle(0.1)
    ticker.phase("fields of the table of films")


def sort(window: MainWindow, ticker: Phases) -> None:
    """Sort every table in sight by each of its columns, both ways."""
    for place in ("films", "people", "list", "film", "person", "methods", "runs"):
        window.pages.show_panel(place)
        idle(0.7)
        ticker.phase(f"back to {place}")
        for table in window.findChildren(QTableView):
            if table.isVisible() and table.isSortingEnabled():
                for column in range(table.model().columnCount()):
                    for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
                        if not table.isColumnHidden(column):
                            table.sortByColumn(column, order)
                            idle(0.05)
        ticker.phase(f"sorting tables of {place}")


def dress(window: MainWindow, ticker: Phases, place: str) -> None:
    """Change size of text and colours on a place, and then what it shows; each change is a phase."""
    window.pages.show_panel(place)
    idle(0.7)
    ticker.phase(f"back to {place}")
    for percent, colours in (*LOOKS, *LARGEST):
        if percent != window.theme.text_size:
            window.theme.resize_text(percent)
        else:
            window.theme.choose(colours)
        idle(1.5 if percent in (125, 200) else 0.7)
        ticker.phase(f"{place}: {percent} %, {colours.value}")
    for full in (not LEVEL.full, LEVEL.full):
        LEVEL.set_full(full)
        idle(0.3)
    ticker.phase(f"{place}: simple, full")
    for width, height in SIZES:
        window.resize(width, height)
        idle(0.3)
    ticker.phase(f"{place}: sizes of the window")


def dress_all(window: MainWindow, ticker: Phases, places: tuple[str, ...]) -> None:
    """Do so on several places."""
    for place in places:
        dress(window, ticker, place)


def undo(window: MainWindow, ticker: Phases) -> None:
    """Rate films, take that back and do it again beside all that shows it; profiles change."""
    session, data = window.session, _data(window)
    for place in ("me", "person", "watch"):
        window.pages.show_panel(place)
        idle(0.7)
        ticker.phase(f"back to {place}")
        for n in range(5):
            session.profiles.rate(n * data.n_films // 40, (data.scale.minimum, data.scale.maximum)[n % 2])
            idle(0.15)
        ticker.phase(f"{place}: rating")
        for step in (*[session.undo.undo] * 5, *[session.undo.redo] * 5, *[session.undo.undo] * 5):
            step()
            idle(0.15)
        ticker.phase(f"{place}: undoing")
        session.profiles.create("Somebody else")
        idle(0.3)
        first, *_, last = session.profiles.all()
        for profile in (first, last) * 3:
            session.profiles.choose(profile.id)
            idle(0.3)
        session.profiles.delete()
        idle(0.3)
        ticker.phase(f"{place}: profiles")


def _close_dialog() -> None:
    if (dialog := QApplication.activeModalWidget()) is not None:
        dialog.close()


def open_dialogs(window: MainWindow, ticker: Phases) -> None:
    """Open what the menus open, and close it."""
    for name in DIALOGS:
        QTimer.singleShot(500, _close_dialog)  # those of the system's kind run a loop of their own
        window.actions_by_name[name].trigger()
        idle(0.6)
        window.help.close()
        idle(0.1)
        ticker.phase(f"dialog: {name}")
    for menu in window.menuBar().actions():
        window.menuBar().setActiveAction(menu)
        idle(0.15)
        if (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
    ticker.phase("menus")


def speak(window: MainWindow, ticker: Phases) -> None:
    """Change the language on some places, and back."""
    for place in ("watch", "film", "me"):
        window.pages.show_panel(place)
        idle(0.7)
        ticker.phase(f"back to {place}")
        for code in ("de", "en"):
            window.looks.language_chosen.emit(code)
            idle(2.5)
            ticker.phase(f"{place}: in {code}")
            idle(6)  # all pages are built ahead again
            ticker.phase(f"{place}: building ahead in {code}")


def present(window: MainWindow, ticker: Phases) -> None:
    """Go through the scenes of the presentation, and leave it."""
    window.actions_by_name["present"].trigger()
    idle(2)
    ticker.phase("stage: it begins")
    stage = window.stage.presentation
    assert stage is not None
    for n in range(1, len(stage.scenes)):
        stage.forward()
        idle(1.5)
        ticker.phase(f"stage: scene {n + 1}")
    stage.overlay.set_spotlight(True)
    idle(0.5)
    stage.overlay.set_spotlight(False)
    ticker.phase("stage: spotlight")
    stage.leave()
    idle(2)
    ticker.phase("stage: it ends")
    window.stage.show_round()
    idle(1)
    window.stage.tour.hide()
    ticker.phase("tour")


def part(window: MainWindow, ticker: Phases) -> None:
    """Use a part of the data, then all again: what is open changes while all pages are there."""
    from mfgui.data.subset import Subset

    for wanted in (Subset(people=_data(window).n_users // 2), None):
        for place in ("data", "explore"):
            window.pages.show_panel(place)
            idle(0.7)
        ticker.phase("back to data and explore")
        window.session.use_part(wanted)
        idle(0.3)
        while window.session.loading:
            idle(0.1)
        idle(1)
        ticker.phase("part of the data" if wanted else "all of the data")


ACTS: dict[str, Callable[[MainWindow, Phases], object]] = {
    "walk": walk,
    "visit": lambda window, ticker: visit(window, ticker, "trained:"),
    "search": search,
    "sort": sort,
    "undo": undo,
    "dialogs": open_dialogs,
    "dress": partial(dress_all, places=("watch", "film", "runs", "me", "data")),
    "present": present,
    "part": part,
    "speak": speak,
}
"""What is gone through after training, by name."""
DURING: dict[str, Callable[[MainWindow, Phases], object]] = {
    "visit": lambda window, ticker: visit(window, ticker, "during a run:"),
    "dress": partial(dress_all, places=("watch", "film", "runs")),
}
"""And again while a model is learnt."""
