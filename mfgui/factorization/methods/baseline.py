"""The method `baseline`: mean plus person bias plus film bias, the line that a factorization must beat."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from mfgui.factorization.cost import Sizes, Work, snapshot_bytes
from mfgui.factorization.factor_model import FactorModel
from mfgui.factorization.interface import Ability, Checkpoint, TrainingData
from mfgui.factorization.method import Method, MethodGroup
from mfgui.factorization.schedule import PIECE
from mfgui.factorization.settings import Setting, Settings


class BaselineFit:
    """r̂ = μ + b_u + b_i; film and person biases are each other's damped means in turn (Koren 2010)."""

    settled = False

    def __init__(self, data: TrainingData, settings: Settings, seed: int) -> None:
        self._data, self._settings, self._seed = data, settings, seed
        self._user_bias = np.zeros(data.n_users)
        self._film_bias = np.zeros(data.n_films)
        self._epoch = 0

    def run_epoch(self, checkpoint: Checkpoint) -> None:
        """Do the whole fit: all rounds."""
        chosen, ratings, n = self._settings, self._data.ratings, len(self._data.ratings)
        rounds = int(chosen["rounds"])
        user_bias, film_bias = np.zeros_like(self._user_bias), np.zeros_like(self._film_bias)

        def damped_means(
            rows: NDArray[np.int32],
            others: NDArray[np.int32],
            other_bias: NDArray[np.float64],
            support: NDArray[np.int32],
            damping: float,
            passes_done: int,
        ) -> NDArray[np.float64]:
            from mfgui.factorization.kernels import blocks

            sums = np.zeros(len(support))
            for first in range(0, n, PIECE):
                end = min(first + PIECE, n)
                blocks.add_residuals(rows, others, ratings.values, self._data.mean, other_bias, first, end, sums)
                checkpoint(int((passes_done * n + first) / (2 * rounds)))
            # A row without ratings stays at zero, also without damping.
            means: NDArray[np.float64] = sums / np.maximum(support + damping, 1.0)
            return means

        for done in range(rounds):
            film_bias = damped_means(
                ratings.films,
                ratings.users,
                user_bias,
                self._data.film_support,
                float(chosen["film_damping"]),
                2 * done,
            )
            user_bias = damped_means(
                ratings.users,
                ratings.films,
                film_bias,
                self._data.user_support,
                float(chosen["person_damping"]),
                2 * done + 1,
            )
        self._user_bias, self._film_bias = user_bias, film_bias
        self._epoch += 1

    def model(self) -> FactorModel:
        """Return what has been learnt: before the fit, the mean rating."""
        return FactorModel.without_factors(
            METHOD.name,
            self._settings,
            self._seed,
            self._data,
            self._user_bias,
            self._film_bias,
            ridge=float(self._settings["person_damping"]),
            epoch=self._epoch,
            abilities=METHOD.abilities,
        )


def _cost(n: float, sizes: Sizes, settings: Settings) -> Work:
    return Work(
        epoch=5.5 * n * int(settings["rounds"]), cores=1, first=0.0, bytes=snapshot_bytes(sizes, 3), prediction=3
    )


METHOD = Method(
    name="baseline",
    title="Baseline",
    sentence="Predicts from how generous each person is and how well liked each film is, nothing else.",
    group=MethodGroup.BASELINE,
    settings=(
        Setting(
            "person_damping",
            "Damping of people",
            5.0,
            "Pulls the bias of people with few ratings towards zero (λ_u).",
            minimum=0,
            maximum=10_000,
            unit="ratings",
        ),
        Setting(
            "film_damping",
            "Damping of films",
            3.0,
            "Pulls the bias of films with few ratings towards zero (λ_i).",
            minimum=0,
            maximum=10_000,
            unit="ratings",
        ),
        Setting(
            "rounds", "Rounds", 10, "How often both sides are adjusted in turn.", minimum=1, maximum=1000, unit="rounds"
        ),
    ),
    abilities=frozenset({Ability.FOLD_IN, Ability.EXPLAIN, Ability.LINEAR}),
    start=BaselineFit,
    cost=_cost,
    evaluation_seconds=0.2,
    presets={"balanced": {}},
)
