"""Every dialog of the window by the class that it is, opened as a person opens it: for tests and pictures of all."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

from PySide6.QtWidgets import QDialog, QInputDialog, QMessageBox, QWidget
from shiboken6 import isValid

import mfgui.ui
from mfgui.ui.lists.import_dialog import ImportDialog
from mfgui.ui.map.saving import MapSaving
from mfgui.ui.places.me.profile_bar import ProfileBar, RatingsImport
from mfgui.ui.state.session import RunState
from mfgui.ui.window.main_window import MainWindow

Wait = Callable[[Callable[[], bool]], object]
TABLE = "who,what,how much,when\nAnn,Film 1,4.5,2001-03-04\nBen,Film 2,nothing,2002-05-06\n"
MINE = "Titel,Jahr,Note\nThe Film 1,1951,4\nThe Film 2,1953,3.5\nNowhere at All,1990,5\n"
EXPORT = """Date,Name,Year,Letterboxd URI,Rating
2024-01-02,The Film 1,1950,https://boxd.it/1,4
2024-01-02,The Film 2,1953,https://boxd.it/2,3.5
2024-01-02,Nowhere at All,1990,https://boxd.it/3,5
2024-01-02,The Film 4,1953,https://boxd.it/4,
"""
LIST = "Film 1 (1951)\nThe Film 2 (1953)\nNowhere at All (1990)\n"


def kinds() -> set[type[QDialog]]:
    """Every class of a dialog that is opened as it is."""
    for module in walk_packages(mfgui.ui.__path__, "mfgui.ui."):
        import_module(module.name)
    found, left = set(), list[type[QDialog]](QDialog.__subclasses__())
    while left:
        kind = left.pop()
        left += kind.__subclasses__()
        if kind.__module__.startswith("mfgui") and kind is not ImportDialog:
            found.add(kind)
    return found


class EveryDialog:
    """Opens dialogs over a window with data, a model and a person.

    Parameters
    ----------
    wait
        Lets the event loop turn until what it is given holds.
    folder
        For the tables that are imported.
    """

    def __init__(self, window: MainWindow, wait: Wait, folder: Path) -> None:
        self.window, self._wait, self._folder = window, wait, folder
        self.openers: dict[str, Callable[[], object]] = {
            "PreferencesDialog": lambda: self._do("preferences"),
            "AboutDialog": lambda: self._do("about"),
            "ScenesDialog": lambda: self._do("edit scenes"),
            "ModelDialog": lambda: self._do("open model"),
            "ScreenDialog": lambda: self._do("save screen"),
            "ColumnsDialog": lambda: window.session.ask_about(self._file("who.csv", TABLE), None),
            "ColumnsDialog of my ratings": lambda: self._importing().read(self._file("mine.csv", MINE)),
            "RatingsDialog": lambda: self._importing().read(self._file("ratings.csv", EXPORT)),
            "FilmListDialog": lambda: window.film_lists.read(self._file("list.txt", LIST)),
            "PngDialog": self._png,
        }
        self.boxes: dict[str, Callable[[], object]] = {
            "close": self._close,
            "cache": window.menus.cache._ask,
            "profile": lambda: self._page("me").findChildren(ProfileBar)[0]._new(),
        }
        """Of Qt's own classes, with our words in them."""

    def open(self, name: str) -> QDialog:
        """Open one, and wait until it is seen."""
        (self.openers | self.boxes)[name]()
        self._wait(lambda: self._seen() is not None)
        found = self._seen()
        assert found is not None
        ours = type(found).__name__ == name.split()[0]
        assert isinstance(found, QMessageBox | QInputDialog) if name in self.boxes else ours
        return found

    def put_away(self, dialog: QDialog) -> None:
        """Close it, and end a run that was begun for its sake."""
        if isValid(dialog):
            dialog.reject()
        self._wait(lambda: self._seen() is None)
        session = self.window.session
        if session.run_state is not RunState.IDLE:
            session.stop()
            self._wait(lambda: session.run_state is RunState.IDLE)

    def _seen(self) -> QDialog | None:
        return next((each for each in self.window.findChildren(QDialog) if each.isVisible()), None)

    def _do(self, command: str) -> None:
        self.window.actions_by_name[command].trigger()

    def _file(self, name: str, text: str) -> Path:
        file = self._folder / name
        file.write_text(text, "utf-8")
        return file

    def _page(self, name: str) -> QWidget:
        self.window.session.show_page(name)
        self._wait(lambda: self.window.pages.built(self.window.pages.wanted))
        return self.window.pages.currentWidget()

    def _importing(self) -> RatingsImport:
        return self._page("me").findChildren(RatingsImport)[0]

    def _png(self) -> None:
        (saving,) = self._page("map").findChildren(MapSaving)
        self._wait(lambda: not saving._panel.cloud.empty)
        saving.ask_png()

    def _close(self) -> None:
        session = self.window.session
        session.set_slow_motion(True)
        session.start(epochs=500)
        self._wait(lambda: len(session.history) > 1)
        self.window.close()
