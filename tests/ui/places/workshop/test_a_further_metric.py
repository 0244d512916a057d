"""A metric is an entry of one table: command, table of all methods and its export have it without being changed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mfgui.cli import main
from mfgui.evaluation import metrics
from mfgui.evaluation.metrics import JudgedLists, Metric
from mfgui.ui.places.workshop.all_methods_table import MethodRow, methods_export, methods_frame, methods_model


def first_hits(lists: JudgedLists) -> float:
    return float(lists.hits[:, 0].mean())


def test_an_added_metric_is_computed_printed_shown_and_exported(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], qapp: object
) -> None:
    added = Metric("first", "First", "Share of people who like the first film.", of_lists=first_hits)
    monkeypatch.setattr(metrics, "METRICS", (*metrics.METRICS, added))
    words = ["evaluate", str(folder), "--method", "popularity", "--test", "person:0.25"]
    assert main([*words, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert 0 < found["first"] < 1
    assert 0 < found["raw"]["first"] < 1
    assert main(words) == 0
    assert any(line.startswith("first ") for line in capsys.readouterr().out.splitlines())

    model = methods_model()
    assert model.columnCount() == len(metrics.METRICS) + 1
    rows = [MethodRow(name, "", figures={"first": value}) for name, value in (("worse", 0.2), ("better", 0.3))]
    assert methods_frame(rows)["best"] == [set(), {"first"}]
    assert methods_export(rows)["first"] == [0.2, 0.3]
