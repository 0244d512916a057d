"""The line that estimates what the chosen run will take, before it starts."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel

from mfgui.data.dataset import Dataset
from mfgui.factorization.cost import Sizes
from mfgui.factorization.settings import SettingError
from mfgui.storage.shelf import ShelfRun
from mfgui.training.cost import estimate_beside, estimate_for
from mfgui.training.forecast import Earlier, Forecast, forecast
from mfgui.ui.state.background import Background
from mfgui.ui.state.jobs import JobState
from mfgui.ui.state.session import Session
from mfgui.ui.text import duration, file_size, tr

_LOOK_AT = 5  # earlier runs looked at, the latest ones


class CostLine(QLabel):
    """Follows the session's plan; the estimate is made in the background."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._session = session
        self._background = Background(session, self)
        self._sizes: Sizes | None = None
        self._sizes_of: Dataset | None = None
        self.setProperty("kind", "muted")
        self.setWordWrap(True)
        for changed in (session.plan.changed, session.dataset_changed, session.shelf.changed):
            changed.connect(self.refresh)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Estimate anew what the plan will take."""
        session = self._session
        data, plan = session.dataset, session.plan
        if data is None or not self.isVisible():
            return
        method, settings, stopping, in_epochs = plan.method, plan.settings, plan.stopping, plan.in_epochs
        runs = [(run, self._same(run)) for run in session.shelf.runs if self._counts(run)]
        # The very run first, then the latest.
        runs = sorted(runs, key=lambda pair: not pair[1])[:_LOOK_AT]

        measured = self._sizes if self._sizes_of is data else None

        lists = plan.lists

        def work(state: JobState) -> tuple[Sizes, float, Forecast | None]:
            sizes = measured or Sizes.of(data)
            state.checkpoint()
            beside = estimate_beside(sizes) if lists else 0.0
            cost = estimate_for(method, settings, sizes)
            if cost is None:  # a method of another package
                return sizes, beside, None
            earlier = []
            for run, same in runs:
                state.checkpoint()
                try:
                    chosen = method.choose(None, method.named_by(run.plan.settings))
                except SettingError:  # of an older version
                    continue
                was = estimate_for(method, chosen, sizes)
                if was is not None:
                    earlier.append(Earlier(was, int(run.epochs), run.seconds, same))
            return sizes, beside, forecast(cost, stopping, earlier, in_epochs=in_epochs)

        self._background.ask(work, partial(self._take, data))

    def _counts(self, run: ShelfRun) -> bool:
        shelf = self._session.shelf
        done = run.standing.value == "ended" and run.seconds > 0 and run.epochs >= 1
        return done and run.plan.method == self._session.plan.method.name and shelf.of_these_ratings(run)

    def _same(self, run: ShelfRun) -> bool:
        plan, was = self._session.plan, run.plan
        rules = plan.stopping
        return (
            (dict(was.settings), was.seed, was.validation) == (plan.settings, plan.seed, plan.validation)
            and (was.epochs_most, was.patience, was.target) == (rules.epochs, rules.patience, rules.target)
            and not run.stopped_by.startswith("stopped")
        )

    def _take(self, data: Dataset, found: tuple[Sizes, float, Forecast | None]) -> None:
        self._sizes_of = data
        self._sizes, beside, estimate = found
        if estimate is not None:
            self._show(estimate, beside)
        else:
            self.setText(tr("What it will take is not known."))
            self.setToolTip("")

    def _show(self, estimate: Forecast, beside: float) -> None:
        # What earlier runs took has their lists in it.
        seconds = estimate.seconds + (0.0 if estimate.runs else beside)
        values = {
            "time": duration(seconds) if seconds >= 1 else tr("a second"),
            "memory": file_size(estimate.bytes),
            "lists": duration(max(beside, 1)),
        }
        part = seconds >= 1 and values["lists"] != values["time"]  # of what is short it would only confuse
        if beside and part:
            words = (
                tr("At most about {time}, {lists} of it for its lists, and {memory} of memory", **values)
                if estimate.at_most
                else tr("About {time}, {lists} of it for its lists, and {memory} of memory", **values)
            )
        else:
            words = (
                tr("At most about {time}, and {memory} of memory", **values)
                if estimate.at_most
                else tr("About {time}, and {memory} of memory", **values)
            )
        self.setText(words)
        lines = [
            tr("Counted with {n} epochs; it may well end earlier.", n=estimate.epochs)
            if estimate.at_most
            else tr("Counted with {n} epochs.", n=estimate.epochs)
            if estimate.epochs > 1
            else tr("It learns in one step."),
            tr("Memory beside that of the ratings themselves."),
        ]
        if beside:
            lines.append(
                tr(
                    "For its lists, who watches what is learnt beside it. That is kept to about 2 s for 100,000\n"
                    "ratings, and to a fifth of the time of a balanced run of Adam for many more."
                )
            )
        if estimate.runs:
            lines.append(tr("Refined by what earlier runs of this method took on these ratings: {n}.", n=estimate.runs))
        self.setToolTip("\n".join(lines))
