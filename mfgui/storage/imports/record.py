"""One rating from elsewhere, and all that a file of ratings or of films holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mfgui.base.text import count, retold, tr
from mfgui.data.dataset import RatingScale
from mfgui.data.watch import SkipReport
from mfgui.storage.matching import Wanted

MOST_FILMS: Final = 200_000  # films of a list, at most: more than all that were ever made and sold


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
        return self.film.identity


@dataclass(frozen=True, slots=True)
class Imported:
    """What a file holds: the ratings in its order, a film once (the last counts), and what was left out and why."""

    source: str
    ratings: tuple[ImportedRating, ...]
    skipped: SkipReport


@dataclass(frozen=True, slots=True)
class ImportedFilms:
    """The films that a file lists, in its order, each once; and what was left out and why."""

    source: str
    films: tuple[Wanted, ...]
    skipped: SkipReport


def first_of(skipped: SkipReport) -> str:
    """Say in brackets what was left out first, "" for nothing: the end of a sentence about a file without anything."""
    if not skipped.lines:
        return ""
    first = skipped.lines[0]
    return tr(" (line {line}: {reason})", line=count(first.line), reason=retold(first.reason))
