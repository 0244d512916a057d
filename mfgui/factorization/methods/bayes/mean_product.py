"""The mean over samples of the products of factors, as one factorization: single samples' are rotated at will."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from mfgui.data.grouping import parts
from mfgui.factorization.rows import ROWS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from mfgui.factorization.methods.bayes.samples import Sample

OVERSAMPLING = 10
"""Columns of the random start beyond those wanted (Halko, Martinsson & Tropp 2011)."""

ROUNDS = 1
"""Rounds of its subspace iteration; with more, predictions on ml-latest-small stay within 0.0001 RMSE."""


def decomposed_mean(samples: Sequence[Sample], rank: int, seed: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """U and V S of the mean of PQᵀ over samples, float32, (N, rank) and (M, rank), by randomised subspace iteration.

    The mean is never built.
    """
    n_users, n_films = len(samples[0].users.bias), len(samples[0].film_means.bias)
    width = min(rank + OVERSAMPLING, n_users, n_films)
    rng = np.random.default_rng((seed, 4))
    basis = rng.standard_normal((n_films, width)).astype(np.float32)
    for _ in range(ROUNDS):
        left = _times(samples, basis, transposed=False)
        _orthonormalise(left)
        basis = _times(samples, left, transposed=True)
        del left
        _orthonormalise(basis)
    product = _times(samples, basis, transposed=False)
    squares, turn = np.linalg.eigh(_gram(product))
    squares, turn = squares[::-1][:rank], turn[:, ::-1][:, :rank]
    values = np.sqrt(np.maximum(squares, 1e-12 * max(float(squares[0]), 1e-30)))
    return product @ (turn / values).astype(np.float32), basis @ (turn * values).astype(np.float32)


def _times(samples: Sequence[Sample], columns: NDArray[np.float32], *, transposed: bool) -> NDArray[np.float32]:
    """Product of the mean of PQᵀ (or of its transpose) with columns, some rows at a time."""
    rows = len((samples[0].film_means if transposed else samples[0].users).bias)
    total = np.zeros((rows, columns.shape[1]), np.float32)
    for sample in samples:
        left, right = sample.users, sample.film_means
        if transposed:
            left, right = right, left
        inner = np.zeros((right.steps.shape[1], columns.shape[1]), np.float32)
        for part in parts(len(columns), ROWS):
            inner += right.steps[part].astype(np.float32).T @ columns[part]
        inner *= np.float32(left.size * right.size / len(samples))
        for part in parts(rows, ROWS):
            total[part] += left.steps[part].astype(np.float32) @ inner
    return total


def _gram(columns: NDArray[np.float32]) -> NDArray[np.float64]:
    gram = np.zeros((columns.shape[1], columns.shape[1]))
    for part in parts(len(columns), ROWS):
        here = columns[part].astype(np.float64)
        gram += here.T @ here
    return gram


def _orthonormalise(columns: NDArray[np.float32]) -> None:
    """Turn columns into orthonormal ones of (almost) the same space, by way of the Gram matrix, in place."""
    squares, vectors = np.linalg.eigh(_gram(columns))
    turn = (vectors / np.sqrt(np.maximum(squares, 1e-12 * max(squares[-1], 1e-30)))).astype(np.float32)
    for part in parts(len(columns), ROWS):
        columns[part] = columns[part] @ turn
