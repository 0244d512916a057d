"""A run as the shelf keeps it: its plan, its curve, its figures and where its files are."""

from __future__ import annotations

import io
import math
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, dataclass, fields
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mfgui.base.arrays import ArrayError, check_range, load_array, read_array, write_array
from mfgui.data.dataset import Dataset
from mfgui.factorization.settings import Value
from mfgui.training.run import EpochPoint, RunOpened


class Standing(Enum):
    """How a run stands."""

    RUNNING = "running"  # under way, in this window or another one
    ENDED = "ended"
    FAILED = "failed"
    KEPT = "kept"  # put aside in the middle, to be continued
    INTERRUPTED = "interrupted"  # was under way when the program was ended from outside


@dataclass(frozen=True, slots=True)
class RunPlan:
    """What is known of a run when it starts."""

    # What is trained; the preset is "" where none was named, the settings are complete.
    method: str
    preset: str
    settings: Mapping[str, Value]
    seed: int
    # Which ratings, and how they are opened; see `Dataset`.
    data_name: str
    fingerprint: str
    data_place: str
    columns: str
    part: str
    subset: str
    simulated: bool
    # How ratings are held out: as `split_from_spec` takes it, and in words.
    validation: str
    protocol: str
    n_train: int
    n_validation: int
    baseline_rmse: float  # the baseline's error on the same held-out ratings
    # The rules that end it; see `Stopping`.
    epochs_most: int
    patience: int
    target: float
    minutes: float

    @classmethod
    def of(cls, opened: RunOpened, dataset: Dataset, *, validation: str, preset: str) -> RunPlan:
        """Put together what a run that has just been opened says, and the data set that it is of."""
        rules = opened.stopping
        return cls(
            method=opened.method.name,
            preset=preset,
            settings=dict(opened.settings),
            seed=opened.seed,
            data_name=dataset.name,
            fingerprint=dataset.fingerprint,
            data_place=str(dataset.source.resolve()),
            columns=dataset.columns,
            part=dataset.part,
            subset=dataset.subset,
            simulated=dataset.simulated,
            validation=validation,
            protocol=opened.protocol,
            n_train=opened.n_train,
            n_validation=opened.n_validation,
            baseline_rmse=opened.baseline_rmse,
            epochs_most=rules.epochs,
            patience=rules.patience,
            target=rules.target,
            minutes=rules.minutes,
        )


@dataclass(frozen=True, slots=True)
class ShelfRun:
    """A run on the shelf, as it was when it was read."""

    number: int  # its number on the shelf
    plan: RunPlan
    name: str
    note: str
    begun: datetime  # when it started, UTC
    standing: Standing  # how it stands
    stopped_by: str  # what ended it
    best_epoch: float
    validation_rmse: float  # of the best epoch; NaN before there is one
    epochs: float  # done
    seconds: float  # spent training
    curve: bytes  # its points, packed; see `points`
    # The best model alone, all of the run (see `run_file`), and the best model's predictions of the held-out ratings;
    # each None where there is none.
    model_file: Path | None
    state_file: Path | None
    predictions_file: Path | None
    size: int  # bytes of these files

    @property
    def points(self) -> list[EpochPoint]:
        """The curve, unpacked; empty where it is damaged."""
        try:
            return unpack(self.curve)
        except ArrayError:
            return []

    @property
    def method(self) -> str:
        """Name of the method."""
        return self.plan.method

    @property
    def baseline_rmse(self) -> float:
        """The error to beat."""
        return self.plan.baseline_rmse

    @property
    def ratio(self) -> float:
        """Validation error divided by the baseline's."""
        baseline = self.plan.baseline_rmse
        return self.validation_rmse / baseline if baseline else math.nan

    @property
    def predictions(self) -> NDArray[np.float32] | None:
        """Predictions of the held-out ratings by the best model, None where they were not kept."""
        if self.predictions_file is None:
            return None
        try:
            return load_array(self.predictions_file, np.float32, (self.plan.n_validation,))
        except (OSError, ArrayError):
            return None


def same_ratings_held_out(one: RunPlan, other: RunPlan) -> bool:
    """Whether two runs were checked on the very same ratings, so that their errors can be compared."""
    drawn = one.validation[:1].isdigit() or one.validation.startswith("random:")
    return (
        one.fingerprint == other.fingerprint
        and one.validation == other.validation
        and one.n_validation == other.n_validation
        and (not drawn or one.seed == other.seed)
    )


_KINDS: Final = {"float": "<f8", "float | None": "<f8", "int": "<i8", "bool": "?"}
_COLUMNS: Final = {one.name: _KINDS[str(one.type)] for one in fields(EpochPoint) if str(one.type) in _KINDS}
_MAY_LACK: Final = {one.name for one in fields(EpochPoint) if str(one.type) == "float | None"}


_NEEDED: Final = {one.name for one in fields(EpochPoint) if one.default is MISSING}
_MOST: Final = 1e12


def pack(points: Sequence[EpochPoint]) -> bytes:
    """Pack a curve: an array in numpy's own format, with the names of its columns."""
    rows = np.array([tuple(_packed(getattr(p, name)) for name in _COLUMNS) for p in points], list(_COLUMNS.items()))
    stream = io.BytesIO()
    write_array(stream, rows)
    return stream.getvalue()


def unpack(curve: bytes) -> list[EpochPoint]:
    """Unpack a curve; columns that are not known any more are left out. Raises ArrayError for damage."""
    if not curve:
        return []
    rows = read_array(io.BytesIO(curve), len(curve), shape=(None,))
    names = [name for name in rows.dtype.names or () if name in _COLUMNS]
    if any(rows.dtype[name] != _COLUMNS[name] for name in names) or not set(names) >= _NEEDED:
        raise ArrayError(f"a curve of the columns {rows.dtype}")
    if len(rows):
        for name in ("epoch", "seconds"):
            check_range(name, rows[name], 0, _MOST)
    lacking = [place for place, name in enumerate(names) if name in _MAY_LACK]
    found = []
    for row in rows[names].tolist():
        values = list(row)
        for place in lacking:
            values[place] = None if math.isnan(values[place]) else values[place]
        found.append(EpochPoint(**dict(zip(names, values, strict=True))))
    return found


def _packed(value: float | None) -> float:
    return math.nan if value is None else value
