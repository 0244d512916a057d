"""The view of a list of films: how a film is painted in two lines, and keys for what can be done with it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import (
    QEasingCurve,
    QItemSelectionModel,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    QVariantAnimation,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QKeySequence, QLinearGradient, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mfgui.ui.kit import fonts, motion
from mfgui.ui.kit.colors import Colors
from mfgui.ui.kit.film_tile import ASPECT, paint_tile
from mfgui.ui.kit.frame_model import AnyIndex, FrameModel
from mfgui.ui.kit.frames import NEW, Role
from mfgui.ui.kit.palette import rating_ramp
from mfgui.ui.kit.row_table import RowList, paint_title, tabular
from mfgui.ui.kit.theme import Theme
from mfgui.ui.text import tr

_PADDING = 6
_GAP = 9
_ROOMY = 420  # from this width on, in pixels at 100 % text size, the predicted rating is written beside its range
_BAR, _TRACK = 5.0, 3.0  # thickness of a range and of the scale beneath it
_GLIDE = 450  # milliseconds in which rows go to their new places
_ALIKE = 0.3  # share of the films in sight that a new list must have in common with the old one for its rows to glide


class FilmRowDelegate(QStyledItemDelegate):
    """Two lines a film. Heights and widths follow the view's font."""

    def __init__(self, theme: Theme, view: RowList) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._measure()
        theme.changed.connect(self._measure)

    @Slot()
    def _measure(self) -> None:
        base = tabular(fonts.body_font(self._theme.text_size))
        self._title = QFont(base)
        self._title.setWeight(QFont.Weight.DemiBold)
        self._figure = QFont(base)
        self._figure.setPointSizeF(base.pointSizeF() * fonts.HEADING)
        self._figure.setWeight(QFont.Weight.DemiBold)
        self._small = QFont(base)
        self._small.setPointSizeF(base.pointSizeF() * fonts.SMALL)
        small = QFontMetrics(self._small)
        self._upper = max(QFontMetrics(self._title).height(), QFontMetrics(self._figure).height())
        self._height = self._upper + small.height() + 2 * _PADDING + 2
        self._rank_width = QFontMetrics(base).horizontalAdvance("00")
        self._tile_width = round((self._height - 6) / ASPECT)
        self._stars_width = small.horizontalAdvance("88.8 ★ ")

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        """All rows have one height."""
        return QSize(200, self._height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        colors = self._theme.colors
        rect, shown = option.rect, self._view.moving(index)
        if shown is not None:
            rect = rect.translated(round(shown.x()), round(shown.y()))
        text, muted = QColor(colors.text), QColor(colors.muted)
        data = index.model().data  # directly: by way of the index each answer costs twice as much
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # what follows is laid out from the left
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, option.state, moved=shown is not None)

        top = rect.top() + _PADDING
        second = top + self._upper + 2
        small_height = rect.bottom() - _PADDING - second + 1
        start = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        rank = data(index, Role.RANK)
        wide = max(self._rank_width, QFontMetrics(self._small).horizontalAdvance(rank))
        place = QRect(rect.left() + 4, top, wide, self._upper)
        painter.setFont(self._small)
        painter.setPen(muted)
        painter.drawText(place, end, rank)
        self._paint_move(painter, QRect(rect.left(), second, place.width() + 4, small_height), index)
        left = place.right() + 8
        tall = round(self._tile_width * ASPECT)
        tile = QRectF(left, rect.top() + (rect.height() - tall) // 2, self._tile_width, tall)
        paint_tile(painter, tile, data(index, Role.TILE))
        left += self._tile_width + _GAP

        figure, bar = data(index, Role.FIGURE), data(index, Role.BAR)
        predicted = data(index, Role.PREDICTED)
        roomy = bar is not None and rect.width() >= self._theme.px(_ROOMY)
        right_width = max(self._theme.px(52), QFontMetrics(self._figure).horizontalAdvance(figure))
        right = rect.right() - _GAP - right_width
        painter.setFont(self._figure)
        painter.setPen(text)
        painter.drawText(QRect(right, top, right_width, self._upper), end, figure)
        odds = data(index, Role.ODDS)
        if odds is not None:
            paint_odds(painter, QRectF(right, second + 2, right_width, small_height - 3), odds, colors)
        elif bar is not None:
            middle = second + small_height / 2
            paint_range(painter, QRectF(right, middle - _BAR / 2, right_width, _BAR), bar, colors)
        painter.setFont(self._small)
        painter.setPen(muted)
        below = QRect(left, second, right - _GAP - left, small_height)
        if roomy:
            painter.drawText(QRect(right - self._stars_width, second, self._stars_width, small_height), end, predicted)
            below.setRight(right - self._stars_width - _GAP)
        beside = QFontMetrics(self._figure).horizontalAdvance(figure)
        line = QRect(left, top, rect.right() - _GAP - beside - _GAP - left, self._upper)
        bold = QFontMetrics(self._title)
        title, further = _in_two(bold, data(index, Role.TITLE), line.width(), below.width())
        facts = list(filter(None, (data(index, Role.YEAR), *data(index, Role.GENRES), data(index, Role.SUPPORT))))
        after = below.adjusted(bold.horizontalAdvance(further), 0, 0, 0)
        if further:
            facts.insert(0, "")  # a dot between the title's end and the year
        painter.drawText(after, start, _whole(QFontMetrics(self._small), facts, after.width()))
        painter.setFont(self._title)
        paint_title(painter, line, title, "", text, muted)
        if further:
            paint_title(painter, below, further, "", text, muted)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, *, moved: bool) -> None:
        colors = self._theme.colors
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.setPen(Qt.PenStyle.NoPen)
        if moved:  # rows pass over each other
            painter.setBrush(QColor(colors.surface))
            painter.drawRect(rect)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(colors.selected if selected else colors.hover))
            painter.drawRoundedRect(QRectF(rect), 6, 6)
            if selected and self._view.hasFocus():
                painter.setBrush(QColor(colors.accent))
                bar = QRectF(rect.left(), rect.top() + 8, 3, rect.height() - 16)
                painter.drawRoundedRect(bar, 1.5, 1.5)

    def _paint_move(self, painter: QPainter, rect: QRect, index: AnyIndex) -> None:
        """Mark below its place where a film has gone: up, down, or in."""
        moved = index.model().data(index, Role.MOVED)
        if not moved:
            return
        colors = self._theme.colors
        painter.setFont(self._small)
        painter.setPen(QColor(colors.accent if moved > 0 else colors.muted))
        words = tr("new") if moved == NEW else f"{'▲' if moved > 0 else '▼'}{abs(moved)}"
        if QFontMetrics(self._small).horizontalAdvance(words) > rect.width():
            words = words[:1]
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)


def _in_two(metrics: QFontMetrics, title: str, width: int, below: int) -> tuple[str, str]:
    """Break a title that is too long for a line after the last word that fits; its second part is "" for others.

    What follows a colon begins the second line, where it fits into that.
    """
    width -= 2  # some fonts are drawn wider than they are measured
    if metrics.horizontalAdvance(title) <= width:
        return title, ""
    words = title.split(" ")
    fits = next((n for n in range(len(words) - 1, 0, -1) if metrics.horizontalAdvance(" ".join(words[:n])) <= width), 0)
    if fits > 2 and words[fits - 2].endswith(":") and metrics.horizontalAdvance(" ".join(words[fits - 1 :])) <= below:
        fits -= 1
    return (" ".join(words[:fits]), " ".join(words[fits:])) if fits else (title, "")


def _whole(metrics: QFontMetrics, facts: list[str], width: int) -> str:
    """Join as many facts as there is room for, each of them whole; only the first is ever cut."""
    line = " · ".join(facts)
    while len(facts) > 1 and metrics.horizontalAdvance(line) > width:
        facts = facts[:-1]
        line = " · ".join(facts)
    return metrics.elidedText(line, Qt.TextElideMode.ElideRight, width)


def paint_range(painter: QPainter, rect: QRectF, bar: tuple[float, float, float], colors: Colors) -> None:
    """Draw on a rating scale from low to high where a rating likely lies, and a mark where it is expected."""
    low, middle, high = bar
    ramp = rating_ramp(colors, 9)
    shades = QLinearGradient(rect.topLeft(), rect.topRight())
    for place, color in enumerate(ramp):
        shades.setColorAt(place / (len(ramp) - 1), color)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colors.track))
    edge = (_BAR - _TRACK) / 2
    painter.drawRoundedRect(rect.adjusted(0, edge, 0, -edge), _TRACK / 2, _TRACK / 2)
    painter.setBrush(shades)
    reach = QRectF(rect.left() + low * rect.width(), rect.top(), max((high - low) * rect.width(), _BAR), rect.height())
    reach.moveRight(min(reach.right(), rect.right()))
    painter.drawRoundedRect(reach, _BAR / 2, _BAR / 2)
    at = min(max(rect.left() + middle * rect.width(), rect.left() + 4), rect.right() - 4)
    painter.setBrush(QColor(colors.surface))
    painter.setPen(QPen(QColor(colors.text), 1.6))
    painter.drawEllipse(QPointF(at, rect.center().y()), 3.6, 3.6)


def paint_odds(painter: QPainter, rect: QRectF, odds: NDArray[np.float32], colors: Colors) -> None:
    """Draw how likely each step of the rating scale is as upright bars on a line, the likeliest as tall as `rect`."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(QRectF(rect.left(), rect.bottom(), rect.width(), 1), QColor(colors.track))
    wide = rect.width() / len(odds)
    for place, (share, color) in enumerate(
        zip((odds / odds.max()).tolist(), rating_ramp(colors, len(odds)), strict=True)
    ):
        tall = share * rect.height()
        painter.fillRect(
            QRectF(rect.left() + place * wide + 0.5, rect.bottom() - tall, max(wide - 1, 0.5), tall), color
        )


class FilmList(RowList):
    """Shows a `ranked_model`. Enter opens a film, W asks why, H or Delete hides it, Ctrl+C copies.

    Rows whose film has another place in a new list glide there from where it was; new ones come in from the right.
    """

    opened = Signal(int)  # carries a film's code
    hidden = Signal(int)  # carries a film's code
    why = Signal()
    copied = Signal()

    def __init__(self, model: FrameModel, theme: Theme) -> None:
        super().__init__(model, theme)
        self._films = model
        self.setItemDelegate(FilmRowDelegate(theme, self))
        self.doubleClicked.connect(self._open)
        self._placed: NDArray[np.int32] = np.empty(0, np.int32)
        self._from: dict[int, QPointF] = {}
        self._left_at: int | None = None  # the topmost row, before a film that was selected elsewhere was scrolled to
        self._glide = QVariantAnimation(self)
        self._glide.setStartValue(1.0)
        self._glide.setEndValue(0.0)
        motion.set_duration(self._glide, _GLIDE)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._glide.valueChanged.connect(self._glide_on)
        self._glide.finished.connect(self._arrive)
        for changed in (model.dataChanged, model.rowsInserted, model.rowsRemoved):
            changed.connect(self._follow)

    def moving(self, index: AnyIndex) -> QPointF | None:
        """How far from its place a row is drawn while it glides, in pixels; None for one at rest."""
        begun = self._from.get(index.row())
        return None if begun is None else begun * float(self._glide.currentValue())

    @Slot()
    def _glide_on(self) -> None:
        self.viewport().update()

    @Slot()
    def _arrive(self) -> None:
        self._from.clear()
        self.viewport().update()

    @Slot()
    def _follow(self) -> None:
        """Let the rows in sight glide from where their films were in the list before."""
        values = self._films.values("film")
        now = np.empty(0, np.int32) if values is None else np.asarray(values)
        if now is self._placed or np.array_equal(now, self._placed):
            return
        before, self._placed = self._placed, now
        self._glide.stop()
        self._from.clear()
        height = self.sizeHintForRow(0)
        if not self.isVisible() or not len(before) or height <= 0 or motion.reduced():
            return
        first = max(self.verticalScrollBar().value() // height, 0)
        sight = now[first : first + self.viewport().height() // height + 2]
        if not len(sight) or np.isin(sight, before).mean() < _ALIKE:
            return
        was = {film: place for place, film in enumerate(before[:1000].tolist())}
        for row, film in enumerate(sight.tolist(), first):
            if film not in was:
                self._from[row] = QPointF(self.viewport().width(), 0)
            elif was[film] != row:
                most = self.viewport().height()
                self._from[row] = QPointF(0, min(max((was[film] - row) * height, -most), most))
        self._glide.start()

    @property
    def film(self) -> int | None:
        """Code of the selected film, None for none."""
        index = self.currentIndex()
        return index.data(Role.FILM) if index.isValid() else None

    def scrollToTop(self) -> None:
        """Stay there: no film's end leads anywhere else."""
        self._left_at = None
        super().scrollToTop()

    def show_film(self, film: int | None, *, scroll: bool) -> None:
        """Select the row that shows a film, wherever it has moved to; nothing where it is not listed.

        Without a film the rows are in sight again that were before one was scrolled to.
        """
        row, selection = self._films.row_where("film", film), self.selectionModel()
        if film is None and self._left_at is not None:
            self.scrollTo(self._films.index(self._left_at, 0), self.ScrollHint.PositionAtTop)
            self._left_at = None
        if row < 0:
            selection.clear()
            return
        if scroll:
            self._films.fetch_to(row)
        elif row >= self._films.rowCount():
            selection.clear()
            return
        index = self._films.index(row, 0)
        if selection.currentIndex() != index or not selection.isSelected(index):
            self.setAutoScroll(False)
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.setAutoScroll(True)
        if scroll:
            before = self.indexAt(QPoint(1, 1)).row(), self.verticalScrollBar().value()
            self.scrollTo(index)
            if self._left_at is None and self.verticalScrollBar().value() != before[1]:
                self._left_at = before[0]

    @Slot()
    def _open(self) -> None:
        if self.film is not None:
            self.opened.emit(self.film)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys, key, film = Qt.Key, event.key(), self.film
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        elif plain and key in {keys.Key_Return, keys.Key_Enter} and film is not None:
            self.opened.emit(film)
        elif plain and key == keys.Key_W:
            self.why.emit()
        elif plain and key in {keys.Key_H, keys.Key_Delete} and film is not None:
            self.hidden.emit(film)
        else:
            super().keyPressEvent(event)
