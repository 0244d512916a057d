"""Tests of what sets some films of a map apart from its others: by which traits, how far, beyond chance or not."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mfgui.insight.traits import TraitKind, Traits

_MOST_STEPS = 1000
_TINY = 1e-300
_PRECISION = 1e-13
_log_gamma, _error_function = np.frompyfunc(math.lgamma, 1, 1), np.frompyfunc(math.erfc, 1, 1)
LEVEL = 0.01  # False discovery rate (Benjamini & Hochberg 1995) over all traits tested together
# A genre or tag must differ by this effect size, Cohen's h; 0.2 is called small and 0.5 medium (Cohen 1988).
CLEAR_H = 0.35
CLEAR_D = 0.6  # a number must differ by this many standard deviations, Cohen's d
CLEAR_LIFT = 1.5  # a genre or tag must also be this many times as common there as elsewhere
LEAST_SHARE = 0.12  # and at least this share of the films there must have it
LEAST_FILMS = 3  # least effective number of films on each side of a test


def two_sided_p(t: NDArray[np.float64], dof: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the probability of a value at least as far from 0 as t, of either sign.

    `t`, `dof`: float64, of equal shape: the values, finite, and the degrees of freedom ν > 0, not only whole ones.

    p = I_x(ν/2, 1/2) with x = ν / (ν + t²), I being the regularised incomplete beta function (Abramowitz & Stegun
    1964, 26.7.1), by its continued fraction (26.5.8) on the side where that converges.
    """
    t, dof = np.broadcast_arrays(np.asarray(t, np.float64), np.asarray(dof, np.float64))
    a, b = dof / 2, np.full(dof.shape, 0.5)
    x, rest = dof / (dof + t**2), t**2 / (dof + t**2)  # rest is 1 − x, without the loss of digits
    direct = x < (a + 1) / (a + b + 2)
    p = np.empty(t.shape)
    p[direct] = _incomplete_beta(a[direct], b[direct], x[direct], rest[direct])
    p[~direct] = 1 - _incomplete_beta(b[~direct], a[~direct], rest[~direct], x[~direct])
    return p


def _incomplete_beta(
    a: NDArray[np.float64], b: NDArray[np.float64], x: NDArray[np.float64], rest: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return I_x(a, b) for x < (a + 1) / (a + b + 2), `rest` being 1 − x; the fraction by Lentz (1976)."""
    logs = np.asarray(_log_gamma(a + b) - _log_gamma(a) - _log_gamma(b), np.float64)
    with np.errstate(divide="ignore"):  # x = 0: exp(−inf) is the 0 that it should be
        front = np.exp(logs + a * np.log(x) + b * np.log(rest)) / a
    c = np.ones(x.shape)
    d = 1 / _not_zero(1 - (a + b) * x / (a + 1))
    fraction = d.copy()
    for m in range(1, _MOST_STEPS):
        change = np.ones(x.shape)
        for term in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            c = _not_zero(1 + term / c)
            d = 1 / _not_zero(1 + term * d)
            change *= c * d
        fraction *= change
        if not (np.abs(change - 1) > _PRECISION).any():
            break
    return front * fraction


def _not_zero(values: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.where(np.abs(values) < _TINY, _TINY, values)


@dataclass(frozen=True, slots=True)
class EndTrait:
    """One trait that sets films apart."""

    # Which; the name is "" for numbers.
    kind: TraitKind
    name: str
    there: float  # share of the films that have it (or mean of the number) among them
    usual: float  # and among the others
    effect: float  # cohen's h or d, its sign that of `there` - `usual`
    p: float  # two-sided p value before the correction for many traits


class TraitTests:
    """Tests parts of the same films, each against the rest; what all have in common is added up once.

    Shares are compared by the two-proportion z test, numbers by Welch's t test, both on effective numbers of
    films (Kish 1965).
    """

    def __init__(
        self,
        # Codes of the films, and what each weighs, shape (n,).
        films: NDArray[np.intp],
        weights: NDArray[np.float64],
        traits: Traits,
        *,
        thorough: bool,  # also look at tags and the genome; without, genres and numbers alone
    ) -> None:
        n_genres = sum(kind is TraitKind.GENRE for kind in traits.kinds)
        groups: list[tuple[slice, NDArray[np.bool_]]] = [
            (slice(0, n_genres), np.any(traits.has[films, :n_genres], axis=1))
        ]
        if thorough:
            groups.append((slice(n_genres, len(traits.names)), traits.tagged[films]))
        self._groups = []
        for columns, counted in groups:
            names = traits.names[columns]
            if names:
                has = traits.has[films[counted], columns]
                self._groups.append(_Group(counted, weights, has, traits.kinds[columns], names))
        for column, kind in enumerate(traits.number_kinds):
            values = traits.numbers[films, column].astype(np.float64)
            counted = np.asarray(np.isfinite(values))
            self._groups.append(_Group(counted, weights, values[counted, None], (kind,), ("",)))
        if thorough and len(traits.genome_films):
            row = np.full(len(traits.has), -1, np.intp)
            row[traits.genome_films] = np.arange(len(traits.genome_films))
            counted = row[films] >= 0
            tags = traits.genome_tags
            kinds = (TraitKind.GENOME,) * len(tags)
            self._groups.append(_Group(counted, weights, traits.genome[row[films[counted]]], kinds, tags))

    def of(self, parts: Sequence[NDArray[np.bool_]]) -> list[list[EndTrait]]:
        """Test every trait of the films of each part, bool (n,), against the others."""
        found: list[list[EndTrait]] = [[] for _ in parts]
        for group in self._groups:
            for one, tests in zip(found, group.of(parts), strict=True):
                one += tests
        return found


class _Group:
    """Traits known of the same films: bool (n, c) that a film has or has not, or numbers (n, c)."""

    def __init__(
        self,
        counted: NDArray[np.bool_],
        weights: NDArray[np.float64],
        values: NDArray,
        kinds: tuple[TraitKind, ...],
        names: tuple[str, ...],
    ) -> None:
        self._counted, self._values, self._kinds, self._names = counted, values, kinds, names
        self._weights = weights[counted]
        self._shares = values.dtype == np.bool_
        self._all = self._sums(np.ones(len(values), np.bool_))

    def _sums(self, at: NDArray[np.bool_]) -> tuple[float, float, NDArray[np.float64], NDArray[np.float64]]:
        """Sum of weights and of their squares, of values and of their squares."""
        values, weights = self._values[at], self._weights[at]
        squares = np.empty(0) if self._shares else weights @ np.square(values, dtype=np.float64)
        return float(weights.sum()), float(np.square(weights).sum()), weights @ values, squares

    def of(self, parts: Sequence[NDArray[np.bool_]]) -> list[list[EndTrait]]:
        """Test each trait of each part, all parts at once; nothing where a side has too few films."""
        found: list[list[EndTrait]] = [[] for _ in parts]
        whole, judged, sums = self._all, list[int](), list[tuple[NDArray[np.float64], ...]]()
        for at, part in enumerate(parts):
            own = self._sums(part[self._counted])
            rest = whole[0] - own[0], whole[1] - own[1]
            if min(own[0], rest[0]) <= 1e-9 * max(whole[0], 1e-300):
                continue
            n_in, n_out = own[0] ** 2 / own[1], rest[0] ** 2 / max(rest[1], 1e-300)
            if min(n_in, n_out) >= LEAST_FILMS:
                judged.append(at)
                sums.append((np.array([own[0], rest[0]]), np.array([n_in, n_out]), own[2], own[3]))
        if not judged:
            return found
        weights, counts, own_sums, own_squares = (np.stack(each) for each in zip(*sums, strict=True))
        (w_in, w_out), (n_in, n_out) = (each.T[:, :, np.newaxis] for each in (weights, counts))
        there, usual = own_sums / w_in, (whole[2] - own_sums) / w_out
        if self._shares:
            effect, p = _compare_shares(there, usual, n_in, n_out)
        else:
            var_in = np.maximum(own_squares / w_in - there**2, 0)
            var_out = np.maximum((whole[3] - own_squares) / w_out - usual**2, 0)
            effect, p = _compare_numbers(there, usual, var_in, var_out, n_in, n_out)
        for row, at in enumerate(judged):
            columns = (each[row].tolist() for each in (there, usual, effect, p))
            found[at] = [EndTrait(*words) for words in zip(self._kinds, self._names, *columns, strict=True)]
        return found


def _compare_shares(
    there: NDArray[np.float64], usual: NDArray[np.float64], n_in: NDArray[np.float64], n_out: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Cohen's h and p of the two-proportion z test; shares (parts, c), numbers of films (parts, 1)."""
    there, usual = np.clip(there, 0, 1), np.clip(usual, 0, 1)
    pooled = (there * n_in + usual * n_out) / (n_in + n_out)
    error = np.sqrt(np.maximum(pooled * (1 - pooled), 1e-12) * (1 / n_in + 1 / n_out))
    effect = 2 * np.arcsin(np.sqrt(there)) - 2 * np.arcsin(np.sqrt(usual))
    z = np.abs(there - usual) / error
    return effect, np.asarray(_error_function(z / math.sqrt(2)), np.float64)


def _compare_numbers(
    there: NDArray[np.float64],
    usual: NDArray[np.float64],
    var_in: NDArray[np.float64],
    var_out: NDArray[np.float64],
    n_in: NDArray[np.float64],
    n_out: NDArray[np.float64],
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Cohen's d and p of Welch's t test; means and variances (parts, c), numbers of films (parts, 1)."""
    effect = (there - usual) / np.sqrt(np.maximum((var_in + var_out) / 2, 1e-12))
    # Variances are of the films themselves, without Bessel's correction: the error has n − 1 instead.
    of_in, of_out = var_in / (n_in - 1), var_out / (n_out - 1)
    error = np.sqrt(np.maximum(of_in + of_out, 1e-12))
    spread = np.maximum(of_in**2 / (n_in - 1) + of_out**2 / (n_out - 1), 1e-300)
    dof = np.maximum((of_in + of_out) ** 2 / spread, np.minimum(n_in, n_out) - 1)  # Welch & Satterthwaite
    return effect, two_sided_p((there - usual) / error, dof)


def clear_ones(tests: Sequence[Sequence[EndTrait]]) -> list[list[EndTrait]]:
    """Keep, of tests made together, the traits beyond chance (Benjamini & Hochberg at `LEVEL`) and large enough."""
    ascending = np.sort(np.array([trait.p for found in tests for trait in found]))
    passing = ascending <= LEVEL * np.arange(1, len(ascending) + 1) / max(len(ascending), 1)
    bound = float(ascending[np.flatnonzero(passing)[-1]]) if passing.any() else -1.0
    return [[trait for trait in found if trait.p <= bound and _matters(trait)] for found in tests]


def strength(trait: EndTrait) -> float:
    """How large an effect is, as a multiple of the least that counts for its kind."""
    return abs(trait.effect) / (CLEAR_D if trait.name == "" else CLEAR_H)


def _matters(trait: EndTrait) -> bool:
    if trait.name == "":
        return abs(trait.effect) >= CLEAR_D
    if trait.kind is TraitKind.GENOME:
        return trait.effect >= CLEAR_D and trait.there >= 0.3
    return trait.effect >= CLEAR_H and trait.there >= max(LEAST_SHARE, CLEAR_LIFT * trait.usual)
