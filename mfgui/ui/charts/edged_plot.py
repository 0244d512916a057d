"""A plot whose edges are laid out at once: axes with round ticks, gridlines, names of lines, flags, rules."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeAlias, TypeVar

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QGraphicsView, QToolTip, QWidget

from mfgui.ui.charts.edges import CENTRE, LEFT, RIGHT, EndLabels, Flag, LineEnd, Rule, flag_places, pen_of
from mfgui.ui.charts.scales import Scale, ticks
from mfgui.ui.kit import fonts, make
from mfgui.ui.kit.colors import Colors
from mfgui.ui.kit.theme import Theme
from mfgui.ui.text import numeral, reworded

Along = TypeVar("Along", float, NDArray[np.float64])  # places along an axis
# A colour by its meaning: the name of one of the theme's, or what picks it.
Role: TypeAlias = str | Callable[["Colors"], str]

_LOW = 190  # in less height the names of the axes stand beside their ticks, not below and above them
_BETWEEN = 64  # ticks along the x axis are at least so far apart, in pixels


@dataclass(slots=True)
class _Look:
    item: Any
    role: Role
    width: float
    dash: tuple[float, ...]
    alpha: int = 255


class EdgedPlot(pg.GraphicsView):  # type: ignore[misc]  # pyqtgraph is untyped
    """Items of pyqtgraph in a plane, and around it what is painted in pixels, alike on screen and in pictures.

    The layout follows each change of size, range, font or numbers at once: Qt's own for items comes later, by when
    names have been measured against widths that are not theirs.
    """

    _box: Any = None  # a ViewBox of pyqtgraph, which has no types; None until it is there

    def __init__(self, theme: Theme, *, x_name: str = "", y_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent, background=None)
        make.unmirrored(self)
        self._theme = theme
        # What the axes count; the y axis's name stands above it, so that it can be read.
        self.x_name, self.y_name = x_name, y_name
        self.x_scale, self.y_scale = Scale(), Scale(floor=1e-6)  # the scales in force
        self.x_text: Callable[[float], str] = partial(numeral, spec="g")  # write a number beside its tick
        self.y_text: Callable[[float], str] = partial(numeral, spec="g")
        self.x_whole = self.y_whole = False  # whether only whole numbers get a tick
        self.x_named: dict[float, str] = {}  # ticks along x in place of round numbers, and what they are called
        self.plot = QRectF(0, 0, 1, 1)  # where the plot is, in pixels of the widget
        self.end_labels = EndLabels()  # names of lines
        self.flags: tuple[Flag, ...] = ()  # moments above the plot
        self.rules: tuple[Rule, ...] = ()  # straight lines across it
        self._area, self._strip, self._named = QRectF(), QRectF(), QRectF()
        self.y_hint = ""  # what exactly the y axis counts, told while the pointer rests on its name
        self._looks: list[_Look] = []
        self._fonts: dict[tuple[float, bool], QFont] = {}
        self._pixels = self.devicePixelRatioF()
        self._box = pg.ViewBox(enableMenu=False, defaultPadding=0)
        self._box.setMouseEnabled(x=False, y=False)
        self.scene().addItem(self._box)
        # A scene whose items changed has its whole window drawn at once, before layouts that wait have had their turn,
        # and again for the next scene. One that has told of a change (see `_lay_out`) waits for the window.
        self.scene().changed.connect(self.updateScene)
        self._box.sigRangeChanged.connect(self._range_changed)
        # What is painted around the items is not theirs: an update of an item alone would leave its old pixels there.
        self.setViewportUpdateMode(self.ViewportUpdateMode.FullViewportUpdate)
        self.setCacheMode(self.CacheModeFlag(0))
        self.viewport().setAutoFillBackground(False)
        self._outdated = False
        theme.changed.connect(self._follow_theme)

    def setAccessibleName(self, name: str) -> None:
        """Name what is drawn on too: it takes the keys."""
        super().setAccessibleName(name)
        self.viewport().setAccessibleName(name)

    def reword(self) -> None:
        """Name the axes in the data's words of now; see `kit.rewording`."""
        self.x_name, self.y_name = reworded(self.x_name), reworded(self.y_name)

    def line(self, role: Role, width: float = 1, dash: tuple[float, ...] = ()) -> pg.PlotCurveItem:
        """Add a curve."""
        item = pg.PlotCurveItem(antialias=True)
        self._add(item, role, width, dash)
        return item

    def dots(self, role: Role, size: float) -> pg.ScatterPlotItem:
        """Add dots of a diameter in pixels; "" for hollow ones in the colour of the text."""
        item = pg.ScatterPlotItem(size=size, pxMode=True, useCache=False, antialias=True)
        self._add(item, role, 1, ())
        return item

    def _add(self, item: Any, role: Role, width: float, dash: tuple[float, ...]) -> None:
        self._looks.append(_Look(item, role, width, dash))
        self._box.addItem(item, ignoreBounds=True)
        self._dress(self._looks[-1])

    def look(self, item: Any, **changes: Any) -> None:
        """Change an item's `role`, `width`, `dash` or `alpha`."""
        found = next(look for look in self._looks if look.item is item)
        for name, value in changes.items():
            setattr(found, name, value)
        self._dress(found)

    def color(self, role: Role) -> str:
        """Return the theme's colour for a role."""
        c = self._theme.colors
        return role(c) if callable(role) else str(getattr(c, role))

    def _dress(self, look: _Look) -> None:
        color = QColor(self.color(look.role))
        color.setAlpha(look.alpha)
        if isinstance(look.item, pg.ScatterPlotItem):
            look.item.setBrush(pg.mkBrush(color))
            # Large dots have a rim that parts them from what they lie on; of small ones it would leave little.
            ground = QColor(self._theme.colors.surface)
            look.item.setPen(self._pen(ground, 1, ()) if look.item.opts["size"] > 8 else pg.mkPen(None))
        else:
            look.item.setPen(self._pen(color, look.width, look.dash))

    def _pen(self, color: QColor, width: float, dash: tuple[float, ...]) -> QPen:
        """Return a pen as wide on every screen: a cosmetic one is measured in the device's own pixels."""
        pen = pen_of(color, width * self._pixels, dash)
        pen.setCosmetic(True)
        return pen

    def set_ends(self, ends: Sequence[LineEnd]) -> None:
        """Name the ends of lines at the right."""
        self.end_labels.set_ends(ends)

    def show_range(self, left: float, right: float, bottom: float, top: float) -> None:
        """Show exactly this part of the plane."""
        self._box.setRange(xRange=(left, right), yRange=(bottom, top), padding=0, disableAutoRange=True)

    def view_range(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """Return the part of the plane that is shown: (left, right), (bottom, top)."""
        (left, right), (bottom, top) = self._box.viewRange()
        return (left, right), (bottom, top)

    def place(self, x: float, y: float) -> QPointF:
        """Return the pixel of a place in the plane."""
        return QPointF(*self.pixels(x, y))

    def pixels(self, x: Along, y: Along) -> tuple[Along, Along]:
        """Return the pixels of places in the plane: of one, or of arrays of them."""
        (left, right), (bottom, top) = self.view_range()
        return (
            self.plot.left() + (x - left) * (self.plot.width() / (right - left)),
            self.plot.bottom() - (y - bottom) * (self.plot.height() / (top - bottom)),
        )

    def refresh(self) -> None:
        """Lay out and paint anew."""
        self._lay_out()
        self.viewport().update()

    def font_of(self, scale: float = 1.0, *, bold: bool = False) -> QFont:
        """Return the widget's font at a scale; to find it anew for each word would take most of a layout's time."""
        if (scale, bold) not in self._fonts:
            self._fonts[scale, bold] = fonts.painted(self, scale, bold=bold)
        return QFont(self._fonts[scale, bold])

    def _y_ticks(self) -> list[tuple[float, str]]:
        """Return places along the y axis and what is written there, with as many decimals at each."""
        _, (bottom, top) = self.view_range()
        most = max(2, int(self.plot.height() / (2.2 * QFontMetricsF(self.font_of()).height())))
        numbers = [round(number, 10) for number in ticks(self.y_scale, bottom, top, most, whole=self.y_whole)]
        texts = [self.y_text(number) for number in numbers]
        decimals = max((len(f"{number:g}".partition(".")[2]) for number in numbers), default=0)
        if decimals and not self.y_whole and not self.y_scale.logarithmic:
            texts = [numeral(number, f".{decimals}f") for number in numbers]
        return [(self.y_scale.place(number), text) for number, text in zip(numbers, texts, strict=True)]

    def _x_ticks(self) -> list[tuple[float, str]]:
        """Return places along the x axis and what is written there."""
        (left, right), _ = self.view_range()
        if self.x_named:
            named = [(self.x_scale.place(number), name) for number, name in self.x_named.items()]
            return [(place, name) for place, name in named if left <= place <= right]
        most = max(2, int(self.plot.width() / _BETWEEN))
        numbers = ticks(self.x_scale, left, right, most, whole=self.x_whole)
        return [(self.x_scale.place(number), self.x_text(round(number, 10))) for number in numbers]

    def _side_widths(self, metrics: QFontMetricsF) -> tuple[float, float]:
        """Return what the left and the right edge take."""
        widest = max((metrics.horizontalAdvance(text) for _, text in self._y_ticks()), default=0.0)
        return widest + 8, max(self.end_labels.width(self.font_of(), self._area.width()), 8.0)

    @property
    def _name_below(self) -> bool:
        return bool(self.x_name) and self._area.height() >= _LOW

    def _content(self) -> QRectF:
        """Return where plot and edges are, in pixels."""
        return QRectF(self.rect()).adjusted(3, 2, -3, -2)

    def _lay_out(self) -> None:
        """Give the plot what its edges leave of the widget."""
        if self._box is None:
            return
        self.scene().update()
        metrics = QFontMetricsF(self.font_of())
        line = math.ceil(metrics.height())
        area = self._area = self._content()
        strip = math.ceil(line / 2)  # half of what is written at the topmost tick
        if self.y_name and area.height() >= _LOW:
            strip += line
        elif self.y_name or self.flags:
            strip = line + 3
        below = line + 5 + line * self._name_below
        # The ticks at the left depend on the height alone, and the width on them.
        self.plot = QRectF(area.left(), area.top() + strip, area.width(), max(area.height() - strip - below, 1.0))
        left, right = self._side_widths(metrics)
        self.plot.setLeft(area.left() + left)
        self.plot.setRight(max(area.right() - right, self.plot.left() + 1))
        self._strip = QRectF(self.plot.left(), area.top(), self.plot.width(), line)
        self._box.setGeometry(self.plot)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        if self._box is not None:
            self.refresh()

    def close(self) -> bool:
        """Close as any widget does: pyqtgraph's way takes the scene apart while its items are in use."""
        return QGraphicsView.close(self)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._box is not None:
            self._fonts.clear()
            self.updateGeometry()
            self.refresh()

    def event(self, event: QEvent) -> bool:
        """Draw lines as wide on every screen."""
        if event.type() in (QEvent.Type.DevicePixelRatioChange, QEvent.Type.Show) and self._box is not None:
            self._set_pixels(self.devicePixelRatioF())
        if event.type() == QEvent.Type.Show and self._outdated:
            self._outdated = False
            self._restyle()
        return bool(super().event(event))

    def viewportEvent(self, event: QEvent) -> bool:
        """Say exactly what the upright axis shows while the pointer rests on its name."""
        if isinstance(event, QHelpEvent) and self.y_hint and self._named.contains(QPointF(event.pos())):
            QToolTip.showText(event.globalPos(), self.y_hint, self)
            return True
        return bool(super().viewportEvent(event))

    @Slot()
    def _range_changed(self) -> None:
        self._lay_out()

    @Slot()
    def _follow_theme(self) -> None:
        """Take over the theme's colours: now, or unseen when it is shown."""
        self._outdated = not self.isVisible()
        if not self._outdated:
            self._restyle()

    def _restyle(self) -> None:
        """Take over the theme's colours."""
        for look in self._looks:
            self._dress(look)
        self.refresh()

    def _set_pixels(self, ratio: float) -> None:
        if ratio != self._pixels:
            self._pixels = ratio
            for look in self._looks:
                self._dress(look)

    def _paint_edges(self, painter: QPainter) -> None:
        """Draw gridlines, axes, rules, and all that is named around the plot."""
        c, plot, metrics = self._theme.colors, self.plot, QFontMetricsF(painter.font())
        (left, right), (bottom, top) = self.view_range()
        line = metrics.height()
        for tick, text in self._y_ticks():
            y = round(self.place(left, tick).y()) + 0.5
            painter.setPen(pen_of(c.grid))
            painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
            painter.setPen(QColor(c.muted))
            painter.drawText(
                QRectF(self._area.left(), y - line / 2, plot.left() - self._area.left() - 6, line), RIGHT, text
            )
        painter.setPen(pen_of(c.border))
        painter.drawLine(QLineF(plot.left(), plot.bottom() + 0.5, plot.right(), plot.bottom() + 0.5))
        self._paint_x_axis(painter, metrics)
        painter.setPen(QColor(c.muted))
        taken = []
        if self.y_name:
            above = self._area.height() >= _LOW  # also above the names of lines
            room = (self._area if above else plot).right() - self._area.left()
            name = metrics.elidedText(self.y_name, Qt.TextElideMode.ElideRight, room)
            self._named = QRectF(self._area.left(), self._strip.top(), metrics.horizontalAdvance(name) + 8, line)
            taken = [self._named]
            painter.drawText(self._named, LEFT, name)
        for rule in self.rules:
            low, high = (left, right) if rule.upright else (bottom, top)
            if low <= rule.place <= high:
                at = self.place(rule.place, rule.place)
                x, y = math.floor(at.x()) + 0.5, math.floor(at.y()) + 0.5
                painter.setPen(pen_of(rule.color, 1, rule.dash))
                painter.drawLine(
                    QLineF(x, plot.top(), x, plot.bottom()) if rule.upright else QLineF(plot.left(), y, plot.right(), y)
                )
        for flag, rect in flag_places(painter.font(), self.flags, self._strip, left, right, taken):
            painter.setPen(QColor(flag.color))
            painter.drawText(rect, CENTRE, flag.text)
        for end in self.end_labels.ends:
            if end.x is not None and bottom <= end.place <= top and end.x < right:
                at = self.place(max(end.x, left), end.place)
                painter.setPen(pen_of(c.border))
                painter.drawLine(QLineF(at.x(), at.y(), plot.right(), at.y()))
        self.end_labels.paint(painter, self.end_column, bottom, top, chart=self._area.width(), text=c.text)

    @property
    def end_column(self) -> QRectF:
        """Where the names of lines stand."""
        return QRectF(QPointF(self.plot.right(), self.plot.top()), QPointF(self._area.right(), self.plot.bottom()))

    def _paint_x_axis(self, painter: QPainter, metrics: QFontMetricsF) -> None:
        plot, line = self.plot, metrics.height()
        row = QRectF(self._area.left(), plot.bottom() + 4, self._area.width(), line)
        painter.setPen(QColor(self._theme.colors.muted))
        free, most = row.left(), row.right()
        if self._name_below:
            name = metrics.elidedText(self.x_name, Qt.TextElideMode.ElideRight, plot.width())
            painter.drawText(QRectF(plot.left(), row.bottom(), plot.width(), line), CENTRE, name)
        elif self.x_name:
            name = metrics.elidedText(self.x_name, Qt.TextElideMode.ElideRight, row.width() / 2)
            painter.drawText(row, RIGHT, name)
            most = row.right() - metrics.horizontalAdvance(name) - 8
        for tick, text in self._x_ticks():
            width = metrics.horizontalAdvance(text)
            begin = min(max(self.place(tick, 0).x() - width / 2, row.left()), row.right() - width)
            if begin >= free and begin + width <= most:
                painter.drawText(QRectF(begin, row.top(), width + 4, line), LEFT, text)
                free = begin + width + 8
