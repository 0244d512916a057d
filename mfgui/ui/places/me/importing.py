"""Bringing my ratings from elsewhere: read and matched off the GUI thread, looked over, then taken in as one step.

A table that no site is known by is asked about first, by the same question as a data set.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from mfgui.data.errors import ColumnsUnclearError, DataError, TableUnclearError
from mfgui.data.grouping import count_by
from mfgui.data.tables.options import TableOptions
from mfgui.storage.converting import converted
from mfgui.storage.imports.reading import read_ratings
from mfgui.storage.matching import FilmMatcher
from mfgui.ui.kit.columns_dialog import ColumnsDialog
from mfgui.ui.places.me.import_dialog import ImportDialog, Recognised
from mfgui.ui.state.background import Background
from mfgui.ui.state.columns_question import ColumnsQuestion, question_on_import
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
        self.question: ColumnsDialog | None = None
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

    def read(self, path: Path, options: TableOptions | None = None) -> None:
        """Read a file, in which `options` say how where that was asked; the question or the review sheet follows."""
        dataset = self._session.dataset
        if dataset is None:
            return

        def work(state: JobState) -> Recognised | ColumnsQuestion:
            if options is None and (question := question_on_import(path, checkpoint=state.checkpoint)) is not None:
                return question
            try:
                read = read_ratings(path, state.checkpoint, options)
            except DataError as wrong:
                unclear = isinstance(wrong, ColumnsUnclearError | TableUnclearError)
                if not options and not unclear:
                    raise
                again = question_on_import(path, options or TableOptions(), str(wrong), checkpoint=state.checkpoint)
                if again is None:
                    raise
                return again
            popularity = count_by(dataset.ratings.films, dataset.n_films)
            matcher = FilmMatcher(dataset.films, popularity, state.checkpoint)
            matches = []
            for rating in read.ratings:
                state.checkpoint()
                matches.append(matcher.match(rating.film))
            return Recognised(path.name, read.source, read.ratings, tuple(matches), read.skipped)

        self._background.ask(work, partial(self._go_on, dataset), lane=self._session.reading)

    def _go_on(self, dataset: Dataset, result: Recognised | ColumnsQuestion) -> None:
        if isinstance(result, ColumnsQuestion):
            self._ask_columns(result)
        else:
            self._review(dataset, result)

    def _ask_columns(self, question: ColumnsQuestion) -> None:
        self.question = ColumnsDialog(question, self._theme, self._over)
        self.question.accepted.connect(self._columns_chosen)
        self.question.preview_wanted.connect(self._look_again)
        self.question.finished.connect(self._asked)
        self.question.open()

    @Slot()
    def _columns_chosen(self) -> None:
        if self.question is not None:
            self.read(self.question.question.path, self.question.answer)

    @Slot(object)
    def _look_again(self, options: TableOptions) -> None:
        """Ask once more, with the first rows of another table, or of the text in another encoding."""
        if self.question is None:
            return
        path = self.question.question.path
        self.question.close()
        self._background.ask(
            lambda state: question_on_import(path, options, checkpoint=state.checkpoint), self._asked_again
        )

    def _asked_again(self, question: ColumnsQuestion | None) -> None:
        if question is not None:
            self._ask_columns(question)

    @Slot()
    def _asked(self) -> None:
        if self.sender() is self.question:
            self.question = None

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
