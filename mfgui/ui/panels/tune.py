"""Tune for me: a search for better settings within a time, which can be stopped and gone on with."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mfgui import paths
from mfgui.data.held_out_file import split_as_said
from mfgui.evaluation.slices import ENOUGH, slices
from mfgui.evaluation.tuning import Progress, Search, Trial
from mfgui.factorization import warm
from mfgui.training.run import RunControl, StopRequested
from mfgui.ui.icons import icon
from mfgui.ui.session import DEFAULT_METHOD, SEED, RunState
from mfgui.ui.text import count, duration, tr
from mfgui.ui.widgets.entrant_edit import EntrantEdit
from mfgui.ui.widgets.slice_plots import SlicePlots
from mfgui.ui.widgets.trial_plot import TrialPlot

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from mfgui.data.dataset import Dataset
    from mfgui.factorization.settings import Setting, Value
    from mfgui.training.run import EpochPoint
    from mfgui.ui.jobs import Job, JobState
    from mfgui.ui.session import Session
    from mfgui.ui.theme import Theme

_REDRAW_MS = 150
"""Trials that arrive faster than this are drawn together."""

_FOLLOW_SECONDS = 0.1
"""The trial under way is told at most this often: short epochs would only keep the window busy."""

_MANY = 300
"""With more trials, what mattered is drawn when the search rests."""
_MINUTES = (1, 5, 15)
_BEST_WIDTH = 300


@dataclass(frozen=True, slots=True, eq=False)
class _Conditions:
    """What a search is for: kept trials and news of others are not shown."""

    dataset: Dataset
    edit: tuple[str, str]
    validation: str
    seed: int


@dataclass(frozen=True, slots=True, eq=False)
class _Opened:
    """A search with the trials that are known of it."""

    conditions: _Conditions
    search: Search
    trials: list[Trial]


class TunePanel(QWidget):
    """Begins the study "tune"; the trials of earlier searches for the same are shown at once."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._theme = theme
        self._conditions: _Conditions | None = None
        self._opened: _Opened | None = None
        self._trials: list[Trial] = []
        self._under_way: float | None = None
        self._budget = self._spent_before = 0.0
        self._looking: Job | None = None

        title = QLabel(tr("Let the program look for better settings"))
        title.setProperty("kind", "title")
        self.go = QPushButton()
        self.go.setProperty("kind", "primary")
        self.go.setMinimumWidth(122)
        self.go.clicked.connect(self._go)
        self.stop = QPushButton(tr("Stop"))
        self.stop.setToolTip(tr("Stop now; the best so far is kept, and the search can go on later"))
        self.stop.clicked.connect(session.studies.stop)
        self.entrant = EntrantEdit(DEFAULT_METHOD)
        self.entrant.setFixedWidth(352)
        self.entrant.setToolTip(tr("The search begins with this preset"))
        self.entrant.changed.connect(self._conditions_changed)
        self.minutes = QComboBox()
        self.minutes.setAccessibleName(tr("Time for the search"))
        self.minutes.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for minutes in _MINUTES:
            self.minutes.addItem(tr("1 minute") if minutes == 1 else tr("{n} minutes", n=minutes), minutes)
        self.minutes.addItem(tr("other:"), 0)
        self.minutes.currentIndexChanged.connect(self._show_minutes)
        self.own_minutes = QDoubleSpinBox()
        self.own_minutes.setAccessibleName(tr("Minutes"))
        self.own_minutes.setRange(0.05, 10_000)
        self.own_minutes.setValue(30)
        self.own_minutes.setSuffix(tr(" min"))
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("Time spent of the search"))
        kept = self.progress.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(kept)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.plot = TrialPlot(theme)
        self.plot.pointed_at.connect(self._tell_trial)
        self.best_title = QLabel()
        self.best_title.setProperty("kind", "title")
        self.best = QLabel()
        self.best.setTextFormat(Qt.TextFormat.RichText)
        self.best.setWordWrap(True)
        self.best.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.best.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.use = QPushButton(tr("Use these settings"))
        self.use.setToolTip(tr("Train with them, as a normal run that every page shows"))
        self.use.clicked.connect(self._use)
        self.slices_title = QLabel(tr("What mattered"))
        self.slices_title.setProperty("kind", "title")
        self.slices = SlicePlots(theme)
        self.protocol = QLabel()
        self.protocol.setProperty("kind", "muted")
        self.protocol.setWordWrap(True)

        head = QHBoxLayout()
        head.setSpacing(8)
        for part in (self.go, self.stop, self.entrant, self.minutes, self.own_minutes):
            head.addWidget(part)
        head.addStretch(1)
        side = QWidget()
        side.setFixedWidth(_BEST_WIDTH)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.best_title)
        column.addWidget(self.best, 1)
        column.addWidget(self.use)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.plot, 1)
        middle.addWidget(side)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 12)
        layout.setSpacing(8)
        layout.addWidget(title)
        layout.addLayout(head)
        layout.addWidget(self.progress)
        layout.addWidget(self.words)
        layout.addLayout(middle, 1)
        layout.addWidget(self.slices_title)
        layout.addWidget(self.slices)
        layout.addWidget(self.protocol)
        self.slices.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

        self._redraw = QTimer(self)
        self._redraw.setSingleShot(True)
        self._redraw.setInterval(_REDRAW_MS)
        self._redraw.timeout.connect(self._draw)
        session.dataset_changed.connect(self._conditions_changed)
        session.run_state_changed.connect(self._run_state_changed)
        session.studies.changed.connect(self._show_state)
        theme.changed.connect(self._restyle)
        self._show_minutes()
        self._show_state()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what is kept of these conditions."""
        super().showEvent(event)
        self._conditions_changed()
        self._draw()

    # Conditions

    @Slot()
    def _show_minutes(self) -> None:
        self.own_minutes.setVisible(self.minutes.currentData() == 0)

    @Slot()
    def _run_state_changed(self) -> None:
        self._conditions_changed()  # a run may have changed how ratings are held out
        self._show_state()

    @Slot()
    def _conditions_changed(self) -> None:
        """Look for the trials that are kept of this method on these ratings."""
        session, dataset = self._session, self._session.dataset
        if not self.isVisible() or session.studies.name == "tune":
            return
        if dataset is None:
            self._conditions = self._opened = None
            self._take_trials([])
            return
        seed = session.opened.seed if session.opened else SEED
        now = _Conditions(dataset, (self.entrant.method.name, self.entrant.preset), session.validation, seed)
        before = self._conditions
        if before is not None and before.dataset is dataset and (before.edit, before.validation, before.seed) == (
            now.edit, now.validation, now.seed,
        ):  # fmt: skip
            return
        self._conditions, self._opened = now, None
        self._take_trials([])
        if self._looking is not None:
            self._looking.drop()
        self._looking = session.projecting.submit(lambda state: _open(now, state), key="kept trials")
        self._looking.succeeded.connect(self._take_opened)
        self._looking.failed.connect(self._cannot)

    @Slot(object)
    def _take_opened(self, opened: _Opened) -> None:
        self._looking = None
        if opened.conditions is self._conditions:
            self._opened = opened
            self._take_trials(opened.trials)

    @Slot(object)
    def _cannot(self, failure: object) -> None:
        self._looking = None
        self._session.problem.emit(failure)

    def _take_trials(self, trials: list[Trial]) -> None:
        self._trials, self._under_way = list(trials), None
        self._draw()
        self._show_state()

    # Searching

    @Slot()
    def _go(self) -> None:
        studies, conditions = self._session.studies, self._conditions
        if studies.name == "tune":
            if studies.state == "paused":
                studies.resume()
            else:
                studies.pause()
            return
        if conditions is None:
            return
        control = RunControl()
        seconds = 60.0 * (self.minutes.currentData() or self.own_minutes.value())

        def work(state: JobState) -> object:
            warm.ensure(state.checkpoint)
            opened = _open(conditions, state)
            search = opened.search
            search.control = control
            search.budget = sum(trial.seconds for trial in opened.trials) + seconds
            state.partial(opened)
            lowest, told = math.inf, 0.0

            def follow(_number: int, point: EpochPoint) -> None:
                nonlocal lowest, told
                lowest = point.validation_rmse if not point.epoch else min(lowest, point.validation_rmse)
                if time.perf_counter() - told >= _FOLLOW_SECONDS:
                    told = time.perf_counter()
                    state.partial(lowest)

            try:
                search.run(state.partial, follow)
            except StopRequested:
                pass
            return None

        job = studies.begin("tune", work, control)
        if job is not None:
            self._budget, self._spent_before = seconds, sum(trial.seconds for trial in self._trials)
            job.partial.connect(self._heard)
            job.ended.connect(self._over)
            job.failed.connect(self._session.problem)

    @Slot(object)
    def _heard(self, news: _Opened | Progress | float) -> None:
        if isinstance(news, _Opened):
            self._opened = news
            self._trials = list(news.trials)
            self._spent_before = sum(trial.seconds for trial in self._trials)
        elif isinstance(news, Progress):
            self._trials.append(news.trial)
            self._under_way = None
        else:
            self._under_way = news
        if not self._redraw.isActive():
            self._redraw.start()

    @Slot()
    def _over(self) -> None:
        self._redraw.stop()
        self._under_way = None
        self._draw()
        self._show_state()

    def best_trial(self) -> Trial | None:
        """The trial with the lowest error, None before there is one."""
        return min(self._trials, key=lambda trial: trial.rmse) if self._trials else None

    @Slot()
    def _use(self) -> None:
        best, opened, session = self.best_trial(), self._opened, self._session
        if best is None or opened is None:
            return
        session.start(
            opened.search.method.name, settings=best.settings, validation=opened.conditions.validation,
            seed=opened.conditions.seed,
        )  # fmt: skip
        if not session.studies.name:
            session.show_page("learn")

    # What is shown

    @Slot()
    def _draw(self) -> None:
        if not self.isVisible():
            return
        trials, opened, best = self._trials, self._opened, self.best_trial()
        self.plot.show_trials([trial.rmse for trial in trials], self._under_way)
        self.plot.setVisible(bool(trials) or self._under_way is not None)
        self.slices_title.setVisible(bool(trials))
        self.slices.setVisible(bool(trials))
        running = self._session.studies.name == "tune"
        if trials and opened is not None and not (running and len(trials) > _MANY):
            low, high = self.plot.viewRange()[1]
            self.slices.show_slices(slices(trials, opened.search.varied, opened.search.start), low, high)
        self._show_best(best)
        if running:
            spent = sum(trial.seconds for trial in trials) - self._spent_before
            self.progress.setRange(0, 1000)
            self.progress.setValue(round(1000 * min(spent / max(self._budget, 1e-9), 1.0)))
            if self._session.studies.state == "running":
                left = max(self._budget - spent, 0.0)
                self.words.setText(
                    tr("Trial {n} is learning; {time} left.", n=len(trials), time=duration(left))
                    if opened
                    else tr("Getting ready…")
                )

    def _show_best(self, best: Trial | None) -> None:
        opened = self._opened
        self.use.setEnabled(best is not None and opened is not None and not self._session.studies.name)
        if best is None or opened is None or not math.isfinite(best.rmse):
            self.best_title.setText(tr("No trial yet"))
            self.best.setText(tr("The best settings will stand here, with what was changed."))
            return
        self.best_title.setText(tr("Best so far: {rmse:.4f}", rmse=best.rmse))
        first = self._trials[0].rmse
        lines = [tr("Trial {n} of {all}, {e} epochs.", n=best.number, all=len(self._trials), e=best.epochs)]
        if best.number and math.isfinite(first):
            lines.append(tr("The preset alone came to {rmse:.4f}.", rmse=first))
        elif best.number == 0:
            lines.append(tr("These are the preset's own settings."))
        changed = [
            _row(setting, best.settings[setting.name], opened.search.start[setting.name])
            for setting in opened.search.varied
            if best.settings[setting.name] != opened.search.start[setting.name]
        ]
        table = f"<table cellpadding='1'>{''.join(changed)}</table>" if changed else ""
        self.best.setText("<br>".join(lines) + table)

    @Slot(int)
    def _tell_trial(self, number: int) -> None:
        opened = self._opened
        if opened is None or not 0 <= number < len(self._trials):
            self.plot.setToolTip("")
            return
        trial = self._trials[number]
        settings = [f"{s.label} {_text(trial.settings[s.name])}" for s in opened.search.varied]
        told = tr("diverged") if not math.isfinite(trial.rmse) else f"{trial.rmse:.4f}"
        self.plot.setToolTip("\n".join([tr("Trial {n}: {rmse}", n=number, rmse=told), *settings]))

    @Slot()
    def _show_state(self) -> None:
        session, studies = self._session, self._session.studies
        mine, training = studies.name == "tune", session.run_state is not RunState.IDLE
        some = len(self._trials)
        if mine:
            self.go.setText(tr("Resume") if studies.state == "paused" else tr("Pause"))
        else:
            self.go.setText(tr("Go on") if some else tr("Tune"))
        free = session.dataset is not None and not studies.name and not training
        self.go.setEnabled(free or (mine and studies.state in {"running", "paused"}))
        self.stop.setEnabled(mine and studies.state != "stopping")
        for part in (self.entrant, self.minutes, self.own_minutes):
            part.setEnabled(not mine)
        self.progress.setVisible(mine)
        if mine:
            words = {"paused": tr("Paused."), "stopping": tr("Stopping; the best so far is kept…")}
            if self._opened is None or studies.state in words:
                self.words.setText(words.get(studies.state, tr("Getting ready…")))
        elif session.dataset is None:
            self.words.setText(tr("Open a set of ratings first."))
        elif studies.name or training:
            what = studies.title if studies.name else tr("A run")
            self.words.setText(tr("{what} is under way; the search can start when it has ended.", what=what))
        elif some:
            told = tr("1 trial is kept.") if some == 1 else tr("{n} trials are kept.", n=count(some))
            few = tr(" What mattered can be told from {n} trials on.", n=ENOUGH) if some < ENOUGH else ""
            self.words.setText(told + " " + tr("Go on at any time, also after a restart.") + few)
        else:
            self.words.setText(
                tr("It trains again and again with other settings, first far around the preset, then near the best.")
            )
        self.use.setEnabled(bool(some) and self._opened is not None and not studies.name)
        self._say_protocol()
        self._restyle()

    def _say_protocol(self) -> None:
        opened, dataset = self._opened, self._session.dataset
        if opened is None or dataset is None:
            self.protocol.clear()
            return
        split = opened.search.split
        self.protocol.setText(
            tr(
                "{simulated}{protocol}: trials learn from {train}, and these {held} validation ratings alone judge. So "
                "the best figure has been searched for and is no estimate of the error on others.",
                simulated=tr("Simulated ratings. ") if dataset.simulated else "",
                protocol=split.protocol[:1].upper() + split.protocol[1:], train=count(len(split.train)),
                held=count(len(split.validation)),
            )
        )

    @Slot()
    def _restyle(self) -> None:
        c, studies = self._theme.colors, self._session.studies
        running = studies.name == "tune" and studies.state == "running"
        self.go.setIcon(icon("pause" if running else "start", c.on_accent if self.go.isEnabled() else c.muted))
        self.stop.setIcon(icon("stop", c.text if self.stop.isEnabled() else c.muted))


def _open(conditions: _Conditions, state: JobState) -> _Opened:
    """Make the search of these conditions, and read what is kept of it."""
    from mfgui.factorization import registry

    name, preset = conditions.edit
    method = registry.method(name)
    folder = paths.data() / "tuning"
    folder.mkdir(exist_ok=True)
    split = split_as_said(conditions.dataset, conditions.validation, conditions.seed, state.checkpoint)
    start = method.choose(preset)
    search = Search(method, start, conditions.dataset, split, 0.0, folder, (), conditions.seed)
    return _Opened(conditions, search, search.kept())


def _row(setting: Setting, value: Value, before: Value) -> str:
    was = tr("(was {value})", value=_text(before))
    return f"<tr><td>{setting.label}&nbsp;&nbsp;</td><td><b>{_text(value)}</b>&nbsp;&nbsp;</td><td>{was}</td></tr>"


def _text(value: Value) -> str:
    if isinstance(value, bool):
        return tr("on") if value else tr("off")
    return value if isinstance(value, str) else f"{value:g}"
