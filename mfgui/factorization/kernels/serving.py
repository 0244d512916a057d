"""Kernels behind what a fitted model answers: predictions, fold-in, nearest films, explanations."""

from __future__ import annotations

import math

import numpy as np

from mfgui.factorization.agreed import LEAST_RIDGE
from mfgui.factorization.kernels import types as t
from mfgui.factorization.kernels.compiling import kernel
from mfgui.factorization.kernels.linear import ridge_dual, ridge_primal


@kernel
def predict_pairs(
    users: t.I32,
    films: t.I32,
    mean: np.float32,
    user_bias: t.F32,
    film_bias: t.F32,
    user_factors: t.F32x2,
    film_factors: t.F32x2,
    low: np.float32,
    high: np.float32,
) -> t.OutF32:
    """Predictions of pairs, clipped to [low, high]; NaN stays NaN."""
    predictions = np.empty(users.shape[0], np.float32)
    for r in range(users.shape[0]):
        u = users[r]
        i = films[r]
        dot = np.float32(0)
        for k in range(film_factors.shape[1]):
            dot += user_factors[u, k] * film_factors[i, k]
        value = mean + user_bias[u] + film_bias[i] + dot
        if value < low:
            value = low
        elif value > high:
            value = high
        predictions[r] = value
    return predictions


@kernel
def scores(level: np.float32, factors: t.F32, film_bias: t.F32, film_factors: t.F32x2) -> t.OutF32:
    """Unclipped predictions of all films for one person whose mean plus bias is `level`."""
    result = np.empty(film_bias.shape[0], np.float32)
    for i in range(film_bias.shape[0]):
        dot = np.float32(0)
        for k in range(film_factors.shape[1]):
            dot += factors[k] * film_factors[i, k]
        result[i] = level + film_bias[i] + dot
    return result


@kernel
def fold_in(
    films: t.I32,
    ratings: t.F32,
    mean: np.float32,
    film_bias: t.F32,
    film_factors: t.F32x2,
    ridge: float,
    ridge_per_rating: float,
    bias_ridge: float,
) -> tuple[float, t.OutF32]:
    """Bias and factors of a person with these ratings: one ridge problem for both, film side fixed.

    Minimises Σ (r − μ − b_i − b_u − p·q_i)² + λ |p|² + λ_b b_u², λ = ridge + ridge_per_rating · n, λ_b `bias_ridge`
    or, where that is negative, λ, exactly, in float64. A person without ratings has bias 0 and factors 0.
    """
    n = films.shape[0]
    width = film_factors.shape[1]
    factors = np.zeros(width, np.float32)
    if n == 0:
        return 0.0, factors
    weight = max(ridge + ridge_per_rating * n, LEAST_RIDGE)
    # In a unit of its own the bias has the factors' ridge.
    unit = 1.0 if bias_ridge < 0 else math.sqrt(weight / max(bias_ridge, LEAST_RIDGE))
    X = np.empty((n, width + 1))
    residuals = np.empty(n)
    for r in range(n):
        i = films[r]
        for k in range(width):
            X[r, k] = film_factors[i, k]
        X[r, width] = unit
        residuals[r] = np.float64(ratings[r]) - mean - film_bias[i]
    solution = np.zeros(width + 1)
    if n <= width:
        ridge_dual(X, weight, residuals)
        for r in range(n):
            for k in range(width + 1):
                solution[k] += residuals[r] * X[r, k]
    else:
        for r in range(n):
            for k in range(width + 1):
                solution[k] += residuals[r] * X[r, k]
        ridge_primal(X, weight, solution)
    for k in range(width):
        factors[k] = solution[k]
    return np.float64(solution[width] * unit), factors


@kernel
def nearest(film_factors: t.F32x2, support: t.I32, film: int, count: int) -> tuple[t.OutI32, t.OutF32]:
    """Codes and cosines of the `count` films nearest to one, nearest first, ties by code.

    The film itself, films without training ratings and films whose factors are all zero are left out; a film
    without a direction of its own has no neighbours.
    """
    width = film_factors.shape[1]
    count = min(max(count, 0), film_factors.shape[0])
    codes = np.empty(count, np.int32)
    cosines = np.empty(count, np.float32)
    square = np.float32(0)
    for k in range(width):
        square += film_factors[film, k] * film_factors[film, k]
    found = 0
    if count == 0 or not square > 0:
        return codes[:0].copy(), cosines[:0].copy()
    own = np.float32(1) / np.float32(math.sqrt(square))
    for i in range(film_factors.shape[0]):
        if i == film or support[i] == 0:
            continue
        dot = np.float32(0)
        square = np.float32(0)
        for k in range(width):
            x = film_factors[i, k]
            dot += x * film_factors[film, k]
            square += x * x
        if not square > 0:
            continue
        cosine = dot * own / np.float32(math.sqrt(square))
        if found == count and not cosine > cosines[count - 1]:
            continue
        place = min(found, count - 1)
        while place > 0 and cosines[place - 1] < cosine:
            codes[place] = codes[place - 1]
            cosines[place] = cosines[place - 1]
            place -= 1
        codes[place] = i
        cosines[place] = cosine
        found = min(found + 1, count)
    return codes[:found].copy(), cosines[:found].copy()


@kernel
def explain(
    films: t.I32,
    ratings: t.F32,
    mean: float,
    bias: float,
    factors: t.F32,
    film_bias: t.F32,
    film_factors: t.F32x2,
    film: int,
    ridge: float,
    ridge_per_rating: float,
) -> tuple[float, t.OutF64, float]:
    """Unclipped score of one film, what each own rating adds to its latent part, and the sum of that.

    With the film side and the biases given, the ridge solution is p = Qᵤᵀ (Qᵤ Qᵤᵀ + λI)⁻¹ y, y the ratings
    less μ and biases; so p·q_i is a sum over own ratings of y_r times a weight that no rating's value enters
    (Hu, Koren & Volinsky 2008, §5).
    """
    n = films.shape[0]
    width = film_factors.shape[1]
    score = mean + bias + film_bias[film]
    for k in range(width):
        score += np.float64(factors[k]) * film_factors[film, k]
    parts = np.zeros(n)
    if n == 0:
        return score, parts, 0.0
    weight = max(ridge + ridge_per_rating * n, LEAST_RIDGE)
    X = np.empty((n, width))
    target = np.empty(width)
    for k in range(width):
        target[k] = film_factors[film, k]
    for r in range(n):
        for k in range(width):
            X[r, k] = film_factors[films[r], k]
    if n <= width:
        for r in range(n):
            for k in range(width):
                parts[r] += X[r, k] * target[k]
        ridge_dual(X, weight, parts)
    else:
        ridge_primal(X, weight, target)
        for r in range(n):
            for k in range(width):
                parts[r] += X[r, k] * target[k]
    total = 0.0
    for r in range(n):
        parts[r] *= ratings[r] - mean - bias - film_bias[films[r]]
        total += parts[r]
    return score, parts, total
