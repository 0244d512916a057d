"""What learning curves are made of: points along an axis, other runs, smoothing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mfgui.training.events import EpochPoint

_SMOOTHING = 0.35
"""Weight of each new point in the smoothed line."""


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
    """Another run's validation curve, drawn thin.

    Attributes
    ----------
    name
        At its end.
    points
        Its history.
    """

    name: str
    points: Sequence[EpochPoint]


def smoothed(errors: Sequence[float]) -> list[float]:
    """Exponential moving average, corrected for its start."""
    total = weight = 0.0
    result = []
    for error in errors:
        total = (1 - _SMOOTHING) * total + _SMOOTHING * error
        weight = (1 - _SMOOTHING) * weight + _SMOOTHING
        result.append(total / weight)
    return result


def nearest(points: Sequence[EpochPoint], along: Along, x: float) -> EpochPoint | None:
    """Return the point nearest to a place, None beyond the curve's end."""
    if not points or x > along.of(points[-1]) * 1.02 + 0.5:
        return None
    return min(points, key=lambda point: abs(along.of(point) - x))
