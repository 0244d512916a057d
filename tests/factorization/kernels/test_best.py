"""The best films of one row of scores."""

import numpy as np
import pytest

from mfgui.factorization.top import best_films


@pytest.mark.parametrize("count", [0, 1, 7, 200, 201, 450, 10_000])
def test_best_films_are_those_of_a_sort(count):
    rng = np.random.default_rng(1)
    scores = rng.integers(0, 50, 600).astype(np.float32)  # many are equal
    scores[rng.integers(0, 600, 40)] = -np.inf
    scores[5] = np.nan
    support = rng.integers(0, 4, 600).astype(np.int32)
    candidates = [film for film in range(600) if support[film] and scores[film] > -np.inf]
    wanted = sorted(candidates, key=lambda film: (-scores[film], film))
    best = best_films(scores, support, count)
    assert best.dtype == np.int32
    assert best.tolist() == wanted[:count]
