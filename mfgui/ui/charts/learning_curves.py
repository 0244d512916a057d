"""What learning curves are made of: points along an axis, other runs, smoothing."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from mfgui.training.events import EpochPoint
from mfgui.ui.text import tr

_REACH = 3  # so many neighbours at each side count for the smoothed line
_MOST_DRAWN = 1000  # a line of more points than this is drawn through this many: a screen shows no more


# The trend is that of so many last points; a smaller change than this share of the error is none.
_RECENT, _LEVEL = 4, 0.001


class Along(Enum):
    """What the x axis counts."""

    EPOCHS = "epochs"
    SECONDS = "seconds"
    RATINGS = "ratings"

    def of(self, point: EpochPoint) -> float:
        """Where a point stands."""
        if self is Along.EPOCHS:
            return point.epoch
        return point.seconds if self is Along.SECONDS else float(point.ratings_seen)


@dataclass(frozen=True, slots=True, eq=False)
class Overlay:
    """Another run's validation curve, drawn thin."""

    name: str  # at its end
    points: Sequence[EpochPoint]  # its history
    method: str = ""  # name of its method, whose colour it has


class Curve:
    """The points of a run that can be drawn, as columns that grow with its history."""

    def __init__(self, history: Sequence[EpochPoint] = ()) -> None:
        self._forget()
        self.take(history)

    def _forget(self) -> None:
        self.points: list[EpochPoint] = []  # those whose errors are numbers
        self.best: EpochPoint | None = None  # the last whole epoch that was the best so far
        self.lost: EpochPoint | None = None  # the first point whose errors are no numbers
        self.end: EpochPoint | None = None
        self._seen = 0
        self._columns = np.empty((5, 64))

    def take(self, history: Sequence[EpochPoint]) -> None:
        """Take over a history: what is new in it, or all of it where it is another one."""
        if len(history) < self._seen or (self._seen and history[self._seen - 1] is not self.end):
            self._forget()
        for point in history[self._seen :]:
            self._add(point)
        self._seen = len(history)
        self.end = history[-1] if history else None

    def _add(self, point: EpochPoint) -> None:
        if not (math.isfinite(point.validation_rmse) and math.isfinite(point.train_rmse)):
            self.lost = self.lost or point
            return
        n = len(self.points)
        if n == self._columns.shape[1]:
            self._columns = np.hstack([self._columns, np.empty_like(self._columns)])
        self._columns[:, n] = (point.epoch, point.seconds, point.ratings_seen, point.train_rmse, point.validation_rmse)
        self.points.append(point)
        if point.whole and point.best:
            self.best = point

    def __len__(self) -> int:
        return len(self.points)

    def along(self, along: Along) -> NDArray[np.float64]:
        """Where the points stand."""
        row = (Along.EPOCHS, Along.SECONDS, Along.RATINGS).index(along)
        return self._columns[row, : len(self.points)]

    @property
    def training(self) -> NDArray[np.float64]:
        """Training errors."""
        return self._columns[3, : len(self.points)]

    @property
    def validation(self) -> NDArray[np.float64]:
        """Validation errors."""
        return self._columns[4, : len(self.points)]

    @property
    def drawn(self) -> slice | NDArray[np.intp]:
        """Which points a line is drawn through: all, or a share of very many with both ends."""
        n = len(self.points)
        return slice(None) if n <= _MOST_DRAWN else np.linspace(0, n - 1, _MOST_DRAWN).astype(np.intp)


def smoothed(errors: Sequence[float] | NDArray[np.float64]) -> NDArray[np.float64]:
    """Mean of each point and its neighbours at both sides, nearer ones counting more; it does not lag behind.

    Towards the ends it takes fewer neighbours, so that both ends stay where they are.
    """
    raw = np.asarray(errors, np.float64)
    result = raw.copy()
    for reach in range(1, _REACH + 1):
        weights = 1.0 + reach - np.abs(np.arange(-reach, reach + 1))
        if len(raw) > 2 * reach:
            result[reach : len(raw) - reach] = np.convolve(raw, weights / weights.sum(), mode="valid")
    return result


def in_words(curve: Curve) -> str:
    """Say what a curve shows: where it is, its best epoch, and whether it still falls."""
    if not len(curve):
        return ""
    last, best = curve.points[-1], curve.best
    words = [
        tr(
            "Epoch {n}: validation {validation:.3f}, training {training:.3f}.",
            n=int(last.epoch),
            validation=last.validation_rmse,
            training=last.train_rmse,
        )
    ]
    if best is not None:
        words.append(tr("Best: epoch {n:.0f} with {error:.3f}.", n=best.epoch, error=best.validation_rmse))
    recent = curve.validation[-_RECENT:]
    if len(recent) == _RECENT:
        gone = float(recent[-1] - recent[0])
        if abs(gone) < _LEVEL * float(recent[0]):
            words.append(tr("The validation error hardly changes now."))
        else:
            words.append(tr("The validation error is falling.") if gone < 0 else tr("The validation error is rising."))
    if curve.lost is not None:
        words.append(tr("It diverged."))
    return " ".join(words)


def nearest(curve: Curve, along: Along, x: float) -> EpochPoint | None:
    """Return the point nearest to a place, None beyond the curve's end."""
    where = curve.along(along)
    if not len(where) or x > where[-1] * 1.02 + 0.5:
        return None
    return curve.points[int(np.argmin(np.abs(where - x)))]
