"""Tables in JSON: a record a line, or one list of records; records within records are taken apart."""

from __future__ import annotations

import ast
import codecs
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, Final, TypeVar

from mfgui.base.late import pd
from mfgui.base.text import tr, written
from mfgui.data.errors import DataError
from mfgui.data.source import Stream
from mfgui.data.tables.dialect import is_header
from mfgui.data.tables.json_nested import KINDS, are_records, is_rated, keyed, nested, paired, short_names, unfolded
from mfgui.data.tables.table import SAMPLE, RowsTable, Table, no_checkpoint
from mfgui.data.tables.vocabulary import roles_of
from mfgui.data.watch import Watch

_MOST_BYTES: Final = 1 << 30  # of a file that is one list, which has to be read as a whole
_BLOCK: Final = 1 << 18
_BROKEN: Final = 0.01
_FAR: Final = 1 << 17  # characters of a list between two checkpoints
_STEP: Final = 2048  # records between two checkpoints
_LOOKED_AT: Final = 40  # keys that tell whether they are names of columns
_DEEPEST: Final = 60  # lists in lists in …: more than any table has
_BLANKS: Final = re.compile(r"[ \t\r\n]*")


def open_json(
    open_stream: Callable[[], Stream], file: str, size: int, checkpoint: Callable[[], object] = no_checkpoint
) -> Table:
    """Open a table in JSON; one that is a list of records is read as a whole. Raises DataError."""
    with open_stream() as stream:
        first = b""
        while b"\n" not in first.lstrip() and len(first) < _BLOCK * 4 and (piece := stream.read(_BLOCK)):
            first += piece
    line, _, rest = first.lstrip(b"\xef\xbb\xbf \t\r\n").partition(b"\n")
    if rest.lstrip().startswith(b"{") and isinstance(_record(line.strip()), dict):
        return JsonLines(open_stream, file, size)
    return _whole(open_stream, file, size, checkpoint)


def _record(line: bytes) -> Any:
    """Read one line: JSON, or a dictionary as Python writes it; None when it is neither."""
    try:
        found = json.loads(line)
    except RecursionError:
        return None
    except ValueError:
        try:
            found = ast.literal_eval(line.decode())
        except (ValueError, SyntaxError, MemoryError, RecursionError):
            return None
    return None if line.count(b"[") + line.count(b"{") > _DEEPEST and _is_deep(found) else found


def _is_deep(value: Any) -> bool:
    """Whether there is more within one another than taking it apart can bear."""
    level = [value]
    for _ in range(_DEEPEST):
        level = [
            inner
            for one in level
            if isinstance(one, dict | list | tuple)
            for inner in (one.values() if isinstance(one, dict) else one)
        ]
    return bool(level)


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    text = value if isinstance(value, str) else str(value)
    # JSON may hold half a pair of surrogates, which is no letter.
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


class JsonLines:
    """A table of a record a line; see Table."""

    def __init__(self, open_stream: Callable[[], Stream], file: str, size: int) -> None:
        self._open = open_stream
        self.file = file
        self.size = size
        self.headed = True
        self.encoding = ""
        self.notes: list[str] = []
        self.doubts: list[str] = []
        records: list[dict[str, Any]] = []
        whole: list[dict[str, Any]] = []
        with open_stream() as stream:
            for _, lines, _ in stream.line_blocks():
                found = (record for line in lines if isinstance(record := _record(line), dict))
                for record in found:
                    whole.append(record)
                    records += unfolded(record)
                if len(records) >= SAMPLE:
                    break
        if not records:
            raise DataError(tr("this is JSON without records; choose a table"), file)
        self._paths = list(dict.fromkeys(path for record in records for path in record))
        self._nested = records != whole
        self.names: tuple[str, ...] = tuple(map(_text, short_names(self._paths)))
        self.sample: tuple[tuple[str, ...], ...] = tuple(
            tuple(_text(record.get(path)) for path in self._paths) for record in records[:SAMPLE]
        )

    def frames(self, columns: Sequence[int], watch: Watch) -> Iterator[pd.DataFrame]:
        """See Table; raises DataError when over 1 % of the lines are broken, unless the watch is lenient."""
        wanted = sorted(columns)
        paths = [self._paths[at] for at in wanted]
        nested = self._nested
        broken = total = 0
        with self._open() as stream:
            for first, lines, read in stream.line_blocks():
                rows, numbers = [], []
                for number, line in enumerate(lines, first):
                    if number % 2048 == 0:
                        watch.checkpoint()
                    if not line.strip():
                        continue
                    total += 1
                    record = _record(line)
                    if not isinstance(record, dict):
                        broken += 1
                        watch.skip(self.file, number, written("is no record of JSON"))
                        continue
                    for cells in unfolded(record) if nested else (record,):
                        rows.append([_text(cells.get(path)) for path in paths])
                        numbers.append(number)
                if rows:
                    yield pd.DataFrame(rows, columns=wanted, index=numbers, dtype=object)
                watch.advance(read)
        if broken > max(_BROKEN * total, 1) and not watch.lenient:
            raise DataError(
                tr(
                    "{broken:,} of its {total:,} lines are no records of JSON; get a fresh copy",
                    broken=broken,
                    total=total,
                ),
                self.file,
            )


def _whole(open_stream: Callable[[], Stream], file: str, size: int, checkpoint: Callable[[], object]) -> Table:
    """Read a file that is one list of records, or a table as pandas writes it."""
    pieces: list[str] = []
    total = 0
    decoder = codecs.getincrementaldecoder("utf-8-sig")()
    try:
        with open_stream() as stream:
            while piece := stream.read(1 << 20):
                pieces.append(decoder.decode(piece))
                checkpoint()
                total += len(piece)
                if total > _MOST_BYTES:
                    raise DataError(tr("one list of over 1 GB in JSON; save it with a record a line"), file)
        pieces.append(decoder.decode(b"", final=True))
        content = _Loader("".join(pieces), checkpoint).load()
    except ValueError:
        raise DataError(tr("this is JSON that breaks off or is damaged; get a fresh copy"), file) from None
    pieces.clear()
    records = _records(content, checkpoint)
    del content
    records = [row for record in _each(records, checkpoint) for row in unfolded(record)]
    if not records:
        raise DataError(tr("this is JSON without a list of records; choose a table of ratings"), file)
    paths = list(dict.fromkeys(path for record in _each(records, checkpoint) for path in record))
    rows: list[tuple[str, ...]] = []
    for k, record in enumerate(_each(records, checkpoint)):
        rows.append(tuple(_text(record.get(path)) for path in paths))
        records[k] = {}  # all at once, letting go of them would take as long as making them
    return RowsTable(file, tuple(map(_text, short_names(paths))), rows, range(1, len(rows) + 1), size)


T = TypeVar("T")


def _each(items: Iterable[T], checkpoint: Callable[[], object]) -> Iterator[T]:
    """Go through items with a checkpoint every few milliseconds."""
    for k, item in enumerate(items):
        if k % _STEP == 0:
            checkpoint()
        yield item


class _Loader:
    """Reads JSON value by value, so that it can be given up between two records of a long list."""

    def __init__(self, text: str, checkpoint: Callable[[], object]) -> None:
        self._text = text
        self._checkpoint = checkpoint
        self._decode = json.JSONDecoder().raw_decode
        self._told = 0

    def load(self) -> Any:
        """Return what the text says; ValueError where it is no JSON."""
        content, at = self._value(self._skip(0), 2)
        if self._skip(at) < len(self._text):
            raise ValueError
        return content

    def _value(self, at: int, depth: int) -> tuple[Any, int]:
        """Read a value; lists and dictionaries down to a depth are taken apart here."""
        if depth and self._text.startswith("{", at):
            return self._dictionary(self._skip(at + 1), depth - 1)
        if depth and self._text.startswith("[", at):
            return self._list(self._skip(at + 1))
        if at - self._told > _FAR:
            self._told = at
            self._checkpoint()
        return self._raw(self._text, at)

    def _raw(self, text: str, at: int) -> tuple[Any, int]:
        try:
            value, end = self._decode(text, at)
        except RecursionError:
            raise ValueError from None
        if text.count("[", at, end) + text.count("{", at, end) > _DEEPEST and _is_deep(value):
            raise ValueError
        return value, end

    def _dictionary(self, at: int, depth: int) -> tuple[dict[str, Any], int]:
        found: dict[str, Any] = {}
        if self._text.startswith("}", at):
            return found, at + 1
        while True:
            name, at = self._raw(self._text, at)
            at = self._skip(at)
            if not isinstance(name, str) or not self._text.startswith(":", at):
                raise ValueError
            found[name], at = self._value(self._skip(at + 1), depth)
            at, ended = self._next(at, "}")
            if ended:
                return found, at

    def _list(self, at: int) -> tuple[list[Any], int]:
        found: list[Any] = []
        if self._text.startswith("]", at):
            return found, at + 1
        while True:
            value, at = self._value(at, 0)
            if isinstance(value, dict):  # of texts alone, which the garbage collector need not go through
                found += ({path: _text(cell) for path, cell in row.items()} for row in unfolded(value))
            else:
                found.append(tuple(value) if isinstance(value, list) else value)
            at, ended = self._next(at, "]")
            if ended:
                return found, at

    def _next(self, at: int, end: str) -> tuple[int, bool]:
        """Pass over a comma or the end; ValueError for anything else."""
        at = self._skip(at)
        if self._text.startswith(end, at):
            return at + 1, True
        if not self._text.startswith(",", at):
            raise ValueError
        return self._skip(at + 1), False

    def _skip(self, at: int) -> int:
        blank = _BLANKS.match(self._text, at)
        return at if blank is None else blank.end()


def _records(content: Any, checkpoint: Callable[[], object]) -> list[dict[str, Any]]:
    """Find the list of records in what JSON holds."""
    if isinstance(content, list):
        if content and all(isinstance(row, tuple) for row in content):
            names = [str(k + 1) for k in range(len(content[0]))]
            if is_header(list(map(_text, content[0])), [list(map(_text, row)) for row in content[1:100]]):
                names = list(map(_text, content.pop(0)))
            rows = (row for row in _each(content, checkpoint) if len(row) == len(names))
            return [dict(zip(names, row, strict=True)) for row in rows]
        return [record for record in content if isinstance(record, dict)]
    if not isinstance(content, dict):
        return []
    if isinstance(content.get("columns"), list) and isinstance(content.get("data"), list):
        return [dict(zip(content["columns"], row, strict=False)) for row in _each(content["data"], checkpoint)]
    content = {name: _paired_within(value) for name, value in _each(content.items(), checkpoint)}
    inner = list(content.values())
    deeper = [value for value in inner if isinstance(value, dict) and any(map(are_records, value.values()))]
    if len(deeper) == 1 and not any(map(are_records, inner)):  # an answer of a site within what it says of itself
        return _records(deeper[0], checkpoint)
    if not any(isinstance(value, dict | list) for value in inner):
        of_one = len(content) > 2 and is_rated(content) and not roles_of(list(islice(content, _LOOKED_AT)))
        return [{"title": name, "rating": value} for name, value in content.items()] if of_one else [content]
    if len(inner) == 1 and isinstance(inner[0], dict) and len(inner[0]) == 1:  # an answer within answers
        return _records(inner[0], checkpoint)
    known = roles_of(list(islice(content, _LOOKED_AT)))
    columns = all(isinstance(value, dict) and not any(map(_is_nest, islice(value.values(), 1))) for value in inner)
    if columns and len(known) >= 2:
        keys = dict.fromkeys(key for column in inner for key in column)
        return [{name: column.get(key) for name, column in content.items()} for key in _each(keys, checkpoint)]
    if found := nested(content, checkpoint):
        return found
    if all(isinstance(value, dict) for value in inner):
        return keyed(content)
    if all(isinstance(value, list) for value in inner) and len(known) >= 2:
        return [dict(zip(content, row, strict=False)) for row in _each(zip(*inner, strict=False), checkpoint)]
    lists = [name for name, value in content.items() if are_records(value)]
    # {"Anna": [{"film": …}]} is a list a person, {"Alien": [{"user": …}]} one an item, {"movies": […], …} one a kind.
    within = roles_of(short_names(list(content[lists[0]][0]))) if lists else {}
    key = "item" if "user" in within and not {"film", "title"} & within.keys() else "user"
    whose = "list" if KINDS & content.keys() or len(lists) < 2 else key
    return [{**record, whose: name} for name in lists for record in _each(content[name], checkpoint)]


def _paired_within(value: Any) -> Any:
    """See `paired`, of a value or of those of a dictionary."""
    if isinstance(value, dict) and any(isinstance(cell, list) for cell in islice(value.values(), 1)):
        return {key: paired(cell) for key, cell in value.items()}
    return paired(value)


def _is_nest(value: Any) -> bool:
    return isinstance(value, dict | list)
