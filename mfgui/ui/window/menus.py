"""The menu bar: every command of the window, by name, with its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from mfgui.ui.kit.theme import ThemeChoice
from mfgui.ui.learning.controls import MORE_EPOCHS
from mfgui.ui.text import tr
from mfgui.ui.window.cache_action import CacheAction
from mfgui.ui.window.place_list import places

if TYPE_CHECKING:
    from collections.abc import Callable

    from mfgui.ui.window.main_window import MainWindow

Keys = str | QKeySequence.StandardKey | None


class Menus:
    """Builds the menus of a window and holds their actions.

    Attributes
    ----------
    actions
        By name; those of places and pages have the place's or the page's.
    open, recent, docks
        The menus of what can be opened, of what was opened before, and of the docks of the first page.
    themes
        The choice of colours.
    """

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.actions: dict[str, QAction] = {}
        self.open = QMenu(tr("Open"), window)
        self.themes = QActionGroup(window)
        self._file()
        self._edit()
        self._train()
        self._view()
        self._help()

    def _add(
        self, menu: QMenu, name: str, text: str, slot: Callable[..., object], *keys: Keys, on: bool = True
    ) -> QAction:
        made = QAction(text, self._window)
        made.setShortcuts([QKeySequence(key) for key in keys if key is not None])
        made.setEnabled(on)
        made.triggered.connect(slot)
        menu.addAction(made)
        self.actions[name] = made
        return made

    def _file(self) -> None:
        window = self._window
        menu = window.menuBar().addMenu(tr("&File"))
        self._add(menu, "open folder", tr("Open &Folder…"), window.ask_folder, QKeySequence.StandardKey.Open)
        self._add(menu, "open zip", tr("Open &Zip or Table…"), window.ask_zip, "Ctrl+Shift+O")
        self._add(menu, "demo", tr("Open the &Demo"), window.open_demo, "Ctrl+D")
        self._add(menu, "download", tr("Do&wnload MovieLens…"), window.show_download)
        self.recent = menu.addMenu(tr("Open &Recent"))
        menu.addSeparator()
        self.cache = CacheAction(window.session, window)
        menu.addAction(self.cache)
        menu.aboutToShow.connect(self.cache.measure)
        menu.addSeparator()
        self._add(menu, "about data", tr("&About the Data"), window.toggle_data, "Ctrl+I", on=False)
        self._add(menu, "welcome", tr("&Start Page"), window.show_start_page)
        self._add(menu, "quit", tr("&Quit"), window.close, QKeySequence.StandardKey.Quit)
        for name in ("open folder", "open zip", "demo", "download"):
            self.open.addAction(self.actions[name])
        self.open.addMenu(self.recent)
        self.open.addSeparator()
        self.open.addAction(self.actions["about data"])

    def _edit(self) -> None:
        window = self._window
        menu = window.menuBar().addMenu(tr("&Edit"))
        for made, keys in (
            (window.session.undo.createUndoAction(window, tr("&Undo")), QKeySequence.StandardKey.Undo),
            (window.session.undo.createRedoAction(window, tr("&Redo")), QKeySequence.StandardKey.Redo),
        ):
            made.setShortcut(QKeySequence(keys))
            menu.addAction(made)
        menu.addSeparator()
        self._add(menu, "search", tr("&Search for Anything…"), window.search_anything, "Ctrl+K")

    def _train(self) -> None:
        window = self._window
        menu = window.menuBar().addMenu(tr("&Train"))
        self._add(menu, "go", tr("&Start"), window.overview.training.go.click, "Ctrl+Return")
        self._add(menu, "stop", tr("S&top"), window.session.stop, "Ctrl+.")
        self._add(menu, "more", tr("{n} &More Epochs", n=MORE_EPOCHS), window.overview.training.more.click, "Ctrl+M")

    def _view(self) -> None:
        window = self._window
        menu = window.menuBar().addMenu(tr("&View"))
        for number, place in enumerate(places(), start=1):
            action = self._add(menu, f"place {place.name}", place.title, window.go_to_place, f"Ctrl+{number}", on=False)
            action.setData(place.name)
        for place in places():
            if len(place.pages) > 1:
                inner = menu.addMenu(place.title)
                for page in place.pages:
                    self._add(inner, page.name, page.title, window.go_to_page, on=False).setData(page.name)
        for place in places():
            if len(place.pages) == 1:  # its page is reached by the place; the name stays for whoever asks by it
                self.actions[place.pages[0].name] = self.actions[f"place {place.name}"]
        menu.addSeparator()
        self.docks = menu.addMenu(tr("&Panels of the First Page"))
        for name, dock in window.overview.docks.items():
            shown = self._add(self.docks, f"dock {name}", dock.windowTitle(), window.toggle_dock)
            shown.setCheckable(True)
            shown.setData(name)
        self._add(self.docks, "layout", tr("&Reset the Layout"), window.lay_out)
        menu.addSeparator()
        self._add(
            menu, "larger text", tr("&Larger Text"), window.enlarge_text, QKeySequence.StandardKey.ZoomIn, "Ctrl+="
        )
        self._add(menu, "smaller text", tr("S&maller Text"), window.reduce_text, QKeySequence.StandardKey.ZoomOut)
        self._add(menu, "normal text", tr("&Normal Text"), window.reset_text, "Ctrl+0")
        menu.addSeparator()
        for choice, text in (
            (ThemeChoice.SYSTEM, tr("Colours of the S&ystem")),
            (ThemeChoice.LIGHT, tr("L&ight")),
            (ThemeChoice.DARK, tr("&Dark")),
        ):
            made = self._add(menu, f"theme {choice.value}", text, window.choose_theme)
            made.setCheckable(True)
            made.setData(choice.value)
            made.setChecked(choice is window.theme.choice)
            self.themes.addAction(made)
        menu.addSeparator()
        full = self._add(menu, "full screen", tr("&Full Screen"), window.toggle_full_screen, "F11")
        full.setCheckable(True)

    def _help(self) -> None:
        window = self._window
        menu = window.menuBar().addMenu(tr("&Help"))
        self._add(menu, "logs", tr("Show &Log Folder"), window.open_logs)
        self._add(menu, "about", tr("&About mfgui"), window.show_about)
