"""The method `popularity`: each film's damped mean, the same for everybody."""

from __future__ import annotations

import numpy as np

from mfgui.factorization.cost import Sizes, Work, snapshot_bytes
from mfgui.factorization.factor_model import FactorModel
from mfgui.factorization.interface import Ability, Checkpoint, TrainingData
from mfgui.factorization.method import Method, MethodGroup
from mfgui.factorization.schedule import PIECE
from mfgui.factorization.settings import Setting, Settings

NOTHING_PERSONAL = 1e12  # ridge under which a folded-in person keeps a bias of zero: this method knows no person


class PopularityFit:
    """r̂ = μ + Σ(r − μ) / (n_i + damping)."""

    settled = False

    def __init__(self, data: TrainingData, settings: Settings, seed: int) -> None:
        self._data, self._settings, self._seed = data, settings, seed
        self._bias = np.zeros(data.n_films)
        self._epoch = 0

    def run_epoch(self, checkpoint: Checkpoint) -> None:
        """Do the whole fit."""
        ratings = self._data.ratings
        sums = np.zeros(self._data.n_films)
        for first in range(0, len(ratings), PIECE):
            here = slice(first, first + PIECE)
            centred = ratings.values[here] - self._data.mean
            sums += np.bincount(ratings.films[here], weights=centred, minlength=self._data.n_films)
            checkpoint(min(first + PIECE, len(ratings)))
        # A film that nobody rated stays at the mean, also without damping.
        self._bias = sums / np.maximum(self._data.film_support + float(self._settings["damping"]), 1.0)
        self._epoch += 1

    def model(self) -> FactorModel:
        """Return what has been learnt: before the fit, the mean rating."""
        data = self._data
        return FactorModel.without_factors(
            METHOD.name,
            self._settings,
            self._seed,
            data,
            np.zeros(data.n_users),
            self._bias,
            ridge=NOTHING_PERSONAL,
            epoch=self._epoch,
            abilities=METHOD.abilities,
        )


def _cost(n: float, sizes: Sizes, _settings: Settings) -> Work:
    return Work(epoch=3 * n, cores=1, first=0.0, bytes=snapshot_bytes(sizes, 3), prediction=3)


METHOD = Method(
    name="popularity",
    title="Popularity",
    sentence="Predicts each film's mean rating, the same for everybody: the floor that others must beat.",
    group=MethodGroup.BASELINE,
    settings=(
        Setting(
            "damping",
            "Damping",
            5.0,
            "How many ratings at the overall mean each film is given, against favourites of three people.",
            minimum=0,
            maximum=10_000,
            unit="ratings",
        ),
    ),
    abilities=frozenset({Ability.FOLD_IN, Ability.EXPLAIN, Ability.LINEAR}),
    start=PopularityFit,
    cost=_cost,
    evaluation_seconds=0.1,
    presets={"balanced": {}},
)
