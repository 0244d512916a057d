"""The whole map, small, with a frame around what is in view; a click or drag goes there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from mfgui.ui.kit.drawn import Drawn
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PySide6.QtGui import QMouseEvent

    from mfgui.ui.kit.theme import Theme
    from mfgui.ui.map.film_cloud import FilmCloud

_SIZE = QSize(132, 98)
_SHOWN_FROM = 1.35
"""It is there once the map is this much larger than fitted: before, it would show the same."""

_BULK = 0.002


class MiniMap(QWidget, Drawn):
    """A child of the map's canvas; follows it."""

    came_or_went = Signal()

    def __init__(self, theme: Theme, cloud: FilmCloud) -> None:
        super().__init__(cloud)
        self._theme, self._cloud = theme, cloud
        self.setFixedSize(_SIZE)
        self.setAccessibleName(tr("Overview of the map"))
        self.setToolTip(tr("The whole map; click to go somewhere"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._made_of: NDArray[np.float32] | None = None
        self._image = QImage()
        self._low, self._high = np.zeros(2), np.ones(2)
        self._wanted = True
        cloud.view_changed.connect(self.follow)
        theme.changed.connect(self._restyle)
        self.hide()

    def set_wanted(self, wanted: bool) -> None:
        """Show it when zoomed in, or never."""
        self._wanted = wanted
        self.follow()

    @Slot()
    def follow(self) -> None:
        """Draw the frame around what is in view now."""
        cloud = self._cloud
        roomy = cloud.width() > 3 * _SIZE.width()
        there = self._wanted and roomy and not cloud.empty and cloud.view.zoom >= _SHOWN_FROM
        if there == self.isHidden():
            self.setVisible(there)
            self.came_or_went.emit()
        if there and not cloud.moving and cloud.positions is not self._made_of:
            self._make(cloud.positions)
        self.update()

    def _make(self, positions: NDArray[np.float32]) -> None:
        """Count films on a grid of the picture's pixels."""
        self._made_of = positions
        drawn = positions[self._cloud.drawn_films]
        low, high = np.quantile(drawn, [_BULK, 1 - _BULK], axis=0).astype(np.float64)
        span = np.maximum(high - low, 1e-3) * 1.1
        size = np.array(_SIZE.toTuple())
        scale = float(np.min(size / span))
        middle = (low + high) / 2
        self._low, self._high = middle - size / scale / 2, middle + size / scale / 2
        cells = ((drawn - self._low) * scale).astype(np.intp)
        cells = cells[np.all((cells >= 0) & (cells < size), axis=1)]
        counts = np.bincount(cells[:, 1] * size[0] + cells[:, 0], minlength=int(size.prod()))
        share = np.minimum(np.log1p(counts) / np.log1p(max(float(counts.max()), 1.0)) * 0.8 + 0.2 * (counts > 0), 1)
        alpha = (share.reshape(size[1], size[0])[::-1] * 255).astype(np.uint32)
        tint = np.uint32(QColor(self._theme.colors.points).rgb() & 0xFFFFFF)
        pixels = np.ascontiguousarray((alpha << np.uint32(24)) | tint)
        self._image = QImage(pixels.data, *_SIZE.toTuple(), _SIZE.width() * 4, QImage.Format.Format_ARGB32).copy()

    @Slot()
    def _restyle(self) -> None:
        self._made_of = None
        self.follow()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw films and frame."""
        c = self._theme.colors
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(c.border), 1))
        painter.setBrush(QColor(c.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.drawImage(0, 0, self._image)
        view, span = self._cloud.view, self._high - self._low
        scale = _SIZE.width() / span[0]
        width, height = view.width / view.scale * scale, view.height / view.scale * scale
        x = (view.x - self._low[0]) * scale - width / 2
        y = (self._high[1] - view.y) * scale - height / 2
        frame = QRectF(x, y, width, height).intersected(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(c.accent), 1.5))
        painter.drawRect(frame)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        self._go(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go there, and on."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position())

    def _go(self, place: QPointF) -> None:
        share = np.array([place.x() / _SIZE.width(), 1 - place.y() / _SIZE.height()])
        x, y = (self._low + share * (self._high - self._low)).tolist()
        self._cloud.look_at(x, y)
