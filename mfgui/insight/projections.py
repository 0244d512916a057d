"""The ways to lay films out as a map, under one name each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from mfgui.factorization.capabilities import HasFactors
from mfgui.insight.concepts import ConceptEnds, turn_to
from mfgui.insight.embedding import embed
from mfgui.insight.film_map import FilmMap, bearings, lay_out, project
from mfgui.insight.table_directions import TableDirections

# A neighbour map embeds this many of the most-rated films; each other film is put at its nearest of those.
MOST_EMBEDDED = 20_000


class MapKind(Enum):
    """Kinds of projection."""

    AXES = "axes"
    TABLE = "table"
    CONCEPTS = "concepts"
    NEIGHBOURS = "neighbours"


@dataclass(frozen=True, slots=True)
class Projection:
    """Kind and settings of a map."""

    # Principal axes of the film factors; singular directions of the rating table; concepts at the ends; or a neighbour
    # embedding (t-SNE).
    kind: MapKind = MapKind.AXES
    pair: tuple[int, int] = (0, 1)  # which principal axes, from 0
    weighted: bool = True  # whether films weigh by the root of their ratings
    # Whether principal axes may go along with how well rated and how well known films are; else both are taken out
    # first, for nearly every axis would tell of them.
    plain: bool = False
    ends: ConceptEnds = field(default_factory=ConceptEnds)  # the concepts at the ends of the axes


def make(
    projection: Projection,
    model: HasFactors,
    # Directions of the rating table: they orient every map, and for `MapKind.TABLE` they are the map.
    orientation: TableDirections | None,
    *,
    # Shape (M, c): how well rated and how well known films are, unless the projection is plain.
    aside: NDArray[np.float32] | None = None,
    # Called with the fraction done, in [0, 1], by a neighbour embedding.
    progress: Callable[[float], None] = lambda _: None,
    checkpoint: Callable[[], None] = lambda: None,
) -> FilmMap:
    """Make a map."""
    directions = orientation.directions if orientation is not None else None
    if projection.kind is MapKind.TABLE and orientation is not None:
        return lay_out(
            orientation.directions[:, :2], model, None, (float(orientation.shares[0]), float(orientation.shares[1]))
        )
    if projection.kind is MapKind.CONCEPTS and not projection.ends.empty:
        return turn_to(model, projection.ends, weighted=projection.weighted)
    if projection.kind is MapKind.NEIGHBOURS:
        return _embedded(model, project(model, directions), directions, progress, checkpoint)
    if projection.plain or aside is None:
        return project(model, directions, pair=projection.pair, weighted=projection.weighted)
    if orientation is not None:
        directions = bearings(orientation.directions, orientation.shares, aside, model.film_support)
    return project(model, directions, pair=projection.pair, weighted=projection.weighted, aside=aside)


def _embedded(
    model: HasFactors,
    start: FilmMap,
    directions: object,
    progress: Callable[[float], None],
    checkpoint: Callable[[], None],
) -> FilmMap:
    support = model.film_support
    known = int(np.count_nonzero(support > 0))
    leading = np.sort(np.argsort(-support, kind="stable")[: min(known, MOST_EMBEDDED)])
    factors = model.film_factors[leading]
    spots = embed(factors, start.positions[leading], progress, checkpoint)
    places = np.zeros((len(support), 2), np.float32)
    places[leading] = spots
    rest = np.setdiff1d(np.flatnonzero(support > 0), leading)
    units = factors / np.maximum(np.linalg.norm(factors, axis=1, keepdims=True), 1e-12)
    for first in range(0, len(rest), 500):
        films = rest[first : first + 500]
        places[films] = spots[np.argmax(model.film_factors[films] @ units.T, axis=1)]
        checkpoint()
    return lay_out(places, model, directions if isinstance(directions, np.ndarray) else None)
