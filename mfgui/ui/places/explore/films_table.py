"""The table of all films: title, year, genres, how many rated it, what they gave on average."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from mfgui.data.dataset import NO_YEAR
from mfgui.ui.kit import words
from mfgui.ui.kit.columns import film_column, log_shares, mean_column, ratings_column
from mfgui.ui.kit.frames import RIGHT, Column, both_orders
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from mfgui.data.dataset import Films
    from mfgui.insight.rating_sums import RatingSums
    from mfgui.ui.kit.frames import Order

FEW_FILM_COLUMNS = ("film", "ratings", "mean")
"""Columns of the list; the full table shows all."""


def films_columns() -> tuple[Column, ...]:
    """Columns of a frame by `films_frame`."""
    year = Column(
        "year",
        tr("Year"),
        lambda row: words.NOTHING if row["year"] == NO_YEAR else str(int(row["year"])),
        align=RIGHT,
        descending=True,
    )
    genres = Column("genres", tr("Genres"), lambda row: ", ".join(row.dataset.films.genres_of(row.film)))
    return film_column(), year, genres, ratings_column(), mean_column()


def films_frame(films: Films, at: RatingSums) -> tuple[dict[str, Any], dict[str, Order]]:
    """Return all films with what everybody gives, and the orders of the columns; off the GUI thread."""
    counts = at.film_counts
    # By the places of the genres in the edition's order, as bits: films of the same genres stand together.
    powers = 2.0 ** -np.arange(films.genres.shape[1])
    frame: dict[str, Any] = {
        "film": np.arange(len(films), dtype=np.int32),
        "title": films.titles,
        "year": films.years,
        "genres": -(films.genres @ powers),
        "ratings": counts,
        "mean": np.where(counts > 0, at.film_sums / np.maximum(counts, 1), np.nan).astype(np.float32),
        "share": log_shares(counts),
    }
    return frame, {name: both_orders(frame[name]) for name in ("title", "year", "genres", "ratings", "mean")}
