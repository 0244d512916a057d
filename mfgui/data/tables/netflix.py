"""The Netflix Prize's layout: a line "1:" for a film, then a line "person,rating,date" for each of its ratings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from mfgui.data.editions.ratings_file import Tally
from mfgui.data.source import Source
from mfgui.data.tables.table import RowsTable
from mfgui.data.watch import Watch, wrong_width

if TYPE_CHECKING:
    import pandas as pd

_BLOCK: Final = 1 << 18
FILES: Final = re.compile(r"(combined_data_\d+|mv_\d+)\.txt(\.gz)?", re.IGNORECASE)
"""Names of the files that hold one data set together."""


TITLES: Final = re.compile(r"\d+,(\d{4}|NULL),.+")
"""Lines of its table of titles, which hold commas without quotes."""


def read_titles(source: Source, file: str) -> RowsTable:
    """Read the table of titles: film, year and the rest of the line."""
    pieces: list[bytes] = []
    with source.open(file) as stream:
        while piece := stream.read(_BLOCK):
            pieces.append(piece)
    lines = b"".join(pieces).decode("latin-1").splitlines()
    rows = {k: tuple(line.split(",", 2)) for k, line in enumerate(lines, start=1) if TITLES.fullmatch(line)}
    return RowsTable(file, ("movie", "year", "title"), list(rows.values()), list(rows), source.size(file))


class NetflixTable:
    """One table made of such files; see Table."""

    headed: bool = True
    encoding: str = ""
    names: tuple[str, ...] = ("movie", "user", "rating", "date")

    def __init__(self, source: Source, files: tuple[str, ...]) -> None:
        self._source = source
        self._files = files
        self.file = files[0]
        self.size = sum(source.size(file) for file in files)
        self.notes: list[str] = []
        self.doubts: list[str] = []
        self.sample: tuple[tuple[str, ...], ...] = ()
        first = next(self.frames(range(4), Watch()), None)
        if first is not None:
            self.sample = tuple(first.iloc[:2000].itertuples(index=False, name=None))

    def frames(self, columns: Sequence[int], watch: Watch) -> Iterator[pd.DataFrame]:
        """See Table; raises DataError when over 1 % of the lines are broken."""
        import pandas as pd

        wanted = sorted(columns)
        for file in self._files:
            tally = Tally()
            film, number, rest = "", 0, b""
            with self._source.open(file) as stream:
                while True:
                    block = stream.read(_BLOCK)
                    *lines, rest = (rest + block).split(b"\n")
                    if not block:
                        lines, rest = [rest], b""
                    rows, numbers = [], []
                    for line in lines:
                        number += 1
                        if number % 4096 == 0:
                            watch.checkpoint()
                        text = line.decode("latin-1").strip()
                        if text.endswith(":"):
                            film = text[:-1]
                        elif text:
                            cells = text.split(",")
                            if len(cells) == 3:
                                rows.append((film, *cells))
                                numbers.append(number)
                            else:
                                tally.note(number, wrong_width(len(cells), 3))
                                watch.skip(file, number, wrong_width(len(cells), 3))
                    if rows:
                        frame = pd.DataFrame(rows, columns=range(4), index=numbers, dtype=object)
                        yield frame[wanted]
                    watch.advance(len(block))
                    if not block:
                        break
            tally.refuse_above(number, file, final=True)
