"""Exports of today, and tables of one's own, in kinds that a reader of one layout would take amiss."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mfgui.data.errors import DataError
from mfgui.storage.imports.reading import read_ratings

NETFLIX = (
    "Profile Name,Title Name,Rating Type,Star Value,Thumbs Value,Device Model,Event Utc Ts\n"
    "Me,Alien,thumb,,2,PC,2023-01-01 10:00:00\nMe,Dark: Season 1,thumb,,1,PC,2023-01-01 10:00:00\n"
)
SIMKL = json.dumps(
    {
        "shows": [{"user_rating": 9, "show": {"title": "Dark", "year": 2017, "ids": {"simkl": 1}}}],
        "anime": [],
        "movies": [
            {"user_rating": 8, "movie": {"title": "Alien", "year": 1979, "ids": {"simkl": 53, "imdb": "tt0078748"}}}
        ],
    }
)
ANILIST = json.dumps(
    {
        "lists": [
            {
                "name": "Completed",
                "entries": [{"score": 9, "media": {"title": {"romaji": "Akira"}, "startDate": {"year": 1988}}}],
            }
        ]
    }
)
GOODREADS = (
    "Book Id,Title,Author,ISBN,My Rating,Average Rating,Original Publication Year,Date Added,Exclusive Shelf\n"
    '1,Dune,Frank Herbert,"=""0441013597""",5,4.2,1965,2019/01/01,read\n2,Emma,Jane Austen,,0,4.0,1815,,to-read\n'
)


@pytest.mark.parametrize(
    ("text", "source", "film", "rating"),
    [
        (NETFLIX, "Netflix", ("Alien", 0), (2, 3)),
        (SIMKL, "Simkl", ("Alien", 1979), (8, 10)),
        (ANILIST, "a table", ("Akira", 1988), (9, 10)),
        (GOODREADS, "a table", ("Dune", 1965), (5, 5)),
        (json.dumps({"data": {"MediaListCollection": json.loads(ANILIST)}}), "a table", ("Akira", 1988), (9, 10)),
        (json.dumps([["Alien", 8], ["Heat", 9]]), "a table", ("Alien", 0), (8, 10)),
        (json.dumps({"films": [["Alien", 4.5], ["Heat", 3]]}), "a table", ("Alien", 0), (4.5, 5)),
        (json.dumps({"Alien": 4.5, "Heat": 3, "Jaws": 5}), "a table", ("Alien", 0), (4.5, 5)),
        ("Const,La tua valutazione,Titolo,Anno\ntt0078748,9,Alien,1979\n", "IMDb", ("Alien", 1979), (9, 10)),
        ('"Titre","Année","Note"\n"Alien",1979,9\n', "a table", ("Alien", 1979), (9, 10)),
        ("Titre;Année;Note\nAlien;1979;4,5\n", "AlloCiné", ("Alien", 1979), (4.5, 5)),
        ("OrgName;SweName;Year;IMDB;Grade\nAlien;Alien;1979;tt0078748;4\n", "Filmtipset", ("Alien", 1979), (4, 5)),
        ("标题,打分日期,我的评分\n异形,2020-01-02,5\n", "Douban", ("异形", 0), (5, 5)),
        ("Movie,Year,Grade\nAlien,1979,A\nHeat,1995,Z\nFargo,,B\n" + "Jaws,1975,C\n" * 97, "a table", None, (5, 5)),
        ("Name,Film,Rating\nAnna,Alien,4\nAnna,Heat,3\n", "a table", ("Alien", 0), (4, 5)),
    ],
)
def test_a_film_its_rating_and_scale(
    tmp_path: Path, text: str, source: str, film: tuple[str, int] | None, rating: tuple[float, float]
) -> None:
    path = tmp_path / "mine.txt"
    path.write_text(text, "utf-8")
    read = read_ratings(path)
    first = read.ratings[0]
    assert read.source == source
    assert film is None or (first.film.title, first.film.year) == film
    assert (first.stars, first.scale.maximum) == rating


def test_names_beside_films_are_several_people(tmp_path: Path) -> None:
    path = tmp_path / "club.csv"
    path.write_text("Name,Film,Rating\nAnna,Alien,4\nBen,Alien,3\nAnna,Heat,3\nBen,Heat,1\n", "utf-8")
    with pytest.raises(DataError, match="of several people"):
        read_ratings(path)


def test_imdb_in_a_language_that_is_not_known_is_read_by_its_layout(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text(
        "Const,आपकी रेटिंग,तारीख,टाइटल,मूल टाइटल,URL,प्रकार,IMDb रेटिंग,मिनट,वर्ष\n"
        "tt0078748,9,2024-03-10,Alien,Alien,https://x,फ़िल्म,8.5,117,1979\n"
        "tt0113277,7,2024-03-11,Heat,Heat,https://x,फ़िल्म,8.3,170,1995\n"
        "tt5753856,10,2024-03-12,Dark,Dark,https://x,TV सीरीज़,8.7,60,2017\n",
        "utf-8",
    )
    read = read_ratings(path)
    assert [(r.film.title, r.film.year, r.stars) for r in read.ratings] == [("Alien", 1979, 9), ("Heat", 1995, 7)]
    assert read.ratings[0].at is not None
    assert read.skipped.count == 1


def test_a_film_rated_twice_is_counted_and_its_last_rating_taken(tmp_path: Path) -> None:
    path = tmp_path / "diary.csv"
    path.write_text(
        "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n"
        "2024-03-10,Alien,1979,a,4,,,2024-03-10\n2024-03-11,Heat,1995,b,3,,,2024-03-11\n"
        "2024-04-01,Alien,1979,c,5,Yes,,2024-04-01\n"
    )
    read = read_ratings(path)
    assert {r.film.title: r.stars for r in read.ratings} == {"Alien": 5, "Heat": 3}
    assert [(line.line, line.file) for line in read.skipped.lines] == [(2, "diary.csv")]


def test_films_without_ratings_are_said_to_be_that(tmp_path: Path) -> None:
    path = tmp_path / "NetflixViewingHistory.csv"
    path.write_text('Title,Date\n"Alien","3/10/24"\n"Heat","3/11/24"\n')
    with pytest.raises(DataError, match="a list of films, without ratings"):
        read_ratings(path)
