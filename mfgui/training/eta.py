"""How long a run will still take, and how fast it goes, told from its own history and from earlier runs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from mfgui.factorization.settings import Settings
    from mfgui.training.events import EpochPoint, Stopping

LOOK_BACK = 20
"""The pace is told from so many last epochs."""

PER_SAMPLE = 0.03
"""Each sample that a sampler keeps makes its sweeps longer by this share, until its own clock says more (measured)."""

_ENOUGH = 20
"""Sweeps from which a sampler's own cost of a sample is told."""


@dataclass(frozen=True, slots=True)
class TimeLeft:
    """How much is left of a run.

    Attributes
    ----------
    seconds
        Of training, pauses left out.
    epochs
        Still to come.
    at_most
        Whether a stopping rule may end the run earlier, and nothing tells when.
    """

    seconds: float
    epochs: float
    at_most: bool


def time_left(
    history: Sequence[EpochPoint],
    stopping: Stopping,
    settings: Settings,
    *,
    earlier: int | None = None,
    slowest: float = 0.0,
) -> TimeLeft | None:
    """Tell how long a run will still take; None before its second epoch has ended.

    The first epoch is left out where others are known: it includes what is done once.

    Parameters
    ----------
    settings
        Of the method: a sampler (`burn_in`, `samples`) takes the longer the more samples it keeps.
    earlier
        How many epochs the same method took with the same settings on the same data, where that is known.
    slowest
        Seconds that an epoch lasts at least (slow motion).
    """
    whole = [point for point in history if point.whole]
    if len(whole) < 3:
        return None
    took = np.diff([point.seconds for point in whole])[1:]
    weights = _weights(settings, took, stopping.epochs)
    pace = _middle((took / weights[1 : len(took) + 1])[-LOOK_BACK:])
    now = history[-1].epoch
    last, at_most = float(stopping.epochs), False
    if stopping.patience or stopping.target:
        at_most = True
        if earlier is not None and now < earlier <= last:
            last, at_most = float(earlier), False
    epochs = max(0.0, last - now)
    seconds = pace * float(np.interp([now, last], np.arange(len(weights) + 1), np.cumsum([0, *weights])) @ (-1, 1))
    if slowest:
        seconds = max(seconds, slowest * epochs)
    if stopping.minutes:
        seconds = min(seconds, max(0.0, 60 * stopping.minutes - history[-1].seconds))
    return TimeLeft(seconds, epochs, at_most)


def _middle(values: NDArray[np.float64]) -> float:
    """Mean of the middle half: epochs that were disturbed do not count."""
    ordered, cut = np.sort(values), len(values) // 4
    return float(ordered[cut : len(values) - cut].mean())


def _weights(settings: Settings, took: NDArray[np.float64], epochs: int) -> NDArray[np.float64]:
    """How long each epoch takes, relative to others of the run; shape (epochs,).

    All alike but for a sampler: it averages the samples that it keeps. `took` are the seconds of epoch 2 and on.
    """
    if "burn_in" not in settings or "samples" not in settings:
        return np.ones(max(epochs, len(took) + 1))
    kept = _samples_kept(int(settings["burn_in"]), int(settings["samples"]), max(epochs, len(took) + 1))
    share = PER_SAMPLE
    if len(took) >= _ENOUGH:
        known = kept[1 : len(took) + 1]
        each, base = np.polyfit(known, took, 1)
        share = min(max(each / base, 0.0), 4 * PER_SAMPLE) if base > 0 else PER_SAMPLE
    return 1 + share * kept


def _samples_kept(burn_in: int, most: int, sweeps: int) -> NDArray[np.float64]:
    """Number of samples kept after each sweep, as `bayes` keeps them; shape (sweeps,)."""
    numbers, kept, stride = np.empty(sweeps), list[int](), 1
    for sweep in range(1, sweeps + 1):
        forgotten = min(burn_in, sweep // 2)
        kept = [earlier for earlier in kept if earlier > forgotten]
        if sweep % stride == 0:
            kept.append(sweep)
        if len(kept) > most:
            stride *= 2
            kept = [earlier for earlier in kept if earlier % stride == 0]
        numbers[sweep - 1] = len(kept)
    return numbers


def ratings_per_second(history: Sequence[EpochPoint]) -> float | None:
    """Training ratings gone through per second of training lately; None before two points after the start."""
    lately = list(history)[-LOOK_BACK - 1 :]
    if len(lately) > 2 and lately[0].epoch == 0:
        lately = lately[1:]  # the first epoch includes what is done once
    if len(lately) < 2 or lately[-1].seconds <= lately[0].seconds:
        return None
    return (lately[-1].ratings_seen - lately[0].ratings_seen) / (lately[-1].seconds - lately[0].seconds)
