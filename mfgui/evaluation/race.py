"""A race of two to four methods on one split, in fair turns on the same cores: to a target, or for the lowest error."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias

import numpy as np

from mfgui.base.text import tr, written
from mfgui.data.dataset import Dataset
from mfgui.data.errors import DataError
from mfgui.data.splitting import Split
from mfgui.factorization.interface import TrainingData
from mfgui.factorization.method import Method
from mfgui.factorization.settings import SettingError, Settings
from mfgui.training.measuring import Measure, rmse
from mfgui.training.run import EpochReport, Run, RunControl, RunEvent, RunOpened, Stopping, StopRequested

FEWEST: Final = 2
MOST: Final = 4

WATCHABLE: Final = 12.0  # in slow motion a race that would be over sooner lasts about so many seconds
_NAP: Final = 0.02  # seconds between two looks at pause and stop in slow motion
_WARMING: Final = 500  # ratings of the lap that does not count


@dataclass(frozen=True, slots=True, eq=False)
class Entrant:
    """Who races: a method with complete settings, and the name that its lane bears."""

    name: str
    method: Method
    settings: Settings


@dataclass(frozen=True, slots=True)
class RaceOpened:
    """First event: the conditions, the same for all."""

    error: str  # what the lanes are judged by: "RMSE" (in stars), or "1 − NDCG@10" of methods that predict no ratings
    reference: float  # the error to beat, of that kind: of the baseline; of lists of the most rated films
    target: float  # the error that the lanes run to; NaN where the lowest one wins
    protocol: str  # which ratings are held out
    n_train: int
    n_validation: int


@dataclass(frozen=True, slots=True)
class RaceSlowed:
    """From now on the race is shown so many times slower than it is; its seconds are what they are."""

    times: float


@dataclass(frozen=True, slots=True)
class LanePoint:
    """A lane has got on: its error after so many seconds of its own training."""

    lane: int
    epoch: float
    seconds: float
    error: float


@dataclass(frozen=True, slots=True)
class LaneEnded:
    """A lane has reached the target, has come to its own end, or has failed."""

    lane: int
    reached: float | None  # seconds of its training to the first error under the target, None when it never was
    # Its errors, each after so many seconds of its training: (seconds, error), before training first.
    points: tuple[tuple[float, float], ...]
    seconds: float  # of its training in all
    why: str  # what ended it, in words
    failed: bool = False  # whether that was an error and no rule

    @property
    def best(self) -> float:
        """Its lowest error; NaN without a single point."""
        return min((error for _, error in self.points if math.isfinite(error)), default=math.nan)

    def seconds_to(self, error: float) -> float:
        """Seconds of its training to an error, NaN where it never came so low."""
        return next((seconds for seconds, here in self.points if here <= error), math.nan)


RaceEvent: TypeAlias = RaceOpened | RaceSlowed | LanePoint | LaneEnded


@dataclass(frozen=True, slots=True)
class RaceResult:
    """Who came in when: `order` has the lanes, winner first; those that reached the target, then by lowest error.

    `complete` is false for a race that was stopped from outside.
    """

    opened: RaceOpened
    ends: tuple[LaneEnded, ...]
    complete: bool

    @property
    def order(self) -> tuple[int, ...]:
        """Lanes, the winner first; a lane that failed comes last."""

        def place(end: LaneEnded) -> tuple[bool, float, float, float]:
            best = end.best if math.isfinite(end.best) else math.inf
            return end.failed, math.inf if end.reached is None else end.reached, best, end.seconds_to(best)

        return tuple(end.lane for end in sorted(self.ends, key=place))

    @property
    def common_level(self) -> float:
        """The lowest error that every lane with a finite one came to: how soon each did tells who is faster."""
        return max((end.best for end in self.ends if math.isfinite(end.best)), default=math.nan)


@dataclass(eq=False)
class Race:
    """Runs that take turns: the one that has trained for the least time goes next, until its next report.

    Only one trains at any moment, each with all cores, and a lane's seconds are those of its own turns: its
    start and its epochs with the measuring of the error, as in any run, but not the baseline's fit. Before it
    starts everybody goes once over a few ratings, so that loading compiled code counts against nobody.

    Raises DataError: for too few or too many entrants, or such as are judged by different figures.
    """

    entrants: Sequence[Entrant]
    dataset: Dataset
    split: Split
    seed: int
    # Validation error to reach; None where every lane runs to its own end and the lowest error wins.
    target: float | None = None
    better_by: float | None = None  # in place of `target`: the share by which it is under the reference error
    # Let the race last at least about so many seconds, each lane slowed by the same factor; 0 for full speed.
    watch: float = 0.0
    control: RunControl = field(default_factory=RunControl)  # to pause or stop from another thread

    def __post_init__(self) -> None:
        if not FEWEST <= len(self.entrants) <= MOST:
            raise DataError(
                tr(
                    "a race takes {fewest} to {most} methods, not {entrants}",
                    fewest=FEWEST,
                    most=MOST,
                    entrants=len(self.entrants),
                )
            )
        if len({entrant.method.error for entrant in self.entrants}) > 1:
            judged = ", ".join(f"{entrant.name} by {entrant.method.error}" for entrant in self.entrants)
            raise DataError(tr("methods judged by different figures cannot race: {judged}", judged=judged))

    def run(self, tell: Callable[[RaceEvent], object]) -> RaceResult:
        """Race until every lane has ended, telling every event on this thread.

        Raises StopRequested when stopped before the race was opened.
        """
        opened = self._open()
        tell(opened)
        lanes = [_Lane(number, self, opened.target) for number in range(len(self.entrants))]
        times = 0.0
        try:
            while running := [lane for lane in lanes if not lane.over]:
                lane = min(running, key=lambda lane: lane.seconds)
                before = lane.seconds
                for event in lane.advance():
                    tell(event)
                if self.watch and not times and all(lane.expected for lane in lanes):
                    times = max(1.0, self.watch / sum(lane.expected for lane in lanes))
                    tell(RaceSlowed(times))
                self._linger((times - 1) * (lane.seconds - before))
        finally:
            if any(not lane.over for lane in lanes):  # somebody gave up in `tell`
                self.control.stop()
            for lane in lanes:
                lane.end()
        return RaceResult(opened, tuple(lane.ended() for lane in lanes), not any(lane.stopped for lane in lanes))

    def _linger(self, seconds: float) -> None:
        """Wait, unless paused longer or stopped."""
        until = time.perf_counter() + seconds
        while (left := until - time.perf_counter()) > 0:
            try:
                until += self.control.wait_while_paused()
            except StopRequested:  # the lanes see to it
                return
            time.sleep(min(left, _NAP))

    def _open(self) -> RaceOpened:
        def hold(_: int = 0) -> None:
            self.control.wait_while_paused()

        train, validation = self.split.train, self.split.validation
        self._warm_up(hold)
        method, measure = self.entrants[0].method, Measure(self.dataset, self.split, self.seed, hold)
        level = measure.error_to_beat(method, TrainingData.of(self.dataset, train))
        target = math.nan if self.target is None else self.target
        if self.better_by is not None:
            target = level * (1 - self.better_by)
        return RaceOpened(method.error, level, target, self.split.protocol, len(train), len(validation))

    def _warm_up(self, hold: Callable[[int], None]) -> None:
        """Let each method go once over a few ratings, so that loading its kernels counts against nobody."""
        few = self.split.train.take(np.arange(min(_WARMING, len(self.split.train))))
        data = TrainingData.of(self.dataset, few)
        for entrant in self.entrants:
            try:
                fit = entrant.method.start(data, entrant.settings, self.seed)
                fit.run_epoch(hold)
                rmse(fit.model(), few)
            except (DataError, SettingError, MemoryError):
                pass  # its lane will tell
            hold(0)


class _Turns(RunControl):
    """Lets a run go on until its next report, then holds it until its next turn."""

    def __init__(self, race: RunControl) -> None:
        super().__init__()
        self._race = race
        self._mine = threading.Semaphore(0)
        self._back = threading.Semaphore(0)
        # Set by the lane: give the turn back at the next checkpoint; end the run there. The third says whether the
        # whole race was stopped under this run.
        self.turn_over = self.out = self.stopped = False
        self.waited = 0.0  # seconds spent waiting so far, for the others or while the race was paused

    def grant(self) -> None:
        """Let the run have one turn; return when it is over. Called on the race's thread."""
        self._mine.release()
        self._back.acquire()

    def take(self) -> None:
        """Wait for the turn. Called on the lane's thread."""
        self._mine.acquire()
        self.turn_over = False

    def give_back(self) -> None:
        """Let the race go on. Called on the lane's thread."""
        self._back.release()

    def wait_while_paused(self) -> float:
        """See RunControl; waiting for the others is left out of the run's time as any pause is."""
        began = time.perf_counter()
        if self.out:
            raise StopRequested
        if self.turn_over:
            self.give_back()
            self.take()
        try:
            self._race.wait_while_paused()
        except StopRequested:
            self.stopped = True
            raise
        waited = time.perf_counter() - began
        self.waited += waited
        return waited


class _Lane:
    """One run on a thread of its own, which sleeps whenever it is not its turn."""

    def __init__(self, number: int, race: Race, target: float) -> None:
        entrant = race.entrants[number]
        self._number = number
        self._target = target
        self._turns = _Turns(race.control)
        rules = Stopping(entrant.method.epochs, entrant.method.patience)
        self._run = Run(entrant.method, entrant.settings, race.dataset, race.split, rules, race.seed, self._turns)
        self._events: list[RaceEvent] = []
        self._points: list[tuple[float, float]] = []
        self._before = 0.0  # seconds until the run was opened: the baseline's fit, no part of the method
        self._began = 0.0
        self._reached: float | None = None
        self._epochs = 0.0
        self._why, self._failed = "", False
        self._trouble: Exception | None = None
        self._thread: threading.Thread | None = None
        self.seconds = 0.0
        self.over = False

    @property
    def expected(self) -> float:
        """Seconds of its own training that it will take at most, 0 before that can be told."""
        if self.over:
            return max(self.seconds, 1e-6)
        return self.seconds / self._epochs * self._run.stopping.epochs if self._epochs else 0.0

    @property
    def stopped(self) -> bool:
        """Whether the race was stopped before this lane had come to its own end."""
        return self._turns.stopped or not self.over

    def advance(self) -> list[RaceEvent]:
        """Let it train until its next report; return what there is to tell."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._train, name=f"race lane {self._number + 1}")
            self._thread.start()
        self._turns.grant()
        if self._trouble is not None:
            raise self._trouble
        events, self._events = self._events, []
        return events

    def end(self) -> None:
        """Let the thread come to its end, when the race is over or has been stopped."""
        while self._thread is not None and not self.over:
            self._turns.grant()
        if self._thread is not None:
            self._thread.join()

    def ended(self) -> LaneEnded:
        """Return how it went."""
        return LaneEnded(
            lane=self._number,
            reached=self._reached,
            points=tuple(self._points),
            seconds=self.seconds,
            why=self._why,
            failed=self._failed,
        )

    def _train(self) -> None:
        self._turns.take()
        self._began = time.perf_counter()
        try:
            self._why = self._run.train(self._hear).stopped_by
        except StopRequested:
            self._why = written("stopped by you")
        except (DataError, SettingError) as wrong:
            self._why, self._failed = str(wrong), True
        except MemoryError:
            self._why, self._failed = written("there is not enough memory for this method"), True
        except Exception as wrong:
            self._trouble = wrong  # raised again on the race's thread
        finally:
            if self._reached is not None:
                self._why = written("reached the target")
            self._events.append(self.ended())
            self.over = True
            self._turns.give_back()

    def _hear(self, event: RunEvent) -> None:
        if isinstance(event, RunOpened):
            self._before = time.perf_counter() - self._began - self._turns.waited
        elif isinstance(event, EpochReport):
            point = event.point
            self.seconds = max(point.seconds - self._before, 0.0)
            self._points.append((self.seconds, point.validation_rmse))
            self._epochs = point.epoch
            self._events.append(LanePoint(self._number, point.epoch, self.seconds, point.validation_rmse))
            self._turns.turn_over = True
            # Before training nothing has been reached, however easy the target.
            if point.epoch and point.validation_rmse < self._target:
                self._reached = self.seconds
                self._turns.out = True
