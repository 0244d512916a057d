"""A method of another package, whose models are of a class of its own, does in the window what built-in ones do."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from mfgui.evaluation.race import Entrant, Race
from mfgui.factorization.interface import FoldsIn
from mfgui.factorization.registry import method, methods
from mfgui.insight.history import PastModel
from mfgui.storage.model_file import save_model
from mfgui.training.cost import estimate
from mfgui.ui.kit.theme import Theme
from mfgui.ui.map.panel import MapPanel
from mfgui.ui.state.session import RunState, Session

ROOT = Path(__file__).parents[2]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Install the package's entry point, as pip would do it, where this process and its children find it."""
    about = tmp_path / "site" / "own_method-1.0.dist-info"
    about.mkdir(parents=True)
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: own-method\nVersion: 1.0\n")
    (about / "entry_points.txt").write_text("[mfgui.methods]\nown = tests.own_method.method:METHOD\n")
    monkeypatch.syspath_prepend(about.parent)
    methods.cache_clear()
    yield about.parent
    methods.cache_clear()


def test_it_is_trained_costed_mapped_rewound_raced_saved_and_opened_and_explained_in_a_new_process(
    qtbot: QtBot, opened: Session, theme: Theme, site: Path, tmp_path: Path
) -> None:
    own, dataset = method("own"), opened.dataset
    assert dataset is not None
    cost = estimate(own, own.choose(), dataset)
    assert cost is not None
    assert cost.seconds > 0

    with qtbot.waitSignal(opened.run_ended, timeout=60_000):
        opened.start("own", epochs=4)
    qtbot.waitUntil(lambda: opened.run_state is RunState.IDLE and not opened.epochs.lane.busy, timeout=60_000)
    assert opened.history[-1].validation_rmse < opened.history[0].validation_rmse
    result, split = opened.model, opened.split
    assert type(result).__name__ == "OwnModel"
    assert result is not None
    assert split is not None

    panel = MapPanel(opened, theme)
    qtbot.addWidget(panel)
    with qtbot.waitExposed(panel):
        panel.show()
    qtbot.waitUntil(lambda: panel.shown is not None and panel.shown.model is result, timeout=60_000)

    assert opened.epochs.kept == (0, 1, 2, 3, 4)
    opened.epochs.show(1)
    qtbot.waitUntil(lambda: opened.epochs.shown == 1, timeout=60_000)
    past = opened.model
    assert isinstance(past, PastModel)
    held = split.validation.users, split.validation.films
    error = float(np.sqrt(np.mean((past.predict(*held) - split.validation.values) ** 2)))
    assert error == pytest.approx(next(p.validation_rmse for p in opened.history if p.epoch == 1), abs=0.1)
    opened.epochs.show(opened.epochs.kept[-1])
    assert opened.model is result

    als = method("als")
    entrants = [Entrant("own", own, own.choose()), Entrant("als", als, als.choose("quick"))]
    raced = Race(entrants, dataset, split, 1, 0.01).run(lambda _: None)
    assert raced.ends[0].best < raced.ends[0].points[0][1]

    file, user = tmp_path / "own.mfgui", dataset.user_label(0)
    save_model(file, cast("FoldsIn", result), dataset, validation="0.1", seed=1, rmse=0.5, protocol=split.protocol)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(site), str(ROOT)])}
    told = subprocess.run(
        [sys.executable, "-m", "mfgui", "recommend", str(file), "--user", user, "-n", "3", "--why", "--json"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert told.returncode == 0, told.stderr
    assert len([json.loads(line) for line in told.stdout.splitlines()]) >= 1
