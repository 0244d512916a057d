"""How the map is drawn: dots, lines, names, people, cards. What is shown and how it moves is told elsewhere."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from mfgui.ui.kit import fonts
from mfgui.ui.kit.colors import Colors
from mfgui.ui.kit.theme import Theme
from mfgui.ui.map.dot_layer import DotLayer
from mfgui.ui.map.drawing import MapDrawing, StillMap
from mfgui.ui.map.halo_text import HaloText, draw_card
from mfgui.ui.map.labels import Names
from mfgui.ui.map.marks import Density, Marks
from mfgui.ui.map.view import MapView


class CloudDrawing(MapDrawing, QWidget):
    """Paints the state that its subclass keeps."""

    view_changed = Signal()

    def __init__(self, theme: Theme, describe: Callable[[int], list[str]]) -> None:
        super().__init__()
        self._theme = theme
        self.describe = describe  # lines of the card of a film; the first is its caption
        self.view = MapView(1, 1)  # what is in view
        self._layer = DotLayer()
        self._texts = HaloText()
        self._plain, self._strong, self._region_fonts = self._make_fonts()
        self._positions = np.empty((0, 2), np.float32)
        self._support = np.empty(0, np.int32)
        self._popular = np.empty(0, np.intp)
        self._by_keyboard = False
        self._marks = Marks()
        self._density = Density()
        self._region = QPolygonF()
        self._alike = False
        self._painting_seconds = self._last_paint = 0.0
        self._axis_rects: list[QRectF] = [QRectF()] * 4
        self._names = Names()
        self._support_by_rank = np.empty(0, np.int32)
        self._covered: list[QRectF] = []
        self._written: list[tuple[float, float, str, str, bool]] = []
        self._walking = False

    @property
    def empty(self) -> bool:
        """Whether there is no film to draw."""
        return len(self._popular) == 0

    @property
    def colors(self) -> Colors:
        """The colours of the theme."""
        return self._theme.colors

    def take_painting_seconds(self) -> float:
        """Return the seconds spent painting films and people on their way since this was asked last."""
        spent, self._painting_seconds = self._painting_seconds, 0.0
        return spent

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the map: one picture of dots, then the few things over it."""
        began = time.perf_counter()
        self._paint()
        self._last_paint = time.perf_counter() - began
        if self.moving or self._walking:
            self._painting_seconds += self._last_paint

    def _paint(self) -> None:
        c = self._theme.colors
        painter = QPainter(self)
        if self.empty:
            painter.fillRect(self.rect(), QColor(c.surface))
            painter.end()
            return
        ratio = self.devicePixelRatioF()
        picture, corner = self._layer.picture(self.view, self._positions, ratio, c)
        painter.drawImage(corner, picture)
        self._draw_over(painter, ratio)
        if self._by_keyboard:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(c.accent), 1))
            painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.end()

    def still(self) -> StillMap:
        """Return what is shown now, to be painted elsewhere."""
        return StillMap(self)

    def image(self, ratio: float) -> QImage:
        """Draw the map as a picture of its own, `ratio` pixels for each of the widget's."""
        return self.still().paint(ratio)

    @property
    def positions(self) -> NDArray[np.float32]:
        """Where all films lie, (M, 2)."""
        return self._positions

    @property
    def drawn_films(self) -> NDArray[np.intp]:
        """Codes of the films drawn, most-rated first."""
        return self._popular

    @property
    def plain_font(self) -> QFont:
        """The type of films' names."""
        return self._plain

    def ground(self) -> tuple[QImage, QRectF, float] | None:
        """Return the picture under the dots, where it lies and its opacity; None for none."""
        return self._layer.ground(self.view, self._theme.colors)

    def dots_in_view(self) -> Iterator[tuple[float, float, float, str, str]]:
        """Yield centre, radius, colour and caption of the dots in view, the most-rated film last."""
        colors = self._theme.colors
        places = self.view.to_widget(self._positions[self._popular[: self._layer.drawn_in(self.view)]])
        seen = np.all((places > -8) & (places < (self.width() + 8, self.height() + 8)), axis=1)
        radii, tints = self._layer.looks(colors)
        for k in np.flatnonzero(seen)[::-1].tolist():
            film = int(self._popular[k])
            yield (*places[k].tolist(), float(radii[film]), tints[film], self._titles[film])

    def _make_fonts(self) -> tuple[QFont, QFont, tuple[QFont, QFont]]:
        """Return the map's type: plain, strong, and that of regions by detail; all a little smaller than elsewhere."""
        plain = QFont(self.font())
        plain.setPointSizeF(plain.pointSizeF() * fonts.SMALL)
        strong, large, small = QFont(plain), QFont(self.font()), QFont(self.font())
        strong.setWeight(QFont.Weight.DemiBold)
        large.setPointSizeF(large.pointSizeF() * fonts.HEADING)
        for region in (large, small):
            region.setWeight(QFont.Weight.DemiBold)
            region.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 103)
        return plain, strong, (large, small)

    def _draw_hovered(self, painter: QPainter) -> None:
        assert self._hovered is not None
        c, film = self._theme.colors, self._hovered
        x, y = self.view.to_widget(self._positions[film]).tolist()
        radius = self._layer.radius(film) + 2
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(c.text), 1.5))
        painter.drawEllipse(QPointF(x, y), radius, radius)
        colors = (c.raised, c.border, c.text, c.muted)
        draw_card(painter, QPointF(x, y), self.rect().toRectF(), self.describe(film), self._plain, colors)
