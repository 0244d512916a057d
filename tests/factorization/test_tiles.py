"""Products held in registers, gathers and turns, and the factorization made of them, against numpy."""

from __future__ import annotations

import numpy as np
import pytest
from numba import njit

from mfgui.factorization.kernels.cholesky import factorize, solve_back
from mfgui.factorization.kernels.tiles import LANES, add_panel, gather, gather_scaled, turn_panel

WIDTHS = [16, 32, 64, 80]


@njit
def added(A, X, rows, size):
    add_panel(A, X, np.uint64(rows), np.uint64(size))


@njit
def gathered(X, F, others, first, count, B, y):
    gather(X, F, others, np.uint64(first), np.uint64(count), B, y)


@njit
def gathered_scaled(X, F, others, first, count, B, y, scales):
    gather_scaled(X, F, others, np.uint64(first), np.uint64(count), B, y, scales)


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
    added(A, X, count, width)
    np.testing.assert_allclose(np.triu(A), np.triu(expected), atol=1e-4)
    assert width % LANES == 0


def test_only_the_columns_asked_for_are_added():
    A, X = numbers(64, 64), numbers(10, 64)
    before = A.copy()
    added(A, X, 10, 32)
    np.testing.assert_allclose(np.triu(A[:32, :32]), np.triu((before + X.T @ X)[:32, :32]), atol=1e-4)
    assert np.array_equal(A[32:], before[32:])
    assert np.array_equal(A[:, 32:], before[:, 32:])


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("count", [0, 1, 30])
def test_rows_are_gathered_with_their_sums(width, count):
    F, y, scales, B = numbers(50, width), numbers(30), numbers(30), numbers(2, width)
    others = np.random.default_rng(1).integers(0, 50, 40).astype(np.int32)
    expected = F[others[5 : 5 + count]]
    for by in (None, scales):
        X, sums = np.zeros((64, width), np.float32), B.copy()
        if by is None:
            gathered(X, F, others, 5, count, sums, y)
        else:
            gathered_scaled(X, F, others, 5, count, sums, y, by)
            expected = expected * by[:count, None]
        np.testing.assert_array_equal(X[:count], expected)
        assert not X[count:].any()
        np.testing.assert_allclose(sums[0], B[0] + y[:count] @ expected, atol=1e-4)
        np.testing.assert_allclose(sums[1], B[1] + expected.sum(axis=0), atol=1e-4)


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
