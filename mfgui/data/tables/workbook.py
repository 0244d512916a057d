"""Tables in workbooks: Excel's and OpenDocument's, each sheet read once."""

from __future__ import annotations

import io
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from typing import Any, Final, TypeVar, cast
from weakref import WeakValueDictionary

from mfgui.base.text import tr, translatable
from mfgui.data.errors import DataError
from mfgui.data.source import Source, ZipSource
from mfgui.data.tables.dialect import is_header, is_numbering
from mfgui.data.tables.table import RowsTable, no_checkpoint
from mfgui.data.tables.vocabulary import roles_of

T = TypeVar("T")
_LOOKING: Final = 0.02  # seconds between two checkpoints while a sheet is parsed, which cannot be ended from outside
_ROWS: Final = 1024
_SECRET: Final = "EncryptedPackage".encode("utf-16-le")
# What else lies in a file of this kind, by what stands in it, mostly at its start.
_OTHERS: Final = (
    (_SECRET, translatable("an Excel workbook with a password; save it without one")),
    (b"word/", translatable("a Word document; save its table as CSV or xlsx")),
    (b"ppt/", translatable("a presentation; save its table as CSV or xlsx")),
    (b"application/epub", translatable("an e-book; choose a table")),
)


class Workbook:
    """A workbook."""

    def __init__(self, source: Source, file: str, checkpoint: Callable[[], object]) -> None:
        from python_calamine import CalamineWorkbook, SheetVisibleEnum

        self._file = file
        self._advice = (
            tr("unpack the zip first") if isinstance(source, ZipSource) else tr("save it again, as xlsx or CSV")
        )
        self._size = source.size(file)
        self._sheets: dict[str, Any] = {}
        with source.open(file) as stream:
            whole = stream.whole(checkpoint)
        for mark, what in _OTHERS:
            if mark in (whole if mark == _SECRET else whole[: 1 << 12]):
                raise DataError(tr("this is {what}", what=tr(what)), file)
        self._book = self._parsed(lambda: CalamineWorkbook.from_filelike(io.BytesIO(whole)), checkpoint)
        self.names: tuple[str, ...] = tuple(self._book.sheet_names)  # of its sheets
        hidden = (SheetVisibleEnum.Hidden, SheetVisibleEnum.VeryHidden)
        self._shown = [sheet.name for sheet in self._book.sheets_metadata if sheet.visible not in hidden]

    def filled(self, checkpoint: Callable[[], object]) -> tuple[str, ...]:
        """Return the names of the sheets that are shown and hold more than one row."""
        return tuple(name for name in self._shown if self._sheet(name, checkpoint).height > 1)

    def table(self, name: str, checkpoint: Callable[[], object]) -> RowsTable:
        """Return the table on a sheet: what stands above it and empty columns are passed over; raises DataError."""
        rows: list[tuple[str, ...]] = []  # lists would keep the garbage collector busy
        for row in self._sheet(name, checkpoint).iter_rows():
            rows.append(tuple(map(_text, row)))
            if len(rows) % _ROWS == 0:
                checkpoint()
        if not any(cell.strip() for row in rows for cell in row):
            raise DataError(tr("the sheet {name} is empty; choose another", name=name), self._file)
        return rows_table(rows, self._file, self._size, checkpoint, keeps=self)

    def _sheet(self, name: str, checkpoint: Callable[[], object]) -> Any:
        if name not in self._sheets:
            self._sheets[name] = self._parsed(lambda: self._book.get_sheet_by_name(name), checkpoint)
        return self._sheets[name]

    def _parsed(self, work: Callable[[], T], checkpoint: Callable[[], object]) -> T:
        """Parse the workbook or a sheet of it; raises DataError where it is damaged."""
        from python_calamine import CalamineError

        try:
            return _beside(work, checkpoint)
        except (CalamineError, OSError, ValueError) as wrong:
            raise DataError(
                tr("this is no workbook that can be read; {what}", what=self._advice), self._file
            ) from wrong


def rows_table(
    rows: list[tuple[str, ...]], file: str, size: int, checkpoint: Callable[[], object], keeps: object = None
) -> RowsTable:
    """Return the table among rows of cells that are not all empty; what stands above it is passed over."""
    widths: list[int] = []
    for row in rows:
        widths.append(sum(bool(cell.strip()) for cell in row))
        if len(widths) % _ROWS == 0:
            checkpoint()
    usual = sorted(width for width in widths if width)[sum(map(bool, widths)) // 2]
    first = next(k for k, width in enumerate(widths) if width >= max(2, usual - 1) or width == max(widths))
    used = [at for at in range(len(rows[first])) if _holds(rows, first, at)]
    checkpoint()
    body: list[tuple[str, ...]] = []
    lines: list[int] = []
    for k in range(first, len(rows)):
        cells = tuple(rows[k][at] if at < len(rows[k]) else "" for at in used)
        if k == first or any(cells):
            body.append(cells)
            lines.append(k + 1)
        if k % _ROWS == 0:
            checkpoint()
    if first and "" in map(str.strip, body[0]):  # a name may stand a row too high
        above = (rows[first - 1][at].strip() if at < len(rows[first - 1]) else "" for at in used)
        named = tuple(cell if cell.strip() else name for cell, name in zip(body[0], above, strict=True))
        if {"user", "film", "rating"} <= roles_of(named).keys() > roles_of(body[0]).keys():
            body[0] = named
    numbered = len(body) > 1 and is_numbering(body[0])
    headed = not numbered and is_header(body[0], body[1:200])
    names = body[0] if headed else tuple(str(k + 1) for k in range(len(used)))
    if headed or numbered:
        del body[0], lines[0]
    return RowsTable(file, names, body, lines, size, headed, keeps=keeps)


_open: WeakValueDictionary[tuple[str, str, str], Workbook] = WeakValueDictionary()


def open_workbook(source: Source, file: str, checkpoint: Callable[[], object] = no_checkpoint) -> Workbook:
    """Open a workbook; one that a table of is in use is not read again. Raises DataError."""
    key = str(source.path), file, source.stamp([file])
    book = _open.get(key)
    if book is None:
        book = _open[key] = Workbook(source, file, checkpoint)
    return book


def sheets_in(source: Source, file: str, checkpoint: Callable[[], object] = no_checkpoint) -> tuple[str, ...]:
    """Return the names of the sheets of a workbook that hold something; none of any other file."""
    with source.open(file) as stream:
        start = stream.read(8)
    if not start.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        return ()
    return open_workbook(source, file, checkpoint).filled(checkpoint)


def open_sheet(source: Source, file: str, sheet: str, checkpoint: Callable[[], object]) -> RowsTable:
    """Open the table on a sheet, by default the first that holds something; raises DataError."""
    book = open_workbook(source, file, checkpoint)
    if sheet and sheet not in book.names:
        raise DataError(
            tr(
                "there is no sheet {sheet} (found: {names}); choose among these",
                sheet=sheet,
                names=", ".join(book.names),
            ),
            file,
        )
    filled = (sheet,) if sheet else book.filled(checkpoint)
    if not filled:
        raise DataError(tr("a workbook without a table in it; choose another"), file)
    return book.table(filled[0], checkpoint)


def _holds(rows: list[tuple[str, ...]], first: int, at: int) -> bool:
    """Whether a column holds anything from a row on."""
    return any(len(rows[k]) > at and rows[k][at].strip() for k in range(first, len(rows)))


def _beside(work: Callable[[], T], checkpoint: Callable[[], object]) -> T:
    """Do work that cannot be ended from outside on another thread; a checkpoint that raises leaves it to itself."""
    pool = ThreadPoolExecutor(1, "mfgui-workbook")
    try:
        job = pool.submit(work)
        while wait([job], _LOOKING).not_done:
            checkpoint()
    except BaseException:
        pool.shutdown(wait=False)
        raise
    pool.shutdown()
    return job.result()


def _text(value: object) -> str:
    """Return a workbook's cell as text: whole numbers without a point, dates as ISO."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if hasattr(value, "isoformat"):
        return str(cast("Any", value).isoformat())
    return "" if value is None else str(value)
