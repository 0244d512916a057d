"""The map: films in two directions of the film factors, turned the same way for every model of the same data."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from mfgui.factorization.capabilities import HasFactors
from mfgui.factorization.interface import Taste

_TYPICAL_RADIUS_QUANTILE = 0.9

FAR = 2.0  # beyond this distance from the origin distances are compressed logarithmically
_HEAVY = 4.0  # films whose factors are longer than this many times the median weigh less, or they would turn the map
_NEAREST = 15  # on a map without axes a person is drawn amid this many of their highest predictions


@dataclass(frozen=True, slots=True, eq=False)
class FilmMap:
    """Films in two dimensions."""

    # Shape (M, 2); about nine in ten well-supported films lie within distance 1 of the origin.
    positions: NDArray[np.float32]
    # Shape (K, 2): positions = (film factors - centre) @ axes, drawn in beyond `FAR`; None where a map has no axes
    # (neighbour embeddings, the rating table).
    axes: NDArray[np.float32] | None
    centre: NDArray[np.float32]  # shape (K,)
    shares: tuple[float, float]  # share of the (weighted) variance along each of the two axes; NaN without axes
    # Shape (A,): share of each principal axis, strongest first; empty where there are none.
    spectrum: NDArray[np.float64] = field(default_factory=lambda: np.empty(0))


@dataclass(frozen=True, slots=True, eq=False)
class PrincipalAxes:
    """Directions of the film factors, strongest first."""

    centred: NDArray[np.float32]  # shape (M, K): film factors less their centre
    centre: NDArray[np.float32]  # shape (K,)
    weights: NDArray[np.float32]  # shape (M,): what each film weighs
    # Shape (A,), descending: variance along each axis; A is K less the directions taken out.
    values: NDArray[np.float64]
    vectors: NDArray[np.float64]  # shape (K, A): column k is axis k
    covariance: NDArray[np.float64]  # shape (K, K)


def principal_axes(
    model: HasFactors,
    *,
    weighted: bool = True,  # whether films weigh by their ratings
    # Shape (M, c): facts of films that no axis is to go along with, NaN where unknown. Axes are sought at right angles
    # to the covariance of the factors with each of them, and so have none with any.
    aside: NDArray[np.float32] | None = None,
) -> PrincipalAxes:
    """Rotate the film factors to their principal axes.

    Films weigh by the square root of their training ratings, so that well-known films shape the axes; or all
    alike, but never films without any. Films whose factors are very long (`_HEAVY`) weigh less,
    in inverse proportion to the square: a robust estimate after Huber.
    """
    factors = model.film_factors
    support = model.film_support
    weights = (np.sqrt(support) if weighted else (support > 0)).astype(np.float32)
    centre = _mean(factors, weights)
    lengths = np.sqrt(np.einsum("ij,ij->i", factors - centre, factors - centre))
    known = support > 0
    usual = float(np.median(lengths[known])) if known.any() else 0.0
    if usual > 0:
        weights = weights * np.minimum(1, (_HEAVY * usual / np.maximum(lengths, usual)) ** 2).astype(np.float32)
        centre = _mean(factors, weights)
    centred = factors - centre
    total = max(float(weights.sum()), 1.0)
    covariance = ((centred * weights[:, None]).T @ centred / np.float32(total)).astype(np.float64)
    out = np.zeros((factors.shape[1], 0)) if aside is None else _directions_of(aside, centred, weights)
    beside = np.eye(len(out)) - out @ out.T
    values, vectors = np.linalg.eigh(beside @ covariance @ beside if out.shape[1] else covariance)
    kept = len(out) - out.shape[1]  # what was taken out has the least variance: none
    return PrincipalAxes(centred, centre, weights, values[::-1][:kept], vectors[:, ::-1][:, :kept], covariance)


def _directions_of(
    aside: NDArray[np.float32], centred: NDArray[np.float32], weights: NDArray[np.float32]
) -> NDArray[np.float64]:
    """Orthonormal directions, float64 (K, up to c), of the factors' covariance with facts; two axes are left."""
    found: list[NDArray[np.float64]] = []
    for fact in aside.T:
        if len(found) + 3 > centred.shape[1]:
            break
        known = np.isfinite(fact)
        own = np.where(known, weights, 0).astype(np.float64)
        values = np.where(known, fact, 0).astype(np.float64)
        values = np.where(known, values - own @ values / max(float(own.sum()), 1e-12), 0)
        if np.abs(values).max(initial=0) <= 1e-5 * np.abs(fact[known]).max(initial=0):
            continue  # the same of all films
        along = (own * values) @ centred.astype(np.float64)
        whole = float(np.linalg.norm(along))
        for other in found:
            along -= (along @ other) * other
        length = float(np.linalg.norm(along))
        if length > 1e-6 * max(whole, 1e-12):
            found.append(along / length)
    return np.array(found).T.reshape(centred.shape[1], len(found))


def _mean(factors: NDArray[np.float32], weights: NDArray[np.float32]) -> NDArray[np.float32]:
    mean: NDArray[np.float32] = (weights @ factors) / np.float32(max(float(weights.sum()), 1.0))
    return mean


def bearings(
    directions: NDArray[np.float32], shares: NDArray[np.float64], aside: NDArray[np.float32], support: NDArray[np.int32]
) -> NDArray[np.float32]:
    """Turn directions of the rating table, float32 (M, c), to those that have nothing to do with facts set aside.

    Returns float32 (M, c), the strongest first, the last ones 0 in place of what was taken out.
    """
    strong = directions * np.sqrt(shares).astype(np.float32)
    weights = np.sqrt(support).astype(np.float32)
    out = _directions_of(aside, strong, weights)
    beside = np.eye(len(out)) - out @ out.T
    covariance = beside @ ((strong * weights[:, None]).T @ strong).astype(np.float64) @ beside
    _, vectors = np.linalg.eigh(covariance)
    vectors = vectors[:, ::-1]
    # The strongest component of each is positive: no sign depends on how the vectors were found.
    vectors = vectors * np.sign(vectors[np.abs(vectors).argmax(axis=0), np.arange(len(vectors))])
    turned: NDArray[np.float32] = (strong @ (beside @ vectors).astype(np.float32)).astype(np.float32)
    return turned


def project(
    model: HasFactors,
    # Shape (M, c), c at least 2: where the films lie in the strongest directions of the ratings
    # (`bearings.TableDirections.directions`). Without one, the longer tail of each axis points to its positive end.
    orientation: NDArray[np.float32] | None = None,
    *,
    pair: tuple[int, int] = (0, 1),  # which axes, from 0
    # See `principal_axes`.
    weighted: bool = True,
    aside: NDArray[np.float32] | None = None,
) -> FilmMap:
    """Lay the films out along two of the principal axes of their factors.

    The two strongest axes are turned in their plane (and mirrored) to come nearest to the `orientation`, by
    orthogonal Procrustes (Schönemann 1966): epochs, seeds and methods then come out alike, whatever was shown
    before, and nothing flips or spins, even where both axes are equally strong and their directions arbitrary.
    Any other pair keeps its own directions; there the orientation fixes the signs alone.
    """
    found = principal_axes(model, weighted=weighted, aside=aside)
    axes = np.zeros((len(found.vectors), 2))
    for column, axis in enumerate(pair):
        if axis < found.vectors.shape[1]:
            axes[:, column] = found.vectors[:, axis]
    positions = found.centred @ axes.astype(np.float32)
    positions[model.film_support == 0] = 0
    turn = _turn(positions, found.weights, orientation, whole=pair == (0, 1))
    return lay_along(model, found, axes @ turn)


def lay_along(model: HasFactors, found: PrincipalAxes, axes: NDArray[np.float64]) -> FilmMap:
    """Lay the films out along two given directions of the factors, at the usual scale.

    `axes`: float64, shape (K, 2).
    """
    positions = found.centred @ axes.astype(np.float32)
    positions[model.film_support == 0] = 0
    scale = _scale(positions, model.film_support)
    along = np.einsum("ka,kl,la->a", axes, found.covariance, axes)
    variance = max(float(np.trace(found.covariance)), np.finfo(np.float64).tiny)
    return FilmMap(
        positions=_drawn_in(positions * np.float32(scale)),
        axes=(axes * scale).astype(np.float32),
        centre=found.centre.astype(np.float32),
        shares=(float(along[0]) / variance, float(along[1]) / variance),
        spectrum=np.maximum(found.values, 0) / variance,
    )


def lay_out(
    places: NDArray[np.floating],
    model: HasFactors,
    orientation: NDArray[np.float32] | None = None,
    shares: tuple[float, float] = (np.nan, np.nan),
) -> FilmMap:
    """Make a map of places that no axes lead to, float (M, 2): centred, scaled, and turned by the orientation."""
    support = model.film_support
    weights = np.sqrt(support).astype(np.float32)
    placed = support > 0
    positions = places.astype(np.float32)
    positions = positions - (weights @ positions) / max(float(weights.sum()), 1.0)
    positions[~placed] = 0
    if orientation is not None:
        positions = positions @ _turn(positions, weights, orientation, whole=True).astype(np.float32)
    positions = positions * np.float32(_scale(positions, support))
    return FilmMap(_drawn_in(positions), None, np.zeros(model.n_factors, np.float32), shares)


def place(film_map: FilmMap, taste: Taste, scores: NDArray[np.float32] | None = None) -> NDArray[np.float32]:
    """Where a person points to: their taste along the axes, shape (2,), at most 1.5 from the origin.

    A person's factors have no position among the films, only a direction and a strength; the strength is
    bounded so that the dot stays in sight. On a map without axes they stand in the middle of the films that
    `scores` (M,) puts highest, of those on the map.
    """
    if film_map.axes is None:
        if scores is None:
            return np.zeros(2, np.float32)
        best = np.argpartition(-scores, min(_NEAREST, len(scores) - 1))[:_NEAREST]
        return np.median(film_map.positions[best], axis=0).astype(np.float32)
    return place_many(film_map, taste.factors[None, :])[0]


def place_many(film_map: FilmMap, factors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Where many people point to, by their factors (N, K); float32 (N, 2). Needs a map with axes."""
    assert film_map.axes is not None
    points = factors @ film_map.axes
    length = np.hypot(points[:, 0], points[:, 1])
    bounded = 1.5 * np.tanh(length / 1.5) / np.where(length > 0, length, 1.0)
    return (points * bounded[:, None]).astype(np.float32)


def _turn(
    positions: NDArray[np.float32],
    weights: NDArray[np.float32],
    orientation: NDArray[np.float32] | None,
    *,
    whole: bool,
) -> NDArray[np.float64]:
    """Orthogonal 2×2 matrix that brings the positions nearest to the orientation; `whole`, else signs alone."""
    if orientation is None:
        cubes = np.sum(weights[:, None] * positions.astype(np.float64) ** 3, axis=0)
        return np.diag(np.where(cubes < 0, -1.0, 1.0))
    shared = ((positions * weights[:, None]).T @ orientation).astype(np.float64)
    if whole:
        left, _, right = np.linalg.svd(shared[:, :2])
        return left @ right
    # One fixed direction of the ratings, in which no two of the strongest cancel out.
    reference = shared @ 0.6 ** np.arange(orientation.shape[1])
    return np.diag(np.where(reference < 0, -1.0, 1.0))


def _scale(positions: NDArray[np.float32], support: NDArray[np.int32]) -> float:
    known = support > 0
    radius = np.hypot(positions[known, 0], positions[known, 1])
    size = float(np.quantile(radius, _TYPICAL_RADIUS_QUANTILE)) if len(radius) else 0.0
    return 1.0 / size if size > 0 else 1.0


def _drawn_in(positions: NDArray[np.float32]) -> NDArray[np.float32]:
    """Draw distances beyond `FAR` logarithmically; what lies within stays."""
    radius = np.hypot(positions[:, 0], positions[:, 1])
    far = radius > FAR
    if far.any():
        positions = positions.copy()
        shrunk = FAR * (1 + np.log(radius[far] / FAR)) / radius[far]
        positions[far] *= shrunk[:, None].astype(np.float32)
    return np.ascontiguousarray(positions)
