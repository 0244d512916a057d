"""The table of people: one row each, found by the first digits of their number; sorted by orders made before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QObject, Qt

from mfgui.insight.people import column_orders
from mfgui.ui.kit.array_table import LEFT, RIGHT, ArrayTableModel, Column
from mfgui.ui.kit.roles import Role
from mfgui.ui.kit.words import ratings, stars
from mfgui.ui.text import count, tr

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mfgui.insight.people import PeopleTable
    from mfgui.ui.kit.array_table import AnyIndex


class PersonColumn(Column):
    """What is told of each person."""

    PERSON = 0
    RATINGS = 1
    MEAN = 2


Orders = dict[int, tuple["NDArray[np.int32]", "NDArray[np.int32]"]]
"""By column: all people in its order, ascending and descending."""


def orders_of(table: PeopleTable) -> Orders:
    """Work out the orders of the columns of a PeopleModel; off the GUI thread, where people are many."""
    return dict(enumerate(column_orders([table.ids, table.counts, table.means])))


class PeopleModel(ArrayTableModel):
    """Answers Role.USER on every column, and Role.SHARE (of the busiest person, logarithmic) on RATINGS."""

    def __init__(self, parent: QObject | None = None, columns: type[Column] = PersonColumn) -> None:
        super().__init__(columns, parent)
        self._table: PeopleTable | None = None
        self._orders: Orders = {}
        self._mask: NDArray[np.bool_] | None = None
        self._shares: NDArray[np.float64] = np.empty(0)
        self._lengths: NDArray[np.int64] = np.empty(0, np.int64)
        self._digits = ""

    def set_people(self, table: PeopleTable | None, orders: Orders | None = None) -> None:
        """Show these people, sorted by these orders where there are any."""
        self.beginResetModel()
        self._table = table
        self._orders = orders or {}
        self._mask = None
        if table is not None:
            busiest = max(int(table.counts.max(initial=0)), 1)
            self._shares = np.log1p(table.counts) / np.log1p(busiest)
            # Number of digits of each id: a number is found by comparing its leading digits as a number.
            powers = np.int64(10) ** np.arange(1, 19, dtype=np.int64)
            self._lengths = np.searchsorted(powers, table.ids, side="right") + 1
        self._arrange()
        self.endResetModel()

    @property
    def total(self) -> int:
        """How many people there are, shown or not."""
        return self._count()

    def find(self, digits: str) -> None:
        """Show only people whose number (or name, where they have one) begins so; "" shows everybody."""
        if digits != self._digits:
            self.beginResetModel()
            self._digits = digits
            self._arrange()
            self.endResetModel()

    def set_mask(self, mask: NDArray[np.bool_] | None) -> None:
        """Show only these people (bool, shape (N,)), of those found; None for everybody."""
        if mask is not None or self._mask is not None:
            self.beginResetModel()
            self._mask = mask
            self._arrange()
            self.endResetModel()

    def user_called(self, text: str) -> int | None:
        """Return the code of the person with this number, or this name where people have names."""
        table = self._table
        if table is None:
            return None
        if table.labels:
            return table.labels.index(text) if text in table.labels else None
        if not text.isascii() or not text.isdigit() or len(text) > 18:
            return None
        place = int(np.searchsorted(table.ids, int(text)))
        return place if place < len(table) and table.ids[place] == int(text) else None

    def _count(self) -> int:
        return 0 if self._table is None else len(self._table)

    def _key(self, column: int) -> NDArray[Any]:
        table = self._table
        if table is None:
            return np.empty(0)
        keys: dict[int, NDArray[Any]] = {
            PersonColumn.PERSON: table.ids,
            PersonColumn.RATINGS: table.counts,
            PersonColumn.MEAN: table.means,
        }
        return keys[column]

    def _ordered(self, column: int, *, descending: bool) -> NDArray[np.int32] | None:
        orders = self._orders.get(column)
        return None if orders is None else orders[descending]

    def _chosen(self) -> NDArray[np.bool_] | None:
        found = self._found()
        if found is None or self._mask is None:
            return self._mask if found is None else found
        return found & self._mask

    def _found(self) -> NDArray[np.bool_] | None:
        if not self._digits or self._table is None:
            return None
        if self._table.labels:
            begun = self._digits.casefold()
            return np.array([label.casefold().startswith(begun) for label in self._table.labels], np.bool_)
        wanted = len(self._digits)
        if not self._digits.isascii() or not self._digits.isdigit() or wanted > 18:
            return np.zeros(len(self._table), np.bool_)
        shift = np.int64(10) ** np.maximum(self._lengths - wanted, 0)
        mask: NDArray[np.bool_] = (self._lengths >= wanted) & (self._table.ids // shift == int(self._digits))
        return mask

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """See the class."""
        table = self._table
        if table is None or not index.isValid():
            return None
        user, column = self.entry(index.row()), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            if column == PersonColumn.PERSON:
                return table.label(user)
            if column == PersonColumn.RATINGS:
                return count(int(table.counts[user]))
            return stars(float(table.means[user]))
        if role == Role.USER:
            return user
        if role == Role.SHARE and column == PersonColumn.RATINGS:
            return float(self._shares[user])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT if column == PersonColumn.PERSON else RIGHT
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if column == PersonColumn.PERSON:
                return tr("Person {id}", id=table.label(user))
            if column == PersonColumn.RATINGS:
                return ratings(int(table.counts[user]))
            return tr("mean {mean:.1f} stars", mean=float(table.means[user]))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the columns' names, and how each is sorted at first."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(PersonColumn):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (tr("Person"), tr("Ratings"), tr("Mean"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT if section == PersonColumn.PERSON else RIGHT
        if role == Qt.ItemDataRole.InitialSortOrderRole:
            first_up = section == PersonColumn.PERSON
            return Qt.SortOrder.AscendingOrder if first_up else Qt.SortOrder.DescendingOrder
        return None
