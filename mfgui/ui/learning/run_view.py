"""The run as it is seen: the plot with its progress below, and the line in words that is true."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel

from mfgui.factorization import registry, warm
from mfgui.factorization.interface import Ability
from mfgui.storage.shelf import ShelfRun, Standing, same_ratings_held_out
from mfgui.training.events import EpochPoint
from mfgui.training.forecast import ratings_per_second, time_left
from mfgui.training.verdict import judge, judge_result
from mfgui.ui.charts.learning_curves import Overlay
from mfgui.ui.charts.rmse_plot import RmsePlot
from mfgui.ui.kit import make
from mfgui.ui.kit.drawn import announce
from mfgui.ui.kit.level import FullOnly
from mfgui.ui.kit.make import ElidingLabel
from mfgui.ui.kit.panel import ContentOrMessage, Panel
from mfgui.ui.kit.theme import Theme
from mfgui.ui.learning.words import (
    cause_words,
    ended_words,
    progress_words,
    protocol_details,
    protocol_words,
    result_details,
    result_words,
    verdict_words,
)
from mfgui.ui.state import run_words as wording
from mfgui.ui.state.session import WATCHABLE_SECONDS, RunState, Session
from mfgui.ui.text import as_sentence, retold, tr

_REDRAW_MS = 50  # points that arrive faster than this are drawn together
_LOW = 18  # in less height than so many lines of text only the verdict stands below the plot
_UNBOUNDED = 16_777_215  # no bound, in Qt's terms
# Beside each other, longer curves are drawn without epoch 0, which is far above all else and would flatten them.
_LEAST_POINTS = 4


class RunView(Panel):
    """Draws the session's present run and says what it does, or shows others of the shelf (`look_at`).

    Hidden, it does nothing; shown, it catches up.
    """

    def __init__(self, session: Session, theme: Theme, *, roomy: bool) -> None:
        super().__init__(session, framed=False)
        self._session = session
        self._drawn_run: object = None
        self._failed = False
        self._looked: tuple[int, ...] = ()
        self._overlays: list[Overlay] | None = None
        self.plot = RmsePlot(theme)
        self.stack = ContentOrMessage(self.plot)
        self.calm = self.stack.message  # in place of the plot while there is nothing to draw
        self.progress = make.reserved(make.progress_bar(tr("Progress of the run")))
        # The verdict, and what figures stand on, are whole, whatever the width.
        self.words = make.label(kind="title" if roomy else "", wrap=True)  # the verdict
        self.details: QLabel = make.muted(wrap=True) if roomy else make.elided(kind="muted")  # how far it is
        # What it is checked on, and what is not looked at.
        self.protocol, self.left_out = make.muted(wrap=True), make.muted(wrap=True)
        self.fit = make.button(
            tr("Show all"), self.plot.reset, kind="link", hint=tr("Show the whole curve again and follow it")
        )
        self.fit.hide()

        verdict = make.row((self.words, 1), self.fit)
        exactly = FullOnly(self.details, self.protocol, spacing=5)
        make.column((self.stack, 1), self.progress, verdict, exactly, self.left_out, spacing=5, into=self)

        self._redraw = make.timer(self, self._draw, _REDRAW_MS)
        session.dataset_changed.connect(self._new_data)
        session.run_opened.connect(self._run_opened)
        session.point_added.connect(self._point_added)
        session.run_failed.connect(self._run_failed)
        session.shelf.overlays_changed.connect(self._overlays_changed)
        session.shelf.changed.connect(self._overlays_changed)
        session.epochs.shown_changed.connect(self._show_epoch)
        self.follow(session.dataset_changed, session.run_state_changed, session.run_opened, session.run_ended)
        session.run_ended.connect(self._tell_end)
        self.follow(session.run_failed, session.references.changed, session.warmed)
        self.follow(session.coming_changed)
        self.follow(session.shelf.overlays_changed, session.shelf.changed)
        self.plot.view_changed.connect(self._show_fit)
        self._new_data()
        self._show_epoch()

    @property
    def roomy(self) -> bool:
        """Whether it is the Workshop's, with tools of its own for the view."""
        return not isinstance(self.details, ElidingLabel)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let words go to their hovers where the plot would get too little room."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Where there is little height, the plot has it: the list below the workshop's plot states the protocol too."""
        low = self.roomy and self.height() < _LOW * self.fontMetrics().lineSpacing()
        self.protocol.setMaximumHeight(0 if low else _UNBOUNDED)
        idle = self._session.run_state is RunState.IDLE
        self.details.setMaximumHeight(0 if low and idle else _UNBOUNDED)

    # What the session reports

    @Slot()
    def _new_data(self) -> None:
        self._drawn_run, self._failed = None, False
        if self.isVisible():  # else it is drawn anew when shown
            self.plot.clear_run()
        data = self._session.dataset
        self.left_out.setText(as_sentence(retold(data.subset)) if data else "")
        self.left_out.setVisible(bool(data and data.subset))

    @Slot()
    def _run_opened(self) -> None:
        self._failed, self._overlays = False, None

    @Slot()
    def _run_failed(self) -> None:
        self._failed = True

    @Slot()
    def _show_epoch(self) -> None:
        self.plot.set_shown(self._session.epochs.shown)
        if self._session.recorded:
            self.refresh_when_seen()

    @Slot()
    def _point_added(self) -> None:
        if not self.isVisible():
            self._outdated = True
        elif not self._redraw.isActive():
            self._redraw.start()

    @Slot()
    def _show_fit(self) -> None:
        self.fit.setVisible(not self.roomy and not self.plot.following)

    # Showing it

    def look_at(self, numbers: Sequence[int]) -> None:
        """Show these runs of the shelf, several beside each other; the session's present run for none."""
        if tuple(numbers) != self._looked:
            self._looked, self._overlays = tuple(numbers), None
            self.refresh_when_seen()

    def _others(self) -> list[ShelfRun]:
        """The runs looked at, none where that is the session's present one."""
        shelf = self._session.shelf
        if len(self._looked) == 1 and self._looked[0] == shelf.current and self._session.history:
            return []
        return [run for number in self._looked if (run := shelf.run(number)) is not None]

    @Slot()
    def _tell_end(self) -> None:
        """Have the verdict read out: a run takes longer than anybody stays at the plot."""
        if self.isVisible():
            announce(self, self.words.text())

    def refresh(self) -> None:
        """Show the run and what it does."""
        state = self._session.run_state
        if state is not RunState.PREPARING:
            self._failed = self._failed and state is RunState.IDLE
        self.progress.setVisible(state is not RunState.IDLE and not self._others())
        self._make_room()
        self.progress.setRange(0, 0 if state is RunState.PREPARING else 1000)
        self._draw()

    @Slot()
    def _draw(self) -> None:
        """Draw and say what is known of the run; what was drawn before stays until there is more."""
        self._redraw.stop()
        if others := self._others():
            self._draw_others(others)
            return
        session = self._session
        history, opened = session.history, session.opened
        overlays = self._overlaid()
        if opened is not None and history:
            if opened.run != self._drawn_run:
                self._drawn_run = opened.run
                ranks = Ability.INTEREST in opened.method.abilities
                self.plot.clear_run(
                    opened.stopping.epochs,
                    one_shot=Ability.EPOCHS not in opened.method.abilities,
                    error=opened.method.error if ranks else "",
                )
            self.plot.set_overlays(overlays)
            references = {"baseline": opened.baseline_rmse, "target": opened.stopping.target}
            of_ratings = Ability.INTEREST not in opened.method.abilities
            self.plot.set_references((session.references.errors if of_ratings else {}) | references)
            self.plot.set_lowered(self._lowered())
            played = self._played()
            self.plot.set_points(played, ended=session.run_state is RunState.IDLE and len(played) == len(history))
            data = session.dataset
            self.plot.title = tr("Error while learning, {method}", method=tr(opened.method.title))
            self.plot.source = f"{data.name}. {protocol_words(opened, data)}" if data else ""
        elif session.run_state is RunState.IDLE and not history:
            self._drawn_run = None
            self.plot.clear_run()
            self.plot.set_overlays(overlays)
        drawn = self._drawn_run is not None or bool(overlays)
        self._show_words(drawn=drawn)

    def _draw_others(self, runs: list[ShelfRun]) -> None:
        """Draw one run of the shelf with the curves laid over it, or several beside each other."""
        shelf, plan, numbers = self._session.shelf, runs[0].plan, [run.number for run in runs]
        method = registry.methods().get(plan.method)
        ranks = method is not None and Ability.INTEREST in method.abilities
        alone = len(runs) == 1
        if self._drawn_run != numbers:
            self._drawn_run = numbers
            self.plot.clear_run(
                plan.epochs_most,
                one_shot=alone and method is not None and Ability.EPOCHS not in method.abilities,
                error=method.error if method is not None and ranks else "",
            )
        if alone:
            if self._overlays is None:
                self._overlays = [Overlay(*one) for one in shelf.overlaid(numbers[0])]
            points, overlays = shelf.points(numbers[0]), self._overlays
        else:
            points, curves = [], [[p for p in shelf.points(number) if p.whole] for number in numbers]
            first = int(max(len(curve) for curve in curves) > _LEAST_POINTS)
            overlays = [
                Overlay(run.name, curve[first:], run.plan.method) for run, curve in zip(runs, curves, strict=True)
            ]
        comparable = all(
            same_ratings_held_out(plan, run.plan)
            and wording.error_name(run.plan.method) == wording.error_name(plan.method)
            for run in runs
        )
        self.plot.set_references(
            {"baseline": plan.baseline_rmse, "target": plan.target if alone else 0.0} if comparable else {}
        )
        self.plot.set_overlays(overlays, alone=not alone)
        self.plot.set_lowered([(p.epoch, p.lowered_to) for p in points if p.lowered_to is not None])
        self.plot.set_points(points, ended=True)
        self.plot.title = tr("Error while learning, {method}", method=", ".join(run.name for run in runs))
        self.plot.source = wording.protocol(plan)
        self._show_other_words(runs[0] if alone else None)

    def _show_other_words(self, run: ShelfRun | None) -> None:
        """Say how a run of the shelf came out; nothing of several."""
        words = hover = details = protocol = ""
        if run is not None:
            protocol = wording.protocol(run.plan)
            verdict = judge_result(self._session.shelf.points(run.number), run.plan.baseline_rmse)
            if run.standing is not Standing.ENDED or not math.isfinite(run.validation_rmse):
                words = tr("{run}: {ending}.", run=run.name, ending=wording.ending(run))
            else:
                words, hover = result_words(verdict, run), result_details(verdict, run)
                details = ended_words(run)
        self.stack.set_message("")
        for label, text in ((self.words, words), (self.details, details), (self.protocol, protocol)):
            label.setText(text)
            label.setVisible(bool(text))
        self.words.setToolTip(hover)
        self.protocol.setToolTip(protocol)
        self.plot.sentence = words

    @Slot()
    def _overlays_changed(self) -> None:
        self._overlays = None

    def _overlaid(self) -> list[Overlay]:
        """Other runs over the present one, read from the shelf when that has changed."""
        if self._overlays is None:
            self._overlays = [Overlay(*run) for run in self._session.shelf.overlaid()]
        return self._overlays

    def _lowered(self) -> list[tuple[float, float]]:
        return [(p.epoch, p.lowered_to) for p in self._session.history if p.lowered_to is not None]

    def _show_words(self, *, drawn: bool) -> None:
        session = self._session
        state, history, opened, summary = session.run_state, session.history, session.opened, session.summary
        self.protocol.setText(protocol_words(opened, session.dataset) if opened else "")
        self.protocol.setToolTip(f"{self.protocol.text()}\n{protocol_details()}" if opened else "")
        self.protocol.setVisible(opened is not None)
        words, hover, details = "", "", ""
        if state is RunState.PREPARING and not history:
            first = warm.needs_warming()
            words = tr("Getting ready for the first time, only once…") if first else tr("Getting ready…")
        elif self._failed:
            words = tr("The run failed. Press Start again to try once more.")
        elif not history or opened is None:
            words = session.coming or tr("Press Start to see it learn.")
        elif len(played := self._played()) < len(history):
            words = f"{self._recorded_words()} {verdict_words(judge(played), opened.method.name)}"
        elif state is RunState.IDLE and summary is not None:
            verdict = judge_result(history, summary.baseline_rmse)
            words, hover = result_words(verdict, summary), result_details(verdict, summary)
            if session.recorded:
                words = f"{self._recorded_words()} {words}"
            else:
                details = ended_words(summary)
            why = "" if Ability.INTEREST in opened.method.abilities else cause_words(verdict)
            if why and self.roomy:
                details = f"{why}\n{details}"
            elif why:  # the line is cut off where it has no room; all of it is shown on hover
                words, hover = f"{words} {why}", f"{words} {why}\n{hover}"
        else:
            verdict = judge(history, self._lowered())
            words, hover = verdict_words(verdict, opened.method.name), tr(verdict.rule)
            details = self._progress()
        promise = tr("A curve will show by how many stars it misses, on ratings that it has never seen.")
        self.stack.set_message("" if drawn or self._failed else f"{words}\n{promise}", content=drawn)
        self.words.setText(words if drawn or self._failed else "")
        self.words.setVisible(drawn or self._failed)
        self.words.setToolTip(hover)
        self.details.setText(details)
        self.details.setToolTip("" if self.roomy else details)
        self.details.setVisible(bool(details) or (drawn and not self.roomy))
        self.plot.sentence = words

    def _played(self) -> list[EpochPoint]:
        """Return the curve up to the epoch on screen of a recording that is played, else all of it."""
        session, shown = self._session, self._session.epochs.shown
        if not session.recorded or shown is None:
            return session.history
        return [point for point in session.history if point.epoch <= shown]

    def _recorded_words(self) -> str:
        """Say that it is a recording, and whether it can be learnt here."""
        session, epochs = self._session, self._session.epochs
        if epochs.shown is not None:
            return tr("From a recording: epoch {k} of {n}.", k=epochs.shown, n=epochs.kept[-1])
        if session.plan.replays:
            return tr("Recorded. Play shows how it learnt.")
        return tr("Recorded. Start again learns it here.")

    def _progress(self) -> str:
        session = self._session
        history, opened = session.history, session.opened
        assert opened is not None
        last = history[-1]
        left = time_left(
            history, opened.stopping, earlier=self._earlier(), slowest=WATCHABLE_SECONDS if session.slow_motion else 0.0
        )
        epochs = last.epoch + left.epochs if left else float(opened.stopping.epochs)
        if session.run_state is not RunState.PREPARING:
            self.progress.setValue(round(1000 * min(1.0, last.epoch / max(epochs, 1.0))))
        state = {RunState.PAUSED: tr("Paused"), RunState.STOPPING: tr("Stopping…")}.get(
            session.run_state, tr(session.finishing)
        )
        return progress_words(last, opened, left, ratings_per_second(history), state)

    def _earlier(self) -> int | None:
        """How many epochs the same run took before, where it is on the shelf."""
        session, opened = self._session, self._session.opened
        assert opened is not None
        wanted = (opened.method.name, dict(opened.settings), opened.seed, session.validation)
        rules = opened.stopping
        for run in session.shelf.runs:
            plan = run.plan
            same = (plan.method, dict(plan.settings), plan.seed, plan.validation) == wanted
            ended = run.standing.value == "ended" and not run.stopped_by.startswith("stopped")
            as_long = (plan.epochs_most, plan.patience, plan.target) == (rules.epochs, rules.patience, rules.target)
            if same and ended and as_long and session.shelf.of_these_ratings(run):
                return int(run.epochs)
        return None
