"""The legend in the map's corner: what its colours mean, in one calm line or two; classes can be clicked away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from mfgui.ui.kit import fonts, make
from mfgui.ui.kit.drawn import Drawn, DrawnItem, Role, tell_current
from mfgui.ui.kit.palette import rating_ramp
from mfgui.ui.kit.theme import Theme
from mfgui.ui.text import tr

_STRIP = QSize(64, 8)
_DOT, _GAP, _BETWEEN, _MARGIN = 5.0, 6.0, 14.0, 6.0
_STEP = 12  # by so many pixels lines are shortened until they are of about one length


@dataclass(frozen=True, slots=True)
class LegendItem:
    """One class: its words and colour, and whether its films are shown."""

    words: str
    color: str
    shown: bool = True


class MapLegend(QWidget, Drawn):
    """Either classes, a dot and a name each, or a strip of colours between the words for its ends."""

    spoken_role, spoken_item_role = Role.List, Role.CheckBox
    toggled = Signal(int)  # carries the number of the class that was clicked

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        make.unmirrored(self)
        self._theme = theme
        self._most = 600
        self._places: list[QRectF] = []
        self.items: tuple[LegendItem, ...] = ()  # the classes shown; empty while the strip is
        self.ends: tuple[str, str] = ("", "")  # the words at the strip's ends; empty while there is none
        self.ramp: tuple[QColor, ...] = ()  # its colours from left to right
        self._current = 0
        self.setAccessibleName(tr("What the colours mean"))
        theme.changed.connect(self.update)

    def show_ratings(self) -> None:
        """Show that films are lit from low to high ratings."""
        self.show_strip(tr("★ rated low"), tr("high"), rating_ramp(self._theme.colors, 9))

    def show_strip(self, low: str, high: str, ramp: Sequence[QColor]) -> None:
        """Show colours in an order."""
        self._show((), (low, high), tuple(ramp))

    def show_classes(self, items: Sequence[LegendItem]) -> None:
        """Show classes; none hides the legend's content."""
        self._show(tuple(items), ("", ""), ())

    def _show(self, items: tuple[LegendItem, ...], ends: tuple[str, str], ramp: tuple[QColor, ...]) -> None:
        self.items, self.ends, self.ramp = items, ends, ramp
        described = ", ".join(item.words for item in items) or tr("from {low} to {high}", low=ends[0], high=ends[1])
        self.setAccessibleDescription(described)
        self.setToolTip(tr("Click a class to leave it out") if items else "")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not items)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if items else Qt.FocusPolicy.NoFocus)
        self._current = min(self._current, max(len(items) - 1, 0))
        self.fit(self._most)
        self.update()

    @property
    def filled(self) -> bool:
        """Whether there is anything to show."""
        return bool(self.items or self.ramp)

    def fit(self, most: int) -> None:
        """Take the room that the content needs, at most this many pixels across."""
        self._most = most
        self._places = self._laid_out()
        self.resize(self.sizeHint())

    def _type(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * fonts.SMALL)
        return font

    def _laid_out(self) -> list[QRectF]:
        """Where each class stands: side by side, and on below where a line is full; lines of about one length."""
        metrics = QFontMetricsF(self._type())
        widths = [2 * _DOT + _GAP + metrics.horizontalAdvance(item.words) for item in self.items]
        most, places = self._most, _flowing(widths, metrics.height() + 4, self._most)
        while most > _STEP and places[1:]:
            most -= _STEP
            closer = _flowing(widths, metrics.height() + 4, most)
            if closer[-1].top() > places[-1].top():
                break
            places = closer
        return places

    def sizeHint(self) -> QSize:
        if self.items:
            right, bottom = max(p.right() for p in self._places), max(p.bottom() for p in self._places)
            return QSize(round(right + _MARGIN + 1), round(bottom + 3))
        metrics = QFontMetricsF(self._type())
        width = sum(map(metrics.horizontalAdvance, self.ends)) + _STRIP.width() + 2 * _GAP + 2 * _MARGIN
        return QSize(round(width + 1), round(metrics.height() + 8))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it on a pale ground: dots under the words would make them hard to read."""
        c = self._theme.colors
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(c.surface)
        ground.setAlpha(226)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(self.rect(), 6, 6)
        painter.setFont(self._type())
        if self.items:
            self._draw_classes(painter)
        elif self.ramp:
            self._draw_strip(painter)
        painter.end()

    def _draw_classes(self, painter: QPainter) -> None:
        c = self._theme.colors
        for item, place in zip(self.items, self._places, strict=True):
            painter.setPen(QPen(QColor(item.color), 1.5))
            painter.setBrush(QColor(item.color) if item.shown else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(place.left() + _DOT, place.center().y()), _DOT - 1, _DOT - 1)
            painter.setPen(QColor(c.text if item.shown else c.muted))
            words = place.adjusted(2 * _DOT + _GAP, 0, 4, 0)
            painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), item.words)
        if self.hasFocus():
            painter.setPen(QPen(QColor(c.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self._places[self._current].adjusted(-3, -1, 5, 1), 4, 4)

    def _draw_strip(self, painter: QPainter) -> None:
        metrics, (low, high) = QFontMetricsF(self._type()), self.ends
        painter.setPen(QColor(self._theme.colors.muted))
        middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(QRectF(_MARGIN, 0, self.width(), self.height()), middle, low)
        left = _MARGIN + metrics.horizontalAdvance(low) + _GAP
        strip = QRectF(left, (self.height() - _STRIP.height()) / 2, _STRIP.width(), _STRIP.height())
        gradient = QLinearGradient(strip.topLeft(), strip.topRight())
        for k, color in enumerate(self.ramp):
            gradient.setColorAt(k / max(len(self.ramp) - 1, 1), color)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(gradient)
        painter.drawRoundedRect(strip, 4, 4)
        painter.setPen(QColor(self._theme.colors.muted))
        painter.drawText(QRectF(strip.right() + _GAP, 0, self.width(), self.height()), middle, high)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from class to class by arrows; the space bar leaves one out, or shows it again."""
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        if event.key() == Qt.Key.Key_Space and self.items:
            self.toggled.emit(self._current)
        elif Qt.Key(event.key()) in step and self.items:
            self._current = (self._current + step[Qt.Key(event.key())]) % len(self.items)
            tell_current(self)
            self.update()
        else:
            super().keyPressEvent(event)

    # For screen readers; see Drawn

    def spoken_items(self) -> Sequence[int]:
        """Return the numbers of the classes."""
        return range(len(self.items))

    def spoken_item(self, number: int) -> DrawnItem:
        """Return a class, and whether its films are shown."""
        if not 0 <= number < len(self.items):
            return DrawnItem("")
        item = self.items[number]
        return DrawnItem(item.words, tr("shown") if item.shown else tr("left out"), self._places[number].toRect())

    def spoken_current(self) -> int | None:
        """Return the class that the keys are on."""
        return self._current if self.items else None

    def press_item(self, number: int) -> None:
        """Leave a class out, or show it again."""
        self.toggled.emit(number)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Leave a class out, or show it again."""
        for k, place in enumerate(self._places):
            if place.contains(event.position()):
                self.toggled.emit(k)
                return
        event.ignore()


def _flowing(widths: list[float], height: float, most: float) -> list[QRectF]:
    """Return where what is so wide stands, in lines that are at most so long."""
    places, x, y = list[QRectF](), _MARGIN, 3.0
    for width in widths:
        if places and x + width > most - _MARGIN:
            x, y = _MARGIN, y + height
        places.append(QRectF(x, y, width, height))
        x += width + _BETWEEN
    return places
