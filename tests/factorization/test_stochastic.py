"""What the stochastic methods share: their models are told around the average person."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from mfgui.factorization import registry

if TYPE_CHECKING:
    from mfgui.factorization.registry import Fit


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
    raw = (
        model.mean
        + users[:, k][:, None]
        + films[:, k]
        + users[:, :k].astype(np.float64) @ films[:, :k].T.astype(np.float64)
    )
    told = (
        model.mean
        + model.user_bias[:, None]
        + model.film_bias
        + model.user_factors.astype(np.float64) @ model.film_factors.T.astype(np.float64)
    )
    known = data.user_support > 0
    assert np.abs(raw - told)[known].max() < 1e-4
