"""The table of one person's rated films beside the model's predictions; what a what-if changed is marked."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QObject, Qt

from mfgui.ui.kit import words
from mfgui.ui.kit.array_table import LEFT, RIGHT, ArrayTableModel, Column
from mfgui.ui.kit.roles import Role
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mfgui.data.dataset import Dataset
    from mfgui.insight.people import RatedFilms
    from mfgui.ui.kit.array_table import AnyIndex


class RatedColumn(Column):
    """What is told of each rated film."""

    FILM = 0
    RATED = 1
    PREDICTED = 2
    MISS = 3


class RatedModel(ArrayTableModel):
    """Answers Role.FILM on every column, TITLE and YEAR on FILM, HELD_OUT, STARS and CHANGED on RATED, MISS on MISS."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(RatedColumn, parent)
        self._dataset: Dataset | None = None
        self._rated: RatedFilms | None = None
        self._decimals = 1
        self._entries: dict[int, int] = {}
        self._before: dict[int, float | None] = {}

    def set_rated(
        self, dataset: Dataset | None, rated: RatedFilms | None, before: dict[int, float | None] | None = None
    ) -> None:
        """Show these films; when they are the same as before, only the numbers change and rows may move.

        `before` has for each film that a what-if changed the rating there was (None for none). Where ratings
        alone changed, rows stay where they are until somebody sorts: what one has just clicked does not jump.
        """
        self._before = before or {}
        earlier = self._rated
        same = (
            dataset is self._dataset
            and rated is not None
            and earlier is not None
            and np.array_equal(rated.films, earlier.films)
        )
        if same:
            assert rated is not None
            assert earlier is not None
            edited = not np.array_equal(rated.ratings, earlier.ratings)
            self._rated = rated
            if not edited and self._sorted_by in {RatedColumn.PREDICTED, RatedColumn.MISS}:
                self._rearrange()
            if len(self._order):
                self.dataChanged.emit(self.index(0, 0), self.index(len(self._order) - 1, RatedColumn.MISS))
            return
        self.beginResetModel()
        self._dataset, self._rated = dataset, rated
        self._decimals = 0 if dataset is not None and dataset.scale.step == 1 else 1
        self._entries = {} if rated is None else {int(film): n for n, film in enumerate(rated.films)}
        self._arrange()
        self.endResetModel()

    def rating_of(self, film: int) -> float | None:
        """Return the rating that is shown for a film, None for none."""
        entry = self._entries.get(film)
        return None if entry is None or self._rated is None else float(self._rated.ratings[entry])

    def row_of_film(self, film: int | None) -> int:
        """Return the row that shows a film, -1 when it is not rated."""
        return self.row_of(self._entries.get(film, -1)) if film is not None else -1

    def _count(self) -> int:
        return 0 if self._rated is None else len(self._rated)

    def _key(self, column: int) -> NDArray[Any]:
        rated = self._rated
        if rated is None:
            return np.empty(0)
        keys: dict[int, NDArray[Any]] = {
            RatedColumn.FILM: np.arange(len(rated)),  # they come in the order of the titles
            RatedColumn.RATED: rated.ratings,
            RatedColumn.PREDICTED: rated.predicted,
            RatedColumn.MISS: rated.misses,
        }
        return keys[column]

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """See the class."""
        rated, dataset = self._rated, self._dataset
        if rated is None or dataset is None or not index.isValid():
            return None
        entry, column = self.entry(index.row()), index.column()
        film = int(rated.films[entry])
        if role == Role.FILM:
            return film
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT if column == RatedColumn.FILM else RIGHT
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tool_tip(entry, column)
        if column == RatedColumn.FILM:
            if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
                return dataset.films.caption(film)
            if role == Role.TITLE:
                return dataset.films.titles[film]
            if role == Role.YEAR:
                return words.year(dataset.films, film)
            return None
        rating, predicted = float(rated.ratings[entry]), float(rated.predicted[entry])
        if column == RatedColumn.RATED:
            if role == Qt.ItemDataRole.DisplayRole:
                return words.stars(rating, self._decimals)
            if role == Role.STARS:
                return rating / dataset.scale.maximum
            if role == Role.CHANGED:
                return film in self._before
            if role == Role.HELD_OUT:
                return bool(rated.held_out[entry])
            if role == Qt.ItemDataRole.AccessibleTextRole:
                kept = tr(", kept from training") if rated.held_out[entry] else ""
                return tr("rated {stars:g} stars", stars=rating) + kept + self._was(film)
        elif math.isnan(predicted):
            if role == Qt.ItemDataRole.DisplayRole:
                return words.NOTHING
        elif column == RatedColumn.PREDICTED:
            if role == Qt.ItemDataRole.DisplayRole:
                return f"{predicted:.1f}"
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return tr("predicted {stars:.1f} stars", stars=predicted)
        else:
            if role == Qt.ItemDataRole.DisplayRole:
                return words.signed(predicted - rating)
            if role == Role.MISS:
                return predicted - rating
        return None

    def _was(self, film: int) -> str:
        """Say what a what-if changed."""
        if film not in self._before:
            return ""
        before = self._before[film]
        return tr(", what if: not rated") if before is None else tr(", what if: really {stars:g}", stars=before)

    def _tool_tip(self, entry: int, column: int) -> str | None:
        assert self._rated is not None
        assert self._dataset is not None
        film = int(self._rated.films[entry])
        if column == RatedColumn.FILM:
            genres = ", ".join(self._dataset.films.genres_of(film))
            caption = self._dataset.films.caption(film)
            return f"{caption}\n{genres}" if genres else caption
        if column == RatedColumn.RATED and film in self._before:
            return self._was(film).removeprefix(", ").capitalize()
        if self._rated.held_out[entry]:
            return tr("Kept from training: the model never saw this rating")
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the columns' names, what they mean, and how each is sorted at first."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(RatedColumn):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (tr("Film"), tr("Rated"), tr("Predicted"), tr("Miss"))[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return (
                None,
                tr("What this person gave; a ring marks ratings that were kept from training"),
                tr("What the model expects this person to give"),
                tr("Predicted minus rated: + where the model expected more, − where it expected less"),
            )[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT if section == RatedColumn.FILM else RIGHT
        if role == Qt.ItemDataRole.InitialSortOrderRole:
            first_up = section == RatedColumn.FILM
            return Qt.SortOrder.AscendingOrder if first_up else Qt.SortOrder.DescendingOrder
        return None
