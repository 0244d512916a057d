"""The list of my ratings, newest first: stars to click in every row, keys 1–5 for the selected one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mfgui.data.dataset import RatingScale
from mfgui.ui.kit.columns import film_column
from mfgui.ui.kit.film_tile import ASPECT, paint_tile
from mfgui.ui.kit.frame_model import FrameModel
from mfgui.ui.kit.frames import Role, with_roles
from mfgui.ui.kit.row_table import RowList, paint_title
from mfgui.ui.kit.stars import STARS, paint_stars, rating_of_key, star_at
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QObject

    from mfgui.ui.kit.frame_model import AnyIndex
    from mfgui.ui.kit.frames import Row
    from mfgui.ui.kit.theme import Theme
_ROW, _STAR, _MARGIN = 34, 15, 8


def mine_model(parent: QObject | None = None) -> FrameModel:
    """Return a model of films with columns "film", "stars" on the data set's scale, and "stand_in" for points."""
    film = with_roles(
        film_column(_tooltip),
        {
            Role.STARS: lambda row: row["stars"] / row.dataset.scale.maximum,
            Role.STAND_IN: lambda row: row["stand_in"],
            Qt.ItemDataRole.AccessibleTextRole: _spoken,
        },
    )
    return FrameModel((film,), parent, key="film")


def _spoken(row: Row) -> str:
    caption = row.dataset.films.caption(row.film)
    if row["stand_in"]:
        return tr("{film}, counts as {stars:g} stars by your points", film=caption, stars=row["stars"])
    return tr("{film}, {stars:g} stars", film=caption, stars=row["stars"])


def _tooltip(row: Row) -> str:
    caption = row.dataset.films.caption(row.film)
    if row["stand_in"]:
        return tr("{film}\nStands for a group by your points; rate it to say so yourself.", film=caption)
    return caption


class MyRatings(RowList):
    """Shows a `mine_model`. Stars are given by a click or 1–5, a step by Right and Left; Delete removes."""

    rated = Signal(int, object)
    """Carries a film's code and the rating that somebody chose, None to take it away."""
    opened = Signal(int)
    """Carries the code of a film that somebody wants to know more of."""

    def __init__(self, model: FrameModel, theme: Theme) -> None:
        super().__init__(model, theme)
        self._theme = theme
        self.scale = RatingScale(0.5, 5, 0.5)
        self.hovered: tuple[int, float] | None = None
        self.setItemDelegate(_Delegate(theme, self))

    def _row_of_stars(self, row: QRect) -> QRectF:
        return QRectF(row.right() - _MARGIN - STARS * _STAR, row.top(), STARS * _STAR, row.height())

    def _star_under(self, position: QPointF) -> tuple[int, float] | None:
        index = self.indexAt(position.toPoint())
        if not index.isValid():
            return None
        stars = star_at(position.x(), self._row_of_stars(self.visualRect(index)).left(), _STAR, self.scale)
        return None if stars is None else (index.row(), stars)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what a click would give."""
        super().mouseMoveEvent(event)
        under = self._star_under(event.position())
        if under != self.hovered:
            self.hovered = under
            self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show what is given."""
        self.hovered = None
        self.viewport().update()
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Give the stars that were clicked."""
        super().mousePressEvent(event)
        under = self._star_under(event.position())
        if under is not None and event.button() == Qt.MouseButton.LeftButton:
            index = self.model().index(under[0], 0)
            self.rated.emit(index.data(Role.FILM), under[1])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the class."""
        keys, key, index = Qt.Key, event.key(), self.currentIndex()
        if not index.isValid():
            super().keyPressEvent(event)
            return
        film, stars = index.data(Role.FILM), index.data(Role.STARS) * self.scale.maximum
        given = rating_of_key(key, self.scale)
        if given is not None:
            self.rated.emit(film, given)
        elif key in {keys.Key_Left, keys.Key_Right}:
            step = self.scale.step if key == keys.Key_Right else -self.scale.step
            self.rated.emit(film, min(max(stars + step, self.scale.minimum), self.scale.maximum))
        elif key in {keys.Key_Delete, keys.Key_Backspace}:
            self.rated.emit(film, None)
        elif key in {keys.Key_Return, keys.Key_Enter}:
            self.opened.emit(film)
        else:
            super().keyPressEvent(event)


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: MyRatings) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        """All rows have one height."""
        return QSize(160, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw title, year and stars."""
        colors, rect = self._theme.colors, option.rect
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # what follows is laid out from the left
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colors.selected))
            if self._view.hasFocus():
                painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(colors.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(colors.hover))
        stars = QRectF(rect.right() - _MARGIN - STARS * _STAR, rect.top(), STARS * _STAR, rect.height())
        stand_in = index.data(Role.STAND_IN)
        share, hovered = index.data(Role.STARS), self._view.hovered
        if hovered is not None and hovered[0] == index.row():
            share = hovered[1] / self._view.scale.maximum
            stand_in = False
        fill = QColor(colors.points if stand_in else colors.stars)
        paint_stars(painter, stars.adjusted(0, 7, 0, -7), share, fill, QColor(colors.track))
        painter.setFont(option.font)
        tall = rect.height() - 6
        tile = QRectF(rect.left() + _MARGIN, rect.top() + 3, round(tall / ASPECT), tall)
        paint_tile(painter, tile, index.data(Role.TILE))
        left = round(tile.right()) + _MARGIN
        title = QRect(left, rect.top(), int(stars.left()) - left - _MARGIN, rect.height())
        text = QColor(colors.muted if stand_in else colors.text)
        paint_title(painter, title, index.data(Role.TITLE), index.data(Role.YEAR), text, QColor(colors.muted))
        painter.restore()
