"""Ratings beside predictions, as a table to change them in: what if? Each change is a step that can be undone."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem

from mfgui.data.dataset import Dataset, RatingScale
from mfgui.insight.people import RatedFilms
from mfgui.ui.kit import words
from mfgui.ui.kit.columns import film_column, miss_column
from mfgui.ui.kit.frame_model import AnyIndex, FrameModel
from mfgui.ui.kit.frames import Role, Row, number_column
from mfgui.ui.kit.row_table import CellDelegate, RowTable
from mfgui.ui.kit.stars import STARS, paint_stars, rating_of_key, star_at
from mfgui.ui.kit.theme import Theme
from mfgui.ui.state.person import Person, person_of
from mfgui.ui.state.workspace import Workspace
from mfgui.ui.text import numeral, tr

_SIZE = 15
_MARGIN = 8
STARS_WIDTH = STARS * _SIZE + 2 * _MARGIN  # room for the stars alone, in pixels; the number stands beside them


def rated_model(parent: QObject | None = None) -> FrameModel:
    """Return a model for frames by `rated_frame`."""
    rated = number_column(
        "rated",
        tr("Rated"),
        lambda row: words.stars(float(row["rated"]), 0 if row.dataset.scale.step == 1 else 1),
        tr("What this person gave; a ring marks ratings that were held out from training"),
        roles={
            Role.STARS: lambda row: float(row["rated"]) / row.dataset.scale.maximum,
            Role.CHANGED: lambda row: row["changed"],
            Role.HELD_OUT: lambda row: bool(row["held_out"]),
            Qt.ItemDataRole.ToolTipRole: lambda row: _change(row) or _held_out_hint(row),
            Qt.ItemDataRole.AccessibleTextRole: _spoken_rating,
        },
    )
    predicted = number_column(
        "predicted",
        tr("Predicted"),
        lambda row: words.NOTHING if math.isnan(row["predicted"]) else numeral(row["predicted"], ".1f"),
        tr("What the model expects this person to give"),
        roles={
            Qt.ItemDataRole.ToolTipRole: _held_out_hint,
            Qt.ItemDataRole.AccessibleTextRole: lambda row: (
                None if math.isnan(row["predicted"]) else tr("predicted {stars:.1f} stars", stars=row["predicted"])
            ),
        },
    )
    return FrameModel(
        (film_column(), rated, predicted, miss_column(_held_out_hint)), parent, key="film", written="rated"
    )


def rated_frame(rated: RatedFilms, before: Mapping[int, float | None] | None = None) -> dict[str, Any]:
    """Return rated films in the order of their titles.

    `before`: by film: the rating before a what-if changed it, None for none.
    """
    before, films = before or {}, rated.films.tolist()
    return {
        "film": rated.films,
        "title": range(len(rated)),
        "rated": rated.ratings,
        "predicted": rated.predicted,
        "miss": rated.misses,
        "held_out": rated.held_out,
        "changed": [film in before for film in films],
        "before": [before.get(film) for film in films],
    }


def _change(row: Row) -> str:
    """What a what-if changed, "" for nothing."""
    if not row["changed"]:
        return ""
    before = row["before"]
    return tr("What if: not rated") if before is None else tr("What if: really {stars:g}", stars=before)


def _held_out_hint(row: Row) -> str | None:
    return tr("Held out from training: the model never saw this rating") if row["held_out"] else None


def _spoken_rating(row: Row) -> str:
    held_out = tr("held out from training") if row["held_out"] else ""
    rated = tr("rated {stars:g} stars", stars=row["rated"])
    return ", ".join(filter(None, (rated, held_out, _change(row))))


def change_rating(workspace: Workspace, film: int, rating: float | None) -> bool:
    """Show the selected person as if they had rated a film so (None: not at all); whether that is possible.

    It cannot where the method takes in no changed ratings without training again.
    """
    person, data = workspace.person, workspace.dataset
    if person is None or data is None:
        return False
    changed = person.what_if(film, rating)
    if workspace.model is not None and workspace.model_for(changed) is None:
        return False
    title = data.films.titles[film]
    workspace.do(lambda: tr("what if: {film}", film=title), partial(_show, workspace, data), person, changed)
    return True


def reset(workspace: Workspace) -> None:
    """Show the selected person as they really rated."""
    person, data = workspace.person, workspace.dataset
    if person is not None and person.base is not None and data is not None:
        workspace.do(lambda: tr("reset the what-if"), partial(_show, workspace, data), person, person.real)


def _show(workspace: Workspace, data: Dataset, person: Person) -> bool:
    """Show somebody of a data set, by their name of now; False when that is no longer open."""
    if workspace.dataset is data:
        real = person.real
        named = person.of(real if real.user is None else person_of(data, real.user))
        # As they are where the name is the same: panels ask nothing anew about the very same person.
        workspace.select_person(person if named.name == person.name else named)
    return workspace.dataset is data


class RatingTable(RowTable):
    """Shows a `rated_model`. Click a star, or press 1–5, `+` and `−` for a step, Delete to take the rating away."""

    rated = Signal(int, object)  # carries a film's code and the rating wanted, None for none

    def __init__(self, model: FrameModel, theme: Theme) -> None:
        super().__init__(model, theme)
        self._frames = model
        self.scale: RatingScale | None = None
        self._column = model.column("rated")
        self.setItemDelegateForColumn(self._column, _StarDelegate(theme, self))

    def _row_of_stars(self, index: AnyIndex) -> QRectF:
        return stars_rect(self.visualRect(index))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if self.scale is None or not index.isValid() or index.column() != self._column:
            return
        if event.button() == Qt.MouseButton.LeftButton:
            value = star_at(event.position().x(), self._row_of_stars(index).left(), _SIZE, self.scale)
            if value is not None:
                self._ask(index, value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
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
    """Stars, the number where there is room, a ring for what was held out; a frame for what a what-if changed."""

    def words(self, index: AnyIndex, width: int) -> str:
        """Leave the number out where it has no room beside the stars, which say the same."""
        return super().words(index, width) if width > STARS_WIDTH + 24 else ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
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
