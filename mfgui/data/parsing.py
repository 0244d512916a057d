"""The numba parser of rating lines: bytes in, columns out; whatever it does not like it leaves to Python."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numba import njit

if TYPE_CHECKING:
    from numpy.typing import NDArray

_POWERS = 10 ** np.arange(19, dtype=np.int64)
_NEWLINE, _RETURN, _SPACE, _QUOTE, _DOT, _ZERO = 10, 13, 32, 34, 46, 48


@njit(nogil=True, cache=True)
def parse_lines(
    text: NDArray[np.uint8],
    end: int,
    separator: NDArray[np.uint8],
    fields: int,
    roles: NDArray[np.int8],
    highest: float,
    users: NDArray[np.int64],
    films: NDArray[np.int64],
    values: NDArray[np.float32],
    times: NDArray[np.int64],
    odd: NDArray[np.int64],
) -> tuple[int, int, int]:
    """Parse the whole lines in `text[:end]`.

    Every line takes a row of the columns; a line that is not plainly right is also entered in `odd`.

    Parameters
    ----------
    separator
        One or two bytes between fields.
    fields
        Number of fields that a line must have.
    roles
        int8, shape (fields,): 0 user, 1 film, 2 rating, 3 time, -1 not read.
    highest
        Ratings above this are odd.
    users, films, values, times
        Output, at least as long as there are lines.
    odd
        Output, int64, shape (lines, 3): first byte, end byte (without line end) and row of odd lines.

    Returns
    -------
    rows, odd lines, bytes consumed (up to the last newline)
    """
    row = 0
    odd_lines = 0
    start = 0
    last = end
    while last > 0 and text[last - 1] != _NEWLINE:
        last -= 1
    first_separator = separator[0]
    width = len(separator)
    while start < last:
        p = start
        good = True
        for field in range(fields):
            role = roles[field]
            if role < 0:
                while text[p] != first_separator and text[p] != _NEWLINE and text[p] != _QUOTE:
                    p += 1
                if text[p] == _QUOTE:
                    good = False
                    break
                if field == fields - 1 and text[p - 1] == _RETURN:
                    p -= 1
            else:
                while text[p] == _SPACE:
                    p += 1
                quoted = text[p] == _QUOTE
                if quoted:
                    p += 1
                mantissa = np.int64(0)
                digits = 0
                decimals = 0
                digit = np.int64(text[p]) - _ZERO
                while 0 <= digit <= 9:
                    mantissa = mantissa * 10 + digit
                    digits += 1
                    p += 1
                    digit = np.int64(text[p]) - _ZERO
                    if digits > 18:
                        break
                if text[p] == _DOT and digits > 0:
                    p += 1
                    digit = np.int64(text[p]) - _ZERO
                    while 0 <= digit <= 9 and digits <= 18:
                        mantissa = mantissa * 10 + digit
                        digits += 1
                        decimals += 1
                        p += 1
                        digit = np.int64(text[p]) - _ZERO
                if digits == 0 or digits > 18:
                    good = False
                    break
                if quoted:
                    if text[p] != _QUOTE:
                        good = False
                        break
                    p += 1
                while text[p] == _SPACE:
                    p += 1
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
                if text[p] != first_separator or (width == 2 and text[p + 1] != separator[1]):
                    good = False
                    break
                p += width
        if good:
            if text[p] == _RETURN:
                p += 1
            good = text[p] == _NEWLINE
        if not good:
            p = start
            while text[p] != _NEWLINE:
                p += 1
            odd[odd_lines, 0] = start
            odd[odd_lines, 1] = p - 1 if p > start and text[p - 1] == _RETURN else p
            odd[odd_lines, 2] = row
            odd_lines += 1
        row += 1
        start = p + 1
    return row, odd_lines, last


@njit(nogil=True, cache=True)
def count_lines(text: NDArray[np.uint8], end: int) -> int:
    """Count the newlines in `text[:end]`."""
    lines = 0
    for p in range(end):
        lines += text[p] == _NEWLINE
    return lines
