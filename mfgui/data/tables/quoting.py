"""Quotation marks that a text puts where most do not: single ones, or double ones after a space."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_LINES: Final = 100  # lines that tell it
_SWAP: Final = bytes.maketrans(b"'\"", b"\"'")


@dataclass(frozen=True, slots=True)
class Quoting:
    """How a text quotes its fields."""

    single: bool = False  # whether with single marks: 'Alien'
    after: str = ""  # the separator behind which a space stands before the marks ("1", "2"), "" where none does

    @staticmethod
    def of(lines: list[str], separator: str) -> Quoting:
        """Tell by the first lines of a text."""
        looked = [line for line in lines[:_LINES] if separator in line]
        if len(separator) != 1 or separator == " " or not looked:
            return Quoting()
        columns = list(zip(*(map(str.strip, line.split(separator)) for line in looked), strict=False))
        single = any(
            sum(len(cell) > 1 and cell[0] == cell[-1] == "'" for cell in cells) > 0.9 * len(cells) for cells in columns
        )
        spaced = re.compile(re.escape(separator) + " +[\"']")
        return Quoting(single, separator if 2 * sum(bool(spaced.search(line)) for line in looked) > len(looked) else "")

    @property
    def is_odd(self) -> bool:
        """Whether a text has to be tidied before it is cut into fields."""
        return self.single or bool(self.after)

    def tidied(self, block: bytes) -> bytes:
        """Return whole lines as most would write them: within single quotes, the marks are exchanged."""
        if self.single:
            block = block.translate(_SWAP)
        if self.after:
            mark = self.after.encode()
            block = re.sub(re.escape(mark) + b' +"', mark + b'"', block)
        return block
