"""The race: two to four methods in fair turns, a podium, and who won in words."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox

from mfgui.data.held_out_file import split_from_spec
from mfgui.evaluation.race import (
    FEWEST,
    MOST,
    WATCHABLE,
    Entrant,
    LaneEnded,
    LanePoint,
    Race,
    RaceOpened,
    RaceResult,
    RaceSlowed,
)
from mfgui.factorization import registry
from mfgui.training.run import RunControl
from mfgui.ui.charts.chart_menu import ChartMenu
from mfgui.ui.kit import make
from mfgui.ui.kit.lazy_stack import Stepwise
from mfgui.ui.kit.level import LEVEL
from mfgui.ui.kit.panel import ContentOrMessage
from mfgui.ui.kit.theme import Theme
from mfgui.ui.places.workshop.entrant_edit import preset_titles
from mfgui.ui.places.workshop.race_lanes import LaneStanding, RaceLanes
from mfgui.ui.places.workshop.race_results import Placed, Podium, RacePlot, race_verdict
from mfgui.ui.places.workshop.study_panel import StudyPanel
from mfgui.ui.state.jobs import JobState
from mfgui.ui.state.run_words import error_name
from mfgui.ui.state.session import SEED, Session
from mfgui.ui.text import count, retold, tr

_REDRAW_MS = 50  # points that arrive faster than this are drawn together
_ROOM_FOR_PODIUM = 34  # in less height than so many lines of text there is no podium
_LOWEST, _BETTER, _BEST, _OWN = "lowest", "better", "best", "own"
_BETTER_BY = 0.03  # one of the targets is this share under the reference error


@dataclass(frozen=True, slots=True)
class _Kept:
    """Who is in the lanes and what decides (as the widgets have it), and the race that was run, None for none."""

    entrants: list[tuple[str, str]]
    target_by: int
    target: float
    slow: bool
    raced: list[tuple[str, str]]
    opened: RaceOpened | None
    points: list[list[tuple[float, float]]]
    result: RaceResult | None


class RacePanel(Stepwise, StudyPanel):
    """Begins the study "race" and draws its events."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__(session, theme, tr("A race"), "race")
        self._names: list[str] = []
        self._raced: list[
            tuple[str, str]
        ] = []  # method and preset of each lane of the race: others may be chosen since
        self._opened: RaceOpened | None = None
        self._slowed = 1.0
        self._points: list[list[tuple[float, float]]] = [[] for _ in range(MOST)]
        self._ends: dict[int, LaneEnded] = {}
        self._result: RaceResult | None = None

    def kept(self) -> _Kept:
        target = self.target_by.currentIndex(), self.target.value(), self.slow.isChecked()
        return _Kept(self.lanes.chosen, *target, self._raced, self._opened, self._points, self._result)

    def take_up(self, kept: _Kept, *, same_data: bool) -> None:
        """See Panel: the lanes, and the race that was run in them."""
        self.lanes.choose(kept.entrants)
        self.target_by.setCurrentIndex(kept.target_by)
        self.target.setValue(kept.target)
        self.slow.setChecked(kept.slow)
        if same_data and kept.opened is not None and kept.result is not None:
            self._raced, self._opened, self._points = kept.raced, kept.opened, kept.points
            self._names = _names(self._raced)
            self._show_protocol(kept.opened)
            self._over(kept.result)

    def steps(self) -> Iterator[None]:
        """Build the choice of a target, each lane, then the plot."""
        self._hint = make.muted(
            tr("Each method learns from the same ratings. They take turns on the same cores; only own turns count."),
            wrap=True,
            hint=tr(
                "The method that has trained for the least time goes next, until its next report. Its seconds are\n"
                "those of its own turns, with the measuring of its error after each epoch, as in any run."
            ),
        )
        self.stop.setToolTip(tr("End the race; what was reached stays"))
        self.target_by = make.choice(tr("Who wins"), [("", name) for name in (_LOWEST, _BETTER, _BEST, _OWN)])
        self.target_by.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.target_by.currentIndexChanged.connect(self._show_target)
        self.target = QDoubleSpinBox()
        self.target.setAccessibleName(tr("Target"))
        self.target.setDecimals(4)
        self.target.setSingleStep(0.005)
        self.target.setRange(0.01, 10.0)
        self.target.setButtonSymbols(QDoubleSpinBox.ButtonSymbols.NoButtons)
        self.target.setValue(0.85)
        self.slow = QCheckBox(tr("Slow motion"))
        self.slow.setChecked(True)
        self.slow.setToolTip(
            tr(
                "A race that would be over sooner is shown in about {s:.0f} s, all lanes slowed by the same factor.\n"
                "Their seconds stay those of their own training.",
                s=WATCHABLE,
            )
        )

        self.lanes = RaceLanes(self._theme)
        yield from self.lanes.steps()
        self.lanes.entrant_changed.connect(self._entrant_changed)
        self.lanes.count_changed.connect(self._count_changed)
        self.words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.words.setMinimumHeight(2 * self.words.fontMetrics().lineSpacing())
        self.plot = RacePlot(self._theme)
        ChartMenu(self.plot, self._session, self._theme)
        self.podium = Podium(self._theme)
        self.podium.hide()
        yield
        make.fill(
            self._controls, 10, make.label(tr("Who wins")), self.target_by, self.target, 10, self.slow, make.STRETCH
        )
        self.below = ContentOrMessage(make.holder(make.row((self.plot, 1), self.podium, spacing=18)))
        self.idle = self.below.empty
        self._steps = Podium(self._theme)
        self.idle.illustrate(self._steps)
        make.fill(self._column, self._hint, self._controls, self.lanes, self.words, (self.below, 1), self.protocol_note)

        self._redraw = make.timer(self, self._draw, _REDRAW_MS)
        LEVEL.changed.connect(self._make_room)
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

    @Slot()
    def _count_changed(self) -> None:
        self._forget()
        self.refresh()

    @Slot()
    def _entrant_changed(self) -> None:
        self._show_target()
        self.refresh()

    def _forget(self) -> None:
        self._opened, self._ends, self._names, self._raced, self._slowed = None, {}, [], [], 1.0
        self._result = None
        self._points = [[] for _ in range(MOST)]
        self.protocol_note.clear()
        self._draw()

    # The target

    def _last_run(self) -> float | None:
        """The error of the last run, None where it was judged by another figure than these methods."""
        summary = self._session.summary
        if summary is None or error_name(summary.method) not in self.lanes.figures:
            return None
        return summary.validation_rmse

    def _target(self) -> float | None:
        """The error to reach; None where that is no number yet."""
        by = self.target_by.currentData()
        return self.target.value() if by == _OWN else self._last_run() if by == _BEST else None

    @Slot()
    def _show_target(self) -> None:
        figure, last, by = self.lanes.figures[0], self._last_run(), self.target_by.currentData()
        of_ratings = figure == "RMSE"
        words = {
            _LOWEST: tr("the lowest error, each to its own end"),
            _BETTER: tr("first {p:g} % under the baseline", p=100 * _BETTER_BY)
            if of_ratings
            else tr("first {p:g} % under lists of the most rated", p=100 * _BETTER_BY),
            _BEST: tr("first as good as the last run"),
            _OWN: tr("first under this {figure}:", figure=figure),
        }
        for name, text in words.items():
            self.target_by.setItemText(self.target_by.findData(name), text)
        best = self.target_by.model().index(self.target_by.findData(_BEST), 0)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        allowed = Qt.ItemFlag.NoItemFlags if last is None else flags
        self.target_by.model().itemFromIndex(best).setFlags(allowed)  # type: ignore[attr-defined]
        if by == _BEST and last is None:
            self.target_by.setCurrentIndex(self.target_by.findData(_LOWEST))
            return
        self.target.setVisible(by == _OWN)
        if by == _BEST and last is not None:
            self.target.setValue(last)
        self.target_by.setToolTip(
            tr("Validation {figure} {error:.4f}", figure=figure, error=last) if by == _BEST and last is not None else ""
        )

    # The race

    def _begin(self) -> None:
        dataset = self._session.dataset
        if dataset is None:
            return
        self._forget()
        edits = self.lanes.seen
        n = len(dataset.ratings)
        entrants = [
            Entrant(tr(one.method.title), one.method, one.method.choose(one.preset, ratings=n)) for one in edits
        ]
        self._raced = self.lanes.chosen
        self._names = _names(self._raced)
        control, target, held_out = RunControl(), self._target(), self._session.validation
        better_by = _BETTER_BY if self.target_by.currentData() == _BETTER else None
        watch = WATCHABLE if self.slow.isChecked() else 0.0
        seed = self._session.opened.seed if self._session.opened else SEED

        def work(state: JobState) -> RaceResult:
            split = split_from_spec(dataset, held_out, seed, state.checkpoint)
            return Race(entrants, dataset, split, seed, target, better_by, watch, control).run(state.partial)

        job = self._set_going(work, control)
        if job is not None:
            job.succeeded.connect(self._over)

    @Slot(object)
    def _take_event(self, event: RaceOpened | RaceSlowed | LanePoint | LaneEnded) -> None:
        if isinstance(event, RaceOpened):
            self._opened = event
            self._show_protocol(event)
            self.refresh()
        elif isinstance(event, RaceSlowed):
            self._slowed = event.times
            self.refresh()
        elif isinstance(event, LanePoint):
            self._points[event.lane].append((event.seconds, event.error))
        else:
            self._ends[event.lane] = event
        if not self._redraw.isActive():
            self._redraw.start()

    def _show_protocol(self, opened: RaceOpened) -> None:
        values = {
            "protocol": self._stated(retold(opened.protocol)),
            "train": count(opened.n_train),
            "held": count(opened.n_validation),
            "reference": opened.reference,
        }
        self.protocol_note.setText(
            tr(
                "{protocol}: all learn from {train}, checked on {held}. Validation RMSE in stars, also used for "
                "stopping; the baseline has {reference:.4f}.",
                **values,
            )
            if opened.error == "RMSE"
            else tr(
                "{protocol}: all learn from {train}, checked on the likes among {held}. Validation {figure}, also used "
                "for stopping; lists of the most rated films have {reference:.4f}.",
                figure=opened.error,
                **values,
            )
        )

    @Slot(object)
    def _over(self, result: RaceResult | None) -> None:
        self._redraw.stop()
        self._result = result
        if result is not None:
            self._ends = {end.lane: end for end in result.ends}
            self.words.setText(race_verdict(result, self._names))
        self._draw()

    # What is shown

    @Slot()
    def _draw(self) -> None:
        if not self.isVisible():
            return
        opened, result = self._opened, self._result
        reference = opened.reference if opened else math.nan
        lowest = min((error for lane in self._points for _, error in lane if math.isfinite(error)), default=math.nan)
        # Without a target the goal is what the best lane has come to, once that is under the reference.
        open_end = opened is None or math.isnan(opened.target)
        goal = min(lowest, reference) if open_end or opened is None else opened.target
        starts = [points[0][1] for points in self._points if points and math.isfinite(points[0][1])]
        places = {lane: place for place, lane in enumerate(result.order, 1)} if result else {}
        for lane, track in enumerate(self.lanes.tracks[: self.lanes.count]):
            points, end = self._points[lane], self._ends.get(lane)
            errors = [error for _, error in points if math.isfinite(error)]
            track.show_standing(
                LaneStanding(
                    start=max(starts, default=math.nan),
                    reference=reference,
                    now=min(errors, default=math.nan),
                    goal=goal,
                    seconds=points[-1][0] if points else 0.0,
                    words=self._lane_words(lane, places, lowest),
                    reached=end is not None and end.reached is not None,
                    over=end is not None,
                )
            )
            track.setToolTip(end.why if end else "")
        levels = {self._reference_name(): reference} if opened else {}
        if opened is not None and not open_end:
            levels[tr("target")] = opened.target
        passes = self.lanes.tracks[0].standing.passes_reference
        self.lanes.scale.show_names(
            self._reference_name() if opened and passes else "", tr("best so far") if open_end else tr("target")
        )
        self.plot.show_race(
            self._names, [method for method, _ in self._raced], levels, self._points[: len(self._names)]
        )
        if result is not None and result.complete:
            self._show_podium(result)
        elif not self._ends:
            self.podium.show_placed(())
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no height for: the lanes say who came in when, hovers by which protocol."""
        super().resizeEvent(event)
        self._make_room()

    @Slot()
    def _make_room(self) -> None:
        enough = self.height() >= _ROOM_FOR_PODIUM * self.fontMetrics().lineSpacing()
        self.podium.setVisible(bool(self.podium.placed) and enough)
        for part in (self._steps, self._hint):
            part.setVisible(enough)
        self.protocol_note.setVisible(enough and LEVEL.full)
        self.words.setToolTip(self.protocol_note.text())

    def _reference_name(self) -> str:
        return tr("baseline") if self._opened is None or self._opened.error == "RMSE" else tr("most rated")

    def _show_podium(self, result: RaceResult) -> None:
        placed = []
        for lane in result.order:
            end = result.ends[lane]
            if not end.failed and math.isfinite(end.best):
                seconds = end.seconds_to(end.best) if end.reached is None else end.reached
                after = tr("after {s:.2f} s", s=seconds)  # when it was there; its lane says how long it learnt in all
                placed.append(Placed(self._names[lane], self._raced[lane][0], end.best, after))
        self.podium.show_placed(placed)

    def _lane_words(self, lane: int, places: dict[int, int], lowest: float) -> str:
        end = self._ends.get(lane)
        if end is None:
            return tr("learning…") if self._points[lane] else ""
        if end.failed:
            return tr("could not run")
        assert self._opened is not None
        ordinal = {1: tr("first"), 2: tr("second"), 3: tr("third"), 4: tr("fourth")}.get(places.get(lane, 0), "")
        if end.reached is not None:
            return tr("{place} at the target", place=ordinal) if ordinal else tr("at the target")
        if not math.isnan(self._opened.target):
            return tr("ended, {gap:.4f} short of it", gap=end.best - self._opened.target)
        if not ordinal:
            return tr("ended")
        return tr("{place}, +{gap:.4f}", place=ordinal, gap=end.best - lowest) if end.best > lowest else ordinal

    @Slot()
    def _new_data(self) -> None:
        self._forget()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what is under way, or what is in the way."""
        racing = self._under_way
        self.below.set_message("")
        figures = self.lanes.figures
        self._show_buttons(tr("Race"), ready=self.lanes.count >= FEWEST and len(figures) == 1)
        for part in (self.target_by, self.target, self.slow):
            part.setEnabled(not racing)
        self.lanes.show_racing(racing)
        if racing:
            words = {"stopping": tr("Stopping…"), "paused": tr("Paused: the lanes' clocks stand still.")}
            going = tr("They are off.") if self._opened else tr("Getting ready…")
            if self._slowed > 1.05:
                going = tr("They are off, shown {n:.0f} times slower than they are.", n=self._slowed)
            self.words.setText(words.get(self._session.studies.state, going))
            return
        obstacle = self._obstacle(tr("the race can start"))
        if len(figures) > 1:
            self.words.setText(
                tr(
                    "These methods are judged by different figures ({figures}); they cannot race.",
                    figures=", ".join(figures),
                )
            )
        elif obstacle:
            self.words.setText(obstacle)
        elif not self._ends:
            self.words.clear()
            self.below.set_message(tr("Choose two to four methods, then press Race. Their curves are drawn here."))


def _names(entrants: list[tuple[str, str]]) -> list[str]:
    """Names for the lanes: the methods' titles, with the preset (or a number) where two have the same."""
    presets, titles = preset_titles(), [tr(registry.method(method).title) for method, _ in entrants]
    names = [
        title if titles.count(title) == 1 else f"{title}, {presets.get(preset, preset)}"
        for title, (_, preset) in zip(titles, entrants, strict=True)
    ]
    return [
        name if names.count(name) == 1 else f"{name} {names[: place + 1].count(name)}"
        for place, name in enumerate(names)
    ]
