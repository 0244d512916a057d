"""Persons: what-ifs are values of their own that know what they changed and how to be undone."""

from __future__ import annotations

from typing import cast

import numpy as np

from mfgui.data.dataset import RatingScale
from mfgui.factorization.interest import Interest
from mfgui.factorization.interface import FoldsIn, Taste
from mfgui.ui.state.person import Person, interested


def ann() -> Person:
    return Person("Ann", np.array([3, 8], np.int32), np.array([4, 1.5], np.float32), 7)


def test_a_what_if_changes_adds_and_removes_without_touching_the_person() -> None:
    person = ann()
    changed = person.what_if(8, 5).what_if(3, None).what_if(11, 2.5)
    assert changed.user is None
    assert changed.real is person
    assert dict(zip(changed.films.tolist(), changed.ratings.tolist(), strict=True)) == {8: 5, 11: 2.5}
    assert changed.differences() == {8: (1.5, 5), 3: (4, None), 11: (None, 2.5)}
    assert person.films.tolist() == [3, 8]
    assert person.ratings.tolist() == [4, 1.5]
    assert person.differences() == {}


def test_taking_every_change_back_gives_the_person_again() -> None:
    person = ann()
    assert person.what_if(8, 5).what_if(8, 1.5) is person
    assert person.what_if(11, 5).what_if(11, None) is person
    assert person.what_if(8, 1.5) is person


class Watched:
    """Knows how often films were watched, and of nobody more than that."""

    film_support = np.array([5, 20, 0], np.int32)

    def fold_in(self, _films: np.ndarray, _ratings: np.ndarray) -> Taste:
        return Taste(0.0, np.zeros(0, np.float32))

    def scores(self, _taste: Taste) -> np.ndarray:
        return np.zeros(3, np.float32)


def test_of_somebody_without_ratings_what_most_people_watch_interests_them() -> None:
    """By their own taste all films would interest them alike, and a list would stand in the order of the file."""
    interest = Interest(cast("FoldsIn", Watched()), RatingScale(0.5, 5, 0.5), 0.15, 0.9)
    somebody = interested(Person("Me", np.empty(0, np.int32), np.empty(0, np.float32), None), interest)
    assert somebody is not None
    assert somebody.scores.tolist() == [0.25, 1, 0]
    one = interested(Person("Me", np.zeros(1, np.int32), np.ones(1, np.float32), None), interest)
    assert one is not None
    assert one.scores.tolist() == [0, 0, 0]
