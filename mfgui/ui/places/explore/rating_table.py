"""The table of somebody's ratings in which they can be changed in place, by clicks on stars or by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen

from mfgui.ui.kit.roles import Role
from mfgui.ui.kit.row_table import CellDelegate, RowTable
from mfgui.ui.kit.stars import STARS, paint_stars, rating_of_key, star_at

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from mfgui.data.dataset import RatingScale
    from mfgui.ui.kit.frame_model import AnyIndex, FrameModel
    from mfgui.ui.kit.theme import Theme

_SIZE = 15
_MARGIN = 8
STARS_WIDTH = STARS * _SIZE + 2 * _MARGIN
"""Room for the stars alone, in pixels; the number stands beside them."""


class RatingTable(RowTable):
    """Shows a `rated_model`. Click a star, or press 1–5, `+` and `−` for a step, Delete to take the rating away."""

    rated = Signal(int, object)
    """Carries a film's code and the rating wanted, None for none."""

    def __init__(self, model: FrameModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(model, theme, parent)
        self._frames = model
        self.scale: RatingScale | None = None
        self._column = model.column("rated")
        self.setItemDelegateForColumn(self._column, _StarDelegate(theme, self))

    def _row_of_stars(self, index: AnyIndex) -> QRectF:
        return stars_rect(self.visualRect(index))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the row; on its stars, ask for the rating that was clicked."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if self.scale is None or not index.isValid() or index.column() != self._column:
            return
        if event.button() == Qt.MouseButton.LeftButton:
            value = star_at(event.position().x(), self._row_of_stars(index).left(), _SIZE, self.scale)
            if value is not None:
                self._ask(index, value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the class."""
        index, scale, keys = self.currentIndex(), self.scale, Qt.Key
        if scale is None or not index.isValid():
            super().keyPressEvent(event)
            return
        rating = self._rating(index)
        wanted = rating_of_key(event.key(), scale)
        if wanted is not None:
            self._ask(index, wanted)
        elif event.key() in {keys.Key_Plus, keys.Key_Minus}:
            step = scale.step if event.key() == keys.Key_Plus else -scale.step
            self._ask(index, min(max(rating + step, scale.minimum), scale.maximum))
        elif event.key() in {keys.Key_Delete, keys.Key_Backspace}:
            self.rated.emit(index.data(Role.FILM), None)
        else:
            super().keyPressEvent(event)

    def _rating(self, index: AnyIndex) -> float:
        ratings = self._frames.values("rated")
        assert ratings is not None
        return float(ratings[self._frames.entry(index.row())])

    def _ask(self, index: AnyIndex, value: float) -> None:
        if value != self._rating(index):
            self.rated.emit(index.data(Role.FILM), value)


def stars_rect(cell: QRect) -> QRectF:
    """Return where the stars stand in a cell."""
    return QRectF(cell.left() + _MARGIN, cell.top(), STARS * _SIZE, cell.height())


class _StarDelegate(CellDelegate):
    """Stars, the number, a ring for what was held out; what a what-if changed stands in a frame."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """See the class."""
        super().paint(painter, option, index)
        colors = self._theme.colors
        cell, changed = option.rect, bool(index.data(Role.CHANGED))
        stars = stars_rect(cell).adjusted(0, 5, 0, -5)
        full = QColor(colors.accent if changed else colors.stars)
        paint_stars(painter, stars, float(index.data(Role.STARS)), full, QColor(colors.track))
        if changed:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(full, 1))
            painter.drawRoundedRect(QRectF(cell).adjusted(3.5, 2.5, -2.5, -2.5), 5, 5)
            painter.restore()
