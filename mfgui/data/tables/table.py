"""What a table is to those who read it: names of columns, a sample, and its rows as frames of text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol

from mfgui.base.late import pd
from mfgui.data.watch import Watch

SAMPLE = 2000  # rows that tell what a column holds
# What stands in a cell that holds nothing, in small letters.
BLANK: Final = frozenset((
    "", "nan", "nat", "null", "none", "na", "n/a", "n.a.", "<na>", "\\n", "-", "--", "–", "—", "?", "nil", "k.a.",
    "undefined", "#n/a", "#na", "#value!", "#ref!", "(null)", "(none)", "(blank)", "(empty)", "missing", "…", "...",
))  # fmt: skip


class Table(Protocol):
    """A table that is open for reading."""

    file: str  # its name, for reports
    names: tuple[str, ...]  # of the columns; "1", "2", … where it has no header
    headed: bool  # whether it has a header
    sample: tuple[tuple[str, ...], ...]  # its first rows, each of as many cells as there are names
    notes: list[str]  # what was found out about how it is written, a sentence each
    doubts: list[str]  # what somebody should confirm, of "encoding", "header"
    encoding: str  # of its text, "" where it has none of its own
    size: int  # bytes to be read, for the progress

    def frames(self, columns: Sequence[int], watch: Watch) -> Iterator[pd.DataFrame]:
        """Yield the rows of some columns in pieces of some ten thousand.

        Yields frames of `str` objects whose columns are these positions; the index is the number of each row's line.
        """


@dataclass(eq=False)
class RowsTable:
    """A table that was read as a whole: of a workbook, of JSON."""

    file: str
    names: tuple[str, ...]
    rows: list[tuple[str, ...]]  # cells as text, of each row as many as there are names
    lines: Sequence[int]  # the number of each row in its file
    size: int
    headed: bool = True
    notes: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    encoding: str = ""
    keeps: object = None  # what is to live as long as the table

    def __post_init__(self) -> None:
        self.sample: tuple[tuple[str, ...], ...] = tuple(self.rows[:SAMPLE])

    def frames(self, columns: Sequence[int], watch: Watch) -> Iterator[pd.DataFrame]:
        """See Table."""
        wanted = sorted(columns)
        for start in range(0, len(self.rows), _ROWS):
            piece = self.rows[start : start + _ROWS]
            cells = [tuple(row[at] for at in wanted) for row in piece]
            yield pd.DataFrame(cells, columns=wanted, index=list(self.lines[start : start + _ROWS]), dtype=object)
            watch.advance(self.size * len(piece) // max(len(self.rows), 1))

    def forget(self, watch: Watch) -> None:
        """Let go of the rows in pieces: a million of them at once would hold all threads for longer than they may."""
        while self.rows:
            del self.rows[-_ROWS:]
            watch.checkpoint()


_ROWS = 1 << 12


def first_rows(table: Table) -> tuple[tuple[str, ...], ...]:
    """Return the sample of a table whose rows are made on the way: those of its first frame."""
    frame = next(table.frames(range(len(table.names)), Watch()), None)
    return () if frame is None else tuple(frame.iloc[:SAMPLE].itertuples(index=False, name=None))


def no_checkpoint() -> None:
    """Do nothing: the checkpoint of what is not to be cancelled."""
