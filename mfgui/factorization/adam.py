"""The method `adam`: biased factorization by minibatch Adam with moments and steps kept per row."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from mfgui.factorization import starting
from mfgui.factorization.common_settings import BIASES, FACTORS, GLOBAL_MEAN, STEP_DECAY
from mfgui.factorization.model import Ability, FactorModel, frozen_copy
from mfgui.factorization.registry import Group, Method
from mfgui.factorization.schedule import BlockSchedule
from mfgui.factorization.settings import Setting

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mfgui.factorization.registry import Checkpoint, TrainingData
    from mfgui.factorization.settings import Settings

BLOCK_WORK = 1 << 21
"""Ratings of a block times factors, about: some 5 to 10 ms of work."""

FOLD_IN_RIDGE = 1.0
"""A folded-in person's ridge beside λ per rating: stands in for what stopping early does in training."""

_LANE = 16
"""Rows are padded to a multiple of so many numbers: one 512-bit register, one cache line."""


class AdamFit:
    """r̂ = μ + b_u + b_i + p_u·q_i by Adam (Kingma & Ba 2015) on ½e² + ½λ(|p|² + |q|² + b_u² + b_i²)."""

    settled = False

    def __init__(self, data: TrainingData, settings: Settings, seed: int) -> None:
        self._data, self._settings, self._seed = data, settings, seed
        self._factors = int(settings["factors"])
        self._biases = bool(settings["biases"])
        init, centred = str(settings["init"]), bool(settings["global_mean"])
        starting.check_start(init, centred=centred or self._biases)
        self._mean = data.mean if centred else 0.0
        self._schedule = BlockSchedule(data, seed, max(1, BLOCK_WORK // self._factors))
        self._users = self._state(data.user_support, init, 0)
        self._films = self._state(data.film_support, init, 1)
        self._user_steps = np.zeros(data.n_users, np.int32)
        self._film_steps = np.zeros(data.n_films, np.int32)
        corrected = bool(settings["bias_correction"])
        self._correct1 = _corrections(float(settings["beta1"]), corrected=corrected)
        self._correct2 = _corrections(float(settings["beta2"]), corrected=corrected)

    def run_epoch(self, checkpoint: Checkpoint) -> None:
        """Go once over the training ratings, or finish an epoch that was interrupted."""
        from mfgui.factorization.kernels.adam import adam_block

        chosen, schedule = self._settings, self._schedule
        step = float(chosen["step"]) * float(chosen["step_decay"]) ** schedule.epoch

        def work(start: int, stop: int, seed: np.uint64) -> None:
            adam_block(
                schedule.users, schedule.films, schedule.values, start, stop, seed,
                self._users, self._films, self._user_steps, self._film_steps,
                self._factors, self._biases, self._mean, float(chosen["regularisation"]), step,
                float(chosen["beta1"]), float(chosen["beta2"]), self._correct1, self._correct2,
                int(chosen["batch"]),
            )  # fmt: skip

        schedule.run_epoch(work, checkpoint)

    def model(self) -> FactorModel:
        """Return a frozen copy of what has been learnt so far."""
        k = self._factors
        return FactorModel(
            method=METHOD.name,
            settings=self._settings,
            seed=self._seed,
            scale=self._data.scale,
            mean=self._mean,
            user_bias=frozen_copy(self._users[:, k]),
            film_bias=frozen_copy(self._films[:, k]),
            user_factors=frozen_copy(self._users[:, :k]),
            film_factors=frozen_copy(self._films[:, :k]),
            user_support=self._data.user_support,
            film_support=self._data.film_support,
            ridge=FOLD_IN_RIDGE,
            ridge_per_rating=float(self._settings["regularisation"]),
            epoch=self._schedule.progress,
        )

    def _state(self, support: NDArray[np.int32], init: str, side: int) -> NDArray[np.float32]:
        """Rows of [factors, bias, padding], then their first and second moments; float32 (rows, 3·width)."""
        width = _LANE * math.ceil((self._factors + 1) / _LANE)
        state = np.zeros((len(support), 3 * width), np.float32)
        state[:, : self._factors] = starting.starting_factors(
            init, support, self._factors, self._data.mean, (self._seed, 0, side)
        )
        return state


def _corrections(beta: float, *, corrected: bool) -> NDArray[np.float32]:
    """1 − βᵗ for t = 0 (never used, 1), 1, … until it is 1 in float32; only ones when switched off."""
    if not corrected:
        return np.ones(1, np.float32)
    steps = 2 if beta == 0 else math.ceil(math.log(1e-8) / math.log(beta)) + 1
    table = 1 - np.power(beta, np.arange(max(steps, 2), dtype=np.float64))
    table[0] = 1
    return table.astype(np.float32)


SETTINGS = (
    FACTORS,
    Setting(
        "step", "Step size", 0.0008, "How far each update goes (η); too large a step diverges.",
        minimum=1e-6, maximum=10,
    ),
    Setting(
        "regularisation", "Regularisation", 0.042,
        "Pulls factors and biases towards zero, against learning by heart (λ, per rating).",
        minimum=0, maximum=10,
    ),
    Setting(
        "batch", "Batch", 32, "How many ratings are looked at before each update.",
        minimum=1, maximum=65_536,
    ),
    STEP_DECAY,
    BIASES,
    GLOBAL_MEAN,
    starting.setting(),
    Setting(
        "beta1", "β₁", 0.9, "How long the direction of earlier updates is remembered.",
        minimum=0, maximum=0.9999,
    ),
    Setting(
        "beta2", "β₂", 0.98, "How long the size of earlier updates is remembered.",
        minimum=0, maximum=0.99999,
    ),
    Setting(
        "bias_correction", "Correct early steps", True,
        "Make up for the moments' start at zero, by each row's own number of updates.",
    ),
)  # fmt: skip

METHOD = Method(
    name="adam",
    title="Adam",
    sentence="Learns what each person likes and what each film offers, from small batches of ratings.",
    group=Group.BLOG,
    settings=SETTINGS,
    abilities=frozenset({Ability.EPOCHS, Ability.FOLD_IN, Ability.FACTORS, Ability.EXPLAIN}),
    start=AdamFit,
    epochs=60,
    presets={
        "quick": {"factors": 24, "step": 0.002, "batch": 16, "beta2": 0.97},
        "balanced": {},
        "accurate": {"factors": 128, "step": 0.0005, "beta2": 0.97},
        "blog": {
            "factors": 64,
            "step": 0.001,
            "regularisation": 0.1,
            "batch": 32,
            "step_decay": 1.0,
            "init": "small",
            "beta1": 0.9,
            "beta2": 0.999,
            "bias_correction": False,
        },
    },
)
