"""Going back to earlier epochs of a run: records them while it learns, and shows one when asked."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from mfgui.base import paths
from mfgui.factorization.capabilities import Kept
from mfgui.factorization.interface import Model
from mfgui.insight.history import MOST_BYTES, PastModel, TrainedOn, Waiting, rewindable
from mfgui.storage.epochs import EpochStore, prune
from mfgui.storage.recorded_run import some_epochs
from mfgui.training.run import EpochReport, RunOpened
from mfgui.ui.state.cpu_budget import Allowance
from mfgui.ui.state.jobs import Failure, Job, JobState, Lane
from mfgui.ui.state.running import Running, RunState
from mfgui.ui.state.shelf import SessionShelf

RUNS_KEPT = 12  # histories of so many runs stay on disk
_BESIDE = "run-"  # a folder so named belongs to the run of that number on the shelf
# While a run goes on, writing takes at most this share of its time; the rest is written when it has ended.
_SHARE_OF_TRAINING = 0.02

_HELD_AT_ONCE, _HELD_PER_SECOND = 16_000_000, 4e9
"""Epochs that wait hold so many bytes at first, and more as time for writing is earned.

What is held the run cannot use again, and new memory costs it some 0.1 s a gigabyte: of a run of ten thousand epochs
a minute not all can be held.
"""

_SECONDS_AFTER = 4.0  # what could not be written in so many seconds after the end is left out, evenly


@dataclass(frozen=True, slots=True, eq=False)
class _Written:
    """Which epochs need not wait any more, what there is on disk now, and the seconds of work."""

    store: EpochStore
    waiting: Waiting
    epochs: tuple[int, ...]
    on_disk: tuple[int, ...]
    seconds: float


class Epochs(QObject):
    """The history of the run that the session shows."""

    changed = Signal()  # `kept` is another
    shown_changed = Signal()

    def __init__(self, session: Running, shelf: SessionShelf) -> None:
        super().__init__(session)
        self._session = session
        self._shelf = shelf
        self.kept: tuple[int, ...] = ()  # epochs that can be shown, ascending; the last is the run's latest
        self.shown: int | None = None  # the epoch on screen; None for the latest, or the run's result
        self.lane = Lane("epochs", nice=10, parent=self)  # writes the history
        self._store: EpochStore | None = None
        self._run = -1
        self._latest: Model | None = None
        self._people: TrainedOn | None = None
        self._opened_run: int | None = None
        self._waiting = Waiting()
        self._on_disk: tuple[int, ...] = ()
        self._allowance = Allowance(_SHARE_OF_TRAINING)
        self._cost = 0.0
        self._asked: Job | None = None
        self._settling: Job | None = None
        self._writing = False
        self._failed = False
        self._showing = False
        session.epoch_reported.connect(self._heard)
        session.run_opened.connect(self._opened)
        session.run_ended.connect(self._ended)
        session.run_failed.connect(self._write_all)
        shelf.changed.connect(self._shelf_changed)
        session.dataset_changed.connect(self._forget)
        session.model_changed.connect(self._model_changed)

    def _folder_of(self, name: str) -> EpochStore:
        return EpochStore(paths.data() / "epochs" / name)

    @Slot()
    def _forget(self) -> None:
        self._store = self._latest = self._people = self._settling = None
        self.kept, self.shown, self._run, self._opened_run = (), None, -1, None
        self._on_disk, self._waiting, self._failed = (), Waiting(), False
        self.changed.emit()
        self.shown_changed.emit()

    def follow(self, run: int, store: EpochStore) -> None:
        """Take it that a run is about to be shown whose epochs lie there, to be read alone."""
        self._forget()
        self._opened_run, self._store = run, store

    @Slot(object)
    def _opened(self, opened: RunOpened) -> None:
        """Begin anew, unless it is the run that was brought back, which goes on."""
        if opened.run != self._opened_run:
            self._forget()
            self._opened_run = opened.run
        self._allowance.begin()

    @Slot(object)
    def _heard(self, report: EpochReport) -> None:
        """Keep an epoch that is complete: at no cost now, for memory holds it until there is time to write."""
        model = report.model
        self._allowance.hear(report.point.seconds)
        rewinds = rewindable(model)
        if not report.point.whole or rewinds is None:
            return
        if self._store is not None and self._run < 0:
            self._run = report.run  # one of the shelf goes on: its history does too
        if report.run != self._run or self._store is None:
            self._run = report.run
            self._store = self._folder_of(f"{os.getpid()}-{report.run}")
        held = _HELD_AT_ONCE + int(self._allowance.earned * _HELD_PER_SECOND)
        self._waiting.most_bytes = min(MOST_BYTES, held)
        self._waiting.add(rewinds, int(report.point.epoch))

    def _write_what_is_paid_for(self) -> None:
        left = self._allowance.left
        if not self._failed and not self._writing and len(self._waiting) and left > max(self._cost, 0.0):
            self._write(left)

    @Slot()
    def _write_all(self) -> None:
        if len(self._waiting):
            self._write(_SECONDS_AFTER)

    def _write(self, seconds: float) -> None:
        """Have epochs that wait written, one at least, for so many seconds of work."""
        store, waiting = self._store, self._waiting
        assert store is not None
        epochs = waiting.epochs

        def work(_state: JobState) -> _Written:
            began, done = time.thread_time(), 0
            there = store.epochs()  # the job before may have written what waited when this one was asked for
            for done, epoch in enumerate(epochs, 1):
                kept = waiting.get(epoch) if epoch not in there else None
                if kept is not None:
                    store.add(kept, epoch)
                if (time.thread_time() - began) * (done + 1) / done > seconds:
                    break
            return _Written(store, waiting, epochs[:done], store.epochs(), time.thread_time() - began)

        self._writing = True
        job = self.lane.submit(work)
        job.succeeded.connect(self._written)
        job.failed.connect(self._write_failed)
        job.ended.connect(self._write_over)

    @Slot(object)
    def _write_failed(self, failure: Failure) -> None:
        """Say once in a run that its epochs cannot be written (a full disk, say); those in memory can be shown."""
        if not self._failed:
            self._failed = True
            self._session.problem.emit(failure)

    @Slot()
    def _write_over(self) -> None:
        self._writing = False

    @Slot(object)
    def _written(self, made: _Written) -> None:
        made.waiting.drop(made.epochs)
        self._cost = made.seconds / max(len(made.epochs), 1)
        self._allowance.spend(made.seconds)
        if made.store is self._store:
            self._on_disk = made.on_disk
            self._tell()

    def _tell(self) -> None:
        """Say which epochs can be shown, if they are others than before."""
        kept = tuple(sorted({*self._on_disk, *self._waiting.epochs}))
        if kept != self.kept:
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
        number = self._shelf.current
        store, parent = self._store, paths.data() / "epochs"
        name = str(number) if number is not None else ""
        if store is None and name:  # brought back, it may go on at once: it is to find its own history
            store = self._store = EpochStore(parent / f"{_BESIDE}{name}")
        self._write_all()

        def work(_state: JobState) -> tuple[EpochStore | None, tuple[int, ...]]:
            found = store
            if name:
                place = parent / f"{_BESIDE}{name}"
                if found is None:
                    found = EpochStore(place)
                found.move(place)
            prune(parent, RUNS_KEPT)
            return found, found.epochs() if found is not None else ()

        job = self._settling = self.lane.submit(work)
        job.succeeded.connect(self._settled)
        job.failed.connect(self._session.problem)

    @Slot(object)
    def _settled(self, result: tuple[EpochStore | None, tuple[int, ...]]) -> None:
        if self.sender() is not self._settling:
            return  # another run, or other data, is shown by now
        self._store, self._on_disk = result
        if self._session.run_state is RunState.IDLE:
            self._waiting = Waiting()  # there was no time for what is left
        self._tell()

    @Slot()
    def _model_changed(self) -> None:
        """Remember the latest model; whatever else is shown now, it is no epoch of ours."""
        if self._showing:
            return
        # With the models, which come at a pace that a person can follow: epochs may come a hundred a second.
        self._write_what_is_paid_for()
        self._tell()
        model = self._session.model
        self._latest = model if rewindable(model) is not None else None
        if self.shown is not None:
            self.shown = None
            self.shown_changed.emit()

    def recorded(self) -> Callable[[], dict[int, Kept]]:
        """What reads some of the epochs that can be shown, for a file, on a worker's thread."""
        store, latest, waiting, kept = self._store, self._latest, self._waiting, self.kept
        rewinds = rewindable(latest)

        def read() -> dict[int, Kept]:
            if store is None or rewinds is None:
                return {}
            like = rewinds.keep()
            chosen = some_epochs(kept, sum(array.nbytes for array in like) // 2)
            held: dict[int, Kept] = {}
            for epoch in chosen:
                with suppress(FileNotFoundError):  # thinned out since
                    held[epoch] = waiting.get(epoch) or store.read(epoch, like)
            return held

        return read

    # Showing

    def show(self, epoch: int | None) -> Job | None:
        """Show the model as it was after an epoch; None for the latest. The newest wish counts."""
        store, latest, split, dataset = self._store, self._latest, self._session.split, self._session.dataset
        if latest is None or (epoch is not None and (store is None or split is None or epoch not in self.kept)):
            return None
        if epoch is None or epoch == self.kept[-1]:
            if self._asked is not None:
                self._asked.drop()  # an earlier wish that is still being read
                self._asked = None
            self._put(latest, None)
            return None
        rewinds = rewindable(latest)
        assert store is not None
        assert split is not None
        assert dataset is not None
        assert rewinds is not None
        if self._people is None or self._people.ratings is not split.train:
            self._people = TrainedOn(split.train, dataset.n_users)
        people, waiting = self._people, self._waiting

        def work(_state: JobState) -> PastModel:
            kept = waiting.get(epoch) or store.read(epoch, rewinds.keep())
            return PastModel(rewinds.at_epoch(kept, epoch), epoch, people)

        self._asked = job = self._session.quick.submit(work, key="epoch")
        job.succeeded.connect(self._brought_back)
        job.failed.connect(self._session.problem)
        job.ended.connect(self._read)
        return job

    @Slot()
    def _read(self) -> None:
        if self.sender() is self._asked:
            self._asked = None

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
