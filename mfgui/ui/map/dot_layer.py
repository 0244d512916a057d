"""The map's dots as one picture, kept while one pans and made anew when anything else changes."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from mfgui.insight.colouring import Colouring
from mfgui.insight.relief import Relief
from mfgui.ui.kit.colors import Colors
from mfgui.ui.kit.palette import class_colours, faded, rating_ramp
from mfgui.ui.map.splat import RADII, draw_dots, size_classes, stamps
from mfgui.ui.map.view import MapView

_DENSEST = 0.42  # opacity of the innermost band
_FADES = (3.0, 9.0)  # from this zoom on it fades, to be gone at that one: then single films tell more
_SPARE = 80  # the picture reaches so many logical pixels beyond the widget: panning that far costs one copy
# Zoomed out, one film is drawn for so many pixels of the widget, the most-rated first; as one goes in, more by this
# power of the zoom (2 would keep as many in view).
_ROOM_FOR_DOT, _MORE = 1300.0, 1.8
_BEYOND = 14  # the axes reach so many pixels beyond the outermost films
_STAMP = 20  # half of that at the rim may lack dots whose stamps would reach over the edge
_LIT_FROM = 3.25  # a lit dot has at least this radius
_LIT_OPACITY = 1.0
_RAMP_STEPS = 33
_ALIKE = 0.22  # size of all dots, between the smallest and the largest, when it tells nothing
_ROOMY = 520  # a map of so many pixels, the smaller way, has room for dots of all sizes
_LEAST_SHARE = 0.6
# Opacity of the smallest dots while they would cover less than this share of the widget side by side.
_CROWDING = ((0.1, 0.85), (0.3, 0.7), (1.0, 0.5), (2.0, 0.38))
_CROWDED = 0.28


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


class DotLayer:
    """Draws films as dots into a picture; keeps it while only the place of the view changes."""

    def __init__(self) -> None:
        self._order = np.empty(0, np.intp)
        self._sizes = np.empty(0)
        self._largest = float(RADII[-1])
        self._classes = np.empty(0, np.uint8)
        self._all_classes = self._drawn_classes = np.empty(0, np.uint8)
        self._to_light: tuple[NDArray[np.int32], NDArray[np.floating]] = (np.empty(0, np.int32), np.empty(0))
        self._lit = np.empty(0, np.intp)
        self._lit_classes = np.empty(0, np.uint8)
        self._lit_colours = np.empty(0, np.uint8)
        self._colouring: Colouring | None = None
        self._standing_out: NDArray[np.bool_] | None = None
        self._relief: Relief | None = None
        self._ground = Ground()
        self._canvas = np.empty((0, 0), np.uint32)
        self._made_for: tuple[MapView, float, Colors] | None = None

    def set_films(self, popular: NDArray[np.intp], support: NDArray[np.int32], *, alike: bool = False) -> None:
        """Draw the films in `popular`, the first of them on top; size by the root of `support`, (M,), or alike."""
        if alike:
            self._sizes = np.full(len(support), _ALIKE)
        else:
            self._sizes = np.sqrt(support / max(float(support.max(initial=1)), 1.0))
        self._order = np.ascontiguousarray(popular[::-1])
        self._lit = self._lit[:0]
        self.set_lit(np.empty(0, np.int32), np.empty(0))

    def _size_dots(self) -> None:
        self._all_classes = size_classes(RADII[0] + (self._largest - RADII[0]) * self._sizes)
        self._classes = self._all_classes[self._order]
        least = size_classes(np.array([_LIT_FROM]))[0]
        self._lit_classes = np.maximum(self._all_classes[self._lit], least)
        self._drawn_classes = self._all_classes.copy()
        self._drawn_classes[self._lit] = self._lit_classes

    def set_colouring(self, colouring: Colouring | None) -> None:
        """Give films the colours of their classes, (M,) of them; None for one colour."""
        self._colouring = colouring
        self.forget()

    def set_relief(self, relief: Relief | None) -> None:
        """Draw this under the dots; None for nothing."""
        self._relief = relief
        self.forget()

    def drawn_in(self, view: MapView) -> int:
        """How many films, the most-rated of those set, are drawn in this view."""
        return min(len(self._order), round(view.width * view.height * view.zoom**_MORE / _ROOM_FOR_DOT))

    def genre_color(self, genre: str, colors: Colors) -> str:
        """The colour of a genre, "" where it has none of its own."""
        colouring = self._colouring
        if not genre or colouring is None or genre not in colouring.names:
            return ""
        return class_colours(colouring, colors)[colouring.names.index(genre)].name()

    def set_standing_out(self, films: NDArray[np.bool_] | None) -> None:
        """Let these films, bool (M,), keep their colours while all others fade; None for all alike."""
        self._standing_out = films
        self.set_lit(*self._to_light)

    def _paints(self, colors: Colors) -> tuple[NDArray[np.uint8], list[QColor]]:
        """Place in the palette of every film, and the palette."""
        n = len(self._sizes)
        colouring = self._colouring
        if colouring is None or len(colouring.classes) != n:
            paints, palette = np.zeros(n, np.uint8), [QColor(colors.points)]
        else:
            palette = class_colours(colouring, colors)
            paints = np.minimum(colouring.classes, len(palette) - 1).astype(np.uint8)
        if self._standing_out is not None and len(self._standing_out) == n:
            paints = paints + np.where(self._standing_out, 0, len(palette)).astype(np.uint8)
            palette = palette + [faded(color, colors) for color in palette]
        return paints, palette

    def set_lit(self, films: NDArray[np.int32], shares: NDArray[np.floating]) -> None:
        """Light these films, from the low end of the ramp (share 0) to the high one (1); none that fades."""
        self._to_light = films, shares
        drawn = np.isin(films, self._order)
        if self._standing_out is not None and len(self._standing_out) == len(self._sizes):
            drawn[drawn] = self._standing_out[films[drawn]]
        films, shares = films[drawn], shares[drawn]
        order = np.argsort(self._sizes[films], kind="stable")
        self._lit = films[order].astype(np.intp)
        self._size_dots()
        self._lit_colours = np.rint(np.clip(shares[order], 0, 1) * (_RAMP_STEPS - 1)).astype(np.uint8)
        self.forget()

    @property
    def lit(self) -> int:
        """How many films are lit."""
        return len(self._lit)

    def radius(self, film: int) -> float:
        """Radius of a film's dot in logical pixels; asked for every name that is drawn."""
        return float(RADII[self._drawn_classes[film]])

    def dots(self, films: Sequence[int], colors: Colors) -> list[tuple[float, QColor]]:
        """Radius in logical pixels and colour of some films' dots."""
        paints, palette = self._paints(colors)
        tints = [palette[paints[film]] for film in films]
        for k, film in enumerate(films):
            place = np.flatnonzero(self._lit == film)
            if len(place):
                tints[k] = rating_ramp(colors, _RAMP_STEPS)[self._lit_colours[place[0]]]
        return [(self.radius(film), tint) for film, tint in zip(films, tints, strict=True)]

    def dot(self, film: int, colors: Colors) -> tuple[float, QColor]:
        """Radius in logical pixels and colour of a film's dot."""
        return self.dots((film,), colors)[0]

    def looks(self, colors: Colors) -> tuple[NDArray[np.float32], list[str]]:
        """Radius in logical pixels and colour (#rrggbb) of every film, (M,)."""
        paints, palette = self._paints(colors)
        names = [color.name() for color in palette]
        radii, tints = RADII[self._all_classes], [names[k] for k in paints.tolist()]
        ramp = [color.name() for color in rating_ramp(colors, _RAMP_STEPS)]
        for film, size, k in zip(
            self._lit.tolist(), self._lit_classes.tolist(), self._lit_colours.tolist(), strict=True
        ):
            radii[film], tints[film] = RADII[size], ramp[k]
        return radii, tints

    def twin(self) -> DotLayer:
        """Return a layer that draws the same, for a picture of another size."""
        other = DotLayer()
        vars(other).update(vars(self))
        other._canvas = np.empty((0, 0), np.uint32)
        other._ground = Ground()  # its picture may be made on another thread
        other.forget()
        return other

    def forget(self) -> None:
        """Make the picture anew next time."""
        self._made_for = None

    def picture(
        self, view: MapView, positions: NDArray[np.float32], ratio: float, colors: Colors
    ) -> tuple[QImage, QPointF]:
        """Return the dots for this view, and where in the widget the picture's top left corner goes."""
        shift = self._shift(view, ratio, colors)
        if shift is None:
            self._render(view, positions, ratio, colors)
            self._made_for = (view, ratio, colors)
            shift = (0.0, 0.0)
        height, width = self._canvas.shape
        image = QImage(self._canvas.data, width, height, width * 4, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        # Whole device pixels only: a picture put between them would be blurred, and slow.
        x, y = (round((s - _SPARE) * ratio) / ratio for s in shift)
        return image, QPointF(x, y)

    def whole_picture(self, view: MapView, positions: NDArray[np.float32], ratio: float, colors: Colors) -> QImage:
        """Return the dots of the whole view alone, to be drawn upon; on any thread."""
        self._render(view, positions, ratio, colors)
        self._made_for = None
        spare, row = round(_SPARE * ratio), 4 * self._canvas.shape[1]
        width, height = round(view.width * ratio), round(view.height * ratio)
        inside = self._canvas.data.cast("B")[spare * row + 4 * spare :]  # copied it would take as much again
        image = QImage(inside, width, height, row, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        self._canvas = np.empty((0, 0), np.uint32)
        return image

    def _shift(self, view: MapView, ratio: float, colors: Colors) -> tuple[float, float] | None:
        """How far the kept picture has been dragged, or None when it no longer does."""
        if self._made_for is None:
            return None
        made, made_ratio, made_colors = self._made_for
        if (made.scale, made.width, made.height) != (view.scale, view.width, view.height):
            return None
        x, y = (made.x - view.x) * view.scale, (view.y - made.y) * view.scale
        far = max(abs(x), abs(y)) > _SPARE - _STAMP
        return None if far or made_ratio != ratio or made_colors is not colors else (x, y)

    def _render(self, view: MapView, positions: NDArray[np.float32], ratio: float, colors: Colors) -> None:
        largest = _largest(view)
        if largest != self._largest:
            self._largest = largest
            self._size_dots()
        spare = round(_SPARE * ratio)
        shape = (round(view.height * ratio) + 2 * spare, round(view.width * ratio) + 2 * spare)
        if self._canvas.shape != shape:
            self._canvas = np.empty(shape, np.uint32)
        background = QColor(colors.surface).rgb()
        self._canvas.fill(background)
        scale = view.scale * ratio
        left = view.width * ratio / 2 + spare - view.x * scale
        top = view.height * ratio / 2 + spare + view.y * scale
        transform = (scale, left, top)
        outermost = positions[self._order[len(self._order) - self.drawn_in(view) :]]
        self._draw_cross(outermost, transform, max(1, round(ratio)), QColor(colors.grid).rgb())
        if self._relief is not None:
            self._draw_relief(view, ratio, colors)
        paints, palette = self._paints(colors)
        standing = self._standing_out
        if standing is None or len(standing) != len(self._sizes):
            drawn = slice(len(self._order) - self.drawn_in(view), None)
            order, classes = self._order[drawn], self._classes[drawn]
        else:
            seen = standing[self._order]
            seen[len(self._order) - self.drawn_in(view) :] = True
            order, classes = self._order[seen], self._classes[seen]
            on_top = np.argsort(standing[order], kind="stable")
            order, classes = order[on_top], classes[on_top]
        draw_dots(
            self._canvas,
            positions[order],
            classes,
            paints[order],
            np.array([c.rgb() for c in palette], np.uint32),
            background,
            transform,
            stamps(ratio, self._opacity(view)),
        )
        if len(self._lit):
            draw_dots(
                self._canvas,
                positions[self._lit],
                self._lit_classes,
                self._lit_colours,
                np.array([c.rgb() for c in rating_ramp(colors, _RAMP_STEPS)], np.uint32),
                background,
                transform,
                stamps(ratio, _LIT_OPACITY),
            )

    def ground(self, view: MapView, colors: Colors) -> tuple[QImage, QRectF, float] | None:
        """Return the picture under the dots, where it lies in this view and its opacity; None for none."""
        return None if self._relief is None else self._ground.picture(view, self._relief, colors.points)

    def _draw_relief(self, view: MapView, ratio: float, colors: Colors) -> None:
        assert self._relief is not None
        height, width = self._canvas.shape
        image = QImage(self._canvas.data, width, height, width * 4, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        painter = QPainter(image)
        spare = round(_SPARE * ratio) / ratio
        painter.translate(spare, spare)
        self._ground.draw(painter, view, self._relief, colors.points)
        painter.end()

    def _draw_cross(
        self, films: NDArray[np.float32], transform: tuple[float, float, float], thick: int, color: int
    ) -> None:
        """Draw the axes as far as there are films: beyond, they would run under legend and buttons."""
        if not len(films):
            return
        scale, left, top = transform
        (height, width), spare = self._canvas.shape, _BEYOND * thick
        low, high = films.min(axis=0), films.max(axis=0)
        column, row = round(left - thick / 2), round(top - thick / 2)
        across = slice(max(round(left + low[0] * scale) - spare, 0), max(round(left + high[0] * scale) + spare, 0))
        along = slice(max(round(top - high[1] * scale) - spare, 0), max(round(top - low[1] * scale) + spare, 0))
        if 0 <= column < width - thick:
            self._canvas[along, column : column + thick] = color
        if 0 <= row < height - thick:
            self._canvas[row : row + thick, across] = color

    def _opacity(self, view: MapView) -> float:
        """Fainter where dots lie on dots, so that a crowd shows as density and not as a blot."""
        smallest = (2 * float(RADII[0])) ** 2
        crowding = self.drawn_in(view) * smallest / max(view.width * view.height * view.zoom**2, 1)
        return next((opacity for upto, opacity in _CROWDING if crowding < upto), _CROWDED)


def _largest(view: MapView) -> float:
    """Radius of the most-rated film's dot: smaller on a small map, until one zooms in."""
    share = min(view.width, view.height) / _ROOMY * view.zoom**0.5
    return round(float(RADII[-1]) * min(max(share, _LEAST_SHARE), 1.0) * 2) / 2
