"""Pairs of people and items in any table: to be held out, or to be predicted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mfgui.base.text import tr
from mfgui.data.errors import ColumnsUnclearError, DataError
from mfgui.data.source import Source
from mfgui.data.tables.columns import guess_columns, missing_words, named_column
from mfgui.data.tables.formats import open_table
from mfgui.data.tables.ids import clean_ids
from mfgui.data.tables.options import TableOptions
from mfgui.data.tables.table import Table
from mfgui.data.tables.values import PLAIN, parse_rating, style_of
from mfgui.data.watch import Watch

_ROLES: Final = ("user", "film")


class PairsTable:
    """A table of pairs.

    `options`: names of its columns, where they are not those that are usual.
    `like`: how the table of ratings was read that these are pairs of; names that stand here too mean the same.

    Raises DataError when it cannot be read, or its columns cannot be told.
    """

    def __init__(self, source: Source, file: str, options: TableOptions | None = None, like: str = "") -> None:
        options = options or TableOptions()
        alike = TableOptions.parse(like) if like else options
        self._table: Table = open_table(source, file, encoding=options.encoding)
        names = self._table.names
        guessed, _ = guess_columns(self._table)
        same = {role: getattr(alike, role) for role in (*_ROLES, "rating")}
        guessed |= {role: names.index(name) for role, name in same.items() if name in names}
        columns = {
            role: named_column(name, self._table) if (name := getattr(options, role)) else guessed.get(role)
            for role in (*_ROLES, "rating")
        }
        missing = [role for role in _ROLES if columns[role] is None]
        if missing and len(names) == 2 and not self._table.headed:
            columns["user"], columns["film"], missing = 0, 1, []
        if missing:
            raise ColumnsUnclearError(
                tr(
                    "no pair of userId and movieId here: cannot tell which column is {missing} (found: "
                    "{names}); name them in its first line",
                    missing=missing_words(missing),
                    names=", ".join(names)[:120],
                ),
                file,
                1,
            )
        self._columns = columns

    def read(self, watch: Watch) -> Iterator[tuple[list[str], list[str], list[float], list[int]]]:
        """Yield ids of people and of items, ratings (NaN without), and numbers of the lines, a piece at a time."""
        user, film, rating = (self._columns[role] for role in (*_ROLES, "rating"))
        assert user is not None
        assert film is not None
        wanted = sorted({user, film} | ({rating} if rating is not None else set()))
        style = PLAIN if rating is None else style_of(self._table, rating)
        for frame in self._table.frames(wanted, watch):
            users = clean_ids([text.strip() for text in frame[user].tolist()])
            films = clean_ids([text.strip() for text in frame[film].tolist()])
            empty = next((k for k, pair in enumerate(zip(users, films, strict=True)) if not all(pair)), None)
            if empty is not None:
                raise DataError(
                    tr("no pair of userId and movieId here; correct this line"),
                    self._table.file,
                    int(frame.index[empty]),
                )
            values = [float("nan")] * len(users)
            if rating is not None:
                values = [parse_rating(text, style).value for text in frame[rating]]
            yield users, films, values, [int(number) for number in frame.index]
            watch.checkpoint()
