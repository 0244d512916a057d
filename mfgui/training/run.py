"""One training run: epochs, checkpoints, stopping rules, and the reports that the outside follows."""

from __future__ import annotations

import itertools
import math
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from mfgui.factorization import baseline
from mfgui.factorization.registry import Fit, Method, TrainingData

if TYPE_CHECKING:
    from mfgui.data.dataset import Dataset, Ratings
    from mfgui.data.splitting import Split
    from mfgui.factorization.model import Model
    from mfgui.factorization.settings import Settings

_run_numbers = itertools.count(1)

REPORT_SECONDS = 1.0
"""A report comes at least this often, also inside a long epoch."""

TRAINING_SAMPLE = 200_000
"""The training RMSE is exact up to this many training ratings, else over a seeded sample of this size."""


class StopRequested(Exception):  # noqa: N818 - an outcome, not an error
    """Raised at a checkpoint when the person (or closing) asked the run to end."""


class RunControl:
    """Pause, resume and stop, from any thread; the run looks at it between blocks of at most 50 ms."""

    def __init__(self) -> None:
        self._going = threading.Event()
        self._going.set()
        self._stopping = False

    def pause(self) -> None:
        """Hold the run at its next checkpoint."""
        self._going.clear()

    def resume(self) -> None:
        """Let a paused run go on."""
        self._going.set()

    def stop(self) -> None:
        """End the run at its next checkpoint, paused or not."""
        self._stopping = True
        self._going.set()

    @property
    def paused(self) -> bool:
        """Whether the run is, or is about to be, held."""
        return not self._going.is_set()

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


def rmse(model: Model, ratings: Ratings) -> float:
    """Root mean squared error of clipped predictions, in stars; NaN when the model has diverged."""
    predicted = model.predict(ratings.users, ratings.films)
    return float(np.sqrt(np.mean((predicted - ratings.values).astype(np.float64) ** 2)))


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

    _fit: Fit | None = None
    _best: EpochPoint | None = None
    _best_model: Model | None = None
    _epoch: int = 0
    _seconds: float = 0.0
    _baseline: float = math.nan

    def train(self, tell: Callable[[RunEvent], None]) -> RunSummary:
        """Train until something ends it, telling every event to `tell` on this thread.

        Returns
        -------
        RunSummary
            Also the last event told.
        """
        began = time.perf_counter() - self._seconds
        seen_before = self._epoch * len(self.split.train)
        told_at = began

        def report(seen: int, *, whole: bool) -> None:
            nonlocal told_at
            assert self._fit is not None
            n = len(self.split.train)
            model = self._fit.model()
            validation = rmse(model, self.split.validation)
            best = whole and (self._best is None or validation < self._best.validation_rmse)
            point = EpochPoint(
                epoch=self._epoch if whole else self._epoch + seen / n,
                whole=whole,
                ratings_seen=seen_before + seen,
                train_rmse=rmse(model, self._sample),
                validation_rmse=validation,
                seconds=time.perf_counter() - began,
                best=best,
            )
            if best:
                self._best, self._best_model = point, model
            if whole:
                self.history.append(point)
            told_at = time.perf_counter()
            tell(EpochReport(self.number, point, model))

        def checkpoint(seen: int) -> None:
            nonlocal began, told_at
            waited = self.control.wait_while_paused()
            began += waited
            told_at += waited
            if time.perf_counter() - told_at > REPORT_SECONDS:
                report(seen, whole=False)

        stopped_by = ""
        try:
            if self._fit is None:
                self._open(tell, checkpoint)
                report(0, whole=True)
            while not (stopped_by := self._rule_that_holds(time.perf_counter() - began)):
                self.control.wait_while_paused()
                assert self._fit is not None
                self._fit.run_epoch(checkpoint)
                self._epoch += 1
                seen_before = self._epoch * len(self.split.train)
                report(0, whole=True)
        except StopRequested:
            stopped_by = "stopped by you"
        self._seconds = time.perf_counter() - began
        return self._close(stopped_by, tell)

    def extend(self, epochs: int) -> None:
        """Allow `epochs` more than have been done, starting from the present factors."""
        from dataclasses import replace

        self.stopping = replace(self.stopping, epochs=self._epoch + epochs, patience=0, target=0.0)
        self.control = RunControl()

    def _open(self, tell: Callable[[RunEvent], None], checkpoint: Callable[[int], None]) -> None:
        data = self.dataset
        train = self.split.train
        learning = TrainingData(train, data.n_users, data.n_films, data.scale)
        reference = baseline.METHOD.start(learning, baseline.METHOD.choose(), self.seed)
        reference.run_epoch(lambda _: self.control.wait_while_paused() and None)
        self._baseline = rmse(reference.model(), self.split.validation)
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
        self._sample = train
        if len(train) > TRAINING_SAMPLE:
            chosen = np.random.default_rng(self.seed).choice(len(train), TRAINING_SAMPLE, replace=False)
            self._sample = train.take(np.sort(chosen))
        self._fit = self.method.start(learning, self.settings, self.seed)

    def _rule_that_holds(self, seconds: float) -> str:
        """Name of the first stopping rule that holds now, "" when none does."""
        last, best, rules = self.history[-1], self._best, self.stopping
        if not math.isfinite(last.validation_rmse) or not math.isfinite(last.train_rmse):
            return "diverged: the numbers grew beyond all bounds; try a smaller step size"
        if last.train_rmse > 3 * max(self.history[0].train_rmse, 1.0):
            return "diverged: the error keeps growing; try a smaller step size"
        if rules.target and last.validation_rmse < rules.target:
            return f"reached the target of {rules.target:g}"
        if rules.patience and best is not None and last.epoch - best.epoch >= rules.patience:
            return f"no improvement for {rules.patience} epochs"
        if self._epoch >= rules.epochs:
            return f"{rules.epochs} epochs done" if rules.epochs != 1 else "done"
        if rules.minutes and seconds >= 60 * rules.minutes:
            return f"{rules.minutes:g} minutes are over"
        return ""

    def _close(self, stopped_by: str, tell: Callable[[RunEvent], None]) -> RunSummary:
        if self._best is None or self._best_model is None:  # stopped before the first point
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
