"""The method `adam`: biased factorization by Adam, rating by rating or in batches, its moments kept per row."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mfgui.factorization.capabilities import State
from mfgui.factorization.cost import Sizes, Work
from mfgui.factorization.interface import Ability, Checkpoint, TrainingData
from mfgui.factorization.method import Method, MethodGroup
from mfgui.factorization.methods import starting
from mfgui.factorization.methods.baseline import damped_means
from mfgui.factorization.methods.common_settings import BIASES, FACTORS, GLOBAL_MEAN, STANDARD_UNIT, STEP_DECAY
from mfgui.factorization.methods.lowering import LOWERING
from mfgui.factorization.methods.stochastic import (
    StochasticFit,
    batch_setting,
    regularisation_setting,
    step_setting,
    stochastic_cost,
)
from mfgui.factorization.settings import Setting, Settings

# Epochs, of ratings from 16,000 people with 5 each to 610 with 150, after which steps have done what they can.
REACHED_IN = 10

PERSON_DAMPING, FILM_DAMPING, START_ROUNDS = 5.0, 6.0, 2

DAMPED_START = Setting(
    "damped_start",
    "Damped start",
    True,
    "People and films with few ratings begin at their damped means, where steps alone would not take them.",
    before=False,
)


class AdamFit(StochasticFit):
    """Steps by Adam (Kingma & Ba 2015), the moments kept per row."""

    def __init__(self, data: TrainingData, settings: Settings, seed: int) -> None:
        super().__init__(METHOD.name, 3, data, settings, seed)
        if self._biases and settings.get(DAMPED_START.name, False):  # runs of older versions have no such setting
            self._start_biases()
        self._user_steps = np.zeros(data.n_users, np.int32)
        self._film_steps = np.zeros(data.n_films, np.int32)
        corrected = bool(settings["bias_correction"])
        self._correct1 = _corrections(float(settings["beta1"]), corrected=corrected)
        self._correct2 = _corrections(float(settings["beta2"]), corrected=corrected)

    def _start_biases(self) -> None:
        """Begin biases at what of their damped means `REACHED_IN` epochs of steps do not reach.

        Each update goes about one step, however large the gradient: a row with a handful of ratings would end its run
        far from where the few say that it is, and such rows are most people of a sparse data set.
        """
        data, row = self._data, self._factors

        def look(_read: int) -> None:
            data.checkpoint()

        found = damped_means(data, PERSON_DAMPING, FILM_DAMPING, START_ROUNDS, look)
        reach = REACHED_IN * float(self._settings["step"])
        sides = (
            (self._users, self._schedule.user_rows, data.user_support),
            (self._films, self._schedule.film_rows, data.film_support),
        )
        for bias, (state, rows, support) in zip(found, sides, strict=True):
            bias /= self._unit
            state[rows, row] = bias - np.clip(bias, -reach * support, reach * support)

    def state(self) -> State:
        rows = self._schedule
        return {
            **super().state(),
            "user_steps": self._user_steps[rows.user_rows],
            "film_steps": self._film_steps[rows.film_rows],
        }

    def restore(self, state: State, checkpoint: Checkpoint) -> None:
        super().restore(state, checkpoint)
        self._user_steps[self._schedule.user_rows] = state["user_steps"]
        self._film_steps[self._schedule.film_rows] = state["film_steps"]

    def _learn(self, block: tuple[Any, ...], rule: tuple[Any, ...]) -> None:
        from mfgui.factorization.kernels.adam import adam_block, adam_each

        batch, betas = int(self._settings["batch"]), (float(self._settings["beta1"]), float(self._settings["beta2"]))
        arguments = (*block, self._user_steps, self._film_steps, *rule, *betas, self._correct1, self._correct2)
        if batch == 1:
            adam_each(*arguments)
        else:
            adam_block(*arguments, batch)


def _corrections(beta: float, *, corrected: bool) -> NDArray[np.float32]:
    """1 − βᵗ for t = 0 (never used, 1), 1, … until it is 1 in float32; only ones when switched off."""
    if not corrected:
        return np.ones(1, np.float32)
    steps = 2 if beta == 0 else math.ceil(math.log(1e-8) / math.log(beta)) + 1
    table = 1 - np.power(beta, np.arange(max(steps, 2), dtype=np.float64))
    table[0] = 1
    return table.astype(np.float32)


_ALONE_COST, _BATCH_COST = stochastic_cost(30, 1.0, 3), stochastic_cost(98, 1.55, 3)


def _cost(n: float, sizes: Sizes, settings: Settings) -> Work:
    """Batches of one rating have a kernel of their own; the start reads all ratings a few times."""
    work = (_ALONE_COST if int(settings["batch"]) == 1 else _BATCH_COST)(n, sizes, settings)
    return replace(work, first=work.first + 11 * START_ROUNDS * n * bool(settings[DAMPED_START.name]))


SETTINGS = (
    FACTORS,
    step_setting(0.0008),
    regularisation_setting(0.042),
    batch_setting(1),
    STEP_DECAY,
    BIASES,
    GLOBAL_MEAN,
    STANDARD_UNIT,
    starting.setting(),
    DAMPED_START,
    Setting("beta1", "β₁", 0.9, "How long the direction of earlier updates is remembered.", minimum=0, maximum=0.9999),
    Setting("beta2", "β₂", 0.98, "How long the size of earlier updates is remembered.", minimum=0, maximum=0.99999),
    Setting(
        "bias_correction",
        "Correct early steps",
        True,
        "Make up for the moments' start at zero, by each row's own number of updates.",
    ),
    Setting(
        "report_batches",
        "Report every",
        0,
        "After how many batches the curve gets a point, within an epoch too; 0 for once a second.",
        minimum=0,
        maximum=1_000_000,
        unit="batches",
    ),
    *LOWERING,
)

METHOD = Method(
    name="adam",
    title="Adam",
    sentence="Learns what each person likes and what each film offers, each number at a pace of its own.",
    group=MethodGroup.CLASSIC,
    settings=SETTINGS,
    abilities=frozenset({Ability.EPOCHS, Ability.FOLD_IN, Ability.FACTORS, Ability.EXPLAIN, Ability.LINEAR}),
    start=AdamFit,
    cost=_cost,
    evaluation_seconds=4.0,
    epochs=60,
    race_lane=1,
    presets={
        "quick": {"factors": 24, "step": 0.002, "beta2": 0.97},
        "balanced": {},
        "accurate": {"factors": 128, "step": 0.0005, "beta2": 0.97},
        "blog": {
            "factors": 64,
            "step": 0.001,
            "regularisation": 0.1,
            "batch": 32,
            "step_decay": 1.0,
            "standard_unit": False,
            "init": "small",
            "damped_start": False,
            "beta1": 0.9,
            "beta2": 0.999,
            "bias_correction": False,
            "report_batches": 1000,
        },
    },
)
