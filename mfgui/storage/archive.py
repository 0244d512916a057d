"""The files that models and runs are kept in: one zip of arrays and of a JSON entry that says what they are."""

from __future__ import annotations

import json
import struct
import tokenize
import zipfile
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import numpy as np

from mfgui.data.errors import DataError
from mfgui.storage.files import replacing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from numpy.typing import NDArray

ABOUT = "about.json"
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    RuntimeError,
    AttributeError,
    LookupError,
    ValueError,
    TypeError,
    OverflowError,
    MemoryError,
    SyntaxError,
    tokenize.TokenError,
)
"""What reading raises where bytes of such a file are not what they were."""
_SAME = "same_arrays"


def write_archive(
    file: Path,
    about: Mapping[str, Any],
    arrays: Mapping[str, NDArray[Any]],
    checkpoint: Callable[[], object] = lambda: None,
) -> None:
    """Write such a file by way of a temporary one; a kill leaves the old file or none.

    An array that occurs under several names is written once.

    Parameters
    ----------
    about
        What JSON can hold; `format` is its version.
    checkpoint
        Called after each array; it may raise to give up, which leaves the old file or none too.

    Raises
    ------
    OSError
        When it cannot be written.
    """
    written: dict[int, str] = {}
    same: dict[str, str] = {}
    with replacing(file) as stream, zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for name, array in arrays.items():
            if id(array) in written:
                same[name] = written[id(array)]
                continue
            written[id(array)] = name
            with archive.open(f"{name}.npy", "w", force_zip64=True) as member:
                np.lib.format.write_array(member, np.ascontiguousarray(array), allow_pickle=False)
            checkpoint()
        words = json.dumps(dict(about) | ({_SAME: same} if same else {}), ensure_ascii=False)
        archive.writestr(ABOUT, words, zipfile.ZIP_DEFLATED)


def read_archive(
    file: Path, what: str, newest: int, *, arrays: bool = True
) -> tuple[dict[str, Any], dict[str, NDArray[Any]]]:
    """Read what `write_archive` wrote; the arrays are read-only, or not read at all.

    Parameters
    ----------
    what
        What the file holds, for sentences: "model".
    newest
        The newest `format` that can be read.

    Raises
    ------
    DataError
        When there is none, or it is no such file, or one of a newer version.
    """
    try:
        with telling_damage(file, what), zipfile.ZipFile(file) as archive:
            about: dict[str, Any] = json.loads(_read(archive, ABOUT))
            if about["format"] > newest:
                raise DataError(f"this {what} was saved by a newer mfgui; update mfgui to open it", file)
            found = {}
            if arrays:
                names = [name for name in archive.namelist() if name.endswith(".npy")]
                found = {name.removesuffix(".npy"): _array(archive, name) for name in names}
                found |= {name: found[other] for name, other in about.pop(_SAME, {}).items()}
    except FileNotFoundError:
        raise DataError(f"there is no such {what} file", file) from None
    except OSError as wrong:
        raise DataError(f"the {what} file cannot be read ({wrong.strerror or wrong})", file) from None
    return about, found


@contextmanager
def telling_damage(file: Path, what: str) -> Iterator[None]:
    """Tell in one sentence of parts of a file that are damaged or do not belong together; raises DataError."""
    try:
        yield
    except DataError:
        raise
    except _DAMAGE:
        raise DataError(
            f"this is not a {what} file of mfgui, or it is damaged; train and save it again", file
        ) from None


def _open(archive: zipfile.ZipFile, name: str) -> Any:
    if archive.getinfo(name).compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise ValueError(f"{name} is packed in another way than any such file")
    return archive.open(name)


def _read(archive: zipfile.ZipFile, name: str) -> bytes:
    with _open(archive, name) as member:
        return bytes(member.read())


def _array(archive: zipfile.ZipFile, name: str) -> NDArray[Any]:
    with _open(archive, name) as member:
        array: NDArray[Any] = np.lib.format.read_array(member, allow_pickle=False)
        if member.read(1):  # the end is where the checksum is looked at
            raise ValueError(f"{name} goes on after its array")
    array.setflags(write=False)
    return array
