"""The main window: pages, menus and controls put together, what is dropped on it, closing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QResizeEvent,
    QScreen,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QMainWindow, QWidget

from mfgui.base import paths
from mfgui.ui.kit import make
from mfgui.ui.kit.drawn import announce
from mfgui.ui.kit.icons import application_icon
from mfgui.ui.kit.lazy_stack import LazyStack
from mfgui.ui.kit.level import LEVEL
from mfgui.ui.kit.quiet_menus import QuietMenuBar
from mfgui.ui.kit.rewording import reword
from mfgui.ui.kit.tab_order import go_on
from mfgui.ui.kit.theme import Theme
from mfgui.ui.lists.table_import import FilmListImport
from mfgui.ui.state.session import RunState, Session
from mfgui.ui.text import tr
from mfgui.ui.window.applying import apply_work, install_language
from mfgui.ui.window.closing_question import ClosingQuestion
from mfgui.ui.window.drawing_turn import DrawingTurn
from mfgui.ui.window.header import Header
from mfgui.ui.window.help_control import HelpControl
from mfgui.ui.window.last_session import LastSession
from mfgui.ui.window.loading_bar import LoadingBar
from mfgui.ui.window.long_work import LongWork
from mfgui.ui.window.looks_control import LooksControl
from mfgui.ui.window.mending import Mending
from mfgui.ui.window.menus import Menus
from mfgui.ui.window.notice_bar import NoticeBar
from mfgui.ui.window.open_control import OpenControl
from mfgui.ui.window.page_room import PageRoom
from mfgui.ui.window.palette import CommandPalette
from mfgui.ui.window.place_list import places
from mfgui.ui.window.place_stack import PageStack
from mfgui.ui.window.places_control import PlacesControl
from mfgui.ui.window.preferences import Preferences
from mfgui.ui.window.report_file import ReportFile
from mfgui.ui.window.screen_file import ScreenFile
from mfgui.ui.window.stage_control import StageControl
from mfgui.ui.window.staged_restyle import GOING, StagedRestyle
from mfgui.ui.window.start_page import WelcomePanel
from mfgui.ui.window.where_one_was import WhereOneWas

DEFAULT_SIZE = QSize(1280, 800)
_FRAME = 40  # height of a title bar, about, that the system draws around the window


def _first_size(screen: QScreen) -> QSize:
    """Size of a window that nobody has sized yet: what its screen has room for; pictures have no screen."""
    if QGuiApplication.platformName() == "offscreen":
        return DEFAULT_SIZE
    return DEFAULT_SIZE.boundedTo(screen.availableGeometry().size() - QSize(0, _FRAME))


class MainWindow(QMainWindow):
    """Holds the places and nothing else: their panels meet in the session."""

    def __init__(self, session: Session, theme: Theme, preferences: Preferences) -> None:
        super().__init__()
        self.session = session
        self.theme = theme
        self._preferences = preferences
        apply_work(preferences, session)
        LEVEL.set_full(preferences.full)
        LEVEL.changed.connect(self._keep_level)
        theme.leave_to_window()
        self._may_close = False
        self._source: Path | None = None
        self.setWindowTitle("mfgui")
        self.setWindowIcon(application_icon())
        self.setAcceptDrops(True)
        self.setMenuBar(QuietMenuBar())
        DrawingTurn(self)
        self.long_work = LongWork(self, session)
        self.closing_question = ClosingQuestion(session, self)
        self.closing_question.settled.connect(self._close_now)
        self.last = LastSession(session, paths.settings() / "last-session.json", self)
        self._inside = make.column(margins=0, spacing=0, into=(room := QWidget()))
        self.setCentralWidget(room)
        self._speaking: Iterator[None] = iter(())
        self._speak_turn = make.timer(self, self._speak_next)
        self._lasting = (*self.children(), room)
        self._build(WelcomePanel(session, theme), PageStack(session, theme))

        session.loading_started.connect(self._loading_started)
        session.dataset_changed.connect(self._show_dataset)
        session.run_state_changed.connect(self._show_run_state)
        session.studies.changed.connect(self._show_run_state)
        session.plan.changed.connect(self._show_run_state)
        # In a turn of its own: new data are a lot to take in already.
        session.words_changed.connect(make.timer(self, self._reword).start)
        session.only.changed.connect(self._show_restriction)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        for kept in (session.profiles, session.bookmarks, session.hiding):  # another window may have been in front
            app.applicationStateChanged.connect(kept.look_again)
        # Queued: with nothing running it comes from inside closeEvent, where Qt ignores another close.
        session.closed.connect(self._session_closed, Qt.ConnectionType.QueuedConnection)
        self.resize(_first_size(self.screen()))
        self.restoreGeometry(preferences.layout("window"))

    def _build(self, welcome: WelcomePanel, pages: PageStack) -> None:
        """Make all that the window shows around pages, and what it does with it: at first, and in another language."""
        session, theme = self.session, self.theme
        self.welcome, self.pages = welcome, pages
        self.pages.add("welcome", self.welcome)
        self.pages.show_page("welcome")
        self.last.follow(self.pages)
        self.watch = self.pages.watch  # the page that is there from the beginning
        self.opening = OpenControl(self, session, theme)
        self.stage = StageControl(self, session, theme, self.pages)
        # Rail and tabs, and the ways from page to page.
        self.places = PlacesControl(self, session, theme, self.pages, self.stage)
        self.screen_file = ScreenFile(self, session, self.pages)
        self.report = ReportFile(self, session, self.pages)
        self.film_lists = FilmListImport(session, theme, self)
        self.help = HelpControl(self, theme, self.pages)
        self.looks = LooksControl(self, session, theme, self._preferences, self.stage)
        self.menus = Menus(self, session, theme.choice, self._slots())
        self.actions_by_name = self.menus.actions
        self.opening.keep_recent(self.menus.recent)
        self.looks.keep(self.menus)
        self.notice = NoticeBar(theme, Mending(self, session, self.menus).offer)
        self.loading = LoadingBar()
        self.header = Header(session, theme, self.menus.open)
        self.palette_of_commands = CommandPalette(session, theme, list(self.actions_by_name.values()), self)
        notice = make.column(self.notice, margins=(10, 4, 10, 2))
        beside, middle = QWidget(), QWidget()
        self.chrome = make.holder(make.column(self.header, notice, self.loading, self.places.tabs, spacing=0))
        parts = (self.stage.caption, self.chrome, (PageRoom(self.pages), 1), self.stage.tour)
        make.column(*parts, spacing=0, into=beside)
        make.row(self.places.rail, (beside, 1), spacing=0, into=middle)
        self.help.live_in(middle)
        self.middle = middle
        self._inside.addWidget(middle)
        self.restyle = StagedRestyle(self, theme)

        self.welcome.folder_wanted.connect(self.opening.ask_folder)
        self.welcome.zip_wanted.connect(self.opening.ask_zip)
        self.welcome.download_wanted.connect(self.places.show_download)
        self.stage.bare_changed.connect(self._bare_or_dress)
        self.header.search_wanted.connect(self._search_anything)
        self.header.text_step.connect(self.looks.step_text)
        self.looks.language_chosen.connect(self._begin_speaking)
        self.loading.cancelled.connect(session.cancel_loading)
        session.loading_progressed.connect(self.loading.tell)
        session.loading_ended.connect(self.loading.end)
        session.problem.connect(self.notice.show_failure)
        session.offered.connect(self.notice.show_offer)
        session.undo.indexChanged.connect(self.notice.step_made)
        self._name_data()
        self._show_run_state()
        self._show_restriction()

    def speak(self, code: str) -> None:
        """Speak another language from now on ("" for the system's), at once; see `_begin_speaking`."""
        self._end_speaking()
        self._speaking = self._steps_to(code)
        self._end_speaking()

    @Slot(str)
    def _begin_speaking(self, code: str) -> None:
        """Speak another language, in successive turns of the event loop."""
        self._end_speaking()
        self._speaking = self._steps_to(code)
        self._speak_turn.start()

    @property
    def speaking(self) -> bool:
        """Whether a change of language is under way."""
        return self._speak_turn.isActive()

    @Slot()
    def _speak_next(self) -> None:
        if next(self._speaking, self) is not self:
            self._speak_turn.start()

    def _end_speaking(self) -> None:
        """Do what is left of a change of language."""
        self._speak_turn.stop()
        for _ in self._speaking:
            pass

    def _steps_to(self, code: str) -> Iterator[None]:
        """Change the language, with a `yield` wherever the event loop may have a turn.

        Everything that is shown is built anew: words are in too many forms (columns, charts, menus, what is painted)
        to be exchanged one by one. Data, model, a run or study under way, who is selected and what can be undone are
        the session's and go on; what else a person chose is remembered here. The parts of before stay in sight until
        those of now are whole, and go bit by bit: to take a thousand widgets apart takes as long as to build them.
        """
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        me = tr("Me")
        install_language(app, code)
        self.session.name_anew(me)
        yield
        welcome, pages = WelcomePanel(self.session, self.theme), PageStack(self.session, self.theme)
        yield
        for stack in self.findChildren(LazyStack):  # not before: a page that is wanted meanwhile is still to be whole
            stack.abandon()
        before, middle, pages_before = WhereOneWas(self), self.middle, self.pages
        self.menuBar().hide()
        self.setMenuBar(QuietMenuBar())
        lasting = {*self._lasting, self.menuBar()}
        gone = [part for part in self.children() if part not in lasting]
        middle.hide()
        middle.setProperty(GOING, True)
        self.restyle.leave()
        self.session.page_wanted.disconnect(pages_before.show_page)
        shown = self.isVisible()
        self.setUpdatesEnabled(not shown)
        self._build(welcome, pages)
        for part in gone:
            part.deleteLater()
        if shown:
            yield
        before.bring_back(self)
        if shown:
            yield
            yield from self.restyle.dressing()
            self.setUpdatesEnabled(True)
        yield
        while (page := pages_before.widget(0)) is not None:
            pages_before.removeWidget(page)
            page.deleteLater()
            yield
        middle.deleteLater()

    def _slots(self) -> dict[str, Callable[..., object]]:
        """What each command of the menus does."""
        training = self.watch.training
        return {
            **self.opening.slots(),
            **self.places.slots(),
            "quit": self.close,
            "search": self._search_anything,
            "go": training.go.click,
            "stop": self.session.stop,
            "more": training.more.click,
            **self.looks.slots(),
            **self.stage.slots(),
            **self.help.slots(),
            **self.screen_file.slots(),
            **self.report.slots(),
            "add": self.session.only.table_wanted.emit,
            "all": self._all_films,
            "logs": self._open_logs,
        }

    @Slot()
    def _keep_level(self) -> None:
        self._preferences.full = LEVEL.full

    @Slot()
    def _bare_or_dress(self) -> None:
        """Hide menus and header while the window is on stage."""
        self.menuBar().setVisible(not self.stage.bare)
        self.chrome.setVisible(not self.stage.bare)
        self.help.close()

    @Slot()
    def _search_anything(self) -> None:
        """Open the search for films, people, places and commands."""
        self.palette_of_commands.open()

    # Its edges, and what is dropped on it

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through what is seen, as one reads it."""
        return go_on(self, forward=forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Return press what the keys are at, as the space bar does; not every system lets it."""
        at = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(at, QAbstractButton):
            at.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the rail in a narrow window."""
        super().resizeEvent(event)
        self.places.rail.fold()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.session.open(path)

    # Following the session

    @Slot()
    def _reword(self) -> None:
        """Let what is on screen speak of what the data are about."""
        reword(self)

    @Slot(str)
    def _loading_started(self, name: str) -> None:
        self.notice.clear()
        self.loading.begin(name)

    @Slot()
    def _show_dataset(self) -> None:
        data = self.session.dataset
        if data is not None:
            brought_back = bool(self.session.coming)  # its page is in front already
            again = (brought_back or data.source == self._source) and self.pages.wanted in self.pages.names
            self._source = data.source
            if not again:  # a part of what is being looked at: there is more of it to see
                self.pages.show_page("watch")
            announce(self, tr("{name} is open: {summary}", name=data.name, summary=data.summary))
            self._name_data()

    def _name_data(self) -> None:
        """Name the window after what is open, and offer what there is of it."""
        data = self.session.dataset
        if data is not None:
            name = tr("{name} (simulated ratings)", name=data.name) if data.simulated else data.name
            self.long_work.set_title(f"{name} – mfgui")
            for name in (*self.pages.names, *(f"place {place.name}" for place in places()), "about data"):
                self.actions_by_name[name].setEnabled(True)

    @Slot()
    def _show_run_state(self) -> None:
        panel = self.watch.training
        for name, button in (("go", panel.go), ("stop", panel.stop)):
            self.actions_by_name[name].setEnabled(button.isEnabled())
            self.actions_by_name[name].setText(button.text())
        ended = self.session.run_state is RunState.IDLE and self.session.summary is not None
        self.actions_by_name["more"].setEnabled(ended and not self.session.studies.name)

    # Help, and what lists show

    @Slot()
    def _all_films(self) -> None:
        """Let lists show films that are in no list of one's own, again."""
        self.session.only.choose(None)

    @Slot()
    def _show_restriction(self) -> None:
        self.actions_by_name["add a list"].setEnabled(self.session.dataset is not None)
        self.actions_by_name["all films"].setEnabled(self.session.only.chosen is not None)

    @Slot()
    def _open_logs(self) -> None:
        """Show the folder of the log."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(paths.logs())))

    # Closing

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask running work to end; the window closes when it has."""
        self._end_speaking()
        self._preferences.save_layout("window", self.saveGeometry())
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
        self.last.save()
        self.setEnabled(False)
        for stack in self.findChildren(LazyStack):
            stack.abandon()
        self.session.close()

    @Slot()
    def _session_closed(self) -> None:
        self._may_close = True
        self.close()


def _dropped(event: QDropEvent) -> Path | None:
    """The local path of a drop that carries exactly one."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
