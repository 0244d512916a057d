"""The table of the films nearest to one: how near, what they share."""

from __future__ import annotations

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
    from mfgui.insight.film_summary import SimilarFilm
    from mfgui.ui.kit.array_table import AnyIndex

_TAGS = 4
"""So many shared tags are named."""


class SimilarColumn(Column):
    """What is told of each film."""

    FILM = 0
    NEAR = 1
    SHARES = 2
    LIKED = 3


class SimilarModel(ArrayTableModel):
    """Answers Role.FILM on every column, TITLE and YEAR on FILM and SHARES; nearest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(SimilarColumn, parent)
        self._films: Films | None = None
        self._similar: tuple[SimilarFilm, ...] = ()

    def set_films(self, films: Films | None, similar: tuple[SimilarFilm, ...]) -> None:
        """Show these films."""
        self.beginResetModel()
        self._films, self._similar = films, similar
        self._arrange()
        self.endResetModel()

    def _count(self) -> int:
        return len(self._similar)

    def _key(self, column: int) -> NDArray[Any]:
        similar, films = self._similar, self._films
        if films is None:
            return np.empty(0)
        titles = sorted(range(len(similar)), key=lambda row: films.titles[similar[row].film].casefold())
        keys = {
            SimilarColumn.FILM: np.argsort(titles),
            SimilarColumn.NEAR: np.array([-k.cosine for k in similar]),
            SimilarColumn.SHARES: np.array([-len(k.genres) - len(k.tags) for k in similar]),
            SimilarColumn.LIKED: np.array([-k.liked_both for k in similar]),
        }
        return keys[SimilarColumn(column)]

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """See the class."""
        films = self._films
        if films is None or not index.isValid():
            return None
        similar, column = self._similar[self.entry(index.row())], index.column()
        if role == Role.FILM:
            return similar.film
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT if column in {SimilarColumn.FILM, SimilarColumn.SHARES} else RIGHT
        told = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
        if column == SimilarColumn.FILM:
            if role in told or role == Qt.ItemDataRole.ToolTipRole:
                return films.caption(similar.film)
            if role == Role.TITLE:
                return films.titles[similar.film]
            return words.year(films, similar.film) if role == Role.YEAR else None
        if column == SimilarColumn.NEAR:
            if role == Qt.ItemDataRole.ToolTipRole:
                return tr(
                    "Cosine of the film factors; 1 is the same direction. {n} to learn from.",
                    n=words.ratings(similar.support),
                )
            return f"{similar.cosine:.2f}" if role in told else None
        if column == SimilarColumn.SHARES:
            if role == Role.TITLE:  # a title is shortened where there is no room
                return shared_words(similar)
            if role == Role.YEAR:
                return ""
            return shared_words(similar) if role in told or role == Qt.ItemDataRole.ToolTipRole else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return tr(
                "Of {both} people who rated both, {liked} gave each of them more than they give on average",
                both=count(similar.both),
                liked=count(similar.liked_both),
            )
        return (
            tr("{liked} of {both}", liked=count(similar.liked_both), both=count(similar.both)) if role in told else None
        )

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the columns' names and what they mean."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(SimilarColumn):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (tr("Film"), tr("Likeness"), tr("Both are"), tr("Liked both"))[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return (
                None,
                tr("How alike the method finds them, from who liked which: the cosine of their factors"),
                tr("Genres and tags that both have; the method has not seen them"),
                tr("People who gave both more than their average, of those who rated both"),
            )[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT if section in {SimilarColumn.FILM, SimilarColumn.SHARES} else RIGHT
        if role == Qt.ItemDataRole.InitialSortOrderRole:
            return Qt.SortOrder.AscendingOrder
        return None


def shared_words(similar: SimilarFilm) -> str:
    """Say which genres and tags both have."""
    tags = [tr("“{tag}”", tag=tag) for tag in similar.tags[:_TAGS]]
    return " · ".join((*similar.genres, *tags)) or words.NOTHING
