"""The worst misses as a table: who, which film, what was given and what was predicted."""

from __future__ import annotations

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
    from mfgui.evaluation.errors import WorstMisses
    from mfgui.ui.kit.array_table import AnyIndex


class MissColumn(Column):
    """Columns of the table."""

    FILM = 0
    PERSON = 1
    RATED = 2
    PREDICTED = 3
    MISS = 4


class MissesModel(ArrayTableModel):
    """Answers FILM, USER, MISS, TITLE and YEAR beside Qt's texts."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(MissColumn, parent)
        self._dataset: Dataset | None = None
        self._misses: WorstMisses | None = None
        self._texts: list[tuple[str, ...]] = []
        self._sorted_by, self._descending = MissColumn.MISS, True

    def set_misses(self, dataset: Dataset | None, misses: WorstMisses | None) -> None:
        """Show these."""
        self.beginResetModel()
        self._dataset, self._misses, self._texts = dataset, misses, []
        if dataset is not None and misses is not None:
            columns = (misses.films, misses.users, misses.rated, misses.predicted)
            for film, user, rated, predicted in zip(*(each.tolist() for each in columns), strict=True):
                self._texts.append(
                    (
                        dataset.films.caption(film),
                        dataset.user_label(user),
                        f"{rated:g}",
                        f"{predicted:.1f}",
                        words.signed(predicted - rated),
                    )
                )
        self._arrange()
        self.endResetModel()

    def film_and_user(self, row: int) -> tuple[int, int]:
        """Return the codes of a row's film and person."""
        assert self._misses is not None
        entry = self.entry(row)
        return int(self._misses.films[entry]), int(self._misses.users[entry])

    def _count(self) -> int:
        return len(self._texts)

    def _key(self, column: int) -> NDArray[Any]:
        misses = self._misses
        if misses is None or self._dataset is None:
            return np.empty(0)
        if column == MissColumn.FILM:
            titles = [text[0].casefold() for text in self._texts]
            ranks = {title: rank for rank, title in enumerate(sorted(set(titles)))}
            return np.array([ranks[title] for title in titles], np.float64)
        keys = {
            MissColumn.PERSON: misses.users,
            MissColumn.RATED: misses.rated,
            MissColumn.PREDICTED: misses.predicted,
            MissColumn.MISS: np.abs(misses.predicted - misses.rated),
        }
        return keys[MissColumn(column)].astype(np.float64)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Names of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (tr("Film"), tr("Person"), tr("Rated"), tr("Said"), tr("Miss"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT if section == MissColumn.FILM else RIGHT
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """See the class."""
        if not index.isValid() or self._misses is None or self._dataset is None:
            return None
        entry, column = self.entry(index.row()), index.column()
        texts, film = self._texts[entry], int(self._misses.films[entry])
        if role == Qt.ItemDataRole.DisplayRole:
            return texts[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT if column == MissColumn.FILM else RIGHT
        if role == Role.TITLE and column == MissColumn.FILM:
            return self._dataset.films.titles[film]
        if role == Role.YEAR and column == MissColumn.FILM:
            return words.year(self._dataset.films, film)
        if role == Role.MISS and column == MissColumn.MISS:
            return float(self._misses.predicted[entry] - self._misses.rated[entry])
        if role == Qt.ItemDataRole.ToolTipRole:
            return tr(
                "{film}\nPerson {person} gave {rated} stars; {predicted} were predicted.\n"
                "A double click leads to the film, or to the person.",
                film=texts[0],
                person=texts[1],
                rated=texts[2],
                predicted=texts[3],
            )
        if role == Role.FILM:
            return film
        return int(self._misses.users[entry]) if role == Role.USER else None
