"""What is open now: data set, model, run, person, film; the signals that panels follow, the verbs they use."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QUndoStack

from mfgui.data.held_out_file import split_as_said
from mfgui.data.splitting import Validation
from mfgui.factorization import registry, warm
from mfgui.training.run import (
    EpochPoint,
    EpochReport,
    Run,
    RunControl,
    RunEvent,
    RunOpened,
    RunSummary,
    Stopping,
    StopRequested,
)
from mfgui.ui.columns_question import columns_of, question_on
from mfgui.ui.film_finder import FilmFinder
from mfgui.ui.hiding import Hiding
from mfgui.ui.jobs import Lane
from mfgui.ui.opening import Opening
from mfgui.ui.person import known_to, person_of
from mfgui.ui.reasoning import Reasoning

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from numpy.typing import NDArray

    from mfgui.data.columns import ColumnMap
    from mfgui.data.dataset import Dataset
    from mfgui.data.splitting import Split
    from mfgui.data.subset import Subset
    from mfgui.factorization.model import Model
    from mfgui.factorization.settings import Settings
    from mfgui.insight.reasons import Why
    from mfgui.storage.recent import RecentFolders
    from mfgui.ui.jobs import Failure, Job, JobState
    from mfgui.ui.opening import Opened
    from mfgui.ui.person import Person

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
    finder
        Finds films of the data set as they are typed.
    hiding
        Films that are to be in no list.
    reasons
        Why the selected film is predicted as it is for the selected person; None without either or a model.
        `reasons.reasons.ratings` are the person's ratings that moved it, with their effects in stars; it is
        None where the method gives none.
    undo
        What the person did and may take back; one stack for the whole window.
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
    run_failed = Signal()
    """A run ended by a failure; `problem` says which."""
    run_ended = Signal(object)
    """Carries a RunSummary."""
    model_changed = Signal()
    person_changed = Signal()
    film_changed = Signal()
    reasons_changed = Signal()
    problem = Signal(object)
    """Carries a Failure: one sentence for the notice bar."""
    page_wanted = Signal(str)
    """Carries the name of a page or sub-page that a panel leads to."""
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
        self.reasons: Why | None = None
        self.run_state = RunState.IDLE
        self.slow_motion = False
        self.opened: RunOpened | None = None
        self.history: list[EpochPoint] = []
        self.summary: RunSummary | None = None

        self.training = Lane("training", nice=10, parent=self)
        self.reading = Lane("reading", nice=5, parent=self)
        self.quick = Lane("quick", parent=self)
        self.downloading = Lane("downloading", nice=5, parent=self)
        self.undo = QUndoStack(self)
        self.hiding = Hiding(self)
        self._reasoning = Reasoning(self)
        self.finder = FilmFinder(self.reading, self)
        self.finder.failed.connect(self.problem)
        self._opening = Opening(self.reading, recent, self)
        self._opening.started.connect(self.loading_started)
        self._opening.progressed.connect(self.loading_progressed)
        self._opening.ended.connect(self.loading_ended)
        self._opening.succeeded.connect(self._loaded)
        self._opening.columns_wanted.connect(self.columns_wanted)
        self._opening.failed.connect(self.problem)
        self._run: Run | None = None
        self._control = RunControl()
        self._run_job: Job | None = None
        self._train_after_loading = False
        self._new_model: Model | None = None
        self._pace = QTimer(self)
        self._pace.setSingleShot(True)
        self._pace.setInterval(MODEL_PACE_MS)
        self._pace.timeout.connect(self._show_new_model)
        self._closing = False

    # Opening

    def open(
        self, path: Path, *, train: bool = False, columns: ColumnMap | None = None, part: Subset | None = None
    ) -> None:
        """Open a folder, zip or CSV, or a part of it, in the background; what is open stays until that has worked."""
        self._train_after_loading = train
        self._opening.open(path, columns, part)

    def open_demo(self, *, train: bool = True) -> None:
        """Open the built-in demo (made on first use) and train on it, slowly enough to watch."""
        if train:
            self.set_slow_motion(True)
        self._train_after_loading = train
        self._opening.open_demo()

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
        self._opening.cancel()

    @property
    def loading(self) -> bool:
        """Whether something is being opened."""
        return self._opening.busy

    @Slot(object)
    def _loaded(self, opened: Opened) -> None:
        self._drop_run()
        self.dataset = opened.dataset
        self.hold_outs = opened.hold_outs
        self.split = self.model = self.film = self.person = self.opened = self.summary = None
        self.history = []
        self.finder.set_dataset(opened.dataset)
        self.dataset_changed.emit()
        self.run_state_changed.emit()
        self.select_user(opened.first_person)
        if self._train_after_loading:
            self.start()

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
        # Made here and not with the run: a run is to end even before this thread has heard of it.
        control = RunControl(WATCHABLE_SECONDS if self.slow_motion else 0.0)

        def work(state: JobState) -> object:
            warm.ensure(state.checkpoint)
            split = split_as_said(dataset, held_out, SEED, state.checkpoint)
            _ = split.held_out_by_user
            run = Run(chosen, complete, dataset, split, stopping, SEED, control)
            state.partial(run)
            return _train(run, state)

        self._submit_run(work, control)

    def extend(self, epochs: int) -> None:
        """Go on with a run that has ended, for so many more epochs."""
        run = self._run
        if run is None or self.run_state is not RunState.IDLE:
            return
        run.extend(epochs)
        self._submit_run(lambda state: _train(run, state), run.control)

    def pause(self) -> None:
        """Hold the run at its next checkpoint."""
        if self.run_state is RunState.TRAINING:
            self._control.pause()
            self._set_run_state(RunState.PAUSED)

    def resume(self) -> None:
        """Let a paused run go on."""
        if self.run_state is RunState.PAUSED:
            self._control.resume()
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
        self._control.stop()

    def _submit_run(self, work: Callable[[JobState], object], control: RunControl) -> None:
        self._control = control
        self._set_run_state(RunState.PREPARING)
        self._run_job = self.training.submit(work)
        self._run_job.partial.connect(self._heard)
        self._run_job.failed.connect(self._run_failed)
        self._run_job.cancelled.connect(self._run_over)
        self._run_job.succeeded.connect(self._run_over)

    def _drop_run(self) -> None:
        """Forget a run that is under way: nothing of it is heard any more."""
        if self._run_job:
            self._run_job.drop()
            self._control.stop()
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
            self._run = event
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
            assert self._run is not None
            # Together: what was held out is told of the model that is shown.
            self.model, self.split, self._new_model = self._new_model, self._run.split, None
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
        self.run_failed.emit()
        self.problem.emit(failure)

    def set_slow_motion(self, slow: bool) -> None:
        """Slow runs down to be watched, or let them go at full speed; also in the middle of one."""
        if slow != self.slow_motion:
            self.slow_motion = slow
            self._control.slow_down(WATCHABLE_SECONDS if slow else 0.0)
            self.slow_motion_changed.emit()

    # Selecting

    def select_user(self, user: int) -> None:
        """Select a person of the data set by code."""
        if self.dataset is not None:
            self.select_person(person_of(self.dataset, user))

    def select_person(self, person: Person) -> None:
        """Select somebody: every panel shows them."""
        self.person = person
        self.person_changed.emit()

    def select_film(self, film: int | None) -> None:
        """Select a film by code, or none."""
        if film != self.film:
            self.film = film
            self.film_changed.emit()

    def set_reasons(self, why: Why | None) -> None:
        """Tell why the selected film is predicted as it is; `Reasoning` asks for it."""
        if why is not self.reasons:
            self.reasons = why
            self.reasons_changed.emit()

    def model_for(self, person: Person | None) -> Model | None:
        """Return the present model if it can tell anything of this person."""
        return self.model if person is not None and known_to(self.model, person) else None

    def show_page(self, name: str) -> None:
        """Lead to a page or sub-page by its name (see mfgui/ui/pages/catalogue.py)."""
        self.page_wanted.emit(name)

    def held_out_films(self, person: Person) -> NDArray[np.int32]:
        """Films whose rating by this person was kept from training, in no order."""
        if self.split is None or person.user is None:
            return np.empty(0, np.int32)
        return self.split.validation.films[self.split.held_out_by_user.of(person.user)]

    # Closing

    def close(self) -> None:
        """End all work; `closed` follows when every lane has ended. Asking twice is harmless."""
        if not self._closing:
            self._closing = True
            self._drop_run()
            for lane in self._lanes():
                lane.finished.connect(self._lane_closed)
                lane.close()
        if not self._working():
            self.closed.emit()

    def _lanes(self) -> tuple[Lane, ...]:
        return self.training, self.reading, self.quick, self.downloading

    def _working(self) -> bool:
        return any(lane.isRunning() for lane in self._lanes())

    @Slot()
    def _lane_closed(self) -> None:
        if not self._working():
            self.closed.emit()


def _train(run: Run, state: JobState) -> object:
    try:
        return run.train(state.partial)
    except StopRequested:  # before there was anything to keep
        return None
