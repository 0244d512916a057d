"""The epochs of a run on disk, thinned and in half precision."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import numpy as np

from mfgui.insight.history import MOST_EPOCHS

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from mfgui.factorization.interface import Kept

_SUFFIX = ".epoch"


class EpochStore:
    """Epochs of one run in a folder, one file each: what their models keep, in half precision.

    Not for several threads at once: one lane writes and reads it.

    Parameters
    ----------
    folder
        Is made when the first epoch comes.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._stride = 1

    def add(self, kept: Kept, epoch: int) -> bool:
        """Write an epoch if it is one of those to keep; returns whether it was."""
        if epoch % self._stride:
            return False
        self.folder.mkdir(parents=True, exist_ok=True)
        temporary = self.folder / f".{epoch}{_SUFFIX}"
        with temporary.open("wb") as stream:
            # One after the other, and no archive: its checksums would take as long as the writing.
            for array in kept:
                np.save(stream, _half(array) if array.dtype == np.float32 else array)
        temporary.replace(self._file(epoch))
        while len(written := self.epochs()) > MOST_EPOCHS:
            self._stride *= 2
            for old in written:
                if old % self._stride:
                    self._file(old).unlink(missing_ok=True)
        return True

    def epochs(self) -> tuple[int, ...]:
        """Epochs kept, ascending."""
        if not self.folder.is_dir():
            return ()
        return tuple(sorted(int(f.stem) for f in self.folder.glob(f"*{_SUFFIX}") if f.stem.isdecimal()))

    def read(self, epoch: int) -> Kept:
        """Read an epoch."""
        arrays = []
        with self._file(epoch).open("rb") as stream:
            size = os.fstat(stream.fileno()).st_size
            while stream.tell() < size:
                array = np.load(stream, allow_pickle=False)
                arrays.append(array.astype(np.float32) if array.dtype == np.float16 else array)
        return tuple(arrays)

    def remove(self) -> None:
        """Delete all epochs."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _file(self, epoch: int) -> Path:
        return self.folder / f"{epoch}{_SUFFIX}"


def _half(array: NDArray[np.float32]) -> NDArray[np.float16]:
    return np.clip(array, -65_000, 65_000).astype(np.float16)


def prune(parent: Path, keep: int) -> None:
    """Delete the histories of all but the `keep` runs recorded last."""
    folders = sorted((f for f in parent.glob("*") if f.is_dir()), key=lambda f: f.stat().st_mtime, reverse=True)
    for folder in folders[keep:]:
        shutil.rmtree(folder, ignore_errors=True)
