"""Compiling functions with numba, with a disk cache of our own that damage cannot stop."""

from __future__ import annotations

import hashlib
import logging
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import numba
from numba.core.caching import CompileResultCacheImpl, FunctionCache, IndexDataCacheFile

from mfgui.base.errors import DataError
from mfgui.base.files import replacing
from mfgui.base.kernel_cache import CACHE_FOLDER, SHIPPED
from mfgui.base.packaged import IS_PACKAGED

_DIGEST_BYTES: Final = 32
_log = logging.getLogger(__name__)


def jit(**options: Any) -> Callable[[Callable[..., Any]], Any]:
    """Return a decorator that makes a function a compiled one, without the interpreter's lock, cached on disk.

    `options`: more of numba's own.
    """

    def compiled(function: Callable[..., Any]) -> Any:
        dispatcher = numba.njit(nogil=True, **options)(function)
        dispatcher._cache = _Cache(function)  # noqa: SLF001 - numba has no other way to choose a cache
        return dispatcher

    return compiled


class _Place:
    """What numba calls a locator: here a function is found by its module's name, wherever its file lies.

    numba goes by the path of the file, which a packaged program has none of: its cache followed the working folder.
    """

    def __init__(self, function: Callable[..., Any], file: str) -> None:
        self._py_file = file  # numba names it in a warning
        self._module = function.__module__
        self._line = function.__code__.co_firstlineno

    @classmethod
    def from_function(cls, function: Callable[..., Any], file: str) -> _Place:
        """Return the place of a function."""
        return cls(function, file)

    def get_cache_path(self) -> str:
        """Return the folder."""
        return str(CACHE_FOLDER / self._module)

    def ensure_cache_path(self) -> None:
        """Create the folder."""
        (CACHE_FOLDER / self._module).mkdir(parents=True, exist_ok=True)

    def get_disambiguator(self) -> str:
        """Return what tells two functions of one name apart."""
        return str(self._line)

    def get_source_stamp(self) -> str:
        """Return what changes with the source; in a package, whose files have no place, the folder's name does."""
        if IS_PACKAGED:
            return ""
        try:
            return hashlib.blake2b(Path(self._py_file).read_bytes(), digest_size=8).hexdigest()
        except OSError:
            return ""


class _Kept(CompileResultCacheImpl):
    """What numba keeps of a function, in a place of ours."""

    _locator_classes: list[type[object]] = [_Place]  # noqa: RUF012 - numba declares it so


class _Cache(FunctionCache):
    """numba's cache of one function, on files that are checked and a disk that may be full."""

    _impl_class = _Kept

    def __init__(self, function: Callable[..., Any]) -> None:
        super().__init__(function)  # type: ignore[no-untyped-call]
        stamp = self._cache_file._source_stamp  # noqa: SLF001
        self._cache_file = _Files(self.cache_path, self._impl.filename_base, stamp)  # type: ignore[no-untyped-call]

    def save_overload(self, signature: Any, data: Any) -> None:
        """Keep what was compiled; a disk that cannot be written is no reason not to use it."""
        try:
            super().save_overload(signature, data)  # type: ignore[no-untyped-call]
        except (OSError, DataError) as wrong:
            _log.info("compiled kernel not kept: %s", wrong)


class _Files(IndexDataCacheFile):
    """A file for each signature: a hash of all that follows it, then numba's own pickle.

    numba's own files are unpickled whatever has become of them: cut short they stop the program, and a flipped bit in
    machine code may do anything. A file that is not whole is removed here, and its kernel compiled again.
    """

    def load(self, key: Any) -> Any:
        """Return what was kept under a key, None when there is nothing whole."""
        file = self._file(key)
        if SHIPPED is not None and (data := self._read(SHIPPED / file.relative_to(CACHE_FOLDER))) is not None:
            return data
        if not file.is_file():
            return None
        if (data := self._read(file)) is not None:
            return data
        try:
            file.unlink()
        except OSError as wrong:
            _log.info("damaged kernel %s stays: %s", file, wrong)
        return None

    def _read(self, file: Path) -> Any:
        """Return what a file keeps of this source, None when it is not there or not whole."""
        try:
            raw = file.read_bytes()
        except OSError:
            return None
        if _digest(raw[_DIGEST_BYTES:]) == raw[:_DIGEST_BYTES]:
            stamp, data = pickle.loads(raw[_DIGEST_BYTES:])  # of a folder that nobody else can write in
            if stamp == self._source_stamp:
                return data
        return None

    def save(self, key: Any, data: Any) -> None:
        """Keep what was compiled under a key."""
        raw: bytes = self._dump((self._source_stamp, data))  # type: ignore[no-untyped-call]
        with replacing(self._file(key)) as stream:
            stream.write(_digest(raw))
            stream.write(raw)

    def flush(self) -> None:
        """Do nothing: there is no index."""

    def _file(self, key: Any) -> Path:
        name = hashlib.blake2b(repr((key, self._version)).encode(), digest_size=8).hexdigest()
        return Path(self._cache_path) / f"{self._index_name.removesuffix('.nbi')}.{name}"


def _digest(raw: bytes) -> bytes:
    return hashlib.blake2b(raw, digest_size=_DIGEST_BYTES).digest()
