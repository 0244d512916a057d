"""The list of runs with what can be done about them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionModel, Qt, Slot
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from mfgui.storage.shelf import ShelfRun, Standing
from mfgui.ui.kit import make
from mfgui.ui.kit.level import LEVEL, FullOnly
from mfgui.ui.kit.panel import EmptyState, Panel
from mfgui.ui.kit.theme import Theme
from mfgui.ui.places.workshop.run_table import RunTable, runs_frame, runs_model
from mfgui.ui.state import run_words as wording
from mfgui.ui.state.session import RunState, Session
from mfgui.ui.text import count, duration, file_size, plural, tr

_NARROW, _ROOMY = 500, 900  # above these widths names have more room
# Columns that are left out where there is no room, in this order.
_FIRST_TO_GO = ("note", "method", "ending", "curve", "time", "ratings", "epochs", "judged", "date", "ratio")


class RunsPanel(Panel):
    """Shows `session.shelf`, and lets runs be selected on it; hidden, it does nothing."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__(session)
        self._session = session
        self._shelf = session.shelf
        self._current: int | None = None
        self._listed: tuple[ShelfRun, ...] = ()
        self._choosing = self._writing_note = False

        self.sum = make.muted()
        self.waiting = make.elided()
        self.waiting.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.go_on_waiting = make.button(tr("Continue"), self._go_on_waiting)
        self.model = runs_model(self)
        self.table = RunTable(self.model, theme)
        self.table.key_pressed.connect(self._key)
        self.model.edited.connect(self._edited)
        self.table.selectionModel().selectionChanged.connect(self._chosen_anew)
        self.about = make.elided(kind="muted")  # what is selected, in words
        self.about.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.use = make.button(tr("Use this model"), self._use, kind="primary")
        self.go_on = make.button(tr("Continue"), self._go_on)
        self.copy = make.button(tr("Copy as command"), self._copy, kind="link")
        self.rename = make.button(tr("Rename"), self._rename)
        self.note = make.button(tr("Note"), self._note)
        self.delete = make.button(tr("Delete"), self._delete)

        self.nothing = EmptyState()
        self.nothing.say(tr("No runs yet. Whatever you train is saved here, also after you close the window."))
        buttons = QWidget()
        line = make.flow(spacing=8, into=buttons)
        for button in (self.use, self.go_on, FullOnly(self.rename), FullOnly(self.note), self.delete):
            line.addWidget(button)
        full = make.column((self.table, 1), FullOnly(self.about), buttons)
        self._either = make.Pages()
        self._either.addWidget(self.nothing)
        self._either.addWidget(make.holder(full))
        title = make.title(tr("Runs"), hint=tr("Select one to see its curve and where it errs, two to compare them."))
        make.column(
            make.row(
                title, self.sum, make.STRETCH, (self.waiting, 3), self.go_on_waiting, FullOnly(self.copy), spacing=8
            ),
            (self._either, 1),
            margins=(12, 8, 12, 10),
            into=self,
        )

        self.follow(self._shelf.changed, self._shelf.overlays_changed, LEVEL.changed)
        session.run_state_changed.connect(self._show_chosen)
        session.run_opened.connect(self._begin_with_new)

    # What is shown

    @Slot()
    def _begin_with_new(self) -> None:
        """A run has begun or was brought back: it is what one wants to see, as soon as it is on the shelf."""
        self._current = None
        self._choose(set(), None)

    def refresh(self) -> None:
        """Show the runs of the shelf, in Simple those of these ratings; those selected stay so."""
        chosen = {run.number for run in self.chosen()}
        index = self.table.currentIndex()
        current = self._run_at(index.row()).number if index.isValid() else None
        self._choosing = True
        mine = self._shelf.of_these_ratings
        self._listed = tuple(run for run in self._shelf.runs if LEVEL.full or mine(run))
        self.model.set_frame(runs_frame(self._shelf, self._listed))
        self._choosing = False
        self._either.setCurrentIndex(1 if self._listed else 0)
        self._show_columns()
        if self._shelf.current != self._current and self._shelf.run(self._shelf.current or -1) is not None:
            current = self._current = self._shelf.current
            chosen = {current} if current is not None else set()
        self._choose(chosen, current)
        n = len(self._listed)
        runs, size = plural(n, "1 run", "{n} runs"), file_size(self._shelf.size)
        words = tr("{runs} · {size} on disk", runs=runs, size=size) if LEVEL.full else count(n)
        self.sum.setText(words if n else "")
        self._show_chosen()

    def _choose(self, numbers: set[int], current: int | None) -> None:
        selection, flags = self.table.selectionModel(), QItemSelectionModel.SelectionFlag
        if numbers != {run.number for run in self.chosen()}:
            self._choosing = True
            selection.clearSelection()
            for number in numbers:
                row = self.model.row_where("number", number)
                if row >= 0:
                    selection.select(self.model.index(row, 0), flags.Select | flags.Rows)
            self._choosing = False
        row = self.model.row_where("number", current)
        if row >= 0 and row != self.table.currentIndex().row():
            selection.setCurrentIndex(self.model.index(row, 0), flags.NoUpdate)
        self._chosen_anew()

    def show_numbers(self, numbers: Sequence[int]) -> None:
        """Select these runs."""
        self._choose(set(numbers), numbers[0] if numbers else None)

    def _show_columns(self) -> None:
        runs, advance = self._listed, self.table.fontMetrics().horizontalAdvance
        longest = {  # of what a column holds; what may be longer is cut
            "overlaid": "",
            "name": "n" * (24 if self.width() > _ROOMY else 16 if self.width() > _NARROW else 10),
            "method": "n" * 14,
            "curve": "n" * 9,
            "ratings": "n" * 12,
            "error": "0.0000",
            "judged": "1 − NDCG@10",
            "ratio": max(tr("{p:.1f} % better", p=88.8), tr("{p:.1f} % worse", p=88.8), key=len),
            "epochs": "8,888",
            "time": duration(3599),
            "date": max((wording.date(run) for run in runs), key=len, default=""),
            "ending": "n" * 18,
            "note": "n" * 14,
        }
        widths = {
            name: max(advance(str(self.model.headerData(n, Qt.Orientation.Horizontal))), advance(words)) + 14
            for n, (name, words) in enumerate(longest.items())
        }
        gone = set()
        if not any(run.note for run in runs) and not self._writing_note:
            gone.add("note")
        if len({run.plan.fingerprint for run in runs}) < 2:
            gone.add("ratings")
        if len({wording.error_name(run.plan.method) for run in runs}) < 2:
            gone.add("judged")
        if not any(wording.method_title(run.plan.method) not in run.name for run in runs):
            gone.add("method")
        room = self.table.viewport().width()
        for name in _FIRST_TO_GO:
            if sum(width for other, width in widths.items() if other not in gone) > room and not (
                name == "note" and self._writing_note
            ):
                gone.add(name)
        for n, name in enumerate(longest):
            self.table.setColumnHidden(n, name in gone)
        widest = next(name for name in ("note", "ending", "name") if name not in gone)
        self.table.set_widths(*(0 if name == widest else width for name, width in widths.items()))

    def hasHeightForWidth(self) -> bool:
        """Whether more width needs less height: no, the table gives way where buttons take a second line."""
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out columns where there is no room."""
        super().resizeEvent(event)
        self._show_columns()

    def _waiting(self) -> ShelfRun | None:
        """The latest run of these ratings that was put aside or cut off."""
        cut = {Standing.KEPT, Standing.INTERRUPTED}
        runs = (run for run in self._shelf.runs if run.standing in cut and self._shelf.of_these_ratings(run))
        return next((run for run in runs if self._shelf.can_go_on(run)), None)

    def _show_waiting(self) -> None:
        run = self._waiting()
        show = run is not None and LEVEL.full and self._session.run_state is RunState.IDLE
        for widget in (self.waiting, self.go_on_waiting):
            widget.setVisible(show)
        if run is not None:
            self.waiting.setText(tr("{run} stopped at epoch {n}.", run=run.name, n=int(run.epochs)))

    def _run_at(self, row: int) -> ShelfRun:
        runs = self.model.values("run")
        assert runs is not None
        return runs[self.model.entry(row)]

    def chosen(self) -> list[ShelfRun]:
        """The selected runs, from top to bottom."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self._run_at(row) for row in rows if row < self.model.rowCount()]

    @Slot()
    def _chosen_anew(self) -> None:
        if not self._choosing:
            self._shelf.select([run.number for run in self.chosen()])
            self._show_chosen()

    @Slot()
    def _show_chosen(self) -> None:
        runs, idle = self.chosen(), self._session.run_state is RunState.IDLE
        one = runs[0] if len(runs) == 1 else None
        self.about.setText(self._about(runs))
        stop_first = "" if idle else tr("A run is under way; stop it first")
        other = tr("This run is of {data}; open those ratings first", data=one.plan.data_name) if one else ""
        single = "" if one else tr("Select one run")
        foreign = other if one and not self._shelf.of_these_ratings(one) else ""
        lost = tr("Its model was not saved; train it again")
        cannot_go_on = tr("Nothing to continue from")
        in_use = one is not None and one.number == self._shelf.current and self._session.summary is not None
        self.use.setText(tr("In use") if in_use else tr("Use this model"))
        here = tr("Every list, map and prediction comes from this model already") if in_use else ""
        self._allow(
            self.use,
            single or foreign or stop_first or here or ("" if one and self._shelf.can_use(one) else lost),
            tr("Show this run's lists, map and errors everywhere (Enter)"),
        )
        self._allow(
            self.go_on,
            single or foreign or stop_first or ("" if one and self._shelf.can_go_on(one) else cannot_go_on),
            tr("Train on from where it stopped; ten more epochs where a rule had ended it"),
        )
        self._allow(self.copy, single, tr("Copy the command that repeats this run (Ctrl+C)"))
        self._allow(self.rename, single, tr("Write another name (F2)"))
        self._allow(self.note, single, tr("Write a note"))
        gone = any(run.standing is not Standing.RUNNING for run in runs)
        self._allow(
            self.delete,
            "" if gone else tr("Select a run that is not under way"),
            tr("Delete it (Delete); Ctrl+Z restores it"),
        )
        self._show_waiting()

    @staticmethod
    def _allow(button: QPushButton, why_not: str, hint: str) -> None:
        button.setEnabled(not why_not)
        button.setToolTip(why_not or hint)

    def _about(self, runs: list[ShelfRun]) -> str:
        if not runs:
            return tr("Select a run to see its curve and where it errs; select two to compare them.")
        if len(runs) > 1:
            return tr("{n} runs selected.", n=len(runs))
        (run,) = runs
        foreign = "" if self._shelf.of_these_ratings(run) else tr("Not the ratings that are open.") + " "
        settings = wording.settings_words(run.plan)
        return f"{foreign}{wording.protocol(run.plan)} {settings[:1].upper()}{settings[1:]}."

    # What the person does

    @Slot(str)
    def _key(self, word: str) -> None:
        buttons = {"use": self.use, "delete": self.delete, "copy": self.copy}
        if word == "overlay":
            runs = [run for run in self.chosen() if self._shelf.of_these_ratings(run)]
            on = any(not self._shelf.is_overlaid(run.number) for run in runs)
            for run in runs:
                self._shelf.overlay(run.number, on=on)
        else:
            buttons[word].click()

    @Slot(int, str, object)
    def _edited(self, entry: int, column: str, value: Any) -> None:
        number = self._run_at(self.model.row_of(entry)).number
        if column == "overlaid":
            self._shelf.overlay(number, on=value)
        elif column == "name":
            self._shelf.rename(number, value)
        else:
            self._shelf.annotate(number, value)

    @Slot()
    def _use(self) -> None:
        self._shelf.use(self.chosen()[0].number)

    @Slot()
    def _go_on(self) -> None:
        self._shelf.go_on(self.chosen()[0].number)

    @Slot()
    def _go_on_waiting(self) -> None:
        run = self._waiting()
        if run is not None:
            self._shelf.go_on(run.number)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._shelf.command(self.chosen()[0].number))
        self.about.setText(tr("Copied: {command}", command=QGuiApplication.clipboard().text()))

    @Slot()
    def _rename(self) -> None:
        self.table.edit_column("name")

    @Slot()
    def _note(self) -> None:
        self._writing_note = True  # the column is there from now on, empty as it may be
        self._show_columns()
        self.table.edit_column("note")

    @Slot()
    def _delete(self) -> None:
        self._shelf.delete([run.number for run in self.chosen()])
