"""A run from what somebody chose: command line and notebooks begin their runs here."""

from __future__ import annotations

import math
from typing import Any

from mfgui.base.text import tr
from mfgui.data.dataset import Dataset
from mfgui.data.held_out_file import split_from_spec
from mfgui.factorization.method import Method
from mfgui.factorization.settings import Settings
from mfgui.training.events import RunSummary, Stopping
from mfgui.training.run import Run


def new_run(
    method: Method,
    settings: Settings,  # complete, as `Method.choose` gives them
    dataset: Dataset,
    *,
    validation: str,  # how ratings are held out, as `split_from_spec` takes it
    # Of the method, and of the split where that is another.
    seed: int,
    split_seed: int | None = None,
    # See `Stopping`; None for the method's own.
    epochs: int | None = None,
    patience: int | None = None,
    target: float = 0.0,
    interest: bool = True,  # whether who watches what is learnt beside the ratings
) -> Run:
    """Make a run, ready to be trained. Raises DataError when the ratings cannot be held out like that."""
    rules = Stopping(
        method.epochs if epochs is None else epochs, method.patience if patience is None else patience, target
    )
    drawn = seed if split_seed is None else split_seed
    split = split_from_spec(dataset, validation, drawn)
    return Run(method, settings, dataset, split, rules, seed, validation=validation, split_seed=drawn, beside=interest)


def sampled_words(judged: int, everybody: int) -> str:
    """Say that lists of a sample of people are judged; see RunOpened."""
    return tr(
        "Lists of {n:,} people are judged, drawn from {everybody:,}; everybody's at the end.",
        n=judged,
        everybody=everybody,
    )


def facts_of(run: Run, summary: RunSummary) -> dict[str, Any]:
    """Return what is told of a run that has ended, by the names that it has on the command line and in notebooks."""
    return {
        "method": summary.method,
        "settings": dict(summary.settings),
        "protocol": run.split.protocol,
        "simulated": run.dataset.simulated,
        "subset": run.dataset.subset,
        "best_epoch": summary.best_epoch,
        "epochs": summary.epochs,
        "validation_rmse": summary.validation_rmse,
        **({"of_everybody": summary.of_everybody} if math.isfinite(summary.of_everybody) else {}),
        "baseline_rmse": summary.baseline_rmse,
        "stopped_by": summary.stopped_by,
    }
