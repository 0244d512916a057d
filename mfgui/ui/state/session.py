"""The one shared state of the window: a workspace with its run, and all that is composed around them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from mfgui.base import paths
from mfgui.base.errors import Mend
from mfgui.base.genres import speak_tags
from mfgui.data.dataset import Dataset
from mfgui.data.subset import Subset
from mfgui.data.tables.options import TableOptions
from mfgui.factorization import warm
from mfgui.insight.colouring import ColourBy
from mfgui.storage.epochs import EpochStore
from mfgui.storage.foreign.reading import ForeignModel
from mfgui.storage.recent import RecentFolders
from mfgui.training.learnt import Learnt
from mfgui.ui.state.background import Background
from mfgui.ui.state.columns_question import columns_of, question_on
from mfgui.ui.state.epochs import Epochs
from mfgui.ui.state.film_finder import FilmFinder
from mfgui.ui.state.hiding import Bookmarks, Hiding
from mfgui.ui.state.jobs import Collector, Failure, Job, JobState, Lane
from mfgui.ui.state.map_choices import MapChoices
from mfgui.ui.state.offer import Offer
from mfgui.ui.state.only_from import OnlyFrom
from mfgui.ui.state.opening import Opened, Opening
from mfgui.ui.state.person import person_of
from mfgui.ui.state.plan import Plan
from mfgui.ui.state.profiles import Profiles
from mfgui.ui.state.reasoning import Reasoning
from mfgui.ui.state.references import References
from mfgui.ui.state.restored_run import BroughtBack
from mfgui.ui.state.running import SEED, VALIDATION, WATCHABLE_SECONDS, Running, RunState
from mfgui.ui.state.shelf import SessionShelf
from mfgui.ui.text import speak_of, tr

__all__ = ["SEED", "VALIDATION", "WATCHABLE_SECONDS", "RunState", "Session"]


class Session(Running):
    """The one shared state. Panels read its attributes, follow its signals, and act through its verbs."""

    loading_started = Signal(str)
    loading_progressed = Signal(str, float)
    loading_ended = Signal()
    # The data opened next are about songs, not films, or rated in points: emitted before `dataset_changed`.
    words_changed = Signal()
    moment_opened = Signal(object)  # carries the Moment of a file that is open: what was on screen when it was saved
    columns_wanted = Signal(object)  # carries a ColumnsQuestion; opening with the answer is the way on

    def __init__(self, recent: RecentFolders, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._collector = Collector(self)
        self.closed.connect(self._collector.end)
        self.recent = recent
        self.hold_outs: tuple[str, ...] = ()  # names of the splits that come with the data set ("u1"), for `start`
        self.downloading = Lane("downloading", nice=5, parent=self)  # the lane of the network
        self.warming = Lane("warming", nice=5, parent=self)  # and of loading what is compiled
        self.hiding = Hiding(self)  # films that are to be in no list
        self.bookmarks = Bookmarks(self)  # films that are marked, to be found again on the map
        self._map_choices: dict[str, MapChoices] = {}
        self.only = OnlyFrom(self, self.hiding)  # the list of films that all lists are restricted to
        self.plan = Plan(self)  # what is to be trained next, as chosen in any panel
        self.references = References(self)  # errors that the learning plot compares with
        self._reasoning = Reasoning(self)
        self.finder = FilmFinder(self.reading, self)  # finds films of the data set as they are typed
        self.finder.failed.connect(self.problem)
        self.profiles = Profiles(self)  # my own ratings
        self.shelf = SessionShelf(self)  # every run that was ever made, and what can be done with them
        self.epochs = Epochs(self, self.shelf)  # earlier epochs of the present run, to go back to
        self._opening = Opening(self.reading, recent, self)
        self._opening.started.connect(self.loading_started)
        self._opening.progressed.connect(self.loading_progressed)
        self._opening.ended.connect(self.loading_ended)
        self._opening.succeeded.connect(self._loaded)
        self._opening.columns_wanted.connect(self.columns_wanted)
        self._opening.failed.connect(self.problem)
        self._background = Background(self, self)
        self._train_after_loading = False
        self._closing = False

    # Opening

    def open(
        self,
        path: Path,
        *,
        train: bool = False,
        columns: TableOptions | None = None,
        part: Subset | None = None,
        ratings: Path | None = None,
    ) -> None:
        """Open a folder, zip or CSV, or a part of it, in the background; what is open stays until that has worked.

        `ratings` says where those of a model file are now.
        """
        self._train_after_loading = train
        self._opening.open(path, columns, part, ratings)

    def open_demo(self, *, train: bool | None = None) -> None:
        """Open the built-in demo, with the run that was recorded on it.

        `train`: True learns it now instead, slowly enough to watch; False only opens it.
        """
        if train:
            self.set_slow_motion(True)
        self._train_after_loading = bool(train)
        self._opening.open_demo(recorded=train is None)

    def open_foreign(self, wanted: ForeignModel) -> None:
        """Open a model that was trained elsewhere, beside titles and ratings where they are given."""
        self._train_after_loading = False
        self._opening.open_foreign(wanted)

    def open_given(self, dataset: Dataset, learnt: Learnt | None = None) -> None:
        """Show ratings that are in memory already, and what was learnt of them."""
        self._train_after_loading = False
        self._opening.take(dataset, learnt)

    def use_part(self, part: Subset | None) -> None:
        """Open a part of what is open (of the whole of it, should that be a part already), or all of it again."""
        if self.dataset is not None:
            self.open(self.dataset.source, columns=columns_of(self.dataset), part=part)

    def ask_columns(self) -> None:
        """Ask how the table that is open is to be read."""
        if self.dataset is None:
            return
        self.ask_about(self.dataset.source, columns_of(self.dataset))

    def ask_about(self, path: Path, chosen: TableOptions | None) -> None:
        """Ask how the table at a path is to be read; what is not chosen yet is guessed."""
        self._background.ask(
            lambda state: question_on(path, chosen, checkpoint=state.checkpoint), self.columns_wanted.emit
        )

    def cancel_loading(self) -> None:
        """Stop opening; what was open stays."""
        self._opening.cancel()

    @property
    def loading(self) -> bool:
        """Whether something is being opened."""
        return self._opening.busy

    @Slot(object)
    def _loaded(self, opened: Opened) -> None:
        self.studies.drop()
        self._forget_run()
        self.dataset = opened.dataset
        self.hold_outs = opened.hold_outs
        had_film = self.film is not None
        self.film = self.person = None
        self.finder.set_dataset(opened.dataset)
        speak_tags(ours=opened.dataset.simulated)
        if speak_of(opened.dataset.nouns, opened.dataset.scale.unit):
            self.words_changed.emit()
        self.dataset_changed.emit()
        self.run_state_changed.emit()
        self.select_user(opened.first_person)
        if had_film:  # else tables would mark the row that it had, which is another film now
            self.film_changed.emit()
        if opened.recorded is not None and opened.epochs is not None:
            if opened.moment is None:
                self.set_slow_motion(True)  # whoever learns the demo next wants to watch
            self._show_recorded(opened.recorded, opened.epochs)
        elif opened.learnt is not None:
            self.show_learnt(opened.learnt)
        if opened.moment is not None:
            self.moment_opened.emit(opened.moment)
        if opened.lacks_ratings is not None:
            words = tr(
                "The ratings that {name} learnt from are not where they were: people and films are shown alone",
                name=opened.lacks_ratings.name,
            )
            self.problem.emit(Failure(words, mend=Mend.RATINGS, place=str(opened.lacks_ratings)))
        if self._train_after_loading:
            self.start()

    def _show_recorded(self, back: BroughtBack, epochs: EpochStore) -> None:
        """Show the run that ships with what was opened; it is on no shelf."""
        self.shelf.saver.follow(back.opened.run, None)
        self.epochs.follow(back.opened.run, epochs)
        plan = back.shelf_run.plan
        self.show_run(
            back.opened,
            list(back.points),
            back.summary,
            back.split,
            validation=plan.validation,
            preset=plan.preset,
            recorded=True,
        )

    # What is to be seen

    def map_choices(self, place: str) -> MapChoices:
        """What the person chose to see on the map of a place; its films have the colours of their genres at first."""
        if place not in self._map_choices:
            self._map_choices[place] = MapChoices(self, self, colour=ColourBy.GENRE)
        return self._map_choices[place]

    # Languages

    def name_anew(self, me: str) -> None:
        """Name people, and what can be undone, in the language of now; `me` is what one was called by itself before."""
        self.name_steps_anew()
        person, own = self.person, self.profiles.shown
        self.profiles.name_anew(me)
        for choices in self._map_choices.values():
            choices.name_anew(me)
        if person is not None and self.dataset is not None:
            real = person.real
            if own and self.profiles.person is not None:
                real = self.profiles.person
            elif real.user is not None:
                real = person_of(self.dataset, real.user)
            self.select_person(person.of(real))

    # Kernels

    def warm_up(self, before: Sequence[Callable[[], object]] = ()) -> Job:
        """Have kernels compiled in child processes where they are missing, then loaded.

        `before`: what else is to be loaded, first; when it is, the job returned emits `partial`.
        """

        def work(state: JobState) -> bool:
            warm.begin()
            for load in before:
                load()
                state.checkpoint()
            state.partial(None)
            warm.ensure(state.checkpoint)
            return warm.needs_warming() and not paths.unwritable()

        job = self.warming.submit(work)
        job.succeeded.connect(self._looked_at_kernels)
        job.ended.connect(self._warmed)
        return job

    @Slot(object)
    def _looked_at_kernels(self, missing: bool) -> None:
        """Say where kernels could not be compiled ahead; they are then compiled at first use."""
        if missing:
            words = tr(
                "What mfgui computes with could not be compiled ahead: the first run of each method takes longer."
            )
            self.offered.emit(Offer(words, tr("Try again"), self._compile_again))

    def _compile_again(self) -> None:
        warm.retry()
        self.warm_up()

    @Slot()
    def _warmed(self) -> None:
        self._set_warm(True)

    # Closing

    def close(self) -> None:
        """End all work; `closed` follows when every lane has ended. Asking twice is harmless."""
        if not self._closing:
            self._closing = True
            self.studies.drop()
            # Steps hold what they act on: they go while all of that still lives, not when Qt takes the stack apart.
            self.undo.clear()
            self.shelf.saver.leave()
            self._drop_run()
            for lane in self._lanes():
                lane.finished.connect(self._lane_closed)
            self.shelf.close()
            for lane in self._lanes():
                lane.close()
        self._lane_closed()

    def _lanes(self) -> tuple[Lane, ...]:
        return (
            self.training,
            self.reading,
            self.quick,
            self.downloading,
            self.warming,
            self.projecting,
            self.judging,
            self.shelf.lane,
            self.epochs.lane,
        )

    def _working(self) -> bool:
        return any(lane.isRunning() for lane in self._lanes())

    @Slot()
    def _lane_closed(self) -> None:
        if not self._working():
            for lane in self._lanes():
                lane.wait()  # it says that it has finished before its thread has tidied up: nothing goes before it
            self.closed.emit()
