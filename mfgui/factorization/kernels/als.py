"""The inner loop of alternating least squares: rows of one side solved exactly while the other is fixed."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from mfgui.factorization.kernels import types as t
from mfgui.factorization.kernels.cholesky import factorize, solve_back
from mfgui.factorization.kernels.compiling import helper, kernel
from mfgui.factorization.kernels.ratings import add_ratings, ask_ahead, gather
from mfgui.factorization.kernels.tiles import LANES, ONE, TILE, ZERO, add_dots, add_panel, turn_panel

# Ratings gathered before they are added to a row's normal matrix: as many as the nearest cache holds.
PANEL = np.uint64(64)

FEW = 0.75  # up to so many ratings per factor, a row is solved through a system of the ratings' size


@helper
def solve_few(
    X: NDArray[np.float32],
    y: NDArray[np.float32],
    count: int,
    weight: np.float32,
    bias_weight: np.float32,
    turned: NDArray[np.float32],
    A: NDArray[np.float32],
    B: NDArray[np.float32],
    W: NDArray[np.float32],
    found: NDArray[np.float32],
) -> np.float32:
    """Solve the ridge problem of a row with few ratings by its dual, of their number; returns the bias.

    f = Xᵀα with (X Xᵀ + λI) α = y − b, and b = λ Σα / λ_b where λ_b, `bias_weight`, is not negative; else b = 0.
    """
    width = np.uint64(X.shape[1])
    size = (np.uint64(count) + TILE - ONE) // TILE * TILE
    X[count:size, :] = 0
    for p in range(size):
        B[0, p] = y[p] if p < count else 0
        B[1, p] = p < count
        A[p, :size] = 0
        A[p, p] = weight
    turn_panel(turned, X, size)
    add_panel(A, turned, ZERO, width, size)
    factorize(A, B, size)
    level = np.float32(0)
    if bias_weight >= 0:
        # The rows of B are now u = U⁻ᵀ y and v = U⁻ᵀ 1.
        rest, pivot = np.float32(0), bias_weight
        for p in range(size):
            rest += B[0, p] * B[1, p]
            pivot += weight * B[1, p] * B[1, p]
        level = weight * rest / pivot
        for p in range(size):
            B[0, p] -= level * B[1, p]
    solve_back(A, B, ZERO, W, size)
    found[0, :] = 0
    for k in range(ZERO, width, TILE):
        add_dots(found, ZERO, k, turned, k, B, ZERO, ZERO, size)
    return level


@helper
def solve_many(
    A: NDArray[np.float32],
    B: NDArray[np.float32],
    count: int,
    total: np.float32,
    weight: np.float32,
    bias_weight: np.float32,
    W: NDArray[np.float32],
    found: NDArray[np.float32],
) -> np.float32:
    """Solve the ridge problem of a row by its normal equations, A = Σ x xᵀ; returns the bias.

    The rows of B are Σ y x and Σ x, and `total` Σ y. The bias is eliminated (Schur complement), so that the matrix
    keeps the factors' width.
    """
    width = np.uint64(A.shape[0])
    for k in range(width):
        A[k, k] += weight
    factorize(A, B, width)
    level = np.float32(0)
    if bias_weight >= 0:
        # The rows of B are now u = U⁻ᵀ Σ y x and v = U⁻ᵀ Σ x.
        rest, pivot = total, np.float32(count) + bias_weight
        for k in range(width):
            rest -= B[0, k] * B[1, k]
            pivot -= B[1, k] * B[1, k]
        level = rest / pivot
    for k in range(width):
        found[0, k] = B[0, k] - level * B[1, k]
    solve_back(A, found, ZERO, W, width)
    return level


@helper
def take_row(
    found: NDArray[np.float32], factors: NDArray[np.float32], moves: NDArray[np.float32], row: np.uint64
) -> None:
    """Put what was found in a row's place; `moves` gets the squares of how far it moved and of how long it is."""
    moved, length = np.float32(0), np.float32(0)
    for k in range(factors.shape[1]):
        new = found[0, k]
        change = new - factors[row, k]
        moved += change * change
        length += new * new
        factors[row, k] = new
    moves[row, 0] = moved
    moves[row, 1] = length


@kernel
def solve_rows(
    starts: t.I64,
    others: t.I32,
    values: t.F32,
    first: int,
    last: int,
    other_factors: t.F32x2,
    other_bias: t.F32,
    factors: t.OutF32x2,
    bias: t.OutF32,
    moves: t.OutF32x2,
    mean: np.float32,
    ridge: np.float32,
    ridge_per_rating: np.float32,
    bias_ridge: np.float32,
    bias_ridge_per_rating: np.float32,
) -> None:
    """Solve the ridge problems of the rows from `first` to `last`: factors, and biases with them if wanted.

    Each minimises Σ (r − μ − b_other − b − x·f)² + λ |f|² + λ_b b², λ = ridge + ridge_per_rating · n and λ_b likewise;
    with a negative `bias_ridge` b is 0. Rows without ratings become zero. `moves`, of two columns, receives each
    row's |f − f before|² and |f|².
    """
    width = factors.shape[1]
    few = np.uint64(min(width * FEW, PANEL))
    A = np.empty((width, width), np.float32)
    B = np.empty((2, width), np.float32)
    W = np.empty((LANES, LANES), np.float32)
    X = np.empty((PANEL, width), np.float32)
    y = np.empty(PANEL, np.float32)
    turned = np.empty((width, PANEL), np.float32)
    found = np.empty((1, width), np.float32)
    stop = np.uint64(starts[last])
    for row in range(first, last):
        begin, end = np.uint64(starts[row]), np.uint64(starts[row + 1])
        count = end - begin
        weight = ridge + ridge_per_rating * np.float32(count)
        bias_weight = bias_ridge + bias_ridge_per_rating * np.float32(count)
        if count > few:
            A[:, :] = 0
            B[:, :] = 0
            total = np.float32(0)
            for panel in range(begin, end, PANEL):
                here = min(end - panel, PANEL)
                add_ratings(A, B, X, y, other_factors, other_bias, mean, others, values, panel, here, stop - ONE)
                for p in range(here):
                    total += y[p]
            bias[row] = solve_many(A, B, count, total, weight, bias_weight, W, found)
        elif count > ZERO:
            ask_ahead(other_factors, others, begin, count, stop)
            for p in range(count):
                y[p] = values[begin + p] - mean - other_bias[others[begin + p]]
            gather(X, other_factors, others, begin, count)
            bias[row] = solve_few(X, y, count, weight, bias_weight, turned, A, B, W, found)
        else:
            bias[row] = 0
            found[0, :] = 0
        take_row(found, factors, moves, row)
