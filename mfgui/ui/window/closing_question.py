"""What to do with a run that is under way when the window is to be closed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from mfgui.ui.state.running import RunState
from mfgui.ui.state.session import Session
from mfgui.ui.text import tr


class ClosingQuestion(QObject):
    """Asks whether to keep a run; `settled` follows when the window may close."""

    settled = Signal()

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self.box: QMessageBox | None = None  # the question while it is on screen, else None
        self.keep: QPushButton
        self.stop: QPushButton
        self.cancel: QPushButton
        self._waiting_for = ""
        session.shelf.kept.connect(self._kept)
        session.run_ended.connect(self._ended)
        session.run_failed.connect(self._ended)

    def ask(self) -> None:
        """Put the question, once."""
        if self.box is not None:
            self.box.raise_()
            return
        opened, history = self._session.opened, self._session.history
        box = self.box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(tr("Close mfgui"))
        box.setText(
            tr(
                "{run} is still learning: epoch {n} of at most {all}.",
                run=tr(opened.method.title) if opened else "",
                n=int(history[-1].epoch) if history else 0,
                all=opened.stopping.epochs if opened else 0,
            )
        )
        box.setInformativeText(
            tr(
                "Kept, it goes on from here when you next open these ratings. Stopped, its best epoch stays on the "
                "list of runs."
            )
        )
        self.keep = box.addButton(tr("&Keep it to continue next time"), QMessageBox.ButtonRole.AcceptRole)
        self.stop = box.addButton(tr("&Stop and keep the best"), QMessageBox.ButtonRole.DestructiveRole)
        self.cancel = box.addButton(tr("&Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(self.keep)
        box.setEscapeButton(self.cancel)
        box.buttonClicked.connect(self._answered)
        box.finished.connect(self._closed)
        box.open()

    @Slot(object)
    def _answered(self, button: object) -> None:
        running = self._session.run_state in {RunState.TRAINING, RunState.PAUSED}
        if button is self.cancel:
            return
        if not running:  # it has ended meanwhile
            self.settled.emit()
            return
        if button is self.keep:
            self._waiting_for = "kept"
            self._session.shelf.keep_running()
        else:
            self._waiting_for = "ended"
            self._session.stop()

    @Slot()
    def _closed(self) -> None:
        self.box = None

    @Slot()
    def _kept(self) -> None:
        if self._waiting_for == "kept":
            self.settled.emit()

    @Slot()
    def _ended(self) -> None:
        if self._waiting_for == "ended":
            self.settled.emit()
