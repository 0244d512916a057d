"""Letterboxd's export: the ratings.csv in its zip (Date, Name, Year, Letterboxd URI, Rating)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mfgui.data.dataset import RatingScale
from mfgui.storage.imported import ImportedRating, Row, moment, number, year
from mfgui.storage.matching import Wanted

if TYPE_CHECKING:
    from collections.abc import Sequence

SCALE = RatingScale(0.5, 5, 0.5)


@dataclass(frozen=True, slots=True)
class Letterboxd:
    """See the module; it tells no ids of films, only titles and years."""

    source: str = "Letterboxd"

    def knows(self, header: Sequence[str]) -> bool:
        """See Layout."""
        return {"name", "letterboxd uri", "rating"} <= set(header)

    def scale_of(self, rows: Sequence[Row]) -> RatingScale:
        """See Layout."""
        return SCALE

    def rating_of(self, row: Row, scale: RatingScale) -> ImportedRating:
        """See Layout."""
        if not row.get("name"):
            raise ValueError("no title")
        stars = number(row.get("rating", ""), "rating", scale)
        return ImportedRating(Wanted(row["name"], year(row.get("year", ""))), stars, scale, moment(row.get("date", "")))


LAYOUT = Letterboxd()
