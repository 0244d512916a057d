"""Factors start where the setting says; rows without ratings start, and stay, at nothing."""

from __future__ import annotations

import numpy as np
import pytest

from mfgui.factorization import registry
from mfgui.factorization.methods.starting import SPREADS, starting_factors


@pytest.mark.parametrize("init", SPREADS)
def test_rows_without_ratings_are_zero_and_all_others_spread(init: str) -> None:
    support = np.arange(4000, dtype=np.int32) % 3
    start = starting_factors(init, support, 8, 3.5, (1, 2))
    assert not start[support == 0].any()
    centre = np.sqrt(3.5 / 8) if init == "mean-matched" else 0
    drawn = start[support > 0]
    assert drawn.all()
    assert drawn.mean() == pytest.approx(centre, abs=0.02 * SPREADS[init])
    assert drawn.std() == pytest.approx(SPREADS[init], rel=0.02)


def test_the_rows_that_have_ratings_do_not_depend_on_those_that_have_none() -> None:
    some, all_of_them = np.array([3, 0, 2, 0], np.int32), np.ones(4, np.int32)
    rows = [starting_factors("normal", support, 5, 3.0, (7,)) for support in (some, all_of_them)]
    np.testing.assert_array_equal(rows[0][[0, 2]], rows[1][[0, 2]])


@pytest.mark.parametrize("name", ["adam", "sgd", "momentum"])
def test_a_fit_leaves_rows_without_ratings_at_zero(planted, name: str) -> None:
    data, method = planted.train, registry.method(name)
    fit = method.start(data, method.choose(chosen={"factors": 4, "init": "normal"}), 1)
    for _ in range(2):
        for side, support in (("users", data.user_support), ("films", data.film_support)):
            assert not fit.state()[side][support == 0].any()
        fit.run_epoch(lambda _seen: None)
