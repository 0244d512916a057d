"""Vectors in tables: two of them, as CSV or Parquet, and the folders that Spark's ALS writes.

Spark (`ALSModel.save`): a folder with `userFactors` and `itemFactors`, each of Parquet files with the columns `id` and
`features` (an array of floats), and `metadata`.
"""

from __future__ import annotations

import ast
import json
import math
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from mfgui.base.files import exists, plain_file
from mfgui.base.text import tr
from mfgui.data.errors import DataError
from mfgui.data.source import open_file
from mfgui.data.tables.dialect import is_number
from mfgui.data.tables.formats import open_table
from mfgui.data.tables.ids import clean_ids
from mfgui.data.tables.parquet import batches, check
from mfgui.data.tables.vocabulary import plain, roles_of
from mfgui.data.watch import Watch
from mfgui.storage.foreign.arrays import npy_header, read_npz
from mfgui.storage.foreign.vectors import Side, Vectors, check_pair, side

SPARK: Final = ("userFactors", "itemFactors")
_BIAS: Final = ("bias", "biases", "userbias", "itembias", "filmbias", "intercept", "b")
_COUNT: Final = ("ratings", "count", "counts", "support", "n")
_ROWS: Final = 1 << 14
_MOST_TOLD: Final = 1_000_000  # bytes of what a folder says of itself
_LIST: Final = ("features", "factors", "vector", "embedding", "embeddings", "latent", "values")


def is_spark(folder: Path) -> bool:
    """Whether a folder is a model that Spark's ALS wrote."""
    return all((folder / name).is_dir() for name in SPARK)


def spark_folder(folder: Path) -> Path | None:
    """Find the model of Spark's ALS that a folder is, or the one among the stages of a pipeline of Spark's."""
    found = [place for place in (folder, *sorted(folder.glob("stages/*"))) if is_spark(place)]
    return found[0] if len(found) == 1 else None


def read_spark(folder: Path, checkpoint: Callable[[], None] = lambda: None) -> Vectors:
    """Read the folder of a model of Spark's ALS; raises DataError where it is none."""
    files = [_parts(folder / name) for name in SPARK]
    shapes = [_parquet_shape(own, checkpoint) for own in files]
    check_pair(shapes[0], shapes[1], folder)
    people, items = (_read_parquet(own, shape, checkpoint) for own, shape in zip(files, shapes, strict=True))
    return Vectors("spark", people, items, interest=_implicit(folder))


def read_tables(people: Path, items: Path, checkpoint: Callable[[], None] = lambda: None) -> Vectors:
    """Read a table of people's vectors and one of items'; raises DataError where they are not of one model."""
    found = []
    for file in (people, items):
        if file.is_dir():
            own = _parts(file)
            found.append(_read_parquet(own, _parquet_shape(own, checkpoint), checkpoint))
        elif file.suffix.lower() in (".parquet", ".pq"):
            found.append(_read_parquet([file], _parquet_shape([file], checkpoint), checkpoint))
        elif file.suffix.lower() == ".npz":
            raise DataError(tr("give the npz alone: it has both people and items"), file)
        elif file.suffix.lower() == ".npy":
            found.append(_read_npy(file))
        else:
            found.append(_read_text(file, checkpoint))
    widths = [(len(one.factors), one.factors.shape[1]) for one in found]
    check_pair(widths[0], widths[1], people)
    return Vectors("vectors", found[0], found[1])


def _implicit(folder: Path) -> bool | None:
    """Whether Spark says in the folder's metadata that the model was trained on what was chosen."""
    for part in sorted((folder / "metadata").glob("part-*")):
        try:
            with plain_file(part).open("rb") as stream:
                told = json.loads(stream.read(_MOST_TOLD))
            chosen = told.get("defaultParamMap", {}) | told.get("paramMap", {})
            if "implicitPrefs" in chosen:
                return bool(chosen["implicitPrefs"])
        except (DataError, OSError, ValueError, TypeError, AttributeError, RecursionError):
            continue
    return None


def _parts(folder: Path) -> list[Path]:
    found = sorted(file for file in folder.rglob("*.parquet") if not file.name.startswith((".", "_")))
    if not found:
        raise DataError(tr("there are no Parquet files in this folder"), folder)
    return found


def _parquet_shape(files: Sequence[Path], checkpoint: Callable[[], None]) -> tuple[int, int]:
    """Rows and numbers in each: before any memory is taken for them."""
    rows, width = 0, 0
    for file in files:
        check(file, file, _ROWS, checkpoint=checkpoint)
        for batch in batches(file, file, _ROWS):
            checkpoint()
            if batch.num_rows and not width:
                width = _batch_columns(batch, file).width
            rows += batch.num_rows
    return rows, width


def _read_parquet(files: Sequence[Path], shape: tuple[int, int], checkpoint: Callable[[], None]) -> Side:
    factors, bias, support = np.empty(shape, np.float32), np.zeros(shape[0], np.float32), None
    labels: list[str] = []
    start = 0
    titles: list[str] = []
    for file in files:
        for batch in batches(file, file, _ROWS):
            checkpoint()
            if not batch.num_rows:
                continue
            columns = _batch_columns(batch, file)
            here = slice(start, start + batch.num_rows)
            start = here.stop
            try:
                if columns.listed is not None:
                    factors[here] = _listed_factors(batch.column(columns.listed), shape[1], file)
                else:
                    factors[here] = np.stack([batch.column(at).to_numpy() for at in columns.numbers], 1)
                if columns.bias is not None:
                    bias[here] = batch.column(columns.bias).to_numpy()
                if columns.count is not None:
                    support = np.zeros(shape[0], np.int32) if support is None else support
                    support[here] = batch.column(columns.count).to_numpy()
            except DataError:
                raise
            except Exception:  # of what numpy does not know Arrow raises nothing more special
                raise DataError(
                    tr("some of its vectors hold what is no number, or are shorter than others"), file
                ) from None
            labels += map(str, batch.column(columns.id).to_pylist())
            if columns.title is not None:
                titles += map(str, batch.column(columns.title).to_pylist())
    return side(factors, files[0], bias=bias, labels=tuple(labels), support=support, titles=tuple(titles))


def _batch_columns(batch: Any, file: Path) -> _Columns:
    return _Columns(tuple(batch.column_names), tuple(column[0].as_py() for column in batch.columns), file)


def _listed_factors(column: Any, width: int, file: Path) -> NDArray[np.floating]:
    from arro3.core import list_flatten, list_offsets

    same = column.type.list_size
    if same:
        lengths = {same, 0} if column.null_count else {same}
    else:
        lengths = set(np.diff(list_offsets(column).to_numpy()).tolist())
    if lengths != {width}:
        raise DataError(
            tr("some vectors have {least} numbers and some {most}", least=min(lengths), most=max(lengths)), file
        )
    return list_flatten(column).to_numpy().reshape(-1, width)


def _read_npy(file: Path) -> Side:
    try:
        with file.open("rb") as stream:
            shape, kind = npy_header(stream)
            if len(shape) != 2 or kind.kind not in "fiu":
                raise DataError(
                    tr("an array of {kind} of shape {shape}, not a row of numbers for each", kind=kind, shape=shape),
                    file,
                )
            if math.prod(shape) * kind.itemsize > file.stat().st_size:
                raise DataError(tr("the array is cut short; get a fresh copy"), file)
            check_pair(shape, shape, file)
            stream.seek(0)
            return side(np.lib.format.read_array(stream, allow_pickle=False), file)
    except ValueError:
        raise DataError(tr("this is no array of numpy, or it is damaged"), file) from None


def _read_text(file: Path, checkpoint: Callable[[], None]) -> Side:
    table = open_table(open_file(file), file.name)
    columns = _columns(table.names if table.headed else (), table.sample, file)
    labels: list[str] = []
    titles: list[str] = []
    pieces, biases, counts = [], [], []
    try:
        for frame in table.frames(range(len(table.names)), Watch(checkpoint=checkpoint)):
            labels += frame[columns.id].tolist()
            if columns.listed is not None:
                pieces.append(np.array([_listed(text) for text in frame[columns.listed]], np.float32))
            else:
                pieces.append(frame[list(columns.numbers)].to_numpy(object).astype(np.float32))
            if columns.bias is not None:
                biases.append(frame[columns.bias].to_numpy(object).astype(np.float32))
            if columns.count is not None:
                counts.append(frame[columns.count].to_numpy(object).astype(np.float64).astype(np.int32))
            if columns.title is not None:
                titles += frame[columns.title].tolist()
            checkpoint()
        factors = np.concatenate(pieces) if pieces else np.empty((0, columns.width), np.float32)
    except ValueError:
        raise DataError(tr("some of its vectors hold what is no number, or are shorter than others"), file) from None
    return side(
        factors,
        file,
        bias=np.concatenate(biases) if biases else None,
        labels=tuple(clean_ids(labels)),
        support=np.concatenate(counts) if counts else None,
        titles=tuple(titles),
    )


class _Columns:
    """Which columns of a table hold what; `numbers` the factors in their order, or `listed` all of them at once."""

    def __init__(self, names: tuple[str, ...], row: tuple[Any, ...], file: Path) -> None:
        known = [plain(name) for name in names] or [""] * len(row)
        roles = roles_of(names) if names else {}
        at = {name: place for place, name in reversed(list(enumerate(known)))}
        self.id = next((at[name] for name in ("id", "userid", "movieid", "itemid") if name in at), -1)
        if self.id < 0:
            self.id = next((roles[role] for role in ("user", "film") if role in roles), 0)
        self.title = at.get("title", at.get("name")) if self.id != at.get("name") else None
        self.bias = next((at[name] for name in _BIAS if name in at), None)
        self.count = next((at[name] for name in _COUNT if name in at), None)
        self.listed = next((at[name] for name in _LIST if name in at and _is_list(row[at[name]])), None)
        own = {self.id, self.title, self.bias, self.count}
        if self.listed is None:
            self.listed = next((place for place, cell in enumerate(row) if place not in own and _is_list(cell)), None)
        self.numbers = tuple(
            place for place, cell in enumerate(row) if place not in own and self.listed is None and _number(cell)
        )
        self.width = len(_listed(row[self.listed])) if self.listed is not None else len(self.numbers)
        if not self.width:
            raise DataError(
                tr("there are no vectors in this table: no columns of numbers beside the id, no lists"), file
            )


def _columns(names: tuple[str, ...], rows: Sequence[tuple[Any, ...]], file: Path) -> _Columns:
    if not rows:
        raise DataError(tr("the table is empty"), file)
    return _Columns(names, rows[0], file)


def _number(cell: object) -> bool:
    return is_number(cell.strip()) if isinstance(cell, str) else isinstance(cell, (int, float, np.number))


def _is_list(cell: object) -> bool:
    if not isinstance(cell, str):
        return isinstance(cell, (list, tuple, np.ndarray))
    text = cell.strip().strip("[]()")
    return (cell.strip()[:1] in "[(" or len(text.split()) > 1) and all(map(is_number, text.replace(",", " ").split()))


def _listed(cell: Any) -> list[float]:
    if not isinstance(cell, str):
        return list(cell)
    text = cell.strip()
    if text.startswith("[") and "," in text:
        found = ast.literal_eval(text)
        return [float(one) for one in found]
    return [float(one) for one in text.strip("[]()").replace(",", " ").split()]


def read_any(path: Path, items: Path | None, checkpoint: Callable[[], None] = lambda: None) -> Vectors:
    """Read vectors by what lies at a path; raises DataError where nothing is recognised."""
    from mfgui.storage.foreign.libmf import is_libmf, read_libmf

    for file in (path, *([items] if items is not None else [])):
        if not exists(file):
            raise DataError(tr("there is no such file or folder"), file)
        plain_file(file)
    if items is not None:
        return read_tables(path, items, checkpoint)
    if path.is_dir():
        if spark := spark_folder(path):
            return read_spark(spark, checkpoint)
        if not any(path.glob("*.parquet")):  # else it is one of two tables
            raise DataError(
                tr(
                    "this folder is no model of Spark's ALS: it has no {people} and {items}",
                    people=SPARK[0],
                    items=SPARK[1],
                ),
                path,
            )
    elif is_libmf(path):
        return read_libmf(path, checkpoint)
    else:
        with path.open("rb") as stream:
            start = stream.read(4)
        if start.startswith(b"PK"):
            return read_npz(path)
        if start.startswith(b"\x80"):
            raise DataError(
                tr("this is a pickle of Python, which could run anything; save the model's arrays as npz"), path
            )
    raise DataError(
        tr(
            "this is no model that can be read alone; of two tables of vectors give that of the items too, with --items"
        ),
        path,
    )
