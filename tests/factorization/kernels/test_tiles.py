"""Products held in registers, ratings added and turned, and the factorization made of them, against numpy."""

from __future__ import annotations

import numpy as np
import pytest
from numba import njit

from mfgui.factorization.kernels.cholesky import factorize, solve_back
from mfgui.factorization.kernels.ratings import add_ratings, add_ratings_scaled, gather
from mfgui.factorization.kernels.tiles import LANES, add_panel, turn_panel

WIDTHS = [16, 32, 64, 80]


@njit
def added(A, X, begin, rows, size):
    add_panel(A, X, np.uint64(begin), np.uint64(rows), np.uint64(size))


@njit
def with_ratings(A, B, X, y, F, offsets, mean, others, values, first, count, last):
    first, count, last = np.uint64(first), np.uint64(count), np.uint64(last)
    add_ratings(A, B, X, y, F, offsets, mean, others, values, first, count, last)


@njit
def with_ratings_scaled(A, B, X, y, F, offsets, scales, others, values, first, count, last):
    first, count, last = np.uint64(first), np.uint64(count), np.uint64(last)
    add_ratings_scaled(A, B, X, y, F, offsets, scales, others, values, first, count, last)


@njit
def gathered(X, F, others, first, count):
    gather(X, F, others, np.uint64(first), np.uint64(count))


@njit
def turned_over(turned, X, rows):
    turn_panel(turned, X, np.uint64(rows))


@njit
def solved(A, B, W, size):
    factorize(A, B, np.uint64(size))
    forwards = B.copy()
    solve_back(A, B, np.uint64(0), W, np.uint64(size))
    solve_back(A, B, np.uint64(1), W, np.uint64(size))
    return forwards


def numbers(*shape, seed=0):
    return np.random.default_rng((seed, *shape)).normal(size=shape).astype(np.float32)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("count", [0, 1, 7, 64])
def test_a_panel_is_added_to_the_upper_triangle(width, count):
    A, X = numbers(width, width), numbers(64, width)
    expected = A + X[:count].T @ X[:count]
    added(A, X, 0, count, width)
    np.testing.assert_allclose(np.triu(A), np.triu(expected), atol=1e-4)
    assert width % LANES == 0


@pytest.mark.parametrize("begin", [0, 16])
def test_only_the_rows_and_columns_asked_for_are_added(begin):
    A, X = numbers(64, 64), numbers(10, 64)
    before = A.copy()
    added(A, X, begin, 10, 32)
    expected = (before + X.T @ X)[:32, :32]
    np.testing.assert_allclose(np.triu(A[:32, :32])[begin:], np.triu(expected)[begin:], atol=1e-4)
    assert np.array_equal(A[:begin], before[:begin])
    assert np.array_equal(A[32:], before[32:])
    assert np.array_equal(A[:, 32:], before[:, 32:])


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("count", [0, 1, 30, 64])
@pytest.mark.parametrize("scaled", [False, True])
def test_ratings_are_added_with_their_sums(width, count, scaled):
    A, B, F = numbers(width, width), numbers(2, width), numbers(50, width)
    values, offsets = numbers(80), numbers(50, seed=1)
    scales = np.abs(numbers(50, seed=2)) if scaled else np.ones(50, np.float32)
    others = np.random.default_rng(1).integers(0, 50, 80).astype(np.int32)
    mean = np.float32(0 if scaled else 3.5)
    own = others[5 : 5 + count]
    rows = scales[own, None] * F[own]
    rests = scales[own] * (values[5 : 5 + count] - mean - offsets[own])
    matrix, sums = A + rows.T @ rows, B + np.array([rests @ rows, rows.sum(axis=0)])
    X, y = np.full((64, width), np.nan, np.float32), np.full(64, np.nan, np.float32)
    if scaled:
        with_ratings_scaled(A, B, X, y, F, offsets, scales, others, values, 5, count, 79)
    else:
        with_ratings(A, B, X, y, F, offsets, mean, others, values, 5, count, 79)
    np.testing.assert_allclose(np.triu(A), np.triu(matrix), atol=1e-4)
    np.testing.assert_allclose(B, sums, atol=1e-4)
    np.testing.assert_allclose(X[:count], rows, atol=1e-6)
    np.testing.assert_allclose(y[:count], rests, atol=1e-6)
    assert np.isnan(X[count:]).all()
    assert np.isnan(y[count:]).all()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("count", [0, 1, 30])
def test_rows_are_gathered(width, count):
    F, X = numbers(50, width), np.zeros((64, width), np.float32)
    others = np.random.default_rng(1).integers(0, 50, 40).astype(np.int32)
    gathered(X, F, others, 5, count)
    np.testing.assert_array_equal(X[:count], F[others[5 : 5 + count]])
    assert not X[count:].any()


@pytest.mark.parametrize("width", WIDTHS)
def test_a_panel_is_turned_over(width):
    X, turned = numbers(48, width), np.zeros((width + 1, 64), np.float32)
    turned_over(turned, X, 48)
    np.testing.assert_array_equal(turned[:width, :48], X.T)
    assert not turned[:, 48:].any()
    assert not turned[width].any()


@pytest.mark.parametrize(("width", "size"), [(16, 16), (32, 32), (64, 64), (96, 96), (64, 48), (80, 16)])
def test_the_factor_and_the_solutions_are_those_of_numpy(width, size):
    X = numbers(2 * size, size).astype(float)
    A, B = np.full((width, width), np.nan, np.float32), numbers(2, width)
    A[:size, :size] = X.T @ X + np.eye(size)
    system, sides = A[:size, :size].astype(float), B[:, :size].astype(float)
    U = np.linalg.cholesky(system).T
    forwards = solved(A, B, np.empty((LANES, LANES), np.float32), size)
    np.testing.assert_allclose(np.triu(A[:size, :size], 1), np.triu(U, 1), atol=1e-4)
    np.testing.assert_allclose(np.diag(A)[:size], 1 / np.diag(U), rtol=1e-4)
    np.testing.assert_allclose(forwards[:, :size], np.linalg.solve(U.T, sides.T).T, atol=1e-4)
    np.testing.assert_allclose(B[:, :size], np.linalg.solve(system, sides.T).T, atol=1e-4)
