"""Which film of the data set somebody means: by id through the links, else by title and year; doubts are told."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from mfgui.data.dataset import NO_YEAR, Films
from mfgui.data.titles import parse_title, without_entities
from mfgui.insight.search import FilmIndex, words_of

_CANDIDATES = 5
_FILMS_A_STEP = 2000
_FAR_APART = 5  # films of one title whose years are further apart are never one film
_YEARS_APART = 1  # a film's year is told by its first showing in some lists and by its release in others
_PARTS = re.compile(r"[:(]| [-–] ")
_LEAST_PART = 4  # letters of a first part of a title, at least
_ALIKE = 0.5  # titles alike share at least this part of their words (of all words in either)


class How(Enum):
    """How a film was recognised."""

    ID = "id"  # by its IMDb or TMDB id, or its id and title
    TITLE = "title"  # by title and year
    # By a title whose year is another, or that several films have, or that is only alike: to be looked at.
    DOUBTFUL = "doubtful"
    NOT_FOUND = "not found"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is known of a film from elsewhere; "" and 0 where nothing is."""

    title: str  # as that source has them
    year: int = NO_YEAR  # it may also stand behind the title
    film_id: str = ""  # its id in a MovieLens data set, as text
    imdb_id: str = ""  # "tt" in front and zeros make no difference
    tmdb_id: str = ""
    original_title: str = ""  # in the film's own language, where that is another

    @property
    def identity(self) -> tuple[str, int, str]:
        """Equal for two entries of one film."""
        return self.title.casefold(), self.year, self.imdb_id or self.film_id or self.tmdb_id

    @property
    def caption(self) -> str:
        """Its title with the year, or what else it is called by."""
        name = self.title or self.original_title or self.imdb_id or self.tmdb_id or self.film_id
        return f"{name} ({self.year})" if self.year else name


@dataclass(frozen=True, slots=True)
class Match:
    """What was found: `films` are codes, the most likely first; certain are those `How.ID` and `How.TITLE`.

    `likely` tells of a doubtful one that only its year is off, and by one at most.
    """

    how: How
    films: tuple[int, ...] = ()
    likely: bool = False

    @property
    def film(self) -> int | None:
        """The film, None where it is not certain."""
        return self.films[0] if self.how in {How.ID, How.TITLE} else None

    @property
    def guess(self) -> int | None:
        """The film, also where only its year is off by one."""
        return self.films[0] if self.likely else self.film


class FilmMatcher:
    """Matches films to a film table."""

    def __init__(
        self, films: Films, popularity: NDArray[np.integer], checkpoint: Callable[[], None] = lambda: None
    ) -> None:
        self._films = films  # the film table
        # Number of ratings of each film, shape (M,): of two films of one title and year the most rated is meant.
        self._popularity = popularity
        self._index = FilmIndex(films, popularity, checkpoint)
        self._by_imdb = {_bare(number): film for film, number in enumerate(films.imdb_ids) if number}
        self._by_tmdb = {_bare(number): film for film, number in enumerate(films.tmdb_ids) if number}
        self._by_label = {films.label(film): film for film in range(len(films))}
        self._by_title: dict[str, list[int]] = {}
        for film in range(len(films)):
            if film % _FILMS_A_STEP == 0:
                checkpoint()
            others = films.other_titles[film].split(" · ") if films.other_titles and films.other_titles[film] else []
            for title in {_plain(t) for t in (films.titles[film], *others)} - {""}:
                self._by_title.setdefault(title, []).append(film)

    def match(self, wanted: Wanted) -> Match:
        """Find the film that is meant."""
        for number, table in ((wanted.imdb_id, self._by_imdb), (wanted.tmdb_id, self._by_tmdb)):
            if number and (found := table.get(_bare(number))) is not None:
                return Match(How.ID, (found,))
        # Lists, and what was rated with an older version, may write letters as web pages do; film tables do not.
        title, original, year = without_entities(wanted.title), without_entities(wanted.original_title), wanted.year
        parsed = parse_title(title)
        if year == NO_YEAR:
            year = parsed.year
        named = self._of_year([*self._named(original), *self._named(title), *self._named(parsed.title)], year)
        same_id = self._by_label.get(wanted.film_id)
        nameless = not title and not original
        if same_id is not None and (nameless or same_id in named or self._alike(same_id, title, year)):
            return Match(How.ID, (same_id,))
        if named:
            same_year = [film for film in named if self._films.years[film] == year]
            if same_year and year != NO_YEAR:
                return Match(How.TITLE, (same_year[0],))
            if len(named) == 1 and (year == NO_YEAR or self._films.years[named[0]] == NO_YEAR):
                return Match(How.TITLE, (named[0],))
            nearest = self._nearest(named, year)
            likely = year != NO_YEAR and abs(int(self._films.years[nearest[0]]) - year) <= _YEARS_APART
            return Match(How.DOUBTFUL, tuple(nearest[:_CANDIDATES]), likely)
        near = self._like(dict.fromkeys(t for t in (parsed.title, original) if t), year)
        return Match(How.DOUBTFUL, tuple(near[:_CANDIDATES])) if near else Match(How.NOT_FOUND)

    def _like(self, titles: Iterable[str], year: int) -> list[int]:
        """Return films of about that year with titles alike: that have all words, nearly so spelt, or the first part.

        The surer ways first; of a title of several parts ("Alien: Director's Cut") the first may be all that is known.
        """
        firsts = [part for title in titles if len(part := _PARTS.split(title)[0].strip()) >= _LEAST_PART]
        for find, asked in (
            (self._index.find, titles),
            (self._index.find_misspelt, titles),
            (self._index.find, firsts),
            (self._index.find_misspelt, firsts),
        ):
            found = [int(film) for title in asked for film in find(title, 4 * _CANDIDATES)]
            if near := [film for film in dict.fromkeys(found) if self._near(film, year)]:
                return near
        return []

    def _named(self, title: str) -> list[int]:
        """Return the films of exactly this title, most rated first."""
        return sorted(self._by_title.get(_plain(title), ()), key=lambda film: (-int(self._popularity[film]), film))

    def _of_year(self, films: list[int], year: int) -> list[int]:
        """Return these films but those of years far from this one, which are others; each once."""
        years = self._films.years
        return [
            film
            for film in dict.fromkeys(films)
            if NO_YEAR in (year, years[film]) or abs(int(years[film]) - year) <= _FAR_APART
        ]

    def _nearest(self, films: list[int], year: int) -> list[int]:
        if year == NO_YEAR:
            return films
        return sorted(films, key=lambda film: abs(int(self._films.years[film]) - year))

    def _near(self, film: int, year: int) -> bool:
        known = int(self._films.years[film])
        return NO_YEAR in {year, known} or abs(known - year) <= _YEARS_APART

    def _alike(self, film: int, title: str, year: int) -> bool:
        own, asked = set(words_of(self._films.listed_titles[film])), set(words_of(title))
        own -= {str(self._films.years[film])}
        return self._near(film, year) and len(own & asked) >= _ALIKE * len(own | asked) > 0


# Words that titles are written with in more than one way.
_SPELLINGS = {
    "colour": "color", "colours": "colors", "grey": "gray", "honour": "honor", "favourite": "favorite",
    "theatre": "theater", "centre": "center", "neighbour": "neighbor", "neighbours": "neighbors", "harbour": "harbor",
    "volume": "vol", "part": "pt", "episode": "ep", "versus": "vs", "doctor": "dr", "mister": "mr", "saint": "st",
    "ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "xi": "11", "xii": "12",
    "xiii": "13", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
    "nine": "9", "ten": "10",
}  # fmt: skip
_LAST = {"v": "5", "x": "10"}  # Roman numbers that are but letters unless they end a title


def _plain(title: str) -> str:
    """Return what is left of a title where lists differ: no spaces, one spelling, arabic numbers, "and" for &."""
    words = [_SPELLINGS.get(word, word) for word in words_of(title.replace("&", " and "))]
    if len(words) > 1:
        words[-1] = _LAST.get(words[-1], words[-1])
    if len(words) > 2 and words[-2] in ("vol", "pt", "ep"):
        del words[-2]
    return "".join(words)


def _bare(number: str) -> str:
    return number.strip().lower().removeprefix("tt").lstrip("0")
