"""Tables in Parquet files, read in batches."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from mfgui.base.packaged import how_to_add
from mfgui.base.text import tr
from mfgui.data.errors import DataError
from mfgui.data.tables.table import SAMPLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    import pandas as pd

    from mfgui.data.source import Source
    from mfgui.data.watch import Watch

_ROWS = 1 << 14


class ParquetTable:
    """A table in a Parquet file; see Table."""

    def __init__(self, source: Source, file: str) -> None:
        self.file = file
        self.headed = True
        self.encoding = ""
        self.notes: list[str] = []
        self.doubts: list[str] = []
        self.size = source.size(file)
        self._content = _Content(source, file)
        self.names: tuple[str, ...] = tuple(self._parquet().schema_arrow.names)
        first = next(self._batches(range(len(self.names)), SAMPLE), None)
        if first is None:
            raise DataError(tr("the file holds no ratings; choose another"), file)
        self.sample: tuple[tuple[str, ...], ...] = tuple(first.itertuples(index=False, name=None))

    def frames(self, columns: Sequence[int], watch: Watch) -> Iterator[pd.DataFrame]:
        """See Table."""
        total = max(self._parquet().metadata.num_rows, 1)
        for frame in self._batches(columns, _ROWS):
            yield frame
            watch.advance(self.size * len(frame) // total)

    def _parquet(self) -> Any:
        return open_parquet(self._content.open(), self.file)

    def _batches(self, columns: Sequence[int], rows: int) -> Iterator[pd.DataFrame]:
        wanted = sorted(columns)
        start = 1
        for batch in batches(self._parquet(), self.file, rows, [self.names[at] for at in wanted]):
            frame = _text_frame(batch)
            frame.columns = wanted
            frame.index += start
            start += len(frame)
            yield frame


def open_parquet(content: Any, file: Path | str) -> Any:
    """Open a Parquet file by its path or stream; raises DataError where that is none, or nothing here reads it."""
    try:
        from pyarrow import ArrowException, parquet
    except ImportError:
        raise DataError(
            tr(
                "this is a Parquet file, which needs pyarrow to be read; save it as CSV, or {what}",
                what=how_to_add("parquet"),
            ),
            file,
        ) from None
    try:
        return parquet.ParquetFile(content)
    except (ArrowException, OSError, ValueError) as wrong:
        raise DataError(tr("the Parquet file is damaged; get a fresh copy"), file) from wrong


def batches(opened: Any, file: Path | str, rows: int, columns: Sequence[str] | None = None) -> Iterator[pd.DataFrame]:
    """Yield the table in frames of so many rows, an index as a column like any other; raises DataError."""
    from pyarrow import ArrowException

    found = opened.iter_batches(batch_size=rows, columns=columns)
    while True:
        try:
            batch = next(found, None)
            frame = None if batch is None else batch.to_pandas(ignore_metadata=True, integer_object_nulls=True)
        except (ArrowException, OSError, ValueError) as wrong:  # damage that the file's own summary does not show
            raise DataError(tr("the Parquet file is damaged; get a fresh copy"), file) from wrong
        if frame is None:
            return
        yield frame


def _text_frame(frame: pd.DataFrame) -> pd.DataFrame:
    """Return a frame of any types as one of text, "" where a value is missing."""
    import pandas as pd

    columns = {}
    for at in range(frame.shape[1]):
        column = frame.iloc[:, at]
        if isinstance(column.dtype, pd.DatetimeTZDtype) or str(column.dtype).startswith("datetime64"):
            texts = column.astype(str).astype(object)
        elif str(column.dtype).startswith(("float", "Float", "double")):
            whole = column.isna() | (column == column.round())
            texts = column.astype(object)
            if bool(whole.all()) and bool((column.abs().fillna(0) < 1e15).all()):
                texts = column.astype("Int64").astype(object)
            texts = texts.map(str)
        else:
            texts = column.astype(object).map(
                lambda v: v.decode("utf-8", "replace") if isinstance(v, bytes) else str(v)
            )
        columns[at] = texts.where(column.notna(), "").astype(object)
    return pd.DataFrame(columns, index=frame.index, dtype=object)


class _Content:
    """The bytes of a file: those of a folder read in place, those of a zip unpacked once."""

    def __init__(self, source: Source, file: str) -> None:
        self._path = source.path if source.path.is_dir() else source.path.parent
        self._place = self._path / file
        self._bytes = b""
        if not self._place.is_file():
            with source.open(file) as stream:
                pieces = []
                while piece := stream.read(1 << 20):
                    pieces.append(piece)
            self._bytes = b"".join(pieces)

    def open(self) -> Any:
        return io.BytesIO(self._bytes) if self._bytes else str(self._place)
