"""The table of people: one row each, found by the first digits of their number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import Qt

from mfgui.ui.kit.columns import log_shares, mean_column, ratings_column
from mfgui.ui.kit.frames import Column, both_orders
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mfgui.ui.kit.frames import Entries, Mask, Order

_MOST_DIGITS = 18


def people_columns() -> tuple[Column, ...]:
    """Columns of a frame by `with_orders`."""
    person = Column(
        "user",
        tr("Person"),
        lambda row: row.dataset.user_label(row.user),
        roles={Qt.ItemDataRole.AccessibleTextRole: lambda row: tr("Person {id}", id=row.dataset.user_label(row.user))},
    )
    return person, ratings_column(), mean_column()


def with_orders(people: dict[str, NDArray[Any]]) -> tuple[dict[str, Any], dict[str, Order]]:
    """Return `insight.people.people_table` with the bars of its numbers, and the orders of all its columns.

    For off the GUI thread: sorting 330,000 people takes 60 ms a column.
    """
    orders = {name: both_orders(values) for name, values in people.items()}
    return {**people, "share": log_shares(people["ratings"])}, orders


def begins_with(text: str) -> Mask:
    """Return the filter for people whose number (or name, where they have one) begins so."""

    def mask(entries: Entries) -> NDArray[np.bool_]:
        data, found = entries.dataset, np.zeros(entries.total, np.bool_)
        if data is None:
            return found
        if data.user_labels:
            start = text.casefold()
            return np.array([label.casefold().startswith(start) for label in data.user_labels], np.bool_)
        if not text.isascii() or not text.isdigit() or len(text) > _MOST_DIGITS:
            return found
        number = int(text)
        if text[0] == "0":
            found[data.user_ids == number] = text == "0"
            return found
        for power in 10 ** np.arange(_MOST_DIGITS - len(text) + 1, dtype=np.int64):  # ids ascend: ranges of them
            first, end = np.searchsorted(data.user_ids, [number * power, (number + 1) * power])
            found[first:end] = True
        return found

    return mask
