"""What can be wrong with ratings that are read."""

from __future__ import annotations

from pathlib import Path

from mfgui.base.errors import DataError

__all__ = [
    "BrokenLinesError", "ColumnsUnclearError", "DataError", "NoEditionError", "ReadCancelled", "TableUnclearError",
]  # fmt: skip


class ColumnsUnclearError(DataError):
    """It cannot be told by their names which columns of a table are the user, film and rating."""


class NoEditionError(DataError):
    """There is no MovieLens edition; there may be anybody's tables."""


class BrokenLinesError(DataError):
    """Too many lines of a file are broken."""

    def __init__(self, message: str, file: str, line: int, share: float) -> None:
        self.share = share  # of the lines that were read until then
        super().__init__(message, file, line)


class TableUnclearError(DataError):
    """Several tables may hold the ratings."""

    def __init__(self, message: str, file: Path | str | None, tables: tuple[str, ...]) -> None:
        self.tables = tables  # their names, the likeliest first
        super().__init__(message, file)


class ReadCancelled(Exception):  # noqa: N818 - an outcome that the person chose, not an error
    """Reading was cancelled at a checkpoint."""
