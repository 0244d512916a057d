"""The table of all films: title, how many rated it, what they gave on average."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QObject, Qt

from mfgui.ui.kit import words
from mfgui.ui.kit.array_table import LEFT, RIGHT, ArrayTableModel, Column
from mfgui.ui.kit.roles import Role
from mfgui.ui.text import count, tr

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mfgui.data.dataset import Films
    from mfgui.insight.rating_sums import RatingSums
    from mfgui.ui.kit.array_table import AnyIndex


class FilmColumn(Column):
    """What is told of each film."""

    FILM = 0
    RATINGS = 1
    MEAN = 2


@dataclass(frozen=True, slots=True, eq=False)
class FilmNumbers:
    """All films in numbers, made off the GUI thread; arrays of shape (M,).

    Attributes
    ----------
    places
        int32: the place of each film in the order of the titles.
    counts, means
        int64 and float32: ratings and their mean, NaN without any.
    shares
        float32 in [0, 1]: how long the bar of its ratings is, logarithmic.
    """

    films: Films
    places: NDArray[np.int32]
    counts: NDArray[np.int64]
    means: NDArray[np.float32]
    shares: NDArray[np.float32]

    @staticmethod
    def of(films: Films, at: RatingSums) -> FilmNumbers:
        """Make them from what everybody gives."""
        order = sorted(range(len(films)), key=lambda film: films.titles[film].casefold())
        places = np.empty(len(films), np.int32)
        places[order] = np.arange(len(films), dtype=np.int32)
        counts = at.film_counts
        means = np.where(counts > 0, at.film_sums / np.maximum(counts, 1), np.nan).astype(np.float32)
        shares = np.log1p(counts) / np.log1p(max(int(counts.max(initial=0)), 1))
        return FilmNumbers(films, places, counts, means, shares.astype(np.float32))


class FilmsModel(ArrayTableModel):
    """Answers Role.FILM on every column, TITLE and YEAR on FILM, SHARE on RATINGS; at first most rated first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(FilmColumn, parent)
        self._numbers: FilmNumbers | None = None

    def set_films(self, numbers: FilmNumbers | None) -> None:
        """Show these films."""
        self.beginResetModel()
        self._numbers = numbers
        self._arrange()
        self.endResetModel()

    def _count(self) -> int:
        return 0 if self._numbers is None else len(self._numbers.films)

    def _key(self, column: int) -> NDArray[Any]:
        numbers = self._numbers
        if numbers is None:
            return np.empty(0)
        keys: dict[int, NDArray[Any]] = {
            FilmColumn.FILM: numbers.places,
            FilmColumn.RATINGS: numbers.counts,
            FilmColumn.MEAN: numbers.means,
        }
        return keys[column]

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """See the class."""
        numbers = self._numbers
        if numbers is None or not index.isValid():
            return None
        film, column, films = self.entry(index.row()), index.column(), numbers.films
        if role == Role.FILM:
            return film
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT if column == FilmColumn.FILM else RIGHT
        if column == FilmColumn.FILM:
            if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
                return films.caption(film)
            if role == Role.TITLE:
                return films.titles[film]
            return words.year(films, film) if role == Role.YEAR else None
        if column == FilmColumn.RATINGS:
            if role == Qt.ItemDataRole.DisplayRole:
                return count(int(numbers.counts[film]))
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return words.ratings(int(numbers.counts[film]))
            return float(numbers.shares[film]) if role == Role.SHARE else None
        mean = float(numbers.means[film])
        if role == Qt.ItemDataRole.DisplayRole:
            return words.NOTHING if np.isnan(mean) else words.stars(mean)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the columns' names, and how each is sorted at first."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(FilmColumn):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (tr("Film"), tr("Ratings"), tr("Mean"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT if section == FilmColumn.FILM else RIGHT
        if role == Qt.ItemDataRole.InitialSortOrderRole:
            first_up = section == FilmColumn.FILM
            return Qt.SortOrder.AscendingOrder if first_up else Qt.SortOrder.DescendingOrder
        return None
