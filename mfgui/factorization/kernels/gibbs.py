"""The inner loops of Gibbs sampling: rows drawn from their posterior, residuals, days, sums over samples."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from numba import types

from mfgui.factorization.kernels.als import PANEL, factorize, factorize_whole, solve
from mfgui.factorization.kernels.compiling import F4, F8, Index, Word, helper, kernel, read, write
from mfgui.factorization.kernels.tiles import add_panel

if TYPE_CHECKING:
    from numpy.typing import NDArray

FEW = 2
"""Rows with fewer ratings than their width divided by this are drawn through a system of the ratings' size."""

_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_TO_UNIT = 1.0 / (1 << 53)
_ONE = np.uint64(1)


@helper
def mix(state: np.uint64) -> np.uint64:
    """One output of SplitMix64 (Steele, Lea & Flood 2014) for this state."""
    z = state
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return z ^ (z >> np.uint64(31))


@helper
def fill_normal(stream: np.uint64, count: int, normals: NDArray[np.float32]) -> None:
    """Write `count` standard normal numbers of a stream (Box & Muller 1958)."""
    state = stream
    for k in range(0, count, 2):
        state += _GOLDEN
        # In (0, 1], so that the logarithm is finite.
        first = (np.float64(mix(state) >> np.uint64(11)) + 1.0) * _TO_UNIT
        state += _GOLDEN
        second = np.float64(mix(state) >> np.uint64(11)) * _TO_UNIT
        radius = math.sqrt(-2.0 * math.log(first))
        angle = 2.0 * math.pi * second
        normals[k] = np.float32(radius * math.cos(angle))
        if k + 1 < count:
            normals[k + 1] = np.float32(radius * math.sin(angle))


@helper
def gather_row(
    others: NDArray[np.int32],
    values: NDArray[np.float32],
    design: NDArray[np.float32],
    offsets: NDArray[np.float32],
    roots: NDArray[np.float32],
    begin: int,
    end: int,
    X: NDArray[np.float32],
    y: NDArray[np.float32],
) -> None:
    """Copy the ratings from `begin` to `end`, scaled so that all have the same noise."""
    width = design.shape[1]
    for p in range(end - begin):
        other = others[begin + p]
        root = roots[other]
        y[p] = root * (values[begin + p] - offsets[other])
        for k in range(width):
            X[p, k] = root * design[other, k]


@helper
def solve_with_noise(
    A: NDArray[np.float32], mean: NDArray[np.float32], noise: NDArray[np.float32]
) -> None:
    """Replace `mean` by A⁻¹ mean, and `noise`, standard normal, by noise of covariance A⁻¹; spoils A."""
    factorize_whole(A)
    width = np.uint64(A.shape[0])
    # A = UᵀU: after Uᵀv = mean, U w = v + z has mean A⁻¹ mean and covariance A⁻¹.
    for i in range(width):
        x = mean[i] / A[i, i]
        mean[i] = x
        for j in range(i + _ONE, width):
            mean[j] -= x * A[i, j]
    for done in range(width):
        back = width - _ONE - done
        for_mean = np.float32(0)
        for_noise = np.float32(0)
        for j in range(back + _ONE, width):
            for_mean += A[back, j] * mean[j]
            for_noise += A[back, j] * noise[j]
        mean[back] = (mean[back] - for_mean) / A[back, back]
        noise[back] = (noise[back] - for_noise) / A[back, back]


@helper
def correct_few(
    X: NDArray[np.float32],
    y: NDArray[np.float32],
    precision: np.float32,
    covariance: NDArray[np.float32],
    normals: NDArray[np.float32],
    V: NDArray[np.float32],
    A: NDArray[np.float32],
    errors: NDArray[np.float32],
    mean: NDArray[np.float32],
    noise: NDArray[np.float32],
) -> None:
    """Turn a draw from the prior, mean + noise, into one from the posterior given a few ratings.

    Matheron's rule (Wilson et al. 2020): what the draw, noise in the ratings included, misses them by goes
    back through the gain S Xᵀ (X S Xᵀ + I/α)⁻¹. A system of the ratings' size stands for one of the row's.
    """
    size, width = X.shape
    for p in range(size):
        V[p, :] = 0
        for k in range(width):
            x = X[p, k]
            for j in range(width):
                V[p, j] += x * covariance[k, j]
        along_mean = np.float32(0)
        along_noise = np.float32(0)
        for k in range(width):
            along_mean += X[p, k] * mean[k]
            along_noise += X[p, k] * noise[k]
        y[p] -= along_mean
        errors[p] = normals[p] / np.float32(math.sqrt(precision)) - along_noise
    for p in range(size):
        for q in range(size):
            dot = np.float32(0)
            for k in range(width):
                dot += V[p, k] * X[q, k]
            A[p, q] = dot
        A[p, p] += np.float32(1) / precision
    factorize(A, size)
    solve(A, size, y)
    solve(A, size, errors)
    for p in range(size):
        for k in range(width):
            mean[k] += V[p, k] * y[p]
            noise[k] += V[p, k] * errors[p]


@kernel(
    read(types.int64), read(types.int32), read(F4), Index, Index, read(F4, 2), read(F4),
    read(F4, 2), read(F4, 2), read(F4, 2), read(F4, 2), read(F4), read(F4), Index, Word,
    write(F4, 2), write(F4, 2),
)  # fmt: skip
def draw_rows(
    starts: NDArray[np.int64],
    others: NDArray[np.int32],
    values: NDArray[np.float32],
    first: int,
    last: int,
    design: NDArray[np.float32],
    offsets: NDArray[np.float32],
    precision: NDArray[np.float32],
    covariance: NDArray[np.float32],
    half: NDArray[np.float32],
    prior_means: NDArray[np.float32],
    row_precisions: NDArray[np.float32],
    other_roots: NDArray[np.float32],
    used: int,
    seed: np.uint64,
    drawn: NDArray[np.float32],
    means: NDArray[np.float32],
) -> None:
    """Draw the rows from `first` to `last` from their normal posterior given the other side.

    A row w with prior N(m, Λ⁻¹) whose ratings are values = offset + x·w + N(0, 1/α) has the posterior
    precision A = Λ + Σ α x xᵀ and mean A⁻¹ (Λ m + Σ α (value − offset) x). The α of a rating is its row's
    times the square of its other row's root; `covariance` is Λ⁻¹, and `half` H with Hᵀ H = Λ⁻¹. Only the
    first `used` columns carry anything; the others, there for whole registers, stay 0. The random numbers are
    a stream of (seed, row), so that nothing depends on which thread draws a row.
    """
    width = drawn.shape[1]
    few = width // FEW
    A = np.empty((width, width), np.float32)
    X = np.empty((PANEL, width), np.float32)
    y = np.empty(PANEL, np.float32)
    all_X = np.empty((few, width), np.float32)
    all_y = np.empty(few, np.float32)
    V = np.empty((few, width), np.float32)
    errors = np.empty(few, np.float32)
    mean = np.empty(width, np.float32)
    noise = np.empty(width, np.float32)
    normals = np.empty(width + few, np.float32)
    for row in range(first, last):
        begin, end = starts[row], starts[row + 1]
        size = end - begin
        alpha = row_precisions[row]
        stream = mix(seed + _GOLDEN * np.uint64(row))
        if size <= few:
            fill_normal(stream, used + size, normals)
            for k in range(width):
                mean[k] = prior_means[row, k]
            noise[:] = 0
            for k in range(used):
                for j in range(width):
                    noise[j] += normals[k] * half[k, j]
            if size:
                X_here, y_here = all_X[:size], all_y[:size]
                gather_row(others, values, design, offsets, other_roots, begin, end, X_here, y_here)
                correct_few(
                    X_here, y_here, alpha, covariance, normals[used:], V, A, errors, mean, noise
                )
        else:
            A[:, :] = 0
            mean[:] = 0
            for panel in range(begin, end, PANEL):
                here = min(PANEL, end - panel)
                gather_row(others, values, design, offsets, other_roots, panel, panel + here, X, y)
                for p in range(here):
                    for k in range(width):
                        mean[k] += y[p] * X[p, k]
                add_panel(A, X, here)
            for k in range(width):
                pull = np.float32(0)
                for j in range(width):
                    A[k, j] = precision[k, j] + alpha * A[k, j]
                    pull += precision[k, j] * prior_means[row, j]
                mean[k] = pull + alpha * mean[k]
            fill_normal(stream, used, noise)
            for k in range(used, width):
                noise[k] = 0
            solve_with_noise(A, mean, noise)
        for k in range(width):
            means[row, k] = mean[k]
            drawn[row, k] = mean[k] + noise[k]


@kernel(
    read(types.int64), read(types.int32), read(F4), Index, Index, read(F4, 2), read(F4), read(F4, 2),
    write(F4), write(F8),
)  # fmt: skip
def residuals(
    starts: NDArray[np.int64],
    others: NDArray[np.int32],
    values: NDArray[np.float32],
    first: int,
    last: int,
    design: NDArray[np.float32],
    offsets: NDArray[np.float32],
    drawn: NDArray[np.float32],
    errors: NDArray[np.float32],
    squares: NDArray[np.float64],
) -> None:
    """What the rows from `first` to `last` leave of their ratings: each row's squares, and each rating's rest.

    The rests go to `errors`, unless that is empty.
    """
    width = drawn.shape[1]
    wanted = errors.shape[0] > 0
    for row in range(first, last):
        total = 0.0
        for r in range(starts[row], starts[row + 1]):
            other = others[r]
            dot = np.float32(0)
            for k in range(width):
                dot += drawn[row, k] * design[other, k]
            e = values[r] - offsets[other] - dot
            if wanted:
                errors[r] = e
            total += np.float64(e) * np.float64(e)
        squares[row] = total


@kernel(
    read(types.int64), read(F4), read(types.int32), read(types.int64), Index, Index, read(F4), F4, Word,
    write(F4), write(F8),
)  # fmt: skip
def draw_groups(
    starts: NDArray[np.int64],
    errors: NDArray[np.float32],
    groups: NDArray[np.int32],
    group_starts: NDArray[np.int64],
    first: int,
    last: int,
    row_precisions: NDArray[np.float32],
    precision: np.float32,
    seed: np.uint64,
    effects: NDArray[np.float32],
    squares: NDArray[np.float64],
) -> None:
    """Draw one effect per group of a row's ratings, N(0, 1/precision) before; groups lie within rows.

    `errors` holds what is left when the effects are left out; `squares` receives each row's sum of squares
    with the effects taken out as well.
    """
    normals = np.empty(2, np.float32)
    for row in range(first, last):
        low, high = group_starts[row], group_starts[row + 1]
        noise_precision = row_precisions[row]
        for g in range(low, high):
            effects[g] = 0
        counts = np.zeros(high - low, np.int64)
        for r in range(starts[row], starts[row + 1]):
            effects[groups[r]] += errors[r]
            counts[groups[r] - low] += 1
        for g in range(low, high):
            weight = precision + noise_precision * np.float32(counts[g - low])
            fill_normal(mix(seed + _GOLDEN * np.uint64(g)), 1, normals)
            effects[g] = noise_precision * effects[g] / weight + normals[0] / np.float32(math.sqrt(weight))
        total = 0.0
        for r in range(starts[row], starts[row + 1]):
            e = np.float64(errors[r]) - np.float64(effects[groups[r]])
            total += e * e
        squares[row] = total


@kernel(
    read(types.int32), read(types.int32), read(types.int16, 2), read(types.int16, 2), F4, write(F4),
)  # fmt: skip
def add_dots(
    users: NDArray[np.int32],
    films: NDArray[np.int32],
    user_steps: NDArray[np.int16],
    film_steps: NDArray[np.int16],
    step: np.float32,
    total: NDArray[np.float32],
) -> None:
    """Add the dot products of pairs; `step` is what one step of both factors is worth."""
    for r in range(users.shape[0]):
        u = users[r]
        i = films[r]
        dot = np.float32(0)
        for k in range(user_steps.shape[1]):
            dot += np.float32(user_steps[u, k]) * np.float32(film_steps[i, k])
        total[r] += step * dot


@kernel(
    read(types.int32), read(types.int32), read(types.int16, 2), read(types.int16, 2), F4, read(F4), read(F4),
    F4, write(F4), write(F4),
)  # fmt: skip
def add_sample(
    users: NDArray[np.int32],
    films: NDArray[np.int32],
    user_steps: NDArray[np.int16],
    film_steps: NDArray[np.int16],
    step: np.float32,
    user_bias: NDArray[np.float32],
    film_bias: NDArray[np.float32],
    weight: np.float32,
    mean: NDArray[np.float32],
    squares: NDArray[np.float32],
) -> None:
    """Take one sample's predictions of pairs into running means and sums of squares (Welford 1962).

    `weight` is one over the samples so far, this one included; `step` what one step of both factors is worth.
    """
    for r in range(users.shape[0]):
        u = users[r]
        i = films[r]
        dot = np.float32(0)
        for k in range(user_steps.shape[1]):
            dot += np.float32(user_steps[u, k]) * np.float32(film_steps[i, k])
        value = user_bias[u] + film_bias[i] + step * dot
        before = value - mean[r]
        mean[r] += weight * before
        squares[r] += before * (value - mean[r])


@kernel(
    read(types.int64), read(types.int32), read(F4), read(F4), Index, Index, read(F4, 2), write(F4, 2),
)  # fmt: skip
def multiply_binary(
    starts: NDArray[np.int64],
    columns: NDArray[np.int32],
    row_scales: NDArray[np.float32],
    column_scales: NDArray[np.float32],
    first: int,
    last: int,
    dense: NDArray[np.float32],
    product: NDArray[np.float32],
) -> None:
    """Rows from `first` to `last` of (scaled matrix of zeros and ones, held by row) × (dense matrix)."""
    for row in range(first, last):
        for k in range(dense.shape[1]):
            product[row, k] = 0
        for r in range(starts[row], starts[row + 1]):
            column = columns[r]
            scale = row_scales[row] * column_scales[column]
            for k in range(dense.shape[1]):
                product[row, k] += scale * dense[column, k]
