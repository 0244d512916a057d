"""Layouts of two contests: a line for a film or a person, then a line for each of its ratings.

The Netflix Prize's "1:" is a film, followed by "person,rating,date"; "7|2" of the KDD Cup of 2011 is a person with two
ratings, followed by "item⇥rating⇥day⇥clock", whose days are counted from one that was never told.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from mfgui.base.late import pd
from mfgui.data.editions.ratings_file import Tally
from mfgui.data.source import Stream
from mfgui.data.tables.table import RowsTable, first_rows
from mfgui.data.watch import Watch, wrong_width

BLOCK: Final = re.compile(r"(\d+)(:|\|\d+)")  # the first line of a film's or a person's ratings
# Names of the files that hold one data set together.
FILES: Final = re.compile(r"(combined_data_\d+|mv_\d+)\.txt(\.gz)?", re.IGNORECASE)


TITLES: Final = re.compile(r"\d+,(\d{4}|NULL),.+")  # lines of its table of titles, which hold commas without quotes


def read_titles(open_stream: Callable[[], Stream], file: str, size: int) -> RowsTable:
    """Read the table of titles: film, year and the rest of the line."""
    with open_stream() as stream:
        lines = stream.whole().decode("latin-1").splitlines()
    rows = {k: tuple(line.split(",", 2)) for k, line in enumerate(lines, start=1) if TITLES.fullmatch(line)}
    return RowsTable(file, ("movie", "year", "title"), list(rows.values()), list(rows), size)


class NetflixTable:
    """One table made of such files; see Table."""

    headed: bool = True
    encoding: str = ""

    def __init__(self, open_file: Callable[[str], Stream], files: tuple[str, ...], size: int) -> None:
        self._open = open_file  # opens a file by its name, unpacked
        self._files = files  # their names
        self.file = files[0]
        self.size = size  # of all of them together, in bytes
        self.notes: list[str] = []
        self.doubts: list[str] = []
        self.sample: tuple[tuple[str, ...], ...] = ()
        with open_file(self.file) as stream:
            self._of_people = b"|" in stream.first_line(99)
        self.contest = "KDD Cup" if self._of_people else "Netflix Prize"
        self.names: tuple[str, ...] = (
            ("user", "item", "rating") if self._of_people else ("movie", "user", "rating", "date")
        )
        self.sample = first_rows(self)

    def frames(self, columns: Sequence[int], watch: Watch) -> Iterator[pd.DataFrame]:
        """See Table; raises DataError when over 1 % of the lines are broken."""
        wanted = sorted(columns)
        separator, width = ("\t", 4) if self._of_people else (",", 3)
        kept = len(self.names) - 1
        for file in self._files:
            tally = Tally()
            whose, number = "", 0
            with self._open(file) as stream:
                for first, lines, read in stream.line_blocks():
                    rows, numbers = [], []
                    for number, line in enumerate(lines, first):
                        if number % 4096 == 0:
                            watch.checkpoint()
                        text = line.decode("latin-1").strip()
                        if head := BLOCK.fullmatch(text):
                            whose = head[1]
                        elif text:
                            cells = text.split(separator)
                            if len(cells) == width:
                                rows.append((whose, *cells[:kept]))
                                numbers.append(number)
                            else:
                                tally.note(number, wrong_width(len(cells), width))
                                watch.skip(file, number, wrong_width(len(cells), width))
                    if rows:
                        frame = pd.DataFrame(rows, columns=range(kept + 1), index=numbers, dtype=object)
                        yield frame[wanted]
                    watch.advance(read)
            tally.refuse_above(number, file)
