"""A model with random factors for a data set: what panels show needs numbers, not learning."""

from __future__ import annotations

import numpy as np

from mfgui.data.dataset import Dataset
from mfgui.factorization.factor_model import FactorModel
from mfgui.ui.state.session import Session


def made_up_model(data: Dataset | None, *, seed: int = 0, **changes: object) -> FactorModel:
    """Four factors a person and a film, drawn anew the same for a seed; `changes` replace parts of the model."""
    assert data is not None
    rng = np.random.default_rng(seed)

    def some(*shape: int) -> np.ndarray:
        return rng.normal(0, 0.4, shape).astype(np.float32)

    users, films = data.n_users, data.n_films
    parts = {
        "method": "adam",
        "settings": {},
        "seed": 0,
        "scale": data.scale,
        "mean": 3.0,
        "ridge": 0.1,
        "user_bias": some(users),
        "film_bias": some(films),
        "user_factors": some(users, 4),
        "film_factors": some(films, 4),
        "user_support": data.by_user.counts.astype(np.int32),
        "film_support": data.by_film.counts.astype(np.int32),
        "ridge_per_rating": 0.05,
    }
    return FactorModel(**{**parts, **changes})


def give_model(session: Session, *, seed: int = 0, **changes: object) -> FactorModel:
    """Put such a model in force, as a run does."""
    session.model = model = made_up_model(session.dataset, seed=seed, **changes)
    session.model_changed.emit()
    return model
