"""The method `momentum`: biased factorization by minibatch gradient descent with a velocity."""

from __future__ import annotations

from typing import Any

from mfgui.factorization.interface import Ability, TrainingData
from mfgui.factorization.method import Method, MethodGroup
from mfgui.factorization.methods import starting
from mfgui.factorization.methods.common_settings import BIASES, FACTORS, GLOBAL_MEAN, STEP_DECAY
from mfgui.factorization.methods.lowering import LOWERING
from mfgui.factorization.methods.stochastic import (
    StochasticFit,
    batch_setting,
    regularisation_setting,
    step_setting,
    stochastic_cost,
)
from mfgui.factorization.settings import Setting, Settings


class MomentumFit(StochasticFit):
    """Steps by a velocity per row, which keeps a part of the steps before (Polyak 1964)."""

    def __init__(self, data: TrainingData, settings: Settings, seed: int) -> None:
        super().__init__(METHOD.name, 2, data, settings, seed)

    def _learn(self, block: tuple[Any, ...], rule: tuple[Any, ...]) -> None:
        from mfgui.factorization.kernels.sgd import momentum_block

        momentum_block(*block, *rule, float(self._settings["momentum"]), int(self._settings["batch"]))


METHOD = Method(
    name="momentum",
    title="Gradient descent with momentum",
    sentence="Small batches of ratings push the factors, which roll on in the direction they were going.",
    group=MethodGroup.CLASSIC,
    settings=(
        FACTORS,
        step_setting(0.001),
        regularisation_setting(0.065),
        batch_setting(32),
        Setting(
            "momentum",
            "Momentum",
            0.9,
            "Which part of the velocity is kept at each update (β).",
            minimum=0,
            maximum=0.999,
        ),
        STEP_DECAY,
        BIASES,
        GLOBAL_MEAN,
        starting.setting("modest"),
        *LOWERING,
    ),
    abilities=frozenset({Ability.EPOCHS, Ability.FOLD_IN, Ability.FACTORS, Ability.EXPLAIN, Ability.LINEAR}),
    start=MomentumFit,
    cost=stochastic_cost(60, 1.0, 2),
    evaluation_seconds=6.0,
    epochs=60,
    presets={"quick": {"factors": 16, "step": 0.002}, "balanced": {}, "accurate": {"factors": 128}},
)
