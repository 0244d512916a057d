"""Kernels of the neighbour methods: similar rows found in bounded memory, and predictions from them.

Rows are films (`item-knn`) or people (`user-knn`), others the side across; the kernels do not mind which.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from mfgui.factorization.kernels import types as t
from mfgui.factorization.kernels.compiling import helper, kernel

# Columns of the sums of one pair of rows: Σ x·y, Σ x² and Σ y² over what both have, and how much that is.
DOT, OWN, OTHER, COMMON = 0, 1, 2, 3


@helper
def weaker(sim: np.float32, code: int, than: np.float32, than_code: int) -> bool:
    """Whether one neighbour comes after another: less similar or, equally similar, of higher code."""
    return bool(sim < than or (sim == than and code > than_code))


@helper
def sink(codes: NDArray[np.int32], sims: NDArray[np.float32], place: int, size: int) -> None:
    """Let one neighbour sink to its place in a heap of `size` with the weakest on top."""
    code = codes[place]
    sim = sims[place]
    while True:
        child = 2 * place + 1
        if child >= size:
            break
        if child + 1 < size and weaker(sims[child + 1], codes[child + 1], sims[child], codes[child]):
            child += 1
        if not weaker(sims[child], codes[child], sim, code):
            break
        codes[place] = codes[child]
        sims[place] = sims[child]
        place = child
    codes[place] = code
    sims[place] = sim


@helper
def heap_up(codes: NDArray[np.int32], sims: NDArray[np.float32], size: int) -> None:
    """Make the first `size` neighbours a heap with the weakest on top."""
    for place in range(size // 2 - 1, -1, -1):
        sink(codes, sims, place, size)


@helper
def keep_strongest(
    own: int,
    touched: NDArray[np.int32],
    count: int,
    sums: NDArray[np.float32],
    shrinkage: np.float32,
    support: np.float32,
    codes: NDArray[np.int32],
    sims: NDArray[np.float32],
) -> int:
    """Keep the strongest positive similarities, strongest first; zeroes the sums; returns how many.

    Similarity is Σxy / √(Σx² Σy²) · n / (n + shrinkage) over the n ≥ support ratings that both rows have
    (Koren 2010, "Factor in the neighbors", with n for n − 1).
    """
    most = codes.shape[0]
    found = 0
    for place in range(count):
        v = touched[place]
        common = sums[v, COMMON]
        dot = sums[v, DOT]
        trust = common / (common + shrinkage)
        # A cosine is at most 1, or rounded just over: most of the many weak ones need no root.
        hopeful = found < most or np.float32(1.0001) * trust >= sims[0]
        if v != own and common >= support and dot > 0 and hopeful:
            # In float64: the product of two sums of squares may leave float32.
            length = math.sqrt(np.float64(sums[v, OWN]) * sums[v, OTHER])
            sim = np.float32(dot / length * trust)
            if found < most:
                codes[found] = v
                sims[found] = sim
                found += 1
                if found == most:
                    heap_up(codes, sims, found)
            elif weaker(sims[0], codes[0], sim, v):
                codes[0] = v
                sims[0] = sim
                sink(codes, sims, 0, found)
        for column in range(4):
            sums[v, column] = 0
    if found < most:
        heap_up(codes, sims, found)
    for last in range(found - 1, 0, -1):
        codes[0], codes[last] = codes[last], codes[0]
        sims[0], sims[last] = sims[last], sims[0]
        sink(codes, sims, 0, last)
    return found


@helper
def add_products(
    value: np.float32,
    first: int,
    last: int,
    rows: NDArray[np.int32],
    values: NDArray[np.float32],
    sums: NDArray[np.float32],
    touched: NDArray[np.int32],
    count: int,
) -> int:
    """Add one rating's products with the ratings across, from `first` to `last`; returns rows touched so far."""
    square = value * value
    # Unsigned numbers spare the check for negative ones: a fifth of the time.
    for s in range(np.uint64(first), np.uint64(last)):
        v = np.uint64(rows[s])
        y = values[s]
        common = sums[v, COMMON]
        if common == 0:
            touched[count] = rows[s]
            count += 1
        sums[v, DOT] += value * y
        sums[v, OWN] += square
        sums[v, OTHER] += y * y
        sums[v, COMMON] = common + np.float32(1)
    return count


@kernel
def find_neighbours(
    starts: t.I64,
    others: t.I32,
    values: t.F32,
    other_starts: t.I64,
    other_rows: t.I32,
    other_values: t.F32,
    shrinkage: np.float32,
    support: np.float32,
    budget: int,
    # The row at work, one past the last row wanted, its next rating, how many rows it has touched.
    cursor: t.OutI64,
    # Scratch, shapes (rows, 4) and (rows,), zeros before the first row and kept with the cursor: what a row costs in
    # memory, instead of a column for every other row of every row.
    sums: t.OutF32x2,
    touched: t.OutI32,
    # The neighbours of each row, strongest first, shapes (rows, most), (rows, most), (rows,).
    codes: t.OutI32x2,
    sims: t.OutF32x2,
    found: t.OutI32,
) -> None:
    """Find the neighbours of rows, going on from `cursor` until about `budget` products are done."""
    row, last, place, count = cursor[0], cursor[1], cursor[2], cursor[3]
    while row < last and budget > 0:
        while place < starts[row + 1] and budget > 0:
            b = others[place]
            count = add_products(
                values[place], other_starts[b], other_starts[b + 1], other_rows, other_values, sums, touched, count
            )
            budget -= other_starts[b + 1] - other_starts[b]
            place += 1
        if place == starts[row + 1]:
            found[row] = keep_strongest(row, touched, count, sums, shrinkage, support, codes[row], sims[row])
            budget -= count
            count = 0
            row += 1
    cursor[0], cursor[2], cursor[3] = row, place, count


@kernel
def neighbours_of(
    others: t.I32,
    values: t.F32,
    other_starts: t.I64,
    other_rows: t.I32,
    other_values: t.F32,
    rows: int,
    shrinkage: np.float32,
    support: np.float32,
    most: int,
) -> tuple[t.OutI32, t.OutF32]:
    """Neighbours of a row that is not among the rows, given by its own ratings."""
    sums = np.zeros((rows, 4), np.float32)
    touched = np.empty(rows, np.int32)
    count = 0
    for r in range(others.shape[0]):
        b = others[r]
        count = add_products(
            values[r], other_starts[b], other_starts[b + 1], other_rows, other_values, sums, touched, count
        )
    codes = np.empty(most, np.int32)
    sims = np.empty(most, np.float32)
    found = keep_strongest(-1, touched, count, sums, shrinkage, support, codes, sims)
    return codes[:found].copy(), sims[:found].copy()


@helper
def weighted_mean(
    codes: NDArray[np.int32], sims: NDArray[np.float32], residuals: NDArray[np.float32], most: int, damping: np.float32
) -> np.float32:
    """Σ sim·residual / (damping + Σ sim) over the `most` first neighbours that have one; NaN is none."""
    total = np.float32(0)
    weight = np.float32(0)
    used = 0
    for n in range(codes.shape[0]):
        residual = residuals[codes[n]]
        if residual == residual:
            total += sims[n] * residual
            weight += sims[n]
            used += 1
            if used == most:
                break
    return total / (weight + damping) if used else np.float32(0)


@kernel
def add_to_pairs(
    rows: t.I32,
    others: t.I32,
    order: t.I64,
    other_starts: t.I64,
    other_rows: t.I32,
    other_residuals: t.F32,
    codes: t.I32x2,
    sims: t.F32x2,
    found: t.I32,
    most: int,
    damping: np.float32,
    predictions: t.OutF32,
) -> None:
    """Add to the predictions of pairs what the row's neighbours rated above or below expectation.

    `order` visits the pairs so that those of one other follow one another.
    """
    residuals = np.full(found.shape[0], np.float32(np.nan))
    laid = np.int64(-1)
    for position in order:
        b = others[position]
        if b != laid:
            if laid >= 0:
                for s in range(other_starts[laid], other_starts[laid + 1]):
                    residuals[other_rows[s]] = np.float32(np.nan)
            for s in range(other_starts[b], other_starts[b + 1]):
                residuals[other_rows[s]] = other_residuals[s]
            laid = b
        row = rows[position]
        n = found[row]
        predictions[position] += weighted_mean(codes[row, :n], sims[row, :n], residuals, most, damping)


@kernel
def from_own_ratings(
    rated: t.I32, rated_residuals: t.F32, codes: t.I32x2, sims: t.F32x2, found: t.I32, most: int, damping: np.float32
) -> t.OutF32:
    """What the ratings of one person add to the prediction of every film, shape (M,); rows are films."""
    residuals = np.full(found.shape[0], np.float32(np.nan))
    for r in range(rated.shape[0]):
        residuals[rated[r]] = rated_residuals[r]
    result = np.empty(found.shape[0], np.float32)
    for i in range(found.shape[0]):
        n = found[i]
        result[i] = weighted_mean(codes[i, :n], sims[i, :n], residuals, most, damping)
    return result


@kernel
def from_people(
    people: t.I32,
    sims: t.F32,
    starts: t.I64,
    films: t.I32,
    residuals: t.F32,
    n_films: int,
    most: int,
    damping: np.float32,
) -> t.OutF32:
    """What the people most like one person, strongest first, add to the prediction of every film, (M,)."""
    totals = np.zeros(n_films, np.float32)
    weights = np.zeros(n_films, np.float32)
    used = np.zeros(n_films, np.int32)
    for n in range(people.shape[0]):
        v = people[n]
        for r in range(starts[v], starts[v + 1]):
            i = films[r]
            if used[i] < most:
                totals[i] += sims[n] * residuals[r]
                weights[i] += sims[n]
                used[i] += 1
    for i in range(n_films):
        if used[i]:
            totals[i] /= weights[i] + damping
    return totals
