"""Long work seen from outside: how far a run is, in the title that a task bar shows, and a call when it has ended."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from mfgui.factorization.interface import Ability
from mfgui.ui.kit.icons import application_icon
from mfgui.ui.state.running import RunState
from mfgui.ui.state.session import Session
from mfgui.ui.text import tr

LONG_SECONDS = 10.0  # nobody is called for what took less: they have hardly looked away
_SHOWN_MS = 15_000


class LongWork(QObject):
    """Follows runs and studies of a session on behalf of its window.

    Qt 6 draws no progress on a task bar's button; the title that stands there says it.
    """

    called = Signal(str)  # something long has ended while the person was elsewhere; carries what the notification says

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._title = window.windowTitle()
        self._began = 0.0
        self._study = ""
        self._tray: QSystemTrayIcon | None = None
        session.run_state_changed.connect(self._run_changed)
        session.point_added.connect(self._show_title)
        session.run_ended.connect(self._run_ended)
        session.run_failed.connect(self._run_failed)
        session.studies.changed.connect(self._study_changed)

    def set_title(self, title: str) -> None:
        """Name the window."""
        self._title = title
        self._show_title()

    @Slot()
    def _show_title(self) -> None:
        session, opened = self._session, self._session.opened
        done = ""
        learning = session.run_state in {RunState.TRAINING, RunState.PAUSED, RunState.STOPPING}
        if learning and opened is not None and session.history and Ability.EPOCHS in opened.method.abilities:
            share = min(1.0, session.history[-1].epoch / max(opened.stopping.epochs, 1))
            done = tr("{p:.0f} %", p=100 * share) + " · "
        if done + self._title != self._window.windowTitle():
            self._window.setWindowTitle(done + self._title)

    @Slot()
    def _run_changed(self) -> None:
        if self._session.run_state is RunState.PREPARING:
            self._began = time.monotonic()
        self._show_title()

    @Slot(object)
    def _run_ended(self, _summary: object) -> None:
        opened, data = self._session.opened, self._session.dataset
        if opened is not None and data is not None:
            self._call(tr("{method} has learnt {data}.", method=tr(opened.method.title), data=data.name))

    @Slot()
    def _run_failed(self) -> None:
        self._call(tr("The run failed."))

    @Slot()
    def _study_changed(self) -> None:
        studies = self._session.studies
        if studies.name and not self._study:
            self._began = time.monotonic()
        elif self._study and not studies.name:
            self._call(tr("{study} has ended.", study=self._study))
        self._study = studies.title

    def _call(self, words: str) -> None:
        """Call the person, if it took long and they are elsewhere."""
        began, self._began = self._began, 0.0
        if not began or time.monotonic() - began < LONG_SECONDS or self._window.isActiveWindow():
            return
        QApplication.alert(self._window)
        if QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages():
            if self._tray is None:
                self._tray = QSystemTrayIcon(application_icon(), self)
                self._tray.messageClicked.connect(self._come_forward)
            self._tray.show()
            self._tray.showMessage("mfgui", words, application_icon(), _SHOWN_MS)
            QTimer.singleShot(_SHOWN_MS, self._tray, self._tray.hide)
        self.called.emit(words)

    @Slot()
    def _come_forward(self) -> None:
        """Bring the window to the front."""
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
