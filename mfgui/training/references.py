"""Errors to compare a curve with: always predicting the mean, and each film's mean."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from mfgui.data.dataset import Dataset
from mfgui.data.splitting import Split
from mfgui.factorization.interface import TrainingData
from mfgui.factorization.registry import POPULARITY
from mfgui.training.measuring import RMSE_CHUNK, rmse


def reference_errors(
    dataset: Dataset, split: Split, checkpoint: Callable[[], object] = lambda: None
) -> dict[str, float]:
    """Return the validation RMSE, in stars, of "global mean" and "popularity", learnt from the training ratings."""
    learning = TrainingData.of(dataset, split.train)
    mean, total = learning.mean, 0.0
    held_out = split.validation.values
    for first in range(0, len(held_out), RMSE_CHUNK):
        total += float(np.square(held_out[first : first + RMSE_CHUNK].astype(np.float64) - mean).sum())
        checkpoint()

    def between_blocks(_seen: int) -> None:
        checkpoint()

    fit = POPULARITY.start(learning, POPULARITY.choose(), 0)
    fit.run_epoch(between_blocks)
    return {
        "global mean": math.sqrt(total / len(held_out)) if len(held_out) else math.nan,
        POPULARITY.name: rmse(fit.model(), split.validation, checkpoint),
    }
