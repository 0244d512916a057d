"""Search over a method's settings, on validation ratings alone, within a time budget, resumable."""

from __future__ import annotations

import hashlib
import json
import math
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import numpy as np

from mfgui.base.errors import DataError
from mfgui.base.files import check_writable
from mfgui.base.lock import locked
from mfgui.base.sqlite_schema import Schema
from mfgui.base.sqlite_store import SqliteStore
from mfgui.base.text import tr, translatable
from mfgui.data.dataset import Dataset
from mfgui.data.splitting import Split
from mfgui.factorization.method import Method
from mfgui.factorization.settings import Setting, Settings, Value
from mfgui.training.run import EpochPoint, EpochReport, Run, RunControl, RunEvent, Stopping, StopRequested

REACH: Final = 8.0  # a number is drawn between its start divided and multiplied by this, within the setting's bounds
NEAR: Final = 2.0  # the same around the best trial so far
# So many trials are drawn widely; after them all but every fourth one are drawn near the best so far.
WIDE_TRIALS: Final = 8

# Settings that do nothing while the switch named is off, so that a search need not vary them.
_IDLE_WITHOUT: Final = {"lower_after": "lower_when_stuck", "lower_factor": "lower_when_stuck"}

LEAST_REST: Final = 1e-3  # what a share near one lacks to one, at least
_SCHEMA: Final = Schema(
    translatable("a search"),
    """
CREATE TABLE IF NOT EXISTS search (words TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS trials (
    number INTEGER PRIMARY KEY, settings TEXT NOT NULL, rmse REAL NOT NULL, epochs INTEGER NOT NULL,
    seconds REAL NOT NULL
);
""",
)


@dataclass(frozen=True, slots=True)
class Trial:
    """One choice of settings and what it came to."""

    number: int  # from 0, which is the settings that the search started from
    settings: Settings  # complete
    # Lowest validation RMSE, in stars; infinite when the run diverged at once. It has been searched for, so it is no
    # estimate of the error on other ratings.
    rmse: float
    epochs: int  # epochs to that lowest error
    seconds: float  # spent on it


@dataclass(frozen=True, slots=True)
class Progress:
    """Told after every trial: that trial, the best so far, and the seconds spent of the budget."""

    trial: Trial
    best: Trial
    spent: float
    budget: float


@dataclass(eq=False)
class Search:
    """A search that can be stopped and gone on with, in another session too.

    Trial n draws its settings from the seed, n and what the trials before came to, so an interrupted search
    goes the same way as one that is left to run, save for a trial that its budget cut short.

    Raises DataError when there is nothing to vary, or the file keeps another search.
    """

    method: Method  # what is tuned
    start: Settings  # the complete settings to begin with and to stay near to
    dataset: Dataset
    split: Split  # the ratings to learn from, and those that judge; test ratings belong in neither
    budget: float  # seconds in all, those of earlier sessions included
    state: Path  # a file (SQLite) that keeps the trials; or a folder, in which every search has its own file
    names: Sequence[str] = ()  # the settings that vary; by default every number that starts above 0 and does something
    seed: int = 1  # of the draws and of the runs
    control: RunControl = field(default_factory=RunControl)  # to pause or stop from another thread

    def __post_init__(self) -> None:
        declared = {setting.name: setting for setting in self.method.settings}
        if unknown := [name for name in self.names if name not in declared]:
            raise DataError(
                tr(
                    "method {name} has no setting '{unknown}'; it has {declared}",
                    name=self.method.name,
                    unknown=unknown[0],
                    declared=", ".join(declared),
                )
            )
        names = self.names or [s.name for s in self.method.settings if varies(s.name, self.start)]
        self._varied = [declared[name] for name in names]
        if not self._varied:
            raise DataError(tr("method {name} has no settings to search", name=self.method.name))
        self._own = self.state.is_dir()
        if self._own:
            digest = hashlib.blake2b(self._words().encode(), digest_size=8).hexdigest()
            self.state = self.state / f"{self.method.name}-{digest}.search"

    @property
    def varied(self) -> tuple[Setting, ...]:
        """The settings that vary."""
        return tuple(self._varied)

    def kept(self) -> list[Trial]:
        """Read the trials of earlier sessions, in order; raises DataError when the file keeps another search."""
        if not self.state.exists():
            return []
        with closing(self._open()) as store:
            return _read(store)

    def run(
        self,
        tell: Callable[[Progress], object] = lambda _: None,  # called after every trial
        # Called with the number of the trial under way and each point of its curve.
        follow: Callable[[int, EpochPoint], object] = lambda _number, _point: None,
    ) -> Trial:
        """Try settings until the budget is spent; return the best trial of all sessions.

        A trial that is under way when the budget ends is judged by what it has reached; one that is
        stopped from outside is forgotten.

        Raises StopRequested when stopped before the first trial was done. Raises DataError when another window or
        command is at this search, or a trial cannot be saved.
        """
        if not self._own:
            check_writable(self.state)
        busy = tr("another window or command of mfgui is at this search; wait until it has ended, or stop it")
        with locked(self.state.with_name(f".{self.state.name}.lock"), busy), closing(self._open()) as store:
            trials = _read(store)
            spent = sum(trial.seconds for trial in trials)
            try:
                while spent < self.budget or not trials:
                    trial = self._try(trials, self.budget - spent, follow)
                    _write(store, trial)
                    trials.append(trial)
                    spent += trial.seconds
                    tell(Progress(trial, _best(trials), spent, self.budget))
                    self.control.wait_while_paused()
            except StopRequested:
                if not trials:
                    raise
            return _best(trials)

    def _try(self, before: list[Trial], seconds: float, follow: Callable[[int, EpochPoint], object]) -> Trial:
        began = time.perf_counter()
        number, settings = len(before), self._draw(before)

        def hear(event: RunEvent) -> None:
            if isinstance(event, EpochReport):
                follow(number, event.point)

        stopping = Stopping(self.method.epochs, self.method.patience, minutes=max(seconds, 1e-3) / 60)
        run = Run(self.method, settings, self.dataset, self.split, stopping, self.seed, self.control)
        summary = run.train(hear)
        self.control.wait_while_paused()  # a run that is stopped returns what it has
        rmse = summary.validation_rmse if math.isfinite(summary.validation_rmse) else math.inf
        return Trial(number, settings, rmse, summary.best_epoch, time.perf_counter() - began)

    def _draw(self, before: list[Trial]) -> Settings:
        number = len(before)
        if number == 0:
            return dict(self.start)
        rng = np.random.default_rng((self.seed, number))
        near = number >= WIDE_TRIALS and number % 4 != 0
        centre, reach = (_best(before).settings, NEAR) if near else (self.start, REACH)
        drawn = {setting.name: draw(setting, centre[setting.name], rng, reach) for setting in self._varied}
        return self.method.choose(None, {**self.start, **drawn})

    def _words(self) -> str:
        return json.dumps(
            {
                "method": self.method.name,
                "start": dict(self.start),
                "names": [setting.name for setting in self._varied],
                "ratings": self.dataset.fingerprint,
                "protocol": self.split.protocol,
                "seed": self.seed,
            },
            sort_keys=True,
        )

    def _open(self) -> SqliteStore:
        words, store = self._words(), SqliteStore(self.state, _SCHEMA, own=self._own)
        try:
            kept = store.rows("SELECT words FROM search", str)
            if not kept:
                with store.writing() as writing:
                    writing.execute("DELETE FROM search")
                    writing.execute("INSERT INTO search VALUES (?)", (words,))
            elif kept[0] != words:
                raise DataError(tr("this file keeps another search; choose a new file"), self.state)
        except BaseException:
            store.close()
            raise
        return store


def varies(name: str, start: Settings) -> bool:
    """Whether a search varies a setting unless told otherwise: a number above 0 that does something."""
    value = start[name]
    return not isinstance(value, (bool, str)) and value > 0 and bool(start.get(_IDLE_WITHOUT.get(name, ""), True))


def draw(setting: Setting, start: Value, rng: np.random.Generator, reach: float = REACH) -> Value:
    """Draw a value of one setting, checked against its bounds.

    Numbers are drawn log-uniformly, from `reach` times below to `reach` times above `start`, and 0 stays 0;
    shares that live near one (a step decay, a momentum) by what they lack to one, from a half down to a
    thousandth (or, for a smaller reach than `REACH`, so many times around what the start lacks); choices and
    switches evenly.
    """
    if isinstance(start, bool):
        return bool(rng.integers(2))
    if isinstance(start, str):
        return setting.choices[int(rng.integers(len(setting.choices)))] if setting.choices else start
    low = setting.minimum if setting.minimum is not None else -math.inf
    high = setting.maximum if setting.maximum is not None else math.inf
    if near_one(setting, start):
        rest = 1 - start
        least, most = (rest / reach, rest * reach) if reach < REACH and rest > 0 else (LEAST_REST, 0.5)
        value = 1 - _log_uniform(rng, least, min(most, 0.5))
    elif start > 0:
        value = _log_uniform(rng, start / reach, start * reach)
    else:
        return start
    value = min(max(value, low), high)
    return setting.check(round(value) if isinstance(start, int) else float(f"{value:.4g}"))


def near_one(setting: Setting, start: Value) -> bool:
    """Whether a setting is a share that lives near one, so that what matters is what it lacks to one."""
    return isinstance(start, float) and setting.maximum is not None and 0.5 <= start <= setting.maximum <= 1


def _log_uniform(rng: np.random.Generator, low: float, high: float) -> float:
    return float(np.exp(rng.uniform(math.log(low), math.log(high))))


def _best(trials: list[Trial]) -> Trial:
    return min(trials, key=lambda trial: trial.rmse)


def _write(store: SqliteStore, trial: Trial) -> None:
    row: tuple[Any, ...] = (trial.number, json.dumps(dict(trial.settings)), trial.rmse, trial.epochs, trial.seconds)
    with store.writing() as writing:
        writing.execute("INSERT OR REPLACE INTO trials VALUES (?, ?, ?, ?, ?)", row)


def _read(store: SqliteStore) -> list[Trial]:
    """Read the trials up to the first that is damaged: those after it were drawn near its outcome."""

    def trial(number: int, settings: str, rmse: float, epochs: int, seconds: float) -> Trial:
        found = json.loads(settings)
        if not isinstance(found, dict) or not (rmse > 0 and epochs >= 0 and 0 <= seconds < math.inf):
            raise ValueError(number)
        return Trial(number, found, rmse, epochs, seconds)

    found = store.rows("SELECT number, settings, rmse, epochs, seconds FROM trials ORDER BY number", trial)
    return [one for place, one in enumerate(found) if one.number == place]
