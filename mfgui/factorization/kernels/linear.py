"""Small dense algebra for kernels: ridge systems by Cholesky, in float64."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from mfgui.factorization.kernels.compiling import helper


@helper
def cholesky_solve(A: NDArray[np.float64], b: NDArray[np.float64]) -> None:
    """Solve A x = b for symmetric positive definite A (lower triangle read, overwritten); b becomes x."""
    n = b.shape[0]
    for j in range(n):
        for k in range(j):
            factor = A[j, k]
            for i in range(j, n):
                A[i, j] -= A[i, k] * factor
        root = math.sqrt(A[j, j])
        for i in range(j, n):
            A[i, j] /= root
    for i in range(n):
        total = b[i]
        for k in range(i):
            total -= A[i, k] * b[k]
        b[i] = total / A[i, i]
    for i in range(n - 1, -1, -1):
        total = b[i]
        for k in range(i + 1, n):
            total -= A[k, i] * b[k]
        b[i] = total / A[i, i]


@helper
def ridge_dual(X: NDArray[np.float64], ridge: float, b: NDArray[np.float64]) -> None:
    """Replace b by (X Xᵀ + ridge I)⁻¹ b, X of shape (n, k): one number per rating.

    The ridge solution of the factors is Xᵀ times it, and where n is at most k this is the cheaper of the two
    equal forms.
    """
    n, width = X.shape
    A = np.empty((n, n))
    for i in range(n):
        for j in range(i + 1):
            total = 0.0
            for k in range(width):
                total += X[i, k] * X[j, k]
            A[i, j] = total
        A[i, i] += ridge
    cholesky_solve(A, b)


@helper
def ridge_primal(X: NDArray[np.float64], ridge: float, b: NDArray[np.float64]) -> None:
    """Replace b by (Xᵀ X + ridge I)⁻¹ b, X of shape (n, k): one number per factor."""
    n, width = X.shape
    A = np.zeros((width, width))
    for r in range(n):
        for i in range(width):
            x = X[r, i]
            for j in range(i + 1):
                A[i, j] += x * X[r, j]
    for i in range(width):
        A[i, i] += ridge
    cholesky_solve(A, b)
