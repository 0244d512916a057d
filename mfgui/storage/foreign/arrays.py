"""Models in numpy's npz: implicit's own files, LightFM's embeddings, mfgui's export, anybody's two matrices.

implicit (`model.save`): user_factors, item_factors, regularization, alpha, iterations … (github.com/benfred/implicit).
LightFM has no file of its own; what is saved of it are its attributes user_embeddings, item_embeddings, user_biases and
item_biases (github.com/lyst/lightfm), or what `get_user_representations` and `get_item_representations` return.
No pickles: kind and shape are read from each array's header before memory is taken.
"""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress
from errno import EINVAL
from pathlib import Path
from tokenize import TokenError
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from mfgui.base.files import plain_file, reason
from mfgui.base.text import tr
from mfgui.base.zips import ZipReader
from mfgui.data.dataset import RatingScale
from mfgui.data.errors import DataError
from mfgui.storage.archive import DAMAGE
from mfgui.storage.foreign.vectors import Vectors, check_pair, side

Shape = tuple[int, ...]
_PEOPLE: Final = ("user_factors", "user_embeddings", "user_representations", "user_vectors", "users", "P", "U", "W")
_ITEMS: Final = (
    "item_factors",
    "film_factors",
    "item_embeddings",
    "item_representations",
    "item_vectors",
    "items",
    "Q",
    "V",
    "H",
)
_BIASES: Final = (("user_bias", "user_biases", "bu", "b_u"), ("item_bias", "film_bias", "item_biases", "bi", "b_i"))
_IDS: Final = (("user_ids", "users_ids", "user_index"), ("item_ids", "film_ids", "items_ids", "item_index"))
_SUPPORT: Final = (("user_support",), ("film_support", "item_support"))
_MEAN: Final = ("mean", "mu", "global_mean", "global_bias")
_MOST_HEADER: Final = 10_000
_MOST_IDS: Final = 1 << 33  # bytes of the ids of one side


class _Arrays:
    """The arrays of a file, their headers read; one is read when it is asked for."""

    def __init__(self, file: Path, archive: zipfile.ZipFile) -> None:
        self.file = file
        self._archive = archive
        self.shapes: dict[str, Shape] = {}
        self._kinds: dict[str, np.dtype[Any]] = {}
        for entry in archive.namelist():
            if entry.endswith(".npy"):
                with archive.open(entry) as stream:
                    name = entry.removesuffix(".npy")
                    self.shapes[name], self._kinds[name] = npy_header(stream)

    def named(self, names: tuple[str, ...]) -> str:
        """Return the first of these names that is there, "" for none."""
        return next((name for name in names if name in self.shapes), "")

    def matrix(self, name: str) -> NDArray[np.floating]:
        """Read numbers."""
        if self._kinds[name].kind not in "fiu":
            raise DataError(tr("{name} holds no numbers", name=name), self.file)
        return self._read(name)

    def number(self, names: tuple[str, ...], otherwise: float) -> float:
        """Read one number."""
        name = self.named(names)
        return float(self.matrix(name).reshape(-1)[0]) if name and np.prod(self.shapes[name]) == 1 else otherwise

    def labels(self, names: tuple[str, ...]) -> tuple[str, ...] | None:
        """Read ids, numbers or text."""
        name = self.named(names)
        if not name:
            return None
        kind = self._kinds[name]
        if kind.hasobject:
            raise DataError(
                tr("{name} is a pickle of Python, which could run anything; save it as numbers or text", name=name),
                self.file,
            )
        if np.prod(self.shapes[name], dtype=np.float64) * kind.itemsize > _MOST_IDS or len(self.shapes[name]) != 1:
            raise DataError(tr("{name} of shape {shapes} are no ids", name=name, shapes=self.shapes[name]), self.file)
        return tuple(map(str, self._read(name).tolist()))

    def _read(self, name: str) -> NDArray[Any]:
        with self._archive.open(f"{name}.npy") as stream:
            return np.lib.format.read_array(stream, allow_pickle=False)


def npy_header(stream: Any) -> tuple[Shape, np.dtype[Any]]:
    """Read shape and kind of the array that begins here; raises ValueError where none does."""
    version = np.lib.format.read_magic(stream)
    read = np.lib.format.read_array_header_1_0 if version == (1, 0) else np.lib.format.read_array_header_2_0
    length = stream.read(2 if version == (1, 0) else 4)
    if (size := int.from_bytes(length, "little")) > _MOST_HEADER:
        raise ValueError("its header is none of numpy's")
    try:
        shape, _, kind = read(io.BytesIO(length + stream.read(size)))
    except (TokenError, SyntaxError):
        raise ValueError("its header is damaged") from None
    return shape, kind


def read_npz(file: Path) -> Vectors:
    """Read vectors of people and items; raises DataError where there are none, or not of one model."""
    try:
        with ZipReader(plain_file(file)) as archive:
            return _read(_Arrays(file, archive))
    except (*DAMAGE, TokenError, OSError) as wrong:
        if isinstance(wrong, OSError) and wrong.errno not in (None, EINVAL):  # of the disk, not of what was packed
            raise DataError(tr("the file cannot be read ({wrong})", wrong=reason(wrong)), file) from None
        raise DataError(tr("this is no npz file of numpy, or it is damaged; save it again"), file) from None


def _read(arrays: _Arrays) -> Vectors:
    file, shapes = arrays.file, arrays.shapes
    names = arrays.named(_PEOPLE), arrays.named(_ITEMS)
    if not all(names):
        listed = ", ".join(sorted(shapes)[:12]) or "nothing"
        raise DataError(
            tr(
                "there are no two arrays of vectors in it, as user_factors and item_factors; it has {listed}",
                listed=listed,
            ),
            file,
        )
    for name in names:
        if len(shapes[name]) != 2:
            raise DataError(
                tr(
                    "{name} is of shape {shapes}, not a row for each of a number of factors",
                    name=name,
                    shapes=shapes[name],
                ),
                file,
            )
    people, items = (shapes[name] for name in names)
    if people[1] != items[1] and people[0] == items[0]:  # a column for each
        raise DataError(
            tr("{names} and {other} have a column for each; save them transposed", names=names[0], other=names[1]), file
        )
    check_pair((people[0], people[1]), (items[0], items[1]), file)
    sides = []
    for name, biases, ids, support in zip(names, _BIASES, _IDS, _SUPPORT, strict=True):
        bias, counts = arrays.named(biases), arrays.named(support)
        for other in (bias, counts):
            if other and np.prod(shapes[other], dtype=np.float64) != shapes[name][0]:
                raise DataError(
                    tr(
                        "{name} has {shapes:,} rows and {other} is of shape {shape}",
                        name=name,
                        shapes=shapes[name][0],
                        other=other,
                        shape=shapes[other],
                    ),
                    file,
                )
        sides.append(
            side(
                arrays.matrix(name),
                file,
                bias=arrays.matrix(bias) if bias else None,
                labels=arrays.labels(ids),
                support=arrays.matrix(counts).astype(np.int32) if counts else None,
            )
        )
    if names[0].endswith(("_embeddings", "_representations")):
        return Vectors("lightfm", sides[0], sides[1], interest=True)
    if {"regularization", "iterations"} & shapes.keys():
        return Vectors(
            "implicit",
            sides[0],
            sides[1],
            interest=True,
            ridge=arrays.number(("regularization",), 0.01),
            alpha=max(arrays.number(("alpha",), 1.0), 1e-3),
        )
    scale = None
    if shapes.get("scale") == (3,):
        with suppress(ValueError):
            said = RatingScale(*map(float, arrays.matrix("scale").tolist()))
            scale = said if said.step else None
    return Vectors("vectors", sides[0], sides[1], mean=arrays.number(_MEAN, 0.0), scale=scale)
