"""One line of a ratings file, read with care by Python's own means; how such lines are built."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from typing import Final

from mfgui.base.text import written
from mfgui.data.watch import wrong_width

USER, FILM, RATING, TIME = range(4)
ROLE_NAMES: Final = ("user", "film", "rating", "time")
ENDS_EARLY: Final = written("the file ends in the middle of this line")
HIGHEST_RATING: Final = 10.0
"""Ratings lie between 0 and this; anything else is a broken line."""
LOWEST_STARS, HIGHEST_STARS = 0.5, 5.0
"""What every published edition keeps to; a file that nearly does has broken lines where it does not."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How the lines of a ratings file are built.

    Attributes
    ----------
    separator
        What stands between fields: ",", "::" or a tab.
    roles
        What each field is: `USER`, `FILM`, `RATING`, `TIME`, or -1 for one that is not read.
    header
        Lines before the first rating.
    names
        What to call each role in reports.
    """

    separator: str
    roles: tuple[int, ...]
    header: int
    names: tuple[str, str, str, str] = ROLE_NAMES


def careful_fields(text: bytes, layout: Layout) -> tuple[int, int, float, int] | str:
    """Read one line by Python's own means.

    Returns
    -------
    User id, film id, rating and time (0 without one); or why the line is broken, "" for a blank line.
    """
    if b"\0" in text:
        return written("is not text")
    try:
        line = text.decode("utf-8-sig").strip()
    except UnicodeDecodeError:
        return written("is not text")
    if not line:
        return ""
    fields = split_fields(line, layout.separator)
    if fields is None:
        return written("has a quotation mark without its partner")
    expected = len(layout.roles)
    if len(fields) != expected:
        return wrong_width(len(fields), expected)
    result: list[float] = [0, 0, 0, 0]
    for role, field in zip(layout.roles, fields, strict=True):
        if role < 0:
            continue
        problem = _problem(field.strip(), role, layout.names[role])
        if problem:
            return problem
        result[role] = float(field) if role == RATING else _whole(field)
    user, film, value, time = result
    return int(user), int(film), value, int(time)


def split_fields(line: str, separator: str, *, quoted: bool = False) -> list[str] | None:
    """Split a line into fields; None when its quotes do not pair up.

    Quotes follow the rules of CSV for a comma, and for others if `quoted`.
    """
    if (separator != "," and not quoted) or '"' not in line:
        return line.split(separator)
    for escape in (None, "\\"):  # a re-export of ml-20m escapes quotes with a backslash
        try:
            rules = csv.reader([line], delimiter=separator, strict=True, escapechar=escape, doublequote=escape is None)
            return next(rules)
        except csv.Error:
            continue
    return None


def ends_early(line: str, before: str, separator: str, fields: int, last_role: int) -> bool:
    """Whether the last line of a file, which has no newline, lost its end, to judge by the line before it.

    It did when it has fewer fields than it should or breaks off inside quotes, or when its last field is a
    rating that ends at the decimal point or a time of fewer digits than the one before.
    """
    if line.count(separator) < fields - 1 or line.count('"') % 2:
        return True
    last = line.rpartition(separator)[2].strip()
    if last_role == RATING:
        return last.endswith(".")
    return last_role == TIME and _digits(last) < _digits(before.rpartition(separator)[2])


def _digits(text: str) -> int:
    """How many digits a text has before its first point."""
    return sum(map(str.isdigit, text.partition(".")[0]))


def _whole(field: str) -> int:
    """Return the integer that this field says ("12", "12.0"); ValueError when it is none."""
    real = parse_number(field)
    if not abs(real) < 1 << 53 or real != int(real):  # also infinite and not a number
        raise ValueError(field)
    return int(real)


def parse_number(field: str) -> float:
    """Return the number that this field says; Python's own digits of other scripts and "1_0" are none."""
    if not field.isascii() or "_" in field:
        raise ValueError(field)
    return float(field)


def _problem(field: str, role: int, name: str) -> str:
    """Why this field cannot be what its role says, "" if it can."""
    shown = field if len(field) <= 20 else field[:19] + "…"
    if not field:
        return written("has no {name}", name=name)
    if role == RATING:
        try:
            value = parse_number(field)
        except ValueError:
            return written("has the {name} '{shown}', which is not a number", name=name, shown=shown)
        if not 0 <= value <= HIGHEST_RATING:  # NaN too
            if name != ROLE_NAMES[RATING]:
                return written("has the {name} {shown}, which is out of range", name=name, shown=shown)
            return rating_out_of_range(shown)
        return ""
    try:
        whole = _whole(field)
    except ValueError:
        return written("has the {name} '{shown}', which is not a whole number", name=name, shown=shown)
    return (
        written("has the {name} {shown}, which is below 0", name=name, shown=shown)
        if whole < 0 and role != TIME
        else ""
    )


def rating_out_of_range(shown: str) -> str:
    """Say why a line with such a rating is broken."""
    return written(
        "has the rating {shown}, which is not between {lowest_stars} and {highest_stars:g}",
        shown=shown,
        lowest_stars=LOWEST_STARS,
        highest_stars=HIGHEST_STARS,
    )
