"""Sites whose exports are known by the names of their columns, and the scales of their ratings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from mfgui.data.dataset import RatingScale
from mfgui.data.tables.vocabulary import plain

HALF_STARS: Final = RatingScale(0.5, 5, 0.5)
STARS: Final = RatingScale(1, 5, 1)
THUMBS: Final = RatingScale(1, 3, 1)  # Netflix' thumbs: down, up, two up
TEN: Final = RatingScale(1, 10, 1)
HALF_TEN: Final = RatingScale(0.5, 10, 0.5)
PERCENT: Final = RatingScale(0, 100, 1)


@dataclass(frozen=True, slots=True)
class Site:
    """A site."""

    name: str  # for people
    # Names of columns, plain, all of which its exports have; each may be one of several, separated by bars.
    marks: tuple[str, ...]
    scale: RatingScale | None  # of its ratings; None to find it out
    rating: tuple[str, ...] = ()  # names of its column of ratings, plain, where it is none of those that are usual

    def knows(self, names: Sequence[str]) -> bool:
        """Whether a table with these columns (plain) is an export of this site."""
        return all(any(one in names for one in mark.split("|")) for mark in self.marks)


# The first that knows a table's columns reads it.
SITES: Final = (
    Site("Letterboxd", ("rating10",), TEN, ("rating10",)),
    Site("Letterboxd", ("letterboxduri",), HALF_STARS),
    Site("TMDB", ("tmdbid", "yourrating", "imdbid", "type|releasedate"), HALF_TEN, ("yourrating",)),
    Site("IMDb", ("const",), TEN),
    Site("Simkl", ("simklid|simkl",), TEN, ("userrating", "rating")),
    Site("Trakt", ("trakt|traktid|traktratedat|slug", "rating"), TEN, ("rating",)),
    Site("Trakt", ("ratedat", "rating", "type"), TEN, ("rating",)),
    Site("MovieLens", ("movieid", "averagerating", "rating"), HALF_STARS, ("rating",)),
    Site("Criticker", ("score", "filmname|filmid|filmlink|tierscore|quip|minireview"), PERCENT, ("score",)),
    Site("Filmtipset", ("grade", "orgname|origname|filmtipseturl|filmtipsetid"), STARS, ("grade",)),
    Site("Movary", ("tmdbid|tmdb", "watchedat|watchdate|plays", "rating|userrating"), TEN),
    Site("Netflix", ("titlename|title", "starvalue|thumbsvalue"), None, ("starvalue", "thumbsvalue")),
    Site("Netflix", ("profilename", "ratingtype"), None),
    Site("Kinopoisk", ("оригинальноеназвание|русскоязычноеназвание|kinopoiskid|kpid",), TEN, ("мояоценка", "оценка")),
    Site("Filmweb", ("tytuł|tytul|tytułoryginalny|oryginalnytytuł|filmweburl|filmwebid",), TEN, ("mojaocena", "ocena")),
    Site("Douban", ("豆瓣链接|我的评分|个人评分|doubanid|豆瓣id|评分时间|打分日期",), None, ("我的评分", "个人评分")),
    Site("AlloCiné", ("titre|titreoriginal|titrefr", "note|manote|notepersonnelle"), HALF_STARS, ("manote", "note")),
)  # fmt: skip
TABLE: Final = Site("a table", (), None)
# Without a site and a column for it, the first of these scales that holds every rating is meant.
_SCALES: Final = (HALF_STARS, RatingScale(1, 10, 0.5), PERCENT)
# Parts of words for what is no film, in the common languages: letters alone, without spaces, hyphens and marks.
_SERIES: Final = (
    "series", "serie", "série", "serial", "सरज", "एपसड", "गम", "сериал", "episod", "épisod", "aflevering", "folge",
    "avsnitt", "odcinek", "jakso",
    "staffel", "season", "saison", "temporada", "game", "spiel", "videojuego", "jeuvidéo", "videogioco", "jogo",
    "podcast", "musicvideo", "musikvideo", "clipmusical", "vídeomusical", "电视剧", "剧集", "ドラマ", "드라마", "dizi",
    "sorozat", "seriál",
)  # fmt: skip


def site_of(names: Sequence[str]) -> Site:
    """Return the site whose export a table with these columns is, `TABLE` where none is known."""
    known = [plain(name) for name in names]
    return next((site for site in SITES if site.knows(known)), TABLE)


def scale_holding(highest: float) -> RatingScale:
    """Return the scale that is usual for ratings up to this."""
    return next((scale for scale in _SCALES if highest <= scale.maximum), _SCALES[-1])


def parse_scale(text: str) -> RatingScale | None:
    """Read "0.5 to 5 by 0.5"; None for anything else."""
    try:
        scale = RatingScale(*(float(part) for part in text.replace(" by ", " to ").split(" to ")))
    except (ValueError, TypeError):
        return None
    return scale if scale.step else None


# What follows a series' name in the title of a part of it: "Dark: Season 1: Secrets".
_EPISODE: Final = re.compile(
    r"[:,]\s*(season|staffel|saison|temporada|stagione|seizoen|säsong|sæson|sesong|sezon|kausi|series|serie|"
    r"limited series|miniserie|mini-series|episode|episodio|épisode|folge|chapter|시즌|シーズン|第\s*\d+\s*季)"
    r"\s*\d*\s*(:|$)",
    re.IGNORECASE,
)


def is_episode(title: str) -> bool:
    """Whether a title is of a season or an episode of a series."""
    return bool(_EPISODE.search(title))


def is_film(kind: str) -> bool:
    """Whether a word for a kind of title ("TV Series", "Fernsehfilm") means a film."""
    word = "".join(c for c in kind.casefold() if c.isalnum())
    if word in ("tv", "show", "shows", "tvshow", "tvshows"):
        return False
    return not any(part in word for part in _SERIES)
