"""Only from a list: the films that somebody has to choose from (a watchlist, a shop's shelf), in every list at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal, Slot

from mfgui.base.errors import DataError
from mfgui.data.dataset import Dataset
from mfgui.data.grouping import count_by
from mfgui.factorization.interface import Model
from mfgui.insight.filters import ListFilter, Seen
from mfgui.storage.film_lists import FilmLists, KeptList, SavedList
from mfgui.storage.matching import FilmMatcher, Wanted
from mfgui.ui.state.background import Background
from mfgui.ui.state.hiding import Hiding
from mfgui.ui.state.jobs import JobState, failure_of
from mfgui.ui.state.own_file import OwnFile
from mfgui.ui.state.workspace import Workspace
from mfgui.ui.text import count, plural, tr

FILE_NAME = "film-lists.sqlite"


class OnlyFrom(QObject):
    """The lists of films that are kept, and the one that is chosen from. Every verb is kept before it returns."""

    changed = Signal()
    table_wanted = Signal()  # somebody wants to add a list
    review_wanted = Signal()  # somebody wants to look through the chosen list

    def __init__(self, session: Workspace, hiding: Hiding) -> None:
        super().__init__(session)
        self._session, self._hiding = session, hiding
        self._file = OwnFile(session, FILE_NAME, FilmLists, self._take)
        self._background = Background(session, self)
        self.lists: tuple[KeptList, ...] = ()  # all of them, in the order of their making
        self.chosen: KeptList | None = None  # the one that is chosen from; None for all films
        # Codes of its films in the open data set, none while they are looked up; None for all films.
        self.films: frozenset[int] | None = None
        self._looking = False
        session.dataset_changed.connect(self._look_up)
        self._file.open_if_there()

    # The file

    def _take(self, store: FilmLists) -> None:
        self.lists = tuple(store.all())
        number = store.chosen()
        self.chosen = next((one for one in self.lists if one.id == number), None)

    def _done(self, verb: Callable[[FilmLists], object]) -> None:
        """Do something to the file and take what it holds then."""
        store = self._file.open()
        if store is None:
            return
        try:
            verb(store)
            self._take(store)
        except DataError as wrong:
            self._session.problem.emit(failure_of(wrong))
        self._look_up()

    # What is chosen from

    def choose(self, number: int | None) -> None:
        """Choose from a list, or (None) from all films."""
        if number != (self.chosen.id if self.chosen else None):
            self._done(lambda store: store.choose(number))

    def add(self, name: str, films: Sequence[Wanted], choices: Mapping[int, int | None]) -> None:
        """Keep a list and choose from it; `choices` are films of places that were decided by hand."""
        data = self._session.dataset
        labels = _labels(data, choices) if data is not None else {}
        dataset = data.name if data is not None else ""

        def work(_state: JobState) -> int | None:
            store = self._file.store
            if store is None:
                return None
            made = store.add(name, films)
            store.decide(made, dataset, labels)
            store.choose(made)
            return made

        if self._file.open() is not None:
            self._background.ask(work, self._added, lane=self._session.reading, of=())

    def _added(self, _number: int | None) -> None:
        self._done(lambda _store: None)

    def saved(self, chosen: KeptList | None, data: Dataset) -> SavedList:
        """Return a list, or (None) that there is none, as a saved screen brings it along; on any thread."""
        if chosen is None:
            return SavedList()
        films, choices = self.kept(chosen.id, data)
        places = {place: row for row, place in enumerate(films)}
        decided = tuple((places[place], label) for place, label in choices.items() if place in places)
        return SavedList(chosen.name, tuple(films.values()), decided)

    def bring(self, saved: SavedList) -> None:
        """Choose from the list of a saved screen: from one that is the same, or from a new one beside those here."""
        data = self._session.dataset
        if not saved.name:
            self.choose(None)
        elif data is not None and self._file.open() is not None:
            work = partial(self._bring, saved, data.name)
            self._background.ask(work, self._added, lane=self._session.reading, of=())

    def _bring(self, saved: SavedList, dataset: str, _state: JobState) -> int | None:
        store = self._file.store
        if store is None:
            return None
        names, number = {one.name for one in store.all()}, None
        for one in store.all():
            if one.name.startswith(saved.name) and tuple(store.films(one.id).values()) == saved.films:
                number = one.id
        if number is None:
            name, again = saved.name, 2
            while name in names:
                name, again = f"{saved.name} ({again})", again + 1
            number = store.add(name, saved.films)
            store.decide(number, dataset, dict(saved.decided))
        store.choose(number)
        return number

    def decide(self, number: int, choices: Mapping[int, int | None]) -> None:
        """Keep what was decided by hand of a list's films in the open data set."""
        data = self._session.dataset
        if data is not None:
            self._done(lambda store: store.decide(number, data.name, _labels(data, choices)))

    def delete(self) -> None:
        """Put the chosen list out of sight, as a step that can be undone."""
        if self.chosen is not None:
            name = self.chosen.name
            self._session.do(
                lambda: tr("delete the list {name}", name=name), partial(self._put, self.chosen.id), False, True
            )

    def _put(self, number: int, deleted: bool) -> None:
        """Delete a list, or bring it back and choose from it."""

        def verb(store: FilmLists) -> None:
            if deleted:
                store.delete(number)
            else:
                store.restore(number)
                store.choose(number)

        self._done(verb)

    def kept(self, number: int, data: Dataset) -> tuple[dict[int, Wanted], dict[int, str]]:
        """Return a list's films by place, and what was decided by hand in a data set; on any thread."""
        store = self._file.store
        return ({}, {}) if store is None else (store.films(number), store.choices(number, data.name))

    # Its films here

    @Slot()
    def _look_up(self) -> None:
        """Look the films of the chosen list up in the open data set."""
        chosen, data = self.chosen, self._session.dataset
        self._looking = chosen is not None and data is not None
        self.films = None if chosen is None else frozenset()
        if chosen is not None and data is not None:
            take = partial(self._looked_up, chosen)
            self._background.ask(partial(self._codes, chosen.id, data), take, lane=self._session.reading)
        self.changed.emit()

    def _codes(self, number: int, data: Dataset, state: JobState) -> frozenset[int]:
        films, choices = self.kept(number, data)
        matcher = FilmMatcher(data.films, count_by(data.ratings.films, data.n_films), state.checkpoint)
        codes: set[int | None] = set()
        for place, film in films.items():
            state.checkpoint()
            label = choices.get(place)
            codes.add(matcher.match(film).guess if label is None else data.film_of(label) if label else None)
        return frozenset(code for code in codes if code is not None)

    def _looked_up(self, chosen: KeptList, codes: frozenset[int]) -> None:
        if chosen is self.chosen:
            self._looking = False
            self.films = codes
            self.changed.emit()

    @property
    def words(self) -> str:
        """What lists are restricted to, for their labels; "" for nothing."""
        return tr("Only from {name}", name=self.chosen.name) if self.chosen is not None else ""

    @property
    def details(self) -> str:
        """How many films of the chosen list there are here, a sentence."""
        if self.chosen is None or self.films is None:
            return ""
        if self._looking:
            return tr("Looking up the films of {name}…", name=self.chosen.name)
        return plural(
            self.chosen.films,
            "Lists show only films of {name}: {here} of its 1 film is in this data set",
            "Lists show only films of {name}: {here} of its {n} films are in this data set",
            name=self.chosen.name,
            here=count(len(self.films)),
        )

    @property
    def obstacle(self) -> str:
        """Why a list that is restricted so has nothing to show, a sentence; "" where nothing is restricted."""
        if self.chosen is None:
            return ""
        if self._looking:
            return self.details
        if not self.films:
            return tr("No film of {name} is in this data set.", name=self.chosen.name)
        return tr("No film of {name} is left for this list.", name=self.chosen.name)

    @property
    def filter(self) -> Callable[[Dataset, Model], NDArray[np.bool_] | None]:
        """What tells, as things are now, which films may be listed: bool, shape (M,), None for all; on any thread."""
        only, hidden = self.films, self._hiding.films

        def may_be_listed(data: Dataset, model: Model) -> NDArray[np.bool_] | None:
            if only is None and not hidden:
                return None
            chosen = ListFilter(seen=Seen.BOTH, only=only)
            return chosen.allowed(data.films, model.film_support, np.empty(0, np.int32), hidden)

        return may_be_listed


def _labels(data: Dataset, choices: Mapping[int, int | None]) -> dict[int, str]:
    return {place: "" if film is None else data.films.label(film) for place, film in choices.items()}
