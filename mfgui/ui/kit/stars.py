"""Stars: how a rating is painted, and a row of them to click."""

from __future__ import annotations

import math
from functools import cache

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleValueChangeEvent,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mfgui.data.dataset import RatingScale
from mfgui.ui.kit.drawn import Drawn, Role, Span
from mfgui.ui.kit.theme import Theme
from mfgui.ui.text import numeral, tr

STARS = 5
_HALF = 0.4  # up to this share of a star a click means half of it
_INNER = 0.46  # inner corners lie at this share of the outer ones' distance from a star's middle


def star_shape(x: float, y: float, reach: float) -> QPolygonF:
    """Return a star about a place, its tips so far away."""
    corners = []
    for n in range(10):
        away, angle = reach if n % 2 == 0 else reach * _INNER, math.pi * (n / 5 - 0.5)
        corners.append(QPointF(x + away * math.cos(angle), y + away * math.sin(angle)))
    return QPolygonF(corners)


@cache
def _unit_stars() -> QPainterPath:
    """Five stars side by side, each of width and height 1."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for star in range(STARS):
        path.addPolygon(star_shape(star + 0.5, 0.53, 0.5))
        path.closeSubpath()
    return path


def paint_stars(painter: QPainter, rect: QRectF, share: float, full: QColor, empty: QColor) -> None:
    """Draw five stars side by side, filled from the left up to a share in [0, 1]."""
    size = min(rect.height(), rect.width() / STARS)
    top, end = rect.center().y() - size / 2, STARS * min(max(share, 0.0), 1.0)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.translate(rect.left(), top)
    painter.scale(size, size)
    for left, right, color in ((end, float(STARS), empty), (0.0, end, full)):
        if right > left:
            painter.setClipRect(QRectF(left, 0, right - left, 1.1))
            painter.fillPath(_unit_stars(), color)
    painter.restore()


def star_at(x: float, left: float, size: float, scale: RatingScale) -> float | None:
    """Return the rating that a click at `x` means, on a row of stars from `left` on; None beside it.

    Of a star that has halves its left two fifths mean one: who aims at a star clicks at its middle.
    """
    share = (x - left) / (size * STARS)
    if not 0 <= share <= 1:
        return None
    steps = math.ceil(share * scale.maximum / scale.step - 1e-9)
    per_star = scale.maximum / STARS / scale.step
    if abs(per_star - 2) < 1e-9 and share * STARS % 1 > _HALF:
        steps = math.ceil(share * STARS - 1e-9) * 2
    return min(max(steps * scale.step, scale.minimum), scale.maximum)


_OFFERED = 120  # opacity of stars that a click would give, of 255


class StarRating(QWidget, Drawn):
    """Stars that somebody gives by a click or the keys 1–5 (arrows for steps); Delete takes them away."""

    spoken_role = Role.Slider
    rated = Signal(object)  # carries the rating that the person chose, None for none

    def __init__(self, theme: Theme, scale: RatingScale) -> None:
        super().__init__()
        self._theme = theme
        self._scale = scale
        self._hovered: float | None = None
        self.value: float | None = None  # the rating, None for none
        # The widget that takes the keys for them where they do not: while it has them, a frame is around the stars.
        self.keys_of: QWidget = self
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Rating"))
        self.setAccessibleDescription(tr("not rated"))
        theme.changed.connect(self.update)

    def set_scale(self, scale: RatingScale) -> None:
        """Take ratings of another data set."""
        self._scale = scale
        self.updateGeometry()
        self.update()

    def set_value(self, value: float | None) -> None:
        """Show a rating, and not what a click would give until the pointer moves again; nothing is emitted."""
        changed = value != self.value
        self.value, self._hovered = value, None
        words = tr("{stars:g} stars", stars=value) if value is not None else tr("not rated")
        self.setAccessibleDescription(words)
        if changed:
            QAccessible.updateAccessibility(QAccessibleValueChangeEvent(self, self.spoken_span().value))
        self.update()

    def spoken_span(self) -> Span:
        """Return the rating on its scale, one step below its lowest where there is none."""
        scale = self._scale
        none = scale.minimum - scale.step
        return Span(none if self.value is None else self.value, none, scale.maximum, scale.step)

    def set_spoken(self, value: float) -> None:
        """Give what a screen reader sets."""
        scale = self._scale
        self._choose(None if value < scale.minimum else min(scale.values, key=lambda each: abs(each - value)))

    def sizeHint(self) -> QSize:
        """Five stars as high as a line of text, and on a scale of points the number that they stand for."""
        size = self.fontMetrics().height() + 2
        return QSize(size * STARS + 4 + self._number_width(), size + 4)

    def _number_width(self) -> int:
        scale, width = self._scale, self.fontMetrics().horizontalAdvance
        long = (scale.minimum, scale.maximum, scale.maximum - scale.step)
        return 0 if scale.unit == "stars" else max(width(f" {numeral(value, 'g')}") for value in long)

    def _row(self) -> QRectF:
        return QRectF(self.rect()).adjusted(2, 2, -2 - self._number_width(), -2)

    def _at(self, x: float) -> float | None:
        row = self._row()
        return star_at(x, row.left(), min(row.height(), row.width() / STARS), self._scale)

    def _choose(self, value: float | None) -> None:
        self.set_value(value)
        self.rated.emit(value)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hovered = self._at(event.position().x())
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = None
        self.update()
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Give what was clicked; a click on what is given already takes it away."""
        value = self._at(event.position().x())
        if event.button() == Qt.MouseButton.LeftButton and value is not None:
            self._choose(None if value == self.value else value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys, scale = Qt.Key, self._scale
        rating = rating_of_key(event.key(), scale)
        if rating is not None:
            self._choose(rating)
        elif event.key() in {keys.Key_Delete, keys.Key_Backspace}:
            self._choose(None)
        elif event.key() in {keys.Key_Left, keys.Key_Right}:
            step = scale.step if event.key() == keys.Key_Right else -scale.step
            start = self.value if self.value is not None else scale.minimum - step
            self._choose(min(max(start + step, scale.minimum), scale.maximum))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors = self._theme.colors
        painter = QPainter(self)
        shown = self._hovered if self._hovered is not None else self.value
        lit = QColor(colors.stars)
        if self._hovered not in {None, self.value}:
            lit.setAlpha(_OFFERED)  # what would be given does not look as what is
        row = self._row()
        paint_stars(painter, row, (shown or 0) / self._scale.maximum, lit, QColor(colors.track))
        if shown is not None and self._number_width():
            painter.setPen(QColor(colors.muted if lit.alpha() < 255 else colors.text))
            beside = QRectF(row.right(), 0, self._number_width(), self.height())
            painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, numeral(shown, "g"))
        if self.keys_of.hasFocus() and self.keys_of.property("reached"):  # by keys: a frame looks like a field
            painter.setPen(QPen(QColor(colors.accent), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()


def rating_of_key(key: int, scale: RatingScale) -> float | None:
    """Return the rating that a digit key gives: that many fifths of the scale's maximum, None for other keys."""
    stars = key - Qt.Key.Key_0
    if not 1 <= stars <= STARS:
        return None
    steps = round((stars * scale.maximum / STARS - scale.minimum) / scale.step)
    return scale.minimum + max(steps, 0) * scale.step
