"""A run as plain values: what is kept of it so that it can go on elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from mfgui.factorization.interface import State


@dataclass(frozen=True, slots=True, eq=False)
class RunCheckpoint:
    """All of a run but its data, as plain values: what a file holds of it (`mfgui.storage.run_file`).

    Attributes
    ----------
    facts
        What JSON can hold: method, settings, seed, validation (as `split_as_said` takes it) and its seed,
        protocol, stopping, history, epoch, seconds, baseline_rmse, best (index into history), and the scalars of
        the fit and of the best model.
    arrays
        Arrays of the fit ("fit.…") and of the best model ("best.…"). Nobody changes them; some occur twice.
    """

    facts: dict[str, Any]
    arrays: dict[str, NDArray[Any]]


class CannotSaveError(Exception):
    """A run of a method that does not say what its state is; its text is one sentence for a person."""


def fit_state(state: RunCheckpoint) -> State:
    """What the fit has to take over."""
    return state.facts["fit"] | named(state.arrays, "fit.")


def named(arrays: Mapping[str, NDArray[Any]], prefix: str) -> dict[str, NDArray[Any]]:
    """Arrays whose names begin so, by the rest of their names."""
    return {name.removeprefix(prefix): array for name, array in arrays.items() if name.startswith(prefix)}


def kept(value: NDArray[Any] | float) -> NDArray[Any] | float:
    """Copy an array that may still change, and share one that cannot."""
    return value.copy() if isinstance(value, np.ndarray) and value.flags.writeable else value
