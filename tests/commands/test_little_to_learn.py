"""Ratings that say next to nothing, of one person or one film: figures, and never a traceback."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from mfgui.cli import main

RATED: dict[str, Callable[[NDArray[np.int64]], tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]]] = {
    "one person": lambda k: (0 * k, k, 1 + k * 7 % 5),
    "one film": lambda k: (k, 0 * k, 1 + k * 7 % 5),
}


@pytest.fixture(params=RATED)
def table(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    users, films, ratings = RATED[request.param](np.arange(60))
    rows = [f"{u},{f},{r}\n" for u, f, r in zip(users, films, ratings, strict=True)]
    (tmp_path / f"{request.param}.csv").write_text("user,item,rating\n" + "".join(rows))
    return tmp_path / f"{request.param}.csv"


@pytest.mark.parametrize("method", ["adam", "als", "svd", "bayes", "user-knn"])
def test_training_ends_with_a_figure_and_a_reason(table: Path, method: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["train", str(table), "--method", method, "--epochs", "3", "--json"]) == 0
    summary = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert np.isfinite(summary["validation_rmse"])
    assert "diverged" not in summary["stopped_by"]
    assert main(["train", str(table), "--method", method, "--epochs", "3"]) == 0
    assert "nan" not in capsys.readouterr().out


@pytest.mark.parametrize("method", ["adam", "svd"])
def test_evaluating_ends_with_figures(table: Path, method: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", str(table), "--method", method, "--json"]) == 0
    found = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert np.isfinite(found["rmse"])
    assert found["relevant_from"] == 4
