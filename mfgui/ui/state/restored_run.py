"""A run read back from the shelf's files, ready to be shown as the present one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mfgui.data.errors import DataError
from mfgui.data.held_out_file import split_from_spec
from mfgui.factorization import registry
from mfgui.storage.model_file import load_model
from mfgui.storage.run_file import continue_run, load_run
from mfgui.storage.shelf import ShelfRun, Standing
from mfgui.training.run import EpochPoint, RunOpened, RunSummary, Stopping
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from mfgui.data.dataset import Dataset
    from mfgui.data.splitting import Split
    from mfgui.factorization.interest import Interest
    from mfgui.factorization.interface import Model
    from mfgui.training.run import Run
    from mfgui.ui.state.jobs import JobState


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
        raise DataError(tr("the model of {run} was not saved; train it again with the same settings", run=run.name))
    return model


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
        raise DataError(f"the model of {run.name} was not kept; train it again with the same settings")
    _ = split.held_out_by_user
    rules = Stopping(plan.epochs_most, plan.patience, plan.target, plan.minutes)
    number = again.number if again else -run.number
    points = run.points
    best: dict[str, Any] = {"best_epoch": int(run.best_epoch), "validation_rmse": run.validation_rmse}
    if again is not None:
        # Saved a moment apart, the curve on the shelf may be longer than what can be continued.
        last = again.history[-1].epoch if again.history else 0.0
        if go_on or run.standing is Standing.INTERRUPTED:
            points = [point for point in points if point.epoch <= last]
        kept = next(point for point in reversed(again.history) if point.best)
        best = {"best_epoch": int(kept.epoch), "validation_rmse": kept.validation_rmse}
    opened = RunOpened(
        run=number,
        method=registry.method(plan.method),
        settings=dict(plan.settings),
        seed=plan.seed,
        protocol=plan.protocol,
        n_train=plan.n_train,
        n_validation=plan.n_validation,
        stopping=rules,
        baseline_rmse=plan.baseline_rmse,
        interest=interest,
    )
    summary = RunSummary(
        run=number,
        method=plan.method,
        settings=dict(plan.settings),
        seed=plan.seed,
        epochs=int(run.epochs),
        baseline_rmse=plan.baseline_rmse,
        stopped_by=run.stopped_by or tr("interrupted"),
        seconds=run.seconds,
        model=model,
        interest=interest,
        **best,
    )
    return BroughtBack(run, data, split, opened, tuple(points), summary, again, go_on)
