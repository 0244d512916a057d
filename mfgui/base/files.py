"""Writing files so that a kill or a full disk at any moment leaves the old one or the new one, never half of one."""

from __future__ import annotations

import errno
import os
import secrets
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, Final

from mfgui.base.errors import DataError, Mend
from mfgui.base.text import tr, translatables

_FULL = (errno.ENOSPC, errno.EDQUOT)
_NO_FOLDER = (errno.ENOENT, errno.ENOTDIR, errno.EEXIST)  # or a file stands where it would be
_DENIED = (errno.EROFS, errno.EACCES, errno.EPERM)


def check_writable(file: Path) -> None:
    """Raise DataError where no file of this name could be written; makes no folder and leaves nothing there."""
    folder = target(file).parent
    if not folder.is_dir():
        raise DataError(tr("there is no such folder to save in; make it, or choose another"), folder)
    try:
        tempfile.TemporaryFile(dir=folder).close()
    except OSError as wrong:
        raise DataError(
            tr("nothing can be saved in this folder ({wrong}); choose another", wrong=reason(wrong)), folder
        ) from None


@contextmanager
def replacing(file: Path) -> Iterator[BinaryIO]:
    """Open a temporary file beside `file` and rename it there when the block ends without an error.

    A link is followed: the file that it leads to is replaced, and the link stays.

    Raises DataError when the file cannot be written, or the name is that of a folder or a device. What was there
    before is unchanged then.
    """
    place = target(file)
    # Not by tempfile, whose files nobody else may read: this one is to have the usual permissions.
    temporary = place.with_name(f".{place.name[:200]}.{secrets.token_hex(4)}")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        try:
            with temporary.open("xb") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            temporary.replace(place)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
    except OSError as wrong:
        raise not_saved(file, wrong) from wrong


def write_text(file: Path, text: str) -> None:
    """Write a small UTF-8 text file whole; raises DataError as `replacing` does."""
    with replacing(file) as stream:
        stream.write(text.encode("utf-8"))


def put_aside(file: Path, why: str = "damaged") -> Path:
    """Rename a file so that a new one can take its place, and return its dated name; nothing is deleted."""
    name = f"{file.name}.{why}-{datetime.now(UTC):%Y%m%d-%H%M%S}"
    aside, again = file.with_name(name), 1
    while aside.exists():
        again += 1
        aside = file.with_name(f"{name}-{again}")
    return file.replace(aside)


def reason(wrong: OSError) -> str:
    """Return the system's words for an error: "no space left on device"."""
    return tr((wrong.strerror or str(wrong)).lower())


# What systems say most often.
SYSTEM_WORDS: Final = translatables(
    "no such file or directory", "permission denied", "operation not permitted", "is a directory", "not a directory",
    "file exists", "file name too long", "no space left on device", "disk quota exceeded", "read-only file system",
    "input/output error", "too many open files", "connection refused", "device or resource busy",
)  # fmt: skip


def not_saved(file: Path, wrong: OSError) -> DataError:
    """Return the sentence for a file that could not be written: what was lost and what to do."""
    mend = None
    if wrong.errno in _NO_FOLDER:
        why = tr("there is no such folder to save in; make it, or choose another")
    elif wrong.errno in _FULL:
        mend = Mend.SPACE
        why = tr("the disk is full, so this was not saved; free some space and save again")
    elif wrong.errno in _DENIED:
        mend = Mend.SHOW
        why = tr("this was not saved ({wrong}); allow writing here, or choose another place", wrong=reason(wrong))
    else:
        why = tr("this was not saved ({wrong}); check the disk and save again", wrong=reason(wrong))
    return DataError(why, file, mend=mend)


def plain_file(file: Path) -> Path:
    """Return a file to be read; raises DataError for a pipe or device, which may have no end, OSError for none."""
    mode = file.stat().st_mode
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):  # a folder is refused by whoever opens it
        raise DataError(tr("this is no plain file; choose another"), file)
    return file


def target(file: Path) -> Path:
    """Follow links to the plain file that is there or is to be made; raises DataError for anything else."""
    found = file
    try:
        found = file.resolve()
        mode = found.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return found
    except (OSError, ValueError, RuntimeError) as wrong:  # a loop of links is a RuntimeError until Python 3.13
        why = reason(wrong) if isinstance(wrong, OSError) else tr("the name leads nowhere")
        raise DataError(tr("no file of this name can be written ({why}); choose another", why=why), file) from None
    if stat.S_ISDIR(mode):
        raise DataError(tr("this is a folder; give the name of a file"), file)
    if not stat.S_ISREG(mode):
        raise DataError(tr("this is a device, not a file; give the name of a file"), file)
    return found


def followed(path: Path) -> Path:
    """Return a whole path, its links followed; none of them where they go round, or the name is none."""
    try:
        return path.resolve()
    except (OSError, ValueError, RuntimeError):
        return path.absolute()


def is_file(entry: os.DirEntry[str]) -> bool:
    """Whether what stands in a folder is a file; a link that leads to itself is none."""
    try:
        return entry.is_file()
    except OSError:
        return False


def exists(path: Path) -> bool:
    """Whether a path leads anywhere that may be looked at; names that no system can have lead nowhere."""
    try:
        return path.exists()
    except (OSError, ValueError, RuntimeError):  # somebody else's folder, too long, with a NUL, a loop of links
        return False
