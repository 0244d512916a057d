"""The list of what a person would like next: a row for each place, whose film may change while it learns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from mfgui.ui.kit import words
from mfgui.ui.kit.roles import NEW, Role
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mfgui.data.dataset import Dataset
    from mfgui.insight.ranking import RankedFilms
    from mfgui.ui.kit.frame_model import AnyIndex

AT_ONCE = 200
"""So many rows are there at first, and as many more each time that somebody scrolls to the end."""


@dataclass(frozen=True, slots=True, eq=False)
class RankedMarks:
    """What is told of ranked films beyond the ranking itself; all arrays have shape (n,).

    Attributes
    ----------
    lows, highs
        float32: between which ratings each film's rating likely lies; None where nothing tells.
    level
        Share of ratings that are to lie so.
    moved
        int32: places higher than before (`NEW` for films not listed before); None to mark nothing.
    rated
        float32: what the person gave, NaN for films not rated; None where no rated films are listed.
    """

    lows: NDArray[np.float32] | None = None
    highs: NDArray[np.float32] | None = None
    moved: NDArray[np.int32] | None = None
    rated: NDArray[np.float32] | None = None
    level: float = 0.8


class RankedModel(QAbstractListModel):
    """Answers FILM, RANK, TITLE, YEAR, GENRES, PREDICTED, SUPPORT, RANGE, STARS and MOVED beside Qt's texts."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dataset: Dataset | None = None
        self._ranked: RankedFilms | None = None
        self._marks = RankedMarks()
        self._places: NDArray[np.int32] = np.empty(0, np.int32)
        self._worded: dict[int, dict[int, Any]] = {}
        self._shown = 0
        self._changing = False

    def set_ranked(self, dataset: Dataset, ranked: RankedFilms | None, marks: RankedMarks | None = None) -> None:
        """Show this list. Rows stand for places, so a view keeps where it has scrolled to."""
        length, shown, parent = len(ranked) if ranked is not None else 0, self._shown, QModelIndex()
        wanted = min(length, max(shown, AT_ONCE))

        self._dataset, self._ranked, self._marks = dataset, ranked, marks or RankedMarks()
        self._places = np.full(dataset.n_films, -1, np.int32)
        if ranked is not None:
            self._places[ranked.films] = np.arange(length, dtype=np.int32)
        self._worded = {}
        self._changing = True
        if kept := min(wanted, shown):
            self.dataChanged.emit(self.index(0), self.index(kept - 1))
        if wanted > shown:
            self.beginInsertRows(parent, shown, wanted - 1)
            self._shown = wanted
            self.endInsertRows()
        elif wanted < shown:
            self.beginRemoveRows(parent, wanted, shown - 1)
            self._shown = wanted
            self.endRemoveRows()
        self._changing = False

    @property
    def length(self) -> int:
        """Length of the whole list, also of what is not yet scrolled to."""
        return len(self._ranked) if self._ranked is not None else 0

    def row_of_film(self, film: int | None) -> int:
        """Return the row that shows (or will show) a film, -1 when it is not listed."""
        return int(self._places[film]) if film is not None and 0 <= film < len(self._places) else -1

    def fetch_to(self, row: int) -> None:
        """Make sure that a row of the list is there."""
        if row >= self._shown:
            self._grow(row + 1)

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """Return the number of rows that are there."""
        return 0 if parent is not None and parent.isValid() else self._shown

    def canFetchMore(self, parent: AnyIndex) -> bool:
        """Whether the list goes on."""
        return not parent.isValid() and not self._changing and self._shown < self.length

    def fetchMore(self, parent: AnyIndex) -> None:
        """Add rows; a view asks when somebody scrolls to the end."""
        if self.canFetchMore(parent):
            self._grow(self._shown + AT_ONCE)

    def _grow(self, rows: int) -> None:
        rows = min(rows, self.length)
        if rows > self._shown:
            self.beginInsertRows(QModelIndex(), self._shown, rows - 1)
            self._shown = rows
            self.endInsertRows()

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """See the class."""
        if not index.isValid():
            return None
        place = index.row()
        if place >= self.length:  # a shorter list is coming in: this row is about to go
            return None
        row = self._worded.get(place)
        if row is None:
            row = self._worded[place] = self._words(place)
        return row.get(role)

    def _words(self, place: int) -> dict[int, Any]:
        """Word one row, once and not at each repaint."""
        dataset, ranked, marks = self._dataset, self._ranked, self._marks
        assert dataset is not None
        assert ranked is not None
        films, film = dataset.films, int(ranked.films[place])
        predicted = float(ranked.predicted[place])
        caption, supported = films.caption(film), words.ratings(int(ranked.support[place]))
        genres = films.genres_of(film)
        spoken = tr(
            "{place}. {film}, predicted {stars:.1f} stars, {support}",
            place=place + 1,
            film=caption,
            stars=predicted,
            support=supported,
        )
        between, likely = "", ""
        if marks.lows is not None and marks.highs is not None:
            low, high = float(marks.lows[place]), float(marks.highs[place])
            between = tr("{low:.2g}–{high:.2g}", low=round(low, 1), high=round(high, 1))
            likely = tr("likely between {low:.1f} and {high:.1f}", low=low, high=high)
            spoken += f", {likely}"
        moved = None if marks.moved is None else int(marks.moved[place])
        if moved:
            spoken += f", {moved_words(moved)}"
        if marks.rated is not None and not np.isnan(rated := float(marks.rated[place])):
            supported = tr("rated {stars:g} · {support}", stars=rated, support=supported)
        learnt_from = words.ratings(int(ranked.support[place]))
        counted = tr("Learnt from {ratings}; held-out ones do not count", ratings=learnt_from)
        hint = [caption, ", ".join(genres), counted]
        if likely:
            hint.append(tr("Predicted {stars:.1f} ★, {likely} ★", stars=predicted, likely=likely))
            hint.append(tr("({p:.0f} % of ratings lie in such a range)", p=100 * marks.level))
        return {
            Qt.ItemDataRole.DisplayRole: caption,
            Qt.ItemDataRole.ToolTipRole: "\n".join(filter(None, hint)),
            Qt.ItemDataRole.AccessibleTextRole: spoken,
            Role.FILM: film,
            Role.RANK: str(place + 1),
            Role.TITLE: films.titles[film],
            Role.YEAR: words.year(films, film),
            Role.GENRES: " · ".join(genres),
            Role.PREDICTED: words.stars(predicted),
            Role.SUPPORT: supported,
            Role.RANGE: between,
            Role.STARS: predicted / dataset.scale.maximum,
            Role.MOVED: moved,
        }


def moved_words(moved: int) -> str:
    """Say how a film moved: "new", "3 places up"."""
    if moved == NEW:
        return tr("new here")
    if abs(moved) == 1:
        return tr("1 place up") if moved > 0 else tr("1 place down")
    return tr("{n} places up", n=moved) if moved > 0 else tr("{n} places down", n=-moved)


def moves(before: NDArray[np.int32], after: NDArray[np.int32]) -> NDArray[np.int32]:
    """By how many places each film of `after` stands higher than in `before`, `NEW` for what was not there."""
    places = np.full(int(max(before.max(initial=-1), after.max(initial=-1))) + 1, -1, np.int32)
    places[before] = np.arange(len(before), dtype=np.int32)
    was = places[after]
    moved: NDArray[np.int32] = np.where(was < 0, NEW, was - np.arange(len(after))).astype(np.int32)
    return moved
