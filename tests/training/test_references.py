"""The errors that a curve is compared with are those of the methods themselves."""

from __future__ import annotations

import numpy as np
import pytest

from mfgui.data.dataset import Dataset
from mfgui.data.splitting import split_random
from mfgui.factorization.methods import popularity
from mfgui.training.events import Stopping
from mfgui.training.references import reference_errors
from mfgui.training.run import Run, StopRequested


def test_they_are_the_errors_of_the_mean_and_of_popularity(small: Dataset) -> None:
    split = split_random(small.ratings, 0.2, 3)
    errors = reference_errors(small, split)
    gaps = split.validation.values.astype(float) - float(split.train.values.mean(dtype=np.float64))
    assert errors["global mean"] == pytest.approx(np.sqrt(np.mean(gaps**2)))
    method = popularity.METHOD
    run = Run(method, method.choose(), small, split, Stopping(1), 1)
    summary = run.train(lambda _: None)
    assert errors["popularity"] == pytest.approx(summary.validation_rmse)


def test_they_can_be_given_up(small: Dataset) -> None:
    def give_up() -> None:
        raise StopRequested

    with pytest.raises(StopRequested):
        reference_errors(small, split_random(small.ratings, 0.2, 3), give_up)
