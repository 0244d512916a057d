"""The inner loops of an ordinal likelihood: latent ratings drawn between thresholds, chances of steps of a scale."""

from __future__ import annotations

import math

import numpy as np

from mfgui.factorization.agreed import UNEVEN
from mfgui.factorization.kernels import types as t
from mfgui.factorization.kernels.blocks import next_word
from mfgui.factorization.kernels.compiling import helper, kernel
from mfgui.factorization.kernels.gibbs import GOLDEN, TO_UNIT

_ROOT = 0.3989422804014327
_LOW = 0.02425  # chances below it, and above one less it, are taken back by logarithms
_STRETCH = 2.4  # moves that are tried, in standard deviations of what they move: two in five are taken
_LEAST = 1e-12  # chances of ratings are taken for no less
_FINDING = 20  # turns in which all rows' bounds move: they find their places
_LIGHT = 48  # then those of rows with more ratings move less often: they are known, and cost the most
_APART = 1e-3  # bounds stay so far from each other, in standard deviations of the noise


_PER_UNIT = 64  # places of the table from one standard deviation to the next
_TABLE_TO = 8.0
_PLACES = np.arange(_TABLE_TO * _PER_UNIT + 2) / _PER_UNIT
# Chances to be above each place, and what they change by from there to the next.
_TABLE = np.stack(
    [[0.5 * math.erfc(x / math.sqrt(2)) for x in _PLACES], -_ROOT * np.exp(-0.5 * _PLACES**2) / _PER_UNIT], axis=1
)


@helper
def above(x: float) -> float:
    """Chance of a standard normal number above any x, by a table and cubics between its places.

    Within 2e-10, small ones to some millionths of themselves; from 8 on it is that of 8, 6e-16. It has no branch, so
    that loops over it are vectorised.
    """
    size = abs(x)
    size = min(size, _TABLE_TO)  # in this order NaN, which is no place, gives way too
    place = np.uint32(size * _PER_UNIT)
    u = size * _PER_UNIT - place
    here, slope, there, other = _TABLE[place, 0], _TABLE[place, 1], _TABLE[place + 1, 0], _TABLE[place + 1, 1]
    gap = there - here
    far = here + u * (slope + u * (3 * gap - 2 * slope - other + u * (slope + other - 2 * gap)))
    return far if x >= 0 else 1.0 - far


@helper
def from_middle(q: float) -> float:
    """As `from_tail`, for q from `_LOW` to 1 − `_LOW`, without a branch."""
    d = 0.5 - q
    s = d * d
    top = (-3.969683028665376e01 * s + 2.209460984245205e02) * s - 2.759285104469687e02
    top = ((top * s + 1.383577518672690e02) * s - 3.066479806614716e01) * s + 2.506628277459239
    low = (-5.447609879822406e01 * s + 1.615858368580409e02) * s - 1.556989798598866e02
    low = ((low * s + 6.680131188771972e01) * s - 1.328068155288572e01) * s + 1.0
    return d * top / low


@helper
def from_tail(q: float) -> float:
    """The x above which a standard normal number lies with chance q, 0 < q < 1 (Acklam 2003; within 1.2e-9 of it)."""
    p = q if q < 0.5 else 1.0 - q
    if p >= _LOW:
        return from_middle(q)
    s = math.sqrt(-2.0 * math.log(p))
    top = -7.784894002430293e-03 * s - 3.223964580411365e-01
    top = ((top * s - 2.400758277161838) * s - 2.549732539343734) * s + 4.374664141464968
    top = top * s + 2.938163982698783
    low = ((7.784695709041462e-03 * s + 3.224671290700398e-01) * s + 2.445134137142996) * s + 3.754408661907416
    x = -top / (low * s + 1.0)
    return x if q < 0.5 else -x


@helper
def draw_between(lows: t.OutF64, highs: t.OutF64, uniforms: t.OutF64, drawn: t.OutF64, n: int) -> None:
    """Write standard normal numbers between bounds to `drawn`, by the inverse of their distribution; the rest is room.

    Where both bounds lie below 0, about, the mirrored number is drawn: there chances are small numbers, not almost 1.
    """
    for p in range(n):
        low, high = lows[p], highs[p]
        mirrored = low + high < 0
        least, most = -high if mirrored else low, -low if mirrored else high
        q = above(least)
        q -= uniforms[p] * (q - above(most))
        found = min(max(from_middle(q), least), most)
        drawn[p] = -found if mirrored else found
        lows[p], highs[p], uniforms[p] = least, -1.0 if mirrored else 1.0, q
    for p in range(n):
        q = uniforms[p]
        if q < _LOW or q > 1.0 - _LOW:  # seldom
            drawn[p] = highs[p] * max(from_tail(q), lows[p])


@helper
def _uniform(word: np.uint64) -> float:
    return (np.float64(word >> np.uint64(11)) + 0.5) * TO_UNIT


@helper
def _move_bounds(
    own: t.OutF64,
    common: t.F64,
    law: t.F64x2,
    together: int,
    means: t.OutF64,
    steps: t.OutI32,
    n: int,
    deviation: float,
    stream: np.uint64,
    lined: t.OutF64,
    beyond: t.OutF64x2,
    fresh: t.OutF64x2,
) -> None:
    """Try to move each of a person's bounds but the far ones, their latent ratings integrated out (Cowles 1996).

    So many neighbours move `together`: of steps that are never given both bounds are all but one. The `n` ratings are
    `steps` with `means`; bounds have the prior N(common, law⁻¹) and stay in their order. `lined`, `beyond` and `fresh`
    are room for their means in the order of steps, and for the chances to be above a rating's lower and upper bound.
    """
    cuts = len(own) - 2
    root, wide = 1.0 / deviation, deviation * deviation
    state = stream
    starts = np.zeros(cuts + 3, np.int64)  # of each step's ratings in that order, at first of those after the next
    for p in range(n):
        starts[steps[p] + 2] += 1
    for step in range(cuts + 1):
        starts[step + 2] += starts[step + 1]
    for p in range(n):
        step = steps[p]
        lined[starts[step + 1]] = means[p]
        starts[step + 1] += 1
    for step in range(cuts + 1):
        for p in range(starts[step], starts[step + 1]):
            beyond[0, p] = above((own[step] - lined[p]) * root)
            beyond[1, p] = above((own[step + 1] - lined[p]) * root)
    for k in range(1, cuts + 2 - together):
        last = k + together - 1
        below, over = own[k - 1], own[last + 1]
        pull, stiff = 0.0, 0.0  # of the prior: its slope, and what it tells of such a move
        for i in range(k, last + 1):
            for j in range(1, cuts + 1):
                pull += law[i - 1, j - 1] * (own[j] - common[j])
            for j in range(k, last + 1):
                stiff += law[i - 1, j - 1]
        # What the ratings tell of it, roughly, and the same from wherever it is made.
        half = 0.5 * (over - below)
        told = starts[k] - starts[k - 1] + starts[last + 1] - starts[last]
        known = stiff + told / (min(half * half, 2 * wide) + 0.3 * wide)
        state += GOLDEN
        move = _STRETCH / math.sqrt(known) * from_tail(_uniform(next_word(state)))
        state += GOLDEN
        gain = -math.log(_uniform(next_word(state))) - move * pull - 0.5 * move * move * stiff
        if own[k] + move <= below + _APART * deviation or own[last] + move >= over - _APART * deviation:
            continue
        before, after = 1.0, 1.0
        for step in range(k - 1, last + 1):
            low = own[step] + (move if step >= k else 0.0)
            high = own[step + 1] + (move if step < last else 0.0)
            for p in range(starts[step], starts[step + 1]):
                fresh[0, p] = above((low - lined[p]) * root)
                fresh[1, p] = above((high - lined[p]) * root)
        for p in range(starts[k - 1], starts[last + 1]):
            before *= max(beyond[0, p] - beyond[1, p], _LEAST)
            after *= max(fresh[0, p] - fresh[1, p], _LEAST)
            if before < 1e-200 or after < 1e-200:
                gain += math.log(after / before)
                before, after = 1.0, 1.0
        if gain + math.log(after / before) > 0:
            for i in range(k, last + 1):
                own[i] += move
            for p in range(starts[k - 1], starts[last + 1]):
                beyond[0, p], beyond[1, p] = fresh[0, p], fresh[1, p]


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
    bounds: t.F64x2,
    common: t.F64,
    law: t.F64x2,
    lowest: float,
    per_step: float,
    seed: np.uint64,
    turn: int,
    moved: t.OutF64x2,
    latent: t.OutF32,
) -> None:
    """Draw what lies behind the ratings of the rows from `first` to `last` (Albert & Chib 1993).

    A rating is step k of its scale where the latent one, N(offset + x·w + effect, 1/α), lies between its row's bounds
    k and k + 1; the first and the last are far away. `groups` and `effects` may be empty. Where `moved` is not empty it
    receives the rows' bounds as they are drawn before that, those of rows whose `turn` it is: see `_move_bounds`.
    """
    width = rows.shape[1]
    grouped = groups.shape[0] > 0
    moves = moved.shape[0] > 0
    most = bounds.shape[1] - 2
    longest = np.int64(1)
    for row in range(first, last):
        longest = max(longest, starts[row + 1] - starts[row])
    means = np.empty(longest, np.float64)
    steps = np.empty(longest, np.int32)
    lined = np.empty(longest if moves else 1, np.float64)
    beyond = np.empty((2, longest if moves else 1), np.float64)
    fresh = np.empty((2, longest if moves else 1), np.float64)
    lows, highs = np.empty(longest, np.float64), np.empty(longest, np.float64)
    uniforms, drawn = np.empty(longest, np.float64), np.empty(longest, np.float64)
    own = np.empty(bounds.shape[1], np.float64)
    for row in range(first, last):
        deviation = 1.0 / math.sqrt(np.float64(row_precisions[row]))
        begin = starts[row]
        n = starts[row + 1] - begin
        for p in range(n):
            r = begin + p
            other = others[r]
            dot = np.float32(0)
            for k in range(width):
                dot += rows[row, k] * design[other, k]
            mean = np.float64(dot + offsets[other])
            if grouped:
                mean += np.float64(effects[groups[r]])
            means[p] = mean
            steps[p] = min(max(int((np.float64(values[r]) - lowest) * per_step + 0.5), 0), most)
        own[:] = bounds[row]
        if moves:
            period = np.int64(1) if turn < _FINDING else 1 + n // _LIGHT
            if n == 0:
                own[:] = common
            elif (turn + row) % period == 0:
                stream, together = next_word(seed ^ (GOLDEN * np.uint64(row + 1))), 1 + (turn + row) // period % 2
                _move_bounds(own, common, law, together, means, steps, n, deviation, stream, lined, beyond, fresh)
            moved[row] = own
        root = 1.0 / deviation
        for p in range(n):
            lows[p] = (own[steps[p]] - means[p]) * root
            highs[p] = (own[steps[p] + 1] - means[p]) * root
        for p in range(n):
            uniforms[p] = _uniform(next_word(seed + GOLDEN * np.uint64(begin + p)))
        draw_between(lows, highs, uniforms, drawn, n)
        for p in range(n):
            latent[begin + p] = np.float32(means[p] + deviation * drawn[p])


@kernel
def step_chances(means: t.F32, variances: t.F32, cuts: t.F32x2, rows: t.I32, chances: t.OutF32x2) -> None:
    """Chance of each step of the scale, shape (n, cuts + 1), where the latent rating is about normal like that.

    `rows` tells which row of `cuts` is whose. Of some ratings more is known than of others: half of them vary by
    `UNEVEN` of the variance less, half by as much more.
    """
    for r in range(means.shape[0]):
        row = rows[r]
        most = 1.0 / math.sqrt(np.float64(variances[r]) * (1.0 - UNEVEN))
        least = 1.0 / math.sqrt(np.float64(variances[r]) * (1.0 + UNEVEN))
        left = 1.0
        for k in range(cuts.shape[1]):
            off = np.float64(cuts[row, k]) - np.float64(means[r])
            beyond = 0.5 * (above(off * most) + above(off * least))
            chances[r, k] = np.float32(max(left - beyond, 0.0))
            left = beyond
        chances[r, cuts.shape[1]] = np.float32(left)
