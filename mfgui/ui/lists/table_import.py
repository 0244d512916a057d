"""Bringing a table of films: read and matched off the GUI thread, its columns asked about, its rows looked over."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from mfgui.data.dataset import Dataset
from mfgui.data.errors import ColumnsUnclearError, DataError, TableUnclearError
from mfgui.data.grouping import count_by
from mfgui.data.tables.options import TableOptions
from mfgui.data.watch import SkipReport
from mfgui.storage.imports.film_list import read_film_list
from mfgui.storage.matching import FilmMatcher
from mfgui.ui.kit.columns_dialog import ColumnsDialog
from mfgui.ui.kit.theme import Theme
from mfgui.ui.lists.import_dialog import ImportDialog, Recognised
from mfgui.ui.state.background import Background
from mfgui.ui.state.columns_question import LISTED, ColumnsQuestion, question_on_import
from mfgui.ui.state.jobs import JobState
from mfgui.ui.state.session import Session
from mfgui.ui.text import plural, tr


class TableImport(QObject):
    """Asks for a file and shows the review sheet over `over`; what kind of table it is, a subclass knows."""

    def __init__(self, session: Session, theme: Theme, over: QWidget) -> None:
        super().__init__(over)
        self._session, self._theme, self._over = session, theme, over
        self._background = Background(session, self)
        self.question: ColumnsDialog | None = None
        self.dialog: ImportDialog | None = None

    # What a subclass knows

    def title(self) -> str:
        """Title of the dialog that asks for a file."""
        raise NotImplementedError

    def read_table(self, path: Path, checkpoint: Callable[[], None], options: TableOptions | None) -> Recognised:
        """Read a file; nothing is matched yet. Raises DataError; called on a worker's thread."""
        raise NotImplementedError

    def question_on(
        self, path: Path, options: TableOptions | None = None, why: str = "", *, checkpoint: Callable[[], object]
    ) -> ColumnsQuestion | None:
        """Return what to ask about a table, None for nothing; called on a worker's thread."""
        raise NotImplementedError

    def make_dialog(self, dataset: Dataset, recognised: Recognised) -> ImportDialog:
        """Make the review sheet."""
        raise NotImplementedError

    def take(self, dialog: ImportDialog) -> None:
        """Take in what was chosen in it."""
        raise NotImplementedError

    # Reading

    @Slot()
    def ask(self) -> None:
        """Ask for a file and read it."""
        kinds = tr("Exports and tables (*.zip *.csv *.tsv *.txt *.json *.xlsx *.ods);;All files (*)")
        chosen, _ = QFileDialog.getOpenFileName(self._over, self.title(), filter=kinds)
        if chosen:
            self.read(Path(chosen))

    def read(self, path: Path, options: TableOptions | None = None) -> None:
        """Read a file, in which `options` say how where that was asked; the question or the review sheet follows."""
        dataset = self._session.dataset
        if dataset is None:
            return

        def work(state: JobState) -> Recognised | ColumnsQuestion:
            if options is None and (question := self.question_on(path, checkpoint=state.checkpoint)) is not None:
                return question
            try:
                read = self.read_table(path, state.checkpoint, options)
            except DataError as wrong:
                unclear = isinstance(wrong, ColumnsUnclearError | TableUnclearError)
                if not options and not unclear:
                    raise
                again = self.question_on(path, options or TableOptions(), str(wrong), checkpoint=state.checkpoint)
                if again is None:
                    raise
                return again
            return recognise(dataset, read, state.checkpoint)

        self._background.ask(work, partial(self._go_on, dataset), lane=self._session.reading)

    def _go_on(self, dataset: Dataset, result: Recognised | ColumnsQuestion) -> None:
        if isinstance(result, ColumnsQuestion):
            self._ask_columns(result)
        else:
            self.review(dataset, result)

    # The columns

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
            lambda state: self.question_on(path, options, checkpoint=state.checkpoint), self._asked_again
        )

    def _asked_again(self, question: ColumnsQuestion | None) -> None:
        if question is not None:
            self._ask_columns(question)

    @Slot()
    def _asked(self) -> None:
        if self.sender() is self.question:
            self.question = None

    # The rows

    def review(self, dataset: Dataset, recognised: Recognised) -> None:
        """Show the review sheet."""
        self.dialog = self.make_dialog(dataset, recognised)
        self.dialog.accepted.connect(self._accepted)
        self.dialog.finished.connect(self._closed)
        self.dialog.open()

    @Slot()
    def _accepted(self) -> None:
        dialog = self.sender()
        assert isinstance(dialog, ImportDialog)
        if self._session.dataset is not None:
            self.take(dialog)

    @Slot()
    def _closed(self) -> None:
        if self.sender() is self.dialog:
            self.dialog = None


def recognise(dataset: Dataset, read: Recognised, checkpoint: Callable[[], None]) -> Recognised:
    """Return a table with each of its films matched to those of a data set."""
    matcher = FilmMatcher(dataset.films, count_by(dataset.ratings.films, dataset.n_films), checkpoint)
    matches = []
    for film in read.films:
        checkpoint()
        matches.append(matcher.match(film))
    return read.matched(tuple(matches))


class FilmListImport(TableImport):
    """Hands a list to `Session.only`, and shows the sheet of the one that is chosen again."""

    def __init__(self, session: Session, theme: Theme, over: QWidget) -> None:
        super().__init__(session, theme, over)
        session.only.table_wanted.connect(self.ask)
        session.only.review_wanted.connect(self.look_through)

    def title(self) -> str:
        """Say what a file may be."""
        return tr("Add a list of films: a watchlist, a shop's shelf, a programme; a table or a text")

    def read_table(self, path: Path, checkpoint: Callable[[], None], options: TableOptions | None) -> Recognised:
        """Read films."""
        read = read_film_list(path, checkpoint, options)
        return Recognised(path.name, read.source, read.films, read.skipped)

    def question_on(
        self, path: Path, options: TableOptions | None = None, why: str = "", *, checkpoint: Callable[[], object]
    ) -> ColumnsQuestion | None:
        """Return what to ask about a table of films."""
        return question_on_import(path, options, why, asks=LISTED, checkpoint=checkpoint)

    def make_dialog(self, dataset: Dataset, recognised: Recognised) -> ImportDialog:
        """Make the review sheet of films."""
        return FilmListDialog(recognised, dataset.films, self._session.finder, self._theme, self._over)

    def take(self, dialog: ImportDialog) -> None:
        """Keep the list, or what was decided of it anew."""
        only, read = self._session.only, dialog.recognised
        if read.kept is not None:
            only.decide(read.kept, dialog.decided)
        else:
            only.add(read.name.rpartition(".")[0] or read.name, read.films, dialog.decided)

    @Slot()
    def look_through(self) -> None:
        """Show the sheet of the chosen list, as it was decided before."""
        only, data = self._session.only, self._session.dataset
        chosen = only.chosen
        if chosen is None or data is None:
            return

        def work(state: JobState) -> Recognised:
            films, labels = only.kept(chosen.id, data)
            places = {place: row for row, place in enumerate(films)}
            decided = {places[place]: data.film_of(label) for place, label in labels.items() if place in places}
            read = Recognised(chosen.name, "", tuple(films.values()), SkipReport(), decided=decided, kept=chosen.id)
            return recognise(data, read, state.checkpoint)

        self._background.ask(work, partial(self.review, data), lane=self._session.reading)


class FilmListDialog(ImportDialog):
    """The review sheet of a list of films."""

    def heading(self, n: int) -> str:
        """Say how many films the list has."""
        return plural(n, "1 film in {name}", "{n} films in {name}", name=self.recognised.name)

    def take_words(self, n: int) -> str:
        """Words of the button that takes them."""
        return plural(n, "Choose from 1 film", "Choose from {n} films")
