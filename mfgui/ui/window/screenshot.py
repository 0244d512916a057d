"""Take a picture of the window (or one panel) once it shows what was asked for, then leave."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from mfgui.base.errors import DataError
from mfgui.ui.kit import make
from mfgui.ui.map.exporting import save_png
from mfgui.ui.state.columns_question import ColumnsQuestion
from mfgui.ui.state.jobs import Failure
from mfgui.ui.state.session import RunState
from mfgui.ui.text import tr
from mfgui.ui.window.main_window import MainWindow

_LOOK_EVERY_MS = 50
_SETTLE_LOOKS = 20  # so many quiet looks in a row before the picture: lists have arrived, the map has come to rest


class Photographer(QObject):
    """Watches the session until it is at rest, saves the picture, and tells how that went."""

    taken = Signal()
    failed = Signal(str)

    def __init__(self, window: MainWindow, file: Path, panel: str | None, *, trained: bool, opening: bool) -> None:
        super().__init__(window)
        self._window = window
        self._file = file  # PNG to write
        self._panel = panel  # name of a panel, or None for the whole window
        # Wait for a model, and for a run to have ended where there is one (else only for the data).
        self._trained = trained
        self._opening = opening
        self._quiet = 0
        window.session.problem.connect(self._problem)
        window.session.columns_wanted.connect(self._columns_wanted)
        self._timer = make.timer(self, self._look, _LOOK_EVERY_MS, repeats=True)
        self._timer.start()

    def _at_rest(self) -> bool:
        session = self._window.session
        if not self._opening:
            return True
        waited_for = (session.quick, session.projecting, session.judging, session.shelf.lane)
        if session.dataset is None or session.loading or any(lane.busy for lane in waited_for):
            return False
        return not self._trained or (session.run_state is RunState.IDLE and session.model is not None)

    @Slot()
    def _look(self) -> None:
        at_rest = self._at_rest()
        if at_rest and self._panel:
            self._window.pages.show_panel(self._panel)  # which may set it to work
        self._quiet = self._quiet + 1 if at_rest else 0
        if self._quiet < _SETTLE_LOOKS:
            return
        self._timer.stop()
        target = self._window.pages.panel(self._panel) if self._panel else self._window
        try:
            save_png(target.grab().toImage(), self._file)
        except DataError as wrong:
            self.failed.emit(str(wrong))
        else:
            self.taken.emit()

    @Slot(object)
    def _columns_wanted(self, question: ColumnsQuestion) -> None:
        self._timer.stop()
        self.failed.emit(
            question.why
            or tr(
                "{file}: its columns cannot be told; name them, as --columns user=…,film=…,rating=…", file=question.path
            )
        )

    @Slot(object)
    def _problem(self, failure: Failure) -> None:
        self._timer.stop()
        self.failed.emit(failure.sentence)
