"""Colours by meaning: ratings from low to high, predictions that miss, methods, the classes of the map."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from PySide6.QtGui import QColor

from mfgui.factorization import registry
from mfgui.insight.colouring import Colouring, Palette
from mfgui.ui.kit.colors import Colors

_FADED = 0.22  # share of its colour that a dot keeps when others are singled out


def mixed(first: QColor, second: QColor, share: float) -> QColor:
    """Return the colour part of the way from one to another."""
    return QColor.fromRgbF(
        *(
            a + (b - a) * share
            for a, b in (
                (first.redF(), second.redF()),
                (first.greenF(), second.greenF()),
                (first.blueF(), second.blueF()),
            )
        )
    )


def _diverging(low: str, middle: str, high: str, share: float) -> QColor:
    if share < 0.5:
        return mixed(QColor(low), QColor(middle), share * 2)
    return mixed(QColor(middle), QColor(high), share * 2 - 1)


@lru_cache(maxsize=16)  # every painting asks for it
def rating_ramp(colors: Colors, steps: int) -> tuple[QColor, ...]:
    """Colours from low to high ratings, shape (steps,)."""
    shares = np.linspace(0, 1, steps).tolist()
    return tuple(_diverging(colors.low, colors.middle, colors.high, share) for share in shares)


def miss_color(colors: Colors, miss: float, full: float) -> QColor:
    """Return muted where a prediction is right, else one hue for too high and another for too low.

    The hue is in full where it is off by `full` stars.
    """
    return mixed(
        QColor(colors.muted), QColor(colors.too_high if miss > 0 else colors.too_low), min(abs(miss) / full, 1.0)
    )


def method_color(colors: Colors, method: str) -> str:
    """Return a method's own colour, by its place in the registry; the grey of references for an unknown one."""
    names = list(registry.methods())
    return colors.series[names.index(method) % len(colors.series)] if method in names else colors.reference


def class_colours(colouring: Colouring, colors: Colors) -> list[QColor]:
    """One colour for each class, and a last one for films of unknown class."""
    unknown = mixed(QColor(colors.surface), QColor(colors.points), 0.45)
    n = colouring.n_classes
    if colouring.palette is Palette.PLAIN:
        found = [QColor(colors.points)] * n
    elif colouring.palette is Palette.CATEGORIES:
        kinds = [QColor(c) for c in colors.categories]
        # The last class is "all others": grey, so that the named ones stand out.
        found = [*(kinds[k % len(kinds)] for k in range(n - 1)), QColor(colors.points)]
    elif colouring.palette is Palette.BELOW_AND_ABOVE:
        shares = np.linspace(0, 1, n).tolist()
        found = [_diverging(colors.too_low, colors.points, colors.too_high, share) for share in shares]
    else:
        found = list(rating_ramp(colors, n))
    return [*found, unknown]


def faded(color: QColor, colors: Colors) -> QColor:
    """Return the colour of a dot that stands back."""
    return mixed(QColor(colors.surface), color, _FADED)
