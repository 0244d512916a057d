"""The menu bar: every command of the window, by name, with its keys; the one that empties the cache tells its size."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QMessageBox, QToolButton, QWidget

from mfgui.data import cache
from mfgui.ui.kit.quiet_menus import QuietMenu
from mfgui.ui.kit.theme import ThemeChoice
from mfgui.ui.learning.controls import MORE_EPOCHS
from mfgui.ui.lists.only_from_menu import OnlyFromMenu
from mfgui.ui.state.background import Background
from mfgui.ui.state.jobs import Failure, JobState
from mfgui.ui.state.session import Session
from mfgui.ui.state.workspace import Workspace
from mfgui.ui.text import file_size, tr
from mfgui.ui.window.place_list import places

Keys = str | QKeySequence.StandardKey


class CacheAction(QAction):
    """Call `measure` when its menu opens; it asks before it empties."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._background = Background(workspace, self)
        self._show_size(0)
        self.triggered.connect(self._ask)

    @Slot()
    def measure(self) -> None:
        """Have the size measured, off the GUI thread: a disk may be slow."""
        self._background.ask(lambda _state: cache.size(), self._show_size, of=())

    def _show_size(self, size: int) -> None:
        words = tr("Empty the &cache ({size})…", size=file_size(size)) if size else tr("The &cache is empty")
        self.setText(words)
        self.setEnabled(size > 0)

    @Slot()
    def _ask(self) -> None:
        box = QMessageBox(self._window)
        box.setWindowTitle(tr("Empty the cache"))
        box.setText(tr("Empty the cache of data sets read before?"))
        box.setInformativeText(
            tr(
                "Large data sets are kept there as they were read, to open at once the next time. "
                "Your own files, downloads and models stay."
            )
        )
        empty = box.addButton(tr("Empty"), QMessageBox.ButtonRole.AcceptRole)
        empty.clicked.connect(self._empty)
        box.setDefaultButton(empty)
        box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    @Slot()
    def _empty(self) -> None:
        # On the lane that opens data sets: none is opened from an entry while that is being removed.
        self._background.ask(_empty, self._emptied, lane=self._workspace.reading, of=())

    def _emptied(self, left: int) -> None:
        self._show_size(left)
        if left:  # on Windows a file that is open stays
            words = tr(
                "{size} of the cache stay while a data set is open from there; empty it again later",
                size=file_size(left),
            )
            self._workspace.problem.emit(Failure(words))


def _empty(_state: JobState) -> int:
    cache.empty()
    return cache.size()


class Menus:
    """Builds the menus of a window and holds their actions."""

    def __init__(
        self, window: QMainWindow, session: Session, chosen: ThemeChoice, slots: Mapping[str, Callable[..., object]]
    ) -> None:
        """Build them all; `slots` has what each does by its name, or by the first word of its name."""
        self._window, self._session, self._chosen, self._slots = window, session, chosen, slots
        self.actions: dict[str, QAction] = {}  # by name; those of places and pages have the place's or the page's
        self.open = QMenu(tr("Open"), window)  # what can be opened
        self.themes = QActionGroup(window)  # the choice of colours
        self._file()
        self._edit()
        self._train()
        self._view()
        self._here()
        self._help()

    def _add(self, menu: QMenu | None, name: str, text: str, *keys: Keys, on: bool = True) -> QAction:
        made = QAction(text, self._window)
        made.setShortcuts([QKeySequence(key) for key in keys])
        made.setEnabled(on)
        made.triggered.connect(self._slots[name] if name in self._slots else self._slots[name.split()[0]])
        if menu is not None:
            menu.addAction(made)
        self.actions[name] = made
        return made

    def _menu(self, title: str, within: QMenu | None = None) -> QMenu:
        """Add a menu to the bar, or to another menu."""
        made = QuietMenu(title, self._window)
        (within or self._window.menuBar()).addMenu(made)
        return made

    def _file(self) -> None:
        menu = self._menu(tr("&File"))
        self._add(menu, "open folder", tr("Open &Folder…"), QKeySequence.StandardKey.Open)
        self._add(menu, "open zip", tr("Open &Zip or Table…"), "Ctrl+Shift+O")
        self._add(menu, "open model", tr("Open a &Model…"))
        self._add(menu, "demo", tr("Open the &Demo"), "Ctrl+D")
        self._add(menu, "download", tr("Do&wnload MovieLens…"))
        self.recent = self._menu(tr("Open &Recent"), menu)  # and what was opened before
        menu.addSeparator()
        self._add(menu, "save screen", tr("&Save What Is on Screen…"), QKeySequence.StandardKey.Save)
        self._add(menu, "report", tr("Save a R&eport…"))
        menu.addSeparator()
        self.cache = CacheAction(self._session, self._window)
        menu.addAction(self.cache)
        menu.aboutToShow.connect(self.cache.measure)
        menu.addSeparator()
        self._add(menu, "about data", tr("&About the Data"), "Ctrl+I", on=False)
        self._add(menu, "welcome", tr("&Start Page"))
        self._add(menu, "quit", tr("&Quit"), QKeySequence.StandardKey.Quit)
        for name in ("open folder", "open zip", "open model", "demo", "download"):
            self.open.addAction(self.actions[name])
        self.open.addMenu(self.recent)
        self.open.addSeparator()
        self.open.addAction(self.actions["about data"])

    def _edit(self) -> None:
        menu = self._menu(tr("&Edit"))
        for made, keys in (
            (self._session.undo.createUndoAction(self._window, tr("&Undo")), QKeySequence.StandardKey.Undo),
            (self._session.undo.createRedoAction(self._window, tr("&Redo")), QKeySequence.StandardKey.Redo),
        ):
            made.setShortcut(QKeySequence(keys))
            menu.addAction(made)
        menu.addSeparator()
        self._add(menu, "search", tr("&Search for Anything…"), "Ctrl+K")
        menu.addSeparator()
        preferences = self._add(menu, "preferences", tr("&Preferences…"), "Ctrl+,")
        preferences.setMenuRole(QAction.MenuRole.PreferencesRole)

    def _train(self) -> None:
        menu = self._menu(tr("&Train"))
        self._add(menu, "go", tr("&Start"), "Ctrl+Return")
        self._add(menu, "stop", tr("S&top"), "Ctrl+.")
        self._add(menu, "more", tr("{n} &More Epochs", n=MORE_EPOCHS), "Ctrl+M")

    def _view(self) -> None:
        menu = self._menu(tr("&View"))
        for number, place in enumerate(places(), start=1):
            action = self._add(menu, f"place {place.name}", place.title, f"Ctrl+{number}", on=False)
            action.setData(place.name)
            first, *others = place.pages
            if others:  # the first page has a command of its own, but no entry: that would say the place's name again
                self._add(None, f"page {first.name}", first.title, on=False)
            for page in others:
                self._add(menu, f"page {page.name}", page.title, on=False)
            for page in place.pages:
                command = self.actions.pop(f"page {page.name}", action)
                command.setData(page.name if others else place.name)
                self.actions[page.name] = command
        menu.addSeparator()
        menu.addMenu(OnlyFromMenu(self._session, menu))
        # The search finds these two by name; among the menus that one is enough.
        self._add(None, "add a list", tr("Only from a List of Films…"), on=False)
        self._add(None, "all films", tr("All Films Again, Not Only from a List"), on=False)
        menu.addSeparator()
        self._add(menu, "larger text", tr("&Larger Text"), QKeySequence.StandardKey.ZoomIn, "Ctrl+=")
        self._add(menu, "smaller text", tr("S&maller Text"), QKeySequence.StandardKey.ZoomOut)
        self._add(menu, "normal text", tr("&Normal Text"), "Ctrl+0")
        menu.addSeparator()
        for choice, text in (
            (ThemeChoice.SYSTEM, tr("Colours of the S&ystem")),
            (ThemeChoice.LIGHT, tr("L&ight")),
            (ThemeChoice.DARK, tr("&Dark")),
            (ThemeChoice.CONTRAST, tr("High &Contrast")),
        ):
            made = self._add(menu, f"theme {choice.value}", text)
            made.setCheckable(True)
            made.setData(choice.value)
            made.setChecked(choice is self._chosen)
            self.themes.addAction(made)
        menu.addSeparator()
        self._add(menu, "present", tr("&Present to a Room"), "F5")
        self._add(menu, "present here", tr("Present from the Scene Where I &Was"), "Shift+F5")
        self._add(menu, "edit scenes", tr("&Edit These Scenes…"))
        full = self._add(menu, "full screen", tr("&Full Screen"), "F11")
        full.setCheckable(True)

    def _here(self) -> None:
        """What the "…" buttons in sight offer, each as a menu within this one."""
        self.here = self._menu(tr("&On This Page"))  # what is offered by "…" on the page in sight
        self.here.aboutToShow.connect(self.fill_here)
        self.here.addAction(tr("Nothing more here")).setEnabled(False)  # some systems show no empty menu at all

    def fill_here(self) -> None:
        """Find the "…" buttons in sight."""
        self.here.clear()
        for button in self._window.findChildren(QToolButton, "more"):
            menu = button.menu()
            if menu is not None and button.isVisible():
                menu.aboutToShow.emit()  # those that are filled when they open; some systems show no empty menu
                menu.setTitle(button.accessibleName())
                self.here.addMenu(menu)
        if self.here.isEmpty():
            self.here.addAction(tr("Nothing more here")).setEnabled(False)

    def _help(self) -> None:
        menu = self._menu(tr("&Help"))
        self._add(menu, "help", tr("&Help on This"), QKeySequence.StandardKey.HelpContents)
        self._add(menu, "contents", tr("&Contents"))
        self._add(menu, "how it works", tr("How It &Works"))
        self._add(menu, "glossary", tr("Gl&ossary"))
        self._add(menu, "shortcuts", tr("All &Shortcuts"))
        self._add(menu, "tour", tr("&Guided Tour"))
        menu.addSeparator()
        self._add(menu, "logs", tr("Show &Log Folder"))
        self._add(menu, "about", tr("&About mfgui"))
