"""Taste matches: pairs counted by hand, ranges that hold what they promise, and silence where there is too little."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import numpy as np
import pytest

from mfgui.data.dataset import Dataset, Films, Ratings, RatingScale
from mfgui.insight.taste import LEAST_RATINGS
from mfgui.insight.taste_match import LEAST_SUPPORT, Rater, TasteMatch, Usual, concordance, usual_match
from mfgui.insight.taste_match import taste_match as match_of

FILMS, PEOPLE = 400, 60


def taste_match(one: Rater, other: Rater, usual: Usual | None = None) -> TasteMatch | None:
    """Compare two people where every film is well known."""
    return match_of(one, other, np.full(FILMS, LEAST_SUPPORT, np.int32), usual)


def rater(films: np.ndarray, ratings: np.ndarray, expected: np.ndarray | None = None) -> Rater:
    return Rater(
        np.asarray(films, np.int32),
        np.asarray(ratings, np.float32),
        None if expected is None else np.asarray(expected, np.float32),
    )


def test_pairs_are_counted_as_by_hand() -> None:
    rng = np.random.default_rng(3)
    one, other = rng.integers(1, 6, (2, 40)).astype(float)
    alike = unlike = 0
    for a, b in combinations(range(40), 2):
        product = (one[a] - one[b]) * (other[a] - other[b])
        alike, unlike = alike + (product > 0), unlike + (product < 0)
    share, error = concordance(one, other)
    assert share == alike / (alike + unlike)
    assert 0 < error < 0.2
    assert concordance(one, one)[0] == 1
    assert concordance(one, 2 - one)[0] == 0
    assert np.isnan(concordance(one, np.ones(40))[0])


def test_a_scale_of_ones_own_changes_nothing() -> None:
    rng = np.random.default_rng(4)
    films, liking = np.arange(50), rng.normal(size=50)
    strict = rater(films, liking / 3 - 1)
    match = taste_match(rater(films, liking), strict)
    assert match is not None
    assert (match.share, match.films, match.both) == (1, 50, 50)
    assert match.high <= 1


def test_films_that_one_has_rated_are_expected_of_the_other() -> None:
    rng = np.random.default_rng(5)
    truth = rng.normal(size=FILMS)
    mine, theirs = np.arange(30), np.arange(20, 60)
    match = taste_match(rater(mine, truth[mine], truth), rater(theirs, -truth[theirs], -truth))
    assert match is not None
    assert (match.share, match.films, match.both) == (0, 60, 10)
    # Without what is expected only the ten that both rated are left, which are too few.
    assert taste_match(rater(mine, truth[mine]), rater(theirs, truth[theirs])) is None


def test_of_films_that_few_rated_nothing_is_expected() -> None:
    rng = np.random.default_rng(5)
    truth = rng.normal(size=FILMS)
    mine, theirs = np.arange(40), np.arange(20, 60)
    support = np.full(FILMS, LEAST_SUPPORT, np.int32)
    support[[0, 1, 30]] = LEAST_SUPPORT - 1
    match = match_of(rater(mine, truth[mine], truth), rater(theirs, truth[theirs], truth), support)
    assert match is not None
    assert (match.films, match.both) == (58, 20)


def test_few_ratings_are_too_few_to_say() -> None:
    few, many = np.arange(LEAST_RATINGS - 1), np.arange(LEAST_RATINGS)
    everything = np.arange(FILMS, dtype=float)
    of = rater(np.arange(FILMS), everything, everything)
    assert taste_match(rater(few, everything[few], everything), of) is None
    assert taste_match(of, rater(few, everything[few], everything)) is None
    assert taste_match(rater(many, everything[many], everything), of) is not None
    assert taste_match(rater(many, np.ones(len(many))), of) is None  # who likes all the same says nothing


def test_what_is_only_expected_widens_the_range() -> None:
    rng = np.random.default_rng(6)
    films, liking = np.arange(80), rng.normal(size=FILMS)
    noisy = liking + rng.normal(size=FILMS)
    usual = Usual(0.6, 0.07)
    known = taste_match(rater(films, liking[films], liking), rater(films, noisy[films], noisy), usual)
    guessed = taste_match(rater(films[:40], liking[:40], liking), rater(films[40:], noisy[40:80], noisy), usual)
    assert known is not None
    assert guessed is not None
    assert guessed.share == pytest.approx(known.share)
    assert guessed.high - guessed.low > 1.3 * (known.high - known.low)
    assert known.usual == 0.6


def test_nine_of_ten_ranges_hold_the_match_of_all_films() -> None:
    rng = np.random.default_rng(7)
    held = total = 0
    for _ in range(300):
        one = rng.normal(size=FILMS)
        other = 0.5 * one + rng.normal(size=FILMS)
        whole, _ = concordance(one, other)
        films = rng.choice(FILMS, 40, replace=False)
        match = taste_match(rater(np.sort(films), one[np.sort(films)]), rater(np.sort(films), other[np.sort(films)]))
        assert match is not None
        held += match.low <= whole <= match.high
        total += 1
    assert 0.85 < held / total < 0.96


def made(spread: float) -> Dataset:
    """People whose tastes lie along one direction, each further along it than the other by chance."""
    rng = np.random.default_rng(8)
    direction, quality = rng.normal(size=(2, FILMS))
    taste = spread * rng.normal(size=PEOPLE)
    users, films = (part.ravel().astype(np.int32) for part in np.indices((PEOPLE, FILMS)))
    values = (quality[films] + taste[users] * direction[films] + rng.normal(size=len(films))).astype(np.float32)
    titles = tuple(map(str, range(FILMS)))
    none = ("",) * FILMS
    table = Films(
        np.arange(FILMS), titles, titles, np.zeros(FILMS, np.int16), (), np.zeros((FILMS, 0), np.bool_), none, none
    )
    ratings = Ratings(users, films, values)
    return Dataset("made", Path("made"), "CSV", True, np.arange(PEOPLE), table, ratings, RatingScale(-9, 9, 0.5))


def test_what_is_usual_is_told_by_pairs_of_people() -> None:
    alike, differing = usual_match(made(0.1)), usual_match(made(1.5))
    assert alike is not None
    assert differing is not None
    assert alike.mean > differing.mean
    assert differing.spread > 0.1 > 0.03 > alike.spread
