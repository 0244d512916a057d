"""Where films are told of on the web."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from mfgui.base.files import exists, followed
from mfgui.data.dataset import Dataset
from mfgui.ui.text import tr


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
    if films.pictures and (address := _address(films.pictures[film], dataset.source, of_tmdb=bool(tmdb))):
        found[tr("Picture")] = address
    return found


_PICTURES: Final = frozenset((".jpg", ".jpeg", ".png", ".gif", ".webp"))


def _address(picture: str, source: Path, *, of_tmdb: bool) -> str:
    """Return where a picture is: on the web, or in the folder of the data; "" for anything that is no picture."""
    if re.match(r"https?://", picture):
        return picture
    if of_tmdb and re.fullmatch(r"/\w+\.(jpg|png)", picture):
        return f"https://image.tmdb.org/t/p/w500{picture}"
    folder = followed(source if source.is_dir() else source.parent)
    file = followed(folder / picture)
    within = exists(file) and file.is_relative_to(folder) and file.suffix.lower() in _PICTURES
    return file.as_uri() if picture and within else ""
