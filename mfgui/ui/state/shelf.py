"""The shelf of runs as the window sees it: its list, what a person does with it, and runs brought back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoStack

from mfgui.base import paths
from mfgui.data.dataset import Dataset
from mfgui.factorization import registry
from mfgui.storage.repeat import repeat_command
from mfgui.storage.shelf import Shelf, ShelfRun, Standing
from mfgui.training.run import EpochPoint
from mfgui.ui.state.jobs import Failure, Job, JobState, Lane
from mfgui.ui.state.offer import Offer, show_file
from mfgui.ui.state.restored_run import BroughtBack, bring_back
from mfgui.ui.state.run_saver import RunSaver
from mfgui.ui.state.running import Running, RunState
from mfgui.ui.text import plural, tr

FOLDER_NAME = "runs"
MORE_EPOCHS = 10  # a run that a rule has ended is continued for so many


@dataclass(frozen=True, slots=True)
class Listed:
    """What is on the shelf: the runs, the latest first; bytes on the disk; the ratings open, and their hash."""

    runs: tuple[ShelfRun, ...]
    size: int
    dataset: Dataset | None
    fingerprint: str
    damaged: str = ""  # what to say of damage, once; "" as a rule


class SessionShelf(QObject):
    """Every run of this person, kept from its start."""

    changed = Signal()
    overlays_changed = Signal()
    selected_changed = Signal()
    kept = Signal()  # the run under way is put aside, to be continued

    def __init__(self, session: Running) -> None:
        super().__init__(session)
        self._session = session
        self.runs: tuple[ShelfRun, ...] = ()  # all of them, the latest first, as they were when the list was last read
        self.size = 0  # bytes on the disk
        self.fingerprint = ""  # of the ratings that are open; "" before it is known
        self.selected: tuple[int, ...] = ()  # numbers of the runs that are looked at in the Workshop
        # Does all reading and writing of the shelf, and finishes it when the window closes.
        self.lane = Lane("shelf", nice=10, parent=self, finishes=True)
        self._shelf: Shelf | None = None
        self._broken = False
        self._last_failure = ""
        self._damage = ""
        self._over: list[int] = []
        self._curves: dict[tuple[int, int], list[EpochPoint]] = {}
        self._offered: set[int] = set()
        self.saver = RunSaver(session, self.do, self.kept, self)  # puts the run under way on the shelf
        session.dataset_changed.connect(self._new_data)

    # The list

    def run(self, number: int) -> ShelfRun | None:
        """Return one run, None when it is not there."""
        return next((run for run in self.runs if run.number == number), None)

    def points(self, number: int) -> list[EpochPoint]:
        """Return a run's curve; it is unpacked once."""
        run = self.run(number)
        if run is None:
            return []
        key = (number, len(run.curve))
        if key not in self._curves:
            self._curves = {k: v for k, v in self._curves.items() if k[0] != number}
            self._curves[key] = run.points
        return self._curves[key]

    def of_these_ratings(self, run: ShelfRun) -> bool:
        """Whether a run is of the ratings that are open."""
        return bool(self.fingerprint) and run.plan.fingerprint == self.fingerprint

    @property
    def current(self) -> int | None:
        """Number of the run that the session shows, None before it is known."""
        return self.saver.number

    def command(self, number: int) -> str:
        """Return the command that repeats a run."""
        run = self.run(number)
        if run is None:
            return ""
        ended = run.standing in (Standing.ENDED, Standing.RUNNING)
        return repeat_command(run.plan, run.stopped_by, run.epochs, ended=ended)

    # Curves laid over the plot

    def overlaid(self, beside: int | None = None) -> list[tuple[str, list[EpochPoint], str]]:
        """Name, points and method of every run to be drawn beside one: the present one, unless another is named."""
        beside = self.current if beside is None else beside
        runs = [run for run in self.runs if run.number in self._over and run.number != beside]
        return [(run.name, self.points(run.number), run.plan.method) for run in runs if self.of_these_ratings(run)]

    def is_overlaid(self, number: int) -> bool:
        """Whether a run's curve is laid over the plot."""
        return number in self._over

    def overlay(self, number: int, *, on: bool) -> None:
        """Lay a run's curve over the plot, or take it off."""
        if on != (number in self._over):
            if on:
                self._over.append(number)
            else:
                self._over.remove(number)
            self.overlays_changed.emit()

    # What the person does

    def rename(self, number: int, name: str) -> None:
        """Give a run another name, as a step that can be undone."""
        run, name = self.run(number), name.strip()
        if run is not None and name and name != run.name:
            before = run.name
            self._session.do(
                lambda: tr("rename {name}", name=before),
                lambda text: self.do(lambda shelf: shelf.rename(number, text)),
                before,
                name,
            )

    def annotate(self, number: int, note: str) -> None:
        """Write a note on a run, as a step that can be undone."""
        run, note = self.run(number), note.strip()
        if run is not None and note != run.note:
            of = run.name
            self._session.do(
                lambda: tr("note on {name}", name=of),
                lambda text: self.do(lambda shelf: shelf.annotate(number, text)),
                run.note,
                note,
            )

    def delete(self, numbers: Iterable[int]) -> None:
        """Take runs off the shelf, as a step that can be undone; the one under way stays."""
        runs = [run for n in numbers if (run := self.run(n)) is not None and run.standing is not Standing.RUNNING]
        if runs:

            def what() -> str:
                return runs[0].name if len(runs) == 1 else plural(len(runs), "1 run", "{n} runs")

            gone = [run.number for run in runs]

            def put(deleted: bool) -> None:
                self.do(lambda shelf: shelf.delete(gone) if deleted else shelf.restore(gone))

            self._session.do(lambda: tr("delete {what}", what=what()), put, False, True)
            back = _TakeBack(self, self._session.undo, gone)
            self._session.offered.emit(Offer(tr("{what} deleted.", what=what()), tr("Undo"), back.go, takes_back=True))

    def use(self, number: int) -> None:
        """Make a run's best model the active one, with its curve, as if it had just ended."""
        self._bring_back(number, go_on=False)

    def go_on(self, number: int) -> None:
        """Continue a run where it stopped; one that a rule has ended, for ten more epochs."""
        self._bring_back(number, go_on=True)

    def can_use(self, run: ShelfRun) -> bool:
        """Whether the best model of a run is there."""
        return (run.model_file or run.state_file) is not None and run.standing is not Standing.RUNNING

    def can_go_on(self, run: ShelfRun) -> bool:
        """Whether a run can be continued."""
        learns = run.plan.method in registry.methods() and registry.method(run.plan.method).epochs > 1
        return run.state_file is not None and run.standing is not Standing.RUNNING and learns

    def select(self, numbers: Sequence[int]) -> None:
        """Look at these runs: one by itself, two beside each other."""
        if tuple(numbers) != self.selected:
            self.selected = tuple(numbers)
            self.selected_changed.emit()

    def keep_running(self) -> None:
        """Put the run under way aside with all that is needed to continue it; `kept` follows."""
        self.saver.keep()

    # Bringing runs back

    def _bring_back(self, number: int, *, go_on: bool) -> None:
        run, data = self.run(number), self._session.dataset
        if run is None or data is None or self._session.run_state is not RunState.IDLE:
            return
        if go_on and self.current == number and self._session.run is not None:  # it is all still here
            self._carry_on(run)
            return
        work = partial(bring_back, run, data, go_on=go_on)
        job = self._session.reading.submit(work, key="run of the shelf")
        job.succeeded.connect(self._brought_back)
        job.failed.connect(self._session.problem)

    @Slot(object)
    def _brought_back(self, back: BroughtBack) -> None:
        if self._session.run_state is not RunState.IDLE or self._session.dataset is not back.dataset:
            return
        plan = back.shelf_run.plan
        self.saver.follow(back.opened.run, back.shelf_run.number)
        self._session.show_run(
            back.opened,
            list(back.points),
            back.summary,
            back.split,
            validation=plan.validation,
            preset=plan.preset,
            run=back.run,
        )
        self.changed.emit()
        self.overlays_changed.emit()
        if back.go_on:
            self._carry_on(back.shelf_run)

    def _carry_on(self, run: ShelfRun) -> None:
        if run.standing is Standing.ENDED and not run.stopped_by.startswith("stopped by you"):
            self._session.extend(MORE_EPOCHS)
        else:
            self._session.carry_on()

    # Reading and writing

    def do(self, work: Callable[[Shelf], object]) -> Job:
        """Read or write the shelf in the background; the list is read anew afterwards."""
        data = self._session.dataset

        def job(_state: JobState) -> Listed | None:
            shelf = self._opened()
            if shelf is None:
                return None
            work(shelf)
            fingerprint = data.fingerprint if data is not None else ""
            runs = tuple(shelf.runs())
            return Listed(runs, shelf.size, data, fingerprint, self._damage_of(shelf))

        made = self.lane.submit(job)
        made.succeeded.connect(self._listed)
        made.failed.connect(self._failed)
        return made

    @Slot(object)
    def _failed(self, failure: Failure) -> None:
        """Say what is wrong, once while it stays so: a run under way saves every few seconds."""
        if failure.sentence != self._last_failure:
            self._last_failure = failure.sentence
            self._session.problem.emit(failure)

    def _opened(self) -> Shelf | None:
        """Open the shelf; on its lane. One that cannot be opened is told once."""
        if self._shelf is None and not self._broken:
            self._broken = True
            self._shelf = Shelf(paths.data() / FOLDER_NAME)
            self._broken = False
        return self._shelf

    def _damage_of(self, shelf: Shelf) -> str:
        """Say what became of damage that has not been told yet; on the lane."""
        before, self._damage = self._damage, shelf.damage
        return self._damage if self._damage != before else ""

    @Slot(object)
    def _listed(self, listed: Listed | None) -> None:
        if listed is None:
            return
        self._last_failure = ""
        gone = set(self._over) - {run.number for run in listed.runs}
        self._over = [number for number in self._over if number not in gone]
        self.runs, self.size = listed.runs, listed.size
        if listed.dataset is self._session.dataset:  # others may have been opened meanwhile
            self.fingerprint = listed.fingerprint
        if listed.damaged:
            self._session.offered.emit(Offer(listed.damaged, tr("Show it"), show_file(paths.data() / "runs")))
        self._offer_to_continue()
        self.changed.emit()
        if gone:
            self.overlays_changed.emit()

    @Slot()
    def _new_data(self) -> None:
        self.fingerprint = ""
        self._over.clear()
        self.changed.emit()
        self.overlays_changed.emit()
        self.do(lambda _shelf: None)

    def _offer_to_continue(self) -> None:
        """Offer once what was put aside, or cut off, on these ratings."""
        if self._session.run_state is not RunState.IDLE:
            return
        for run in self.runs:
            waiting = run.standing in {Standing.KEPT, Standing.INTERRUPTED} and self.can_go_on(run)
            if waiting and self.of_these_ratings(run) and run.number not in self._offered:
                self._offered.add(run.number)
                self._session.offered.emit(
                    Offer(
                        tr(
                            "{run} on {data} stopped at epoch {n:.0f}.",
                            run=run.name,
                            data=run.plan.data_name,
                            n=int(run.epochs),
                        ),
                        tr("Continue"),
                        _GoOn(self, run.number).go,
                    )
                )
                return

    # Closing

    def close(self) -> None:
        """Let the lane finish; the session calls this when it closes."""

        def work(_state: JobState) -> None:
            if self._shelf is not None:
                self._shelf.close()

        if self.lane.isRunning():
            self.lane.submit(work)
        self.lane.close()


class _GoOn(QObject):
    """One run's way to be continued from a notice."""

    def __init__(self, shelf: SessionShelf, number: int) -> None:
        super().__init__(shelf)
        self._shelf, self._number = shelf, number

    @Slot()
    def go(self) -> None:
        """Continue it."""
        self._shelf.go_on(self._number)


class _TakeBack(QObject):
    """One deletion's way back from a notice, whatever was done since."""

    def __init__(self, shelf: SessionShelf, undo: QUndoStack, numbers: list[int]) -> None:
        super().__init__(shelf)
        self._shelf, self._undo, self._numbers, self._step = shelf, undo, numbers, undo.index()

    @Slot()
    def go(self) -> None:
        """Undo the step if it is the latest, else restore the runs alone."""
        if self._undo.index() == self._step:
            self._undo.undo()
        else:
            self._shelf.do(lambda shelf: shelf.restore(self._numbers))
