"""The main window: welcome page, or the map with its docks; menus; closing."""

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
    QShortcut,
)
from PySide6.QtWidgets import (
    QDockWidget,
    QFileDialog,
    QMainWindow,
    QMenu,
    QMessageBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mfgui import __version__, paths
from mfgui.ui.icons import application_icon
from mfgui.ui.panels.data import DataPanel
from mfgui.ui.panels.download import DownloadPanel
from mfgui.ui.panels.map import MapPanel
from mfgui.ui.panels.people import PeoplePanel
from mfgui.ui.panels.recommendations import RecommendationsPanel
from mfgui.ui.panels.training import MORE_EPOCHS, TrainingPanel
from mfgui.ui.panels.welcome import WelcomePanel
from mfgui.ui.session import RunState, Session
from mfgui.ui.text import tr
from mfgui.ui.theme import Theme, ThemeChoice
from mfgui.ui.widgets.cache_action import CacheAction
from mfgui.ui.widgets.columns_dialog import ColumnsDialog
from mfgui.ui.widgets.header import Header
from mfgui.ui.widgets.loading_bar import LoadingBar
from mfgui.ui.widgets.notice_bar import NoticeBar

if TYPE_CHECKING:
    from mfgui.ui.columns_question import ColumnsQuestion
    from mfgui.ui.preferences import Preferences

DEFAULT_SIZE = QSize(1280, 800)
_PEOPLE_WIDTH, _LIST_WIDTH, _TRAINING_HEIGHT = 330, 360, 310


class MainWindow(QMainWindow):
    """Holds the panels and nothing else: they meet in the session.

    Panels by name are in `panels`: welcome, download, training, people, recommendations, map, data.
    """

    def __init__(self, session: Session, theme: Theme, preferences: Preferences) -> None:
        super().__init__()
        self.session = session
        self._theme = theme
        self._preferences = preferences
        self._may_close = False
        self._source: Path | None = None
        self.setWindowTitle("mfgui")
        self.setWindowIcon(application_icon())
        self.setAcceptDrops(True)

        self.welcome = WelcomePanel(session, theme)
        self.download = DownloadPanel(session, theme)
        self.training = TrainingPanel(session, theme)
        self.people = PeoplePanel(session, theme)
        self.recommendations = RecommendationsPanel(session, theme)
        self.map = MapPanel(session, theme)
        self.data = DataPanel(session, theme)
        self.panels: dict[str, QWidget] = {
            "welcome": self.welcome,
            "download": self.download,
            "training": self.training,
            "people": self.people,
            "recommendations": self.recommendations,
            "map": self.map,
            "data": self.data,
        }
        self.docks = self._build_docks()
        self._open_menu = QMenu(tr("Open"), self)
        self._build_menus()
        self.notice = NoticeBar(theme)
        self.loading = LoadingBar()
        self.header = Header(session, theme, self._open_menu)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.welcome)
        self.pages.addWidget(self.download)
        self.pages.addWidget(self.workspace)
        self.data_page = QWidget()
        around = QVBoxLayout(self.data_page)
        around.setContentsMargins(8, 4, 8, 8)
        around.addWidget(self.data)
        self.pages.addWidget(self.data_page)
        leave = QShortcut(QKeySequence(QKeySequence.StandardKey.Cancel), self.data_page)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self._toggle_data)
        self.pages.currentChanged.connect(self._page_changed)
        notice_row = QVBoxLayout()
        notice_row.setContentsMargins(10, 4, 10, 2)
        notice_row.addWidget(self.notice)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(notice_row)
        column.addWidget(self.loading)
        column.addWidget(self.pages, 1)
        middle = QWidget()
        middle.setLayout(column)
        self.setCentralWidget(middle)

        self.welcome.folder_wanted.connect(self._ask_folder)
        self.welcome.zip_wanted.connect(self._ask_zip)
        self.welcome.download_wanted.connect(self._show_download)
        self.download.left.connect(self._leave_download)
        self.header.about.clicked.connect(self._toggle_data)
        self.header.skipped.clicked.connect(self._toggle_data)
        self.loading.cancelled.connect(session.cancel_loading)
        session.loading_started.connect(self._loading_started)
        session.loading_progressed.connect(self.loading.tell)
        session.loading_ended.connect(self.loading.end)
        session.dataset_changed.connect(self._show_dataset)
        session.run_state_changed.connect(self._show_run_state)
        session.columns_wanted.connect(self._ask_columns)
        session.problem.connect(self.notice.show_failure)
        # Queued: with nothing running it comes from inside closeEvent, where Qt ignores another close.
        session.closed.connect(self._session_closed, Qt.ConnectionType.QueuedConnection)
        self.resize(DEFAULT_SIZE)
        self.restoreGeometry(preferences.layout("window"))
        self._default_docks = self.workspace.saveState()
        self._laid_out = False
        self._show_run_state()

    # Building

    def _build_docks(self) -> dict[str, QDockWidget]:
        self.workspace = QMainWindow()
        self.workspace.setWindowFlags(Qt.WindowType.Widget)
        self.workspace.setDockNestingEnabled(True)
        self.workspace.setContentsMargins(8, 0, 8, 8)
        self.workspace.setCentralWidget(self.map)
        area = Qt.DockWidgetArea
        for corner in (Qt.Corner.TopLeftCorner, Qt.Corner.BottomLeftCorner):
            self.workspace.setCorner(corner, area.LeftDockWidgetArea)
        for corner in (Qt.Corner.TopRightCorner, Qt.Corner.BottomRightCorner):
            self.workspace.setCorner(corner, area.RightDockWidgetArea)
        docks = {}
        for name, title, panel, where in (
            ("training", tr("Learning"), self.training, area.TopDockWidgetArea),
            ("people", tr("People"), self.people, area.LeftDockWidgetArea),
            ("recommendations", tr("What they might like next"), self.recommendations, area.RightDockWidgetArea),
        ):
            dock = QDockWidget(title)
            dock.setObjectName(name)
            dock.setWidget(panel)
            self.workspace.addDockWidget(where, dock)
            docks[name] = dock
        return docks

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
        action(files, "welcome", tr("Wel&come page"), self._show_welcome)
        action(files, "quit", tr("&Quit"), self.close, QKeySequence.StandardKey.Quit)
        for name in ("open folder", "open zip", "demo", "download"):
            self._open_menu.addAction(self.actions_by_name[name])
        self._open_menu.addMenu(self._recent_menu)

        learn = bar.addMenu(tr("&Learn"))
        action(learn, "go", tr("&Start"), self.training.go.click, "Ctrl+Return")
        action(learn, "stop", tr("S&top"), self.session.stop, "Ctrl+.")
        action(learn, "more", tr("{n} &more epochs", n=MORE_EPOCHS), self.training.more.click, "Ctrl+M")

        view = bar.addMenu(tr("&View"))
        action(view, "data", tr("&About these ratings"), self._toggle_data, "Ctrl+I").setEnabled(False)
        view.addSeparator()
        for dock in self.docks.values():
            view.addAction(dock.toggleViewAction())
        action(view, "layout", tr("&Reset the layout"), self._lay_out)
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

    @Slot()
    def _lay_out(self) -> None:
        self.workspace.restoreState(self._default_docks)
        for dock in self.docks.values():
            dock.setFloating(False)
            dock.show()
        d = self.docks
        self.workspace.resizeDocks(
            [d["people"], d["recommendations"]], [_PEOPLE_WIDTH, _LIST_WIDTH], Qt.Orientation.Horizontal
        )
        self.workspace.resizeDocks([d["training"]], [_TRAINING_HEIGHT], Qt.Orientation.Vertical)

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
            again = data.source == self._source and self.pages.currentWidget() is self.data_page
            self._source = data.source
            if not again:  # a part of what is being looked at: there is more of it to see
                self.pages.setCurrentWidget(self.workspace)
                self.workspace.setFocus()  # no ring around anything until the person moves it
            if not self._laid_out:  # docks take sizes only once they are on screen
                self._laid_out = True
                if not self.workspace.restoreState(self._preferences.layout("docks")):
                    QTimer.singleShot(0, self, self._lay_out)
            suffix = tr(" (simulated ratings)") if data.simulated else ""
            self.setWindowTitle(f"{data.name}{suffix} – mfgui")
            self.actions_by_name["data"].setEnabled(True)

    @Slot()
    def _show_welcome(self) -> None:
        self.pages.setCurrentWidget(self.welcome)

    @Slot()
    def _show_download(self) -> None:
        self.pages.setCurrentWidget(self.download)

    @Slot()
    def _leave_download(self) -> None:
        self.pages.setCurrentWidget(self.workspace if self.session.dataset else self.welcome)

    @Slot()
    def _toggle_data(self) -> None:
        """Go to the page about the ratings, or back from it."""
        if self.session.dataset is not None:
            there = self.pages.currentWidget() is self.data_page
            page = self.workspace if there else self.data_page
            self.pages.setCurrentWidget(page)
            page.setFocus(Qt.FocusReason.OtherFocusReason)  # keys go to the page that is seen

    @Slot()
    def _page_changed(self) -> None:
        self.header.show_about(self.pages.currentWidget() is self.data_page)

    def show_panel(self, name: str) -> None:
        """Bring a panel in sight that stands on a page of its own."""
        if name == "data" and self.session.dataset is not None:
            self.pages.setCurrentWidget(self.data_page)
        elif name == "download":
            self._show_download()

    @Slot()
    def _show_run_state(self) -> None:
        panel = self.training
        for name, button in (("go", panel.go), ("stop", panel.stop)):
            self.actions_by_name[name].setEnabled(button.isEnabled())
            self.actions_by_name[name].setText(button.text())
        ended = self.session.run_state is RunState.IDLE and self.session.summary is not None
        self.actions_by_name["more"].setEnabled(ended)

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
            self._preferences.save_layout("docks", self.workspace.saveState())
        if self._may_close:
            event.accept()
            return
        event.ignore()
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
