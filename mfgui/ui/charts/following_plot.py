"""A plot that follows what grows in it until the person looks elsewhere: axes, zoom, keys, pictures."""

from __future__ import annotations

import math
from abc import abstractmethod
from typing import TYPE_CHECKING

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPen, QShowEvent

from mfgui.ui.charts.plot_edges import EndLabels, MarkStrip, RoundAxis, Scale

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mfgui.ui.kit.theme import Theme

_ZOOM = 1.6
_PICTURE_WIDTH = 720


class FollowingPlot(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph is untyped
    """Axes with round ticks, names at the right, words along the top, and a view that follows.

    The wheel and dragging end the following; the keys are + and - to zoom, 0 for all.

    Attributes
    ----------
    title, sentence, source
        Words of a saved picture.
    bottom_axis, left_axis, end_labels, mark_strip
        The edges.
    """

    view_changed = Signal()
    """Whether it follows has changed."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        self.bottom_axis, self.left_axis = RoundAxis("bottom", 64), RoundAxis("left", 26)
        self.end_labels, self.mark_strip = EndLabels(), MarkStrip()
        super().__init__(
            parent,
            background=None,
            enableMenu=False,
            axisItems={
                "bottom": self.bottom_axis,
                "left": self.left_axis,
                "right": self.end_labels,
                "top": self.mark_strip,
            },
        )
        self._theme = theme
        self.title, self.sentence, self.source = title, "", ""
        self._x, self._y = Scale(), Scale(floor=1e-6)
        self._following = True
        self._span: float | None = None
        self._pixels = self.devicePixelRatioF()
        self.setFrameShape(self.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hideButtons()
        item = self.getPlotItem()
        item.setContentsMargins(2, 0, 2, 2)
        # pyqtgraph makes this menu without a parent: it would outlive the widget.
        item.ctrlMenu.setParent(self, Qt.WindowType.Popup)
        for side in ("right", "top"):
            item.showAxis(side)
        self._box = item.getViewBox()
        self._box.sigRangeChangedManually.connect(self._person_moved)

    # For subclasses

    @abstractmethod
    def _x_range(self) -> tuple[float, float]:
        """All there is to see along the axis, in places."""

    @abstractmethod
    def _redraw(self) -> None:
        """Draw everything, and fit the view while following."""

    @abstractmethod
    def _restyle(self) -> None:
        """Take over the theme's colours and the screen's pixels, then draw."""

    @abstractmethod
    def _label_ends(self) -> None:
        """Name the lines for the present view."""

    @abstractmethod
    def _hide_readout(self) -> None:
        """Take away what the pointer reads off."""

    # The view

    @property
    def following(self) -> bool:
        """Whether the view follows the curves by itself."""
        return self._following

    @Slot()
    def reset(self) -> None:
        """Show the whole run again, and follow it."""
        self._span = None
        self._follow_on()
        self._redraw()

    def follow(self, follow: bool = True) -> None:
        """Keep the newest point in sight at the present zoom, or stand still."""
        if follow:
            (left, right), _ = self._box.viewRange()
            everything = self._x_range()
            whole = right - left >= 0.98 * (everything[1] - everything[0])
            self._span = None if whole else right - left
            self._follow_on()
            self._redraw()
        else:
            self._person_moved()

    @Slot()
    def zoom_in(self) -> None:
        """Look nearer: at the newest part while following, else at the middle."""
        self._zoom(1 / _ZOOM)

    @Slot()
    def zoom_out(self) -> None:
        """Step back."""
        self._zoom(_ZOOM)

    def _zoom(self, factor: float) -> None:
        if not self._following:
            self._box.scaleBy((factor, factor))
            self._label_ends()
            return
        (left, right), _ = self._box.viewRange()
        everything = self._x_range()
        wanted = (right - left) * factor
        self._span = None if wanted >= everything[1] - everything[0] else wanted
        self._redraw()

    @Slot()
    def _person_moved(self) -> None:
        if self._following:
            self._following = False
            self.view_changed.emit()
        self._label_ends()

    def _follow_on(self) -> None:
        if not self._following:
            self._following = True
            self.view_changed.emit()

    # Keys and wheel

    def wheelEvent(self, event: QEvent) -> None:
        """Zoom where the pointer is, and no longer follow."""
        super().wheelEvent(event)
        self._label_ends()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom by + and -, show all by 0."""
        keys = Qt.Key
        key = keys(event.key())
        if key in (keys.Key_Plus, keys.Key_Equal):
            self.zoom_in()
        elif key == keys.Key_Minus:
            self.zoom_out()
        elif key == keys.Key_0:
            self.reset()
        else:
            event.ignore()

    # Pictures

    def picture_size(self) -> QSize:
        """Return the size of a saved picture, in logical pixels."""
        width = max(self.width(), _PICTURE_WIDTH)
        return QSize(width, round(width * self.height() / max(self.width(), 1)) + self._words_height())

    def _words_height(self) -> int:
        line = math.ceil(QFontMetricsF(self._font_of(1.0)).height())
        return 2 * line + 26

    def paint(self, painter: QPainter, area: QRectF, *, source: bool = False) -> None:
        """Draw the plot as it is seen, its title above and (`source`) where the numbers are from below."""
        c, line = self._theme.colors, QFontMetricsF(self._font_of(1.0)).height()
        self._hide_readout()
        painter.save()
        painter.setFont(self._font_of(1.08, bold=True))
        painter.setPen(QColor(c.text))
        left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QRectF(area.left() + 12, area.top() + 6, area.width() - 24, line + 4), left, self.title)
        if source:
            painter.setFont(self._font_of(0.88))
            painter.setPen(QColor(c.muted))
            below = QRectF(area.left() + 12, area.bottom() - line - 8, area.width() - 24, line + 4)
            painter.drawText(below, left, self.source)
        device = painter.device()
        self._set_pixels(device.devicePixelRatioF() if device is not None else 1.0)
        plot = QRectF(area.left(), area.top() + line + 14, area.width(), area.height() - self._words_height())
        self.render(painter, plot, QRect(self.viewport().rect()), Qt.AspectRatioMode.KeepAspectRatio)
        self._set_pixels(self.devicePixelRatioF())
        painter.restore()

    # Style

    def _set_pixels(self, ratio: float) -> None:
        if ratio != self._pixels:
            self._pixels = ratio
            self._restyle()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw lines as wide as on other screens."""
        super().showEvent(event)
        self._set_pixels(self.devicePixelRatioF())

    def _font_of(self, scale: float, *, bold: bool = False) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(max(7.0, font.pointSizeF() * scale))
        font.setBold(bold)
        return font

    def _pen(self, color: str | QColor, width: float = 1, **style: object) -> QPen:
        """A pen as wide on every screen: pyqtgraph's are so many of the device's own pixels."""
        return QPen(pg.mkPen(color, width=width * self._pixels, **style))
