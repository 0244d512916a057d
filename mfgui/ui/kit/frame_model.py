"""The one Qt model behind every table and list: entries of a frame, worded by column specs, sorted and filtered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from mfgui.data.dataset import Dataset
from mfgui.ui.kit.frames import Column, Entries, Frame, Mask, Order, Role, Row, Values
from mfgui.ui.text import reworded

AnyIndex = QModelIndex | QPersistentModelIndex
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_CACHED = 50_000  # answers remembered at most: a few thousand rows, far more than a screen shows
# Roles that a row answers in every column, where its frame has a column of this name.
_EVERY_COLUMN = {int(Role.FILM): "film", int(Role.USER): "user"}


class FrameModel(QAbstractTableModel):
    """Shows the entries of a frame; the frame itself never moves.

    Words are made when a row is first seen, once. NaN sorts last either way, and selections stay with their entries.
    """

    # Somebody wrote or ticked: an entry, the column's name, the text or tick; what is shown follows the source.
    edited = Signal(int, str, object)

    def __init__(
        self,
        columns: Iterable[Column],  # see `Column`
        parent: QObject | None = None,
        *,
        # A column of the frame that identifies entries. A new frame of the same data set then changes cells, moves
        # rows, or inserts or removes a single one, and a view keeps its place. Without it a new frame is a new table.
        key: str = "",
        # A column that people change in place: when its values change, rows stay where they are until somebody sorts or
        # the column that they are sorted by changes by itself; what one has just clicked does not jump. Needs a key.
        written: str = "",
        # Rows stand for places in a long list: a new frame fills the same places, so that a view stays where it has
        # scrolled to, and only so many rows are there at first and with each scroll to the end.
        batch: int = 0,
    ) -> None:
        super().__init__(parent)
        self.columns: tuple[Column, ...] = tuple(columns)
        self._key, self._written, self._batch = key, written, batch
        self._entries = Entries(None, None, None)
        self._masks: dict[str, Mask] = {}
        self._cache: dict[tuple[int, int, int], Any] = {}
        self._order: NDArray[Any] = np.empty(0, np.intp)
        self._rows: NDArray[np.intp] | None = None
        self._shown = 0
        self._sorted_by = -1
        self._descending = False
        self._filling = False
        self.changing = False

    # The frame

    def set_frame(
        self,
        frame: Frame | None,  # None for nothing
        dataset: Dataset | None = None,
        *,
        # `both_orders` of columns whose sorting would take too long on this thread.
        orders: Mapping[str, Order] | None = None,
        columns: Iterable[Column] | None = None,  # instead of those before
    ) -> None:
        """Show these entries."""
        entries, before = Entries(frame, dataset, orders), self._entries
        self.changing = True
        if columns is not None:
            self._reset(entries, tuple(columns))
        elif self._batch:
            self._fill(entries)
        elif dataset is before.dataset and all(each.values(self._key) is not None for each in (before, entries)):
            self._change(entries)
        else:
            self._reset(entries)
        self.changing = False

    def set_column(self, column: Column, values: Values | None, order: Order | None = None) -> None:
        """Replace the spec of a column and its values, None for none."""
        place = self.column(column.name)
        self.columns = (*self.columns[:place], column, *self.columns[place + 1 :])
        self._entries.replace(column.name, values, order)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, place, place)
        self._cache = {}
        if self._sorted_by == place:
            self._rearrange()
        self._emit_changed(self._shown, place, place)

    def set_filter(self, name: str, mask: Mask | None) -> None:
        """Show only entries that are in all masks (bool, one for each entry); None takes away the one so named."""
        if mask is not None or name in self._masks:
            self._masks.pop(name, None)
            if mask is not None:
                self._masks[name] = mask
            self._reset(self._entries)

    def values(self, name: str) -> Values | None:
        """Return a column of the frame as an array or a sequence, None when there is none."""
        return self._entries.values(name)

    @property
    def dataset(self) -> Dataset | None:
        """What codes of films and people mean."""
        return self._entries.dataset

    @property
    def sorting(self) -> tuple[int, Qt.SortOrder]:
        """The column that the rows are sorted by, -1 for none, and which way."""
        return self._sorted_by, Qt.SortOrder.DescendingOrder if self._descending else Qt.SortOrder.AscendingOrder

    @property
    def total(self) -> int:
        """Number of entries, shown or not."""
        return self._entries.total

    # Where entries are

    def column(self, name: str) -> int:
        """Return the place of a column."""
        return next(place for place, column in enumerate(self.columns) if column.name == name)

    def cell(self, row: int, name: str) -> QModelIndex:
        """Return the index of a row's cell in a column."""
        return self.index(row, self.column(name))

    def entry(self, row: int) -> int:
        """Return which entry of the frame is shown in a row."""
        return int(self._order[row])

    def row_of(self, entry: int) -> int:
        """Return the row that shows (or, where a list goes on, will show) an entry, -1 for none."""
        if self._rows is None:
            self._rows = np.full(self.total, -1, np.intp)
            self._rows[self._order] = np.arange(len(self._order))
        return int(self._rows[entry]) if 0 <= entry < len(self._rows) else -1

    def row_where(self, name: str, value: object) -> int:
        """Return the row of the first entry with this value in a column, -1 for none."""
        values = self.values(name)
        if values is None or value is None:
            return -1
        found = np.flatnonzero(np.asarray(values) == value)
        return self.row_of(int(found[0])) if len(found) else -1

    def fetch_to(self, row: int) -> None:
        """Make sure that a row is there; see `batch`."""
        rows = min(row + 1, len(self._order))
        if rows > self._shown:
            self.beginInsertRows(QModelIndex(), self._shown, rows - 1)
            self._shown = rows
            self.endInsertRows()

    # Qt

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._shown

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what was worded before, else word it."""
        place, number = index.row(), index.column()
        if not 0 <= place < len(self._order):  # none, or a shorter list is coming in and this row is about to go
            return None
        column = self.columns[number]
        function = column.text if role == _DISPLAY else column.roles.get(role)
        if function is None:
            return self._plain_answer(place, column, role)
        key = (place, number, role)
        if key not in self._cache:
            if len(self._cache) >= _CACHED:
                self._cache.clear()
            self._cache[key] = function(Row(self._entries, self.entry(place), place))
        return self._cache[key]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a column's title, what it means, and how it is sorted at first."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return reworded(column.header)
        if role == Qt.ItemDataRole.ToolTipRole:
            return reworded(column.hint) or None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.align
        if role == Qt.ItemDataRole.InitialSortOrderRole:
            return Qt.SortOrder.DescendingOrder if column.descending else Qt.SortOrder.AscendingOrder
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Cells with a text to edit can be written in, those with a tick be ticked."""
        flags = super().flags(index)
        if index.isValid() and (roles := self.columns[index.column()].roles):
            if Qt.ItemDataRole.EditRole in roles:
                flags |= Qt.ItemFlag.ItemIsEditable
            if self.data(index, Qt.ItemDataRole.CheckStateRole) is not None:
                flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        ticks = role == Qt.ItemDataRole.CheckStateRole
        wanted = Qt.CheckState(value) == Qt.CheckState.Checked if ticks else str(value)
        self.edited.emit(self.entry(index.row()), self.columns[index.column()].name, wanted)
        return True

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; selections stay with their entries."""
        if 0 <= column < len(self.columns):
            self._sorted_by = column
            self._descending = order == Qt.SortOrder.DescendingOrder
            self._rearrange()

    def canFetchMore(self, parent: AnyIndex) -> bool:
        return not parent.isValid() and not self._filling and self._shown < len(self._order)

    def fetchMore(self, parent: AnyIndex) -> None:
        """Add rows; a view asks when somebody scrolls to the end."""
        if self.canFetchMore(parent):
            self.fetch_to(self._shown + self._batch - 1)

    # Within

    def _plain_answer(self, place: int, column: Column, role: int) -> Any:
        """Answer what no function of a column words."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.align
        if role in _EVERY_COLUMN and (codes := self.values(_EVERY_COLUMN[role])) is not None:
            return int(codes[self.entry(place)])
        return None

    def _arranged(self, entries: Entries) -> NDArray[Any]:
        """Work out which entry stands where."""
        column = self.columns[self._sorted_by] if 0 <= self._sorted_by < len(self.columns) else None
        return entries.order(column, self._masks.values(), descending=self._descending)

    def _set(self, entries: Entries, order: NDArray[Any]) -> None:
        self._entries, self._order, self._rows, self._cache = entries, order, None, {}
        if not self._batch:
            self._shown = len(order)

    def _emit_changed(self, rows: int, first: int = 0, last: int = -1) -> None:
        if rows:
            self.dataChanged.emit(self.index(0, first), self.index(rows - 1, last % len(self.columns)))

    def _reset(self, entries: Entries, columns: tuple[Column, ...] | None = None) -> None:
        self.beginResetModel()
        self.columns = self.columns if columns is None else columns
        order = self._arranged(entries)
        self._set(entries, order)
        self._shown = min(len(order), self._batch or len(order))
        self.endResetModel()

    def _rearrange(self) -> None:
        """Arrange the same entries anew."""
        order = self._arranged(self._entries)
        self._move(self._entries, order, order)

    def _move(self, entries: Entries, order: NDArray[Any], same: NDArray[Any]) -> None:
        """Change the order of the rows; `same` has the present entry of each new row."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        moved = [self.entry(index.row()) for index in before]
        self._set(entries, same)
        after = [self.index(self.row_of(entry), index.column()) for entry, index in zip(moved, before, strict=True)]
        self._set(entries, order)
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _fill(self, entries: Entries) -> None:
        """Fill the places of a long list with other entries."""
        order, shown, parent = self._arranged(entries), self._shown, QModelIndex()
        wanted = min(len(order), max(shown, self._batch))
        self._set(entries, order)
        self._filling = True
        self._emit_changed(min(wanted, shown))
        self.fetch_to(wanted - 1)
        if wanted < shown:
            self.beginRemoveRows(parent, wanted, shown - 1)
            self._shown = wanted
            self.endRemoveRows()
        self._filling = False

    def _change(self, entries: Entries) -> None:
        """Show entries that are the present ones, or one more or one fewer; otherwise start anew."""
        now, then = (np.asarray(each.values(self._key)) for each in (self._entries, entries))
        column = self.columns[self._sorted_by] if self._sorted_by >= 0 else None
        sorted_by = (column.sort or column.name) if column is not None else ""
        stay = self._differs(entries, self._written) or not self._differs(entries, sorted_by)
        order = self._order if stay and np.array_equal(now, then) else self._arranged(entries)
        before, after, parent = now[self._order], then[order], QModelIndex()
        if np.array_equal(before, after):
            self._set(entries, order)
        elif (new := _extra(after, before)) is not None:
            self.beginInsertRows(parent, new, new)
            self._set(entries, order)
            self.endInsertRows()
        elif (gone := _extra(before, after)) is not None:
            self.beginRemoveRows(parent, gone, gone)
            self._set(entries, order)
            self.endRemoveRows()
        elif np.array_equal(np.sort(before), np.sort(after)):
            entry_of = {key: entry for entry, key in enumerate(now.tolist())}
            self._move(entries, order, np.array([entry_of[key] for key in after.tolist()], np.intp))
        else:
            self._reset(entries)
            return
        self._emit_changed(self._shown)

    def _differs(self, entries: Entries, name: str) -> bool:
        """Whether a column has other values than those shown."""
        shown, given = (np.asarray(each.values(name)) for each in (self._entries, entries))
        return not np.array_equal(shown, given)


def _extra(longer: NDArray[Any], shorter: NDArray[Any]) -> int | None:
    """Return the place of the one key that one list has beyond the other, None where they differ otherwise."""
    if len(longer) != len(shorter) + 1:
        return None
    differ = np.flatnonzero(longer[:-1] != shorter)
    place = int(differ[0]) if len(differ) else len(shorter)
    return place if np.array_equal(longer[place + 1 :], shorter[place:]) else None
