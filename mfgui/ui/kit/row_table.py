"""Tables and lists whose rows, not cells, are hovered and selected; and how their cells are painted."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractItemModel, QEvent, QItemSelectionModel, QPointF, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QTableWidget,
)

from mfgui.ui.kit.colors import Colors
from mfgui.ui.kit.drawn import announce
from mfgui.ui.kit.fading import Fade
from mfgui.ui.kit.film_tile import paint_tile_in
from mfgui.ui.kit.frame_model import AnyIndex
from mfgui.ui.kit.frames import Role
from mfgui.ui.kit.palette import miss_color, rating_ramp
from mfgui.ui.kit.sort_header import ARROW, MARGIN, SortHeader
from mfgui.ui.kit.theme import Theme
from mfgui.ui.text import tr

ROW_HEIGHT = 26
_BAR_HEIGHT = 4
_LEAST_BAR = 40  # pixels that a bar beside its number needs to say anything
_RING = 7
_STRONG_MISS = 2.0  # from this miss on, in stars, the colour is full
_SERIES = (": ", " - ", " Part ")  # in titles of a series, whose end tells one from the other
# By which column a key sorts: so many on, or the same one up or down.
_SORTING = {
    Qt.Key.Key_Left.value: (-1, 0),
    Qt.Key.Key_Right.value: (1, 0),
    Qt.Key.Key_Up.value: (0, 1),
    Qt.Key.Key_Down.value: (0, -1),
}
_VISIBLE = QAbstractItemView.ScrollHint.EnsureVisible


def tabular(font: QFont) -> QFont:
    """Return the font with digits of equal width, so that columns of numbers line up."""
    made = QFont(font)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


class RowTable(QTableView):
    """Rows of one height, sorted by a click on a header, walked through with the keyboard."""

    years_after = True  # whether a title has its year after it; not where the table has a column for it

    def __init__(self, model: QAbstractItemModel, theme: Theme) -> None:
        super().__init__()
        self.hovered_row = -1
        self._theme = theme
        self.setModel(model)
        self.setItemDelegate(CellDelegate(theme, self))
        self.setFont(tabular(self.font()))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setHorizontalHeader(SortHeader(theme, self))
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(min(ROW_HEIGHT, theme.px(ROW_HEIGHT)))
        rows.setDefaultSectionSize(theme.px(ROW_HEIGHT))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(False)
        header.setMinimumSectionSize(20)
        header.setSectionsClickable(True)
        header.sortIndicatorChanged.connect(self._sorted_anew)
        self._fade = Fade(self)
        self._sized_at = self._widths_at = theme.text_size
        theme.changed.connect(self._rescale)
        theme.changed.connect(self.viewport().update)

    def scrollTo(self, index: AnyIndex, hint: QAbstractItemView.ScrollHint = _VISIBLE) -> None:
        """Bring a row into sight, and not under the veil at the edge."""
        super().scrollTo(index, hint)
        if hint is _VISIBLE:
            self._fade.uncover(self.visualRect(index))

    @Slot()
    def _rescale(self) -> None:
        """Give rows and columns of fixed sizes the room that text of another size needs."""
        now, header, rows = self._theme.text_size, self.horizontalHeader(), self.verticalHeader()
        if now != self._sized_at:
            rows.setDefaultSectionSize(round(rows.defaultSectionSize() * now / self._sized_at))
            self._sized_at = now
        before, self._widths_at = self._widths_at, now
        if before == now:  # so, too, where whoever owns the table was faster
            return
        for column in range(header.count()):
            if header.sectionResizeMode(column) is QHeaderView.ResizeMode.Fixed and not header.isSectionHidden(column):
                header.resizeSection(column, round(header.sectionSize(column) * now / before))

    def set_widths(self, *widths: int) -> None:
        """Give the columns fixed widths in pixels, by the present text; the one with 0 takes what is left."""
        self._widths_at = self._theme.text_size
        header = self.horizontalHeader()
        for column, width in enumerate(widths):
            if width:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
                header.resizeSection(column, width)
            else:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def fit_columns(self, wide: int) -> None:
        """Give the columns what their names and their few rows need; the one of this number takes what is left."""
        model, advance = self.model(), self.fontMetrics().horizontalAdvance
        rows, widths = range(model.rowCount()), []
        for column in range(model.columnCount()):
            texts = [str(model.index(row, column).data()) for row in rows] if column != wide else []
            name = advance(str(model.headerData(column, Qt.Orientation.Horizontal))) + ARROW
            widths.append(0 if column == wide else max(name, *map(advance, texts), 0) + 2 * MARGIN)
        self.set_widths(*widths)

    def show_row(self, row: int) -> None:
        """Select a row (-1: none) and bring it into sight; one that is selected already stays where it is."""
        selection = self.selectionModel()
        if row < 0:
            selection.clear()
            return
        index = self.model().index(row, 0)
        if selection.isRowSelected(row) and selection.currentIndex().row() == row:
            return
        self.setAutoScroll(False)
        flags = QItemSelectionModel.SelectionFlag
        selection.setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.setAutoScroll(True)
        if not self.viewport().rect().contains(self.visualRect(index).center()):
            # To the middle, but with whole rows at the top.
            high = self.verticalHeader().defaultSectionSize()
            above = self.viewport().height() // high // 2
            self.verticalScrollBar().setValue((row - above) * high)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End go to the first and the last row; Ctrl and arrows sort: by which column, and which way."""
        last, control = self.model().rowCount() - 1, event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in _SORTING and self.isSortingEnabled():
            self._sort_by_key(*_SORTING[event.key()])
            return
        if event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End} and last >= 0:
            self.show_row(0 if event.key() == Qt.Key.Key_Home else last)
        else:
            super().keyPressEvent(event)

    def _sort_by_key(self, step: int, turn: int) -> None:
        header = self.horizontalHeader()
        column, order = header.sortIndicatorSection(), header.sortIndicatorOrder()
        columns = [number for number in range(header.count()) if not self.isColumnHidden(number)]
        if step and columns:
            place = columns.index(column) if column in columns else 0
            column = columns[(place + step) % len(columns)]
        elif turn:
            order = Qt.SortOrder.AscendingOrder if turn > 0 else Qt.SortOrder.DescendingOrder
        self.sortByColumn(column, order)
        word = tr("ascending") if order is Qt.SortOrder.AscendingOrder else tr("descending")
        name = self.model().headerData(column, Qt.Orientation.Horizontal)
        announce(self, tr("Sorted by {column}, {order}", column=name, order=word))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.rowAt(event.position().toPoint().y()))
        super().mouseMoveEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Forget the hovered row when the mouse leaves or the view scrolls away under it."""
        if event.type() in {QEvent.Type.Leave, QEvent.Type.Wheel}:
            self._hover(-1)
        return super().viewportEvent(event)

    def _hover(self, row: int) -> None:
        if row != self.hovered_row:
            self.hovered_row = row
            self.viewport().update()

    @Slot()
    def _sorted_anew(self) -> None:
        self.scrollToTop()


class CellDelegate(QStyledItemDelegate):
    """Paints one cell by what its model answers: a bar, a ring, a soft colour, a year after the title."""

    def __init__(self, theme: Theme, table: RowTable) -> None:
        super().__init__(table)
        self._theme = theme
        self._table = table

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        """All rows have one height."""
        return QSize(40, ROW_HEIGHT)

    def indent(self, _index: AnyIndex) -> int:
        """Pixels that are left free at the left of a cell's text, for a mark of a class of its own."""
        return 0

    def words(self, index: AnyIndex, _width: int) -> str:
        """What is written in a cell of this width."""
        return str(index.model().data(index))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        colors = self._theme.colors
        data = index.model().data  # directly: by way of the index each answer costs twice as much
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # what follows is laid out from the left
        hovered, keys = index.row() == self._table.hovered_row, index.column() == 0 and self._table.hasFocus()
        paint_ground(painter, option, colors, hovered=hovered, keys=keys)
        inner = option.rect.adjusted(MARGIN + self.indent(index), 0, -MARGIN, 0)
        painter.setFont(self._table.font())
        share = data(index, Role.SHARE)
        if share is not None:
            self._bar(painter, inner, float(share))
        counts = data(index, Role.COUNTS)
        if counts is not None:
            self._bars(painter, inner, counts)
            painter.restore()
            return
        title = data(index, Role.TITLE)
        miss = data(index, Role.MISS)
        if title is not None:
            year = data(index, Role.YEAR) if self._table.years_after else ""
            tile = data(index, Role.TILE)
            if tile is not None:
                inner.setLeft(paint_tile_in(painter, inner.adjusted(-2, 0, 0, 0), tile, edge=2) + 7)
            if painter.fontMetrics().horizontalAdvance(f"{title}  {year}") > inner.width():
                year = ""  # the title needs the room; the tooltip has both
            paint_title(painter, inner, title, year, QColor(colors.text), QColor(colors.muted))
        else:
            painter.setPen(QColor(colors.text) if miss is None else miss_color(colors, float(miss), _STRONG_MISS))
            words = self.words(index, inner.width())
            text = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(inner, data(index, Qt.ItemDataRole.TextAlignmentRole), text)
            if data(index, Role.HELD_OUT):
                self._ring(painter, inner, words)
        painter.restore()

    def _bar(self, painter: QPainter, inner: QRect, share: float) -> None:
        """Draw a bar to the left of the number, growing from the left."""
        room = inner.width() - painter.fontMetrics().horizontalAdvance("00,000") - MARGIN
        if room < _LEAST_BAR:
            return
        top = inner.center().y() - _BAR_HEIGHT / 2 + 0.5
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.colors.points))
        painter.drawRoundedRect(QRectF(inner.left(), top, max(share * room, _BAR_HEIGHT), _BAR_HEIGHT), 2, 2)

    def _bars(self, painter: QPainter, inner: QRect, counts: NDArray[np.uint8]) -> None:
        """Draw a small histogram of ratings, upright bars side by side on a thin line, from low to high."""
        width = inner.width() / max(len(counts), 1)
        base, room = inner.bottom() - 4.5, inner.height() - 9.0
        painter.setPen(QPen(QColor(self._theme.colors.border), 1))
        painter.drawLine(QPointF(inner.left(), base + 0.5), QPointF(inner.right(), base + 0.5))
        ramp = rating_ramp(self._theme.colors, len(counts))
        for place, height in enumerate(counts.tolist()):
            tall = height * room / 255
            painter.fillRect(QRectF(inner.left() + place * width + 0.5, base - tall, width - 1, tall), ramp[place])

    def _ring(self, painter: QPainter, inner: QRect, text: str) -> None:
        left = inner.right() - painter.fontMetrics().horizontalAdvance(text) - 6 - _RING / 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.colors.muted), 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(left, inner.center().y() + 0.5), _RING / 2, _RING / 2)


def paint_ground(
    painter: QPainter, option: QStyleOptionViewItem, colors: Colors, *, hovered: bool | None = None, keys: bool = False
) -> None:
    """Fill a row (or a cell of it) that is selected or hovered; with a bar at its left where the keys are at it."""
    rect, states = option.rect, QStyle.StateFlag
    if option.state & states.State_Selected:
        painter.fillRect(rect, QColor(colors.selected))
        if keys:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(colors.accent))
    elif option.state & states.State_MouseOver if hovered is None else hovered:
        painter.fillRect(rect, QColor(colors.hover))


def paint_title(painter: QPainter, rect: QRect, title: str, year: str, color: QColor, muted: QColor) -> None:
    """Draw a title, shortened when it must be, and its year in full after it."""
    bold = painter.font()
    plain = QFont(bold)
    plain.setWeight(QFont.Weight.Normal)
    metrics = painter.fontMetrics()
    painter.setFont(plain)
    year_width = painter.fontMetrics().horizontalAdvance(year) + MARGIN if year else 0
    painter.setFont(bold)
    mode = Qt.TextElideMode.ElideMiddle if any(mark in title for mark in _SERIES) else Qt.TextElideMode.ElideRight
    shown = metrics.elidedText(title, mode, max(rect.width() - year_width, 0))
    width = metrics.horizontalAdvance(shown)
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    painter.setPen(color)
    painter.drawText(QRect(rect.left(), rect.top(), width + 2, rect.height()), left, shown)
    if year:
        painter.setFont(plain)
        painter.setPen(muted)
        start = rect.left() + width + MARGIN
        painter.drawText(QRect(start, rect.top(), year_width, rect.height()), left, year)


def text_table(rows: int, columns: int, name: str) -> QTableWidget:
    """Make a table of plain texts, without a model, in which nothing can be selected; `name` is for screen readers."""
    made = QTableWidget(rows, columns)
    made.setAccessibleName(name)
    made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    made.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    made.setShowGrid(False)
    made.setWordWrap(False)
    made.setTabKeyNavigation(False)
    made.verticalHeader().hide()
    header = made.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    return made


class RowList(QListView):
    """Rows of one height, one selected at a time; the row under the mouse is repainted."""

    def __init__(self, model: QAbstractItemModel, theme: Theme) -> None:
        super().__init__()
        self.setModel(model)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self._fade = Fade(self)
        theme.changed.connect(self.viewport().update)

    def scrollTo(self, index: AnyIndex, hint: QAbstractItemView.ScrollHint = _VISIBLE) -> None:
        """Bring a row into sight, and not under the veil at the edge."""
        super().scrollTo(index, hint)
        if hint is _VISIBLE:
            self._fade.uncover(self.visualRect(index))

    def moving(self, _index: AnyIndex) -> QPointF | None:
        """How far from its place a row is drawn while it moves, in pixels; None for one at rest."""
        return None
