"""The errors that the learning plot compares with, found once for every split."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from mfgui.training.references import reference_errors

if TYPE_CHECKING:
    from mfgui.ui.state.running import Running


class References(QObject):
    """Errors of the mean and of popularity on the ratings that the present run is checked on.

    Attributes
    ----------
    errors
        RMSEs by the names "global mean" and "popularity"; empty before they are known.
    """

    changed = Signal()

    def __init__(self, session: Running) -> None:
        super().__init__(session)
        self.errors: dict[str, float] = {}
        self._session = session
        self._asked: tuple[object, ...] = ()
        session.model_changed.connect(self._look)
        session.run_opened.connect(self._look)
        session.dataset_changed.connect(self._look)

    @Slot()
    def _look(self) -> None:
        """Ask for the errors on the present split, unless it is the one they are known of."""
        session = self._session
        split = session.run.split if session.run else session.split
        seed = session.opened.seed if session.opened else 0
        dataset, asked = session.dataset, (session.dataset, session.validation, seed)
        if self._asked and self._asked != asked:
            self._asked = ()
            self._set({})
        if dataset is None or split is None or asked == self._asked:
            return
        self._asked = asked
        job = session.quick.submit(
            lambda state: reference_errors(dataset, split, state.checkpoint), key="reference errors"
        )
        job.succeeded.connect(self._set)
        job.failed.connect(session.problem)

    @Slot(object)
    def _set(self, errors: dict[str, float]) -> None:
        if errors != self.errors:
            self.errors = errors
            self.changed.emit()
