"""The large table of people: numbers, how the ratings are spread, and who they are where the edition tells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QObject, Qt

from mfgui.insight.people import PersonErrors, column_orders
from mfgui.ui.kit import words
from mfgui.ui.kit.array_table import LEFT, RIGHT, Column
from mfgui.ui.kit.roles import Role
from mfgui.ui.lists.people_table import Orders, PeopleModel
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mfgui.data.dataset import People
    from mfgui.insight.people import PeopleTable
    from mfgui.ui.kit.array_table import AnyIndex


class EverybodyColumn(Column):
    """What is told of each person; the first three are those of the small table."""

    PERSON = 0
    RATINGS = 1
    MEAN = 2
    SPREAD = 3
    SURPRISE = 4
    SHAPE = 5
    AGE = 6
    GENDER = 7
    OCCUPATION = 8


_TOLD = (EverybodyColumn.AGE, EverybodyColumn.GENDER, EverybodyColumn.OCCUPATION)


@dataclass(frozen=True, slots=True, eq=False)
class Everybody:
    """All that the table shows but the surprise, made off the GUI thread.

    Attributes
    ----------
    shapes
        uint8, shape (N, B): heights of each person's histogram.
    people
        What the edition tells of them, None where it tells nothing.
    """

    table: PeopleTable
    shapes: NDArray[np.uint8]
    people: People | None
    orders: Orders

    @staticmethod
    def of(table: PeopleTable, shapes: NDArray[np.uint8], people: People | None) -> Everybody:
        """Work out the orders of the columns."""
        columns: list[NDArray[Any]] = [table.ids, table.counts, table.means, table.spreads]
        orders: Orders = dict(enumerate(column_orders(columns)))
        # By how low the middle of the histogram is: those who give little first.
        weights = np.arange(shapes.shape[1], dtype=np.float32)
        middles = (shapes @ weights) / np.maximum(shapes.sum(axis=1, dtype=np.int64), 1)
        orders[EverybodyColumn.SHAPE] = column_orders([middles])[0]
        if people is not None:
            for column, texts in zip(_TOLD, (people.ages, people.genders, people.occupations), strict=True):
                place = {text: n for n, text in enumerate(sorted(set(texts)))}
                orders[column] = column_orders([np.array([place[text] for text in texts])])[0]
        return Everybody(table, shapes, people, orders)


class EverybodyModel(PeopleModel):
    """Answers also Role.COUNTS on SHAPE: the heights of a histogram."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent, EverybodyColumn)
        self._everybody: Everybody | None = None
        self._errors: PersonErrors | None = None

    def set_everybody(self, everybody: Everybody | None) -> None:
        """Show these people; their surprise is not known yet."""
        self._everybody, self._errors = everybody, None
        self.set_people(everybody.table if everybody else None, dict(everybody.orders) if everybody else None)

    def set_errors(
        self, errors: PersonErrors | None, order: tuple[NDArray[np.int32], NDArray[np.int32]] | None
    ) -> None:
        """Show how badly the present model misses each person, with the order of that column."""
        self._errors = errors
        if order is not None:
            self._orders[EverybodyColumn.SURPRISE] = order
        if self._sorted_by == EverybodyColumn.SURPRISE:
            self._rearrange()
        if self.rowCount():
            column = EverybodyColumn.SURPRISE
            self.dataChanged.emit(self.index(0, column), self.index(self.rowCount() - 1, column))

    def _key(self, column: int) -> NDArray[Any]:
        if column <= EverybodyColumn.MEAN:
            return super()._key(column)
        return np.zeros(self._count(), np.int8)  # without an order there is nothing to sort by

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """See the class."""
        column, everybody = index.column(), self._everybody
        if column <= EverybodyColumn.MEAN or everybody is None or not index.isValid():
            return super().data(index, role)
        user = self.entry(index.row())
        if role == Role.USER:
            return user
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT if column in _TOLD else RIGHT
        if column == EverybodyColumn.SHAPE:
            return everybody.shapes[user] if role == Role.COUNTS else None
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        if column == EverybodyColumn.SPREAD:
            return f"{float(everybody.table.spreads[user]):.1f}"
        if column == EverybodyColumn.SURPRISE:
            miss = float(self._errors.misses[user]) if self._errors is not None else np.nan
            return words.NOTHING if np.isnan(miss) else f"{miss:.2f}"
        people = everybody.people
        if people is None:
            return None
        texts = (people.ages, people.genders, people.occupations)[_TOLD.index(EverybodyColumn(column))]
        return texts[user] or words.NOTHING

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the columns' names, what they mean, and how each is sorted at first."""
        if section <= EverybodyColumn.MEAN or orientation != Qt.Orientation.Horizontal:
            return super().headerData(section, orientation, role)
        if not section < len(EverybodyColumn):
            return None
        place = section - EverybodyColumn.SPREAD
        if role == Qt.ItemDataRole.DisplayRole:
            names = (tr("Spread"), tr("PersonErrors"), tr("Shape"), tr("Age"), tr("Gender"), tr("Occupation"))
            return names[place]
        if role == Qt.ItemDataRole.ToolTipRole:
            hints = (
                tr("Standard deviation of their ratings, in stars"),
                self._errors_words(),
                tr("How often they gave each value, the lowest at the left"),
            )
            return hints[place] if place < len(hints) else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT if section in _TOLD or section == EverybodyColumn.SHAPE else RIGHT
        if role == Qt.ItemDataRole.InitialSortOrderRole:
            return Qt.SortOrder.AscendingOrder if section in _TOLD else Qt.SortOrder.DescendingOrder
        return None

    def _errors_words(self) -> str:
        if self._errors is None:
            return tr("How badly the model misses their ratings; train a method to see it")
        which = (
            tr("on the ratings of theirs that were held out from training")
            if self._errors.held_out
            else tr("on the ratings that it was trained on, for none were held out")
        )
        return tr(
            "How badly the model misses them, {which}:\nroot mean square of rated minus predicted, in stars. "
            "Five ratings at the usual miss are added to\neach person's, so that one odd rating does not make a "
            "surprise.",
            which=which,
        )
