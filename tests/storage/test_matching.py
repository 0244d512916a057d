"""Recognising films from elsewhere: by id, by title and year, and honest doubt about the rest."""

from __future__ import annotations

import numpy as np
import pytest

from mfgui.data.dataset import Films
from mfgui.data.titles import parse_title
from mfgui.storage.matching import FilmMatcher, How, Wanted

LISTED = (
    ("Matrix, The (1999)", "0133093", "603", 300),
    ("War of the Worlds (2005)", "0407304", "", 20),
    ("War of the Worlds (2005)", "0449040", "", 90),
    ("War of the Worlds, The (1953)", "0046534", "", 30),
    ("Seven (a.k.a. Se7en) (1995)", "0114369", "807", 200),
    ("Star Wars: Episode IV - A New Hope (1977)", "0076759", "", 250),
    ("Amélie (Fabuleux destin d'Amélie Poulain, Le) (2001)", "0211915", "", 120),
    ("Solaris (Solyaris) (1972)", "", "", 10),
    ("Solaris (2002)", "", "", 15),
    ("Untitled Thing", "", "", 2),
    ("Old Boy (2003)", "", "", 40),
    ("Oldboy (2013)", "", "", 5),
    ("Parasite (1982)", "", "", 3),
    ("Three Colors: Blue (Trois couleurs: Bleu) (1993)", "", "", 30),
    ("Guardians of the Galaxy 2 (2017)", "", "", 60),
    ("Rocky II (1979)", "", "", 30),
    ("Fast & Furious (2009)", "", "", 20),
    ("Godfather, The (1972)", "", "", 200),
)
MATRIX, WAR_A, WAR_B, WAR_1953, SEVEN, STAR_WARS, AMELIE, SOLARIS_1972, SOLARIS_2002, THING = range(10)
OLD_BOY, OLDBOY_2013, PARASITE, BLUE, GUARDIANS, ROCKY, FURIOUS, GODFATHER = range(10, 18)


@pytest.fixture(scope="module")
def matcher() -> FilmMatcher:
    taken = [parse_title(listed) for listed, *_ in LISTED]
    n = len(LISTED)
    films = Films(
        ids=np.arange(10, 10 + n),
        titles=tuple(t.title for t in taken),
        listed_titles=tuple(listed for listed, *_ in LISTED),
        years=np.array([t.year for t in taken], np.int16),
        genre_names=(),
        genres=np.zeros((n, 0), np.bool_),
        imdb_ids=tuple(imdb for _, imdb, *_ in LISTED),
        tmdb_ids=tuple(tmdb for _, _, tmdb, _ in LISTED),
        other_titles=tuple(" · ".join(t.others) for t in taken),
    )
    return FilmMatcher(films, np.array([count for *_, count in LISTED]))


@pytest.mark.parametrize(
    ("wanted", "how", "film"),
    [
        (Wanted("anything", imdb_id="tt0133093"), How.ID, MATRIX),
        (Wanted("", imdb_id="133093"), How.ID, MATRIX),
        (Wanted("", tmdb_id="807"), How.ID, SEVEN),
        (Wanted("The Matrix", 1999, film_id="10"), How.ID, MATRIX),
        (Wanted("The Matrix", 1999), How.TITLE, MATRIX),
        (Wanted("Matrix, The (1999)"), How.TITLE, MATRIX),
        (Wanted("Se7en", 1995), How.TITLE, SEVEN),
        (Wanted("AMELIE", 2001), How.TITLE, AMELIE),
        (Wanted("Le fabuleux destin d’Amélie Poulain", 2001), How.TITLE, AMELIE),
        (Wanted("War of the Worlds", 2005), How.TITLE, WAR_B),
        (Wanted("War of the Worlds", 2005, film_id="11"), How.ID, WAR_A),
        (Wanted("Solyaris", 1972), How.TITLE, SOLARIS_1972),
        (Wanted("Untitled Thing", 1980), How.TITLE, THING),
        (Wanted("The Matrix"), How.TITLE, MATRIX),
        (Wanted("Oldboy", 2003), How.TITLE, OLD_BOY),
        (Wanted("Oldboy", 2013), How.TITLE, OLDBOY_2013),
        (Wanted("Three Colours: Blue", 1993), How.TITLE, BLUE),
        (Wanted("Trois couleurs : Bleu", 1993), How.TITLE, BLUE),
        (Wanted("Guardians of the Galaxy Vol. 2", 2017), How.TITLE, GUARDIANS),
        (Wanted("Guardians of the Galaxy Volume 2", 2017), How.TITLE, GUARDIANS),
        (Wanted("Rocky 2", 1979), How.TITLE, ROCKY),
        (Wanted("Fast and Furious", 2009), How.TITLE, FURIOUS),
        (Wanted("Fast &amp; Furious (2009)"), How.TITLE, FURIOUS),
        (Wanted("Der Pate", 1972, original_title="The Godfather"), How.TITLE, GODFATHER),
    ],
)
def test_certain(matcher: FilmMatcher, wanted: Wanted, how: How, film: int) -> None:
    match = matcher.match(wanted)
    assert (match.how, match.film) == (how, film)


@pytest.mark.parametrize(
    ("wanted", "first", "likely"),
    [
        (Wanted("The Matrix", 2000), MATRIX, True),
        (Wanted("The Matrix", 2003), MATRIX, False),
        (Wanted("Solaris"), SOLARIS_2002, False),
        (Wanted("Solaris", 1971), SOLARIS_1972, True),
        (Wanted("Star Wars", 1977), STAR_WARS, False),
        (Wanted("Gardians of the Galaxi 2", 2017), GUARDIANS, False),
        (Wanted("Der Pate", 1972, original_title="The Godfatehr"), GODFATHER, False),
        (Wanted("Parasite: Director's Cut", 1982), PARASITE, False),
        (Wanted("Solyariss - restored", 1972), SOLARIS_1972, False),
    ],
)
def test_doubtful_with_the_likeliest_first(matcher: FilmMatcher, wanted: Wanted, first: int, likely: bool) -> None:
    match = matcher.match(wanted)
    assert match.how is How.DOUBTFUL
    assert match.film is None
    assert match.films[0] == first
    assert match.likely is likely


def test_an_id_of_another_edition_is_not_believed_without_the_title(matcher: FilmMatcher) -> None:
    match = matcher.match(Wanted("Amélie", 2001, film_id="10"))  # 10 is The Matrix here
    assert (match.how, match.film) == (How.TITLE, AMELIE)
    assert matcher.match(Wanted("Something else entirely", 1999, film_id="10")).how is How.NOT_FOUND


def test_years_far_apart_never_match(matcher: FilmMatcher) -> None:
    assert matcher.match(Wanted("Parasite", 2019)).how is How.NOT_FOUND


@pytest.mark.parametrize("title", ["", "Zzz", "Star Wars"])
def test_not_found(matcher: FilmMatcher, title: str) -> None:
    assert matcher.match(Wanted(title, 1920)).how is How.NOT_FOUND
