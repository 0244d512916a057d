"""Columns of times as people's own tables write them: numbers of seconds and finer, dates, Excel's days."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from mfgui.base.late import pd
from mfgui.base.text import translatable, written
from mfgui.data.editions.rating_lines import FIRST_TIME, LAST_TIME, MILLISECONDS
from mfgui.data.tables.dates import (
    AMBIGUOUS,
    DAY_FIRST,
    MONTH_FIRST,
    NO_CLOCK,
    SURE,
    Clock,
    Date,
    parse_clock,
    parse_date,
    plain_clocks,
)
from mfgui.data.tables.table import BLANK

MICROSECONDS: Final = 10**14
NANOSECONDS: Final = 10**17  # numbers from which on a time cannot be meant as milliseconds, as microseconds, since 1970
NO_TIME: Final = np.iinfo(np.int64).min
_DAY: Final = 86_400
_MOST_KNOWN: Final = 1 << 18  # days, and times of day, that are remembered
_EXCEL_EPOCH: Final = -25_569 * _DAY  # Excel counts days from the last but one of 1899
_NUMBER, _MISSING, _WRONG = range(MONTH_FIRST + 1, MONTH_FIRST + 4)  # kinds of cells besides those of dates
_STAMPS: Final = translatable("dates and times without signs between")
_DATES: Final = translatable("dates without signs between")
_YEARS: Final = translatable("years")
_SHEET_DAYS: Final = translatable("days of a spreadsheet")
_JULIAN: Final = translatable("Julian days")  # what numbers may be that are not seconds, in the words of the note
_FEW: Final = 64  # cells that tell whether there are dates as ISO writes them
_NO_DATE: Final = Date(0, SURE, 0)


class Times(NamedTuple):
    """A column of times."""

    seconds: NDArray[np.int64] | None  # since 1970 UTC, shape (n,); `NO_TIME` where there is none
    notes: tuple[str, ...] = ()  # what was decided, a sentence each
    ambiguous: bool = False  # whether day and month could be exchanged in every date


class TimeColumn:
    """Reads a column of times in pieces; what its numbers mean, and the order of dates, is decided over all of it."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._values: list[NDArray[np.float64]] = []
        self._swapped: list[NDArray[np.float64]] = []
        self._kinds: list[NDArray[np.uint8]] = []
        self._known: dict[str, Date | None] = {}
        self._clocks: dict[str, Clock] = {}
        self._first_wrong = ""
        self._separators: set[str] = set()
        self._mostly_dates = False

    def add(self, texts: NDArray[np.object_]) -> None:
        """Read some cells."""
        n = len(texts)
        kinds = np.zeros(n, np.uint8)
        if self._mostly_dates:  # numbers among them are found by and by; looking at each as one first takes as long
            values = np.full(n, np.nan)
        else:
            values = np.asarray(pd.to_numeric(texts, errors="coerce"), np.float64)
            kinds[np.isfinite(values)] = _NUMBER
        rest = np.flatnonzero(kinds != _NUMBER)
        swapped = values
        if len(rest):
            codes, uniques = pd.factorize(texts[rest])
            read, sorts, others = self._read(uniques)
            values = values.copy()
            values[rest], kinds[rest] = read[codes], sorts[codes]
            swapped = values
            if others is not None:
                swapped = values.copy()
                swapped[rest] = others[codes]
            self._mostly_dates = len(rest) > 0.9 * n
        self._values.append(values)
        self._swapped.append(swapped)
        self._kinds.append(kinds)

    def take(self, rows: NDArray[np.bool_]) -> None:
        """Keep only these of the rows added last."""
        self._values[-1], self._swapped[-1] = self._values[-1][rows], self._swapped[-1][rows]
        self._kinds[-1] = self._kinds[-1][rows]

    @property
    def smallest_number(self) -> float:
        """The number nearest 0 of those that are no dates; infinite without any."""
        values, kinds = np.concatenate(self._values), np.concatenate(self._kinds)
        return float(np.abs(values[kinds == _NUMBER]).min(initial=np.inf))

    def _read(
        self, texts: NDArray[np.object_]
    ) -> tuple[NDArray[np.float64], NDArray[np.uint8], NDArray[np.float64] | None]:
        """Return seconds (or numbers), kinds, and seconds with day and month exchanged where some could be."""
        n = len(texts)
        values, swapped = np.full(n, np.nan), np.full(n, np.nan)
        kinds = np.full(n, SURE, np.uint8)
        rest = np.arange(n)
        if any(str(text)[:4].isdecimal() for text in texts[:_FEW]):
            iso = pd.to_datetime(pd.Series(texts, dtype=object), format="ISO8601", utc=True, errors="coerce")
            is_iso = iso.notna().to_numpy()
            seconds = iso.dt.tz_convert(None).to_numpy().astype("datetime64[s]").astype(np.int64)
            values[is_iso] = swapped[is_iso] = seconds[is_iso]
            rest = np.flatnonzero(~is_iso)
        if len(rest):
            rest = rest[~self._read_parts(texts, rest, values, kinds, swapped)]
        for k in rest.tolist():
            values[k], kinds[k], swapped[k] = self._read_one(str(texts[k]).strip())
        return values, kinds, swapped if (kinds == AMBIGUOUS).any() else None

    def _read_parts(
        self,
        texts: NDArray[np.object_],
        among: NDArray[np.intp],
        values: NDArray[np.float64],
        kinds: NDArray[np.uint8],
        swapped: NDArray[np.float64],
    ) -> NDArray[np.bool_]:
        """Read days and clocks apart, each but once, whatever they look like; return which of those looked at."""
        cells: list[str] = texts[among].tolist()
        colons = [text.find(":") for text in cells]
        tails = [text[at - 2 :] if at > 1 else "" for text, at in zip(cells, colons, strict=True)]
        heads = [text[: at - 2] if at > 1 else text for text, at in zip(cells, colons, strict=True)]
        clock = plain_clocks(tails)
        if clock is None:
            turns, ends = pd.factorize(np.array(tails, object))
            clocks = [self._clock(end) for end in ends]
            clock = np.array([one.seconds for one in clocks], np.float64)[turns]
            if any(one.rest for one in clocks):  # what stands behind the clock belongs to the day
                heads = [head + clocks[turn].rest for head, turn in zip(heads, turns, strict=True)]
        codes, starts = pd.factorize(np.array(heads, object))
        dates = [self._day(start) for start in starts]
        known = np.array([date is not None for date in dates])[codes]
        known &= clock != NO_CLOCK
        here, codes, clock = among[known], codes[known], clock[known]
        first, kind, other = (np.array(part) for part in zip(*(date or _NO_DATE for date in dates), strict=True))
        values[here], kinds[here], swapped[here] = first[codes] + clock, kind[codes], other[codes] + clock
        return known

    def _clock(self, text: str) -> Clock:
        found = self._clocks.get(text)
        if found is None:
            if len(self._clocks) > _MOST_KNOWN:
                self._clocks.clear()
            found = self._clocks[text] = parse_clock(text)
        return found

    def _day(self, text: str) -> Date | None:
        if text in self._known:
            return self._known[text]
        if len(self._known) > _MOST_KNOWN:
            self._known.clear()
        date = self._known[text] = parse_date(text)
        if date is not None:
            self._separators.update(c for c in text[:6] if c in "./-")
        return date

    def _read_one(self, text: str) -> tuple[float, int, float]:
        if text.casefold() in BLANK:
            return np.nan, _MISSING, np.nan
        date = self._day(text)
        if date is not None:
            return date
        try:
            return float(text.replace(",", ".")), _NUMBER, np.nan
        except ValueError:
            self._first_wrong = self._first_wrong or text
            return np.nan, _WRONG, np.nan

    def finish(self, order: str = "", checkpoint: Callable[[], object] = lambda: None) -> Times:
        """Decide what the numbers mean; `order` is "day" or "month" where that is known to come first.

        The column is gone through in the pieces in which it was added; `checkpoint` is called after each.
        """
        if not self._values:
            return Times(None)
        counts = np.zeros(_WRONG + 1, np.int64)
        for kinds in self._kinds:
            counts += np.bincount(kinds, minlength=len(counts))
            checkpoint()
        notes: list[str] = []
        day, month, unclear = (int(counts[kind]) for kind in (DAY_FIRST, MONTH_FIRST, AMBIGUOUS))
        ambiguous = bool(unclear) and not day and not month and not order
        if unclear:
            # Points divide days from months, slashes months from days, where no date tells.
            by_default = translatable("day") if self._separators in ({"."}, {"-"}) else translatable("month")
            order = order or ("day" if day > month else "month" if month > day else by_default)
            if ambiguous:
                notes.append(
                    written(
                        "dates in {name} are read with the {order} first, which none of them tells for certain",
                        name=self._name,
                        order=order,
                    )
                )
        meaning = ""
        if counts[_NUMBER]:
            numbers = (values[kinds == _NUMBER] for values, kinds in zip(self._values, self._kinds, strict=True))
            meaning = _meaning_of([piece for piece in numbers if len(piece)], checkpoint)
            if meaning:
                notes.append(written("numbers in {name} are read as {meaning}", name=self._name, meaning=meaning))
        seconds = np.empty(int(counts.sum()), np.int64)
        start = good = 0
        for values, swapped, kinds in zip(self._values, self._swapped, self._kinds, strict=True):
            piece = np.full(len(kinds), NO_TIME, np.int64)
            if unclear and order == "day":
                values = np.where(kinds == AMBIGUOUS, swapped, values)
            dated = kinds <= MONTH_FIRST
            piece[dated] = values[dated].astype(np.int64)
            is_number = kinds == _NUMBER
            if is_number.any():
                piece[is_number] = _seconds_of(values[is_number], meaning)
            plausible = (piece >= FIRST_TIME) & (piece < LAST_TIME)
            good += int(np.count_nonzero(plausible))
            piece[~plausible] = NO_TIME
            seconds[start : start + len(piece)] = piece
            start += len(piece)
            checkpoint()
        filled = len(seconds) - int(counts[_MISSING])
        if good * 2 < len(seconds):
            if filled and good == filled:
                notes.append(
                    written("{name} holds a time in fewer than half of the rows, so it is left out", name=self._name)
                )
            elif filled:
                shown = self._first_wrong or self._range(swap=bool(unclear) and order == "day")
                notes.append(
                    written(
                        "{name} holds no times that can be ({shown}), so it is left out",
                        name=self._name,
                        shown=shown[:40],
                    )
                )
            return Times(None, tuple(notes))
        if good < len(seconds):
            which = _lacking(len(seconds) - filled, filled - good, self._first_wrong[:20])
            notes.append(written("times: {which}; these ratings take the first time of their person", which=which))
        return Times(seconds, tuple(notes), ambiguous)

    def _range(self, *, swap: bool) -> str:
        """The lowest and the highest number, as a sentence shows them."""
        chosen = self._swapped if swap else self._values
        low = min(float(np.fmin.reduce(values, initial=np.inf)) for values in chosen)
        high = max(float(np.fmax.reduce(values, initial=-np.inf)) for values in chosen)
        return f"{low:g} to {high:g}"


def _lacking(missing: int, wrong: int, example: str) -> str:
    """Say how many ratings have no time, and how many one that cannot be."""
    if not wrong:
        return written("{missing:,} have none", missing=missing)
    cannot = (
        written("{wrong:,} cannot be, as '{example}'", wrong=wrong, example=example)
        if example
        else written("{wrong:,} cannot be", wrong=wrong)
    )
    return written("{missing:,} have none and {cannot}", missing=missing, cannot=cannot) if missing else cannot


def _meaning_of(pieces: Sequence[NDArray[np.float64]], checkpoint: Callable[[], object]) -> str:
    """Return what numbers that stand for times are; "" for seconds since 1970 and their fractions."""

    def share(among: Sequence[NDArray[np.float64]], holds: Callable[[NDArray[np.float64]], NDArray[np.bool_]]) -> float:
        hits = 0
        for piece in among:
            hits += int(np.count_nonzero(holds(piece)))
            checkpoint()
        return hits / max(sum(map(len, among)), 1)

    if share(pieces, lambda n: (n >= 1.9e13) & (n < 2.1e13)) == 1:
        return _STAMPS if share(pieces, lambda n: _compact(n.astype(np.int64) // 10**6)[1]) > 0.9 else ""
    small = [piece[np.abs(piece) < MILLISECONDS] for piece in pieces]
    if not any(map(len, small)) or share(small, lambda n: (n >= FIRST_TIME) & (n < LAST_TIME)) > 0.5:
        return ""
    if share(small, lambda n: _compact(n.astype(np.int64))[1]) > 0.9:
        return _DATES
    if share(small, lambda n: (n >= 1900) & (n <= 2100) & (n == np.rint(n))) > 0.9:
        return _YEARS
    if share(small, lambda n: (n >= 20_000) & (n < 73_000)) > 0.9:
        return _SHEET_DAYS
    return _JULIAN if share(small, lambda n: (n >= 2_440_000) & (n < 2_490_000)) > 0.9 else ""


def _seconds_of(numbers: NDArray[np.float64], meaning: str) -> NDArray[np.int64]:
    """Turn numbers of a meaning into seconds since 1970."""
    if meaning == _STAMPS:
        whole = _whole(numbers)
        days, good = _compact(whole // 10**6)
        clock = whole // 10**4 % 100 * 3600 + whole // 100 % 100 * 60 + whole % 100
        return np.where(good, days + clock, NO_TIME)
    size = np.abs(numbers)
    stamp = (numbers >= 1.9e13) & (numbers < 2.1e13)
    scaled = np.where(size >= NANOSECONDS, numbers / 1e9, numbers)
    scaled = np.where((size >= MICROSECONDS) & (size < NANOSECONDS), numbers / 1e6, scaled)
    scaled = np.where((size >= MILLISECONDS) & (size < MICROSECONDS) & ~stamp, numbers / 1e3, scaled)
    small = size < MILLISECONDS
    looked = numbers[small]
    if meaning == _DATES:
        days, good = _compact(_whole(looked))
        scaled[small] = np.where(good, days, NO_TIME)
    elif meaning == _YEARS:
        years = (np.clip(looked, 1900, 2100) - 1970).astype("datetime64[Y]")
        scaled[small] = years.astype("datetime64[s]").astype(np.int64)
    elif meaning == _SHEET_DAYS:
        scaled[small] = looked * _DAY + _EXCEL_EPOCH
        scaled = np.rint(scaled)
    elif meaning == _JULIAN:
        scaled[small] = (looked - 2_440_587.5) * _DAY
        scaled = np.rint(scaled)
    return _whole(scaled)


def _whole(numbers: NDArray[np.float64]) -> NDArray[np.int64]:
    """Return whole numbers, `NO_TIME` for what is none or too large for one."""
    inside = np.abs(numbers) < 2.0**63
    return np.where(inside, np.where(inside, numbers, 0).astype(np.int64), NO_TIME)


def _compact(numbers: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """Read numbers as 20001231; returns the days' first seconds, and which of the numbers are days."""
    year, month, day = numbers // 10_000, numbers // 100 % 100, numbers % 100
    good = (year >= 1900) & (year <= 2100) & (month >= 1) & (month <= 12) & (day >= 1) & (day <= 31)
    start = np.where(good, (year - 1970) * 12 + month - 1, 0).astype("datetime64[M]").astype("datetime64[D]")
    days = start + np.where(good, day - 1, 0).astype("timedelta64[D]")
    return days.astype("datetime64[s]").astype(np.int64), good


def are_times(texts: Sequence[str]) -> bool:
    """Whether cells look like times of ratings, every filled one: dates, or numbers that fall between 1990 and 2100.

    Bare years and days without a month are none: other columns hold such numbers, too.
    """
    filled = [text.strip() for text in texts if text.strip().casefold() not in BLANK]
    if not filled or len(filled) * 2 < len(texts):
        return False
    column = TimeColumn("")
    column.add(np.array(filled, object))
    if column.smallest_number < 19_000_101:
        return False
    times = column.finish().seconds
    return times is not None and bool((times != NO_TIME).all())
