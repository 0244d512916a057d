"""What mattered in a search: every setting that varied against the error, the telling ones first."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mfgui.evaluation.tuning import LEAST_REST, Trial, near_one
from mfgui.factorization.settings import Setting, Settings, Value

ENOUGH: Final = 10  # with fewer trials nothing is said of what mattered
_A_BIN: Final = 5  # trials in a bin of a number's values, at least; no more than `_BINS` bins
_BINS: Final = 5


@dataclass(frozen=True, slots=True, eq=False)
class Slice:
    """One setting's values in all trials, beside the errors."""

    setting: Setting  # which setting
    values: tuple[Value, ...]  # one for each trial
    # Where to draw them: the number, its logarithm, the logarithm of what it lacks to one (so that larger values are
    # further to the right), or the place of a choice.
    positions: NDArray[np.float64]
    errors: NDArray[np.float64]  # validation RMSE of each trial, infinite for one that diverged
    # Share of the variance of the trials' ranks that bins of this setting alone explain, in [0, 1], adjusted for the
    # number of bins so that it is about 0 for a setting that does not matter; None with too few trials. Settings may
    # matter together in ways that no such share shows.
    importance: float | None


def slices(trials: Sequence[Trial], varied: Sequence[Setting], start: Settings) -> list[Slice]:
    """Cut the trials by every setting that varied; the settings that explain the errors best come first."""
    errors = np.array([trial.rmse for trial in trials], np.float64)
    cut = []
    for setting in varied:
        values = tuple(trial.settings[setting.name] for trial in trials)
        positions = np.array([position(setting, start[setting.name], value) for value in values], np.float64)
        numbers = not isinstance(start[setting.name], (bool, str))
        cut.append(Slice(setting, values, positions, errors, _importance(positions, errors, numbers=numbers)))
    return sorted(cut, key=lambda one: -1.0 if one.importance is None else one.importance, reverse=True)


def position(setting: Setting, start: Value, value: Value) -> float:
    """Where a value stands on its setting's axis (see `Slice.positions`)."""
    if isinstance(value, bool):
        return float(value)
    if isinstance(value, str):
        return float(setting.choices.index(value)) if value in setting.choices else 0.0
    if near_one(setting, start):
        return -math.log10(max(1 - value, LEAST_REST))
    return math.log10(value) if value > 0 else 0.0


def _importance(positions: NDArray[np.float64], errors: NDArray[np.float64], *, numbers: bool) -> float | None:
    count = len(errors)
    if count < ENOUGH:
        return None
    ranks = _ranks(errors)
    if numbers:
        wanted = min(_BINS, max(2, count // _A_BIN))
        edges = np.quantile(positions, np.linspace(0, 1, wanted + 1)[1:-1])
        bins = np.searchsorted(edges, positions, side="right")
    else:
        bins = positions.astype(np.intp)
    groups = [ranks[bins == one] for one in np.unique(bins)]
    total = float(((ranks - ranks.mean()) ** 2).sum())
    if len(groups) < 2 or total == 0:
        return 0.0
    left = sum(float(((group - group.mean()) ** 2).sum()) for group in groups)
    return max(0.0, 1 - left / total * (count - 1) / (count - len(groups)))


def _ranks(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Ranks from 1, those of equal values averaged."""
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    return (np.cumsum(counts) - (counts - 1) / 2)[inverse]
