"""The demo as it ships: its ratings, and a recorded run on them with its model and epochs; read, nothing compiled."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from mfgui.base import paths
from mfgui.data import cache
from mfgui.data.dataset import Dataset
from mfgui.data.demo.making import FOLDER_NAME, demo_key, demo_place, make_demo
from mfgui.data.errors import DataError
from mfgui.data.reading import read_dataset
from mfgui.data.splitting import Validation
from mfgui.data.watch import Watch
from mfgui.factorization import registry
from mfgui.factorization.capabilities import Kept
from mfgui.insight.history import rewindable
from mfgui.storage.epochs import EpochStore
from mfgui.storage.model_file import save_best
from mfgui.storage.shelf_run import RunPlan, ShelfRun, Standing, pack
from mfgui.training.events import EpochReport, RunEvent, RunOpened
from mfgui.training.planning import new_run
from mfgui.training.state import point_of

SEED: Final = 1
VALIDATION: Final = str(Validation("random", 0.1))
# What is recorded beside the best epoch: the first ones, in which most happens, and ever fewer.
_EPOCHS: Final = (0, 1, 2, 3, 4, 6, 8, 10, 13, 17, 22, 28)
_FACTS, _RATINGS, _MODEL = "run.json", "ratings", "model.mfgui"


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
        facts: dict[str, Any] = json.loads((folder / _FACTS).read_bytes())
        if facts["demo"] != demo_key():
            return None
        dataset = cache.read_entry(folder / _RATINGS, FOLDER_NAME, demo_place(), Watch(checkpoint=checkpoint))
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
        model_file=folder / _MODEL,
        state_file=None,
        predictions_file=None,
        size=0,
    )
    return DemoRecord(dataset, run, EpochStore(folder / "epochs"))


def make_record(folder: Path, tell: Callable[[str], object] = lambda _: None) -> None:
    """Learn the demo with the usual method, settings and seed, and write the record of it; the old one is replaced."""
    with tempfile.TemporaryDirectory() as made:
        dataset = read_dataset(make_demo(Path(made) / FOLDER_NAME))
    # Whose computer it was made on is nobody's business.
    dataset = replace(dataset, source=Path("/", FOLDER_NAME))
    method = registry.method(registry.default_for(dataset))
    run = new_run(method, method.choose(), dataset, validation=VALIDATION, seed=SEED)
    opened: list[RunOpened] = []
    kept: dict[int, Kept] = {}

    def hear(event: RunEvent) -> None:
        if isinstance(event, RunOpened):
            opened.append(event)
        elif isinstance(event, EpochReport) and event.point.whole:
            tell(f"epoch {event.point.epoch:g}, validation RMSE {event.point.validation_rmse:.4f}")
            if (rewinds := rewindable(event.model)) is not None:
                kept[int(event.point.epoch)] = rewinds.keep()

    summary = run.train(hear)
    shutil.rmtree(folder, ignore_errors=True)
    ratings, epochs = folder / _RATINGS, EpochStore(folder / "epochs")
    ratings.mkdir(parents=True)
    cache.write_entry(ratings, dataset, Watch())
    for epoch in {*(one for one in _EPOCHS if one < summary.best_epoch), summary.best_epoch}:
        epochs.add(kept[epoch], epoch)
    save_best(folder / _MODEL, run, summary)
    facts = {
        "demo": demo_key(),
        "plan": asdict(RunPlan.of(opened[0], dataset, validation=VALIDATION, preset="")),
        "stopped_by": summary.stopped_by,
        "points": [asdict(point) for point in run.history],
    }
    (folder / _FACTS).write_text(json.dumps(facts, indent=1) + "\n", "utf-8")
