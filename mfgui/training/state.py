"""A run as plain values: what is kept of it so that it can go on elsewhere."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from mfgui.base.errors import DataError
from mfgui.base.text import tr
from mfgui.factorization.capabilities import SavesState, State, check_state
from mfgui.factorization.interface import Checkpoint, FoldsIn, Model, TrainingData
from mfgui.factorization.packed import Packed
from mfgui.factorization.packing import check, kind_of, pack, unpack
from mfgui.training.events import EpochPoint

_KINDS: Final = {"float": (float, int), "float | None": (float, int, type(None)), "int": (int,), "bool": (bool,)}


@dataclass(frozen=True, slots=True, eq=False)
class RunCheckpoint:
    """All of a run but its data, as plain values: what a file holds of it (`mfgui.storage.run_file`)."""

    # What JSON can hold: method, settings, seed, validation (as `split_from_spec` takes it) and its seed, protocol,
    # stopping, history, epoch, seconds, baseline_rmse, best (index into history), and the scalars of the fit and of the
    # best model.
    facts: dict[str, Any]
    # Arrays of the fit ("fit.…") and of the best model ("best.…"). Nobody changes them; some occur twice.
    arrays: dict[str, NDArray[Any]]

    def __or__(self, more: RunCheckpoint) -> RunCheckpoint:
        return RunCheckpoint(self.facts | more.facts, self.arrays | more.arrays)


class CannotSaveError(Exception):
    """A run of a method that does not say what its state is; its text is one sentence for a person."""


def of_fit(learnt: State) -> RunCheckpoint:
    """State of a fit as the part of a run that `fit_state` reads."""
    arrays = {f"fit.{key}": value for key, value in learnt.items() if isinstance(value, np.ndarray)}
    return RunCheckpoint({"fit": {key: value for key, value in learnt.items() if f"fit.{key}" not in arrays}}, arrays)


def fit_state(state: RunCheckpoint) -> State:
    """What the fit has to take over."""
    return state.facts["fit"] | _named(state.arrays, "fit.")


def of_model(model: Model, name: str, prefix: str, **more: float) -> RunCheckpoint:
    """Pack a model as the part of a run that `model_of` reads: a fact of this name, arrays of this prefix."""
    packed = pack(model)
    arrays = {f"{prefix}{key}": value for key, value in packed.arrays.items()}
    return RunCheckpoint({name: {"kind": packed.kind, "facts": packed.facts, **more}}, arrays)


def model_of(state: RunCheckpoint, name: str, prefix: str, data: TrainingData) -> FoldsIn:
    """Make such a model again; raises LookupError, ValueError or TypeError where the parts do not belong together."""
    fact = state.facts[name]
    packed = Packed(fact["kind"], fact["facts"], _named(state.arrays, prefix))
    check(packed, data.n_users, data.n_films)
    return unpack(packed, data if kind_of(packed).needs_ratings else None)


def restore_fit(fit: SavesState, state: RunCheckpoint, epoch: int, checkpoint: Checkpoint) -> None:
    """Have a fresh fit take over a saved state.

    `epoch`: the run's own.

    Raises DataError when the state is not one of this fit, of this epoch.
    """
    try:
        saved = fit_state(state)
        # Methods repeat their shuffles of all epochs before: a wrong number would take for ever.
        if any(not 0 <= int(saved.get(name, 0)) <= epoch + 1 for name in ("epoch", "sweep")):
            raise ValueError("another epoch")
        check_state(fit.state(), saved)
        fit.restore(saved, checkpoint)
    except (LookupError, ValueError, TypeError, OverflowError):
        raise DataError(tr("what was saved of this run does not fit its method; train it again")) from None


def point_of(values: Mapping[str, Any]) -> EpochPoint:
    """Make a point of a curve of what JSON has of it; raises LookupError, ValueError or TypeError for damage."""
    point = EpochPoint(**values)
    for one in fields(point):
        value = getattr(point, one.name)
        if type(value) not in _KINDS[str(one.type)]:
            raise TypeError(f"{one.name} is {value!r}")
    if not (0 <= point.epoch < math.inf and 0 <= point.seconds < math.inf):
        raise ValueError(f"epoch {point.epoch} after {point.seconds} s")
    return point


def _named(arrays: Mapping[str, NDArray[Any]], prefix: str) -> dict[str, NDArray[Any]]:
    """Arrays whose names begin so, by the rest of their names."""
    return {name.removeprefix(prefix): array for name, array in arrays.items() if name.startswith(prefix)}


def kept(value: NDArray[Any] | float) -> NDArray[Any] | float:
    """Copy an array that may still change, and share one that cannot."""
    return value.copy() if isinstance(value, np.ndarray) and value.flags.writeable else value
