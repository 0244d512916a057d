"""How a listed film is painted: place and move, title and genres, predicted rating, its range, its support."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mfgui.ui.kit import fonts
from mfgui.ui.kit.roles import NEW, Role
from mfgui.ui.kit.row_table import paint_title, tabular
from mfgui.ui.kit.stars import STARS, paint_stars
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from mfgui.ui.kit.frame_model import AnyIndex
    from mfgui.ui.kit.theme import Theme

_PADDING = 6
_GAP = 10

_TITLE = "The Shawshank Redemption 1994"
"""Where a title as long as this has no room, the stars are left out: the number beside them says the same."""


class FilmRowDelegate(QStyledItemDelegate):
    """Two lines a film. Heights and widths follow the view's font."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        base = tabular(view.font())
        self._title = QFont(base)
        self._title.setWeight(QFont.Weight.DemiBold)
        self._stars = QFont(base)
        self._stars.setPointSizeF(base.pointSizeF() * 1.25)
        self._stars.setWeight(QFont.Weight.DemiBold)
        self._small = QFont(base)
        self._small.setPointSizeF(base.pointSizeF() * fonts.SMALL)
        upper = max(QFontMetrics(self._title).height(), QFontMetrics(self._stars).height())
        small = QFontMetrics(self._small)
        self._upper = upper
        self._height = upper + small.height() + 2 * _PADDING + 2
        self._rank_width = QFontMetrics(base).horizontalAdvance("100")
        self._stars_width = STARS * round(small.height() * 0.8)
        self._number_width = QFontMetrics(self._stars).horizontalAdvance(" 4.5")
        self._title_width = QFontMetrics(self._title).horizontalAdvance(_TITLE)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        """All rows have one height."""
        return QSize(200, self._height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """See the class."""
        colors = self._theme.colors
        rect = option.rect
        state = option.state
        text, muted = QColor(colors.text), QColor(colors.muted)
        data = index.model().data  # directly: by way of the index each answer costs twice as much
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.selected if selected else colors.hover))
            painter.drawRoundedRect(QRectF(rect), 6, 6)
            if selected and self._view.hasFocus():
                painter.setBrush(QColor(colors.accent))
                bar = QRectF(rect.left(), rect.top() + 8, 3, rect.height() - 16)
                painter.drawRoundedRect(bar, 1.5, 1.5)

        top = rect.top() + _PADDING
        second = top + self._upper + 2
        small_height = rect.bottom() - _PADDING - second + 1
        stars, between = data(index, Role.STARS), data(index, Role.RANGE) or ""
        small = QFontMetrics(self._small)
        left = rect.left() + 6 + self._rank_width + _GAP
        with_stars = self._stars_width + self._number_width
        roomy = rect.right() - left - 2 * _GAP - with_stars >= self._title_width
        right_width = max(with_stars if roomy else self._number_width, small.horizontalAdvance(between))
        right = rect.right() - _GAP - right_width
        start = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

        painter.setFont(tabular(self._view.font()))
        painter.setPen(muted)
        place = QRect(rect.left() + 6, top, self._rank_width, self._upper)
        painter.drawText(place, end, data(index, Role.RANK))
        self._paint_move(painter, QRect(place.left() - 4, second, place.width() + 4, small_height), index)
        painter.setFont(self._title)
        line = QRect(left, top, right - _GAP - left, self._upper)
        paint_title(painter, line, data(index, Role.TITLE), data(index, Role.YEAR), text, muted)
        painter.setFont(self._stars)
        painter.setPen(text)
        predicted = data(index, Role.PREDICTED)
        shown = predicted if stars is None else predicted.split()[0]
        painter.drawText(QRect(right, top, right_width, self._upper), end, shown)
        if roomy and stars is not None:
            row = QRectF(right, top, self._stars_width, self._upper)
            paint_stars(painter, row, float(stars), QColor(colors.reference), QColor(colors.border))
        painter.setFont(self._small)
        painter.setPen(muted)
        painter.drawText(QRect(right, second, right_width, small_height), end, between)
        below = QRect(left, second, right - _GAP - left, small_height)
        details = [data(index, Role.SUPPORT), data(index, Role.GENRES)]
        words = small.elidedText(" · ".join(filter(None, details)), Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, start, words)
        painter.restore()

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
