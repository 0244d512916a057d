"""Concept axes: the map turned so that its axes lead between films, genres or tags that a person chose."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mfgui.factorization.capabilities import HasFactors
from mfgui.insight.film_map import FilmMap, lay_along, principal_axes


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept at an end of an axis: its name and the codes of its films."""

    name: str
    films: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ConceptEnds:
    """The concepts at the left, right, bottom and top; None for nothing."""

    left: Concept | None = None
    right: Concept | None = None
    bottom: Concept | None = None
    top: Concept | None = None

    @property
    def empty(self) -> bool:
        """Whether all four are None."""
        return not (self.left or self.right or self.bottom or self.top)


def turn_to(model: HasFactors, ends: ConceptEnds, *, weighted: bool = True) -> FilmMap:
    """Turn the map so that each axis leads from the films at one end to those at the other.

    An axis is the difference of the two ends' mean factors (films weigh as on the map), of unit length; with
    one end alone, from the middle of all films to it. An axis without ends takes the strongest principal
    direction at right angles to the other. Two concept axes need not be at right angles: each coordinate
    answers its own question.
    """
    found = principal_axes(model, weighted=weighted)
    axes = np.zeros((model.n_factors, 2))
    pairs = ((ends.left, ends.right), (ends.bottom, ends.top))
    for column, (low, high) in enumerate(pairs):
        axes[:, column] = _direction(found.centred, found.weights, low, high)
    for column in (0, 1):
        if not axes[:, column].any() and found.vectors.shape[1]:
            axes[:, column] = _strongest_beside(found.covariance, axes[:, 1 - column])
    return lay_along(model, found, axes)


def _direction(
    centred: NDArray[np.float32], weights: NDArray[np.float32], low: Concept | None, high: Concept | None
) -> NDArray[np.float64]:
    direction = np.zeros(centred.shape[1])
    for sign, concept in ((-1.0, low), (1.0, high)):
        if concept is None:
            continue
        films = np.array(concept.films, np.intp)
        own = weights[films].astype(np.float64)
        if own.any():
            direction += sign * (own @ centred[films]) / own.sum()
    length = float(np.linalg.norm(direction))
    return direction / length if length > 0 else direction


def _strongest_beside(covariance: NDArray[np.float64], other: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the strongest principal direction at right angles to a unit vector (or to none)."""
    across = np.eye(len(other)) - np.outer(other, other)
    _, vectors = np.linalg.eigh(across @ covariance @ across)
    strongest = vectors[:, -1]
    leading = strongest[np.argmax(np.abs(strongest))]
    turned: NDArray[np.float64] = strongest * (1.0 if leading >= 0 else -1.0)
    return turned
