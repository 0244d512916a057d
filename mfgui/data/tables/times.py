"""Times as people's own tables write them: numbers of seconds and finer, and dates."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from mfgui.data.editions.strict_lines import parse_number

MILLISECONDS: Final = 10**11
MICROSECONDS: Final = 10**14
"""Numbers from which on a time cannot be meant as seconds, or as milliseconds, since 1970."""
FIRST_TIME: Final = 631_152_000
LAST_TIME: Final = 4_102_444_800
"""Seconds since 1970 UTC of the starts of 1990 and 2100; what most ratings of a file lie between."""


def parse_time(text: str) -> int:
    """Return seconds since 1970 UTC.

    Parameters
    ----------
    text
        A number of seconds, milliseconds or microseconds since 1970, or an ISO date, with or without a time of
        day, zone and slashes for hyphens ("2001-12-31", "2001/12/31 23:59", "2001-12-31T23:59:59Z").

    Raises
    ------
    ValueError, OverflowError
        When it is neither.
    """
    if text[4:5] in ("-", "/") and text[0] != "-":
        moment = datetime.fromisoformat(text.replace("/", "-"))
        return int((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp())
    number = parse_number(text)
    if abs(number) >= MICROSECONDS:
        number /= 10**6
    elif abs(number) >= MILLISECONDS:
        number /= 10**3
    if not abs(number) < MILLISECONDS:
        raise ValueError(text)
    return int(number)


def are_times(texts: list[str]) -> bool:
    """Whether these look like times of ratings, every one: dates, or numbers that fall between 1990 and 2100."""
    try:
        return bool(texts) and all(FIRST_TIME <= parse_time(text.strip()) < LAST_TIME for text in texts)
    except (ValueError, OverflowError):
        return False
