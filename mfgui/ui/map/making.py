"""Has maps made: one at a time, the latest request next, and of a run under way no more than training pays for."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from mfgui.data.dataset import Dataset
from mfgui.factorization.capabilities import HasFactors
from mfgui.insight.projections import MapKind, Projection
from mfgui.training.run import EpochReport
from mfgui.ui.kit import make
from mfgui.ui.map.projecting import Projected, facts_of, make_map
from mfgui.ui.state.background import Background
from mfgui.ui.state.cpu_budget import Allowance
from mfgui.ui.state.jobs import Job, JobState
from mfgui.ui.state.session import Session

# While a run goes on, its maps and their painting take 3 % of the processor, of two cores at most.
SHARE_OF_TRAINING = 0.03 * min(os.cpu_count() or 1, 2)

_FREE_WHEN_SLOW = 0.5  # seconds that the first map may take in slow motion, whose purpose is to be watched
_GUESSED_SECONDS = (0.03, 1.5e-6)  # what a map is taken to cost before there was one, and each of its films
# Bringing a painting to the screen, and the clock that asks for it, take half as long again as the painting.
_AROUND_PAINTING = 1.5

# So many maps of a run under way pass from one naming of axes and regions to the next: they hardly change.
_NAMED_EVERY = 4


@dataclass(frozen=True, slots=True, eq=False)
class MapRequest:
    """Which map is wanted."""

    model: HasFactors
    dataset: Dataset
    projection: Projection
    live: bool  # whether it is one of a run under way, which may wait


class MapMaker(QObject):
    """Makes the maps of one panel."""

    made = Signal(object)  # carries a Projected
    failed = Signal(object)
    progressed = Signal(str, float)  # a map that takes long is under way; the fraction is 1 when it has ended

    def __init__(self, session: Session, drawing_seconds: Callable[[], float], parent: QObject) -> None:
        super().__init__(parent)
        # Tells, and forgets, how many seconds were spent drawing films on their way.
        self._session, self._drawing_seconds = session, drawing_seconds
        self._background = Background(session, self)
        self.last: Projected | None = None  # the map made last; None before, and when a run begins
        self._request: MapRequest | None = None
        self._job: Job | None = None
        self._allowance = Allowance(SHARE_OF_TRAINING)
        self._cost = 0.0
        self._since_last = self._once = 0.0
        self._until_named = 0
        self._wait = make.timer(self, self._go_on)
        session.run_opened.connect(self._run_opened)
        session.epoch_reported.connect(self._epoch_heard)

    @property
    def busy(self) -> bool:
        """Whether a map is under way or waits."""
        return self._job is not None or self._request is not None

    @property
    def working(self) -> bool:
        """Whether a map is under way."""
        return self._job is not None

    def want(self, request: MapRequest) -> None:
        """Have a map made; an earlier request that has not begun is forgotten."""
        self._request = request
        self._go_on()

    def drop(self) -> None:
        """Forget all requests, and the map under way."""
        self._request = None
        self._wait.stop()
        if self._job is not None:
            self._job.ended.disconnect(self._job_over)
            self._job.drop()
            self._job = None
            self.progressed.emit("", 1.0)

    def spend(self, seconds: float) -> None:
        """Take note of what else the present map cost; on any thread."""
        self._since_last += seconds

    def share_time(self, maps: int) -> None:
        """Be one of this many maps that follow runs."""
        self._allowance.share = SHARE_OF_TRAINING / maps

    def prepare(self, dataset: Dataset) -> None:
        """Read what maps of these ratings need, before a run has to wait for it."""
        self._background.ask(lambda state: facts_of(dataset, state), lane=self._session.projecting, key="facts")

    @Slot(object)
    def _run_opened(self) -> None:
        self.last = None  # its axes are named anew, and its model may be large
        self._drawing_seconds()
        self._since_last = self._once = 0.0
        self._allowance.begin(_FREE_WHEN_SLOW if self._session.slow_motion else 0.0)
        self._until_named = 0

    @Slot(object)
    def _epoch_heard(self, report: EpochReport) -> None:
        self._allowance.hear(report.point.seconds)

    @Slot()
    def _go_on(self) -> None:
        request = self._request
        if request is None or self._job is not None:
            return
        if request.live and self._resting(request.dataset.n_films):
            return
        self._request = None
        self._wait.stop()
        self._start(request)

    def _resting(self, films: int) -> bool:
        """Whether the next map of a run has to wait until training has paid for it."""
        self._since_last += _AROUND_PAINTING * self._drawing_seconds()
        once, self._once = self._once, 0.0
        self._allowance.spend(once)
        if self._since_last:
            self._allowance.spend(self._since_last)
            self._cost, self._since_last = max(self._cost / 2, self._since_last), 0.0
        at_once, each = _GUESSED_SECONDS
        seconds = self._allowance.wait_for(self._cost or at_once + each * films)
        if seconds > 0:
            self._wait.start(round(1000 * seconds) + 1)
        return seconds > 0

    def _start(self, request: MapRequest) -> None:
        model, dataset, projection, live, last = (
            request.model,
            request.dataset,
            request.projection,
            request.live,
            self.last,
        )
        self._drawing_seconds()
        self._until_named -= 1
        named_as = last if live and self._until_named > 0 else None
        if named_as is None or named_as.projection != projection:
            named_as, self._until_named = None, _NAMED_EVERY

        def work(state: JobState) -> Projected:
            began = time.thread_time()
            facts_of(dataset, state)  # both but once: no measure of what the next map will cost
            self._once += time.thread_time() - began
            began = time.thread_time()
            # In the midst of a run there is no time for tags, nor for fine contours.
            made = make_map(model, dataset, projection, state, thorough=not live, named_as=named_as)
            self._since_last += time.thread_time() - began
            return made

        slow = projection.kind is MapKind.NEIGHBOURS
        lane = self._session.projecting if slow else self._session.quick
        self._job = self._background.ask(work, self._succeeded, lane=lane, of=(), failed=self.failed.emit)
        self._job.progressed.connect(self.progressed)
        self._job.ended.connect(self._job_over)

    def _succeeded(self, made: Projected) -> None:
        self.last = made
        if self._job is not None:
            self._job.ended.disconnect(self._job_over)
        self._job = None
        self.made.emit(made)
        self._job_over()

    @Slot()
    def _job_over(self) -> None:
        self._job = None
        self.progressed.emit("", 1.0)
        self._go_on()
