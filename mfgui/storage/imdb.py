"""IMDb's export of one's ratings (Const, Your Rating, Date Rated, Title, …, Title Type, …, Year, …)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mfgui.data.dataset import RatingScale
from mfgui.storage.imported import ImportedRating, Row, moment, number, year
from mfgui.storage.matching import Wanted

if TYPE_CHECKING:
    from collections.abc import Sequence

SCALE = RatingScale(1, 10, 1)
_NO_FILMS = ("tvseries", "tvepisode", "videogame", "podcastseries", "podcastepisode", "musicvideo")


@dataclass(frozen=True, slots=True)
class Imdb:
    """See the module; its Const is the IMDb id, "tt" in front."""

    source: str = "IMDb"

    def knows(self, header: Sequence[str]) -> bool:
        """See Layout."""
        return {"const", "your rating"} <= set(header)

    def scale_of(self, rows: Sequence[Row]) -> RatingScale:
        """See Layout."""
        return SCALE

    def rating_of(self, row: Row, scale: RatingScale) -> ImportedRating:
        """See Layout. Series, episodes and games are no films."""
        kind = row.get("title type", "")
        if kind.replace(" ", "").casefold() in _NO_FILMS:
            raise ValueError(f"“{row.get('title', '')[:60]}” is no film ({kind})")
        number_at_imdb = row.get("const", "")
        if not number_at_imdb and not row.get("title"):
            raise ValueError("no title")
        stars = number(row.get("your rating", ""), "rating", scale)
        film = Wanted(row.get("title", ""), year(row.get("year", "")), imdb_id=number_at_imdb)
        return ImportedRating(film, stars, scale, moment(row.get("date rated", "")))


LAYOUT = Imdb()
