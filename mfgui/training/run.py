"""One training run: its epochs and checkpoints, its saved state, and the reports that the outside follows."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from functools import partial
from typing import Any, cast

from mfgui.base.text import tr, written
from mfgui.data.dataset import Dataset
from mfgui.data.splitting import Split
from mfgui.factorization.capabilities import CutsModel, ForgetsLayout, LowersRegularisation, SavesState, State
from mfgui.factorization.interest import Interest, shows_interest
from mfgui.factorization.interface import Ability, Fit, Model, TrainingData
from mfgui.factorization.method import Method
from mfgui.factorization.registry import check_suits
from mfgui.factorization.served import be_exact
from mfgui.factorization.settings import Settings
from mfgui.training.blending import learn_best_interest, learn_weight
from mfgui.training.control import RunControl, StopRequested
from mfgui.training.events import (
    JUDGING,
    WEIGHING,
    EpochPoint,
    EpochReport,
    Finishing,
    RunEvent,
    RunOpened,
    RunSummary,
    Stopping,
)
from mfgui.training.measuring import Measure
from mfgui.training.pace import Clock, Pace
from mfgui.training.rules import is_stuck, rule_that_holds
from mfgui.training.state import (
    CannotSaveError,
    RunCheckpoint,
    fit_state,
    kept,
    model_of,
    of_fit,
    of_model,
    point_of,
    restore_fit,
)
from mfgui.training.visits import Visits

__all__ = [
    "CannotSaveError", "EpochPoint", "EpochReport", "Finishing", "Run", "RunCheckpoint", "RunControl", "RunEvent",
    "RunOpened", "RunSummary", "StopRequested", "Stopping",
]  # fmt: skip

_run_numbers = itertools.count(1)

REPORT_SECONDS = 1.0  # a report comes at least this often, also inside a long epoch
# From so many training ratings on, a run at rest keeps no layout of them: more than 10 bytes of each, laid out again in
# some 0.1 s per million.
MANY_RATINGS = 5_000_000


@dataclass(eq=False)
class Run:
    """A method fitted to one split, which can be stopped, extended, saved and continued.

    Call `train` on a worker thread; it returns when a rule, the person or divergence ends the run. Calling it
    again (after `extend`) goes on from where it was. `state` may be called from any other thread at any time;
    `restored` makes a run again whose `train` goes on with the same curve.
    """

    method: Method
    settings: Settings
    dataset: Dataset
    split: Split
    stopping: Stopping
    seed: int
    control: RunControl = field(default_factory=RunControl)
    number: int = field(default_factory=lambda: next(_run_numbers))
    history: list[EpochPoint] = field(default_factory=list)
    # How the split was drawn, as `split_from_spec` takes it, so that it can be drawn again; the run's own seed where
    # `split_seed` is None. "" where nobody will ask.
    validation: str = ""
    split_seed: int | None = None
    # Whether a light model of who watches what is learnt beside a method of ratings, for its lists.
    beside: bool = False

    _fit: Fit | None = field(default=None, init=False)
    _best: EpochPoint | None = field(default=None, init=False)
    _best_model: Model | None = field(default=None, init=False)
    _restoring: RunCheckpoint | None = field(default=None, init=False)  # what the fit has not taken over yet
    _epoch: int = field(default=0, init=False)
    _point_due: bool = field(default=True, init=False)  # a whole epoch is done, its point is not on the curve
    _seconds: float = field(default=0.0, init=False)
    _baseline: float = field(default=math.nan, init=False)
    _interest: Interest | None = field(default=None, init=False)
    _all_equal: bool = field(default=False, init=False)
    _measure: Measure = field(init=False)
    _clock: Clock = field(init=False)
    _visits: Visits = field(default_factory=Visits, init=False)

    def __post_init__(self) -> None:
        self._measure = Measure(self.dataset, self.split, self.seed, self._hold)

    def train(self, tell: Callable[[RunEvent], None]) -> RunSummary:
        """Train until something ends it, telling every event to `tell` on this thread.

        Returns also the last event told. Raises StopRequested when stopped before the first point of the curve: there
        is no model yet.
        """
        with self._visits.at_work:
            self._clock = Clock(self._seconds)
            try:
                if self._fit is None:
                    self._fit = self._open(tell)
                stopped_by = self._learn(self._fit, tell)
            except StopRequested:
                stopped_by = written("stopped by you")
            self._seconds = self._clock.seconds
            summary = self._close(stopped_by, tell)
            self._rest()
            return summary

    def _rest(self) -> None:
        """Keep of a fit of many ratings only what it has learnt; its layout of them is made again if it goes on."""
        fit: object = self._fit
        if len(self.split.train) < MANY_RATINGS or not isinstance(fit, SavesState):
            return
        if isinstance(fit, ForgetsLayout):
            fit.forget_layout()
            return
        learnt = of_fit(fit.state())
        for array in learnt.arrays.values():
            array.setflags(write=False)
        self._fit, self._restoring = None, learnt

    def extend(self, epochs: int) -> None:
        """Allow `epochs` more than have been done, starting from the present factors; no other rule stays."""
        self.stopping = Stopping(epochs=self._epoch + epochs, patience=0)
        self.control = RunControl(self.control.slowest)

    def state(self) -> RunCheckpoint:
        """Return all of this run but its data, to be saved; from any thread, also while the run is under way.

        A run at work is held at its next checkpoint (50 ms or sooner) for as long as copying its factors takes;
        one that is paused or has ended just lets it happen. What is returned belongs to the caller.

        Raises CannotSaveError when the method has epochs and does not say what its state is (see
        `capabilities.SavesState`).
        """
        with self._visits.visit():
            learnt = self._learnt()
            # What a method without epochs has learnt is its model; before that is told, it has learnt nothing.
            redo = self._point_due and Ability.EPOCHS not in self.method.abilities
            facts: dict[str, Any] = {
                "method": self.method.name,
                "settings": dict(self.settings),
                "seed": self.seed,
                "validation": self.validation,
                "split_seed": self.seed if self.split_seed is None else self.split_seed,
                "protocol": self.split.protocol,
                "n_train": len(self.split.train),
                "n_validation": len(self.split.validation),
                "stopping": asdict(self.stopping),
                "history": [asdict(point) for point in self.history],
                "epoch": 0 if redo else self._epoch,
                "point_due": self._point_due and not (redo and self.history),
                "seconds": self._seconds,
                "baseline_rmse": self._baseline,
                "beside": self.beside,
                "begun": bool(learnt),
                "best": None if self._best is None else self.history.index(self._best),
            }
            whole = RunCheckpoint(facts, {}) | of_fit(learnt)
            best = self._best_model
        # A model is frozen, so the run may go on meanwhile.
        if best is not None:
            whole |= of_model(best, "best_model", "best.")
        if (beside := self._interest) is not None:
            whole |= of_model(beside.model, "interest", "interest.", weight=beside.weight, spread=beside.spread)
        return whole

    def _learnt(self) -> State:
        """State of the fit, or what it has still to take over; empty where it has not begun or cannot tell."""
        fit: object = self._fit
        if self._restoring is not None:
            return fit_state(self._restoring)
        if isinstance(fit, SavesState):
            return {key: kept(value) for key, value in fit.state().items()}
        if fit is not None and Ability.EPOCHS in self.method.abilities:
            raise CannotSaveError(
                tr("runs of {name} cannot be saved: it does not say how to go on", name=self.method.name)
            )
        return {}

    @classmethod
    def restored(
        cls,
        state: RunCheckpoint,
        method: Method,  # the one that the facts name
        # The same ratings, split again the same way: `mfgui.storage.run_file` looks that they are.
        dataset: Dataset,
        split: Split,
        control: RunControl | None = None,
    ) -> Run:
        """Make a run again from its state; `train` then goes on with the curve of one never interrupted.

        `train` tells RunOpened first and no point that is in `history` already. To go on after an end by a
        stopping rule, call `extend`.

        Raises LookupError, ValueError or TypeError when the parts of the state do not belong together.
        """
        facts = state.facts
        run = cls(
            method=method,
            settings=dict(facts["settings"]),
            dataset=dataset,
            split=split,
            stopping=Stopping(**facts["stopping"]),
            seed=int(facts["seed"]),
            control=control or RunControl(),
            history=[point_of(point) for point in facts["history"]],
            validation=str(facts["validation"]),
            split_seed=int(facts["split_seed"]),
            beside=bool(facts.get("beside", False)),
        )
        run._epoch, run._point_due = int(facts["epoch"]), bool(facts["point_due"])
        run._seconds, run._baseline = float(facts["seconds"]), float(facts["baseline_rmse"])
        if not 0 <= run._epoch <= (run.history[-1].epoch if run.history else 0) + 1:
            raise ValueError(f"epoch {run._epoch} of a curve of {len(run.history)} points")
        learnt_from = TrainingData.of(dataset, split.train)
        if facts["best"] is not None:
            run._best = run.history[int(facts["best"])]
            run._best_model = model_of(state, "best_model", "best.", learnt_from)
        if (beside := facts.get("interest")) is not None:
            model = model_of(state, "interest", "interest.", learnt_from)
            run._interest = Interest(model, dataset.scale, float(beside["weight"]), float(beside["spread"]))
        if facts["begun"]:
            run._restoring = state
        return run

    @property
    def interest(self) -> Interest | None:
        """What was learnt of who watches what, None where it was not wanted or is not there yet."""
        return self._interest

    @property
    def best_model(self) -> Model | None:
        """The best epoch's model so far, None before the first point of the curve."""
        return self._best_model

    def _let_in(self, wait: Callable[[], float]) -> None:
        """Wait, letting others look at the run meanwhile; what it waited is not time spent training."""
        self._seconds = self._clock.seconds
        self._clock.leave_out(self._visits.let_in(wait))

    def _hold(self) -> None:
        """Look at pause and stop."""
        self._let_in(self.control.wait_while_paused)

    def _learn(self, fit: Fit, tell: Callable[[RunEvent], None]) -> str:
        epoch_began = self._clock.seconds
        every = int(self.settings.get("report_batches", 0)) * int(self.settings.get("batch", 0))
        pace = Pace(every, REPORT_SECONDS, epoch_began)

        def checkpoint(seen: int) -> None:
            self._hold()
            if pace.due(seen, self._clock.seconds):
                began = self._clock.seconds
                self._report(fit, seen, tell)
                pace.told(seen, began, self._clock.seconds)

        while True:
            if self._point_due:
                began = self._clock.seconds
                self._report(fit, 0, tell)
                pace.told(0, began, self._clock.seconds)
            if stopped_by := self._rule_that_holds(fit):
                return stopped_by
            spent = self._clock.seconds - epoch_began
            self._let_in(partial(self.control.rest, spent))
            self._hold()
            epoch_began = self._clock.seconds
            fit.run_epoch(checkpoint)
            self._epoch += 1
            self._point_due = True

    def _report(self, fit: Fit, seen: int, tell: Callable[[RunEvent], None]) -> None:
        """Measure and tell one point: of a whole epoch when one is due, else inside an epoch."""
        n = len(self.split.train)
        whole = self._point_due
        # A method without epochs has nothing to choose from: what it computed is what it is, and before that nothing.
        one_shot = Ability.EPOCHS not in self.method.abilities
        if one_shot and not whole and self._best_model is not None:
            last = self.history[-1]
            model, validation, training = self._best_model, last.validation_rmse, last.train_rmse
        else:
            model = self._model(fit)
            training, validation = self._measure.errors(fit, model)
        best = whole and (one_shot or self._best is None or validation < self._best.validation_rmse)
        point = EpochPoint(
            epoch=self._epoch if whole else self._epoch + seen / n,
            whole=whole,
            ratings_seen=self._epoch * n + seen,
            train_rmse=training,
            validation_rmse=validation,
            seconds=self._clock.seconds,
            best=best,
            lowered_to=self._lower_if_stuck(fit) if whole and not best else None,
        )
        if best:
            self._best, self._best_model = point, model
        if whole:
            self.history.append(point)
            self._point_due = False
        tell(EpochReport(self.number, point, model))

    def _learn_interest(self, learning: TrainingData) -> None:
        """Learn who watches what, from the same ratings, where lists are wanted and the method does not do it."""
        wanted = self.beside and Ability.INTEREST not in self.method.abilities and len(learning.ratings)
        if wanted and self._interest is None:
            model = learn_best_interest(learning, lambda: self._measure.likes, self.seed, self._hold)
            self._interest = Interest.usual(model, self.dataset.scale)

    def _model(self, fit: object) -> Model:
        if isinstance(fit, CutsModel):
            return fit.model_between(lambda _: self._hold())
        return cast("Fit", fit).model()

    def _lower_if_stuck(self, fit: object) -> float | None:
        """Lower λ where the settings say so, once after each best epoch; return what it is lowered to."""
        if isinstance(fit, LowersRegularisation) and is_stuck(self.settings, self.history, self._best, self._epoch):
            return fit.lower_regularisation(float(self.settings["lower_factor"]))
        return None

    def _open(self, tell: Callable[[RunEvent], None]) -> Fit:
        be_exact()
        train = self.split.train
        check_suits(self.method, self.dataset)
        learning = TrainingData.of(self.dataset, train, self._hold)
        if math.isnan(self._baseline):
            self._baseline = self._measure.error_to_beat(self.method, learning)
        self._learn_interest(learning)
        _ = self._measure.sample  # so that no epoch is charged for drawing it
        tell(
            RunOpened(
                run=self.number,
                method=self.method,
                settings=self.settings,
                seed=self.seed,
                protocol=self.split.protocol,
                n_train=len(train),
                n_validation=len(self.split.validation),
                stopping=self.stopping,
                baseline_rmse=self._baseline,
                interest=self._interest,
                sampled=self._measure.sampled if Ability.INTEREST in self.method.abilities else None,
            )
        )
        # Computed here once, with a look at stop in between: tens of milliseconds each at 20 million ratings.
        for statistic in ("mean", "user_support", "film_support"):
            getattr(learning, statistic)
            self._hold()
        self._all_equal = Ability.INTEREST not in self.method.abilities and len(train) > 0 and not learning.spread
        fit = self.method.start(learning, self.settings, self.seed)
        if self._restoring is not None:
            if isinstance(fit, SavesState):
                restore_fit(fit, self._restoring, self._epoch, lambda _: self._hold())
            self._restoring = None
        return fit

    def _rule_that_holds(self, fit: Fit) -> str:
        """Name of the first stopping rule that holds now, "" when none does."""
        if self._all_equal and Ability.EPOCHS in self.method.abilities:
            return written("all ratings are equal: there is nothing to learn")
        return rule_that_holds(
            self.stopping,
            self.settings,
            self.history,
            self._best,
            epochs=self._epoch,
            seconds=self._clock.seconds,
            settled=fit.settled,
        )

    def _close(self, stopped_by: str, tell: Callable[[RunEvent], None]) -> RunSummary:
        if self._best is None or self._best_model is None:
            raise StopRequested
        if self._interest is not None:
            tell(Finishing(self.number, WEIGHING))
            rmse = self._best.validation_rmse
            self._interest = replace(self._interest, spread=rmse)
            with suppress(StopRequested):  # who stops a run does not wait: the usual weight stays
                likes = self._measure.likes
                self._interest = learn_weight(self._interest, self._best_model, likes, rmse, self._hold)
        of_everybody = math.nan
        if shows_interest(self._best_model) and self._measure.sampled:
            tell(Finishing(self.number, JUDGING))
            spent = self._seconds
            with suppress(StopRequested):
                of_everybody = self._measure.of_everybody(self._best_model)
            self._seconds = spent  # judging is no training
        summary = RunSummary(
            run=self.number,
            method=self.method.name,
            settings=self.settings,
            seed=self.seed,
            best_epoch=int(self._best.epoch),
            epochs=self._epoch,
            validation_rmse=self._best.validation_rmse,
            baseline_rmse=self._baseline,
            stopped_by=stopped_by,
            seconds=self._seconds,
            model=self._best_model,
            interest=self._interest,
            of_everybody=of_everybody,
        )
        tell(summary)
        return summary
