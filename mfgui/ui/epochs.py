"""Going back to earlier epochs of a run: records them while it learns, and shows one when asked."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from mfgui import paths
from mfgui.factorization.model import FactorModel
from mfgui.insight.history import EpochStore, TrainedOn, prune, recordable
from mfgui.ui.jobs import Lane
from mfgui.ui.running import RunState

if TYPE_CHECKING:
    from mfgui.factorization.model import Model
    from mfgui.insight.history import PastModel
    from mfgui.training.run import EpochReport, RunOpened
    from mfgui.ui.jobs import Job, JobState
    from mfgui.ui.session import Session

RUNS_KEPT = 12
"""Histories of so many runs stay on disk."""

_BESIDE = "run-"
"""A folder so named belongs to the run of that number on the shelf."""

_MOST_WAITING = 4
"""While so many epochs wait to be written, further ones are left out: recording never holds memory up."""

_SHARE_OF_TRAINING = 0.02
"""Recording takes at most this share of the processor: of a fast run with many films, epochs are left out."""

_FREE_SECONDS = 1.0
"""But this much in any case."""


class Epochs(QObject):
    """The history of the run that the session shows.

    Attributes
    ----------
    kept
        Epochs that can be shown, ascending; the last is the run's latest.
    shown
        The epoch on screen; None for the latest, or the run's result.
    lane
        Writes and reads the history.
    """

    changed = Signal()
    """`kept` is another."""
    shown_changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.kept: tuple[int, ...] = ()
        self.shown: int | None = None
        self.lane = Lane("epochs", nice=10, parent=self)
        self._store: EpochStore | None = None
        self._run = -1
        self._latest: FactorModel | None = None
        self._people: TrainedOn | None = None
        self._opened_run: int | None = None
        self._waiting = 0
        self._spent = 0.0
        self._showing = False
        session.epoch_reported.connect(self._heard)
        session.run_opened.connect(self._opened)
        session.run_ended.connect(self._ended)
        session.shelf.changed.connect(self._shelf_changed)
        session.dataset_changed.connect(self._forget)
        session.model_changed.connect(self._model_changed)

    def _folder_of(self, name: str) -> EpochStore:
        return EpochStore(paths.data() / "epochs" / name)

    @Slot()
    def _forget(self) -> None:
        self._store = self._latest = self._people = None
        self.kept, self.shown, self._run, self._opened_run = (), None, -1, None
        self.changed.emit()
        self.shown_changed.emit()

    @Slot(object)
    def _opened(self, opened: RunOpened) -> None:
        """Begin anew, unless it is the run that was brought back, which goes on."""
        if opened.run != self._opened_run:
            self._forget()
            self._opened_run = opened.run

    @Slot(object)
    def _heard(self, report: EpochReport) -> None:
        """Keep an epoch that is complete."""
        model = report.model
        if not report.point.whole or not recordable(model) or self._waiting >= _MOST_WAITING:
            return
        if report.run == self._run and self._spent > self._allowance(report.point.seconds):
            return
        assert isinstance(model, FactorModel)
        if self._store is not None and self._run < 0:
            self._run = report.run  # one of the shelf goes on: its history does too
        if report.run != self._run or self._store is None:
            self._run = report.run
            self._spent = 0.0
            self._store = self._folder_of(f"{os.getpid()}-{report.run}")
        store, epoch = self._store, int(report.point.epoch)
        self._waiting += 1

        def work(_state: JobState) -> tuple[EpochStore, tuple[int, ...]]:
            began = time.thread_time()
            store.add(model, epoch)
            self._spent += time.thread_time() - began
            return store, store.epochs()

        job = self.lane.submit(work)
        job.succeeded.connect(self._written)
        job.ended.connect(self._one_less)

    def _allowance(self, trained: float) -> float:
        """Seconds that recording may have taken after so many seconds of training."""
        return _FREE_SECONDS + _SHARE_OF_TRAINING * (os.cpu_count() or 1) * trained

    @Slot()
    def _one_less(self) -> None:
        self._waiting -= 1

    @Slot(object)
    def _written(self, result: tuple[EpochStore, tuple[int, ...]]) -> None:
        store, kept = result
        if store is self._store and kept != self.kept:
            self.kept = kept
            self.changed.emit()

    @Slot()
    def _shelf_changed(self) -> None:
        """A run may have got its number on the shelf only after it had ended."""
        session, store = self._session, self._store
        over = session.run_state is RunState.IDLE and session.summary is not None
        if over and store is not None and not store.folder.name.startswith(_BESIDE):
            self._ended()

    @Slot()
    def _ended(self) -> None:
        """Put the history beside the run on the shelf, or find that of a run brought back from there."""
        number = self._session.shelf.current
        store, parent = self._store, paths.data() / "epochs"
        name = str(number) if number is not None else ""
        if store is None and name:  # brought back, it may go on at once: it is to find its own history
            store = self._store = EpochStore(parent / f"{_BESIDE}{name}")

        def work(_state: JobState) -> tuple[EpochStore | None, tuple[int, ...]]:
            found = store
            if name:
                place = parent / f"{_BESIDE}{name}"
                if found is None:
                    found = EpochStore(place)
                elif found.folder.is_dir() and found.folder != place:
                    EpochStore(place).remove()
                    found.folder.replace(place)
                    found.folder = place
            prune(parent, RUNS_KEPT)
            return found, found.epochs() if found is not None else ()

        job = self.lane.submit(work)
        job.succeeded.connect(self._settled)
        job.failed.connect(self._session.problem)

    @Slot(object)
    def _settled(self, result: tuple[EpochStore | None, tuple[int, ...]]) -> None:
        self._store, kept = result
        if kept != self.kept:
            self.kept = kept
            self.changed.emit()

    @Slot()
    def _model_changed(self) -> None:
        """Remember the latest model; whatever else is shown now, it is no epoch of ours."""
        if self._showing:
            return
        model = self._session.model
        self._latest = model if isinstance(model, FactorModel) and recordable(model) else None
        if self.shown is not None:
            self.shown = None
            self.shown_changed.emit()

    # Showing

    def show(self, epoch: int | None) -> Job | None:
        """Show the model as it was after an epoch; None for the latest. The newest wish counts."""
        store, latest, split = self._store, self._latest, self._session.split
        if latest is None or (epoch is not None and (store is None or split is None or epoch not in self.kept)):
            return None
        if epoch is None or epoch == self.kept[-1]:
            self._put(latest, None)
            return None
        assert store is not None
        assert split is not None
        if self._people is None or self._people.ratings is not split.train:
            self._people = TrainedOn(split.train, len(latest.user_support))
        people = self._people

        def work(_state: JobState) -> PastModel:
            return store.model(epoch, latest, people)

        job = self._session.quick.submit(work, key="epoch")
        job.succeeded.connect(self._brought_back)
        job.failed.connect(self._session.problem)
        return job

    @Slot(object)
    def _brought_back(self, model: PastModel) -> None:
        if int(model.epoch) in self.kept:
            self._put(model, int(model.epoch))

    def _put(self, model: Model, epoch: int | None) -> None:
        self.shown = epoch
        self._showing = True
        try:
            self._session.show_model(model)
        finally:
            self._showing = False
        self.shown_changed.emit()
