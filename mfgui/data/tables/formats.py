"""What kind of file a table lies in: text, packed text, a workbook, Parquet, JSON; and what else it may be."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

from mfgui.base.late import pd
from mfgui.base.text import tr, translatable
from mfgui.data.errors import DataError
from mfgui.data.source import Source, Stream
from mfgui.data.tables.table import Table, no_checkpoint
from mfgui.data.tables.text import TextTable
from mfgui.data.watch import Watch

# Endings of files that are taken for tables.
SUFFIXES: Final = (
    ".csv", ".tsv", ".tab", ".txt", ".dat", ".data", ".inter", ".json", ".jsonl", ".ndjson", ".xlsx", ".xlsm", ".xlsb",
    ".xls", ".xml", ".html", ".htm", ".ods", ".parquet", ".pq", ".base", ".train", ".mtx", ".test",
    ".ratings", ".rating", ".item", ".md",
)  # fmt: skip
PACKED: Final = (".gz", ".bz2", ".xz")
_UNPACKERS: Final[tuple[tuple[bytes, Callable[[Any], Any]], ...]] = (
    (b"\x1f\x8b", lambda raw: gzip.GzipFile(fileobj=raw)),
    (b"BZh", bz2.BZ2File),
    (b"\xfd7zXZ\0", lzma.LZMAFile),
)
_GROWTH: Final = 8  # how many times its size a packed text is taken to be, until it is read
_NAMED: Final = (
    (b"SQLite format 3\0", translatable("an SQLite database; export its table of ratings as CSV")),
    (b"\x89HDF", translatable("an HDF5 file; export its table as CSV or Parquet")),
    (b"\xd0\xcf\x11\xe0", translatable("an old Office file that is no workbook; save its table as CSV or xlsx")),
    (b"{\\rtf", translatable("a document in rich text; save its table as CSV or xlsx")),
    (b"%PDF", translatable("a PDF; choose a table")),
    (b"\x89PNG", translatable("a picture; choose a table")),
    (b"\xff\xd8\xff", translatable("a picture; choose a table")),
    (b"GIF8", translatable("a picture; choose a table")),
    (b"7z\xbc\xaf\x27\x1c", translatable("a 7z archive; unpack it and open what is inside")),
    (b"Rar!", translatable("a RAR archive; unpack it and open what is inside")),
    (b"\x93NUMPY", translatable("an array of numpy; save it as CSV with columns for person, item and rating")),
    (b"\x80\x04", translatable("a pickle of Python, which could run anything; save its table as CSV or Parquet")),
    (b"\x80\x05", translatable("a pickle of Python, which could run anything; save its table as CSV or Parquet")),
    (b"\x80\x03", translatable("a pickle of Python, which could run anything; save its table as CSV or Parquet")),
    (b"\x28\xb5\x2f\xfd", translatable("packed with Zstandard; unpack it first")),
    (b"ORC", translatable("an ORC file; save it as Parquet or CSV")),
    (b"Obj\x01", translatable("an Avro file; save it as Parquet or CSV")),
    (b"RIFF", translatable("a sound or film file; choose a table")),
    (b"OggS", translatable("a sound file; choose a table")),
    (b"ARROW1", translatable("a Feather file; save it as Parquet or CSV")),
    (b"X\n", translatable("a file of R; write its table as CSV, by write.csv")),
    (b"RDX", translatable("a file of R; write its table as CSV, by write.csv")),
    (b"<stata_dta>", translatable("a file of Stata; export it as CSV")),
    (b"$FL2", translatable("a file of SPSS; save it as CSV")),
    (b"MATLAB 5.0", translatable("a file of Matlab; write its table as CSV, by writematrix")),
    (b"version https://git-lfs", translatable("a pointer of Git LFS, not the file itself; fetch that by git lfs pull")),
    (b"\x1aE\xdf\xa3", translatable("a film file; choose a table")),
    (b"ID3", translatable("a sound file; choose a table")),
    (b"\x7fELF", translatable("a program; choose a table")),
    (b"MZ\x90", translatable("a program; choose a table")),
)
_WEB_PAGE: Final = re.compile(
    r"(<\?xml[^>]*>|<!--(?:(?!-->).)*-->|\s)*<(!doctype\s+html|html|head|body|table|meta|style)\b",
    re.IGNORECASE | re.DOTALL,
)
_XML: Final = re.compile(r"\s*<(\?xml|!doctype|!--|\w+[^<>]*>\s*<)", re.IGNORECASE)
_SQL: Final = re.compile(
    rb"\s*(--[^\n]*\n\s*)*(create table|insert into|drop table|begin;|set [\w@]+ ?=)", re.IGNORECASE
)
_SPARSE: Final = re.compile(r"[-+.\d]+( \d+:[-+.\deE]+){2,}\s*")


def is_table_name(name: str) -> bool:
    """Whether a file's name ends like a table's, packed or not."""
    lower = name.lower()
    for end in PACKED:
        lower = lower.removesuffix(end)
    return lower.endswith(SUFFIXES)


def stem_of(name: str) -> str:
    """Return a table's name without its endings: "ratings" of "ratings.csv.gz"."""
    base = name.rpartition("/")[2]
    for end in PACKED:
        if base.lower().endswith(end):
            base = base[: -len(end)]
    return base.rpartition(".")[0] or base


def open_unpacked(source: Source, file: str) -> Stream:
    """Open a file for reading bytes, unpacked where it is gzip, bzip2 or xz."""
    with source.open(file) as stream:
        start = stream.read(8)
    for mark, unpack in _UNPACKERS:
        if start.startswith(mark):
            stream = source.open(file)
            return Stream(unpack(_Whole(stream)), file, stream)
    return source.open(file)


class _Whole(io.RawIOBase):
    """A stream as the unpackers want it, which do not close what they are given."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        return self._stream.read(size if size is not None and size >= 0 else 1 << 30)

    def readinto(self, buffer: Any) -> int:
        return self._stream.read_into(memoryview(buffer))

    def close(self) -> None:
        self._stream.__exit__()
        super().close()


def open_table(
    source: Source,
    file: str,
    *,
    encoding: str = "",  # of its text, "" to find it out
    sheet: str = "",  # of a workbook; the first that holds something by default
    checkpoint: Callable[[], object] = no_checkpoint,
) -> Table:
    """Open a table. Raises DataError when it is no table: a sentence that says what it is."""
    from mfgui.data.tables.matrix import ListsTable, as_ratings, is_lists

    size = source.size(file)
    with open_unpacked(source, file) as stream:
        start = stream.up_to(4096)
    if not start:
        raise DataError(tr("the file is empty; choose another"), file)
    with source.open(file) as stream:
        packed = stream.read(8) != start[:8]
    if packed:
        size *= _GROWTH
    if any(start.startswith(mark) for mark, _ in _UNPACKERS):
        raise DataError(tr("this is packed twice; unpack it once and open what is inside"), file)
    if start.startswith(b"PK\x03\x04"):
        if b"[Content_Types].xml" in start or b"mimetype" in start[:64] or b"xl/" in start or b"_rels" in start:
            return _open_sheet(source, file, sheet, checkpoint)
        raise DataError(tr("this is {what}", what=tr(what_is_packed(source, file))), file)
    if start.startswith(b"PK\x05\x06"):
        raise DataError(tr("an empty zip; choose another"), file)
    if start.startswith(b"\xd0\xcf\x11\xe0"):
        return _open_sheet(source, file, sheet, checkpoint)
    if start.startswith(b"PAR1"):
        from mfgui.data.tables.parquet import ParquetTable

        return ParquetTable(source, file, (lambda: open_unpacked(source, file)) if packed else None)
    for mark, what in _NAMED:
        if start.startswith(mark):
            raise DataError(tr("this is {what}", what=tr(what)), file)
    if opener := _markup(start):
        table = opener(lambda: open_unpacked(source, file), file, size, checkpoint)
        return as_ratings(table)
    if start[257:262] == b"ustar":
        raise DataError(tr("this is a tar archive; unpack it and open what is inside"), file)
    if start[4:8] == b"ftyp":
        raise DataError(tr("this is a picture or film file; choose a table"), file)
    if _SQL.match(start):
        raise DataError(tr("these are statements of SQL, not a table; export the table as CSV"), file)
    text = start.lstrip(b"\xef\xbb\xbf \t\r\n")
    if text[:1] in (b"{", b"[") and re.match(rb"\[\s*[\[{]|\[\s*\]|\{\s*[\"'}]", text):
        from mfgui.data.tables.json_table import open_json

        return open_json(lambda: open_unpacked(source, file), file, size, checkpoint)
    from mfgui.data.tables.fields import FieldsTable, are_fields
    from mfgui.data.tables.netflix import BLOCK, TITLES, NetflixTable, read_titles

    lines = start.decode("latin-1").splitlines()[:20]
    if BLOCK.fullmatch(lines[0].strip()):
        return NetflixTable(lambda name: open_unpacked(source, name), (file,), size)
    if len(lines) > 2 and all(map(TITLES.fullmatch, lines[:-1])) and any(map(str.isalpha, lines[0][-9:])):
        return read_titles(lambda: open_unpacked(source, file), file, size)
    if len(lines) > 2 and all(map(_SPARSE.fullmatch, lines[:-1])):
        raise DataError(
            tr("this is a file for LIBSVM or libFM; write it as CSV, with columns for person, item and rating"), file
        )
    if are_fields(lines):
        return FieldsTable(lambda: open_unpacked(source, file), file, size)
    if is_lists(lines[:-1]):
        return ListsTable(lambda: open_unpacked(source, file), file, size)
    table = TextTable(lambda: open_unpacked(source, file), file, size, encoding)
    return as_ratings(table)


def _markup(start: bytes) -> Callable[..., Table] | None:
    """Return what opens a file that begins as a web page or as XML does."""
    from mfgui.data.tables.encoding import marked

    text = start.decode(marked(start) or "latin-1", "replace").lstrip("\ufeff")
    is_page = _WEB_PAGE.match(text)
    if not is_page and not _XML.match(text):
        return None
    from mfgui.data.tables.markup import open_page, open_xml

    return open_page if is_page else open_xml


def _open_sheet(source: Source, file: str, sheet: str, checkpoint: Callable[[], object]) -> Table:
    from mfgui.data.tables.matrix import as_ratings
    from mfgui.data.tables.workbook import open_sheet

    table = open_sheet(source, file, sheet, checkpoint)
    return as_ratings(table)


def what_is_packed(source: Source, file: str) -> str:
    """Return what a zip that is opened as a table is, by what is in it, and what to do."""
    with source.open(file) as stream:
        head = stream.read(1 << 16)
    if b".npy" in head:
        return translatable("a set of arrays of numpy; save it as CSV with columns for person, item and rating")
    if b"Index/" in head and b".iwa" in head:
        return translatable("a document of Apple Numbers; export it as CSV or Excel")
    return translatable("a zip in a zip; unpack the outer one and open the inner")


def read_frame(table: Table, watch: Watch) -> pd.DataFrame:
    """Read a whole table as text; its columns are the names, its index the numbers of the lines."""
    everything: Sequence[int] = range(len(table.names))
    frames: Iterator[pd.DataFrame] = table.frames(everything, watch)
    pieces = [piece for piece in frames if len(piece)]
    frame = pd.concat(pieces) if pieces else pd.DataFrame(columns=list(everything), dtype=object)
    frame.columns = list(table.names)
    return frame
