"""A row a person: a matrix, answers to a form, or a list of what each chose, turned into a table of ratings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

import numpy as np

from mfgui.base.late import pd
from mfgui.base.text import written
from mfgui.data.source import Stream
from mfgui.data.tables.dialect import is_number
from mfgui.data.tables.form import Form, Named, find_form
from mfgui.data.tables.table import Table, first_rows
from mfgui.data.tables.values import UNRATED, may_be_ratings
from mfgui.data.tables.vocabulary import NAMES, VOCABULARY, plain, roles_of
from mfgui.data.watch import Watch

_FEWEST: Final = 6  # columns of a matrix, at least
# Rows of a matrix without a header, at least: one line of numbers may be ratings that ran together.
_FEWEST_ROWS: Final = 2
_FIRST: Final = 100  # rows that tell whether every cell holds something: then a value of it may stand for nothing
# What stands beside the ratings of a person, or of an item, in columns of its own.
_OF_PEOPLE: Final = frozenset((
    "age", "gender", "sex", "country", "city", "zip", "zipcode", "occupation", "job", "major", "nationality", "email",
    "alter", "geschlecht", "land", "stadt", "beruf", "âge", "sexe", "edad", "sexo",
))  # fmt: skip
_OF_ITEMS: Final = frozenset((
    *VOCABULARY["year"], *VOCABULARY["genres"], *VOCABULARY["imdb"], *VOCABULARY["tmdb"], *VOCABULARY["picture"],
    "director", "runtime", "language",
))  # fmt: skip
_OF_EITHER: Final = frozenset(("average", "mean", "avg", "total", "sum", "count", "mittelwert", "summe", "moyenne"))
_PERSON: Final = re.compile(r"(user|customer|person|member|reader|reviewer|viewer|rater)[ _-]*\w{0,12}", re.IGNORECASE)


def _is_matrix(table: Table) -> bool:
    """Whether the rows of a table are people and its columns items: nearly all numbers, none of them named a rating."""
    if len(table.names) < _FEWEST or not table.sample:
        return False
    roles = roles_of(table.names)
    if table.headed and ("rating" in roles or ("user" in roles and "film" in roles and roles["film"] != 0)):
        return False
    rows = table.sample[:100]
    if not table.headed and len(rows) < _FEWEST_ROWS:
        return False
    at_items = _without_attributes(table, 1)
    if len(at_items) < _FEWEST - 1:
        return False
    # Times and ids are numbers, too; of ratings, few are different.
    values = [row[at].strip() for row in rows for at in at_items]
    filled = [value for value in values if value.casefold() not in UNRATED]
    if not filled or sum(map(is_number, filled)) < 0.98 * len(filled):
        return False
    return may_be_ratings(filled)


def _without_attributes(table: Table, start: int) -> tuple[int, ...]:
    """Return the columns from one on, but for those that tell of a person or an item what is no rating."""
    told = _OF_PEOPLE | _OF_ITEMS | _OF_EITHER if table.headed else frozenset()
    return tuple(at for at in range(start, len(table.names)) if plain(table.names[at]) not in told)


def as_ratings(table: Table) -> Table:
    """Return a matrix, or answers to a form, as a table of ratings; any other table as it is."""
    table = Named.of(table)
    form = find_form(table)
    return MatrixTable(table, form) if form is not None or _is_matrix(table) else table


def is_full(table: Table) -> bool:
    """Whether a table is a matrix each of whose cells holds something."""
    return isinstance(table, MatrixTable) and table.is_full


class MatrixTable:
    """A matrix as a table of user, item and rating; empty cells give none. See Table.

    A row is a person and a column an item, unless the first column's name, or those of the others, say it is the other
    way. Where the rows are answers to a form, when they were given is the time.
    """

    headed: bool = True
    names: tuple[str, ...] = ("user", "item", "rating")

    def __init__(self, matrix: Table, form: Form | None = None) -> None:
        self._matrix = matrix
        self.file = matrix.file
        self.size = matrix.size
        self.encoding = matrix.encoding
        self.notes = [note for note in matrix.notes if "no header" not in note]
        self.doubts = matrix.doubts
        self._turned = form is None and self._is_turned()
        self._time = -1
        if form is not None:
            self._person, self._items, self._at = form.person, form.items, form.questions
            if form.time >= 0:
                self._time = form.time
                self.names = ("user", form.noun, "rating", "time")
            else:
                self.names = ("user", form.noun, "rating")
        else:
            self._person, start = self._first_column()
            self._at = _without_attributes(matrix, start)
            self._items = tuple(matrix.names[at] if matrix.headed else str(at - start + 1) for at in self._at)
        if self._turned:
            self.notes.append(written("{file} is a matrix: a row an item, a column a person", file=matrix.file))
        else:
            self.notes.append(written("{file} is a matrix: a row a person, a column an item", file=matrix.file))
        self.sample: tuple[tuple[str, ...], ...] = ()
        self.sample = first_rows(self)
        self.is_full = form is None and all(_rated(row[at]) for row in matrix.sample[:_FIRST] for at in self._at)

    def _is_turned(self) -> bool:
        matrix = self._matrix
        first_name, *others = map(plain, matrix.names) if matrix.headed else ("",)
        if first_name in NAMES and not _OF_PEOPLE.isdisjoint(others):
            return False
        of_items = first_name in VOCABULARY["film"] or first_name in VOCABULARY["title"]
        return of_items or (
            matrix.headed and all(_PERSON.fullmatch(matrix.names[at]) for at in _without_attributes(matrix, 1))
        )

    def _first_column(self) -> tuple[int, int]:
        """Return the column of people, −1 without any, and the first of items."""
        matrix = self._matrix
        first = [row[0].strip() for row in matrix.sample]
        named = matrix.headed and (plain(matrix.names[0]) in VOCABULARY["user"] or not is_number(matrix.names[0]))
        numbers = all(map(is_number, first))
        # Jester's first column is how many of the others are filled; ids are all different.
        has_ids = (named or not numbers or not matrix.headed) and len(set(first)) == len(first) and len(first) > 1
        return 0 if has_ids else -1, int(has_ids or named or (not matrix.headed and self._counts()))

    def _counts(self) -> bool:
        """Whether the first column holds how many cells of its row are ratings."""
        for row in self._matrix.sample[:20]:
            values = [value.strip() for value in row[1:]]
            usual = max(set(values), key=values.count)
            if row[0].strip() not in {
                str(len(values) - values.count(usual)),
                str(len(values) - sum(v.casefold() in UNRATED for v in values)),
            }:
                return False
        return True

    def frames(self, columns: Sequence[int], watch: Watch) -> Iterator[pd.DataFrame]:
        """See Table."""
        items = np.array(self._items, object)
        rows = 0
        step = max(1, (1 << 15) // max(len(items), 1))
        wanted = sorted({*self._at, self._person, self._time} - {-1})
        for whole in self._matrix.frames(wanted, watch):
            for begin in range(0, len(whole), step):
                frame = whole.iloc[begin : begin + step]
                numbered = pd.Series(range(rows + 1, rows + len(frame) + 1)).map(str)
                people = numbered if self._person < 0 else frame[self._person]
                rows += len(frame)
                cells = frame[list(self._at)].map(_rated).to_numpy(object)
                filled = cells != ""
                at_row, at_item = filled.nonzero()
                pair = people.to_numpy(object)[at_row], items[at_item]
                user, item = pair[::-1] if self._turned else pair
                found = {0: user, 1: item, 2: cells[at_row, at_item]}
                if self._time >= 0:
                    found[3] = frame[self._time].to_numpy(object)[at_row]
                melted = pd.DataFrame(found, index=frame.index.to_numpy()[at_row], dtype=object)
                yield melted[sorted(columns)]
                watch.checkpoint()


def _rated(cell: str) -> str:
    """Return a cell, "" where it says that there is no rating."""
    return "" if cell.strip().casefold() in UNRATED else cell


_LIST: Final = re.compile(r"\d+(?: +\d+)* *")


def is_lists(lines: Sequence[str]) -> bool:
    """Whether lines are of a person and all that each chose, as numbers between spaces, here more, there fewer."""
    if len(lines) < 3 or not all(map(_LIST.fullmatch, lines)):
        return False
    people = [line.split()[0] for line in lines]
    return len({len(line.split()) for line in lines}) > len(lines) // 3 and len(set(people)) == len(people)


class ListsTable:
    """A list of what each person chose, as a table of user and item. See Table."""

    headed: bool = True
    encoding: str = ""
    names: tuple[str, ...] = ("user", "item")

    def __init__(self, open_stream: Callable[[], Stream], file: str, size: int) -> None:
        self._open = open_stream
        self.file = file
        self.size = size
        self.notes = [written("{file} holds a list for each person of what they chose", file=file)]
        self.doubts: list[str] = []
        self.sample: tuple[tuple[str, ...], ...] = ()
        self.sample = first_rows(self)

    def frames(self, columns: Sequence[int], watch: Watch) -> Iterator[pd.DataFrame]:
        """See Table; lines that are no such list are skipped."""
        with self._open() as stream:
            for first, lines, read in stream.line_blocks():
                people: list[str] = []
                items: list[str] = []
                numbers: list[int] = []
                for number, line in enumerate(lines, first):
                    text = line.decode("latin-1").strip()
                    if text and not _LIST.fullmatch(text):
                        watch.skip(self.file, number, written("is no list of numbers"))
                        continue
                    person, *chosen = text.split() or [""]
                    people += [person] * len(chosen)
                    items += chosen
                    numbers += [number] * len(chosen)
                if items:
                    frame = pd.DataFrame({0: people, 1: items}, index=numbers, dtype=object)
                    yield frame[sorted(columns)]
                watch.advance(read)
