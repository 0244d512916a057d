"""The inner loop of alternating least squares: rows of one side solved exactly while the other is fixed."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from numba import types

from mfgui.factorization.kernels.compiling import F4, Flag, Index, helper, kernel, read, write
from mfgui.factorization.kernels.tiles import TILE, add_panel, subtract_rows

if TYPE_CHECKING:
    from numpy.typing import NDArray

PANEL = 64
"""Ratings gathered before they are added to a row's normal matrix: as many as the nearest cache holds."""


# Unsigned row and column numbers: a loop that starts at a signed one is compiled with a check for negative
# numbers in it, is not vectorised then, and takes five times as long.
ONE = np.uint64(1)
REGISTER = ~np.uint64(15)


@helper
def factorize(A: NDArray[np.float32], size: int) -> None:
    """Replace the upper triangle of a positive definite A by U, A = Uᵀ U (Cholesky); spoils the lower.

    A is the first `size` rows and columns of the array.
    """
    width = np.uint64(size)
    for k in range(width):
        scale = np.float32(1) / np.float32(math.sqrt(A[k, k]))
        for j in range(k, width):
            A[k, j] *= scale
        for i in range(k + ONE, width):
            factor = A[k, i]
            for j in range(i & REGISTER, width):
                A[i, j] -= factor * A[k, j]


@helper
def factorize_whole(A: NDArray[np.float32]) -> None:
    """See factorize: of an A of whole tiles, in blocks of LANES rows, so that the rest is products of tiles."""
    width = np.uint64(A.shape[0])
    for block in range(np.uint64(0), width, TILE):
        end = block + TILE
        for k in range(block, end):
            scale = np.float32(1) / np.float32(math.sqrt(A[k, k]))
            for j in range(k, width):
                A[k, j] *= scale
            for i in range(k + ONE, end):
                factor = A[k, i]
                for j in range(i & REGISTER, width):
                    A[i, j] -= factor * A[k, j]
        subtract_rows(A, block, end)


@helper
def solve(U: NDArray[np.float32], size: int, b: NDArray[np.float32]) -> None:
    """Replace the first `size` of b by the solution of Uᵀ U x = b, U as `factorize` leaves it."""
    width = np.uint64(size)
    for i in range(width):
        x = b[i] / U[i, i]
        b[i] = x
        for j in range(i + ONE, width):
            b[j] -= x * U[i, j]
    for done in range(width):
        k = width - ONE - done
        total = np.float32(0)
        for j in range(k + ONE, width):
            total += U[k, j] * b[j]
        b[k] = (b[k] - total) / U[k, k]


@helper
def solve_few(
    A: NDArray[np.float32],
    X: NDArray[np.float32],
    count: int,
    target: NDArray[np.float32],
    weight: np.float32,
    biases: bool,
    factors: NDArray[np.float32],
    row: int,
) -> np.float32:
    """Solve the ridge problem of a row with few ratings by its dual, of their number; returns the bias.

    f = Xᵀα and b = Σα with (X Xᵀ + 1 1ᵀ + λI) α = y: the same solution (1 1ᵀ only with biases).
    """
    width = X.shape[1]
    shared = np.float32(1) if biases else np.float32(0)
    for i in range(count):
        for j in range(i + 1):
            dot = shared
            for k in range(width):
                dot += X[i, k] * X[j, k]
            A[j, i] = dot
        A[i, i] += weight
    factorize(A, count)
    solve(A, count, target)
    for k in range(width):
        factors[row, k] = np.float32(0)
    total = np.float32(0)
    for i in range(count):
        alpha = target[i]
        total += alpha
        for k in range(width):
            factors[row, k] += alpha * X[i, k]
    return total if biases else np.float32(0)


@kernel(
    read(types.int64), read(types.int32), read(F4), Index, Index, read(F4, 2), read(F4),
    write(F4, 2), write(F4), Flag, F4, F4, F4,
)  # fmt: skip
def solve_rows(
    starts: NDArray[np.int64],
    others: NDArray[np.int32],
    values: NDArray[np.float32],
    first: int,
    last: int,
    other_factors: NDArray[np.float32],
    other_bias: NDArray[np.float32],
    factors: NDArray[np.float32],
    bias: NDArray[np.float32],
    biases: bool,
    mean: np.float32,
    ridge: np.float32,
    ridge_per_rating: np.float32,
) -> None:
    """Solve the ridge problems of the rows from `first` to `last`: factors, and biases with them if wanted.

    Each minimises Σ (r − μ − b_other − b − x·f)² + λ (|f|² + b²), λ = ridge + ridge_per_rating · n; the bias
    is eliminated first (Schur complement), so that the matrix keeps the factors' width. Rows without ratings
    become zero.
    """
    width = factors.shape[1]
    few = width // 2
    A = np.empty((width, width), np.float32)
    own = np.empty((few, width), np.float32)
    X = np.empty((PANEL, width), np.float32)
    target = np.empty(width, np.float32)
    sums = np.empty(width, np.float32)
    for row in range(first, last):
        begin, end = starts[row], starts[row + 1]
        if begin == end:
            factors[row, :] = 0
            bias[row] = 0
            continue
        weight = ridge + ridge_per_rating * np.float32(end - begin)
        if end - begin <= few:
            for p in range(end - begin):
                other = others[begin + p]
                target[p] = values[begin + p] - mean - other_bias[other]
                for k in range(width):
                    own[p, k] = other_factors[other, k]
            bias[row] = solve_few(A, own, end - begin, target, weight, biases, factors, row)
            continue
        A[:, :] = 0
        target[:] = 0
        sums[:] = 0
        total = np.float32(0)
        for panel in range(begin, end, PANEL):
            here = min(PANEL, end - panel)
            for p in range(here):
                r = panel + p
                other = others[r]
                for k in range(width):
                    X[p, k] = other_factors[other, k]
                y = values[r] - mean - other_bias[other]
                total += y
                for k in range(width):
                    target[k] += y * X[p, k]
                for k in range(width):
                    sums[k] += X[p, k]
            add_panel(A, X, here)
        for k in range(width):
            A[k, k] += weight
        factorize_whole(A)
        solve(A, width, target)
        level = np.float32(0)
        if biases:
            along = np.float32(0)
            for k in range(width):
                along += sums[k] * target[k]
            rest = total - along
            pivot = np.float32(end - begin) + weight
            # target is A⁻¹c; sums becomes A⁻¹s, s the column of ones times the factors.
            for k in range(width):
                X[0, k] = sums[k]
            solve(A, width, sums)
            for k in range(width):
                pivot -= X[0, k] * sums[k]
            level = rest / pivot
        for k in range(width):
            factors[row, k] = target[k] - level * sums[k] if biases else target[k]
        bias[row] = level
