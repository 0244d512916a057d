"""The epochs of a run on disk, thinned and in half precision."""

from __future__ import annotations

import os
import shutil
import threading
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mfgui.base.arrays import ArrayError, check_finite, read_array, write_array
from mfgui.base.errors import DataError
from mfgui.base.files import replacing
from mfgui.base.text import tr
from mfgui.factorization.capabilities import Kept
from mfgui.insight.history import MOST_EPOCHS

_SUFFIX = ".epoch"


class EpochStore:
    """Epochs of one run in a folder, one file each: what their models keep, in half precision.

    One lane writes it and moves it; others may read meanwhile.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder  # made when the first epoch comes
        self._stride = 1
        self._moving = threading.Lock()

    def add(self, kept: Kept, epoch: int) -> bool:
        """Write an epoch if it is one of those to keep; returns whether it was."""
        if epoch % self._stride:
            return False
        with replacing(self._file(epoch)) as stream:
            # One after the other, and no archive: its checksums would take as long as the writing.
            for array in kept:
                write_array(stream, halved(array))
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

    def read(self, epoch: int, like: Kept) -> Kept:
        """Read an epoch.

        `like`: what another epoch of the same run keeps: arrays of the same types and shapes, tables of float64 of
        any number of rows.

        Raises DataError when the file is damaged or of another run. Raises OSError when there is none.
        """
        arrays = []
        try:
            with self._moving, self._file(epoch).open("rb") as stream:
                size = os.fstat(stream.fileno()).st_size
                for one in like:
                    halved = one.dtype == np.float32
                    # Tables beside the factors grow with what has been drawn.
                    shape = one.shape if halved or one.ndim < 2 else (None, *one.shape[1:])
                    array = read_array(stream, size - stream.tell(), np.float16 if halved else one.dtype, shape)
                    check_finite("an epoch", array)
                    arrays.append(array.astype(one.dtype, copy=False))
                if stream.tell() != size:
                    raise ArrayError("the file goes on after its arrays")
        except ArrayError:
            raise DataError(
                tr("epoch {epoch} of this run is damaged; choose another epoch", epoch=epoch), self._file(epoch)
            ) from None
        return tuple(arrays)

    def move(self, folder: Path) -> None:
        """Take the place of whatever is in another folder; nothing happens while there are no epochs."""
        with self._moving:
            if self.folder.is_dir() and self.folder != folder:
                EpochStore(folder).remove()
                self.folder.replace(folder)
                self.folder = folder

    def remove(self) -> None:
        """Delete all epochs."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _file(self, epoch: int) -> Path:
        return self.folder / f"{epoch}{_SUFFIX}"


def halved(array: NDArray[Any]) -> NDArray[Any]:
    """Return factors in half precision, other arrays as they are."""
    if array.dtype != np.float32:
        return array
    return np.nan_to_num(np.clip(array, -65_000, 65_000)).astype(np.float16)


def prune(parent: Path, keep: int) -> None:
    """Delete the histories of all but the `keep` runs recorded last."""
    folders = sorted((f for f in parent.glob("*") if f.is_dir()), key=lambda f: f.stat().st_mtime, reverse=True)
    for folder in folders[keep:]:
        shutil.rmtree(folder, ignore_errors=True)
