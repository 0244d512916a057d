"""Longer work on the training lane beside runs: a race, a search, a table of methods; one at a time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from mfgui.training.run import RunControl
from mfgui.ui.state.jobs import Job, JobState, Lane
from mfgui.ui.text import tr


class Studies(QObject):
    """At most one study at a time, which has all cores to itself, so that its timings mean something."""

    changed = Signal()

    def __init__(self, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # What is under way, as its sub-page is called ("race"), and "running", "paused" or "stopping"; "" for nothing.
        self.name = self.state = ""
        self._lane = lane
        self._job: Job | None = None
        self._control = RunControl()

    @property
    def title(self) -> str:
        """What is under way, in words for a sentence."""
        return {
            "race": tr("A race"),
            "tune": tr("A search for settings"),
            "methods": tr("The table of all methods"),
        }.get(self.name, "")

    @property
    def obstacle(self) -> str:
        """Why no run can start, a sentence; "" where one can."""
        return tr("{study} is under way; stop it first, then train.", study=self.title) if self.name else ""

    def begin(self, name: str, work: Callable[[JobState], object], control: RunControl) -> Job | None:
        """Set work going that looks at `control`; None while another study is under way."""
        if self.name:
            return None
        self._control = control
        self._job = self._lane.submit(work)
        self._job.ended.connect(self._over)
        self.name, self.state = name, "running"
        self.changed.emit()
        return self._job

    def pause(self) -> None:
        """Hold it at its next checkpoint."""
        if self.state == "running":
            self._control.pause()
            self._set_state("paused")

    def resume(self) -> None:
        """Let it go on."""
        if self.state == "paused":
            self._control.resume()
            self._set_state("running")

    def stop(self) -> None:
        """End it; what it has is kept."""
        if self.name and self.state != "stopping":
            self._control.stop()
            self._set_state("stopping")

    def drop(self) -> None:
        """End it; nothing more of it is reported."""
        if self._job is not None:
            self._control.stop()
            self._job.drop()
            self._forget()

    def _set_state(self, state: str) -> None:
        self.state = state
        self.changed.emit()

    @Slot()
    def _over(self) -> None:
        if self.sender() is self._job:
            self._forget()

    def _forget(self) -> None:
        self._job = None
        self.name = self.state = ""
        self.changed.emit()
