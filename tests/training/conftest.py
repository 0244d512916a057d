"""A small made-up data set for the tests of `training`."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from mfgui.data.dataset import Dataset, Films, Ratings, RatingScale


@pytest.fixture(scope="session")
def small() -> Dataset:
    """400 ratings by 30 people of 20 films, without times, tags or genres."""
    rng = np.random.default_rng(4)
    users, films = np.divmod(rng.permutation(30 * 20)[:400], 20)
    values = np.clip(3 + rng.normal(0, 1, 400), 0.5, 5).astype(np.float32)
    table = Films(
        np.arange(20),
        ("",) * 20,
        ("",) * 20,
        np.zeros(20, np.int16),
        (),
        np.zeros((20, 0), np.bool_),
        ("",) * 20,
        ("",) * 20,
    )
    ratings = Ratings(users.astype(np.int32), films.astype(np.int32), values)
    return Dataset("made up", Path(), "", True, np.arange(30), table, ratings, RatingScale(0.5, 5, 0.5))
