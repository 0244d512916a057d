"""How a text is laid out: what separates its fields, whether it has a header, and whether its end is cut off."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mfgui.data.editions.rating_lines import split_fields
from mfgui.data.tables.table import SAMPLE
from mfgui.data.tables.vocabulary import roles_of

SEPARATORS: Final = (",", ";", "\t", "|", "::", "^", "~", "\x01")
SPACES: Final = " "  # runs of spaces and tabs
_MOST_COUNTED: Final = 6
_PREAMBLE: Final = 30  # lines before the header, at most
_MATRIX_MARKET: Final = "%%MatrixMarket"
# A line drawn between header and rows, as databases print them.
RULE: Final = re.compile(r"[-=+|:\s]*[-=]{3,}[-=+|:\s]*")
# What a line begins with that is no row.
COMMENTS: Final = ("#", "%", "//")


def is_even(block: bytes, separator: int, width: int) -> bool:
    """Whether every line of a block has this many fields, and none holds a line end."""
    data: NDArray[np.uint8] = np.frombuffer(block, np.uint8)
    ends = data == ord("\n")
    separators = data == separator
    if b'"' in block:
        inside = np.logical_xor.accumulate(data == ord('"'))
        if inside[-1] or (inside & ends).any():
            return False
        separators &= ~inside
    counts = np.diff(np.searchsorted(np.flatnonzero(separators), np.flatnonzero(ends)), prepend=0)
    return bool((counts == width - 1).all())


def ends_early(line: str, before: str, separator: str, width: int) -> bool:
    """Whether the last line of a file, which has no newline, lost its end, to judge by the line before it.

    It did when it has fewer fields than it should, breaks off inside quotes, or when its last field is a number
    that ends at the decimal point, or a date or a number of a time's length that is shorter than the one before.
    """
    cut = split_spaces(line) if separator == SPACES else line.split(separator)
    if len(cut) < width or line.count('"') % 2:
        return True
    last = cut[-1].strip()
    earlier = (before.split() if separator == SPACES else before.split(separator))[-1:] or [""]
    past = earlier[0].strip()
    if last.endswith(".") and last[:-1].isdecimal():
        return True
    long = len(past) >= 8 and sum(map(str.isdigit, past)) >= 6 and not re.search(r"[^\W\d_]{3}", past)
    return long and sum(map(str.isdigit, last.partition(".")[0])) < sum(map(str.isdigit, past.partition(".")[0]))


def find_separator(lines: list[str]) -> tuple[str, int, int]:
    """Return the separator, the number of fields, and the position of the first line of the table."""
    shown = [(k, line.removesuffix("\r")) for k, line in enumerate(lines[:400]) if line.strip()]
    if not shown:
        return ",", 1, 0
    best: tuple[float, int, str] = (0.0, 1, ",")
    for order, separator in enumerate((*SEPARATORS, SPACES)):
        width, share = _usual_width(shown, separator)
        if width < 2 or share < (0.9 if separator == SPACES else 0.5):
            continue
        # Spaces stand in titles, too: they divide only what nothing else does.
        score = share * (1 if separator != SPACES else 0.3) * min(width, 4) ** 0.5 - order * 1e-6
        if share > 0.9:
            score += 1 if separator != SPACES else 0.2
        if score > best[0]:
            best = (score, width, separator)
    _, width, separator = best
    if best[0] == 0:
        return ",", 1, shown[0][0]
    if separator == "\t" and width < 3:  # unless tabs and spaces divide numbers by turns
        spaced, share = _usual_width(shown, SPACES)
        numbers = sum(all(map(is_number, split_spaces(line))) for _, line in shown)
        if spaced > width and min(share, numbers / len(shown)) > 0.99:
            separator, width = SPACES, spaced
    cut = {k: _cut(line, separator) for k, line in shown}
    filled = {k: sum(map(bool, map(str.strip, fields))) for k, fields in cut.items() if len(fields) == width}
    if not filled:
        return separator, width, shown[0][0]
    usual = sorted(filled.values())[len(filled) // 2]
    for k, line in shown[:_PREAMBLE]:
        words_alone = 2 * filled.get(k, 0) <= usual and not any(map(is_number, cut[k]))  # a title over the table
        if k in filled and not words_alone and not line.startswith(COMMENTS):
            return separator, width, k + line_of_sizes(lines)
    return separator, width, shown[0][0]


def line_of_sizes(lines: list[str]) -> int:
    """How many lines before the rows say how many there are: one in a file of Matrix Market's."""
    return int(lines[0].startswith(_MATRIX_MARKET))


def split_spaces(line: str) -> list[str]:
    """Cut a line at runs of spaces and tabs, which may stand in quotes."""
    if '"' not in line:
        return line.split()
    try:
        return next(
            csv.reader([line.replace("\t", " ").replace("\r", " ").strip()], delimiter=" ", skipinitialspace=True)
        )
    except csv.Error:  # a field of more than 128 kB
        return line.split()


def _cut(line: str, separator: str) -> list[str]:
    if separator == SPACES:
        return split_spaces(line)
    return split_fields(line, separator, quoted=len(separator) == 1) or []


def _usual_width(lines: list[tuple[int, str]], separator: str) -> tuple[int, float]:
    """Return the usual number of fields by a separator, and the share of lines that have it."""
    if separator == SPACES:
        return _most_common(Counter(len(split_spaces(line)) for _, line in lines))
    cut = (split_fields(line, separator, quoted=len(separator) == 1) for _, line in lines)
    width, share = _most_common(Counter(1 if fields is None else len(fields) for fields in cut))
    if (share < 0.9 or width < 2) and len(separator) == 1 and any('"' in line for _, line in lines):
        # Quotes may hold line ends; the last record is perhaps cut off.
        try:
            records = list(csv.reader((line + "\n" for _, line in lines), delimiter=separator))
        except csv.Error:
            return width, share
        return max((width, share), _most_common(Counter(map(len, records[:-1] or records))), key=lambda found: found[1])
    return width, share


def _most_common(widths: Counter[int]) -> tuple[int, float]:
    width, often = max(widths.items(), key=lambda pair: (pair[1], pair[0]))
    return width, often / widths.total()


_NUMBER: Final = re.compile(r"[-+−]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][-+]?\d+)?")


def is_number(text: str) -> bool:
    """Whether a cell holds a number."""
    return bool(_NUMBER.fullmatch(text.strip()))


def is_numbering(first: Sequence[str]) -> bool:
    """Whether the first row but counts a few columns, as pandas does where they have no names, beside its index.

    Of many columns the numbers are the items of a matrix.
    """
    return len(first) <= _MOST_COUNTED and (_counts_on(first) or (len(first) > 3 and _counts_on(["", *first])))


def _counts_on(first: Sequence[str]) -> bool:
    """Whether nothing, or pandas' name for it, and then 0, 1, 2 … stand in a row."""
    corner, *cells = (cell.strip() for cell in first)
    return corner in ("", "Unnamed: 0") and bool(cells) and cells == [str(k) for k in range(len(cells))]


def is_header(first: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first row names the columns rather than being data.

    Words of the vocabulary tell it, names over columns of numbers do, and repeated or empty cells speak against it.
    """
    cells = [cell.strip() for cell in first]
    known = roles_of(cells)
    if len(cells) > _MOST_COUNTED and _counts_on(cells):
        return True
    if {"user", "film"} <= known.keys() or {"film", "rating"} <= known.keys() or len(known) >= 3:
        return True
    if not rows:
        return bool(known) or not any(map(is_number, cells))
    looked = rows[:100]
    for at, cell in enumerate(cells):
        if is_number(cell) and at not in known.values():
            below = [row[at].strip() for row in looked if row[at].strip()]
            if known and at > 0 and len(cells) > 5:
                continue  # a matrix: ids of items stand in its header
            if below:
                return False
    numeric_below = [
        at
        for at in range(len(cells))
        if sum(is_number(row[at]) for row in looked) > 0.9 * sum(bool(row[at].strip()) for row in looked) > 0
    ]
    if any(not is_number(cells[at]) and cells[at] for at in numeric_below):
        return True
    if known:
        return True
    seen = [{row[at].strip() for row in rows[:SAMPLE]} for at in range(len(cells))]
    return not any(cell in values for cell, values in zip(cells, seen, strict=True))
