"""A list of recommended films as a table for other programs."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from mfgui.data.dataset import NO_YEAR, Films
from mfgui.insight.ranking import RankedFilms


def list_table(
    films: Films, ranked: RankedFilms, lows: NDArray | None = None, highs: NDArray | None = None
) -> dict[str, Any]:
    """Return the columns place, movieId, title, year, genres, predicted, low, high, ratings, imdbId, tmdbId.

    `lows` and `highs` (float32, shape (n,), or None) are the ranges in which ratings likely lie.
    """
    codes = ranked.films.tolist()
    unknown = np.full(len(codes), np.nan)
    return {
        "place": range(1, len(codes) + 1),
        **film_table(films, codes),
        "predicted": ranked.predicted.astype(np.float64).round(3),
        "low": unknown if lows is None else lows.astype(np.float64).round(2),
        "high": unknown if highs is None else highs.astype(np.float64).round(2),
        "ratings": ranked.support,
        "imdbId": [films.imdb_ids[film] for film in codes],
        "tmdbId": [films.tmdb_ids[film] for film in codes],
    }


def film_table(films: Films, codes: list[int]) -> dict[str, list[Any]]:
    """Return the columns movieId, title, year (None where unknown) and genres of some films."""
    years = films.years[codes].tolist()
    return {
        "movieId": [films.label(film) for film in codes],
        "title": [films.titles[film] for film in codes],
        "year": [None if year == NO_YEAR else year for year in years],
        "genres": ["|".join(films.genres_of(film)) for film in codes],
    }
