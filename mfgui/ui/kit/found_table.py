"""The films that a search found, worded once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from mfgui.ui.kit import words
from mfgui.ui.kit.roles import Role

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mfgui.data.dataset import Films
    from mfgui.ui.kit.array_table import AnyIndex


class FoundModel(QAbstractListModel):
    """Answers FILM, TITLE, YEAR, OTHER_TITLES and GENRES beside Qt's texts."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[dict[int, Any]] = []

    def set_found(self, films: Films | None, codes: Iterable[int]) -> None:
        """Show these films, best first."""
        self.beginResetModel()
        self._rows = [] if films is None else [_row(films, int(film)) for film in codes]
        self.endResetModel()

    def film(self, row: int) -> int:
        """Return the code of the film in a row."""
        return int(self._rows[row][Role.FILM])

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """Return the number of films."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """See the class."""
        return self._rows[index.row()].get(role) if index.isValid() else None


def _row(films: Films, film: int) -> dict[int, Any]:
    caption, genres = films.caption(film), films.genres_of(film)
    others = films.other_titles[film] if films.other_titles else ""
    return {
        Qt.ItemDataRole.DisplayRole: caption,
        Qt.ItemDataRole.ToolTipRole: "\n".join(line for line in (caption, others, ", ".join(genres)) if line),
        Qt.ItemDataRole.AccessibleTextRole: caption,
        Role.FILM: film,
        Role.TITLE: films.titles[film],
        Role.YEAR: words.year(films, film),
        Role.OTHER_TITLES: others,
        Role.GENRES: " · ".join(genres),
    }
