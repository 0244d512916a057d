"""The shelf: every run with its settings, curve and figures in SQLite, its model in files beside that."""

from __future__ import annotations

import json
import math
import time
from collections.abc import Iterable, Sequence
from dataclasses import asdict, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from mfgui.base.arrays import write_array
from mfgui.base.errors import DataError
from mfgui.base.files import reason, replacing
from mfgui.base.lock import Owner
from mfgui.base.sqlite_schema import Schema
from mfgui.base.sqlite_store import SqliteStore
from mfgui.base.text import tr, translatable
from mfgui.factorization.settings import Settings
from mfgui.storage.shelf_run import RunPlan, ShelfRun, Standing, pack, same_ratings_held_out
from mfgui.training.run import EpochPoint, Stopping

__all__ = ["FILE", "RunPlan", "Shelf", "ShelfRun", "Standing", "same_ratings_held_out"]

FILE: Final = "shelf.sqlite"
RUN_SUFFIX: Final = ".mfrun"
_ABANDONED_SECONDS = 3600.0
_PLAN = """
    method TEXT NOT NULL, preset TEXT NOT NULL, settings TEXT NOT NULL, seed INTEGER NOT NULL,
    data_name TEXT NOT NULL, fingerprint TEXT NOT NULL, data_place TEXT NOT NULL, columns TEXT NOT NULL,
    part TEXT NOT NULL, subset TEXT NOT NULL, simulated INTEGER NOT NULL,
    validation TEXT NOT NULL, protocol TEXT NOT NULL, n_train INTEGER NOT NULL, n_validation INTEGER NOT NULL,
    baseline_rmse REAL, epochs_most INTEGER NOT NULL, patience INTEGER NOT NULL, target REAL NOT NULL,
    minutes REAL NOT NULL
"""
_SCHEMA: Final = Schema(
    translatable("the list of runs"),
    f"""
CREATE TABLE IF NOT EXISTS runs (
    number INTEGER PRIMARY KEY AUTOINCREMENT, {_PLAN},
    name TEXT NOT NULL, note TEXT NOT NULL DEFAULT '', begun TEXT NOT NULL,
    standing TEXT NOT NULL, stopped_by TEXT NOT NULL DEFAULT '', curve BLOB,
    best_epoch REAL, validation_rmse REAL, epochs REAL NOT NULL DEFAULT 0, seconds REAL NOT NULL DEFAULT 0,
    owner TEXT NOT NULL, deleted TEXT NOT NULL DEFAULT ''
);
""",
)
_SETTING: Final = (int, float, bool, str)
_COUNTS: Final = ("seed", "n_train", "n_validation", "epochs_most", "patience", "minutes")
_MOST: Final = 1 << 53
_YEARS: Final = (1900, 9000)  # outside of these a local time may not exist
_COLUMNS: Final = tuple(_SCHEMA.tables["runs"])


class _Deleted(NamedTuple):
    number: int
    owner: str


class Shelf:
    """The runs of one person, in one folder. Any thread may use it; each has a connection of its own.

    What a method has returned from is kept, whatever becomes of the process: SQLite's write-ahead log is
    written through to the disk, and files are replaced whole.

    Raises DataError when the folder cannot be written, or a newer mfgui has made it.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder  # where the table and the files are; made when it is not there
        try:
            self._owner = Owner(folder / "owners")
        except OSError as wrong:
            raise DataError(tr("runs cannot be saved in this folder ({wrong})", wrong=reason(wrong)), folder) from None
        try:
            self._store = SqliteStore(folder / FILE, _SCHEMA)
        except BaseException:
            self._owner.release()
            raise
        try:
            self._purge()
        except BaseException:
            self.close()
            raise

    @property
    def damage(self) -> str:
        """What became of damage in the list, in sentences; "" for none."""
        return self._store.damage

    def _purge(self) -> None:
        """Remove for good what was deleted in windows that are closed: nobody can undo that any more."""
        rows = self._store.rows("SELECT number, deleted FROM runs WHERE deleted != ''", _Deleted)
        gone = [row.number for row in rows if not self._owner.is_open(row.owner)]
        for number in gone:
            with self._store.writing() as writing:
                writing.execute("DELETE FROM runs WHERE number = ?", (number,))
            for file in self._files(number):
                file.unlink(missing_ok=True)
        self._owner.remove_stale()
        for half in self._folder.glob(".*"):  # being written when a process was killed
            if time.time() - half.stat().st_mtime > _ABANDONED_SECONDS:
                half.unlink(missing_ok=True)

    # A run's life

    def begin(self, plan: RunPlan, title: str) -> int:
        """Put a run on the shelf that is about to start.

        `title`: its name; a number is added where a run of the same ratings has that name.

        Returns its number.
        """
        values = asdict(plan) | {"settings": json.dumps(dict(plan.settings)), "owner": self._owner.token}
        values |= {"standing": Standing.RUNNING.value, "begun": datetime.now(UTC).isoformat(timespec="seconds")}
        with self._store.writing() as writing:
            taken = {
                name for (name,) in writing.execute("SELECT name FROM runs WHERE fingerprint = ?", (plan.fingerprint,))
            }
            names = (title if n == 1 else f"{title} {n}" for n in range(1, len(taken) + 2))
            values["name"] = next(name for name in names if name not in taken)
            places = ", ".join(f":{name}" for name in values)
            done = writing.execute(f"INSERT INTO runs ({', '.join(values)}) VALUES ({places})", values)
            assert done.lastrowid is not None
            return done.lastrowid

    def save_curve(self, number: int, points: Sequence[EpochPoint]) -> None:
        """Keep the points so far, all of them."""
        self._save(number, points)

    def finish(self, number: int, standing: Standing, stopped_by: str, points: Sequence[EpochPoint]) -> None:
        """Keep the last points, how the run stands now and why it does not go on."""
        self._save(number, points, standing=standing.value, stopped_by=stopped_by)

    def resume(self, number: int, stopping: Stopping) -> None:
        """Note that a run goes on, under these rules."""
        self._update(
            number,
            standing=Standing.RUNNING.value,
            stopped_by="",
            owner=self._owner.token,
            epochs_most=stopping.epochs,
            patience=stopping.patience,
            target=stopping.target,
            minutes=stopping.minutes,
        )

    def _save(self, number: int, points: Sequence[EpochPoint], **more: Any) -> None:
        best = next((p for p in reversed(points) if p.best), None)
        last = points[-1] if points else None
        self._update(
            number,
            curve=pack(points),
            best_epoch=best.epoch if best else None,
            validation_rmse=best.validation_rmse if best else None,
            epochs=last.epoch if last else 0.0,
            seconds=last.seconds if last else 0.0,
            **more,
        )

    def model_place(self, number: int) -> Path:
        """Where the best model of a run is to be written."""
        return self._files(number)[0]

    def state_place(self, number: int) -> Path:
        """Where that is to be written by which a run can be continued."""
        return self._files(number)[1]

    def save_predictions(self, number: int, predictions: NDArray[np.float32]) -> None:
        """Keep the best model's predictions of the held-out ratings, float32, in their order."""
        with replacing(self._files(number)[2]) as stream:
            write_array(stream, np.ascontiguousarray(predictions, np.float32))

    def forget_state(self, number: int) -> None:
        """Remove what only continuing needs; the best model is to be kept first."""
        self.state_place(number).unlink(missing_ok=True)

    # What the person does

    def rename(self, number: int, name: str) -> None:
        """Give a run another name."""
        self._update(number, name=name)

    def annotate(self, number: int, note: str) -> None:
        """Write a note on a run."""
        self._update(number, note=note)

    def delete(self, numbers: Iterable[int]) -> None:
        """Take runs off the shelf; they can be restored until this window is closed."""
        for number in numbers:
            self._update(number, deleted=self._owner.token)

    def restore(self, numbers: Iterable[int]) -> None:
        """Put deleted runs back."""
        for number in numbers:
            self._update(number, deleted="")

    def runs(self) -> list[ShelfRun]:
        """All runs that are not deleted, the latest first."""
        query = f"SELECT {', '.join(_COLUMNS)} FROM runs WHERE deleted = '' ORDER BY number DESC"
        return self._store.rows(query, self._read)

    @property
    def size(self) -> int:
        """Bytes on the disk, of deleted runs too."""
        return sum(file.stat().st_size for file in self._folder.iterdir() if file.is_file())

    def close(self) -> None:
        """Close the table, and let other windows know that this one is gone."""
        self._store.close()
        self._owner.release()

    # Inside

    def _files(self, number: int) -> tuple[Path, Path, Path]:
        return (
            self._folder / f"{number}.mfgui",
            self._folder / f"{number}{RUN_SUFFIX}",
            self._folder / f"{number}.predictions.npy",
        )

    def _read(self, *values: Any) -> ShelfRun:
        row = dict(zip(_COLUMNS, values, strict=True))
        plan: dict[str, Any] = {one.name: row[one.name] for one in fields(RunPlan)}
        settings: Settings = json.loads(plan["settings"])
        if not (isinstance(settings, dict) and all(type(v) in _SETTING for v in settings.values())):
            raise TypeError(settings)
        plan |= {"settings": settings, "simulated": bool(plan["simulated"])}
        plan["baseline_rmse"] = _or_nan(plan["baseline_rmse"])
        counted = (*(plan[name] for name in _COUNTS), row["epochs"], row["seconds"], row["best_epoch"] or 0)
        if not all(0 <= number < _MOST for number in counted):
            raise ValueError(counted)
        begun = datetime.fromisoformat(row["begun"]).astimezone(UTC)
        if not _YEARS[0] <= begun.year <= _YEARS[1]:
            raise ValueError(begun)
        standing = Standing(row["standing"])
        if standing is Standing.RUNNING and not self._owner.is_open(row["owner"]):
            standing = Standing.INTERRUPTED
        sizes = {file: _size(file) for file in self._files(row["number"])}
        found = [file if size is not None else None for file, size in sizes.items()]
        return ShelfRun(
            number=row["number"],
            plan=RunPlan(**plan),
            name=row["name"],
            note=row["note"],
            begun=begun,
            standing=standing,
            stopped_by=row["stopped_by"],
            best_epoch=_or_nan(row["best_epoch"]),
            validation_rmse=_or_nan(row["validation_rmse"]),
            epochs=row["epochs"],
            seconds=row["seconds"],
            curve=row["curve"] or b"",
            model_file=found[0],
            state_file=found[1],
            predictions_file=found[2],
            size=sum(size or 0 for size in sizes.values()),
        )

    def _update(self, number: int, **values: Any) -> None:
        with self._store.writing() as writing:
            places = ", ".join(f"{name} = :{name}" for name in values)
            writing.execute(f"UPDATE runs SET {places} WHERE number = :number", values | {"number": number})


def _or_nan(value: float | None) -> float:
    """SQLite has no NaN and keeps NULL for it."""
    return math.nan if value is None else value


def _size(file: Path) -> int | None:
    try:
        return file.stat().st_size
    except OSError:
        return None
