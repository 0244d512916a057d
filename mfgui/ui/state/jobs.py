"""Work off the GUI thread: jobs with progress, cancel and failure, on lanes that are QThreads; garbage stays on it."""

from __future__ import annotations

import contextlib
import errno
import gc
import os
import queue
import sys
import threading
import time
import traceback
import weakref
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QObject, QThread, QTimer, QTimerEvent, Signal, Slot
from shiboken6 import isValid

from mfgui.base.errors import Mend
from mfgui.base.files import reason
from mfgui.data.errors import DataError, ReadCancelled
from mfgui.factorization.settings import SettingError
from mfgui.ui.state import turn
from mfgui.ui.text import tr

_PROGRESS_SECONDS = 0.05  # progress is reported at most this often: a screen shows no more
EVERY_MS: Final = 500
_SOON_MS = 20
_GROWN: Final = 1.25  # all are looked through once there are so many times as many old objects, as Python has it
_lanes: weakref.WeakSet[Lane] = weakref.WeakSet()
_live: weakref.WeakSet[Collector] = weakref.WeakSet()


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a job failed: one sentence for the person, and the traceback when it is our own fault."""

    sentence: str
    details: str = ""
    mend: Mend | None = None  # what the person can do about it
    place: str = ""  # which file or folder that is about


def failure_of(wrong: DataError) -> Failure:
    """Tell of something that cannot be opened, read or saved, and what can be done about it."""
    return Failure(str(wrong), mend=wrong.mend, place=(wrong.file or "") if wrong.mend is not None else "")


class JobState:
    """The only thing that work running on a lane sees: report progress and results, ask whether to go on."""

    def __init__(self, emit: Callable[[str, object], None]) -> None:
        self._emit = emit
        self._cancelled = threading.Event()
        self._told_at = 0.0

    def progress(self, words: str, fraction: float) -> None:
        """Report how far the work is: what it does now, and a fraction in [0, 1] (negative: not known)."""
        now = time.perf_counter()
        if now - self._told_at >= _PROGRESS_SECONDS or fraction >= 1:
            self._told_at = now
            self._emit("progressed", (words, fraction))

    def partial(self, result: object) -> None:
        """Hand out something usable before the work has ended."""
        self._emit("partial", result)

    def checkpoint(self) -> None:
        """Raise ReadCancelled when the job has been cancelled; call at least every 50 ms of work."""
        if self._cancelled.is_set():
            raise ReadCancelled

    @property
    def cancelled(self) -> bool:
        """Whether the job has been cancelled."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask the work to end at its next checkpoint."""
        self._cancelled.set()


class Job(QObject):
    """A piece of work under way. Its signals arrive on the GUI thread; none arrives after `drop`.

    The order is: any `progressed` and `partial`, then exactly one of `succeeded`, `failed`, `cancelled`,
    then `ended`.
    """

    progressed = Signal(str, float)
    partial = Signal(object)
    succeeded = Signal(object)
    failed = Signal(object)  # carries a Failure
    cancelled = Signal()
    ended = Signal()
    _told = Signal(str, object)

    def __init__(self, work: Callable[[JobState], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._dropped = False
        self.state = JobState(self._told.emit)
        self._told.connect(self._deliver)  # a QObject's slot: queued to this object's own thread

    def cancel(self) -> None:
        """Ask the work to end; `cancelled` follows unless it finishes first."""
        self.state.cancel()

    def drop(self) -> None:
        """Cancel, and emit nothing more of it but `ended`."""
        self._dropped = True
        self.cancel()

    def run(self) -> None:
        """Do the work; called on the lane's thread."""
        try:
            self.state.checkpoint()
            result = self._work(self.state)
        except ReadCancelled:
            self._told.emit("cancelled", None)
        except DataError as wrong:
            self._told.emit("failed", failure_of(wrong))
        except SettingError as wrong:
            self._told.emit("failed", Failure(str(wrong)))
        except OSError as wrong:
            place = f"{wrong.filename}: " if wrong.filename else ""
            full = Mend.SPACE if wrong.errno in (errno.ENOSPC, errno.EDQUOT) else None
            self._told.emit("failed", Failure(f"{place}{reason(wrong)}", mend=full))
        except MemoryError:
            words = tr("there is not enough memory for this; close other programs")
            self._told.emit("failed", Failure(words, mend=Mend.PART))
        except Exception as wrong:
            sentence = tr("something went wrong inside mfgui ({kind})", kind=type(wrong).__name__)
            self._told.emit("failed", Failure(sentence, traceback.format_exc()))
        else:
            self._told.emit("succeeded", result)
        finally:
            self._told.emit("ended", None)

    @Slot(str, object)
    def _deliver(self, kind: str, value: Any) -> None:
        _Letters.one().deliver(self, kind, value)

    def tell(self, kind: str, value: Any) -> None:
        """Emit the signal of this name."""
        if kind == "ended":
            self.ended.emit()
            self.deleteLater()
        elif self._dropped:
            return
        elif kind == "progressed":
            self.progressed.emit(*value)
        elif kind == "cancelled":
            self.cancelled.emit()
        else:
            getattr(self, kind).emit(value)


class _Letters(QObject):
    """What jobs have to tell, in the order in which it comes: after what took its time the event loop has a turn.

    Answers that come together, for each panel in sight one, would be shown in one turn otherwise.
    """

    _only: _Letters | None = None

    def __init__(self) -> None:
        super().__init__(QCoreApplication.instance())
        self._waiting: deque[tuple[Job, str, Any]] = deque()
        self._timer = 0  # until the next turn; 0 where none is needed

    @classmethod
    def one(cls) -> _Letters:
        """Return that of the application."""
        if cls._only is None or not isValid(cls._only):
            cls._only = cls()
        return cls._only

    def deliver(self, job: Job, kind: str, value: Any) -> None:
        """Tell it when all that came before has been told."""
        self._waiting.append((job, kind, value))
        if not self._timer:
            self._tell(least=0)

    def timerEvent(self, _event: QTimerEvent) -> None:
        """Go on in the next turn, with one however long that has taken: all of them may be long."""
        self.killTimer(self._timer)
        self._timer = 0
        self._tell(least=1)

    def _tell(self, least: int) -> None:
        while self._waiting and (least > 0 or not turn.is_long()):
            least -= 1
            job, kind, value = self._waiting.popleft()
            if isValid(job):
                job.tell(kind, value)
        if self._waiting and not self._timer:
            self._timer = self.startTimer(1)


class Lane(QThread):
    """One worker thread that does jobs in turn. Keep it referenced until `finished`.

    `name`: for debuggers.
    """

    def __init__(self, name: str, nice: int = 0, parent: QObject | None = None, *, finishes: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._nice = nice  # how much the thread gives way to others (Linux only), so that the window stays smooth
        # Do all that has been submitted also after `close`, for what must not be lost; else it is dropped.
        self._finishes = finishes
        self._waiting: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._latest: dict[str, Job] = {}
        self._jobs: set[Job] = set()
        self._closed = False
        _lanes.add(self)

    def submit(self, work: Callable[[JobState], object], *, key: str = "") -> Job:
        """Queue work and return its job; a later submission with the same `key` drops an earlier one.

        After `close` nothing is done any more: the job returned is dropped.
        """
        job = Job(work, self)
        if self._closed:
            job.drop()
            return job
        if key:
            earlier = self._latest.get(key)
            if earlier in self._jobs:
                earlier.drop()
            self._latest[key] = job
        self._jobs.add(job)
        job.ended.connect(self._forget)
        self._waiting.put(job)
        if not self.isRunning():
            self.start()
        return job

    @property
    def busy(self) -> bool:
        """Whether any job is waiting or under way."""
        return bool(self._jobs)

    def close(self) -> None:
        """Cancel everything (or finish it, see the class), take nothing more, and let the thread end.

        `finished` follows if it was running.
        """
        self._closed = True
        for job in () if self._finishes else self._jobs:
            job.drop()
        self._waiting.put(None)

    def run(self) -> None:
        """Do jobs until closed; QThread calls this on the new thread."""
        if self._nice and sys.platform == "linux":
            with contextlib.suppress(OSError):  # a container may forbid it
                me = threading.get_native_id()
                os.setpriority(os.PRIO_PROCESS, me, max(self._nice, os.getpriority(os.PRIO_PROCESS, me)))
        while (job := self._waiting.get()) is not None:
            job.run()
            del job

    @Slot()
    def _forget(self) -> None:
        job = self.sender()
        assert isinstance(job, Job)
        self._jobs.discard(job)
        for key in [k for k, j in self._latest.items() if j is job]:
            del self._latest[key]


def end_lanes() -> None:
    """Close every lane there is and wait until all have ended, before the interpreter does.

    Qt aborts the process when it takes a running thread apart, and a thread that outlives the interpreter crashes it.
    """
    for lane in list(_lanes):
        if isValid(lane):
            lane.close()
            lane.wait()


class Collector(QTimer):
    """Collects garbage in circles on the GUI thread, as often as Python would; once stopped, Python does so again.

    Python collects on whichever thread happens to allocate. There, Qt takes a forgotten widget apart on the wrong
    thread: it crashes, or waits for the interpreter while the GUI thread, which has it, waits for Qt's lock on
    connections.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.timeout.connect(self.collect)
        self._old = 0  # objects that outlived the latest full collection
        self._counted_at = 0  # the count of collections since that one at which these were counted last
        _live.add(self)
        gc.disable()
        self.start(EVERY_MS)

    @Slot()
    def collect(self) -> None:
        """Collect the oldest generation that is due; all of a window's objects take some 60 ms to look through.

        Counting these takes a sixth of that, so it waits for as many collections again: at rest nothing is done.
        """
        soon = EVERY_MS
        counts, limits = gc.get_count(), gc.get_threshold()
        due = [generation for generation in (2, 1, 0) if counts[generation] > limits[generation] > 0]
        if due[:1] == [2]:
            if counts[2] <= self._counted_at + limits[2]:
                due = due[1:]
            elif turn.is_long() and self.interval() == EVERY_MS:  # counting, too, waits for another turn, once
                due, soon = due[1:], _SOON_MS
            elif len(gc.get_objects(generation=2)) < _GROWN * self._old:
                due, self._counted_at = due[1:], counts[2]
        if due:
            gc.collect(due[0])
        if due[:1] == [2]:
            self._old, self._counted_at = len(gc.get_objects(generation=2)), 0
        if soon != self.interval():
            self.setInterval(soon)

    @Slot()
    def end(self) -> None:
        """Leave it to Python again, unless others still need the GUI thread to do it."""
        self.stop()
        _live.discard(self)
        if not _live:
            gc.enable()
