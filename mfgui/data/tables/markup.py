"""Tables in markup: of a web page (also one called .xls), Excel's XML of 2003, and XML with a record for each row.

Nothing is fetched, and a file that declares entities is refused: they can make gigabytes of a line.
"""

from __future__ import annotations

import codecs
import io
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from html.parser import HTMLParser
from typing import Any, Final
from xml.parsers import expat

from mfgui.base.text import tr
from mfgui.data.errors import DataError
from mfgui.data.source import Stream
from mfgui.data.tables.encoding import detect, holds_utf8, is_utf8, marked
from mfgui.data.tables.table import RowsTable
from mfgui.data.tables.workbook import rows_table

_MOST_BYTES: Final = 1 << 29
_MOST_DEEP: Final = 100  # elements within elements; deeper ones are no table's, and would take the time of their square
# Cells of a table, and cells that `colspan` or `Index` pass over: a few bytes can tell of thousands.
_MOST_CELLS: Final = 1 << 26
_MOST_INNER: Final = 3
# Of elements within a record: how deep they may lie to be columns of it, and letters of their names.
_LONGEST_NAME: Final = 200
_BLOCK: Final = 1 << 15
_ROWS: Final = 1000
# What expat says of bytes that are no text in the encoding that a file has by its word, or by none.
_NO_TOKEN: Final = expat.errors.codes[expat.errors.XML_ERROR_INVALID_TOKEN]
_CHARSET: Final = re.compile(rb"charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_SILENT: Final = ("script", "style", "template", "noscript")


def open_page(open_stream: Callable[[], Stream], file: str, size: int, checkpoint: Callable[[], object]) -> RowsTable:
    """Open the largest table of a web page; raises DataError where there is none."""
    page = _Page()
    decoder: codecs.IncrementalDecoder | None = None
    try:
        for k, block in enumerate(_blocks(open_stream, file, checkpoint)):
            if decoder is None and (name := _told(block) if k == 0 else ""):
                decoder = codecs.getincrementaldecoder(name)("replace")
            elif decoder is None and not block.isascii():
                decoder = codecs.getincrementaldecoder(_likely(block))("replace")
            page.feed(block.decode("ascii") if decoder is None else decoder.decode(block))
        page.close()
        while page.open:
            page.end_table()
    except _TooManyCellsError:
        raise _too_large(file) from None
    filled = [table for table in page.tables if any(map(any, table))]
    rows = max(filled, key=lambda table: sum(map(len, table)), default=[])
    if len(rows) < 2 or max(map(len, rows)) < 2:
        raise DataError(tr("this is a web page, not a table; download the file itself"), file)
    return rows_table(rows, file, size, checkpoint)


def open_xml(open_stream: Callable[[], Stream], file: str, size: int, checkpoint: Callable[[], object]) -> RowsTable:
    """Open a table in XML: a sheet of Excel's, or the elements that are there most often; raises DataError."""
    try:
        try:
            found = _parsed(_blocks(open_stream, file, checkpoint))
        except expat.ExpatError as wrong:
            if wrong.code != _NO_TOKEN:
                raise
            found = _parsed(_as_utf8(_blocks(open_stream, file, checkpoint)), "utf-8")
    except _EntityError:
        raise DataError(tr("this is XML that declares entities, which is not trusted; save it as CSV"), file) from None
    except _TooManyCellsError:
        raise _too_large(file) from None
    except (expat.ExpatError, ValueError, LookupError):
        raise DataError(tr("this is XML that breaks off or is damaged; get a fresh copy"), file) from None
    rows = max((sheet for sheet in found.sheets if any(map(any, sheet))), key=len, default=[])
    if len(rows) > 1:
        return rows_table(rows, file, size, checkpoint)
    records = found.most()
    known: dict[str, None] = {}
    for k, record in enumerate(records):
        known |= dict.fromkeys(record)
        if len(known) * len(records) > _MOST_CELLS:
            raise _too_large(file)
        if k % _ROWS == 0:
            checkpoint()
    names = tuple(known)
    if len(names) < 2:
        raise DataError(tr("this is XML, not a table; save it as CSV"), file)
    cells: list[tuple[str, ...]] = []
    for record in records:
        cells.append(tuple(record.get(name, "") for name in names))
        if len(cells) % _ROWS == 0:
            checkpoint()
    return RowsTable(file, names, cells, range(1, len(cells) + 1), size)


def _parsed(blocks: Iterable[bytes], encoding: str | None = None) -> _Elements:
    """Parse XML, by another encoding than it says where one is given."""
    found = _Elements()
    parser = expat.ParserCreate(encoding, namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = found.start, found.end
    parser.CharacterDataHandler = found.text
    parser.EntityDeclHandler = _refuse
    for block in blocks:
        parser.Parse(block, False)
    parser.Parse(b"", True)
    return found


def _as_utf8(blocks: Iterable[bytes]) -> Iterator[bytes]:
    """Write text anew that is in no encoding it says it is in; by the first letters beyond ASCII."""
    decoder: codecs.IncrementalDecoder | None = None
    for block in blocks:
        if decoder is None and not block.isascii():
            decoder = codecs.getincrementaldecoder(_likely(block))("replace")
        yield block if decoder is None else decoder.decode(block).encode()


def _too_large(file: str) -> DataError:
    return DataError(tr("a web page or XML of over 500 MB; save it as CSV"), file)


def _blocks(open_stream: Callable[[], Stream], file: str, checkpoint: Callable[[], object]) -> Iterator[bytes]:
    total = 0
    with open_stream() as stream:
        while block := stream.read(_BLOCK):
            total += len(block)
            if total > _MOST_BYTES:
                raise _too_large(file)
            yield block
            checkpoint()


def _told(start: bytes) -> str:
    """Return the encoding that a page says it has, "" where it says none that it can have."""
    if mark := marked(start):
        return mark
    told = _CHARSET.search(start[:4096])
    if told is None:
        return ""
    try:
        name = codecs.lookup(told[1].decode()).name
        text = io.TextIOWrapper(io.BytesIO(start), name, errors="replace").read()
    except (LookupError, ValueError):
        return ""
    return name if "charset" in text.casefold() else ""


def _likely(text: bytes) -> str:
    return "utf-8" if is_utf8(text, cut=True) or holds_utf8(text) else detect(text)


class _EntityError(Exception):
    pass


class _TooManyCellsError(Exception):
    pass


def _refuse(*_declared: object) -> None:
    raise _EntityError


class _Page(HTMLParser):
    """Gathers the tables of a page; `open` are those that have not ended, each within the one before."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: list[list[tuple[str, ...]]] = []
        self.open: list[list[tuple[str, ...]]] = []
        self._last: list[list[str]] = []  # row of each open table
        self._reaching: list[dict[int, tuple[int, str]]] = []  # into rows to come, by column, of each open table
        self._cell: list[str] | None = None
        self._wide, self._high = 1, 1
        self._spanned = 0
        self._silent = 0

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """Pass over `<![…>` as browsers do; HTMLParser breaks off where it does not know the word behind it."""
        return self.parse_bogus_comment(i, report)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag == "table" and len(self.open) < _MOST_DEEP:
            self._end_cell()
            self.open.append([])
            self._last.append([])
            self._reaching.append({})
        elif tag == "tr" and self.open:
            self._end_row()
        elif tag in ("td", "th") and self.open:
            self._end_cell()
            self._cell = []
            given = dict(attrs)
            self._wide, self._high = _span(given.get("colspan"), 100), _span(given.get("rowspan"), 10_000)
        elif tag == "br" and self._cell is not None:
            self._cell.append(" ")
        elif tag == "img" and self._cell is not None and (said := dict(attrs).get("alt")):
            self._cell.append(said)  # stars are often a picture

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag == "table" and self.open:
            self.end_table()
        elif tag in ("td", "th", "tr"):
            self._end_cell()

    def handle_data(self, data: str) -> None:
        if self._cell is not None and not self._silent:
            self._cell.append(data)

    def _end_cell(self) -> None:
        if self._cell is not None and self.open:
            self._fill()
            row, text = self._last[-1], " ".join("".join(self._cell).split())
            self._count(self._wide - 1)
            for part in (text, *[""] * (self._wide - 1)):
                if self._high > 1:
                    self._reaching[-1][len(row)] = self._high - 1, part
                row.append(part)
        self._cell = None

    def _fill(self) -> None:
        """Put cells of rows above where they reach into the last row."""
        row, reaching = self._last[-1], self._reaching[-1]
        while reached := reaching.pop(len(row), None):
            left, text = reached
            if left > 1:
                reaching[len(row)] = left - 1, text
            self._count(1)
            row.append(text)

    def _count(self, spanned: int) -> None:
        self._spanned += spanned
        if self._spanned > _MOST_CELLS:
            raise _TooManyCellsError

    def end_table(self) -> None:
        """Take the innermost table as whole."""
        self._end_row()
        self._last.pop()
        self._reaching.pop()
        self.tables.append(self.open.pop())

    def _end_row(self) -> None:
        self._end_cell()
        self._fill()
        if self._last[-1]:
            self.open[-1].append(tuple(self._last[-1]))
        self._last[-1] = []


def _span(told: str | None, most: int) -> int:
    return min(int(told), most) if told and told.isdecimal() and len(told) < 8 else 1


class _Elements:
    """Gathers, for each path of elements, a record of the texts within it, and the rows of Excel's sheets."""

    def __init__(self) -> None:
        self.sheets: list[list[tuple[str, ...]]] = []
        self._records: defaultdict[tuple[str, ...], list[dict[str, str]]] = defaultdict(list)
        self._path: list[str] = []
        self._within: list[dict[str, str]] = []
        self._texts: list[list[str]] = []
        self._row: list[str] | None = None
        self._passed_over = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """See expat."""
        own = _local(name)
        if len(self._path) >= _MOST_DEEP:
            raise ValueError("too deep")
        given = {_local(key): value for key, value in attributes.items()}
        if own == "Worksheet":
            self.sheets.append([])
        elif own == "Row" and self.sheets:
            self._row = []
        elif own == "Cell" and self._row is not None:
            at = given.get("Index", "")
            if at.isdecimal() and len(at) <= 5 and len(self._row) < int(at) - 1 < 1 << 14:
                gap = int(at) - 1 - len(self._row)
                self._passed_over += gap
                if self._passed_over > _MOST_CELLS:
                    raise _TooManyCellsError
                self._row += [""] * gap
            self._row.append("")
        self._path.append(own)
        self._within.append({} if self.sheets else given)
        self._texts.append([])

    def text(self, data: str) -> None:
        if self._texts:
            self._texts[-1].append(data)

    def end(self, _name: str) -> None:
        """See expat."""
        path = tuple(self._path)
        own, within = self._path.pop(), self._within.pop()
        text = "".join(self._texts.pop()).strip()
        if self.sheets:
            if own == "Data" and self._row:
                self._row[-1] = text
            elif own == "Row" and self._row is not None:
                self.sheets[-1].append(tuple(self._row))
                self._row = None
            return
        if len(within) > 1 or (within and not text):
            self._records[path].append(within)
        if not self._within:
            return
        around = self._within[-1]
        if text and own not in around:
            around[own] = text
        elif text and len(around[own]) < 4096:
            around[own] += f"|{text}"
        if len(own) <= _LONGEST_NAME:
            for name, value in within.items():
                if name.count(".") < _MOST_INNER:
                    around.setdefault(f"{own}.{name}", value)

    def most(self) -> list[dict[str, str]]:
        """Return the records of the path that has most of them; the outer of two that have as many."""
        if not self._records:
            return []
        counts = Counter({path: len(records) for path, records in self._records.items()})
        inner = [path for path in counts if len(path) > 1] or list(counts)
        return self._records[max(inner, key=lambda path: (counts[path], -len(path)))]


def _local(name: Any) -> str:
    return str(name).rpartition(" ")[2]
