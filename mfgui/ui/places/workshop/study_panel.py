"""What the panels of studies have in common: Go and Stop, and words for what is in the way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from mfgui.factorization import warm
from mfgui.training.run import RunControl, StopRequested
from mfgui.ui.kit import fonts, make
from mfgui.ui.kit.icons import icon
from mfgui.ui.kit.panel import Panel
from mfgui.ui.kit.theme import Theme
from mfgui.ui.state.jobs import Job, JobState
from mfgui.ui.state.session import RunState, Session
from mfgui.ui.text import simulated_first, tr


class StudyPanel(Panel):
    """Begins one study of `session.studies` and draws its events; whatever else is under way is waited for.

    Subclasses fill the column below the title, and override `_begin`, `_take_event` and `refresh`.
    """

    def __init__(self, session: Session, theme: Theme, title: str, study: str, *, pauses: bool = True) -> None:
        super().__init__(session, framed=False)
        self._session = session
        self._theme = theme
        self._study = study
        self._pauses = pauses
        name = make.label(title, "heading")
        self.go = make.button("", self._go, kind="primary")  # begin, or pause and resume
        fonts.set_width(self.go, least=122)
        self.stop = make.button(tr("Stop"), session.studies.stop)  # end
        self.words = make.label(wrap=True)  # what is going on, or what is in the way
        self.protocol_note = make.muted(wrap=True)  # by which protocol the figures were found
        self._controls = make.row(self.go, self.stop, spacing=8)
        inside = make.as_panel(QWidget())
        self._column = make.column(name, margins=(18, 14, 18, 12), spacing=8, into=inside)
        make.column(inside, margins=(8, 4, 8, 8), into=self)

    # For subclasses

    def _follow_studies(self) -> None:
        """Show the present state from now on; called when the panel is complete."""
        self.follow(self._session.run_state_changed, self._session.studies.changed)
        self._theme.changed.connect(self._restyle)
        self.refresh()

    def _begin(self) -> None:
        """Begin the study, by `_set_going`."""
        raise NotImplementedError

    @Slot(object)
    def _take_event(self, event: Any) -> None:
        """Take in what the study reports."""
        raise NotImplementedError

    @property
    def _under_way(self) -> bool:
        """Whether this panel's study is under way."""
        return self._session.studies.name == self._study

    def _set_going(self, work: Callable[[JobState], object], control: RunControl) -> Job | None:
        """Begin the study with compiled kernels; a stop that the work leaves to be raised gives None."""

        def guarded(state: JobState) -> object:
            warm.ensure(state.checkpoint)
            try:
                return work(state)
            except StopRequested:
                return None

        job = self._session.studies.begin(self._study, guarded, control)
        if job is not None:
            job.partial.connect(self._take_event)
            job.failed.connect(self._session.problem)
        return job

    def _show_buttons(self, go: str, *, ready: bool) -> None:
        """Let Go say this while it begins the study, and be pressed if `ready` and nothing else is under way."""
        studies, idle = self._session.studies, self._session.run_state is RunState.IDLE
        if self._under_way and self._pauses:
            go = tr("Resume") if studies.state == "paused" else tr("Pause")
            ready = studies.state in {"running", "paused"}
        else:
            ready = ready and self._session.dataset is not None and not studies.name and idle
        self.go.setText(go)
        self.go.setEnabled(ready)
        self.stop.setEnabled(self._under_way and studies.state != "stopping")
        self._restyle()

    def _obstacle(self, what_waits: str) -> str:
        """Why the study cannot begin, "" where it can; `what_waits` as in "the race can start"."""
        studies = self._session.studies
        if self._session.dataset is None:
            return tr("Open a set of ratings first.")
        if not studies.name and self._session.run_state is RunState.IDLE:
            return ""
        other = studies.title if studies.name else tr("A run")
        return tr("{other} is under way; {what_waits} when it has ended.", other=other, what_waits=what_waits)

    def _stated(self, protocol: str) -> str:
        """Begin a sentence with the protocol, and mention ratings that nobody gave."""
        dataset = self._session.dataset
        sentence = f"{protocol[:1].upper()}{protocol[1:]}"
        return simulated_first(sentence, simulated=dataset is not None and dataset.simulated)

    @Slot()
    def _go(self) -> None:
        studies = self._session.studies
        if not self._under_way:
            self._begin()
        elif studies.state == "paused":
            studies.resume()
        else:
            studies.pause()

    @Slot()
    def _restyle(self) -> None:
        c = self._theme.colors
        pause = self._under_way and self._pauses and self._session.studies.state == "running"
        self.go.setIcon(icon("pause" if pause else "start", c.on_accent if self.go.isEnabled() else c.muted))
        self.stop.setIcon(icon("stop", c.text if self.stop.isEnabled() else c.muted))
