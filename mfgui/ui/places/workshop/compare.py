"""Two runs beside each other: which is better by more than chance, and what differs."""

from __future__ import annotations

from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableWidgetItem

from mfgui.data.dataset import Dataset, Ratings
from mfgui.data.errors import DataError
from mfgui.data.held_out_file import split_from_spec
from mfgui.evaluation.compare import Comparison, compare, compare_lists
from mfgui.evaluation.errors import predict_all
from mfgui.factorization import registry
from mfgui.factorization.interface import Ability
from mfgui.factorization.settings import SettingError, Settings
from mfgui.storage.shelf import ShelfRun, same_ratings_held_out
from mfgui.training.likes import HeldOutLikes, own_lists_ndcg
from mfgui.ui.kit import make
from mfgui.ui.kit.panel import Panel
from mfgui.ui.kit.row_table import text_table
from mfgui.ui.kit.words import signed
from mfgui.ui.state import run_words as wording
from mfgui.ui.state.jobs import Failure, Job, JobState
from mfgui.ui.state.restored_run import best_model_of
from mfgui.ui.state.session import Session
from mfgui.ui.text import as_sentence, count, numeral, retold, tr


class ComparePanel(Panel):
    """Compares the two runs that are selected on the shelf; hidden, it does nothing."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, framed=False)
        self._session = session
        self._shelf = session.shelf
        self._job: Job | None = None
        self._without = False
        self._compared: tuple[object, ...] | None = None
        # What was found, None before that or where the two cannot be compared.
        self.comparison: Comparison | None = None
        self.sentence = make.label(kind="title", wrap=True)
        self.exactly = make.muted(wrap=True)
        self.protocol = make.muted(wrap=True)  # what the figures stand on
        self.table = text_table(0, 3, tr("What differs"))  # what differs
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        # For who owns this to place: the verdict (`sentence`) and its numbers (`exactly`).
        self.head = make.holder(make.column(self.sentence, self.exactly, spacing=2))
        make.column((self.table, 1), self.protocol, into=self)
        self.follow(self._shelf.changed, self._shelf.selected_changed, session.dataset_changed)

    def leave_out(self, *, figures: bool) -> None:
        """Leave the figures behind the verdict, and what they stand on, to its hover where there is no room."""
        self._without = figures
        self._show_figures()

    def _show_figures(self) -> None:
        self.exactly.setVisible(bool(self.exactly.text()) and not self._without)
        self.protocol.setVisible(not self._without)
        self.sentence.setToolTip("\n".join(filter(None, (self.exactly.text(), self.protocol.text()))))

    # What is compared

    def pair(self) -> tuple[ShelfRun, ShelfRun] | None:
        """Return the two runs, None when there are not two."""
        if len(self._shelf.selected) != 2:
            return None
        first, second = (self._shelf.run(number) for number in self._shelf.selected)
        return None if first is None or second is None else (first, second)

    def refresh(self) -> None:
        """Compare the runs selected."""
        pair = self.pair()
        if pair is None:
            self._forget()
            return
        self._show_differences(*pair)
        self._answer(*pair)

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
        self.exactly.setText("")
        self._show_figures()
        if obstacle or data is None:
            self.sentence.setText(obstacle)
            return
        self.sentence.setText(tr("Comparing…"))
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
                x=retold(first.plan.protocol),
                y=retold(second.plan.protocol),
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
        self._show_figures()

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
    values = {"ahead": ahead, "behind": behind, "by": _amount(found.difference), "times": times, "n": count(found.n)}
    if found.lists:
        if found.clear:
            return tr(
                "{ahead} lists better than {behind}: NDCG@10 is higher by {by}; in {times} resamples of the same {n} "
                "people it wins, so this is more than chance.",
                **values,
            )
        return tr(
            "{ahead} lists better than {behind} (NDCG@10 higher by {by}), but this may be chance: it wins in {times} "
            "resamples of the same {n} people.",
            **values,
        )
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
    values = {
        "a": first,
        "b": second,
        "x": found.errors[0],
        "y": found.errors[1],
        "n": count(found.n),
        "d": signed(found.difference, 4),
        "low": signed(found.low, 4),
        "high": signed(found.high, 4),
    }
    same = not (found.difference or found.low or found.high)
    if found.lists:
        if same:
            return tr("Both have 1 − NDCG@10 {x:.4f} on the likes of the same {n} people.", **values)
        return tr(
            "1 − NDCG@10: {a} {x:.4f}, {b} {y:.4f}; difference {d}, 95 % interval {low} to {high} (paired bootstrap "
            "over people). Both chose their best epoch on these likes.",
            **values,
        )
    if same:
        return tr("Both have RMSE {x:.4f} on the same {n} held-out ratings.", **values)
    return tr(
        "RMSE {a} {x:.4f}, {b} {y:.4f}; difference {d}, 95 % interval {low} to {high} (paired bootstrap). Both chose "
        "their best epoch on these ratings.",
        **values,
    )


def _amount(difference: float) -> str:
    size = abs(difference)
    return numeral(size, ".3f") if size >= 0.00095 else numeral(size, ".5f")


def differences(first: ShelfRun, second: ShelfRun) -> list[tuple[str, str, str]]:
    """Rows of what differs: its name, and how it is with each."""
    plans = first.plan, second.plan
    rows: list[tuple[str, str, str]] = []

    def both(name: str, words: list[str]) -> None:
        if words[0] != words[1]:
            rows.append((name, words[0] or "–", words[1] or "–"))

    methods = [wording.method_title(plan.method) for plan in plans]
    if any(method not in run.name for method, run in zip(methods, (first, second), strict=True)):
        both(tr("Method"), methods)
    both(tr("Ratings"), [plan.data_name for plan in plans])
    both(tr("Held out"), [retold(plan.protocol) for plan in plans])
    both(tr("Preset"), [plan.preset for plan in plans])
    labels: dict[str, str] = {}
    standard: dict[str, object] = {}
    settings: list[Settings] = []
    for plan in plans:
        try:
            method = registry.method(plan.method)
            settings.append(method.named_by(plan.settings))
            labels |= {setting.name: tr(setting.label) for setting in method.settings}
            standard |= {name: value for name, value in method.choose().items() if name not in standard}
        except SettingError:
            settings.append(plan.settings)
            labels |= {name: name for name in plan.settings}
    for name, label in labels.items():
        of_both = all(name in one for one in settings)
        if not of_both and all(one.get(name, standard.get(name)) == standard.get(name) for one in settings):
            continue  # a choice that only one of the methods has, and nobody has made
        both(label, [wording.setting_value(one[name]) if name in one else "" for one in settings])
    both(tr("Seed"), [str(plan.seed) for plan in plans])
    runs = first, second
    both(tr("Judged by"), [wording.error_name(plan.method) for plan in plans])
    both(tr("Validation error"), [wording.error(run) for run in runs])
    both(tr("Best epoch"), [numeral(run.best_epoch, ".0f") if np.isfinite(run.best_epoch) else "–" for run in runs])
    both(tr("Epochs"), [wording.epochs(run) for run in runs])
    both(tr("Time"), [wording.time_spent(run) for run in runs])
    both(tr("Ended by"), [wording.ending(run) for run in runs])
    return rows


def _compare(first: ShelfRun, second: ShelfRun, data: Dataset, state: JobState) -> Comparison:
    split = split_from_spec(data, first.plan.validation, first.plan.seed, state.checkpoint)
    method = registry.methods().get(first.plan.method)
    if method is not None and Ability.INTEREST in method.abilities:
        likes = HeldOutLikes.of(
            split.train, split.validation, data.liked_from, data.n_users, first.plan.seed, state.checkpoint
        )
        if not likes.people:
            raise DataError(tr("nobody likes anything among the held-out ratings, so there is nothing to compare by"))
        found = [own_lists_ndcg(best_model_of(run, data, state), likes, state.checkpoint) for run in (first, second)]
        return compare_lists(found[0], found[1], checkpoint=state.checkpoint)
    predicted = [_predictions(run, data, split.validation, state) for run in (first, second)]
    return compare(split.validation.values, predicted[0], predicted[1], checkpoint=state.checkpoint)


def _predictions(run: ShelfRun, data: Dataset, held_out: Ratings, state: JobState) -> NDArray[np.float32]:
    """Predictions that were kept, or of the best model where a run has not ended."""
    predictions = run.predictions
    return (
        predict_all(best_model_of(run, data, state), held_out, state.checkpoint) if predictions is None else predictions
    )
