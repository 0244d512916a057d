"""A table of ratings with columns that say what they are, such as the one that mfgui exports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mfgui.data.dataset import RatingScale
from mfgui.storage.imported import ImportedRating, Row, moment, number, year
from mfgui.storage.matching import Wanted

if TYPE_CHECKING:
    from collections.abc import Sequence

_TITLE = ("title", "name", "film", "movie", "film title", "movie title")
_YEAR = ("year", "release year")
_RATING = ("rating", "your rating", "my rating", "stars", "score")
_FILM_ID = ("movieid", "movie id", "film id", "filmid", "itemid")
_IMDB = ("imdb id", "imdbid", "imdb", "imdb_id", "const", "tconst")
_TMDB = ("tmdb id", "tmdbid", "tmdb", "tmdb_id")
_TIME = ("time", "timestamp", "date", "rated at", "date rated")
_SCALE = ("scale",)
_KNOWN = (RatingScale(0.5, 5, 0.5), RatingScale(1, 10, 0.5), RatingScale(0, 100, 1))
"""Without a column for it, the first of these scales that holds every rating is meant."""


@dataclass(frozen=True, slots=True)
class PlainTable:
    """See the module: a column for the rating, and one for the title or an id."""

    source: str = "a table"

    def knows(self, header: Sequence[str]) -> bool:
        """See Layout."""
        names = set(header)
        return bool(names & set(_RATING)) and bool(names & {*_TITLE, *_IMDB, *_TMDB})

    def scale_of(self, rows: Sequence[Row]) -> RatingScale:
        """See Layout."""
        if rows and (told := _cell(rows[0], _SCALE)):
            low, high, step = _scale(told)
            return RatingScale(low, high, step)
        highest = max((_number(_cell(row, _RATING)) for row in rows), default=0.0)
        return next((scale for scale in _KNOWN if highest <= scale.maximum), _KNOWN[-1])

    def rating_of(self, row: Row, scale: RatingScale) -> ImportedRating:
        """See Layout."""
        film = Wanted(
            title=_cell(row, _TITLE),
            year=year(_cell(row, _YEAR)),
            film_id=_cell(row, _FILM_ID),
            imdb_id=_cell(row, _IMDB),
            tmdb_id=_cell(row, _TMDB),
        )
        if not (film.title or film.imdb_id or film.tmdb_id):
            raise ValueError("no title")
        return ImportedRating(film, number(_cell(row, _RATING), "rating", scale), scale, moment(_cell(row, _TIME)))


LAYOUT = PlainTable()


def _cell(row: Row, names: tuple[str, ...]) -> str:
    return next((row[name] for name in names if row.get(name)), "")


def _number(text: str) -> float:
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return 0.0


def _scale(text: str) -> tuple[float, float, float]:
    """Read "0.5 to 5 by 0.5"."""
    try:
        low, high, step = (float(part) for part in text.replace(" by ", " to ").split(" to "))
    except ValueError:
        return _KNOWN[0].minimum, _KNOWN[0].maximum, _KNOWN[0].step
    return (low, high, step) if low < high and step > 0 else (0.5, 5.0, 0.5)
