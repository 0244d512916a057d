"""Run files (`.mfrun`): all that a run needs to go on in another process, but the ratings."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np

from mfgui.base.text import tr
from mfgui.data.dataset import Dataset
from mfgui.data.errors import DataError
from mfgui.data.held_out_file import split_from_spec
from mfgui.data.splitting import Split
from mfgui.factorization import registry
from mfgui.factorization.packed import Packed
from mfgui.factorization.packing import kind_of
from mfgui.storage.archive import read_archive, telling_damage, write_archive
from mfgui.training.run import Run, RunCheckpoint, RunControl

_FORMAT, _NEWEST = 1, 2  # with kinds of models that were always there, and with the latest


@dataclass(frozen=True, slots=True, eq=False)
class SavedRun:
    """What a run file holds."""

    file: Path  # where it was read from
    # Which ratings it learns from, where they lay, how they were opened, and how to know them again.
    data_name: str
    data_place: Path
    columns: str
    part: str
    fingerprint: str
    simulated: bool
    held_out: str  # hash of the ratings held out
    written: str  # when it was saved, ISO 8601 UTC
    # The run. Its `facts` tell method, settings, stopping, history and so on; without arrays where only those were
    # asked for.
    state: RunCheckpoint


def save_run(file: Path, run: Run, checkpoint: Callable[[], object] = lambda: None) -> None:
    """Save a run so that `continue_run` goes on with the same curve; from any thread but the window's.

    A run at work is held at its next checkpoint while its factors are copied (0.1 s for 20 million ratings at
    K = 64), and goes on while the file is written. The file is the old one or the whole new one.

    `checkpoint`: called after each array written; it may raise to give up.

    Raises CannotSaveError or PackingError when the run's method, or its model's kind, is one of another package that
    cannot be kept. Raises OSError when the file cannot be written.
    """
    state, dataset = run.state(), run.dataset
    models = [state.facts[name] for name in ("best_model", "interest") if name in state.facts]
    ages = (kind_of(Packed(one["kind"], one["facts"], {})).age for one in models)
    about = {
        "format": _FORMAT + max(ages, default=0),
        "data_name": dataset.name,
        "data_place": str(dataset.source.resolve()),
        "columns": dataset.columns,
        "part": dataset.part,
        "fingerprint": dataset.fingerprint,
        "simulated": dataset.simulated,
        "held_out": _digest(run.split),
        "written": datetime.now(UTC).isoformat(timespec="seconds"),
        "run": state.facts,
    }
    write_archive(file, about, state.arrays, checkpoint)


def load_run(file: Path, *, arrays: bool = True) -> SavedRun:
    """Read a run file.

    `arrays`: False reads the facts alone, in milliseconds: for lists and curves.

    Raises DataError when there is none, or it is not a run file, or one of a newer version.
    """
    about, found = read_archive(file, "run", _NEWEST, arrays=arrays)
    with telling_damage(file, "run"):
        names = ("data_name", "columns", "part", "fingerprint", "held_out", "written")
        texts = {name: str(about[name]) for name in names}
        facts: dict[str, Any] = dict(about["run"])
        return SavedRun(
            file=file,
            data_place=Path(about["data_place"]),
            simulated=bool(about["simulated"]),
            state=RunCheckpoint(facts, found),
            **texts,
        )


def continue_run(
    saved: SavedRun,
    dataset: Dataset,  # the ratings it learnt from, wherever they lie now
    control: RunControl | None = None,
    checkpoint: Callable[[], None] = lambda: None,
) -> Run:
    """Make the run of a file again on its ratings; `train` goes on with it, after `extend` where it had ended.

    Off the window's thread: the ratings are hashed and split again.

    Raises DataError when the ratings are others, or the same ones cannot be held out again, or the file is damaged.
    Raises SettingError when there is no such method, or not with these settings.
    """
    if dataset.fingerprint != saved.fingerprint:
        raise DataError(tr("not the ratings that the run learns from; open those"), dataset.source)
    facts = saved.state.facts
    with telling_damage(saved.file, "run"):
        said, seed = str(facts["validation"]), int(facts["split_seed"])
        if seed < 0 or int(facts["seed"]) < 0:
            raise ValueError("seeds count from 0")
        name = str(facts["method"])
    split = split_from_spec(dataset, said, seed, checkpoint)
    if _digest(split) != saved.held_out:
        raise DataError(tr("the ratings that this run held out cannot be told any more; start it anew"), saved.file)
    method = registry.method(name)
    with telling_damage(saved.file, "run"):
        run = Run.restored(saved.state, method, dataset, split, control)
    run.settings = method.choose(None, method.named_by(run.settings))
    return run


def _digest(split: Split) -> str:
    """Hash of the ratings held out, in their order."""
    digest = hashlib.blake2b(digest_size=16)
    for column in (split.validation.users, split.validation.films, split.validation.values):
        digest.update(np.ascontiguousarray(column).view(np.uint8).data)
    return digest.hexdigest()
