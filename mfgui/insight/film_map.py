"""The map: films in the two strongest directions of the film factors, steady from epoch to epoch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mfgui.factorization.model import FactorModel, Taste

_TYPICAL_RADIUS_QUANTILE = 0.9

_STRONGEST_PULL = 0.5
"""A map turns at most this share of the way from the previous one's directions to its own principal axes."""


@dataclass(frozen=True, slots=True, eq=False)
class FilmMap:
    """Films in two dimensions.

    Attributes
    ----------
    positions
        float32, shape (M, 2); about nine in ten well-supported films lie within distance 1 of the origin.
    axes
        float32, shape (K, 2): positions = (film factors - centre) @ axes.
    centre
        float32, shape (K,).
    shares
        Share of the (weighted) variance along each of the two axes.
    """

    positions: NDArray[np.float32]
    axes: NDArray[np.float32]
    centre: NDArray[np.float32]
    shares: tuple[float, float]


def project(model: FactorModel, previous: FilmMap | None = None) -> FilmMap:
    """Rotate the film factors to their principal axes and keep the two strongest.

    Films weigh by the square root of their training ratings, so that the axes tell of films that people know.
    The scale is set by the bulk of the films, so a map has the same size at every epoch.

    Signs and rotation are fixed: without a `previous` map of as many films, the longer tail of each axis
    points to its positive end. With one, orthogonal Procrustes (Schönemann 1966) finds the reflection and
    rotation that bring the films nearest to where they were. The reflection is kept; so is the rotation, the
    more of it the more alike the two variances are. Thus nothing flips or spins from epoch to epoch, even
    where both axes are equally strong and their directions arbitrary, and elsewhere the map settles on them.
    """
    factors = model.film_factors
    weights = np.sqrt(model.film_support.astype(np.float32))
    total = max(float(weights.sum()), 1.0)
    centre = (weights @ factors) / np.float32(total)
    centred = factors - centre
    covariance = (centred * weights[:, None]).T @ centred / np.float32(total)
    values, vectors = np.linalg.eigh(covariance.astype(np.float64))
    axes = np.zeros((factors.shape[1], 2))
    kept = min(2, factors.shape[1])
    axes[:, :kept] = vectors[:, ::-1][:, :kept]
    positions = centred @ axes.astype(np.float32)
    positions[model.film_support == 0] = 0
    if previous is not None and previous.positions.shape == positions.shape:
        # A model may have one factor, or none yet: svd begins so.
        first, second = (float(values[-n]) if kept >= n else 0.0 for n in (1, 2))
        gap = (first - second) / first if first > 0 else 0.0
        pull = min(_STRONGEST_PULL, 2 * gap**2)
        turn = _steadied(_procrustes(positions, previous.positions, weights), pull)
    else:
        cubes = np.sum(weights[:, None] * positions.astype(np.float64) ** 3, axis=0)
        turn = np.diag(np.where(cubes < 0, -1.0, 1.0))
    positions = positions @ turn.astype(np.float32)
    known = model.film_support > 0
    radius = np.hypot(positions[known, 0], positions[known, 1])
    size = float(np.quantile(radius, _TYPICAL_RADIUS_QUANTILE)) if len(radius) else 0.0
    scale = 1.0 / size if size > 0 else 1.0
    turned = axes @ turn
    along = np.einsum("ka,kl,la->a", turned, covariance, turned)
    variance = max(float(values.sum()), np.finfo(np.float64).tiny)
    return FilmMap(
        positions=np.ascontiguousarray(positions * np.float32(scale)),
        axes=(turned * scale).astype(np.float32),
        centre=centre.astype(np.float32),
        shares=(float(along[0]) / variance, float(along[1]) / variance),
    )


def place(film_map: FilmMap, taste: Taste) -> NDArray[np.float32]:
    """Where a person points to: their taste along the axes, shape (2,), at most 1.5 from the origin.

    A person's factors have no position among the films, only a direction and a strength; the strength is
    bounded so that the dot stays in sight.
    """
    point = taste.factors @ film_map.axes
    length = float(np.hypot(*point))
    if length == 0:
        return np.zeros(2, np.float32)
    return (point * (1.5 * np.tanh(length / 1.5) / length)).astype(np.float32)


def _procrustes(
    moving: NDArray[np.float32], fixed: NDArray[np.float32], weights: NDArray[np.float32]
) -> NDArray[np.float64]:
    """Orthogonal 2×2 matrix (rotation or reflection) that brings `moving` nearest to `fixed`."""
    left, _, right = np.linalg.svd(((moving * weights[:, None]).T @ fixed).astype(np.float64))
    return left @ right


def _steadied(turn: NDArray[np.float64], pull: float) -> NDArray[np.float64]:
    """Take back a share `pull` of the rotation in an orthogonal 2×2 matrix, and none of its reflections.

    The matrix is signs (of the two axes) times a rotation by at most 90°.
    """
    signs = np.array([1.0, np.sign(np.linalg.det(turn)) or 1.0])
    rotation = signs[:, None] * turn
    if np.trace(rotation) < 0:
        signs, rotation = -signs, -rotation
    angle = np.arctan2(rotation[1, 0], rotation[0, 0]) * (1 - pull)
    cosine, sine = np.cos(angle), np.sin(angle)
    return signs[:, None] * np.array([[cosine, -sine], [sine, cosine]])
