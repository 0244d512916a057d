"""Walking about on the map: pan, zoom, hover, click and keys on top of what it shows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import Enum

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip

from mfgui.ui.kit.theme import Theme
from mfgui.ui.map.marks import inside
from mfgui.ui.map.spoken_picture import SpokenPicture

NEAR = 8.0  # the pointer is on the nearest film within so many pixels
_WHEEL_STEP = 1.0015  # zoom per unit of wheel angle; a notch is 120 of them
_KEY_ZOOM = 1.4
_KEY_PAN = 60.0
_DRAG_FROM = 4.0


# What is dragged to an end of the map: the name of a genre or tag, or a film's code after "film:".
END_MIME = "application/x-mfgui-map-end"


class Tool(Enum):
    """What a drag on the map does."""

    PAN = "pan"
    BOX = "box"
    LASSO = "lasso"


class FilmCloud(SpokenPicture):
    """The map's canvas. The panel decides what a click on a film (or on nothing) means."""

    film_clicked = Signal(int)
    film_opened = Signal(int)
    cleared = Signal()
    # Carries the codes of the films in a box or lasso, and whether to add them to those chosen before.
    region_chosen = Signal(object, bool)
    # Carries the side (0 left, 1 right, 2 bottom, 3 top) and the text of what was dropped there.
    end_dropped = Signal(int, str)

    def __init__(self, theme: Theme, describe: Callable[[int], list[str]]) -> None:
        super().__init__(theme, describe)
        # What to tell when the pointer rests on the words of the horizontal and of the vertical axis.
        self.axis_tips = ("", "")
        self._pressed: QPointF | None = None
        self._pointer = QPointF()
        self._dragging = False
        self._tool = Tool.PAN
        self._outline: list[tuple[float, float]] = []
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def press_item(self, number: int) -> None:
        """Select a film that a screen reader presses."""
        self.film_clicked.emit(number)

    # Verbs

    @property
    def tool(self) -> Tool:
        """What a drag does."""
        return self._tool

    def set_tool(self, tool: Tool) -> None:
        """Let a drag pan, or choose films by a box or a lasso."""
        self._tool = tool
        self._drop_outline()
        self.setCursor(Qt.CursorShape.ArrowCursor if tool is Tool.PAN else Qt.CursorShape.CrossCursor)

    def films_within(self, region: QPolygonF) -> NDArray[np.int32]:
        """Codes of the films whose dots lie in a polygon of the widget, most-rated first."""
        corners = np.array([self.view.to_map(*p.toTuple()) for p in region.toList()], np.float64).reshape(-1, 2)
        return self._popular[inside(self._by_rank(), corners)].astype(np.int32)

    def look_at(self, x: float, y: float) -> None:
        """Bring a place on the map to the centre at once."""
        self._end_motion()
        self.keeps_fitted = False
        self._set_view(self.view.centred_on(x, y))

    def fly_to(self, film: int, zoom: float = 5.0) -> None:
        """Bring a film to the centre, near enough to tell it from its neighbours; smoothly."""
        if self._drawn(film):
            x, y = self._positions[film].tolist()
            scale = max(self.view.scale, self.view.fitted * zoom)
            self.go_to(replace(self.view, x=x, y=y, scale=scale))

    @Slot()
    def fit(self) -> None:
        """Show everything, and go on doing so."""
        self._end_motion()
        self.keeps_fitted = True
        self._set_view(self._fit_view(self._positions))

    @Slot()
    def zoom_in(self) -> None:
        """Zoom in about the centre."""
        self._zoom(_KEY_ZOOM)

    @Slot()
    def zoom_out(self) -> None:
        """Zoom out about the centre."""
        self._zoom(1 / _KEY_ZOOM)

    def pan(self, dx: float, dy: float) -> None:
        """Drag the map by so many pixels."""
        if not self.empty:
            self._end_motion()
            self.keeps_fitted = False
            self._set_view(self.view.panned(dx, dy))

    def _zoom(self, factor: float, at: QPointF | None = None) -> None:
        if not self.empty:
            self._end_motion()
            self.keeps_fitted = False
            self._hovered = None
            self._set_view(self.view.zoomed(factor, *((at.x(), at.y()) if at else ())))

    # Finding films

    def film_at(self, place: QPointF) -> int | None:
        """Find the film nearest to a pixel of the widget, within `NEAR` pixels."""
        if self.empty:
            return None
        film, distance = self._nearest_to(place)
        return film if distance <= NEAR else None

    def _nearest_to(self, place: QPointF) -> tuple[int, float]:
        """Find the film nearest to a pixel of the widget, of those drawn, and how many pixels away it is."""
        # All films at once, 85,000 in a millisecond: an index would have to be rebuilt whenever they move.
        at = np.array(self.view.to_map(place.x(), place.y()), np.float32)
        ranks = self._drawn_ranks()
        offsets = self._by_rank()[ranks] - at
        distance = np.einsum("ij,ij->i", offsets, offsets)
        nearest = int(np.argmin(distance))
        return int(self._popular[ranks][nearest]), float(distance[nearest]) ** 0.5 * self.view.scale

    def _drawn_ranks(self) -> slice | NDArray[np.intp]:
        """Places in `_popular` of the films drawn in this view: the most-rated, and others that stand out."""
        first = self._layer.drawn_in(self.view)
        if first >= len(self._popular):
            return slice(None)
        others = [self._lit[0]] if self._standing_out is None else [np.flatnonzero(self._standing_out)]
        named = [f for f in (self._selected, *self._near(), *self._marks.stops) if f is not None]
        rest = np.isin(self._popular[first:], np.concatenate([*others, np.array(named, np.intp)]))
        return np.concatenate([np.arange(first), first + np.flatnonzero(rest)])

    def _towards(self, film: int, dx: int, dy: int) -> int | None:
        """Find the nearest film in a direction: within 45° of it, a visible step away."""
        ranks = self._drawn_ranks()
        offsets = (self._by_rank()[ranks] - self._positions[film]) * np.float32(self.view.scale)
        ahead = offsets @ np.array([dx, -dy], np.float32)
        aside = np.abs(offsets @ np.array([dy, dx], np.float32))
        cost = np.where((ahead > _DRAG_FROM) & (aside <= ahead), ahead + 2 * aside, np.inf)
        nearest = int(np.argmin(cost))
        return int(self._popular[ranks][nearest]) if np.isfinite(cost[nearest]) else None

    # Events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = self._pointer = event.position()
            self._dragging = self._by_keyboard = False
            self._outline = [event.position().toTuple()]

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the map, or tell of the film under the pointer."""
        place = event.position()
        if self._pressed is None:
            self._hover(self.film_at(place))
        else:
            if not self._dragging and (place - self._pressed).manhattanLength() > _DRAG_FROM:
                self._dragging = True
                self._hover(None)
                if self._tool is Tool.PAN:
                    self.setCursor(Qt.CursorShape.ClosedHandCursor)
            if self._dragging and self._tool is not Tool.PAN:
                self._draw_outline(place)
            elif self._dragging:
                self.pan(place.x() - self._pointer.x(), place.y() - self._pointer.y())
                self._pointer = place

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag, or choose the film that was clicked."""
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        self._pressed = None
        if self._dragging:
            self._dragging = False
            if self._tool is Tool.PAN:
                self.unsetCursor()
            else:
                films, more = self.films_within(self._region), event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self._drop_outline()
                self.region_chosen.emit(films, bool(more))
            return
        film = self.film_at(event.position())
        if film is None:
            self.cleared.emit()
        else:
            self.film_clicked.emit(film)

    def _draw_outline(self, place: QPointF) -> None:
        if self._tool is Tool.BOX:
            self._region = QPolygonF(QRectF(QPointF(*self._outline[0]), place).normalized())
        else:
            self._outline.append(place.toTuple())
            self._region = QPolygonF([QPointF(*p) for p in self._outline])
        self.update()

    def _drop_outline(self) -> None:
        self._outline = []
        self._region = QPolygonF()
        self.update()

    def _hover(self, film: int | None) -> None:
        if film != self._hovered:
            self._hovered = film
            idle = Qt.CursorShape.ArrowCursor if self._tool is Tool.PAN else Qt.CursorShape.CrossCursor
            self.setCursor(idle if film is None else Qt.CursorShape.PointingHandCursor)
            self.update()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Frame the map once a key is let go here: the Tab that led here, or any after it."""
        self._by_keyboard = True
        self.update()
        super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Frame the map when Tab has led here."""
        super().focusInEvent(event)
        self._by_keyboard = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._by_keyboard = False
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.angleDelta().y():
            self._zoom(_WHEEL_STEP ** event.angleDelta().y(), event.position())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows step from the selected film to the next, the first to the one nearest to the middle; Shift pans.

        Enter opens the selected film; with none selected, it and the space bar take the one in the middle. Plus and
        minus zoom, 0 shows everything, Escape lets go of the film.
        """
        key, film = event.key(), self.spoken_current()
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if self.empty:
            super().keyPressEvent(event)
        elif key in _ARROWS and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            dx, dy = _ARROWS[key]
            self.pan(-dx * _KEY_PAN, -dy * _KEY_PAN)
        elif key in _ARROWS and film is not None:
            if (other := self._towards(film, *_ARROWS[key])) is not None:
                self.film_clicked.emit(other)
        elif enter and film is not None:
            self.film_opened.emit(film)
        elif enter or key == Qt.Key.Key_Space or key in _ARROWS:
            self.film_clicked.emit(self._nearest_to(self.rect().center().toPointF())[0])
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_in()
        elif key == Qt.Key.Key_Minus:
            self.zoom_out()
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key == Qt.Key.Key_Escape and self._dragging and self._tool is not Tool.PAN:
            self._pressed, self._dragging = None, False
            self._drop_outline()
        elif key == Qt.Key.Key_Escape:
            self.cleared.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what can stand at an end of the map; folders and files are the window's."""
        if _end_text(event.mimeData()):
            if not self.empty:
                event.acceptProposedAction()
        elif self.window() is not self:
            self.window().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put what was dropped at the nearest end."""
        place, text = event.position(), _end_text(event.mimeData())
        if text:
            event.acceptProposedAction()
            across, down = place.x() / max(self.width(), 1), place.y() / max(self.height(), 1)
            away = (across, 1 - across, 1 - down, down)
            self.end_dropped.emit(away.index(min(away)), text)
        elif self.window() is not self:
            self.window().dropEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tell of an axis when the pointer rests on its words."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            sides = [k for k, rect in enumerate(self._axis_rects) if rect.contains(event.pos().toPointF())]
            QToolTip.showText(event.globalPos(), self.axis_tips[sides[0] // 2] if sides else "", self)
            return True
        return super().event(event)


_ARROWS = {
    Qt.Key.Key_Left.value: (-1, 0),
    Qt.Key.Key_Right.value: (1, 0),
    Qt.Key.Key_Up.value: (0, -1),
    Qt.Key.Key_Down.value: (0, 1),
}


def _end_text(data: QMimeData) -> str:
    return bytes(data.data(END_MIME).data()).decode("utf-8") if data.hasFormat(END_MIME) else ""
