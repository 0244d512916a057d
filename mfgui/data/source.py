"""Where a data set lies: a folder or a zip read in place, both seen as a flat set of named files."""

from __future__ import annotations

import os
import zipfile
import zlib
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO, TYPE_CHECKING, Protocol, TypeVar

from mfgui.data.errors import DataError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MAX_RATIO = 100
"""A zip entry over a megabyte that unpacks to more than this many times its size is refused."""


class Source(Protocol):
    """The files of one data set, by name.

    Attributes
    ----------
    path
        The folder or zip itself.
    name
        Short name for titles and lists.
    """

    path: Path
    name: str

    def __contains__(self, file: str) -> bool: ...

    def size(self, file: str) -> int:
        """Bytes of a file, unpacked."""

    def open(self, file: str) -> IO[bytes]:
        """Open a file for reading bytes; raises what `translated` turns into a `DataError`."""


@contextmanager
def translated(file: str) -> Iterator[None]:
    """Turn what the operating system and the zip reader raise into a `DataError` about this file."""
    try:
        yield
    except PermissionError as error:
        raise DataError("cannot be read: permission is denied; allow reading and open it again", file) from error
    except OSError as error:
        raise DataError(f"cannot be read ({error.strerror or error})", file) from error
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise DataError("is damaged inside the zip; download the zip again", file) from error
    except (NotImplementedError, RuntimeError) as error:
        raise DataError("is packed in a way that cannot be read; unpack the zip and open the folder", file) from error


class FolderSource:
    """A data set in a folder."""

    def __init__(self, path: Path, files: frozenset[str]) -> None:
        self.path = path
        self.name = path.resolve().name
        self._files = files

    def __contains__(self, file: str) -> bool:
        return file in self._files

    def size(self, file: str) -> int:
        with translated(file):
            return (self.path / file).stat().st_size

    def open(self, file: str) -> IO[bytes]:
        with translated(file):
            return (self.path / file).open("rb", buffering=0)


class ZipSource:
    """A data set in a zip, below `prefix` ("ml-25m/" or "")."""

    def __init__(self, path: Path, prefix: str, entries: dict[str, zipfile.ZipInfo]) -> None:
        self.path = path
        self.name = prefix.strip("/").rpartition("/")[2] or path.stem
        self._entries = entries

    def __contains__(self, file: str) -> bool:
        return file in self._entries

    def size(self, file: str) -> int:
        return self._entries[file].file_size

    def open(self, file: str) -> IO[bytes]:
        entry = self._entries[file]
        if entry.flag_bits & 0x1:
            raise DataError("is encrypted; unpack the zip with its password and open the folder", file)
        if entry.file_size > 1 << 20 and entry.file_size > MAX_RATIO * entry.compress_size:
            raise DataError("unpacks to far more than ratings could; the zip is not trusted", file)
        with translated(file), zipfile.ZipFile(self.path) as archive:
            return archive.open(entry)


S = TypeVar("S", bound="Source")


def find_source(path: Path, recognised: Callable[[Callable[[str], bool]], bool], looked_for: str) -> Source:
    """Find the data set at a path: a folder, the folder around it, one of its files, or its zip.

    Parameters
    ----------
    recognised
        Given "is this file there?", says whether these files are an edition.
    looked_for
        The files that make an edition, for the error's words.

    Raises
    ------
    DataError
        When there is nothing to open, more than one data set, or it may not be read.
    """
    with translated(str(path)):
        if not path.exists():
            raise DataError("does not exist; choose a MovieLens folder or zip", path)
        if path.is_file():
            if path.suffix.lower() == ".zip" or zipfile.is_zipfile(path):
                return _find_in_zip(path, recognised, looked_for)
            files = _files_of(path.parent)
            if path.name in files and recognised(lambda file: file == path.name or file in files):
                return FolderSource(path.parent, files)
            raise DataError(f"is not part of a MovieLens data set ({looked_for})", path)
        return _find_in_folder(path, recognised, looked_for)


def _files_of(folder: Path) -> frozenset[str]:
    with os.scandir(folder) as entries:
        return frozenset(entry.name for entry in entries if entry.is_file())


def _find_in_folder(
    path: Path, recognised: Callable[[Callable[[str], bool]], bool], looked_for: str
) -> FolderSource:
    files = _files_of(path)
    if recognised(files.__contains__):
        return FolderSource(path, files)
    found = []
    for child in sorted(path.iterdir()):
        if not child.is_dir():
            continue
        try:
            below = _files_of(child)
        except OSError:
            continue
        if recognised(below.__contains__):
            found.append(FolderSource(child, below))
    return _only(found, path, looked_for)


def _find_in_zip(
    path: Path, recognised: Callable[[Callable[[str], bool]], bool], looked_for: str
) -> ZipSource:
    try:
        with zipfile.ZipFile(path) as archive:
            infos = archive.infolist()
    except zipfile.BadZipFile as error:
        raise DataError("is not a whole zip file; download it again", path) from error
    folders: dict[str, dict[str, zipfile.ZipInfo]] = {}
    for info in infos:
        entry = PurePosixPath(info.filename.replace("\\", "/"))
        if entry.is_absolute() or ".." in entry.parts or ":" in entry.parts[0]:
            raise DataError("holds names that lead outside of it; the zip is not trusted", path)
        if not info.is_dir() and "__MACOSX" not in entry.parts and len(entry.parts) <= 3:
            folder = "/".join((*entry.parts[:-1], ""))
            folders.setdefault("" if folder == "/" else folder, {})[entry.name] = info
    found = [
        ZipSource(path, folder, files)
        for folder, files in sorted(folders.items())
        if recognised(files.__contains__)
    ]
    return _only(found, path, looked_for)


def _only(found: list[S], path: Path, looked_for: str) -> S:
    if not found:
        raise DataError(f"holds no MovieLens data set ({looked_for})", path)
    if len(found) > 1:
        names = ", ".join(source.name for source in found)
        raise DataError(f"holds several data sets ({names}); open one of them", path)
    return found[0]
