"""The documented way to use the rooms from Python, and top_n against a full sort."""

from __future__ import annotations

import doctest

import numpy as np
import pytest

import mfgui.factorization
from mfgui.factorization.registry import method
from mfgui.factorization.top import top_n


def test_the_documented_way_works():
    found = doctest.testmod(mfgui.factorization)
    assert found.attempted > 10
    assert found.failed == 0


@pytest.mark.parametrize("name", ["als", "item-knn", "bayes"])
def test_top_n_is_the_top_of_a_full_sort(planted, name):
    fit = method(name).start(planted.train, method(name).choose(), 0)
    fit.run_epoch(lambda _: None)
    model = fit.model()
    seen = np.array([0, 3, 7], np.int32)
    for user in (0, 5):
        films, scores = top_n(model, model.taste(user), seen, 12)
        all_scores = model.scores(model.taste(user))
        allowed = [f for f in range(len(all_scores)) if f not in seen.tolist() and model.film_support[f]]
        assert films.tolist() == sorted(allowed, key=lambda f: (-all_scores[f], f))[:12]
        assert np.array_equal(scores, all_scores[films])
    everything, _ = top_n(model, model.taste(0), seen, 10_000)
    assert len(everything) == np.count_nonzero(model.film_support) - np.count_nonzero(model.film_support[seen])
    none, _ = top_n(model, model.taste(0), np.arange(len(model.film_support), dtype=np.int32), 10)
    assert not len(none)
