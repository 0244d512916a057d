"""Tables in JSON: a record a line, or one list of records; records within records are taken apart."""

from __future__ import annotations

import ast
import json
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from mfgui.data.errors import DataError
from mfgui.data.tables.table import SAMPLE, FrameTable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    import pandas as pd

    from mfgui.data.source import Stream
    from mfgui.data.tables.table import Table
    from mfgui.data.watch import Watch

_MOST_BYTES: Final = 1 << 30
"""Of a file that is one list, which has to be read as a whole."""
_BLOCK: Final = 1 << 18
_BROKEN: Final = 0.01


def open_json(open_stream: Callable[[], Stream], file: str, size: int) -> Table:
    """Open a table in JSON; raises DataError."""
    with open_stream() as stream:
        first = b""
        while b"\n" not in first.lstrip() and len(first) < _BLOCK * 4 and (piece := stream.read(_BLOCK)):
            first += piece
    line, _, rest = first.lstrip(b"\xef\xbb\xbf \t\r\n").partition(b"\n")
    if rest.lstrip().startswith(b"{") and isinstance(_record(line.strip()), dict):
        return JsonLines(open_stream, file, size)
    return _whole(open_stream, file, size)


def _record(line: bytes) -> Any:
    """Read one line: JSON, or a dictionary as Python writes it; None when it is neither."""
    try:
        return json.loads(line)
    except ValueError:
        try:
            return ast.literal_eval(line.decode())
        except (ValueError, SyntaxError, MemoryError, RecursionError):
            return None


def flat(record: dict[str, Any], before: str = "") -> dict[str, Any]:
    """Take records within a record apart: {"movie": {"title": …}} is {"movie.title": …}."""
    cells: dict[str, Any] = {}
    for name, value in record.items():
        if isinstance(value, dict):
            cells |= flat(value, f"{before}{name}.")
        else:
            cells[f"{before}{name}"] = value
    return cells


def short_names(paths: Sequence[str]) -> list[str]:
    """Return the last part of each path where no other ends like it, else the whole path."""
    ends = Counter(path.rpartition(".")[2] for path in paths)
    return [end if ends[end := path.rpartition(".")[2]] == 1 else path for path in paths]


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return value if isinstance(value, str) else str(value)


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
        for _, lines in self._blocks():
            records += [flat(record) for line in lines if isinstance(record := _record(line), dict)]
            if len(records) >= SAMPLE:
                break
        if not records:
            raise DataError("this is JSON without records; choose a table", file)
        self._paths = list(dict.fromkeys(path for record in records for path in record))
        self.names: tuple[str, ...] = tuple(short_names(self._paths))
        self.sample: tuple[tuple[str, ...], ...] = tuple(
            tuple(_text(record.get(path)) for path in self._paths) for record in records[:SAMPLE]
        )

    def frames(self, columns: Sequence[int], watch: Watch) -> Iterator[pd.DataFrame]:
        """See Table; raises DataError when over 1 % of the lines are broken."""
        import pandas as pd

        wanted = sorted(columns)
        paths = [self._paths[at] for at in wanted]
        nested = any("." in path for path in paths)
        broken = total = 0
        for first, lines in self._blocks():
            rows, numbers = [], []
            for number, line in enumerate(lines, start=first):
                if number % 2048 == 0:
                    watch.checkpoint()
                if not line.strip():
                    continue
                total += 1
                record = _record(line)
                if not isinstance(record, dict):
                    broken += 1
                    watch.skip(self.file, number, "is no record of JSON")
                    continue
                cells = flat(record) if nested else record
                rows.append([_text(cells.get(path)) for path in paths])
                numbers.append(number)
            if rows:
                yield pd.DataFrame(rows, columns=wanted, index=numbers, dtype=object)
            watch.advance(sum(map(len, lines)))
        if broken > max(_BROKEN * total, 1):
            raise DataError(f"{broken:,} of its {total:,} lines are no records of JSON; get a fresh copy", self.file)

    def _blocks(self) -> Iterator[tuple[int, list[bytes]]]:
        rest, number = b"", 1
        with self._open() as stream:
            while block := stream.read(_BLOCK):
                *lines, rest = (rest + block).split(b"\n")
                if lines:
                    yield number, lines
                number += len(lines)
        if rest.strip():
            yield number, [rest]


def _whole(open_stream: Callable[[], Stream], file: str, size: int) -> Table:
    """Read a file that is one list of records, or a table as pandas writes it."""
    import pandas as pd

    pieces: list[bytes] = []
    total = 0
    with open_stream() as stream:
        while piece := stream.read(1 << 20):
            pieces.append(piece)
            total += len(piece)
            if total > _MOST_BYTES:
                raise DataError("one list of over 1 GB in JSON; save it with a record a line", file)
    try:
        content = json.loads(b"".join(pieces).decode("utf-8-sig"))
    except ValueError:
        raise DataError("this is JSON that breaks off or is damaged; get a fresh copy", file) from None
    records = _records(content)
    if not records:
        raise DataError("this is JSON without a list of records; choose a table of ratings", file)
    flats = [flat(record) for record in records]
    paths = list(dict.fromkeys(path for record in flats for path in record))
    rows = [[_text(record.get(path)) for path in paths] for record in flats]
    frame = pd.DataFrame(rows, columns=short_names(paths), index=range(1, len(rows) + 1), dtype=object)
    return FrameTable(file, frame, size)


def _records(content: Any) -> list[dict[str, Any]]:
    """Find the list of records in what JSON holds."""
    from mfgui.data.tables.vocabulary import roles_of

    if isinstance(content, list):
        if content and all(isinstance(row, list) for row in content):
            width = len(content[0])
            return [{str(k + 1): cell for k, cell in enumerate(row)} for row in content if len(row) == width]
        return [record for record in content if isinstance(record, dict)]
    if not isinstance(content, dict):
        return []
    if isinstance(content.get("columns"), list) and isinstance(content.get("data"), list):
        return [dict(zip(content["columns"], row, strict=False)) for row in content["data"]]
    inner = list(content.values())
    if not any(isinstance(value, dict | list) for value in inner):
        return [content]
    if inner and all(isinstance(value, dict) for value in inner):
        if len(roles_of(list(content))) >= 2:  # a dictionary of columns
            rows = dict.fromkeys(key for column in inner for key in column)
            return [{name: column.get(row) for name, column in content.items()} for row in rows]
        return [
            {"user": user, "item": item, "rating": rating}
            for user, row in content.items()
            for item, rating in row.items()
        ]
    if inner and all(isinstance(value, list) for value in inner) and len(roles_of(list(content))) >= 2:
        return [dict(zip(content, row, strict=False)) for row in zip(*inner, strict=False)]
    lists = [value for value in inner if isinstance(value, list) and value and isinstance(value[0], dict)]
    return [{**record, "list": name} for name, value in content.items() if value in lists for record in value]
