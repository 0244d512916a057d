"""The films that I rated, newest first, and below them those that only points stand for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from mfgui.ui.kit import words
from mfgui.ui.kit.roles import Role
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mfgui.data.dataset import Dataset
    from mfgui.ui.kit.array_table import AnyIndex


@dataclass(frozen=True, slots=True)
class MyRating:
    """A film and what I gave it, on the data set's scale; a stand-in comes from points."""

    film: int
    stars: float
    stand_in: bool = False


class MineModel(QAbstractListModel):
    """Answers FILM, TITLE, YEAR, STARS (a share of the scale's maximum) and STAND_IN beside Qt's texts."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[dict[int, Any]] = []
        self._films: list[int] = []

    def set_ratings(self, dataset: Dataset | None, ratings: Sequence[MyRating]) -> None:
        """Show these, in this order; rows that stay are not touched."""
        rows = [] if dataset is None else [_row(dataset, rating) for rating in ratings]
        films = [] if dataset is None else [rating.film for rating in ratings]
        parent, before = QModelIndex(), self._films
        if films == before:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
        elif (new := _extra(films, before)) is not None:
            self.beginInsertRows(parent, new, new)
            self._films, self._rows = films, rows
            self.endInsertRows()
        elif (gone := _extra(before, films)) is not None:
            self.beginRemoveRows(parent, gone, gone)
            self._films, self._rows = films, rows
            self.endRemoveRows()
        else:
            self.beginResetModel()
            self._films, self._rows = films, rows
            self.endResetModel()

    def row_of_film(self, film: int | None) -> int:
        """Return the row that shows a film, -1 when none does."""
        return self._films.index(film) if film in self._films else -1

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """Return the number of films."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """See the class."""
        return self._rows[index.row()].get(role) if index.isValid() else None


def _extra(longer: list[int], shorter: list[int]) -> int | None:
    """Return the place of the one film that one list has beyond the other, None where they differ otherwise."""
    if len(longer) != len(shorter) + 1:
        return None
    place = next((n for n, film in enumerate(shorter) if longer[n] != film), len(shorter))
    return place if longer[:place] + longer[place + 1 :] == shorter else None


def _row(dataset: Dataset, rating: MyRating) -> dict[int, Any]:
    films, film = dataset.films, rating.film
    caption = films.caption(film)
    spoken = tr("{film}, {stars:g} stars", film=caption, stars=rating.stars)
    tip = caption
    if rating.stand_in:
        spoken = tr("{film}, counts as {stars:g} stars by your points", film=caption, stars=rating.stars)
        tip = tr("{film}\nStands for a group by your points; rate it to say so yourself.", film=caption)
    return {
        Qt.ItemDataRole.DisplayRole: caption,
        Qt.ItemDataRole.ToolTipRole: tip,
        Qt.ItemDataRole.AccessibleTextRole: spoken,
        Role.FILM: film,
        Role.TITLE: films.titles[film],
        Role.YEAR: words.year(films, film),
        Role.STARS: rating.stars / dataset.scale.maximum,
        Role.STAND_IN: rating.stand_in,
    }
