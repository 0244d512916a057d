"""A run under way: the part of the session that starts it, holds it, hears of it and shows its models."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import Enum

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from mfgui.base.errors import Mend
from mfgui.data.held_out_file import split_from_spec
from mfgui.data.splitting import Split, Validation
from mfgui.factorization import registry, warm
from mfgui.factorization.capabilities import KeepsLate, factors_of
from mfgui.factorization.interface import Model
from mfgui.factorization.method import Method
from mfgui.factorization.settings import Settings
from mfgui.training.cost import estimate
from mfgui.training.learnt import Learnt
from mfgui.training.run import (
    EpochPoint,
    EpochReport,
    Finishing,
    Run,
    RunControl,
    RunEvent,
    RunOpened,
    RunSummary,
    Stopping,
    StopRequested,
)
from mfgui.ui.state.jobs import Failure, Job, JobState, Lane
from mfgui.ui.state.memory import give_large_arrays_back, let_mapped_go
from mfgui.ui.state.studies import Studies
from mfgui.ui.state.workspace import Workspace
from mfgui.ui.text import file_size, tr

MODEL_PACE_MS = 400  # while a run goes on, panels get a new model at most this often: a person can follow that
_BEYOND_ALL = 1e4  # no factor of a model that learns comes near this
WATCHABLE_SECONDS = 0.2  # in slow motion an epoch lasts at least this long
VALIDATION = Validation("random", 0.1)
SEED = 1


class RunState(Enum):
    """What the training lane is doing."""

    IDLE = "idle"
    PREPARING = "preparing"
    TRAINING = "training"
    PAUSED = "paused"
    STOPPING = "stopping"


class Running(Workspace):
    """A workspace with the run that made its model."""

    run_state_changed = Signal()
    slow_motion_changed = Signal()
    warmed = Signal()  # `kernels_ready` is another
    replay_wanted = Signal()  # the present run is to be played from its first epoch
    run_opened = Signal(object)  # carries a RunOpened
    point_added = Signal(object)  # carries an EpochPoint
    epoch_reported = Signal(object)  # carries an EpochReport, with its model, before it is shown
    run_failed = Signal()  # a run ended by a failure; `problem` says which
    run_ended = Signal(object)  # carries a RunSummary
    run_dropped = Signal()  # a run that was under way is not wanted any more; nothing more of it is reported

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        give_large_arrays_back()  # before the first of them
        self.validation = str(VALIDATION)  # how ratings are held out in the present run, as `split_from_spec` takes it
        self.preset = ""  # the one it was started with, "" for none
        self.run_state = RunState.IDLE  # what the training lane is doing
        # What the present run does after its last epoch, before its summary comes, in English; "" otherwise.
        self.finishing = ""
        self.recorded = False  # whether the present run was learnt on another computer and ships with its ratings
        self.kernels_ready = True  # whether a run can begin at once; else kernels are being compiled in the background
        self.slow_motion = False  # whether runs are slowed down so that a person can watch; the demo starts so
        # What the present run reported; None (or empty) before, changed only through the verbs.
        self.opened: RunOpened | None = None
        self.history: list[EpochPoint] = []
        self.summary: RunSummary | None = None
        self.run: Run | None = None  # the run itself, None before there is one and where only its result is known
        self.beside = True  # whether the next run learns who watches what beside a method of ratings, for lists
        self.memory_budget = 0  # bytes that a run may take at most, by its estimate; 0 for no bound
        self.training = Lane("training", nice=10, parent=self)  # the lane of runs
        # Races, searches and tables of methods, on the same lane: no run starts while one is under way.
        self.studies = Studies(self.training, self)
        self._control = RunControl()
        self._run_job: Job | None = None
        self._new_model: Model | None = None
        self._pace = QTimer(self)
        self._pace.setSingleShot(True)
        self._pace.setInterval(MODEL_PACE_MS)
        self._pace.timeout.connect(self._show_new_model)

    def start(
        self,
        method: str = "",  # its name; by default the usual one for these data
        *,
        preset: str | None = None,
        settings: Settings | None = None,
        epochs: int | None = None,
        # How ratings are held out, as `split_from_spec` takes it; by default 10 % of them at random.
        validation: str | None = None,
        # Rules that end it; by default the method's own, with `epochs` in place of its number.
        stopping: Stopping | None = None,
        seed: int = SEED,  # of the split and of the method
    ) -> None:
        """Train a method from the beginning; ends a run that is under way."""
        if self.dataset is None or self._study_in_the_way():
            return
        dataset, chosen = self.dataset, registry.method(method or registry.default_for(self.dataset))
        complete = chosen.choose(preset, settings, ratings=len(dataset.ratings))
        if self._over_budget(chosen, complete):
            return
        self._drop_run()
        rules = stopping or Stopping(epochs=epochs or chosen.epochs, patience=chosen.patience)
        self.opened, self.summary, self.history = None, None, []
        self.preset = preset or ""
        held_out = self.validation = validation or str(VALIDATION)
        # Made here and not with the run: a run is to end even before this thread has heard of it.
        control = RunControl(WATCHABLE_SECONDS if self.slow_motion else 0.0)

        def work(state: JobState) -> object:
            warm.ensure(state.checkpoint)
            split = split_from_spec(dataset, held_out, seed, state.checkpoint)
            _ = split.held_out_by_user
            run = Run(chosen, complete, dataset, split, rules, seed, control, validation=held_out, beside=self.beside)
            state.partial(run)
            return _train(run, state)

        self._submit_run(work, control)

    def _over_budget(self, method: Method, settings: Settings) -> bool:
        """Whether a run would take more memory than may be used, which is told."""
        assert self.dataset is not None
        cost = estimate(method, settings, self.dataset, factor=1.0) if self.memory_budget else None
        if cost is None or cost.bytes <= self.memory_budget:
            return False
        words = tr(
            "{method} would take about {needed} of memory, and Preferences allow {budget}; "
            "use a part of the ratings, fewer factors, or allow more",
            method=tr(method.title),
            needed=file_size(cost.bytes),
            budget=file_size(self.memory_budget),
        )
        self.problem.emit(Failure(words, mend=Mend.ALLOW))
        return True

    def extend(self, epochs: int) -> None:
        """Go on with a run that has ended, for more epochs."""
        run = self.run
        if run is None or self.run_state is not RunState.IDLE or self._study_in_the_way():
            return
        run.extend(epochs)
        if self.opened:
            self.opened = replace(self.opened, stopping=run.stopping)
        self._submit_run(lambda state: _train(run, state), run.control)

    def carry_on(self) -> None:
        """Go on with a run that was stopped or put aside, by the rules that it has."""
        run = self.run
        if run is None or self.run_state is not RunState.IDLE or self._study_in_the_way():
            return
        run.control = RunControl(run.control.slowest)
        self._submit_run(lambda state: _train(run, state), run.control)

    def show_run(
        self,
        # What it reported when it was trained.
        opened: RunOpened,
        history: list[EpochPoint],
        summary: RunSummary,
        split: Split,  # what it learnt from, and what was held out
        *,
        validation: str,
        preset: str,
        run: Run | None = None,  # the run itself where it can go on
        recorded: bool = False,  # whether it ships with the ratings
    ) -> None:
        """Show a run that ended at another time, in place of the present one."""
        self._forget_run()
        self.recorded = recorded
        self.run, self.opened, self.history, self.summary = run, opened, history, summary
        self.validation, self.preset = validation, preset
        self.split, self.model, self.interest = split, summary.model, summary.interest
        self.run_opened.emit(opened)
        self.model_changed.emit()
        self.run_state_changed.emit()
        self.run_ended.emit(summary)

    def show_learnt(self, learnt: Learnt) -> None:
        """Show what was learnt elsewhere of the ratings that are open: a run, or a model alone."""
        trained = learnt.trained
        if trained is not None and learnt.split is not None:
            run = trained.run
            self.show_run(
                trained.opened,
                list(run.history),
                trained.summary,
                learnt.split,
                validation=run.validation,
                preset="",
                run=run,
            )
            return
        self._forget_run()
        self.split, self.model, self.interest = learnt.split, learnt.model, learnt.interest
        self.model_changed.emit()
        self.run_state_changed.emit()

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

    def _study_in_the_way(self) -> bool:
        """Report it when a study has the lane."""
        if self.studies.name:
            self.problem.emit(Failure(self.studies.obstacle))
        return bool(self.studies.name)

    def _submit_run(self, work: Callable[[JobState], object], control: RunControl) -> None:
        self._control = control
        self.finishing = ""
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
            self.run_dropped.emit()
        self.run = self._run_job = None
        self.recorded = False
        self._new_model = None
        self._pace.stop()
        self.run_state = RunState.IDLE

    def _forget_run(self) -> None:
        """Drop a run and all that is known of it."""
        self._drop_run()
        self.split = self.model = self.interest = self.opened = self.summary = None
        self.history = []

    def _set_run_state(self, state: RunState) -> None:
        if state is not self.run_state:
            self.run_state = state
            self.run_state_changed.emit()

    @Slot(object)
    def _heard(self, event: Run | RunEvent) -> None:
        if isinstance(event, Run):
            self.run = event
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
            self.epoch_reported.emit(event)
            if _within_bounds(event.model):
                self._new_model = event.model
                if not self._pace.isActive():
                    self._show_new_model()
                    self._pace.start()
        elif isinstance(event, Finishing):
            self.finishing = event.doing
            self.run_state_changed.emit()
        else:
            self.summary = event
            self._new_model = event.model

    @Slot()
    def _show_new_model(self) -> None:
        if self._new_model is not None:
            assert self.run is not None
            # Together: what was held out belongs to the model that is shown.
            self.model, self.split, self._new_model = self._new_model, self.run.split, None
            self.interest = self.summary.interest if self.summary else self.run.interest
            self.model_changed.emit()
            if self._run_job:
                self._pace.start()

    @Slot()
    def _run_over(self) -> None:
        self._run_job = None
        self.finishing = ""
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

    def _set_warm(self, ready: bool) -> None:
        if ready != self.kernels_ready:
            self.kernels_ready = ready
            self.warmed.emit()

    def set_slow_motion(self, slow: bool) -> None:
        """Slow runs down to be watched, or let them go at full speed; also in the middle of one."""
        if slow != self.slow_motion:
            self.slow_motion = slow
            self._control.slow_down(WATCHABLE_SECONDS if slow else 0.0)
            self.slow_motion_changed.emit()


def _train(run: Run, state: JobState) -> object:
    def tell(event: RunEvent) -> None:
        state.partial(event)
        if isinstance(event, EpochReport) and event.point.whole:
            let_mapped_go(run.dataset.ratings)

    try:
        return run.train(tell)
    except StopRequested:  # before there was anything to keep
        return None


def _within_bounds(model: Model) -> bool:
    """Whether numbers can be told from a model; those of one that diverges grow beyond all bounds in an epoch or two.

    What was shown before stays then: the run itself says soon that it has diverged.
    """
    if isinstance(model, KeepsLate) and not model.keep_is_ready():
        return True  # its factors take seconds, and samples of a posterior do not diverge
    factors = factors_of(model)
    if factors is None or not factors.film_factors.size:
        return True
    lowest, highest = float(factors.film_factors.min()), float(factors.film_factors.max())
    return max(-lowest, highest) < _BEYOND_ALL  # false with a NaN
