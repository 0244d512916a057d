"""How the map is drawn: dots, lines, names, people, cards. What is shown and how it moves is told elsewhere."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from mfgui.ui.widgets.dot_layer import DotLayer
from mfgui.ui.widgets.map_labels import Names
from mfgui.ui.widgets.map_marks import (
    Density,
    Marks,
    draw_diamond,
    draw_lines,
    draw_notes,
    draw_region,
    draw_rings,
    draw_trail,
)
from mfgui.ui.widgets.map_text import HaloText, draw_card, elided
from mfgui.ui.widgets.map_view import MapView

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.typing import NDArray

    from mfgui.ui.theme import Theme


class CloudDrawing(QWidget):
    """Paints the state that its subclass keeps.

    Attributes
    ----------
    view
        What is in view.
    describe
        Lines of the card of a film; the first is its caption.
    """

    view_changed = Signal()

    def __init__(
        self, theme: Theme, describe: Callable[[int], list[str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.describe = describe
        self.view = MapView(1, 1)
        self._layer = DotLayer()
        self._texts = HaloText()
        self._plain, self._strong = self._make_fonts()
        self._titles: tuple[str, ...] = ()
        self._positions = np.empty((0, 2), np.float32)
        self._support = np.empty(0, np.int32)
        self._popular = np.empty(0, np.intp)
        self._selected: int | None = None
        self._hovered: int | None = None
        self._by_keyboard = False
        self._person: tuple[str, QPointF] | None = None
        self._marks = Marks()
        self._density = Density()
        self._region = QPolygonF()
        self._shown: NDArray[np.bool_] | None = None
        self._alike = False
        self._clean = False
        self._painting_seconds = self._last_paint = 0.0
        self._axis_words = ("", "", "", "")
        self._axis_rects: list[QRectF] = [QRectF()] * 4
        self._labels_visible = True
        self._names = Names()
        self._support_by_rank = np.empty(0, np.int32)
        self._ranked: tuple[NDArray[np.float32], NDArray[np.float32]] | None = None
        self._covered: list[QRectF] = []
        self._goal: tuple[NDArray[np.float32], MapView] | None = None
        self._walking = False

    @property
    def empty(self) -> bool:
        """Whether there is no film to draw."""
        return len(self._popular) == 0

    @property
    def moving(self) -> bool:
        """Whether films are on their way to new places."""
        return self._goal is not None

    def _drawn(self, film: int) -> bool:
        if film >= len(self._support) or self._support[film] <= 0:
            return False
        return self._shown is None or len(self._shown) != len(self._support) or bool(self._shown[film])

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

    def image(self, ratio: float) -> QImage:
        """Draw the map as a picture of its own, `ratio` pixels for each of the widget's."""
        made = QImage(round(self.width() * ratio), round(self.height() * ratio), QImage.Format.Format_RGB32)
        made.setDevicePixelRatio(ratio)
        made.fill(QColor(self._theme.colors.surface))
        painter = QPainter(made)
        layer = self._layer.twin()
        picture, corner = layer.picture(self.view, self._positions, ratio, self._theme.colors)
        painter.drawImage(corner, picture)
        hovered, self._hovered = self._hovered, None
        self._draw_over(painter, ratio)
        self._hovered = hovered
        painter.end()
        return made

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

    def dots_in_view(self) -> Iterator[tuple[float, float, float, str, str]]:
        """Yield centre, radius, colour and caption of the dots in view, the most-rated film last."""
        colors = self._theme.colors
        places = self.view.to_widget(self._positions[self._popular])
        seen = np.all((places > -8) & (places < (self.width() + 8, self.height() + 8)), axis=1)
        radii, tints = self._layer.looks(colors)
        for k in np.flatnonzero(seen)[::-1].tolist():
            film = int(self._popular[k])
            yield (*places[k].tolist(), float(radii[film]), tints[film], self._titles[film])

    def texts_in_view(self) -> Iterator[tuple[float, float, str, bool]]:
        """Yield centre, text and whether it is strong, of names and of the words at the ends of the axes."""
        height = self._texts.size("", self._plain)[1]
        if self._labels_visible:
            named = self._popular[self._names.ranks]
            for film, (x, y) in zip(named.tolist(), self.view.to_widget(self._positions[named]).tolist(), strict=True):
                if 0 < x < self.width() and 0 < y < self.height():
                    below = y + self._layer.radius(film) + height / 2 - 1
                    yield x, below, elided(self._titles[film]), True
        for rect, words in zip(self._axis_rects, self._axis_words, strict=True):
            if not rect.isEmpty():
                yield rect.center().x(), rect.center().y(), words, False

    def _draw_over(self, painter: QPainter, ratio: float) -> None:
        """Draw all that lies over the dots."""
        marks, c = self._marks, self._theme.colors
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._density.draw(painter, self.view, marks.crowd, c.accent)
        draw_lines(painter, self.view, self._positions, marks.lines, c)
        self._draw_ringed(painter)
        taken = [*([] if self._clean else self._covered), *self._draw_axis_words(painter, ratio)]
        taken += self._draw_selected(painter, ratio, taken)
        taken += self._draw_people(painter, ratio, taken)
        if self._labels_visible:
            self._draw_names(painter, ratio, taken)
        if not self._region.isEmpty():
            draw_region(painter, self._region, c)
        if self._hovered is not None:
            self._draw_hovered(painter)

    def _draw_ringed(self, painter: QPainter) -> None:
        marks, c = self._marks, self._theme.colors
        for films, noted in ((marks.ringed, False), (marks.noted, True)):
            here = films[[self._drawn(int(f)) for f in films]] if len(films) else films
            if len(here) == 0:
                continue
            places = self.view.to_widget(self._positions[here])
            radii = [self._layer.radius(int(f)) for f in here]
            if noted:
                draw_notes(painter, places, radii, c)
            else:
                draw_rings(painter, places, radii, c.accent, c.surface)

    def _make_fonts(self) -> tuple[QFont, QFont]:
        """Return the map's type, plain and strong; a little smaller than elsewhere."""
        plain = QFont(self.font())
        plain.setPointSizeF(max(7.0, plain.pointSizeF() * 0.88))
        strong = QFont(plain)
        strong.setWeight(QFont.Weight.DemiBold)
        return plain, strong

    def _draw_names(self, painter: QPainter, ratio: float, taken: list[QRectF]) -> None:
        c, font = self._theme.colors, self._plain
        height = self._texts.size("", font)[1]
        if self._names.stale(self.view) and not self.moving:
            self._names.choose(self.view, self._by_rank(), self._support_by_rank, self._widths, height)
        named = self._popular[self._names.ranks]
        places = self.view.to_widget(self._positions[named])
        inside = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        for film, (x, y) in zip(named.tolist(), places.tolist(), strict=True):
            if film == self._selected:
                continue
            text = elided(self._titles[film])
            width = self._texts.size(text, font)[0]
            centre = QPointF(x, y + self._layer.radius(film) + height / 2 - 1)
            box = QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height)
            if inside.contains(box) and not any(box.intersects(other) for other in taken):
                self._texts.draw(painter, centre, text, font, c.text, c.surface, ratio)

    def _widths(self, ranks: NDArray[np.intp]) -> NDArray[np.floating]:
        titles = (elided(self._titles[film]) for film in self._popular[ranks].tolist())
        return np.array([self._texts.size(title, self._plain)[0] for title in titles])

    def _by_rank(self) -> NDArray[np.float32]:
        """Positions of the films drawn, most-rated first."""
        if self._ranked is None or self._ranked[0] is not self._positions:
            self._ranked = (self._positions, self._positions[self._popular])
        return self._ranked[1]

    def _draw_selected(self, painter: QPainter, ratio: float, taken: list[QRectF]) -> list[QRectF]:
        if self._selected is None or not self._drawn(self._selected):
            return []
        c, film = self._theme.colors, self._selected
        x, y = self.view.to_widget(self._positions[film]).tolist()
        dot, color = self._layer.dot(film, c)
        radius = dot + 3.5
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawEllipse(QPointF(x, y), dot, dot)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for ring, width in ((c.surface, 4.5), (c.text, 2.0)):
            painter.setPen(QPen(QColor(ring), width))
            painter.drawEllipse(QPointF(x, y), radius, radius)
        name = elided(self._titles[film])
        box = self._draw_mark_name(painter, ratio, QPointF(x, y), name, c.text, radius + 1, taken)
        return [box, QRectF(x - radius, y - radius, 2 * radius, 2 * radius)]

    def _draw_mark_name(
        self,
        painter: QPainter,
        ratio: float,
        mark: QPointF,
        text: str,
        color: str,
        away: float,
        taken: list[QRectF],
    ) -> QRectF:
        """Name a mark so many pixels below it, above when negative; elsewhere about it if that is taken."""
        width, height = self._texts.size(text, self._strong)
        drop, aside = height / 2 + abs(away), width / 2 + abs(away)
        side = 1.0 if away > 0 else -1.0
        spots = ((0.0, side * drop), (0.0, -side * drop), (aside, 0.0), (-aside, 0.0), (0.0, side * (drop + height)))
        chosen: QPointF | None = None
        for dx, dy in spots:
            centre = _kept_in(QPointF(mark.x() + dx, mark.y() + dy), width, height, self.rect().toRectF())
            chosen = chosen or centre
            box = QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height)
            if not any(box.intersects(other) for other in taken):
                chosen = centre
                break
        assert chosen is not None
        return self._texts.draw(painter, chosen, text, self._strong, color, self._theme.colors.surface, ratio)

    def _draw_people(self, painter: QPainter, ratio: float, taken: list[QRectF]) -> list[QRectF]:
        """Draw the person, their trail, and other people, each named where there is room."""
        c, marks = self._theme.colors, self._marks
        draw_trail(painter, self.view, marks.trail, c.accent)
        people = [(name, QPointF(*place), c.series[k % len(c.series)], 6.0)
                  for k, (name, place) in enumerate(marks.others)]
        if self._person is not None:
            people.append((*self._person, c.accent, 8.0))
        drawn: list[QRectF] = []
        spots = []
        sight = self.rect().toRectF().adjusted(-20, -20, 20, 20)
        for name, point, color, size in people:
            at = QPointF(*self.view.to_widget(np.array(point.toTuple())).tolist())
            if sight.contains(at):
                drawn.append(draw_diamond(painter, at, color, c.surface, size))
                spots.append((name, at, color, size))
        for name, at, color, size in reversed(spots):
            drawn.append(
                self._draw_mark_name(painter, ratio, at, name, color, -size - 1, [*taken, *drawn])
            )
        return drawn

    def _draw_axis_words(self, painter: QPainter, ratio: float) -> list[QRectF]:
        """Write at the ends of the cross, else at the middle of the edges, else (no room) not at all."""
        c, font = self._theme.colors, self._plain
        edges = self.rect().toRectF().adjusted(6, 6, -6, -6)
        origin = QPointF(*self.view.to_widget(np.zeros(2)).tolist())
        self._axis_rects = [QRectF()] * 4
        covered = [] if self._clean else self._covered
        for side, text in enumerate(self._axis_words):
            if not text:
                continue
            width, height = self._texts.size(text, font)
            for along in (origin, edges.center()):
                end = (
                    QPointF(edges.left(), along.y()), QPointF(edges.right(), along.y()),
                    QPointF(along.x(), edges.bottom()), QPointF(along.x(), edges.top()),
                )[side]
                centre = _kept_in(end, width, height, edges)
                box = QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height)
                if not any(box.intersects(other) for other in [*covered, *self._axis_rects]):
                    self._axis_rects[side] = box
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(QColor(c.surface))
                    painter.setOpacity(0.88)  # dots under the words would make them hard to read
                    painter.drawRoundedRect(box, 4, 4)
                    painter.setOpacity(1)
                    self._texts.draw(painter, centre, text, font, c.muted, c.surface, ratio)
                    break
        return [r for r in self._axis_rects if not r.isEmpty()]

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


def _kept_in(centre: QPointF, width: float, height: float, within: QRectF) -> QPointF:
    """Move a text's centre as little as needed for the text to lie within."""
    x = min(max(centre.x(), within.left() + width / 2 + 2), within.right() - width / 2 - 2)
    y = min(max(centre.y(), within.top() + height / 2 + 2), within.bottom() - height / 2 - 2)
    return QPointF(x, y)
