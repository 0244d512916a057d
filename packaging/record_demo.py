"""Makes what a first start shows: simulates the demo and learns it; writes resources/demo.

usage: python packaging/record_demo.py

To be run when a test says that the zip or the record does not fit: the demo's ratings, the usual method or its
settings, or the format of models or epochs are others. The seed is fixed, so the curve is the same on every computer to
about the fourth decimal.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parent / "demo"))

from demo_making import make_demo, pack_demo

from mfgui.data import cache
from mfgui.data.demo import FOLDER_NAME, demo_folder, demo_key, shipped_demo
from mfgui.data.reading import read_dataset
from mfgui.data.splitting import Validation
from mfgui.data.watch import Watch
from mfgui.factorization import registry
from mfgui.factorization.capabilities import Kept
from mfgui.insight.history import rewindable
from mfgui.storage.demo_record import EPOCHS, FACTS, MODEL, RATINGS, record_folder
from mfgui.storage.epochs import EpochStore
from mfgui.storage.model_file import save_best
from mfgui.storage.shelf_run import RunPlan
from mfgui.training.events import EpochReport, RunEvent, RunOpened
from mfgui.training.planning import new_run

SEED: Final = 1
VALIDATION: Final = str(Validation("random", 0.1))
# What is recorded beside the best epoch: the first ones, in which most happens, and ever fewer.
_EPOCHS: Final = (0, 1, 2, 3, 4, 6, 8, 10, 13, 17, 22, 28)


def make_record(folder: Path, tell: Callable[[str], object] = lambda _: None) -> None:
    """Learn the demo that ships with the usual method, settings and seed, and write the record; the old one goes."""
    dataset = read_dataset(demo_folder())
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
    ratings, epochs = folder / RATINGS, EpochStore(folder / EPOCHS)
    ratings.mkdir(parents=True)
    cache.write_entry(ratings, dataset, Watch())
    for epoch in {*(one for one in _EPOCHS if one < summary.best_epoch), summary.best_epoch}:
        epochs.add(kept[epoch], epoch)
    save_best(folder / MODEL, run, summary)
    facts = {
        "demo": demo_key(),
        "plan": asdict(RunPlan.of(opened[0], dataset, validation=VALIDATION, preset="")),
        "stopped_by": summary.stopped_by,
        "points": [asdict(point) for point in run.history],
    }
    (folder / FACTS).write_text(json.dumps(facts, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        pack_demo(make_demo(Path(place) / FOLDER_NAME), shipped_demo())
    demo_key.cache_clear()
    make_record(record_folder(), print)
    size = sum(file.stat().st_size for file in record_folder().rglob("*"))
    print(f"{record_folder()}: {size / 1e6:.1f} MB")
