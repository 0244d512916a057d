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
        chosen, rounds = self._settings, int(self._settings["rounds"])
        self._user_bias, self._film_bias = damped_means(
            self._data,
            float(chosen["person_damping"]),
            float(chosen["film_damping"]),
            rounds,
            lambda read: checkpoint(read // (2 * rounds)),
        )
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


def damped_means(
    data: TrainingData,
    # Ratings' worth of a bias of zero that each row has beside its own.
    person_damping: float,
    film_damping: float,
    rounds: int,  # how often both sides are adjusted; each reads all ratings twice
    checkpoint: Checkpoint,  # called with the ratings read so far, each time counted
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return b_u and b_i, each other's damped means in turn (Koren 2010, section 2.1, several rounds of it)."""
    from mfgui.factorization.kernels import blocks

    ratings, n = data.ratings, len(data.ratings)
    biases = {True: np.zeros(data.n_users), False: np.zeros(data.n_films)}
    for turn in range(2 * rounds):
        people = turn % 2 == 1
        rows, others = (ratings.users, ratings.films) if people else (ratings.films, ratings.users)
        support = data.user_support if people else data.film_support
        sums = np.zeros(len(support))
        for first in range(0, n, PIECE):
            end = min(first + PIECE, n)
            blocks.add_residuals(rows, others, ratings.values, data.mean, biases[not people], first, end, sums)
            checkpoint(turn * n + first)
        # A row without ratings stays at zero, also without damping.
        biases[people] = sums / np.maximum(support + (person_damping if people else film_damping), 1.0)
    return biases[True], biases[False]


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
