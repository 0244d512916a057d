"""A picture of numbers with its title and sentence: drawn alike on the screen, in PNG, SVG and the clipboard."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontInfo,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

if TYPE_CHECKING:
    from mfgui.ui.kit.theme import Theme

PADDING = 16
_GAP = 12
_RADIUS = 8
_LEAST_WIDTH = 270
_BUTTON = 34
"""Room for a button at the top right, beside the title."""
_PICTURE_WIDTH = 640
"""Saved pictures are at least this wide, however narrow the window is."""
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_PAGE = 10


class Figure(QWidget):
    """Base of the charts: a title, one sentence that says what is to be seen, and marks that can be pointed at.

    Marks (bars, points) are numbered from 0; the marked one is told in a tooltip, by mouse or arrow keys.
    Subclasses answer `_plot_height`, `mark_count`, `mark_at`, `mark_rect`, `mark_words` and `_paint_plot`.

    Attributes
    ----------
    title, sentence, source
        Words of the picture; the source ("ml-latest-small, 100,836 ratings") stands below saved ones only.
    marked
        The mark pointed at, -1 for none.
    """

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.title = title
        self.sentence = ""
        self.source = ""
        self.marked = -1
        self._corner: QWidget | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(title)
        theme.changed.connect(self.update)

    # For subclasses

    def _plot_height(self) -> float:
        return 210.0

    def mark_count(self) -> int:
        """Return the number of marks."""
        raise NotImplementedError

    def mark_at(self, plot: QRectF, point: QPointF) -> int:
        """Return the mark that a point in the plot stands for, -1 for none."""
        raise NotImplementedError

    def mark_rect(self, plot: QRectF, mark: int) -> QRectF:
        """Return where a mark is drawn."""
        raise NotImplementedError

    def mark_words(self, mark: int) -> str:
        """Return the exact numbers of a mark."""
        raise NotImplementedError

    def _paint_plot(self, painter: QPainter, plot: QRectF, marked: int) -> None:
        raise NotImplementedError

    # What is shown

    def tell(self, sentence: str, source: str) -> None:
        """Set the words; call with new numbers."""
        self.sentence, self.source = sentence, source
        self.setAccessibleDescription(sentence)
        self.marked = -1
        self.updateGeometry()
        self.update()

    def set_corner(self, button: QWidget) -> None:
        """Keep a small button at the top right."""
        self._corner = button
        self._place_corner()

    def _place_corner(self) -> None:
        if self._corner:
            self._corner.move(self.width() - self._corner.width() - 9, 9)

    def paint(self, painter: QPainter, area: QRectF, *, marked: int = -1, source: bool = False) -> None:
        """Draw the whole figure into a rectangle of any paint device, in the theme's colours.

        Parameters
        ----------
        painter
            Its state is as before afterwards.
        area
            In logical pixels.
        marked
            The mark to bring out.
        source
            Whether to write below where the numbers are from.
        """
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        c = self._theme.colors
        left, top, width = area.left() + PADDING, area.top() + PADDING, area.width() - 2 * PADDING
        painter.setFont(self.font_of(1.08, bold=True))
        painter.setPen(QColor(c.text))
        title = QFontMetricsF(painter.font()).elidedText(self.title, Qt.TextElideMode.ElideRight, width - _BUTTON)
        painter.drawText(QRectF(left, top, width - _BUTTON, 40), _WRAP, title)
        painter.setFont(self.font_of(1))
        painter.setPen(QColor(c.muted))
        painter.drawText(
            QRectF(left, self._title_bottom(top), width, self._sentence_height(width) + 4), _WRAP, self.sentence
        )
        bottom = area.bottom() - PADDING
        if source:
            painter.setFont(self.font_of(0.88))
            line = QFontMetricsF(painter.font()).height()
            painter.drawText(QRectF(left, bottom - line, width, line + 2), _WRAP, self.source)
        if self.mark_count():
            self._paint_plot(painter, self.plot_rect(area, source=source), marked)
        painter.restore()

    def plot_rect(self, area: QRectF, *, source: bool = False) -> QRectF:
        """Return the part of a figure's rectangle below its words."""
        width = area.width() - 2 * PADDING
        top = self._title_bottom(area.top() + PADDING) + self._sentence_height(width) + _GAP
        bottom = area.bottom() - PADDING - (self._source_height() if source else 0.0)
        return QRectF(area.left() + PADDING, top, width, max(bottom - top, 1.0))

    @property
    def plot(self) -> QRectF:
        """Where the plot is on the screen."""
        return self.plot_rect(QRectF(self.rect()))

    def picture_size(self) -> QSize:
        """Return the size of a saved picture, in logical pixels."""
        width = max(self.width(), _PICTURE_WIDTH)
        return QSize(width, math.ceil(self.heightForWidth(width) + self._source_height()))

    def font_of(self, scale: float, *, bold: bool = False) -> QFont:
        """Return the widget's font at a scale; in pixels, so that every paint device draws it as large."""
        font = QFont(self.font())
        font.setPixelSize(max(9, round(QFontInfo(self.font()).pixelSize() * scale)))
        font.setBold(bold)
        font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def _title_bottom(self, top: float) -> float:
        return top + QFontMetricsF(self.font_of(1.08, bold=True)).height() + 3

    def _sentence_height(self, width: float) -> float:
        metrics = QFontMetricsF(self.font_of(1))
        return metrics.boundingRect(QRectF(0, 0, width, 10_000), _WRAP, self.sentence).height()

    def _source_height(self) -> float:
        return QFontMetricsF(self.font_of(0.88)).height() + 8

    # Qt

    def hasHeightForWidth(self) -> bool:
        """Sentences wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of words and plot at a width."""
        words = self._title_bottom(PADDING) + self._sentence_height(width - 2 * PADDING)
        return math.ceil(words + _GAP + self._plot_height() + PADDING)

    def sizeHint(self) -> QSize:
        """Return a size that shows everything."""
        return QSize(440, self.heightForWidth(440))

    def minimumSizeHint(self) -> QSize:
        """Return the least legible size."""
        return QSize(_LEAST_WIDTH, self.heightForWidth(max(self.width(), _LEAST_WIDTH)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button in its corner."""
        super().resizeEvent(event)
        self._place_corner()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the figure on its card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        c = self._theme.colors
        painter.setPen(QPen(QColor(c.accent if self.hasFocus() else c.border), 1))
        painter.setBrush(QColor(c.raised))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        self.paint(painter, QRectF(self.rect()), marked=self.marked)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark what the mouse points at and tell its numbers."""
        point, plot = event.position(), self.plot
        inside = plot.contains(point) and self.mark_count() > 0
        self._mark(self.mark_at(plot, point) if inside else -1, point)

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the mark when the mouse leaves."""
        self._mark(-1, QPointF())
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the frame of the focus."""
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take back the frame and the mark."""
        self._mark(-1, QPointF())
        self.update()
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the marks with arrows, Page, Home and End."""
        last, keys = self.mark_count() - 1, Qt.Key
        goals = {
            keys.Key_Right: self.marked + 1,
            keys.Key_Left: self.marked - 1,
            keys.Key_PageDown: self.marked + _PAGE,
            keys.Key_PageUp: self.marked - _PAGE,
            keys.Key_Home: 0,
            keys.Key_End: last,
        }
        goal = goals.get(Qt.Key(event.key()))
        if goal is None or last < 0:
            super().keyPressEvent(event)
            return
        goal = min(max(goal, 0), last)
        self._mark(goal, self.mark_rect(self.plot, goal).center())

    def _mark(self, mark: int, point: QPointF) -> None:
        if mark != self.marked:
            self.marked = mark
            self.update()
            said = self.mark_words(mark).replace("\n", ", ") if mark >= 0 else ""
            self.setAccessibleDescription(f"{self.sentence} {said}".strip())
            if mark < 0:
                QToolTip.hideText()
        if mark >= 0:
            QToolTip.showText(self.mapToGlobal(point.toPoint()), self.mark_words(mark), self)
