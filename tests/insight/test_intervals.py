"""Ranges of intervals: so many of the ratings that nobody looked at lie within."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pytest

from mfgui.data.dataset import Ratings, RatingScale
from mfgui.factorization.interface import Ability
from mfgui.insight.intervals import intervals_of, learn_intervals

FILMS, PEOPLE = 500, 100
SCALE = RatingScale(0.5, 5, 0.5)


@dataclass
class Guess:
    """A model that is nearer the truth the more ratings a film has."""

    film_support: np.ndarray
    truth: np.ndarray
    scale: RatingScale = SCALE
    abilities: frozenset[Ability] = frozenset()

    def predict(self, users: np.ndarray, films: np.ndarray) -> np.ndarray:
        return np.clip(self.truth[films], 0.5, 5).astype(np.float32)


@dataclass
class Sure(Guess):
    abilities: frozenset[Ability] = frozenset({Ability.SPREAD})

    def interval(self, users: np.ndarray, films: np.ndarray, level: float) -> tuple[np.ndarray, np.ndarray]:
        return self.truth[films] - level, self.truth[films] + level


def drawn(seed: int, n: int, kind: type[Guess] = Guess) -> tuple[Guess, Ratings]:
    rng = np.random.default_rng(7)
    support = np.maximum(rng.zipf(1.6, FILMS) % 1000, 1).astype(np.int32)
    model = kind(support, rng.uniform(2, 4.5, FILMS))
    rng = np.random.default_rng(seed)
    films = rng.choice(FILMS, n).astype(np.int32)
    noise = rng.normal(0, 0.4 + 1.2 / np.sqrt(support[films]))
    values = np.clip(np.round(2 * (model.truth[films] + noise)) / 2, 0.5, 5).astype(np.float32)
    return model, Ratings(rng.integers(0, PEOPLE, n).astype(np.int32), films, values)


@pytest.mark.parametrize("level", [0.5, 0.8, 0.95])
def test_as_many_new_ratings_lie_within_as_is_said(level: float) -> None:
    model, held_out = drawn(1, 6000)
    intervals = learn_intervals(model, held_out, level=level)
    assert intervals is not None
    _, fresh = drawn(2, 20_000)
    predicted = model.predict(fresh.users, fresh.films)
    low, high = intervals.around(predicted, model.film_support[fresh.films], SCALE)
    inside = (fresh.values >= low) & (fresh.values <= high)
    # Ratings come in half stars, so a range may hold more of them, but never much fewer.
    assert level - 0.02 <= inside.mean() <= level + 0.12
    few = model.film_support[fresh.films] <= 2
    assert inside[few].mean() >= level - 0.04
    assert ((low >= 0.5) & (high <= 5) & (low <= high)).all()


def test_little_support_means_wider_ranges() -> None:
    model, held_out = drawn(1, 6000)
    intervals = learn_intervals(model, held_out)
    assert intervals is not None
    assert len(intervals.tops) >= 2
    widths = intervals.highs - intervals.lows
    assert widths[0] > widths[-1]


def test_too_few_held_out_ratings_give_no_ranges() -> None:
    model, held_out = drawn(1, 149)
    assert learn_intervals(model, held_out) is None
    model, held_out = drawn(1, 150)
    assert learn_intervals(model, held_out) is not None
    films = np.arange(3, dtype=np.int32)
    assert intervals_of(model, 0, films, model.predict(films, films), None) is None


def test_many_are_drawn_alike_each_time_and_a_stop_is_heard() -> None:
    model, held_out = drawn(3, 30_000)
    looks: list[int] = []
    first = learn_intervals(model, held_out, checkpoint=lambda: looks.append(1))
    again = learn_intervals(model, held_out)
    assert first is not None
    assert again is not None
    assert first.ratings == 20_000
    assert len(looks) == 10
    assert first.lows.tolist() == again.lows.tolist()


@pytest.mark.parametrize("level", [0.5, 0.8])
def test_ends_are_the_stated_quantiles_of_each_band(level: float) -> None:
    model, held_out = drawn(1, 3000)
    intervals = learn_intervals(model, held_out, level=level)
    assert intervals is not None
    support = model.film_support[held_out.films]
    misses = held_out.values - model.predict(held_out.users, held_out.films)
    edges = [-1, *intervals.tops.tolist(), np.inf]
    sizes = []
    for below, top, low, high in zip(edges[:-1], edges[1:], intervals.lows, intervals.highs, strict=True):
        inside = np.sort(misses[(support > below) & (support <= top)])
        cut = int((len(inside) + 1) * (1 - level) / 2)
        assert (low, high) == (inside[cut - 1], inside[len(inside) - cut])
        sizes.append(len(inside))
    assert min(sizes) >= 150
    assert len(sizes) == 5  # of the six, one has the support of the one below
    assert (intervals.ratings, intervals.level) == (3000, level)


def test_a_method_s_own_spread_comes_first_for_those_it_knows() -> None:
    model, held_out = drawn(1, 3000, Sure)
    intervals = learn_intervals(model, held_out)
    films = np.arange(4, dtype=np.int32)
    predicted = model.predict(films, films)
    own, folded = (
        intervals_of(model, 3, films, predicted, intervals),
        intervals_of(model, None, films, predicted, intervals),
    )
    assert own is not None
    assert own[0] == pytest.approx(model.truth[films] - 0.8)
    assert intervals is not None
    assert folded is not None
    assert folded[1].tolist() == intervals.around(predicted, model.film_support[films], SCALE)[1].tolist()
    half = intervals_of(model, 3, films, predicted, learn_intervals(model, held_out, level=0.5))
    assert half is not None
    assert half[0] == pytest.approx(model.truth[films] - 0.5)
    alone = intervals_of(model, 3, films, predicted, None)
    assert alone is not None
    assert alone[0] == pytest.approx(model.truth[films] - 0.8)
    assert intervals_of(model, None, films, predicted, None) is None


def test_ranges_hold_on_real_ratings_that_chose_nothing(movielens: object) -> None:
    from mfgui.data.reading import read_dataset
    from mfgui.data.splitting import split_random
    from mfgui.factorization import registry
    from mfgui.training.run import Run, Stopping

    dataset = read_dataset(movielens)
    outer = split_random(dataset.ratings, 0.2, 3)
    inner = split_random(outer.train, 0.1, 1)
    method = registry.method("als")
    run = Run(method, method.choose(None, None), dataset, inner, Stopping(epochs=4), 1)
    model = run.train(lambda _event: None).model
    intervals = learn_intervals(model, inner.validation)
    assert intervals is not None
    test = outer.validation
    predicted = model.predict(test.users, test.films)
    low, high = intervals.around(predicted, model.film_support[test.films], dataset.scale)
    assert 0.78 <= ((test.values >= low) & (test.values <= high)).mean() <= 0.88
