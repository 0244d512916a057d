"""A table written piece by piece, larger than memory: whole when it is finished, else not there."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Protocol

from mfgui.base.files import replacing
from mfgui.base.packaged import how_to_add
from mfgui.base.text import tr
from mfgui.data.errors import DataError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path
    from typing import IO

    import pandas as pd


class _Writer(Protocol):
    def write(self, frame: pd.DataFrame) -> None: ...

    def close(self) -> None: ...


def stream_table(file: Path, frames: Iterable[pd.DataFrame]) -> int:
    """Write frames of the same columns one after the other, in the format that the file's name says; return the rows.

    Raises
    ------
    DataError
        When the format is not known here, or the file cannot be written.
    """
    ending = file.suffix.lower()
    if ending not in (".csv", ".tsv", ".jsonl", ".parquet"):
        raise DataError(tr("the file's name says no format; end it in .csv, .tsv, .jsonl or .parquet"), file)
    rows = 0
    with replacing(file) as stream:
        writer: _Writer = _Parquet(stream, file) if ending == ".parquet" else _Text(stream, ending)
        for frame in frames:
            writer.write(frame)
            rows += len(frame)
        writer.close()
    return rows


class _Text:
    def __init__(self, stream: IO[bytes], ending: str) -> None:
        self._stream = stream
        self._ending = ending
        self._begun = False

    def write(self, frame: pd.DataFrame) -> None:
        """Write the rows; the header before the first."""
        if self._ending == ".jsonl":
            lines = (json.dumps(row, ensure_ascii=False) for row in frame.to_dict("records"))
            self._stream.write("".join(f"{line}\n" for line in lines).encode())
            return
        text = frame.to_csv(None, index=False, header=not self._begun, sep="\t" if self._ending == ".tsv" else ",")
        self._stream.write((text if self._begun else f"\ufeff{text}").encode())
        self._begun = True

    def close(self) -> None:
        """Nothing is kept back."""


class _Parquet:
    def __init__(self, stream: IO[bytes], file: Path) -> None:
        try:
            import pyarrow as pa
            from pyarrow import parquet
        except ImportError:
            raise DataError(
                tr("Parquet needs pyarrow; name it .csv, or {what}", what=how_to_add("parquet")), file
            ) from None
        self._arrow: Any = pa
        self._parquet: Any = parquet
        self._stream = stream
        self._writer: Any = None

    def write(self, frame: pd.DataFrame) -> None:
        """Write the rows as one group."""
        table = self._arrow.Table.from_pandas(frame, preserve_index=False)
        if self._writer is None:
            self._writer = self._parquet.ParquetWriter(self._stream, table.schema)
        self._writer.write_table(table.cast(self._writer.schema))

    def close(self) -> None:
        """Write the end of the file."""
        if self._writer is not None:
            self._writer.close()
