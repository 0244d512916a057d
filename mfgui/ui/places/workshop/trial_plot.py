"""The trials of a search as they come: each one's lowest error, and the best so far as a line."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from mfgui.ui.charts.chart import Chart
from mfgui.ui.charts.edges import LineEnd
from mfgui.ui.charts.scales import in_full
from mfgui.ui.kit import make
from mfgui.ui.text import numeral, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mfgui.ui.kit.theme import Theme

_ABOVE = 2.5
"""Trials further above the best than this many times the middle one are drawn at the top edge."""
_BEST_DASH = (4.0, 3.0)


class TrialPlot(Chart):
    """A dot for each trial.

    Attributes
    ----------
    trials, best_line, best_dot, running
        The items: trials, the best so far, the best, and the trial under way.
    words
        Tells of a trial by its number.
    """

    def __init__(self, theme: Theme, words: Callable[[int], str] = str) -> None:
        super().__init__(theme, tr("Error of each trial"), x_name=tr("trial"), y_name=tr("validation error"))
        self.x_whole = True
        self.words = words
        self.best_line = self.line("validation", 1, _BEST_DASH)
        self.trials = self.dots("points", 7)
        self.running = self.dots("training", 8)
        self.best_dot = self.dots("validation", 11)
        self._errors = np.empty(0)
        make.reserved(self)
        self.show_trials([], None)

    def show_trials(self, errors: Sequence[float], under_way: float | None) -> None:
        """Draw trials 0, 1, … and, if there is one, the lowest error so far of the trial under way."""
        self._errors = np.array(errors, np.float64)
        usable = np.where(np.isfinite(self._errors), self._errors, np.inf)
        finite = self._errors[np.isfinite(self._errors)]
        running = [under_way] if under_way is not None and math.isfinite(under_way) else []
        low, high = _span(finite if len(finite) else np.array(running))
        numbers = np.arange(len(self._errors))
        self.trials.setData(numbers, np.minimum(usable, high))
        self.set_marks(numbers, np.minimum(usable, high))
        best = np.minimum.accumulate(usable)
        known = np.isfinite(best)
        self.best_line.setData(np.repeat(numbers[known], 2)[1:], np.repeat(best[known], 2)[:-1])
        winner = [int(usable.argmin())] if len(finite) else []
        self.best_dot.setData(winner, usable[winner])
        self.running.setData([len(self._errors)] * len(running), [min(one, high) for one in running])
        self.set_ends(
            [
                LineEnd(tr("best"), numeral(usable[n], ".4f"), float(usable[n]), self.color("validation"), _BEST_DASH)
                for n in winner
            ]
        )
        room = 0.08 * (high - low)
        self.show_range(-0.6, max(len(self._errors) + 1.0, 10.0), low - room, high + room)
        self.refresh()

    def _is_empty(self) -> bool:
        return False

    def mark_words(self, mark: int) -> str:
        """Tell of a trial."""
        return self.words(mark)

    def table(self) -> list[tuple[str, ...]]:
        """Return the error of each trial."""
        return [
            (tr("trial"), tr("validation error")),
            *((str(n), in_full(e)) for n, e in enumerate(self._errors.tolist())),
        ]


def _span(finite: np.ndarray) -> tuple[float, float]:
    """What is shown: all that is near the best, not the far-off ones that would flatten the rest."""
    if not len(finite):
        return 0.8, 1.0
    low, middle = float(finite.min()), float(np.median(finite))
    high = min(float(finite.max()), low + _ABOVE * max(middle - low, 0.01))
    return low, max(high, low + 0.005)
