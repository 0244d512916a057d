"""Names for the ends of an axis: traits that differ significantly between them, with effect sizes."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mfgui.insight.trait_tests import EndTrait, TraitTests, clear_ones, strength
from mfgui.insight.traits import TraitKind, Traits

END = 0.1  # an end is the tenth of the films, by weight, that lies farthest out along the axis
MOST_TRAITS = 5
N_EXAMPLES = 3
# A genre names an end before a tag that is stronger by less than this: everybody knows what it means.
_PLAIN_WORDS = 1.5
_UNSEEMLY = re.compile("fuck|shit|bitch|nigg|cunt", re.IGNORECASE)  # tags that are not for a wall
_EVERYWHERE = (TraitKind.MEAN, TraitKind.COUNT)
_KNOWN_SHARE = 0.25


@dataclass(frozen=True, slots=True)
class AxisEnd:
    """One end of an axis: the traits that set it apart, strongest first (maybe none), and example films."""

    traits: tuple[EndTrait, ...]
    films: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AxisDescription:
    """Both ends of an axis, and over how many traits the tests were corrected."""

    low: AxisEnd
    high: AxisEnd
    tested: int


def describe_axis(
    coordinates: NDArray[np.float32],  # shape (M,): the films along the axis
    support: NDArray[np.int32],  # shape (M,): training ratings; films without any are left out
    traits: Traits,
    *,
    thorough: bool = True,  # also look at tags and the genome; without, genres and numbers alone, in a millisecond
) -> AxisDescription:
    """Describe both ends of an axis by the traits that separate them from the rest.

    Films weigh by the square root of their training ratings, as in the projection. Shares are compared by
    the two-proportion z test, numbers by Welch's t test, both on effective numbers of films (Kish 1965); of the
    traits that pass Benjamini & Hochberg's bound at `LEVEL` and are large enough to matter, the strongest
    by effect size are returned.
    """
    known = np.flatnonzero(support > 0)
    if len(known) == 0 or np.ptp(coordinates[known]) == 0:  # an order among equals would be that of the codes
        nothing = AxisEnd((), ())
        return AxisDescription(nothing, nothing, 0)
    order = known[np.argsort(coordinates[known], kind="stable")]
    weights = np.sqrt(support[order].astype(np.float64))
    reached = np.cumsum(weights) / weights.sum()
    low = int(np.searchsorted(reached, END)) + 1
    high = int(np.searchsorted(reached, 1 - END))
    at = np.arange(len(order))
    tests = TraitTests(order, weights, traits, thorough=thorough).of([at < low, at >= high])
    clear_at = clear_ones(tests)
    signs = [{(t.kind, t.name): t.effect > 0 for t in clear} for clear in clear_at]
    ends = []
    for k, clear in enumerate(clear_at):
        # A trait that sets both ends apart from the middle in the same way does not distinguish the ends.
        other = signs[1 - k]
        clear = [t for t in clear if other.get((t.kind, t.name)) is not (t.effect > 0)]
        clear.sort(key=strength, reverse=True)
        farthest_first = order[:low] if k == 0 else order[high:][::-1]
        ends.append(AxisEnd(tuple(clear[:MOST_TRAITS]), _examples(farthest_first, support)))
    return AxisDescription(ends[0], ends[1], sum(map(len, tests)))


def naming_traits(ends: Sequence[AxisEnd], most: int, taken: Collection[str] = ()) -> tuple[tuple[EndTrait, ...], ...]:
    """Choose the traits that name the ends of axes shown together: each at the end where it is strongest alone.

    How well rated and how well known films are names no end: both go along with nearly every axis, and a map
    tells them by colour and size.

    `most`: traits for each end at most.
    `taken`: names that stand on the map already.
    """
    offers = [(_worth(trait), side, trait) for side, end in enumerate(ends) for trait in end.traits]
    used, chosen = {(name.casefold(), True) for name in taken}, [list[EndTrait]() for _ in ends]
    for _, side, trait in sorted(offers, key=lambda offer: -offer[0]):
        word = (trait.name.casefold() or trait.kind.value, trait.effect > 0)
        if (
            trait.kind not in _EVERYWHERE
            and not _UNSEEMLY.search(trait.name)
            and word not in used
            and len(chosen[side]) < most
        ):
            used.add(word)
            chosen[side].append(trait)
    return tuple(map(tuple, chosen))


def _worth(trait: EndTrait) -> float:
    return strength(trait) * (_PLAIN_WORDS if trait.kind is TraitKind.GENRE else 1.0)


def _examples(farthest_first: NDArray[np.intp], support: NDArray[np.int32]) -> tuple[int, ...]:
    """Return three example films of an end: of its most-rated quarter, the farthest out."""
    count = max(N_EXAMPLES, int(len(farthest_first) * _KNOWN_SHARE))
    most = np.sort(np.argsort(-support[farthest_first], kind="stable")[:count])
    return tuple(farthest_first[most[:N_EXAMPLES]].tolist())


@dataclass(frozen=True, slots=True)
class Correlation:
    """How strongly a trait goes along with an axis: Pearson's r over weighted films."""

    kind: TraitKind
    name: str
    r: float


def correlations(
    coordinates: NDArray[np.float32], support: NDArray[np.int32], traits: Traits, count: int = 6
) -> tuple[Correlation, ...]:
    """Return the traits that go most along with an axis, strongest first; numbers, genres and genome tags."""
    weights = np.sqrt(support.astype(np.float64))
    n_genres = sum(kind is TraitKind.GENRE for kind in traits.kinds)
    found = []
    for column, kind in enumerate(traits.number_kinds):
        found.append(Correlation(kind, "", _pearson(coordinates, traits.numbers[:, column], weights)))
    with_genre = weights * traits.has[:, :n_genres].any(axis=1)
    for column in range(n_genres):
        r = _pearson(coordinates, traits.has[:, column].astype(np.float32), with_genre)
        found.append(Correlation(TraitKind.GENRE, traits.names[column], r))
    if len(traits.genome_films):
        films = traits.genome_films
        own = weights[films] / max(weights[films].sum(), 1e-12)
        x = coordinates[films] - own @ coordinates[films]
        y = traits.genome - (own @ traits.genome).astype(np.float32)
        spread = np.sqrt((own @ x**2) * np.maximum(own @ y**2, 1e-12))
        r = (own * x) @ y / np.maximum(spread, 1e-12)
        found.extend(
            Correlation(TraitKind.GENOME, traits.genome_tags[column], float(r[column]))
            for column in np.argsort(-np.abs(r))[:count].tolist()
        )
    found.sort(key=lambda c: -abs(c.r))
    return tuple(found[:count])


def _pearson(x: NDArray[np.float32], y: NDArray[np.float32], weights: NDArray[np.float64]) -> float:
    counted = np.isfinite(y) & (weights > 0)
    if not counted.any():
        return 0.0
    w = weights[counted] / weights[counted].sum()
    a = x[counted].astype(np.float64)
    b = y[counted].astype(np.float64)
    a, b = a - w @ a, b - w @ b
    spread = math.sqrt((w @ a**2) * (w @ b**2))
    return float((w * a) @ b / spread) if spread > 1e-12 else 0.0
