"""Questions that are answered off the GUI thread; only answers that still hold are handed on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Slot

from mfgui.ui.state.jobs import Failure, Job, JobState, Lane
from mfgui.ui.state.workspace import Workspace

T = TypeVar("T")


class _PendingAnswer(NamedTuple):
    take: Callable[[Any], object] | None
    holds_for: tuple[tuple[str, object], ...]
    failed: Callable[[Failure], object] | None


class Background(QObject):
    """Asks on behalf of its owner. Answers and failures arrive on the GUI thread, and none after the owner is gone."""

    def __init__(self, workspace: Workspace, owner: QObject) -> None:
        super().__init__(owner)
        self._workspace = workspace
        self._questions: dict[Job, _PendingAnswer] = {}

    @property
    def busy(self) -> bool:
        """Whether any question waits for its answer."""
        return bool(self._questions)

    def forget(self) -> None:
        """Give up all questions that wait for their answers."""
        for job in self._questions:
            job.drop()

    def ask(
        self,
        work: Callable[[JobState], T],
        take: Callable[[T], object] | None = None,
        *,
        lane: Lane | None = None,
        # Names of the workspace's attributes that the answer is about. When one of them is another by the time the
        # answer arrives, the answer is dropped: what asked follows that attribute and has asked again.
        of: tuple[str, ...] = ("dataset",),
        # A later question of the same key, by default the name of `take`, replaces an earlier one. What `take` has to
        # know of the question, it gets as a `functools.partial`.
        key: str = "",
        # Takes a failure; by default the workspace's `problem` is emitted, which the window shows.
        failed: Callable[[Failure], object] | None = None,
    ) -> Job:
        """Do work on a lane (by default the quick one), and hand its result to `take`; None is for saving."""
        name = key or getattr(take.func if isinstance(take, partial) else take, "__name__", "")
        job = (lane or self._workspace.quick).submit(work, key=f"{id(self)} {name}" if name else "")
        holds_for = tuple((name, getattr(self._workspace, name)) for name in of) if take is not None else ()
        self._questions[job] = _PendingAnswer(take, holds_for, failed)
        job.succeeded.connect(self._succeeded)
        job.failed.connect(self._failed)
        job.ended.connect(self._ended)
        return job

    @Slot(object)
    def _succeeded(self, result: object) -> None:
        question = self._question()
        if question is not None and question.take is not None:
            question.take(result)

    @Slot(object)
    def _failed(self, failure: Failure) -> None:
        question = self._question()
        if question is not None:
            (question.failed or self._workspace.problem.emit)(failure)

    @Slot()
    def _ended(self) -> None:
        job = self.sender()
        assert isinstance(job, Job)
        self._questions.pop(job, None)

    def _question(self) -> _PendingAnswer | None:
        """Return what the job that reports was asked, None when its answer is of no use any more."""
        job = self.sender()
        assert isinstance(job, Job)
        question = self._questions[job]
        now = ((value, getattr(self._workspace, name)) for name, value in question.holds_for)
        return question if all(_same(was, present) for was, present in now) else None


def _same(one: object, other: object) -> bool:
    """Whether two values of an attribute are one: a film's code by value, all else by identity."""
    return one == other if isinstance(one, int) else one is other
