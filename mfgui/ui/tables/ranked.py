"""The list of what a person would like next: a row for each place, whose film may change while it learns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from mfgui.ui.tables import words
from mfgui.ui.tables.roles import Role
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from mfgui.data.dataset import Dataset
    from mfgui.insight.ranking import RankedFilms
    from mfgui.ui.tables.array_table import AnyIndex


class RankedModel(QAbstractListModel):
    """Answers FILM, RANK, TITLE, YEAR, GENRES, PREDICTED and SUPPORT beside Qt's texts."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[dict[int, Any]] = []
        self._places: dict[int, int] = {}

    def set_ranked(self, dataset: Dataset, ranked: RankedFilms | None) -> None:
        """Show this list. Rows stand for places, so a view keeps where it has scrolled to."""
        rows = _rows(dataset, ranked) if ranked is not None else []
        shown, parent = len(self._rows), QModelIndex()
        self._places = {row[Role.FILM]: place for place, row in enumerate(rows)}
        if kept := min(len(rows), shown):
            self._rows[:kept] = rows[:kept]
            self.dataChanged.emit(self.index(0), self.index(kept - 1))
        if len(rows) > shown:
            self.beginInsertRows(parent, shown, len(rows) - 1)
            self._rows = rows
            self.endInsertRows()
        elif len(rows) < shown:
            self.beginRemoveRows(parent, len(rows), shown - 1)
            self._rows = rows
            self.endRemoveRows()

    def row_of_film(self, film: int | None) -> int:
        """Return the row that shows a film, -1 when it is not listed."""
        return self._places.get(film, -1) if film is not None else -1

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """Return the length of the list."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """See the class."""
        return self._rows[index.row()].get(role) if index.isValid() else None


def _rows(dataset: Dataset, ranked: RankedFilms) -> list[dict[int, Any]]:
    """Word every row once, not at each repaint."""
    films, rows = dataset.films, list[dict[int, Any]]()
    numbers = zip(ranked.films.tolist(), ranked.predicted.tolist(), ranked.support.tolist(), strict=True)
    for place, (film, predicted, support) in enumerate(numbers, 1):
        caption, supported = films.caption(film), words.ratings(support)
        genres = films.genres_of(film)
        spoken = tr(
            "{place}. {film}, predicted {stars:.1f} stars, {support}",
            place=place, film=caption, stars=predicted, support=supported,
        )  # fmt: skip
        rows.append(
            {
                Qt.ItemDataRole.DisplayRole: caption,
                Qt.ItemDataRole.ToolTipRole: f"{caption}\n{', '.join(genres)}" if genres else caption,
                Qt.ItemDataRole.AccessibleTextRole: spoken,
                Role.FILM: film,
                Role.RANK: str(place),
                Role.TITLE: films.titles[film],
                Role.YEAR: words.year(films, film),
                Role.GENRES: " · ".join(genres),
                Role.PREDICTED: words.stars(predicted),
                Role.SUPPORT: supported,
            }
        )
    return rows
