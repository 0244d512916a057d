"""The base of every chart: marks that are pointed at, words, empty state, table of values, pictures."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QLineF, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from mfgui.ui.charts.edged_plot import EdgedPlot
from mfgui.ui.charts.edges import CENTRE, LEFT, pen_of
from mfgui.ui.kit.drawn import Drawn, DrawnItem, Role, tell_current
from mfgui.ui.kit.theme import Theme
from mfgui.ui.text import reworded

PADDING, _FLAT = 16, 2  # free around what is on a card, and on one without a border
_GAP = 10
_RADIUS = 8
_BUTTON = 34  # room for a button at the top right, beside the title
_LEAST_WIDTH = 270
_NEAR = 24  # a mark so near to the pointer is pointed at, in pixels
_PAGE = 10
_MOST_READ = 200  # of more marks than this the sentence alone is read, and the one that the keys are on
_PICTURE_WIDTH = 640  # saved pictures are at least this wide, however narrow the chart is
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class Chart(EdgedPlot, Drawn):
    """A plot whose marks (points, bars, rows), numbered from 0, have their numbers in a tooltip and for screen readers.

    One is pointed at by mouse or arrow keys. Subclasses set `set_marks`, answer `mark_words` and `table`, may paint
    in `_paint_marks`, and call `show_range`, then `refresh`, with new numbers.
    """

    clicked = Signal(int)  # carries a mark that was clicked at, or chosen by Return

    spoken_role: ClassVar[Role] = Role.Chart
    # Which mark is pointed at: the nearest along "x", or the nearest in the plane where it is "xy".
    near: ClassVar[str] = "x"
    plot_height: ClassVar[float] = 210.0  # height of the plot and its edges on a card
    flat_height: ClassVar[float] = 150.0  # the same on one without a border

    def __init__(
        self,
        theme: Theme,
        title: str,
        *,
        # Whether it is a card with its title and sentence on it; else these are on saved pictures alone.
        framed: bool = False,
        flat: bool = False,  # whether such a card has neither border nor edges, as within a panel that is one itself
        x_name: str = "",
        y_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, x_name=x_name, y_name=y_name, parent=parent)
        # What the picture is, what is to be seen, where the numbers are from, what to do while there are none.
        self.title, self.sentence, self.source, self.empty = title, "", "", ""
        self.framed, self.flat = framed, flat
        self._padding = _FLAT if flat else PADDING
        # float64, shape (n,): the marks' places; ascending unless marks are found in the plane.
        self.mark_x: NDArray[np.float64] = np.empty(0)
        self.mark_y: NDArray[np.float64] = np.empty(0)
        self.marked = -1  # the mark pointed at, -1 for none
        self._corner: QWidget | None = None
        self._pressed = QPointF()
        if framed:
            policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.setAccessibleName(title)

    def reword(self) -> None:
        """See EdgedPlot: the title, too."""
        super().reword()
        self.title, self.empty = reworded(self.title), reworded(self.empty)

    # For subclasses

    def mark_words(self, mark: int) -> str:
        """Return the exact numbers of a mark."""
        raise NotImplementedError

    def table(self) -> list[tuple[str, ...]]:
        """Return what is drawn as rows of text, a header first; numbers in full."""
        raise NotImplementedError

    def _paint_marks(self, painter: QPainter) -> None:
        """Paint what no item draws, under all items; the painter is clipped to nothing."""

    def _paint_marked(self, painter: QPainter) -> None:
        """Bring out the mark pointed at."""
        at, c = self.place(self.mark_x[self.marked], self.mark_y[self.marked]), self._theme.colors
        if self.near == "x":
            x = math.floor(at.x()) + 0.5  # on whole pixels, so that it is one wide
            painter.setPen(pen_of(c.muted))
            painter.drawLine(QLineF(x, self.plot.top(), x, self.plot.bottom()))
        painter.setPen(pen_of(c.accent, 1.6))
        painter.setBrush(QColor(c.surface))
        painter.drawEllipse(at, 4, 4)

    def _is_empty(self) -> bool:
        return not self.mark_count()

    # What is shown

    def describe(self, sentence: str, source: str = "") -> None:
        """Set the words that go with new numbers."""
        self.sentence, self.source = sentence, source
        self.setAccessibleDescription(sentence)
        self.updateGeometry()

    def set_marks(self, x: Any, y: Any) -> None:
        """Set the places of what can be pointed at; nothing is marked any more where there are fewer."""
        self.mark_x, self.mark_y = np.asarray(x, np.float64), np.asarray(y, np.float64)
        if self.marked >= self.mark_count():
            self.point_at(-1)

    def mark_count(self) -> int:
        """Return the number of marks."""
        return len(self.mark_x)

    def set_corner(self, button: QWidget) -> None:
        """Keep a small button at the top right."""
        self._corner = button
        self._place_corner()

    def _place_corner(self) -> None:
        if self._corner:
            edge = 0 if self.flat else 9
            self._corner.move(self.width() - self._corner.width() - edge, edge)

    # Pointing

    def mark_at(self, point: QPointF) -> int:
        """Return the mark that a pixel stands for, -1 for none."""
        if not self.mark_count() or not self.plot.adjusted(-1, -1, 1, 1).contains(point):
            return -1
        (left, right), (bottom, top) = self.view_range()
        x = left + (point.x() - self.plot.left()) / self.plot.width() * (right - left)
        if self.near == "x":
            after = int(np.searchsorted(self.mark_x, x))
            around = [n for n in (after - 1, after) if 0 <= n < self.mark_count()]
            return min(around, key=lambda n: abs(float(self.mark_x[n]) - x))
        y = bottom + (self.plot.bottom() - point.y()) / self.plot.height() * (top - bottom)
        across = (self.mark_x - x) / (right - left) * self.plot.width()
        up = (self.mark_y - y) / (top - bottom) * self.plot.height()
        distances = np.hypot(across, up)
        nearest = int(distances.argmin())
        return nearest if distances[nearest] < _NEAR else -1

    def point_at(self, mark: int, at: QPointF | None = None) -> None:
        """Bring a mark out and show its numbers; -1 for none."""
        if mark != self.marked:
            self.marked = mark
            self.viewport().update()
            words = self.mark_words(mark).replace("\n", "; ") if mark >= 0 else ""
            self.setAccessibleDescription(f"{self.sentence} {words}".strip())
            tell_current(self)
            if mark < 0:
                QToolTip.hideText()
        if mark >= 0:
            at = at or self.place(self.mark_x[mark], self.mark_y[mark])
            QToolTip.showText(self.mapToGlobal(at.toPoint()), self.mark_words(mark), self)

    # For screen readers

    def spoken_value(self) -> str:
        """Return what is to be seen, in a sentence."""
        return self.empty if self._is_empty() else self.sentence

    def spoken_items(self) -> Sequence[int]:
        """Return the marks: all, or of very many the one that is pointed at."""
        if self.mark_count() <= _MOST_READ:
            return range(self.mark_count())
        return [self.marked] if self.marked >= 0 else []

    def spoken_item(self, number: int) -> DrawnItem:
        """Return the numbers of a mark."""
        if not 0 <= number < self.mark_count():
            return DrawnItem("")
        name, _, more = self.mark_words(number).partition("\n")
        at = self.place(self.mark_x[number], self.mark_y[number]).toPoint()
        return DrawnItem(name, more.replace("\n", "; "), QRect(at.x() - 4, at.y() - 4, 9, 9))

    def spoken_current(self) -> int | None:
        """Return the mark pointed at."""
        return self.marked if self.marked >= 0 else None

    def press_item(self, number: int) -> None:
        """Choose a mark."""
        self.clicked.emit(number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.point_at(self.mark_at(event.position()), event.position())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where, to tell a click from a drag."""
        super().mousePressEvent(event)
        self._pressed = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        mark = self.mark_at(event.position())
        moved = (event.position() - self._pressed).manhattanLength()
        if mark >= 0 and moved < 4 and event.button() is Qt.MouseButton.LeftButton:
            self.clicked.emit(mark)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.point_at(-1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.point_at(-1)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the marks with arrows, Page, Home and End; Return chooses, Escape forgets."""
        last, keys, key = self.mark_count() - 1, Qt.Key, Qt.Key(event.key())
        goals = {
            keys.Key_Right: self.marked + 1,
            keys.Key_Left: last if self.marked < 0 else self.marked - 1,
            keys.Key_PageDown: self.marked + _PAGE,
            keys.Key_PageUp: self.marked - _PAGE,
            keys.Key_Home: 0,
            keys.Key_End: last,
        }
        if key in goals and last >= 0:
            self.point_at(min(max(goals[key], 0), last))
        elif self.marked >= 0 and key == keys.Key_Escape:
            self.point_at(-1)
        elif self.marked >= 0 and key in (keys.Key_Return, keys.Key_Enter):
            self.clicked.emit(self.marked)
        else:
            event.ignore()

    # Layout

    def _words_height(self, width: float) -> float:
        """Return the height of title and sentence at a width."""
        sentence = QFontMetricsF(self.font_of()).boundingRect(QRectF(0, 0, width, 10_000), _WRAP, self.sentence)
        return QFontMetricsF(self.font_of(1.08, bold=True)).height() + 3 + (sentence.height() if self.sentence else 0)

    def _inside(self) -> QRectF:
        """Return where a card's words and plot are."""
        return QRectF(self.rect()).adjusted(self._padding, self._padding, -self._padding, -self._padding)

    def _content(self) -> QRectF:
        if not self.framed:
            return super()._content()
        area = self._inside()
        return area.adjusted(0, self._words_height(area.width()) + _GAP, 0, 0)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        if self._box is not None:
            self._place_corner()

    def hasHeightForWidth(self) -> bool:
        """Sentences on cards wrap."""
        return self.framed

    def heightForWidth(self, width: int) -> int:
        """Return the height of a card's words and plot at a width."""
        if not self.framed:
            return -1
        edges = 2 * self._padding
        return math.ceil(edges + self._words_height(width - edges) + _GAP + self._plot_height())

    def _plot_height(self) -> float:
        return self.flat_height if self.flat else self.plot_height

    def sizeHint(self) -> QSize:
        return QSize(440, self.heightForWidth(440)) if self.framed else QSize(360, 220)

    def minimumSizeHint(self) -> QSize:
        """Return the least legible size; in less, where a window has not so much, the plot gives way to its names."""
        if not self.framed:
            return QSize(120, 110)
        return QSize(_LEAST_WIDTH, self.heightForWidth(max(self.width(), _LEAST_WIDTH)))

    # Painting

    def drawBackground(self, painter: QPainter, _rect: QRectF) -> None:
        """Paint everything but the items and what is pointed at."""
        c = self._theme.colors
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.framed and not self.flat:
            painter.setPen(pen_of(c.accent if self.hasFocus() else c.border))
            painter.setBrush(QColor(c.raised))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        else:
            painter.fillRect(self.rect(), QColor(c.surface))
        if self.framed:
            self._paint_words(painter, self._inside(), 0 if self._corner is None else _BUTTON)
        painter.setFont(self.font_of())
        if self._is_empty():
            painter.setPen(QColor(c.muted))
            painter.drawText(self._area, CENTRE | int(Qt.TextFlag.TextWordWrap), self.empty)
        else:
            self._paint_edges(painter)
            self._paint_marks(painter)
        painter.restore()

    def drawForeground(self, painter: QPainter, _rect: QRectF) -> None:
        """Paint what is pointed at, and the frame of the focus."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.marked >= 0:
            self._paint_marked(painter)
        if self.hasFocus() and (self.flat or not self.framed):
            painter.setPen(pen_of(self._theme.colors.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.restore()

    def _paint_words(self, painter: QPainter, area: QRectF, beside: float) -> None:
        """Write title and sentence, the title `beside` pixels short of the right."""
        c, bold = self._theme.colors, self.font_of(1.08, bold=True)
        metrics = QFontMetricsF(bold)
        painter.setFont(bold)
        painter.setPen(QColor(c.text))
        room = area.width() - beside
        title = metrics.elidedText(self.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(area.left(), area.top(), room + 4, metrics.height()), LEFT, title)
        painter.setFont(self.font_of())
        painter.setPen(QColor(c.muted))
        painter.drawText(area.adjusted(0, metrics.height() + 3, 0, 10_000), _WRAP, self.sentence)

    # Pictures

    def picture_size(self) -> QSize:
        """Return the size of a saved picture, in logical pixels."""
        width = max(self.width(), _PICTURE_WIDTH)
        height = width * self.height() / max(self.width(), 1)
        height += PADDING * self.flat
        return QSize(width, math.ceil(height + self._words_above(width) + self._source_height(width)))

    def _words_above(self, width: float) -> float:
        return 0.0 if self.framed else self._words_height(width - 2 * PADDING) + PADDING + _GAP

    def _source_height(self, width: float) -> float:
        room = QRectF(0, 0, width - 2 * PADDING, 10_000)
        return QFontMetricsF(self.font_of()).boundingRect(room, _WRAP, self.source).height() + 12

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Draw the chart as it is seen, with its words and, below, where the numbers are from.

        `painter`: its state is as before afterwards.
        `area`: in logical pixels; `picture_size` fits.
        """
        self.point_at(-1)
        painter.save()
        inner = area.adjusted(PADDING, PADDING, -PADDING, 0)
        if not self.framed:
            self._paint_words(painter, inner, 0)
        painter.setFont(self.font_of())
        painter.setPen(QColor(self._theme.colors.muted))
        below = QRectF(inner)
        below.setTop(area.bottom() - self._source_height(area.width()))
        painter.drawText(below, _WRAP, self.source)
        device = painter.device()
        self._set_pixels(device.devicePixelRatioF() if device is not None else 1.0)
        top = area.top() + self._words_above(area.width())
        side = PADDING * self.flat
        self.render(
            painter,
            QRectF(area.left() + side, top + side, area.width() - 2 * side, below.top() - top - side),
            QRect(self.viewport().rect()),
            Qt.AspectRatioMode.KeepAspectRatio,
        )
        self._set_pixels(self.devicePixelRatioF())
        painter.restore()
