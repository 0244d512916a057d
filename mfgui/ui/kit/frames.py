"""What a table is made of: a frame's entries and their orders, a row of it, and what a column shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import IntEnum
from functools import partial
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt

from mfgui.base.late import pd
from mfgui.data.dataset import Dataset

Values = Sequence[Any] | NDArray[Any]
# Columns of equal length by name: a DataFrame, or a mapping where no pandas is needed to make one.
Frame: TypeAlias = "Mapping[str, Values] | pd.DataFrame"
Order = tuple[NDArray[Any], NDArray[Any]]  # entries in the order of a column: ascending, descending
Roles = Mapping[int, Callable[["Row"], Any]]
Mask = Callable[["Entries"], NDArray[np.bool_]]
_FIRST = int(Qt.ItemDataRole.UserRole) + 1
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Role(IntEnum):
    """Data roles of mfgui's item models; painters draw those that a column answers."""

    USER = _FIRST  # code of a person
    FILM = _FIRST + 1  # code of a film
    SHARE = _FIRST + 2  # length of a bar, in [0, 1]
    HELD_OUT = _FIRST + 3  # True for a rating held out from training
    MISS = _FIRST + 4  # predicted minus rated, in stars
    TITLE = _FIRST + 5  # title without the year
    YEAR = _FIRST + 6  # year as text, empty when unknown
    GENRES = _FIRST + 7  # genres in one line
    RANK = _FIRST + 8  # place in a list as text, from 1
    PREDICTED = _FIRST + 9  # predicted rating as text
    SUPPORT = _FIRST + 10  # number of ratings behind a film, in words
    OTHER_TITLES = _FIRST + 11  # what else a film is called, empty for nothing
    STAND_IN = _FIRST + 12  # True for a rating that comes from points and not from the person
    STARS = _FIRST + 21  # a rating as a share of the scale's maximum, in [0, 1], for drawing stars
    # By how many places a film stands higher than before, `NEW` for one that was not listed, None for unmarked.
    MOVED = _FIRST + 22
    FIGURE = _FIRST + 25  # what a list is ordered by, as text
    BAR = _FIRST + 26  # low end, middle and high end of a range on the rating scale, each in [0, 1]
    ODDS = _FIRST + 33  # how likely each step of the rating scale is, the lowest first; None where nothing tells
    TILE = _FIRST + 27  # what a film's tile is drawn from, a TileFacts
    COUNTS = _FIRST + 23  # heights of a small histogram, uint8
    CHANGED = _FIRST + 24  # True for a rating that a what-if changed
    BEST = _FIRST + 30  # True for the best number of its column
    CURVE = _FIRST + 31  # a small curve within a unit square, as a QPolygonF, and its best point; None for none
    METHOD = _FIRST + 32  # name of a method whose colour what is drawn has; "" for none


NEW = 1 << 30  # `Role.MOVED` of a film that was not listed before


class Entries:
    """The entries of a frame: its columns, and their orders."""

    def __init__(self, frame: Frame | None, dataset: Dataset | None, orders: Mapping[str, Order] | None) -> None:
        columns: Any = {} if frame is None else frame
        self._frame = columns
        self._values: dict[str, Values] = {}
        self._orders = dict(orders or {})
        self._masks: dict[Mask, NDArray[np.bool_]] = {}
        self.dataset: Any = dataset  # what codes of films and people mean
        first = next(iter(columns), None)
        self.total = 0 if first is None else len(self._frame[first])  # number of entries

    def values(self, name: str) -> Values | None:
        """Return a column as an array or a sequence, None when there is none."""
        found = self._values.get(name)
        if found is None and name in self._frame:
            column = self._frame[name]
            found = self._values[name] = column.to_numpy() if hasattr(column, "to_numpy") else column
        return found

    def replace(self, name: str, values: Values | None, order: Order | None) -> None:
        """Give a column that the frame lacks other values, None for none."""
        self._values.pop(name, None)
        self._orders.pop(name, None)
        if values is not None:
            self._values[name] = values
        if order is not None:
            self._orders[name] = order

    def order(self, column: Column | None, masks: Iterable[Mask], *, descending: bool) -> NDArray[Any]:
        """Return the entries that are in all masks, in the order of a column; None for the frame's own."""
        order: NDArray[Any] = np.arange(self.total)
        if column is not None:
            name = column.sort or column.name
            if name not in self._orders and (values := self.values(name)) is not None:
                self._orders[name] = both_orders(values)
            if name in self._orders:
                order = self._orders[name][descending]
        for mask in masks:
            if mask not in self._masks:
                self._masks[mask] = mask(self)
            order = order[self._masks[mask][order]]
        return order


def columns_of(records: Iterable[object], *names: str) -> dict[str, list[Any]]:
    """Return attributes of records as columns."""
    rows = list(records)
    return {name: [getattr(row, name) for row in rows] for name in names}


def with_roles(column: Column, roles: Roles) -> Column:
    """Return a column that answers more."""
    return replace(column, roles={**column.roles, **roles})


def both_orders(values: Values) -> Order:
    """Return entries in the order of their values, ascending and descending: stable, texts without case, NaN last."""
    keys = np.asarray(values)
    if keys.dtype.kind in "OUT":
        folded = [text.casefold() for text in values]
        ranks = {text: rank for rank, text in enumerate(sorted(set(folded)))}
        keys = np.array([ranks[text] for text in folded], np.int64)
    elif keys.dtype.kind in "bu":
        keys = keys.astype(np.int64)
    return np.argsort(keys, kind="stable").astype(np.int32), np.argsort(-keys, kind="stable").astype(np.int32)


class Row:
    """One entry of a frame, as the functions of a `Column` see it: `row["name"]` is its value in a column."""

    __slots__ = ("_entries", "dataset", "entry", "place")

    def __init__(self, entries: Entries, entry: int, place: int) -> None:
        self._entries = entries
        self.entry = entry
        self.place = place  # from 0, in the order shown
        self.dataset = entries.dataset  # what codes of films and people mean

    def __getitem__(self, name: str) -> Any:
        """Return the value in a column, None when the frame has no such column."""
        values = self._entries.values(name)
        return None if values is None else values[self.entry]

    @property
    def film(self) -> int:
        """Code of the row's film."""
        return int(self["film"])

    @property
    def user(self) -> int:
        """Code of the row's person."""
        return int(self["user"])


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """What a table shows of a frame in one column."""

    name: str  # by which code finds the column; also the frame's column that it sorts by, unless `sort` says another
    header: str  # its title
    text: Callable[[Row], str | None]  # words a cell
    hint: str = ""  # what it means, for when the pointer rests there
    align: Qt.AlignmentFlag = LEFT  # `LEFT` or `RIGHT`, of title and cells
    descending: bool = False  # whether the first click on the title puts the highest on top
    # The frame's column to sort by. Texts sort without regard to case; equal entries keep the frame's order.
    sort: str = ""
    # What else a cell answers, by role: a painter draws what it finds (`Role.SHARE` a bar, `Role.COUNTS` a histogram,
    # `Role.TITLE` and `Role.YEAR` a title that can be shortened…). With Qt's EditRole it can be written in, with
    # CheckStateRole ticked (None: not in this row).
    roles: Roles = field(default_factory=dict)


# Make a column of numbers: at the right, and the first click on its title puts the highest on top.
number_column = partial(Column, align=RIGHT, descending=True)
