"""Filters of lists: each one's films counted by hand."""

from __future__ import annotations

import numpy as np
import pytest

from mfgui.data.dataset import Films
from mfgui.insight.filters import ListFilter, Seen

TITLES = ("Amélie", "The Matrix", "شب یلدا", "Alien", "Solaris", "Untold")
YEARS = (2001, 1999, 0, 1979, 1972, 0)
GENRES = ((1, 0), (0, 1), (0, 0), (0, 1), (1, 1), (0, 0))
SUPPORT = np.array([40, 90, 1, 60, 5, 0], np.int32)
RATED = np.array([1, 4], np.int32)


@pytest.fixture
def films() -> Films:
    listed = tuple(f"{t} ({y})" if y else t for t, y in zip(TITLES, YEARS, strict=True))
    others = ("Le Fabuleux Destin d'Amélie Poulain", "", "", "", "Солярис", "")
    return Films(
        np.arange(6),
        TITLES,
        listed,
        np.array(YEARS, np.int16),
        ("Comedy", "Sci-Fi"),
        np.array(GENRES, np.bool_),
        ("",) * 6,
        ("",) * 6,
        others,
    )


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        (ListFilter(), [0, 2, 3]),
        (ListFilter(seen=Seen.SEEN), [1, 4]),
        (ListFilter(seen=Seen.BOTH), [0, 1, 2, 3, 4]),
        (ListFilter(genres=frozenset({"Sci-Fi"})), [3]),
        (ListFilter(genres=frozenset({"Sci-Fi", "Comedy"})), [0, 3]),
        (ListFilter(years=(1979, 2001)), [0, 3]),
        (ListFilter(years=(1972, 1999), seen=Seen.BOTH), [1, 3, 4]),
        (ListFilter(least_support=40), [0, 3]),
        (ListFilter(text="amelie"), [0]),
        (ListFilter(text="POULAIN destin"), [0]),
        (ListFilter(text="1979"), [3]),
        (ListFilter(text="يلدا"), []),  # another letter of the same look
        (ListFilter(text="یلدا"), [2]),
        (ListFilter(text="солярис", seen=Seen.BOTH), [4]),
        (ListFilter(only=frozenset({1, 2, 3, 5})), [2, 3]),
        (ListFilter(only=frozenset({1, 2, 3, 5}), seen=Seen.BOTH, genres=frozenset({"Sci-Fi"})), [1, 3]),
        (ListFilter(only=frozenset()), []),
        (ListFilter(text="a l", genres=frozenset({"Comedy"})), [0]),
    ],
)
def test_each_filter_leaves_its_films(films: Films, chosen: ListFilter, expected: list[int]) -> None:
    assert np.flatnonzero(chosen.allowed(films, SUPPORT, RATED)).tolist() == expected


def test_hidden_films_are_left_out_whatever_else(films: Films) -> None:
    assert np.flatnonzero(ListFilter(seen=Seen.BOTH).allowed(films, SUPPORT, RATED, {0, 4})).tolist() == [1, 2, 3]


def test_what_narrows_is_named_and_taken_back() -> None:
    chosen = ListFilter(genres=frozenset({"War"}), text="x", seen=Seen.BOTH)
    assert chosen.active == ("genres", "text", "seen")
    assert chosen.without("text").active == ("genres", "seen")
    assert ListFilter().active == ()
