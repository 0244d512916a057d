"""Opening ratings in the background: folders, zips, tables, the demo; what is open stays until that has worked."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot

from mfgui.base import paths
from mfgui.base.errors import Mend, one_line
from mfgui.base.files import exists, followed
from mfgui.data.dataset import Dataset
from mfgui.data.demo import demo_folder, is_demo
from mfgui.data.errors import DataError
from mfgui.data.held_out_file import official_splits
from mfgui.data.reading import Keeping, read_dataset
from mfgui.data.subset import Subset
from mfgui.data.tables.options import TableOptions
from mfgui.factorization import warm
from mfgui.storage.demo_record import read_record
from mfgui.storage.epochs import EpochStore
from mfgui.storage.foreign.reading import ForeignModel, import_model
from mfgui.storage.moment import Moment
from mfgui.storage.opened_model import SUFFIX, open_model
from mfgui.storage.recent import RecentFolders
from mfgui.storage.recorded_run import RecordedRun
from mfgui.training.learnt import Learnt
from mfgui.ui.state.columns_question import ColumnsQuestion, question_on_doubt, question_on_failure
from mfgui.ui.state.jobs import Failure, Job, JobState, Lane
from mfgui.ui.state.restored_run import BroughtBack, bring_back, bring_recorded
from mfgui.ui.text import tr

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, eq=False)
class Opened:
    """A data set that is ready to be shown, whom to show first, and what comes with it."""

    dataset: Dataset
    first_person: int
    hold_outs: tuple[str, ...]  # names of its splits
    learnt: Learnt | None = None  # a model of it that is in memory already, if any
    moment: Moment | None = None
    recorded: BroughtBack | None = None  # a run that shipped with it; None where it is not wanted
    epochs: EpochStore | None = None  # that run's epochs
    lacks_ratings: Path | None = None  # the model file that was opened without the ratings it learnt from


class Opening(QObject):
    """One thing is opened at a time; asking for another forgets the one before.

    Every `started` is followed by one `ended`, and that by `succeeded`, `columns_wanted` or `failed` unless it
    was cancelled.
    """

    started = Signal(str)
    progressed = Signal(str, float)
    ended = Signal()
    succeeded = Signal(object)  # carries an Opened
    columns_wanted = Signal(object)  # carries a ColumnsQuestion; opening with the answer is the way on
    failed = Signal(object)  # carries a Failure that names what could not be opened

    def __init__(self, lane: Lane, recent: RecentFolders, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._recent = recent
        self._job: Job | None = None
        self._to_keep: list[Keeping] = []
        self._keeping: Job | None = None
        self._name = ""
        self._path: Path | None = None

    @property
    def busy(self) -> bool:
        """Whether something is being opened."""
        return self._job is not None

    def open(self, path: Path, columns: TableOptions | None, part: Subset | None, ratings: Path | None = None) -> None:
        """Open a folder, zip or table, or a part of it; or a model file, with the ratings that it learnt from."""
        self._path = path
        if path.suffix.lower() == SUFFIX and path.is_file():
            self._submit(path.name, lambda state: self._open_model(path, ratings, state))
            return
        if is_demo(path) and columns is None and part is None:
            self.open_demo(recorded=False)
            return
        chosen_before = self._recent.columns_of(path)
        if columns is None and chosen_before:
            columns = TableOptions.parse(chosen_before)

        to_keep: list[Keeping] = []
        self._to_keep = to_keep

        def work(state: JobState) -> Opened | ColumnsQuestion:
            warm.ensure(state.checkpoint, [warm.READING])
            if columns is None and part is None and (doubtful := question_on_doubt(path, state.checkpoint)) is not None:
                return doubtful
            try:
                dataset = read_dataset(
                    path,
                    columns=columns,
                    part=part,
                    progress=state.progress,
                    checkpoint=state.checkpoint,
                    keep=to_keep.append,
                )
            except DataError as wrong:
                question = None if part else question_on_failure(path, columns, wrong, state.checkpoint)
                if question is None:
                    raise
                return question
            if not dataset.simulated:
                self._remember(dataset.source, dataset.columns)
            return _opened(dataset, state)

        self._submit(followed(path).name, work)

    def open_demo(self, *, recorded: bool) -> None:
        """Open the built-in demo as it ships; with the run that ships with it, or without."""
        self._path = None
        to_keep: list[Keeping] = []
        self._to_keep = to_keep

        def work(state: JobState) -> Opened:
            record = read_record(checkpoint=state.checkpoint)
            if record is None:
                state.progress(tr("Making the demo"), -1)
                warm.ensure(state.checkpoint, [warm.READING])
                dataset = read_dataset(demo_folder(), progress=state.progress, checkpoint=state.checkpoint)
                return _opened(dataset, state)
            to_keep.append(_make_demo)  # its folder: to look into, to take a part of
            opened = _opened(record.dataset, state)
            if not recorded:
                return opened
            back = bring_back(record.run, record.dataset, state, go_on=False)
            return replace(opened, recorded=back, epochs=record.epochs)

        self._submit(tr("the demo"), work)

    def open_foreign(self, wanted: ForeignModel) -> None:
        """Open a model that was trained elsewhere."""
        self._path = None

        def work(state: JobState) -> Opened:
            warm.ensure(state.checkpoint)
            found = import_model(wanted, state.checkpoint)
            return _opened(found.dataset, state, Learnt(found.model))

        self._submit(wanted.path.name, work)

    def _open_model(self, path: Path, ratings: Path | None, state: JobState) -> Opened:
        """Open a model file, beside its ratings where they are there."""
        state.progress(tr("Reading the model and its ratings"), -1)

        def ready(modules: Sequence[str]) -> None:
            warm.ensure(state.checkpoint, modules)

        opened = open_model(path, ratings, alone=True, checkpoint=state.checkpoint, ready=ready)
        if not len(opened.dataset.ratings):
            self._remember(path)
        elif not opened.dataset.simulated:
            self._remember(opened.dataset.source, opened.dataset.columns)
        learnt = Learnt(opened.model, opened.saved.interest, opened.split)
        lacking = path if opened.saved.fingerprint and not len(opened.dataset.ratings) else None
        found = _opened(opened.dataset, state, learnt)
        found = replace(found, moment=opened.saved.moment, lacks_ratings=lacking)
        recorded = opened.saved.run
        back = bring_recorded(recorded, opened) if recorded is not None else None
        if recorded is None or back is None:
            return found
        _ = back.split.held_out_by_user
        return replace(found, recorded=back, epochs=_epochs_of(recorded, opened.split is not None))

    def take(self, dataset: Dataset, learnt: Learnt | None) -> None:
        """Open ratings that are in memory already, and what was learnt of them."""
        self._path = None
        self._submit(dataset.name, lambda state: _opened(dataset, state, learnt))

    def cancel(self) -> None:
        """Stop opening; what was open stays."""
        if self._job:
            self._job.drop()  # not only cancel: it may just have succeeded
            self._over()

    def _remember(self, path: Path, columns: str = "") -> None:
        """Put it among the recent folders; a settings folder that cannot be written is no reason to fail."""
        try:
            self._recent.add(path, columns)
        except DataError as wrong:
            _log.warning("the list of recent folders could not be written: %s", wrong)

    def _submit(self, name: str, work: Callable[[JobState], object]) -> None:
        for job in (self._job, self._keeping):
            if job:
                job.drop()
        self._name = one_line(name)
        self.started.emit(name)
        self._job = self._lane.submit(work)
        self._job.progressed.connect(self.progressed)
        self._job.succeeded.connect(self._succeeded)
        self._job.failed.connect(self._failed)

    @Slot(object)
    def _succeeded(self, result: Opened | ColumnsQuestion) -> None:
        self._over()
        to_keep, self._to_keep = self._to_keep, []
        (self.columns_wanted if isinstance(result, ColumnsQuestion) else self.succeeded).emit(result)
        for keeping in to_keep:  # only now: nobody waits for the disk
            self._keep(keeping)

    def _keep(self, keeping: Keeping) -> None:
        """Put what was read into the cache, unless something else is to be opened."""
        self._keeping = self._lane.submit(lambda state: keeping(state.checkpoint))
        self._keeping.ended.connect(self._kept)

    @Slot()
    def _kept(self) -> None:
        if self.sender() is self._keeping:
            self._keeping = None

    @Slot(object)
    def _failed(self, failure: Failure) -> None:
        self._over()
        words = failure.sentence
        if self._name not in words.split(":")[0]:  # else it says by itself what it is about
            words = tr("could not open {name}: {why}", name=self._name, why=words)
        mend, place = failure.mend, failure.place
        if self._path is not None and mend is None:  # a person can look for it, or at it
            mend, place = (Mend.SHOW if exists(self._path) else Mend.FIND), str(self._path)
        self.failed.emit(Failure(words, failure.details, mend, place))

    def _over(self) -> None:
        self._job = None
        self.ended.emit()


def _epochs_of(recorded: RecordedRun, known: bool) -> EpochStore:
    """Lay a run's epochs where those of runs lie, to be read when somebody goes back to them.

    Without the ratings people cannot be folded into them, and a full disk is no reason to show no curve: there are
    none then.
    """
    store = EpochStore(paths.data() / "epochs" / f"file-{os.getpid()}")
    store.remove()
    try:
        for epoch, kept in recorded.epochs.items() if known else ():
            store.add(kept, epoch)
    except (OSError, DataError) as wrong:
        store.remove()
        _log.warning("the epochs of a file could not be laid down: %s", wrong)
    return store


def _make_demo(checkpoint: Callable[[], None]) -> None:
    """Make the demo's folder where it is missing; one that cannot be made is missed by whoever wants it."""
    checkpoint()
    try:
        demo_folder()
    except DataError as wrong:
        _log.info("%s", wrong)


def _opened(dataset: Dataset, state: JobState, learnt: Learnt | None = None) -> Opened:
    """Group the ratings here, off the GUI thread, and pick somebody to show first."""
    state.progress(tr("Grouping ratings"), -1)
    counts = dataset.by_user.counts
    state.checkpoint()
    _ = dataset.by_film, dataset.summary
    # Somebody with enough ratings for a taste to show, and few enough to take in.
    first = int(np.argmin(np.abs(counts - 150)))
    if learnt is not None and learnt.split is not None:
        _ = learnt.split.held_out_by_user
    return Opened(dataset, first, tuple(split.name for split in official_splits(dataset.source)), learnt)
