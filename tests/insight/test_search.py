"""Searching films: any order, beginnings, accents, other titles, joined words, and what comes first."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from mfgui.data.dataset import Films
from mfgui.data.errors import ReadCancelled
from mfgui.data.titles import parse_title
from mfgui.insight.search import FilmIndex, folded, words_of

LISTED = {
    "Matrix, The (1999)": 300,
    "Matrix Reloaded, The (2003)": 90,
    "City of Lost Children, The (Cité des enfants perdus, La) (1995)": 70,
    "Amélie (Fabuleux destin d'Amélie Poulain, Le) (2001)": 120,
    "2001: A Space Odyssey (1968)": 110,
    "Shrek (2001)": 170,
    "Spider-Man (2002)": 120,
    "Don't Look Now (1973)": 20,
    "M (1931)": 30,
    "Mask, The (1994)": 150,
    "Léon: The Professional (1994)": 130,
    "Seven (a.k.a. Se7en) (1995)": 200,
    "Seven Samurai (Shichinin no samurai) (1954)": 90,
    "Star Wars: Episode IV - A New Hope (1977)": 251,
    "Star Trek (2009)": 60,
    "ואלס עם באשיר": 5,
    "七人の侍 (1954)": 4,
    "Łódź Symphony": 3,
    "WALL·E (2008)": 100,
}


@pytest.fixture(scope="module")
def films() -> Films:
    taken = [parse_title(listed) for listed in LISTED]
    n = len(taken)
    return Films(
        ids=np.arange(n, dtype=np.int64),
        titles=tuple(t.title for t in taken),
        listed_titles=tuple(LISTED),
        years=np.array([t.year for t in taken], np.int16),
        genre_names=(),
        genres=np.zeros((n, 0), np.bool_),
        imdb_ids=("",) * n,
        tmdb_ids=("",) * n,
        other_titles=tuple(" · ".join(t.others) for t in taken),
    )


@pytest.fixture(scope="module")
def index(films: Films) -> FilmIndex:
    return FilmIndex(films, np.array(list(LISTED.values())))


def found(index: FilmIndex, films: Films, text: str, count: int = 12) -> list[str]:
    return [films.titles[film] for film in index.find(text, count)]


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("matrix the", "The Matrix"),
        ("the matr", "The Matrix"),
        ("  RELOADED   matrix ", "The Matrix Reloaded"),
        ("perdus cite", "The City of Lost Children"),
        ("amelie", "Amélie"),
        ("AMÉLIE", "Amélie"),
        ("leon", "Léon: The Professional"),
        ("spiderman", "Spider-Man"),
        ("spider man", "Spider-Man"),
        ("man spi", "Spider-Man"),
        ("dont look", "Don't Look Now"),
        ("don't", "Don't Look Now"),
        ("don’t", "Don't Look Now"),
        ("se7en", "Seven"),
        ("matrix 2003", "The Matrix Reloaded"),
        ("באשיר", "ואלס עם באשיר"),
        ("侍", "七人の侍"),
        ("lodz", "Łódź Symphony"),
        ("walle", "WALL·E"),
        ("wall-e", "WALL·E"),
        ("m", "M"),
    ],
)
def test_finds_however_it_is_typed(index: FilmIndex, films: Films, typed: str, title: str) -> None:
    assert found(index, films, typed)[0] == title


def test_all_words_must_match(index: FilmIndex, films: Films) -> None:
    assert set(found(index, films, "star")) == {"Star Wars: Episode IV - A New Hope", "Star Trek"}
    assert found(index, films, "star trek") == ["Star Trek"]
    assert found(index, films, "star matrix") == []
    assert found(index, films, "atrix") == []


@pytest.mark.parametrize("typed", ["", "   ", "-", "!?", "zzz"])
def test_finds_nothing_for_nothing(index: FilmIndex, typed: str) -> None:
    assert index.find(typed).tolist() == []


def test_a_title_comes_before_a_year_and_the_most_rated_before_the_others(index: FilmIndex, films: Films) -> None:
    assert found(index, films, "2001") == ["2001: A Space Odyssey", "Shrek", "Amélie"]
    assert found(index, films, "seven")[:2] == ["Seven", "Seven Samurai"]
    assert found(index, films, "matrix") == ["The Matrix", "The Matrix Reloaded"]


def test_no_more_than_asked_for_and_the_same_each_time(index: FilmIndex, films: Films) -> None:
    everything = found(index, films, "t", 100)
    assert len(everything) > 3
    assert found(index, films, "t", 3) == everything[:3]
    assert found(index, films, "t", 3) == everything[:3]


def test_every_film_is_found_by_its_own_words_in_reverse(index: FilmIndex, films: Films) -> None:
    for film, title in enumerate(films.titles):
        assert film in index.find(" ".join(reversed(words_of(title))), len(films))


def test_folding() -> None:
    assert folded("ÀÉÎÕÜ Çñ") == "aeiou cn"
    assert folded("Straße Ø Æ") == "strasse o ae"
    assert words_of("Tom & Jerry") == ["tom", "and", "jerry"]


def test_building_can_be_cancelled(films: Films) -> None:
    def checkpoint() -> None:
        raise ReadCancelled

    with pytest.raises(ReadCancelled):
        FilmIndex(films, np.ones(len(films)), checkpoint)


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("spidermann", "Spider-Man"),
        ("matirx", "The Matrix"),  # two letters exchanged
        ("teh matrix", "The Matrix"),
        ("amleie", "Amélie"),
        ("proffesional", "Léon: The Professional"),
        ("samurei seven", "Seven Samurai"),
        ("spase odissey", "2001: A Space Odyssey"),
        ("profesionla", "Léon: The Professional"),  # two wrong letters in a long word
        ("professhe", "Léon: The Professional"),  # not yet written to its end
        ("lsot children", "The City of Lost Children"),
        ("matrix relaoded", "The Matrix Reloaded"),
    ],
)
def test_misspelt_words_find_their_films(index: FilmIndex, films: Films, typed: str, title: str) -> None:
    assert index.find(typed).tolist() == []
    assert films.titles[index.find_misspelt(typed)[0]] == title


def test_what_is_spelt_right_comes_before_what_is_nearly_so(films: Films) -> None:
    popularity = np.array([1000 * ("Mask" in title) for title in films.titles])
    index = FilmIndex(films, popularity)
    assert found(index, films, "mash") == []
    assert films.titles[index.find_misspelt("mash")[0]] == "The Mask"
    renamed = replace(films, titles=("Mash", *films.titles[1:]))
    assert index.find_misspelt("mask").tolist() == index.find("mask").tolist()
    again = FilmIndex(renamed, np.zeros(len(films), int))
    assert [renamed.titles[film] for film in again.find_misspelt("mash")] == ["Mash", "The Mask"]


@pytest.mark.parametrize("typed", ["", "zz", "zzz", "2002", "2oo2", "mx", "qqqqqqqq", "matrix qqqq"])
def test_nothing_is_guessed_from_too_little(index: FilmIndex, typed: str) -> None:
    assert index.find_misspelt(typed).tolist() == index.find(typed).tolist()


def test_the_word_that_may_not_be_finished_counts_more_as_a_beginning(films: Films) -> None:
    two = replace(
        films,
        titles=("One Big Fish", "One Big Alien"),
        other_titles=("Al", ""),
        listed_titles=("", ""),
        ids=films.ids[:2],
        years=np.zeros(2, np.int16),
    )
    index = FilmIndex(two, np.zeros(2, int))
    assert index.find("big al").tolist() == [1, 0]  # "al" begins a word of the title, and may go on
    assert index.find("al big").tolist() == [0, 1]  # "al" is written to its end
