"""The table of the films nearest to one: how near, who liked both; what they share, one hover away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from mfgui.ui.kit import words
from mfgui.ui.kit.columns import film_column
from mfgui.ui.kit.frames import RIGHT, Column, columns_of
from mfgui.ui.text import count, numeral, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mfgui.data.dataset import Films
    from mfgui.insight.film_summary import SimilarFilm
    from mfgui.ui.kit.frames import Row

_TAGS = 4
"""Shared tags named at most."""


def similar_columns() -> tuple[Column, ...]:
    """Columns of a frame by `similar_frame`."""
    near = Column(
        "cosine",
        tr("Likeness"),
        lambda row: numeral(row["cosine"], ".2f"),
        tr("How alike the method finds them, from who liked which: the cosine of their factors"),
        align=RIGHT,
        descending=True,
        roles={
            Qt.ItemDataRole.ToolTipRole: lambda row: tr(
                "Cosine of the film factors; 1 is the same direction. {n} to learn from.\nBoth are: {shared}",
                n=words.ratings(row["support"]),
                shared=_shared(row),
            )
        },
    )
    liked = Column(
        "liked_both",
        tr("Liked both"),
        lambda row: tr("{liked} of {both}", liked=count(row["liked_both"]), both=count(row["both"])),
        tr("People who gave both more than their average, of those who rated both"),
        align=RIGHT,
        descending=True,
        roles={
            Qt.ItemDataRole.ToolTipRole: lambda row: tr(
                "Of {both} people who rated both, {liked} gave each of them more than they give on average",
                both=count(row["both"]),
                liked=count(row["liked_both"]),
            )
        },
    )
    return film_column(), near, liked


def similar_frame(films: Films, similar: Sequence[SimilarFilm]) -> dict[str, Any]:
    """Return these films as columns."""
    return {
        **columns_of(similar, "film", "cosine", "support", "genres", "tags", "both", "liked_both"),
        "title": [films.titles[one.film] for one in similar],
    }


def _shared(row: Row) -> str:
    """Which genres and tags both have."""
    tags = [tr("“{tag}”", tag=tag) for tag in row["tags"][:_TAGS]]
    return " · ".join((*row["genres"], *tags)) or words.NOTHING
