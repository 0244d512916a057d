"""A method learns the same whatever unit ratings are in, and wherever their scale begins."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from mfgui.data.dataset import Ratings, RatingScale
from mfgui.factorization import registry
from mfgui.factorization.capabilities import SavesState
from mfgui.factorization.interface import Ability
from tests.factorization.conftest import Planted

UNITS = {
    "as they are": (1.0, 0.0),
    "times twenty": (20.0, 0.0),
    "from 0 to 1": (1 / 16, 5 / 16),
    "shifted": (1.0, 40.0),
}
"""By what ratings are multiplied, and what is added."""

RATE = [name for name, method in registry.methods().items() if Ability.INTEREST not in method.abilities]
"""Methods that predict ratings."""


def rated_in(planted: Planted, factor: float, more: float) -> Planted:
    """Return the same ratings in another unit, in half steps of the first one."""

    def of(ratings: Ratings) -> Ratings:
        values = np.round(2 * ratings.values) / 2
        return replace(ratings, values=(factor * values + more).astype(np.float32))

    was = planted.train.scale
    scale = RatingScale(factor * was.minimum + more, factor * was.maximum + more, factor * was.step)
    return Planted(
        replace(planted.train, ratings=of(planted.train.ratings), scale=scale), of(planted.held_out), planted.truth
    )


def fitted(planted: Planted, name: str, epochs: int) -> Any:
    method = registry.method(name)
    fit = method.start(planted.train, method.choose(), 1)
    for _ in range(min(epochs, method.epochs)):
        fit.run_epoch(lambda _: None)
    return fit.model()


def error(planted: Planted, name: str, epochs: int) -> float:
    held = planted.held_out
    errors = fitted(planted, name, epochs).predict(held.users, held.films) - held.values
    return float(np.sqrt(np.mean(errors**2, dtype=np.float64)))


@pytest.mark.parametrize("name", RATE)
def test_the_error_beside_the_baselines_is_the_same_in_every_unit(planted: Planted, name: str) -> None:
    ratios = {}
    for unit, change in UNITS.items():
        rated = rated_in(planted, *change)
        ratios[unit] = error(rated, name, 12) / error(rated, registry.BASELINE.name, 1)
    assert max(ratios.values()) - min(ratios.values()) < 0.002, ratios


@pytest.mark.parametrize("name", RATE)
def test_all_answers_are_in_the_ratings_unit(planted: Planted, name: str) -> None:
    small, large = (fitted(rated_in(planted, *UNITS[unit]), name, 8) for unit in ("as they are", "times twenty"))
    films = np.arange(0, 150, 3, dtype=np.int32)
    ratings = np.linspace(1, 5, len(films), dtype=np.float32)
    new, same = small.fold_in(films, ratings), large.fold_in(films, 20 * ratings)
    np.testing.assert_allclose(large.scores(same), 20 * small.scores(new), rtol=2e-3, atol=0.2)
    np.testing.assert_allclose(large.scores(large.taste(3)), 20 * small.scores(small.taste(3)), rtol=2e-3, atol=0.2)
    if Ability.EXPLAIN in small.abilities:
        one, other = small.explain(new, films, ratings, 7), large.explain(same, films, 20 * ratings, 7)
        np.testing.assert_allclose(other.contributions, 20 * one.contributions, rtol=1e-2, atol=0.1)
    if Ability.SPREAD in small.abilities:
        users, some = np.arange(50, dtype=np.int32), np.arange(50, dtype=np.int32)
        np.testing.assert_allclose(large.spread(users, some), 20 * small.spread(users, some), rtol=1e-2)


def test_a_run_saved_before_there_were_units_goes_on_in_stars(planted: Planted) -> None:
    for name in ("sgd", "als", "svdpp"):
        method = registry.method(name)
        rated = rated_in(planted, 2.0, 0.0)
        first, again = (method.start(rated.train, method.choose(), 1) for _ in range(2))
        first.run_epoch(lambda _: None)
        assert isinstance(first, SavesState)
        assert isinstance(again, SavesState)
        state = {
            key: np.copy(value) if isinstance(value, np.ndarray) else value for key, value in first.state().items()
        }
        unit = state.pop("unit")
        assert unit != 1
        again.restore(state, lambda _: None)
        assert again.state()["unit"] == 1
        held = planted.held_out.users, planted.held_out.films
        new, old = first.model(), again.model()
        assert not np.allclose(new.predict(*held), old.predict(*held))
        before = np.abs(new.predict(*held) - new.mean), np.abs(old.predict(*held) - old.mean)
        assert before[1].mean() < before[0].mean()
