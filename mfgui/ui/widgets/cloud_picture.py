"""What the map shows: films as dots, names, a person, the selected film, a card; and how it moves there."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEasingCurve, QEvent, QPointF, QRectF, QSize, Qt, QVariantAnimation, Signal, Slot
from PySide6.QtGui import QColor, QFont, QHideEvent, QImage, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
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

    from mfgui.insight.colouring import Colouring
    from mfgui.ui.theme import Theme

MOVE_MS = 350
"""How long the films take to their new places."""

_REST = 4.0
"""While films move, a stage is shown at most so often that painting takes one part in this of the time."""

_ROOM = (54.0, 44.0)
"""Pixels kept free at the sides and at top and bottom when everything is fitted: words stand there."""

_LEADING = 150
"""The most-rated films are never left out when everything is fitted."""


class CloudPicture(QWidget):
    """The drawn map, without anything that a person does to it. Begin with `set_films`.

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
        self._lit: tuple[NDArray[np.int32], NDArray[np.floating]] = (np.empty(0, np.int32), np.empty(0))
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
        self._painting_seconds = self._last_paint = self._moved_at = 0.0
        self._axis_words = ("", "", "", "")
        self._axis_rects: list[QRectF] = [QRectF()] * 4
        self._labels_visible = True
        self._names = Names()
        self._support_by_rank = np.empty(0, np.int32)
        self._ranked: tuple[NDArray[np.float32], NDArray[np.float32]] | None = None
        self._keep_fitted = True
        self._covered: list[QRectF] = []
        self._from: tuple[NDArray[np.float32], MapView] | None = None
        self._goal: tuple[NDArray[np.float32], MapView] | None = None
        self._motion = QVariantAnimation(self)
        self._motion.setDuration(MOVE_MS)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(1.0)
        self._motion.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._motion.valueChanged.connect(self._move_on)
        self._motion.finished.connect(self._arrive)
        self._walk = QVariantAnimation(self)
        self._walk.setDuration(MOVE_MS)
        self._walk.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._walk.valueChanged.connect(self._walk_on)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(QSize(200, 160))
        theme.changed.connect(self._restyle)

    # What is shown

    def set_films(
        self,
        positions: NDArray[np.float32],
        support: NDArray[np.int32],
        titles: tuple[str, ...],
        *,
        move: bool,
    ) -> None:
        """Show films at these places, (M, 2), without those that have no support; `move` takes them there.

        While the person has neither panned nor zoomed, the view goes on showing everything.
        """
        self._end_motion()
        before = self._positions
        self._titles, self._support, self._positions = titles, support, positions
        self._choose_films()
        self._names.forget()
        goal = self._fit_view(positions) if self._keep_fitted else self.view
        if move and before.shape == positions.shape and self.isVisible():
            self._from, self._goal = (before, self.view), (positions, goal)
            self._positions = before
            self._motion.start()
        else:
            self._set_view(goal)

    def _choose_films(self) -> None:
        """Draw films with ratings, and of these only those shown."""
        support = self._support
        drawn = support > 0
        if self._shown is not None and len(self._shown) == len(support):
            drawn = drawn & self._shown
        popular = np.argsort(np.where(drawn, -support, 1), kind="stable")[: int(np.count_nonzero(drawn))]
        if not np.array_equal(popular, self._popular):
            self._names.forget(all_names=True)
        self._popular, self._support_by_rank, self._ranked = popular, support[popular], None
        self._layer.set_films(popular, support, alike=self._alike)
        self._hovered = None

    def set_shown(self, shown: NDArray[np.bool_] | None) -> None:
        """Draw only these films, bool (M,); None for all. The view stays."""
        self._shown = shown
        self._rechoose()

    def set_alike(self, alike: bool) -> None:
        """Draw all dots at one size, or by number of ratings."""
        if alike != self._alike:
            self._alike = alike
            self._rechoose()

    def _rechoose(self) -> None:
        lit = self._lit
        self._choose_films()
        self._names.forget()
        self.set_lit(*lit)

    def set_colouring(self, colouring: Colouring | None) -> None:
        """Colour films by class; None for one colour."""
        self._layer.set_colouring(colouring)
        self.update()

    def set_standing_out(self, films: NDArray[np.bool_] | None) -> None:
        """Let these films, bool (M,), keep their colours while all others fade; None for all alike."""
        self._layer.set_standing_out(films)
        self.update()

    def set_marks(self, marks: Marks) -> None:
        """Draw these marks over the dots."""
        self._marks = marks
        self.update()

    @property
    def marks(self) -> Marks:
        """What is drawn over the dots."""
        return self._marks

    def set_clean(self, clean: bool) -> None:
        """Leave out what only a person at work needs, for slides."""
        self._clean = clean
        self.update()

    @property
    def empty(self) -> bool:
        """Whether there is no film to draw."""
        return len(self._popular) == 0

    @property
    def n_films(self) -> int:
        """Number of films drawn."""
        return len(self._popular)

    def set_lit(self, films: NDArray[np.int32], shares: NDArray[np.floating]) -> None:
        """Light films, from low (share 0) to high (1), over all others; no films to light nothing."""
        self._lit = (films, shares)
        self._layer.set_lit(films, shares)
        self.update()

    @property
    def n_lit(self) -> int:
        """Number of films lit."""
        return self._layer.lit

    def set_selected(self, film: int | None) -> None:
        """Ring a film and name it; bring it to the centre when it is out of view."""
        self._selected = film
        if film is not None and self._drawn(film):
            positions, view = self._goal or (self._positions, self.view)
            x, y = positions[film].tolist()
            if not view.shows(x, y):
                self._end_motion()
                self._keep_fitted = False
                self._set_view(self.view.centred_on(x, y))
        self.update()

    def set_person(self, name: str, point: NDArray[np.float32] | None) -> None:
        """Show where a person points to, or nobody; somebody who is shown already walks there."""
        self._walk.stop()
        before, self._person = self._person, None
        if point is not None:
            place = QPointF(*point.tolist())
            self._person = (name, place)
            if before is not None and before[0] == name and self.isVisible():
                self._person = before
                self._walk.setStartValue(before[1])
                self._walk.setEndValue(place)
                self._walk.start()
        self.update()

    @Slot(object)
    def _walk_on(self, place: QPointF) -> None:
        if self._person is not None:
            self._person = (self._person[0], place)
            self.update()

    def set_axis_words(self, words: tuple[str, str, str, str]) -> None:
        """Say what lies at the left, right, bottom and top; "" for nothing."""
        self._axis_words = words
        self.update()

    def set_covered(self, rectangles: list[QRectF]) -> None:
        """Keep names away from what lies over the map."""
        self._covered = rectangles
        self.update()

    @property
    def labels_visible(self) -> bool:
        """Whether films are named."""
        return self._labels_visible

    @Slot(bool)
    def set_labels_visible(self, visible: bool) -> None:
        """Name films, or not."""
        self._labels_visible = visible
        self.update()

    def _drawn(self, film: int) -> bool:
        if film >= len(self._support) or self._support[film] <= 0:
            return False
        return self._shown is None or len(self._shown) != len(self._support) or bool(self._shown[film])

    # Moving

    def _fit_view(self, positions: NDArray[np.float32]) -> MapView:
        return self.view.fitted_to(positions[self._popular], _ROOM, _LEADING)

    def _set_view(self, view: MapView) -> None:
        self.view = view
        self.view_changed.emit()
        self.update()

    def go_to(self, view: MapView) -> None:
        """Move the view there smoothly; the films stay."""
        self._end_motion()
        self._keep_fitted = False
        if self.isVisible():
            self._from, self._goal = (self._positions, self.view), (self._positions, view)
            self._motion.start()
        else:
            self._set_view(view)

    @property
    def moving(self) -> bool:
        """Whether films are on their way to new places."""
        return self._goal is not None

    @Slot(object)
    def _move_on(self, share: float) -> None:
        if self._from is None or self._goal is None:
            return
        (old, start), (new, goal) = self._from, self._goal
        now = time.perf_counter()
        if old is not new and now - self._moved_at < _REST * self._last_paint:
            return  # many films: fewer stages on their way
        self._moved_at = now
        if old is not new:
            self._positions = old + (new - old) * np.float32(share)
            self._layer.forget()
        self._set_view(start.between(goal, share))

    @Slot()
    def _arrive(self) -> None:
        if self._goal is None:
            return
        self._positions, goal = self._goal
        self._from = self._goal = None
        self._names.forget()
        self._layer.forget()
        self._set_view(goal)

    def _end_motion(self) -> None:
        if self._goal is not None:
            self._motion.stop()
            self._arrive()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep in view what was in view."""
        self._end_motion()
        view = self.view.resized(max(self.width(), 1), max(self.height(), 1))
        self.view = view
        self._names.forget()
        self._set_view(self._fit_view(self._positions) if self._keep_fitted else view)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing moves unseen."""
        self._end_motion()
        if self._walk.state() == QVariantAnimation.State.Running:
            self._walk.stop()
            self._walk_on(self._walk.endValue())
        self._hovered = None
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Take over a new font."""
        if event.type() == QEvent.Type.FontChange:
            self._plain, self._strong = self._make_fonts()
            self._texts.clear()
            self._names.forget()
        super().changeEvent(event)

    @Slot()
    def _restyle(self) -> None:
        self._texts.clear()
        self._layer.forget()
        self.update()

    # Painting

    def take_painting_seconds(self) -> float:
        """Return the seconds spent painting since this was asked last."""
        spent, self._painting_seconds = self._painting_seconds, 0.0
        return spent

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the map: one picture of dots, then the few things over it."""
        began = time.perf_counter()
        self._paint()
        self._last_paint = time.perf_counter() - began
        self._painting_seconds += self._last_paint

    def _paint(self) -> None:
        c = self._theme.colors
        painter = QPainter(self)
        if self.empty:
            painter.fillRect(self.rect(), QColor(c.surface))
            return
        ratio = self.devicePixelRatioF()
        picture, corner = self._layer.picture(self.view, self._positions, ratio, c)
        painter.drawImage(corner, picture)
        self._draw_over(painter, ratio)
        if self._by_keyboard:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(c.accent), 1))
            painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)

    def stages(self, between: int) -> list[QImage]:
        """Photograph the films on their way to where they are going, and there; they are there then."""
        pictures = []
        for k in range(1, between + 1):
            if self.moving:
                self._moved_at = 0.0
                share = self._motion.easingCurve().valueForProgress(k / (between + 1))
                self._move_on(share)
            pictures.append(self.image(1.0))
        self._end_motion()
        pictures.append(self.image(1.0))
        return pictures

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
                    below = y + self._layer.dot(film, self._theme.colors)[0] + height / 2 - 1
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
            radii = [self._layer.dot(int(f), c)[0] for f in here]
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
            centre = QPointF(x, y + self._layer.dot(film, c)[0] + height / 2 - 1)
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
        radius = self._layer.dot(film, c)[0] + 2
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
