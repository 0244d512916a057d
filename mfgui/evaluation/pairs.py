"""Predictions of pairs, those of people and films that the model has never met included."""

from __future__ import annotations

from typing import cast

import numpy as np
from numpy.typing import NDArray

from mfgui.factorization.capabilities import KnowsSpread, TellsOdds
from mfgui.factorization.interface import Ability, FoldsIn, Taste
from mfgui.insight.orders import person_average

UNKNOWN = -1  # stands for a person or a film that is not among the model's


def predict_pairs(model: FoldsIn, users: NDArray[np.int32], films: NDArray[np.int32]) -> NDArray[np.float32]:
    """Predicted ratings, clipped to the scale, shape (n,).

    A person unknown to the model is predicted as one without ratings, a film unknown to it as what the
    person gives an average film.

    `users`, `films`: int32 codes, shape (n,), `UNKNOWN` where the model has none.
    """
    result = np.empty(len(users), np.float32)
    known = (users != UNKNOWN) & (films != UNKNOWN)
    result[known] = model.predict(users[known], films[known])
    for user in np.unique(users[~known]).tolist():
        here = ~known & (users == user)
        taste = _newcomer(model) if user == UNKNOWN else model.taste(user)
        scores = model.scores(taste)
        average = np.float32(person_average(model, taste, scores))
        predicted = np.where(films[here] == UNKNOWN, average, scores[films[here]])
        result[here] = np.clip(predicted, np.float32(model.scale.minimum), np.float32(model.scale.maximum))
    return result


def interval_of_pairs(
    model: FoldsIn, users: NDArray[np.int32], films: NDArray[np.int32], level: float
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Bounds between which ratings lie with this probability; NaN where person or film is `UNKNOWN`.

    Needs a model with Ability.SPREAD.
    """
    known = (users != UNKNOWN) & (films != UNKNOWN)
    low, high = np.full((2, len(users)), np.nan, np.float32)
    low[known], high[known] = cast("KnowsSpread", model).interval(users[known], films[known], level)
    return low, high


def odds_of_pairs(model: FoldsIn, users: NDArray[np.int32], films: NDArray[np.int32]) -> NDArray[np.float32]:
    """Chance of each step of the scale, shape (n, steps); NaN where person or film is `UNKNOWN`.

    No column where the model does not tell odds (Ability.ODDS).
    """
    if Ability.ODDS not in model.abilities:
        return np.empty((len(users), 0), np.float32)
    known = (users != UNKNOWN) & (films != UNKNOWN)
    odds = np.full((len(users), len(model.scale.values)), np.nan, np.float32)
    odds[known] = cast("TellsOdds", model).odds(users[known], films[known])
    return odds


def _newcomer(model: FoldsIn) -> Taste:
    return model.fold_in(np.empty(0, np.int32), np.empty(0, np.float32))
