"""The question how a table is to be read: its first rows, what was guessed, and what somebody should confirm."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np

from mfgui.base.text import tr
from mfgui.data.errors import DataError, TableUnclearError
from mfgui.data.tables.columns import guess_columns
from mfgui.data.tables.folder import open_ratings_table, table_source
from mfgui.data.tables.matrix import is_full
from mfgui.data.tables.options import ROLES, TableOptions
from mfgui.data.tables.table import Table, no_checkpoint
from mfgui.data.tables.text import TextTable
from mfgui.data.tables.times import NO_TIME, TimeColumn
from mfgui.data.tables.values import PLAIN, RatingColumn, Style, are_counts, find_not_rated, parse_rating, style_of
from mfgui.data.tables.workbook import sheets_in

_NEEDED: Final = ("user", "film", "rating")


@dataclass(frozen=True, slots=True)
class Preview:
    """The beginning of a table, and what it seems to be."""

    names: tuple[str, ...]  # of the columns; "1", "2", … without a header
    rows: tuple[tuple[str, ...], ...]  # cells of the first rows, each as many as there are names
    guess: TableOptions  # how it would be read: None for a column that cannot be told
    # What somebody should confirm: "table", "columns", "not rated", "values", "dates", "encoding".
    doubts: tuple[str, ...] = ()
    tables: tuple[str, ...] = ()  # names of the tables to choose from, where there are several
    has_dates: bool = False  # whether times are dates whose day and month could be exchanged
    values: tuple[str, ...] = ()  # the lowest and highest values of the column of ratings, which may mean "not rated"
    # Roles and names of columns that are read besides, which nobody is asked about.
    also: tuple[tuple[str, str], ...] = ()
    style: Style = PLAIN  # how ratings are written

    def read_cell(self, role: str, text: str, options: TableOptions) -> str:
        """Return a cell as it would be read: "4,5" is "4.5", "31.12.2000" is "2000-12-31", "" is not rated."""
        if role == "rating":
            value = parse_rating(text, self.style).value
            same = options.not_rated not in ("", "none") and value == parse_rating(options.not_rated).value
            return "" if value != value or same else f"{value:g}"
        if role == "time":
            column = TimeColumn("")
            column.add(np.array([text], object))
            seconds = column.finish(options.dates).seconds
            if seconds is None or seconds[0] == NO_TIME:
                return ""
            return str(np.datetime64(int(seconds[0]), "s")).replace("T00:00:00", "").replace("T", " ")
        return text.strip()


def preview_table(
    path: Path,
    options: TableOptions | None = None,  # what is chosen already; of it, the table and the encoding matter here
    rows: int = 5,  # how many rows to return at most
    checkpoint: Callable[[], object] = no_checkpoint,  # as in `open_table`
) -> Preview:
    """Look at the beginning of the table of ratings at a path.

    Raises DataError when it cannot be read, or is no table of at least two columns.
    """
    chosen = options or TableOptions()
    source = table_source(path)
    if source is None:
        raise DataError(tr("there are no tables here; choose a folder, zip or table of ratings"), path)
    tables: tuple[str, ...] = ()
    doubts: list[str] = []
    try:
        table = open_ratings_table(source, path, chosen, checkpoint)
    except TableUnclearError as unclear:
        tables = unclear.tables
        doubts.append("table")
        chosen = replace(chosen, table=tables[0])
        table = open_ratings_table(source, path, chosen, checkpoint)
    if path.is_file() and len(sheets := sheets_in(source, path.name, checkpoint) if path.name in source else ()) > 1:
        tables = sheets
    if len(table.names) < 2:
        raise DataError(tr("a table of ratings has three columns or more: person, item, rating"), table.file, 1)
    found, unsure = guess_columns(table)
    counts_only = "rating" not in found
    missing = [
        role for role in _NEEDED if role not in found and not (role == "rating" and counts_only and len(found) > 1)
    ]
    if missing or (counts_only and "count" not in found and len(table.names) > 3):
        unsure = [*unsure, *missing, "rating"]
    return describe(table, found, unsure, chosen, tables, rows, doubts=doubts)


def describe(
    table: Table,
    # Positions of columns by their roles, and roles that somebody should confirm.
    found: dict[str, int],
    unsure: list[str],
    chosen: TableOptions,
    tables: tuple[str, ...],
    rows: int,
    *,
    doubts: list[str] | None = None,
    counts: bool = True,  # whether its values may be counts of plays or clicks
) -> Preview:
    """Return the beginning of a table of which columns have been guessed."""
    doubts = list(doubts or ())
    at_rating = found.get("rating", found.get("count"))
    counts_only = counts and "rating" not in found
    if unsure:
        doubts.append("columns")
    doubts += table.doubts
    not_rated, values, style = "", "", PLAIN
    extremes: tuple[str, ...] = ()
    if at_rating is not None:
        style = style_of(table, at_rating)
        column = RatingColumn(style)
        column.add(np.array([row[at_rating] for row in table.sample], object))
        value = find_not_rated(column.counts, full=is_full(table))
        if value is not None and not counts_only:
            not_rated = f"{value:g}"
            doubts.append("not rated")
            column.counts.pop(value)
        if counts and not counts_only and are_counts(column.counts):
            values = "counts"
            doubts.append("values")
        known = sorted(column.counts)
        ends = [f"{value:g}" for value in known[:1] + known[-1:]]
        extremes = tuple(dict.fromkeys([not_rated, *ends] if not_rated else ends))
    has_dates = False
    if "time" in found:
        times = TimeColumn("")
        times.add(np.array([row[found["time"]] for row in table.sample], object))
        has_dates = times.finish().ambiguous
        if has_dates:
            doubts.append("dates")
    guess = replace(
        chosen,
        **{role: table.names[found[role]] for role in ROLES if role in found},
        **({"rating": table.names[at_rating]} if counts_only and at_rating is not None else {}),
        not_rated=chosen.not_rated or not_rated,
        values=chosen.values or values or ("counts" if counts_only and at_rating is not None else ""),
        encoding=chosen.encoding or (table.encoding if isinstance(table, TextTable) and "encoding" in doubts else ""),
    )
    also = tuple((role, table.names[at]) for role, at in found.items() if role not in (*ROLES, "count"))
    return Preview(
        table.names,
        tuple(table.sample[:rows]),
        guess,
        tuple(dict.fromkeys(doubts)),
        tables,
        has_dates,
        extremes,
        also,
        style,
    )
