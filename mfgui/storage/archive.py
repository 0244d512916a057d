"""The files that models and runs are kept in: one zip of arrays and of a JSON entry that says what they are."""

from __future__ import annotations

import json
import lzma
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from numpy.typing import NDArray

from mfgui.base.arrays import read_array, write_array
from mfgui.base.errors import DataError
from mfgui.base.files import plain_file, reason, replacing
from mfgui.base.text import tr, translatable
from mfgui.base.zips import ZipReader

ABOUT = "about.json"
# What reading raises where bytes of such a file are not what they were.
DAMAGE = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, RuntimeError, AttributeError, LookupError,
    ValueError, TypeError, OverflowError, RecursionError, NotImplementedError,
)  # fmt: skip
_SAME = "same_arrays"
_MOST_ABOUT = 64_000_000  # bytes of the JSON entry, unpacked: captions of a million films
_NO_TIME = (1980, 1, 1, 0, 0, 0)  # the first that a zip knows, whatever this computer's clock says


def write_archive(
    file: Path,
    about: Mapping[str, Any],  # what JSON can hold; `format` is its version
    arrays: Mapping[str, NDArray[Any]],
    # Called after each array; it may raise to give up, which leaves the old file or none too.
    checkpoint: Callable[[], object] = lambda: None,
) -> None:
    """Write such a file by way of a temporary one; a kill leaves the old file or none.

    An array that occurs under several names is written once.

    Raises DataError when it cannot be written.
    """
    written: dict[int, str] = {}
    same: dict[str, str] = {}
    with replacing(file) as stream, zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for name, array in arrays.items():
            if id(array) in written:
                same[name] = written[id(array)]
                continue
            written[id(array)] = name
            with archive.open(zipfile.ZipInfo(f"{name}.npy", _NO_TIME), "w", force_zip64=True) as member:
                write_array(member, array)
            checkpoint()
        words = json.dumps(dict(about) | ({_SAME: same} if same else {}), ensure_ascii=False)
        # Names of folders need not be UTF-8; json reads them so too.
        raw = words.encode("utf-8", "surrogatepass")
        archive.writestr(zipfile.ZipInfo(ABOUT, _NO_TIME), raw, zipfile.ZIP_DEFLATED)


_NOUNS: Final = {"model": translatable("model"), "run": translatable("run")}


def read_archive(
    file: Path,
    what: str,  # what the file holds, for sentences: "model"
    newest: int,  # the newest `format` that can be read
    *,
    arrays: bool = True,
) -> tuple[dict[str, Any], dict[str, NDArray[Any]]]:
    """Read what `write_archive` wrote; the arrays are read-only, or not read at all.

    Raises DataError when there is none, or it is no such file, or one of a newer version.
    """
    try:
        with telling_damage(file, what), ZipReader(plain_file(file)) as archive:
            if archive.getinfo(ABOUT).file_size > _MOST_ABOUT:
                raise ValueError("what it says of itself is too long")
            about: dict[str, Any] = json.loads(archive.read(_plain(archive, ABOUT, zipfile.ZIP_DEFLATED)))
            if about["format"] > newest:
                raise DataError(
                    tr("this {what} was saved by a newer mfgui; update mfgui to open it", what=tr(_NOUNS[what])), file
                )
            found = {}
            if arrays:
                names = [name for name in archive.namelist() if name.endswith(".npy")]
                found = {name.removesuffix(".npy"): _array(archive, name) for name in names}
                found |= {name: found[other] for name, other in about.pop(_SAME, {}).items()}
    except FileNotFoundError:
        raise DataError(tr("there is no such {what} file", what=tr(_NOUNS[what])), file) from None
    except OSError as wrong:
        raise DataError(
            tr("the {what} file cannot be read ({wrong})", what=tr(_NOUNS[what]), wrong=reason(wrong)), file
        ) from None
    return about, found


@contextmanager
def telling_damage(file: Path, what: str) -> Iterator[None]:
    """Tell in one sentence of parts of a file that are damaged or do not belong together; raises DataError."""
    try:
        yield
    except DataError:
        raise
    except (*DAMAGE, MemoryError):
        raise DataError(
            tr("this is not a {what} file of mfgui, or it is damaged; train and save it again", what=tr(_NOUNS[what])),
            file,
        ) from None


def _plain(archive: zipfile.ZipFile, name: str, kind: int) -> zipfile.ZipInfo:
    """Return a member that is packed as `write_archive` packs it; raises ValueError for any other."""
    info = archive.getinfo(name)
    if info.compress_type not in (zipfile.ZIP_STORED, kind) or info.flag_bits & 1:
        raise ValueError(f"{name} is packed in another way than any such file")
    return info


def _array(archive: zipfile.ZipFile, name: str) -> NDArray[Any]:
    info = _plain(archive, name, zipfile.ZIP_STORED)
    # As many bytes as the file has: what a damaged directory says of a member is believed no further.
    length = min(info.file_size, info.compress_size)
    with archive.open(info) as member:
        array = read_array(member, length)
        if member.read(1):  # the end is where the checksum is looked at
            raise ValueError(f"{name} goes on after its array")
    array.setflags(write=False)
    return array
