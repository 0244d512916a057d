"""Tune for me: a search for better settings within a time, which can be stopped and gone on with."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QHeaderView, QSizePolicy, QTableWidget, QTableWidgetItem

from mfgui.base import paths
from mfgui.data.dataset import Dataset
from mfgui.data.held_out_file import split_from_spec
from mfgui.evaluation.slices import ENOUGH, slices
from mfgui.evaluation.tuning import Progress, Search, Trial
from mfgui.factorization import registry
from mfgui.training.run import EpochPoint, RunControl
from mfgui.ui.charts.chart_menu import ChartMenu
from mfgui.ui.kit import fonts, make
from mfgui.ui.kit.lazy_stack import Stepwise
from mfgui.ui.kit.panel import ContentOrMessage
from mfgui.ui.kit.row_table import text_table
from mfgui.ui.kit.theme import Theme
from mfgui.ui.places.workshop.entrant_edit import EntrantEdit
from mfgui.ui.places.workshop.study_panel import StudyPanel
from mfgui.ui.places.workshop.tune_results import BestSettings, SlicePlots, TrialPlot
from mfgui.ui.state.jobs import JobState
from mfgui.ui.state.session import SEED, Session
from mfgui.ui.text import count, duration, numeral, plural, retold, tr, value_words

_REDRAW_MS = 150  # trials that arrive faster than this are drawn together
# The trial under way is reported at most this often: short epochs would only keep the window busy.
_FOLLOW_SECONDS = 0.1

_MANY = 300  # with more trials, what mattered is drawn when the search rests
_MINUTES = (1, 5, 15)
_VARIED_WIDTH = 340


@dataclass(frozen=True, slots=True, eq=False)
class _Conditions:
    """What a search is for: kept trials and news of others are not shown."""

    dataset: Dataset
    edit: tuple[str, str]
    validation: str
    seed: int


@dataclass(frozen=True, slots=True, eq=False)
class _OpenedSearch:
    """A search with the trials that are known of it."""

    conditions: _Conditions
    search: Search
    trials: list[Trial]


class TunePanel(Stepwise, StudyPanel):
    """Begins the study "tune"; the trials of earlier searches for the same are shown at once."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__(session, theme, tr("Let the program look for better settings"), "tune")
        self._conditions: _Conditions | None = None
        self._opened: _OpenedSearch | None = None
        self._trials: list[Trial] = []
        self._lowest: float | None = None
        self._budget = self._spent_before = 0.0

    def steps(self) -> Iterator[None]:
        """Build the choices, then the plots."""
        self.stop.setToolTip(tr("Stop now. The best so far is saved, and the search can be continued later."))
        self.entrant = EntrantEdit(registry.DEFAULT)
        fonts.set_width(self.entrant, 372)
        self.entrant.setToolTip(tr("The search begins with this preset"))
        self.entrant.changed.connect(self._conditions_changed)
        times = [(plural(n, "1 minute", "{n} minutes"), n) for n in _MINUTES]
        self.minutes = make.choice(tr("Time for the search"), [*times, (tr("other:"), 0)])
        self.minutes.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.minutes.currentIndexChanged.connect(self._show_minutes)
        self.own_minutes = QDoubleSpinBox()
        self.own_minutes.setAccessibleName(tr("Minutes"))
        self.own_minutes.setRange(0.05, 10_000)
        self.own_minutes.setButtonSymbols(QDoubleSpinBox.ButtonSymbols.NoButtons)
        self.own_minutes.setValue(30)
        self.own_minutes.setSuffix(f" {tr('min')}")
        self.progress = make.reserved(make.progress_bar(tr("Time spent of the search")))
        yield
        self.plot = TrialPlot(self._theme, self._trial_words)
        ChartMenu(self.plot, self._session, self._theme)
        yield
        self.best = BestSettings()
        self.best.use.clicked.connect(self._use)
        self.slices_title = make.title(tr("What mattered"))
        self.slices_note = make.muted(
            tr("Each setting by itself. Where settings changed together, shares may add up to more than 100 %."),
            wrap=True,
        )
        self.slices = SlicePlots(self._theme)

        make.fill(self._controls, self.entrant, self.minutes, self.own_minutes, make.STRETCH)
        mattered = make.row((self.slices_title, 0, Qt.AlignmentFlag.AlignTop), (self.slices_note, 1), spacing=12)
        self.plots = ContentOrMessage(make.holder(make.row((self.plot, 1), self.best, spacing=16)))
        self.varied = text_table(0, 2, tr("What changes"))
        self.varied.setHorizontalHeaderLabels([tr("What changes"), tr("Preset")])
        self.varied.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.varied.setSizeAdjustPolicy(QTableWidget.SizeAdjustPolicy.AdjustToContents)
        fonts.set_width(self.varied, _VARIED_WIDTH)
        self.plots.empty.illustrate(self.varied)
        above, below = (self._controls, self.progress, self.words), (mattered, self.slices, self.protocol_note)
        make.fill(self._column, *above, (self.plots, 1), *below)
        self.slices.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

        self._redraw = make.timer(self, self._draw, _REDRAW_MS)
        self._session.dataset_changed.connect(self._conditions_changed)
        # A run may change how ratings are held out.
        self._session.run_state_changed.connect(self._conditions_changed)
        self._show_minutes()
        self._follow_studies()

    def kept(self) -> tuple[tuple[str, str], int, float]:
        """See Panel: method and preset, and the time for the search."""
        return self.entrant.chosen, self.minutes.currentIndex(), self.own_minutes.value()

    def take_up(self, kept: tuple[tuple[str, str], int, float], *, same_data: bool) -> None:
        """See Panel; the trials are found by these."""
        del same_data
        self.entrant.choose(*kept[0])
        self.minutes.setCurrentIndex(kept[1])
        self.own_minutes.setValue(kept[2])

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
    def _conditions_changed(self) -> None:
        """Look for the trials that are kept of this method on these ratings."""
        session, dataset = self._session, self._session.dataset
        if not self.isVisible() or self._under_way:
            return
        if dataset is None:
            self._conditions = self._opened = None
            self._take_trials([])
            return
        seed = session.opened.seed if session.opened else SEED
        now = _Conditions(dataset, (self.entrant.method.name, self.entrant.preset), session.validation, seed)
        before = self._conditions
        if (
            before is not None
            and before.dataset is dataset
            and (before.edit, before.validation, before.seed) == (now.edit, now.validation, now.seed)
        ):
            return
        self._conditions, self._opened = now, None
        self._take_trials([])
        self.ask(lambda state: _open(now, state), self._take_opened, lane=session.projecting)

    def _take_opened(self, opened: _OpenedSearch) -> None:
        if opened.conditions is self._conditions:
            self._opened = opened
            self._take_trials(opened.trials)

    def _take_trials(self, trials: list[Trial]) -> None:
        self._trials, self._lowest = list(trials), None
        self._draw()
        self.refresh()

    # Searching

    def _begin(self) -> None:
        conditions = self._conditions
        if conditions is None:
            return
        control = RunControl()
        seconds = 60.0 * (self.minutes.currentData() or self.own_minutes.value())

        def work(state: JobState) -> None:
            opened = _open(conditions, state)
            search = opened.search
            search.control = control
            search.budget = sum(trial.seconds for trial in opened.trials) + seconds
            state.partial(opened)
            lowest, reported = math.inf, 0.0

            def follow(_number: int, point: EpochPoint) -> None:
                nonlocal lowest, reported
                lowest = point.validation_rmse if not point.epoch else min(lowest, point.validation_rmse)
                if time.perf_counter() - reported >= _FOLLOW_SECONDS:
                    reported = time.perf_counter()
                    state.partial(lowest)

            search.run(state.partial, follow)

        job = self._set_going(work, control)
        if job is not None:
            self._budget, self._spent_before = seconds, sum(trial.seconds for trial in self._trials)
            job.ended.connect(self._over)

    @Slot(object)
    def _take_event(self, news: _OpenedSearch | Progress | float) -> None:
        if isinstance(news, _OpenedSearch):
            self._opened = news
            self._trials = list(news.trials)
            self._spent_before = sum(trial.seconds for trial in self._trials)
        elif isinstance(news, Progress):
            self._trials.append(news.trial)
            self._lowest = None
        else:
            self._lowest = news
        if not self._redraw.isActive():
            self._redraw.start()

    @Slot()
    def _over(self) -> None:
        self._redraw.stop()
        self._lowest = None
        self._draw()
        self.refresh()

    def best_trial(self) -> Trial | None:
        """The trial with the lowest error, None before there is one."""
        return min(self._trials, key=lambda trial: trial.rmse) if self._trials else None

    @Slot()
    def _use(self) -> None:
        best, opened, session = self.best_trial(), self._opened, self._session
        if best is None or opened is None:
            return
        session.start(
            opened.search.method.name,
            settings=best.settings,
            validation=opened.conditions.validation,
            seed=opened.conditions.seed,
        )
        if not session.studies.name:
            session.show_page("runs")

    # What is shown

    @Slot()
    def _draw(self) -> None:
        if not self.isVisible():
            return
        trials, opened, best = self._trials, self._opened, self.best_trial()
        self.plot.show_trials([trial.rmse for trial in trials], self._lowest)
        self.plot.setVisible(bool(trials) or self._lowest is not None)
        self.best.setVisible(bool(trials) or self._under_way)
        self.slices_title.setVisible(bool(trials))
        self.slices_note.setVisible(len(trials) >= ENOUGH)
        self.slices.setVisible(bool(trials))
        running = self._under_way
        if trials and opened is not None and not (running and len(trials) > _MANY):
            _, (low, high) = self.plot.view_range()
            self.slices.show_slices(slices(trials, opened.search.varied, opened.search.start), low, high)
        search = opened.search if opened is not None else None
        self.best.show_best(
            best if search else None, trials, search.varied if search else (), search.start if search else {}
        )
        self._offer_best()
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

    def _offer_best(self) -> None:
        """Let the best settings be used, but for while a study is under way."""
        free = not self._session.studies.name
        self.best.use.setEnabled(free and self._opened is not None and bool(self._trials))

    def _trial_words(self, number: int) -> str:
        """Tell of a trial: its error, and what it varied."""
        trial, opened = self._trials[number], self._opened
        varied = opened.search.varied if opened is not None else ()
        settings = [f"{tr(s.label)} {value_words(trial.settings[s.name])}" for s in varied]
        rmse = tr("diverged") if not math.isfinite(trial.rmse) else numeral(trial.rmse, ".4f")
        return "\n".join([tr("Trial {n}: {rmse}", n=number, rmse=rmse), *settings])

    @Slot()
    def refresh(self) -> None:
        """Show what is under way, or what is saved."""
        studies, mine, some = self._session.studies, self._under_way, len(self._trials)
        obstacle = self._obstacle(tr("the search can start"))
        self._show_buttons(tr("Go on") if some else tr("Tune"), ready=True)
        for part in (self.entrant, self.minutes, self.own_minutes):
            part.setEnabled(not mine)
        self.progress.setVisible(mine)
        self.plots.set_message("")
        if mine:
            words = {"paused": tr("Paused."), "stopping": tr("Stopping; the best so far is saved…")}
            if self._opened is None or studies.state in words:
                self.words.setText(words.get(studies.state, tr("Getting ready…")))
        elif obstacle:
            self.words.setText(obstacle)
        elif some:
            saved = plural(some, "1 trial is saved.", "{n} trials are saved.")
            few = " " + tr("What mattered can be seen from {n} trials on.", n=ENOUGH) if some < ENOUGH else ""
            self.words.setText(saved + " " + tr("Continue at any time, also after a restart.") + few)
        else:
            self.words.clear()
            self.plots.set_message(
                tr("It trains again and again with other settings, first far around the preset, then near the best.")
            )
            self._show_varied()
        self._offer_best()
        self._show_protocol()

    def _show_varied(self) -> None:
        """List what a search would change, with the preset's values."""
        search = self._opened.search if self._opened is not None else None
        rows = [] if search is None else [(tr(s.label), value_words(search.start[s.name])) for s in search.varied]
        self.varied.setVisible(bool(rows))
        self.varied.setRowCount(len(rows))
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                self.varied.setItem(row, column, QTableWidgetItem(text))
        self.varied.updateGeometry()

    def _show_protocol(self) -> None:
        opened, dataset = self._opened, self._session.dataset
        if opened is None or dataset is None:
            self.protocol_note.clear()
            return
        split = opened.search.split
        self.protocol_note.setText(
            tr(
                "{protocol}: trials learn from {train}, and these {held} validation ratings alone judge. So "
                "the best figure has been searched for and is no estimate of the error on others.",
                protocol=self._stated(retold(split.protocol)),
                train=count(len(split.train)),
                held=count(len(split.validation)),
            )
        )


def _open(conditions: _Conditions, state: JobState) -> _OpenedSearch:
    """Make the search of these conditions, and read what is kept of it."""
    name, preset = conditions.edit
    method = registry.method(name)
    folder = paths.data() / "tuning"
    folder.mkdir(exist_ok=True)
    split = split_from_spec(conditions.dataset, conditions.validation, conditions.seed, state.checkpoint)
    start = method.choose(preset, ratings=len(conditions.dataset.ratings))
    search = Search(method, start, conditions.dataset, split, 0.0, folder, (), conditions.seed)
    return _OpenedSearch(conditions, search, search.kept())
