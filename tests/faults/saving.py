"""Saves each kind of file while the n-th write fails, for n = 1 until none does; run with failing_disk.c preloaded.

`saving.py FOLDER` prints a JSON object: for each kind how many writes it took, and how often the old and the new were
found afterwards. Anything else is an error.
"""

from __future__ import annotations

import ctypes
import errno
import json
import os
import shutil
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pandas as pd

from mfgui.base.errors import DataError
from mfgui.base.files import write_text
from mfgui.base.settings_file import read_settings, write_settings
from mfgui.data import cache
from mfgui.data.dataset import Dataset, RatingScale
from mfgui.data.splitting import Validation
from mfgui.data.watch import Watch
from mfgui.factorization.registry import method
from mfgui.storage.epochs import EpochStore
from mfgui.storage.export import ARRAYS, FILMS, USERS, export_model
from mfgui.storage.film_lists import FilmLists
from mfgui.storage.matching import Wanted
from mfgui.storage.model_file import load_model, save_model
from mfgui.storage.profiles import Entry, ProfileStore, Said, export_ratings
from mfgui.storage.run_file import load_run, save_run
from mfgui.storage.shelf import Shelf
from mfgui.storage.table_file import stream_table, write_table
from mfgui.training.run import Run, Stopping
from tests.fuzz.own_files import PLAN, POINTS, OwnFiles

SHIM = ctypes.CDLL(None)
MATRIX = Entry("1", "The Matrix", 1999, "", Said.RATED, 4.5, RatingScale(0.5, 5, 0.5), 1_700_000_000)


class Kind:
    """One kind of file: how a value is saved in a folder, and found there."""

    def __init__(self, save: Callable[[Path, int], object], find: Callable[[Path], object]) -> None:
        self.save, self.find = save, find


def tried(kind: Kind, work: Path, error: int, *, for_good: bool) -> dict[str, int]:
    """Save 1 and then, with the n-th write failing, 2."""
    before = work / "before"
    shutil.rmtree(before, ignore_errors=True)
    before.mkdir()
    kind.save(before, 1)
    old = kind.find(before)
    counts, number = {"old": 0, "new": 0}, 0
    while True:
        number += 1
        place = work / "now"
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(before, place)
        SHIM.fail_at(ctypes.c_long(number), error, int(for_good))
        confirmed = True
        try:
            kind.save(place, 2)
        except DataError:
            confirmed = False
        finally:
            seen = int(SHIM.calls_seen())
            SHIM.fail_at(ctypes.c_long(0), error, 0)
        found = kind.find(place)
        if number > seen:
            assert confirmed
            assert found != old
            return counts | {"writes": seen}
        new = found != old
        assert new or not confirmed, f"write {number}: what was confirmed is missing"
        left = [file for file in place.rglob(".*") if file.is_file()]
        assert not left or for_good, f"write {number} left {left}"
        counts["new" if new else "old"] += 1


def profiles(place: Path, value: int) -> None:
    with closing(ProfileStore(place / "p.sqlite")) as store:
        me = store.profiles()[0].id if store.profiles() else store.create("Me")
        store.do(me, {MATRIX.key: replace(MATRIX, stars=float(value))})


def entries(place: Path) -> object:
    with closing(ProfileStore(place / "p.sqlite")) as store:
        assert store.repair is None
        (me,) = store.profiles()
        found, steps = store.entries(me.id), store.steps(me.id)
        assert found == {change.film: change.after for change in steps[-1].changes}
        return sorted((key, entry.stars) for key, entry in found.items())


def shelf(place: Path, value: int) -> None:
    with closing(Shelf(place)) as one:
        number = one.runs()[0].number if one.runs() else one.begin(PLAN, "Adam")
        one.save_curve(number, POINTS[: value + 1])
        one.save_predictions(number, np.full(10, value, np.float32))


def shelved(place: Path) -> object:
    with closing(Shelf(place)) as one:
        assert not one.damage
        (run,) = one.runs()
        assert run.predictions is not None
        return len(run.points), run.predictions.tolist()


def film_lists(place: Path, value: int) -> None:
    with closing(FilmLists(place / "lists.sqlite")) as store:
        store.add(f"list {value}", [Wanted(f"Film {n}", 2000 + n) for n in range(value)])


def listed(place: Path) -> object:
    with closing(FilmLists(place / "lists.sqlite")) as store:
        assert store.repair is None
        found = [(one.name, len(store.films(one.id))) for one in store.all()]
        assert all(name == f"list {number}" for name, number in found)
        return sorted(found)


def keep(dataset: Dataset) -> Kind:
    """The cache: what cannot be kept is read anew the next time, so nothing is confirmed but what is there."""
    source = SimpleNamespace(path=dataset.source, name=dataset.name)

    def store(place: Path, value: int) -> None:
        os.environ["MFGUI_HOME"] = str(place)
        if value == 2:
            cache.store("key", replace(dataset), Watch())
            if not (cache.folder() / "key").is_dir():
                raise DataError("not kept")

    def find(place: Path) -> object:
        os.environ["MFGUI_HOME"] = str(place)
        found = cache.load("key", source, Watch())  # type: ignore[arg-type]
        assert found is None or found.fingerprint == dataset.fingerprint
        return found is None

    return Kind(store, find)


def table(name: str, *, streamed: bool = False) -> Kind:
    """A table in one of the formats, written whole or in pieces."""

    def save(place: Path, value: int) -> None:
        frame = pd.DataFrame({"a": np.full(300, value), "b": np.arange(300)})
        if streamed:
            stream_table(place / name, [frame, frame])
        else:
            write_table(frame, place / name)

    return Kind(save, lambda place: (place / name).read_bytes())


def kinds(work: Path) -> dict[str, Kind]:
    """Return every kind, with a model and a run to save."""
    corpus = OwnFiles(work)
    data = corpus.dataset
    chosen, split = method("als"), Validation.parse("0.1").split(data.ratings, 1)

    def trained(epochs: int) -> Run:
        settings = chosen.choose(None, {"factors": 3})
        run = Run(chosen, settings, data, split, Stopping(epochs, 0), 1, validation="0.1")
        run.train(lambda _: None)
        return run

    runs = {value: trained(value) for value in (1, 2)}

    def model(place: Path, value: int) -> None:
        best: Any = runs[value].best_model
        save_model(place / "m.mfgui", best, data, validation="0.1", seed=1, rmse=value, protocol=split.protocol)

    saved = {}
    for value in runs:
        model(work, value)
        saved[value] = load_model(work / "m.mfgui")

    def epoch(place: Path, value: int) -> None:
        best: Any = runs[value].best_model
        EpochStore(place / "epochs").add(best.keep(), 4)

    def kept(place: Path) -> object:
        best: Any = runs[1].best_model
        return [array.tolist() for array in EpochStore(place / "epochs").read(4, best.keep())]

    return {
        "settings": Kind(
            lambda place, value: write_settings(place / "s.json", [value]),
            lambda place: read_settings(place / "s.json"),
        ),
        "model": Kind(model, lambda place: load_model(place / "m.mfgui").validation_rmse),
        "run": Kind(
            lambda place, value: save_run(place / "r.mfrun", runs[value]),
            lambda place: len(load_run(place / "r.mfrun").state.facts["history"]),
        ),
        "epoch": Kind(epoch, kept),
        "profiles": Kind(profiles, entries),
        "shelf": Kind(shelf, shelved),
        "film lists": Kind(film_lists, listed),
        "cache": keep(data),
        "export of a model": Kind(
            lambda place, value: export_model(saved[value], place / "export"),
            lambda place: [(place / "export" / name).read_bytes() for name in (USERS, FILMS, ARRAYS)],
        ),
        "export of ratings": Kind(
            lambda place, value: export_ratings(place / "mine.csv", [replace(MATRIX, stars=float(value))]),
            lambda place: (place / "mine.csv").read_bytes(),
        ),
        "text": Kind(  # scenes, reports, drawings
            lambda place, value: write_text(place / "scenes.toml", f"{value}\n" * 3000),
            lambda place: (place / "scenes.toml").read_text("utf-8"),
        ),
        "csv": table("t.csv"),
        "parquet": table("t.parquet"),
        "rows": table("t.tsv", streamed=True),
    }


def main() -> None:
    """Try every kind with a disk that is full once, one that stays full, and one that breaks."""
    work = Path(sys.argv[1])
    (work / "corpus").mkdir()
    found = {
        f"{name}, {how}": tried(kind, work, error, for_good=for_good)
        for name, kind in kinds(work / "corpus").items()
        for how, error, for_good in (
            ("full once", errno.ENOSPC, False),
            ("full from then on", errno.ENOSPC, True),
            ("broken once", errno.EIO, False),
        )
    }
    print(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()
