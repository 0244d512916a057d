"""Columns that several tables show: a film's title, how many ratings, their mean, a miss."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt

from mfgui.ui.kit import words
from mfgui.ui.kit.film_tile import facts_of
from mfgui.ui.kit.frames import Column, Role, Row, number_column
from mfgui.ui.text import count, tr


def film_column(tooltip: Callable[[Row], str] | None = None) -> Column:
    """Title and year of `row.film`; sorts by the frame's column "title": titles, or their places in order."""
    return Column(
        "film",
        tr("Film"),
        _caption,
        sort="title",
        roles={
            Role.TITLE: lambda row: row.dataset.films.titles[row.film],
            Role.YEAR: lambda row: words.year(row.dataset.films, row.film),
            Role.TILE: lambda row: facts_of(row.dataset, row.film),
            Qt.ItemDataRole.AccessibleTextRole: _caption,
            Qt.ItemDataRole.ToolTipRole: tooltip or caption_and_genres,
        },
    )


def caption_and_genres(row: Row) -> str:
    """Title and year of `row.film`, and below them its genres."""
    films = row.dataset.films
    return "\n".join(filter(None, (films.caption(row.film), ", ".join(words.genres(films, row.film)))))


def ratings_column() -> Column:
    """How many ratings (column "ratings"), as a number beside a bar (column "share", see `log_shares`)."""
    return number_column(
        "ratings",
        tr("Ratings"),
        lambda row: count(int(row["ratings"])),
        roles={
            Role.SHARE: lambda row: float(row["share"]),
            Qt.ItemDataRole.AccessibleTextRole: lambda row: words.ratings(int(row["ratings"])),
        },
    )


def mean_column() -> Column:
    """Mean rating (column "mean"), a dash for NaN."""
    return number_column(
        "mean",
        tr("Mean"),
        lambda row: words.NOTHING if np.isnan(row["mean"]) else words.stars(float(row["mean"])),
        roles={Qt.ItemDataRole.AccessibleTextRole: _spoken_mean},
    )


def miss_column(tooltip: Callable[[Row], str | None]) -> Column:
    """Predicted minus rated, in stars (column "miss"), in a colour; a dash for NaN."""
    return number_column(
        "miss",
        tr("Miss"),
        lambda row: words.NOTHING if np.isnan(row["miss"]) else words.signed(float(row["miss"])),
        tr("Predicted minus rated: + where the model expected more, − where it expected less"),
        roles={
            Role.MISS: lambda row: None if np.isnan(row["miss"]) else float(row["miss"]),
            Qt.ItemDataRole.ToolTipRole: tooltip,
        },
    )


def log_shares(counts: NDArray[np.int64]) -> NDArray[np.float32]:
    """Lengths of bars for numbers, in [0, 1]: logarithmic, the highest number 1."""
    shares = np.log1p(counts) / np.log1p(max(int(counts.max(initial=0)), 1))
    return shares.astype(np.float32)


def _spoken_mean(row: Row) -> str | None:
    return None if np.isnan(row["mean"]) else tr("mean {mean:.1f} stars", mean=float(row["mean"]))


def _caption(row: Row) -> str:
    return row.dataset.films.caption(row.film)
