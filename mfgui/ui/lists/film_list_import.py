"""Bringing a list of films to choose from: any table of films, or a text with a title on each line."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from mfgui.data.dataset import SkipReport
from mfgui.storage.imports.film_list import read_film_list
from mfgui.ui.lists.import_dialog import ImportDialog, Recognised
from mfgui.ui.lists.table_import import TableImport, recognise
from mfgui.ui.state.columns_question import LISTED, ColumnsQuestion, question_on_import
from mfgui.ui.text import plural, tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from mfgui.data.dataset import Dataset
    from mfgui.data.tables.options import TableOptions
    from mfgui.ui.kit.theme import Theme
    from mfgui.ui.state.jobs import JobState
    from mfgui.ui.state.session import Session


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
