"""A table model over numpy arrays: sorted and filtered by an index, the arrays themselves never move."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from numpy.typing import NDArray

    AnyIndex = QModelIndex | QPersistentModelIndex

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Column(IntEnum):
    """Base of the models' column enums; a member's value is its place."""


class ArrayTableModel(QAbstractTableModel):
    """Base of models whose rows are entries of arrays.

    Subclasses answer `data`, `headerData`, `_count` (length of the arrays), `_key` (what a column is sorted
    by), `_chosen` (a mask of what is shown, None for everything) and, where sorting would take too long on the
    GUI thread, `_ordered`. Sorting is stable, so equal rows keep
    the arrays' own order; NaN comes last either way.
    """

    def __init__(self, columns: type[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._order: NDArray[np.intp] = np.empty(0, np.intp)
        self._place: NDArray[np.intp] = np.empty(0, np.intp)
        self._sorted_by = 0
        self._descending = False

    # For subclasses

    def _count(self) -> int:
        raise NotImplementedError

    def _key(self, column: int) -> NDArray[Any]:
        """Return numbers to sort by, one for each entry."""
        raise NotImplementedError

    def _chosen(self) -> NDArray[np.bool_] | None:
        return None

    def _ordered(self, column: int, *, descending: bool) -> NDArray[Any] | None:
        """Return the entries in the order of a column where that was worked out before, else None."""
        return None

    def _arrange(self) -> None:
        """Work out anew which entry stands where."""
        order = self._ordered(self._sorted_by, descending=self._descending)
        if order is None:
            key = self._key(self._sorted_by)
            order = np.argsort(-key if self._descending else key, kind="stable")
        chosen = self._chosen()
        self._order = order if chosen is None else order[chosen[order]]
        self._place = np.full(self._count(), -1, np.intp)
        self._place[self._order] = np.arange(len(self._order))

    def _rearrange(self) -> None:
        """Arrange the same entries anew; selections stay with their entries."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        entries = [int(self._order[index.row()]) for index in before]
        self._arrange()
        after = [
            self.index(int(self._place[entry]), index.column()) for entry, index in zip(entries, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    # Places

    def entry(self, row: int) -> int:
        """Return which entry of the arrays is shown in a row."""
        return int(self._order[row])

    def row_of(self, entry: int) -> int:
        """Return the row that shows an entry, -1 when none does."""
        return int(self._place[entry]) if 0 <= entry < len(self._place) else -1

    # Qt

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """Return the number of rows shown."""
        return 0 if parent is not None and parent.isValid() else len(self._order)

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; selections stay with their entries."""
        if 0 <= column < len(self._columns):
            self._sorted_by = column
            self._descending = order == Qt.SortOrder.DescendingOrder
            self._rearrange()
