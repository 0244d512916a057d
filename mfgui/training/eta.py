"""How long a run will still take, and how fast it goes, told from its own history and from earlier runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mfgui.training.events import EpochPoint, Stopping

LOOK_BACK = 20  # the pace is told from so many last epochs


@dataclass(frozen=True, slots=True)
class TimeLeft:
    """How much is left of a run."""

    seconds: float  # of training, pauses left out
    epochs: float  # still to come
    at_most: bool  # whether a stopping rule may end the run earlier, and nothing tells when


def time_left(
    history: Sequence[EpochPoint], stopping: Stopping, *, earlier: int | None = None, slowest: float = 0.0
) -> TimeLeft | None:
    """Tell how long a run will still take; None before its second epoch has ended.

    The first epoch is left out where others are known: it includes what is done once.

    Parameters
    ----------
    earlier
        How many epochs the same method took with the same settings on the same data, where that is known.
    slowest
        Seconds that an epoch lasts at least (slow motion).
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
