"""Where films are told of on the web."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mfgui.data.dataset import Dataset


def links(dataset: Dataset, film: int) -> dict[str, str]:
    """Addresses of one film by the site's name; only those whose ids the data set knows."""
    films = dataset.films
    imdb, tmdb = films.imdb_ids[film], films.tmdb_ids[film]
    found = {}
    if imdb:
        found["IMDb"] = f"https://www.imdb.com/title/tt{imdb.removeprefix('tt').zfill(7)}/"
    if tmdb:
        found["TMDB"] = f"https://www.themoviedb.org/movie/{tmdb}"
    if imdb and not films.labels:  # films with links are MovieLens' own, under its own numbers
        found["MovieLens"] = f"https://movielens.org/movies/{films.label(film)}"
    return found
