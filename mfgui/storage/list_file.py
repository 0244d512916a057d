"""A list of recommended films as a table for other programs."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from mfgui.base.files import replacing
from mfgui.data.dataset import NO_YEAR

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from mfgui.data.dataset import Films
    from mfgui.insight.ranking import RankedFilms


def list_table(
    films: Films, ranked: RankedFilms, lows: NDArray | None, highs: NDArray | None, delimiter: str = ","
) -> str:
    """Return place, movieId, title, year, genres, predicted, low, high, ratings, imdbId, tmdbId; a line each.

    `low` and `high` (float32, shape (n,), or None) are the ranges in which ratings likely lie.
    """
    text = io.StringIO()
    table = csv.writer(text, delimiter=delimiter, lineterminator="\n")
    table.writerow(
        ["place", "movieId", "title", "year", "genres", "predicted", "low", "high", "ratings", "imdbId", "tmdbId"]
    )
    for place, film in enumerate(ranked.films.tolist()):
        year = int(films.years[film])
        between = ("", "") if lows is None or highs is None else (f"{lows[place]:.2f}", f"{highs[place]:.2f}")
        table.writerow(
            [
                place + 1,
                films.label(film),
                films.titles[film],
                year if year != NO_YEAR else "",
                "|".join(films.genres_of(film)),
                f"{ranked.predicted[place]:.3f}",
                *between,
                int(ranked.support[place]),
                films.imdb_ids[film],
                films.tmdb_ids[film],
            ]
        )
    return text.getvalue()


def write_list(
    file: Path, films: Films, ranked: RankedFilms, lows: NDArray | None = None, highs: NDArray | None = None
) -> None:
    """Write `list_table` as UTF-8 with a mark that spreadsheets go by. Raises OSError."""
    with replacing(file) as stream:
        stream.write(list_table(films, ranked, lows, highs).encode("utf-8-sig"))
