"""The table of all films: title, how many rated it, what they gave on average."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from mfgui.ui.kit.columns import film_column, log_shares, mean_column, ratings_column
from mfgui.ui.kit.frames import both_orders

if TYPE_CHECKING:
    from mfgui.data.dataset import Films
    from mfgui.insight.rating_sums import RatingSums
    from mfgui.ui.kit.frames import Column, Order


def films_columns() -> tuple[Column, ...]:
    """Columns of a frame by `films_frame`."""
    return film_column(), ratings_column(), mean_column()


def films_frame(films: Films, at: RatingSums) -> tuple[dict[str, Any], dict[str, Order]]:
    """Return all films with what everybody gives, and the orders of the columns; off the GUI thread."""
    counts = at.film_counts
    frame: dict[str, Any] = {
        "film": np.arange(len(films), dtype=np.int32),
        "title": films.titles,
        "ratings": counts,
        "mean": np.where(counts > 0, at.film_sums / np.maximum(counts, 1), np.nan).astype(np.float32),
        "share": log_shares(counts),
    }
    return frame, {name: both_orders(frame[name]) for name in ("title", "ratings", "mean")}
