"""Products held in registers, and the factorization made of them, against numpy."""

from __future__ import annotations

import numpy as np
import pytest
from numba import njit

from mfgui.factorization.kernels.als import factorize_whole
from mfgui.factorization.kernels.tiles import LANES, add_panel


@njit
def added(A, X, count):
    add_panel(A, X, count)


@njit
def factorized(A):
    factorize_whole(A)


@pytest.mark.parametrize("width", [16, 32, 64, 80])
@pytest.mark.parametrize("count", [0, 1, 7, 64])
def test_a_panel_is_added_to_the_upper_triangle(width, count):
    rng = np.random.default_rng(width + count)
    A, X = (rng.normal(size=shape).astype(np.float32) for shape in ((width, width), (64, width)))
    expected = A + X[:count].T @ X[:count]
    added(A, X, count)
    np.testing.assert_allclose(np.triu(A), np.triu(expected), atol=1e-4)
    assert width % LANES == 0


@pytest.mark.parametrize("width", [16, 32, 64, 96])
def test_the_factor_is_that_of_cholesky(width):
    rng = np.random.default_rng(width)
    X = rng.normal(size=(2 * width, width))
    A = (X.T @ X + np.eye(width)).astype(np.float32)
    expected = np.linalg.cholesky(A.astype(float)).T
    factorized(A)
    np.testing.assert_allclose(np.triu(A), expected, atol=1e-3)
