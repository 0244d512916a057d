"""The method `sgd`: biased factorization by stochastic gradient descent, one rating at a time."""

from __future__ import annotations

from typing import Any

from mfgui.factorization.interface import Ability, TrainingData
from mfgui.factorization.method import Method, MethodGroup
from mfgui.factorization.methods import starting
from mfgui.factorization.methods.common_settings import BIASES, FACTORS, GLOBAL_MEAN, STEP_DECAY
from mfgui.factorization.methods.lowering import LOWERING
from mfgui.factorization.methods.stochastic import StochasticFit, regularisation_setting, step_setting, stochastic_cost
from mfgui.factorization.settings import Settings


class SgdFit(StochasticFit):
    """Steps along the gradient of one rating at a time."""

    # A rating takes so little time that blocks are large, and several follow each other, before all threads meet.
    _most_parts = 16
    _wave_work = 1 << 26

    def __init__(self, data: TrainingData, settings: Settings, seed: int) -> None:
        super().__init__(METHOD.name, 1, data, settings, seed)

    def _learn(self, block: tuple[Any, ...], rule: tuple[Any, ...]) -> None:
        from mfgui.factorization.kernels.sgd import sgd_block

        sgd_block(*block, *rule)


METHOD = Method(
    name="sgd",
    title="Stochastic gradient descent",
    sentence="Corrects a person's and a film's factors a little after each rating.",
    group=MethodGroup.CLASSIC,
    settings=(
        FACTORS,
        step_setting(0.01),
        regularisation_setting(0.065),
        STEP_DECAY,
        BIASES,
        GLOBAL_MEAN,
        starting.setting("modest"),
        *LOWERING,
    ),
    abilities=frozenset({Ability.EPOCHS, Ability.FOLD_IN, Ability.FACTORS, Ability.EXPLAIN, Ability.LINEAR}),
    start=SgdFit,
    cost=stochastic_cost(24, 0.43, 1),
    evaluation_seconds=2.5,
    epochs=60,
    race_lane=2,
    presets={
        "quick": {"factors": 16, "step": 0.02},
        "balanced": {},
        "accurate": {"factors": 128, "step": 0.006, "regularisation": 0.04},
    },
)
