"""The .dat editions, fields between double colons: ml-1m, ml-10m, and MovieTweetings, which is laid out like them."""

from __future__ import annotations

from typing import Final

from mfgui.base.text import written
from mfgui.data.editions import genome
from mfgui.data.editions.building import Edition, FilmLines, Person, TagLines
from mfgui.data.editions.rating_lines import FILM, RATING, TIME, USER, Layout, RatingLines
from mfgui.data.editions.ratings_file import read_ratings_file
from mfgui.data.editions.small_tables import Check, blocks_of, optional, read_text, rows
from mfgui.data.source import Source
from mfgui.data.watch import Watch

RATINGS: Final = "ratings.dat"
FILMS: Final = "movies.dat"
TAGS: Final = "tags.dat"
PEOPLE: Final = "users.dat"
SEPARATOR: Final = "::"
LAYOUT: Final = Layout(SEPARATOR, (USER, FILM, RATING, TIME), header=0)

# Codes of users.dat, as the README of ml-1m words them.
_AGES: Final = {
    "1": "under 18", "18": "18–24", "25": "25–34", "35": "35–44", "45": "45–49", "50": "50–55", "56": "56 and over",
}  # fmt: skip
_OCCUPATIONS: Final = (
    "", "academic/educator", "artist", "clerical/admin", "college/grad student", "customer service",
    "doctor/health care", "executive/managerial", "farmer", "homemaker", "K-12 student", "lawyer", "programmer",
    "retired", "sales/marketing", "scientist", "self-employed", "technician/engineer", "tradesman/craftsman",
    "unemployed", "writer",
)  # fmt: skip


def is_movietweetings(source: Source) -> bool:
    """Whether this is MovieTweetings: people's ids at Twitter in users.dat, films by their ids at IMDb."""
    if PEOPLE not in source:
        return False
    with source.open(PEOPLE) as stream:
        return stream.first_line(1 << 10).count(SEPARATOR.encode()) == 1


def read_ratings(source: Source, watch: Watch) -> RatingLines:
    """Read ratings.dat."""
    return read_ratings_file(source, RATINGS, LAYOUT, watch)


def read_films(source: Source, watch: Watch) -> FilmLines:
    """Read movies.dat: UTF-8 in ml-10m, latin-1 in ml-1m, told apart by its content."""
    films = FilmLines()
    tweeted = is_movietweetings(source)
    if FILMS in source:
        blocks, encoding = read_text(source, FILMS, watch)
        for number, (id_, title, genres) in rows(
            iter(blocks), FILMS, SEPARATOR, 3, watch, encoding=encoding, strict=True, check=Check({0: "film"})
        ):
            if int(id_) in films:
                watch.skip(FILMS, number, written("lists film {id} once more", id=id_))
            else:
                films.add(int(id_), title, genres)
                if tweeted:
                    films.link(int(id_), id_.zfill(7), "")
    return films


def read_tags(source: Source, watch: Watch) -> TagLines:
    """Read tags.dat, which ml-10m has."""
    tags = TagLines(TAGS)
    if TAGS in source:
        check = Check({0: "user", 1: "film"})
        for number, (user, film, text, _) in rows(
            blocks_of(source, TAGS, watch), TAGS, SEPARATOR, 4, watch, check=check
        ):
            if text.strip():
                tags.add(number, [int(user)], [int(film)], [text.strip()])
            else:
                watch.skip(TAGS, number, written("has no tag"))
    return tags


def read_people(source: Source, watch: Watch) -> dict[int, Person]:
    """Read users.dat, which ml-1m has."""
    people: dict[int, Person] = {}
    if PEOPLE in source and not is_movietweetings(source):
        with optional(PEOPLE, watch):
            for _, (id_, gender, age, occupation, zip_code) in rows(
                blocks_of(source, PEOPLE, watch), PEOPLE, SEPARATOR, 5, watch, check=Check({0: "user"})
            ):
                known = occupation.isdecimal() and int(occupation) < len(_OCCUPATIONS)
                told = _OCCUPATIONS[int(occupation)] if known else occupation
                people[int(id_)] = Person(_AGES.get(age, age), gender, told, zip_code)
    return people


def _name(source: Source) -> str:
    if is_movietweetings(source):
        return "MovieTweetings"
    return "ml-1m" if PEOPLE in source else "ml-10m"


EDITION: Final = Edition(
    ratings_file=RATINGS,
    files=(RATINGS, FILMS, TAGS, PEOPLE, *genome.FILES),
    read_ratings=read_ratings,
    read_films=read_films,
    read_tags=read_tags,
    read_people=read_people,
    name=lambda source, _: _name(source),
)
