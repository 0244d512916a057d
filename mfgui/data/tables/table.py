"""What a table is to those who read it: names of columns, a sample, and its rows as frames of text."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pandas as pd

    from mfgui.data.watch import Watch

SAMPLE = 2000
"""Rows that tell what a column holds."""


class Table(Protocol):
    """A table that is open for reading.

    Attributes
    ----------
    file
        Its name, for reports.
    names
        Of the columns; "1", "2", … where it has no header.
    headed
        Whether it has a header.
    sample
        Its first rows, each of as many cells as there are names.
    notes
        What was found out about how it is written, a sentence each.
    doubts
        What somebody should confirm, of "encoding", "header".
    encoding
        Of its text, "" where it has none of its own.
    size
        Bytes to be read, for the progress.
    """

    file: str
    names: tuple[str, ...]
    headed: bool
    sample: tuple[tuple[str, ...], ...]
    notes: list[str]
    doubts: list[str]
    encoding: str
    size: int

    def frames(self, columns: Sequence[int], watch: Watch) -> Iterator[pd.DataFrame]:
        """Yield the rows of some columns in pieces of some ten thousand.

        Yields
        ------
        Frames of `str` objects whose columns are these positions; the index is the number of each row's line.
        """
        ...


@dataclass(eq=False)
class FrameTable:
    """A table that was read as a whole: of a workbook, of JSON.

    Parameters
    ----------
    frame
        Cells as text; the index is the number of each row in its file.
    """

    file: str
    frame: pd.DataFrame
    size: int
    headed: bool = True
    notes: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    encoding: str = ""

    def __post_init__(self) -> None:
        self.names: tuple[str, ...] = tuple(map(str, self.frame.columns))
        self.sample: tuple[tuple[str, ...], ...] = tuple(self.frame.iloc[:SAMPLE].itertuples(index=False, name=None))

    def frames(self, columns: Sequence[int], watch: Watch) -> Iterator[pd.DataFrame]:
        """See Table."""
        frame = self.frame.iloc[:, list(columns)]
        frame.columns = list(columns)
        for start in range(0, len(frame), _ROWS):
            yield frame.iloc[start : start + _ROWS]
            watch.advance(self.size * min(_ROWS, len(frame) - start) // max(len(frame), 1))


_ROWS = 1 << 14
