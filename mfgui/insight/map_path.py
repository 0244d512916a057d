"""A path from one film to another through similar films: the shortest in the graph of nearest neighbours."""

from __future__ import annotations

import heapq
import itertools
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mfgui.data.dataset import NO_YEAR, Films
from mfgui.factorization.capabilities import HasFactors
from mfgui.insight.traits import Traits

STOPS = 3000  # a path leads through this many of the most-rated films: known ones, whose factors are certain
_NEIGHBOURS = 12


@dataclass(frozen=True, slots=True)
class PathStep:
    """One step of a path."""

    start: int  # film codes
    end: int
    cosine: float  # cosine similarity of their factors
    shared: tuple[str, ...]  # genres and tags that both have, rarest first
    dropped: tuple[str, ...]  # genres that only the first has
    gained: tuple[str, ...]  # and only the second
    years: int  # years from the first to the second; 0 where a year is not known


def find_path(
    model: HasFactors, start: int, end: int, films: Films, traits: Traits, checkpoint: Callable[[], None] = lambda: None
) -> tuple[PathStep, ...]:
    """Lead from one film to another through latent space, by real films.

    The shortest path in the graph that joins each of the `STOPS` most-rated films with its nearest by cosine;
    an edge is as long as the square of its angle, so that many small steps are shorter than a leap. Empty
    when there is no way.
    """
    support = model.film_support
    stops = np.argsort(-support, kind="stable")[: min(STOPS, int(np.count_nonzero(support > 0)))]
    stops = np.union1d(stops, [start, end])
    factors = model.film_factors[stops]
    lengths = np.linalg.norm(factors, axis=1, keepdims=True)
    units = (factors / np.where(lengths > 0, lengths, 1)).astype(np.float32)
    first, last = (int(np.searchsorted(stops, film)) for film in (start, end))
    nearest, angles = _graph(units, checkpoint)
    order = _shortest(nearest, angles, first, last)
    path = [int(stops[k]) for k in order]
    return tuple(_step(a, b, model, films, traits) for a, b in itertools.pairwise(path))


def _graph(units: NDArray[np.float32], checkpoint: Callable[[], None]) -> tuple[list[list[int]], list[list[float]]]:
    """Each film's nearest and the squared angles to them; edges lead both ways."""
    n = len(units)
    count = min(_NEIGHBOURS, n - 1)
    nearest: list[list[int]] = [[] for _ in range(n)]
    angles: list[list[float]] = [[] for _ in range(n)]
    for block in range(0, n, 500):
        cosines = units[block : block + 500] @ units.T
        rows = np.arange(len(cosines))
        cosines[rows, rows + block] = -2
        best = np.argpartition(-cosines, count - 1, axis=1)[:, :count]
        squared = np.arccos(np.clip(cosines[rows[:, None], best], -1, 1)) ** 2
        for row, (others, costs) in enumerate(zip(best.tolist(), squared.tolist(), strict=True)):
            nearest[block + row] += others
            angles[block + row] += costs
            for other, cost in zip(others, costs, strict=True):
                nearest[other].append(block + row)
                angles[other].append(cost)
        checkpoint()
    return nearest, angles


def _shortest(nearest: list[list[int]], costs: list[list[float]], first: int, last: int) -> list[int]:
    """Shortest path (Dijkstra 1959), [] when there is none."""
    distance = {first: 0.0}
    before: dict[int, int] = {}
    waiting = [(0.0, first)]
    while waiting:
        far, here = heapq.heappop(waiting)
        if here == last:
            path = [last]
            while path[-1] != first:
                path.append(before[path[-1]])
            return path[::-1]
        if far > distance[here]:
            continue
        for other, cost in zip(nearest[here], costs[here], strict=True):
            if far + cost < distance.get(other, np.inf):
                distance[other] = far + cost
                before[other] = here
                heapq.heappush(waiting, (far + cost, other))
    return []


def _step(start: int, end: int, model: HasFactors, films: Films, traits: Traits) -> PathStep:
    a, b = model.film_factors[start], model.film_factors[end]
    cosine = float(a @ b / max(float(np.linalg.norm(a) * np.linalg.norm(b)), 1e-12))
    both = np.flatnonzero(traits.has[start] & traits.has[end])
    rarest = both[np.argsort(traits.has[:, both].sum(axis=0), kind="stable")]
    one, other = set(films.genres_of(start)), set(films.genres_of(end))
    years = (int(films.years[start]), int(films.years[end]))
    return PathStep(
        start,
        end,
        cosine,
        shared=tuple(traits.names[k] for k in rarest[:3].tolist()),
        dropped=tuple(sorted(one - other)),
        gained=tuple(sorted(other - one)),
        years=0 if NO_YEAR in years else years[1] - years[0],
    )
