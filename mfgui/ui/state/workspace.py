"""What is open and selected: data set, model, person, film; the signals that panels follow, the lanes they use."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoCommand, QUndoStack

from mfgui.data.dataset import Dataset
from mfgui.data.splitting import Split
from mfgui.factorization.interest import Interest
from mfgui.factorization.interface import Model
from mfgui.insight.reasons import Why
from mfgui.ui.state.jobs import Lane
from mfgui.ui.state.person import Person, known_to, person_of

T = TypeVar("T")


class Workspace(QObject):
    """What panels and helpers need that have nothing to do with runs."""

    dataset_changed = Signal()
    coming_changed = Signal()
    model_changed = Signal()
    person_changed = Signal()
    film_changed = Signal()
    reasons_changed = Signal()
    problem = Signal(object)  # carries a Failure: one sentence for the notice bar
    offered = Signal(object)  # carries an Offer: a sentence and what can be done about it, for the notice bar
    page_wanted = Signal(str)  # carries the name of a page or sub-page that a panel leads to
    closed = Signal()  # all lanes have ended

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.dataset: Dataset | None = None  # what is open; None before
        self.split: Split | None = None  # what was held out of it
        self.model: Model | None = None  # what was learnt
        # Who watches what, learnt beside the model from the same ratings; None where it was not.
        self.interest: Interest | None = None
        self.person: Person | None = None  # who and what is selected; None before
        self.film: int | None = None
        # Why the selected film is predicted as it is for the selected person; None without either or a model.
        # `reasons.reasons.ratings` are the person's ratings that moved it, with their effects in stars; it is None
        # where the method gives none.
        self.reasons: Why | None = None
        # What is on its way, in words for panels with nothing to show yet, and the name of the data; "" for nothing.
        self.coming = self.coming_name = ""
        self.undo = QUndoStack(self)  # what the person did and may take back; one stack for the whole window
        self.reading = Lane("reading", nice=5, parent=self)  # opening and saving
        self.quick = Lane("quick", parent=self)  # what a person waits for (lists)
        self.projecting = Lane("projecting", nice=10, parent=self)  # maps
        self.judging = Lane("judging", nice=10, parent=self)  # evaluations that may take long

    def select_user(self, user: int) -> None:
        """Select a person of the data set by code; a list of the data before, seen for a moment, may name others."""
        if self.dataset is not None and user < self.dataset.n_users:
            self.select_person(person_of(self.dataset, user))

    @Slot()
    def select_anybody(self) -> None:
        """Select a person of the data set at random."""
        if self.dataset is not None:
            self.select_user(random.randrange(self.dataset.n_users))

    def select_person(self, person: Person) -> None:
        """Select somebody: every panel shows them."""
        self.person = person
        self.person_changed.emit()

    def select_film(self, film: int | None) -> None:
        """Select a film by code, or none; as for people, one that these data do not have is not selected."""
        if film is not None and (self.dataset is None or film >= self.dataset.n_films):
            return
        if film != self.film:
            self.film = film
            self.film_changed.emit()

    def set_reasons(self, why: Why | None) -> None:
        """Set why the selected film is predicted as it is; `Reasoning` finds it."""
        if why is not self.reasons:
            self.reasons = why
            self.reasons_changed.emit()

    def expect(self, words: str, name: str = "") -> None:
        """Let empty panels say what is on its way; "" when it has come, or will not."""
        if (words, name) != (self.coming, self.coming_name):
            self.coming, self.coming_name = words, name
            self.coming_changed.emit()

    def show_model(self, model: Model) -> None:
        """Let all panels show another model, such as another state of the present run."""
        self.model = model
        self.model_changed.emit()

    def do(
        self, say: Callable[[], str], put: Callable[[T], object], before: T, after: T, *, done: bool = False
    ) -> None:
        """Do something as a step that can be undone: `put` what is to be, and, to take it back, what was before.

        `say`: says what the menu calls the step, in the language of now.
        `put`: outlives whatever is on screen: the window may be built anew. Where it returns False it has become
        impossible for good, and the step goes.
        `done`: whether that has been done already.
        """
        self.undo.push(_Step(say, put, before, after, done=done))

    def name_steps_anew(self) -> None:
        """Let the menu call steps what they are in the language of now."""
        for place in range(self.undo.count()):
            step = self.undo.command(place)
            assert isinstance(step, _Step)
            step.setText(step.say())

    def model_for(self, person: Person | None) -> Model | None:
        """Return the present model if it can predict for this person."""
        return self.model if person is not None and known_to(self.model, person) else None

    def held_out_films(self, person: Person) -> NDArray[np.int32]:
        """Films whose rating by this person was held out of training, in no order."""
        if self.split is None or person.user is None:
            return np.empty(0, np.int32)
        return self.split.validation.films[self.split.held_out_by_user.of(person.user)]

    @Slot(int)
    def open_film(self, film: int) -> None:
        """Select a film and lead to its page."""
        self.select_film(film)
        self.show_page("film")

    def show_page(self, name: str) -> None:
        """Lead to a page or sub-page by its name (see mfgui/ui/window/place_list.py)."""
        self.page_wanted.emit(name)


class _Step(QUndoCommand):
    """See `Workspace.do`."""

    def __init__(
        self, say: Callable[[], str], put: Callable[[Any], object], before: object, after: object, *, done: bool
    ) -> None:
        super().__init__(say())
        self.say, self._put = say, put
        self._before, self._after, self._done = before, after, done

    def redo(self) -> None:
        """Do it, unless it was done before it came here."""
        if not self._done:
            self.setObsolete(self._put(self._after) is False)
        self._done = False

    def undo(self) -> None:
        """Take it back."""
        self.setObsolete(self._put(self._before) is False)
