"""A table written piece by piece, larger than memory: whole when it is finished, else not there."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING

from mfgui.base.files import replacing
from mfgui.base.text import tr
from mfgui.data.errors import DataError
from mfgui.data.tables.parquet import write_parquet
from mfgui.storage.table_file import FORMATS

if TYPE_CHECKING:
    import pandas as pd


def stream_table(file: Path, frames: Iterable[pd.DataFrame]) -> int:
    """Write frames of the same columns one after the other, in the format that the file's name says; return the rows.

    Raises DataError when the format is not known here, or the file cannot be written.
    """
    ending = file.suffix.lower()
    if ending not in FORMATS:
        raise DataError(tr("the file's name says no format; end it in .csv, .tsv, .jsonl or .parquet"), file)
    rows = 0

    def counted() -> Iterator[pd.DataFrame]:
        nonlocal rows
        for frame in frames:
            rows += len(frame)
            yield frame

    with replacing(file) as stream:
        if ending == ".parquet":
            write_parquet(stream, counted())
        else:
            _write_text(stream, counted(), ending)
    return rows


def _write_text(stream: IO[bytes], frames: Iterable[pd.DataFrame], ending: str) -> None:
    begun = False
    for frame in frames:
        if ending == ".jsonl":
            lines = (json.dumps(row, ensure_ascii=False) for row in frame.to_dict("records"))
            stream.write("".join(f"{line}\n" for line in lines).encode())
            continue
        text = frame.to_csv(None, index=False, header=not begun, sep="\t" if ending == ".tsv" else ",")
        stream.write((text if begun else f"\ufeff{text}").encode())
        begun = True
