"""The samples' mean as one factorization: single samples' factors are rotated at will, their products are not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mfgui.data.grouping import parts
from mfgui.factorization.methods.bayes.features import COUNTS, WhoRatedWhat
from mfgui.factorization.methods.bayes.prior import RowPrior
from mfgui.factorization.methods.bayes.samples import Sample
from mfgui.factorization.rows import ROWS

OVERSAMPLING = 10  # columns of the random start beyond those wanted (Halko, Martinsson & Tropp 2011)
ROUNDS = 1  # rounds of its subspace iteration; with more, predictions on ml-latest-small stay within 0.0001 RMSE


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """The samples' mean as one factorization: what maps, nearest films, fold-in and reasons look at."""

    user_factors: NDArray[np.float32]  # P, shape (N, K)
    film_factors: NDArray[np.float32]  # Q, shape (M, K)
    # What having rated each film adds to a person's prior mean of factors and bias, float32, (M, K + 1).
    item_prior: NDArray[np.float32]
    count_prior: NDArray[np.float64]  # what the number of ratings says of them, float64, shape (features, K + 1)

    @classmethod
    def of_none(cls, n_users: int, n_films: int, rank: int) -> View:
        """Where there are no samples yet."""
        people, films, prior = (
            np.zeros(shape, np.float32) for shape in ((n_users, rank), (n_films, rank), (n_films, rank + 1))
        )
        return cls(people, films, prior, np.zeros((1, rank + 1)))

    @classmethod
    def of(
        cls,
        samples: Sequence[Sample],
        rank: int,
        seed: int,
        user_bias: NDArray[np.float32],
        length: float,
        user_prior: RowPrior,
        who_rated: WhoRatedWhat | None,
        *,
        counts: bool,
    ) -> View:
        """Decompose the samples' mean; a column of P is to be this long.

        `who_rated` and `counts` tell whether the prior follows the films that a person rated, and their number.
        """
        scale = np.float32(length)
        rows = np.zeros((len(user_bias), rank + 1), np.float32)
        rows[:, :-1], films = decomposed_mean(samples, rank, seed)
        rows[:, :-1] *= scale
        films /= scale
        rows[:, -1] = user_bias
        implicit, others = user_prior.regression(rows)
        item_prior = np.zeros((len(films), rank + 1), np.float32)
        if who_rated is not None and len(implicit):
            item_prior = who_rated.columns_of(user_prior.features, implicit)
        # Of newcomers no facts are known: the number of their ratings and what all have in common is left.
        view = cls(np.ascontiguousarray(rows[:, :-1]), films, item_prior, others[-(COUNTS + 1) if counts else -1 :])
        for array in (view.user_factors, view.film_factors):
            array.setflags(write=False)
        return view


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
