"""The best films of a person's scores: the head of a stable sort, whatever the length of the list."""

from __future__ import annotations

import numpy as np
import pytest

from mfgui.factorization.top import best_films


@pytest.mark.parametrize("count", [0, 1, 7, 200, 201, 290, 500])
def test_the_best_are_the_head_of_a_stable_sort_of_what_may_be_listed(count: int) -> None:
    rng = np.random.default_rng(2)
    scores = rng.integers(0, 40, 300).astype(np.float32)  # many are equal
    scores[0] = 50  # the film of code 0 is the best
    scores[rng.choice(np.arange(1, 300), 20, replace=False)] = -np.inf
    support = rng.integers(0, 4, 300).astype(np.int32)
    support[0] = 1
    allowed = np.flatnonzero((support > 0) & (scores > -np.inf))
    expected = allowed[np.argsort(-scores[allowed], kind="stable")][:count]
    assert best_films(scores, support, count).tolist() == expected.tolist()
