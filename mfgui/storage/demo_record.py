"""The demo as it ships: its ratings, and a recorded run on them with its model and epochs; read, nothing compiled."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from mfgui.base import paths
from mfgui.data import cache
from mfgui.data.dataset import Dataset
from mfgui.data.demo import FOLDER_NAME, demo_key, demo_place
from mfgui.data.errors import DataError
from mfgui.data.watch import Watch
from mfgui.factorization import registry
from mfgui.storage.epochs import EpochStore
from mfgui.storage.shelf_run import RunPlan, ShelfRun, Standing, pack
from mfgui.training.state import point_of

# What a record is made of: what there is to say of it, ratings, best model, and a folder of epochs.
FACTS, RATINGS, MODEL, EPOCHS = "run.json", "ratings", "model.mfgui", "epochs"


@dataclass(frozen=True, slots=True, eq=False)
class DemoRecord:
    """The demo's ratings, its recorded run as the shelf would have it, and that run's epochs."""

    dataset: Dataset
    run: ShelfRun
    epochs: EpochStore


def record_folder() -> Path:
    """Where the record ships."""
    return paths.resources() / "demo" / "record"


def read_record(folder: Path | None = None, checkpoint: Callable[[], None] = lambda: None) -> DemoRecord | None:
    """Read the record; None where there is none, or it is damaged, or of another demo than this program's."""
    folder = folder or record_folder()
    try:
        facts: dict[str, Any] = json.loads((folder / FACTS).read_bytes())
        if facts["demo"] != demo_key():
            return None
        dataset = cache.read_entry(folder / RATINGS, FOLDER_NAME, demo_place(), Watch(checkpoint=checkpoint))
        points = [point_of(point) for point in facts["points"]]
        plan = RunPlan(**facts["plan"])
        if plan.fingerprint != dataset.fingerprint:
            return None
        best = next(point for point in reversed(points) if point.best)
    except (OSError, DataError, ValueError, LookupError, TypeError, StopIteration):
        return None
    run = ShelfRun(
        number=0,
        plan=plan,
        name=registry.method(plan.method).title,
        note="",
        begun=datetime.fromtimestamp(0, UTC),
        standing=Standing.ENDED,
        stopped_by=str(facts["stopped_by"]),
        best_epoch=best.epoch,
        validation_rmse=best.validation_rmse,
        epochs=points[-1].epoch,
        seconds=points[-1].seconds,
        curve=pack(points),
        model_file=folder / MODEL,
        state_file=None,
        predictions_file=None,
        size=0,
    )
    return DemoRecord(dataset, run, EpochStore(folder / EPOCHS))
