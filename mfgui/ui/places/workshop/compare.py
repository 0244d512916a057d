"""Two runs side by side: what differs, both curves, and which is better by more than chance."""

from __future__ import annotations

from functools import partial
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from mfgui.data.errors import DataError
from mfgui.data.held_out_file import split_from_spec
from mfgui.evaluation.compare import Comparison, compare
from mfgui.evaluation.errors import predict_all
from mfgui.factorization import registry
from mfgui.factorization.settings import SettingError
from mfgui.storage.run_file import continue_run, load_run
from mfgui.storage.shelf import Standing, same_ratings_held_out
from mfgui.ui.charts.chart_menu import ChartMenu
from mfgui.ui.charts.learning_curves import Overlay
from mfgui.ui.charts.rmse_plot import RmsePlot
from mfgui.ui.kit import make
from mfgui.ui.kit.lazy_stack import Stepwise
from mfgui.ui.kit.panel import Panel
from mfgui.ui.state import run_words as wording
from mfgui.ui.text import as_sentence, count, tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from mfgui.data.dataset import Dataset, Ratings
    from mfgui.storage.shelf import ShelfRun
    from mfgui.ui.kit.theme import Theme
    from mfgui.ui.state.jobs import Failure, Job, JobState
    from mfgui.ui.state.session import Session

_LEAST_POINTS = 4
"""Longer curves are drawn without epoch 0, which is far above all else and would flatten them."""


_LATEST = 30
"""The two runs to begin with are looked for among this many."""


class ComparePanel(Stepwise, Panel):
    """Compares the runs of `session.shelf.pair`; hidden, it does nothing.

    Attributes
    ----------
    comparison
        What was found, None before that or where the two cannot be compared.
    """

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._session, self._theme = session, theme
        self._shelf = session.shelf
        self._job: Job | None = None
        self._compared: tuple[object, ...] | None = None
        self._listed: list[tuple[int, str]] = []
        self._proposed: tuple[int, int] | None = None
        self.comparison: Comparison | None = None

    def steps(self) -> Iterator[None]:
        """Build what is above and beside the plot, then the plot."""
        self.first, self.second = QComboBox(), QComboBox()
        self.first.setAccessibleName(tr("First run"))
        self.second.setAccessibleName(tr("Second run"))
        for box in (self.first, self.second):
            box.setMinimumContentsLength(16)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.activated.connect(self._choose)
        self.against = make.label(tr("against"))
        self.sentence = make.label(kind="title", wrap=True)
        self.exactly = make.muted(wrap=True)
        self.protocol = make.muted(wrap=True)
        self.table = QTableWidget(0, 3)
        self.table.setAccessibleName(tr("What differs"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        yield
        self.plot = RmsePlot(self._theme)
        ChartMenu(self.plot, self._session, self._theme)
        yield
        self.plot.title = tr("Validation error of both runs")

        left = make.column(make.title(tr("What differs")), (self.table, 1), spacing=4)
        right = make.column(make.title(tr("Validation error by epoch")), (self.plot, 1), spacing=4)
        self.body = make.holder(make.row((left, 2), (right, 3), margins=(0, 6, 0, 0), spacing=16))
        self._end = QWidget()  # takes the room while there is nothing to show
        make.column(
            make.row((self.first, 1), self.against, (self.second, 1), make.STRETCH, spacing=10),
            4,
            self.sentence,
            self.exactly,
            self.protocol,
            (self.body, 1),
            (self._end, 1),
            margins=12,
            into=self,
        )

        self.follow(self._shelf.changed, self._shelf.pair_changed, self._session.dataset_changed)

    # What is compared

    def pair(self) -> tuple[ShelfRun, ShelfRun] | None:
        """Return the two runs, None when there are not two."""
        if self._shelf.pair is None:
            return None
        first, second = (self._shelf.run(number) for number in self._shelf.pair)
        return None if first is None or second is None or first is second else (first, second)

    @Slot()
    def _choose(self) -> None:
        first, second = self.first.currentData(), self.second.currentData()
        if first is not None and second is not None:
            self._shelf.compare(first, second)

    def _propose(self) -> None:
        """Take the two latest runs that can be compared, preferably different ones, while nobody has chosen two."""
        if self._shelf.pair not in (None, self._proposed) and self.pair() is not None:
            return
        ended = [
            run
            for run in self._shelf.runs
            if self._shelf.of_these_ratings(run) and run.standing is Standing.ENDED and run.predictions_file is not None
        ]
        pairs = [pair for pair in combinations(ended[:_LATEST], 2) if same_ratings_held_out(pair[0].plan, pair[1].plan)]
        chosen = next((pair for pair in pairs if not _alike(*pair)), pairs[0] if pairs else None)
        if chosen is not None:
            self._proposed = (chosen[0].number, chosen[1].number)
            self._shelf.compare(*self._proposed)

    def refresh(self) -> None:
        """Compare the runs chosen, or those proposed."""
        self._propose()  # which may lead back here
        self._list_runs()
        pair = self.pair()
        several = len(self._listed) > 1
        for widget in (self.first, self.against, self.second):
            widget.setVisible(several)
        self.body.setVisible(pair is not None)
        self._end.setVisible(pair is None)
        if pair is None:
            self._forget()
            self.sentence.setText(tr("Train two runs first: then this page shows which of them is better."))
            self.exactly.setText(tr("Both have to be checked on the same held-out ratings."))
            self.protocol.setText("")
            return
        self._show_differences(*pair)
        self._show_curves(*pair)
        self._answer(*pair)

    def _list_runs(self) -> None:
        listed = [
            (run.number, run.name if self._shelf.of_these_ratings(run) else f"{run.name} ({run.plan.data_name})")
            for run in self._shelf.runs
        ]
        if listed != self._listed:
            self._listed = listed
            for box in (self.first, self.second):
                box.clear()
                for number, name in listed:
                    box.addItem(name, number)
        if self._shelf.pair is not None:
            for box, number in zip((self.first, self.second), self._shelf.pair, strict=True):
                box.setCurrentIndex(box.findData(number))

    # The answer

    def _forget(self) -> None:
        if self._job is not None:
            self._job.drop()
        self._job, self._compared, self.comparison = None, None, None

    def _answer(self, first: ShelfRun, second: ShelfRun) -> None:
        """Find out which is better, or say why that is not possible."""
        data = self._session.dataset
        compared = (
            first.number,
            second.number,
            first.validation_rmse,
            second.validation_rmse,
            first.name,
            second.name,
            first.predictions_file,
            second.predictions_file,
            self._shelf.fingerprint,
        )
        if compared == self._compared:
            return
        self._forget()
        self._compared = compared
        self.protocol.setText(wording.protocol(first.plan))
        obstacle = self._obstacle(first, second)
        if obstacle or data is None:
            self.sentence.setText(obstacle)
            self.exactly.setText("")
            return
        self.sentence.setText(tr("Comparing…"))
        self.exactly.setText("")
        self._job = self.ask(
            lambda state: _compare(first, second, data, state),
            partial(self._show_answer, first, second),
            lane=self._session.judging,
            failed=self._show_failure,
        )

    def _obstacle(self, first: ShelfRun, second: ShelfRun) -> str:
        if first.plan.fingerprint != second.plan.fingerprint:
            return tr(
                "These two cannot be compared: {a} learnt from {x}, {b} from {y}. Errors on different ratings are "
                "not to be held against each other.",
                a=first.name,
                b=second.name,
                x=first.plan.data_name,
                y=second.plan.data_name,
            )
        if not same_ratings_held_out(first.plan, second.plan):
            return tr(
                "These two cannot be compared: {a} was checked on other ratings ({x}) than {b} ({y}). Train one of "
                "them again with the same split.",
                a=first.name,
                b=second.name,
                x=first.plan.protocol,
                y=second.plan.protocol,
            )
        if not self._shelf.of_these_ratings(first):
            return tr("To compare them exactly, open {data}: both were checked on it.", data=first.plan.data_name)
        kinds = [wording.error_name(run.plan.method) for run in (first, second)]
        if kinds[0] != kinds[1]:
            return tr(
                "These two cannot be compared: {a} is judged by {x}, {b} by {y}.",
                a=first.name,
                b=second.name,
                x=kinds[0],
                y=kinds[1],
            )
        for run in (first, second):
            if run.predictions_file is None and run.state_file is None:
                return tr("{run} has no saved model; train it again to compare it.", run=run.name)
        return ""

    def _show_answer(self, first: ShelfRun, second: ShelfRun, comparison: Comparison) -> None:
        self.comparison = comparison
        self.sentence.setText(verdict(first.name, second.name, comparison))
        self.exactly.setText(exactly(first.name, second.name, comparison))

    def _show_failure(self, failure: Failure) -> None:
        self.sentence.setText(as_sentence(failure.sentence))

    # What differs

    def _show_differences(self, first: ShelfRun, second: ShelfRun) -> None:
        rows = differences(first, second)
        self.table.setHorizontalHeaderLabels(["", first.name, second.name])
        self.table.setRowCount(len(rows))
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.table.setItem(row, column, item)

    def _show_curves(self, first: ShelfRun, second: ShelfRun) -> None:
        curves = [[p for p in self._shelf.points(run.number) if p.whole] for run in (first, second)]
        if max(len(curve) for curve in curves) > _LEAST_POINTS:
            curves = [curve[1:] for curve in curves]
        overlays = [
            Overlay(run.name, curve, run.plan.method) for run, curve in zip((first, second), curves, strict=True)
        ]
        known = [(one.name, len(one.points)) for one in self.plot.overlays]
        if known != [(one.name, len(one.points)) for one in overlays]:
            baseline = {"baseline": first.plan.baseline_rmse} if same_ratings_held_out(first.plan, second.plan) else {}
            self.plot.set_points([], ended=True)
            self.plot.set_references(baseline)
            self.plot.set_overlays(overlays)
            self.plot.reset()


def _alike(first: ShelfRun, second: ShelfRun) -> bool:
    """Whether two runs learnt in the same way: held against each other they would say nothing."""
    return (first.plan.method, first.plan.settings) == (second.plan.method, second.plan.settings)


def verdict(first: str, second: str, found: Comparison) -> str:
    """Say in one sentence which is better, by how much, and whether that is more than chance."""
    if not found.difference:
        return tr("{a} and {b} err exactly alike.", a=first, b=second)
    if not np.isfinite(found.difference):
        return tr("One of the two has diverged: its predictions are no numbers.")
    ahead, behind = (first, second) if found.difference < 0 else (second, first)
    wins = found.wins if found.difference < 0 else found.resamples - found.wins
    times = (
        tr("all {n}", n=count(wins))
        if wins == found.resamples
        else tr("{n} of {all}", n=count(wins), all=count(found.resamples))
    )
    values = {"ahead": ahead, "behind": behind, "by": _stars(found.difference), "times": times, "n": count(found.n)}
    if found.clear:
        return tr(
            "{ahead} is better than {behind} by {by} stars; in {times} resamples of the same {n} held-out ratings "
            "it wins, so this is more than chance.",
            **values,
        )
    return tr(
        "{ahead} is ahead of {behind} by {by} stars, but this may be chance: it wins in {times} resamples of the same "
        "{n} held-out ratings.",
        **values,
    )


def exactly(first: str, second: str, found: Comparison) -> str:
    """Give the numbers behind the verdict."""
    if not (found.difference or found.low or found.high):
        return tr("Both have RMSE {x:.4f} on the same {n} held-out ratings.", x=found.rmse[0], n=count(found.n))
    return tr(
        "RMSE {a} {x:.4f}, {b} {y:.4f}; difference {d}, 95 % interval {low} to {high} (paired bootstrap). Both chose "
        "their best epoch on these ratings.",
        a=first,
        b=second,
        x=found.rmse[0],
        y=found.rmse[1],
        d=_signed(found.difference),
        low=_signed(found.low),
        high=_signed(found.high),
    )


def _signed(value: float) -> str:
    return f"{value:+.4f}".replace("-", "−")


def _stars(difference: float) -> str:
    size = abs(difference)
    return f"{size:.3f}" if size >= 0.00095 else f"{size:.5f}"


def differences(first: ShelfRun, second: ShelfRun) -> list[tuple[str, str, str]]:
    """Rows of what differs: its name, and how it is with each."""
    plans = first.plan, second.plan
    rows: list[tuple[str, str, str]] = []

    def add(name: str, one: str, other: str) -> None:
        if one != other:
            rows.append((name, one or "–", other or "–"))

    def both(name: str, words: list[str]) -> None:
        add(name, words[0], words[1])

    both(tr("Method"), [wording.method_title(plan.method) for plan in plans])
    both(tr("Ratings"), [plan.data_name for plan in plans])
    both(tr("Held out"), [plan.protocol for plan in plans])
    both(tr("Preset"), [plan.preset for plan in plans])
    labels: dict[str, str] = {}
    standard: dict[str, object] = {}
    for plan in plans:
        try:
            method = registry.method(plan.method)
            labels |= {setting.name: setting.label for setting in method.settings}
            standard |= {name: value for name, value in method.choose().items() if name not in standard}
        except SettingError:
            labels |= {name: name for name in plan.settings}
    for name, label in labels.items():
        of_both = all(name in plan.settings for plan in plans)
        if not of_both and all(plan.settings.get(name, standard.get(name)) == standard.get(name) for plan in plans):
            continue  # a choice that only one of the methods has, and nobody has made
        words = [wording.setting_value(plan.settings[name]) if name in plan.settings else "" for plan in plans]
        both(label, words)
    both(tr("Seed"), [str(plan.seed) for plan in plans])
    runs = first, second
    both(tr("Judged by"), [wording.error_name(plan.method) for plan in plans])
    both(tr("Validation error"), [wording.error(run) for run in runs])
    both(tr("Best epoch"), [f"{run.best_epoch:.0f}" if np.isfinite(run.best_epoch) else "–" for run in runs])
    both(tr("Epochs"), [wording.epochs(run) for run in runs])
    both(tr("Time"), [wording.time_spent(run) for run in runs])
    both(tr("Ended by"), [wording.ending(run) for run in runs])
    return rows


def _compare(first: ShelfRun, second: ShelfRun, data: Dataset, state: JobState) -> Comparison:
    held_out = split_from_spec(data, first.plan.validation, first.plan.seed, state.checkpoint).validation
    predicted = [_predictions(run, data, held_out, state) for run in (first, second)]
    return compare(held_out.values, predicted[0], predicted[1], checkpoint=state.checkpoint)


def _predictions(run: ShelfRun, data: Dataset, held_out: Ratings, state: JobState) -> NDArray[np.float32]:
    """Predictions that were kept, or of the best model where a run has not ended."""
    predictions = run.predictions
    if predictions is not None:
        return predictions
    if run.state_file is not None:
        model = continue_run(load_run(run.state_file), data, checkpoint=state.checkpoint).best_model
        if model is not None:
            return predict_all(model, held_out, state.checkpoint)
    raise DataError(tr("{run} has no saved model; train it again to compare it", run=run.name))
