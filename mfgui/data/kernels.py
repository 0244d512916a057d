"""The compiled loops: bytes of a ratings file to columns; ids to codes, pairs rated twice, ratings held out."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from mfgui.base.jit import jit

_POWERS = 10 ** np.arange(19, dtype=np.int64)
_MOST_DIGITS = 18  # longer numbers may overflow
_NEWLINE, _RETURN, _SPACE, _QUOTE, _DOT, _ZERO = 10, 13, 32, 34, 46, 48


@jit()
def _at(text: NDArray[np.uint8], position: int) -> np.uint8:
    """Return one byte; an unsigned index saves numba's look for negative ones."""
    return text[np.uint64(position)]


@jit()
def _digits(text: NDArray[np.uint8], position: int) -> tuple[np.int64, int]:
    """Return the number that digits make, and where they end; more than 18 may overflow."""
    number = np.int64(0)
    digit = np.uint8(_at(text, position) - _ZERO)
    while digit < 10:
        number = number * 10 + digit
        position += 1
        digit = np.uint8(_at(text, position) - _ZERO)
    return number, position


@jit()
def _decimals(text: NDArray[np.uint8], position: int, whole: np.int64, room: int) -> tuple[np.int64, int, int]:
    """Append up to `room` decimals to a number; return it, how many they are, and where all of them end."""
    decimals = 0
    digit = np.uint8(_at(text, position) - _ZERO)
    while digit < 10:
        if decimals < room:
            whole = whole * 10 + digit
            decimals += 1
        position += 1
        digit = np.uint8(_at(text, position) - _ZERO)
    return whole, decimals, position


@jit()
def parse_lines(
    text: NDArray[np.uint8],
    end: int,
    separator: NDArray[np.uint8],  # one or two bytes between fields
    fields: int,  # number of fields that a line must have
    roles: NDArray[np.int8],  # shape (fields,): 0 user, 1 film, 2 rating, 3 time, -1 not read
    highest: float,  # ratings above this are odd
    # Output, at least as long as there are lines.
    users: NDArray[np.int64],
    films: NDArray[np.int64],
    values: NDArray[np.float32],
    times: NDArray[np.int64],
    # Output, int64, shape (lines, 3): first byte, end byte (without line end) and row of odd lines.
    odd: NDArray[np.int64],
) -> tuple[int, int, int]:
    """Parse the whole lines in `text[:end]`.

    Every line takes a row of the columns; a line that is not plainly right is also entered in `odd`, for
    Python to look at.

    Returns rows, odd lines, bytes consumed (up to the last newline).
    """
    row = 0
    odd_lines = 0
    start = 0
    last = end
    while last > 0 and _at(text, last - 1) != _NEWLINE:
        last -= 1
    first_separator = separator[0]
    width = len(separator)
    while start < last:
        p = start
        good = True
        for field in range(fields):
            role = roles[field]
            if role < 0:
                while _at(text, p) != first_separator and _at(text, p) != _NEWLINE and _at(text, p) != _QUOTE:
                    p += 1
                if _at(text, p) == _QUOTE:
                    good = False
                    break
                if field == fields - 1 and _at(text, p - 1) == _RETURN:
                    p -= 1
            else:
                quoted = False
                if _at(text, p) == _SPACE or _at(text, p) == _QUOTE:
                    while _at(text, p) == _SPACE:
                        p += 1
                    quoted = _at(text, p) == _QUOTE
                    p += quoted
                begin = p
                mantissa, p = _digits(text, p)
                digits = p - begin
                if digits == 0 or digits > _MOST_DIGITS:
                    good = False
                    break
                decimals = 0
                if _at(text, p) == _DOT:
                    begin = p + 1
                    mantissa, decimals, p = _decimals(text, begin, mantissa, _MOST_DIGITS - digits)
                    if role != 2 and p - begin > decimals:  # further decimals are beyond what a rating keeps
                        good = False
                        break
                if _at(text, p) != first_separator:
                    if quoted:
                        if _at(text, p) != _QUOTE:
                            good = False
                            break
                        p += 1
                    while _at(text, p) == _SPACE:
                        p += 1
                elif quoted:
                    good = False
                    break
                if role == 2:
                    value = mantissa / _POWERS[decimals]
                    if value > highest:
                        good = False
                        break
                    values[row] = value
                else:
                    if decimals > 0:
                        whole = mantissa // _POWERS[decimals]
                        if whole * _POWERS[decimals] != mantissa:
                            good = False
                            break
                        mantissa = whole
                    if role == 0:
                        users[row] = mantissa
                    elif role == 1:
                        films[row] = mantissa
                    else:
                        times[row] = mantissa
            if field < fields - 1:
                if _at(text, p) != first_separator or (width == 2 and _at(text, p + 1) != separator[1]):
                    good = False
                    break
                p += width
        if good:
            if _at(text, p) == _RETURN:
                p += 1
            good = _at(text, p) == _NEWLINE
        if not good:
            p = start
            while _at(text, p) != _NEWLINE:
                p += 1
            odd[odd_lines, 0] = start
            odd[odd_lines, 1] = p - 1 if p > start and _at(text, p - 1) == _RETURN else p
            odd[odd_lines, 2] = row
            odd_lines += 1
        row += 1
        start = p + 1
    return row, odd_lines, last


@jit()
def parse_plain(
    text: NDArray[np.uint8],
    end: int,
    separator: NDArray[np.uint8],  # one or two bytes between fields
    highest: float,  # ratings above this are not plain
    # Output, as long as there are lines; `times` may be empty, and lines then have no fourth field.
    users: NDArray[np.int32],
    films: NDArray[np.int32],
    values: NDArray[np.float32],
    times: NDArray[np.int64],
) -> int:
    """Parse the whole lines in `text[:end]` as far as each is "user, film, rating" or "…, time", plain numbers.

    What it reads it reads as `parse_lines` would, in two thirds of the time. Ids have nine digits at most.

    Returns lines before the first one that is not plain.
    """
    first, second, width = separator[0], separator[-1], len(separator)
    timed = len(times) > 0
    row = np.uint64(0)
    p = 0
    while p < end:
        for column in (users, films):
            begin = p
            id_, p = _digits(text, p)
            if p == begin or p - begin > 9 or _at(text, p) != first or _at(text, p + width - 1) != second:
                return int(row)
            column[row] = id_
            p += width
        begin = p
        mantissa, p = _digits(text, p)
        digits = p - begin
        if digits == 0 or digits >= _MOST_DIGITS:
            return int(row)
        decimals = 0
        if _at(text, p) == _DOT:
            mantissa, decimals, p = _decimals(text, p + 1, mantissa, _MOST_DIGITS - digits)
        value = mantissa / _POWERS[decimals]
        if value > highest:
            return int(row)
        values[row] = value
        if timed:
            if _at(text, p) != first or _at(text, p + width - 1) != second:
                return int(row)
            p += width
            begin = p
            time, p = _digits(text, p)
            if p == begin or p - begin > _MOST_DIGITS:
                return int(row)
            times[row] = time
        if _at(text, p) == _RETURN:
            p += 1
        if _at(text, p) != _NEWLINE:
            return int(row)
        p += 1
        row += np.uint64(1)
    return int(row)


@jit()
def has_padded_numbers(text: NDArray[np.uint8], end: int) -> bool:
    """Whether a number in `text[:end]` begins with a zero before another digit ("007")."""
    before = np.uint8(_NEWLINE)
    for p in range(end - 1):
        byte = _at(text, p)
        inside = np.uint8(before - _ZERO) < 10 or before == _DOT
        if byte == _ZERO and not inside and np.uint8(_at(text, p + 1) - _ZERO) < 10:
            return True
        before = byte
    return False


@jit()
def count_lines(text: NDArray[np.uint8], end: int) -> int:
    """Count the newlines in `text[:end]`."""
    lines = 0
    for p in range(end):
        lines += text[p] == _NEWLINE
    return lines


@jit()
def mark(ids: NDArray[np.int32], table: NDArray[np.int32]) -> None:
    """Set `table[id]` to 1 for every id."""
    for id_ in ids:
        table[id_] = 1


@jit()
def look_up(ids: NDArray[np.int32], table: NDArray[np.int32], codes: NDArray[np.int32]) -> None:
    """Set `codes` to `table[ids]`; the two may be the same memory."""
    for k in range(len(ids)):
        codes[k] = table[ids[k]]


@jit()
def place(codes: NDArray[np.int32], first: int, nexts: NDArray[np.int64], order: NDArray[np.signedinteger]) -> None:
    """Put positions of codes where a counting sort has them; `nexts`, one place per code, is moved on.

    `codes` is one part of a column, its first element at position `first`.
    """
    for k in range(len(codes)):
        code = codes[k]
        order[nexts[code]] = first + k
        nexts[code] += 1


@jit()
def find_repeats(
    start: int,
    stop: int,
    order: NDArray[np.int64],
    users: NDArray[np.int32],
    films: NDArray[np.int32],
    times: NDArray[np.int64],
    seen_by: NDArray[np.int32],
    seen_at: NDArray[np.int32],
    replaced: NDArray[np.bool_],
    counts: NDArray[np.float32],
) -> None:
    """Mark rows of pairs that come again, among visits start to stop, one user's rows after another's.

    `order` (or no order: as they lie) says which row is visited when; `seen_by`, `seen_at` remember for
    each film who was last seen with it and on which row. Without times the row further down is the later.
    `counts`, unless empty, are added up on the rows that stay.
    """
    for k in range(start, stop):
        row = order[k] if len(order) else k
        film = films[row]
        if seen_by[film] == users[row]:
            before = seen_at[film]
            if len(times) and times[before] > times[row]:
                replaced[row] = True
                if len(counts):
                    counts[before] += counts[row]
                continue
            replaced[before] = True
            if len(counts):
                counts[row] += counts[before]
        seen_by[film] = users[row]
        seen_at[film] = row


@jit()
def count_hundredths(values: NDArray[np.float32], counts: NDArray[np.int64]) -> None:
    """Count values by hundredths of a star."""
    for value in values:
        counts[int(np.rint(np.float64(value) * 100))] += 1


@jit()
def draw_swaps(words: NDArray[np.uint32], next_place: int, last_place: int, swaps: NDArray[np.uint32]) -> int:
    """Draw with which place each place from `next_place` down to `last_place` is swapped (Fisher & Yates).

    As numpy's Generator does: of each random word the bits that could be in range, until one is in range.

    Returns the place to go on with when the words are used up; under `last_place` when all are drawn.
    """
    place = next_place
    mask = 0
    for word in words:
        if place < last_place:
            break
        if mask >> 1 >= place or mask == 0:
            mask = 1
            while mask < place:
                mask = 2 * mask + 1
        drawn = word & np.uint32(mask)
        if drawn <= place:
            swaps[place - last_place] = drawn
            place -= 1
    return place


@jit()
def undo_swaps(swaps: NDArray[np.uint32], first: int, last: int, held_out: NDArray[np.bool_], count: int) -> None:
    """Follow the held-out places back through the swaps of places `first` to `last`, the last drawn first."""
    for place in range(first, last):
        other = swaps[place - count]
        if held_out[other]:
            held_out[other] = False
            held_out[place] = True


@jit()
def part_column(
    column: NDArray[np.integer],
    held_out: NDArray[np.bool_],
    first: int,
    last: int,
    heads: NDArray[np.int64],
    train: NDArray[np.integer],
    validation: NDArray[np.integer],
) -> None:
    """Copy the numbers from `first` to `last` to the heads of the two parts, which move on."""
    kept, out = heads
    for row in range(first, last):
        if held_out[row]:
            validation[out] = column[row]
            out += 1
        else:
            train[kept] = column[row]
            kept += 1
    heads[0], heads[1] = kept, out


def compile_kernels() -> None:
    """Compile every kernel of this module, or load it from numba's disk cache, by using it once."""
    text = np.frombuffer(bytearray(b"1,1,1\n"), np.uint8)
    separator = np.frombuffer(bytearray(b","), np.uint8)
    users, films, times = np.zeros(1, np.int64), np.zeros(1, np.int64), np.zeros(1, np.int64)
    values, odd = np.zeros(1, np.float32), np.zeros((1, 3), np.int64)
    count_lines(text, 6)
    has_padded_numbers(text, 6)
    parse_lines(text, 6, separator, 3, np.arange(3, dtype=np.int8), 10.0, users, films, values, times, odd)
    parse_plain(text, 6, separator, 10.0, np.zeros(1, np.int32), np.zeros(1, np.int32), values, times)
    codes, table, places = np.zeros(1, np.int32), np.zeros(2, np.int32), np.zeros(1, np.int64)
    count_hundredths(np.zeros(1, np.float32), np.zeros(1001, np.int64))
    mark(codes, table)
    look_up(codes, table, codes)
    for order in (places, codes.copy()):
        place(codes, 0, np.zeros(2, np.int64), order)
    held_out = np.zeros(2, np.bool_)
    draw_swaps(np.zeros(1, np.uint32), 1, 1, np.zeros(1, np.uint32))
    undo_swaps(np.zeros(1, np.uint32), 1, 2, held_out, 1)
    for column in (codes, places):
        for writable in (True, False):  # numba compiles for either; columns from the cache are read-only
            given = column.copy()
            given.setflags(write=writable)
            part_column(given, held_out, 0, 1, np.zeros(2, np.int64), column.copy(), column.copy())
    replaced, counts = np.zeros(1, np.bool_), np.empty(0, np.float32)
    find_repeats(0, 1, np.empty(0, np.int64), codes, codes, places, codes, codes, replaced, counts)
