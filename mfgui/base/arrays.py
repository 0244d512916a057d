"""Arrays in numpy's `.npy` format, read without trust: kind, shape and length are checked before memory is taken.

No pickles. The format is numpy's own (numpy.lib.format, versions 1.0 and 2.0), so that anybody can read the files.
"""

from __future__ import annotations

import ast
import math
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any, Final

import numpy as np
from numpy.typing import DTypeLike, NDArray

Shape = tuple[int | None, ...]
_MAGIC: Final = b"\x93NUMPY"
_MOST_HEADER: Final = 10_000
# Kinds of numbers that are read: booleans, whole numbers, floating point, as this machine has them.
_PLAIN: Final = re.compile(r"[<|]([biuf])(1|2|4|8)|\|b1|\?")
_PART: Final = 4 << 20  # bytes read or written, and elements compared, between checkpoints


class ArrayError(ValueError):
    """An array is not what was expected; its text says how."""


def write_array(stream: IO[bytes], array: NDArray[Any], checkpoint: Callable[[], object] = lambda: None) -> None:
    """Write an array of plain numbers in C order, in parts of some megabytes with a checkpoint after each."""
    array = np.asarray(array, order="C")  # ascontiguousarray would make a number a row of one
    np.lib.format.write_array_header_1_0(stream, np.lib.format.header_data_from_array_1_0(array))
    raw = array.reshape(-1).view(np.uint8).data if array.size else memoryview(b"")
    for start in range(0, len(raw), _PART):
        stream.write(raw[start : start + _PART])
        checkpoint()


def read_array(
    stream: IO[bytes],
    length: int,
    dtype: DTypeLike | None = None,  # what its elements must be; None for any plain number
    shape: Shape | None = None,  # what its shape must be, None for a length that may be any; None for any shape
    checkpoint: Callable[[], object] = lambda: None,
) -> NDArray[Any]:
    """Read one array from a stream that has `length` bytes left.

    Raises ArrayError when it is no array, or not of this kind or shape, or longer than the stream.
    """
    found, dims, fortran, header = _header(stream, dtype, shape)
    count = math.prod(dims)
    if header + count * found.itemsize > length:
        raise ArrayError(f"an array of shape {dims} is longer than what holds it")
    array = np.empty(count, found)
    raw = array.view(np.uint8).data if count else memoryview(bytearray())
    done = 0
    while done < len(raw):
        got = stream.readinto(raw[done : done + _PART])  # type: ignore[attr-defined]
        if not got:
            raise ArrayError("the array is cut short")
        done += got
        checkpoint()
    return array.reshape(dims, order="F" if fortran else "C")


def load_array(
    file: Path,
    dtype: DTypeLike | None = None,
    shape: Shape | None = None,
    checkpoint: Callable[[], object] = lambda: None,
) -> NDArray[Any]:
    """Read the one array of a file; raises ArrayError as `read_array` does, OSError when there is no such file."""
    with file.open("rb", buffering=0) as stream:
        length = os.fstat(stream.fileno()).st_size
        array = read_array(stream, length, dtype, shape, checkpoint)
        if stream.tell() != length:
            raise ArrayError("the file goes on after its array")
        return array


def map_array(file: Path, dtype: DTypeLike, shape: Shape) -> NDArray[Any]:
    """Map the one array of a file into memory, copy on write; its pages are read when they are used.

    Raises ArrayError as `load_array` does, OSError when there is no such file.
    """
    with file.open("rb", buffering=0) as stream:
        found, dims, fortran, header = _header(stream, dtype, shape)
        count = math.prod(dims)
        if header + count * found.itemsize != os.fstat(stream.fileno()).st_size or fortran:
            raise ArrayError(f"an array of shape {dims} is not as long as its file")
        if not count:
            return np.empty(dims, found)
        # As a plain array: compiled kernels take it for what they take in memory.
        return np.asarray(np.memmap(stream, found, "c", header, dims))


def check_range(
    name: str, array: NDArray[Any], least: float, most: float, checkpoint: Callable[[], object] = lambda: None
) -> None:
    """Raise ArrayError unless every element is a number from `least` to `most`."""
    flat = array.reshape(-1)
    for start in range(0, len(flat), _PART):
        part = flat[start : start + _PART]
        low, high = part.min(), part.max()
        if not (low >= least and high <= most):  # so that NaN is outside
            raise ArrayError(f"{name} goes from {low} to {high}, not from {least} to {most}")
        checkpoint()


def check_finite(name: str, array: NDArray[Any]) -> None:
    """Raise ArrayError where an element is not a finite number."""
    if array.dtype.kind == "f":
        check_range(name, array, -np.finfo(array.dtype).max, np.finfo(array.dtype).max)


def _header(
    stream: IO[bytes], dtype: DTypeLike | None, shape: Shape | None
) -> tuple[np.dtype[Any], tuple[int, ...], bool, int]:
    """Read what stands before an array: kind, shape, whether columns come first, and its own length in bytes."""
    start = stream.read(8)
    width = {1: 2, 2: 4}.get(start[6], 0) if len(start) == 8 and start.startswith(_MAGIC) else 0
    size = int.from_bytes(stream.read(width), "little")
    if not width or size > _MOST_HEADER:
        raise ArrayError("this is not an array")
    text = stream.read(size)
    try:
        words = ast.literal_eval(text.decode("latin1").strip())
        descr, fortran, dims = words["descr"], words["fortran_order"], words["shape"]
    except (ValueError, SyntaxError, LookupError, TypeError, MemoryError, RecursionError):
        raise ArrayError("the array's description cannot be read") from None
    if not (isinstance(fortran, bool) and isinstance(dims, tuple) and all(type(n) is int and n >= 0 for n in dims)):
        raise ArrayError(f"the array's shape is {dims}")
    found = _dtype(descr)
    if dtype is not None and found != np.dtype(dtype):
        raise ArrayError(f"the array is of {found}, not {np.dtype(dtype)}")
    if shape is not None and (
        len(dims) != len(shape) or any(w not in (None, n) for n, w in zip(dims, shape, strict=True))
    ):
        raise ArrayError(f"the array is of shape {dims}, not {shape}")
    return found, dims, fortran, 8 + width + len(text)


def _dtype(descr: object) -> np.dtype[Any]:
    """Return a plain type of numbers, or one of named columns of those."""
    if isinstance(descr, str) and _PLAIN.fullmatch(descr):
        try:
            return np.dtype(descr)
        except TypeError:  # a float of one byte
            raise ArrayError(f"the array is of '{descr}'") from None
    if isinstance(descr, list) and descr:
        names, kinds = [], []
        for column in descr:
            if not (isinstance(column, tuple) and len(column) == 2 and isinstance(column[0], str)):
                raise ArrayError("the array's columns cannot be read")
            names.append(column[0])
            kinds.append(_dtype(column[1]))
        if len(set(names)) == len(names) and all(names):
            return np.dtype(list(zip(names, kinds, strict=True)))
    raise ArrayError("the array is not of plain numbers")
