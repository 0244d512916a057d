"""Choices that make no sense together are those that the methods themselves refuse or do not look at."""

from __future__ import annotations

import itertools

import pytest

from mfgui.data.dataset import Dataset
from mfgui.factorization import registry
from mfgui.factorization.interface import TrainingData
from mfgui.factorization.settings import SettingError
from mfgui.training.sensible import Known, impossible, without_effect

WITH_START = [name for name, m in registry.methods().items() if any(s.name == "init" for s in m.settings)]


@pytest.mark.parametrize("name", WITH_START)
def test_what_cannot_be_chosen_is_what_the_method_refuses(name: str, small: Dataset) -> None:
    method = registry.method(name)
    data = TrainingData.of(small, small.ratings)
    switches = [s.name for s in method.settings if s.name in ("biases", "global_mean")]
    starts = next(s.choices for s in method.settings if s.name == "init")
    for init, *on in itertools.product(starts, *[(False, True)] * len(switches)):
        settings = method.choose(None, {"init": init, "factors": 2, **dict(zip(switches, on, strict=True))})
        blocked = impossible(method, settings)
        told = init in blocked.get("init", {}) or any(settings[s] in blocked.get(s, {}) for s in switches)
        try:
            method.start(data, settings, 1)
            refused = False
        except SettingError:
            refused = True
        assert told == refused, settings


def test_turning_either_switch_on_is_blocked_beside_a_mean_matched_start() -> None:
    adam = registry.method("adam")
    free = adam.choose(None, {"init": "mean-matched", "biases": False, "global_mean": False})
    assert set(impossible(adam, free)) == {"biases", "global_mean"}
    assert list(impossible(adam, free)["biases"]) == [True]
    assert "biases and overall mean" in impossible(adam, adam.choose())["init"]["mean-matched"]


def test_settings_that_others_make_idle() -> None:
    svd = registry.method("svd")
    assert not without_effect(svd, svd.choose(), Known())
    assert set(without_effect(svd, svd.choose(None, {"factors": 20}), Known())) == {"energy"}
    adam = registry.method("adam")
    assert set(without_effect(adam, adam.choose(), Known())) == {"lower_after", "lower_factor"}
    assert not without_effect(adam, adam.choose(None, {"lower_when_stuck": True}), Known())


def test_settings_that_the_data_cannot_serve() -> None:
    bare = Known(times=False, tags=False, genres=False)
    bayes, content = registry.method("bayes"), registry.method("content")
    assert {"dates", "film_table"} <= set(without_effect(bayes, bayes.choose(), bare))
    assert "tags" in without_effect(content, content.choose(), bare)
    assert "tags" not in without_effect(content, content.choose(), Known())


def test_every_name_is_a_setting_that_exists() -> None:
    bare = Known(times=False, tags=False, genres=False)
    for method in registry.methods().values():
        names = {s.name for s in method.settings}
        assert set(without_effect(method, method.choose(), bare)) <= names
        assert set(impossible(method, method.choose())) <= names
