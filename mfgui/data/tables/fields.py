"""Records of text whose fields stand on a line each, as "review/score: 4.0", with an empty line between records."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from mfgui.base.late import pd
from mfgui.data.source import Stream
from mfgui.data.tables import encoding as encodings
from mfgui.data.tables.json_nested import short_names
from mfgui.data.tables.table import SAMPLE
from mfgui.data.tables.vocabulary import roles_of
from mfgui.data.watch import Watch

_BLOCK: Final = 1 << 18
_FIELD: Final = re.compile(r"([A-Za-z#][\w/ .-]{0,40}?)\s*:(?:\s+(.*)|)")
_FEWEST: Final = 3


def are_fields(lines: Sequence[str]) -> bool:
    """Whether the first lines of a text are of a record: each with a name, and names for an item and its rating."""
    first: list[str] = []
    for line in lines:
        if not line.strip():
            break
        first.append(line)
    found = [_FIELD.fullmatch(line.strip()) for line in first]
    names = [match[1] for match in found if match]
    if len(names) < _FEWEST or len(names) < 0.8 * len(first) or len(set(names)) < len(names) or not found[0]:
        return False
    roles = roles_of(short_names([_path(name) for name in names])).keys()
    return "rating" in roles and bool({"user", "film", "title"} & roles)


def _path(name: str) -> str:
    return name.replace("/", ".")


class FieldsTable:
    """A table of a record after the other; see Table. A line without a name goes on with the field before it."""

    headed: bool = True

    def __init__(self, open_stream: Callable[[], Stream], file: str, size: int) -> None:
        self._open = open_stream
        self.file = file
        self.size = size
        self.notes: list[str] = []
        self.doubts: list[str] = []
        with open_stream() as stream:
            start = stream.read(_BLOCK)
        is_utf8 = encodings.is_utf8(start, cut=True) or encodings.holds_utf8(start)
        self.encoding = encodings.marked(start) or ("utf-8" if is_utf8 else encodings.detect(start))
        records: list[dict[str, str]] = []
        for _, found in self._records():
            records += [record for _, record in found]
            if len(records) >= SAMPLE:
                break
        records = records[:SAMPLE]
        self._keys = list(dict.fromkeys(key for record in records for key in record))
        self.names: tuple[str, ...] = tuple(short_names([_path(key) for key in self._keys]))
        self.sample: tuple[tuple[str, ...], ...] = tuple(
            tuple(record.get(key, "") for key in self._keys) for record in records
        )

    def frames(self, columns: Sequence[int], watch: Watch) -> Iterator[pd.DataFrame]:
        """See Table."""
        wanted = sorted(columns)
        keys = [self._keys[at] for at in wanted]
        for read, found in self._records():
            watch.checkpoint()
            if found:
                cells = [[record.get(key, "") for key in keys] for _, record in found]
                yield pd.DataFrame(cells, columns=wanted, index=[line for line, _ in found], dtype=object)
            watch.advance(read)

    def _records(self) -> Iterator[tuple[int, list[tuple[int, dict[str, str]]]]]:
        """Yield the bytes read and the records that ended in them, each with the number of its first line."""
        decoder = codecs.getincrementaldecoder(self.encoding)("replace")
        rest, number, first = "", 0, 1
        record: dict[str, str] = {}
        last = ""
        with self._open() as stream:
            while True:
                raw = stream.read(_BLOCK)
                *lines, rest = (rest + decoder.decode(raw, final=not raw)).split("\n")
                if not raw:
                    lines, rest = [rest, ""], ""
                found: list[tuple[int, dict[str, str]]] = []
                for line in lines:
                    number += 1
                    text = line.strip("\r\ufeff ")
                    match = _FIELD.fullmatch(text)
                    name = match[1] if match else ""
                    if record and (not text or name == next(iter(record))):
                        found.append((first, record))
                        record, last = {}, ""
                    if match and (name not in record):
                        if not record:
                            first = number
                        record[name], last = (match[2] or "").strip(), name
                    elif text and last:
                        record[last] += f"\n{text}"
                yield len(raw), found
                if not raw:
                    return
