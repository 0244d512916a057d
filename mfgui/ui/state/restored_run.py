"""A run read back from the shelf's files, ready to be shown as the present one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Final

import numpy as np

from mfgui.data.dataset import Dataset, Ratings
from mfgui.data.errors import DataError
from mfgui.data.held_out_file import split_from_spec
from mfgui.data.splitting import Split
from mfgui.factorization import registry
from mfgui.factorization.interest import Interest
from mfgui.factorization.interface import Model
from mfgui.factorization.settings import SettingError
from mfgui.storage.model_file import load_model
from mfgui.storage.opened_model import OpenedModel
from mfgui.storage.recorded_run import RecordedRun
from mfgui.storage.run_file import continue_run, load_run
from mfgui.storage.shelf import ShelfRun, Standing
from mfgui.training.run import EpochPoint, Run, RunOpened, RunSummary, Stopping
from mfgui.ui.state.jobs import JobState
from mfgui.ui.text import tr

FROM_FILE: Final = 1 << 30  # number of a run that a file brought along: it is on no shelf


@dataclass(frozen=True, slots=True, eq=False)
class BroughtBack:
    """A run of the shelf, ready to be shown as the present one; `go_on` says that it is to be continued."""

    shelf_run: ShelfRun
    dataset: Dataset
    split: Split
    opened: RunOpened
    points: tuple[EpochPoint, ...]
    summary: RunSummary
    run: Run | None
    go_on: bool


def best_model_of(run: ShelfRun, data: Dataset, state: JobState) -> Model:
    """Read the best model that a run has left; raises DataError in words for a person."""
    model: Model | None = None
    if run.model_file is not None:
        model = load_model(run.model_file).model
    elif run.state_file is not None:
        model = continue_run(load_run(run.state_file), data, checkpoint=state.checkpoint).best_model
    if model is None:
        raise DataError(tr("the model of {name} was not kept; train it again with the same settings", name=run.name))
    return model


def bring_recorded(recorded: RecordedRun, opened: OpenedModel) -> BroughtBack | None:
    """Make a run that a file brings along ready to be shown; None where it is of a method that is not known here."""
    plan = recorded.plan
    try:
        method = registry.method(plan.method)
        settings = method.choose(None, method.named_by(plan.settings))
    except SettingError:
        return None
    split, points = opened.split, recorded.points
    if split is None:  # the ratings are not here: the curve still says how it was learnt
        nothing = np.empty(0, np.int32)
        none = Ratings(nothing, nothing, np.empty(0, np.float32))
        split = Split(opened.dataset.ratings, none, plan.protocol)
    best = next(point for point in reversed(points) if point.best)
    run = ShelfRun(
        number=FROM_FILE,
        plan=plan,
        name=method.title,
        note="",
        begun=datetime.fromtimestamp(0, UTC),
        standing=Standing.ENDED,
        stopped_by=recorded.stopped_by,
        best_epoch=best.epoch,
        validation_rmse=best.validation_rmse,
        epochs=points[-1].epoch,
        seconds=points[-1].seconds,
        curve=b"",
        model_file=None,
        state_file=None,
        predictions_file=None,
        size=0,
    )
    begun, summary = _reports(run, opened.model, opened.saved.interest)
    begun, summary = replace(begun, settings=settings), replace(summary, settings=settings)
    return BroughtBack(run, opened.dataset, split, begun, points, summary, None, go_on=False)


def bring_back(run: ShelfRun, data: Dataset, state: JobState, *, go_on: bool) -> BroughtBack:
    """Read a run's files; raises DataError in words for a person."""
    plan, again = run.plan, None
    model: Model | None = None
    interest: Interest | None = None
    if run.state_file is not None:
        again = continue_run(load_run(run.state_file), data, checkpoint=state.checkpoint)
        split, model, interest = again.split, again.best_model, again.interest
    elif run.model_file is not None and not go_on:
        split = split_from_spec(data, plan.validation, plan.seed, state.checkpoint)
        saved = load_model(run.model_file)
        model, interest = saved.model, saved.interest
    if model is None:
        raise DataError(tr("the model of {name} was not kept; train it again with the same settings", name=run.name))
    _ = split.held_out_by_user
    points = run.points
    best: dict[str, Any] = {}
    if again is not None:
        # Saved a moment apart, the curve on the shelf may be longer than what can be continued.
        last = again.history[-1].epoch if again.history else 0.0
        if go_on or run.standing is Standing.INTERRUPTED:
            points = [point for point in points if point.epoch <= last]
        kept = next(point for point in reversed(again.history) if point.best)
        best = {"best_epoch": int(kept.epoch), "validation_rmse": kept.validation_rmse}
    opened, summary = _reports(run, model, interest, again.number if again else -run.number)
    return BroughtBack(run, data, split, opened, tuple(points), replace(summary, **best), again, go_on)


def _reports(
    run: ShelfRun, model: Model, interest: Interest | None, number: int | None = None
) -> tuple[RunOpened, RunSummary]:
    """Return what a run reported at its beginning and at its end."""
    plan, number = run.plan, -run.number if number is None else number
    opened = RunOpened(
        run=number,
        method=registry.method(plan.method),
        settings=dict(plan.settings),
        seed=plan.seed,
        protocol=plan.protocol,
        n_train=plan.n_train,
        n_validation=plan.n_validation,
        stopping=Stopping(plan.epochs_most, plan.patience, plan.target, plan.minutes),
        baseline_rmse=plan.baseline_rmse,
        interest=interest,
    )
    summary = RunSummary(
        run=number,
        method=plan.method,
        settings=dict(plan.settings),
        seed=plan.seed,
        best_epoch=int(run.best_epoch),
        epochs=int(run.epochs),
        validation_rmse=run.validation_rmse,
        baseline_rmse=plan.baseline_rmse,
        stopped_by=run.stopped_by or tr("interrupted"),
        seconds=run.seconds,
        model=model,
        interest=interest,
    )
    return opened, summary
