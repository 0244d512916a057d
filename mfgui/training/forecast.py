"""What a run will take: before it starts by the cost estimate and earlier runs here, under way by its own history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

import numpy as np
from numpy.typing import NDArray

from mfgui.training.cost import Cost
from mfgui.training.events import EpochPoint, Stopping

LOOK_BACK = 20  # the pace is told from so many last epochs


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


@dataclass(frozen=True, slots=True)
class TimeLeft:
    """How much is left of a run."""

    seconds: float  # of training, pauses left out
    epochs: float  # still to come
    at_most: bool  # whether a stopping rule may end the run earlier, and nothing tells when


def time_left(
    history: Sequence[EpochPoint],
    stopping: Stopping,
    *,
    # How many epochs the same method took with the same settings on the same data, where that is known.
    earlier: int | None = None,
    slowest: float = 0.0,  # seconds that an epoch lasts at least (slow motion)
) -> TimeLeft | None:
    """Tell how long a run will still take; None before its second epoch has ended.

    The first epoch is left out where others are known: it includes what is done once.
    """
    whole = [point for point in history if point.whole]
    if len(whole) < 3:
        return None
    took = np.diff([point.seconds for point in whole])[1:]
    pace = _middle(took[-LOOK_BACK:])
    now = history[-1].epoch
    last, at_most = float(stopping.epochs), False
    if stopping.patience or stopping.target:
        at_most = True
        if earlier is not None and now < earlier <= last:
            last, at_most = float(earlier), False
    epochs = max(0.0, last - now)
    seconds = pace * epochs
    if slowest:
        seconds = max(seconds, slowest * epochs)
    if stopping.minutes:
        seconds = min(seconds, max(0.0, 60 * stopping.minutes - history[-1].seconds))
    return TimeLeft(seconds, epochs, at_most)


def _middle(values: NDArray[np.float64]) -> float:
    """Mean of the middle half: epochs that were disturbed do not count."""
    ordered, cut = np.sort(values), len(values) // 4
    return float(ordered[cut : len(values) - cut].mean())


def ratings_per_second(history: Sequence[EpochPoint]) -> float | None:
    """Training ratings gone through per second of training lately; None before two points after the start."""
    lately = list(history)[-LOOK_BACK - 1 :]
    if len(lately) > 2 and lately[0].epoch == 0:
        lately = lately[1:]  # the first epoch includes what is done once
    if len(lately) < 2 or lately[-1].seconds <= lately[0].seconds:
        return None
    return (lately[-1].ratings_seen - lately[0].ratings_seen) / (lately[-1].seconds - lately[0].seconds)
