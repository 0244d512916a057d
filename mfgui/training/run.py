"""One training run: epochs, checkpoints, stopping rules, and the reports that the outside follows."""

from __future__ import annotations

import itertools
import math
import threading
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from mfgui.factorization import baseline
from mfgui.factorization.model import Ability, predict_ratings
from mfgui.factorization.registry import Fit, Method, TrainingData

if TYPE_CHECKING:
    from collections.abc import Callable

    from mfgui.data.dataset import Dataset, Ratings
    from mfgui.data.splitting import Split
    from mfgui.factorization.model import Model
    from mfgui.factorization.settings import Settings

_run_numbers = itertools.count(1)

REPORT_SECONDS = 1.0
"""A report comes at least this often, also inside a long epoch."""

TRAINING_SAMPLE = 200_000
"""The training RMSE is exact up to this many training ratings, else over a seeded sample of this size."""


RMSE_CHUNK = 10_000
"""Ratings predicted between two looks at pause and stop."""


DIVERGED = 1.5
"""A training RMSE this many times the lowest so far means that the run diverges."""


class StopRequested(Exception):  # noqa: N818 - an outcome, not an error
    """Raised at a checkpoint when the person (or closing) asked the run to end."""


class RunControl:
    """Pause, resume, stop and slow down, from any thread; the run looks at it every 50 ms or sooner."""

    def __init__(self, slowest: float = 0.0) -> None:
        self._going = threading.Event()
        self._going.set()
        self._stopping = False
        self._slowest = slowest
        self._changed = threading.Event()

    def slow_down(self, seconds: float) -> None:
        """Let every epoch last at least this long, so that a person can watch; 0 for full speed."""
        self._slowest = seconds
        self._changed.set()

    def rest(self, spent: float) -> float:
        """Wait out what an epoch of `spent` seconds lacks; any change ends it; return the seconds waited."""
        began = time.perf_counter()
        self._changed.clear()
        if not self._stopping and spent < self._slowest:
            self._changed.wait(self._slowest - spent)
        return time.perf_counter() - began

    def pause(self) -> None:
        """Hold the run at its next checkpoint."""
        self._going.clear()
        self._changed.set()

    def resume(self) -> None:
        """Let a paused run go on."""
        self._going.set()

    def stop(self) -> None:
        """End the run at its next checkpoint, paused or not."""
        self._stopping = True
        self._going.set()
        self._changed.set()

    @property
    def slowest(self) -> float:
        """Seconds that an epoch lasts at least."""
        return self._slowest

    def wait_while_paused(self) -> float:
        """Block while paused; return the seconds spent waiting; raise StopRequested when stopping."""
        waited = 0.0
        if not self._going.is_set():
            began = time.perf_counter()
            self._going.wait()
            waited = time.perf_counter() - began
        if self._stopping:
            raise StopRequested
        return waited


@dataclass(frozen=True, slots=True)
class Stopping:
    """Rules that end a run; the first to hold does, and is named in the summary.

    Attributes
    ----------
    epochs
        Number of epochs at most.
    patience
        End when validation RMSE has not improved for this many epochs; 0 for never.
    target
        End when validation RMSE is under this (the blog's rule); 0 for never.
    minutes
        End after this many minutes of training; 0 for never.
    """

    epochs: int
    patience: int = 5
    target: float = 0.0
    minutes: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class RunOpened:
    """First event of a run: what is about to be learnt, and what there is to beat."""

    run: int
    method: Method
    settings: Settings
    seed: int
    protocol: str
    n_train: int
    n_validation: int
    stopping: Stopping
    baseline_rmse: float


@dataclass(frozen=True, slots=True)
class EpochPoint:
    """One point of the curve.

    Attributes
    ----------
    epoch
        Epochs done; a fraction inside an epoch; 0 before training.
    whole
        True at the end of an epoch: only those points are compared for the best.
    ratings_seen
        Training ratings gone through since epoch 0.
    train_rmse, validation_rmse
        In stars, of clipped predictions.
    seconds
        Spent training so far, pauses left out.
    best
        Whether this is the lowest validation RMSE of a whole epoch so far.
    """

    epoch: float
    whole: bool
    ratings_seen: int
    train_rmse: float
    validation_rmse: float
    seconds: float
    best: bool


@dataclass(frozen=True, slots=True, eq=False)
class EpochReport:
    """A new point of a run's curve, with the usable model behind it.

    `run` is the number of the run: late reports of an old run are dropped by it. The model is a frozen
    snapshot and belongs to the report alone; a run keeps its points and its best model, no others.
    """

    run: int
    point: EpochPoint
    model: Model


@dataclass(frozen=True, slots=True, eq=False)
class RunSummary:
    """Last event of a run. `model` has the best epoch's factors."""

    run: int
    method: str
    settings: Settings
    seed: int
    best_epoch: int
    epochs: int
    validation_rmse: float
    baseline_rmse: float
    stopped_by: str
    seconds: float
    model: Model


RunEvent: TypeAlias = RunOpened | EpochReport | RunSummary


def rmse(model: Model, ratings: Ratings, checkpoint: Callable[[], object] = lambda: None) -> float:
    """Root mean squared error of clipped predictions, in stars; NaN when the model has diverged.

    Parameters
    ----------
    checkpoint
        Called after every some milliseconds of work; it may raise to give up.
    """
    total = 0.0
    for first in range(0, len(ratings), RMSE_CHUNK):
        here = slice(first, first + RMSE_CHUNK)
        errors = predict_ratings(model, ratings, here) - ratings.values[here]
        total += float(np.square(errors, dtype=np.float64).sum())
        checkpoint()
    return math.sqrt(total / len(ratings)) if len(ratings) else math.nan


class _Clock:
    """Seconds of training, pauses left out."""

    def __init__(self, spent: float) -> None:
        self._began = time.perf_counter() - spent

    @property
    def seconds(self) -> float:
        return time.perf_counter() - self._began

    def leave_out(self, seconds: float) -> None:
        self._began += seconds


@dataclass(eq=False)
class Run:
    """A method fitted to one split, which can be stopped and extended.

    Call `train` on a worker thread; it returns when a rule, the person or divergence ends the run. Calling it
    again (after `extend`) goes on from where it was.
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

    _fit: Fit | None = field(default=None, init=False)
    _best: EpochPoint | None = field(default=None, init=False)
    _best_model: Model | None = field(default=None, init=False)
    _epoch: int = field(default=0, init=False)
    _point_due: bool = field(default=True, init=False)  # a whole epoch is done, its point is not on the curve
    _seconds: float = field(default=0.0, init=False)
    _baseline: float = field(default=math.nan, init=False)
    _sample: Ratings = field(init=False)
    _clock: _Clock = field(init=False)

    def train(self, tell: Callable[[RunEvent], None]) -> RunSummary:
        """Train until something ends it, telling every event to `tell` on this thread.

        Returns
        -------
        RunSummary
            Also the last event told.

        Raises
        ------
        StopRequested
            When stopped before the first point of the curve: there is no model yet.
        """
        self._clock = _Clock(self._seconds)
        try:
            if self._fit is None:
                self._fit = self._open(tell)
            stopped_by = self._learn(self._fit, tell)
        except StopRequested:
            stopped_by = "stopped by you"
        self._seconds = self._clock.seconds
        return self._close(stopped_by, tell)

    def extend(self, epochs: int) -> None:
        """Allow `epochs` more than have been done, starting from the present factors; no other rule stays."""
        self.stopping = Stopping(epochs=self._epoch + epochs, patience=0)
        self.control = RunControl(self.control.slowest)

    def _hold(self) -> None:
        """Look at pause and stop; time spent paused is not time spent training."""
        self._clock.leave_out(self.control.wait_while_paused())

    def _learn(self, fit: Fit, tell: Callable[[RunEvent], None]) -> str:
        told_at = epoch_began = self._clock.seconds

        def checkpoint(seen: int) -> None:
            nonlocal told_at
            self._hold()
            if self._clock.seconds - told_at > REPORT_SECONDS:
                self._report(fit, seen, tell)
                told_at = self._clock.seconds

        while True:
            if self._point_due:
                self._report(fit, 0, tell)
                told_at = self._clock.seconds
            if stopped_by := self._rule_that_holds(fit):
                return stopped_by
            self._clock.leave_out(self.control.rest(self._clock.seconds - epoch_began))
            self._hold()
            epoch_began = self._clock.seconds
            fit.run_epoch(checkpoint)
            self._epoch += 1
            self._point_due = True

    def _report(self, fit: Fit, seen: int, tell: Callable[[RunEvent], None]) -> None:
        """Measure and tell one point: of a whole epoch when one is due, else inside an epoch."""
        n = len(self.split.train)
        whole = self._point_due
        model = fit.model()
        validation = rmse(model, self.split.validation, self._hold)
        # A method without epochs has nothing to choose from: what it computed is what it is.
        one_shot = Ability.EPOCHS not in self.method.abilities
        best = whole and (one_shot or self._best is None or validation < self._best.validation_rmse)
        point = EpochPoint(
            epoch=self._epoch if whole else self._epoch + seen / n,
            whole=whole,
            ratings_seen=self._epoch * n + seen,
            train_rmse=rmse(model, self._sample, self._hold),
            validation_rmse=validation,
            seconds=self._clock.seconds,
            best=best,
        )
        if best:
            self._best, self._best_model = point, model
        if whole:
            self.history.append(point)
            self._point_due = False
        tell(EpochReport(self.number, point, model))

    def _open(self, tell: Callable[[RunEvent], None]) -> Fit:
        train = self.split.train
        learning = TrainingData.of(self.dataset, train)
        reference = baseline.METHOD.start(learning, baseline.METHOD.choose(), self.seed)
        reference.run_epoch(lambda _: self._hold())
        self._baseline = rmse(reference.model(), self.split.validation, self._hold)
        self._sample = train
        if len(train) > TRAINING_SAMPLE:
            chosen = np.random.default_rng(self.seed).choice(len(train), TRAINING_SAMPLE, replace=False)
            self._sample = train.take(np.sort(chosen))
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
            )
        )
        # Computed here once, with a look at stop in between: tens of milliseconds each at 20 million ratings.
        for statistic in ("mean", "user_support", "film_support"):
            getattr(learning, statistic)
            self._hold()
        return self.method.start(learning, self.settings, self.seed)

    def _rule_that_holds(self, fit: Fit) -> str:
        """Name of the first stopping rule that holds now, "" when none does."""
        last, best, rules = self.history[-1], self._best, self.stopping
        if not math.isfinite(last.validation_rmse) or not math.isfinite(last.train_rmse):
            return "diverged: the numbers grew beyond all bounds; try a smaller step size"
        # Clipped predictions bound the error: a run that diverges to ±infinity shows at some 2 stars.
        if last.train_rmse > DIVERGED * min(point.train_rmse for point in self.history):
            return "diverged: the error keeps growing; try a smaller step size"
        if rules.target and last.validation_rmse < rules.target:
            return f"reached the target of {rules.target:g}"
        if rules.patience and best is not None and last.epoch - best.epoch >= rules.patience:
            return f"no improvement for {rules.patience} epochs"
        if fit.settled:
            return "the factors stopped changing"
        if self._epoch >= rules.epochs:
            return f"{rules.epochs} epochs done" if rules.epochs != 1 else "done"
        if rules.minutes and self._clock.seconds >= 60 * rules.minutes:
            return f"{rules.minutes:g} minutes are over"
        return ""

    def _close(self, stopped_by: str, tell: Callable[[RunEvent], None]) -> RunSummary:
        if self._best is None or self._best_model is None:
            raise StopRequested
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
        )
        tell(summary)
        return summary
