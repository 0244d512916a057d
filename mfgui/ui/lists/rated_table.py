"""The table of one person's rated films beside the model's predictions; what a what-if changed is marked."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from mfgui.ui.kit import words
from mfgui.ui.kit.columns import film_column, miss_column
from mfgui.ui.kit.frame_model import FrameModel
from mfgui.ui.kit.frames import RIGHT, Column
from mfgui.ui.kit.roles import Role
from mfgui.ui.text import numeral, tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QObject

    from mfgui.insight.people import RatedFilms
    from mfgui.ui.kit.frames import Row


def rated_model(parent: QObject | None = None) -> FrameModel:
    """Return a model for frames by `rated_frame`."""
    rated = Column(
        "rated",
        tr("Rated"),
        lambda row: words.stars(float(row["rated"]), 0 if row.dataset.scale.step == 1 else 1),
        tr("What this person gave; a ring marks ratings that were held out from training"),
        align=RIGHT,
        descending=True,
        roles={
            Role.STARS: lambda row: float(row["rated"]) / row.dataset.scale.maximum,
            Role.CHANGED: lambda row: row["changed"],
            Role.HELD_OUT: lambda row: bool(row["held_out"]),
            Qt.ItemDataRole.ToolTipRole: lambda row: _change(row) or _held_out_hint(row),
            Qt.ItemDataRole.AccessibleTextRole: _spoken_rating,
        },
    )
    predicted = Column(
        "predicted",
        tr("Predicted"),
        lambda row: words.NOTHING if math.isnan(row["predicted"]) else numeral(row["predicted"], ".1f"),
        tr("What the model expects this person to give"),
        align=RIGHT,
        descending=True,
        roles={
            Qt.ItemDataRole.ToolTipRole: _held_out_hint,
            Qt.ItemDataRole.AccessibleTextRole: lambda row: (
                None if math.isnan(row["predicted"]) else tr("predicted {stars:.1f} stars", stars=row["predicted"])
            ),
        },
    )
    return FrameModel(
        (film_column(), rated, predicted, miss_column(_held_out_hint)), parent, key="film", written="rated"
    )


def rated_frame(rated: RatedFilms, before: Mapping[int, float | None] | None = None) -> dict[str, Any]:
    """Return rated films in the order of their titles.

    Parameters
    ----------
    before
        By film: the rating before a what-if changed it, None for none.
    """
    before, films = before or {}, rated.films.tolist()
    return {
        "film": rated.films,
        "title": range(len(rated)),
        "rated": rated.ratings,
        "predicted": rated.predicted,
        "miss": rated.misses,
        "held_out": rated.held_out,
        "changed": [film in before for film in films],
        "before": [before.get(film) for film in films],
    }


def _change(row: Row) -> str:
    """What a what-if changed, "" for nothing."""
    if not row["changed"]:
        return ""
    before = row["before"]
    return tr("What if: not rated") if before is None else tr("What if: really {stars:g}", stars=before)


def _held_out_hint(row: Row) -> str | None:
    return tr("Held out from training: the model never saw this rating") if row["held_out"] else None


def _spoken_rating(row: Row) -> str:
    held_out = tr("held out from training") if row["held_out"] else ""
    rated = tr("rated {stars:g} stars", stars=row["rated"])
    return ", ".join(filter(None, (rated, held_out, _change(row))))
