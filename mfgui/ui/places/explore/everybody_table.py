"""The large table of people: numbers, how the ratings are spread, and who they are where the edition says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from mfgui.ui.kit import words
from mfgui.ui.kit.frames import RIGHT, Column, both_orders
from mfgui.ui.kit.roles import Role
from mfgui.ui.lists.people_table import people_columns, with_orders
from mfgui.ui.text import numeral, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from mfgui.data.dataset import People
    from mfgui.insight.people import PersonErrors
    from mfgui.ui.kit.frames import Order, Row

DEMOGRAPHICS = ("age", "gender", "occupation")
FEW_PEOPLE_COLUMNS = ("user", "ratings", "mean")
"""Columns of the list; the full table shows all that are known."""


def everybody_columns() -> tuple[Column, ...]:
    """Columns of a frame by `everybody_frame`; "surprise" comes with a model."""
    spread = Column(
        "spread",
        tr("Spread"),
        lambda row: numeral(row["spread"], ".1f"),
        tr("Standard deviation of their ratings, in stars"),
        align=RIGHT,
        descending=True,
    )
    shape = Column(
        "shape",
        tr("Shape"),
        lambda _row: None,
        tr("How often they gave each value, the lowest at the left"),
        descending=True,
        sort="middle",
        roles={Role.COUNTS: lambda row: row["heights"]},
    )
    names = {"age": tr("Age"), "gender": tr("Gender"), "occupation": tr("Occupation")}
    demographics = [Column(name, header, _text_of(name)) for name, header in names.items()]
    return *people_columns(), spread, surprise_column(None), shape, *demographics


def _text_of(name: str) -> Callable[[Row], str]:
    return lambda row: row[name] or words.NOTHING


def surprise_column(surprise: PersonErrors | None) -> Column:
    """How badly a model misses each person (column "surprise", in stars); None before there is one."""
    hint = tr("How badly the model misses their ratings; train a method to see it")
    if surprise is not None:
        which = (
            tr("on the ratings of theirs that were held out from training")
            if surprise.held_out
            else tr("on the ratings that it was trained on, for none were held out")
        )
        hint = tr(
            "How badly the model misses them, {which}:\nroot mean square of rated minus predicted, in stars. "
            "Five ratings at the usual miss are added to\neach person's, so that one odd rating does not make a "
            "surprise.",
            which=which,
        )

    def text(row: Row) -> str:
        miss = row["surprise"]
        return words.NOTHING if miss is None or np.isnan(miss) else numeral(miss, ".2f")

    return Column("surprise", tr("Surprise"), text, hint, align=RIGHT, descending=True)


def everybody_frame(
    table: dict[str, NDArray[Any]], shapes: NDArray[np.uint8], people: People | None
) -> tuple[dict[str, Any], dict[str, Order]]:
    """Return the frame and the orders of its columns; off the GUI thread.

    Parameters
    ----------
    table
        Of `insight.people.people_table`.
    shapes
        uint8, shape (N, B): heights of each person's histogram.
    people
        What the edition says of them, None where it says nothing.
    """
    frame, orders = with_orders(table)
    # By how low the middle of the histogram is: those who give little first.
    weights = np.arange(shapes.shape[1], dtype=np.float32)
    frame["middle"] = (shapes @ weights) / np.maximum(shapes.sum(axis=1, dtype=np.int64), 1)
    orders["middle"] = both_orders(frame["middle"])
    frame["heights"] = shapes
    if people is not None:
        texts = dict(zip(DEMOGRAPHICS, (people.ages, people.genders, people.occupations), strict=True))
        frame |= texts
        orders |= {name: both_orders(values) for name, values in texts.items()}
    return frame, orders
