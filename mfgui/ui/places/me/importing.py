"""Bringing my ratings from elsewhere: read and matched off the GUI thread, looked over, then taken in as one step."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from mfgui.data.dataset import count_by
from mfgui.storage.converting import converted
from mfgui.storage.imports.reading import read_ratings
from mfgui.storage.matching import FilmMatcher
from mfgui.ui.places.me.import_dialog import ImportDialog, Recognised
from mfgui.ui.state.background import Background
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from mfgui.data.dataset import Dataset
    from mfgui.ui.kit.theme import Theme
    from mfgui.ui.state.jobs import JobState
    from mfgui.ui.state.session import Session


class RatingsImport(QObject):
    """Asks for a file, shows the review sheet over `over`, and hands what was chosen to the profile."""

    def __init__(self, session: Session, theme: Theme, over: QWidget) -> None:
        super().__init__(over)
        self._session = session
        self._theme = theme
        self._over = over
        self._background = Background(session, self)
        self.dialog: ImportDialog | None = None

    @Slot()
    def ask(self) -> None:
        """Ask for a file and read it."""
        chosen, _ = QFileDialog.getOpenFileName(
            self._over,
            tr("Import my ratings: an export of Letterboxd, IMDb, Trakt or another site, or a table"),
            filter=tr("Exports and tables (*.zip *.csv *.tsv *.txt *.json *.xlsx *.ods);;All files (*)"),
        )
        if chosen:
            self.read(Path(chosen))

    def read(self, path: Path) -> None:
        """Read a file; the review sheet follows."""
        dataset = self._session.dataset
        if dataset is None:
            return

        def work(state: JobState) -> Recognised:
            read = read_ratings(path, state.checkpoint)
            popularity = count_by(dataset.ratings.films, dataset.n_films)
            matcher = FilmMatcher(dataset.films, popularity, state.checkpoint)
            matches = []
            for rating in read.ratings:
                state.checkpoint()
                matches.append(matcher.match(rating.film))
            return Recognised(path.name, read.source, read.ratings, tuple(matches), read.skipped)

        self._background.ask(work, partial(self._review, dataset), lane=self._session.reading)

    def _review(self, dataset: Dataset, recognised: Recognised) -> None:
        self.dialog = ImportDialog(recognised, dataset.films, self._session.finder, self._theme, self._over)
        self.dialog.accepted.connect(self._take)
        self.dialog.finished.connect(self._closed)
        self.dialog.open()

    @Slot()
    def _take(self) -> None:
        dialog, data = self.dialog, self._session.dataset
        if dialog is not None and data is not None:
            # Two lines may be one film here: the later in the file counts.
            taken = [(film, converted(r.stars, r.scale, data.scale), r.at) for film, r in dialog.chosen]
            self._session.profiles.bring(dialog.recognised.source, taken)

    @Slot()
    def _closed(self) -> None:
        self.dialog = None
