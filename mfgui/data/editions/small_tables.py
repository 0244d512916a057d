"""Reading the small tables (films, tags, links): lines cut into fields, broken ones skipped and listed."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Final

from mfgui.base.text import written
from mfgui.data.editions.rating_lines import split_fields
from mfgui.data.editions.ratings_file import Tally
from mfgui.data.errors import DataError
from mfgui.data.source import Source
from mfgui.data.watch import Watch, wrong_width

# Bytes read at once. Many short reads in a row would keep other Python threads waiting: each gives the lock of the
# interpreter away for a moment too short for them to take it, and then takes it back for longer.
_BLOCK: Final = 1 << 20
_BATCH: Final = 256  # lines that are cut at once, with a checkpoint before them
_LONGEST_ID: Final = 16  # digits from which on a number is no id
_LINES_OF_A_FIELD: Final = 8  # a quoted field that runs over more lines than this is a quotation mark gone astray


def read_text(source: Source, file: str, watch: Watch) -> tuple[list[bytes], str]:
    """Read a small file in blocks, and tell whether it is UTF-8 or latin-1.

    A file is latin-1 only when nothing in it needs UTF-8: one damaged byte does not turn a file around.
    """
    blocks = list(blocks_of(source, file, watch))
    text = b"".join(blocks)
    try:
        text.decode()
    except UnicodeDecodeError:
        return blocks, "latin-1" if text.decode(errors="ignore").isascii() else "utf-8"
    return blocks, "utf-8"


@contextmanager
def optional(file: str, watch: Watch) -> Iterator[None]:
    """Do without a file that a data set can do without: what is wrong with it is listed."""
    try:
        yield
    except DataError as error:
        watch.skip(file, error.line or 1, error.message)


class Check:
    """Says what is wrong with the fields of a line: here that fields are no ids; without any, nothing is.

    `ids`: positions of the fields that are ids, and what to call them ("film", "user").
    """

    def __init__(self, ids: Mapping[int, str] | None = None) -> None:
        self._ids = tuple((ids or {}).items())

    def __call__(self, fields: list[str]) -> str:
        """Return what is wrong with one line, "" for nothing."""
        for position, name in self._ids:
            field = fields[position]
            if not (field.isdecimal() and field.isascii() and len(field) < _LONGEST_ID):
                shown = field if len(field) <= 20 else field[:19] + "…"
                return written("has the {name} '{shown}', which is not a whole number", name=name, shown=shown)
        return ""

    def passes(self, records: list[list[str]]) -> bool:
        """Whether nothing is wrong with any of these lines."""
        for position, _ in self._ids:
            column = [fields[position] for fields in records]
            digits = "".join(column)
            lengths = set(map(len, column))
            if not (digits.isdecimal() and digits.isascii() and 0 not in lengths and max(lengths) < _LONGEST_ID):
                return False
        return True


_NO_CHECK: Final = Check()


def blocks_of(source: Source, file: str, watch: Watch) -> Iterator[bytes]:
    """Read a file in blocks, counting progress."""
    with source.open(file) as stream:
        while block := stream.read(_BLOCK):
            yield block
            watch.advance(len(block))


def rows(
    blocks: Iterator[bytes],
    file: str,
    separator: str,
    fields: int,
    watch: Watch,
    *,
    encoding: str = "utf-8",
    header: int = 0,
    strict: bool = False,
    check: Check = _NO_CHECK,
) -> Iterator[tuple[int, list[str]]]:
    """Cut lines into fields, as `batches` does. Yields line number, counted from 1, and fields."""
    for first, records in batches(
        blocks, file, separator, fields, watch, encoding=encoding, header=header, strict=strict, check=check
    ):
        yield from enumerate(records, first)


def batches(
    blocks: Iterator[bytes],
    file: str,
    separator: str,
    fields: int,  # number of fields that a line must have
    watch: Watch,
    *,
    encoding: str = "utf-8",
    header: int = 0,  # lines to pass over
    strict: bool = False,  # refuse the file when over 1 % of its lines are broken
    check: Check = _NO_CHECK,  # says what is wrong with a line's fields
) -> Iterator[tuple[int, list[list[str]]]]:
    """Cut lines into fields, many at once where all is well with them; skip and list those that are broken.

    Yields the number of a line, counted from 1, and the fields of it and of those that follow it.
    """
    tally = Tally()
    pending: list[bytes] = []  # lines not yet cut; the first one is number `number`
    texts: list[str | None] = []  # the same as text, where that is plain
    number = 1
    rest = b""
    finished = False
    while not finished:
        block = next(blocks, b"")
        finished = not block
        *lines, rest = (rest + block).split(b"\n")
        unfinished = finished and bool(rest)
        if unfinished:
            lines.append(rest)
        pending += lines
        texts += _plain_texts(lines, encoding)
        ready = len(pending) if finished else max(len(pending) - _LINES_OF_A_FIELD, 0)
        k = 0
        while k < ready:
            watch.checkpoint()
            end = min(k + _BATCH, ready) if number > header else k + 1
            records = _records(texts[k:end], separator, fields) if number > header else None
            if records is not None and check.passes(records):
                yield number, records
                number += end - k
                k = end
            while k < end:
                taken, cut = (1, []) if number <= header else _cut(pending, k, separator, fields, encoding)
                reason = cut if isinstance(cut, str) else (check(cut) if cut else "")
                if reason:
                    watch.skip(file, number, reason)
                    if not (unfinished and k + taken == len(pending)):
                        tally.note(number, reason)
                elif cut:
                    yield number, [cut]  # type: ignore[list-item]
                k += taken
                number += taken
        del pending[:k], texts[:k]
    if strict:
        tally.refuse_above(number - 1 - header, file)


def _records(texts: list[str | None], separator: str, fields: int) -> list[list[str]] | None:
    """Cut whole lines at once; None when they are to be looked at one by one."""
    if None in texts:
        return None
    if separator == ",":
        try:
            records = list(csv.reader(texts, strict=True))  # type: ignore[arg-type]
        except csv.Error:
            return None
    else:
        records = [text.split(separator) for text in texts]  # type: ignore[union-attr]
    if len(records) != len(texts) or any(len(record) != fields for record in records):
        return None
    return records


def _plain_texts(lines: list[bytes], encoding: str) -> list[str | None]:
    """Decode lines at once where that is all that is to be done; None for each where it is not."""
    try:
        text = b"\n".join(lines).decode(encoding)
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text or "\ufeff" in text:
        return [None] * len(lines)
    if "\r" in text:
        return [line.removesuffix("\r") for line in text.split("\n")]
    return [*text.split("\n")] if lines else []


def _cut(lines: list[bytes], k: int, separator: str, expected: int, encoding: str) -> tuple[int, list[str] | str]:
    """Cut line k, with the lines that its last quoted field runs on over; empty for a blank line."""
    taken, cut = 1, _fields(lines[k], separator, expected, encoding)
    if isinstance(cut, str) and separator == "," and lines[k].count(b'"') % 2:
        for more in range(2, min(_LINES_OF_A_FIELD, len(lines) - k) + 1):
            joined = _fields(b"\n".join(lines[k : k + more]), separator, expected, encoding)
            if not isinstance(joined, str):
                return more, joined
    return taken, cut


def _fields(line: bytes, separator: str, expected: int, encoding: str) -> list[str] | str:
    try:
        text = line.decode(encoding).removesuffix("\r").removeprefix("\ufeff")
    except UnicodeDecodeError:
        return written("is not text")
    if "\0" in text:
        return written("is not text")
    if not text or text.isspace():
        return []
    fields = split_fields(text, separator)
    if fields is None:
        return written("has a quotation mark without its partner")
    if len(fields) != expected:
        return wrong_width(len(fields), expected)
    return fields
