"""A glance at a CSV of one's own: its columns, what they may be, and its first lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from mfgui.data.editions.strict_lines import split_fields
from mfgui.data.errors import DataError
from mfgui.data.source import open_file
from mfgui.data.tables.columns import ColumnMap
from mfgui.data.tables.own_csv import split_names

if TYPE_CHECKING:
    from pathlib import Path

_BYTES: Final = 1 << 16
"""Of a file, looked at from its beginning."""
_LOOKED_AT: Final = 100
"""Lines that tell what a column holds."""


@dataclass(frozen=True, slots=True)
class Preview:
    """The beginning of a table.

    Attributes
    ----------
    names
        Of the columns, as the first line has them.
    rows
        Fields of the lines after it, each as many as there are names.
    guess
        Which column is what by its name, None where that cannot be told.
    """

    names: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    guess: ColumnMap


def preview_csv(path: Path, rows: int = 5) -> Preview:
    """Look at the beginning of a CSV.

    Parameters
    ----------
    rows
        How many lines to return at most; lines with more or fewer fields than the first are passed over.

    Raises
    ------
    DataError
        When it cannot be read, or its first line is no line of at least three columns.
    """
    with open_file(path).open(path.name) as stream:
        start = stream.read(_BYTES)
    if len(start) == _BYTES:  # the last line is cut off
        start = start[: start.rfind(b"\n") + 1]
    try:
        text = start.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = start.decode("latin-1")
    lines = text.splitlines()
    names, delimiter = split_names(lines[0]) if lines else ([], ",")
    if len(names) < 3:
        raise DataError("a table of ratings has three columns or more: person, item, rating", path.name, 1)
    cut = (split_fields(line, delimiter, quoted=True) for line in lines[1:])
    whole = [tuple(fields) for fields in cut if fields is not None and len(fields) == len(names)]
    return Preview(tuple(names), tuple(whole[:rows]), ColumnMap.guess(names, whole[:_LOOKED_AT]))
