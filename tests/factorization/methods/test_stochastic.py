"""What the stochastic methods share: their models are told around the average person."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from mfgui.factorization import registry
from mfgui.factorization.capabilities import CutsModel
from mfgui.factorization.interface import Fit


@pytest.mark.parametrize("name", ["adam", "sgd", "momentum"])
def test_factors_tell_how_people_differ(planted, name: str) -> None:
    method = registry.method(name)
    data = planted.train
    fit: Fit = method.start(data, method.choose(chosen={"factors": 8}), 1)
    for _ in range(3):
        fit.run_epoch(lambda _seen: None)
    model = fit.model()
    common = data.user_support @ model.user_factors / data.user_support.sum()
    assert np.abs(common).max() < 1e-4
    assert not model.user_factors[data.user_support == 0].any()


def test_moving_what_is_common_changes_no_prediction(planted) -> None:
    method = registry.method("adam")
    data = planted.train
    fit = method.start(data, method.choose(chosen={"factors": 8}), 1)
    fit.run_epoch(lambda _seen: None)
    model = fit.model()
    k = 8
    users, films = fit.state()["users"], fit.state()["films"]
    raw = model.mean + fit.state()["unit"] * (
        users[:, k][:, None] + films[:, k] + users[:, :k].astype(np.float64) @ films[:, :k].T.astype(np.float64)
    )
    told = (
        model.mean
        + model.user_bias[:, None]
        + model.film_bias
        + model.user_factors.astype(np.float64) @ model.film_factors.T.astype(np.float64)
    )
    known = data.user_support > 0
    assert np.abs(raw - told)[known].max() < 1e-4


@pytest.mark.parametrize("name", ["adam", "als", "svdpp", "bayes"])
def test_wider_rows_are_begun_and_copied_in_smaller_pieces(planted, monkeypatch, name: str) -> None:
    monkeypatch.setattr("mfgui.factorization.rows._COPIED", 400)
    method, looks = registry.method(name), {}
    for factors in (4, 64):
        seen: list[int] = []
        data = replace(planted.train, checkpoint=lambda seen=seen: seen.append(1))
        data.user_support, data.film_support  # noqa: B018 - counted beforehand
        seen.clear()
        fit = method.start(data, method.choose(chosen={"factors": factors}), 1)
        if isinstance(fit, CutsModel):
            fit.model_between(lambda _, seen=seen: seen.append(1))
        looks[factors] = len(seen)
    assert looks[64] > 3 * looks[4]


@pytest.mark.parametrize("name", ["adam", "sgd", "momentum", "svdpp"])
def test_the_step_decays_after_an_epoch_and_not_before(planted, name: str) -> None:
    method = registry.method(name)

    def start(step: float, decay: float) -> Fit:
        settings = {"factors": 4, "step": step, "step_decay": decay}
        return method.start(planted.train, method.choose(chosen=settings), 1)

    def after_epoch(fit: Fit) -> dict[str, np.ndarray]:
        fit.run_epoch(lambda _seen: None)
        state = fit.state()
        return {key: np.array(value) for key, value in state.items() if isinstance(value, np.ndarray)}

    decaying, constant, half = start(0.01, 0.5), start(0.01, 1.0), start(0.005, 1.0)
    first, same = after_epoch(decaying), after_epoch(constant)
    assert all(np.array_equal(first[key], same[key]) for key in first)
    half.restore(constant.state(), lambda _seen: None)
    second, same = after_epoch(decaying), after_epoch(half)
    assert all(np.array_equal(second[key], same[key]) for key in second)
