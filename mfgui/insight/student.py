"""The tails of Student's t distribution."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_MOST_STEPS = 1000
_TINY = 1e-300
_PRECISION = 1e-13
_log_gamma = np.frompyfunc(math.lgamma, 1, 1)


def two_sided_p(t: NDArray[np.float64], dof: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the probability of a value at least as far from 0 as t, of either sign.

    Parameters
    ----------
    t, dof
        float64, of equal shape: the values, finite, and the degrees of freedom ν > 0, not only whole ones.

    Notes
    -----
    p = I_x(ν/2, 1/2) with x = ν / (ν + t²), I being the regularised incomplete beta function (Abramowitz & Stegun
    1964, 26.7.1), by its continued fraction (26.5.8) on the side where that converges.
    """
    t, dof = np.broadcast_arrays(np.asarray(t, np.float64), np.asarray(dof, np.float64))
    a, b = dof / 2, np.full(dof.shape, 0.5)
    x, rest = dof / (dof + t**2), t**2 / (dof + t**2)  # rest is 1 − x, without the loss of digits
    direct = x < (a + 1) / (a + b + 2)
    p = np.empty(t.shape)
    p[direct] = _incomplete_beta(a[direct], b[direct], x[direct], rest[direct])
    p[~direct] = 1 - _incomplete_beta(b[~direct], a[~direct], rest[~direct], x[~direct])
    return p


def _incomplete_beta(
    a: NDArray[np.float64], b: NDArray[np.float64], x: NDArray[np.float64], rest: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return I_x(a, b) for x < (a + 1) / (a + b + 2), `rest` being 1 − x; the fraction by Lentz (1976)."""
    logs = np.asarray(_log_gamma(a + b) - _log_gamma(a) - _log_gamma(b), np.float64)
    with np.errstate(divide="ignore"):  # x = 0: exp(−inf) is the 0 that it should be
        front = np.exp(logs + a * np.log(x) + b * np.log(rest)) / a
    c = np.ones(x.shape)
    d = 1 / _not_zero(1 - (a + b) * x / (a + 1))
    fraction = d.copy()
    for m in range(1, _MOST_STEPS):
        change = np.ones(x.shape)
        for term in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            c = _not_zero(1 + term / c)
            d = 1 / _not_zero(1 + term * d)
            change *= c * d
        fraction *= change
        if not (np.abs(change - 1) > _PRECISION).any():
            break
    return front * fraction


def _not_zero(values: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.where(np.abs(values) < _TINY, _TINY, values)
