"""Bringing my ratings from elsewhere: a site's export or a table, looked over and taken in as one step.

A table that no site is known by is asked about first, by the same question as a data set.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mfgui.storage.converting import converted
from mfgui.storage.imports.reading import read_ratings
from mfgui.ui.lists.import_dialog import ImportDialog, Recognised
from mfgui.ui.lists.table_import import TableImport
from mfgui.ui.state.columns_question import OWN, ColumnsQuestion, question_on_import
from mfgui.ui.text import plural, tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mfgui.data.dataset import Dataset
    from mfgui.data.tables.options import TableOptions


class RatingsImport(TableImport):
    """Hands what was chosen to the profile."""

    def title(self) -> str:
        """Say what a file may be."""
        return tr("Import my ratings: an export of Letterboxd, IMDb, Trakt or another site, or a table")

    def read_table(self, path: Path, checkpoint: Callable[[], None], options: TableOptions | None) -> Recognised:
        """Read ratings."""
        read = read_ratings(path, checkpoint, options)
        films = tuple(rating.film for rating in read.ratings)
        return Recognised(path.name, read.source, films, read.skipped, ratings=read.ratings)

    def question_on(
        self, path: Path, options: TableOptions | None = None, why: str = "", *, checkpoint: Callable[[], object]
    ) -> ColumnsQuestion | None:
        """Return what to ask about a table of ratings."""
        return question_on_import(path, options, why, asks=OWN, checkpoint=checkpoint)

    def make_dialog(self, dataset: Dataset, recognised: Recognised) -> ImportDialog:
        """Make the review sheet of ratings."""
        return RatingsDialog(recognised, dataset.films, self._session.finder, self._theme, self._over)

    def take(self, dialog: ImportDialog) -> None:
        """Take the ratings in."""
        data, recognised = self._session.dataset, dialog.recognised
        if data is not None:
            # Two lines may be one film here: the later in the file counts.
            of = recognised.ratings
            taken = [
                (film, converted(of[place].stars, of[place].scale, data.scale), of[place].at)
                for place, film in dialog.chosen.items()
            ]
            self._session.profiles.bring(recognised.source, taken)


class RatingsDialog(ImportDialog):
    """The review sheet of ratings."""

    def heading(self, n: int) -> str:
        """Say how many ratings the file holds."""
        return plural(n, "1 rating from {source}", "{n} ratings from {source}", source=self.recognised.source)

    def take_words(self, n: int) -> str:
        """Words of the button that takes them in."""
        return plural(n, "Take in 1 rating", "Take in {n} ratings")
