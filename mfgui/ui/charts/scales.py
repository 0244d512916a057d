"""Scales of charts: from numbers to places along an axis, round ticks, short numbers, names kept apart."""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mfgui.ui.text import numeral


def in_full(value: float) -> str:
    """A number with all its digits, as tables of a chart are copied and saved; "" where it is none."""
    return repr(value) if math.isfinite(value) else ""


@dataclass(frozen=True, slots=True)
class Scale:
    """From numbers to places along an axis, and back."""

    logarithmic: bool = False  # whether places are decimal logarithms
    floor: float = 1e-3  # where a number that has no logarithm (0) is put on a logarithmic axis

    def place(self, number: float) -> float:
        """Where a number stands."""
        return math.log10(max(number, self.floor)) if self.logarithmic else number

    def places(self, numbers: NDArray[np.floating] | NDArray[np.integer]) -> NDArray[np.float64]:
        """Where many numbers stand."""
        return np.log10(np.maximum(numbers, self.floor)) if self.logarithmic else np.asarray(numbers, np.float64)

    def number(self, place: float) -> float:
        """What stands at a place."""
        return 10.0**place if self.logarithmic else place


def short(number: float) -> str:
    """Write a count for an axis: "950", "2,500", "15k", "2.5M"."""
    if number >= 1e6:
        return f"{numeral(number / 1000000.0, 'g')}M"
    if number >= 1e4:
        return f"{numeral(number / 1000.0, 'g')}k"
    return numeral(number, ",g")


def compact(number: int) -> str:
    """Write any count in little room: "950", "13,743", "138k", "2.5M"."""
    if number < 100_000:
        return numeral(number, ",")
    return f"{numeral(number / 1000.0, '.0f')}k" if number < 999_500 else f"{numeral(number / 1000000.0, '.1f')}M"


def round_steps(low: float, high: float, most: int, *, whole: bool = False) -> list[float]:
    """Return multiples of 1, 2 or 5 times a power of ten in [low, high], at most about `most` of them."""
    rough = max((high - low) / max(most, 1), 1e-12)
    power = 10.0 ** math.floor(math.log10(rough) + 1e-9)
    step = next(s * power for s in (1, 2, 5, 10) if s * power >= rough * (1 - 1e-9))
    if whole:
        step = max(1.0, round(step))
    first = math.ceil(low / step - 1e-9)
    return [step * n for n in range(first, math.floor(high / step + 1e-9) + 1)]


def round_powers(low: float, high: float, most: int) -> list[float]:
    """Return numbers of 1, 2, 5 times powers of ten in [low, high], or only the powers where those are too many."""
    decades = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    every = [m * 10.0**d for d in decades for m in (1, 2, 5)]
    inside = [n for n in every if low * (1 - 1e-9) <= n <= high * (1 + 1e-9)]
    if len(inside) <= most:
        return inside
    powers = [n for n in inside if abs(math.log10(n) - round(math.log10(n))) < 1e-9]
    return powers[:: max(1, math.ceil(len(powers) / most))]


def apart(wanted: dict[int, float], gap: float, low: float, high: float) -> dict[int, float]:
    """Move places as little as needed, in their order, until neighbours are `gap` apart, within [low, high].

    Where there is no room for all at that distance they stand evenly, closer.
    """
    if not wanted:
        return {}
    order = sorted(wanted, key=lambda key: (wanted[key], key))
    gap = min(gap, (high - low) / (len(order) - 1)) if len(order) > 1 else gap
    # Clusters of touching ones are centred on what their members wanted (pool adjacent violators).
    clusters: list[tuple[float, int]] = []
    for key in order:
        clusters.append((wanted[key], 1))
        while len(clusters) > 1:
            (mean, n), (other, m) = clusters[-2:]
            if mean + gap * (n + m) / 2 <= other + 1e-9:
                break
            clusters[-2:] = [((mean * n + other * m) / (n + m), n + m)]
    placed = [mean + gap * (i - (n - 1) / 2) for mean, n in clusters for i in range(n)]
    placed[0] = max(placed[0], low)
    for i, j in itertools.pairwise(range(len(placed))):
        placed[j] = max(placed[j], placed[i] + gap)
    placed[-1] = min(placed[-1], high)
    for i in range(len(placed) - 2, -1, -1):
        placed[i] = min(placed[i], placed[i + 1] - gap)
    return dict(zip(order, placed, strict=True))


def ticks(scale: Scale, low: float, high: float, most: int, *, whole: bool = False) -> list[float]:
    """Return round numbers between two places, at most about `most`, with 0 at the floor of a logarithmic scale."""
    first, last = scale.number(low), scale.number(high)
    if not scale.logarithmic or last <= 4 * first:
        steps = round_steps(first, last, most, whole=whole)
        # One number names no scale: better two that stand a little close.
        return steps if len(steps) > 1 else round_steps(first, last, 2 * most, whole=whole)
    begins = first <= scale.floor * (1 + 1e-6)
    return [0.0] * begins + round_powers(max(first, (2 if begins else 1) * scale.floor), last, most)
