"""Tables in Parquet files, read and written in batches by arro3, the reader of Rust's Arrow."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import chain
from pathlib import Path
from typing import IO, Any, Final, cast

from mfgui.base.late import pd
from mfgui.base.text import tr
from mfgui.data.errors import DataError
from mfgui.data.source import Source, Stream
from mfgui.data.tables.parquet_trial import can_be_read
from mfgui.data.tables.table import SAMPLE
from mfgui.data.watch import Watch

_ROWS = 1 << 14
# What a Parquet file begins and ends with; four bytes with the length of its footer stand before the end.
_MARK: Final = b"PAR1"


class ParquetTable:
    """A table in a Parquet file; see Table."""

    def __init__(self, source: Source, file: str, open_packed: Callable[[], Stream] | None = None) -> None:
        self.file = file
        self.headed = True
        self.encoding = ""
        self.notes: list[str] = []
        self.doubts: list[str] = []
        self.size = source.size(file)
        self._source = source
        # Of what is packed, which cannot be read from its end, unpacked once.
        if open_packed is None and not source.path.is_dir() and source.path.name != file:
            open_packed = partial(source.open, file)
        self._unpacked = b""
        if open_packed is not None:
            with open_packed() as stream:
                self._unpacked = stream.whole()
        check(self._content, file, SAMPLE, first=True)
        with self._open() as stream:
            first = next(batches(stream, file, SAMPLE), None)
        if first is None or not first.num_rows:
            raise DataError(tr("the file holds no ratings; choose another"), file)
        self.names: tuple[str, ...] = tuple(first.column_names)
        self.sample: tuple[tuple[str, ...], ...] = tuple(zip(*map(_texts, first.columns), strict=True))

    def frames(self, columns: Sequence[int], watch: Watch) -> Iterator[pd.DataFrame]:
        """See Table."""
        wanted = sorted(columns)
        row = 1
        check(self._content, self.file, _ROWS, checkpoint=watch.checkpoint)
        with self._open() as stream:
            for batch in batches(stream, self.file, _ROWS):
                texts = {at: pd.Series(_texts(batch.column(at)), dtype=object) for at in wanted}
                frame = pd.DataFrame(texts)
                frame.index = pd.RangeIndex(row, row + len(frame))
                row += len(frame)
                yield frame
                watch.advance(stream.taken())

    @property
    def _content(self) -> Path | bytes:
        folder = self._source.path if self._source.path.is_dir() else self._source.path.parent
        return self._unpacked or folder / self.file

    def _open(self) -> _Counted:
        content = self._content
        return _Counted(io.BytesIO(content) if isinstance(content, bytes) else content.open("rb"))


class _Counted:
    """A file that says how much was read of it since it was asked last."""

    def __init__(self, raw: IO[bytes]) -> None:
        self._raw = raw
        self._read = 0
        self.seek, self.tell = raw.seek, raw.tell

    def __enter__(self) -> _Counted:
        return self

    def __exit__(self, *error: object) -> None:
        self._raw.close()

    def read(self, size: int = -1) -> bytes:
        """Return at most so many bytes."""
        piece = self._raw.read(size)
        self._read += len(piece)
        return piece

    def taken(self) -> int:
        """Return the bytes that were read since the last call."""
        taken, self._read = self._read, 0
        return taken


def check(
    content: Path | bytes,
    file: Path | str,
    rows: int,
    *,
    first: bool = False,
    checkpoint: Callable[[], object] = lambda: None,
) -> None:
    """Raise DataError where a Parquet file, or its bytes, cannot be read in such batches, all or the first.

    It is tried in another process: over some damage the reader ends the one that it is in.
    """
    with _damage_told(file), io.BytesIO(content) if isinstance(content, bytes) else content.open("rb") as stream:
        _check_ends(stream)
    if not can_be_read(content, rows, first=first, checkpoint=checkpoint):
        raise DataError(tr("the Parquet file is damaged; get a fresh copy"), file)


def batches(content: Any, file: Path | str, rows: int) -> Iterator[Any]:
    """Yield a Parquet file, given as a path or a stream, in Arrow's batches of so many rows at most; raises DataError.

    Only of what `check` has let pass. An index that pandas wrote is a column like any other.
    """
    from arro3.io import read_parquet

    with _damage_told(file):
        reader = read_parquet(content, batch_size=rows)
    while True:
        with _damage_told(file):
            batch = next(reader, None)
        if batch is None:
            return
        yield batch


def _check_ends(stream: Any) -> None:
    """Raise ValueError unless a file begins and ends as Parquet does, with a footer that fits in it."""
    size = stream.seek(0, io.SEEK_END)
    begins = stream.seek(0) == 0 and stream.read(4) == _MARK
    stream.seek(max(0, size - 8))
    end = stream.read(8)
    stream.seek(0)
    if not begins or end[4:] != _MARK or not 0 < int.from_bytes(end[:4], "little") <= size - 12:
        raise ValueError


@contextmanager
def _damage_told(file: Path | str) -> Iterator[None]:
    try:
        yield
    except Exception as wrong:
        raise DataError(tr("the Parquet file is damaged; get a fresh copy"), file) from wrong
    except BaseException as wrong:
        if type(wrong).__name__ != "PanicException":  # Rust's where the file's end is damaged, which is no Exception
            raise
        raise DataError(tr("the Parquet file is damaged; get a fresh copy"), file) from wrong


def _texts(column: Any) -> list[str]:
    """Return a column of any type as text, "" where a value is missing."""
    from arro3.core import DataType

    if column.type in (DataType.binary(), DataType.large_binary(), DataType.binary_view()):
        return ["" if one is None else one.decode("utf-8", "replace") for one in column.to_pylist()]
    try:
        found = column.cast(DataType.utf8()).to_pylist()
    except Exception:  # of what has no text of its own, as records
        found = column.to_pylist()
    return ["" if one is None else one if type(one) is str else str(one) for one in found]


class _Sink:
    """Where a table is written to. A disk that fails would make Rust panic: it is told of no failure, and we later."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self.wrong: OSError | None = None
        self.seek = stream.seek

    def write(self, piece: bytes) -> int:
        """Write a piece; after a failure there is no point any more."""
        if self.wrong is None:
            try:
                self._stream.write(piece)
            except OSError as wrong:
                self.wrong = wrong
        return len(piece)

    def flush(self) -> None:
        """Leave that to whoever opened the file."""


def write_parquet(stream: IO[bytes], frames: Iterable[pd.DataFrame]) -> None:
    """Write frames of the same columns one after the other; what iterating over them or writing raises comes through.

    Of no frames there are no columns, so nothing is written.
    """
    from arro3.core import RecordBatchReader
    from arro3.io import write_parquet as write

    wrong: list[BaseException] = []

    def made() -> Iterator[Any]:
        try:
            for frame in rest:
                if sink.wrong is not None:
                    return
                yield _batch(frame, schema)
        except BaseException as why:  # which Arrow would make an error of its own of
            wrong.append(why)
            raise

    sink, rest = _Sink(stream), iter(frames)
    first = next(rest, None)
    if first is None:
        return
    begin = _batch(first)
    schema = begin.schema
    try:
        reader = RecordBatchReader.from_batches(schema, chain([begin], made()))
        write(reader, cast("IO[bytes]", sink), compression="snappy")
    except Exception:
        if wrong:
            raise wrong[0] from None
        raise
    if sink.wrong is not None:
        raise sink.wrong


def _batch(frame: pd.DataFrame, schema: Any = None) -> Any:
    from arro3.core import RecordBatch

    if schema is not None:
        columns = [_column(frame.iloc[:, at], kind) for at, kind in enumerate(schema.types)]
        return RecordBatch.from_arrays(columns, schema=schema)
    columns = [_column(frame.iloc[:, at]) for at in range(frame.shape[1])]
    return RecordBatch.from_arrays(columns, names=[str(name) for name in frame.columns])


def _column(column: pd.Series, kind: Any = None) -> Any:
    """Return a column as Arrow has it: numbers and times as they are, all else as text, missing values as gaps.

    Raises TypeError where it is to be of another type, `kind`, that does not hold its values.
    """
    import numpy as np
    from arro3.core import Array, DataType

    dtype: Any = getattr(column.dtype, "numpy_dtype", column.dtype)  # of what pandas has with a mask
    gaps = column.isna().to_numpy(bool)
    if not isinstance(dtype, np.dtype) or dtype.kind not in "biufM":
        made = Array([None if gap else str(one) for gap, one in zip(gaps, column, strict=True)], type=DataType.utf8())
    elif gaps.any():
        # Arrow takes gaps among Python's own numbers alone, and no times.
        own = np.dtype(np.int64) if dtype.kind == "M" else dtype
        filled = np.zeros(len(column), own)
        filled[~gaps] = column[~gaps].to_numpy(dtype).astype(own)
        values = [None if gap else one for gap, one in zip(gaps, filled.tolist(), strict=True)]
        made = Array(values, type=_type_of(own)).cast(_type_of(dtype))
    else:
        made = Array.from_numpy(np.ascontiguousarray(column.to_numpy(dtype)))
    if kind is None or made.type == kind:
        return made
    fitted = made.cast(kind)
    if fitted.cast(made.type) != made:
        raise TypeError(f"{column.name} begins as {kind} and goes on as {made.type}")
    return fitted


def _type_of(dtype: Any) -> Any:
    import numpy as np
    from arro3.core import Array

    return Array.from_numpy(np.empty(0, dtype)).type
