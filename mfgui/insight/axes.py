"""Names for the ends of an axis: traits that differ significantly between them, with effect sizes."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from mfgui.insight.student import two_sided_p
from mfgui.insight.traits import TraitKind

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from numpy.typing import NDArray

    from mfgui.insight.traits import Traits

END = 0.1
"""An end is the tenth of the films, by weight, that lies farthest out along the axis."""

LEVEL = 0.01
"""False discovery rate (Benjamini & Hochberg 1995) over all traits tested at both ends of an axis."""

CLEAR_H = 0.35
"""A genre or tag must differ by this effect size, Cohen's h; 0.2 is called small and 0.5 medium (Cohen 1988)."""

CLEAR_D = 0.6
"""A number must differ by this many standard deviations, Cohen's d."""

CLEAR_LIFT = 1.5
"""A genre or tag must also be this many times as common at the end as elsewhere."""

LEAST_SHARE = 0.12
"""And at least this share of the end must have it."""

LEAST_FILMS = 3
"""Least effective number of films at an end for a test."""

MOST_TRAITS = 5
N_EXAMPLES = 3
_EVERYWHERE = (TraitKind.MEAN, TraitKind.COUNT)
_KNOWN_SHARE = 0.25


@dataclass(frozen=True, slots=True)
class EndTrait:
    """One trait that sets an end apart.

    Attributes
    ----------
    kind, name
        Which; the name is "" for numbers.
    there, usual
        Share of the films that have it (or mean of the number) at this end and among the others.
    effect
        Cohen's h or d, its sign that of `there` - `usual`.
    p
        Two-sided p value before the correction for many traits.
    """

    kind: TraitKind
    name: str
    there: float
    usual: float
    effect: float
    p: float


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
    coordinates: NDArray[np.float32], support: NDArray[np.int32], traits: Traits, *, thorough: bool = True
) -> AxisDescription:
    """Describe both ends of an axis by the traits that separate them from the rest.

    Films weigh by the square root of their training ratings, as in the projection. Shares are compared by
    the two-proportion z test, numbers by Welch's t test, both on effective numbers of films (Kish 1965); of the
    traits that pass Benjamini & Hochberg's bound at `LEVEL` and are large enough to matter, the strongest
    by effect size are returned.

    Parameters
    ----------
    coordinates
        float32, shape (M,): the films along the axis.
    support
        int32, shape (M,): training ratings; films without any are left out.
    thorough
        Also look at tags and the genome; without, genres and numbers alone, in a millisecond.
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
    tests = []
    for inside in (slice(0, low), slice(high, len(order))):
        at_end = np.zeros(len(order), np.bool_)
        at_end[inside] = True
        tests.append(_test(order, weights, at_end, traits, thorough=thorough))
    bound = _bound(np.array([t.p for found in tests for t in found]))
    clear_at = [[t for t in found if t.p <= bound and _matters(t)] for found in tests]
    signs = [{(t.kind, t.name): t.effect > 0 for t in clear} for clear in clear_at]
    ends = []
    for k, clear in enumerate(clear_at):
        # A trait that sets both ends apart from the middle in the same way does not distinguish the ends.
        other = signs[1 - k]
        clear = [t for t in clear if other.get((t.kind, t.name)) is not (t.effect > 0)]
        clear.sort(key=_strength, reverse=True)
        farthest_first = order[:low] if k == 0 else order[high:][::-1]
        ends.append(AxisEnd(tuple(clear[:MOST_TRAITS]), _examples(farthest_first, support)))
    return AxisDescription(ends[0], ends[1], sum(map(len, tests)))


def naming_traits(ends: Sequence[AxisEnd], most: int, taken: Collection[str] = ()) -> tuple[tuple[EndTrait, ...], ...]:
    """Choose the traits that name the ends of axes shown together: each at the end where it is strongest alone.

    How well rated and how well known films are names no end: both go along with nearly every axis, and a map
    tells them by colour and size.

    Parameters
    ----------
    most
        Traits for each end at most.
    taken
        Names that stand on the map already.
    """
    offers = [(_strength(trait), side, trait) for side, end in enumerate(ends) for trait in end.traits]
    used, chosen = {(name.casefold(), True) for name in taken}, [list[EndTrait]() for _ in ends]
    for _, side, trait in sorted(offers, key=lambda offer: -offer[0]):
        word = (trait.name.casefold() or trait.kind.value, trait.effect > 0)
        if trait.kind not in _EVERYWHERE and word not in used and len(chosen[side]) < most:
            used.add(word)
            chosen[side].append(trait)
    return tuple(map(tuple, chosen))


def _strength(trait: EndTrait) -> float:
    return abs(trait.effect) / (CLEAR_D if trait.name == "" else CLEAR_H)


def _matters(trait: EndTrait) -> bool:
    if trait.name == "":
        return abs(trait.effect) >= CLEAR_D
    if trait.kind is TraitKind.GENOME:
        return trait.effect >= CLEAR_D and trait.there >= 0.3
    return trait.effect >= CLEAR_H and trait.there >= max(LEAST_SHARE, CLEAR_LIFT * trait.usual)


def _examples(farthest_first: NDArray[np.intp], support: NDArray[np.int32]) -> tuple[int, ...]:
    """Return three example films of an end: of its most-rated quarter, the farthest out."""
    count = max(N_EXAMPLES, int(len(farthest_first) * _KNOWN_SHARE))
    most = np.sort(np.argsort(-support[farthest_first], kind="stable")[:count])
    return tuple(farthest_first[most[:N_EXAMPLES]].tolist())


def _test(
    order: NDArray[np.intp], weights: NDArray[np.float64], at_end: NDArray[np.bool_], traits: Traits, *, thorough: bool
) -> list[EndTrait]:
    """Test every trait at one end, the others being the rest of the films."""
    found: list[EndTrait] = []
    n_genres = sum(kind is TraitKind.GENRE for kind in traits.kinds)
    genre_known = traits.has[order, :n_genres].any(axis=1) if n_genres else np.zeros(len(order), np.bool_)
    groups = [(slice(0, n_genres), genre_known)]
    if thorough:
        groups.append((slice(n_genres, len(traits.names)), traits.tagged[order]))
    for columns, counted in groups:
        has = traits.has[order[counted], columns]
        found += _shares(has, weights[counted], at_end[counted], traits.kinds[columns], traits.names[columns])
    for column, kind in enumerate(traits.number_kinds):
        values = traits.numbers[order, column].astype(np.float64)
        counted = np.isfinite(values)
        found += _numbers(values[counted, None], weights[counted], at_end[counted], kind, ("",))
    if thorough and len(traits.genome_films):
        row = np.full(len(traits.has), -1, np.intp)
        row[traits.genome_films] = np.arange(len(traits.genome_films))
        counted = row[order] >= 0
        values = traits.genome[row[order[counted]]]
        found += _numbers(values, weights[counted], at_end[counted], TraitKind.GENOME, traits.genome_tags)
    return found


def _parted(
    weights: NDArray[np.float64], at_end: NDArray[np.bool_]
) -> tuple[NDArray[np.float64], NDArray[np.float64], float, float] | None:
    """Weights inside and outside that sum to 1, and effective numbers of films; None when a side has too few."""
    inside, outside = weights * at_end, weights * ~at_end
    if not inside.any() or not outside.any():
        return None
    n_in, n_out = (float(w.sum() ** 2 / np.square(w).sum()) for w in (inside, outside))
    if min(n_in, n_out) < LEAST_FILMS:
        return None
    return inside / inside.sum(), outside / outside.sum(), n_in, n_out


def _shares(
    has: NDArray[np.bool_],
    weights: NDArray[np.float64],
    at_end: NDArray[np.bool_],
    kinds: tuple[TraitKind, ...],
    names: tuple[str, ...],
) -> list[EndTrait]:
    parted = _parted(weights, at_end)
    if parted is None or not names:
        return []
    inside, outside, n_in, n_out = parted
    there, usual = inside @ has, outside @ has
    pooled = (there * n_in + usual * n_out) / (n_in + n_out)
    error = np.sqrt(np.maximum(pooled * (1 - pooled), 1e-12) * (1 / n_in + 1 / n_out))
    effect = 2 * np.arcsin(np.sqrt(np.clip(there, 0, 1))) - 2 * np.arcsin(np.sqrt(np.clip(usual, 0, 1)))
    z = np.abs(there - usual) / error
    return _tested(kinds, names, there, usual, effect, np.array([math.erfc(each / math.sqrt(2)) for each in z]))


def _numbers(
    values: NDArray, weights: NDArray[np.float64], at_end: NDArray[np.bool_], kind: TraitKind, names: tuple[str, ...]
) -> list[EndTrait]:
    parted = _parted(weights, at_end)
    if parted is None:
        return []
    inside, outside, n_in, n_out = parted
    there, usual = inside @ values, outside @ values
    var_in, var_out = np.maximum(inside @ values**2 - there**2, 0), np.maximum(outside @ values**2 - usual**2, 0)
    effect = (there - usual) / np.sqrt(np.maximum((var_in + var_out) / 2, 1e-12))
    # Variances are of the films themselves, without Bessel's correction: the error has n − 1 instead.
    of_in, of_out = var_in / (n_in - 1), var_out / (n_out - 1)
    error = np.sqrt(np.maximum(of_in + of_out, 1e-12))
    spread = np.maximum(of_in**2 / (n_in - 1) + of_out**2 / (n_out - 1), 1e-300)
    dof = np.maximum((of_in + of_out) ** 2 / spread, min(n_in, n_out) - 1)  # Welch & Satterthwaite
    p = two_sided_p((there - usual) / error, dof)
    return _tested((kind,) * len(names), names, there, usual, effect, p)


def _tested(
    kinds: tuple[TraitKind, ...],
    names: tuple[str, ...],
    there: NDArray[np.float64],
    usual: NDArray[np.float64],
    effect: NDArray[np.float64],
    p: NDArray[np.float64],
) -> list[EndTrait]:
    columns = (each.tolist() for each in (there, usual, effect, p))
    return [EndTrait(*row) for row in zip(kinds, names, *columns, strict=True)]


def _bound(p: NDArray[np.float64]) -> float:
    """Return the largest p value that passes Benjamini & Hochberg's step-up rule; below 0 when none does."""
    ascending = np.sort(p)
    passing = ascending <= LEVEL * np.arange(1, len(p) + 1) / max(len(p), 1)
    return float(ascending[np.flatnonzero(passing)[-1]]) if passing.any() else -1.0


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
