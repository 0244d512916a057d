"""What is drawn over the map's dots: lines, rings, names, people, words of the axes; on a widget or a picture."""

from __future__ import annotations

import copy

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QBuffer, QIODevice, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen, QPolygonF
from PySide6.QtSvg import QSvgGenerator

from mfgui.ui.kit.colors import Colors
from mfgui.ui.map.dot_layer import DotLayer
from mfgui.ui.map.halo_text import HaloText, UnseenText, named
from mfgui.ui.map.labels import MOST, Names, RegionName, detail_of, names_in
from mfgui.ui.map.marks import (
    Density,
    Marks,
    diamond,
    draw_diamond,
    draw_lines,
    draw_notes,
    draw_region,
    draw_rings,
    draw_stars,
    draw_trail,
)
from mfgui.ui.map.view import MapView

# Where the middle of a region is taken its name moves up or down by so many of its heights.
_REGION_STEPS = (0.0, -0.8, 0.8, -1.6, 1.6)
# Where the map is narrower than so many of their heights, regions' names are no larger than plain text.
_ROOM_FOR_LARGE = 26

# So many of the nearest films are named at least, and one for so many pixels of the map.
_LEAST_NEAR, _ROOM_FOR_NEAR = 3, 70_000.0

_LONGEST_END = 0.42  # an end's words take at most this share of the map's width, or the first of them stands alone
_STAR = 6.0  # a star reaches so far over words, in pixels, before it hides one


class MapDrawing:
    """Draws what its subclass keeps; knows no widget."""

    view: MapView
    _layer: DotLayer
    _texts: HaloText
    _plain: QFont
    _strong: QFont
    _titles: tuple[str, ...] = ()
    _positions: NDArray[np.float32]
    _support: NDArray[np.int32]
    _popular: NDArray[np.intp]
    _support_by_rank: NDArray[np.int32]
    _ranked: tuple[NDArray[np.float32], NDArray[np.float32]] | None = None
    _selected: int | None = None
    _hovered: int | None = None
    _person: tuple[str, QPointF] | None = None
    _marks: Marks
    _density: Density
    _region: QPolygonF
    _shown: NDArray[np.bool_] | None = None
    _clean: bool = False
    _axis_words: tuple[str, str, str, str] = ("", "", "", "")
    _axis_words_beside: tuple[tuple[str, str, str, str], ...] = ()
    _regions: tuple[RegionName, ...] = ()
    _region_fonts: tuple[QFont, QFont]
    _axis_rects: list[QRectF]
    _caveat: str = ""
    _labels_visible: bool = True
    _names: Names
    _covered: list[QRectF]
    _written: list[tuple[float, float, str, str, bool]]
    _goal: tuple[NDArray[np.float32], MapView] | None = None

    @property
    def colors(self) -> Colors:
        """The colours of the theme."""
        raise NotImplementedError

    @property
    def moving(self) -> bool:
        """Whether films are on their way to new places."""
        return self._goal is not None

    @property
    def _area(self) -> QRectF:
        return QRectF(0, 0, self.view.width, self.view.height)

    @property
    def _alone(self) -> bool:
        """Whether no words lie over the corners, as on slides and in pictures."""
        return self._clean

    def _draw_hovered(self, painter: QPainter) -> None:
        raise NotImplementedError

    def _drawn(self, film: int) -> bool:
        if film >= len(self._support) or self._support[film] <= 0:
            return False
        return self._shown is None or len(self._shown) != len(self._support) or bool(self._shown[film])

    def _draw_over(self, painter: QPainter, ratio: float) -> None:
        """Draw all that lies over the dots."""
        self._written = []
        marks, c = self._marks, self.colors
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._density.draw(painter, self.view, marks.crowd, c.accent)
        lines = [line for line in marks.lines if line.kind == "path" or self._drawn(line.end)]
        draw_lines(painter, self.view, self._positions, tuple(lines), c)
        near = self._near()
        self._draw_near_dots(painter, near)
        taken = [*([] if self._clean else self._covered), *self._draw_axis_words(painter, ratio)]
        self._draw_ringed(painter)  # over the axes' words: a film that one has just rated is looked for
        taken += self._draw_caveat(painter, ratio)
        taken += self._draw_selected(painter, ratio, [*taken, *self._people_boxes()])
        taken += self._draw_people(painter, ratio, taken)
        taken += self._draw_stops(painter, ratio, taken)
        if self._labels_visible:
            taken += self._name_near(painter, ratio, near, taken)
            self._draw_regions(painter, ratio, taken)
            self._draw_names(painter, ratio, taken)
        if not self._region.isEmpty():
            draw_region(painter, self._region, c)
        if self._hovered is not None:
            self._draw_hovered(painter)

    def _near(self) -> list[int]:
        """Films drawn that a line joins to the selected one, being its nearest."""
        return [line.end for line in self._marks.lines if line.kind == "near" and self._drawn(line.end)]

    def _draw_near_dots(self, painter: QPainter, films: list[int]) -> None:
        """Light the nearest films: their dots over all others, in full colour with a thin ring."""
        if not films:
            return
        places = self.view.to_widget(self._positions[films]).tolist()
        for (x, y), (radius, color) in zip(places, self._layer.dots(films, self.colors), strict=True):
            painter.setBrush(color)
            painter.setPen(QPen(QColor(self.colors.text), 1.3))
            painter.drawEllipse(QPointF(x, y), radius + 0.6, radius + 0.6)

    def _name_near(self, painter: QPainter, ratio: float, films: list[int], taken: list[QRectF]) -> list[QRectF]:
        """Name as many of the nearest films as there is room for."""
        if not films:
            return []
        drawn: list[QRectF] = []
        inside = self._area.adjusted(2, 2, -2, -2)
        films = films[: max(_LEAST_NEAR, round(self.view.width * self.view.height / _ROOM_FOR_NEAR))]
        for film, (x, y) in zip(films, self.view.to_widget(self._positions[films]).tolist(), strict=True):
            if film in self._marks.stops or not inside.contains(QPointF(x, y)):
                continue
            name, away = named(self._titles[film]), self._layer.radius(film) + 1
            centre, free = self._mark_spot(QPointF(x, y), name, away, [*taken, *drawn])
            if free:
                drawn.append(self._write(painter, centre, name, self._plain, self.colors.text, ratio))
        return drawn

    def _draw_ringed(self, painter: QPainter) -> None:
        marks, c = self._marks, self.colors
        for films, draw in ((marks.ringed, draw_rings), (marks.starred, draw_stars), (marks.noted, draw_notes)):
            here = films[[self._drawn(int(f)) for f in films]] if len(films) else films
            if len(here) == 0:
                continue
            places = self.view.to_widget(self._positions[here])
            radii = [self._layer.radius(int(f)) for f in here]
            draw(painter, places, radii, c)

    def _draw_names(self, painter: QPainter, ratio: float, taken: list[QRectF]) -> None:
        c, font = self.colors, self._plain
        if self._names.stale(self.view) and not self.moving:
            drawn = self._layer.drawn_in(self.view)
            support = self._support_by_rank
            if drawn < len(support):
                support = np.where(np.arange(len(support)) < drawn, support, 0)
            most = MOST if detail_of(self.view) is None or not self._regions else MOST // 2
            self._names.choose(self.view, self._by_rank(), support, self._label_sizes, most)
        films = self._popular[self._names.ranks]
        places = self.view.to_widget(self._positions[films])
        inside = self._area.adjusted(2, 2, -2, -2)
        done = {self._selected, *self._marks.stops, *self._near()}
        for film, (x, y) in zip(films.tolist(), places.tolist(), strict=True):
            if film in done:
                continue
            text = named(self._titles[film])
            width, height = self._texts.size(text, font)
            centre = QPointF(x, y + self._layer.radius(film) + height / 2 - 1)
            box = QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height)
            if inside.contains(box) and not any(box.intersects(other) for other in taken):
                self._write(painter, centre, text, font, c.text, ratio)
                taken.append(box)  # names chosen for where films lay may meet on their way

    def _label_sizes(self, ranks: NDArray[np.intp]) -> NDArray[np.floating]:
        titles = (named(self._titles[film]) for film in self._popular[ranks].tolist())
        return np.array([self._texts.size(title, self._plain) for title in titles]).reshape(len(ranks), 2)

    def _draw_regions(self, painter: QPainter, ratio: float, taken: list[QRectF]) -> None:
        """Name the regions in sight where there is room, the weightiest first; adds to what is `taken`."""
        c, within = self.colors, self._area.adjusted(4, 4, -4, -4)
        large, small = self._region_fonts
        if within.width() < _ROOM_FOR_LARGE * self._texts.size("", large)[1]:
            large = small
        for region, x, y, share in names_in(self.view, self._regions):
            font = small if region.detail else large
            width, height = self._texts.size(region.words, font)
            if width > within.width():
                continue
            for step in _REGION_STEPS:
                centre = _kept_in(QPointF(x, y + step * height), width, height, within)
                box = QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height)
                if not any(box.intersects(other) for other in taken):
                    break
            else:
                continue
            color = c.text if c.strong else self._layer.genre_color(region.genre, c) or c.text
            painter.setOpacity(share)
            taken.append(self._write(painter, centre, region.words, font, color, ratio))
            painter.setOpacity(1.0)

    def _by_rank(self) -> NDArray[np.float32]:
        """Positions of the films drawn, most-rated first."""
        if self._ranked is None or self._ranked[0] is not self._positions:
            self._ranked = (self._positions, self._positions[self._popular])
        return self._ranked[1]

    def _draw_selected(self, painter: QPainter, ratio: float, taken: list[QRectF]) -> list[QRectF]:
        if self._selected is None or not self._drawn(self._selected):
            return []
        c, film = self.colors, self._selected
        x, y = self.view.to_widget(self._positions[film]).tolist()
        dot, color = self._layer.dot(film, c)
        radius = dot + 3.5
        if not self._area.adjusted(-radius, -radius, radius, radius).contains(QPointF(x, y)):
            return []  # its name would stand at the edge, beside another film
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawEllipse(QPointF(x, y), dot, dot)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for ring, width in ((c.surface, 4.5), (c.text, 2.0)):
            painter.setPen(QPen(QColor(ring), width))
            painter.drawEllipse(QPointF(x, y), radius, radius)
        name = named(self._titles[film])
        box = self._draw_mark_name(painter, ratio, QPointF(x, y), name, c.text, radius + 1, taken)
        return [box, QRectF(x - radius, y - radius, 2 * radius, 2 * radius)]

    def _mark_spot(self, mark: QPointF, text: str, away: float, taken: list[QRectF]) -> tuple[QPointF, bool]:
        """Find where a mark's name goes, so many pixels below it, above when negative; and whether it is free.

        Where that is taken, the other sides are looked at; the first is returned when all of them are.
        """
        width, height = self._texts.size(text, self._strong)
        drop, aside = height / 2 + abs(away), width / 2 + abs(away)
        side = 1.0 if away > 0 else -1.0
        spots = [(0.0, side * drop), (0.0, -side * drop), (aside, 0.0), (-aside, 0.0)]
        for step in (1, 2, 3):
            spots += [(0.0, side * (drop + step * height)), (0.0, -side * (drop + step * height))]
            spots += [(dx, step * dy) for dx in (aside, -aside) for dy in (height, -height)]
        centres = [_kept_in(QPointF(mark.x() + dx, mark.y() + dy), width, height, self._area) for dx, dy in spots]
        for centre in centres:
            box = QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height)
            if not any(box.intersects(other) for other in taken):
                return centre, True
        return centres[0], False

    def _draw_mark_name(
        self, painter: QPainter, ratio: float, mark: QPointF, text: str, color: str, away: float, taken: list[QRectF]
    ) -> QRectF:
        """Name a mark where there is room, or all the same; see `_mark_spot`."""
        centre, _ = self._mark_spot(mark, text, away, taken)
        return self._write(painter, centre, text, self._strong, color, ratio)

    def _write(self, painter: QPainter, centre: QPointF, text: str, font: QFont, color: str, ratio: float) -> QRectF:
        self._written.append((centre.x(), centre.y(), text, color, font is not self._plain))
        return self._texts.draw(painter, centre, text, font, color, self.colors.surface, ratio)

    def _draw_stops(self, painter: QPainter, ratio: float, taken: list[QRectF]) -> list[QRectF]:
        """Mark the films along a path, and name them: both ends first, then as many as there is room for."""
        c, stops = self.colors, [film for film in self._marks.stops if self._drawn(film)]
        if not stops:
            return []
        places = dict(zip(stops, self.view.to_widget(self._positions[stops]).tolist(), strict=True))
        radii = [self._layer.radius(film) for film in stops]
        draw_rings(painter, np.array(list(places.values())), radii, c)
        drawn = [QRectF(x - r, y - r, 2 * r, 2 * r) for (x, y), r in zip(places.values(), radii, strict=True)]
        for film in dict.fromkeys((stops[0], stops[-1], *stops)):
            at = QPointF(*places[film])
            if film == self._selected or not self._area.contains(at):
                continue
            name = named(self._titles[film])
            centre, free = self._mark_spot(at, name, self._layer.radius(film) + 4, [*taken, *drawn])
            if free:
                drawn.append(self._write(painter, centre, name, self._strong, c.text, ratio))
        return drawn

    def _people(self) -> list[tuple[str, QPointF, str, float]]:
        """Name, pixel, colour and size of the people in sight, the selected one last."""
        c = self.colors
        people = [
            (name, QPointF(*place), c.series[k % len(c.series)], 6.0)
            for k, (name, place) in enumerate(self._marks.others)
        ]
        if self._person is not None:
            people.append((*self._person, c.accent, 8.0))
        placed = [
            (name, QPointF(*self.view.to_widget(np.array(point.toTuple())).tolist()), color, size)
            for name, point, color, size in people
        ]
        sight = self._area.adjusted(-20, -20, 20, 20)
        return [person for person in placed if sight.contains(person[1])]

    def _people_boxes(self) -> list[QRectF]:
        return [diamond(at, size).boundingRect() for _, at, _, size in self._people()]

    def _draw_people(self, painter: QPainter, ratio: float, taken: list[QRectF]) -> list[QRectF]:
        """Draw the person, their trail, and other people, each named where there is room."""
        c, people = self.colors, self._people()
        draw_trail(painter, self.view, self._marks.trail, c.accent)
        drawn = [draw_diamond(painter, at, color, c.surface, size) for _, at, color, size in people]
        for name, at, color, size in reversed(people):
            words = c.accent if color == c.accent else c.text  # the diamond has the colour, the words are to be read
            drawn.append(self._draw_mark_name(painter, ratio, at, name, words, -size - 1, [*taken, *drawn]))
        return drawn

    def _draw_axis_words(self, painter: QPainter, ratio: float) -> list[QRectF]:
        """Write at the ends of the cross, else at the middle of the edges, else further in, else not at all."""
        c, font = self.colors, self._plain
        edges = self._area.adjusted(6, 6, -6, -6)
        origin = QPointF(*self.view.to_widget(np.zeros(2)).tolist())
        self._axis_rects = [QRectF()] * 4
        covered = [] if self._clean else self._covered
        detail = detail_of(self.view) if self._regions and self._labels_visible else None
        starred = [film for film in self._marks.starred if self._drawn(film)]
        stars = [QPointF(*at) for at in self.view.to_widget(self._positions[starred]).tolist()] if starred else []
        beside = self._axis_words_beside
        words = self._axis_words if detail is None or detail >= len(beside) else beside[detail]
        for side, text in enumerate(words):
            if not text:
                continue
            width, height = self._texts.size(text, font)
            if width > _LONGEST_END * edges.width():
                text = text.split(" · ")[0]
                width, height = self._texts.size(text, font)
            # What lies over a corner of a narrow map reaches to the middle of its edge.
            farther_in = edges.adjusted(0, 1.8 * height, 0, -1.8 * height)
            for within, along in ((edges, origin), (edges, edges.center()), (farther_in, origin)):
                end = (
                    QPointF(within.left(), along.y()),
                    QPointF(within.right(), along.y()),
                    QPointF(along.x(), within.bottom()),
                    QPointF(along.x(), within.top()),
                )[side]
                centre = _kept_in(end, width, height, within)
                box = QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height)
                if any(box.intersects(other) for other in [*covered, *self._axis_rects]):
                    continue
                if side < 2:  # beside its axis where a star would lie over it
                    beside_axis = (box, box.translated(0, -1.2 * height), box.translated(0, 1.2 * height))
                    box = next((b for b in beside_axis if not any(_over(b, star) for star in stars)), box)
                self._axis_rects[side] = box
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(c.surface))
                painter.setOpacity(0.88)  # dots under the words would make them hard to read
                painter.drawRoundedRect(box, 4, 4)
                painter.setOpacity(1)
                self._write(painter, box.center(), text, font, c.muted, ratio)
                break
        return [r for r in self._axis_rects if not r.isEmpty()]

    def _draw_caveat(self, painter: QPainter, ratio: float) -> list[QRectF]:
        """Write at the lower left what nobody may overlook, where no caption says it."""
        if not self._caveat or not self._alone:
            return []
        within = self._area.adjusted(6, 6, -6, -6)
        width, height = self._texts.size(self._caveat, self._plain)
        centre = _kept_in(within.bottomLeft(), width, height, within)
        return [self._write(painter, centre, self._caveat, self._plain, self.colors.muted, ratio)]


class StillMap(MapDrawing):
    """The map as it was at a moment, to be painted at any size and on any thread."""

    def __init__(self, source: MapDrawing) -> None:
        vars(self).update({name: getattr(source, name) for name in MapDrawing.__annotations__})
        self._colors = source.colors
        self._layer, self._texts = self._layer.twin(), HaloText()
        self._names, self._density = copy.copy(self._names), copy.copy(self._density)
        self._hovered, self._goal = None, None
        if source.moving:
            self._names.hold(self.view)

    @property
    def colors(self) -> Colors:
        """The colours of the theme."""
        return self._colors

    def set_colors(self, colors: Colors) -> None:
        """Paint in other colours than the window's, such as those of paper."""
        self._colors = colors

    @property
    def _alone(self) -> bool:
        return True

    def paint(self, ratio: float) -> QImage:
        """Draw a picture with `ratio` pixels for each of the widget's."""
        view = self.view
        made = self._layer.whole_picture(view, self._positions, ratio, self.colors)
        painter = QPainter(made)
        self._draw_over(painter, ratio)
        painter.end()
        return made

    def vectors(self) -> tuple[str, list[tuple[float, float, str, str, bool]]]:
        """Return all over the dots as elements of an SVG, and the texts: centre, words, colour, whether strong."""
        buffer, generator = QBuffer(), QSvgGenerator()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        generator.setOutputDevice(buffer)
        generator.setResolution(96)
        size = QSize(round(self.view.width), round(self.view.height))
        generator.setSize(size)
        generator.setViewBox(QRect(QPoint(), size))
        self._texts = UnseenText()
        painter = QPainter(generator)
        self._draw_over(painter, 1.0)
        painter.end()
        whole = bytes(buffer.data().data()).decode()
        return whole[whole.index("<defs>") : whole.rindex("</svg>")], self._written


def _over(words: QRectF, star: QPointF) -> bool:
    """Whether a star would lie over words."""
    return words.adjusted(-_STAR, -_STAR, _STAR, _STAR).contains(star)


def _kept_in(centre: QPointF, width: float, height: float, within: QRectF) -> QPointF:
    """Move a text's centre as little as needed for the text to lie within."""
    x = min(max(centre.x(), within.left() + width / 2 + 2), within.right() - width / 2 - 2)
    y = min(max(centre.y(), within.top() + height / 2 + 2), within.bottom() - height / 2 - 2)
    return QPointF(x, y)
