"""What a run will take, before it starts: the cost estimate, refined by what earlier runs took here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from mfgui.training.cost import Cost
from mfgui.training.events import Stopping


@dataclass(frozen=True, slots=True)
class Earlier:
    """What a run of the same method on the same ratings took."""

    cost: Cost  # what had been estimated for its settings
    epochs: int  # what it took in all
    seconds: float
    same: bool  # whether it is what is about to be repeated: same settings, seed, held-out ratings and rules


@dataclass(frozen=True, slots=True)
class Forecast:
    """What a run will take."""

    seconds: float  # of training
    bytes: int  # of memory beside the data
    epochs: int  # it was counted with
    at_most: bool  # whether a rule may end it earlier
    runs: int  # how many earlier runs it is refined by


def forecast(cost: Cost, stopping: Stopping, earlier: Sequence[Earlier], *, in_epochs: bool) -> Forecast:
    """Put together what a run will take.

    A run that is repeated takes as long as it did. Otherwise the estimate is corrected by the median of how
    far off the estimates of earlier runs of the method were.
    """
    for run in earlier:
        if run.same:
            return Forecast(run.seconds, cost.bytes, run.epochs, at_most=False, runs=1)
    off = [
        run.seconds / expected
        for run in earlier
        if (expected := run.cost.first_seconds + run.epochs * run.cost.seconds) > 0 and run.seconds > 0
    ]
    epochs = stopping.epochs if in_epochs else 1
    seconds = (cost.first_seconds + epochs * cost.seconds) * (median(off) if off else 1.0)
    at_most = in_epochs and bool(stopping.patience or stopping.target)
    if stopping.minutes and seconds > 60 * stopping.minutes:
        seconds = 60 * stopping.minutes
    return Forecast(seconds, cost.bytes, epochs, at_most, len(off))
