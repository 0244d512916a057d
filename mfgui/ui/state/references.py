"""The errors that the learning plot compares with, found once for every split."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from mfgui.training.references import reference_errors
from mfgui.ui.state.background import Background
from mfgui.ui.state.running import Running


class References(QObject):
    """Errors of the mean and of popularity on the ratings that the present run is checked on."""

    changed = Signal()

    def __init__(self, session: Running) -> None:
        super().__init__(session)
        # RMSEs by the names "global mean" and "popularity"; empty before they are known.
        self.errors: dict[str, float] = {}
        self._session = session
        self._found_for: tuple[object, ...] = ()
        self._background = Background(session, self)
        session.model_changed.connect(self._look)
        session.run_opened.connect(self._look)
        session.dataset_changed.connect(self._look)

    @Slot()
    def _look(self) -> None:
        """Ask for the errors on the present split, unless it is the one they are known of."""
        session = self._session
        split = session.run.split if session.run else session.split
        seed = session.opened.seed if session.opened else 0
        dataset, conditions = session.dataset, (session.dataset, session.validation, seed)
        if self._found_for and self._found_for != conditions:
            self._found_for = ()
            self._set({})
        if dataset is None or split is None or conditions == self._found_for:
            return
        self._found_for = conditions
        self._background.ask(lambda state: reference_errors(dataset, split, state.checkpoint), self._set)

    def _set(self, errors: dict[str, float]) -> None:
        if errors != self.errors:
            self.errors = errors
            self.changed.emit()
