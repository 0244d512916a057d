"""The inner loop of implicit ALS: rows of one side solved for their weighted ratings and for all pairs at once."""

from __future__ import annotations

import math

import numpy as np

from mfgui.factorization.kernels import types as t
from mfgui.factorization.kernels.als import FEW, PANEL, solve_few, solve_many, take_row
from mfgui.factorization.kernels.compiling import kernel
from mfgui.factorization.kernels.ratings import ask_ahead
from mfgui.factorization.kernels.tiles import LANES, ONE, TILE, ZERO, add_panel, add_two


@kernel
def solve_weighted_rows(
    starts: t.I64,
    others: t.I32,
    roots: t.F32,
    first: int,
    last: int,
    other_factors: t.F32x2,
    prior: t.F32,
    ridges: t.F32,
    factors: t.OutF32x2,
    moves: t.OutF32x2,
) -> None:
    """Solve the rows from `first` to `last`: each minimises Σ c (1 − x·f)² + Σ_k prior_k f_k² + ridge |f|².

    `roots` are the square roots of the weights c. The other side's rows have to be turned so that their Gram matrix
    is diagonal: `prior` is w0 times that diagonal, and stands for all pairs at once. Rows without ratings become
    zero. `moves`, of two columns, receives each row's |f − f before|² and |f|².
    """
    width = factors.shape[1]
    few = np.uint64(min(width * FEW, PANEL))
    A = np.empty((width, width), np.float32)
    B = np.empty((2, width), np.float32)
    W = np.empty((LANES, LANES), np.float32)
    X = np.empty((PANEL, width), np.float32)
    y = np.empty((2, PANEL), np.float32)
    turned = np.empty((width, PANEL), np.float32)
    found = np.empty((1, width), np.float32)
    scales = np.empty(width, np.float32)
    stop = np.uint64(starts[last])
    none, no_bias = np.float32(0), np.float32(-1)
    y[1, :] = 0
    for row in range(first, last):
        begin, end = np.uint64(starts[row]), np.uint64(starts[row + 1])
        count = end - begin
        ridge = ridges[row]
        if count > few:
            A[:, :] = 0
            B[:, :] = 0
            for k in range(width):
                A[k, k] = prior[k]
            for panel in range(begin, end, PANEL):
                here = min(end - panel, PANEL)
                ask_ahead(other_factors, others, panel, here, stop)
                for p in range(here):
                    other = others[panel + p]
                    root = roots[panel + p]
                    y[0, p] = root
                    for k in range(width):
                        X[p, k] = root * other_factors[other, k]
                for k in range(ZERO, np.uint64(width), TILE):
                    add_two(B, ZERO, k, y, ZERO, PANEL, ONE, X, ZERO, k, here)
                add_panel(A, X, ZERO, here, np.uint64(width))
            solve_many(A, B, count, none, ridge, no_bias, W, found)
        elif count > ZERO:
            # Divided by the roots of their priors all factors have the same one, 1.
            ask_ahead(other_factors, others, begin, count, stop)
            for k in range(width):
                scales[k] = np.float32(1) / np.float32(math.sqrt(prior[k] + ridge))
            for p in range(count):
                other = others[begin + p]
                root = roots[begin + p]
                y[0, p] = root
                for k in range(width):
                    X[p, k] = root * other_factors[other, k] * scales[k]
            solve_few(X, y[0], count, np.float32(1), no_bias, turned, A, B, W, found)
            for k in range(width):
                found[0, k] *= scales[k]
        else:
            found[0, :] = 0
        take_row(found, factors, moves, row)
