"""The ground of the map: the density of films as bands of one quiet colour, under the dots."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

if TYPE_CHECKING:
    from mfgui.insight.relief import Relief
    from mfgui.ui.map.view import MapView

_DENSEST = 0.42
"""Opacity of the innermost band."""

_FADES = (3.0, 9.0)
"""From this zoom on it fades, to be gone at that one: then single films tell more."""


class Ground:
    """Draws a `Relief`; its picture is made once for a colour."""

    def __init__(self) -> None:
        self._made_for: tuple[Relief, str] | None = None
        self._image = QImage()

    def picture(self, view: MapView, relief: Relief, color: str) -> tuple[QImage, QRectF, float] | None:
        """Return the picture, where it lies in this view and how opaque; None where nothing is seen of it."""
        first, last = _FADES
        share = float(np.clip((last - view.zoom) / (last - first), 0, 1))
        if share == 0:
            return None
        if self._made_for != (relief, color):
            self._made_for = relief, color
            self._image = _tinted(relief, color)
        (left, bottom), (right, top) = view.to_widget(np.array([relief.low, relief.high])).tolist()
        return self._image, QRectF(left, top, right - left, bottom - top), share * _DENSEST

    def draw(self, painter: QPainter, view: MapView, relief: Relief, color: str) -> None:
        """Draw it where it lies in this view."""
        found = self.picture(view, relief, color)
        if found is not None:
            image, place, opacity = found
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.setOpacity(opacity)
            painter.drawImage(place, image)
            painter.setOpacity(1.0)


def _tinted(relief: Relief, color: str) -> QImage:
    """Return a relief in a colour, opaque where it is densest."""
    tint, alpha = QColor(color), np.arange(256)
    parts = [np.rint(alpha * part / 255).astype(np.uint32) for part in (tint.red(), tint.green(), tint.blue())]
    shades = (alpha.astype(np.uint32) << 24) | (parts[0] << 16) | (parts[1] << 8) | parts[2]
    pixels = np.ascontiguousarray(shades.astype(np.uint32)[relief.tones[::-1]])
    height, width = pixels.shape
    return QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied).copy()
