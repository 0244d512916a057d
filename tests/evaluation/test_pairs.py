"""Predictions of people and films whom the model does not know, and intervals."""

from __future__ import annotations

import numpy as np
import pytest

from mfgui.data.dataset import Dataset
from mfgui.evaluation.pairs import UNKNOWN, predict_pairs
from mfgui.factorization.factor_model import FactorModel
from mfgui.factorization.interface import TrainingData
from mfgui.factorization.registry import method


@pytest.fixture
def model(dataset: Dataset) -> FactorModel:
    one = method("adam")
    fit = one.start(TrainingData.of(dataset, dataset.ratings), one.choose(None, {"factors": 4}), 1)
    fit.run_epoch(lambda _: None)
    model = fit.model()
    assert isinstance(model, FactorModel)
    return model


def codes(*values: int) -> np.ndarray:
    return np.array(values, np.int32)


def test_known_pairs_are_those_of_the_model(model: FactorModel) -> None:
    users, films = codes(3, 0, 3), codes(7, 7, 0)
    assert predict_pairs(model, users, films).tolist() == model.predict(users, films).tolist()


def test_what_is_known_is_used(model: FactorModel) -> None:
    found = predict_pairs(model, codes(3, UNKNOWN, UNKNOWN, 3), codes(UNKNOWN, 7, UNKNOWN, 7))
    assert found[0] == pytest.approx(model.mean + model.user_bias[3], abs=1e-5)
    assert found[1] == pytest.approx(model.mean + model.film_bias[7], abs=1e-5)
    assert found[2] == pytest.approx(model.mean, abs=1e-5)
    assert found[3] == model.predict(codes(3), codes(7))[0]


def test_predictions_stay_on_the_scale(model: FactorModel) -> None:
    generous = FactorModel(
        **{name: getattr(model, name) for name in FactorModel.__dataclass_fields__ if name != "user_bias"},
        user_bias=np.full(40, 9, np.float32),
    )
    assert predict_pairs(generous, codes(3), codes(UNKNOWN)).tolist() == [5.0]
