"""Which films of the present data set my ratings are of: found at once by id, title and year, else in a job."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal, Slot

from mfgui.data.dataset import Dataset
from mfgui.data.grouping import count_by
from mfgui.storage.matching import FilmMatcher, Wanted
from mfgui.storage.profiles import Entry
from mfgui.ui.state.jobs import JobState
from mfgui.ui.state.workspace import Workspace


class FoundFilms(QObject):
    """Films by the keys of entries, as far as they were looked for."""

    found = Signal()  # a job has found more

    def __init__(self, session: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._codes: dict[str, int | None] = {}

    def code(self, key: str) -> int | None:
        """Return the code of an entry's film; None where the data set has none, or it is not found yet."""
        return self._codes.get(key)

    def know(self, key: str, film: int) -> None:
        """Remember which film an entry is of."""
        self._codes[key] = film

    def forget(self) -> None:
        """Forget all films: the data set is another one."""
        self._codes = {}

    def find(self, entries: Mapping[str, Entry]) -> None:
        """Find the films of entries that were not looked for yet."""
        data = self._session.dataset
        if data is None:
            return
        open_: dict[str, Entry] = {}
        for key, entry in entries.items():
            if key in self._codes:
                continue
            film = data.film_of(entry.film_id)
            if film is not None and (data.films.titles[film], int(data.films.years[film])) == (entry.title, entry.year):
                self._codes[key] = film
            else:
                self._codes[key] = None
                open_[key] = entry
        if not open_:
            return

        def work(state: JobState) -> tuple[Dataset, dict[str, int]]:
            popularity = count_by(data.ratings.films, data.n_films)
            matcher = FilmMatcher(data.films, popularity, state.checkpoint)
            found = {}
            for key, entry in open_.items():
                state.checkpoint()
                wanted = Wanted(entry.title, entry.year, entry.film_id, entry.imdb_id)
                film = matcher.match(wanted).film
                if film is not None:
                    found[key] = film
            return data, found

        job = self._session.reading.submit(work)
        job.succeeded.connect(self._take)
        job.failed.connect(self._session.problem)

    @Slot(object)
    def _take(self, result: tuple[Dataset, dict[str, int]]) -> None:
        data, found = result
        if data is self._session.dataset and found:
            self._codes.update(found)
            self.found.emit()
