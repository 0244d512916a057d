"""Colours of the map's classes: kinds side by side, low to high, below and above; all safe for colour-blind eyes."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtGui import QColor

from mfgui.insight.colouring import Palette

if TYPE_CHECKING:
    from mfgui.insight.colouring import Colouring
    from mfgui.ui.kit.theme import Colors

_FADED = 0.22
"""Share of its colour that a dot keeps when others are singled out."""


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


@lru_cache(maxsize=8)  # every painting asks for it
def rating_ramp(colors: Colors, steps: int) -> tuple[QColor, ...]:
    """Colours from low to high ratings: blue over mauve to orange, told apart by colour-blind eyes too."""
    low, high = QColor(colors.validation), QColor(colors.highlight)
    middle = QColor("#a78aa0" if QColor(colors.surface).lightness() > 127 else "#b9a2b4")
    return tuple(
        mixed(low, middle, share * 2) if share < 0.5 else mixed(middle, high, share * 2 - 1)
        for share in np.linspace(0, 1, steps).tolist()
    )


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
        low, high = QColor(colors.categories[0]), QColor(colors.categories[4])
        middle = mixed(QColor(colors.surface), QColor(colors.points), 0.6)
        shares = np.linspace(-1, 1, n).tolist()
        found = [mixed(middle, low if s < 0 else high, abs(s)) for s in shares]
    else:
        found = list(rating_ramp(colors, n))
    return [*found, unknown]


def faded(color: QColor, colors: Colors) -> QColor:
    """Return the colour of a dot that stands back."""
    return mixed(QColor(colors.surface), color, _FADED)
