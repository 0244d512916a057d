"""The inner loops of people's moods: a course over time drawn from its posterior, and how likely its laws are."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from mfgui.factorization.kernels import types as t
from mfgui.factorization.kernels.blocks import next_word
from mfgui.factorization.kernels.compiling import helper, kernel
from mfgui.factorization.kernels.gibbs import GOLDEN, fill_normal


@helper
def gather_moments(
    begin: int,
    end: int,
    errors: NDArray[np.float32],
    groups: NDArray[np.int32],
    low: int,
    counts: NDArray[np.float64],
    sums: NDArray[np.float64],
) -> None:
    """Number and sum of the errors of each of a row's moments, the first of which is number `low`."""
    counts[:] = 0
    sums[:] = 0
    for r in range(begin, end):
        counts[groups[r] - low] += 1
        sums[groups[r] - low] += np.float64(errors[r])


@kernel
def draw_moods(
    starts: t.I64,
    errors: t.F32,
    groups: t.I32,
    group_starts: t.I64,
    times: t.I64,
    first: int,
    last: int,
    row_precisions: t.F32,
    variance: float,
    span: float,
    seed: np.uint64,
    effects: t.OutF32,
    squares: t.OutF64,
) -> None:
    """Draw the mood of each moment of the rows from `first` to `last`; moments lie within rows, in order of time.

    A row's moods are N(0, variance) each, and correlated by exp(−seconds between them / span) (Ornstein & Uhlenbeck
    1930); they are drawn at once, by filtering forwards and sampling backwards (Carter & Kohn 1994). `errors` holds
    what is left when moods are left out; `squares` receives each row's sum of squares with them taken out as well.
    """
    normals = np.empty(2, np.float32)
    for row in range(first, last):
        low, high = group_starts[row], group_starts[row + 1]
        count = high - low
        counts, sums = np.empty(count, np.float64), np.empty(count, np.float64)
        gather_moments(starts[row], starts[row + 1], errors, groups, low, counts, sums)
        # Mean and variance of each mood given those before it, and given its own ratings as well.
        ahead, spread_ahead = np.zeros(count, np.float64), np.empty(count, np.float64)
        mean, spread = np.empty(count, np.float64), np.empty(count, np.float64)
        alpha = np.float64(row_precisions[row])
        for g in range(count):
            spread_ahead[g] = variance
            if g > 0:
                kept = math.exp(-np.float64(times[low + g] - times[low + g - 1]) / span)
                ahead[g] = kept * mean[g - 1]
                spread_ahead[g] = variance + kept * kept * (spread[g - 1] - variance)
            weight = 1.0 + spread_ahead[g] * alpha * counts[g]
            spread[g] = spread_ahead[g] / weight
            mean[g] = ahead[g] + spread[g] * alpha * (sums[g] - counts[g] * ahead[g])
        mood = 0.0
        for back in range(count):
            g = count - 1 - back
            centre, left = mean[g], spread[g]
            if back > 0:
                kept = math.exp(-np.float64(times[low + g + 1] - times[low + g]) / span)
                gain = kept * spread[g] / spread_ahead[g + 1]
                centre += gain * (mood - ahead[g + 1])
                left -= gain * kept * spread[g]
            fill_normal(next_word(seed + GOLDEN * np.uint64(low + g)), 1, normals)
            mood = centre + math.sqrt(max(left, 0.0)) * np.float64(normals[0])
            effects[low + g] = np.float32(mood)
        total = 0.0
        for r in range(starts[row], starts[row + 1]):
            e = np.float64(errors[r]) - np.float64(effects[groups[r]])
            total += e * e
        squares[row] = total


@kernel
def weigh_laws(
    starts: t.I64,
    errors: t.F32,
    groups: t.I32,
    group_starts: t.I64,
    times: t.I64,
    first: int,
    last: int,
    every: int,
    row_precisions: t.F32,
    variances: t.F64,
    spans: t.F64,
    likelihoods: t.OutF64x2,
) -> None:
    """Log likelihood of the errors of every `every`-th row by each law (variance and span), moods integrated out.

    It goes to `likelihoods`, shape (rows, laws), what is the same by every law left out; of other rows 0.
    """
    for row in range(first, last):
        likelihoods[row, :] = 0
        if row % every:
            continue
        low, high = group_starts[row], group_starts[row + 1]
        count = high - low
        counts, sums = np.empty(count, np.float64), np.empty(count, np.float64)
        gather_moments(starts[row], starts[row + 1], errors, groups, low, counts, sums)
        alpha = np.float64(row_precisions[row])
        for law in range(len(variances)):
            variance, span = variances[law], spans[law]
            mean, spread, total = 0.0, variance, 0.0
            for g in range(count):
                if g > 0:
                    kept = math.exp(-np.float64(times[low + g] - times[low + g - 1]) / span)
                    mean *= kept
                    spread = variance + kept * kept * (spread - variance)
                noise = 1.0 / (alpha * counts[g])
                miss = sums[g] / counts[g] - mean
                total -= 0.5 * (math.log(spread + noise) + miss * miss / (spread + noise))
                gain = spread / (spread + noise)
                mean += gain * miss
                spread *= 1.0 - gain
            likelihoods[row, law] = total
