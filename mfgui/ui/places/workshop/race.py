"""The race: two to four methods to one target, in fair turns, and who won in words."""

from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDoubleSpinBox, QLabel

from mfgui.data.held_out_file import split_from_spec
from mfgui.evaluation.race import (
    BETTER_THAN_BASELINE,
    FEWEST,
    MOST,
    Entrant,
    LaneEnded,
    LanePoint,
    Race,
    RaceOpened,
    RaceResult,
)
from mfgui.factorization import registry
from mfgui.training.run import RunControl
from mfgui.ui.charts.chart_menu import ChartMenu
from mfgui.ui.kit import fonts, make
from mfgui.ui.kit.icon_button import IconButton
from mfgui.ui.kit.lazy_stack import Stepwise
from mfgui.ui.kit.palette import method_color
from mfgui.ui.places.workshop.entrant_edit import EntrantEdit
from mfgui.ui.places.workshop.race_plot import RacePlot
from mfgui.ui.places.workshop.race_track import LaneStanding, RaceTrack
from mfgui.ui.places.workshop.study_panel import StudyPanel
from mfgui.ui.state.session import SEED, Session
from mfgui.ui.text import count, tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from mfgui.ui.kit.theme import Theme
    from mfgui.ui.state.jobs import JobState

_REDRAW_MS = 50
"""Points that arrive faster than this are drawn together."""

_LEVEL = 1.05
"""Times nearer than this are called level: the next race may turn them round."""

_FIRST_LANES = 3
_BASELINE, _BEST, _OWN = "baseline", "best", "own"


class RacePanel(Stepwise, StudyPanel):
    """Begins the study "race" and draws its events."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(session, theme, tr("A race to one target"), "race", parent)
        self._names: list[str] = []
        self._methods: list[str] = []
        self._opened: RaceOpened | None = None
        self._points: list[list[tuple[float, float]]] = [[] for _ in range(MOST)]
        self._ends: dict[int, LaneEnded] = {}

    def steps(self) -> Iterator[None]:
        """Build the choice of a target, each lane, then the plot."""
        hint = make.muted(
            tr("Each method learns from the same ratings. They take turns on the same cores; only own turns count."),
            wrap=True,
            hint=tr(
                "The method that has trained for the least time goes next, until its next report. Its seconds are\n"
                "those of its own turns, with the measuring of its error after each epoch, as in any run."
            ),
        )
        self.stop.setToolTip(tr("End the race; what was reached stays"))
        targets = [
            (tr("{p:g} % better than the baseline", p=100 * BETTER_THAN_BASELINE), _BASELINE),
            (tr("as good as the last run"), _BEST),
            (tr("this RMSE:"), _OWN),
        ]
        self.target_by = make.choice(tr("Target"), targets)
        self.target_by.currentIndexChanged.connect(self._show_target)
        self.target = QDoubleSpinBox()
        self.target.setAccessibleName(tr("Target RMSE in stars"))
        self.target.setDecimals(4)
        self.target.setSingleStep(0.005)
        self.target.setRange(0.01, 10.0)
        self.target.setValue(0.85)

        self.entrants: list[EntrantEdit] = []
        self.tracks: list[RaceTrack] = []
        self.removers: list[IconButton] = []
        self._marks: list[QLabel] = []
        lanes = make.grid(spacing=(8, 2))
        lanes.setColumnStretch(3, 1)
        offered = sorted((one.race_lane, one.name) for one in registry.methods().values() if one.race_lane)
        for lane in range(MOST):
            entrant = EntrantEdit(offered[min(lane, len(offered) - 1)][1])
            fonts.set_width(entrant, 352)
            mark, track, remove = make.label("●"), RaceTrack(self._theme, lane), self._remover(lane)
            entrant.changed.connect(self._color_lanes)
            for column, part in enumerate((mark, entrant, remove, track)):
                lanes.addWidget(part, lane, column)
                if lane >= _FIRST_LANES:
                    part.hide()
            self.entrants.append(entrant)
            self.tracks.append(track)
            self.removers.append(remove)
            self._marks.append(mark)
            yield
        self._count = _FIRST_LANES
        self.add = make.button(tr("Add a lane"), self._add, kind="link")

        self.words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.words.setMinimumHeight(2 * self.words.fontMetrics().lineSpacing())
        self.plot = RacePlot(self._theme)
        ChartMenu(self.plot, self._session, self._theme)
        yield
        make.fill(self._controls, 10, make.label(tr("Target")), self.target_by, self.target, make.STRETCH)
        add = (self.add, 0, Qt.AlignmentFlag.AlignLeft)
        make.fill(self._column, hint, self._controls, lanes, add, self.words, (self.plot, 1), self.protocol_note)

        self._redraw = make.timer(self, self._draw, _REDRAW_MS)
        self._session.dataset_changed.connect(self._new_data)
        self._new_data()
        self._show_target()
        self._follow_studies()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what has come in while nobody looked."""
        super().showEvent(event)
        self._draw()
        self._show_target()

    # The lanes

    def _remover(self, lane: int) -> IconButton:
        button = IconButton(
            self._theme, "close", tr("Remove lane {n}", n=lane + 1), hint=tr("Remove this lane"), tone="muted"
        )
        button.clicked.connect(partial(self._remove, lane))
        return button

    @Slot()
    def _add(self) -> None:
        self._count += 1
        self._arrange()

    def _remove(self, removed: int, _checked: bool = False) -> None:
        """Remove a lane; those below it move up."""
        for lane in range(removed, self._count - 1):
            self.entrants[lane].copy(self.entrants[lane + 1])
        self._count -= 1
        self._arrange()

    def _arrange(self) -> None:
        for lane in range(MOST):
            for part in (self._marks[lane], self.entrants[lane], self.removers[lane], self.tracks[lane]):
                part.setVisible(lane < self._count)
        self._forget()
        self.refresh()

    def _forget(self) -> None:
        self._opened, self._ends, self._names, self._methods = None, {}, [], []
        self._points = [[] for _ in range(MOST)]
        self.protocol_note.clear()
        self._draw()

    # The target

    def _target(self) -> float | None:
        """The RMSE to reach; None for the core's own rule."""
        by, summary = self.target_by.currentData(), self._session.summary
        if by == _OWN:
            return self.target.value()
        return summary.validation_rmse if by == _BEST and summary is not None else None

    @Slot()
    def _show_target(self) -> None:
        summary, by = self._session.summary, self.target_by.currentData()
        model = self.target_by.model()
        best = model.index(self.target_by.findData(_BEST), 0)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        model.itemFromIndex(best).setFlags(flags if summary else Qt.ItemFlag.NoItemFlags)  # type: ignore[attr-defined]
        if by == _BEST and summary is None:
            self.target_by.setCurrentIndex(self.target_by.findData(_BASELINE))
            return
        self.target.setVisible(by == _OWN)
        if by == _BEST and summary is not None:
            self.target.setValue(summary.validation_rmse)
        self.target_by.setToolTip(
            tr("Validation RMSE {rmse:.4f}", rmse=summary.validation_rmse) if by == _BEST and summary else ""
        )

    # The race

    def _begin(self) -> None:
        dataset = self._session.dataset
        if dataset is None:
            return
        self._forget()
        edits = self.entrants[: self._count]
        entrants = [Entrant(one.method.title, one.method, one.method.choose(one.preset)) for one in edits]
        self._methods = [edit.method.name for edit in edits]
        self._names = _distinct([(edit.method.title, edit.presets.currentText()) for edit in edits])
        control, target, held_out = RunControl(), self._target(), self._session.validation
        seed = self._session.opened.seed if self._session.opened else SEED

        def work(state: JobState) -> RaceResult:
            split = split_from_spec(dataset, held_out, seed, state.checkpoint)
            return Race(entrants, dataset, split, seed, target, control).run(state.partial)

        job = self._set_going(work, control)
        if job is not None:
            job.succeeded.connect(self._over)

    @Slot(object)
    def _take_event(self, event: RaceOpened | LanePoint | LaneEnded) -> None:
        if isinstance(event, RaceOpened):
            self._opened = event
            self.protocol_note.setText(
                tr(
                    "{protocol}: all learn from {train}, checked on {held}. Baseline {base:.4f}, target "
                    "{target:.4f}. Validation RMSE, also used for stopping.",
                    protocol=self._stated(event.protocol),
                    train=count(event.n_train),
                    held=count(event.n_validation),
                    base=event.baseline_rmse,
                    target=event.target,
                )
            )
            self.refresh()
        elif isinstance(event, LanePoint):
            self._points[event.lane].append((event.seconds, event.validation_rmse))
        else:
            self._ends[event.lane] = event
        if not self._redraw.isActive():
            self._redraw.start()

    @Slot(object)
    def _over(self, result: RaceResult | None) -> None:
        self._redraw.stop()
        if result is not None:
            self._ends = {end.lane: end for end in result.ends}
            self.words.setText(self._verdict(result))
        self._draw(result)

    def _verdict(self, result: RaceResult) -> str:
        """Who won, and by how much."""
        order = [result.ends[lane] for lane in result.order]
        first, target = order[0], f"{result.opened.target:.4f}"
        name = self._names
        parts = []
        if not result.complete:
            parts.append(tr("Stopped before the end."))
        if first.reached is not None:
            second = next((end for end in order[1:] if end.reached is not None), None)
            words = tr(
                "{name} reached {target} first, after {s:.2f} s", name=name[first.lane], target=target, s=first.reached
            )
            if second is not None and second.reached is not None and second.reached < _LEVEL * first.reached:
                words += tr(", level with {second} ({s:.2f} s)", second=name[second.lane], s=second.reached)
            elif second is not None and second.reached is not None and first.reached > 0:
                words += tr(
                    ", {times:.1f} times as fast as {second} ({s:.2f} s)",
                    times=second.reached / first.reached,
                    second=name[second.lane],
                    s=second.reached,
                )
            parts.append(f"{words}.")
            others = [end for end in order[1:] if end.reached is not None and end is not second]
            parts += [tr("{name} came after {s:.2f} s.", name=name[end.lane], s=end.reached) for end in others]
        elif math.isfinite(first.best_rmse):
            parts.append(
                tr(
                    "Nobody reached {target}. {name} came closest: its best is {rmse:.4f}.",
                    target=target,
                    name=name[first.lane],
                    rmse=first.best_rmse,
                )
            )
        for end in order:
            if end.failed:
                parts.append(tr("{name} could not run: {why}.", name=name[end.lane], why=end.why))
            elif end.reached is None and end is not first and math.isfinite(end.best_rmse):
                values = {"name": name[end.lane], "rmse": end.best_rmse}
                never = tr("{name} never did: its best is {rmse:.4f}.", **values)
                parts.append(never if result.complete else tr("{name} had come to {rmse:.4f}.", **values))
        return " ".join(parts)

    # What is shown

    @Slot()
    def _draw(self, result: RaceResult | None = None) -> None:
        if not self.isVisible():
            return
        target = self._opened.target if self._opened else math.nan
        starts = [points[0][1] for points in self._points if points and math.isfinite(points[0][1])]
        places = {lane: place for place, lane in enumerate(result.order, 1)} if result else {}
        for lane in range(self._count):
            points, end = self._points[lane], self._ends.get(lane)
            errors = [error for _, error in points if math.isfinite(error)]
            words = self._lane_words(lane, places)
            self.tracks[lane].show_standing(
                LaneStanding(
                    start=max(starts, default=math.nan),
                    now=min(errors, default=math.nan),
                    target=target,
                    seconds=points[-1][0] if points else 0.0,
                    words=words,
                    reached=end is not None and end.reached is not None,
                    over=end is not None,
                )
            )
            self.tracks[lane].setToolTip(end.why if end else "")
        self.plot.show_race(self._names, self._methods, target, self._points[: len(self._names)])
        self.plot.setVisible(any(self._points))

    def _lane_words(self, lane: int, places: dict[int, int]) -> str:
        end = self._ends.get(lane)
        if end is None:
            return tr("learning…") if self._points[lane] else ""
        if end.failed:
            return tr("could not run")
        if end.reached is not None:
            if lane not in places:
                return tr("at the target")
            ordinal = {1: tr("first"), 2: tr("second"), 3: tr("third"), 4: tr("fourth")}[places[lane]]
            return tr("{place} at the target", place=ordinal)
        assert self._opened is not None
        return tr("ended, {gap:.4f} short of it", gap=end.best_rmse - self._opened.target)

    @Slot()
    def _new_data(self) -> None:
        self._forget()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what is under way, or what is in the way."""
        racing = self._under_way
        self._show_buttons(tr("Race"), ready=self._count >= FEWEST)
        for part in (*self.entrants, *self.removers, self.target_by, self.target):
            part.setEnabled(not racing)
        for remove in self.removers:
            remove.setEnabled(not racing and self._count > FEWEST)
        self.add.setVisible(not racing and self._count < MOST)
        if racing:
            words = {"stopping": tr("Stopping…"), "paused": tr("Paused: the lanes' clocks stand still.")}
            going = tr("They are off.") if self._opened else tr("Getting ready…")
            self.words.setText(words.get(self._session.studies.state, going))
            return
        obstacle = self._obstacle(tr("the race can start"))
        if obstacle:
            self.words.setText(obstacle)
        elif not self._ends:
            self.words.setText(tr("Choose two to four methods, then press Race. Their curves are drawn here."))

    @Slot()
    def _restyle(self) -> None:
        super()._restyle()
        self._color_lanes()

    @Slot()
    def _color_lanes(self) -> None:
        """Give each lane its method's colour."""
        for mark, entrant, track in zip(self._marks, self.entrants, self.tracks, strict=True):
            mark.setStyleSheet(f"color: {method_color(self._theme.colors, entrant.method.name)}")
            track.set_method(entrant.method.name)


def _distinct(entrants: list[tuple[str, str]]) -> list[str]:
    """Names for the lanes: the methods' titles, with the preset (or a number) where two have the same."""
    titles = [title for title, _ in entrants]
    names = [title if titles.count(title) == 1 else f"{title}, {preset}" for title, preset in entrants]
    return [
        name if names.count(name) == 1 else f"{name} {names[: place + 1].count(name)}"
        for place, name in enumerate(names)
    ]
