"""Regions of the map and their names: which films lie near each other, and what sets them apart from the others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mfgui.insight.axes import AxisEnd, naming_traits
from mfgui.insight.trait_tests import EndTrait, TraitTests, clear_ones, strength
from mfgui.insight.traits import TraitKind, Traits

PARTS = (9, 28)  # into so many parts the map is divided: for a view of all of it, and of a part of it
_CELLS = 72
_ROUNDS = 40
_BULK = 0.002
_MOST_WORDS = 2
_LEAST_FILMS = 40


@dataclass(frozen=True, slots=True, eq=False)
class Region:
    """A part of the map that has a name."""

    traits: tuple[EndTrait, ...]  # what names it, the strongest first; at least one
    place: tuple[float, float]  # where its films lie, in the middle
    share: float  # its share of the films' weight
    detail: int  # 0 for the parts of the whole map, 1 for smaller ones


def find_regions(
    # float32 (M, 2) and int32 (M,): films without ratings are left out.
    positions: NDArray[np.float32],
    support: NDArray[np.int32],
    traits: Traits,
    *,
    # Also look at tags and the genome, and name the smaller parts; without, genres and numbers of the larger ones.
    thorough: bool = True,
    checkpoint: Callable[[], None] = lambda: None,
) -> tuple[Region, ...]:
    """Divide the map into parts that know nothing of traits, then test what sets each apart from the rest.

    Parts are those of k-means in the plane, films weighing by the root of their ratings, from a start that is
    always the same. Tests are those of the ends of axes, corrected over all parts of a division. No name is given
    twice in a division; a part that nothing sets apart has none.
    """
    known = np.flatnonzero(support > 0)
    if len(known) < _LEAST_FILMS:
        return ()
    weights = np.sqrt(support[known].astype(np.float64))
    cells, places, mass = _gridded(positions[known].astype(np.float64), weights)
    tests = TraitTests(known, weights, traits, thorough=thorough)
    found: list[Region] = []
    for detail, parts in enumerate(PARTS if thorough else PARTS[:1]):
        part_of = _k_means(places, mass, parts)[cells]
        inside = [part_of == part for part in range(part_of.max(initial=0) + 1)]
        checkpoint()
        clear = clear_ones(tests.of(inside))
        for one in clear:
            one.sort(key=strength, reverse=True)
        names = naming_traits([AxisEnd(_telling(one), ()) for one in clear], _MOST_WORDS)
        for own, named in zip(inside, names, strict=True):
            if named:
                x, y = np.average(positions[known][own], axis=0, weights=weights[own]).tolist()
                found.append(Region(named, (x, y), float(weights[own].sum() / weights.sum()), detail))
        checkpoint()
    return tuple(found)


def _telling(traits: list[EndTrait]) -> tuple[EndTrait, ...]:
    """Genres, tags and years that are more frequent there than elsewhere: a place is named by what is there."""
    return tuple(trait for trait in traits if trait.effect > 0 or trait.kind is TraitKind.YEAR)


def _gridded(
    positions: NDArray[np.float64], weights: NDArray[np.float64]
) -> tuple[NDArray[np.intp], NDArray[np.float64], NDArray[np.float64]]:
    """Gather films in cells: which cell each is in, the cells' places and weights."""
    low, high = np.quantile(positions, [_BULK, 1 - _BULK], axis=0)
    span = np.maximum(high - low, 1e-9)
    at = np.clip(((positions - low) / span * _CELLS).astype(np.intp), 0, _CELLS - 1)
    cells = np.unique(at[:, 1] * _CELLS + at[:, 0], return_inverse=True)[1]
    mass = np.bincount(cells, weights).astype(np.float64)
    places = np.column_stack([np.bincount(cells, weights * positions[:, k]) / mass for k in (0, 1)])
    return cells, np.clip(places, low, high), mass


def _k_means(places: NDArray[np.float64], mass: NDArray[np.float64], parts: int) -> NDArray[np.intp]:
    """Part of each place; begins with the heaviest and goes on with whichever is farthest from all so far."""
    parts = min(parts, len(places))
    middle = np.average(places, axis=0, weights=mass)
    centres = middle[None, :]
    away = ((places - middle) ** 2).sum(axis=1)
    for _ in range(parts - 1):
        centres = np.vstack([centres, places[np.argmax(away * np.sqrt(mass))]])
        away = np.minimum(away, ((places - centres[-1]) ** 2).sum(axis=1))
    part = np.zeros(len(places), np.intp)
    for _ in range(_ROUNDS):
        nearest = ((places[:, None, :] - centres[None, :, :]) ** 2).sum(axis=2).argmin(axis=1)
        if np.array_equal(nearest, part):
            break
        part = nearest
        weight = np.bincount(part, mass, minlength=parts)
        sums = [np.bincount(part, mass * places[:, k], minlength=parts) for k in (0, 1)]
        centres = np.where(weight[:, None] > 0, np.column_stack(sums) / np.maximum(weight, 1e-12)[:, None], centres)
    return part
