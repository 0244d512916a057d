"""Texts that are tidied before they are cut into fields: quoted where most are not, or tables in Markdown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

_LINES: Final = 100  # lines that tell it
_SWAP: Final = bytes.maketrans(b"'\"", b"\"'")
_LOOKED_AT: Final = 200  # lines that the table begins within
_RULE: Final = re.compile(r"\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*")
_BAR: Final = re.compile(r"(?<!\\)\|")
_MARKS: Final = re.compile(r"(\*{1,3}|_{1,3}|`|~~)(\S.*?\S|\S)\1")
_LINK: Final = re.compile(r"!?\[([^\[\]]+)\]\([^()]*\)")
_BETWEEN: Final = "\x01"  # stands between fields in place of bars, which a cell may hold


@dataclass(frozen=True, slots=True)
class Quoting:
    """How a text quotes its fields: with single marks, or double ones after a space."""

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


class Markdown:
    """Cells between bars, with a rule of dashes below the header: plain fields; what stands around is blank lines."""

    is_odd: bool = True

    def __init__(self, width: int) -> None:
        self._width = width

    @classmethod
    def of(cls, lines: Sequence[str]) -> Markdown | None:
        """Return how to read the first such table in a text; None where its first lines hold none."""
        looked = list(lines[:_LOOKED_AT])
        for header, rule in pairwise(looked):
            width = len(_cells(rule))
            if "|" in rule and _RULE.fullmatch(rule) and len(_cells(header)) == width > 1:
                return cls(width)
        return None

    def tidied(self, block: bytes) -> bytes:
        """Return whole lines as fields with `_BETWEEN` between them."""
        lines = block.decode("utf-8", "surrogateescape").split("\n")
        return "\n".join(map(self._plain, lines)).encode("utf-8", "surrogateescape")

    def _plain(self, line: str) -> str:
        if "|" not in line or _RULE.fullmatch(line):
            return ""
        cells = [_LINK.sub(r"\1", _unmarked(cell)) for cell in _cells(line)]
        return _BETWEEN.join(cells + [""] * (self._width - len(cells)))


def _unmarked(cell: str) -> str:
    """Return a cell without the marks around all of it that make it bold or slanted."""
    inner = _MARKS.fullmatch(cell)
    return inner[2] if inner else cell


def _cells(line: str) -> list[str]:
    cells = [cell.strip().replace("\\|", "|") for cell in _BAR.split(line.strip())]
    return cells[not cells[0] : len(cells) - (not cells[-1] and len(cells) > 1)]
