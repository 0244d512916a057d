"""The question how a table is to be read: when it is asked, and with what to choose from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mfgui.data.dataset import Dataset
from mfgui.data.errors import ColumnsUnclearError, DataError, TableUnclearError
from mfgui.data.reading import find_ratings
from mfgui.data.tables.options import TableOptions
from mfgui.data.tables.question import Preview, preview_table
from mfgui.storage.imports.columns import preview_ratings
from mfgui.storage.imports.film_list import preview_film_list

DATA: Final = ("user", "film", "rating", "time", "title")
OWN: Final = ("title", "rating", "time", "film")
# Which columns are asked for: of a data set, of one's own ratings, of a list of films.
LISTED: Final = ("title", "film")


@dataclass(frozen=True, slots=True)
class ColumnsQuestion:
    """How is a table to be read? The person has to say."""

    path: Path  # the file, folder or zip
    preview: Preview  # how it begins
    chosen: TableOptions  # what to offer: what was chosen before, else the guess
    why: str = ""  # what went wrong with that, a sentence; "" when nothing did
    asks: tuple[str, ...] = DATA  # roles of the columns that are asked for

    @property
    def own(self) -> bool:
        """Whether the table is of one person, who imports it."""
        return self.asks != DATA


def columns_of(dataset: Dataset) -> TableOptions | None:
    """Return how a table was chosen to be read, None when that was found out."""
    return TableOptions.parse(dataset.columns) if dataset.columns else None


def question_on(
    path: Path, chosen: TableOptions | None, why: str = "", *, checkpoint: Callable[[], object]
) -> ColumnsQuestion:
    """Return the question about a table; raises DataError when there is none to ask about."""
    preview = preview_table(path, chosen, checkpoint=checkpoint)
    return ColumnsQuestion(path, preview, chosen.filled_from(preview.guess) if chosen else preview.guess, why)


def question_on_doubt(path: Path, checkpoint: Callable[[], object]) -> ColumnsQuestion | None:
    """Return what to ask before a table is read for the first time; None where nothing is in doubt, or no table."""
    try:
        _, edition = find_ratings(path, None, checkpoint)
        if edition is not None:
            return None
        question = question_on(path, None, checkpoint=checkpoint)
    except DataError:
        return None  # reading it says what is wrong
    return question if question.preview.doubts else None


def question_on_failure(
    path: Path, chosen: TableOptions | None, wrong: DataError, checkpoint: Callable[[], object]
) -> ColumnsQuestion | None:
    """Return what to ask when a table cannot be opened; None where other choices would not help."""
    try:
        if find_ratings(path, chosen, checkpoint)[1] is not None:
            return None
        unclear = isinstance(wrong, ColumnsUnclearError | TableUnclearError)
        question = question_on(path, chosen, "" if unclear else str(wrong), checkpoint=checkpoint)
    except DataError:
        return None
    return question if len(question.preview.names) > 2 or question.preview.tables else None


def question_on_import(
    path: Path,
    chosen: TableOptions | None = None,
    why: str = "",
    *,
    asks: tuple[str, ...],
    checkpoint: Callable[[], object],
) -> ColumnsQuestion | None:
    """Return what to ask about a table of one's own ratings or films; None where it tells all, or nothing helps."""
    look = preview_film_list if asks == LISTED else preview_ratings
    try:
        preview = look(path, chosen, checkpoint=checkpoint)
    except (DataError, OSError):
        return None  # reading it says what is wrong
    if preview is None:
        return None
    return ColumnsQuestion(path, preview, chosen.filled_from(preview.guess) if chosen else preview.guess, why, asks)
