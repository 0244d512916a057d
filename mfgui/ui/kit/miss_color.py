"""The colour of a number that tells how far predictions were off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from mfgui.ui.kit.palette import mixed

if TYPE_CHECKING:
    from mfgui.ui.kit.theme import Colors


def miss_color(colors: Colors, miss: float, full: float) -> QColor:
    """Return muted where predictions are right, else one hue for too high and another for too low.

    The hue is in full where they are off by `full` stars.
    """
    hue = QColor(colors.training if miss > 0 else colors.validation)
    return mixed(QColor(colors.muted), hue, min(abs(miss) / full, 1.0))
