"""Films for several people: a row a film, a column a person, and who gives way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from mfgui.ui.kit import words
from mfgui.ui.kit.array_table import LEFT, RIGHT
from mfgui.ui.kit.roles import Role
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mfgui.data.dataset import Dataset
    from mfgui.insight.together import SharedList
    from mfgui.ui.kit.array_table import AnyIndex

PLACE, FILM, FIRST_PERSON = 0, 1, 2


def step_down(shared: SharedList, place: int, who: int) -> float:
    """By how much somebody gives way, as the rounded numbers on screen tell it."""
    return round(float(shared.favourite_stars[who]), 1) - round(float(shared.predicted[place, who]), 1)


def gives_way(shared: SharedList, place: int) -> tuple[int, float] | None:
    """Return who gives way most for a film and by how much, in the numbers on screen; None when nobody does."""
    steps = [step_down(shared, place, who) for who in range(shared.predicted.shape[1])]
    who = max(range(len(steps)), key=lambda n: steps[n])
    return (who, steps[who]) if steps[who] > 0.05 else None


class SharedModel(QAbstractTableModel):
    """Columns: place, film, what each person is expected to give, who gives way. Answers FILM everywhere."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dataset: Dataset | None = None
        self._shared: SharedList | None = None
        self._names: list[str] = []

    def set_shared(self, dataset: Dataset | None, shared: SharedList | None, names: Sequence[str]) -> None:
        """Show this list for these people; with the same people only numbers change."""
        length = 0 if shared is None else len(shared)
        if list(names) == self._names and length == self.rowCount() > 0:
            self._dataset, self._shared = dataset, shared
            self.dataChanged.emit(self.index(0, 0), self.index(length - 1, self.columnCount() - 1))
            return
        self.beginResetModel()
        self._dataset, self._shared, self._names = dataset, shared, list(names)
        self.endResetModel()

    def row_of_film(self, film: int | None) -> int:
        """Return the row that shows a film, -1 when it is not listed."""
        if self._shared is None or film is None:
            return -1
        places = (self._shared.films == film).nonzero()[0]
        return int(places[0]) if len(places) else -1

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """Return the number of films."""
        return 0 if self._shared is None or (parent is not None and parent.isValid()) else len(self._shared)

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else FIRST_PERSON + len(self._names) + 1

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """See the class."""
        data, shared = self._dataset, self._shared
        if data is None or shared is None or not index.isValid():
            return None
        row, column = index.row(), index.column()
        film = int(shared.films[row])
        if role == Role.FILM:
            return film
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT if column in {FILM, self.columnCount() - 1} else RIGHT
        if column == FILM:
            if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
                return data.films.caption(film)
            if role == Qt.ItemDataRole.ToolTipRole:
                genres = ", ".join(data.films.genres_of(film))
                told = [data.films.caption(film), genres, words.ratings(int(shared.support[row]))]
                return "\n".join(filter(None, told))
            if role == Role.TITLE:
                return data.films.titles[film]
            if role == Role.YEAR:
                return words.year(data.films, film)
            return None
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        if column == PLACE:
            return str(row + 1)
        if column < FIRST_PERSON + len(self._names):
            stars = float(shared.predicted[row, column - FIRST_PERSON])
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return tr("{name}: {stars:.1f} stars", name=self._names[column - FIRST_PERSON], stars=stars)
            return f"{stars:.1f}"
        way = gives_way(shared, row)
        if way is None:
            return tr("nobody")
        return f"{self._names[way[0]]} {words.signed(-way[1])}"

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the columns' names and what they mean."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < self.columnCount():
            return None
        last = section == self.columnCount() - 1
        if role == Qt.ItemDataRole.DisplayRole:
            if section < FIRST_PERSON:
                return ("", tr("Film"))[section]
            return tr("Gives way") if last else self._names[section - FIRST_PERSON]
        if role == Qt.ItemDataRole.ToolTipRole and section >= FIRST_PERSON:
            if last:
                return tr("Who is furthest below their own favourite with this film, and by how many stars")
            return tr("What {name} is expected to give, in stars", name=self._names[section - FIRST_PERSON])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT if section == FILM or last else RIGHT
        return None
