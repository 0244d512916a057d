"""Tables as files for other programs, in whatever format the file's name says."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from mfgui.base.files import replacing
from mfgui.base.late import pd
from mfgui.base.text import tr
from mfgui.data.errors import DataError
from mfgui.data.tables.parquet import write_parquet

FORMATS: Final = (".csv", ".tsv", ".jsonl", ".parquet")  # endings of the formats that can be written
_PIECE: Final = 1000
_DELIMITERS: Final = {".tsv": "\t", ".txt": "\t"}


def write_table(
    # A DataFrame, or columns of equal length by name. Missing values become empty cells.
    frame: pd.DataFrame | Mapping[str, Any],
    file: Path,  # its ending is the format: see `FORMATS`; any other is written as CSV
    *,
    encoding: str = "utf-8-sig",  # of CSV; by default UTF-8 with the mark that spreadsheets go by
    checkpoint: Callable[[], object] = lambda: None,  # called after every thousand rows; it may raise to give up
) -> None:
    """Write a table whole: the file is the old one or the whole new one.

    Raises DataError when the file cannot be written.
    """
    _write(file, _pieces(_data_frame(frame), checkpoint), encoding)


def stream_table(file: Path, frames: Iterable[pd.DataFrame]) -> int:
    """Write frames of the same columns, together larger than memory, as one table; return its rows.

    Raises DataError when the format is not known here, or the file cannot be written.
    """
    if file.suffix.lower() not in FORMATS:
        raise DataError(tr("the file's name says no format; end it in .csv, .tsv, .jsonl or .parquet"), file)
    return _write(file, frames, "utf-8-sig")


def _write(file: Path, frames: Iterable[pd.DataFrame], encoding: str) -> int:
    ending, rows = file.suffix.lower(), 0

    def counted() -> Iterator[pd.DataFrame]:
        nonlocal rows
        for frame in frames:
            rows += len(frame)
            yield frame

    with replacing(file) as stream:
        if ending == ".parquet":
            write_parquet(stream, counted())
            return rows
        text = io.TextIOWrapper(stream, "utf-8" if ending == ".jsonl" else encoding, newline="", write_through=True)
        for first, piece in enumerate(counted()):
            if ending == ".jsonl":
                if len(piece):  # pandas writes an empty line for none
                    piece.to_json(text, orient="records", lines=True, force_ascii=False)
            else:
                _write_piece(piece, text, _DELIMITERS.get(ending, ","), header=not first)
        text.detach()
    return rows


def _pieces(table: pd.DataFrame, checkpoint: Callable[[], object]) -> Iterator[pd.DataFrame]:
    for first in range(0, max(len(table), 1), _PIECE):
        yield table.iloc[first : first + _PIECE]
        checkpoint()


def table_text(columns: Mapping[str, Any]) -> str:
    """Return columns of equal length as text for the clipboard, as `write_table` writes them.

    Without pandas: of the window's memory it would take 90 MB, for a few lines.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter="\t", lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(zip(*([_cell(value) for value in values] for values in columns.values()), strict=True))
    return text.getvalue()


def _cell(value: object) -> str:
    return "" if value is None or value != value else str(value)  # NaN is not itself


def _data_frame(frame: pd.DataFrame | Mapping[str, Any]) -> pd.DataFrame:
    if isinstance(frame, pd.DataFrame):
        return frame
    # An array of pandas has whole numbers with gaps, which a list of numbers and None would make fractions.
    return pd.DataFrame({name: pd.array(v) if isinstance(v, list) else v for name, v in frame.items()})


def _write_piece(piece: pd.DataFrame, text: Any, delimiter: str, *, header: bool) -> None:
    # float32 in the shortest digits that give the same number again, as pandas writes it.
    piece.to_csv(text, sep=delimiter, index=False, header=header, lineterminator="\n")
