"""Films that are hidden from lists, and bookmarked ones: kept for good, and undone like all that a person did."""

from __future__ import annotations

from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal, Slot

from mfgui.base import paths
from mfgui.base.errors import DataError
from mfgui.storage import kept_films
from mfgui.ui.state.jobs import failure_of
from mfgui.ui.state.workspace import Workspace
from mfgui.ui.text import tr

FILE_NAME = "hidden-films.json"


class Hiding(QObject):
    """Which films of the open data set are hidden."""

    changed = Signal()

    def __init__(self, session: Workspace) -> None:
        super().__init__(session)
        self.films: frozenset[int] = frozenset()  # their codes
        self._session = session
        self._kept = kept_films.HiddenFilms(paths.data() / FILE_NAME)
        session.dataset_changed.connect(self._new_data)

    def hide(self, film: int) -> None:
        """Hide a film, as a step that can be undone."""
        self._push(film, hidden=True)

    def show(self, film: int) -> None:
        """Let a film be listed again, as a step that can be undone."""
        self._push(film, hidden=False)

    def _push(self, film: int, *, hidden: bool) -> None:
        data = self._session.dataset
        if data is None or (film in self.films) == hidden:
            return
        title = data.films.titles[film]

        def say() -> str:
            return tr("hide {film}", film=title) if hidden else tr("show {film} again", film=title)

        self._session.do(say, partial(self._put, data.name, data.films.label(film)), not hidden, hidden)

    def _put(self, dataset: str, film: str, hidden: bool) -> None:
        """Hide or show a film of a data set that may not be open any more."""
        try:
            self._kept.put(dataset, film, hidden=hidden)
        except DataError as wrong:
            self._session.problem.emit(failure_of(wrong))
        data = self._session.dataset
        code = data.film_of(film) if data is not None and data.name == dataset else None
        if code is not None:
            self.films = self.films | {code} if hidden else self.films - {code}
            self.changed.emit()

    @Slot()
    def look_again(self) -> None:
        """Take in what another window has hidden meanwhile."""
        before = self.films
        self._new_data()
        if self.films != before:
            self.changed.emit()

    @Slot()
    def _new_data(self) -> None:
        data = self._session.dataset
        ids = self._kept.of(data.name) if data else ()
        codes = (data.film_of(film) for film in ids) if data else ()
        self.films = frozenset(code for code in codes if code is not None)


class Bookmarks(QObject):
    """Which films have a bookmark, in whatever data set."""

    changed = Signal()

    def __init__(self, session: Workspace) -> None:
        super().__init__(session)
        self._session = session
        self._kept = kept_films.Bookmarks(paths.data() / "bookmarks.json")

    def has(self, film: int) -> bool:
        """Whether a film of the open data set has one."""
        data = self._session.dataset
        return data is not None and data.films.caption(film) in self._kept.all()

    @property
    def films(self) -> NDArray[np.int32]:
        """Those of the open data set, the first marked first."""
        data = self._session.dataset
        return np.empty(0, np.int32) if data is None else self._kept.films(data.films)

    def toggle(self, film: int) -> None:
        """Bookmark a film or remove its bookmark, as a step that can be undone, unless another window has done so."""
        data, had = self._session.dataset, self.has(film)
        self.look_again()
        if data is None or self.has(film) is not had:
            return
        title, caption, marked = data.films.titles[film], data.films.caption(film), self._kept.all()
        before = marked.index(caption) if caption in marked else None
        after = len(marked) if before is None else None

        def say() -> str:
            if before is None:
                return tr("bookmark “{title}”", title=title)
            return tr("remove bookmark “{title}”", title=title)

        self._session.do(say, partial(self._put, caption), before, after)

    @Slot()
    def look_again(self) -> None:
        """Take in what another window has marked meanwhile."""
        if self._kept.read_again():
            self.changed.emit()

    def _put(self, caption: str, place: int | None) -> None:
        try:
            self._kept.put(caption, place)
        except DataError as wrong:
            self._session.problem.emit(failure_of(wrong))
        self.changed.emit()
