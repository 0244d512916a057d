"""The self-test: what passes is printed, what is wrong is printed and fails it."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mfgui import cli
from mfgui.base.checks import Checks
from mfgui.commands import self_test
from mfgui.factorization import registry
from mfgui.ui.window import self_test as drawing


def test_a_short_form_passes(qtbot: QtBot, capsys: pytest.CaptureFixture[str]) -> None:
    checks = Checks()
    demo = self_test.check_all(checks, ["baseline", "item-knn"])
    assert demo is not None
    drawing.draw_all(checks, demo, ["how", "data"])
    assert checks.end() == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split("  ")[1] for line in lines[:-1]] == [
        "resources",
        "pictures",
        "Parquet",
        "kernels",
        "demo",
        "read",
        "train baseline",
        "train item-knn",
        "window",
        "draw how",
        "draw data",
    ]
    assert all(line.startswith("passed") for line in lines[:-1])


def test_a_method_that_computes_wrongly_fails_it_and_the_rest_goes_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    right = registry.methods()["baseline"]

    def start(*given: object) -> object:
        fit = right.start(*given)  # type: ignore[arg-type]
        model = fit.model
        fit.model = lambda: dataclasses.replace(model(), mean=-9.0)  # type: ignore[method-assign]
        return fit

    wrong = dataclasses.replace(right, start=start)
    monkeypatch.setattr(registry, "methods", lambda: {"wrong": wrong, "popularity": registry.POPULARITY})
    checks = Checks()
    self_test.check_all(checks, ["wrong", "popularity"])
    assert checks.end() == 1
    printed = capsys.readouterr().out
    assert "FAILED  train wrong: the validation RMSE is" in printed
    assert "passed  train popularity" in printed


def test_a_missing_resource_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(self_test.paths, "resources", lambda: tmp_path)
    checks = Checks()
    self_test.check_all(checks, [])
    assert "FAILED  resources" in capsys.readouterr().out
    assert checks.end() == 1


def test_it_is_an_option_of_the_window() -> None:
    assert cli._parser(["--self-test"]).parse_args(["--self-test"]).self_test
