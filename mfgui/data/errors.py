"""What can be wrong with ratings that are read."""

from __future__ import annotations

from mfgui.base.errors import DataError

__all__ = ["ColumnsUnclearError", "DataError", "ReadCancelled"]


class ColumnsUnclearError(DataError):
    """It cannot be told by their names which columns of a CSV of one's own are the user, film and rating."""


class ReadCancelled(Exception):  # noqa: N818 - an outcome that the person chose, not an error
    """Reading was cancelled at a checkpoint."""
