"""Where a run errs: charts by kind of rating, calibration, and the worst misses."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from functools import partial
from weakref import ReferenceType, ref

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from mfgui.base.genres import genre_words
from mfgui.data.dataset import Dataset
from mfgui.data.held_out_file import split_from_spec
from mfgui.evaluation.errors import ErrorReport, find_errors
from mfgui.factorization.interface import Ability, Model
from mfgui.storage.shelf import ShelfRun
from mfgui.ui.charts.chart import Chart
from mfgui.ui.charts.chart_menu import PictureButton
from mfgui.ui.charts.row_chart import RowChart
from mfgui.ui.kit import make
from mfgui.ui.kit.frame_model import FrameModel
from mfgui.ui.kit.frames import Role
from mfgui.ui.kit.level import FullOnly
from mfgui.ui.kit.panel import EmptyState, Panel, QuietScroll
from mfgui.ui.kit.row_table import RowTable
from mfgui.ui.kit.theme import Theme
from mfgui.ui.places.workshop import error_words as wording
from mfgui.ui.places.workshop.calibration_chart import CalibrationChart
from mfgui.ui.places.workshop.error_words import misses_columns, misses_frame
from mfgui.ui.state import run_words
from mfgui.ui.state.jobs import Failure, Job, JobState
from mfgui.ui.state.restored_run import best_model_of
from mfgui.ui.state.session import RunState, Session
from mfgui.ui.text import as_sentence, count, retold, simulated_first, tr

# While a run goes on, errors are found anew at most this often, and then not in more than half of the time.
_PACE_MS = 1000
_FILM_WIDTH, _WIDEST_FILM = 130, 240  # least and most room for a film among the worst misses
_MOST_GENRES = 24  # the commonest are shown; films of one's own may have hundreds
_TWO_COLUMNS = 660  # from this width on, charts stand side by side
_CHARTS_BESIDE = 300  # with so much room for charts the worst misses stand beside them; else below, so high
_TABLE_HEIGHT = 340
QWIDGETSIZE_MAX = 16_777_215  # no bound, in Qt's terms


def _miss_chart(theme: Theme, title: str, parent: QWidget) -> RowChart:
    """A chart of typical misses as bars, with a line at the RMSE of all."""
    return RowChart(
        theme,
        title,
        framed=True,
        flat=True,
        heads=(tr("ratings"), tr("typical miss"), tr("leans")),
        columns=(tr("kind"), tr("ratings"), tr("RMSE"), tr("mean of predicted − rated")),
        parent=parent,
    )


class ErrorsPanel(Panel):
    """Shows the errors of the run that is selected on the shelf: of the present one by `session.model`, live.

    Hidden, it does nothing.
    """

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__(session, framed=False)
        self._session = session
        self._job: Job | None = None
        # Out of sight, the panel keeps no model of a run gone by.
        self._shown: ReferenceType[Model] | tuple[int, float] | None = None
        self.report: ErrorReport | None = None

        self.summary = make.label(kind="title", wrap=True)
        self.protocol = make.muted(wrap=True)
        self.cards = QWidget()
        self.by_film = _miss_chart(theme, tr("By how often the film was rated"), self.cards)
        self.by_person = _miss_chart(theme, tr("By how much the person rated"), self.cards)
        self.by_rating = _miss_chart(theme, tr("By the stars given"), self.cards)
        self.by_genre = _miss_chart(theme, tr("By genre"), self.cards)
        self.by_decade = _miss_chart(theme, tr("By the film's decade"), self.cards)
        self.calibration = CalibrationChart(theme, tr("Is a 4 a 4?"), self.cards)
        self.intervals = CalibrationChart(theme, tr("Does it know what it does not know?"), self.cards)
        self.charts: tuple[Chart, ...] = (
            self.by_film,
            self.by_person,
            self.by_rating,
            self.calibration,
            self.by_genre,
            self.by_decade,
            self.intervals,
        )
        for chart in self.charts:
            PictureButton(chart, session, theme)
        self._side_by_side = side_by_side = make.row(spacing=24)
        self._below = make.column(side_by_side, margins=(0, 0, 8, 0), spacing=24, into=self.cards)
        self._table_beside = True
        self._lanes = (make.column(spacing=24), make.column(spacing=24))
        for lane in self._lanes:
            lane.setAlignment(Qt.AlignmentFlag.AlignTop)
            side_by_side.addLayout(lane, 1)
        self._placed: list[list[Chart]] = []
        self.area = QuietScroll(self.cards)
        self.model = FrameModel(misses_columns(), self)
        self.table = RowTable(self.model, theme)
        self.table.setAccessibleName(tr("Worst misses"))
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(self.model.column("miss"), Qt.SortOrder.DescendingOrder)
        advance = self.table.fontMetrics().horizontalAdvance
        headers = [column.header for column in misses_columns()[1:]]
        widths = [max(advance(header), advance("+0.0")) + 14 for header in headers]
        self.table.set_widths(0, *widths)
        self._theme = theme
        self._table_width = _FILM_WIDTH + round(sum(widths) * 100 / theme.text_size)  # at 100 %
        self.table.selectionModel().currentRowChanged.connect(self._select)
        self.table.activated.connect(self._go_to)
        worst = make.title(
            tr("Worst misses"),
            hint=tr("The held-out ratings furthest from what was predicted. A double click leads to film or person."),
        )
        self.side = make.holder(make.column(worst, (self.table, 1), spacing=4))
        self._beside = make.row((self.area, 1), self.side, spacing=14)
        self.body = make.holder(self._beside)
        self.nothing = EmptyState()  # what is said while there is nothing to show
        make.column(self.summary, FullOnly(self.protocol), (self.body, 1), (self.nothing, 1), into=self)

        self._pace = make.timer(self, self.refresh_when_seen)
        session.dataset_changed.connect(self._new_data)
        session.shelf.selected_changed.connect(self._forget)
        self.follow(session.model_changed, session.shelf.selected_changed)
        self._show_nothing()

    # Following the model

    @Slot()
    def _forget(self) -> None:
        """Look for no errors any more but those of the run that is selected now."""
        if self._job:
            self._job.drop()
        self._job, self._shown = None, None

    @Slot()
    def _new_data(self) -> None:
        self._forget()
        self.model.set_frame(None)
        self._show_nothing()

    def _other(self) -> ShelfRun | None:
        """The run selected, None where it is the present one."""
        shelf = self._session.shelf
        number = shelf.selected[0] if len(shelf.selected) == 1 else None
        return None if number is None or number == shelf.current else shelf.run(number)

    def refresh(self) -> None:
        """Find the errors of the run selected, unless others are being found or that was just done."""
        run = self._other()
        if run is not None:
            self._find_of(run)
            return
        session = self._session
        data, split, model = session.dataset, session.split, session.model
        shown = self._shown() if isinstance(self._shown, ref) else None
        if self._job is not None or self._pace.isActive() or (shown is not None and model is shown):
            return
        if data is None or split is None or model is None:
            self._show_nothing()
            return
        if Ability.INTEREST in model.abilities:
            self._show_nothing(_no_ratings(run_words.method_title(model.method)))
            return
        self._shown = ref(model)

        def work(state: JobState) -> tuple[ErrorReport, float]:
            began = time.monotonic()
            report = find_errors(model, data, split.train, split.validation, state.checkpoint)
            return report, time.monotonic() - began

        self._ask(work, data, retold(split.protocol), run_words.method_title(model.method))

    def _find_of(self, run: ShelfRun) -> None:
        shown, data = (run.number, run.best_epoch), self._session.dataset
        if self._shown == shown or self._job is not None:
            return
        if data is None or not self._session.shelf.of_these_ratings(run):
            self._show_nothing(tr("This run is of {data}; open those ratings first.", data=run.plan.data_name))
            return
        if run_words.error_name(run.plan.method) != "RMSE":
            self._show_nothing(_no_ratings(run.name))
            return
        self._shown = shown

        def work(state: JobState) -> tuple[ErrorReport, float]:
            split = split_from_spec(data, run.plan.validation, run.plan.seed, state.checkpoint)
            model = best_model_of(run, data, state)
            return find_errors(model, data, split.train, split.validation, state.checkpoint), 0.0

        self._ask(work, data, retold(run.plan.protocol), run.name)

    def _ask(
        self, work: Callable[[JobState], tuple[ErrorReport, float]], data: Dataset, protocol: str, name: str
    ) -> None:
        take = partial(self._take, data, protocol, name)
        self._job = self.ask(work, take, lane=self._session.judging, failed=self._fail)

    def _fail(self, failure: Failure) -> None:
        self._job = None
        self._show_nothing(as_sentence(failure.sentence))

    def _take(self, data: Dataset, protocol: str, name: str, found: tuple[ErrorReport, float]) -> None:
        report, seconds = found
        self._job = None
        self._show(data, protocol, name, report)
        if self._session.run_state is not RunState.IDLE:
            self._pace.start(max(_PACE_MS, int(1000 * seconds)))
        else:
            self.refresh_when_seen()

    # What is shown

    def _show_nothing(self, words: str = "") -> None:
        self.report, self._shown = None, None
        self.nothing.say(
            words or tr("Train a method: then this shows for whom, for which films and for which stars it misses.")
        )
        self.summary.setText("")
        self.protocol.setText("")
        self.body.hide()
        self.nothing.show()

    def _show(self, data: Dataset, protocol: str, name: str, report: ErrorReport) -> None:
        self.report, w = report, wording
        self.summary.setText(f"{name}. {w.summary(report)}")
        self.protocol.setText(
            simulated_first(
                tr(
                    "{data}: {protocol}; measured on these {n} ratings, which also chose the best epoch{part}. "
                    "A typical miss is the RMSE in stars; predictions lean by the mean of predicted − rated.",
                    data=data.name,
                    protocol=protocol,
                    n=count(report.n),
                    part=f"; {retold(data.subset)}" if data.subset else "",
                ),
                simulated=data.simulated,
            )
        )
        if not math.isfinite(report.rmse):
            self.body.hide()
            self.nothing.show()
            return
        source = tr(
            "{run}, {data}, {protocol}, {n} held-out ratings",
            run=name,
            data=data.name,
            protocol=protocol,
            n=count(report.n),
        )
        by_genre = report.by_genre[:_MOST_GENRES]
        genres = [genre_words(group.name) for group in by_genre]
        decades = [w.decade(group) for group in report.by_decade]
        for chart, groups, names, kind, sentence in (
            (
                self.by_film,
                report.by_film_support,
                [w.number_range(g) for g in report.by_film_support],
                tr("training ratings of the film"),
                w.of_support(report.by_film_support, "film"),
            ),
            (
                self.by_person,
                report.by_person_support,
                [w.number_range(g) for g in report.by_person_support],
                tr("training ratings of the person"),
                w.of_support(report.by_person_support, "person"),
            ),
            (
                self.by_rating,
                report.by_rating,
                [w.stars_given(g) for g in report.by_rating],
                tr("rated"),
                w.of_ratings(report.by_rating),
            ),
            (self.by_genre, by_genre, genres, tr("genre"), w.of_kinds(by_genre, genres)),
            (self.by_decade, report.by_decade, decades, tr("films of the"), w.of_kinds(report.by_decade, decades)),
        ):
            chart.set_rows(w.rows(groups, names, kind), sentence, source, reference=report.rmse)
            chart.setVisible(bool(groups))
        self.calibration.set_dots(
            w.calibration_dots(report.calibration),
            w.star_ticks(data.scale),
            (tr("predicted, in stars"), tr("rated, on average")),
            w.of_calibration(report.calibration),
            source,
        )
        self.calibration.setVisible(bool(report.calibration))
        self.intervals.setVisible(bool(report.intervals))
        if report.intervals:
            self.intervals.set_dots(
                w.interval_dots(report.intervals),
                (40, 60, 80, 100),
                (tr("% of ratings that its ranges should hold"), tr("% that they hold")),
                w.of_intervals(report.intervals),
                source,
            )
        self.model.set_frame(misses_frame(data.films, report.worst), data)
        self.nothing.hide()
        self.body.show()
        self._lay_out()

    def _lay_out(self) -> None:
        """Place the charts side by side where there is room, each column filled from the top."""
        self._place_table()
        columns = 2 if self.area.viewport().width() >= _TWO_COLUMNS else 1
        width = self.area.viewport().width() // columns - 14
        heights, placed = [0] * columns, [list[Chart]() for _ in self._lanes]
        for chart in self.charts:
            if not chart.isHidden():
                shortest = heights.index(min(heights))
                placed[shortest].append(chart)
                heights[shortest] += chart.heightForWidth(width) + 24
        if placed != self._placed:
            self._placed = placed
            for chart in self.charts:
                for lane in self._lanes:
                    lane.removeWidget(chart)
            for lane, charts in zip(self._lanes, placed, strict=True):
                for chart in charts:
                    lane.addWidget(chart)
        self._side_by_side.setStretch(1, 1 if columns == 2 else 0)

    def _place_table(self) -> None:
        """Put the worst misses beside the charts, or below them where there is no room."""
        px, least = self._theme.px, self._table_width
        beside = self.width() >= px(_CHARTS_BESIDE + least)
        if beside:
            more = self.width() - px(least) - _TWO_COLUMNS - 40
            more = more if more >= 0 else self.width() - px(_CHARTS_BESIDE + least) - 10
            self.side.setFixedWidth(px(least) + min(max(more, 0), px(_WIDEST_FILM - _FILM_WIDTH)))
        if beside is self._table_beside:
            return
        self._table_beside = beside
        if beside:
            self.side.setMinimumHeight(0)
            self._beside.addWidget(self.side)
        else:
            self.side.setMinimumHeight(_TABLE_HEIGHT)
            self.side.setMinimumWidth(0)
            self.side.setMaximumWidth(QWIDGETSIZE_MAX)
            self._below.addWidget(self.side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.report is not None:
            self._lay_out()

    # What the person does

    @Slot(QModelIndex, QModelIndex)
    def _select(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid() and self.table.hasFocus():
            self._session.select_user(current.data(Role.USER))
            self._session.select_film(current.data(Role.FILM))

    @Slot(QModelIndex)
    def _go_to(self, index: QModelIndex) -> None:
        self._session.select_user(index.data(Role.USER))
        self._session.select_film(index.data(Role.FILM))
        self._session.show_page("person" if index.column() == self.model.column("user") else "film")


def _no_ratings(name: str) -> str:
    return tr("{name} predicts no ratings, so there are none that it could miss: it is judged by its lists.", name=name)
