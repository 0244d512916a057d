"""The inner loops of an ordinal likelihood: latent ratings drawn between thresholds, chances of steps of a scale."""

from __future__ import annotations

import math

import numpy as np

from mfgui.factorization.kernels import types as t
from mfgui.factorization.kernels.blocks import next_word
from mfgui.factorization.kernels.compiling import helper, kernel
from mfgui.factorization.kernels.gibbs import GOLDEN, TO_UNIT

_ROOT = 0.3989422804014327
_FAR = 30.0  # standard deviations from which on a tail is no longer told apart from nothing


@helper
def tail(x: float) -> float:
    """Chance of a standard normal number above x ≥ 0 (Abramowitz & Stegun 1964, 26.2.17; within 7.5e-8)."""
    t = 1.0 / (1.0 + 0.2316419 * x)
    row = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
    return _ROOT * math.exp(-0.5 * x * x) * row


@helper
def above(x: float) -> float:
    """Chance of a standard normal number above any x."""
    return tail(x) if x >= 0 else 1.0 - tail(-x)


@helper
def from_tail(q: float) -> float:
    """The x above which a standard normal number lies with chance q, 0 < q < 1 (Acklam 2003; within 1.2e-9 of it)."""
    p = q if q < 0.5 else 1.0 - q
    if p < 0.02425:
        s = math.sqrt(-2.0 * math.log(p))
        top = -7.784894002430293e-03 * s - 3.223964580411365e-01
        top = ((top * s - 2.400758277161838) * s - 2.549732539343734) * s + 4.374664141464968
        top = top * s + 2.938163982698783
        low = ((7.784695709041462e-03 * s + 3.224671290700398e-01) * s + 2.445134137142996) * s + 3.754408661907416
        x = -top / (low * s + 1.0)
    else:
        d = 0.5 - p
        s = d * d
        top = (-3.969683028665376e01 * s + 2.209460984245205e02) * s - 2.759285104469687e02
        top = ((top * s + 1.383577518672690e02) * s - 3.066479806614716e01) * s + 2.506628277459239
        low = (-5.447609879822406e01 * s + 1.615858368580409e02) * s - 1.556989798598866e02
        low = ((low * s + 6.680131188771972e01) * s - 1.328068155288572e01) * s + 1.0
        x = d * top / low
    return x if q < 0.5 else -x


@helper
def draw_between(low: float, high: float, uniform: float) -> float:
    """A standard normal number between two bounds, by the inverse of its distribution."""
    if low + high < 0:  # the mirrored one lies where chances are small numbers and not almost 1
        return -draw_above(-high, -low, uniform)
    return draw_above(low, high, uniform)


@helper
def draw_above(low: float, high: float, uniform: float) -> float:
    """As `draw_between`, where the bounds' mean is not below 0."""
    if low >= _FAR:
        return low
    most = above(low)
    least = tail(high) if high < _FAR else 0.0
    q = most - uniform * (most - least)
    if q <= 1e-290 or q >= 1.0:
        return min(max(low, -_FAR), high)
    return min(max(from_tail(q), low), high)


@kernel
def draw_latent(
    starts: t.I64,
    others: t.I32,
    values: t.F32,
    first: int,
    last: int,
    design: t.F32x2,
    offsets: t.F32,
    rows: t.F32x2,
    groups: t.I32,
    effects: t.F32,
    row_precisions: t.F32,
    bounds: t.F64,
    lowest: float,
    per_step: float,
    seed: np.uint64,
    every: int,
    latent: t.OutF32,
    slopes: t.OutF64x2,
) -> None:
    """Draw what lies behind the ratings of the rows from `first` to `last` (Albert & Chib 1993).

    A rating is step k of its scale where the latent one, N(offset + x·w + effect, 1/α), lies between bounds k and
    k + 1; the first and the last of `bounds` are far away. `groups` and `effects` may be empty. Of every `every`-th
    row the slope of the log likelihood by each bound is summed up in slopes[0], its square in slopes[1], and its
    product with that of the next bound in slopes[2].
    """
    width = rows.shape[1]
    grouped = groups.shape[0] > 0
    most = bounds.shape[0] - 2
    for row in range(first, last):
        deviation = 1.0 / math.sqrt(np.float64(row_precisions[row]))
        measured = row % every == 0
        for r in range(starts[row], starts[row + 1]):
            other = others[r]
            dot = np.float32(0)
            for k in range(width):
                dot += rows[row, k] * design[other, k]
            mean = np.float64(dot + offsets[other])
            if grouped:
                mean += np.float64(effects[groups[r]])
            step = min(max(int((np.float64(values[r]) - lowest) * per_step + 0.5), 0), most)
            low = (bounds[step] - mean) / deviation
            high = (bounds[step + 1] - mean) / deviation
            word = next_word(seed + GOLDEN * np.uint64(r))
            uniform = (np.float64(word >> np.uint64(11)) + 0.5) * TO_UNIT
            latent[r] = np.float32(mean + deviation * draw_between(low, high, uniform))
            if measured:
                chance = max(_between(low, high), 1e-12)
                down = -_ROOT * math.exp(-0.5 * low * low) / (deviation * chance)
                up = _ROOT * math.exp(-0.5 * high * high) / (deviation * chance)
                slopes[0, step] += down
                slopes[0, step + 1] += up
                slopes[1, step] += down * down
                slopes[1, step + 1] += up * up
                slopes[2, step] += down * up


@kernel
def expect_steps(
    starts: t.I64,
    others: t.I32,
    first: int,
    last: int,
    design: t.F32x2,
    offsets: t.F32,
    rows: t.F32x2,
    groups: t.I32,
    effects: t.F32,
    row_precisions: t.F32,
    bounds: t.F64,
    expected: t.OutF32x2,
) -> None:
    """Sum of the chances of each step over the ratings of the rows from `first` to `last`; as for `draw_latent`."""
    width = rows.shape[1]
    grouped = groups.shape[0] > 0
    steps = bounds.shape[0] - 1
    sums = np.empty(steps, np.float64)
    for row in range(first, last):
        root = math.sqrt(np.float64(row_precisions[row]))
        sums[:] = 0
        for r in range(starts[row], starts[row + 1]):
            other = others[r]
            dot = np.float32(0)
            for k in range(width):
                dot += rows[row, k] * design[other, k]
            mean = np.float64(dot + offsets[other])
            if grouped:
                mean += np.float64(effects[groups[r]])
            left = 1.0
            for k in range(steps - 1):
                beyond = above((bounds[k + 1] - mean) * root)
                sums[k] += max(left - beyond, 0.0)
                left = beyond
            sums[steps - 1] += left
        for k in range(steps):
            expected[row, k] = np.float32(sums[k])


@helper
def _between(low: float, high: float) -> float:
    """Chance of a standard normal number between two bounds."""
    if low + high < 0:
        low, high = -high, -low
    most = above(low)
    return most - tail(high)


@kernel
def step_chances(means: t.F32, variances: t.F32, cuts: t.F64, chances: t.OutF32x2) -> None:
    """Chance of each step of the scale, shape (n, cuts + 1), where the latent rating is normal like that."""
    for r in range(means.shape[0]):
        deviation = math.sqrt(np.float64(variances[r]))
        left = 1.0
        for k in range(cuts.shape[0]):
            beyond = above((cuts[k] - np.float64(means[r])) / deviation)
            chances[r, k] = np.float32(max(left - beyond, 0.0))
            left = beyond
        chances[r, cuts.shape[0]] = np.float32(left)
