"""Another run's model for the second map: chosen from the shelf, read in the background."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox

from mfgui.ui.kit import fonts, make
from mfgui.ui.state.background import Background
from mfgui.ui.state.restored_run import best_model_of
from mfgui.ui.state.session import Session
from mfgui.ui.text import tr

_MOST = 20  # at most this many of the latest runs are offered


class RunBox(QComboBox):
    """Offers the runs of these ratings whose models were kept."""

    model_ready = Signal(object)  # carries the model of the run chosen; None for the run that the session shows

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._background = Background(session, self)
        hint = tr("What the second map shows: this run, or another one of these ratings")
        make.named(self, tr("Which run"), hint)
        fonts.set_width(self, most=190)
        session.shelf.changed.connect(self._list)
        session.dataset_changed.connect(self._list)
        self.activated.connect(self._chosen)
        self._list()

    @Slot()
    def _list(self) -> None:
        shelf, chosen = self._session.shelf, self.currentData()
        runs = [r for r in shelf.runs if shelf.of_these_ratings(r) and (r.model_file or r.state_file)]
        self.clear()
        self.addItem(tr("This run"), None)
        for run in runs[:_MOST]:
            self.addItem(run.name, run.number)
        self.setCurrentIndex(max(self.findData(chosen), 0) if chosen is not None else 0)

    @Slot()
    def _chosen(self) -> None:
        number, dataset = self.currentData(), self._session.dataset
        run = self._session.shelf.run(number) if number is not None else None
        if run is None or dataset is None:
            self.model_ready.emit(None)
            return

        self._background.ask(lambda state: best_model_of(run, dataset, state), self.model_ready.emit)
