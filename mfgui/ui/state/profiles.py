"""My own ratings in the session: named profiles, kept at once, undone like all else, found again in any data set."""

from __future__ import annotations

import time
from collections.abc import Collection, Iterable, Mapping
from functools import partial

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot

from mfgui.data.dataset import Dataset, RatingScale
from mfgui.storage.profiles import Change, Entry, Profile, ProfileStore, Said, Step
from mfgui.ui.state.found_films import FoundFilms
from mfgui.ui.state.offer import Offer
from mfgui.ui.state.own_file import OwnFile
from mfgui.ui.state.person import Person
from mfgui.ui.state.profile_words import called_now, step_words, title_of
from mfgui.ui.state.workspace import Workspace
from mfgui.ui.text import tr

FILE_NAME = "my-ratings.sqlite"
_UNDONE_AT_MOST = 200  # so many steps of an earlier start can be undone


class Profiles(QObject):
    """The profiles, and the one chosen. Every verb is kept before it returns."""

    changed = Signal()  # other profiles, or another one chosen, or what it holds

    def __init__(self, session: Workspace) -> None:
        super().__init__(session)
        self._session = session
        self._file = OwnFile(session, FILE_NAME, ProfileStore, self._opened)
        self._films = FoundFilms(session, self)
        self._films.found.connect(self._found)
        self._loaded: set[int] = set()
        self._replaying = False
        self.current: Profile | None = None  # the profile chosen, None while there is none; the first rating makes one
        self.entries: dict[str, Entry] = {}  # what it holds, by the films' keys
        # The person of the present data set that it makes (who rated nothing without a profile), None without data.
        self.person: Person | None = None
        session.dataset_changed.connect(self._new_data)
        self._file.open_if_there()

    @property
    def _store(self) -> ProfileStore | None:
        return self._file.store

    def _opened(self, store: ProfileStore) -> None:
        chosen = store.chosen()
        if chosen is not None:
            self._take(chosen)

    def all(self, *, deleted: bool = False) -> list[Profile]:
        """Return the profiles (or those deleted) in the order of their making."""
        store = self._store
        return (self._file.tried(lambda: store.profiles(deleted=deleted)) or []) if store is not None else []

    # Profiles

    def create(self, name: str, *, guest: bool = False) -> None:
        """Make a profile and choose it (see `choose`), as a step that can be undone."""
        store = self._file.open()
        if store is not None and (made := self._file.tried(store.create, name)) is not None:
            called = called_now(name)
            self._session.do(
                lambda: tr("new profile {name}", name=called()),
                partial(self._put, made, lasting=not guest),
                False,
                True,
            )

    def mine(self) -> Profile | None:
        """Return the chosen profile; where there is none, one is made for me. None where that cannot be kept."""
        if self.current is None:
            self.create(tr("Me"))
        return self.current

    def rename(self, name: str) -> None:
        """Give the chosen profile another name, as a step that can be undone."""
        if self.current is not None and name and name != self.current.name:
            before, me = self.current.name, tr("Me")
            called = called_now(before)
            self._session.do(
                lambda: tr("rename {name}", name=called()),
                partial(self._name, self.current.id),
                "" if before == me else before,
                "" if name == me else name,
            )

    def delete(self) -> None:
        """Put the chosen profile out of sight, as a step that can be undone; it can also be brought back later."""
        if self.current is not None:
            called = called_now(self.current.name)
            self._session.do(
                lambda: tr("delete profile {name}", name=called()), partial(self._put, self.current.id), True, False
            )

    def bring_back(self, profile: Profile) -> None:
        """Bring back a profile that was deleted, as a step that can be undone."""
        called = called_now(profile.name)
        self._session.do(
            lambda: tr("bring back {name}", name=called()), partial(self._put, profile.id, lasting=True), False, True
        )

    def _name(self, profile: int, name: str) -> None:
        """Name a profile, ("") as I am called in the language of now, and choose it."""
        store = self._store
        if store is not None:
            self._file.tried(store.rename, profile, name or tr("Me"))
            self._take(profile)
            self.show()

    def _put(self, profile: int, there: bool, *, lasting: bool = False) -> None:
        """Bring a profile back and choose it, or delete it; `lasting` as not for a guest."""
        store = self._store
        if store is None:
            return
        if there:
            self._file.tried(store.restore, profile)
            if lasting:
                self._file.tried(store.choose, profile)
            self._take(profile)
        else:
            self._file.tried(store.delete, profile)
            chosen = self._file.tried(store.chosen)
            if chosen is None:
                self.current, self.entries = None, {}
                self._settle()
            else:
                self._take(chosen)
        self.show()

    def choose(self, profile: int, *, guest: bool = False) -> None:
        """Choose a profile and show its person; one that a guest has, whose turn it is, not for the next start."""
        if self._store is not None:
            self._take(profile)
            if not guest:
                self._file.tried(self._store.choose, profile)
            self.show()

    def name_anew(self, me: str) -> None:
        """Name me in the language of now: without a profile, and in one that was called `me` by itself."""
        store = self._store
        if store is not None:
            for profile in (*self.all(), *self.all(deleted=True)):
                if profile.name == me:
                    self._file.tried(store.rename, profile.id, tr("Me"))
        if self.current is not None:
            self.current = next((one for one in self.all() if one.id == self.current.id), self.current)
        self._settle()

    def show(self) -> None:
        """Select my person: every panel shows me."""
        if self.person is not None:
            self._session.select_person(self.person)

    @property
    def shown(self) -> bool:
        """Whether the person selected is the chosen profile's, as it is or in a what-if."""
        person = self._session.person
        return person is not None and self.person is not None and person.real is self.person

    # What I say

    def rate(self, film: int, stars: float | None) -> None:
        """Rate a film of the present data set, or (None) take the rating away, as a step that can be undone."""
        self._say({film: None if stars is None else (Said.RATED, stars)})

    def not_seen(self, film: int) -> None:
        """Remember that a film has not been seen, so that it is not asked about, as a step that can be undone."""
        self._say({film: (Said.UNSEEN, 0.0)})

    def set_points(self, stand_ins: Mapping[int, float]) -> None:
        """Replace all stand-ins from points by these (film code: stars), as one step; rated films keep theirs."""
        said: dict[int, tuple[Said, float] | None] = {}
        said.update(dict.fromkeys(self.of_kind(Said.POINTS), None))
        rated = self.of_kind(Said.RATED)
        said |= {film: (Said.POINTS, stars) for film, stars in stand_ins.items() if film not in rated}
        self._say(said)

    def bring(self, ratings: Iterable[tuple[int, float, int | None]]) -> int:
        """Take in ratings from elsewhere (film code, stars on the data set's scale, when), as one step.

        Returns how many were taken in.
        """
        said = {film: (Said.RATED, stars, at) for film, stars, at in ratings}
        self._say(said)
        return len(said)

    def _say(self, said: Mapping[int, tuple[Said, float] | tuple[Said, float, int | None] | None]) -> None:
        data = self._session.dataset
        store = self._file.open() if data is not None else None
        if store is None or data is None:
            return
        self.look_again()
        chosen = self.mine()
        if chosen is None:
            return
        keys = self._keys()
        changes: dict[str, Entry | None] = {}
        for film, what in said.items():
            own = keys.get(film, [])
            changes.update(dict.fromkeys(own, None))
            if what is not None:
                entry = _entry_of(data, film, *what)
                key = own[-1] if own else entry.key
                self._films.know(key, film)
                changes[key] = entry
        step = self._file.tried(store.do, chosen.id, changes)
        if step is not None:
            self._can_be_undone(step)
            self._changed(step, undone=False)

    def _can_be_undone(self, step: Step) -> None:
        """Let a step that has been done be taken back, and done again."""
        self._session.do(partial(step_words, step), partial(self._again, step), True, False, done=True)

    def _again(self, step: Step, undone: bool) -> None:
        """Take a step back, or do it again."""
        if self._replaying or self._store is None:
            return
        if self.current is None or self.current.id != step.profile:
            self._take(step.profile)
        kept = self._file.tried(self._store.undo if undone else self._store.redo, step)
        if kept is not None:
            self._changed(step, undone=undone, kept=kept)
        if kept:
            words = tr("What was said of {film} in another window stays.", film=title_of(kept[0]))
            self._session.offered.emit(Offer(words, "", None))

    def _changed(self, step: Step, *, undone: bool, kept: Collection[Change] = ()) -> None:
        for change in step.changes:
            if change in kept:
                continue
            entry = change.before if undone else change.after
            if entry is None:
                self.entries.pop(change.film, None)
            else:
                self.entries[change.film] = entry
        self._films.find(self.entries)
        self._settle()
        self.show()

    # What it holds

    def of_kind(self, said: Said) -> dict[int, Entry]:
        """Return the entries of a kind by the code of their film, films of the present data set alone."""
        return {
            film: entry
            for key, entry in self.entries.items()
            if entry.said is said and (film := self._films.code(key)) is not None
        }

    @property
    def elsewhere(self) -> int:
        """Number of my ratings of films that the present data set does not have."""
        rated = [key for key, entry in self.entries.items() if entry.said is Said.RATED]
        return sum(self._films.code(key) is None for key in rated)

    def person_of(self, profile: Profile) -> Person | None:
        """Return the person that any of the profiles makes in the present data set."""
        if self._store is None or self._session.dataset is None:
            return None
        if self.current is not None and profile.id == self.current.id:
            return self.person
        entries = self._file.tried(self._store.entries, profile.id) or {}
        return self._person(profile.name, entries, self._session.dataset.scale)

    def _keys(self) -> dict[int, list[str]]:
        """Keys of the chosen profile's entries by film, oldest first."""
        found: dict[int, list[str]] = {}
        for key in sorted(self.entries, key=lambda key: self.entries[key].at):
            film = self._films.code(key)
            if film is not None:
                found.setdefault(film, []).append(key)
        return found

    def _take(self, profile: int) -> None:
        """Make a profile the one chosen."""
        store = self._store
        assert store is not None
        self._file.tried(store.changed_elsewhere)
        self._read(store, profile)
        if profile not in self._loaded:
            self._loaded.add(profile)
            self._replay((self._file.tried(store.steps, profile) or [])[-_UNDONE_AT_MOST:])
        self._films.find(self.entries)
        self._settle()

    def _read(self, store: ProfileStore, profile: int) -> None:
        self.current = next((p for p in self.all() if p.id == profile), None)
        self.entries = (self._file.tried(store.entries, profile) or {}) if self.current is not None else {}

    @Slot()
    def look_again(self) -> None:
        """Take in what another window has kept meanwhile."""
        store, current = self._store, self.current
        if store is None or current is None or not self._file.tried(store.changed_elsewhere):
            return
        before, seen = self.entries, self._session.person if self.shown else None
        self._read(store, current.id)
        if (self.current, self.entries) == (current, before):  # another profile has changed, or there is one more
            self.changed.emit()
            return
        self._films.find(self.entries)
        self._settle()
        now = self.person
        if seen is not None and now is not None:
            for film, (_, stars) in seen.differences().items():  # what if, of me with what was said elsewhere
                now = now.what_if(film, stars)
            self._session.select_person(now)

    def _replay(self, steps: list[Step]) -> None:
        """Put steps of an earlier start on the undo stack, without doing any."""
        if not steps:
            return
        self._replaying = True
        stack = self._session.undo
        before = stack.index()
        for step in steps:
            self._can_be_undone(step)
        stack.setIndex(before + sum(not step.undone for step in steps))
        self._replaying = False

    def _settle(self) -> None:
        data = self._session.dataset
        name = tr("Me") if self.current is None else self.current.name
        self.person = None if data is None else self._person(name, self.entries, data.scale)
        self.changed.emit()

    def _person(self, name: str, entries: Mapping[str, Entry], scale: RatingScale) -> Person:
        rated: dict[int, float] = {}
        for key, entry in sorted(entries.items(), key=lambda item: item[1].at):
            film = self._films.code(key)
            if film is not None and entry.said is not Said.UNSEEN:
                rated[film] = scale.converted(entry.stars, entry.scale)
        films, stars = np.array(list(rated), np.int32), np.array(list(rated.values()), np.float32)
        return Person(name, films, stars, None)

    # Finding films again

    @Slot()
    def _new_data(self) -> None:
        self._films.forget()
        if self._store is not None:
            for profile in self.all():
                self._films.find(self._file.tried(self._store.entries, profile.id) or {})
        self._settle()

    @Slot()
    def _found(self) -> None:
        shown = self.shown
        self._settle()
        if shown:
            self.show()


def _entry_of(data: Dataset, film: int, said: Said, stars: float, at: int | None = None) -> Entry:
    films = data.films
    return Entry(
        film_id=films.label(film),
        title=films.titles[film],
        year=int(films.years[film]),
        imdb_id=films.imdb_ids[film],
        said=said,
        stars=float(stars),
        scale=data.scale,
        at=int(time.time()) if at is None else at,
    )
