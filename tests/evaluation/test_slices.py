"""What mattered in a search: known answers, honest with few trials."""

from __future__ import annotations

import math

import numpy as np
import pytest

from mfgui.evaluation.slices import ENOUGH, position, slices
from mfgui.evaluation.tuning import Trial
from mfgui.factorization.settings import Setting

STEP = Setting("step", "Step size", 0.01, "", minimum=1e-5, maximum=1)
FACTORS = Setting("factors", "Factors", 64, "", minimum=1, maximum=500)
DECAY = Setting("decay", "Decay", 0.9, "", minimum=0.1, maximum=1)
KIND = Setting("kind", "Kind", "a", "", choices=("a", "b", "c"))
SWITCH = Setting("switch", "Switch", False, "")
ALL = (FACTORS, STEP, KIND, SWITCH, DECAY)
START = {"step": 0.01, "factors": 64, "decay": 0.9, "kind": "a", "switch": False}


def trials(count: int, seed: int = 0, *, by: str = "step") -> list[Trial]:
    rng = np.random.default_rng(seed)
    made = []
    for number in range(count):
        settings = {
            "step": float(10 ** rng.uniform(-4, -1)),
            "factors": int(rng.integers(8, 500)),
            "decay": float(rng.uniform(0.5, 0.99)),
            "kind": str(rng.choice(["a", "b", "c"])),
            "switch": bool(rng.integers(2)),
        }
        if by == "step":
            error = 0.85 + 0.02 * (math.log10(settings["step"]) + 2.5) ** 2
        elif by == "kind":
            error = {"a": 0.9, "b": 0.86, "c": 0.88}[settings["kind"]]
        else:
            error = 0.9
        made.append(Trial(number, settings, error + 0.001 * rng.standard_normal(), 5, 1.0))
    return made


@pytest.mark.parametrize("by", ["step", "kind"])
def test_the_setting_that_matters_comes_first_and_explains_most(by: str) -> None:
    cut = slices(trials(60, by=by), ALL, START)
    assert cut[0].setting.name == by
    assert cut[0].importance > 0.6
    assert all(one.importance < 0.2 for one in cut[1:])
    assert {one.setting.name for one in cut} == set(START)


def test_where_nothing_matters_nothing_is_said_to_on_average() -> None:
    found = [one.importance for seed in range(30) for one in slices(trials(25, seed, by=""), ALL, START)]
    assert np.mean(found) < 0.06


def test_with_few_trials_nothing_is_said_and_the_order_stays() -> None:
    cut = slices(trials(ENOUGH - 1), ALL, START)
    assert [one.importance for one in cut] == [None] * len(ALL)
    assert [one.setting for one in cut] == list(ALL)
    assert slices(trials(ENOUGH), ALL, START)[0].importance is not None


def test_values_and_errors_are_those_of_the_trials_and_divergence_is_the_last_rank() -> None:
    made = trials(20)
    worst = max(range(20), key=lambda n: made[n].settings["step"])
    made[worst] = Trial(worst, made[worst].settings, math.inf, 0, 1.0)
    step = next(one for one in slices(made, ALL, START) if one.setting is STEP)
    assert step.values == tuple(one.settings["step"] for one in made)
    assert step.errors.tolist() == [one.rmse for one in made]
    assert 0 <= step.importance <= 1
    equal = [Trial(one.number, one.settings, 0.9, 1, 1.0) for one in made]
    assert all(one.importance == 0 for one in slices(equal, ALL, START))


def test_positions_are_logarithms_rests_and_places() -> None:
    assert position(STEP, 0.01, 0.001) == pytest.approx(-3)
    assert position(FACTORS, 64, 100) == pytest.approx(2)
    assert position(DECAY, 0.9, 0.99) == pytest.approx(2)
    assert position(DECAY, 0.9, 0.9) == pytest.approx(1)
    assert position(KIND, "a", "c") == 2
    assert position(SWITCH, False, True) == 1
