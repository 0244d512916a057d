"""Tables in Markdown: cells between bars, with a rule of dashes below the header, in whatever text stands around."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

_LOOKED_AT: Final = 200  # lines that the table begins within
_RULE: Final = re.compile(r"\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*")
_BAR: Final = re.compile(r"(?<!\\)\|")
_MARKS: Final = re.compile(r"(\*{1,3}|_{1,3}|`|~~)(\S.*?\S|\S)\1")
_LINK: Final = re.compile(r"!?\[([^\[\]]+)\]\([^()]*\)")
_BETWEEN: Final = "\x01"  # stands between fields in place of bars, which a cell may hold


class Markdown:
    """Turns the lines of a table in Markdown into plain fields; all others into blank lines. As Quoting does."""

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
