"""A run as a file of a saved screen brings it along: its plan, its curve and some of its epochs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from mfgui.factorization.capabilities import Kept
from mfgui.storage.epochs import halved
from mfgui.storage.shelf_run import RunPlan
from mfgui.training.run import EpochPoint
from mfgui.training.state import point_of

EPOCHS: Final = 16  # so many epochs a file brings along at most: the first ones, in which most happens, and ever fewer
MOST_BYTES: Final = 64_000_000  # what they may take, in half precision
_BEFORE: Final = "epoch."  # how the names of their arrays begin
_MOST_POINTS: Final = 1_000_000


@dataclass(frozen=True, slots=True, eq=False)
class RecordedRun:
    """A run to be looked at."""

    # As the shelf has them.
    plan: RunPlan
    points: tuple[EpochPoint, ...]
    stopped_by: str
    # What is kept of each epoch, in half precision, by its number.
    epochs: Mapping[int, Kept] = field(default_factory=dict)


def some_epochs(kept: Sequence[int], bytes_each: int) -> tuple[int, ...]:
    """Choose the epochs that a file brings along, the first and the last among them."""
    most = max(2, min(EPOCHS, MOST_BYTES // max(bytes_each, 1)))
    if len(kept) <= most:
        return tuple(kept)
    places = np.unique(np.rint(np.geomspace(1, len(kept), most)).astype(int) - 1)
    return tuple(kept[place] for place in places)


def pack_run(run: RecordedRun) -> tuple[dict[str, Any], dict[str, NDArray[Any]]]:
    """Return what JSON holds of a run, and its arrays by name."""
    arrays = {
        f"{_BEFORE}{epoch}.{place}": halved(array)
        for epoch, kept in run.epochs.items()
        for place, array in enumerate(kept)
    }
    facts = {"plan": asdict(run.plan), "points": [asdict(point) for point in run.points], "stopped_by": run.stopped_by}
    return facts, arrays


def take_run(facts: object, arrays: dict[str, NDArray[Any]]) -> RecordedRun | None:
    """Take a run out of what a file holds, None where it has none; raises ValueError or TypeError for damage."""
    names = [name for name in arrays if name.startswith(_BEFORE)]
    own = {name: arrays.pop(name) for name in names}
    if facts is None:
        return None
    if not isinstance(facts, dict) or not isinstance(facts["points"], list) or len(facts["points"]) > _MOST_POINTS:
        raise TypeError("a run that is none")
    by_epoch: dict[int, dict[int, NDArray[Any]]] = {}
    for name, array in own.items():
        epoch, place = map(int, name.removeprefix(_BEFORE).split("."))
        by_epoch.setdefault(epoch, {})[place] = array
    epochs = {epoch: tuple(parts[place] for place in range(len(parts))) for epoch, parts in sorted(by_epoch.items())}
    points = tuple(point_of(point) for point in facts["points"])
    if not any(point.best for point in points):
        raise ValueError("a curve without its best epoch")
    return RecordedRun(RunPlan(**facts["plan"]), points, str(facts["stopped_by"]), epochs)
