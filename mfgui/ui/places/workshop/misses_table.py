"""The worst misses as a table: who, which film, what was given and what was predicted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import Qt

from mfgui.ui.kit.columns import film_column, miss_column
from mfgui.ui.kit.frames import RIGHT, Column
from mfgui.ui.text import numeral, tr

if TYPE_CHECKING:
    from mfgui.data.dataset import Films
    from mfgui.evaluation.errors import WorstMisses
    from mfgui.ui.kit.frames import Roles, Row


def misses_columns() -> tuple[Column, ...]:
    """Columns of a frame by `misses_frame`."""
    hint: Roles = {Qt.ItemDataRole.ToolTipRole: _sentence}
    return (
        film_column(_sentence),
        Column("user", tr("Person"), lambda row: row.dataset.user_label(row.user), align=RIGHT, roles=hint),
        Column("rated", tr("Rated"), lambda row: numeral(row["rated"], "g"), align=RIGHT, descending=True, roles=hint),
        Column(
            "predicted",
            tr("Predicted"),
            lambda row: numeral(row["predicted"], ".1f"),
            align=RIGHT,
            descending=True,
            roles=hint,
        ),
        replace(miss_column(_sentence), sort="size"),
    )


def misses_frame(films: Films, misses: WorstMisses) -> dict[str, Any]:
    """Return the misses as columns; they sort by their size, whichever way predictions were off."""
    miss = misses.predicted - misses.rated
    return {
        "film": misses.films,
        "title": [films.titles[film] for film in misses.films.tolist()],
        "user": misses.users,
        "rated": misses.rated,
        "predicted": misses.predicted,
        "miss": miss,
        "size": np.abs(miss),
    }


def _sentence(row: Row) -> str:
    return tr(
        "{film}\nPerson {person} gave {rated:g} stars; {predicted:.1f} were predicted.\n"
        "A double click leads to the film, or to the person.",
        film=row.dataset.films.caption(row.film),
        person=row.dataset.user_label(row.user),
        rated=row["rated"],
        predicted=row["predicted"],
    )
