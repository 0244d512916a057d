"""The CSV editions: ml-latest-small, ml-latest, ml-20m, ml-25m, ml-32m, and folders made like them."""

from __future__ import annotations

import re
from typing import Final

from mfgui.base.text import written
from mfgui.data.editions import genome
from mfgui.data.editions.building import Edition, FilmLines, TagLines
from mfgui.data.editions.rating_lines import FILM, RATING, TIME, USER, Layout, RatingLines
from mfgui.data.editions.ratings_file import find_columns, read_header, read_ratings_file
from mfgui.data.editions.small_tables import Check, batches, blocks_of, optional, read_text, rows
from mfgui.data.source import Source
from mfgui.data.watch import Watch

RATINGS: Final = "ratings.csv"
FILMS: Final = "movies.csv"
LINKS: Final = "links.csv"
TAGS: Final = "tags.csv"
_NAMED: Final = re.compile(r"\bml-(?:latest-small|latest|20m|25m|32m)\b", re.IGNORECASE)


def ratings_layout(source: Source, file: str) -> Layout:
    """Return how a file of ratings is built, by the column names in its first line, in any order."""
    names = read_header(source, file)
    positions = find_columns(names, ("userId", "movieId", "rating"), ("timestamp",), file)
    roles = [-1] * len(names)
    for role, position in zip((USER, FILM, RATING, TIME), positions, strict=True):
        if position >= 0:
            roles[position] = role
    return Layout(",", tuple(roles), header=1)


def read_ratings(source: Source, watch: Watch) -> RatingLines:
    """Read ratings.csv."""
    return read_ratings_file(source, RATINGS, ratings_layout(source, RATINGS), watch)


def read_films(source: Source, watch: Watch) -> FilmLines:
    """Read movies.csv, and the ids of other sites from links.csv; what is absent stays empty."""
    films = FilmLines()
    if FILMS in source:
        names = read_header(source, FILMS)
        id_at, title_at, genres_at = find_columns(names, ("movieId", "title", "genres"), (), FILMS)
        blocks, encoding = read_text(source, FILMS, watch)
        for number, fields in rows(
            iter(blocks),
            FILMS,
            ",",
            len(names),
            watch,
            encoding=encoding,
            header=1,
            strict=True,
            check=Check({id_at: "film"}),
        ):
            id_ = int(fields[id_at])
            if id_ in films:
                watch.skip(FILMS, number, written("lists film {id} once more", id=id_))
            else:
                films.add(id_, fields[title_at], fields[genres_at])
    if LINKS in source:
        with optional(LINKS, watch):
            _read_links(source, films, watch)
    return films


def _read_links(source: Source, films: FilmLines, watch: Watch) -> None:
    names = read_header(source, LINKS)
    id_at, imdb_at, tmdb_at = find_columns(names, ("movieId",), ("imdbId", "tmdbId"), LINKS)
    blocks = blocks_of(source, LINKS, watch)
    for _, fields in rows(blocks, LINKS, ",", len(names), watch, header=1, check=Check({id_at: "film"})):
        imdb = fields[imdb_at].strip() if imdb_at >= 0 else ""
        tmdb = fields[tmdb_at].strip() if tmdb_at >= 0 else ""
        films.link(int(fields[id_at]), imdb, tmdb)


def read_tags(source: Source, watch: Watch) -> TagLines:
    """Read tags.csv; no tags where it is absent."""
    tags = TagLines(TAGS)
    if TAGS in source:
        with optional(TAGS, watch):
            _read_tag_lines(source, tags, watch)
    return tags


def _read_tag_lines(source: Source, tags: TagLines, watch: Watch) -> None:
    names = read_header(source, TAGS)
    user_at, film_at, text_at = find_columns(names, ("userId", "movieId", "tag"), (), TAGS)
    check = Check({user_at: "user", film_at: "film"})
    blocks = blocks_of(source, TAGS, watch)
    for number, records in batches(blocks, TAGS, ",", len(names), watch, header=1, check=check):
        columns = list(zip(*records, strict=True))
        texts = list(map(str.strip, columns[text_at]))
        users, rated = list(map(int, columns[user_at])), list(map(int, columns[film_at]))
        if all(texts):
            tags.add(number, users, rated, texts)
            continue
        for k, text in enumerate(texts):
            if text:
                tags.add(number + k, users[k : k + 1], rated[k : k + 1], [text])
            else:
                watch.skip(TAGS, number + k, written("has no tag"))


def name_by_readme(readme: str) -> str:
    """Return which of the editions a README says it describes."""
    named = _NAMED.search(readme)
    return named[0].lower() if named else "MovieLens CSV"


EDITION: Final = Edition(
    ratings_file=RATINGS,
    files=(RATINGS, FILMS, LINKS, TAGS, *genome.FILES),
    read_ratings=read_ratings,
    read_films=read_films,
    read_tags=read_tags,
    read_people=None,
    name=lambda _, readme: name_by_readme(readme),
)
