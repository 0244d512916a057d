"""Writing files so that a kill at any moment leaves the old one or the new one, never half of one."""

from __future__ import annotations

import os
import secrets
import tempfile
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

from mfgui.data.errors import DataError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def check_place(file: Path) -> None:
    """Raise DataError where no file of this name could be written; makes no folder and leaves nothing there."""
    if file.is_dir():
        raise DataError("this is a folder; give the name of a file", file)
    if not file.parent.is_dir():
        raise DataError("there is no such folder to save in; make it, or choose another", file.parent)
    try:
        tempfile.TemporaryFile(dir=file.parent).close()
    except OSError as wrong:
        why = (wrong.strerror or str(wrong)).lower()
        raise DataError(f"nothing can be saved in this folder ({why}); choose another", file.parent) from None


@contextmanager
def replacing(file: Path) -> Iterator[BinaryIO]:
    """Open a temporary file beside `file` and rename it there when the block ends without an error."""
    file.parent.mkdir(parents=True, exist_ok=True)
    # Not by tempfile, whose files nobody else may read: this one is to have the usual permissions.
    temporary = file.with_name(f".{file.name}.{secrets.token_hex(4)}")
    try:
        with temporary.open("xb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(file)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def write_text_safely(file: Path, text: str) -> None:
    """Write a small UTF-8 text file by way of a temporary one."""
    with replacing(file) as stream:
        stream.write(text.encode("utf-8"))
