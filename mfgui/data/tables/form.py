"""Answers to an online form: when it was filled in and by whom in the first columns, then a question an item."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from mfgui.base.late import pd
from mfgui.data.tables.table import Table
from mfgui.data.tables.times import are_times
from mfgui.data.tables.values import MOST_VALUES, UNRATED, Style, may_be_ratings, parse_rating
from mfgui.data.tables.vocabulary import NAMES, VOCABULARY, plain, roles_of
from mfgui.data.watch import Watch

_LOOKED_AT: Final = 200  # rows that tell what a column holds
_FEWEST: Final = 3  # questions, where they are not those of one grid
_MOST_ANSWERS: Final = 21  # different answers to choose from
# As Google's forms name a row of a grid: "How did you like these films? [Alien]".
_GRID: Final = re.compile(r"(.*)\[(.+)\]\s*", re.DOTALL)
_IMPORT_ID: Final = re.compile(r'\{"ImportId":')
_LINES_ABOVE: Final = 4  # lines of Qualtrics' that name columns, and answers below them, at least
_NUMBERS: Final = frozenset(("id", "responseid", "antwortid", "nr", "no", "number", "nummer", ""))


@dataclass(frozen=True, slots=True)
class Form:
    """Where in a table of answers stands what; −1 for nowhere."""

    person: int  # column that tells who answered, by an address or a name
    time: int  # column that tells when
    questions: tuple[int, ...]  # columns of the answers
    items: tuple[str, ...]  # what each question is of
    noun: str  # what the questions call them


class Named:
    """A table of answers whose columns are named by lines below its header, as Qualtrics writes them. See Table."""

    headed: bool = True

    def __init__(self, table: Table, names: tuple[str, ...], lines: int) -> None:
        self._table, self._lines = table, lines
        self.file, self.size, self.encoding = table.file, table.size, table.encoding
        self.names = names
        self.sample: tuple[tuple[str, ...], ...] = tuple(table.sample[lines:])
        self.notes, self.doubts = table.notes, table.doubts

    @staticmethod
    def of(table: Table) -> Table:
        """Return a table by the questions in full, where these stand below the short ones; any other as it is."""
        if not table.headed or len(table.sample) < _LINES_ABOVE or not any(map(_IMPORT_ID.match, table.sample[1])):
            return table
        cut = (text.rpartition(" - ") for text in table.sample[0])
        return Named(table, tuple(f"{said} [{item}]" if said else item for said, _, item in cut), 2)

    def frames(self, columns: Sequence[int], watch: Watch) -> Iterator[pd.DataFrame]:
        """See Table."""
        left = self._lines
        for frame in self._table.frames(columns, watch):
            yield frame.iloc[left:] if left else frame
            left = max(0, left - len(frame))


def find_form(table: Table) -> Form | None:
    """Return the layout of a table of answers; None for any other table."""
    if not table.headed or len(table.sample) < 2:
        return None
    columns = [[row[at].strip() for row in table.sample[:_LOOKED_AT]] for at in range(len(table.names))]
    filled = [[cell for cell in cells if cell.casefold() not in UNRATED] for cells in columns]
    times = {at for at, cells in enumerate(filled) if cells and are_times(cells)}
    questions = _grid(table.names, filled) or _row_of_questions(table, filled, times)
    if not questions:
        return None
    front = range(questions[0])
    addresses = [at for at in front if "mail" in plain(table.names[at]) or all("@" in cell for cell in columns[at])]
    if not times & set(front) and not addresses:
        return None
    named = [at for at in front if at not in addresses and _is_name(table.names[at])]
    person = next((at for at in (*addresses, *named) if _tells(columns[at])), -1)
    items, said = _items([table.names[at] for at in questions])
    words = re.findall(r"[^\W\d_]+", said.casefold())
    noun = next((word for word in words if word in VOCABULARY["film"]), "item").removesuffix("s")
    return Form(person, max(times & set(front), default=-1), tuple(questions), items, noun)


def _grid(names: Sequence[str], filled: Sequence[Sequence[str]]) -> list[int]:
    """Return the columns of grids of questions; those of yes or no only where there are no others."""
    grids: defaultdict[str, list[int]] = defaultdict(list)
    for at, name in enumerate(names):
        if found := _GRID.fullmatch(name):
            grids[found[1].strip()].append(at)
    answers = {text: {cell for at in grid for cell in filled[at]} for text, grid in grids.items()}
    asked = [text for text in grids if len(grids[text]) > 1 and 0 < len(answers[text]) <= _MOST_ANSWERS]
    rated = [text for text in asked if len(answers[text]) > 2] or asked
    return sorted(at for text in rated for at in grids[text])


def _row_of_questions(table: Table, filled: Sequence[Sequence[str]], times: set[int]) -> list[int]:
    """Return the columns of ratings that follow those of whoever answered; none where the table is of another kind."""
    roles = roles_of(table.names)
    if "rating" in roles or {"user", "film"} <= roles.keys():
        return []
    found: list[int] = []
    for at, cells in enumerate(filled):
        about = at in times or _is_name(table.names[at]) or (not found and plain(table.names[at]) in _NUMBERS)
        style = Style.of(cells)
        if not about and all(parse_rating(cell, style).shape != "broken" for cell in set(cells)):
            found.append(at)
    answers = {cell for at in found for cell in filled[at]}
    if len(found) < _FEWEST or not 1 < len(answers) <= MOST_VALUES or len(table.names) - len(found) > len(found) + 3:
        return []
    return found if may_be_ratings(answers) else []


def _is_name(name: str) -> bool:
    words = set(re.findall(r"[^\W_]+", name.casefold()))
    return "mail" in plain(name) or not NAMES.isdisjoint(words) or plain(name) in VOCABULARY["user"]


def _tells(cells: Sequence[str]) -> bool:
    """Whether a column tells people apart: all gave something, and most another thing."""
    return all(cells) and 2 * len(set(cells)) > len(cells)


def _items(names: Sequence[str]) -> tuple[tuple[str, ...], str]:
    """Return what each question is of, and what all of them say: the words around it that are the same in all."""
    grids = [_GRID.fullmatch(name) for name in names]
    if all(grids):
        return tuple(grid[2].strip() for grid in grids if grid), " ".join({grid[1] for grid in grids if grid})
    least, most = min(map(str.strip, names)), max(map(str.strip, names))
    before = "".join(a for a, _ in takewhile(lambda pair: pair[0] == pair[1], zip(least, most, strict=False)))
    cut = max(map(before.rfind, "[:?")) + 1
    asks = all(name.strip().endswith("?") for name in names)
    if not cut and asks:
        cut = before.rfind(" ") + 1
    shown = (name.strip()[cut:].strip().removesuffix("?" if asks else "]").strip(" \"'“”„") for name in names)
    return tuple(shown), before[:cut]
