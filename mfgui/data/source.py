"""Where a data set lies: a folder or a zip read in place, both seen as a flat set of named files."""

from __future__ import annotations

import gzip
import hashlib
import lzma
import os
import struct
import zipfile
import zlib
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import IO, Protocol, TypeVar

from mfgui.base.files import is_file
from mfgui.base.text import tr
from mfgui.base.zips import ZipReader
from mfgui.data.errors import DataError, NoEditionError

MAX_RATIO = 100  # a zip entry over a megabyte that unpacks to more than this many times its size is refused
# Folders inside a data set's folder whose files belong to it, by names with the folder's in front.
NESTED = ("tag-genome",)

_READ, _LINES = 1 << 20, 1 << 18  # bytes that are read at once, and cut into lines
_PIECE = 1 << 16  # bytes at the head and at the tail of a file that its stamp covers
# What Python's zip reader raises where bytes are damaged; the last two where they are of a name or place.
_BROKEN_ZIP = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, ValueError, OverflowError)


class Source(Protocol):
    """The files of one data set, by name."""

    path: Path  # the folder or zip itself
    name: str  # short name for titles and lists

    @property
    def names(self) -> Sequence[str]:
        """Names of its files, sorted."""

    def __contains__(self, file: str) -> bool: ...

    def size(self, file: str) -> int:
        """Bytes of a file, unpacked."""

    def open(self, file: str) -> Stream:
        """Open a file for reading bytes."""

    def stamp(self, files: Iterable[str]) -> str:
        """Return what differs when any of these files has changed: sizes, times, pieces of the content."""


@contextmanager
def _translated(file: str, *, packed: bool = False) -> Iterator[None]:
    """Turn what the operating system and unpackers raise into a `DataError` about this file, `packed` outside a zip."""
    try:
        yield
    except gzip.BadGzipFile as error:
        raise DataError(tr("the packed file is damaged; get a fresh copy"), file) from error
    except PermissionError as error:
        raise DataError(tr("permission to read is denied; allow it and try again"), file) from error
    except OSError as error:
        if error.errno is None:  # of an unpacker, not of the disk: bzip2 says so
            raise DataError(tr("the packed file is damaged; get a fresh copy"), file) from error
        why = error.strerror or error
        raise DataError(tr("reading failed ({why}); check the disk and try again", why=why), file) from error
    except (*_BROKEN_ZIP, EOFError, MemoryError) as error:  # LZMA takes what memory a damaged file asks for
        if packed:
            raise DataError(tr("the packed file is damaged; get a fresh copy"), file) from error
        raise DataError(tr("the file is damaged inside the zip; download the zip again"), file) from error
    except NotImplementedError as error:
        raise DataError(tr("packed in an unknown way; unpack the zip and open its folder"), file) from error


class Stream:
    """Bytes of one open file; what goes wrong comes as a `DataError`. `packed` is what an unpacker reads from."""

    def __init__(self, raw: IO[bytes], file: str, packed: Stream | None = None) -> None:
        self._raw = raw
        self._file = file
        self._packed = packed

    def __enter__(self) -> Stream:
        return self

    def __exit__(self, *error: object) -> None:
        self._raw.close()
        if self._packed is not None:
            self._packed.__exit__()

    def read(self, size: int) -> bytes:
        """Return at most `size` bytes, none at the end."""
        with _translated(self._file, packed=self._packed is not None):
            return self._raw.read(size)

    def up_to(self, size: int) -> bytes:
        """Return this many bytes, fewer at the end of the file alone."""
        pieces: list[bytes] = []
        while size > 0 and (piece := self.read(size)):
            pieces.append(piece)
            size -= len(piece)
        return b"".join(pieces)

    def whole(self, checkpoint: Callable[[], object] = lambda: None) -> bytes:
        """Return all bytes that are left; `checkpoint` is called between pieces of some milliseconds."""
        pieces: list[bytes] = []
        while piece := self.read(_READ):
            pieces.append(piece)
            checkpoint()
        return b"".join(pieces)

    def line_blocks(self) -> Iterator[tuple[int, list[bytes], int]]:
        """Yield lines without their ends, block by block: number of the first, the lines, and the bytes read of it.

        Last comes what stands behind the last line end, which may be nothing.
        """
        rest, number = b"", 1
        while block := self.read(_LINES):
            *lines, rest = (rest + block).split(b"\n")
            yield number, lines, len(block)
            number += len(lines)
        yield number, [rest], 0

    def read_into(self, buffer: memoryview) -> int:
        """Fill a buffer as far as the file readily gives; 0 at the end."""
        with _translated(self._file, packed=self._packed is not None):
            return int(self._raw.readinto(buffer))  # type: ignore[attr-defined]

    def first_line(self, limit: int) -> bytes:
        """Return one line with its end, at most `limit` bytes of it."""
        with _translated(self._file, packed=self._packed is not None):
            return self._raw.readline(limit)


class FolderSource:
    """A data set in a folder, or one single `file` of it that is a data set by itself."""

    def __init__(self, folder: Path, files: frozenset[str], file: Path | None = None) -> None:
        self.path = file or folder
        self.name = file.stem if file else folder.resolve().name
        self._folder = folder
        self._files = files

    @property
    def names(self) -> Sequence[str]:
        """Names of its files, sorted."""
        return sorted(self._files)

    def __contains__(self, file: str) -> bool:
        return file in self._files

    def size(self, file: str) -> int:
        """Bytes of a file."""
        with _translated(file):
            return (self._folder / file).stat().st_size

    def open(self, file: str) -> Stream:
        """Open a file for reading bytes."""
        with _translated(file):
            return Stream((self._folder / file).open("rb", buffering=0), file)

    def stamp(self, files: Iterable[str]) -> str:
        """Return sizes, times and a hash of the head and tail of those of the files that are here."""
        stamps = []
        for file in sorted(self._files.intersection(files)):
            with _translated(file), (self._folder / file).open("rb") as stream:
                status = os.fstat(stream.fileno())
                digest = hashlib.blake2b(stream.read(_PIECE), digest_size=16)
                stream.seek(max(status.st_size - _PIECE, 0))
                digest.update(stream.read(_PIECE))
            stamps.append(f"{file} {status.st_size} {status.st_mtime_ns} {digest.hexdigest()}")
        return "\n".join(stamps)


class ZipSource:
    """A data set in a zip, below `prefix` ("ml-25m/" or "")."""

    def __init__(self, path: Path, prefix: str, entries: dict[str, zipfile.ZipInfo]) -> None:
        self.path = path
        self.name = prefix.strip("/").rpartition("/")[2] or path.stem
        self._entries = entries

    @property
    def names(self) -> Sequence[str]:
        """Names of its files, sorted."""
        return sorted(self._entries)

    def __contains__(self, file: str) -> bool:
        return file in self._entries

    def size(self, file: str) -> int:
        """Bytes of a file, unpacked."""
        return self._entries[file].file_size

    def open(self, file: str) -> Stream:
        """Unpack a file while it is read; refuses what is encrypted or grows absurdly."""
        entry = self._entries[file]
        if entry.flag_bits & 0x1:
            raise DataError(tr("the file is encrypted; unpack the zip and open its folder"), file)
        if entry.file_size > 1 << 20 and entry.file_size > MAX_RATIO * entry.compress_size:
            raise DataError(tr("the file unpacks to absurdly much, so the zip is not trusted"), file)
        with _translated(file):
            return Stream(self._archive.open(entry), file)

    @cached_property
    def _archive(self) -> zipfile.ZipFile:
        """The zip itself, read once: its directory may name a hundred thousand files."""
        return ZipReader(self.path)

    def stamp(self, files: Iterable[str]) -> str:
        """Return size and checksum of those of the files that are here, as the zip's directory has them."""
        with _translated(str(self.path)):
            status = self.path.stat()
        here = ((file, self._entries[file]) for file in sorted(self._entries.keys() & set(files)))
        return "\n".join(
            [
                f"{status.st_size} {status.st_mtime_ns}",
                *(f"{file} {entry.file_size} {entry.CRC}" for file, entry in here),
            ]
        )


def open_file(path: Path) -> FolderSource:
    """Return a source of one single file; raises DataError when it is not there."""
    with _translated(str(path)):
        if not path.is_file():
            raise DataError(tr("there is no such file; choose another"), path)
    return FolderSource(path.parent, frozenset({path.name}), path)


S = TypeVar("S", bound="Source")


def find_source(path: Path, marks: Sequence[str], parts: Collection[str]) -> Source:
    """Find the data set at a path: a folder, the folder around it, one of its files, or its zip.

    `marks`: files of which one makes a folder a data set.
    `parts`: files that stand for the folder they lie in.

    Raises DataError when there is nothing to open, more than one data set, or it may not be read.
    """
    with _translated(str(path)):
        if not path.exists():
            raise DataError(tr("there is nothing here; choose a MovieLens folder or zip"), path)
        if path.is_file():
            if path.suffix.lower() == ".zip" or zipfile.is_zipfile(path):
                return _find_in_zip(path, marks)
            files = _files_of(path.parent)
            if path.name in parts and not files.isdisjoint(marks):
                return FolderSource(path.parent, files)
            raise NoEditionError(tr("this is no file of a data set; {marks}", marks=_looked_for(marks)), path)
        if not path.is_dir():
            raise DataError(tr("this is neither a file nor a folder; choose a MovieLens folder or zip"), path)
        return _find_in_folder(path, marks)


def _files_of(folder: Path) -> frozenset[str]:
    with os.scandir(folder) as entries:
        files = {entry.name for entry in entries if is_file(entry)}
    for name in NESTED:
        try:
            with os.scandir(folder / name) as entries:
                files |= {f"{name}/{entry.name}" for entry in entries if is_file(entry)}
        except OSError:  # mostly: it is not there
            continue
    return frozenset(files)


def _find_in_folder(path: Path, marks: Sequence[str]) -> FolderSource:
    files = _files_of(path)
    if not files.isdisjoint(marks):
        return FolderSource(path, files)
    found = []
    for child in sorted(path.iterdir()):
        if not child.is_dir():
            continue
        try:
            below = _files_of(child)
        except OSError:
            continue
        if not below.isdisjoint(marks):
            found.append(FolderSource(child, below))
    return _only(found, path, marks)


def open_zip(path: Path) -> dict[str, zipfile.ZipInfo]:
    """Return the files in a zip, by their names with those of their folders; raises DataError."""
    with _translated(str(path)):
        try:
            with zipfile.ZipFile(path) as archive:
                infos = archive.infolist()
        except _BROKEN_ZIP as error:
            raise DataError(tr("this is not a whole zip file; download it again"), path) from error
    files: dict[str, zipfile.ZipInfo] = {}
    for info in infos:
        entry = PurePosixPath(info.filename.replace("\\", "/"))
        if not entry.parts:  # "./", which some programs pack
            continue
        if entry.is_absolute() or ".." in entry.parts or ":" in entry.parts[0]:
            raise DataError(tr("the zip holds names that lead outside of it, so it is not trusted"), path)
        if not info.is_dir() and "__MACOSX" not in entry.parts:
            files[entry.as_posix()] = info
    return files


def is_zip(path: Path) -> bool:
    """Whether a file is a zip, or named like one, and no workbook, which are zips of their own kind."""
    if path.suffix.lower() == ".zip":
        return True
    if path.suffix.lower() in (".xlsx", ".xlsm", ".xlsb", ".ods") or not zipfile.is_zipfile(path):
        return False
    return not {"[Content_Types].xml", "mimetype"} & open_zip(path).keys()


def _find_in_zip(path: Path, marks: Sequence[str]) -> ZipSource:
    folders: dict[str, dict[str, zipfile.ZipInfo]] = {}
    for name, info in open_zip(path).items():
        folder, _, file = name.rpartition("/")
        if folder.count("/") < 2:
            folders.setdefault(f"{folder}/" if folder else "", {})[file] = info
    for folder, files in folders.items():
        for name in NESTED:
            below = folders.get(f"{folder}{name}/", {})
            files |= {f"{name}/{file}": info for file, info in below.items()}
    found = [
        ZipSource(path, folder, files)
        for folder, files in sorted(folders.items())
        if not files.keys().isdisjoint(marks)
    ]
    return _only(found, path, marks)


def _only(found: list[S], path: Path, marks: Sequence[str]) -> S:
    if not found:
        raise NoEditionError(tr("there is no MovieLens data set here; {marks}", marks=_looked_for(marks)), path)
    if len(found) > 1:
        names = ", ".join(source.name for source in found)
        raise DataError(tr("there are several data sets here ({names}); open one of them", names=names), path)
    return found[0]


def _looked_for(marks: Sequence[str]) -> str:
    *others, last = marks
    return (
        tr("looked for {others} or {last}", others=", ".join(others), last=last)
        if others
        else tr("looked for {last}", last=last)
    )
