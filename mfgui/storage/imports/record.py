"""One rating from elsewhere, and all that a file of them holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mfgui.data.dataset import RatingScale, SkipReport
    from mfgui.storage.matching import Wanted


@dataclass(frozen=True, slots=True)
class ImportedRating:
    """A rating of a film, on the scale of where it comes from; `at` in seconds since 1970 UTC, None when unknown."""

    film: Wanted
    stars: float
    scale: RatingScale
    at: int | None

    @property
    def identity(self) -> tuple[str, int, str]:
        """Equal for two ratings of one film."""
        film = self.film
        return film.title.casefold(), film.year, film.imdb_id or film.film_id or film.tmdb_id


@dataclass(frozen=True, slots=True)
class Imported:
    """What a file holds: the ratings in its order, a film once (the last counts), and what was left out and why."""

    source: str
    ratings: tuple[ImportedRating, ...]
    skipped: SkipReport
