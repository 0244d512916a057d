"""Ratings that are all equal: a run ends at once, and nothing is divided by the baseline's error of none."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from mfgui.data.demo import demo_folder
from mfgui.data.reading import read_dataset
from mfgui.data.splitting import split_random
from mfgui.factorization.registry import method
from mfgui.training.run import Run, Stopping
from mfgui.training.verdict import Kind, beside, judge_result


@pytest.mark.parametrize("name", ["adam", "als", "bayes", "svd"])
def test_a_run_ends_at_once_and_is_level_with_the_baseline(name: str) -> None:
    data = read_dataset(demo_folder())
    same = np.full(len(data.ratings), 3.5, np.float32)
    data = replace(data, ratings=replace(data.ratings, values=same))
    one = method(name)
    run = Run(one, one.choose(), data, split_random(data.ratings, 0.1, 1), Stopping(epochs=1), 1)
    summary = run.train(lambda _: None)
    assert "diverged" not in summary.stopped_by
    assert summary.best_epoch == (1 if name == "svd" else 0)
    assert judge_result(run.history, summary.baseline_rmse).kind is Kind.LEVEL


def test_an_error_beside_none() -> None:
    assert beside(0.9, 1.2) == 0.75
    assert beside(0.0, 0.0) == 1
    assert math.isnan(beside(0.5, 0.0))
