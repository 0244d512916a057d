"""The inner loops of Gibbs sampling: rows drawn from their posterior, residuals, sums over samples."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from mfgui.factorization.agreed import MOST_GRAINS
from mfgui.factorization.kernels import types as t
from mfgui.factorization.kernels.als import PANEL
from mfgui.factorization.kernels.blocks import next_word
from mfgui.factorization.kernels.cholesky import factorize, solve_back
from mfgui.factorization.kernels.compiling import helper, kernel
from mfgui.factorization.kernels.ratings import add_ratings_scaled, ask_ahead, gather
from mfgui.factorization.kernels.tiles import LANES, ONE, TILE, ZERO, add_tile, add_two, subtract_dots, turn_panel

FEW = 2  # rows with fewer ratings than their width divided by this are drawn through a system of the ratings' size
GOLDEN = np.uint64(0x9E3779B97F4A7C15)
TO_UNIT = 1.0 / (1 << 53)


@helper
def fill_normal(stream: np.uint64, count: int, normals: NDArray[np.float32]) -> None:
    """Write `count` standard normal numbers of a stream (Box & Muller 1958)."""
    state = stream
    for k in range(0, count, 2):
        state += GOLDEN
        # In (0, 1], so that the logarithm is finite.
        first = (np.float64(next_word(state) >> np.uint64(11)) + 1.0) * TO_UNIT
        state += GOLDEN
        second = np.float64(next_word(state) >> np.uint64(11)) * TO_UNIT
        radius = math.sqrt(-2.0 * math.log(first))
        angle = 2.0 * math.pi * second
        normals[k] = np.float32(radius * math.cos(angle))
        if k + 1 < count:
            normals[k + 1] = np.float32(radius * math.sin(angle))


@helper
def gather_few(
    others: NDArray[np.int32],
    values: NDArray[np.float32],
    design: NDArray[np.float32],
    offsets: NDArray[np.float32],
    roots: NDArray[np.float32],
    begin: np.uint64,
    count: np.uint64,
    X: NDArray[np.float32],
    y: NDArray[np.float32],
) -> None:
    """Copy the ratings from number `begin` on, scaled so that all have the same noise."""
    gather(X, design, others, begin, count)
    for p in range(count):
        other = others[begin + p]
        y[p] = roots[other] * (values[begin + p] - offsets[other])
        for k in range(X.shape[1]):
            X[p, k] *= roots[other]


@helper
def correct_few(
    X: NDArray[np.float32],
    y: NDArray[np.float32],
    count: int,
    precision: np.float32,
    covariance: NDArray[np.float32],
    normals: NDArray[np.float32],
    turned: NDArray[np.float32],
    V: NDArray[np.float32],
    A: NDArray[np.float32],
    B: NDArray[np.float32],
    W: NDArray[np.float32],
    draw: NDArray[np.float32],
) -> None:
    """Turn a draw from the prior into one from the posterior given a few ratings; its rows are mean and noise.

    Matheron's rule (Wilson et al. 2020): what the draw, noise in the ratings included, misses them by goes
    back through the gain S Xᵀ (X S Xᵀ + I/α)⁻¹. A system of the ratings' size stands for one of the row's.
    """
    width = np.uint64(X.shape[1])
    size = (np.uint64(count) + TILE - ONE) // TILE * TILE
    spread = np.float32(1) / precision
    X[count:size, :] = 0
    for p in range(size):
        B[0, p] = y[p] if p < count else 0
        B[1, p] = normals[p] * np.float32(math.sqrt(spread)) if p < count else 0
        V[p, :] = 0
        A[p, :size] = 0
        A[p, p] = spread
    turn_panel(turned, X, size)
    for p in range(ZERO, size, TILE):
        subtract_dots(B, ZERO, p, X, p, draw, ZERO, ZERO, width)
        subtract_dots(B, ONE, p, X, p, draw, ONE, ZERO, width)
        for k in range(ZERO, width, TILE):
            add_tile(V, p, k, X, p * width, width, ONE, covariance, ZERO, k, width)
        for q in range(p, size, TILE):
            add_tile(A, p, q, V, p * width, width, ONE, turned, ZERO, q, width)
    factorize(A, B, size)
    solve_back(A, B, ZERO, W, size)
    solve_back(A, B, ONE, W, size)
    for k in range(ZERO, width, TILE):
        add_two(draw, ZERO, k, B, ZERO, np.uint64(B.shape[1]), ONE, V, ZERO, k, size)


@helper
def drawn_scale(old: float, square: float, product: float, size: int, spread: float, stream: np.uint64) -> float:
    """Draw what a row's prior is scaled by, from exp(−size·t − (square·e⁻²ᵗ − 2·product·e⁻ᵗ)/2 − t²/2·spread²).

    t is its logarithm, `square` wᵀΛw and `product` wᵀΛm of the row w. The normal that lies closest about the mode is
    tried, and taken or not (Hastings 1970); no number is never taken.
    """
    stiff = 1.0 / (spread * spread)
    mode, bend = 0.0, stiff
    for _ in range(6):
        e = math.exp(-mode)
        bend = max(2.0 * square * e * e - product * e, 0.0) + stiff
        step = (size - square * e * e + product * e + mode * stiff) / bend
        mode -= min(max(step, -0.5), 0.5)
    state = stream + GOLDEN
    first = (np.float64(next_word(state) >> np.uint64(11)) + 1.0) * TO_UNIT
    state += GOLDEN
    second = np.float64(next_word(state) >> np.uint64(11)) * TO_UNIT
    state += GOLDEN
    third = (np.float64(next_word(state) >> np.uint64(11)) + 1.0) * TO_UNIT
    off = math.sqrt(-2.0 * math.log(first) / bend) * math.cos(2.0 * math.pi * second)
    t, u = mode + off, math.log(old)
    gain = size * (u - t) + 0.5 * (u * u - t * t) * stiff + 0.5 * bend * (off * off - (u - mode) * (u - mode))
    e, f = math.exp(-t), math.exp(-u)
    gain += 0.5 * square * (f * f - e * e) - product * (f - e)
    return math.exp(t) if math.log(third) < gain else old


@kernel
def draw_rows(
    starts: t.I64,
    others: t.I32,
    values: t.F32,
    first: int,
    last: int,
    design: t.F32x2,
    offsets: t.F32,
    precision: t.F32x2,
    covariance: t.F32x2,
    half: t.F32x2,
    prior_means: t.F32x2,
    row_precisions: t.F32,
    other_roots: t.F32,
    used: int,
    spread: float,
    seed: np.uint64,
    scales: t.OutF32,
    drawn: t.OutF32x2,
    means: t.OutF32x2,
) -> None:
    """Draw the rows from `first` to `last` from their normal posterior given the other side.

    A row w with prior N(m, Λ⁻¹) whose ratings are values = offset + x·w + N(0, 1/α) has the posterior
    precision A = Λ + Σ α x xᵀ and mean A⁻¹ (Λ m + Σ α (value − offset) x). The α of a rating is its row's
    times the square of its other row's root; `covariance` is Λ⁻¹, and `half` H with Hᵀ H = Λ⁻¹. Only the
    first `used` columns carry anything; the others, there for whole registers, stay 0. The random numbers are
    a stream of (seed, row), so that nothing depends on which thread draws a row.

    A row's prior is that of w/s: with each one's s in `scales`, drawn first from the row as it was, unless `spread`,
    the standard deviation of log s, is 0. With α s² for α the row is drawn as if s were 1, and then is s times that.
    """
    width = np.uint64(drawn.shape[1])
    few = min(width // np.uint64(FEW), PANEL)
    A = np.empty((width, width), np.float32)
    W = np.empty((LANES, LANES), np.float32)
    X = np.empty((PANEL, width), np.float32)
    y = np.empty(PANEL, np.float32)
    turned = np.empty((width, PANEL), np.float32)
    V = np.empty((PANEL, width), np.float32)
    B = np.empty((2, width), np.float32)
    draw = np.empty((2, width), np.float32)
    normals = np.empty(drawn.shape[1] + few, np.float32)
    stop = np.uint64(starts[last])
    for row in range(first, last):
        begin, end = np.uint64(starts[row]), np.uint64(starts[row + 1])
        size = end - begin
        stream = next_word(seed + GOLDEN * np.uint64(row))
        if spread > 0:
            square, product = 0.0, 0.0
            for k in range(used):
                own, pull = np.float32(0), np.float32(0)
                for j in range(width):
                    own += precision[k, j] * drawn[row, j]
                    pull += precision[k, j] * prior_means[row, j]
                square += np.float64(drawn[row, k] * own)
                product += np.float64(drawn[row, k] * pull)
            scales[row] = np.float32(
                drawn_scale(np.float64(scales[row]), square, product, used, spread, next_word(stream))
            )
        scale = scales[row]
        alpha = row_precisions[row] * scale * scale
        if size <= few:
            fill_normal(stream, used + size, normals)
            draw[0, :] = scale * prior_means[row, :]
            draw[1, :] = 0
            for k in range(used):
                for j in range(width):
                    draw[1, j] += normals[k] * half[k, j]
            if size > ZERO:
                ask_ahead(design, others, begin, size, stop)
                gather_few(others, values, design, offsets, other_roots, begin, size, X, y)
                correct_few(X, y, size, alpha, covariance, normals[used:], turned, V, A, B, W, draw)
        else:
            A[:, :] = 0
            B[:, :] = 0
            for panel in range(begin, end, PANEL):
                add_ratings_scaled(
                    A, B, X, y, design, offsets, other_roots, others, values, panel, min(end - panel, PANEL), stop - ONE
                )
            for k in range(width):
                pull = np.float32(0)
                for j in range(width):
                    A[k, j] = precision[k, j] + alpha * A[k, j]
                    pull += precision[k, j] * prior_means[row, j]
                B[0, k] = scale * pull + alpha * B[0, k]
            # A = UᵀU: after Uᵀv = mean, U w = v + z has mean A⁻¹ mean and covariance A⁻¹.
            factorize(A, B, width)
            fill_normal(stream, used, draw[1])
            draw[1, used:] = 0
            draw[0, :] = B[0, :]
            solve_back(A, draw, ZERO, W, width)
            solve_back(A, draw, ONE, W, width)
        for k in range(width):
            means[row, k] = draw[0, k]
            drawn[row, k] = draw[0, k] + scale * draw[1, k]


@kernel
def residuals(
    starts: t.I64,
    others: t.I32,
    values: t.F32,
    first: int,
    last: int,
    design: t.F32x2,
    offsets: t.F32,
    drawn: t.F32x2,
    errors: t.OutF32,
    squares: t.OutF64,
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


@kernel
def add_grains(
    users: t.I32,
    films: t.I32,
    user_steps: t.I16x2,
    film_steps: t.I16x2,
    step: np.float32,
    user_bias: t.F32,
    film_bias: t.F32,
    grain: float,
    per_star: float,
    sign: int,
    sums: t.OutI64x2,
) -> None:
    """Add (or take away) b_u + b_i + p_u·q_i of pairs to sums[0], `grain` whole numbers a star.

    Where there is a sums[1], its square times `per_star` is added there. `step` is what one step of both factors is
    worth.
    """
    squared = sums.shape[0] > 1
    for r in range(users.shape[0]):
        u = users[r]
        i = films[r]
        dot = np.float32(0)
        for k in range(user_steps.shape[1]):
            dot += np.float32(user_steps[u, k]) * np.float32(film_steps[i, k])
        value = np.float64(user_bias[u] + film_bias[i] + step * dot)
        sums[0, r] += sign * np.int64(min(max(value * grain, -MOST_GRAINS), MOST_GRAINS))
        if squared:
            sums[1, r] += sign * np.int64(min(value * value * per_star * grain, MOST_GRAINS))


@kernel
def add_products(steps: t.I16x2, row: t.F32, total: t.OutF32) -> None:
    """Add the product of each row of steps with one row of factors."""
    for i in range(steps.shape[0]):
        dot = np.float32(0)
        for k in range(steps.shape[1]):
            dot += np.float32(steps[i, k]) * row[k]
        total[i] += dot


@kernel
def add_product_moments(
    steps: t.I16x2, row: t.F32, level: np.float32, bias: t.F32, weight: np.float32, mean: t.OutF32, squares: t.OutF32
) -> None:
    """Take one sample's predictions of one person and all films into means and sums of squares (Welford 1962).

    `weight` is one over the samples so far, this one included; `level` the person's bias.
    """
    for i in range(steps.shape[0]):
        dot = np.float32(0)
        for k in range(steps.shape[1]):
            dot += np.float32(steps[i, k]) * row[k]
        value = level + bias[i] + dot
        before = value - mean[i]
        mean[i] += weight * before
        squares[i] += before * (value - mean[i])


@kernel
def multiply_binary(
    starts: t.I64,
    columns: t.I32,
    row_scales: t.F32,
    column_scales: t.F32,
    first: int,
    last: int,
    dense: t.F32x2,
    product: t.OutF32x2,
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
