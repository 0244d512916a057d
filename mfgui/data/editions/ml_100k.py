"""The oldest edition, ml-100k: tab-separated u.data, u.item with a flag for each genre, u.user."""

from __future__ import annotations

from typing import Final

from mfgui.base.text import written
from mfgui.data.editions.building import Edition, FilmLines, Person
from mfgui.data.editions.rating_lines import FILM, RATING, TIME, USER, Layout, RatingLines
from mfgui.data.editions.ratings_file import read_ratings_file
from mfgui.data.editions.small_tables import Check, blocks_of, optional, read_text, rows
from mfgui.data.source import Source
from mfgui.data.watch import Watch

RATINGS: Final = "u.data"
FILMS: Final = "u.item"
PEOPLE: Final = "u.user"
LAYOUT: Final = Layout("\t", (USER, FILM, RATING, TIME), header=0)
# Genres in the order of u.item's flags (u.genre); "unknown" says that none is known.
GENRES: Final = (
    "unknown", "Action", "Adventure", "Animation", "Children's", "Comedy", "Crime", "Documentary", "Drama", "Fantasy",
    "Film-Noir", "Horror", "Musical", "Mystery", "Romance", "Sci-Fi", "Thriller", "War", "Western",
)  # fmt: skip
_BEFORE_FLAGS: Final = 5


def read_ratings(source: Source, watch: Watch) -> RatingLines:
    """Read u.data."""
    return read_ratings_file(source, RATINGS, LAYOUT, watch)


def read_films(source: Source, watch: Watch) -> FilmLines:
    """Read u.item. The year is the title's: release dates are those of re-releases for 190 films."""
    films = FilmLines()
    if FILMS in source:
        blocks, encoding = read_text(source, FILMS, watch)
        for number, fields in rows(
            iter(blocks),
            FILMS,
            "|",
            _BEFORE_FLAGS + len(GENRES),
            watch,
            encoding=encoding,
            strict=True,
            check=Check({0: "film"}),
        ):
            id_ = int(fields[0])
            if id_ in films:
                watch.skip(FILMS, number, written("lists film {id} once more", id=id_))
                continue
            flags = zip(GENRES[1:], fields[_BEFORE_FLAGS + 1 :], strict=True)
            names = "|".join(name for name, flag in flags if flag.strip() == "1")
            films.add(id_, fields[1], names)
    return films


def read_people(source: Source, watch: Watch) -> dict[int, Person]:
    """Read u.user."""
    people: dict[int, Person] = {}
    if PEOPLE in source:
        with optional(PEOPLE, watch):
            for _, (id_, age, gender, occupation, zip_code) in rows(
                blocks_of(source, PEOPLE, watch), PEOPLE, "|", 5, watch, check=Check({0: "user"})
            ):
                told = "" if occupation in ("none", "other") else occupation
                people[int(id_)] = Person(age, gender, told, zip_code)
    return people


EDITION: Final = Edition(
    ratings_file=RATINGS,
    files=(RATINGS, FILMS, PEOPLE),
    read_ratings=read_ratings,
    read_films=read_films,
    read_tags=None,
    read_people=read_people,
    name=lambda _source, _readme: "ml-100k",
)
