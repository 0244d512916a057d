"""What can be wrong with a file, a folder or an answer, in one sentence for a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class DataError(Exception):
    """Something cannot be opened, read or saved; its text is one sentence for a person.

    Parameters
    ----------
    message
        What is wrong and what to do, one sentence, without the place.
    file, line
        Where: shown in front of the message ("ratings.csv, line 7: …") when known. Lines count from 1.
    """

    def __init__(self, message: str, file: Path | str | None = None, line: int | None = None) -> None:
        self.message = message
        self.file = None if file is None else str(file)
        self.line = line
        place = self.file or ""
        if line is not None:
            place += f", line {line:,}"
        super().__init__(f"{place}: {message}" if place else message)
