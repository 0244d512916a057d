"""What is open now: data set, model, run, person, film; the signals that panels follow, the verbs they use."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, cast

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from mfgui.data.columns import ColumnMap
from mfgui.data.demo import demo_folder
from mfgui.data.errors import DataError
from mfgui.data.held_out_file import official_splits, split_as_said
from mfgui.data.reading import read_dataset
from mfgui.data.splitting import Split, Validation
from mfgui.factorization import registry, warm
from mfgui.training.run import (
    EpochPoint,
    EpochReport,
    Run,
    RunEvent,
    RunOpened,
    RunSummary,
    Stopping,
    StopRequested,
)
from mfgui.ui.columns_question import ColumnsQuestion, columns_of, question_on, question_on_failure
from mfgui.ui.jobs import Failure, Job, JobState, Lane
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from mfgui.data.dataset import Dataset
    from mfgui.data.subset import Subset
    from mfgui.factorization.model import FoldsIn, Model, Taste
    from mfgui.factorization.settings import Settings
    from mfgui.storage.recent import RecentFolders

MODEL_PACE_MS = 400
"""While a run goes on, panels get a new model at most this often: a person can follow that."""

WATCHABLE_SECONDS = 0.2
"""In slow motion an epoch lasts at least this long."""

DEFAULT_METHOD = "adam"
VALIDATION = Validation("random", 0.1)
SEED = 1


class RunState(Enum):
    """What the training lane is doing."""

    IDLE = "idle"
    PREPARING = "preparing"
    TRAINING = "training"
    PAUSED = "paused"
    STOPPING = "stopping"


@dataclass(frozen=True, slots=True, eq=False)
class Person:
    """Somebody with ratings: a person of the data set, a profile, or a what-if. A value, never a row number.

    Attributes
    ----------
    name
        For the screen ("Person 414").
    films, ratings
        What they rated: int32 codes and float32 stars, shape (n,).
    user
        Their code in the data set when they are exactly that row, else None: folded in.
    """

    name: str
    films: NDArray[np.int32]
    ratings: NDArray[np.float32]
    user: int | None


def taste_of(person: Person, model: Model) -> Taste:
    """How the model sees a person: their trained row, or folded in."""
    if person.user is not None:
        return model.taste(person.user)
    return cast("FoldsIn", model).fold_in(person.films, person.ratings)


@dataclass(frozen=True, slots=True, eq=False)
class _Opened:
    dataset: Dataset
    first_person: int
    hold_outs: tuple[str, ...]


class Session(QObject):
    """The one shared state. Panels read its attributes, follow its signals, and act through its verbs.

    Attributes
    ----------
    hold_outs
        Names of the splits that come with the data set ("u1"), for `start`.
    validation
        How ratings are held out in the present run, as `split_as_said` takes it.
    dataset, split, model, person, film, run_state, opened, history, summary
        What is open now; None (or empty) before. Change them only through the verbs.
    slow_motion
        Whether runs are slowed down so that a person can watch; the demo starts so.
    training, reading, quick, downloading
        Lanes: a run; opening and saving; what a person waits for (lists, projections); the network.
    """

    loading_started = Signal(str)
    loading_progressed = Signal(str, float)
    loading_ended = Signal()
    columns_wanted = Signal(object)
    """Carries a ColumnsQuestion; opening with the answer is the way on."""
    dataset_changed = Signal()
    run_state_changed = Signal()
    slow_motion_changed = Signal()
    run_opened = Signal(object)
    """Carries a RunOpened."""
    point_added = Signal(object)
    """Carries an EpochPoint."""
    run_ended = Signal(object)
    """Carries a RunSummary."""
    model_changed = Signal()
    person_changed = Signal()
    film_changed = Signal()
    problem = Signal(object)
    """Carries a Failure: one sentence for the notice bar."""
    closed = Signal()
    """All lanes have ended; follows `close`."""

    def __init__(self, recent: RecentFolders, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.recent = recent
        self.dataset: Dataset | None = None
        self.hold_outs: tuple[str, ...] = ()
        self.validation = str(VALIDATION)
        self.split: Split | None = None
        self.model: Model | None = None
        self.person: Person | None = None
        self.film: int | None = None
        self.run_state = RunState.IDLE
        self.slow_motion = False
        self.opened: RunOpened | None = None
        self.history: list[EpochPoint] = []
        self.summary: RunSummary | None = None

        self.training = Lane("training", nice=10, parent=self)
        self.reading = Lane("reading", nice=5, parent=self)
        self.quick = Lane("quick", parent=self)
        self.downloading = Lane("downloading", nice=5, parent=self)
        self._loading: Job | None = None
        self._loading_name = ""
        self._run: Run | None = None
        self._run_job: Job | None = None
        self._train_after_loading = False
        self._new_model: Model | None = None
        self._pace = QTimer(self)
        self._pace.setSingleShot(True)
        self._pace.setInterval(MODEL_PACE_MS)
        self._pace.timeout.connect(self._show_new_model)
        self._lanes_open = 0

    # Opening

    def open(
        self, path: Path, *, train: bool = False, columns: ColumnMap | None = None, part: Subset | None = None
    ) -> None:
        """Open a folder, zip or CSV, or a part of it, in the background; what is open stays until that has worked."""
        chosen_before = self.recent.columns_of(path)
        if columns is None and chosen_before:
            columns = ColumnMap.parse(chosen_before)

        def work(state: JobState) -> _Opened | ColumnsQuestion:
            warm.ensure(state.checkpoint, [warm.READING])
            try:
                dataset = read_dataset(
                    path, columns=columns, part=part, progress=state.progress, checkpoint=state.checkpoint
                )
            except DataError as wrong:
                question = None if part else question_on_failure(path, columns, wrong)
                if question is None:
                    raise
                return question
            return _opened(dataset, state)

        self._load(path.resolve().name, work, train=train)

    def open_demo(self, *, train: bool = True) -> None:
        """Open the built-in demo (made on first use) and train on it, slowly enough to watch."""
        if train:
            self.set_slow_motion(True)

        def work(state: JobState) -> _Opened:
            state.progress(tr("Making the demo"), -1)
            warm.ensure(state.checkpoint, [warm.READING])
            dataset = read_dataset(demo_folder(), progress=state.progress, checkpoint=state.checkpoint)
            return _opened(dataset, state)

        self._load(tr("the demo"), work, train=train)

    def use_part(self, part: Subset | None) -> None:
        """Open a part of what is open (of the whole of it, should that be a part already), or all of it again."""
        if self.dataset is not None:
            self.open(self.dataset.source, columns=columns_of(self.dataset), part=part)

    def ask_columns(self) -> None:
        """Ask which column of the CSV that is open is which."""
        if self.dataset is None:
            return
        path, chosen = self.dataset.source, columns_of(self.dataset)

        job = self.quick.submit(lambda _state: question_on(path, chosen), key="columns")
        job.succeeded.connect(self.columns_wanted)
        job.failed.connect(self.problem)

    def cancel_loading(self) -> None:
        """Stop opening; what was open stays."""
        if self._loading:
            self._loading.drop()  # not only cancel: it may just have succeeded
            self._loading_over()

    @property
    def loading(self) -> bool:
        """Whether something is being opened."""
        return self._loading is not None

    def _load(self, name: str, work: object, *, train: bool) -> None:
        if self._loading:
            self._loading.drop()
        self._train_after_loading = train
        self._loading_name = name
        self.loading_started.emit(name)
        self._loading = self.reading.submit(work)  # type: ignore[arg-type]
        self._loading.progressed.connect(self.loading_progressed)
        self._loading.succeeded.connect(self._loaded)
        self._loading.failed.connect(self._not_loaded)

    @Slot(object)
    def _loaded(self, opened: _Opened | ColumnsQuestion) -> None:
        if isinstance(opened, ColumnsQuestion):
            self._loading_over()
            self.columns_wanted.emit(opened)
            return
        self._drop_run()
        self.dataset = opened.dataset
        self.hold_outs = opened.hold_outs
        self.split = None
        self.model = None
        self.film = None
        self.person = None
        self.opened = None
        self.summary = None
        self.history = []
        if not opened.dataset.simulated:
            self.recent.add(opened.dataset.source, opened.dataset.columns)
        self._loading_over()
        self.dataset_changed.emit()
        self.run_state_changed.emit()
        self.select_user(opened.first_person)
        if self._train_after_loading:
            self.start()

    @Slot(object)
    def _not_loaded(self, failure: Failure) -> None:
        self._loading_over()
        words = tr("could not open {name}: {why}", name=self._loading_name, why=failure.sentence)
        self.problem.emit(Failure(words, failure.details))

    @Slot()
    def _loading_over(self) -> None:
        self._loading = None
        self.loading_ended.emit()

    # Training

    def start(
        self,
        method: str = DEFAULT_METHOD,
        *,
        preset: str | None = None,
        settings: Settings | None = None,
        epochs: int | None = None,
        validation: str | None = None,
    ) -> None:
        """Train a method from the beginning; ends a run that is under way.

        Parameters
        ----------
        validation
            How ratings are held out, as `split_as_said` takes it; by default 10 % of them at random.
        """
        if self.dataset is None:
            return
        self._drop_run()
        dataset, chosen = self.dataset, registry.method(method)
        complete = chosen.choose(preset, settings)
        stopping = Stopping(epochs=epochs or chosen.epochs, patience=chosen.patience)
        self.opened, self.summary, self.history = None, None, []
        held_out = self.validation = validation or str(VALIDATION)

        def work(state: JobState) -> object:
            warm.ensure(state.checkpoint)
            split = split_as_said(dataset, held_out, SEED, state.checkpoint)
            run = Run(chosen, complete, dataset, split, stopping, SEED)
            state.partial(run)
            return _train(run, state)

        self._submit_run(work)

    def extend(self, epochs: int) -> None:
        """Go on with a run that has ended, for so many more epochs."""
        run = self._run
        if run is None or self.run_state is not RunState.IDLE:
            return
        run.extend(epochs)
        self._submit_run(lambda state: _train(run, state))

    def pause(self) -> None:
        """Hold the run at its next checkpoint."""
        if self._run and self.run_state is RunState.TRAINING:
            self._run.control.pause()
            self._set_run_state(RunState.PAUSED)

    def resume(self) -> None:
        """Let a paused run go on."""
        if self._run and self.run_state is RunState.PAUSED:
            self._run.control.resume()
            self._set_run_state(RunState.TRAINING)

    def stop(self) -> None:
        """End the run; the best epoch's factors are kept."""
        if self._run_job is None:
            return
        if not self.history:  # there is nothing to keep, so nothing to wait for
            self._drop_run()
            self.run_state_changed.emit()
            return
        self._set_run_state(RunState.STOPPING)
        self._run_job.cancel()
        if self._run:
            self._run.control.stop()

    def _submit_run(self, work: object) -> None:
        self._set_run_state(RunState.PREPARING)
        self._run_job = self.training.submit(work)  # type: ignore[arg-type]
        self._run_job.partial.connect(self._heard)
        self._run_job.failed.connect(self._run_failed)
        self._run_job.cancelled.connect(self._run_over)
        self._run_job.succeeded.connect(self._run_over)

    def _drop_run(self) -> None:
        """Forget a run that is under way: nothing of it is heard any more."""
        if self._run_job:
            self._run_job.drop()
            if self._run:
                self._run.control.stop()
        self._run = self._run_job = None
        self._new_model = None
        self._pace.stop()
        self.run_state = RunState.IDLE

    def _set_run_state(self, state: RunState) -> None:
        if state is not self.run_state:
            self.run_state = state
            self.run_state_changed.emit()

    @Slot(object)
    def _heard(self, event: Run | RunEvent) -> None:
        if isinstance(event, Run):
            self._run, self.split = event, event.split
            event.control.slow_down(WATCHABLE_SECONDS if self.slow_motion else 0.0)
        elif isinstance(event, RunOpened):
            self.opened = event
            if self.run_state is RunState.PREPARING:
                self._set_run_state(RunState.TRAINING)
            self.run_opened.emit(event)
        elif isinstance(event, EpochReport):
            if self.run_state is RunState.PREPARING:
                self._set_run_state(RunState.TRAINING)
            self.history.append(event.point)
            self.point_added.emit(event.point)
            self._new_model = event.model
            if not self._pace.isActive():
                self._show_new_model()
                self._pace.start()
        else:
            self.summary = event
            self._new_model = event.model

    @Slot()
    def _show_new_model(self) -> None:
        if self._new_model is not None:
            self.model, self._new_model = self._new_model, None
            self.model_changed.emit()
            if self._run_job:
                self._pace.start()

    @Slot()
    def _run_over(self) -> None:
        self._run_job = None
        self._pace.stop()
        self._show_new_model()
        self._set_run_state(RunState.IDLE)
        if self.summary:
            self.run_ended.emit(self.summary)

    @Slot(object)
    def _run_failed(self, failure: Failure) -> None:
        self._run_over()
        self.problem.emit(failure)

    def set_slow_motion(self, slow: bool) -> None:
        """Slow runs down to be watched, or let them go at full speed; also in the middle of one."""
        if slow != self.slow_motion:
            self.slow_motion = slow
            if self._run:
                self._run.control.slow_down(WATCHABLE_SECONDS if slow else 0.0)
            self.slow_motion_changed.emit()

    # Selecting

    def select_user(self, user: int) -> None:
        """Select a person of the data set by code."""
        if self.dataset is None:
            return
        rated = self.dataset.by_user.of(user)
        ratings = self.dataset.ratings
        self.select_person(
            Person(
                name=tr("Person {id}", id=self.dataset.user_label(user)),
                films=ratings.films[rated],
                ratings=ratings.values[rated],
                user=user,
            )
        )

    def select_person(self, person: Person) -> None:
        """Select somebody: every panel shows them."""
        self.person = person
        self.person_changed.emit()

    def select_film(self, film: int | None) -> None:
        """Select a film by code, or none."""
        if film != self.film:
            self.film = film
            self.film_changed.emit()

    def held_out_films(self, person: Person) -> NDArray[np.int32]:
        """Films whose rating by this person was kept from training, in no order."""
        if self.split is None or person.user is None:
            return np.empty(0, np.int32)
        validation = self.split.validation
        return validation.films[validation.users == person.user]

    # Closing

    def close(self) -> None:
        """End all work; `closed` follows when every lane has ended."""
        self._drop_run()
        lanes = [
            lane
            for lane in (self.training, self.reading, self.quick, self.downloading)
            if lane.isRunning()
        ]
        self._lanes_open = len(lanes)
        for lane in lanes:
            lane.finished.connect(self._lane_closed)
            lane.close()
        if not lanes:
            self.closed.emit()

    @Slot()
    def _lane_closed(self) -> None:
        self._lanes_open -= 1
        if self._lanes_open == 0:
            self.closed.emit()


def _opened(dataset: Dataset, state: JobState) -> _Opened:
    """Group the ratings here, off the GUI thread, and pick somebody to show first."""
    state.progress(tr("Grouping by person and film"), -1)
    counts = dataset.by_user.counts
    state.checkpoint()
    _ = dataset.by_film, dataset.summary
    # Somebody with enough ratings for a taste to show, and few enough to take in.
    first = int(np.argmin(np.abs(counts - 150)))
    return _Opened(dataset, first, tuple(split.name for split in official_splits(dataset.source)))


def _train(run: Run, state: JobState) -> object:
    try:
        return run.train(state.partial)
    except StopRequested:  # before there was anything to keep
        return None
