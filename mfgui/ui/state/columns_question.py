"""The question which column of somebody's own table is which: when it is asked, and with what to choose from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mfgui.data.errors import ColumnsUnclearError, DataError
from mfgui.data.reading import is_own_csv
from mfgui.data.tables.columns import ColumnMap
from mfgui.data.tables.own_preview import Preview, preview_csv

if TYPE_CHECKING:
    from pathlib import Path

    from mfgui.data.dataset import Dataset


@dataclass(frozen=True, slots=True)
class ColumnsQuestion:
    """Which column of a CSV of one's own is which? The person has to say.

    Attributes
    ----------
    path
        The file.
    preview
        How it begins.
    chosen
        What to offer: what was chosen before, else the guess.
    why
        What went wrong with that, a sentence; "" when nothing did.
    """

    path: Path
    preview: Preview
    chosen: ColumnMap
    why: str = ""


def columns_of(dataset: Dataset) -> ColumnMap | None:
    """Return the columns with which a table was opened, None when they were guessed."""
    return ColumnMap.parse(dataset.columns) if dataset.columns else None


def question_on(path: Path, chosen: ColumnMap | None, why: str = "") -> ColumnsQuestion:
    """Return the question about a file; raises DataError when it is no table to ask about."""
    preview = preview_csv(path)
    return ColumnsQuestion(path, preview, chosen or preview.guess, why)


def question_on_failure(path: Path, chosen: ColumnMap | None, wrong: DataError) -> ColumnsQuestion | None:
    """Return what to ask when a file cannot be opened; None where other columns would not help."""
    if not is_own_csv(path, chosen):
        return None
    try:
        return question_on(path, chosen, "" if isinstance(wrong, ColumnsUnclearError) else str(wrong))
    except DataError:
        return None
