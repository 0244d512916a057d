"""One rating from elsewhere, and what a layout of such ratings must tell."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mfgui.data.dataset import RatingScale
    from mfgui.storage.matching import Wanted

Row = dict[str, str]
"""Cells by the column's name in small letters."""


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
        return self.film.title.casefold(), self.film.year, self.film.imdb_id or self.film.film_id


class Layout(Protocol):
    """How one kind of table is read."""

    @property
    def source(self) -> str:
        """Where such tables come from, for people."""
        ...

    def knows(self, header: Sequence[str]) -> bool:
        """Whether a table with these columns (in small letters) is of this kind."""
        ...

    def scale_of(self, rows: Sequence[Row]) -> RatingScale:
        """The scale that the ratings in these rows are on."""
        ...

    def rating_of(self, row: Row, scale: RatingScale) -> ImportedRating:
        """Read one row; ValueError says why it cannot be."""
        ...


def number(text: str, what: str, scale: RatingScale) -> float:
    """Read a rating within a scale, with a decimal point or comma."""
    if not text:
        raise ValueError(f"no {what}")
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        raise ValueError(f"the {what} “{text[:40]}” is no number") from None
    if not math.isfinite(value) or not scale.minimum <= value <= scale.maximum:
        raise ValueError(f"the {what} {text[:40]} is not between {scale.minimum:g} and {scale.maximum:g}")
    return value


def year(text: str) -> int:
    """Read a year; 0 for none."""
    text = text[:4]
    return int(text) if text.isascii() and text.isdecimal() and len(text) == 4 else 0


def moment(text: str) -> int | None:
    """Read a date or time ("2021-05-04", ISO 8601, or seconds since 1970); None for anything else."""
    if text.isascii() and text.isdecimal() and 8 < len(text) < 12:
        return int(text)
    try:
        when = datetime.fromisoformat(text)
    except ValueError:
        return None
    return int((when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp())
