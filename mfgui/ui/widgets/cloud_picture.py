"""What the map shows: films as dots, names, a person, the selected film, a card; and how it moves there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEasingCurve, QEvent, QPointF, QRectF, QSize, Qt, QVariantAnimation, Signal, Slot
from PySide6.QtGui import QColor, QFont, QHideEvent, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QWidget

from mfgui.ui.widgets.dot_layer import DotLayer
from mfgui.ui.widgets.map_labels import Names
from mfgui.ui.widgets.map_text import HaloText, draw_card, elided
from mfgui.ui.widgets.map_view import MapView

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from mfgui.ui.theme import Theme

MOVE_MS = 350
"""How long the films take to their new places."""

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
        popular = np.argsort(-support, kind="stable")[: int(np.count_nonzero(support > 0))]
        if not np.array_equal(popular, self._popular):
            self._names.forget(all_names=True)
        self._popular, self._support_by_rank, self._ranked = popular, support[popular], None
        self._layer.set_films(self._popular, support)
        self._hovered = None
        self._names.forget()
        goal = self._fit_view(positions) if self._keep_fitted else self.view
        if move and before.shape == positions.shape and self.isVisible():
            self._from, self._goal = (before, self.view), (positions, goal)
            self._positions = before
            self._motion.start()
        else:
            self._set_view(goal)

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
        return film < len(self._support) and bool(self._support[film] > 0)

    # Moving

    def _fit_view(self, positions: NDArray[np.float32]) -> MapView:
        return self.view.fitted_to(positions[self._popular], _ROOM, _LEADING)

    def _set_view(self, view: MapView) -> None:
        self.view = view
        self.view_changed.emit()
        self.update()

    @property
    def moving(self) -> bool:
        """Whether films are on their way to new places."""
        return self._goal is not None

    @Slot(object)
    def _move_on(self, share: float) -> None:
        if self._from is None or self._goal is None:
            return
        (old, start), (new, goal) = self._from, self._goal
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

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the map: one picture of dots, then the few things over it."""
        c = self._theme.colors
        painter = QPainter(self)
        if self.empty:
            painter.fillRect(self.rect(), QColor(c.surface))
            return
        ratio = self.devicePixelRatioF()
        picture, corner = self._layer.picture(self.view, self._positions, ratio, c)
        painter.drawImage(corner, picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        taken = [*self._covered, *self._draw_axis_words(painter, ratio)]
        taken += self._draw_selected(painter, ratio) + self._draw_person(painter, ratio)
        if self._labels_visible:
            self._draw_names(painter, ratio, taken)
        if self._hovered is not None:
            self._draw_hovered(painter)
        if self._by_keyboard:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(c.accent), 1))
            painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)

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

    def _draw_selected(self, painter: QPainter, ratio: float) -> list[QRectF]:
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
        box = self._draw_mark_name(painter, ratio, QPointF(x, y), name, c.text, radius + 1)
        return [box, QRectF(x - radius, y - radius, 2 * radius, 2 * radius)]

    def _draw_mark_name(
        self, painter: QPainter, ratio: float, mark: QPointF, text: str, color: str, away: float
    ) -> QRectF:
        """Name a mark so many pixels below it, above when negative; on the other side if that is covered."""
        width, height = self._texts.size(text, self._strong)
        drop = height / 2 + abs(away)
        for side in (np.sign(away), -np.sign(away)):
            beside = QPointF(mark.x(), mark.y() + side * drop)
            centre = _kept_in(beside, width, height, self.rect().toRectF())
            box = QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height)
            if not any(box.intersects(other) for other in self._covered):
                break
        return self._texts.draw(painter, centre, text, self._strong, color, self._theme.colors.surface, ratio)

    def _draw_person(self, painter: QPainter, ratio: float) -> list[QRectF]:
        if self._person is None:
            return []
        c, (name, point) = self._theme.colors, self._person
        x, y = self.view.to_widget(np.array(point.toTuple())).tolist()
        if not self.rect().toRectF().adjusted(-20, -20, 20, 20).contains(x, y):
            return []
        diamond = QPolygonF([QPointF(x, y - 8), QPointF(x + 8, y), QPointF(x, y + 8), QPointF(x - 8, y)])
        pen = QPen(QColor(c.surface), 2)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(QColor(c.accent))
        painter.drawPolygon(diamond)
        box = self._draw_mark_name(painter, ratio, QPointF(x, y), name, c.accent, -9)
        return [box, diamond.boundingRect()]

    def _draw_axis_words(self, painter: QPainter, ratio: float) -> list[QRectF]:
        """Write at the ends of the cross, else at the middle of the edges, else (no room) not at all."""
        c, font = self._theme.colors, self._plain
        edges = self.rect().toRectF().adjusted(6, 6, -6, -6)
        origin = QPointF(*self.view.to_widget(np.zeros(2)).tolist())
        self._axis_rects = [QRectF()] * 4
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
                if not any(box.intersects(other) for other in [*self._covered, *self._axis_rects]):
                    self._axis_rects[side] = box
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
