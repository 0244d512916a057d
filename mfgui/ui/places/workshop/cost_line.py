"""The line that tells what the chosen run will take, before it starts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel

from mfgui.factorization import registry
from mfgui.factorization.settings import SettingError
from mfgui.training.cost import Sizes, estimate_for
from mfgui.training.forecast import Earlier, Forecast, forecast
from mfgui.ui.text import duration, file_size, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from mfgui.data.dataset import Dataset
    from mfgui.storage.shelf import ShelfRun
    from mfgui.ui.state.jobs import JobState
    from mfgui.ui.state.session import Session

_LOOK_AT = 5
"""Earlier runs looked at, the latest ones."""


class CostLine(QLabel):
    """Follows the session's plan; what it says is found on a lane."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._sizes: Sizes | None = None
        self._sizes_of: Dataset | None = None
        self.setProperty("kind", "muted")
        self.setWordWrap(True)
        session.plan.changed.connect(self._ask)
        session.dataset_changed.connect(self._ask)
        session.shelf.changed.connect(self._ask)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the plan."""
        super().showEvent(event)
        self._ask()

    @Slot()
    def _ask(self) -> None:
        session = self._session
        data, plan = session.dataset, session.plan
        if data is None or not self.isVisible():
            return
        method, settings, stopping, in_epochs = plan.method, plan.settings, plan.stopping, plan.in_epochs
        runs = [(run, self._same(run)) for run in session.shelf.runs if self._counts(run)]
        # The very run first, then the latest.
        runs = sorted(runs, key=lambda pair: not pair[1])[:_LOOK_AT]

        measured = self._sizes if self._sizes_of is data else None

        def work(state: JobState) -> tuple[Dataset, Sizes, Forecast | None]:
            sizes = measured or Sizes.of(data)
            state.checkpoint()
            cost = estimate_for(method, settings, sizes)
            if cost is None:  # a method of another package
                return data, sizes, None
            earlier = []
            for run, same in runs:
                state.checkpoint()
                try:
                    chosen = registry.method(run.plan.method).choose(None, run.plan.settings)
                except SettingError:  # of an older version
                    continue
                was = estimate_for(method, chosen, sizes)
                if was is not None:
                    earlier.append(Earlier(was, int(run.epochs), run.seconds, same))
            return data, sizes, forecast(cost, stopping, earlier, in_epochs=in_epochs)

        job = session.quick.submit(work, key="cost")
        job.succeeded.connect(self._found)
        job.failed.connect(session.problem)

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

    @Slot(object)
    def _found(self, found: tuple[Dataset, Sizes, Forecast | None]) -> None:
        self._sizes_of, self._sizes, told = found
        if told is not None:
            self._tell(told)
        else:
            self.setText(tr("What it will take is not known."))
            self.setToolTip("")

    def _tell(self, told: Forecast) -> None:
        time = duration(told.seconds) if told.seconds >= 1 else tr("a second")
        memory = file_size(told.bytes)
        words = (
            tr("At most about {time}, and {memory} of memory", time=time, memory=memory)
            if told.at_most
            else tr("About {time}, and {memory} of memory", time=time, memory=memory)
        )
        self.setText(words)
        lines = [
            tr("Counted with {n} epochs; it may well end earlier.", n=told.epochs)
            if told.at_most
            else tr("Counted with {n} epochs.", n=told.epochs)
            if told.epochs > 1
            else tr("It learns in one step."),
            tr("Memory beside that of the ratings themselves."),
        ]
        if told.runs:
            lines.append(tr("Refined by what earlier runs of this method took on these ratings: {n}.", n=told.runs))
        self.setToolTip("\n".join(lines))
