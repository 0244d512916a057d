"""What a person chose to see on the map, shared by maps that stand side by side."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal, Slot

from mfgui.data.dataset import Dataset
from mfgui.insight.colouring import ColourBy
from mfgui.ui.state.person import Person, person_of
from mfgui.ui.state.workspace import Workspace
from mfgui.ui.text import plural, tr

MOST_PINNED = 4  # so many people beside the selected one


class MapChoices(QObject):
    """Colours, filter, marks, the films chosen, the path, further people. Change them through the verbs."""

    colour_changed = Signal()
    look_changed = Signal()
    marks_changed = Signal()
    films_changed = Signal()

    def __init__(
        self, workspace: Workspace, parent: QObject | None = None, *, colour: ColourBy = ColourBy.PLAIN
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.colour = colour  # what the colours tell
        self._hidden: frozenset[str | int] = frozenset()  # classes filtered out, as `Colouring.called` has them
        self._known: frozenset[str | int] = frozenset()  # classes there were then: any further one was in "" till then
        self.alike = False  # whether all dots have one size
        self.nearest = True  # whether the selected film's nearest are drawn
        self.reasons = False  # the ratings behind its prediction
        self.top = False  # the selected person's list
        self.crowd = False  # the cloud of all people
        # int32: the films chosen by box, lasso or otherwise; empty for none.
        self.films: NDArray[np.int32] = np.empty(0, np.int32)
        self.path: tuple[int, ...] = ()  # codes of the films along the path that is shown
        self.noted: NDArray[np.int32] = np.empty(0, np.int32)
        self.pinned: tuple[Person, ...] = ()  # further people to show
        workspace.dataset_changed.connect(self._forget)

    @Slot()
    def _forget(self) -> None:
        """Another data set: codes mean other films."""
        self._hidden, self._known, self.path, self.pinned = frozenset(), frozenset(), (), ()
        self.films = self.noted = np.empty(0, np.int32)
        self.films_changed.emit()
        self.look_changed.emit()
        self.marks_changed.emit()

    def set_colour(self, colour: ColourBy) -> None:
        """Let the colours tell something else; nothing is filtered out then."""
        if colour is not self.colour:
            self.colour, self._hidden, self._known = colour, frozenset(), frozenset()
            self.colour_changed.emit()

    @property
    def filtered(self) -> bool:
        """Whether any class is filtered out."""
        return bool(self._hidden)

    def shows(self, one: str | int) -> bool:
        """Whether films of a class are shown; a genre that had no colour when others were hidden is one of these."""
        return (one if one in self._known or not isinstance(one, str) else "") not in self._hidden

    def toggle_class(self, k: int, classes: tuple[str | int, ...]) -> None:
        """Filter the films of classes[k] out, or show them again."""
        self._hidden |= {one for one in classes if not self.shows(one)}
        self._known |= frozenset(classes)
        self._hidden ^= {classes[k]}
        self.look_changed.emit()

    def show_only(self, k: int, classes: tuple[str | int, ...]) -> None:
        """Show classes[k] alone; again, all."""
        others = frozenset(classes) - {classes[k]}
        alone = self.shows(classes[k]) and not any(map(self.shows, others))
        self._hidden, self._known = frozenset() if alone else others, frozenset(classes)
        self.look_changed.emit()

    def show_all(self) -> None:
        """Filter nothing out."""
        self._hidden = frozenset()
        self.look_changed.emit()

    def set_alike(self, alike: bool) -> None:
        """Draw all dots at one size."""
        self.alike = alike
        self.look_changed.emit()

    def mark(self, what: str, shown: bool) -> None:
        """Draw "nearest", "reasons", "top" or "crowd" (see the attributes), or not."""
        setattr(self, what, shown)
        self.marks_changed.emit()

    def set_path(self, films: tuple[int, ...]) -> None:
        """Draw a path from film to film; () for none."""
        self.path = films
        self.marks_changed.emit()

    def set_noted(self, films: NDArray[np.int32]) -> None:
        """Flag the films that have a bookmark."""
        self.noted = films
        self.marks_changed.emit()

    def pin(self, person: Person) -> None:
        """Keep somebody on the map, whoever is selected next; the oldest leaves when there are many."""
        kept = tuple(p for p in self.pinned if p.name != person.name)
        self.pinned = (*kept, person)[-MOST_PINNED:]
        self.marks_changed.emit()

    def show_others(self, people: tuple[Person, ...]) -> None:
        """Show these people beside the selected one, and no others."""
        self.pinned = people
        self.marks_changed.emit()

    def unpin_all(self) -> None:
        """Show the selected person alone."""
        self.pinned = ()
        self.marks_changed.emit()

    def name_anew(self, me: str) -> None:
        """Name further people in the language of now; `me` is what one was called by itself before."""
        data = self._workspace.dataset

        def named(person: Person) -> Person:
            real = person.real
            if real.user is not None and data is not None:
                return person.of(person_of(data, real.user))
            return person.of(replace(real, name=tr("Me")) if real.name == me else real)

        self.pinned = tuple(named(person) for person in self.pinned)
        self.marks_changed.emit()

    def choose(self, films: NDArray[np.int32], *, more: bool = False) -> None:
        """Choose films, or `more` films; can be undone."""
        chosen = np.concatenate([self.films, films[~np.isin(films, self.films)]]) if more else films
        if np.array_equal(chosen, self.films):
            return
        n = len(chosen)

        def say() -> str:
            return tr("choosing no films") if n == 0 else plural(n, "choosing a film", "choosing {n} films")

        self._workspace.do(say, partial(self._put, self._workspace.dataset), self.films, chosen.astype(np.int32))

    def _put(self, dataset: Dataset | None, films: NDArray[np.int32]) -> None:
        if self._workspace.dataset is dataset:  # codes of another set mean other films
            self.films = films
            self.films_changed.emit()
