"""Dates as people write them: in words of many languages, or three numbers in one of the usual orders."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

# Kinds of dates: which of day and month comes first is plain, could be either, or is told by a number above 12.
SURE, AMBIGUOUS, DAY_FIRST, MONTH_FIRST = range(4)
_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "jan january januar janvier enero gennaio janeiro januari ene genn gen янв января 1月",
            "feb february februar février fevrier febrero febbraio fevereiro februari fév fev фев февраля",
            "mar march märz mars marzo março marco maart mrz mär мар марта",
            "apr april avril abril aprile avr abr апр апреля",
            "may mai mayo maggio maio mei maj mag мая май",
            "jun june juni juin junio giugno junho giu июн июня",
            "jul july juli juillet julio luglio julho juil lug июл июля",
            "aug august août aout agosto augustus augusti ago août авг августа",
            "sep sept september septembre septiembre settembre setembro set сен сентября",
            "oct okt october oktober octobre octubre ottobre outubro ott out окт октября",
            "nov november novembre noviembre novembro ноя ноября",
            "dec dez december dezember décembre decembre diciembre dicembre dezembro dic déc дек декабря",
        ),
        start=1,
    )
    for name in names.split()
}
_CLOCK: Final = re.compile(
    r"(?:T|t|,|\b)\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([AaPp]\.?\s?[Mm]\.?)?\s*"
    r"((?:UTC|GMT)[+-](?:\d{1,2}:?\d{2}|\d{1,2})|Z|UTC|GMT|[+-]\d{2}:?\d{2})?"
)
_ZONE: Final = re.compile(r"\s(Z|UTC|GMT|[A-Z]{3,4}|[+-]\d{2}:?\d{2})(?=\s|$)")
_PARTS: Final = re.compile(r"\d+|[^\W\d_]+")


class Date(NamedTuple):
    """A date that was read, and its seconds with day and month `swapped` where that can be meant, too."""

    seconds: int
    kind: int
    swapped: int


class Clock(NamedTuple):
    """A time of day that was read in seconds, `NO_CLOCK` where it is none, and what stands behind it."""

    seconds: int
    rest: str


NO_CLOCK: Final = -(1 << 40)


def parse_date(text: str) -> Date | None:
    """Read a date written in words or numbers; one whose day and month could be exchanged as month first.

    Returns None when it is no date.
    """
    text = text.replace("年", "-").replace("月", "-").replace("日", " ").replace("_", " ")
    clock = _CLOCK.search(text)
    seconds = 0
    if clock:
        seconds = _seconds_of(clock)
        if seconds == NO_CLOCK:
            return None
        text = text[: clock.start()] + " " + text[clock.end() :]
    zone = _ZONE.search(text)
    if zone and clock:
        seconds -= _offset(zone[1])
        text = text[: zone.start()] + " " + text[zone.end() :]
    words = _PARTS.findall(text)
    months = [_MONTHS[word.casefold()] for word in words if word.casefold() in _MONTHS]
    numbers = [word for word in words if word.isdecimal()]
    if months and len(numbers) == 2:
        day, year = (numbers[1], numbers[0]) if len(numbers[0]) == 4 else (numbers[0], numbers[1])
        return _date(int(year), months[0], int(day), seconds, SURE, short=len(year) <= 2)
    if months and len(numbers) == 1 and len(numbers[0]) == 4:
        return _date(int(numbers[0]), months[0], 1, seconds, SURE)
    if len(numbers) == 2 and sorted(map(len, numbers)) in ([1, 4], [2, 4]):
        year, month = sorted(numbers, key=len, reverse=True)
        return _date(int(year), int(month), 1, seconds, SURE)
    if len(numbers) != 3 or any(len(number) > 4 for number in numbers):
        return None
    if len(numbers[0]) == 4:
        return _date(int(numbers[0]), int(numbers[1]), int(numbers[2]), seconds, SURE)
    first, second, year = (int(number) for number in numbers)
    short = len(numbers[2]) <= 2
    if first > 12:
        return _date(year, second, first, seconds, DAY_FIRST, short=short)
    if second > 12:
        return _date(year, first, second, seconds, MONTH_FIRST, short=short)
    read = _date(year, first, second, seconds, SURE if first == second else AMBIGUOUS, short=short)
    other = _date(year, second, first, seconds, SURE, short=short)
    return read and other and Date(read.seconds, read.kind, other.seconds)


def parse_clock(text: str) -> Clock:
    """Read the time of day that a text begins with."""
    clock = _CLOCK.match(text.lstrip())
    if clock is None:
        return Clock(NO_CLOCK if text else 0, "")
    return Clock(_seconds_of(clock), " " + clock.string[clock.end() :] if clock.end() < len(clock.string) else "")


def plain_clocks(texts: Sequence[str]) -> NDArray[np.float64] | None:
    """Read times of day that all are as 18:45 or as 18:45:03, in seconds; None where one is not."""
    try:
        raw = np.array(texts, "S")
    except UnicodeEncodeError:
        return None
    width = raw.dtype.itemsize
    if width not in (5, 8):
        return None
    signs = raw.view(np.uint8).reshape(-1, width)
    digits = signs.astype(np.int64) - ord("0")
    digits[signs[:, 0] == ord(" "), 0] = 0
    places = range(0, width, 3)
    if not all((signs[:, at + 2] == ord(":")).all() for at in places[:-1]):
        return None
    if any(((digits[:, at] < 0) | (digits[:, at] > 9)).any() for start in places for at in (start, start + 1)):
        return None
    parts = [digits[:, at] * 10 + digits[:, at + 1] for at in places]
    if any((part > most).any() for part, most in zip(parts, (24, 59, 60), strict=False)):
        return None
    return np.array(parts, np.float64).T @ np.array((3600.0, 60.0, 1.0))[: len(parts)]


def _seconds_of(clock: re.Match[str]) -> int:
    hour, minute, second = int(clock[1]), int(clock[2]), int(clock[3] or 0)
    if clock[4]:
        hour = hour % 12 + (12 if clock[4][0] in "Pp" else 0)
    if hour > 24 or minute > 59 or second > 60:
        return NO_CLOCK
    return hour * 3600 + minute * 60 + second - _offset(clock[5])


def _offset(zone: str | None) -> int:
    """Return the seconds that a zone is ahead: of "+0530", "-05:00", "GMT+2"; 0 of one without a number."""
    sign = zone.removeprefix("GMT").removeprefix("UTC") if zone else ""
    if sign[:1] not in ("+", "-"):
        return 0
    digits = sign[1:].replace(":", "")
    hours, minutes = (digits, "0") if len(digits) < 3 else (digits[:-2], digits[-2:])
    return (1 if sign[0] == "+" else -1) * (int(hours) * 3600 + int(minutes) * 60)


def _date(year: int, month: int, day: int, seconds: int, kind: int, *, short: bool = False) -> Date | None:
    if short:
        year += 2000 if year < 70 else 1900
    try:
        start = int(datetime(year, month, day, tzinfo=UTC).timestamp())
    except ValueError:
        return None
    return Date(start + seconds, kind, start + seconds)
