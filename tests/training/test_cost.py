"""What a run will cost: more of anything costs more, and the order of magnitude is what is measured."""

from __future__ import annotations

import itertools
import time
from dataclasses import replace

import pytest

from mfgui.data.demo import demo_folder
from mfgui.data.reading import read_dataset
from mfgui.data.splitting import split_random
from mfgui.factorization.cost import Sizes
from mfgui.factorization.interface import TrainingData
from mfgui.factorization.registry import method, methods
from mfgui.training import cost
from mfgui.training.cost import estimate, estimate_for, machine_factor

SMALL = Sizes(100_000, 600, 9_700, 5.5e7, 5.9e6, genres=19, tagged=True, dated=True)
LARGE = Sizes(20_000_000, 138_000, 26_000, 1.2e10, 2.1e11, genres=19, tagged=True, dated=True)


def told(name, sizes=SMALL, **chosen):
    one = method(name)
    found = estimate_for(one, one.choose(None, chosen), sizes, factor=1.0)
    assert found is not None
    return found


@pytest.mark.parametrize("name", methods())
def test_more_ratings_cost_more(name):
    small, large = told(name), told(name, LARGE)
    assert 0 < small.seconds < large.seconds
    assert 0 < small.bytes < large.bytes
    assert small.first_seconds <= large.first_seconds


@pytest.mark.parametrize("name", ["sgd", "momentum", "adam", "als", "svdpp", "bayes", "svd"])
@pytest.mark.parametrize("sizes", [SMALL, LARGE])
def test_more_factors_cost_more(name, sizes, monkeypatch):
    monkeypatch.setattr(cost, "workers", lambda: 1)  # of two cores, the second may only pay with more factors
    for less, more in itertools.pairwise(told(name, sizes, factors=k) for k in (16, 64, 256)):
        assert less.seconds < more.seconds
        assert less.bytes < more.bytes


def test_methods_compare_as_they_were_measured_at_twenty_million_ratings():
    seconds = {name: told(name, LARGE, factors=64).seconds for name in ("sgd", "momentum", "adam", "als")}
    in_batches = told("adam", LARGE, factors=64, batch=32).seconds
    assert seconds["sgd"] < seconds["adam"] < in_batches < seconds["als"]
    assert seconds["sgd"] < seconds["momentum"] < in_batches
    assert told("item-knn", LARGE).seconds > told("als", LARGE).seconds


def test_samples_stay_in_their_budget():
    free, tight = told("bayes", LARGE, samples=900, memory=4096), told("bayes", LARGE, samples=900, memory=64)
    assert 3900 << 20 < free.bytes - tight.bytes < 4096 << 20


def test_a_slower_machine_takes_longer_and_holding_more_out_less():
    one = method("adam")
    fast, slow = (estimate_for(one, one.choose(), LARGE, factor=f) for f in (1.0, 3.0))
    assert slow.seconds == pytest.approx(3 * fast.seconds)
    assert slow.bytes == fast.bytes
    assert estimate_for(one, one.choose(), LARGE, held_out=0.5, factor=1.0).seconds < fast.seconds
    assert 0.05 < machine_factor() < 100


def test_a_method_that_counts_no_work_is_not_guessed():
    one = replace(method("adam"), cost=None)
    assert estimate_for(one, one.choose(), SMALL) is None


def test_sizes_are_looked_at_once():
    data = read_dataset(demo_folder())
    sizes = Sizes.of(data)
    assert (sizes.ratings, sizes.users, sizes.films) == (len(data.ratings), data.n_users, data.n_films)
    assert sizes.user_squares == (data.by_user.counts.astype(float) ** 2).sum()
    assert Sizes.of(data) is sizes
    assert estimate(method("als"), method("als").choose(), data).bytes > 0


def test_every_estimate_is_of_the_order_that_is_measured(monkeypatch):
    """By the processor's clock, and so with much room: a tenth to ten times."""
    monkeypatch.setattr(cost, "workers", lambda: 1)
    data = read_dataset(demo_folder())
    split = split_random(data.ratings, cost.HELD_OUT, 1)
    for name in ("adam", "sgd", "als", "svdpp", "baseline"):
        one = method(name)
        settings = one.choose(None, {"factors": 64} if name != "baseline" else {})
        fit = one.start(TrainingData.of(data, split.train), settings, 1)
        fit.run_epoch(lambda _: None)
        took = []
        for _ in range(5):
            began = time.process_time()
            fit.run_epoch(lambda _: None)
            fit.model().predict(split.validation.users, split.validation.films)
            took.append(time.process_time() - began)
        assert 0.1 < estimate(one, settings, data).seconds / min(took) < 10, name


def test_pairs_of_films_cost_their_part_where_they_are_tried(monkeypatch):
    sizes = replace(SMALL, users=4000)
    both = cost.estimate_beside(sizes)
    monkeypatch.setattr(cost, "with_pairs", lambda *_: False)
    assert cost.estimate_beside(sizes) < both < 3 * cost.estimate_beside(sizes)
