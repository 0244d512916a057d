"""Each figure against a computation by hand, in plain Python."""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mfgui.data.dataset import Films, Ratings
from mfgui.evaluation import metrics
from mfgui.evaluation.metrics import Relevant, rating_errors, score_lists

GENRES = [["A"], ["A", "B"], ["B"], [], ["C"], ["A", "B", "C"], ["C"], []]
SUPPORT = [8, 4, 4, 2, 1, 1, 1, 0]
N_RATERS = 8


def film_table(genres: list[list[str]]) -> Films:
    n = len(genres)
    has = np.array([[name in own for name in "ABC"] for own in genres])
    blank = ("",) * n
    return Films(np.arange(n), blank, blank, np.zeros(n, np.int16), tuple("ABC"), has, blank, blank)


def ratings(rows: list[tuple[int, int, float]]) -> Ratings:
    users, films, values = (np.array(column) for column in zip(*rows, strict=True))
    return Ratings(users.astype(np.int32), films.astype(np.int32), values.astype(np.float32))


@dataclass
class Says:
    """A model that always predicts the same."""

    value: float
    abilities = frozenset()

    def predict(self, users: np.ndarray, films: np.ndarray) -> np.ndarray:
        assert len(users) == len(films)
        return np.full(len(users), self.value, np.float32)


def test_rmse_and_mae(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(metrics, "_PAIRS", 2)
    test = ratings([(0, 0, 5), (0, 1, 3.5), (1, 0, 1)])
    errors = rating_errors(Says(3.0), test)
    assert errors.rmse == pytest.approx(math.sqrt((4 + 0.25 + 4) / 3))
    assert errors.mae == pytest.approx((2 + 0.5 + 2) / 3)


def test_errors_of_nothing_and_of_a_diverged_model_are_nan() -> None:
    some = ratings([(0, 0, 5)])
    assert math.isnan(rating_errors(Says(3.0), some.take(np.zeros(1, np.bool_))).rmse)
    assert math.isnan(rating_errors(Says(math.nan), some).rmse)


def test_relevant_are_the_ratings_from_the_mark_on() -> None:
    test = ratings([(3, 1, 4), (3, 0, 3.5), (1, 2, 5), (3, 2, 4.5), (2, 0, 1)])
    relevant = Relevant.of(test, 4.0, len(GENRES))
    assert relevant.people.tolist() == [1, 3]
    assert relevant.counts.tolist() == [1, 2]
    assert relevant.pairs.tolist() == [8 + 2, 24 + 1, 24 + 2]


def by_hand(listed: list[list[int]], liked: list[set[int]], length: int) -> dict[str, float]:
    """All figures of lists, one person at a time."""
    ndcgs, precisions, recalls, diversities, novelties = [], [], [], [], []
    for films, good in zip(listed, liked, strict=True):
        gain = sum(1 / math.log2(place + 2) for place, film in enumerate(films) if film in good)
        most = sum(1 / math.log2(place + 2) for place in range(min(len(good), length)))
        ndcgs.append(gain / most)
        precisions.append(len(good & set(films)) / length)
        recalls.append(len(good & set(films)) / len(good))
        apart = []
        for one, other in itertools.combinations(films, 2):
            a, b = set(GENRES[one]), set(GENRES[other])
            apart.append(1 - len(a & b) / len(a | b) if a | b else 1.0)
        if apart:
            diversities.append(sum(apart) / len(apart))
        if films:
            novelties.append(sum(-math.log2(SUPPORT[film] / N_RATERS) for film in films) / len(films))

    def mean(values: list[float]) -> float:
        return sum(values) / len(values) if values else math.nan

    return {
        "ndcg@10": mean(ndcgs),
        "precision": mean(precisions),
        "recall": mean(recalls),
        "coverage": len({film for films in listed for film in films}) / 7,
        "diversity": mean(diversities),
        "novelty": mean(novelties),
    }


CASES = st.lists(
    st.tuples(st.lists(st.integers(0, 6), unique=True, max_size=4), st.sets(st.integers(0, 7), min_size=1)),
    min_size=1,
    max_size=5,
)


@given(CASES)
def test_lists_score_as_by_hand(cases: list[tuple[list[int], set[int]]]) -> None:
    length = 4
    listed = [films for films, _ in cases]
    liked = [good for _, good in cases]
    relevant = Relevant.of(
        ratings([(2 * user, film, 5) for user, good in enumerate(liked) for film in good]), 4.0, len(GENRES)
    )
    rows = np.full((len(cases), length), -1, np.int32)
    for row, films in zip(rows, listed, strict=True):
        row[: len(films)] = films
    before = metrics._LISTS
    metrics._LISTS = 2  # in several pieces
    try:
        found = score_lists(rows, relevant, film_table(GENRES), np.array(SUPPORT, np.int32), N_RATERS)
    finally:
        metrics._LISTS = before
    for name, value in by_hand(listed, liked, length).items():
        assert found[name] == pytest.approx(value, nan_ok=True, abs=1e-6), name


def test_a_known_case() -> None:
    relevant = Relevant.of(ratings([(0, 1, 5), (0, 3, 4), (0, 5, 3)]), 4.0, len(GENRES))
    listed = np.array([[0, 1, 2, 3]], np.int32)
    found = score_lists(listed, relevant, film_table(GENRES), np.array(SUPPORT, np.int32), N_RATERS)
    assert found["ndcg@10"] == pytest.approx((1 / math.log2(3) + 1 / math.log2(5)) / (1 + 1 / math.log2(3)))
    assert found["precision"] == 0.5
    assert found["recall"] == 1.0
    assert found["coverage"] == pytest.approx(4 / 7)
    assert found["diversity"] == pytest.approx((0.5 + 1 + 1 + 0.5 + 1 + 1) / 6)
    assert found["novelty"] == pytest.approx((0 + 1 + 1 + 2) / 4)


def test_without_genres_there_is_no_diversity() -> None:
    relevant = Relevant.of(ratings([(0, 1, 5)]), 4.0, len(GENRES))
    found = score_lists(
        np.array([[0, 1]], np.int32), relevant, film_table([[]] * 8), np.array(SUPPORT, np.int32), N_RATERS
    )
    assert math.isnan(found["diversity"])
    assert found["recall"] == 1.0


def test_nobody_with_a_relevant_film_gives_no_figures() -> None:
    relevant = Relevant.of(ratings([(0, 1, 3)]), 4.0, len(GENRES))
    found = score_lists(
        np.empty((0, 10), np.int32), relevant, film_table(GENRES), np.array(SUPPORT, np.int32), N_RATERS
    )
    assert math.isnan(found["ndcg@10"])
    assert math.isnan(found["novelty"])


def test_dislikes_are_counted_of_all_films_listed() -> None:
    relevant = Relevant.of(ratings([(0, 1, 5), (0, 3, 2), (1, 2, 4), (1, 0, 1)]), 4.0, len(GENRES), 2.0)
    listed = np.array([[3, 1, -1], [1, 0, 3]], np.int32)
    support = np.ones(len(GENRES), np.int32)
    found = score_lists(listed, relevant, film_table(GENRES), support, 2)
    assert found["dislikes"] == pytest.approx(100 * 2 / 5)
