"""Made-up ratings whose truth is known."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pytest

from mfgui.data.dataset import Ratings, RatingScale
from mfgui.factorization.interface import TrainingData


@dataclass
class Planted:
    train: TrainingData
    held_out: Ratings
    truth: np.ndarray


def planted_ratings(users=200, films=150, rank=3, share=0.35, noise=0.1, seed=0):
    """A low-rank matrix with biases, and a noisy part of it as ratings; the last user and film have none."""
    rng = np.random.default_rng(seed)
    left, right = rng.normal(0, 0.7, (users, rank)), rng.normal(0, 0.7, (films, rank))
    truth = 3 + rng.normal(0, 0.3, (users, 1)) + rng.normal(0, 0.3, films) + left @ right.T
    u, i = np.nonzero(rng.random((users - 1, films - 1)) < share)
    order = rng.permutation(len(u))
    u, i = u[order].astype(np.int32), i[order].astype(np.int32)
    values = (truth[u, i] + rng.normal(0, noise, len(u))).astype(np.float32)
    held = np.zeros(len(u), bool)
    held[: len(u) // 10] = True
    ratings = Ratings(u, i, values)
    scale = RatingScale(-5.0, 11.0, 0.5)
    return Planted(TrainingData(ratings.take(~held), users, films, scale), ratings.take(held), truth)


@pytest.fixture(scope="session")
def planted() -> Planted:
    return planted_ratings()
