"""The main window: the pages and their tabs, menus, opening, closing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QCloseEvent,
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMenu, QMessageBox, QWidget

from mfgui import __version__
from mfgui.base import paths
from mfgui.ui.kit import make
from mfgui.ui.kit.icons import application_icon
from mfgui.ui.kit.theme import Theme, ThemeChoice
from mfgui.ui.learning.controls import MORE_EPOCHS
from mfgui.ui.places.data.columns_dialog import ColumnsDialog
from mfgui.ui.places.data.download import DownloadPanel
from mfgui.ui.state.session import RunState, Session
from mfgui.ui.text import tr
from mfgui.ui.window.cache_action import CacheAction
from mfgui.ui.window.closing_question import ClosingQuestion
from mfgui.ui.window.header import Header
from mfgui.ui.window.loading_bar import LoadingBar
from mfgui.ui.window.notice_bar import NoticeBar
from mfgui.ui.window.page_tabs import PageTabs
from mfgui.ui.window.place_list import pages
from mfgui.ui.window.place_stack import PageStack
from mfgui.ui.window.staged_restyle import Dressing
from mfgui.ui.window.start_page import WelcomePanel

if TYPE_CHECKING:
    from mfgui.ui.state.columns_question import ColumnsQuestion
    from mfgui.ui.window.preferences import Preferences

DEFAULT_SIZE = QSize(1280, 800)


class MainWindow(QMainWindow):
    """Holds the pages and nothing else: their panels meet in the session.

    Attributes
    ----------
    pages
        Those with a tab, and the two without: welcome and download.
    overview
        The page that is there from the beginning.
    """

    def __init__(self, session: Session, theme: Theme, preferences: Preferences) -> None:
        super().__init__()
        self.session = session
        self._theme = theme
        self._preferences = preferences
        self._may_close = False
        self.closing_question = ClosingQuestion(session, self)
        self.closing_question.settled.connect(self._close_now)
        self._source: Path | None = None
        self.setWindowTitle("mfgui")
        self.setWindowIcon(application_icon())
        self.setAcceptDrops(True)

        self.welcome = WelcomePanel(session, theme)
        self.download = DownloadPanel(session, theme)
        self.pages = PageStack(session, theme)
        self.pages.add("welcome", self.welcome)
        self.pages.add("download", self.download)
        self.pages.show_page("welcome")
        self.overview = self.pages.overview
        self._last_page = "overview"
        self._open_menu = QMenu(tr("Open"), self)
        self._build_menus()
        self.notice = NoticeBar(theme)
        self.loading = LoadingBar()
        self.tabs = PageTabs([(kind.name, kind.title, kind.hint) for kind in pages()])
        self.header = Header(session, theme, self.tabs, self._open_menu)
        column = make.column(
            self.header, make.column(self.notice, margins=(10, 4, 10, 2)), self.loading, (self.pages, 1), spacing=0
        )
        middle = QWidget()
        middle.setLayout(column)
        self.setCentralWidget(middle)
        Dressing(self, theme)

        self.welcome.folder_wanted.connect(self._ask_folder)
        self.welcome.zip_wanted.connect(self._ask_zip)
        self.welcome.download_wanted.connect(self._show_download)
        self.download.left.connect(self._leave_download)
        self.tabs.chosen.connect(self.pages.show_page)
        self.pages.page_wanted.connect(self._page_wanted)
        self.header.skipped.clicked.connect(self._toggle_data)
        session.page_wanted.connect(self.pages.show_page)
        self.loading.cancelled.connect(session.cancel_loading)
        session.loading_started.connect(self._loading_started)
        session.loading_progressed.connect(self.loading.tell)
        session.loading_ended.connect(self.loading.end)
        session.dataset_changed.connect(self._show_dataset)
        session.run_state_changed.connect(self._show_run_state)
        session.studies.changed.connect(self._show_run_state)
        session.columns_wanted.connect(self._ask_columns)
        session.problem.connect(self.notice.show_failure)
        session.offered.connect(self.notice.show_offer)
        session.undo.indexChanged.connect(self.notice.step_made)
        # Queued: with nothing running it comes from inside closeEvent, where Qt ignores another close.
        session.closed.connect(self._session_closed, Qt.ConnectionType.QueuedConnection)
        self.resize(DEFAULT_SIZE)
        self.restoreGeometry(preferences.layout("window"))
        self._laid_out = False
        self._show_run_state()

    # Building

    def _build_menus(self) -> None:
        bar = self.menuBar()
        self.actions_by_name: dict[str, QAction] = {}

        def action(
            menu: QMenu, name: str, text: str, slot: object, keys: str | QKeySequence.StandardKey | None = None
        ) -> QAction:
            made = QAction(text, self)
            if keys is not None:
                made.setShortcut(QKeySequence(keys))
            made.triggered.connect(slot)
            menu.addAction(made)
            self.actions_by_name[name] = made
            return made

        files = bar.addMenu(tr("&File"))
        action(files, "open folder", tr("Open &folder…"), self._ask_folder, QKeySequence.StandardKey.Open)
        action(files, "open zip", tr("Open &zip or table…"), self._ask_zip, "Ctrl+Shift+O")
        action(files, "demo", tr("Open the &demo"), self._open_demo, "Ctrl+D")
        action(files, "download", tr("Do&wnload MovieLens…"), self._show_download)
        self._recent_menu = files.addMenu(tr("Opened &lately"))
        self._recent_menu.aboutToShow.connect(self._fill_recent)
        files.addSeparator()
        self.cache_action = CacheAction(self.session, self)
        files.addAction(self.cache_action)
        files.aboutToShow.connect(self.cache_action.measure)
        files.addSeparator()
        action(files, "about data", tr("&About these ratings"), self._toggle_data, "Ctrl+I").setEnabled(False)
        action(files, "welcome", tr("Wel&come page"), self._show_welcome)
        action(files, "quit", tr("&Quit"), self.close, QKeySequence.StandardKey.Quit)
        for name in ("open folder", "open zip", "demo", "download"):
            self._open_menu.addAction(self.actions_by_name[name])
        self._open_menu.addMenu(self._recent_menu)

        edit = bar.addMenu(tr("&Edit"))
        for made, keys in (
            (self.session.undo.createUndoAction(self, tr("&Undo")), QKeySequence.StandardKey.Undo),
            (self.session.undo.createRedoAction(self, tr("&Redo")), QKeySequence.StandardKey.Redo),
        ):
            made.setShortcut(QKeySequence(keys))
            edit.addAction(made)

        learn = bar.addMenu(tr("&Learn"))
        action(learn, "go", tr("&Start"), self.overview.training.go.click, "Ctrl+Return")
        action(learn, "stop", tr("S&top"), self.session.stop, "Ctrl+.")
        action(learn, "more", tr("{n} &more epochs", n=MORE_EPOCHS), self.overview.training.more.click, "Ctrl+M")

        view = bar.addMenu(tr("&View"))
        for number, kind in enumerate(pages(), start=1):
            made = action(view, kind.name, kind.title, self._go_to_page, f"Ctrl+{number}")
            made.setData(kind.name)
            made.setEnabled(False)
        view.addSeparator()
        self._docks_menu = view.addMenu(tr("O&n the overview"))
        self._docks_menu.aboutToShow.connect(self._show_docks)
        for name, dock in self.overview.docks.items():
            shown = action(self._docks_menu, f"dock {name}", dock.windowTitle(), self._toggle_dock)
            shown.setCheckable(True)
            shown.setData(name)
        action(self._docks_menu, "layout", tr("&Reset the layout"), self._lay_out)
        view.addSeparator()
        self._themes = QActionGroup(self)
        for choice, text in (
            (ThemeChoice.SYSTEM, tr("Colours of the &system")),
            (ThemeChoice.LIGHT, tr("&Light")),
            (ThemeChoice.DARK, tr("&Dark")),
        ):
            made = action(view, f"theme {choice.value}", text, self._choose_theme)
            made.setCheckable(True)
            made.setData(choice.value)
            made.setChecked(choice is self._theme.choice)
            self._themes.addAction(made)

        about = bar.addMenu(tr("&Help"))
        action(about, "logs", tr("Open the folder of the &log"), self._open_logs)
        action(about, "about", tr("&About mfgui"), self._about)

    # Pages

    @Slot()
    def _go_to_page(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self.pages.show_page(action.data())

    @Slot(str)
    def _page_wanted(self, name: str) -> None:
        if name in self.pages.names:
            self.tabs.show_page(name)
            if name != "data":
                self._last_page = name

    @Slot()
    def _toggle_data(self) -> None:
        """Go to the page about the ratings, or back from it."""
        self.pages.show_page(self._last_page if self.pages.wanted == "data" else "data")

    @Slot()
    def _lay_out(self) -> None:
        self.overview.lay_out()

    @Slot()
    def _show_docks(self) -> None:
        for name, dock in self.overview.docks.items():
            self.actions_by_name[f"dock {name}"].setChecked(not dock.isHidden())

    @Slot()
    def _toggle_dock(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self.overview.docks[action.data()].setVisible(action.isChecked())

    # Opening

    @Slot()
    def _ask_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("Open a MovieLens folder"))
        if chosen:
            self.session.open(Path(chosen))

    @Slot()
    def _ask_zip(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            tr("Open a MovieLens zip, or a table of ratings"),
            filter=tr("MovieLens zips and rating tables (*.zip *.csv *.tsv *.tab);;All files (*)"),
        )
        if chosen:
            self.session.open(Path(chosen))

    @Slot()
    def _open_demo(self) -> None:
        self.session.open_demo()

    @Slot()
    def _fill_recent(self) -> None:
        self._recent_menu.clear()
        for folder in self.session.recent.all():
            action = self._recent_menu.addAction(folder.name)
            action.setToolTip(str(folder))
            action.setData(str(folder))
            action.triggered.connect(self._open_recent)
        if self._recent_menu.isEmpty():
            self._recent_menu.addAction(tr("Nothing yet")).setEnabled(False)

    @Slot()
    def _open_recent(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self.session.open(Path(action.data()))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept one local folder or file."""
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.session.open(path)

    @Slot(object)
    def _ask_columns(self, question: ColumnsQuestion) -> None:
        for earlier in self.findChildren(ColumnsDialog):
            earlier.close()
        dialog = ColumnsDialog(question, self._theme, self)
        dialog.accepted.connect(self._columns_chosen)
        dialog.open()

    @Slot()
    def _columns_chosen(self) -> None:
        dialog = self.sender()
        assert isinstance(dialog, ColumnsDialog)
        self.session.open(dialog.question.path, columns=dialog.answer)

    # Following the session

    @Slot(str)
    def _loading_started(self, name: str) -> None:
        self.notice.clear()
        self.loading.begin(name)

    @Slot()
    def _show_dataset(self) -> None:
        data = self.session.dataset
        if data is not None:
            again = data.source == self._source and self.pages.wanted in self.pages.names
            self._source = data.source
            if not again:  # a part of what is being looked at: there is more of it to see
                self.pages.show_page("overview")
            if not self._laid_out:  # docks take sizes only once they are on screen
                self._laid_out = True
                if not self.overview.restoreState(self._preferences.layout("docks")):
                    QTimer.singleShot(0, self, self._lay_out)
            suffix = tr(" (simulated ratings)") if data.simulated else ""
            self.setWindowTitle(f"{data.name}{suffix} – mfgui")
            for name in (*self.pages.names, "about data"):
                self.actions_by_name[name].setEnabled(True)

    @Slot()
    def _show_welcome(self) -> None:
        self.pages.show_page("welcome")

    @Slot()
    def _show_download(self) -> None:
        self.pages.show_page("download")

    @Slot()
    def _leave_download(self) -> None:
        self.pages.show_page("overview" if self.session.dataset else "welcome")

    @Slot()
    def _show_run_state(self) -> None:
        panel = self.overview.training
        for name, button in (("go", panel.go), ("stop", panel.stop)):
            self.actions_by_name[name].setEnabled(button.isEnabled())
            self.actions_by_name[name].setText(button.text())
        ended = self.session.run_state is RunState.IDLE and self.session.summary is not None
        self.actions_by_name["more"].setEnabled(ended and not self.session.studies.name)

    # Help

    @Slot()
    def _choose_theme(self) -> None:
        chosen = self._themes.checkedAction()
        choice = ThemeChoice(chosen.data())
        self._preferences.theme = choice
        self._theme.choose(choice)

    @Slot()
    def _open_logs(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(paths.logs())))

    @Slot()
    def _about(self) -> None:
        box = QMessageBox(self)
        box.setWindowTitle(tr("About mfgui"))
        box.setIconPixmap(application_icon().pixmap(64, 64))
        box.setText(tr("mfgui {version}", version=__version__))
        box.setInformativeText(
            tr(
                "See how a recommender learns.\n\n"
                "MovieLens data: F. Maxwell Harper and Joseph A. Konstan. 2015. The MovieLens Datasets: History "
                "and Context. ACM Transactions on Interactive Intelligent Systems 5, 4: 19. "
                "doi 10.1145/2827872. For research use; no endorsement by GroupLens is implied."
            )
        )
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    # Closing

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask running work to end; the window closes when it has."""
        self._preferences.save_layout("window", self.saveGeometry())
        if self._laid_out:
            self._preferences.save_layout("docks", self.overview.saveState())
        if self._may_close:
            event.accept()
            return
        event.ignore()
        if self.session.run_state in {RunState.TRAINING, RunState.PAUSED} and self.session.history:
            self.closing_question.ask()
        else:
            self._close_now()

    @Slot()
    def _close_now(self) -> None:
        self.setEnabled(False)
        self.session.close()

    @Slot()
    def _session_closed(self) -> None:
        self._may_close = True
        self.close()


def _dropped(event: QDropEvent) -> Path | None:
    """The local path of a drop that carries exactly one."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
