"""Axes of hand-drawn charts: round ticks, linear or logarithmic, and short numbers for them."""

from __future__ import annotations

import math


def short(number: float) -> str:
    """Write a count for an axis: "950", "2,500", "15k", "2.5M"."""
    if number >= 1e6:
        return f"{number / 1e6:g}M"
    if number >= 1e4:
        return f"{number / 1e3:g}k"
    return f"{number:,g}"


def compact(number: int) -> str:
    """Write any count in little room: "950", "13,743", "138k", "2.5M"."""
    if number < 100_000:
        return f"{number:,}"
    return f"{number / 1e3:.0f}k" if number < 999_500 else f"{number / 1e6:.1f}M"


def ticks(highest: float, most: int) -> list[float]:
    """Return round whole numbers from 0 up to `highest`, at most so many steps of 1, 2 or 5 times 10^k."""
    rough = max(highest / max(most, 1), 1.0)
    power = 10.0 ** math.floor(math.log10(rough) + 1e-9)
    step = next(s * power for s in (1, 2, 5, 10) if s * power >= rough * (1 - 1e-9))
    return [step * i for i in range(int(highest / step + 1e-9) + 1)]


def log_ticks(lowest: float, highest: float) -> list[float]:
    """Return the powers of ten from at most `lowest` to at most `highest`."""
    first = math.floor(math.log10(lowest) + 1e-9)
    last = math.floor(math.log10(highest) + 1e-9)
    return [10.0**p for p in range(first, last + 1)]
