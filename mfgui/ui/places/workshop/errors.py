"""Where the model that is shown errs: charts by kind of rating, calibration, and the worst misses."""

from __future__ import annotations

import math
import time
from functools import partial
from typing import TYPE_CHECKING
from weakref import ReferenceType, ref

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mfgui.evaluation.errors import ErrorReport, find_errors
from mfgui.factorization import registry
from mfgui.ui.charts.chart import Chart
from mfgui.ui.charts.chart_menu import PictureButton
from mfgui.ui.charts.row_chart import RowChart
from mfgui.ui.kit import fonts, make
from mfgui.ui.kit.frame_model import FrameModel
from mfgui.ui.kit.panel import Panel
from mfgui.ui.kit.quiet_scroll import QuietScroll
from mfgui.ui.kit.roles import Role
from mfgui.ui.kit.row_table import RowTable
from mfgui.ui.places.workshop import error_words as wording
from mfgui.ui.places.workshop.calibration_chart import CalibrationChart
from mfgui.ui.places.workshop.misses_table import misses_columns, misses_frame
from mfgui.ui.state.session import RunState, Session
from mfgui.ui.text import count, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from mfgui.data.dataset import Dataset
    from mfgui.factorization.interface import Model
    from mfgui.ui.kit.theme import Theme
    from mfgui.ui.state.jobs import Failure, Job, JobState

_PACE_MS = 1000
"""While a run goes on, errors are found anew at most this often, and then not in more than half of the time."""
_TABLE_WIDTH = 380
_MOST_GENRES = 24
"""The commonest are shown; films of one's own may have hundreds."""
_TWO_COLUMNS = 660
"""From this width on, charts stand side by side."""


def _miss_chart(theme: Theme, title: str, parent: QWidget) -> RowChart:
    """A chart of typical misses as bars, with a line at the RMSE of all."""
    return RowChart(
        theme,
        title,
        framed=True,
        heads=(tr("ratings"), tr("typical miss"), tr("leans")),
        columns=(tr("kind"), tr("ratings"), tr("RMSE"), tr("mean of predicted − rated")),
        parent=parent,
    )


class ErrorsPanel(Panel):
    """Follows `session.model`; hidden, it does nothing."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._session = session
        self._job: Job | None = None
        self._shown: ReferenceType[Model] | None = None  # out of sight, the panel keeps no model of a run gone by
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
        side_by_side = make.row(margins=(0, 0, 8, 0), spacing=10, into=self.cards)
        self._lanes = (make.column(spacing=10), make.column(spacing=10))
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
        self.table.set_widths(0, 62, 52, 48, 52)
        self.table.selectionModel().currentRowChanged.connect(self._select)
        self.table.activated.connect(self._go_to)
        self.table.doubleClicked.connect(self._go_to)
        worst = make.title(
            tr("Worst misses"),
            hint=tr("The held-out ratings furthest from what was predicted. A double click leads to film or person."),
        )
        side = make.holder(make.column(worst, (self.table, 1), spacing=4))
        fonts.set_width(side, _TABLE_WIDTH)
        self.body = make.holder(make.row((self.area, 1), side, spacing=10))
        self._end = QWidget()  # takes the room while there is nothing to show
        make.column(self.summary, self.protocol, (self.body, 1), (self._end, 1), margins=(12, 10, 12, 12), into=self)

        self._pace = make.timer(self, self.refresh_when_seen)
        session.dataset_changed.connect(self._new_data)
        self.follow(session.model_changed)
        self._show_nothing()

    # Following the model

    @Slot()
    def _new_data(self) -> None:
        if self._job:
            self._job.drop()
        self._job, self.report, self._shown = None, None, None
        self.model.set_frame(None)
        self._show_nothing()

    def refresh(self) -> None:
        """Find the errors of the present model, unless others are being found or that was just done."""
        session = self._session
        data, split, model = session.dataset, session.split, session.model
        shown = self._shown() if self._shown is not None else None
        if self._job is not None or self._pace.isActive() or (shown is not None and model is shown):
            return
        if data is None or split is None or model is None:
            self._show_nothing()
            return
        self._shown = ref(model)

        def work(state: JobState) -> tuple[ErrorReport, float]:
            began = time.monotonic()
            report = find_errors(model, data, split.train, split.validation, state.checkpoint)
            return report, time.monotonic() - began

        self._job = self.ask(
            work,
            partial(self._take, data, split.protocol, registry.method(model.method).title),
            lane=session.judging,
            failed=self._fail,
        )

    def _fail(self, failure: Failure) -> None:
        self._job = None
        self._session.problem.emit(failure)

    def _take(self, data: Dataset, protocol: str, method: str, found: tuple[ErrorReport, float]) -> None:
        report, seconds = found
        self._job = None
        self._show(data, protocol, method, report)
        if self._session.run_state is not RunState.IDLE:
            self._pace.start(max(_PACE_MS, int(1000 * seconds)))
        else:
            self.refresh_when_seen()

    # What is shown

    def _show_nothing(self) -> None:
        self.summary.setText(
            tr("Train a method first: then this page shows for whom, for which films and for which stars it misses.")
        )
        self.protocol.setText("")
        self.body.hide()
        self._end.show()

    def _show(self, data: Dataset, protocol: str, method: str, report: ErrorReport) -> None:
        self.report, w = report, wording
        self.summary.setText(f"{method}. {w.summary(report)}")
        simulated = tr("Simulated ratings. ") if data.simulated else ""
        self.protocol.setText(
            tr(
                "{simulated}{data}: {protocol}; measured on these {n} ratings, which also chose the best epoch{part}. "
                "A typical miss is the RMSE in stars; predictions lean by the mean of predicted − rated.",
                simulated=simulated,
                data=data.name,
                protocol=protocol,
                n=count(report.n),
                part=f"; {data.subset}" if data.subset else "",
            )
        )
        if not math.isfinite(report.rmse):
            self.body.hide()
            self._end.show()
            return
        source = tr(
            "{method}, {data}, {protocol}, {n} held-out ratings",
            method=method,
            data=data.name,
            protocol=protocol,
            n=count(report.n),
        )
        by_genre = report.by_genre[:_MOST_GENRES]
        genres = [group.name for group in by_genre]
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
        self._end.hide()
        self.body.show()
        self._lay_out()

    def _lay_out(self) -> None:
        """Place the charts side by side where there is room, each column filled from the top."""
        columns = 2 if self.area.viewport().width() >= _TWO_COLUMNS else 1
        width = self.area.viewport().width() // columns - 14
        heights, placed = [0] * columns, [list[Chart]() for _ in self._lanes]
        for chart in self.charts:
            if not chart.isHidden():
                shortest = heights.index(min(heights))
                placed[shortest].append(chart)
                heights[shortest] += chart.heightForWidth(width) + 10
        if placed != self._placed:
            self._placed = placed
            for chart in self.charts:
                for lane in self._lanes:
                    lane.removeWidget(chart)
            for lane, charts in zip(self._lanes, placed, strict=True):
                for chart in charts:
                    lane.addWidget(chart)
        row = self.cards.layout()
        assert isinstance(row, QHBoxLayout)
        row.setStretch(1, 1 if columns == 2 else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the charts anew."""
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
