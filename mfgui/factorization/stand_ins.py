"""What kernels behind lists, reasons and maps do, in numpy: it answers until those are compiled or loaded.

Each has the arguments of the kernel of its name, whose docstring says what it does; results differ by rounding alone.
They are for one person at a time and small data: a first start shows its record with them.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from mfgui.factorization.agreed import LEAST_RIDGE, MOST_GRAINS, UNEVEN

_ERFC = np.frompyfunc(math.erfc, 1, 1)


def predict_pairs(
    users: NDArray[np.int32],
    films: NDArray[np.int32],
    mean: np.float32,
    user_bias: NDArray[np.float32],
    film_bias: NDArray[np.float32],
    user_factors: NDArray[np.float32],
    film_factors: NDArray[np.float32],
    low: np.float32,
    high: np.float32,
) -> NDArray[np.float32]:
    """See `serving.predict_pairs`."""
    dots = np.einsum("nk,nk->n", user_factors[users], film_factors[films])
    return np.clip(mean + user_bias[users] + film_bias[films] + dots, low, high)


def scores(
    level: np.float32, factors: NDArray[np.float32], film_bias: NDArray[np.float32], film_factors: NDArray[np.float32]
) -> NDArray[np.float32]:
    """See `serving.scores`."""
    result: NDArray[np.float32] = level + film_bias + film_factors @ factors
    return result


def fold_in(
    films: NDArray[np.int32],
    ratings: NDArray[np.float32],
    mean: np.float32,
    film_bias: NDArray[np.float32],
    film_factors: NDArray[np.float32],
    ridge: float,
    ridge_per_rating: float,
    bias_ridge: float,
) -> tuple[float, NDArray[np.float32]]:
    """See `serving.fold_in`."""
    if len(films) == 0:
        return 0.0, np.zeros(film_factors.shape[1], np.float32)
    rows = np.column_stack([film_factors[films], np.ones(len(films))]).astype(np.float64)
    residuals = ratings.astype(np.float64) - mean - film_bias[films]
    weights = np.full(rows.shape[1], max(ridge + ridge_per_rating * len(films), LEAST_RIDGE))
    if bias_ridge >= 0:
        weights[-1] = max(bias_ridge, LEAST_RIDGE)
    solution = np.linalg.solve(rows.T @ rows + np.diag(weights), rows.T @ residuals)
    return float(solution[-1]), solution[:-1].astype(np.float32)


def nearest(
    film_factors: NDArray[np.float32], support: NDArray[np.int32], film: int, count: int
) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
    """See `serving.nearest`."""
    lengths = np.sqrt(np.einsum("mk,mk->m", film_factors, film_factors))
    known = (support > 0) & (lengths > 0)
    known[film] = False
    if count <= 0 or not lengths[film] > 0:
        return np.empty(0, np.int32), np.empty(0, np.float32)
    codes = np.flatnonzero(known)
    cosines = film_factors[codes] @ (film_factors[film] / lengths[film]) / lengths[codes]
    first = np.argsort(-cosines, kind="stable")[:count]
    return codes[first].astype(np.int32), cosines[first].astype(np.float32)


def explain(
    films: NDArray[np.int32],
    ratings: NDArray[np.float32],
    mean: float,
    bias: float,
    factors: NDArray[np.float32],
    film_bias: NDArray[np.float32],
    film_factors: NDArray[np.float32],
    film: int,
    ridge: float,
    ridge_per_rating: float,
) -> tuple[float, NDArray[np.float64], float]:
    """See `serving.explain`."""
    target = film_factors[film].astype(np.float64)
    score = float(mean + bias + film_bias[film] + factors.astype(np.float64) @ target)
    if len(films) == 0:
        return score, np.zeros(0), 0.0
    rows = film_factors[films].astype(np.float64)
    weight = max(ridge + ridge_per_rating * len(films), LEAST_RIDGE)
    parts = rows @ np.linalg.solve(rows.T @ rows + weight * np.eye(rows.shape[1]), target)
    parts *= ratings - mean - bias - film_bias[films]
    return score, parts, float(parts.sum())


def best_of_rows(scores: NDArray[np.float32], support: NDArray[np.int32], best: NDArray[np.int32]) -> None:
    """See `best.best_of_rows`."""
    best[:] = -1
    for row, of in zip(best, scores, strict=True):
        able = np.flatnonzero((support > 0) & (of > -np.inf))
        first = able[np.argsort(-of[able], kind="stable")[: len(row)]]
        row[: len(first)] = first


def blend(
    interest: NDArray[np.float32],
    ratings: NDArray[np.float32],
    favour: NDArray[np.float32],
    likings: NDArray[np.float32],
    lowest: np.float32,
    step: np.float32,
    blended: NDArray[np.float32],
) -> None:
    """See `blending.blend`."""
    place = np.clip((ratings - lowest) / step, 0, len(likings) - 1)
    liking = np.interp(place, np.arange(len(likings)), likings)
    blended[:] = np.where(interest > 0, interest * favour * liking, interest)


def solve_weighted_rows(
    starts: NDArray[np.int64],
    others: NDArray[np.int32],
    roots: NDArray[np.float32],
    first: int,
    last: int,
    other_factors: NDArray[np.float32],
    prior: NDArray[np.float32],
    ridges: NDArray[np.float32],
    factors: NDArray[np.float32],
    moves: NDArray[np.float32],
) -> None:
    """See `ials.solve_weighted_rows`."""
    for row in range(first, last):
        own = slice(starts[row], starts[row + 1])
        weighted = other_factors[others[own]].astype(np.float64) * roots[own, np.newaxis]
        matrix = weighted.T @ weighted + np.diag(prior.astype(np.float64) + ridges[row])
        found = np.linalg.solve(matrix, weighted.T @ roots[own]).astype(np.float32)
        moves[row] = np.square(found - factors[row]).sum(), np.square(found).sum()
        factors[row] = found


def count_rows(codes: NDArray[np.int32], counts: NDArray[np.int32]) -> None:
    """See `blocks.count_rows`."""
    counts += np.bincount(codes, minlength=len(counts)).astype(np.int32)


def place_in_rows(
    rows: NDArray[np.int32],
    others: NDArray[np.int32],
    values: NDArray[np.float32],
    start: int,
    stop: int,
    heads: NDArray[np.int64],
    others_out: NDArray[np.int32],
    values_out: NDArray[np.float32],
) -> None:
    """See `blocks.place_in_rows`."""
    order = np.argsort(rows[start:stop], kind="stable")
    counts = np.bincount(rows[start:stop], minlength=len(heads))
    firsts = np.cumsum(counts) - counts
    places = np.repeat(heads - firsts, counts) + np.arange(len(order))
    others_out[places], values_out[places] = others[start:stop][order], values[start:stop][order]
    heads += counts


def multiply(
    starts: NDArray[np.int64],
    columns: NDArray[np.int32],
    values: NDArray[np.float32],
    row_less: NDArray[np.float64],
    column_less: NDArray[np.float64],
    first: int,
    last: int,
    dense: NDArray[np.float64],
    product: NDArray[np.float64],
) -> None:
    """See `sparse.multiply`."""
    lengths = np.diff(starts[first : last + 1])
    own = slice(starts[first], starts[last])
    entries = values[own] - np.repeat(row_less[first:last], lengths) - column_less[columns[own]]
    product[first:last] = 0
    filled = np.flatnonzero(lengths)
    if len(filled):
        terms = entries[:, np.newaxis] * dense[columns[own]]
        product[first + filled] = np.add.reduceat(terms, starts[first + filled] - starts[first], axis=0)


def add_grains(
    users: NDArray[np.int32],
    films: NDArray[np.int32],
    user_steps: NDArray[np.int16],
    film_steps: NDArray[np.int16],
    step: float,
    user_bias: NDArray[np.float32],
    film_bias: NDArray[np.float32],
    grain: float,
    per_star: float,
    sign: int,
    sums: NDArray[np.int64],
) -> None:
    """See `gibbs.add_grains`."""
    dots = np.einsum("nk,nk->n", user_steps[users], film_steps[films], dtype=np.float32, casting="unsafe")
    value = (user_bias[users] + film_bias[films] + np.float32(step) * dots).astype(np.float64)
    sums[0] += sign * np.clip(value * grain, -MOST_GRAINS, MOST_GRAINS).astype(np.int64)
    if len(sums) > 1:
        sums[1] += sign * np.minimum(np.square(value) * per_star * grain, MOST_GRAINS).astype(np.int64)


def add_products(steps: NDArray[np.int16], row: NDArray[np.float32], total: NDArray[np.float32]) -> None:
    """See `gibbs.add_products`."""
    total += steps.astype(np.float32) @ row


def add_product_moments(
    steps: NDArray[np.int16],
    row: NDArray[np.float32],
    level: float,
    bias: NDArray[np.float32],
    weight: float,
    mean: NDArray[np.float32],
    squares: NDArray[np.float32],
) -> None:
    """See `gibbs.add_product_moments`."""
    value = np.float32(level) + bias + steps.astype(np.float32) @ row
    before = value - mean
    mean += np.float32(weight) * before
    squares += before * (value - mean)


def step_chances(
    means: NDArray[np.float32],
    variances: NDArray[np.float32],
    cuts: NDArray[np.float32],
    rows: NDArray[np.int32],
    chances: NDArray[np.float32],
) -> None:
    """See `ordinal.step_chances`."""
    off = cuts[rows] - means[:, np.newaxis].astype(np.float64)
    beyond = np.zeros_like(off)
    for part in (1 - UNEVEN, 1 + UNEVEN):
        deviations = np.sqrt(2 * part * variances.astype(np.float64))
        beyond += 0.25 * np.asarray(_ERFC(off / deviations[:, np.newaxis]), np.float64)
    chances[:, :-1] = np.maximum(-np.diff(beyond, prepend=1, axis=1), 0)
    chances[:, -1:] = beyond[:, -1:] if beyond.shape[1] else 1
